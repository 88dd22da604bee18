package event_test

import "testing"

// The whole name of a body gives, not the place in which it ends: whatever of it was found
// first, and whatever stands between.
func TestWholeNames(t *testing.T) {
	checkRows(t, needyPage, []rowTest{
		{"capitals behind what was found", "Quỹ Nhân ái Áo dài Thiếu nữ Châu Á ủng hộ 125 triệu đồng đến Bệnh viện Chợ Rẫy.",
			"Quỹ Nhân ái Áo dài Thiếu nữ Châu Á > Bệnh viện Chợ Rẫy: 125 triệu đồng"},
		{"what it manages in small letters", "Ban quản lý dự án Đầu tư Xây dựng công trình thủy lợi và nông nghiệp tỉnh Lào Cai ủng hộ huyện Bát Xát 22 triệu đồng.",
			"Ban quản lý dự án Đầu tư Xây dựng công trình thủy lợi và nông nghiệp tỉnh Lào Cai > Bát Xát: 22 triệu đồng"},
		{"women in trade abroad", "Hội Phụ nữ Doanh nhân Việt Nam tại Nhật Bản đã chuyển tặng Bệnh viện Chợ Rẫy 25 triệu đồng.",
			"Hội Phụ nữ Doanh nhân Việt Nam tại Nhật Bản > Bệnh viện Chợ Rẫy: 25 triệu đồng"},
		{"a trade of a province", "Ngành Công Thương Lào Cai ủng hộ Ủy ban MTTQ tỉnh Lào Cai 90 triệu đồng.",
			"Ngành Công Thương Lào Cai > Ủy ban MTTQ tỉnh Lào Cai: 90 triệu đồng"},
		{"people of a trade", "Ngành y tế Lào Cai đã hỗ trợ huyện Bát Xát.", ""},
		{"veterans of an office", "Hội Cựu chiến binh Cục thuế tỉnh Lào Cai đã hỗ trợ 60 triệu đồng cho Hội Cựu chiến binh xã Quang Kim.",
			"Hội Cựu chiến binh Cục thuế tỉnh Lào Cai > Hội Cựu chiến binh xã Quang Kim: 60 triệu đồng"},
		{"veterans of the police", "Hội Cựu chiến binh Công an tỉnh Lào Cai trao 20 suất quà cho hộ nghèo xã Quang Kim.",
			"Hội Cựu chiến binh Công an tỉnh Lào Cai > Quang Kim: 20 suất quà"},
		{"a group by what it wants", "Nhóm \"Góp sức cùng Việt Nam\" đã tặng 16.500 khẩu trang cho tỉnh Lào Cai.",
			"Nhóm Góp sức cùng Việt Nam > Lào Cai: 16.500 khẩu trang"},
		{"two bodies", "Hội Chữ thập đỏ huyện Bát Xát và tỉnh Lào Cai ủng hộ xã Quang Kim 22 triệu đồng.",
			"Hội Chữ thập đỏ huyện Bát Xát > Quang Kim: 22 triệu đồng; Lào Cai > Quang Kim: 22 triệu đồng"},
	})
}
