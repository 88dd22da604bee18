package event_test

import "testing"

// TestRoles reads gifts that no rule tells: a trained model says what is one, and who of those whom the
// article names gave and got it.
func TestRoles(t *testing.T) {
	checkRows(t, "", []rowTest{
		{"who gathered it is named between", "Ủng hộ đồng bào bị bão\n\nSố tiền 85 triệu đồng mà Công ty Ngọc Trai Xanh gom góp đã được chuyển tới Hội Chữ thập đỏ tỉnh Phú Yên.",
			"Công ty Ngọc Trai Xanh > Hội Chữ thập đỏ tỉnh Phú Yên: 85 triệu đồng"},
		{"what a firm earns and pays", "Công ty Bảo Tín đón Tết\n\nCông ty Bảo Tín tặng quà cho công nhân nghèo. Năm ngoái công ty đạt doanh thu 300 tỷ đồng, nộp ngân sách tỉnh Hà Nam 40 tỷ đồng.",
			"Công ty Bảo Tín > công nhân nghèo: quà"},
		{"families of the dead are in need", "Xe khách lao xuống đèo\n\nCông ty sơn Hải Vân gửi gia đình nạn nhân 20 triệu đồng, huyện Đơn Dương gửi 5 triệu đồng.",
			"Công ty sơn Hải Vân > gia đình nạn nhân: 20 triệu đồng; Đơn Dương > gia đình nạn nhân: 5 triệu đồng"},
		{"what the flood took", "Giúp dân vùng lũ\n\nCông ty Bảo Tín ủng hộ huyện Lang Chánh 50 triệu đồng. Lũ cuốn trôi của huyện Lang Chánh 120 con trâu, 3.000 con gà, 45 tấn lúa.",
			"Công ty Bảo Tín > Lang Chánh: 50 triệu đồng"},
		{"a reward", "Thưởng nóng cho đội tuyển\n\nCông ty Bảo Tín ủng hộ bóng đá tỉnh. Sau trận thắng, cả đội tuyển được thêm 500 triệu đồng từ công ty.", ""},
		{"a gift in news of something else", "Lửa trùm chợ đầu mối giữa trưa\n\nGần 13h, khói đen bốc lên từ dãy hàng mã chợ Cầu Phủ, thành phố Hà Tĩnh. Chiều cùng ngày, Hội Phụ nữ thành phố Hà Tĩnh phát 200 suất cơm cho tiểu thương.",
			"Hội Phụ nữ thành phố Hà Tĩnh > tiểu thương: 200 suất cơm"},
		{"what is written", "Thư gửi miền Trung\n\nCông ty Bảo Tín ủng hộ huyện Lang Chánh 50 triệu đồng. Giám đốc Sở Y tế tỉnh Hà Nam gửi một lá thư tới Sở Y tế tỉnh Quảng Bình.", "Công ty Bảo Tín > Lang Chánh: 50 triệu đồng"},
		{"the how manieth", "Chuyến bay thứ 800.000\n\nCông ty Bảo Tín ủng hộ huyện Lang Chánh 50 triệu đồng. Chuyến bay chở hành khách thứ 1,5 triệu của Hãng hàng không Sao Mai tới tỉnh Quảng Bình.", "Công ty Bảo Tín > Lang Chánh: 50 triệu đồng"},
		{"what was found", "Chuyện người tốt\n\nỦng hộ người nghèo là việc của mọi người. Anh Lê Văn Tám đem nộp cho Công an phường Tân Lập 35 triệu đồng nhặt được.", ""},
		{"a club is no football", "Quà ra đảo\n\nCâu lạc bộ Biển Xanh họp chiều 3-1. Thành viên câu lạc bộ khuân hàng suốt đêm. Câu lạc bộ Biển Xanh tặng quân dân huyện đảo Lý Sơn 95 cây quất.",
			"Câu lạc bộ Biển Xanh > Lý Sơn: 95 cây quất"},
		{"a rate", "Quà Tết cho người có công\n\nUBND tỉnh Hà Nam hỗ trợ người nghèo đón Tết. Mức chi cho mỗi người có công của tỉnh là 600.000 đồng.", ""},
	})
}
