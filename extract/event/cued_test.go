package event_test

import "testing"

// TestCued reads gifts in sentences that no verb of giving rules: what the actors have to do with
// them is told by the small words around each.
func TestCued(t *testing.T) {
	checkRows(t, "", []rowTest{
		{"his part of it", "Quỹ Sông Xanh hỗ trợ tỉnh Sơn La 500 thùng nước uống. Với tỉnh Lai Châu, phần hỗ trợ của Quỹ Sông Xanh là 580 thùng mì, 225 bình lọc nước.",
			"Quỹ Sông Xanh > Sơn La: 500 thùng nước uống; Quỹ Sông Xanh > Lai Châu: 580 thùng mì; Quỹ Sông Xanh > Lai Châu: 225 bình lọc nước"},
		{"takes of whom", "Quỹ Sông Xanh cứu trợ vùng bão\n\nQuỹ Sông Xanh ủng hộ tỉnh Lai Châu 500 thùng mì. Về phần tỉnh Sơn La, tỉnh nhận của Quỹ Sông Xanh 14.200 viên lọc nước; 465 thùng nước uống.",
			"Quỹ Sông Xanh > Lai Châu: 500 thùng mì; Quỹ Sông Xanh > Sơn La: 14.200 viên lọc nước; Quỹ Sông Xanh > Sơn La: 465 thùng nước uống"},
		{"whose turn it is", "Nghệ sĩ chung tay ủng hộ đồng bào vùng lũ\n\nNhiều nghệ sĩ góp sức giúp bà con gặp khó khăn. Hôm nay tới lượt ca sĩ Lê Vân Anh chuyển 100 triệu đồng cho Phú Yên, 200 triệu đồng cho Khánh Hòa.",
			"Lê Vân Anh > Phú Yên: 100 triệu đồng; Lê Vân Anh > Khánh Hòa: 200 triệu đồng"},
		{"who the giver is", "Chương trình tặng quà học sinh nghèo khai mạc hôm nay, nhiều đơn vị ủng hộ.\nNhà tài trợ của 300 suất học bổng cho học sinh tỉnh Quảng Nam là Ngân hàng Kinh Bắc.",
			"Ngân hàng Kinh Bắc > Quảng Nam: 300 suất học bổng"},
		{"a sum that it came to", "Giúp người bệnh nghèo\n\nCông ty Sao Mai Việt ủng hộ Bệnh viện Nhi Sông Lam 5 giường bệnh. Trạm Y tế xã Na Ngoi, nơi còn thiếu thốn, nhận được sự ủng hộ của Công ty Sao Mai Việt lên đến 200 triệu đồng.",
			"Công ty Sao Mai Việt > Bệnh viện Nhi Sông Lam: 5 giường bệnh; Công ty Sao Mai Việt > Trạm Y tế xã Na Ngoi: 200 triệu đồng"},
		{"what a load of aid holds", "Nga cứu trợ Ấn Độ\n\nNga hỗ trợ Ấn Độ 5 bình oxy. Như Điện Kremlin cho hay, gói cứu trợ của Nga gồm 14 máy tạo oxy, 60 máy thở.",
			"Nga > Ấn Độ: 5 bình oxy; Nga > Ấn Độ: 14 máy tạo oxy; Nga > Ấn Độ: 60 máy thở"},
		{"who was struck", "Giúp nạn nhân vụ lở đất\n\nNhiều hộ nghèo được hỗ trợ. Riêng anh Lò Văn Tá bị thương nặng nên UBND tỉnh Lai Châu hỗ trợ 2 triệu đồng.", "UBND tỉnh Lai Châu > Lò Văn Tá: 2 triệu đồng"},
		{"how much a thing holds", "Công ty Sao Mai Việt tặng xã Nà Hẩu 85 bồn nước loại dung tích 800 lít.", "Công ty Sao Mai Việt > Nà Hẩu: 85 bồn nước"},
		{"children are not given", "Công ty Sao Mai Việt tặng bà Lò Thị Páo, một mình nuôi 3 đứa con, một căn nhà tình nghĩa.", "Công ty Sao Mai Việt > Lò Thị Páo: một căn nhà tình nghĩa"},
		{"goods without a number", "Cứu trợ bà con vùng lũ\n\nNhiều hộ nghèo mất nhà. UBND huyện Tủa Chùa đã cứu trợ khẩn cấp mì tôm, nước uống cho người dân.", "UBND huyện Tủa Chùa > người dân: mì tôm, nước uống"},
		{"goods where nobody is in need", "Công ty Sao Mai Việt khai trương\n\nCông ty Sao Mai Việt cung cấp mì tôm, nước uống cho người dân.", ""},
		{"whose plane brings it", "Úc cứu trợ đồng bào vùng lũ\n\nNhiều nước giúp người dân bị nạn. Ngày 11/9, máy bay của Không quân Hoàng gia Úc chở 27 tấn hàng cứu trợ đã đến Hà Nội.", "Không quân Hoàng gia Úc > Hà Nội: 27 tấn hàng cứu trợ"},
		{"only likened", "Chương trình tặng quà học sinh nghèo khai mạc hôm nay, nhiều đơn vị ủng hộ.\nĐêm diễn của Nhà hát Sao Mai như một món quà dành tặng trẻ em tỉnh Quảng Nam.", ""},
		{"wished", "Chương trình tặng quà học sinh nghèo khai mạc hôm nay, nhiều đơn vị ủng hộ.\nVới tỉnh Lai Châu, phần hỗ trợ của Quỹ Sông Xanh mong muốn là 580 thùng mì.", ""},
	})
}
