package vietnamese

import "testing"

// TestPosts draws offices that the text tells by a country, a profession or years alone, and
// those parted from their holders by places, lists and words of what is only wished for.
func TestPosts(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Đại sứ Na Uy tại Việt Nam, bà Marta Lindgren, đến dự.", "Marta Lindgren: Đại sứ, Đại sứ quán Na Uy tại Việt Nam, -"},
		{"Đại sứ Marta Lindgren của Na Uy đến dự.", "Marta Lindgren: Đại sứ, -, -"},
		{"Bà Marta Lindgren - Đại sứ Na Uy tại Việt Nam - đến dự.", "Marta Lindgren: Đại sứ, Đại sứ quán Na Uy tại Việt Nam, -"},
		{"Phó Đại sứ Na Uy Marta Lindgren phát biểu.", "Marta Lindgren: Phó Đại sứ, Đại sứ quán Na Uy, -"},
		{"Đại sứ đặc mệnh toàn quyền Na Uy tại Việt Nam Marta Lindgren phát biểu.", "Marta Lindgren: Đại sứ, Đại sứ quán Na Uy tại Việt Nam, -"},
		{"Tham tán thương mại Việt Nam tại Na Uy Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Tham tán, Đại sứ quán Việt Nam tại Na Uy, -"},
		{"Ông Hồ Sỹ Bảng, nguyên Đại sứ Việt Nam tại Na Uy, cho biết.", "Hồ Sỹ Bảng: Đại sứ, Đại sứ quán Việt Nam tại Na Uy, -, former"},
		{"Tổng Lãnh sự Na Uy tại TP.HCM Marta Lindgren tặng quà.", "Marta Lindgren: Tổng Lãnh sự, Tổng Lãnh sự quán Na Uy tại Hồ Chí Minh, -"},
		{"Đại sứ Na Uy Marta Lindgren phát biểu tại Đại sứ quán Na Uy ở Hà Nội.", "Marta Lindgren: Đại sứ, Đại sứ quán Na Uy ở Hà Nội, -"},
		{"Ông Hồ Sỹ Bảng được bổ nhiệm làm Đại sứ Việt Nam tại Na Uy.", "Hồ Sỹ Bảng: Đại sứ, Đại sứ quán Việt Nam tại Na Uy, -"},
		{"Chủ tịch UBND xã Trà Nưa, huyện Trà Bồng (Quảng Ngãi) - ông Hồ Sỹ Bảng - xác nhận.", "Hồ Sỹ Bảng: Chủ tịch, UBND xã Trà Nưa, Trà Nưa"},
		{"Hiệu trưởng Trường Tiểu học Trà Nưa (Quảng Ngãi), bà Ngô Thị Thắm, xác nhận.", "Ngô Thị Thắm: Hiệu trưởng, Trường Tiểu học Trà Nưa, -"},
		{"Trưởng Công an xã Trà Nưa, huyện Trà Bồng, ông Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Trưởng, Công an xã Trà Nưa, Trà Nưa"},
		{"Bí thư Đảng ủy xã Trà Nưa (huyện Trà Bồng, Quảng Ngãi), ông Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Bí thư, Đảng ủy xã Trà Nưa, Trà Nưa"},
		{"Phó Chủ tịch UBND phường An Phú, TP Quảng Ngãi, tỉnh Quảng Ngãi - bà Ngô Thị Thắm cho biết.", "Ngô Thị Thắm: Phó Chủ tịch, UBND phường An Phú, An Phú"},
		{"Trường hiện có hai Phó Hiệu trưởng là bà Ngô Thị Thắm và ông Hồ Sỹ Bảng.", "Hồ Sỹ Bảng: Phó Hiệu trưởng, -, -; Ngô Thị Thắm: Phó Hiệu trưởng, -, -"},
		{"Công an tỉnh Gia Lai có 3 Phó Giám đốc gồm: Đại tá Hồ Sỹ Bảng, Đại tá Mai Hữu Trác và Thượng tá Lê Quang Thái.", "Hồ Sỹ Bảng: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai; Lê Quang Thái: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai; Mai Hữu Trác: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai"},
		{"Từ năm 2011 đến năm 2015, ông Hồ Sỹ Bảng là Giám đốc Sở Y tế tỉnh Gia Lai.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai, former"},
		{"Giai đoạn 2011 - 2015, ông Hồ Sỹ Bảng giữ chức Giám đốc Sở Y tế tỉnh Gia Lai.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai, former"},
		{"Từ năm 2015 đến nay, ông Hồ Sỹ Bảng là Giám đốc Sở Y tế tỉnh Gia Lai.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai"},
		{"Ông Hồ Sỹ Bảng muốn trở thành Chủ tịch Hội Nông dân tỉnh Gia Lai.", ""},
		{"Chức danh Giám đốc Sở Y tế tỉnh Gia Lai tạm khuyết sau khi ông Hồ Sỹ Bảng nghỉ hưu.", ""},
		{"Bà Ngô Thị Thắm (nghiên cứu viên Viện Khoa học Giáo dục) nêu ý kiến.", "Ngô Thị Thắm: Nghiên cứu viên, Viện Khoa học Giáo dục, -"},
		{"PGS.TS Ngô Thị Thắm - giảng viên cao cấp Trường Đại học Sông Ngân - nêu ý kiến.", "Ngô Thị Thắm: Giảng viên, Trường Đại học Sông Ngân, -"},
		{"Anna Berg, nhà phân tích thị trường tại Tập đoàn Sông Ngân, dự báo.", "Anna Berg: Nhà phân tích, Tập đoàn Sông Ngân, -"},
		{"Ông Hồ Sỹ Bảng, cán bộ Sở Y tế và người dân cùng đến.", ""},
		{"Ông Hồ Sỹ Bảng - cán bộ Phòng Y tế huyện Trà Bồng - kể lại.", "Hồ Sỹ Bảng: Cán bộ, Phòng Y tế huyện Trà Bồng, Trà Bồng"},
		{"Bà Ngô Thị Thắm - phó chánh thanh tra Sở Y tế tỉnh Gia Lai - cho biết.", "Ngô Thị Thắm: Phó Chánh Thanh tra, Thanh tra Sở Y tế tỉnh Gia Lai, Gia Lai"},
		{"Phó Chánh Thanh tra tỉnh Gia Lai Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Phó Chánh Thanh tra, Thanh tra tỉnh Gia Lai, Gia Lai"},
		{"Ông Hồ Sỹ Bảng, Phó Hạt trưởng Hạt Kiểm lâm huyện Trà Bồng, nói.", "Hồ Sỹ Bảng: Phó Hạt trưởng, Hạt Kiểm lâm huyện Trà Bồng, Trà Bồng"},
		{"Ông Hồ Sỹ Bảng (Hạt trưởng Kiểm lâm huyện Trà Bồng) nói.", "Hồ Sỹ Bảng: Hạt trưởng, -, Trà Bồng"},
		{"Hiệu trưởng Đại học Sông Ngân Anna Berg nói.", "Anna Berg: Hiệu trưởng, Đại học Sông Ngân, -"},
		{"Nữ nghị sĩ Na Uy Anna Berg nói.", "Anna Berg: Nghị sĩ, -, -"},
		{"Trung ương cho ông Hồ Sỹ Bảng thôi giữ các chức vụ Bí thư Tỉnh ủy Gia Lai, Trưởng đoàn đại biểu Quốc hội tỉnh Gia Lai.", "Hồ Sỹ Bảng: Bí thư, Tỉnh ủy Gia Lai, Gia Lai, former; Hồ Sỹ Bảng: Trưởng đoàn, Đoàn đại biểu Quốc hội tỉnh Gia Lai, -, former"},
		{"Giám đốc tài chính Công ty Sông Ngân Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Giám đốc tài chính, Công ty Sông Ngân, -"},
		{"Cựu Giám đốc nhân sự Công ty Sông Ngân Ngô Thị Thắm bị bắt.", "Ngô Thị Thắm: Giám đốc nhân sự, Công ty Sông Ngân, -, former"},
		{"Ông Hồ Sỹ Bảng, Ủy viên HĐQT, Phó Tổng giám đốc Công ty Sông Ngân, nói.", "Hồ Sỹ Bảng: Phó Tổng Giám đốc, Công ty Sông Ngân, -; Hồ Sỹ Bảng: Ủy viên HĐQT, Công ty Sông Ngân, -"},
	} {
		if g := offices(analyze(t, p, c.text+"\n")); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}
