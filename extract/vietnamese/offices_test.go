package vietnamese

import (
	"strings"
	"testing"
)

// TestOffices draws offices of firms, units, temples and foreign forces, and those whose
// body the text names elsewhere in the sentence.
func TestOffices(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		// of firms
		{"Bà Ngô Thị Thắm, Thành viên HĐQT Công ty CP Dược Sông Châu, trao học bổng.", "Ngô Thị Thắm: Thành viên HĐQT, Công ty CP Dược Sông Châu, -"},
		{"Ông Hồ Sỹ Bảng - thành viên Hội đồng quản trị Tập đoàn Sông Ngân - đến dự.", "Hồ Sỹ Bảng: Thành viên Hội đồng quản trị, Tập đoàn Sông Ngân, -"},
		{"Theo đó, Phó Chủ tịch HĐQT Hồ Sỹ Bảng lên làm Chủ tịch Ngân hàng Sông Ngân.", "Hồ Sỹ Bảng: Chủ tịch, Ngân hàng Sông Ngân, -; Hồ Sỹ Bảng: Phó Chủ tịch HĐQT, Ngân hàng Sông Ngân, -"},
		{"Giám đốc Công ty Sông Ngân (Hà Nội), bà Ngô Thị Thắm, cho biết như vậy.", "Ngô Thị Thắm: Giám đốc, Công ty Sông Ngân, -"},
		{"Trong khi đó, cùng Giám đốc Công ty Sông Ngân (Hà Nội), bà Ngô Thị Thắm trao quà.", ""},
		{"Tổng Giám đốc Vinabara Tây Ninh Hồ Sỹ Bảng trao quà.", "Hồ Sỹ Bảng: Tổng Giám đốc, Vinabara Tây Ninh, -"},
		{"Thư ký Tòa soạn Báo Lao Động Hồ Sỹ Bảng trao tiền.", "Hồ Sỹ Bảng: Thư ký Tòa soạn, Báo Lao Động, -"},
		// of units
		{"Đại úy Hồ Sỹ Bảng, Phó tiểu đoàn 7, kể lại.", "Hồ Sỹ Bảng: Phó tiểu đoàn, Tiểu đoàn 7, -"},
		{"Đoàn công tác Bộ Tư lệnh Vùng 4 Hải quân do Đại tá Hồ Sỹ Bảng, Phó Tư lệnh Vùng, dẫn đầu.", "Hồ Sỹ Bảng: Phó Tư lệnh, Bộ Tư lệnh Vùng 4 Hải quân, -"},
		{"Đại tá Hồ Sỹ Bảng, Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh Gia Lai, chủ trì.", "Hồ Sỹ Bảng: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai; Hồ Sỹ Bảng: Thủ trưởng cơ quan, Cơ quan CSĐT Công an tỉnh Gia Lai, -"},
		{"Đội trưởng Đội Quản lý thị trường số 9 Hồ Sỹ Bảng cho hay.", "Hồ Sỹ Bảng: Đội trưởng, Đội Quản lý thị trường số 9, -"},
		{"Ông Hồ Sỹ Bảng, Cục trưởng Cục Thuế tỉnh Gia Lai (Bộ Tài chính), Phó trưởng Tiểu ban hậu cần, báo cáo.", "Hồ Sỹ Bảng: Cục trưởng, Cục Thuế tỉnh Gia Lai, -; Hồ Sỹ Bảng: Phó Trưởng, Tiểu ban hậu cần, -"},
		{"Ông Siu Hra, già làng làng Plei, nói.", "Siu Hra: Già làng, -, -"},
		{"Đại đức Thích Minh Tâm, Trưởng Ban Trị sự GHPGVN tỉnh Gia Lai, phát biểu.", "Thích Minh Tâm: Trưởng ban, Ban Trị sự GHPGVN tỉnh Gia Lai, -"},
		// of several in a row, of nobody yet, of who comes next
		{"Các Ủy viên Bộ Chính trị: Lò Thị Hà - Phó Chủ tịch Quốc hội; Mai Hữu Trác - Trưởng Ban Tổ chức Trung ương chủ trì.",
			"Lò Thị Hà: Phó Chủ tịch Quốc hội, Quốc hội, -; Lò Thị Hà: Ủy viên, Bộ Chính trị, -; Mai Hữu Trác: Trưởng ban, Ban Tổ chức Trung ương, -; Mai Hữu Trác: Ủy viên, Bộ Chính trị, -"},
		{"Còn chờ kiện toàn chức vụ Bí thư Tỉnh ủy Gia Lai, đồng chí Hồ Sỹ Bảng, Phó Bí thư Tỉnh ủy, điều hành công việc.", "Hồ Sỹ Bảng: Phó Bí thư, Tỉnh ủy Gia Lai, Gia Lai"},
		{"Dự lễ có Chủ tịch HĐQT Công ty Sông Ngân Ngô Thị Thắm và Trụ trì chùa Minh Thành, Hòa thượng Thích Minh Tâm.", "Ngô Thị Thắm: Chủ tịch HĐQT, Công ty Sông Ngân, -"},
		// of the nation and abroad
		{"Phó Thủ tướng Thường trực Chính phủ Mai Hữu Trác đã ký quyết định.", "Mai Hữu Trác: Phó Thủ tướng Thường trực, Chính phủ, -"},
		{"Tổng tư lệnh các lực lượng vũ trang Ukraine, ông Petro Danylenko, thông tin.", "Petro Danylenko: Tổng Tư lệnh, Lực lượng vũ trang Ukraine, -"},
		{"Tư lệnh Lục quân Thái Lan, Đại tướng Somsak Intharat, nói.", "Somsak Intharat: Tư lệnh, Lục quân Thái Lan, -"},
		{"Tổng Lãnh sự HAYASHI Kenji (phải) ký hợp đồng tại Tổng Lãnh sự quán Nhật Bản.", "HAYASHI Kenji: Tổng Lãnh sự, Tổng Lãnh sự quán Nhật Bản, -"},
		{"Ông Park Won Ho ở Văn phòng Tổng thống Hàn Quốc đến dự.", ""},
		{"Trưởng đại diện Quỹ Sông Xanh tại Việt Nam, bà Marta Lindgren, trao quà.", "Marta Lindgren: Trưởng đại diện, Quỹ Sông Xanh, -"},
		{"Nghị sĩ Dân chủ Martha Lindgren phản đối dự luật.", "Martha Lindgren: Nghị sĩ, Đảng Dân chủ, -"},
		{"Lào họp quốc hội. Thủ tướng nước này Bounmy Phetdara cho biết.", "Bounmy Phetdara: Thủ tướng, -, -"},
		{"Phó Thủ tướng thứ nhất Pavel Danylenko đến thăm.", "Pavel Danylenko: Phó Thủ tướng, -, -"},
		{"Lãnh đạo Lào Bounmy Phetdara gửi thư. Lãnh đạo đối lập Pavel Danylenko không dự.", "Bounmy Phetdara: Nhà lãnh đạo, -, Lào; Pavel Danylenko: Lãnh đạo phe đối lập, -, -"},
		{"Văn phòng lãnh đạo Lào Bounmy Phetdara gửi thư. Lãnh đạo Hà Nam cho biết.", ""},
		// of who serves another in office
		{"Theo Trợ lý Bộ trưởng Ngoại giao Hồ Sỹ Bảng, cuộc họp đã xong.", "Hồ Sỹ Bảng: Trợ lý, Bộ Ngoại giao, -"},
		{"Phát ngôn viên Tổng thống Philippines Martha Lindgren cho biết.", "Martha Lindgren: Phát ngôn viên, -, Philippines"},
		{"Theo Trợ lý Thứ trưởng Ngoại giao Hồ Sỹ Bảng, cuộc họp đã xong.", "Hồ Sỹ Bảng: Trợ lý, Bộ Ngoại giao, -"},
		{"Ông Hồ Sỹ Bảng từ nay làm Chánh Văn phòng kiêm Người phát ngôn Bộ Y tế.", "Hồ Sỹ Bảng: Chánh Văn phòng, Bộ Y tế, -; Hồ Sỹ Bảng: Người phát ngôn, Bộ Y tế, -"},
		// of the new one, of who has charge of something, of who leads a party's members
		{"Ông Hồ Sỹ Bảng được bổ nhiệm làm thị trưởng mới của thành phố Bắc Kinh.", "Hồ Sỹ Bảng: Thị trưởng, -, Bắc Kinh"},
		{"Phó Thủ tướng phụ trách kinh tế đối ngoại Pavel Danylenko đến thăm.", "Pavel Danylenko: Phó Thủ tướng, -, -"},
		{"Trợ lý Ngoại trưởng Mỹ phụ trách khu vực Đông Á Jack Wexler đến Hà Nội.", "Jack Wexler: Trợ lý Ngoại trưởng, -, -"},
		{"Ông Hồ Sỹ Bảng, Phó Giám đốc phụ trách, tiếp Pavel Danylenko.", "Hồ Sỹ Bảng: Phó Giám đốc, -, -"},
		{"Ông Jack Wexler, lãnh đạo phe thiểu số tại Thượng viện, phản đối.", "Jack Wexler: Lãnh đạo phe thiểu số, -, -"},
		// of officers, whose rank stands behind the office and a comma
		{"Sáng nay, đoàn đến chào và tiếp Bộ trưởng Bộ Công an, Thượng tướng Hồ Sỹ Bảng.", "Hồ Sỹ Bảng: Bộ trưởng, Bộ Công an, -"},
		{"Theo Giám đốc Công an tỉnh Gia Lai, Đại tá Hồ Sỹ Bảng, đường đã thông.", "Hồ Sỹ Bảng: Giám đốc, Công an tỉnh Gia Lai, Gia Lai"},
		{"Theo lệnh của Giám đốc Công an tỉnh Gia Lai, Đại tá Hồ Sỹ Bảng dẫn quân lên đường.", ""},
		{"Ông Mai Hữu Trác, Giám đốc Công an tỉnh Gia Lai, Đại tá Hồ Sỹ Bảng cùng dự.", "Mai Hữu Trác: Giám đốc, Công an tỉnh Gia Lai, Gia Lai"},
		// of the clergy
		{"Giám mục Giáo phận Vinh Hồ Sỹ Bảng dâng lễ. Ông Mai Hữu Trác, quản xứ Giáo xứ Tân Phú, phát gạo.", "Hồ Sỹ Bảng: Giám mục, Giáo phận Vinh, -; Mai Hữu Trác: Quản xứ, Giáo xứ Tân Phú, -"},
		// of hamlets
		{"Bí thư Chi bộ buôn Ea Kring, ông Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Bí thư Chi bộ, Chi bộ buôn Ea Kring, -"},
		// of whom a clause behind the name tells
		{"Ông Mai Hữu Trác là người kế nhiệm của ông Hồ Sỹ Bảng - người đã được bầu giữ chức Chủ tịch nước.", "Hồ Sỹ Bảng: Chủ tịch nước, -, -"},
		// of two who govern, beside each other
		{"Trước bài phát biểu của Tổng thống Mỹ, Bộ trưởng Quốc phòng Mỹ Jack Wexler đã lên tiếng.", "Jack Wexler: Bộ trưởng, Bộ Quốc phòng Mỹ, -"},
		{"Thủ tướng và Bộ trưởng Martha Lindgren trao đổi về thương mại.", "Martha Lindgren: Bộ trưởng, -, -"},
		{"Theo Ngoại trưởng Pavel Danylenko, Tổng thống đã đồng ý.", "Pavel Danylenko: Ngoại trưởng, -, -"},
		{"Ông Pavel Danylenko, Thủ tướng Estonia, đến thăm.", "Pavel Danylenko: Thủ tướng, -, -"},
		// that a body has
		{"Ban Kinh tế Trung ương nay có các phó ban gồm: ông Mai Hữu Trác và bà Ngô Thị Thắm.", "Mai Hữu Trác: Phó ban, Ban Kinh tế Trung ương, -; Ngô Thị Thắm: Phó ban, Ban Kinh tế Trung ương, -"},
		// whose delegation it is, and of officers from Laos
		{"Đoàn công tác Bộ Chỉ huy quân sự tỉnh Xiêng Khoảng do Thượng tá Phu Xay - Xeng Phet, Phó Chỉ huy trưởng, dẫn đầu.", "Phu Xay - Xeng Phet: Phó Chỉ huy trưởng, Bộ Chỉ huy quân sự tỉnh Xiêng Khoảng, Xiêng Khoảng"},
		{"Có ông Văn-Lay-Thong-Sạ-Vẳn, Bí thư Tỉnh ủy Hủa Phăn.", "Văn-Lay-Thong-Sạ-Vẳn: Bí thư, Tỉnh ủy Hủa Phăn, Hủa Phăn"},
		{"Thiếu tướng Hồ Sỹ Bảng, Phó tư lệnh Bộ đội biên phòng Việt Nam, cùng dự.", "Hồ Sỹ Bảng: Phó Tư lệnh, Bộ đội biên phòng Việt Nam, -"},
		{"Ông Hồ Sỹ Bảng, Ủy viên trung ương Đảng, Thứ trưởng Bộ Quốc phòng vừa ghé xã.", "Hồ Sỹ Bảng: Thứ trưởng, Bộ Quốc phòng, -; Hồ Sỹ Bảng: Ủy viên, Ban Chấp hành Trung ương Đảng, -"},
		{"Ông Hồ Sỹ Bảng, nguyên Phó Hiệu trưởng trường An Lương Tây, nghỉ hưu.", "Hồ Sỹ Bảng: Phó Hiệu trưởng, Trường An Lương Tây, -, former"},
		// taken up, or only supposed to be
		{"Bà Martha Lindgren hứa giảm thuế nếu được bầu làm Tổng thống.", ""},
		{"Nếu bà Martha Lindgren trở thành Thủ tướng, thuế sẽ giảm.", ""},
		{"Bà Martha Lindgren trở thành Thủ tướng hồi tháng 5, nếu không kể lần trước.", "Martha Lindgren: Thủ tướng, -, -"},
		{"Ông Hồ Sỹ Bảng thôi giữ chức Giám đốc Sở Tài chính tỉnh Hà Nam để nhận nhiệm vụ Bí thư Huyện ủy Bình Lục.", "Hồ Sỹ Bảng: Bí thư, Huyện ủy Bình Lục, Bình Lục; Hồ Sỹ Bảng: Giám đốc, Sở Tài chính tỉnh Hà Nam, Hà Nam, former"},
		{"Đồng chí Mai Hữu Trác được bầu làm Bí thư Huyện ủy Bình Lục; đồng chí Hồ Sỹ Bảng được bầu làm Phó Bí thư.", "Hồ Sỹ Bảng: Phó Bí thư, Huyện ủy Bình Lục, Bình Lục; Mai Hữu Trác: Bí thư, Huyện ủy Bình Lục, Bình Lục"},
	} {
		checkOffices(t, p, c.text+"\n", c.want)
	}
}

