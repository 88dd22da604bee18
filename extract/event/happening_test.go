package event_test

import (
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
)

// happened renders the events of running text, one "type: participants @ place"
// each.
func happened(a *extract.Analysis) string {
	var out []string
	for i := range a.Events {
		e := &a.Events[i]
		var who []string
		for _, p := range e.Participants {
			who = append(who, a.ActorName(p))
		}
		out = append(out, string(e.Type)+": "+strings.Join(who, ", "))
	}
	return strings.Join(out, "; ")
}

// filler is eight sentences in which nothing happens.
const filler = " Mùa này trời ít mưa. Ruộng đồng khô cạn. Giá rau tăng nhẹ. Chợ họp từ sớm. Đường làng vắng vẻ. Nhà nào cũng đóng cửa. Lúa chưa trổ bông. Gió thổi mạnh. "

// What an article reports is an event; what it recalls, plans or says in general
// is none.
func TestHappenings(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"inspection by an officer", "Sáng 4/5/2020, Phó Chủ tịch UBND tỉnh Gia Lai Trần Văn Lâm đã kiểm tra công tác phòng chống dịch tại huyện Chư Sê.",
			"inspection: Trần Văn Lâm"},
		{"inspectors by name", "Đoàn kiểm tra của tỉnh Gia Lai gồm 5 người. Ông Trần Văn Lâm thiếu kiểm tra cấp dưới.", ""},
		{"quoted", "Ông Trần Văn Lâm nói: \"Hai tỉnh Gia Lai và Kon Tum đã ký kết nhiều lần\".", ""},
		{"recalled", "Ông Trần Văn Lâm từng làm việc với UBND tỉnh Gia Lai.", ""},
		{"by the year", "Ngày 4/5/2020, Công an tỉnh Gia Lai bắt hai người. Tháng 9/2013, Giám đốc Sở Y tế Trần Văn Lâm được bổ nhiệm.", ""},
		{"in general", "Nhiều kỳ họp của HĐND tỉnh Gia Lai diễn ra chậm.", ""},
		{"nominal", "UBND tỉnh Gia Lai gửi văn bản về việc bổ nhiệm Phó Giám đốc Sở Y tế Trần Văn Lâm.", ""},
		{"planned, deep in the text", "Huyện Chư Sê khô hạn." + filler + "Tháng sau, Chủ tịch UBND tỉnh Gia Lai Trần Văn Lâm sẽ đến thăm huyện Chư Sê.", "other: Chư Sê"},
		{"announced at the beginning", "Chủ tịch UBND tỉnh Gia Lai Trần Văn Lâm sẽ thăm chính thức Campuchia.", "visit: Trần Văn Lâm"},
		{"tourists", "Đoàn du khách Việt Nam đã về tới Kathmandu an toàn.", ""},
		{"two appointments", "Ngày 4/5/2020, HĐND tỉnh Gia Lai bầu bổ sung ông Trần Văn Lâm làm Chủ tịch UBND tỉnh. Ông Lê Đình Phú được bầu làm Phó Chủ tịch UBND tỉnh.",
			"appointment: Trần Văn Lâm, HĐND tỉnh Gia Lai; appointment: Lê Đình Phú, UBND tỉnh Gia Lai"},
		{"topic of a session", "Sáng 4/5/2020, tại hội nghị của UBND tỉnh Gia Lai, Chủ tịch Trần Văn Lâm yêu cầu Công ty An Phú dừng thi công.",
			"conference: UBND tỉnh Gia Lai, Trần Văn Lâm"},
		{"received", "Chiều 4/5/2020, Thủ tướng Trần Văn Lâm tiếp ông Lê Đình Phú, Chủ tịch Công ty An Phú.", "meeting: Trần Văn Lâm, Lê Đình Phú"},
		{"two meetings", "Chiều 4/5/2020, Thủ tướng Trần Văn Lâm tiếp ông Lê Đình Phú. Sau đó, ông Lê Đình Phú hội đàm với ông Đỗ Hữu Sơn.",
			"meeting: Trần Văn Lâm, Lê Đình Phú; meeting: Lê Đình Phú, Đỗ Hữu Sơn"},
		{"work at a place", "Sáng 4/5/2020, Thủ tướng Trần Văn Lâm làm việc tại tỉnh Gia Lai.", "meeting: Trần Văn Lâm"},
		{"offices that are filled elsewhere", "Ông Trần Văn Lâm, Giám đốc Sở Y tế, nằm trong 36 chức danh do Quốc hội bầu hay phê chuẩn.", ""},
		{"hand-over without a named item", "Chiều 4/5/2020, Chủ tịch Ủy ban MTTQ tỉnh Gia Lai Trần Văn Lâm tiếp nhận ủng hộ của các đơn vị.", "gift: Trần Văn Lâm"},
		{"a gift of another time", "Sáng 4/5/2020, Công ty An Phú trao 5 tấn gạo cứu trợ cho tỉnh Kon Tum. Năm năm trước, khi có lũ, chính Công ty An Phú từng gửi tỉnh Gia Lai 20 tấn gạo cứu trợ.",
			"gift: Công ty An Phú, Kon Tum"},
		{"said at a session", "Chủ tịch UBND tỉnh Gia Lai Trần Văn Lâm đã dặn như vậy tại hội nghị bàn việc trồng rừng sáng 4/5/2020.", "conference: Trần Văn Lâm"},
		{"stayed away", "Chủ tịch UBND tỉnh Gia Lai Trần Văn Lâm không dự hội nghị sáng 4/5/2020.", ""},
		{"on an inspection", "Sáng 4/5/2020, Chủ tịch UBND tỉnh Gia Lai Trần Văn Lâm nói như vậy khi thị sát công trường ở huyện Chư Sê.", "inspection: Trần Văn Lâm"},
		{"congress that is greeted", "Chào mừng Đại hội, tỉnh Gia Lai khai mạc tuần lễ sách.", ""},
		{"decided after a session", "Kế hoạch được đưa ra sau cuộc họp do Bộ trưởng Công Thương Trần Văn Lâm chủ trì.", "meeting: Trần Văn Lâm"},
		{"every month", "Hàng tháng, ông Trần Văn Lâm báo cáo tại phiên họp của UBND tỉnh Gia Lai.", ""},
		{"workers", "Anh Trần Văn Lâm làm việc tại tỉnh Gia Lai từ ngày 4/5/2020.", ""},
		{"goods that are checked", "Sáng 4/5/2020, ông Trần Văn Lâm tiếp nhận, kiểm tra và xác định chiếc vé là thật.", ""},
		{"an ambassador received", "Chiều 4/5/2020, tại Phủ Chủ tịch, Phó Chủ tịch nước Trần Văn Lâm tiếp Đại sứ Nhật Bản Kenji Morita.", "meeting: Trần Văn Lâm, Kenji Morita"},
		{"a delegation received", "Chiều 4/5/2020, Chủ tịch nước Trần Văn Lâm đã tiếp thân mật đoàn đại biểu Hội Nông dân tỉnh Gia Lai.", "meeting: Trần Văn Lâm, đoàn đại biểu Hội Nông dân tỉnh Gia Lai"},
		{"headline without its end", "Bổ nhiệm Thiếu tướng Trần Văn Lâm giữ chức ...\n\nTỉnh Gia Lai khô hạn.", "appointment: Trần Văn Lâm"},
		{"press conference", "Tại cuộc họp báo ngày 4/5/2020, ông Trần Văn Lâm cho biết giá gạo tăng.", "conference: Trần Văn Lâm"},
		{"by the year alone", "Tỉnh Gia Lai khô hạn." + filler + "Năm 2001, ông Trần Văn Lâm đến thăm Campuchia.", "other: Gia Lai"},
		{"a conference of a place", "Ông Trần Văn Lâm nêu ý này tại Hội nghị Đầu tư Gia Lai diễn ra sáng 4/5/2020.", "conference: Trần Văn Lâm"},
		{"incense for the dead", "Chiều 4/5/2020, ông Trần Văn Lâm đã đến thắp nhang, chia buồn với gia đình bị nạn ở tỉnh Gia Lai.", "visit: Trần Văn Lâm"},
		{"a press conference that is held", "Sáng 4/5/2020, UBND tỉnh Gia Lai tổ chức họp báo về giá đất.", "conference: UBND tỉnh Gia Lai"},
		{"telegrams", "Ngày 4/5/2020, Thủ tướng Trần Văn Lâm gửi điện thăm hỏi tới Thủ tướng Lê Đình Phú. Bộ trưởng Đỗ Hữu Sơn cũng gửi điện thăm hỏi tới Bộ trưởng Phan Bá Kỳ.",
			"other: Trần Văn Lâm, Lê Đình Phú; other: Đỗ Hữu Sơn, Phan Bá Kỳ"},
		{"places behind a colon", "Sáng 4/5/2020, ông Trần Văn Lâm đến thăm hỏi bà con tại hai tỉnh ngập nặng, gồm: Gia Lai và Kon Tum.",
			"visit: Trần Văn Lâm; visit: Trần Văn Lâm"},
		{"dismissed", "Chiều 4/5/2020, HĐND tỉnh Gia Lai bãi nhiệm Phó Chủ tịch UBND tỉnh Trần Văn Lâm.", "appointment: Trần Văn Lâm, HĐND tỉnh Gia Lai"},
		{"spoken of", "Sáng 4/5/2020, Thanh tra tỉnh Gia Lai kết luận việc Sở Nội vụ tỉnh bổ nhiệm ông Trần Văn Lâm giữ chức Trưởng phòng là sai.", ""},
		{"in general, of conferences", "Sáng 4/5/2020, mưa to. Tỉnh Gia Lai muốn có nhà to để tổ chức các diễn đàn.", ""},
		{"talks behind the opening", "Tỉnh Gia Lai khô hạn." + filler + "Ông Trần Văn Lâm đã có cuộc họp với Bộ trưởng Lê Đình Phú.", "meeting: Trần Văn Lâm, Lê Đình Phú"},
		{"what an article is about", "Công an tỉnh Gia Lai bắt hai người lừa tiền cứu trợ. Sự việc xảy ra ngày 4/5/2020. Bà con chờ quà ủng hộ. Gạo chất thành đống. Dân làng lo lắng. Trời còn mưa.",
			"other: Công an tỉnh Gia Lai"},
		{"what an article far from aid is about", "Công ty An Phú xin lỗi khách mua xe. Ông Trần Văn Lâm nói lỗi do phần mềm. Xe hay chết máy. Khách đợi lâu. Thợ làm cả đêm. Kho còn ít phụ tùng.",
			"other: Công ty An Phú, Trần Văn Lâm"},
		{"a headline that asks", "Vì sao Công ty An Phú xin lỗi? Ông Trần Văn Lâm nói lỗi do phần mềm. Xe hay chết máy. Khách đợi lâu. Thợ làm cả đêm. Kho còn ít phụ tùng.", ""},
		{"an accident", "Cháy xưởng gỗ lúc rạng sáng. Sáng 4/5/2020, lửa bùng lên tại huyện Chư Sê. Khói đen mù mịt. Mái tôn đổ sập. Thợ chạy kịp. Gỗ cháy hết.", "other: "},
		{"a round of gifts", "Sáng 4/5/2020, Công ty An Phú trao 20 suất quà cho xã Ia Tiêm, 30 suất quà cho xã Ia Ko. Chiều cùng ngày, Công ty An Phú trao 40 suất quà cho xã Ia Pal. Sau đó, Công ty An Phú tặng 50 suất quà cho xã Ia Blang.",
			"gift: Công ty An Phú, Ia Tiêm, Ia Ko, Ia Pal, Ia Blang"},
		{"a caption beside a round", "Sáng 4/5/2020, Công ty An Phú trao 20 suất quà cho hộ nghèo xã Ia Tiêm, huyện Chư Sê. Ông Trần Văn Lâm, Giám đốc Công ty An Phú, trao quà cho hộ nghèo xã Ia Ko.",
			"gift: Trần Văn Lâm, Ia Ko, Công ty An Phú, Ia Tiêm"},
		{"several who give to one", "Sáng 4/5/2020, Ủy ban MTTQ tỉnh Gia Lai tiếp nhận 500 triệu đồng do Công ty An Phú ủng hộ. Công ty Bình Sơn cũng trao tặng Ủy ban MTTQ tỉnh Gia Lai 200 triệu đồng.",
			"gift: Công ty An Phú, Ủy ban MTTQ tỉnh Gia Lai, Công ty Bình Sơn"},
		{"two provinces in two sentences", "Sáng 4/5/2020, tỉnh Gia Lai trao tặng 2 tỷ đồng cho đồng bào tỉnh Quảng Nam bị bão. Tỉnh Gia Lai cũng trao tặng 1 tỷ đồng cho đồng bào tỉnh Quảng Ngãi.",
			"gift: Gia Lai, Quảng Nam; gift: Gia Lai, Quảng Ngãi"},
		{"one stop, by all its names", "Sáng 4/5/2020, ông Trần Văn Lâm đến thăm hỏi bà con xã Ia Tiêm, huyện Chư Sê, tỉnh Gia Lai.", "visit: Trần Văn Lâm"},
		{"a way that ends in a gift", "Sáng 4/5/2020, đoàn công tác Công ty An Phú vào tỉnh Kon Tum trao 300 suất quà cho bà con xã Ya Chim.", "gift: Công ty An Phú, Ya Chim, đoàn công tác Công ty An Phú"},
		{"a session of a visit", "Sáng 4/5/2020, ông Trần Văn Lâm đến thăm Công ty An Phú. Tại buổi làm việc, bà Lê Thị Phú cảm ơn ông.", "visit: Trần Văn Lâm, Công ty An Phú, Lê Thị Phú"},
		{"a region that a place lies in", "Sáng 4/5/2020, ông Trần Văn Lâm đến thăm tỉnh Kon Tum, một trong những tỉnh đông dân của Tây Nguyên.", "visit: Trần Văn Lâm"},
		{"two of one office", "Sáng 4/5/2020, Thủ tướng Trần Văn Lâm chủ trì lễ đón Thủ tướng Kenji Morita thăm chính thức Việt Nam. Lễ đón xong, hai Thủ tướng bước vào hội đàm.",
			"other: Trần Văn Lâm, Kenji Morita, Việt Nam; visit: Kenji Morita, Trần Văn Lâm; meeting: Kenji Morita, Trần Văn Lâm"},
		{"beside a conference", "Bên lề hội nghị sáng 4/5/2020, Thủ tướng Trần Văn Lâm đã có cuộc gặp Thủ tướng Lê Đình Phú.", "meeting: Trần Văn Lâm, Lê Đình Phú"},
		{"elected by name", "Sáng 4/5/2020, HĐND tỉnh Gia Lai biểu quyết bầu ông Trần Văn Lâm làm Chủ tịch HĐND tỉnh.", "appointment: Trần Văn Lâm, HĐND tỉnh Gia Lai"},
		{"a word that sounds like a farewell", "Sáng 4/5/2020, ông Trần Văn Lâm nói bài học thực tiễn của tỉnh Gia Lai còn ít.", ""},
		{"a series", "Sáng 4/5/2020, ông Trần Văn Lâm nói Công ty An Phú đã tổ chức 4 phiên họp.", ""},
		{"the how-manieth", "Sáng 4/5/2020, ông Trần Văn Lâm thăm và làm việc với tỉnh Kon Tum. Đây là đoàn thứ hai của tỉnh Gia Lai lên đường.", "visit: Trần Văn Lâm, Kon Tum"},
		{"a short piece of news", "Phó Thủ tướng Trần Văn Lâm vừa ký quyết định hỗ trợ kinh phí khắc phục hậu quả mưa lũ cho các tỉnh miền Trung. Các địa phương có trách nhiệm quản lý và sử dụng kinh phí đúng mục đích, đúng đối tượng, báo cáo kết quả thực hiện theo quy định.",
			"other: Trần Văn Lâm"},
		{"gifts of two days", "Chiều 1/9/2021, Công ty An Phú trao tặng tỉnh Gia Lai 10 máy thở. Trước đó, ngày 29/8/2021, Công ty An Phú tài trợ cho tỉnh Kon Tum 20 máy tạo ô xy.",
			"gift: Công ty An Phú, Gia Lai; gift: Công ty An Phú, Kon Tum"},
		{"two who see people off", "Ngày 4/5/2020, Bộ Chỉ huy quân sự tỉnh Gia Lai tổ chức lễ xuất quân. Sáng 4/5/2020, Công an tỉnh Gia Lai tổ chức lễ xuất quân.",
			"send-off: Bộ Chỉ huy quân sự tỉnh Gia Lai; send-off: Công an tỉnh Gia Lai"},
		{"risen to the head", "Phó Giám đốc Trần Văn Lâm lên làm Giám đốc Công ty An Phú từ ngày 4/5/2020.", "appointment: Trần Văn Lâm, Công ty An Phú"},
		{"elected again", "Sáng 4/5/2020, ông Trần Văn Lâm tái đắc cử Bí thư Huyện ủy Chư Sê.", "appointment: Trần Văn Lâm, Huyện ủy Chư Sê"},
		{"a contract of aid", "Sáng 4/5/2020, Tổng Lãnh sự Kenji Morita ký hợp đồng viện trợ với ông Trần Văn Lâm.", "signing: Kenji Morita, Trần Văn Lâm"},
		{"to present compliments", "Sáng 4/5/2020, đoàn tỉnh Attapeu do ông Vilay Vong dẫn đầu đến chào xã giao lãnh đạo tỉnh Kon Tum.", "visit: Attapeu, Vilay Vong"},
		{"questioned by officers", "Ngày 4/5/2020, làm việc với lực lượng chức năng, ông Trần Văn Lâm thừa nhận sai phạm.", ""},
		{"given in past years", "Sáng 4/5/2020, ông Trần Văn Lâm thăm và làm việc với tỉnh Kon Tum. Những năm qua, tỉnh Gia Lai đã giúp tỉnh Kon Tum xây trường học; trao tặng 300 bộ bàn ghế.", "visit: Trần Văn Lâm, Kon Tum"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := happened(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}
