package event_test

import "testing"

// A gift whose giver or receiver the next sentence or clause names, by taking the thing up again.
func TestRetake(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"to whom it goes", "Sáng 3/10, Tập đoàn Hải Thành trao tặng 2 tỷ đồng. Số tiền này sẽ được chuyển tới người dân tỉnh Yên Bái bị thiệt hại do bão.",
			"Tập đoàn Hải Thành > Yên Bái: 2 tỷ đồng"},
		{"this is the money", "Ủy ban MTTQ tỉnh Nghệ An đã tiếp nhận 300 triệu đồng. Đây là số tiền do cán bộ, nhân viên Ngân hàng Đông Hải quyên góp.",
			"Ngân hàng Đông Hải > Ủy ban MTTQ tỉnh Nghệ An: 300 triệu đồng"},
		{"these machines", "Bệnh viện Đa khoa tỉnh Bắc Kạn tiếp nhận 5 máy thở. Số máy này do Tập đoàn Hải Thành trao tặng.",
			"Tập đoàn Hải Thành > Bệnh viện Đa khoa tỉnh Bắc Kạn: 5 máy thở"},
		{"all presents above", "Sáng 7/9, 100 suất quà đã được trao cho các hộ nghèo xã Mường Mô. Toàn bộ số quà trên do Công ty Sông Ngân tài trợ.",
			"Công ty Sông Ngân > Mường Mô: 100 suất quà"},
		{"what they cost", "Sáng 7/9, đoàn đã trao 150 suất quà cho bà con xã Mường Mô. Tổng trị giá các phần quà là 75 triệu đồng, do Công ty Sông Ngân tài trợ.",
			"Công ty Sông Ngân > Mường Mô: 150 suất quà"},
		{"passive", "Trường Tiểu học Lũng Cú vừa nhận 20 bộ máy tính. Các máy tính này được Quỹ Ánh Dương trao tặng.",
			"Quỹ Ánh Dương > Trường Tiểu học Lũng Cú: 20 bộ máy tính"},
		{"the means", "Tại chương trình, 50 suất học bổng được trao cho học sinh nghèo huyện Ba Tri. Kinh phí do Hội Doanh nhân trẻ tỉnh Bến Tre tài trợ.",
			"Hội Doanh nhân trẻ tỉnh Bến Tre > Ba Tri: 50 suất học bổng"},
		{"rice by a province", "Tỉnh Lai Châu đã tiếp nhận 10 tấn gạo. Số gạo trên được tỉnh Thái Bình hỗ trợ.", "Thái Bình > Lai Châu: 10 tấn gạo"},
		{"of whom", "Sáng nay, 2 tỷ đồng đã được bàn giao cho huyện Bát Xát. Đây là số tiền của nhân dân tỉnh Hà Nam ủng hộ.", "Hà Nam > Bát Xát: 2 tỷ đồng"},
		{"a person's house", "Anh Lê Văn Tám được hỗ trợ 50 triệu đồng xây nhà. Số tiền này do bạn đọc Báo Tin Sáng đóng góp.", "Báo Tin Sáng > Lê Văn Tám: 50 triệu đồng"},
		{"who hands it out", "Huyện Tân Kỳ tiếp nhận 100 túi quà. Các túi quà này được UBMTTQ huyện Tân Kỳ phân bổ cho các xã.", ""},
		{"in one sentence", "Trường Tiểu học An Phú đã quyên góp được 35 triệu đồng, toàn bộ số tiền được gửi đến đồng bào miền Trung.", "Trường Tiểu học An Phú > miền Trung: 35 triệu đồng"},
		{"to what is somebody's", "Công ty Sông Ngân vận động được 50 triệu đồng, toàn bộ số tiền được gửi về chương trình của Ủy ban MTTQ tỉnh Hà Nam.", "Công ty Sông Ngân > Ủy ban MTTQ tỉnh Hà Nam: 50 triệu đồng"},
		{"nothing is taken up", "Bệnh viện Đa khoa tỉnh Bắc Kạn tiếp nhận 5 máy thở. Bệnh viện này do Tập đoàn Hải Thành xây dựng.", ""},
	})
}

