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
