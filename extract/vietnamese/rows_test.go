package vietnamese

import "testing"

// TestRowsOfOffices tells whose the offices between two names are: in a row that puts the
// offices first, they are those of the name behind them.
func TestRowsOfOffices(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Dự hội nghị có Phó Thủ tướng Trần Văn Hòa và Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương Lê Đình Bảo.", "Lê Đình Bảo: Trưởng ban, Ban Tổ chức Trung ương, -; Lê Đình Bảo: Ủy viên, Bộ Chính trị, -; Trần Văn Hòa: Phó Thủ tướng, -, -"},
		{"Dự lễ có Bí thư Tỉnh ủy Gia Lai Hồ Sỹ Bảng, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh Ngô Thị Thắm.", "Hồ Sỹ Bảng: Bí thư, Tỉnh ủy Gia Lai, Gia Lai; Ngô Thị Thắm: Phó Chủ tịch, UBND tỉnh Gia Lai, Gia Lai; Ngô Thị Thắm: Ủy viên Ban Thường vụ, Tỉnh ủy Gia Lai, Gia Lai"},
		{"Chủ tịch nước Hồ Sỹ Bảng, Chủ tịch Hội đồng Quốc phòng và An ninh, và Thủ tướng Ngô Thị Thắm đến dự.", "Hồ Sỹ Bảng: Chủ tịch nước, -, -; Hồ Sỹ Bảng: Chủ tịch, Hội đồng Quốc phòng và An ninh, -; Ngô Thị Thắm: Thủ tướng, -, -"},
		{"Ông Hồ Sỹ Bảng, Giám đốc Sở Y tế, Phó Giám đốc Sở Nội vụ tỉnh Gia Lai Ngô Thị Thắm cùng dự.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai; Ngô Thị Thắm: Phó Giám đốc, Sở Nội vụ tỉnh Gia Lai, Gia Lai"},
		{"Hai cựu Tổng thống Anna Berg và Petro Danylenko gặp nhau.", "Anna Berg: Tổng thống, -, -, former; Petro Danylenko: Tổng thống, -, -, former"},
	} {
		checkOffices(t, p, c.text, c.want)
	}
}

// TestTellings tells whose the offices are that a sentence tells of one person beside another,
// and what they were.
func TestTellings(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Ông Hồ Sỹ Bảng thay ông Lê Quang Thái làm Giám đốc Sở Y tế tỉnh Gia Lai.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai; Lê Quang Thái: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai, former"},
		{"Ông Hồ Sỹ Bảng có thể sẽ thay ông Lê Quang Thái làm Giám đốc Sở Y tế tỉnh Gia Lai.", "Lê Quang Thái: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai"},
		{"Trả lời ông Hồ Sỹ Bảng, Giám đốc Sở Y tế tỉnh Gia Lai cho biết dịch đã lắng.", ""},
		{"Bà Ngô Thị Thắm - cựu cố vấn của ông Hồ Sỹ Bảng và hiện là Chủ tịch Hội Nông dân tỉnh Gia Lai - nói.", "Ngô Thị Thắm: Chủ tịch, Hội Nông dân tỉnh Gia Lai, -; Ngô Thị Thắm: Cố vấn, -, -, former"},
		{"Ông Petro Danylenko tuyên bố Bergson sẽ được đề cử làm Giám đốc Công ty Sông Ngân.", ""},
		{"Từ năm 2008-2010, ông Hồ Sỹ Bảng là Giám đốc Sở Y tế tỉnh Gia Lai.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai, former"},
		{"Đại biểu Quốc hội tỉnh Gia Lai Ngô Thị Thắm chất vấn.", "Ngô Thị Thắm: Đại biểu Quốc hội, Quốc hội, -"},
		{"Phó Chủ tịch - Tổng Thư ký Hội Nông dân Việt Nam Hồ Sỹ Bảng nói.", "Hồ Sỹ Bảng: Phó Chủ tịch, Hội Nông dân Việt Nam, -; Hồ Sỹ Bảng: Tổng Thư ký, Hội Nông dân Việt Nam, -"},
		{"Ông Hồ Sỹ Bảng, nguyên Giám đốc Nhà hát Cải lương Ngô Thị Thắm, tạo điều kiện.", "Hồ Sỹ Bảng: Giám đốc, Nhà hát Cải lương Ngô Thị Thắm, -, former"},
		{"Giám đốc Sở Văn hóa tỉnh Gia Lai Hồ Sỹ Bảng, Giám đốc Trung tâm HLQG Lê Quang Thái cùng dự.", "Hồ Sỹ Bảng: Giám đốc, Sở Văn hóa tỉnh Gia Lai, Gia Lai; Lê Quang Thái: Giám đốc, Trung tâm HLQG, -"},
		{"Tổng thống đắc cử Anna Bergson nhậm chức.", "Anna Bergson: Tổng thống, -, -"},
		{"Thống đốc vùng Volsk Petro Danylenko nói.", "Petro Danylenko: Thống đốc, -, Volsk"},
		{"Quốc vụ khanh Bộ Ngoại giao Na Uy Anna Berg nói.", "Anna Berg: Quốc vụ khanh, Bộ Ngoại giao Na Uy, -"},
		{"Thiếu tá Hồ Sỹ Bảng, Phó trưởng Đồn Công an Trà Nưa, nói.", "Hồ Sỹ Bảng: Phó Trưởng, Đồn Công an Trà Nưa, -"},
		{"Ông Hồ Sỹ Bảng - Phó Chủ tịch phụ trách mảng bán lẻ của Dakota Corp - nói.", "Hồ Sỹ Bảng: Phó Chủ tịch, Dakota Corp, -"},
		{"Anna Berg, Phó Chủ tịch cấp cao của Sàn giao dịch, nói.", "Anna Berg: Phó Chủ tịch, -, -"},
		{"Chủ tịch Hiệp hội vận tải ôtô Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Chủ tịch, Hiệp hội vận tải ôtô, -"},
	} {
		checkOffices(t, p, c.text, c.want)
	}
}

