package event_test

import (
	"testing"

	"github.com/lienket/lienket/extract"
)

// Papers of a province: bodies called without their area, districts without their level, what is held under a
// title, what came before.
func TestLocalPaper(t *testing.T) {
	checkRows(t, "Chung tay vì vùng lũ\n\nỦy ban MTTQ Việt Nam tỉnh Trà Vinh phát động ủng hộ đồng bào vùng lũ.\n", []rowTest{
		{"two bodies of one sort", "Hội Nông dân tỉnh chở 4 tấn rau củ hỗ trợ Hội Nông dân tỉnh Bình Dương.",
			"Hội Nông dân tỉnh Trà Vinh > Hội Nông dân tỉnh Bình Dương: 4 tấn rau củ"},
		{"a bishop's house", "Ủy ban MTTQ tỉnh tiếp nhận ủng hộ của các đơn vị: Công ty Minh Khang 40 triệu đồng; Tòa Giám mục Phát Diệm 60 triệu đồng.",
			"Công ty Minh Khang > Ủy ban MTTQ Việt Nam tỉnh Trà Vinh: 40 triệu đồng; Tòa Giám mục Phát Diệm > Ủy ban MTTQ Việt Nam tỉnh Trà Vinh: 60 triệu đồng"},
		{"firms of the province", "Ủy ban MTTQ tỉnh đã tiếp nhận 85 triệu đồng từ nguồn đóng góp của Hiệp hội doanh nghiệp tỉnh.",
			"Hiệp hội doanh nghiệp tỉnh Trà Vinh > Ủy ban MTTQ Việt Nam tỉnh Trà Vinh: 85 triệu đồng"},
		{"a numeral in a title", "Trung ương Hội Chữ thập đỏ Việt Nam trích kinh phí từ chiến dịch “Chung một tấm lòng” để cứu trợ huyện Cầu Kè 300 triệu đồng.",
			"Trung ương Hội Chữ thập đỏ Việt Nam > Cầu Kè: 300 triệu đồng"},
		{"what was raised all over", "Ủy ban MTTQ Việt Nam các cấp ở tỉnh Trà Vinh đã vận động được hơn 6,2 tỷ đồng hỗ trợ công tác khắc phục.", ""},
	})
	checkRows(t, "Chăm lo hội viên khó khăn\n\n", []rowTest{
		{"raised and handed over", "Hội Phụ nữ huyện Núi Thành vận động và trao tặng 150 suất quà cho hội viên nghèo.",
			"Hội Phụ nữ huyện Núi Thành > hội viên nghèo: 150 suất quà"},
		{"taken in and passed on", "Hội Phụ nữ huyện Núi Thành tiếp nhận và trao tặng 90 suất quà cho hội viên nghèo ở tất cả 17 xã. Hội Phụ nữ huyện Núi Thành tiếp nhận 200 chăn ấm do Hội Phụ nữ huyện Cư Jút trao tặng.",
			"Hội Phụ nữ huyện Núi Thành > hội viên nghèo: 90 suất quà; Hội Phụ nữ huyện Cư Jút > Hội Phụ nữ huyện Núi Thành: 200 chăn ấm"},
		{"taken in for somebody", "Hội Phụ nữ tỉnh Phú Thọ trao 9 suất quà cho hội viên huyện Hạ Hòa. Sau khi tiếp nhận 400 triệu đồng của nhân dân tỉnh Bình Thuận hỗ trợ nhân dân tỉnh Phú Thọ vượt khó, Hội đã họp.",
			"Hội Phụ nữ tỉnh Phú Thọ > Hạ Hòa: 9 suất quà; Bình Thuận > Phú Thọ: 400 triệu đồng"},
		{"all the others", "Hội Khuyến học tỉnh Lạng Sơn trao học bổng tặng học sinh khó khăn. Trong đó, các huyện Bắc Sơn, Bình Gia, mỗi nơi có vài em được chọn; các huyện còn lại, mỗi huyện chỉ trao 7 suất.",
			"Hội Khuyến học tỉnh Lạng Sơn > học sinh khó khăn: học bổng"},
		{"a branch behind a comma", "Ngân hàng VPBank, Chi nhánh Hà Tĩnh tặng 40 suất quà cho hội viên nghèo.",
			"Ngân hàng VPBank, Chi nhánh Hà Tĩnh > hội viên nghèo: 40 suất quà"},
		{"a branch behind brackets", "Ngân hàng Thương mại cổ phần Công Thương Việt Nam (VietinBank) Chi nhánh Gia Lai tặng 2 xe đạp cho hội viên nghèo.",
			"Ngân hàng Thương mại cổ phần Công Thương Việt Nam Chi nhánh Gia Lai > hội viên nghèo: 2 xe đạp"},
		{"the worth behind who gets it", "Sacombank đã tài trợ: 80 căn nhà ở cho người nghèo, gia đình chính sách (4 tỷ đồng); 1 nhà văn hóa thôn Phú Lộc trị giá 3 tỷ đồng. Sacombank hỗ trợ 10 tỷ đồng cho tỉnh Hà Tĩnh.",
			"Sacombank > người nghèo, gia đình chính sách: 80 căn nhà; Sacombank > Hà Tĩnh: 10 tỷ đồng"},
	})
	checkRows(t, "Tết biên giới\n\nĐồn Biên phòng Hòa Hiệp và Đồn Biên phòng Tân Phú, Bộ đội Biên phòng tỉnh Tây Ninh tổ chức chương trình “Xuân ấm” ở biên giới.\n", []rowTest{
		{"two who hold it, not whom they are under", "Tại chương trình, ban tổ chức đã trao 150 phần quà cho hộ nghèo.",
			"Đồn Biên phòng Hòa Hiệp > hộ nghèo: 150 phần quà; Đồn Biên phòng Tân Phú > hộ nghèo: 150 phần quà"},
	})
	checkRows(t, "Tết biên giới\n\nBộ đội Biên phòng tỉnh Kiên Giang sẽ phối hợp cùng các ngành tổ chức chương trình Tết cho hộ nghèo.\n", []rowTest{
		{"who will hold it", "Tại đây, ban tổ chức dự kiến tặng 120 suất quà cho hộ nghèo.",
			"Bộ đội Biên phòng tỉnh Kiên Giang > hộ nghèo: 120 suất quà (pledged)"},
	})
	checkRows(t, "Chăm lo người nghèo\n\n", []rowTest{
		{"what a present holds", "Ban Trị sự GHPGVN tỉnh Long An trao 400 phần quà cho hộ nghèo quận 8. Quà gồm: gạo, mì gói và 200.000 đồng tiền mặt.",
			"Ban Trị sự GHPGVN tỉnh Long An > quận 8: 400 phần quà"},
		{"what a budget bears", "Công trình ở huyện Quế Phong có tổng kinh phí 3 tỷ đồng, trong đó Tập đoàn Bảo Tín tài trợ 2 tỷ đồng, ngân sách huyện 1 tỷ đồng.",
			"Tập đoàn Bảo Tín > Quế Phong: 2 tỷ đồng"},
		{"houses done away with", "Tập đoàn Bảo Tín dành 2 tỷ đồng hỗ trợ huyện Quế Phong xóa 400 căn nhà tạm.",
			"Tập đoàn Bảo Tín > Quế Phong: 2 tỷ đồng"},
		{"what it came to", "Trung tâm Khuyến nông tỉnh Long An trao 1 con bò giống cho hộ ông Đoàn Văn Lâm. Tổng kinh phí mua bò và làm chuồng là hơn 35 triệu đồng, do Trung tâm tỉnh hỗ trợ.",
			"Trung tâm Khuyến nông tỉnh Long An > Đoàn Văn Lâm: 1 con bò giống"},
	})
	checkRows(t, "Tết ấm\n\nNgày 23-1, chùa Pháp Bửu, huyện Nhà Bè, TP.HCM tổ chức trao tặng quà Tết đến bà con nghèo.\n", []rowTest{
		{"where a pagoda is", "Đoàn còn tặng 150 phần quà cho đồng bào nghèo.",
			"chùa Pháp Bửu > đồng bào nghèo: 150 phần quà"},
	})
	checkRows(t, "Chung tay vì đồng bào vùng lũ\n\nỦy ban MTTQ tỉnh Hà Tĩnh tiếp nhận ủng hộ của các đơn vị.\n", []rowTest{
		{"two sums that happen to make a third", "Tập đoàn Sông Ngân trao 2 tỉ đồng hỗ trợ tỉnh Cao Bằng và 1 tỉ đồng hỗ trợ tỉnh Lạng Sơn. Tập đoàn Sông Ngân cũng trao 1 tỉ đồng hỗ trợ tỉnh Tuyên Quang.",
			"Tập đoàn Sông Ngân > Cao Bằng: 2 tỉ đồng; Tập đoàn Sông Ngân > Lạng Sơn: 1 tỉ đồng; Tập đoàn Sông Ngân > Tuyên Quang: 1 tỉ đồng"},
		{"provinces of a part of the country", "Hội Doanh nhân trẻ Việt Nam ủng hộ các tỉnh Đông Nam Bộ gồm Tây Ninh, Bình Phước mỗi tỉnh 800 bộ đồ bảo hộ.",
			"Hội Doanh nhân trẻ Việt Nam > Tây Ninh: 800 bộ đồ bảo hộ; Hội Doanh nhân trẻ Việt Nam > Bình Phước: 800 bộ đồ bảo hộ"},
		{"an undertaking that gives", "Công ty Hoa Mai ủng hộ 100 triệu đồng; “Hành trình áo ấm” ủng hộ 8.000 cuốn vở.",
			"Công ty Hoa Mai > Ủy ban MTTQ tỉnh Hà Tĩnh: 100 triệu đồng; Hành trình áo ấm > Ủy ban MTTQ tỉnh Hà Tĩnh: 8.000 cuốn vở"},
	})
	checkRows(t, "Giúp đồng đội vùng lũ\n\n", []rowTest{
		{"as many places as were counted", "Tại 2 tỉnh Bắc Kạn, Hà Giang, Đại tá Lê Hà Long - Phó Giám đốc Công an tỉnh Bình Định trao 500 triệu đồng hỗ trợ chiến sĩ Công an 2 tỉnh (mỗi địa phương 250 triệu đồng).",
			"Công an tỉnh Bình Định > Bắc Kạn: 250 triệu đồng; Công an tỉnh Bình Định > Hà Giang: 250 triệu đồng"},
		{"where they come", "Tại tỉnh Yên Bái, Đại tá Võ Thị Trang - Phó Giám đốc Công an tỉnh Bình Định trao 400 triệu đồng hỗ trợ chiến sĩ Công an tỉnh.",
			"Công an tỉnh Bình Định > Yên Bái: 400 triệu đồng"},
		{"what somebody is", "Huyện đoàn Hòa Bình bàn giao nhà cho anh Lý Hạnh là hội viên có hoàn cảnh khó khăn. Tổng trị giá căn nhà là 30 triệu đồng, trong đó Hội Nông dân tỉnh Bạc Liêu hỗ trợ 20 triệu đồng, Huyện đoàn Hòa Bình hỗ trợ 10 triệu đồng.",
			"Huyện đoàn Hòa Bình > Lý Hạnh: nhà; Hội Nông dân tỉnh Bạc Liêu > Lý Hạnh: 20 triệu đồng; Huyện đoàn Hòa Bình > Lý Hạnh: 10 triệu đồng"},
		{"schools without a name", "Công an tỉnh Kon Tum trao 12 bồn nước; trong đó 7 bồn nước lớn tặng các trường học và 5 bồn nước tặng công an các xã của hai huyện Trà Bồng và Ba Tơ.",
			"Công an tỉnh Kon Tum > các trường học: 7 bồn nước lớn; Công an tỉnh Kon Tum > Trà Bồng: 5 bồn nước; Công an tỉnh Kon Tum > Ba Tơ: 5 bồn nước"},
	})
	checkRows(t, "Quà cho hộ nghèo\n\nMưa lớn làm ngập xã Gio Mai và xã Tân Long.\n", []rowTest{
		{"counted first, named behind", "Tập đoàn Điện lực Việt Nam giúp người dân vùng lũ. Theo đó, 3 tỉnh được hỗ trợ 2 tỷ đồng/tỉnh, gồm: Sơn La, Lai Châu và Yên Bái.",
			"Tập đoàn Điện lực Việt Nam > Sơn La: 2 tỷ đồng; Tập đoàn Điện lực Việt Nam > Lai Châu: 2 tỷ đồng; Tập đoàn Điện lực Việt Nam > Yên Bái: 2 tỷ đồng"},
		{"what temples give", "Chùa Phước Lâm cúng dường 30 triệu đồng vào Quỹ Vì người nghèo tỉnh Kiên Giang.",
			"Chùa Phước Lâm > Quỹ Vì người nghèo: 30 triệu đồng"},
		{"a district without its level", "Tại Hướng Hóa, Hội Chữ thập đỏ huyện trao 7 triệu đồng cho hộ nghèo.",
			"Hội Chữ thập đỏ huyện Hướng Hóa > hộ nghèo: 7 triệu đồng"},
	})
}

