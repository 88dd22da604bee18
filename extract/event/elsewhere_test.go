package event_test

import "testing"

// A place in which something befell people, or where their kin serve, is not who gets what they get; nor
// is a country of which somebody is the richest the one who gives.
func TestElsewhere(t *testing.T) {
	checkRows(t, "Chung tay hỗ trợ người dân gặp khó khăn\n\nNhiều đơn vị ủng hộ người dân gặp khó khăn. Các hộ nghèo được giúp đỡ.\n", []rowTest{
		{"a mishap along a coast", "Tỉnh Bình Định hỗ trợ cho ngư dân bị ảnh hưởng bởi sự cố dầu tràn dọc các tỉnh miền Trung gần 2 tỷ đồng.", "Bình Định > ngư dân bị ảnh hưởng: gần 2 tỷ đồng"},
		{"a flood where they live", "Công ty Mây Tím ủng hộ 500 triệu đồng cho người dân bị ảnh hưởng bởi lũ lụt ở miền Trung.", "Công ty Mây Tím > miền Trung: 500 triệu đồng"},
		{"kin who serve", "Sở Y tế Bình Định tặng 50 suất quà cho gia đình có con em đang làm nhiệm vụ tại Trường Sa.", "Sở Y tế Bình Định > gia đình có con em: 50 suất quà"},
		{"kin who live there", "Sở Y tế Bình Định tặng 50 suất quà cho gia đình có con em học giỏi tại xã Sơn Hải.", "Sở Y tế Bình Định > Sơn Hải: 50 suất quà"},
	})
	checkRows(t, "Ủng hộ nạn nhân động đất\n\nNhiều người quyên góp giúp nạn nhân động đất.\n", []rowTest{
		{"the richest of a country", "Hai gia đình giàu có nhất nước Pháp cho biết sẽ đóng góp 300 triệu euro cho Bệnh viện Hoa Mai.", "Hai gia đình giàu có nhất nước Pháp > Bệnh viện Hoa Mai: 300 triệu euro (pledged)"},
	})
}

// What is given besides goes to whom the words between name, where they name somebody; else to who gets
// the rest.
func TestBesides(t *testing.T) {
	checkRows(t, "Chung tay hỗ trợ vùng lũ\n\nNhiều đơn vị ủng hộ người dân vùng lũ gặp khó khăn.\n", []rowTest{
		{"others", "Ngoài việc tặng 2 tỷ đồng cho tỉnh Quảng Nam, Ngân hàng Sông Hồng còn trao 500 suất quà cho Bệnh viện Hoa Mai.", "Ngân hàng Sông Hồng > Quảng Nam: 2 tỷ đồng; Ngân hàng Sông Hồng > Bệnh viện Hoa Mai: 500 suất quà"},
		{"the same", "Ngoài 2 tấn gạo, Ngân hàng Sông Hồng còn trao 500 suất quà cho Bệnh viện Hoa Mai.", "Ngân hàng Sông Hồng > Bệnh viện Hoa Mai: 2 tấn gạo; Ngân hàng Sông Hồng > Bệnh viện Hoa Mai: 500 suất quà"},
	})
}

// "Tập đoàn này" is the firm told before, whatever other body was told since; and a row of what others sent
// goes on behind the share of an office.
func TestThisFirm(t *testing.T) {
	checkRows(t, "Khánh thành cầu\n\nTỉnh đoàn Bắc Kạn và Tập đoàn Mây Tím khánh thành cầu. Tỉnh đoàn Bắc Kạn đã huy động 200 đoàn viên.\n", []rowTest{
		{"a firm", "Trong buổi khánh thành, tập đoàn này đã trao 30 phần quà cho các em học sinh thôn Bản Tý.", "Tập đoàn Mây Tím > Bản Tý: 30 phần quà"},
		{"any body", "Trong buổi khánh thành, đơn vị này đã trao 30 phần quà cho các em học sinh thôn Bản Tý.", "Tỉnh đoàn Bắc Kạn > Bản Tý: 30 phần quà"},
	})
	checkRows(t, "Ủng hộ vùng lũ\n\nTỉnh Quảng Nam đã tiếp nhận nhiều tiền, hàng cứu trợ của các đơn vị.\n", []rowTest{
		{"an office among them", "Trong đó có 100 triệu đồng của Chủ tịch nước, 2 tấn gạo của Công ty Mây Tím, 500 thùng mì của tỉnh Bình Định.", "Công ty Mây Tím > Quảng Nam: 2 tấn gạo; Bình Định > Quảng Nam: 500 thùng mì"},
	})
}
