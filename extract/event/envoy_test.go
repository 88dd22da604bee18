package event_test

import "testing"

// States give through their envoys and heads, and receive through them; what reaches the
// airport of a city is its country's.
func TestEnvoys(t *testing.T) {
	const about = "Chung tay cứu trợ người nghèo\n\nNhiều đơn vị đã ủng hộ các hộ nghèo vùng lũ. Bà con gặp nhiều khó khăn.\n"
	tests := []rowTest{
		{"an ambassador gives", about + "Đại sứ Na Uy tại Việt Nam Henrik Olsen đã trao 300 bộ máy lọc nước cho tỉnh Hà Giang.",
			"Na Uy > Hà Giang: 300 bộ máy lọc nước"},
		{"an ambassador whose embassy is named", about + "Đại sứ quán Na Uy mở chiến dịch. Đại sứ Na Uy Henrik Olsen đã trao 300 bộ máy lọc nước cho tỉnh Hà Giang.",
			"Đại sứ quán Na Uy > Hà Giang: 300 bộ máy lọc nước"},
		{"ambassadors receive", about + "Thứ trưởng Lê Quang Thái đã trao 200 máy thở của Chính phủ và nhân dân Việt Nam cho Đại sứ Lào Bounmy Vongsa.",
			"Việt Nam > Lào: 200 máy thở"},
		{"a head of state receives", about + "Na Uy viện trợ 2 triệu USD cho Tổng thống Philippines Carlos Reyes.",
			"Na Uy > Philippines: 2 triệu USD"},
		{"goods that are called a gift", about + "Thứ trưởng Lê Quang Thái trao tượng trưng vật tư y tế, là quà của nhân dân Việt Nam gửi tặng nhân dân Cuba.",
			"Việt Nam > Cuba: vật tư y tế"},
		{"the Party and the State", about + "Buổi lễ trao tượng trưng 3.200 tấn ngô, món quà của Đảng và Nhà nước Việt Nam cho bà con Lào.",
			"Việt Nam > Lào: 3.200 tấn ngô"},
		{"what was given is listed behind", about + "Các trang thiết bị do Na Uy tài trợ đã được cung cấp cho Bộ Y tế, bao gồm 125.000 khẩu trang và 250 máy thở.",
			"Na Uy > Bộ Y tế: 125.000 khẩu trang; Na Uy > Bộ Y tế: 250 máy thở"},
		{"who holds it gives", about + "Tập đoàn Sông Ngân đã tổ chức chương trình với 5.000 phần quà được trao tận tay bà con nghèo.",
			"Tập đoàn Sông Ngân > bà con nghèo: 5.000 phần quà"},
		{"doses that land", about + "Lô vắc xin gồm 2,5 triệu liều do Na Uy hỗ trợ Việt Nam sáng nay đã tới Hà Nội. Thêm 200 máy thở do Na Uy tặng đã về đến Hà Nội.",
			"Na Uy > Việt Nam: 2,5 triệu liều; Na Uy > Việt Nam: 200 máy thở"},
		{"goods by their weight and what they are", about + "Lô hàng khoảng 6 tấn thiết bị y tế gồm giường bệnh, khẩu trang trị giá 4 triệu USD do Na Uy tặng Việt Nam đã đến sân bay.",
			"Na Uy > Việt Nam: khoảng 6 tấn thiết bị y tế"},
		{"a harbour of two names", about + "Tại cảng Sông Ngân - Hội An, Lãnh sự quán Na Uy trao tặng 100 tấn oxy cho Chính phủ Việt Nam.",
			"Lãnh sự quán Na Uy > Chính phủ Việt Nam: 100 tấn oxy"},
		{"a promise goes on", about + "Công ty Sông Ngân dự kiến trao 1 căn nhà cho huyện Kỳ Sơn; tặng 100 suất quà tết cho huyện Vân Hồ.",
			"Công ty Sông Ngân > Kỳ Sơn: 1 căn nhà (pledged); Công ty Sông Ngân > Vân Hồ: 100 suất quà tết (pledged)"},
		{"schools by their grade", about + "Công ty Sông Ngân gửi tặng các em học sinh trường cấp 1, cấp 2 huyện Kỳ Sơn 45 chiếc xe đạp.",
			"Công ty Sông Ngân > Kỳ Sơn: 45 chiếc xe đạp"},
		{"ministers are no goods", about + "Hai bộ trưởng Na Uy ủng hộ Lào.", ""},
		{"a ship of supplies", about + "Na Uy thử tàu tiếp tế 40.000 tấn ở Biển Đông.", ""},
		{"a government spends", about + "Chính phủ Na Uy cho biết Thủ tướng Na Uy Henrik Olsen đã chi trả 94.000 USD cho Chính phủ Na Uy.", ""},
		{"trade", about + "Việt Nam xuất siêu sang Na Uy 740 triệu USD.", ""},
	}
	checkRows(t, "", tests)
}

// The day on which a paper told of somebody is not that of the gift.
func TestPrintedDate(t *testing.T) {
	a := analyze(t, pipeline(t), "a.txt", []byte("Giúp người khó khăn\n\nĐại diện Báo Tin Sáng đã trao 36 triệu đồng cho bà Ngô Thị Lài, nhân vật trong bài Một mình nuôi con đăng trên Báo Tin Sáng ngày 4/11/2025. Bà con ủng hộ bà Lài.\n"))
	if len(a.Supports) != 1 || !a.Supports[0].Date.IsZero() {
		t.Errorf("%d supports, of %v", len(a.Supports), a.Supports[0].Date)
	}
}
