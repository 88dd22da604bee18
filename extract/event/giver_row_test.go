package event_test

import "testing"

// Means that a central body shares out among provinces, and who is sent where.
func TestSharedOutAmongProvinces(t *testing.T) {
	lead := "Cứu trợ khẩn cấp người dân vùng bão\n\nTrung ương Hội Chữ thập đỏ Việt Nam vừa cứu trợ các tỉnh bị mưa lũ.\n\n"
	const d = "Trung ương Hội Chữ thập đỏ Việt Nam > "
	tests := []rowTest{
		{"sums with their parts", "Trung ương Hội Chữ thập đỏ Việt Nam phân bổ cứu trợ gồm tiền mặt và hàng hóa, cụ thể: tỉnh Ninh Bình 380 triệu đồng (180 triệu đồng tiền mặt và 200 thùng hàng gia đình); tỉnh Hà Tĩnh: 700 triệu đồng (250 triệu đồng tiền mặt, 350 thùng hàng gia đình).",
			d + "Ninh Bình: 180 triệu đồng tiền mặt; " + d + "Ninh Bình: 200 thùng hàng gia đình; " + d + "Hà Tĩnh: 250 triệu đồng tiền mặt; " + d + "Hà Tĩnh: 350 thùng hàng gia đình"},
		{"the central board of a society again", "Để kịp thời hỗ trợ người dân, Trung ương Hội phân bổ gần 900 triệu đồng cứu trợ khẩn cấp, cụ thể: Tỉnh Cao Bằng (350 triệu đồng tiền mặt, 250 thùng hàng gia đình); tỉnh Lạng Sơn (280 triệu đồng tiền mặt).",
			d + "Cao Bằng: 350 triệu đồng tiền mặt; " + d + "Cao Bằng: 250 thùng hàng gia đình; " + d + "Lạng Sơn: 280 triệu đồng tiền mặt"},
		{"at work elsewhere", "Cùng ngày, Sở Y tế Hà Tĩnh cử 25 cán bộ y tế tham gia chống dịch tại TP Hồ Chí Minh.", "Sở Y tế Hà Tĩnh > Hồ Chí Minh: 25 cán bộ y tế"},
	}
	checkRows(t, lead, tests)
}

// Who takes in what a row of givers gave, with the whole of it told before them.
func TestReceivedFromRow(t *testing.T) {
	const to = " > Ủy ban MTTQ tỉnh Hòa Bình: "
	tests := []rowTest{
		{"in brackets", "Ngày 16/10, Ủy ban MTTQ tỉnh Hòa Bình tiếp nhận ủng hộ với số tiền 260 triệu đồng và 800 kg gạo của các đơn vị: Ngân hàng Đông Phương (200 triệu đồng); Trường Cao đẳng Nghề Sông Đà (60 triệu đồng); Công ty Lúa Vàng (800 kg gạo).",
			"Ngân hàng Đông Phương" + to + "200 triệu đồng; Trường Cao đẳng Nghề Sông Đà" + to + "60 triệu đồng; Công ty Lúa Vàng" + to + "800 kg gạo"},
		{"bare", "Ngày 20/10, Ủy ban MTTQ tỉnh Hòa Bình đã tiếp nhận 260 triệu đồng và 2 tấn gạo từ các đơn vị, doanh nghiệp: Ngân hàng Đông Phương 200 triệu đồng; Trường Cao đẳng Nghề Sông Đà 60 triệu đồng và Công ty Lúa Vàng 2 tấn gạo.",
			"Ngân hàng Đông Phương" + to + "200 triệu đồng; Trường Cao đẳng Nghề Sông Đà" + to + "60 triệu đồng; Công ty Lúa Vàng" + to + "2 tấn gạo"},
		{"without a word for them", "Tại buổi lễ, Ủy ban MTTQ tỉnh Hòa Bình đã tiếp nhận số tiền 290 triệu đồng từ Ngân hàng Đông Phương (200 triệu đồng), Trường Cao đẳng Nghề Sông Đà (90 triệu đồng).",
			"Ngân hàng Đông Phương" + to + "200 triệu đồng; Trường Cao đẳng Nghề Sông Đà" + to + "90 triệu đồng"},
		{"behind whose aid it is", "Ủy ban MTTQ tỉnh Hòa Bình đã nhận ủng hộ của Ngân hàng Đông Phương 500 triệu đồng, Hội đồng hương Nghệ An 100 triệu đồng, chùa Phước An 3.000 bộ đồ bảo hộ.",
			"Ngân hàng Đông Phương" + to + "500 triệu đồng; Hội đồng hương Nghệ An" + to + "100 triệu đồng; chùa Phước An" + to + "3.000 bộ đồ bảo hộ"},
		{"one giver with the price", "Ủy ban MTTQ tỉnh Hòa Bình đã tiếp nhận 50 bộ máy tính của Ngân hàng Đông Phương (500 triệu đồng).",
			"Ngân hàng Đông Phương" + to + "50 bộ máy tính"},
	}
	checkRows(t, "Tiếp nhận ủng hộ đồng bào vùng lũ\n\n", tests)
}