// TestRowsOfPlaces reads rows of districts whose province the text does not name, bare
// names of communes before their district, and islands, harbours and towns abroad.
func TestRowsOfPlaces(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, places string }{
		{"Mưa lớn ở Trạm Tấu, Văn Chấn và Văn Yên làm nhiều nhà bị cuốn trôi.", "Trạm Tấu, Văn Chấn, Văn Yên"},
		{"Máy được trao cho 3 bệnh viện tuyến huyện gồm Thăng Bình, Đại Lộc và Duy Xuyên.", "Thăng Bình, Đại Lộc, Duy Xuyên"},
		{"Mặn xâm nhập tại Gò Công Đông từ sớm.", "Gò Công Đông"},
		{"Anh bán hàng (ngụ Hoài Hương, Hoài Nhơn) nộp phạt.", "Hoài Nhơn, Hoài Hương"},
		{"Người bệnh ở tại Mai Đình, Hiệp Hòa, Bắc Giang.", "Bắc Giang, Hiệp Hòa, Mai Đình"},
		{"Hàng được chở tới các đảo Long Cay và Eleuthera thuộc quốc đảo Bahamas.", "Bahamas, Long Cay, Eleuthera"},
		{"Gia đình có con làm nhiệm vụ tại quần đảo Trường Sa được tặng quà.", "Trường Sa"},
		{"Kho dầu ở thành phố cảng Novokamensk của Nga bị cháy.", "Nga, Novokamensk"},
		{"Tàu chìm gần Marzamemi, Palermo vào sáng sớm.", "Palermo, Marzamemi"},
		{"Giải đấu diễn ra tại khu vực Mazovia và Podlasie của Ba Lan.", "Ba Lan, Mazovia, Podlasie"},
		{"Các Tiểu vương quốc Arab Thống nhất gửi hàng.", "Các Tiểu vương quốc Arab Thống nhất"},
		{"Gặp Văn Chấn ở quán.", ""},
		// numbers in a row
		{"Dịch tăng ở các quận 1, 3, 10, Bình Tân và huyện Cần Giờ của TP HCM.", "quận 1, quận 3, quận 10, Cần Giờ, Hồ Chí Minh, Bình Tân"},
		{"Hà Nội phun thuốc ở phường 5 (quận Gò Vấp) và phường 7, 9 của quận này.", "Hà Nội, Gò Vấp, phường 5, phường 7, phường 9"},
		{"Xe tải chở hàng về quận 3, 10 tấn gạo đã tới TP HCM.", "quận 3, Hồ Chí Minh"},
		{"Chợ mở lại ở phường Hà Giang 1, 2 phường khác thì chưa.", "Hà Giang 1"},
		// islands of an archipelago that the text names, and what sounds like them elsewhere
		{"Tàu đã ghé Đá Lát, Tốc Tan B, Sinh Tồn và Phan Vinh thuộc quần đảo Trường Sa.", "Trường Sa, Đá Lát, Tốc Tan B, Sinh Tồn, Phan Vinh"},
		{"Lớp dạy kỹ năng Sinh Tồn mở ở Bình Dương.", "Bình Dương"},
	} {
		a := analyze(t, p, c.text+"\n")
		var places []string
		for _, x := range a.Places {
			if !x.Inside {
				places = append(places, x.Name)
			}
		}
		if g := strings.Join(places, ", "); g != c.places {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.places)
		}
	}
}

