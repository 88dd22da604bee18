package event_test

import (
	"testing"
)

// What one sentence tells of a visit or a meeting, those behind it tell of the gifts: who came or held it gives, and
// who was visited, or lives where it was held, gets what nobody else does.
func TestGatherings(t *testing.T) {
	checkRows(t, "Nghĩa tình vùng cao\n\nĐời sống của các hộ nghèo vùng cao còn nhiều khó khăn.\n", []rowTest{
		{"who came, as a delegation", "Sáng 4-11, Huyện đoàn Quan Sơn đến thăm xã Mường Mìn. Tại đây, đoàn đã trao 25 bồn nước.",
			"Huyện đoàn Quan Sơn > Mường Mìn: 25 bồn nước"},
		{"who came, and nobody is named", "Sáng 4-11, Hội Nông dân huyện Quan Sơn thăm, động viên xã Mường Mìn. Dịp này, 40 áo phao đã được trao cho người dân.",
			"Hội Nông dân huyện Quan Sơn > Mường Mìn: 40 áo phao"},
		{"a delegation with its leader", "Sáng 4-11, đoàn công tác của Hội Nông dân huyện Quan Sơn do bà Hà Thị Lụa dẫn đầu đã đến thăm xã Mường Mìn. 40 áo phao đã được trao dịp này.",
			"Hội Nông dân huyện Quan Sơn > Mường Mìn: 40 áo phao"},
		{"held at a village", "Hội Nông dân huyện Quan Sơn tổ chức chương trình tình nguyện tại xã Mường Mìn. Hội trao tặng 3 giếng khoan và 40 bồn nước.",
			"Hội Nông dân huyện Quan Sơn > Mường Mìn: 3 giếng khoan; Hội Nông dân huyện Quan Sơn > Mường Mìn: 40 bồn nước"},
		{"another gives there", "Tại xã Mường Mìn, Hội Nông dân huyện Quan Sơn tổ chức chương trình tình nguyện. Dịp này, Công ty Hoa Mai cũng tặng 40 bồn nước.",
			"Công ty Hoa Mai > Mường Mìn: 40 bồn nước"},
		{"whose ceremony it is", "Tại Trường Tiểu học Sơn Thủy diễn ra lễ trao quà của Hội Nông dân huyện Quan Sơn. Ban tổ chức đã trao 40 áo phao cho học sinh nghèo.",
			"Hội Nông dân huyện Quan Sơn > học sinh nghèo: 40 áo phao"},
		{"whose load is taken in", "Xã Mường Mìn tiếp nhận hàng hỗ trợ của Hội Nông dân huyện Quan Sơn. Đoàn đã trao 40 áo phao cho hộ nghèo.",
			"Hội Nông dân huyện Quan Sơn > hộ nghèo: 40 áo phao"},
		{"present there", "Hội Nông dân huyện Quan Sơn đã có mặt tại xã Mường Mìn để chia sẻ khó khăn với bà con. Dịp này, đơn vị đã trao 40 áo phao.",
			"Hội Nông dân huyện Quan Sơn > Mường Mìn: 40 áo phao"},
		{"a total that is the first count", "Công ty Hoa Mai trao quà cho hộ nghèo xã Mường Mìn. Tổng cộng có 60 thùng mì được trao tận tay bà con.",
			"Công ty Hoa Mai > Mường Mìn: 60 thùng mì"},
	})
	checkRows(t, "Nghĩa tình vùng cao\n\nĐời sống của các hộ nghèo vùng cao còn nhiều khó khăn.\n", []rowTest{
		{"each of those told before", "Công ty Hoa Mai trao tiền hỗ trợ cho 3 gia đình có nhà bị sập ở xã Mường Mìn. Mỗi gia đình được hỗ trợ 12 triệu đồng.",
			"Công ty Hoa Mai > Mường Mìn: 12 triệu đồng"},
		{"each gets several things", "Công ty Hoa Mai trao quà cho hộ nghèo xã Mường Mìn. Mỗi hộ được nhận 600.000 đồng và 15 kg gạo.",
			"Công ty Hoa Mai > Mường Mìn: 600.000 đồng; Công ty Hoa Mai > Mường Mìn: 15 kg gạo"},
		{"each takes", "Công ty Hoa Mai trao học bổng cho học sinh Trường THCS Sơn Thủy. Mỗi em nhận 700.000 đồng.",
			"Công ty Hoa Mai > Trường THCS Sơn Thủy: 700.000 đồng"},
		{"each of those visited", "Hội Nông dân huyện Quan Sơn đến thăm xã Mường Mìn. Mỗi hộ được hỗ trợ 12 triệu đồng.",
			"Hội Nông dân huyện Quan Sơn > Mường Mìn: 12 triệu đồng"},
		{"what each of a counted gift is worth", "Công ty Hoa Mai trao 30 suất học bổng cho học sinh Trường THCS Sơn Thủy. Mỗi em nhận 700.000 đồng.",
			"Công ty Hoa Mai > Trường THCS Sơn Thủy: 30 suất học bổng"},
	})
}

