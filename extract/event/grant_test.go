package event_test

import "testing"

// Grants of states and firms: sums that are announced, consignments and what they hold,
// and in whose name somebody hands over.
func TestGrants(t *testing.T) {
	tests := []rowTest{
		{"besides what was given before", "Ngoài việc trao tặng vaccine, Na Uy đã cam kết các khoản hỗ trợ trị giá 26,7 triệu USD nhằm giúp Lào ứng phó với đại dịch.",
			"Na Uy > Lào: 26,7 triệu USD (pledged)"},
		{"what relief is worth behind whom it is for", "Chính phủ Na Uy sẽ hỗ trợ một khoản cứu trợ thiên tai cho các nạn nhân bão tại miền Trung Việt Nam trị giá 2 triệu euro.",
			"Chính phủ Na Uy > miền Trung: 2 triệu euro (pledged)"},
		{"efforts of", "Na Uy đã công bố khoản đóng góp 1 triệu USD nhằm hỗ trợ các nỗ lực của Lào khắc phục hậu quả bão.",
			"Na Uy > Lào: 1 triệu USD (pledged)"},
		{"told by a vice president", "Phó Tổng thống Mỹ Karen Hill thông báo Mỹ viện trợ thêm 1 triệu liều vaccine cho Việt Nam.",
			"Mỹ > Việt Nam: 1 triệu liều vaccine (pledged)"},
		{"a consignment and what it holds", "Ngày 16/9, Lào nhận được lô hàng viện trợ từ Cơ quan Hợp tác Na Uy bao gồm: 2.002 bộ dụng cụ gia đình (gồm: xô nhựa, khăn tắm); 1.008 bộ dụng cụ sửa chữa (gồm: dây thừng, cưa); 300 tấm bạt.",
			"Cơ quan Hợp tác Na Uy > Lào: 2.002 bộ dụng cụ gia đình; Cơ quan Hợp tác Na Uy > Lào: 1.008 bộ dụng cụ sửa chữa; Cơ quan Hợp tác Na Uy > Lào: 300 tấm bạt"},
		{"what a consignment told before holds", "Lô hàng viện trợ đầu tiên từ Chính phủ Na Uy được chuyển đến Việt Nam bằng máy bay. Lô hàng này bao gồm: 284 bộ dụng cụ vệ sinh; 600 chiếc chăn; 522 tấm bạt.",
			"Chính phủ Na Uy > Việt Nam: 284 bộ dụng cụ vệ sinh; Chính phủ Na Uy > Việt Nam: 600 chiếc chăn; Chính phủ Na Uy > Việt Nam: 522 tấm bạt"},
		{"relief goods and what they are", "Lô hàng cứu trợ do Chính phủ Na Uy hỗ trợ Việt Nam đã đến Hà Nội. Hàng viện trợ bao gồm: 284 bộ dụng cụ vệ sinh; 600 chiếc chăn.",
			"Chính phủ Na Uy > Việt Nam: 284 bộ dụng cụ vệ sinh; Chính phủ Na Uy > Việt Nam: 600 chiếc chăn"},
		{"places by name behind their number", "Chính phủ quyết định xuất cấp 200 tấn gạo hỗ trợ 3 địa phương bị bão. Số gạo này để cứu trợ cho nhân dân các địa phương: Lào Cai, Hòa Bình, Sơn La.",
			"Chính phủ > Lào Cai: 200 tấn gạo (pledged); Chính phủ > Hòa Bình: 200 tấn gạo (pledged); Chính phủ > Sơn La: 200 tấn gạo (pledged)"},
		{"the places that get it are", "Ủy ban Trung ương MTTQ Việt Nam quyết định hỗ trợ 50 tỷ đồng cho 4 tỉnh bị thiệt hại. Các tỉnh được hỗ trợ gồm: Lào Cai, Hòa Bình, Sơn La, Lai Châu.",
			"Ủy ban Trung ương MTTQ Việt Nam > Lào Cai: 50 tỷ đồng (pledged); Ủy ban Trung ương MTTQ Việt Nam > Hòa Bình: 50 tỷ đồng (pledged); Ủy ban Trung ương MTTQ Việt Nam > Sơn La: 50 tỷ đồng (pledged); Ủy ban Trung ương MTTQ Việt Nam > Lai Châu: 50 tỷ đồng (pledged)"},
		{"goods that a body granted", "Bệnh viện Nhi Quảng Nam đã tiếp nhận thiết bị y tế do Chính phủ Ba Lan viện trợ.",
			"Chính phủ Ba Lan > Bệnh viện Nhi Quảng Nam: thiết bị y tế"},
		{"granted for others", "Sở Y tế tiếp nhận trang thiết bị y tế do Tổ chức Samaritan tài trợ cho các huyện Quế Sơn và Hiệp Đức.",
			"Tổ chức Samaritan > Quế Sơn: trang thiết bị y tế; Tổ chức Samaritan > Hiệp Đức: trang thiết bị y tế"},
		{"relief taken in from", "Tỉnh Yên Bái đã tiếp nhận hàng hóa viện trợ khẩn cấp từ Tổ chức Samaritan và Chính phủ Thụy Sĩ.",
			"Tổ chức Samaritan > Yên Bái: hàng hóa; Chính phủ Thụy Sĩ > Yên Bái: hàng hóa"},
		{"firms in a row without verbs", "Các doanh nghiệp đã ủng hộ đồng bào các tỉnh miền Trung. Cụ thể: Tập đoàn Sông Ngân hỗ trợ 9,9 tỷ đồng; Tập đoàn Than Nam 5,8 tỷ đồng; Công ty Điện Bắc 2,4 tỷ đồng và Tổng công ty Hải Sơn đã trao hỗ trợ 1,8 tỷ đồng.",
			"Tập đoàn Sông Ngân > miền Trung: 9,9 tỷ đồng; Tập đoàn Than Nam > miền Trung: 5,8 tỷ đồng; Công ty Điện Bắc > miền Trung: 2,4 tỷ đồng; Tổng công ty Hải Sơn > miền Trung: 1,8 tỷ đồng"},
		{"what places got adds up", "Tập đoàn Sông Ngân đã trích 5,5 tỉ đồng để hỗ trợ nhân dân các tỉnh miền Trung. Số tiền này đã được chuyển tới các địa phương bị thiệt hại nặng nề. Gồm: tỉnh Nghệ An 500 triệu đồng; tỉnh Hà Tĩnh 1 tỉ đồng; tỉnh Quảng Bình 4 tỉ đồng.",
			"Tập đoàn Sông Ngân > Nghệ An: 500 triệu đồng; Tập đoàn Sông Ngân > Hà Tĩnh: 1 tỉ đồng; Tập đoàn Sông Ngân > Quảng Bình: 4 tỉ đồng"},
		{"provinces of a country", "Đại diện tỉnh Oudomxay trao 27.600 USD hỗ trợ 3 tỉnh của Việt Nam gồm: Yên Bái, Sơn La và Điện Biên.",
			"Oudomxay > Yên Bái: 27.600 USD; Oudomxay > Sơn La: 27.600 USD; Oudomxay > Điện Biên: 27.600 USD"},
		{"this country", "Việt Nam đã quyết định hỗ trợ đồ cứu trợ theo đề nghị của Myanmar, viện trợ 300.000 USD giúp quốc gia này khắc phục hậu quả động đất.",
			"Việt Nam > Myanmar: 300.000 USD (pledged)"},
		{"secretary and chairman", "Đồng chí Lê Văn Tám - Bí thư Đảng ủy, Chủ tịch HĐQT Tổng công ty Sông Ngân đã trao tượng trưng 60 tỷ đồng cho Quỹ Vì trẻ thơ.",
			"Tổng công ty Sông Ngân > Quỹ Vì trẻ thơ: 60 tỷ đồng"},
		{"asks to give", "Tập đoàn Sông Ngân xin được tài trợ cho Đà Nẵng 100 máy thở.",
			"Tập đoàn Sông Ngân > Đà Nẵng: 100 máy thở (pledged)"},
		{"put down their names", "Công ty Sông Ngân đã đăng ký ủng hộ tỉnh Hà Tĩnh 2 tỷ đồng.",
			"Công ty Sông Ngân > Hà Tĩnh: 2 tỷ đồng (pledged)"},
		{"the sum is", "Hội Chữ thập đỏ TP. Huế đã đến thăm và cứu trợ đồng bào vùng lũ tỉnh Hà Tĩnh với tổng số tiền là 200 triệu đồng.",
			"Hội Chữ thập đỏ TP. Huế > Hà Tĩnh: 200 triệu đồng"},
		{"how many bodies", "Hội Chữ thập đỏ TP. Huế trao tặng 30 bình oxy đến 02 Trạm y tế phường Tam Bình và phường Tam Phú.",
			"Hội Chữ thập đỏ TP. Huế > Trạm y tế phường Tam Bình: 30 bình oxy; Hội Chữ thập đỏ TP. Huế > Tam Phú: 30 bình oxy"},

		{"what it is for is nobody", "Na Uy đã công bố khoản đóng góp 1 triệu USD nhằm thúc đẩy thương mại.", ""},
		{"places where something else is told", "Chính phủ quyết định xuất cấp 200 tấn gạo hỗ trợ 3 địa phương bị bão. Các tỉnh Lào Cai, Hòa Bình, Sơn La có mưa lớn.",
			"Chính phủ > 3 địa phương: 200 tấn gạo (pledged)"},
		{"bought, not granted", "Bệnh viện Nhi Quảng Nam đã tiếp nhận thiết bị y tế do Công ty Sông Ngân sản xuất.", ""},
		{"asks for", "Tỉnh Hà Tĩnh xin được cấp thêm 2 tỷ đồng.", ""},
	}
	checkRows(t, "Chung tay cứu trợ\n\nNhiều nơi đã hỗ trợ.\n", tests)
}

