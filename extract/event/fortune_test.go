package event_test

import "testing"

// Founders and billionaires give what is their own; directors, those who speak for a firm, and who
// founded a charity give for it.
func TestFortune(t *testing.T) {
	checkRows(t, "Chung tay vì học sinh nghèo\n\nNhiều nhà hảo tâm ủng hộ học sinh nghèo.\n", []rowTest{
		{"a founder", "Bà Lê Thu Cúc, người sáng lập Công ty Mây Tím, đã ủng hộ 200 triệu đồng cho Bệnh viện Hoa Mai.", "Lê Thu Cúc > Bệnh viện Hoa Mai: 200 triệu đồng"},
		{"who heads it as well", "Bà Lê Thu Cúc, nhà sáng lập kiêm Tổng Giám đốc Công ty Mây Tím, đã trao 200 suất quà cho Bệnh viện Hoa Mai.", "Công ty Mây Tím > Bệnh viện Hoa Mai: 200 suất quà"},
		{"of a fund", "Bà Lê Thu Cúc, người sáng lập Quỹ từ thiện Mây Tím, đã trao 200 suất quà cho Bệnh viện Hoa Mai.", "Quỹ từ thiện Mây Tím > Bệnh viện Hoa Mai: 200 suất quà"},
		{"a billionaire", "Tỷ phú Trần Gia Lạc, Chủ tịch Tập đoàn Hải Sơn, đã quyên góp 5 triệu USD cho Bệnh viện Hoa Mai.", "Trần Gia Lạc > Bệnh viện Hoa Mai: 5 triệu USD"},
		{"of a country", "Tỉ phú người Pháp Henri Valcourt, Chủ tịch Tập đoàn Hải Sơn, đã quyên góp 5 triệu USD cho Bệnh viện Hoa Mai.", "Henri Valcourt > Bệnh viện Hoa Mai: 5 triệu USD"},
		{"in the name of a firm", "Đại diện Công ty Mây Tím, tỷ phú Lê Thu Cúc trao 200 suất quà cho Bệnh viện Hoa Mai.", "Công ty Mây Tím > Bệnh viện Hoa Mai: 200 suất quà"},
		{"a director", "Ông Trần Gia Lạc, Chủ tịch Tập đoàn Hải Sơn, đã trao 5 triệu USD cho Bệnh viện Hoa Mai.", "Tập đoàn Hải Sơn > Bệnh viện Hoa Mai: 5 triệu USD"},
		{"beside a billionaire", "Cùng tỷ phú Ngô Đình Sơn và ông Trần Gia Lạc, Chủ tịch Tập đoàn Hải Sơn trao 5 triệu USD cho Bệnh viện Hoa Mai.", "Ngô Đình Sơn > Bệnh viện Hoa Mai: 5 triệu USD; Tập đoàn Hải Sơn > Bệnh viện Hoa Mai: 5 triệu USD"},
	})
}
