package event_test

import "testing"

// What states and funds decide, lend and refuse.
func TestDecrees(t *testing.T) {
	tests := []rowTest{
		{"passed", "Thái Lan thông qua viện trợ 5 triệu USD cho Lào.", "Thái Lan > Lào: 5 triệu USD (pledged)"},
		{"a package is passed", "Thái Lan hôm nay phê duyệt gói hỗ trợ 5 triệu USD cho Lào.", "Thái Lan > Lào: 5 triệu USD (pledged)"},
		{"a sum is approved", "Thái Lan phê duyệt khoản viện trợ nhân đạo 5 triệu USD cho Myanmar.", "Thái Lan > Myanmar: 5 triệu USD (pledged)"},
		{"by way of", "Nhật Bản viện trợ 2 triệu USD cho Lào thông qua Chương trình Lương thực Thế giới.", "Nhật Bản > Lào: 2 triệu USD"},
		{"ordered by a head of state", "Tổng thống Hungary vừa chỉ thị hỗ trợ Lào khoản tiền 3 triệu USD.", "Hungary > Lào: 3 triệu USD (pledged)"},
		{"in turn", "Ấn Độ và Kuwait lần lượt đóng góp 90 triệu USD và 40 triệu USD cho Yemen.", "Ấn Độ > Yemen: 90 triệu USD; Kuwait > Yemen: 40 triệu USD"},
		{"two sums, two receivers", "Hàn Quốc sẽ tài trợ 6,7 triệu euro cho Chương trình Lương thực Thế giới để giảm nạn đói, cùng 2,3 triệu euro cho Quỹ Nhi đồng Liên Hợp Quốc.",
			"Hàn Quốc > Chương trình Lương thực Thế giới: 6,7 triệu euro (pledged); Hàn Quốc > Quỹ Nhi đồng Liên Hợp Quốc: 2,3 triệu euro (pledged)"},
		{"goods by their worth behind the receiver", "Hàn Quốc dự định viện trợ lương thực cho trẻ em ở Lào trị giá 4,5 triệu USD.", "Hàn Quốc > Lào: lương thực (pledged)"},
		{"rice without payment", "Thủ tướng Chính phủ giao Bộ Tài chính lo xuất cấp không thu tiền 536,8 tấn gạo giúp nhân dân tỉnh Thanh Hóa.",
			"Bộ Tài chính > Thanh Hóa: 536,8 tấn gạo (pledged)"},
		{"places by their number", "Bộ Tài chính xuất cấp 5.504 tấn gạo cho 7 địa phương. Trước đó, tỉnh Kon Tum báo cáo thiệt hại.", "Bộ Tài chính > 7 địa phương: 5.504 tấn gạo"},
		{"a row of what each gets", "Thủ tướng giao Bộ Tài chính xuất cấp 2.300,4 tấn gạo cho 3 tỉnh. Theo đó, tỉnh Quảng Ngãi được cấp hơn 1.000 tấn; tỉnh Quảng Bình 800 tấn và Kon Tum 500 tấn.",
			"Bộ Tài chính > Quảng Ngãi: hơn 1.000 tấn (pledged); Bộ Tài chính > Quảng Bình: 800 tấn (pledged); Bộ Tài chính > Kon Tum: 500 tấn (pledged)"},
		{"a row of persons", "Bệnh viện Sông Ngân trao 25 triệu đồng cho các nạn nhân. Ông Lê Văn Tám (65 tuổi) được hỗ trợ 6 triệu đồng; bà Vũ Thị Oanh (48 tuổi) 9 triệu đồng và cháu Lê Văn Tiến nhận 7 triệu đồng.",
			"Bệnh viện Sông Ngân > các nạn nhân: 25 triệu đồng; Bệnh viện Sông Ngân > Lê Văn Tám: 6 triệu đồng; Bệnh viện Sông Ngân > Vũ Thị Oanh: 9 triệu đồng; Bệnh viện Sông Ngân > Lê Văn Tiến: 7 triệu đồng"},
		{"a plane brings", "Máy bay của Ấn Độ chở 40 tấn hàng cứu trợ đã đến Việt Nam.", "Ấn Độ > Việt Nam: 40 tấn hàng cứu trợ"},

		{"had to", "Bộ Tài chính đã phải xuất cấp không thu tiền cho tỉnh Thanh Hóa gần 410 tấn gạo.", "Bộ Tài chính > Thanh Hóa: gần 410 tấn gạo"},
		{"in kind", "Trung Quốc tuyên bố viện trợ vật tư trị giá 12 triệu nhân dân tệ để giúp Việt Nam khắc phục thiên tai.", "Trung Quốc > Việt Nam: vật tư trị giá 12 triệu nhân dân tệ (pledged)"},
		{"whom it helps to do what", "Singapore thông báo viện trợ gần hai triệu USD cho Philippines, giúp Manila dọn dẹp sau bão.", "Singapore > Philippines: gần hai triệu USD (pledged)"},
		{"signed", "Sáng nay, Cơ quan Hợp tác Quốc tế Nhật Bản ký thỏa thuận viện trợ không hoàn lại 3 triệu USD cho Lào.", "Cơ quan Hợp tác Quốc tế Nhật Bản > Lào: 3 triệu USD (pledged)"},
		{"signed and handed over", "Công ty Hải Sơn đã ký kết và trao tài trợ 2 tỷ đồng cho Sở Y tế Nghệ An.", "Công ty Hải Sơn > Sở Y tế Nghệ An: 2 tỷ đồng"},
		{"the richest of a country", "Tỷ phú giàu nhất nước Đức ủng hộ 20 triệu euro cho Nigeria.", "Tỷ phú giàu nhất nước Đức > Nigeria: 20 triệu euro"},

		{"called off", "Mỹ ngày 1-9 thông báo hủy bỏ khoản viện trợ 260 triệu USD cho Pakistan.", ""},
		{"held back", "Nhật Bản giữ lại số tiền viện trợ 180 triệu USD dành cho Nepal.", ""},
		{"thought of", "Hàn Quốc cân nhắc cứu trợ Lào 6 triệu USD qua các tổ chức quốc tế.", ""},
		{"lent", "Trung Quốc đã tài trợ vốn vay 130 triệu USD để giúp Lào xây dựng đường sắt.", ""},
		{"what is short", "Nhật Bản viện trợ cho Lào, khi nước này đang thiếu lương thực.", ""},
		{"borrowed", "Nhật Bản tài trợ 86 triệu USD tiền vay cho Lào.", ""},
		{"papers", "Nhiều nơi ủng hộ. Sở Văn hóa tỉnh Thanh Hóa có công văn gửi Sở Tài chính xin kinh phí khoảng 97 tỉ đồng.", ""},
		{"a road", "Nhật Bản tài trợ cho Lào 5,6 km đường.", ""},
	}
	checkRows(t, "Tin trong ngày\n\n", tests)
}

