package event_test

import "testing"

// Some get what is told first, and others what is told of them behind it.
func TestOthersGet(t *testing.T) {
	checkRows(t, "Chia sẻ với gia đình các nạn nhân\n\n", []rowTest{
		{"the other families, each", "Hội Chữ thập đỏ huyện Yên Thế trao hỗ trợ 5 triệu đồng cho gia đình em Lý Văn Tùng, hai gia đình còn lại mỗi gia đình 3 triệu đồng.",
			"Hội Chữ thập đỏ huyện Yên Thế > Lý Văn Tùng: 5 triệu đồng; Hội Chữ thập đỏ huyện Yên Thế > hai gia đình còn lại: 3 triệu đồng"},
		{"those told by what befell them", "UBND huyện Nghĩa Đàn trao 7 triệu đồng cho gia đình chị Hà Thị Lan, các gia đình có người bị thương 2 triệu đồng.",
			"UBND huyện Nghĩa Đàn > Hà Thị Lan: 7 triệu đồng; UBND huyện Nghĩa Đàn > các gia đình có người bị thương: 2 triệu đồng"},
		{"of each family one", "Ban An toàn giao thông tỉnh Khánh Hòa hỗ trợ gia đình mỗi người chết 6 triệu đồng, mỗi người bị thương 2,5 triệu đồng.",
			"Ban An toàn giao thông tỉnh Khánh Hòa > gia đình mỗi người chết: 6 triệu đồng; Ban An toàn giao thông tỉnh Khánh Hòa > mỗi người bị thương: 2,5 triệu đồng"},
	})
}

// A programme takes in what is given to it.
func TestProgrammeTakesIn(t *testing.T) {
	checkRows(t, "Đêm nhạc gây quỹ vì trẻ em\n\n", []rowTest{
		{"the sum called a gift", "Chương trình \"Vòng tay mùa hạ\" đã nhận được 9,2 tỷ đồng ủng hộ, trong đó: Ngân hàng TMCP Đông Sơn 2 tỷ đồng, Tập đoàn Thép Hồng Hà 1,5 tỷ đồng.",
			"Ngân hàng TMCP Đông Sơn > Chương trình \"Vòng tay mùa hạ\": 2 tỷ đồng; Tập đoàn Thép Hồng Hà > Chương trình \"Vòng tay mùa hạ\": 1,5 tỷ đồng"},
		{"the large parts in a sentence of their own", "Tối 1/6, chương trình \"Vòng tay mùa hạ\" nhận được 9,2 tỷ đồng. Những khoản ủng hộ lớn gồm: Ngân hàng TMCP Đông Sơn 2 tỷ đồng, Tập đoàn Thép Hồng Hà 1,5 tỷ đồng.",
			"Ngân hàng TMCP Đông Sơn > chương trình \"Vòng tay mùa hạ\": 2 tỷ đồng; Tập đoàn Thép Hồng Hà > chương trình \"Vòng tay mùa hạ\": 1,5 tỷ đồng"},
	})
}

// Whom a row of people in need tells, each with a sum.
func TestEachOfThem(t *testing.T) {
	checkRows(t, "Hỗ trợ gia đình các nạn nhân\n\n", []rowTest{
		{"the injured each", "UBND huyện Kbang hỗ trợ 2 nạn nhân tử vong mỗi người 5,4 triệu đồng, người bị thương mỗi người 1 triệu đồng.",
			"UBND huyện Kbang > nạn nhân tử vong: 5,4 triệu đồng; UBND huyện Kbang > người bị thương: 1 triệu đồng"},
		{"what was done with them", "Đoàn công tác tỉnh Thanh Hóa trao mỗi gia đình ngư dân mất tích 6 triệu đồng, hai người được cứu mỗi người 2 triệu đồng.",
			"Thanh Hóa > mỗi gia đình ngư dân mất tích: 6 triệu đồng; Thanh Hóa > hai người được cứu: 2 triệu đồng"},
		{"counted", "Sáng 28/1, Liên đoàn Lao động tỉnh Đồng Nai trao cho 140 công nhân khó khăn nhất của công ty mỗi người 600.000 đồng.",
			"Liên đoàn Lao động tỉnh Đồng Nai > 140 công nhân khó khăn nhất: 600.000 đồng"},
		{"two families in turn", "Gia đình anh Lê Văn Tư và gia đình chị Trần Thị Sáu được UBND huyện Kbang hỗ trợ lần lượt 15 triệu đồng và 10 triệu đồng.",
			"UBND huyện Kbang > Lê Văn Tư: 15 triệu đồng; UBND huyện Kbang > Trần Thị Sáu: 10 triệu đồng"},
	})
}

// What stands beside those who give and get is neither.
func TestBesideTheParties(t *testing.T) {
	checkRows(t, "Trao hỗ trợ cho đoàn viên nghèo\n\n", []rowTest{
		{"where somebody works", "Công đoàn Y tế tỉnh Điện Biên trao tiền hỗ trợ cho chị Lò Thị Pâng, nhân viên Trạm Y tế xã Mường Phăng, số tiền 30 triệu đồng.",
			"Công đoàn Y tế tỉnh Điện Biên > Lò Thị Pâng: 30 triệu đồng"},
		{"where the story is from", "THÁI BÌNH - Công ty TNHH Hanbit Vina vừa trao tặng Sở Y tế Thái Bình một máy siêu âm trị giá 3 tỷ đồng.",
			"Công ty TNHH Hanbit Vina > Sở Y tế Thái Bình: một máy siêu âm"},
		{"what a sum is for", "UBND tỉnh Đồng Tháp trao cho UBND huyện Tân Hồng 900 triệu đồng do Tập đoàn Hưng Phú tài trợ để xây 18 căn nhà Đại đoàn kết.",
			"UBND tỉnh Đồng Tháp > UBND huyện Tân Hồng: 900 triệu đồng; Tập đoàn Hưng Phú > UBND huyện Tân Hồng: 900 triệu đồng"},
		{"the occasion", "Dịp này Suối Xanh còn tặng 60 phần quà cho học sinh Trường THCS Tân Khánh Hòa.",
			"Suối Xanh > Trường THCS Tân Khánh Hòa: 60 phần quà"},
	})
}
