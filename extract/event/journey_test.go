package event_test

import "testing"

// Journeys bring what stands behind them; they are a gift where nothing does.
func TestJourneys(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng dịch\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"with goods", "Tỉnh Gia Lai đã gửi 7 chuyến xe với 140 tấn rau củ đến TPHCM.", "Gia Lai > Hồ Chí Minh: 140 tấn rau củ"},
		{"there have been", "Đến nay, tỉnh Gia Lai đã có 7 chuyến xe với 140 tấn rau củ đến với người dân TPHCM.", "Gia Lai > Hồ Chí Minh: 140 tấn rau củ"},
		{"that carry", "Hội Nông dân tỉnh Gia Lai tổ chức 7 chuyến xe chở 140 tấn nông sản về Bình Dương và Đồng Nai.",
			"Hội Nông dân tỉnh Gia Lai > Bình Dương: 140 tấn nông sản; Hội Nông dân tỉnh Gia Lai > Đồng Nai: 140 tấn nông sản"},
		{"alone", "Công đoàn tỉnh Gia Lai tặng công nhân nghèo 20 chuyến xe về quê.", "Công đoàn tỉnh Gia Lai > công nhân nghèo: 20 chuyến xe"},
	})
}

// What a programme is called is no gift.
func TestNamesOfProgrammes(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng dịch\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"with a number", "Báo Tin Sáng trao tặng 500 túi an sinh từ chương trình “2 triệu túi an sinh” do Trung ương Đoàn phát động cho người dân nghèo tỉnh Đồng Nai.",
			"Báo Tin Sáng > Đồng Nai: 500 túi an sinh"},
		{"a campaign", "Hưởng ứng chiến dịch “1.000 suất học bổng”, Báo Tin Sáng trao 50 suất học bổng cho học sinh nghèo tỉnh Đồng Nai.",
			"Báo Tin Sáng > Đồng Nai: 50 suất học bổng"},
	})
}

// Artists give in rows, each called by their art or not, and couples.
func TestRowsOfArtists(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng lũ\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"a couple among them", "Loạt nghệ sĩ như Hồ Minh Hà, Hoa hậu Hương Trà, vợ chồng Đăng Tuấn - Thủy Mai và ca sĩ Sơn Lâm đã đồng loạt ủng hộ bà con miền Trung 100 triệu đồng mỗi người.",
			"Hồ Minh Hà > miền Trung: 100 triệu đồng; Hương Trà > miền Trung: 100 triệu đồng; Đăng Tuấn > miền Trung: 100 triệu đồng; Thủy Mai > miền Trung: 100 triệu đồng; Sơn Lâm > miền Trung: 100 triệu đồng"},
		{"only named", "Hồ Minh Hà, Hương Trà và Sơn Lâm đều góp sức tại buổi biểu diễn ở Hà Nội.", ""},
	})
}