// What came before what the article is about has no day of its own.
func TestEarlierHasNoDay(t *testing.T) {
	for said, day := range map[string]int{
		"Trước đó, Công ty Hoa Mai đã trao cho xã Tân Lộc 3 tấn gạo.":            0,
		"Trước đó, cùng ngày, Công ty Hoa Mai đã trao cho xã Tân Lộc 3 tấn gạo.": 17,
		"Công ty Hoa Mai đã trao cho xã Tân Lộc 3 tấn gạo.":                      17,
	} {
		a := analyze(t, pipeline(t), "text.txt", []byte("Quà cho vùng lũ\n\nNgày 17/4/2020, Hội Chữ thập đỏ tỉnh Trà Vinh thăm bà con vùng lũ. "+said+"\n"))
		if len(a.Supports) != 1 || a.Supports[0].Date.Day != day {
			t.Errorf("%s: %v", said, a.Supports)
		}
	}
}

// The place of a giving is a place, whoever gets something there.
func TestPlaceOfGiving(t *testing.T) {
	for said, place := range map[string]string{
		"Hội Nông dân tỉnh Trà Vinh trao 3 tấn gạo cho hộ ông Lê Văn Tám.":           "",
		"Hội Nông dân tỉnh Trà Vinh trao 3 tấn gạo cho Công an tỉnh Bến Tre.":        "Bến Tre",
		"Hội Nông dân tỉnh Trà Vinh trao 3 tấn gạo cho xã Tân Lộc, huyện Càng Long.": "Tân Lộc",
	} {
		a := analyze(t, pipeline(t), "text.txt", []byte("Quà cho người nghèo\n\n"+said+"\n"))
		if len(a.Events) != 1 {
			t.Errorf("%s: %d events", said, len(a.Events))
			continue
		}
		got := ""
		if e := a.Events[0]; e.Place.Kind != extract.NoActor {
			got = a.ActorName(e.Place)
		}
		if got != place {
			t.Errorf("%s: place %q, want %q", said, got, place)
		}
	}
}
