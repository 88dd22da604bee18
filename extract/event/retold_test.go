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
		{"told again below a picture", "Đồn Biên phòng Bản Vược trao 200 phần quà cho các gia đình chính sách. Đồn Biên phòng Bản Vược trao 200 phần quà tặng người dân có hoàn cảnh khó khăn.",
			"Đồn Biên phòng Bản Vược > các gia đình chính sách: 200 phần quà"},
		{"on top", "Hội Chữ thập đỏ tỉnh Hà Nam trao 200 suất quà cho hộ nghèo. Đồng thời, tặng 200 suất quà cho học sinh mồ côi.",
			"Hội Chữ thập đỏ tỉnh Hà Nam > hộ nghèo: 200 suất quà; Hội Chữ thập đỏ tỉnh Hà Nam > học sinh mồ côi: 200 suất quà"},
		{"what presents cost", "Công ty Sông Ngân trao 300 suất quà cho hộ nghèo xã Mường Mô. Tổng trị giá các suất quà là 165 triệu đồng, do Công ty Sông Ngân tài trợ.",
			"Công ty Sông Ngân > Mường Mô: 300 suất quà"},
	})
	checkRows(t, "Quỹ từ thiện Sông Ngân trao 250 suất quà tại xã Mường Mô\n\n", []rowTest{
		{"a headline's sum", "Tại chương trình, Ban Tổ chức đã trao 50 suất quà đến các gia đình chính sách; đồng thời trao 200 suất quà cho các hộ khó khăn.",
			"Quỹ từ thiện Sông Ngân > các gia đình chính sách: 50 suất quà; Quỹ từ thiện Sông Ngân > các hộ khó khăn: 200 suất quà"},
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
		{"where it sits", "Sáng nay, Hội những người yêu Lan Vĩnh Phúc đã trao tặng Bệnh viện Đa khoa tỉnh Phú Thọ 1.000 bộ quần áo bảo hộ phòng, chống dịch.",
			"Hội những người yêu Lan Vĩnh Phúc > Bệnh viện Đa khoa tỉnh Phú Thọ: 1.000 bộ quần áo bảo hộ"},
	})
}
