package event_test

import "testing"

// One gift that is told several times is one row, by the telling that counts it; what is
// told to come on top is another.
func TestRetold(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\n", []rowTest{
		{"goods without a number, then counted", "Hội Chữ thập đỏ tỉnh Hà Nam đi thăm, tặng quà người nghèo tỉnh Cao Bằng. Đoàn đã trao 320 suất quà cho các gia đình khó khăn tại huyện Hòa An.",
			"Hội Chữ thập đỏ tỉnh Hà Nam > Hòa An: 320 suất quà"},
		{"things by their name", "Hội Bảo trợ trẻ mồ côi tỉnh Hà Nam trao tặng xe đạp cho trẻ mồ côi huyện Bình Lục. Tại đây, Hội đã trao tặng 70 chiếc xe đạp cho các em học sinh mồ côi.",
			"Hội Bảo trợ trẻ mồ côi tỉnh Hà Nam > các em học sinh mồ côi: 70 chiếc xe đạp"},
		{"another thing stays", "Công ty Sông Ngân trao tặng nhu yếu phẩm cho huyện Bình Lục. Công ty Sông Ngân còn tặng 70 chiếc xe đạp cho huyện Bình Lục.",
			"Công ty Sông Ngân > Bình Lục: nhu yếu phẩm; Công ty Sông Ngân > Bình Lục: 70 chiếc xe đạp"},
		{"told again below a picture", "Đồn Biên phòng Bản Vược trao 230 phần quà cho các gia đình liệt sĩ. Đồn Biên phòng Bản Vược trao 230 phần quà tặng người dân nghèo.",
			"Đồn Biên phòng Bản Vược > các gia đình liệt sĩ: 230 phần quà"},
		{"on top", "Hội Chữ thập đỏ tỉnh Hà Nam trao 200 suất quà cho hộ nghèo. Đồng thời, tặng 200 suất quà cho học sinh mồ côi.",
			"Hội Chữ thập đỏ tỉnh Hà Nam > hộ nghèo: 200 suất quà; Hội Chữ thập đỏ tỉnh Hà Nam > học sinh mồ côi: 200 suất quà"},
		{"on top, for a part of the place", "Ngân hàng An Khang ủng hộ tỉnh Bắc Giang 5 tỷ đồng. Ngân hàng An Khang cũng tài trợ huyện Lục Ngạn 5 tỷ đồng.",
			"Ngân hàng An Khang > Bắc Giang: 5 tỷ đồng; Ngân hàng An Khang > Lục Ngạn: 5 tỷ đồng"},
		{"again for a part of the place", "Ngân hàng An Khang ủng hộ tỉnh Bắc Giang 50 xe máy. Ngân hàng An Khang trao 50 xe máy tại huyện Lục Ngạn.",
			"Ngân hàng An Khang > Bắc Giang: 50 xe máy"},
		{"what presents cost", "Công ty Sông Ngân trao 300 suất quà cho hộ nghèo xã Mường Mô. Tổng trị giá các suất quà là 165 triệu đồng, do Công ty Sông Ngân tài trợ.",
			"Công ty Sông Ngân > Mường Mô: 300 suất quà"},
	})
	checkRows(t, "Quỹ từ thiện Sông Ngân trao 250 suất quà tại xã Mường Mô\n\n", []rowTest{
		{"a headline's sum", "Trong chương trình, Ban Tổ chức trao 50 suất quà đến các gia đình thương binh; đồng thời tặng 200 suất quà cho các hộ khó khăn.",
			"Quỹ từ thiện Sông Ngân > các gia đình thương binh: 50 suất quà; Quỹ từ thiện Sông Ngân > các hộ khó khăn: 200 suất quà"},
	})
}

