package event_test

import "testing"

// Papers of a province: bodies called without their area, districts without their level, what is held under a
// title, what came before.
func TestLocalPaper(t *testing.T) {
	checkRows(t, "Chung tay vì vùng lũ\n\nỦy ban MTTQ Việt Nam tỉnh Trà Vinh phát động ủng hộ đồng bào vùng lũ.\n", []rowTest{
		{"two bodies of one sort", "Hội Nông dân tỉnh chở 4 tấn rau củ hỗ trợ Hội Nông dân tỉnh Bình Dương.",
			"Hội Nông dân tỉnh Trà Vinh > Hội Nông dân tỉnh Bình Dương: 4 tấn rau củ"},
		{"a bishop's house", "Ủy ban MTTQ tỉnh tiếp nhận ủng hộ của các đơn vị: Công ty Minh Khang 40 triệu đồng; Tòa Giám mục Phát Diệm 60 triệu đồng.",
			"Công ty Minh Khang > Ủy ban MTTQ Việt Nam tỉnh Trà Vinh: 40 triệu đồng; Tòa Giám mục Phát Diệm > Ủy ban MTTQ Việt Nam tỉnh Trà Vinh: 60 triệu đồng"},
		{"firms of the province", "Ủy ban MTTQ tỉnh đã tiếp nhận 85 triệu đồng từ nguồn ủng hộ của Hiệp hội doanh nghiệp tỉnh.",
			"Hiệp hội doanh nghiệp tỉnh Trà Vinh > Ủy ban MTTQ Việt Nam tỉnh Trà Vinh: 85 triệu đồng"},
		{"a numeral in a title", "Trung ương Hội Chữ thập đỏ Việt Nam trích kinh phí từ chiến dịch “Chung một tấm lòng” để cứu trợ huyện Cầu Kè 300 triệu đồng.",
			"Trung ương Hội Chữ thập đỏ Việt Nam > Cầu Kè: 300 triệu đồng"},
		{"what was raised all over", "Ủy ban MTTQ Việt Nam các cấp trong tỉnh Trà Vinh đã vận động được hơn 6,2 tỷ đồng hỗ trợ công tác khắc phục.", ""},
	})
	checkRows(t, "Quà cho hộ nghèo\n\nMưa lớn làm ngập xã Gio Mai và xã Tân Long.\n", []rowTest{
		{"a district without its level", "Tại Hướng Hóa, Hội Chữ thập đỏ huyện trao 7 triệu đồng cho hộ nghèo.",
			"Hội Chữ thập đỏ huyện Hướng Hóa > hộ nghèo: 7 triệu đồng"},
	})
}

// What came before what the article is about has no day of its own.
func TestEarlierHasNoDay(t *testing.T) {
	for said, day := range map[string]int{
		"Trước đó, Công ty Hoa Mai đã trao cho xã Tân Lộc 3 tấn gạo.":            0,
		"Trước đó, cùng ngày, Công ty Hoa Mai đã trao cho xã Tân Lộc 3 tấn gạo.": 17,
		"Công ty Hoa Mai đã trao cho xã Tân Lộc 3 tấn gạo.":                      17,
	} {
		a := analyze(t, pipeline(t), "text.txt", []byte("Quà cho vùng lũ\n\nNgày 17/4/2020, Hội Chữ thập đỏ tỉnh Trà Vinh thăm bà con vùng lũ. "+said+"\n"))
		if len(a.Supports) != 1 || a.Supports[0].Date.Day != day {
			t.Errorf("%s: %v", said, a.Supports)
		}
	}
}
