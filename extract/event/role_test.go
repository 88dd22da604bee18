package event_test

import "testing"

// TestRoles reads gifts that no rule tells: a trained model says what is one, and who of those whom the
// article names gave and got it.
func TestRoles(t *testing.T) {
	checkRows(t, "", []rowTest{
		{"who gathered it is named between", "Ủng hộ đồng bào bị bão\n\nSố tiền 85 triệu đồng mà Công ty Ngọc Trai Xanh gom góp đã được chuyển tới Hội Chữ thập đỏ tỉnh Phú Yên.",
			"Công ty Ngọc Trai Xanh > Hội Chữ thập đỏ tỉnh Phú Yên: 85 triệu đồng"},
		{"what a firm earns and pays", "Công ty Bảo Tín đón Tết\n\nCông ty Bảo Tín tặng quà cho công nhân nghèo. Năm ngoái công ty đạt doanh thu 300 tỷ đồng, nộp ngân sách tỉnh Hà Nam 40 tỷ đồng.",
			""},
		{"what the flood took", "Giúp dân vùng lũ\n\nCông ty Bảo Tín ủng hộ huyện Lang Chánh 50 triệu đồng. Lũ cuốn trôi của huyện Lang Chánh 120 con trâu, 3.000 con gà, 45 tấn lúa.",
			"Công ty Bảo Tín > Lang Chánh: 50 triệu đồng"},
		{"a reward", "Thưởng nóng cho đội tuyển\n\nCông ty Bảo Tín ủng hộ bóng đá tỉnh. Sau trận thắng, cả đội tuyển được thêm 500 triệu đồng từ công ty.", ""},
		{"a rate", "Quà Tết cho người có công\n\nUBND tỉnh Hà Nam hỗ trợ người nghèo đón Tết. Mức chi cho mỗi người có công của tỉnh là 600.000 đồng.", ""},
	})
}
