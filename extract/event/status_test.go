package event_test

import "testing"

// How far a gift has come, where its own sentence does not say so.
func TestStatus(t *testing.T) {
	lead := "Chung tay cứu trợ người nghèo\n\nNhiều đơn vị đã hỗ trợ người dân vùng lũ. "
	tests := []rowTest{
		{"spelled out after a decision", lead + "UBND tỉnh An Giang vừa quyết định hỗ trợ kinh phí cho tỉnh Điện Biên. Cụ thể, hỗ trợ 4 tỷ đồng từ nguồn dự phòng năm 2024 cho tỉnh Điện Biên.",
			"UBND tỉnh An Giang > Điện Biên: 4 tỷ đồng (pledged)"},
		{"spelled out with its own giver", lead + "UBND tỉnh An Giang quyết định hỗ trợ các tỉnh miền núi 5 tỷ đồng. Cụ thể, An Giang hỗ trợ tỉnh Điện Biên 3 tỷ đồng, tỉnh Sơn La 2 tỷ đồng.",
			"An Giang > Điện Biên: 3 tỷ đồng (pledged); An Giang > Sơn La: 2 tỷ đồng (pledged)"},
		{"a headline has no tense", "Thái Lan viện trợ 4 triệu USD cho Lào\n\nThái Lan đồng ý cung cấp khoản viện trợ lớn cho nước láng giềng.\n\nLào vừa trải qua mùa lũ.",
			"Thái Lan > Lào: 4 triệu USD (pledged)"},
		{"a headline of what was handed over", "Thái Lan viện trợ 4 triệu USD cho Lào\n\nThái Lan đã chuyển khoản viện trợ lớn cho nước láng giềng.\n\nLào vừa trải qua mùa lũ.",
			"Thái Lan > Lào: 4 triệu USD"},
		{"another gift long before", lead + "UBND tỉnh An Giang quyết định hỗ trợ tỉnh Điện Biên 3 tỷ đồng. Năm ngoái, An Giang hỗ trợ tỉnh Sơn La 2 tỷ đồng.",
			"UBND tỉnh An Giang > Điện Biên: 3 tỷ đồng (pledged); An Giang > Sơn La: 2 tỷ đồng"},
		{"handed over after a decision", lead + "UBND tỉnh An Giang quyết định hỗ trợ tỉnh Điện Biên 3 tỷ đồng. Dịp này, UBND tỉnh An Giang trao 200 suất quà cho tỉnh Điện Biên.",
			"UBND tỉnh An Giang > Điện Biên: 3 tỷ đồng (pledged); UBND tỉnh An Giang > Điện Biên: 200 suất quà"},
		{"passed, it is said", lead + "Văn phòng Liên Hợp Quốc tại Việt Nam cho hay đã thông qua khoản hỗ trợ thêm 3 triệu USD cho tỉnh Điện Biên.",
			"Văn phòng Liên Hợp Quốc > Điện Biên: 3 triệu USD (pledged)"},
		{"a plan is made", lead + "UBND tỉnh An Giang đã ban hành kế hoạch cử 40 bác sĩ lên đường hỗ trợ tỉnh Điện Biên chống dịch.",
			"UBND tỉnh An Giang > Điện Biên: 40 bác sĩ (pledged)"},
		{"for nothing", "Tin trong ngày\n\nThái Lan sẽ cung cấp miễn phí 2 triệu liều vắc xin cho Lào.", "Thái Lan > Lào: 2 triệu liều vắc xin (pledged)"},
		{"another day in brackets", "date 2024-05-02\n" + lead + "Chào mừng Đại hội (diễn ra vào ngày 20/5), Hội Phụ nữ tỉnh An Giang tặng 50 suất quà cho tỉnh Điện Biên.",
			"Hội Phụ nữ tỉnh An Giang > Điện Biên: 50 suất quà"},
		{"a day to come", "date 2024-05-02\n" + lead + "Ngày 20/5, Hội Phụ nữ tỉnh An Giang tặng 50 suất quà cho tỉnh Điện Biên.",
			"Hội Phụ nữ tỉnh An Giang > Điện Biên: 50 suất quà (pledged)"},
		{"a signed agreement", lead + "Quỹ Hòa Bình ký thỏa ước viện trợ không hoàn lại trị giá 2 triệu euro cho tỉnh Điện Biên.",
			"Quỹ Hòa Bình > Điện Biên: 2 triệu euro (pledged)"},
	}
	checkRows(t, "", tests)
}