// What states announce, grant and pay out, by what the aid is called, by a plain verb, and in rows
// whose unit only the first has.
func TestPublicMeans(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng lũ\n\nNhiều đơn vị đã ủng hộ bà con vùng lũ. Bà con gặp nhiều khó khăn.\n", []rowTest{
		{"humanitarian", "Na Uy công bố khoản viện trợ nhân đạo trị giá 120.000 USD cho Lào.", "Na Uy > Lào: 120.000 USD (pledged)"},
		{"of two kinds", "Na Uy đã công bố gói viện trợ kinh tế và nhân đạo trị giá 71 triệu USD cho Lào.", "Na Uy > Lào: 71 triệu USD (pledged)"},
		{"further", "Na Uy công bố thêm 120.000 USD cho Lào khắc phục hậu quả bão.", "Na Uy > Lào: 120.000 USD (pledged)"},
		{"a team", "Na Uy và Phần Lan đã triển khai các đội cứu trợ đến Lào tìm kiếm người mất tích.", "Na Uy > Lào: đội cứu trợ; Phần Lan > Lào: đội cứu trợ"},
		{"the head of government", "Thủ tướng Lê Văn Tám cấp 1.200 tỷ đồng cho 15 tỉnh. Tỉnh Tuyên Quang được hỗ trợ 210 tỷ đồng, Cao Bằng 195, Lạng Sơn 20, TP Huế 135 tỷ đồng.",
			"Lê Văn Tám > 15 tỉnh: 1.200 tỷ đồng; Lê Văn Tám > Tuyên Quang: 210 tỷ đồng; Lê Văn Tám > Cao Bằng: 195; Lê Văn Tám > Lạng Sơn: 20; Lê Văn Tám > Huế: 135 tỷ đồng"},
		{"into an account", "Công ty Minh Long chuyển 300 triệu đồng vào tài khoản của Ủy ban MTTQ tỉnh Nghệ An.", "Công ty Minh Long > Ủy ban MTTQ tỉnh Nghệ An: 300 triệu đồng"},
		{"into a swindler's account", "Chị Lê Thị Mơ chuyển 300 triệu đồng vào tài khoản của Trần Văn Sáu.", ""},
		{"a couple", "Vợ chồng ca sĩ Lê Minh Tâm chuyển 300 triệu đồng cho bà con tỉnh Nghệ An.", "Lê Minh Tâm > Nghệ An: 300 triệu đồng"},
		{"numbers that are no sums", "Tỉnh Tuyên Quang được hỗ trợ 210 tỷ đồng. Cao Bằng có 195 xã, Lạng Sơn 20.", ""},
	})
}
