package vietnamese

import "testing"

// TestOfficesWithTheirHeads draws offices whose title holds the head of the body, those of
// religious bodies and legations, and those that are glued to the name before them.
func TestOfficesWithTheirHeads(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		// glued
		{"Có ông Hồ Sỹ Bảng-giám đốc Sở Y tế tỉnh Hà Nam.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Hà Nam, Hà Nam"},
		{"Có bà Ngô Thị Thắm– Thị ủy viên, Trưởng Phòng Tổ chức– Nội vụ thị xã Kỳ Anh.", "Ngô Thị Thắm: Thị ủy viên, Thị ủy Kỳ Anh, Kỳ Anh; Ngô Thị Thắm: Trưởng phòng, Phòng Tổ chức– Nội vụ thị xã Kỳ Anh, Kỳ Anh"},
		// the head in the title
		{"Ông Hồ Sỹ Bảng, Phó trưởng Cơ quan Tổ chức – Nội vụ huyện Vân Hồ, phát biểu.", "Hồ Sỹ Bảng: Phó Trưởng cơ quan, Cơ quan Tổ chức – Nội vụ huyện Vân Hồ, Vân Hồ"},
		{"Ông Hồ Sỹ Bảng - Phó Trưởng Đoàn đại biểu Quốc hội tỉnh Đồng Tháp phát biểu.", "Hồ Sỹ Bảng: Phó Trưởng đoàn, Đoàn đại biểu Quốc hội tỉnh Đồng Tháp, -"},
		{"Ông Hồ Sỹ Bảng, Trưởng Văn phòng đại diện phía Nam Báo Lao Động, phát biểu.", "Hồ Sỹ Bảng: Trưởng Văn phòng đại diện, Văn phòng đại diện phía Nam Báo Lao Động, -"},
		{"Ông Hồ Sỹ Bảng, Trưởng Ban Thanh niên Công an tỉnh An Giang, phát biểu.", "Hồ Sỹ Bảng: Trưởng ban, Ban Thanh niên Công an tỉnh An Giang, -"},
		{"Ông Hồ Sỹ Bảng, Ủy viên Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, phát biểu.", "Hồ Sỹ Bảng: Ủy viên, Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, -"},
		{"Bí thư Đoàn Khối doanh nghiệp Trung ương Hồ Sỹ Bảng phát biểu.", "Hồ Sỹ Bảng: Bí thư, Đoàn Khối doanh nghiệp Trung ương, -"},
		{"Ông Hồ Sỹ Bảng, Giám đốc Ngân hàng Chính sách xã hội chi nhánh tỉnh Hà Nam, phát biểu.", "Hồ Sỹ Bảng: Giám đốc, Ngân hàng Chính sách xã hội chi nhánh tỉnh Hà Nam, -"},
		{"Ông Hồ Sỹ Bảng, TVTU, Phó Chủ tịch UBND tỉnh Hà Nam, phát biểu.", "Hồ Sỹ Bảng: Phó Chủ tịch, UBND tỉnh Hà Nam, Hà Nam; Hồ Sỹ Bảng: Ủy viên Ban Thường vụ, -, -"},
		{"Ông Hồ Sỹ Bảng, nguyên Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Hà Nam, phát biểu.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Hà Nam, Hà Nam, former; Hồ Sỹ Bảng: Tỉnh ủy viên, Tỉnh ủy Hà Nam, Hà Nam, former"},
		// of religious bodies
		{"Thượng tọa Thích Minh Tâm, Phó BTS GHPGVN Q.Gò Vấp, phát biểu.", "Thích Minh Tâm: Phó ban, BTS GHPGVN Q.Gò Vấp, -"},
		{"Đại đức Thích Minh Tâm, Chánh Thư ký Ban Trị sự GHPGVN tỉnh Hà Nam, Trú trì chùa Mai Hoa, phát biểu.", "Thích Minh Tâm: Chánh Thư ký, Ban Trị sự GHPGVN tỉnh Hà Nam, -; Thích Minh Tâm: Trụ trì, Chùa Mai Hoa, -"},
		{"Hòa thượng Thích Minh Tâm, Viện chủ chùa Mai Hoa, phát biểu.", "Thích Minh Tâm: Viện chủ, Chùa Mai Hoa, -"},
		{"Đại đức Thích Minh Tâm, Ủy viên Ban Thường trực Ban Trị sự GHPGVN tỉnh Hà Nam, phát biểu.", "Thích Minh Tâm: Ủy viên, Ban Thường trực Ban Trị sự GHPGVN tỉnh Hà Nam, -"},
		// of legations and abroad
		{"Bà Ngô Thị Thắm, Tham tán Công sứ Đại sứ quán Việt Nam tại Nhật Bản, phát biểu.", "Ngô Thị Thắm: Tham tán Công sứ, Đại sứ quán Việt Nam tại Nhật Bản, -"},
		{"Ông Min Thura, Đại biện lâm thời Đại sứ quán Myanmar tại Việt Nam, phát biểu.", "Min Thura: Đại biện lâm thời, Đại sứ quán Myanmar tại Việt Nam, -"},
		{"Tổng thống Mỹ - Joe Martin phát biểu.", "Joe Martin: Tổng thống, -, -"},
	} {
		checkOffices(t, p, c.text+"\n", c.want)
	}
}