// What several get together, each of them, and what the things that are handed out hold.
func TestTogetherAndEach(t *testing.T) {
	lead := "Chung tay cứu trợ người nghèo\n\nNhiều đơn vị đã hỗ trợ người dân vùng lũ. "
	tests := []rowTest{
		{"each in brackets", lead + "Công ty Sông Ngân tặng 6 tỷ đồng cho 3 tỉnh gồm Điện Biên, Sơn La và Phú Yên (mỗi tỉnh 2 tỷ đồng).",
			"Công ty Sông Ngân > Điện Biên: 2 tỷ đồng; Công ty Sông Ngân > Sơn La: 2 tỷ đồng; Công ty Sông Ngân > Phú Yên: 2 tỷ đồng"},
		{"each behind the row", lead + "Công ty Sông Ngân tặng 6 tỷ đồng cho các tỉnh Điện Biên, Sơn La và Phú Yên, mỗi tỉnh 2 tỷ đồng.",
			"Công ty Sông Ngân > Điện Biên: 2 tỷ đồng; Công ty Sông Ngân > Sơn La: 2 tỷ đồng; Công ty Sông Ngân > Phú Yên: 2 tỷ đồng"},
		{"the row is told twice", lead + "Công ty Sông Ngân hỗ trợ 9 tỷ đồng cho 3 địa phương, gồm: Điện Biên, Sơn La, Nghệ An, trong đó: Điện Biên 2 tỷ đồng, Sơn La 3 tỷ đồng, Nghệ An 4 tỷ đồng.",
			"Công ty Sông Ngân > Điện Biên: 2 tỷ đồng; Công ty Sông Ngân > Sơn La: 3 tỷ đồng; Công ty Sông Ngân > Nghệ An: 4 tỷ đồng"},
		{"shared out by the next sentence", lead + "UBND tỉnh An Giang quyết định hỗ trợ 4 tỷ đồng cho các tỉnh. Theo đó, số tiền được phân bổ đến các địa phương gồm: Điện Biên (1 tỷ đồng), Sơn La (2 tỷ đồng) và Nghệ An (1 tỷ đồng).",
			"UBND tỉnh An Giang > Điện Biên: 1 tỷ đồng (pledged); UBND tỉnh An Giang > Sơn La: 2 tỷ đồng (pledged); UBND tỉnh An Giang > Nghệ An: 1 tỷ đồng (pledged)"},
		{"what each present holds", lead + "Công ty Sông Ngân tặng 50 suất quà cho hộ nghèo huyện Ba Tri, mỗi suất trị giá 300 nghìn đồng và 200 nghìn đồng tiền mặt.",
			"Công ty Sông Ngân > Ba Tri: 50 suất quà"},
		{"two things of one number", lead + "Công ty Sông Ngân trao tặng Bệnh viện Phổi Nghệ An 5 máy thở xâm nhập và 5 máy thở chức năng cao.",
			"Công ty Sông Ngân > Bệnh viện Phổi Nghệ An: 5 máy thở xâm nhập; Công ty Sông Ngân > Bệnh viện Phổi Nghệ An: 5 máy thở chức năng cao"},
		{"things in quotation marks", lead + "Công đoàn ngành Giáo dục Đồng Tháp trao 800 “Túi an sinh công đoàn” cho huyện Ba Tri.",
			"Công đoàn ngành Giáo dục Đồng Tháp > Ba Tri: 800 “Túi an sinh công đoàn”"},
		{"what all gifts come to", lead + "Thái Lan tặng Lào 30.000 liều vắc xin. Cùng với số vắc xin này, tổng số vắc xin mà Thái Lan viện trợ cho Lào tăng lên khoảng 2 triệu liều.",
			"Thái Lan > Lào: 30.000 liều vắc xin"},
		{"what each household gets", lead + "Công ty Sông Ngân tặng các hộ nghèo huyện Ba Tri mỗi hộ 5 triệu đồng và 20 kg gạo.",
			"Công ty Sông Ngân > Ba Tri: 5 triệu đồng; Công ty Sông Ngân > Ba Tri: 20 kg gạo"},
		{"under way with others", lead + "Công ty Sông Ngân đang phối hợp với chính quyền các xã khẩn trương trao 7.300 suất quà cho huyện Ba Tri.",
			"Công ty Sông Ngân > Ba Tri: 7.300 suất quà (ongoing)"},
		{"what those do who get it", lead + "Công ty Sông Ngân vừa trao 72 suất học bổng cho học sinh đang theo học tại huyện Ba Tri.",
			"Công ty Sông Ngân > Ba Tri: 72 suất học bổng"},
		{"presents by their worth", lead + "Công ty Sông Ngân đã tặng 90 suất quà cho huyện Ba Tri, trong đó 20 suất trị giá 900.000đ/suất, 40 suất (700.000đ/suất), 30 suất trị giá 500.000đ/suất.",
			"Công ty Sông Ngân > Ba Tri: 90 suất quà"},
	}
	checkRows(t, "", tests)
}
