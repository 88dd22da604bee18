package event_test

import "testing"

// Givers that are one coined word, undertakings that take gifts in, words that block
// a sentence elsewhere, and presents that officers bring.
func TestCoined(t *testing.T) {
	const about = "Chung tay cứu trợ người nghèo\n\nNhiều đơn vị đã ủng hộ các hộ nghèo vùng lũ. Bà con gặp nhiều khó khăn.\n"
	tests := []rowTest{
		{"a coined name", about + "Công nhân được Mivacredit chăm lo. Món quà của Mivacredit đã tới nơi. Tại mỗi điểm, Mivacredit trao tặng 150 quạt điện cho huyện Ba Tri.",
			"Mivacredit > Ba Tri: 150 quạt điện"},
		{"a coined name told once", about + "Tại mỗi điểm, Mivacredit trao tặng 150 quạt điện cho huyện Ba Tri.",
			"Mivacredit > Ba Tri: 150 quạt điện"},
		{"the name of a storm", about + "Bão Kanuri rất mạnh. Sau Kanuri, nhiều nơi ngập. Công ty Sông Ngân tặng 20 tấn gạo cho huyện Ba Tri sau bão Kanuri.",
			"Công ty Sông Ngân > Ba Tri: 20 tấn gạo"},
		{"a programme without quotation marks", about + "Công ty Sông Ngân tặng chương trình Xuân hải đảo 1 tỷ đồng.",
			"Công ty Sông Ngân > chương trình Xuân hải đảo: 1 tỷ đồng"},
		{"a programme whose name has small words", about + "Tập đoàn Sông Ngân trao tượng trưng 170 triệu đồng cho chương trình Thắp sáng đến trường.",
			"Tập đoàn Sông Ngân > chương trình Thắp sáng đến trường: 170 triệu đồng"},
		{"a campaign", about + "Đại diện Công ty Sông Ngân trao 5 tỉ đồng cho chiến dịch “Cùng bước”.",
			"Công ty Sông Ngân > chiến dịch “Cùng bước”: 5 tỉ đồng"},
		{"whose present it is", about + "Ông Lê Văn Bách cùng đoàn vừa chuyển quà và hỗ trợ của Bộ Quốc phòng cho huyện Ba Tri với 14 cơ số thuốc, 180 áo phao.",
			"Bộ Quốc phòng > Ba Tri: 14 cơ số thuốc; Bộ Quốc phòng > Ba Tri: 180 áo phao"},
		{"pupils and their school", about + "Nhằm động viên tinh thần của sinh viên, nhà trường đã trao 120 suất học bổng cho học sinh nghèo.",
			"nhà trường > học sinh nghèo: 120 suất học bổng"},
		{"a delegation that helps", about + "Đoàn công tác của Công ty Sông Ngân đã đến nơi. Tại đây, đoàn hỗ trợ 6 nhà ở xã Tân Lập mỗi nhà 5 triệu đồng.",
			"Công ty Sông Ngân > Tân Lập: 5 triệu đồng"},
		{"sport in an article of aid", about + "Người nghèo được giúp đỡ. Các hộ nghèo nhận hỗ trợ. Quà cứu trợ đã tới. Dân vùng lũ được ủng hộ. Công ty Sông Ngân trao 20 suất học bổng cho huyện Ba Tri bên lề trận đấu gây quỹ.",
			"Công ty Sông Ngân > Ba Tri: 20 suất học bổng"},
		{"sport elsewhere", "Công ty Sông Ngân hỗ trợ 500 triệu đồng cho đội bóng huyện Ba Tri trước trận đấu.", ""},
	}
	checkRows(t, "", tests)
}

// Countries told before, people for each of whom a sum is, and clauses of one giver.
func TestGoesOnGiving(t *testing.T) {
	const about = "Chung tay cứu trợ người nghèo\n\nNhiều đơn vị đã ủng hộ các hộ nghèo vùng lũ. Bà con gặp nhiều khó khăn.\n"
	tests := []rowTest{
		{"this country", about + "Na Uy chia sẻ với những mất mát. Nước này đã cung cấp cho Lào 5 triệu USD viện trợ.", "Na Uy > Lào: 5 triệu USD"},
		{"a country that is helped", about + "Mưa lũ ở Lào rất lớn. Nước này nhận 5 triệu USD của Na Uy.", "Na Uy > Lào: 5 triệu USD"},
		{"a sum that was passed", about + "Năm 2013, Na Uy thông qua khoản 8,5 triệu USD viện trợ cho Lào.", "Na Uy > Lào: 8,5 triệu USD (pledged)"},
		{"two verbs of one giver", about + "Công ty Sông Ngân sẽ cứu trợ bà con vùng hạn Phú Yên, Ninh Thuận và ủng hộ 1,4 tỷ đồng.",
			"Công ty Sông Ngân > Phú Yên: 1,4 tỷ đồng (pledged); Công ty Sông Ngân > Ninh Thuận: 1,4 tỷ đồng (pledged)"},
		{"a sum for one of them", about + "Hội Chữ thập đỏ Việt Nam vừa hỗ trợ 6 triệu đồng/1 nạn nhân tử vong.", "Hội Chữ thập đỏ Việt Nam > nạn nhân tử vong: 6 triệu đồng"},
		{"what was saved up", about + "Em Lê Minh Tuệ dành dụm được 2 triệu đồng tặng Trường tiểu học Ia Mơ.", "Lê Minh Tuệ > Trường tiểu học Ia Mơ: 2 triệu đồng"},
		{"a home that is no present", about + "Bà Lê Thị Sáu gửi tặng 160 triệu đồng cho 4 mái ấm tình thương.", "Lê Thị Sáu > 4 mái ấm tình thương: 160 triệu đồng"},
	}
	checkRows(t, "", tests)
}

// People who are counted before they take in, programmes that hand over, presents told
// twice.
func TestTakers(t *testing.T) {
	const about = "Chung tay cứu trợ người nghèo\n\nNhiều đơn vị đã ủng hộ các hộ nghèo vùng lũ. Bà con gặp nhiều khó khăn.\n"
	tests := []rowTest{
		{"counted pupils", about + "115 sinh viên trường nghề đã nhận học bổng của Công ty Sông Ngân.", "Công ty Sông Ngân > 115 sinh viên trường nghề: học bổng"},
		{"counted households", about + "Hơn 200 hộ nghèo đã nhận quà Tết từ Công ty Sông Ngân.", "Công ty Sông Ngân > hộ nghèo: quà Tết"},
		{"helpers take no alms", about + "40 bác sĩ đã nhận nhiệm vụ của Công ty Sông Ngân.", ""},
		{"a programme hands over", about + "Công ty Sông Ngân tổ chức chương trình trao tặng 50 căn nhà tình nghĩa cho các hộ nghèo.", "Công ty Sông Ngân > các hộ nghèo: 50 căn nhà tình nghĩa"},
		{"a programme of help", about + "Công ty Sông Ngân xây dựng chương trình hỗ trợ hộ nghèo 5 triệu đồng.", ""},
	}
	checkRows(t, "", tests)
}