// Rows of which each entry has what was given in brackets or behind it, and those who paid.
func TestEntriesAndPayers(t *testing.T) {
	checkRows(t, "Nghĩa tình vùng cao\n\nĐời sống của các hộ nghèo vùng cao còn nhiều khó khăn.\n", []rowTest{
		{"takers of every sort, in brackets", "Đồn Biên phòng Na Mèo trao quà cho gia đình bà Hà Thị Lụa (4 triệu đồng); xã Mường Mìn (70 thùng mì); Trường Tiểu học Sơn Thủy (15 xe đạp).",
			"Đồn Biên phòng Na Mèo > Hà Thị Lụa: 4 triệu đồng; Đồn Biên phòng Na Mèo > Mường Mìn: 70 thùng mì; Đồn Biên phòng Na Mèo > Trường Tiểu học Sơn Thủy: 15 xe đạp"},
		{"givers behind the one who gets it", "Các đơn vị ủng hộ Bệnh viện Đa khoa Quan Sơn gồm: Hội Nông dân huyện Lang Chánh (30 triệu đồng), Công ty Hoa Mai (2 máy thở).",
			"Hội Nông dân huyện Lang Chánh > Bệnh viện Đa khoa Quan Sơn: 30 triệu đồng; Công ty Hoa Mai > Bệnh viện Đa khoa Quan Sơn: 2 máy thở"},
		{"the verb again before each", "Hội Nông dân huyện Lang Chánh đã trao tặng quà cho các đơn vị, cụ thể: trao Trường Tiểu học Sơn Thủy 40 chăn ấm, trao xã Mường Mìn 70 thùng mì.",
			"Hội Nông dân huyện Lang Chánh > Trường Tiểu học Sơn Thủy: 40 chăn ấm; Hội Nông dân huyện Lang Chánh > Mường Mìn: 70 thùng mì"},
		{"the unit is the one that gave", "Hội Nông dân huyện Lang Chánh trao 40 chăn ấm cho Trung tâm Y tế huyện Quan Sơn. Ngoài ra, đơn vị còn hỗ trợ xã Mường Mìn 70 thùng mì.",
			"Hội Nông dân huyện Lang Chánh > Trung tâm Y tế huyện Quan Sơn: 40 chăn ấm; Hội Nông dân huyện Lang Chánh > Mường Mìn: 70 thùng mì"},
		{"from means raised", "Từ nguồn vận động của Hội Nông dân huyện Lang Chánh, 70 thùng mì đã được trao cho xã Mường Mìn.",
			"Hội Nông dân huyện Lang Chánh > Mường Mìn: 70 thùng mì"},
		{"from somebody's means", "Từ nguồn kinh phí của Công ty Hoa Mai, 70 thùng mì đã được chuyển cho xã Mường Mìn.",
			"Công ty Hoa Mai > Mường Mìn: 70 thùng mì"},
		{"thanks to who gave", "Lãnh đạo Bệnh viện Đa khoa Quan Sơn cảm ơn Công ty Hoa Mai đã trao tặng 2 máy thở.",
			"Công ty Hoa Mai > Bệnh viện Đa khoa Quan Sơn: 2 máy thở"},
		{"who paid, for somebody without a name", "Ban tổ chức trao 70 thùng mì cho xã Mường Mìn, kinh phí do Công ty Hoa Mai tài trợ.",
			"Công ty Hoa Mai > Mường Mìn: 70 thùng mì"},
		{"who paid, beside who handed it over", "Hội Nông dân huyện Lang Chánh trao 2 ngôi nhà cho hộ nghèo xã Mường Mìn với kinh phí do Công ty Hoa Mai tài trợ.",
			"Hội Nông dân huyện Lang Chánh > Mường Mìn: 2 ngôi nhà; Công ty Hoa Mai > Mường Mìn: 2 ngôi nhà"},
		{"lines of those who get a share", "Hội Nông dân huyện Lang Chánh hỗ trợ 90 suất quà cho các địa phương như sau:\n- Xã Mường Mìn: 50 suất quà.\n- Xã Sơn Thủy: 40 suất quà.",
			"Hội Nông dân huyện Lang Chánh > Mường Mìn: 50 suất quà; Hội Nông dân huyện Lang Chánh > Sơn Thủy: 40 suất quà"},
		{"parts by where they were handed out", "Hội Nông dân huyện Lang Chánh trao 90 suất quà cho người dân, trong đó 50 suất tại Trường Tiểu học Sơn Thủy và 40 suất tại xã Mường Mìn.",
			"Hội Nông dân huyện Lang Chánh > Trường Tiểu học Sơn Thủy: 50 suất; Hội Nông dân huyện Lang Chánh > Mường Mìn: 40 suất"},
		{"a fund that gives collects nothing", "Ủy ban MTTQ huyện Quan Sơn tổ chức lễ phát động ủng hộ đồng bào vùng lũ. Tại buổi lễ, Công ty Hoa Mai ủng hộ 50 triệu đồng; Quỹ Bảo trợ trẻ em Việt Nam ủng hộ 20 triệu đồng; Công ty Hoa Ban ủng hộ 30 triệu đồng.",
			"Công ty Hoa Mai > Ủy ban MTTQ huyện Quan Sơn: 50 triệu đồng; Quỹ Bảo trợ trẻ em Việt Nam > Ủy ban MTTQ huyện Quan Sơn: 20 triệu đồng; Công ty Hoa Ban > Ủy ban MTTQ huyện Quan Sơn: 30 triệu đồng"},
		{"a body again, without its area", "Ủy ban MTTQ huyện Quan Sơn đã tiếp nhận 50 triệu đồng của Công ty Hoa Mai. Cùng ngày, Ủy ban MTTQ cũng tiếp nhận 20 triệu đồng do Công ty Xăng dầu Tây Ninh trao tặng.",
			"Công ty Hoa Mai > Ủy ban MTTQ huyện Quan Sơn: 50 triệu đồng; Công ty Xăng dầu Tây Ninh > Ủy ban MTTQ huyện Quan Sơn: 20 triệu đồng"},
		{"a delegation that sets out", "Bệnh viện Đa khoa Quan Sơn tổ chức lễ xuất quân đoàn 25 cán bộ y tế hỗ trợ Bắc Giang.",
			"Bệnh viện Đa khoa Quan Sơn > Bắc Giang: 25 cán bộ y tế"},
		{"those who live where they get it", "Hội Nông dân huyện Lang Chánh trao 60 suất quà cho xã Mường Mìn, 15 suất cho trẻ ở Làng trẻ Hoa Phượng.",
			"Hội Nông dân huyện Lang Chánh > Mường Mìn: 60 suất quà; Hội Nông dân huyện Lang Chánh > Làng trẻ Hoa Phượng: 15 suất"},
		{"parts for people without a name", "Công ty Hoa Mai đã trao 70 suất học bổng, gồm 50 suất cho học sinh nghèo, mỗi suất 1 triệu đồng; 20 suất cho sinh viên nghèo, mỗi suất 3 triệu đồng.",
			"Công ty Hoa Mai > học sinh nghèo: 50 suất; Công ty Hoa Mai > sinh viên nghèo: 20 suất"},
		{"taken in up to a day", "Công ty Hoa Mai ủng hộ xã Mường Mìn 3 tỷ đồng. Đến hết ngày 28/3, tỉnh Thanh Hóa đã nhận tiền, hàng ủng hộ trị giá trên 400 tỷ đồng.",
			"Công ty Hoa Mai > Mường Mìn: 3 tỷ đồng"},
		{"who held it is told at the end", "Sáng 4-11, tại xã Mường Mìn diễn ra chương trình \"Xuân ấm bản xa\". Chương trình đã trao 60 suất quà cho hộ nghèo xã Mường Mìn. Chương trình do Hội Nông dân huyện Lang Chánh phối hợp với Công ty Hoa Mai tổ chức.",
			"Hội Nông dân huyện Lang Chánh > Mường Mìn: 60 suất quà"},
		{"the last of a row tells for whom all give", "Công ty Hoa Mai ủng hộ xã Mường Mìn 3 tỷ đồng. Tại buổi lễ, Công ty Hoa Ban ủng hộ 40 chăn ấm, Hội Nông dân huyện Lang Chánh ủng hộ 60 suất quà cho Trường Tiểu học Sơn Thủy.",
			"Công ty Hoa Mai > Mường Mìn: 3 tỷ đồng; Công ty Hoa Ban > Trường Tiểu học Sơn Thủy: 40 chăn ấm; Hội Nông dân huyện Lang Chánh > Trường Tiểu học Sơn Thủy: 60 suất quà"},
		{"a whole before its givers", "Công ty Hoa Mai ủng hộ xã Mường Mìn 3 tỷ đồng. Trường Tiểu học Sơn Thủy đã tiếp nhận hơn 2 tỷ đồng tiền và hàng, gồm: Công ty Hoa Ban ủng hộ 40 chăn ấm, Hội Nông dân huyện Lang Chánh ủng hộ 60 suất quà.",
			"Công ty Hoa Mai > Mường Mìn: 3 tỷ đồng; Công ty Hoa Ban > Trường Tiểu học Sơn Thủy: 40 chăn ấm; Hội Nông dân huyện Lang Chánh > Trường Tiểu học Sơn Thủy: 60 suất quà"},
		{"a fund that is not drawn on", "Công ty Hoa Mai ủng hộ xã Mường Mìn 3 tỷ đồng. Công ty Hoa Ban trích 200 triệu đồng để ủng hộ Quỹ vắc xin phòng Covid-19.",
			"Công ty Hoa Mai > Mường Mìn: 3 tỷ đồng; Công ty Hoa Ban > Quỹ vắc xin phòng Covid-19: 200 triệu đồng"},
		{"parts by whose they are", "Tại xã Mường Mìn, Đồn Biên phòng Na Mèo đã trao 60 suất quà, trong đó có 40 suất của Công ty Hoa Mai dành cho hộ nghèo và 20 suất của Hội Nông dân huyện Quan Sơn dành cho gia đình chính sách.",
			"Công ty Hoa Mai > hộ nghèo: 40 suất; Hội Nông dân huyện Quan Sơn > gia đình chính sách: 20 suất"},
		{"a sum by whose its parts are", "Nhà bà Hà Thị Lụa bị sập. Bà Lụa được hỗ trợ 70 triệu đồng để dựng nhà, gồm 50 triệu đồng từ Công ty Hoa Mai và 20 triệu đồng từ Hội Nông dân huyện Quan Sơn.",
			"Công ty Hoa Mai > Hà Thị Lụa: 50 triệu đồng; Hội Nông dân huyện Quan Sơn > Hà Thị Lụa: 20 triệu đồng"},
		{"who paid, right behind", "Hội Nông dân huyện Quan Sơn trao 60 suất quà cho Trường Tiểu học Sơn Thủy do Tổ chức Hoa Ban tài trợ.",
			"Hội Nông dân huyện Quan Sơn > Trường Tiểu học Sơn Thủy: 60 suất quà; Tổ chức Hoa Ban > Trường Tiểu học Sơn Thủy: 60 suất quà"},
		{"by way of who takes in gifts", "Công ty Hoa Mai đã trao tặng 5 máy tạo oxy cho Bệnh viện Đa khoa Quan Sơn; ủng hộ 745 triệu đồng thông qua Ủy ban MTTQ huyện Quan Sơn.",
			"Công ty Hoa Mai > Bệnh viện Đa khoa Quan Sơn: 5 máy tạo oxy; Công ty Hoa Mai > Ủy ban MTTQ huyện Quan Sơn: 745 triệu đồng"},
		{"what a person who gives is", "Cụ Hà Thị Lụa - Mẹ Việt Nam anh hùng (thôn Bơn, xã Mường Mìn) ủng hộ Quỹ Vì người nghèo 5 triệu đồng.",
			"Hà Thị Lụa > Quỹ Vì người nghèo: 5 triệu đồng"},
	})
}

