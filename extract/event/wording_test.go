package event_test

import "testing"

// The same matters told with other words: who is helped by the number of the dead, orders to a
// body, means of the state, and a visit before the gift.
func TestWording(t *testing.T) {
	lead := "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ. "
	tests := []rowTest{
		{"family of workers", "Công ty May Lộc Tân đã hỗ trợ gia đình 3 công nhân tử vong mỗi gia đình 80 triệu đồng.",
			"Công ty May Lộc Tân > gia đình 3 công nhân tử vong: 80 triệu đồng"},
		{"family of a trade", "Công ty May Lộc Tân giúp gia đình 2 thợ xây thiệt mạng mỗi gia đình 7 triệu đồng.",
			"Công ty May Lộc Tân > gia đình 2 thợ xây thiệt mạng: 7 triệu đồng"},
		{"goods beside money", "Công ty May Lộc Tân tặng gia đình nạn nhân 3 triệu đồng và 20 thùng mì.",
			"Công ty May Lộc Tân > gia đình nạn nhân: 3 triệu đồng; Công ty May Lộc Tân > gia đình nạn nhân: 20 thùng mì"},
		{"a visit", "Sáng 5/9, đoàn công tác của Công ty May Lộc Tân gặp gỡ bà con, trao tặng 200 suất quà cho xã Tân Lập.",
			"Công ty May Lộc Tân > Tân Lập: 200 suất quà"},
		{"a visit, joined", "Công ty May Lộc Tân đã gặp mặt bà con nhân dân và trao 200 suất quà cho xã Tân Lập.",
			"Công ty May Lộc Tân > Tân Lập: 200 suất quà"},
		{"a handout is opened", "Công ty May Lộc Tân mở lễ tặng học bổng cho 20 học sinh nghèo huyện Lộc Minh.",
			"Công ty May Lộc Tân > Lộc Minh: học bổng"},
		{"the central reserve", "Tỉnh Quảng Nam được hỗ trợ 50 tỷ đồng từ nguồn dự phòng của trung ương để khắc phục hậu quả bão.",
			"Chính phủ > Quảng Nam: 50 tỷ đồng"},
		{"the nation's reserve", "Tỉnh Quảng Nam được hỗ trợ 50 tỷ đồng từ dự phòng ngân sách quốc gia.",
			"Chính phủ > Quảng Nam: 50 tỷ đồng"},
		{"an order at once", "Bộ Tài chính giao ngay Cục Dự trữ Nhà nước khu vực Đà Nẵng xuất cấp 500 tấn gạo cho tỉnh Quảng Nam.",
			"Cục Dự trữ Nhà nước khu vực Đà Nẵng > Quảng Nam: 500 tấn gạo (pledged)"},
		{"had to", "Chính phủ vừa phải cấp không thu tiền 500 tấn gạo cho tỉnh Quảng Nam.",
			"Chính phủ > Quảng Nam: 500 tấn gạo"},
		{"a word of kindness", "Công ty May Lộc Tân quyên góp được 7 triệu đồng đỡ đần gia đình nạn nhân.",
			"Công ty May Lộc Tân > gia đình nạn nhân: 7 triệu đồng"},
		{"carried off by water", "Hội Chữ thập đỏ tỉnh Hà Nam hỗ trợ 5 triệu đồng cho gia đình cháu bé bị nước cuốn.",
			"Hội Chữ thập đỏ tỉnh Hà Nam > gia đình cháu bé bị nước cuốn: 5 triệu đồng"},
		{"a school's level", "Công ty May Lộc Tân tặng quà cho trường tiểu học và cấp 2 đóng tại xã Tân Lập.",
			"Công ty May Lộc Tân > Tân Lập: quà"},
		{"two kinds of givers", "Tỉnh Quảng Nam được các ngân hàng, hợp tác xã ủng hộ 500 triệu đồng.",
			"các ngân hàng, hợp tác xã > Quảng Nam: 500 triệu đồng"},
		{"a government is told to", "Tổng thống Na Uy yêu cầu Chính phủ Na Uy giúp đỡ Haiti 20 tấn gạo.",
			"Chính phủ Na Uy > Haiti: 20 tấn gạo (pledged)"},
		{"what the gifts cost", "Công an tỉnh Lâm Đồng tặng 70 suất quà cho hộ nghèo xã Tân Lập. Kinh phí mua quà là 35 triệu đồng, được lấy từ nguồn do Công an tỉnh Lâm Đồng quyên góp.",
			"Công an tỉnh Lâm Đồng > Tân Lập: 70 suất quà"},
		{"another pays for the gifts", "Công an tỉnh Lâm Đồng tặng 70 suất quà cho hộ nghèo xã Tân Lập. Kinh phí mua quà là 35 triệu đồng, do Công ty May Lộc Tân tài trợ.",
			"Công an tỉnh Lâm Đồng > Tân Lập: 70 suất quà; Công ty May Lộc Tân > Tân Lập: 35 triệu đồng"},
		{"households of a kind", "Công ty May Lộc Tân tặng 30 suất quà cho các hộ chính sách.",
			"Công ty May Lộc Tân > các hộ chính sách: 30 suất quà"},
	}
	checkRows(t, lead, tests)
}

// A paper by which somebody asked for a gift does not date it.
func TestCitedPaper(t *testing.T) {
	for _, how := range []string{
		"theo Tờ trình số 12/TTr-BTC ngày 19/11/2024 của Bộ Tài chính",
		"theo đề xuất của Bộ Tài chính trong Văn bản số 12/BTC ngày 19/11/2024",
		"trên cơ sở kiến nghị của Bộ Tài chính tại Công văn số 12/BTC ngày 19/11/2024",
	} {
		a := analyze(t, pipeline(t), "text.txt", []byte("Hướng về vùng lũ\n\nThủ tướng Chính phủ quyết định xuất cấp 500 tấn gạo cho tỉnh Quảng Nam "+how+".\n"))
		if len(a.Supports) != 1 || a.Supports[0].Date.String() != "" {
			t.Errorf("%s: %+v", how, a.Supports)
		}
	}
}