// What is told without a number is told again where it is counted: below pictures, before
// another body counts it, as rough money, in the words of its kind. On an occasion of its own
// or for others it is a gift.
func TestRetoldInShort(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\n", []rowTest{
		{"below a picture", "Trạm Y tế xã Mường Mô được Công ty Sông Ngân trao tặng 40 bộ đồ bảo hộ.\n\nĐại diện Công ty Sông Ngân tặng quà cho bà con nghèo\n\nBuổi lễ diễn ra ấm cúng.",
			"Công ty Sông Ngân > Trạm Y tế xã Mường Mô: 40 bộ đồ bảo hộ"},
		{"by the hosts", "Ngày 5/6, Công ty Sông Ngân đã trao 200 suất quà cho các hộ nghèo.\n\nHội Phụ nữ huyện Bình Lục trao quà cho các gia đình khó khăn\n\nBuổi lễ diễn ra ấm cúng.",
			"Công ty Sông Ngân > các hộ nghèo: 200 suất quà"},
		{"of its kind", "Công ty Sông Ngân trao tặng tỉnh Hà Nam 20.000 khẩu trang.\n\nCông ty Sông Ngân trao vật tư y tế cho tỉnh Hà Nam\n\nBuổi lễ diễn ra ấm cúng.",
			"Công ty Sông Ngân > Hà Nam: 20.000 khẩu trang"},
		{"by the hosts beside the givers", "Lãnh đạo Công ty Sông Ngân và Tỉnh đoàn Hà Nam trao quà cho các hộ dân nghèo tỉnh Hà Nam\n\nNgày 5/6, Công ty Sông Ngân đã trao 200 suất quà cho các hộ nghèo tỉnh Hà Nam. Buổi lễ diễn ra ấm cúng.",
			"Công ty Sông Ngân > Hà Nam: 200 suất quà"},
		{"by order", "Phó Thủ tướng vừa quyết định xuất cấp gạo cho hai tỉnh Hà Giang và Lai Châu. Theo đó, Bộ Tài chính xuất cấp 300 tấn gạo cho tỉnh Hà Giang, 200 tấn gạo cho tỉnh Lai Châu.",
			"Bộ Tài chính > Hà Giang: 300 tấn gạo; Bộ Tài chính > Lai Châu: 200 tấn gạo"},
		{"of a kind, for one who gets so much", "Bộ Y tế đã xuất cấp hóa chất khử khuẩn cho tỉnh Nghệ An 3 tấn Chloramine B.",
			"Bộ Y tế > Nghệ An: 3 tấn Chloramine B"},
		{"of a kind, and what it was", "Lô vắc xin gồm 2,5 triệu liều Moderna do Đức hỗ trợ tỉnh Nghệ An đã về đến nơi.",
			"Đức > Nghệ An: 2,5 triệu liều Moderna"},
		{"of a mission, told on the same day as another", "Chiều cùng ngày, Hội Chữ thập đỏ huyện Lục Ngạn phối hợp với Đoàn từ thiện tỉnh Long An tặng quà cho người nghèo. Theo đó, đoàn trao tặng 150 suất quà cho 150 hộ nghèo.",
			"Long An > hộ nghèo: 150 suất quà"},
		{"for a region, then for its communes", "Chùa Linh Bửu trao 600 suất quà cho bà con miền Tây. Chùa Linh Bửu đã trao 600 suất quà cho người dân xã Mường Mô.",
			"Chùa Linh Bửu > Mường Mô: 600 suất quà"},
		{"rough money", "Công ty Sông Ngân đã ủng hộ hàng tỷ đồng cho các tỉnh miền Trung. Công ty Sông Ngân đã trao 800 suất quà cho xã Mường Mô.",
			"Công ty Sông Ngân > Mường Mô: 800 suất quà"},
		{"rough goods", "Quân khu 5 chở hàng nghìn suất cơm hỗ trợ tỉnh Hà Nam. Đến chiều, Quân khu 5 đã vận chuyển 3.000 suất cơm hỗ trợ tỉnh Hà Nam.",
			"Quân khu 5 > Hà Nam: 3.000 suất cơm"},
		{"presents, then money", "Công ty Sông Ngân trao quà và tiền hỗ trợ cho các gia đình bị nạn. Công ty Sông Ngân đã trao 372 triệu đồng cho người dân vùng lũ.",
			"Công ty Sông Ngân > người dân vùng lũ: 372 triệu đồng"},
		{"on an occasion of its own", "Công ty Sông Ngân trao 372 triệu đồng cho các gia đình bị nạn. Dịp này, Công ty Sông Ngân cũng tặng quà cho các gia đình chính sách.",
			"Công ty Sông Ngân > các gia đình bị nạn: 372 triệu đồng; Công ty Sông Ngân > các gia đình chính sách: quà"},
		{"for others", "Công ty Sông Ngân đã tặng quà cho huyện Bình Lục. Công ty Sông Ngân đã trao 2 tỷ đồng cho tỉnh Lai Châu.",
			"Công ty Sông Ngân > Bình Lục: quà; Công ty Sông Ngân > Lai Châu: 2 tỷ đồng"},
	})
}

