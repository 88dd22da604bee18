package vietnamese

import (
	"slices"
	"strings"
	"testing"
)

// TestPeople finds the people whom news of charity names: behind an office whose body is
// told by its head alone, artists and players without a surname, the ordained, initials
// within a name, and slips of the pen.
func TestPeople(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, people, offices string }{
		// behind a head alone
		{"Hội Khuyến học tỉnh Lào Cai trao quà. Phó Chủ tịch Hội Ngô Thị Thắm phát biểu.", "Ngô Thị Thắm", "Ngô Thị Thắm: Phó Chủ tịch, Hội Khuyến học tỉnh Lào Cai, -"},
		{"Phó Chủ tịch Trung ương Hội Ngô Thị Thắm trao quà cho bà con.", "Ngô Thị Thắm", "Ngô Thị Thắm: Phó Chủ tịch, -, -"},
		{"Bà Ngô Thị Thắm - Phó Chủ tịch Trung ương Hội Bảo trợ người khuyết tật - đến dự.", "Ngô Thị Thắm", "Ngô Thị Thắm: Phó Chủ tịch, Hội Bảo trợ người khuyết tật, -"},
		{"CLB Thiện nguyện Mây Trắng tặng quà. Chủ nhiệm CLB Ngô Thị Thắm chia sẻ.", "Ngô Thị Thắm", "Ngô Thị Thắm: Chủ nhiệm, CLB Thiện nguyện Mây Trắng, -"},
		{"Công ty Cổ phần Sông Ngân góp gạo. Phó giám đốc Công ty Hồ Sỹ Bảng cho biết như vậy.", "Hồ Sỹ Bảng", "Hồ Sỹ Bảng: Phó Giám đốc, Công ty Cổ phần Sông Ngân, -"},
		{"Trường THCS Mường Lạn có thêm sách. Hiệu trưởng nhà trường Ngô Thị Thắm cảm ơn.", "Ngô Thị Thắm", "Ngô Thị Thắm: Hiệu trưởng, Trường THCS Mường Lạn, -"},
		{"Tổ trưởng tổ dân phố số 5 Ngô Thị Thắm nhận quà thay bà con.", "Ngô Thị Thắm", "Ngô Thị Thắm: Tổ trưởng, -, -"},
		{"Tỉnh đoàn Lào Cai tặng sách. Bí thư Tỉnh đoàn Hồ Sỹ Bảng dự lễ.", "Hồ Sỹ Bảng", "Hồ Sỹ Bảng: Bí thư, Tỉnh đoàn Lào Cai, -"},
		{"Giám đốc Bệnh viện Nguyễn Văn Trọng cho biết.", "", ""}, // the hospital is called so
		{"Trưởng bản Háng Lìa Giàng A Páo nhận quà.", "Giàng A Páo", "Giàng A Páo: Trưởng thôn, -, Háng Lìa"},
		{"Bộ đội trao quà cho già làng Lỳ Xè Phu.", "Lỳ Xè Phu", "Lỳ Xè Phu: Già làng, -, -"},
		// behind the holder comes no other
		{"Anh Hồ Sỹ Bảng - Bí thư Huyện Đoàn Vũ Quang - dẫn đoàn.", "Hồ Sỹ Bảng", "Hồ Sỹ Bảng: Bí thư, Huyện Đoàn Vũ Quang, -"},
		{"Tổng Liên đoàn Lao động Việt Nam góp tiền. Ông Hồ Sỹ Bảng - Phó chủ tịch Tổng Liên đoàn - đến dự.", "Hồ Sỹ Bảng", "Hồ Sỹ Bảng: Phó Chủ tịch, Tổng Liên đoàn Lao động Việt Nam, -"},
		{"Bà Ngô Thị Thắm, Giám đốc Marketing Công ty Sông Ngân, góp 20 triệu đồng.", "Ngô Thị Thắm", "Ngô Thị Thắm: Giám đốc, Công ty Sông Ngân, -"},
		// without a mark
		{"Bà Ngô Thị Thắm Tổng Giám đốc Công ty Sông Ngân trao 20 suất quà.", "Ngô Thị Thắm", "Ngô Thị Thắm: Tổng Giám đốc, Công ty Sông Ngân, -"},
		// without a surname
		{"Nghệ sĩ Tấn Bảo và ca sĩ Hương Mai đến tặng quà.", "Hương Mai, Tấn Bảo", ""},
		{"NSƯT Hoài Khánh hát gây quỹ.", "Hoài Khánh", ""},
		{"Thủ môn Văn Lâm tặng đôi găng.", "Văn Lâm", ""},
		{"Các nghệ sĩ Lệ Thủy quê tôi hát hay.", "", ""},
		{"Nhà báo Đức Hoàng kể lại.", "Đức Hoàng", ""},
		{"Thủ tướng Thái đến thăm.", "", ""},
		// the ordained
		{"Soeur Maria Ngô Thị Thắm phát gạo.", "Maria Ngô Thị Thắm", ""},
		{"Hội Thanh niên Phật tử Bửu Long nấu cơm.", "", ""},
		{"ĐĐ.Thích Minh Hải, trụ trì chùa Bửu Long nấu cơm.", "Thích Minh Hải", "Thích Minh Hải: Trụ trì, Chùa Bửu Long, -"},
		{"Ni trưởng Thích nữ Huệ Tâm, Phó Trưởng Phân ban Ni giới T.Ư dẫn đầu.", "Thích nữ Huệ Tâm", "Thích nữ Huệ Tâm: Phó Trưởng, Phân ban Ni giới T.Ư, -"},
		{"Cha Gioan B. Hồ Sỹ Bảng phát gạo.", "Gioan B. Hồ Sỹ Bảng", ""},
		{"Đoàn I do bà Ngô Thị Thắm làm trưởng đoàn.", "Ngô Thị Thắm", "Ngô Thị Thắm: Trưởng đoàn, -, -"},
		// in rows, and again
		{"Đêm nhạc có ca sĩ Hương Mai, Hồ Ngọc Lan, Đông Tiến, Quỳnh Giao và đoàn xiếc.", "Hương Mai, Hồ Ngọc Lan, Quỳnh Giao, Đông Tiến", ""},
		{"Các cầu thủ như Duy Hùng, Đức Tiến, Đình Thanh góp tiền.", "Duy Hùng, Đình Thanh, Đức Tiến", ""},
		{"Vợ chồng Lý Phong - Minh Giang đến thăm.", "Lý Phong, Minh Giang", ""},
		{"Ca sĩ Hương Mai và MC Hồng Yến cùng đi. Tấn Bảo chuyển 20 triệu đồng. Minh Giang và Đức Tiến cũng góp.", "Hương Mai, Hồng Yến, Minh Giang, Tấn Bảo, Đức Tiến", ""},
		{"Minh Giang chuyển 20 triệu đồng.", "", ""}, // a firm may be called so
		{"Các ca sĩ Hoàng Nam, Anh Thuý, Tánh Linh, Minh Thư hát tặng.", "Anh Thuý, Hoàng Nam, Minh Thư, Tánh Linh", ""},
		{"Các cháu múa cùng chị Hằng, chú Cuội.", "", ""},
		{"Ca sĩ Hương Mai, Hà Nội, đến dự. Nghệ sĩ Tấn Bảo cùng CĐV Hà Nội đến thăm.", "Hương Mai, Tấn Bảo", ""},
		// by two initials, by a foreign surname behind a degree, as somebody's wife
		{"Ông Hồ Sỹ Bảng gặp Thượng nghị sĩ J.D. Mercer tại đây.", "Hồ Sỹ Bảng, J.D. Mercer", "J.D. Mercer: Thượng nghị sĩ, -, -"},
		{"Công an đang lấy lời khai anh V.D. Công việc của anh là lái xe.", "", ""},
		{"Giáo sư Kimball của Đại học Bristol nói vậy. Văn phòng Luật sư Vatier mở cửa.", "Kimball", ""},
		{"Đệ nhất phu nhân Amelia đi cùng đoàn.", "Amelia", ""},
		{"Trưởng thôn Lù Seo Páo nhận quà.", "Lù Seo Páo", "Lù Seo Páo: Trưởng thôn, -, -"},
		// whose form of address is another's
		{"Bà Park Mi Ran gặp ông Park Chung Ho. Bà Park là Chủ tịch Hội Khuyến học tỉnh Hà Nam.", "Park Chung Ho, Park Mi Ran", "Park Mi Ran: Chủ tịch, Hội Khuyến học tỉnh Hà Nam, -"},
		// in two spellings
		{"Ông Lưu Từ Hạo (Liu Cihao) đến dự. Bà Marta Lindgren (Mác-ta Linh-gren) vắng mặt.", "Lưu Từ Hạo, Marta Lindgren", ""},
		{"Ba Hơn do A Nam (Nhậm Đạt Hòa) đóng.", "Nhậm Đạt Hòa", ""},
		// whose trade or country is told, not who they are
		{"Tàu của ngư dân Bảo Ninh về bến. Các chuyên gia Y Tế đến giúp. TT Hàn Quốc im lặng.", "", ""},
		{"Ông Báo Văn Sằm nhận quà.", "Báo Văn Sằm", ""},
		{"Ông Hồ Sỹ Bảng, Bí thư Huyện ủy Krông Pắk, cho biết.", "Hồ Sỹ Bảng", "Hồ Sỹ Bảng: Bí thư, Huyện ủy Krông Pắk, Krông Pắk"},
		{"Ông Hồ Sỹ Bảng là Ủy viên Hội đồng Quốc phòng và An ninh.", "Hồ Sỹ Bảng", "Hồ Sỹ Bảng: Ủy viên, Hội đồng Quốc phòng và An ninh, -"},
		// of a picture, behind a preposition
		{"Trong ảnh: Trần Thị Giao Linh tập hát cùng các bạn.", "Trần Thị Giao Linh", ""},
		{"Với Văn Mai Hạnh, đó là niềm vui.", "Văn Mai Hạnh", ""},
		{"Trên cương vị Phó Bí thư Thành ủy Cù Lạc, ông Hồ Sỹ Bảng cứu trợ dân.", "Hồ Sỹ Bảng", "Hồ Sỹ Bảng: Phó Bí thư, Thành ủy Cù Lạc, Cù Lạc"},
		{"Bà được đề cử làm thẩm phán Tòa Tối cao.", "", ""},
		{"Cố vấn Hội đồng An ninh Quốc gia N.D. Mercer đến dự.", "N.D. Mercer", "N.D. Mercer: Cố vấn, Hội đồng An ninh Quốc gia, -"},
		// taken apart at a dash
		{"Theo báo chí, Baek Dong - gook và Shin Mi - yeong đã ký thư..", "Baek Dong - gook, Shin Mi - yeong", ""},
		{"Thủ tướng Somsak Chan - o - cha đến thăm.", "Somsak Chan - o - cha", "Somsak Chan - o - cha: Thủ tướng, -, -"},
		{"Bộ trưởng Albert Wong Chun - kit đến thăm.", "Albert Wong Chun - kit", "Albert Wong Chun - kit: Bộ trưởng, -, -"},
		{"Long An - cho vay vốn, An Giang - cho thuê đất.", "", ""},
		{"Ông Pawel Hoffman đến muộn. Con rể ông Hoffman - Marek Wrona đến trước.", "Pawel Hoffman", ""}, // not one name
		// before a sentence that no mark parts from the name
		{"Thủ tướng Mai Hữu Trác Theo kế hoạch, đoàn sẽ ở lại ba ngày.", "Mai Hữu Trác", "Mai Hữu Trác: Thủ tướng, -, -"},
		{"Hội nghị kỷ luật ông Lò Ánh Sáng", "Lò Ánh Sáng", ""}, // the text ends with it
		{"Bà Ngô Thị Thắm Sáng nay trời có mưa to.", "Ngô Thị Thắm", ""},
		{"Ông Hồ Sỹ Sáng là bác sĩ.", "Hồ Sỹ Sáng", ""},
		// initials and slips
		{"Ông Peter M. Hoffman đến thăm.", "Peter M. Hoffman", ""},
		{"Chị Ngô T. Thắm được giúp vốn.", "Ngô T. Thắm", ""},
		{"Anh Hồ Văn hải được giúp vốn.", "Hồ Văn hải", ""},
		{"Theo PGS.TS Hồ Đông Bảng, nước sẽ rút.", "Hồ Đông Bảng", ""},
	} {
		a := analyze(t, p, c.text+"\n")
		var people []string
		for _, q := range a.Persons {
			people = append(people, q.Name)
		}
		slices.Sort(people)
		if g := strings.Join(people, ", "); g != c.people {
			t.Errorf("%s\n got people %s\nwant %s", c.text, g, c.people)
		}
		if g := offices(a); g != c.offices {
			t.Errorf("%s\n got offices %s\nwant %s", c.text, g, c.offices)
		}
	}
}