// Givers of whom the sentence says more than their name before the verb.
func TestStrangers(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"a bracket behind a name of no list", "Công ty Sông Ngân ủng hộ miền Trung 300 triệu đồng. Ngoài ra, Miếu Quan âm Thanh Sơn (quận Tân Phú) trao ủng hộ bà con miền Trung 5 tấn gạo.",
			"Công ty Sông Ngân > miền Trung: 300 triệu đồng; Miếu Quan âm Thanh Sơn > miền Trung: 5 tấn gạo"},
		{"who held a giving", "Công ty Sông Ngân tặng 20 suất quà cho hộ nghèo xã Mường Mô. Ngày 25/1, Cảng Hòn Nẹ đã tổ chức tặng 10 suất quà cho các hộ nghèo ở phường Hải Cảng.",
			"Công ty Sông Ngân > Mường Mô: 20 suất quà; Cảng Hòn Nẹ > Hải Cảng: 10 suất quà"},
		{"a board", "Ban lãnh đạo Công ty Sông Ngân đã trao 200 triệu đồng cho Bệnh viện Đa khoa tỉnh Phú Thọ.",
			"Công ty Sông Ngân > Bệnh viện Đa khoa tỉnh Phú Thọ: 200 triệu đồng"},
		{"who leads them", "Thường trực Thị ủy, UBND thị xã Hoàng Mai do đồng chí Lê Văn Nam làm Trưởng đoàn đến trao hàng ủng hộ huyện Tân Kỳ gồm: 140 túi quà và 2 tấn gạo.",
			"Thường trực Thị ủy Hoàng Mai > Tân Kỳ: 140 túi quà; UBND thị xã Hoàng Mai > Tân Kỳ: 140 túi quà; Thường trực Thị ủy Hoàng Mai > Tân Kỳ: 2 tấn gạo; UBND thị xã Hoàng Mai > Tân Kỳ: 2 tấn gạo"},
	})
}

// Who receives is named in short, or was told in a sentence before: a school, places by their
// number, somebody's family, the village where one came, the place that asked for help.
func TestReceiverToldBefore(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\n", []rowTest{
		{"a school", "Trường Tiểu học Mường Mô còn nhiều khó khăn. Công ty Sông Ngân đã tặng nhà trường 20 bộ máy tính.",
			"Công ty Sông Ngân > Trường Tiểu học Mường Mô: 20 bộ máy tính"},
		{"places by their number", "Công ty Sông Ngân tổ chức chương trình tại 2 huyện Phú Bình, Tân Kỳ. Tại 2 địa phương này, Công ty Sông Ngân trao 70 chiếc xe đạp.",
			"Công ty Sông Ngân > Phú Bình: 70 chiếc xe đạp; Công ty Sông Ngân > Tân Kỳ: 70 chiếc xe đạp"},
		{"a home for somebody", "Căn nhà mới được khởi công xây dựng cho chị Lê Thị Hoa. Tại buổi lễ, Công ty Sông Ngân đã trao 30 triệu đồng hỗ trợ gia đình xây nhà.",
			"Công ty Sông Ngân > Lê Thị Hoa: 30 triệu đồng"},
		{"a family in need", "Gia đình chị Lê Thị Hoa có hoàn cảnh khó khăn. Công ty Sông Ngân đã trao 30 triệu đồng cho gia đình.",
			"Công ty Sông Ngân > Lê Thị Hoa: 30 triệu đồng"},
		{"a village", "Đoàn công tác Công ty Sông Ngân cùng nhiều mạnh thường quân ở TP. HCM vừa về thôn Nậm Lúc, xã Bản Cái, huyện Bắc Hà. Tại đây, đoàn công tác trao 46 phần quà.",
			"Công ty Sông Ngân > Nậm Lúc: 46 phần quà"},
		{"asked behind", "Nước Lào quyết định viện trợ khẩn cấp 300.000 USD theo đề nghị của Myanmar.",
			"Lào > Myanmar: 300.000 USD (pledged)"},
		{"asked before", "Theo đề nghị của Myanmar, nước Lào đã viện trợ 300.000 USD.",
			"Lào > Myanmar: 300.000 USD"},
		{"by order of one's own", "Công ty Sông Ngân tài trợ 2 tỷ đồng theo đề nghị của Hội đồng quản trị.", ""},
	})
}