// TestAppositions reads the body of an office that marks set apart behind its holder up to the
// closing mark, and tells what areas have no divisions for.
func TestAppositions(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Ông Hồ Sỹ Bảng - Chủ tịch Nghiệp đoàn ghe chài phường 6 - cho biết.", "Hồ Sỹ Bảng: Chủ tịch, Nghiệp đoàn ghe chài phường 6, -"},
		{"Ông Hồ Sỹ Bảng, Trưởng ban Quản lý các bãi tắm TP Đà Nẵng, cho biết.", "Hồ Sỹ Bảng: Trưởng ban, Ban Quản lý các bãi tắm TP Đà Nẵng, -"},
		{"Ông Hồ Sỹ Bảng - Đội phó Đội Quản lý trật tự tuyến biển TP Tuy Hòa (Phú Yên) cho biết.", "Hồ Sỹ Bảng: Đội phó, Đội Quản lý trật tự tuyến biển TP Tuy Hòa, -"},
		{"Bà Ngô Thị Thắm, Giám đốc Văn phòng Giới sử dụng lao động, nêu ý kiến.", "Ngô Thị Thắm: Giám đốc, Văn phòng Giới sử dụng lao động, -"},
		{"Ông Hồ Sỹ Bảng, Phó Cục trưởng Cục Phòng, chống HIV/AIDS, nói.", "Hồ Sỹ Bảng: Phó Cục trưởng, Cục Phòng, chống HIV/AIDS, -"},
		{"Ông Hồ Sỹ Bảng, Phó Chủ tịch Ủy ban ATGT Quốc gia thông tin, xe hỏng phanh.", "Hồ Sỹ Bảng: Phó Chủ tịch, Ủy ban ATGT Quốc gia, -"},
		{"Hồ Sỹ Bảng, Kế toán trưởng công ty và Ngô Thị Thắm, Giám đốc Công ty Sông Ngân, hầu tòa.", "Hồ Sỹ Bảng: Kế toán trưởng, -, -; Ngô Thị Thắm: Giám đốc, Công ty Sông Ngân, -"},
		{"Huyện Trà Bồng lo ngại. Ông Hồ Sỹ Bảng, Trưởng phòng Kế hoạch kinh doanh, Công ty Sông Ngân, cho biết.", "Hồ Sỹ Bảng: Trưởng phòng, Phòng Kế hoạch kinh doanh Công ty Sông Ngân, -"},
		{"Huyện Trà Bồng lo ngại. Ông Hồ Sỹ Bảng, Trưởng phòng Đào tạo, cho biết.", "Hồ Sỹ Bảng: Trưởng phòng, Phòng Đào tạo, -"},
		{"Huyện Trà Bồng lo ngại. Ông Hồ Sỹ Bảng, Trưởng phòng Tư pháp, cho biết.", "Hồ Sỹ Bảng: Trưởng phòng, Phòng Tư pháp huyện Trà Bồng, Trà Bồng"},
		{"Tỉnh Gia Lai đăng cai. Ông Hồ Sỹ Bảng, Trưởng ban tổ chức, cho biết.", "Hồ Sỹ Bảng: Trưởng ban, Ban tổ chức, -"},
		{"Ông Hồ Sỹ Bảng, Chủ tịch Mặt trận huyện Trà Bồng, nói.", "Hồ Sỹ Bảng: Chủ tịch, Mặt trận huyện Trà Bồng, -"},
		{"Phó Thống đốc NHNN Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Phó Thống đốc, Ngân hàng Nhà nước Việt Nam, -"},
		{"Bí thư Đảng uỷ Khối các cơ quan Trung ương Hồ Sỹ Bảng nêu rõ.", "Hồ Sỹ Bảng: Bí thư, Đảng ủy Khối các cơ quan Trung ương, -"},
		{"Thượng nghị sỹ Anna Berg phản đối.", "Anna Berg: Thượng nghị sĩ, -, -"},
	} {
		checkOffices(t, p, c.text, c.want)
	}
}