// What somebody hopes to bring about, or does not stop at, takes nothing from what is given behind it; a body named in
// short is the one meant.
func TestOpenings(t *testing.T) {
	checkRows(t, "Nghĩa tình vùng cao\n\nĐời sống của các hộ nghèo vùng cao còn nhiều khó khăn.\n", []rowTest{
		{"hope", "Với mong muốn giúp học trò nghèo bớt vất vả, Hội Khuyến học huyện Quan Sơn đã trao 40 xe đạp cho Trường Tiểu học Sơn Thủy.",
			"Hội Khuyến học huyện Quan Sơn > Trường Tiểu học Sơn Thủy: 40 xe đạp"},
		{"not all", "Không dừng lại ở việc sửa lớp học, Công ty Hoa Mai còn tặng 10 bộ máy vi tính cho Trường Tiểu học Sơn Thủy.",
			"Công ty Hoa Mai > Trường Tiểu học Sơn Thủy: 10 bộ máy vi tính"},
		{"not forgotten", "Công ty Hoa Mai không quên trao 50 suất quà cho hộ nghèo xã Mường Mìn.",
			"Công ty Hoa Mai > Mường Mìn: 50 suất quà"},
		{"who gave takes in something", "Đồn Biên phòng Nậm Cắn trao 12 con dê cho hộ nghèo xã Mường Mìn. Dịp này, đơn vị còn tiếp nhận 300 bộ quần áo do Huyện đoàn Quan Sơn quyên góp.",
			"Đồn Biên phòng Nậm Cắn > Mường Mìn: 12 con dê; Huyện đoàn Quan Sơn > Đồn Biên phòng Nậm Cắn: 300 bộ quần áo"},
		{"a body in short", "Sáng 12-3, Bệnh viện Đa khoa Quan Sơn mở thêm một khoa. Dịp này, bệnh viện được Công ty Hoa Mai tặng 3 máy thở. Đơn vị cũng nhận 2 xe cứu thương do Công ty Hoa Ban trao.",
			"Công ty Hoa Mai > Bệnh viện Đa khoa Quan Sơn: 3 máy thở; Công ty Hoa Ban > Bệnh viện Đa khoa Quan Sơn: 2 xe cứu thương"},
		{"taken in for those who get it", "Sáng 26-9, Ủy ban MTTQ tỉnh Thái Bình đã tiếp nhận ủng hộ của hai doanh nghiệp.\n\nCông ty Hoa Mai trao 300 triệu đồng giúp người dân tỉnh Thái Bình sau bão.\n\nTheo lời kêu gọi của Mặt trận, nhân viên Công ty Hoa Mai trao 300 triệu đồng; Công ty Hoa Ban trao 400 triệu đồng với mong muốn đỡ đần người dân tỉnh Thái Bình.",
			"Công ty Hoa Mai > Thái Bình: 300 triệu đồng; Công ty Hoa Ban > Ủy ban MTTQ tỉnh Thái Bình: 400 triệu đồng"},
		{"hoped for", "Mong rằng sẽ có thêm công ty, mạnh thường quân tặng Trường Tiểu học Sơn Thủy 10 bộ máy vi tính.", ""},
		{"still a hope", "Công ty Hoa Mai mong muốn tặng 10 bộ máy vi tính cho Trường Tiểu học Sơn Thủy.", ""},
	})
}