// Posts get what is given, benefactors of a place spoken of give by themselves, and two firms are two.
func TestBesideThePlace(t *testing.T) {
	tests := []rowTest{
		{"posts", "Huyện đoàn Lạc Sơn đã tặng cho 5 chốt kiểm dịch trên địa bàn huyện 10 thùng mì tôm.", "Huyện đoàn Lạc Sơn > Lạc Sơn: 10 thùng mì tôm"},
		{"benefactors", "Tỉnh An Giang hỗ trợ Quảng Nam 1 tỷ đồng, 12 tấn gạo; các mạnh thường quân tỉnh này cũng hỗ trợ Quảng Nam 500 triệu đồng.",
			"An Giang > Quảng Nam: 1 tỷ đồng; An Giang > Quảng Nam: 12 tấn gạo; các mạnh thường quân tỉnh này > Quảng Nam: 500 triệu đồng"},
		{"two firms", "Tập đoàn Sao Việt và HDBank đã ủng hộ 2 xe cấp cứu cho tỉnh Bình Phước.", "Tập đoàn Sao Việt > Bình Phước: 2 xe cấp cứu; HDBank > Bình Phước: 2 xe cấp cứu"},
	}
	checkRows(t, "Tiếp sức tuyến đầu chống dịch\n\n", tests)
}

// Whom a row of several givers gave to stays with each of them, and each thing taken in is of whom it is told.
func TestEachOfTheGivers(t *testing.T) {
	lead := "Ủng hộ Quỹ vắc xin\n\n"
	const fund = " > Quỹ vắc xin: "
	tests := []rowTest{
		{"each body", "Tập đoàn Viettel ủng hộ 450 tỷ đồng vào Quỹ vắc xin phòng, chống Covid-19. Công ty Than Hòn Gai và Công ty Xi măng Hạ Long mỗi đơn vị ủng hộ 20 tỷ đồng.",
			"Tập đoàn Viettel > Quỹ vắc xin phòng, chống Covid-19: 450 tỷ đồng; Công ty Than Hòn Gai" + fund + "20 tỷ đồng; Công ty Xi măng Hạ Long" + fund + "20 tỷ đồng"},
		{"whose each thing was", "Chiều 18/8, Sở Y tế tỉnh Tiền Giang tiếp nhận 20 máy tạo oxy của Quỹ Từ thiện Hoa Sen, 5 máy thở của Công ty Dược Mỹ Tho.",
			"Quỹ Từ thiện Hoa Sen > Sở Y tế tỉnh Tiền Giang: 20 máy tạo oxy; Công ty Dược Mỹ Tho > Sở Y tế tỉnh Tiền Giang: 5 máy thở"},
		{"money of Laos", "Tỉnh Sekong (Lào) cũng ủng hộ tỉnh Quảng Nam 100 triệu kíp.", "Sekong > Quảng Nam: 100 triệu kíp"},
		{"a firm that runs funds", "Hội đồng hương Huế tại TP. Hồ Chí Minh cùng Công ty Quản lý quỹ Rồng Biển trao 500 triệu đồng hỗ trợ bà con xã Quảng Điền.",
			"Hội đồng hương Huế tại TP. Hồ Chí Minh > Quảng Điền: 500 triệu đồng; Công ty Quản lý quỹ Rồng Biển > Quảng Điền: 500 triệu đồng"},
	}
	checkRows(t, lead, tests)
}

