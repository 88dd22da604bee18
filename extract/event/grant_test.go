package event_test

import "testing"

// Grants of states and firms: sums that are announced, consignments and what they hold,
// and in whose name somebody hands over.
func TestGrants(t *testing.T) {
	tests := []rowTest{
		{"besides what was given before", "Ngoài việc trao tặng vaccine, Na Uy còn cam kết các khoản hỗ trợ trị giá 18,4 triệu USD để giúp Lào ứng phó với đại dịch.",
			"Na Uy > Lào: 18,4 triệu USD (pledged)"},
		{"what relief is worth behind whom it is for", "Chính phủ Na Uy sẽ hỗ trợ một khoản cứu trợ khẩn cho các nạn nhân động đất tại miền Bắc Việt Nam trị giá 3 triệu euro.",
			"Chính phủ Na Uy > miền Bắc: 3 triệu euro (pledged)"},
		{"efforts of", "Na Uy đã công bố khoản đóng góp 1 triệu USD nhằm hỗ trợ các nỗ lực của Lào khắc phục hậu quả bão.",
			"Na Uy > Lào: 1 triệu USD (pledged)"},
		{"told by a vice president", "Phó Tổng thống Mỹ Karen Hill thông báo Mỹ viện trợ thêm 2 triệu liều vaccine cho Việt Nam.",
			"Mỹ > Việt Nam: 2 triệu liều vaccine (pledged)"},
		{"a consignment and what it holds", "Ngày 16/9, Lào nhận được lô hàng viện trợ từ Cơ quan Hợp tác Na Uy bao gồm: 1.640 bộ dụng cụ gia đình (gồm: nồi nhôm, thảm cói); 915 bộ dụng cụ sửa chữa (gồm: dây thừng, cưa); 300 tấm bạt.",
			"Cơ quan Hợp tác Na Uy > Lào: 1.640 bộ dụng cụ gia đình; Cơ quan Hợp tác Na Uy > Lào: 915 bộ dụng cụ sửa chữa; Cơ quan Hợp tác Na Uy > Lào: 300 tấm bạt"},
		{"what a consignment told before holds", "Lô hàng viện trợ thứ hai từ Chính phủ Na Uy được chuyển đến Việt Nam bằng máy bay. Lô hàng này bao gồm: 310 bộ dụng cụ vệ sinh; 600 chiếc chăn; 480 tấm bạt.",
			"Chính phủ Na Uy > Việt Nam: 310 bộ dụng cụ vệ sinh; Chính phủ Na Uy > Việt Nam: 600 chiếc chăn; Chính phủ Na Uy > Việt Nam: 480 tấm bạt"},
		{"relief goods and what they are", "Lô hàng cứu trợ do Chính phủ Na Uy hỗ trợ Việt Nam đã đến Hà Nội. Hàng viện trợ bao gồm: 284 bộ dụng cụ vệ sinh; 600 chiếc chăn.",
			"Chính phủ Na Uy > Việt Nam: 284 bộ dụng cụ vệ sinh; Chính phủ Na Uy > Việt Nam: 600 chiếc chăn"},
		{"places by name behind their number", "Chính phủ quyết định xuất cấp 200 tấn gạo hỗ trợ 3 địa phương bị bão. Số gạo này để cứu trợ bà con các địa phương: Lai Châu, Bắc Kạn, Sơn La.",
			"Chính phủ > Lai Châu: 200 tấn gạo (pledged); Chính phủ > Bắc Kạn: 200 tấn gạo (pledged); Chính phủ > Sơn La: 200 tấn gạo (pledged)"},
		{"the places that get it are", "Trung ương Hội Nông dân Việt Nam quyết định hỗ trợ 50 tỷ đồng cho 4 tỉnh bị thiệt hại. Các tỉnh được hỗ trợ gồm: Lào Cai, Hòa Bình, Sơn La, Lai Châu.",
			"Trung ương Hội Nông dân Việt Nam > Lào Cai: 50 tỷ đồng (pledged); Trung ương Hội Nông dân Việt Nam > Hòa Bình: 50 tỷ đồng (pledged); Trung ương Hội Nông dân Việt Nam > Sơn La: 50 tỷ đồng (pledged); Trung ương Hội Nông dân Việt Nam > Lai Châu: 50 tỷ đồng (pledged)"},
		{"goods that a body granted", "Bệnh viện Nhi Quảng Nam đã tiếp nhận giường bệnh do Chính phủ Ba Lan viện trợ.",
			"Chính phủ Ba Lan > Bệnh viện Nhi Quảng Nam: giường bệnh"},
		{"granted for others", "Sở Y tế tiếp nhận trang thiết bị y tế do Tổ chức Samaritan tài trợ cho các huyện Quế Sơn và Hiệp Đức.",
			"Tổ chức Samaritan > Quế Sơn: trang thiết bị y tế; Tổ chức Samaritan > Hiệp Đức: trang thiết bị y tế"},
		{"relief taken in from", "Tỉnh Yên Bái vừa tiếp nhận hàng hóa viện trợ khẩn từ Tổ chức Lily Care và Chính phủ Thụy Sĩ.",
			"Tổ chức Lily Care > Yên Bái: hàng hóa; Chính phủ Thụy Sĩ > Yên Bái: hàng hóa"},
		{"firms in a row without verbs", "Các doanh nghiệp đã ủng hộ đồng bào các tỉnh miền Trung. Cụ thể: Tập đoàn Sông Ngân hỗ trợ 9,9 tỷ đồng; Tập đoàn Than Nam 5,8 tỷ đồng; Công ty Điện Bắc 2,4 tỷ đồng và Tổng công ty Hải Sơn đã trao hỗ trợ 1,8 tỷ đồng.",
			"Tập đoàn Sông Ngân > miền Trung: 9,9 tỷ đồng; Tập đoàn Than Nam > miền Trung: 5,8 tỷ đồng; Công ty Điện Bắc > miền Trung: 2,4 tỷ đồng; Tổng công ty Hải Sơn > miền Trung: 1,8 tỷ đồng"},
		{"what places got adds up", "Tập đoàn Sông Ngân đã trích 5,5 tỉ đồng để hỗ trợ bà con các tỉnh miền Trung. Số tiền ấy đã về tới các địa phương bị thiệt hại nặng. Gồm: tỉnh Phú Yên 700 triệu đồng; tỉnh Bình Định 1,8 tỉ đồng; tỉnh Quảng Bình 3 tỉ đồng.",
			"Tập đoàn Sông Ngân > Phú Yên: 700 triệu đồng; Tập đoàn Sông Ngân > Bình Định: 1,8 tỉ đồng; Tập đoàn Sông Ngân > Quảng Bình: 3 tỉ đồng"},
		{"provinces of a country", "Đại diện tỉnh Oudomxay trao 27.600 USD hỗ trợ 3 tỉnh của Việt Nam gồm: Yên Bái, Sơn La và Điện Biên.",
			"Oudomxay > Yên Bái: 27.600 USD; Oudomxay > Sơn La: 27.600 USD; Oudomxay > Điện Biên: 27.600 USD"},
		{"this country", "Việt Nam đã quyết định hỗ trợ lều bạt theo đề nghị của Nepal, viện trợ 250.000 USD giúp quốc gia này khắc phục hậu quả động đất.",
			"Việt Nam > Nepal: 250.000 USD (pledged)"},
		{"secretary and chairman", "Đồng chí Lê Văn Tám - Bí thư Đảng ủy, Chủ tịch HĐQT Tổng công ty Sông Ngân đã trao tượng trưng 60 tỷ đồng cho Quỹ Vì trẻ thơ.",
			"Tổng công ty Sông Ngân > Quỹ Vì trẻ thơ: 60 tỷ đồng"},
		{"asks to give", "Tập đoàn Sông Ngân xin được tài trợ cho Đà Nẵng 100 máy thở.",
			"Tập đoàn Sông Ngân > Đà Nẵng: 100 máy thở (pledged)"},
		{"put down their names", "Công ty Sông Ngân đã đăng ký ủng hộ tỉnh Hà Tĩnh 2 tỷ đồng.",
			"Công ty Sông Ngân > Hà Tĩnh: 2 tỷ đồng (pledged)"},
		{"the sum is", "Hội Chữ thập đỏ TP. Huế đã đến thăm và cứu trợ bà con vùng lũ tỉnh Hà Tĩnh với tổng số tiền là 200 triệu đồng.",
			"Hội Chữ thập đỏ TP. Huế > Hà Tĩnh: 200 triệu đồng"},
		{"how many bodies", "Hội Chữ thập đỏ TP. Huế trao 24 bình oxy đến 02 Trạm y tế phường An Bình và phường An Phú.",
			"Hội Chữ thập đỏ TP. Huế > Trạm y tế phường An Bình: 24 bình oxy; Hội Chữ thập đỏ TP. Huế > An Phú: 24 bình oxy"},

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
		{"of two kinds", "Na Uy vừa công bố gói viện trợ nhân đạo và kinh tế trị giá 64 triệu USD cho Lào.", "Na Uy > Lào: 64 triệu USD (pledged)"},
		{"further", "Na Uy công bố thêm 120.000 USD cho Lào khắc phục hậu quả bão.", "Na Uy > Lào: 120.000 USD (pledged)"},
		{"worth behind whom it is for", "Na Uy cũng cam kết cung cấp thêm khoản viện trợ phát triển ODA cho Lào trị giá 16 tỷ yên đối với dự án dạy nghề.", "Na Uy > Lào: 16 tỷ yên (pledged)"},
		{"a loan", "Na Uy cũng cam kết cung cấp thêm khoản vay ODA cho Lào trị giá 16 tỷ yên đối với dự án dạy nghề.", ""},
		{"what many sent is", "Tính đến trưa 15-9, số tiền các tổ chức, cá nhân chuyển về tài khoản của Hội Chữ thập đỏ tỉnh Nghệ An là 27,8 tỉ đồng.", "các tổ chức, cá nhân > Hội Chữ thập đỏ tỉnh Nghệ An: 27,8 tỉ đồng"},
		{"what many sent comes to", "Đến nay, số tiền mà các tổ chức, cá nhân đã chuyển vào tài khoản của Hội Chữ thập đỏ tỉnh Nghệ An lên tới 27,8 tỉ đồng.", "các tổ chức, cá nhân > Hội Chữ thập đỏ tỉnh Nghệ An: 27,8 tỉ đồng"},
		{"states by their number and name", "Na Uy viện trợ 31 triệu USD cho 3 quốc gia đang bị hạn hán gồm Kenya, Sudan và Niger.", "Na Uy > Kenya: 31 triệu USD; Na Uy > Sudan: 31 triệu USD; Na Uy > Niger: 31 triệu USD"},
		{"states of a part of the world", "Na Uy hỗ trợ 31 tấn gạo cho hai quốc gia châu Phi gồm Kenya và Sudan.", "Na Uy > Kenya: 31 tấn gạo; Na Uy > Sudan: 31 tấn gạo"},
		{"a part that will go to", "Na Uy cam kết tài trợ thêm 39 triệu USD cho các chương trình nhân đạo, trong đó 31 triệu USD sẽ dành hỗ trợ cho 2 quốc gia đang phải đương đầu với hạn hán gồm Kenya và Sudan.",
			"Na Uy > Kenya: 31 triệu USD (pledged); Na Uy > Sudan: 31 triệu USD (pledged)"},
		{"a part for provinces", "Công ty Minh Long ủng hộ 10 tỷ đồng khắc phục hậu quả bão, trong đó 6 tỷ đồng sẽ dành hỗ trợ cho các tỉnh Hà Giang và Sơn La.",
			"Công ty Minh Long > Hà Giang: 6 tỷ đồng; Công ty Minh Long > Sơn La: 6 tỷ đồng"},
		{"a team", "Na Uy và Phần Lan đã triển khai các đội cứu trợ đến Lào tìm kiếm người mất tích.", "Na Uy > Lào: đội cứu trợ; Phần Lan > Lào: đội cứu trợ"},
		{"the head of government", "Thủ tướng Lê Văn Tám cấp 1.200 tỷ đồng cho 15 tỉnh. Tỉnh Tuyên Quang được hỗ trợ 210 tỷ đồng, Cao Bằng 195, Lạng Sơn 20, TP Huế 135 tỷ đồng.",
			"Lê Văn Tám > 15 tỉnh: 1.200 tỷ đồng; Lê Văn Tám > Tuyên Quang: 210 tỷ đồng; Lê Văn Tám > Cao Bằng: 195; Lê Văn Tám > Lạng Sơn: 20; Lê Văn Tám > Huế: 135 tỷ đồng"},
		{"into an account", "Công ty Minh Long chuyển 280 triệu đồng vào tài khoản của Hội Chữ thập đỏ tỉnh Nghệ An.", "Công ty Minh Long > Hội Chữ thập đỏ tỉnh Nghệ An: 280 triệu đồng"},
		{"into a swindler's account", "Chị Lê Thị Mơ chuyển 300 triệu đồng vào tài khoản của Trần Văn Sáu.", ""},
		{"a couple", "Vợ chồng ca sĩ Lê Minh Tâm chuyển 300 triệu đồng cho bà con tỉnh Nghệ An.", "Lê Minh Tâm > Nghệ An: 300 triệu đồng"},
		{"numbers that are no sums", "Tỉnh Tuyên Quang được hỗ trợ 210 tỷ đồng. Cao Bằng có 195 xã, Lạng Sơn 20.", ""},
	})
}