// TestBodiesOfLocalNews reads hospitals by what they were set up for, clubs, funds, and who
// is called by one highland name.
func TestBodiesOfLocalNews(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, names string }{
		{"Bình oxy được trao cho bệnh viện thu dung số 9 chiều nay.", "Bệnh viện thu dung số 9"},
		{"Bệnh viện hồi sức COVID-19 TP Thủ Đức có 500 giường.", "Bệnh viện hồi sức COVID-19 TP Thủ Đức"},
		{"CLB Xe bán tải Đà Lạt nấu cơm.", "CLB Xe bán tải Đà Lạt"},
		{"Quỹ học bổng Mai Hữu Trác trao quà.", "Quỹ học bổng Mai Hữu Trác"},
		{"UNICEF Việt Nam trao quà.", "UNICEF Việt Nam"},
		{"Cảnh sát biển Việt Nam và Đội CSGT số 15 trao quà.", "Đội CSGT số 15, Cảnh sát biển Việt Nam"},
		{"Công ty TNHH Khai thác Dầu khí Petrolamo trao quà. Công ty Petrolamo rất vui.", "Công ty TNHH Khai thác Dầu khí Petrolamo"},
		{"Công ty CP Điện lực Nghệ An trao quà. Công ty Nghệ An rất vui.", "Công ty Nghệ An, Công ty CP Điện lực Nghệ An"},
		{"Chị K'Ren vui mừng.", "K'Ren"},
		{"Hội LHPN Hà Nội trao quà. Các cấp Hội Phụ nữ TP đã nấu cơm.", "Hội LHPN Hà Nội"}, // the fuller name, not the longer
	} {
		a := analyze(t, p, c.text+"\n")
		var names []string
		for _, x := range a.Persons {
			names = append(names, x.Name)
		}
		for _, x := range a.Organizations {
			names = append(names, x.Name)
		}
		if g := strings.Join(names, ", "); g != c.names {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.names)
		}
	}
}