// The total of what several places get is no gift beside their shares, and the place that gave goes on
// giving by the word for it alone.
func TestPlacesGiveToSeveral(t *testing.T) {
	const d = "Ủy ban MTTQ Việt Nam TPHCM > "
	tests := []rowTest{
		{"total and shares", "Ủy ban MTTQ Việt Nam TPHCM vừa chuyển 120 tỷ đồng hỗ trợ 12 tỉnh, thành phố phía Bắc. Trong đó, hỗ trợ tỉnh Lào Cai, Yên Bái mỗi tỉnh 15 tỷ đồng; các tỉnh Quảng Ninh, Thái Nguyên mỗi địa phương 10 tỷ đồng; các tỉnh còn lại mỗi nơi 7,5 tỷ đồng.",
			d + "Lào Cai: 15 tỷ đồng; " + d + "Yên Bái: 15 tỷ đồng; " + d + "Quảng Ninh: 10 tỷ đồng; " + d + "Thái Nguyên: 10 tỷ đồng"},
		{"drawn from means", "Phó Thủ tướng vừa ký quyết định trích 250 tỷ đồng từ dự phòng ngân sách Trung ương để hỗ trợ tỉnh Sơn La 50 tỷ đồng, tỉnh Điện Biên 90 tỷ đồng, tỉnh Nghệ An 110 tỷ đồng khắc phục hậu quả mưa lũ.",
			"Chính phủ > Sơn La: 50 tỷ đồng (pledged); Chính phủ > Điện Biên: 90 tỷ đồng (pledged); Chính phủ > Nghệ An: 110 tỷ đồng (pledged)"},
		{"the province that got", "Ủy ban MTTQ tỉnh Lạng Sơn tiếp nhận số tiền 3 tỷ đồng do UBND tỉnh Đồng Nai trao tặng. Cũng trong chiều nay, Công ty Xi măng Na Dương trao 200 triệu đồng ủng hộ tỉnh.",
			"UBND tỉnh Đồng Nai > Ủy ban MTTQ tỉnh Lạng Sơn: 3 tỷ đồng; Công ty Xi măng Na Dương > Lạng Sơn: 200 triệu đồng"},
		{"the city that gave", "Lãnh đạo TP.HCM đã trao 5 tỷ đồng hỗ trợ Hải Phòng khắc phục hậu quả bão. Thành phố cũng cử 40 bác sĩ hỗ trợ tỉnh Quảng Ninh.",
			"Hồ Chí Minh > Hải Phòng: 5 tỷ đồng; Hồ Chí Minh > Quảng Ninh: 40 bác sĩ"},
	}
	checkRows(t, "Chung tay giúp các tỉnh vùng bão\n\n", tests)
}

// Whose each thing of a row was that somebody took in, and who hands on.
func TestOwnersInRow(t *testing.T) {
	const r = "Hội Chữ thập đỏ tỉnh Quảng Trị"
	const c, n = "Hội Chữ thập đỏ TP Hồ Chí Minh", "Công ty Nhựa Bình Minh"
	tests := []rowTest{
		{"owners behind", "Hội Chữ thập đỏ tỉnh Quảng Trị tiếp nhận 5.000 thùng mì tôm, 2.000 thùng nước suối từ Hội Chữ thập đỏ TP Hồ Chí Minh; 500 áo phao, 20 xuồng của Công ty Nhựa Bình Minh. Hội đã phân bổ cho huyện Hải Lăng 2.000 thùng mì tôm.",
			c + " > " + r + ": 5.000 thùng mì tôm; " + c + " > " + r + ": 2.000 thùng nước suối; " + n + " > " + r + ": 500 áo phao; " + n + " > " + r + ": 20 xuồng; " + r + " > Hải Lăng: 2.000 thùng mì tôm"},
		{"a row behind a colon", "Cùng ngày, Hội Chữ thập đỏ tỉnh Quảng Trị đã tiếp nhận ủng hộ từ: Bộ Xây dựng 1,2 tỷ đồng; Công ty Nhựa Bình Minh 300 triệu đồng.",
			"Bộ Xây dựng > " + r + ": 1,2 tỷ đồng; " + n + " > " + r + ": 300 triệu đồng"},
		{"in what region", "Chính phủ Thụy Sĩ sẽ viện trợ 1 triệu franc Thụy Sĩ cho các tỉnh miền núi phía Bắc Việt Nam.", "Chính phủ Thụy Sĩ > miền núi phía Bắc: 1 triệu franc Thụy Sĩ (pledged)"},
		{"from where they are sent", "Bộ Công an đã điều động 700 cán bộ, chiến sĩ từ các học viện, nhà trường Công an nhân dân tăng cường cho Công an tỉnh Quảng Trị chống lũ.",
			"Bộ Công an > Công an tỉnh Quảng Trị: 700 cán bộ, chiến sĩ"},
	}
	checkRows(t, "Tiếp nhận ủng hộ, cứu trợ đồng bào vùng lũ\n\n", tests)
}