// Initials of a body before its place, decimals, and goods on their way.
func TestOnTheWay(t *testing.T) {
	tests := []rowTest{
		{"set out", "Máy bay vận tải của Ấn Độ chở theo 36 tấn hàng cứu trợ bà con vùng bão ở Việt Nam đã khởi hành đi Hải Phòng.", "Ấn Độ > Việt Nam: 36 tấn hàng (ongoing)"},
		{"took off", "Máy bay của Ấn Độ chở 40 tấn hàng cứu trợ đã cất cánh sang Việt Nam.", "Ấn Độ > Việt Nam: 40 tấn hàng cứu trợ (ongoing)"},
		{"initials", "Đại tá Lê Văn Tám, Chính ủy Bộ chỉ huy Quân sự tỉnh Bắc Giang, đến thăm hộ nghèo. Dịp này, đoàn công tác của BCHQS tỉnh tặng 45 thùng lương khô cho bà con xã Trường Giang.",
			"Bộ chỉ huy Quân sự tỉnh Bắc Giang > Trường Giang: 45 thùng lương khô"},
		{"by way of a fund", "Thông qua “Quỹ vì người nghèo” TP. Vinh, Tập đoàn Sông Ngân đã trao tặng 362 suất học bổng cho các em học sinh tại Đồng Tháp và Bến Tre.",
			"Tập đoàn Sông Ngân > Đồng Tháp: 362 suất học bổng; Tập đoàn Sông Ngân > Bến Tre: 362 suất học bổng"},
	}
	checkRows(t, "Tin trong ngày\n\n", tests)
}