// A sum is no gift where its parts are told: for the places of a region, by a fund of the
// giver, rounded, in a headline, shared by places. Unlike things are no parts of one sum.
func TestTotals(t *testing.T) {
	const parts = "Công ty Sông Ngân > Hà Nam: 250 tỷ đồng; Công ty Sông Ngân > Lai Châu: 50 tỷ đồng; Công ty Sông Ngân > Hà Giang: 50 tỷ đồng"
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\n", []rowTest{
		{"shared, then each behind", "Công ty Sông Ngân hỗ trợ 350 tỷ đồng cho các tỉnh Hà Nam, Lai Châu và Hà Giang. Trong đó, Công ty Sông Ngân hỗ trợ tỉnh Hà Nam 250 tỷ đồng. Công ty Sông Ngân hỗ trợ các tỉnh Lai Châu và Hà Giang 50 tỷ đồng mỗi tỉnh.", parts},
		{"with a slash", "Công ty Sông Ngân hỗ trợ 350 tỷ đồng cho các tỉnh Hà Nam, Lai Châu và Hà Giang. Cụ thể, Công ty Sông Ngân hỗ trợ tỉnh Hà Nam 250 tỷ đồng. Công ty Sông Ngân hỗ trợ các tỉnh Lai Châu và Hà Giang 50 tỷ đồng/tỉnh.", parts},
		{"rounded, for places by their number", "Công ty Sông Ngân hỗ trợ hơn 340 tỷ đồng cho nhân dân 3 tỉnh. Công ty Sông Ngân hỗ trợ tỉnh Hà Nam 250 tỷ đồng. Công ty Sông Ngân hỗ trợ các tỉnh Lai Châu và Hà Giang, mỗi tỉnh 50 tỷ đồng.", parts},
		{"for a region", "Công ty Sông Ngân hỗ trợ miền Trung 350 tỷ đồng. Theo đó, Công ty Sông Ngân hỗ trợ tỉnh Hà Nam 250 tỷ đồng. Công ty Sông Ngân hỗ trợ tỉnh Lai Châu và tỉnh Hà Giang, mỗi tỉnh 50 tỷ đồng.", parts},
		{"unlike things", "Công ty Sông Ngân trao tặng tỉnh Hà Nam: 1 bộ loa; 3 bộ máy phát điện; 2 bộ bàn ghế.",
			"Công ty Sông Ngân > Hà Nam: 1 bộ loa; Công ty Sông Ngân > Hà Nam: 3 bộ máy phát điện; Công ty Sông Ngân > Hà Nam: 2 bộ bàn ghế"},
		{"another sum", "Công ty Sông Ngân hỗ trợ 400 tỷ đồng cho các tỉnh Hà Nam và Lai Châu. Công ty Sông Ngân còn hỗ trợ tỉnh Hà Giang 50 tỷ đồng, tỉnh Cao Bằng 20 tỷ đồng.",
			"Công ty Sông Ngân > Hà Nam: 400 tỷ đồng; Công ty Sông Ngân > Lai Châu: 400 tỷ đồng; Công ty Sông Ngân > Hà Giang: 50 tỷ đồng; Công ty Sông Ngân > Cao Bằng: 20 tỷ đồng"},
	})
	checkRows(t, "Công ty Sông Ngân gửi hơn 3 tỷ đồng tới hai tỉnh Lai Châu, Hà Giang\n\n", []rowTest{
		{"called a sum", "Công ty Sông Ngân đã trao 1.000 phần quà cho các hộ nghèo; trao 300 triệu đồng hỗ trợ các hộ bị sập nhà. Tổng nguồn lực hỗ trợ trị giá hơn 3 tỷ đồng.",
			"Công ty Sông Ngân > các hộ nghèo: 1.000 phần quà; Công ty Sông Ngân > các hộ bị sập nhà: 300 triệu đồng"},
	})
}

// A body is named again by the beginning of its name, or by initials; a place behind its
// name is where it sits.
func TestNamedInPart(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\n", []rowTest{
		{"its first word", "Đồn Biên phòng Bản Vược tổ chức Tết sớm cho bà con tại xã Mường Mô. Đồn đã trao 40 suất quà cho 40 gia đình nghèo.",
			"Đồn Biên phòng Bản Vược > gia đình nghèo: 40 suất quà"},
		{"initials", "Bộ Tư lệnh Vùng Cảnh sát biển 2 phối hợp với UBND xã Tam Hải tổ chức chương trình. BTL Vùng đã trao 20 phần quà cho ngư dân nghèo.",
			"Bộ Tư lệnh Vùng Cảnh sát biển 2 > ngư dân nghèo: 20 phần quà"},
		{"its members", "Câu lạc bộ Thiện nguyện Ánh Dương đã đến với xã Lũng Cú. Các thành viên câu lạc bộ trao 100 áo ấm cho học sinh Trường Tiểu học Lũng Cú.",
			"Câu lạc bộ Thiện nguyện Ánh Dương > Trường Tiểu học Lũng Cú: 100 áo ấm"},
		{"a brand", "Công ty TNHH Sông Ngân trao 200 triệu đồng cho huyện Ba Tri. Vinaquick cũng đã trao 270 phần quà cho người nghèo huyện Bình Đại; công ty cũng sẽ trao 200 phần quà cho người nghèo huyện Giồng Trôm.",
			"Công ty TNHH Sông Ngân > Ba Tri: 200 triệu đồng; Vinaquick > Bình Đại: 270 phần quà; Vinaquick > Giồng Trôm: 200 phần quà (pledged)"},
		{"where it sits", "Sáng nay, Hội những người yêu Lan Vĩnh Phúc gửi tặng Bệnh viện Đa khoa tỉnh Phú Thọ 850 bộ quần áo bảo hộ phòng, chống dịch.",
			"Hội những người yêu Lan Vĩnh Phúc > Bệnh viện Đa khoa tỉnh Phú Thọ: 850 bộ quần áo bảo hộ"},
	})
}
