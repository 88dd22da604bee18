package event_test

import "testing"

// Works that are paid for or handed over, and how much they are told to be worth.
func TestWorks(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Công ty Hải Vân trao kinh phí hỗ trợ xây 1 nhà văn hóa tại buôn Ea Tul, huyện Krông Bông trị giá 600 triệu đồng.",
			"Công ty Hải Vân > Ea Tul: gave 600 million VND"},
		{"Ngân hàng Nam Việt trao kinh phí sửa chữa nhà cho bà Lý Thị Mẩy với số tiền 40 triệu đồng.",
			"Ngân hàng Nam Việt > Lý Thị Mẩy: gave 40 million VND"},
		{"Tập đoàn Thiên Long trao kinh phí hỗ trợ xây dựng 4 căn nhà tình thương, mỗi căn trị giá 50 triệu đồng cho hộ nghèo xã Tân Lộc.",
			"Tập đoàn Thiên Long > Tân Lộc: gave 4 charity houses"},
		{"Công ty Hải Vân bàn giao cầu nông thôn trị giá 1,2 tỷ đồng cho xã Hòa An.",
			"Công ty Hải Vân > Hòa An: gave 1.2 billion đồng"},
	} {
		a := analyze(t, p, "text.txt", []byte(inNeed+c.text+"\n"))
		if got := said(a); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Sums of aid by what they are called: packets, pounds.
func TestPackets(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Chính phủ Thụy Sĩ dành gói hỗ trợ khẩn cấp trị giá 370.000 USD cho người dân tỉnh Quảng Trị.",
			"Chính phủ Thụy Sĩ > Quảng Trị: gave 370,000 USD"},
		{"Chính phủ Na Uy dành một gói cứu trợ trị giá 200.000 euro cho tỉnh Quảng Nam.",
			"Chính phủ Na Uy > Quảng Nam: gave 200,000 EUR"},
		{"Australia công bố gói hỗ trợ 2 triệu AUD dành cho Việt Nam.",
			"Australia > Việt Nam: pledged 2 million AUD (pledged)"},
		{"Chính phủ công bố gói hỗ trợ 16.000 tỷ đồng.", ""},
		{"Công ty Hải Vân tặng 2 triệu bảng cho tỉnh Quảng Nam.",
			"Công ty Hải Vân > Quảng Nam: gave 2 million GBP"},
		{"Công ty Hải Vân tặng một gói quà cho bà Lý Thị Mẩy.", "Công ty Hải Vân > Lý Thị Mẩy: gave 1 packet of gifts"},
	} {
		a := analyze(t, p, "text.txt", []byte(inNeed+c.text+"\n"))
		if got := said(a); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Units that move their people, and convoys by who sends them.
func TestDeployed(t *testing.T) {
	checkRows(t, inNeed, []rowTest{
		{"a unit by its number", "Lữ đoàn 75 cơ động 60 cán bộ, chiến sĩ đến xã Tân Lộc giúp dân dựng lại nhà.",
			"Lữ đoàn 75 > Tân Lộc: 60 cán bộ, chiến sĩ"},
		{"about so many", "Sư đoàn 305 cơ động hơn 200 cán bộ, chiến sĩ xuống xã Hòa An giúp bà con dọn bùn.",
			"Sư đoàn 305 > Hòa An: hơn 200 cán bộ, chiến sĩ"},
		{"what sort of unit", "Trung đoàn Cảnh sát cơ động Tây Nguyên tặng 50 suất quà cho xã Tân Lộc.",
			"Trung đoàn Cảnh sát cơ động Tây Nguyên > Tân Lộc: 50 suất quà"},
		{"who sends the lorries", "Quân khu 5 điều 4 xe tải chở hơn 12 tấn gạo đến xã Tân Lộc.",
			"Quân khu 5 > Tân Lộc: hơn 12 tấn gạo"},
		{"loaded and brought", "Vùng 3 Hải quân dùng 2 tàu chở 30 tấn hàng đưa đến huyện đảo Lý Sơn để cứu trợ bà con.",
			"Vùng 3 Hải quân > Lý Sơn: 30 tấn hàng"},
	})
}

// Works that are unveiled, who bears parts of what they cost, and what is built beside another gift.
func TestUnveiled(t *testing.T) {
	checkRows(t, inNeed, []rowTest{
		{"for homes", "Sáng 5/6, Đồn Biên phòng Ia O phối hợp với Công ty Hải Vân tổ chức khánh thành mái ấm tình thương tặng 4 hộ cận nghèo tại xã Tân Lộc.",
			"Đồn Biên phòng Ia O > Tân Lộc: mái ấm tình thương; Công ty Hải Vân > Tân Lộc: mái ấm tình thương"},
		{"counted", "Công an huyện Đức Cơ tổ chức lễ khánh thành 3 căn nhà tình nghĩa tặng hộ nghèo xã Hòa An.",
			"Công an huyện Đức Cơ > Hòa An: 3 căn nhà tình nghĩa"},
		{"more of them", "Đoàn Kinh tế - Quốc phòng 778 phối hợp huyện Krông Bông dựng thêm 9 mái ấm cho đồng bào xã Tân Lộc.",
			"Đoàn Kinh tế - Quốc phòng 778 > Tân Lộc: 9 mái ấm"},
		{"parts of the cost", "UBND xã Hòa An tổ chức lễ khánh thành cầu Ông Bầu. Tổng kinh phí xây dựng 420 triệu đồng, trong đó Quỹ Minh Tâm tài trợ 150 triệu đồng, Công ty Hải Vân 50 triệu đồng, phần còn lại do nhân dân đóng góp.",
			"Quỹ Minh Tâm > Hòa An: 150 triệu đồng; Công ty Hải Vân > Hòa An: 50 triệu đồng"},
		{"where the works are", "Công ty Hải Vân vừa khánh thành cây cầu tại xã Tân Lộc. Cầu dài 20 m. Kinh phí xây dựng 300 triệu đồng, trong đó Quỹ Minh Tâm hỗ trợ 120 triệu đồng, Ngân hàng Nam Việt 80 triệu đồng.",
			"Quỹ Minh Tâm > Tân Lộc: 120 triệu đồng; Ngân hàng Nam Việt > Tân Lộc: 80 triệu đồng"},
		{"beside a gift", "Ngân hàng Nam Việt tặng 20 bộ máy tính cho Trường THCS Ia Kly và xây 2 phòng học tại Trường Mầm non Hoa Sen.",
			"Ngân hàng Nam Việt > Trường THCS Ia Kly: 20 bộ máy tính; Ngân hàng Nam Việt > Trường Mầm non Hoa Sen: 2 phòng học"},
		{"a kitchen", "Tập đoàn Thiên Long hỗ trợ xây nhà bếp cho Trường Tiểu học Nà Hẩu và lắp đặt 3 máy lọc nước tại Trường Mầm non Hoa Sen.",
			"Tập đoàn Thiên Long > Trường Tiểu học Nà Hẩu: nhà bếp; Tập đoàn Thiên Long > Trường Mầm non Hoa Sen: 3 máy lọc nước"},
	})
}

// Where things are handed out is not who gets them.
func TestSeats(t *testing.T) {
	checkRows(t, inNeed, []rowTest{
		{"an office", "Công ty Hải Vân trao 50 triệu đồng tại UBND xã Hòa An.", "Công ty Hải Vân > Hòa An: 50 triệu đồng"},
		{"a seat", "Công ty Hải Vân tặng 100 suất quà tại trụ sở UBND xã Hòa An.", "Công ty Hải Vân > Hòa An: 100 suất quà"},
		{"to the office itself", "Công ty Hải Vân trao 50 triệu đồng cho UBND xã Hòa An.", "Công ty Hải Vân > UBND xã Hòa An: 50 triệu đồng"},
		{"a part goes on", "Tại huyện Krông Bông, Ngân hàng Nam Việt ủng hộ 900 triệu đồng, 350 thùng sữa và 70 chiếc chăn, trong đó 120 triệu đồng dành riêng cho xã Hòa An.",
			"Ngân hàng Nam Việt > Krông Bông: 900 triệu đồng; Ngân hàng Nam Việt > Krông Bông: 350 thùng sữa; Ngân hàng Nam Việt > Krông Bông: 70 chiếc chăn; Ngân hàng Nam Việt > Hòa An: 120 triệu đồng"},
		{"what a car has", "Chiếc xe cứu thương do bà Lý Thị Mẩy tài trợ, được trang bị máy tạo oxy và tủ thuốc, phục vụ chuyển viện cho người bệnh.", ""},
		{"at a school", "Công ty Hải Vân trao 50 suất quà tại Trường Tiểu học Nà Hẩu.", "Công ty Hải Vân > Trường Tiểu học Nà Hẩu: 50 suất quà"},
		{"the people there", "Ngày 5/5, tại UBND xã Hòa An, Công ty Hải Vân trao 120 suất quà cho các hộ dân.", "Công ty Hải Vân > Hòa An: 120 suất quà"},
	})
}

// Young and old people, who are called by words that stand before other nouns as well.
func TestAddressedAgain(t *testing.T) {
	checkRows(t, inNeed, []rowTest{
		{"a pupil", "Em Phan Thị Mỹ Duyên mồ côi cha. Dịp này, UBND xã Hòa An tặng em 1 chiếc xe đạp.", "UBND xã Hòa An > Phan Thị Mỹ Duyên: 1 chiếc xe đạp"},
		{"by cho", "Cháu Lê Quốc Vinh học lớp 5. Công ty Hải Vân trao cho cháu 10 triệu đồng.", "Công ty Hải Vân > Lê Quốc Vinh: 10 triệu đồng"},
		{"an old woman", "Cụ Lê Thị Tám sống một mình. Công ty Hải Vân hỗ trợ cụ 5 triệu đồng.", "Công ty Hải Vân > Lê Thị Tám: 5 triệu đồng"},
		{"somebody else's age", "Bà Lê Thị Tám có con học giỏi. Công ty Hải Vân tặng các em nhỏ xã Hòa An 10 triệu đồng.", "Công ty Hải Vân > Hòa An: 10 triệu đồng"},
		{"a parcel holds money", "Quỹ Minh Tâm tặng 80 phần quà gồm đường, dầu ăn và 150.000 đồng cho học sinh xã Hòa An.", "Quỹ Minh Tâm > Hòa An: 80 phần quà"},
		{"what containers hold", "Quỹ Minh Tâm gửi tặng 340 can (mỗi can 5 lít) dầu ăn cho bà con xã Hòa An.", "Quỹ Minh Tâm > Hòa An: 340 can"},
		{"things that are counted", "Quỹ Minh Tâm chuyển hiện vật cho xã Hòa An: 35 bộ bàn ghế, 60 thùng sữa.",
			"Quỹ Minh Tâm > Hòa An: 35 bộ bàn ghế; Quỹ Minh Tâm > Hòa An: 60 thùng sữa"},
		{"a quarter's body", "Chi hội Phụ nữ khu phố 3, phường 9 trao 200 phần quà cho xã Hòa An.", "Chi hội Phụ nữ khu phố 3 > Hòa An: 200 phần quà"},
		{"a gift of money", "Quỹ Minh Tâm tặng 80 phần quà và 100 triệu đồng cho học sinh xã Hòa An.", "Quỹ Minh Tâm > Hòa An: 80 phần quà; Quỹ Minh Tâm > Hòa An: 100 triệu đồng"},
	})
}

// Bodies that are charged with giving, and heads of firms who give for others as well.
func TestCharged(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Tháng sau, Cục Dự trữ Nhà nước khu vực XI được giao xuất cấp 75 tấn gạo cho tỉnh Phú Yên.",
			"Cục Dự trữ Nhà nước khu vực XI > Phú Yên: pledged 75 tonnes of rice (pledged)"},
		{"Cục Dự trữ Nhà nước khu vực IX được giao cấp 120 tấn gạo cho tỉnh Đắk Nông.",
			"Cục Dự trữ Nhà nước khu vực IX > Đắk Nông: pledged 120 tonnes of rice (pledged)"},
		{"Xã Tân Lộc được Công ty Hải Vân tặng 20 tấn gạo.", "Công ty Hải Vân > Tân Lộc: gave 20 tonnes of rice"},
		{"Ông Lý Hoàng Nam, Chủ tịch Công ty Hải Vân thay mặt nhà tài trợ trao 10 triệu đồng cho Trường THCS Bình Phú.",
			"Công ty Hải Vân > Trường THCS Bình Phú: gave 10 million VND"},
		{"Ông Lê Văn Tám, Chủ tịch UBND xã Tân Lộc thay mặt nhà tài trợ trao 10 triệu đồng cho Trường THCS Bình Phú.",
			"nhà tài trợ > Trường THCS Bình Phú: gave 10 million VND"},
	} {
		a := analyze(t, p, "text.txt", []byte(inNeed+c.text+"\n"))
		if got := said(a); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
