package event_test

import "testing"

// Rows of people who are called one by one, with where they live and who they are.
func TestRowsOfPeople(t *testing.T) {
	tests := []rowTest{
		{"homes between", "Hội Chữ thập đỏ huyện Ba Tri trao 2 căn nhà cho hộ ông Lê Văn Sáu, ấp Bình Tân, xã Tam Hải và hộ bà Lê Thị Mơ, ấp Hòa Hợp, xã Nam Kim.",
			"Hội Chữ thập đỏ huyện Ba Tri > Lê Văn Sáu: 2 căn nhà; Hội Chữ thập đỏ huyện Ba Tri > Lê Thị Mơ: 2 căn nhà"},
		{"mothers", "Hội Chữ thập đỏ huyện Ba Tri thăm, tặng quà Mẹ Việt Nam anh hùng Ngô Thị Mơ ở ấp Giồng Lớn và Mẹ Việt Nam anh hùng Đỗ Thị Sáu ở ấp Định Thọ.",
			"Hội Chữ thập đỏ huyện Ba Tri > Ngô Thị Mơ: quà; Hội Chữ thập đỏ huyện Ba Tri > Đỗ Thị Sáu: quà"},
		{"who they are", "Hội Chữ thập đỏ huyện Ba Tri tặng quà cho các nhà chính sách gồm: bà Lê Thị Mơ, sinh năm 1939, thân nhân liệt sĩ; ông Đỗ Văn Sáu, sinh năm 1950, thương binh; ông Lê Văn Tám, thương binh.",
			"Hội Chữ thập đỏ huyện Ba Tri > Lê Thị Mơ: quà; Hội Chữ thập đỏ huyện Ba Tri > Đỗ Văn Sáu: quà; Hội Chữ thập đỏ huyện Ba Tri > Lê Văn Tám: quà"},
		{"in brackets", "Hội Chữ thập đỏ huyện Ba Tri trao 2 căn nhà cho gia đình bà Lê Thị Mơ (ấp 3) và gia đình ông Đỗ Văn Sáu (ấp 4).",
			"Hội Chữ thập đỏ huyện Ba Tri > Lê Thị Mơ: 2 căn nhà; Hội Chữ thập đỏ huyện Ba Tri > Đỗ Văn Sáu: 2 căn nhà"},
		{"counted", "Hội Chữ thập đỏ huyện Ba Tri bàn giao nhà Đại đoàn kết cho 2 hộ là bà Lê Thị Mơ và ông Đỗ Văn Sáu.",
			"Hội Chữ thập đỏ huyện Ba Tri > Lê Thị Mơ: nhà Đại đoàn kết; Hội Chữ thập đỏ huyện Ba Tri > Đỗ Văn Sáu: nhà Đại đoàn kết"},
		{"who give", "Ca sĩ Lê Văn Tám, diễn viên Đỗ Thị Sáu và doanh nhân Lê Văn Năm trao 20 suất quà cho hộ nghèo xã Tam Hải.",
			"Lê Văn Tám > Tam Hải: 20 suất quà; Đỗ Thị Sáu > Tam Hải: 20 suất quà; Lê Văn Năm > Tam Hải: 20 suất quà"},
		{"so many stations", "Hội Chữ thập đỏ huyện Ba Tri trao 30 bình oxy đến 02 Trạm y tế xã Tam Hải và xã Nam Kim.",
			"Hội Chữ thập đỏ huyện Ba Tri > Trạm y tế xã Tam Hải: 30 bình oxy; Hội Chữ thập đỏ huyện Ba Tri > Nam Kim: 30 bình oxy"},
		{"for nothing", "Hội Chữ thập đỏ huyện Ba Tri trao 700 suất cơm \"0 đồng\" cho bệnh nhân nghèo.", "Hội Chữ thập đỏ huyện Ba Tri > bệnh nhân nghèo: 700 suất cơm"},
		{"who was there", "Dự lễ trao quà có ông Lê Văn Sáu, Chủ tịch UBND huyện Ba Tri, bà Lê Thị Mơ, Chủ tịch Hội Phụ nữ huyện Ba Tri.", ""},
	}
	checkRows(t, "Chăm lo hộ nghèo, gia đình chính sách\n\n", tests)
}
