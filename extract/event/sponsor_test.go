package event_test

import "testing"

// Who paid for what others hand out.
func TestSponsors(t *testing.T) {
	const about = "Sẻ chia với hộ nghèo\n\nNhiều hộ nghèo ở địa phương gặp khó khăn. "
	const gave = "Hội Chữ thập đỏ huyện Sơn Tịnh trao 120 suất quà cho hộ nghèo xã Tịnh Giang. "
	const told = "Hội Chữ thập đỏ huyện Sơn Tịnh > Tịnh Giang: 120 suất quà"
	tests := []rowTest{
		{"worth", gave + "Tổng trị giá quà tặng là 60 triệu đồng, do Công ty TNHH Hoàng Kim Phát tài trợ.", told + "; Công ty TNHH Hoàng Kim Phát > Tịnh Giang: 60 triệu đồng"},
		{"cost", gave + "Tổng kinh phí 60 triệu đồng do Công ty Cổ phần Minh Đạt hỗ trợ.", told + "; Công ty Cổ phần Minh Đạt > Tịnh Giang: 60 triệu đồng"},
		{"out of means", gave + "Tổng giá trị các phần quà hơn 60 triệu đồng, từ nguồn tài trợ của Ngân hàng Đại Phát.", told + "; Ngân hàng Đại Phát > Tịnh Giang: hơn 60 triệu đồng"},
		{"passive", gave + "Toàn bộ kinh phí 60 triệu đồng được Công ty Xăng dầu Phú Yên tài trợ.", told + "; Công ty Xăng dầu Phú Yên > Tịnh Giang: 60 triệu đồng"},
		{"of the programme", gave + "Kinh phí chương trình là 60 triệu đồng, do gia đình bà Nguyễn Thị Sáu đóng góp.", told + "; Nguyễn Thị Sáu > Tịnh Giang: 60 triệu đồng"},
		{"in brackets", gave + "Tổng kinh phí chương trình là 60 triệu đồng (do Công ty Cổ phần Minh Đạt tài trợ).", told + "; Công ty Cổ phần Minh Đạt > Tịnh Giang: 60 triệu đồng"},
		{"behind a picture", gave + "Em Lê Thị Nụ nhận suất học bổng 2 triệu đồng của Hội Chữ thập đỏ huyện Sơn Tịnh. Tổng kinh phí 60 triệu đồng do Công ty Cổ phần Minh Đạt hỗ trợ.",
			told + "; Hội Chữ thập đỏ huyện Sơn Tịnh > Lê Thị Nụ: 2 triệu đồng; Công ty Cổ phần Minh Đạt > Tịnh Giang: 60 triệu đồng"},
		{"of two", gave + "Tổng kinh phí 60 triệu đồng, do Công ty Cổ phần Minh Đạt và Ngân hàng Đại Phát tài trợ.", told + "; Công ty Cổ phần Minh Đạt > Tịnh Giang: 60 triệu đồng; Ngân hàng Đại Phát > Tịnh Giang: 60 triệu đồng"},
		{"no more than the cost", "Công ty Cổ phần Minh Đạt trao 120 suất quà cho hộ nghèo xã Tịnh Giang. Tổng trị giá quà tặng là 60 triệu đồng, do Công ty Cổ phần Minh Đạt tài trợ.", "Công ty Cổ phần Minh Đạt > Tịnh Giang: 120 suất quà"},
		{"nobody with a name", gave + "Tổng trị giá quà tặng là 60 triệu đồng, do các nhà hảo tâm tài trợ.", told},
		{"nobody", gave + "Tổng trị giá quà tặng là 60 triệu đồng.", told},
		{"who only holds it", gave + "Tổng kinh phí 60 triệu đồng do UBND huyện Sơn Tịnh quản lý.", told},
	}
	checkRows(t, about, tests)
}

// As much of the same by another giver, and so much by each of several.
func TestEqualGifts(t *testing.T) {
	const about = "Sẻ chia với miền Trung\n\nCác đơn vị ủng hộ đồng bào miền Trung vừa bị thiệt hại do lũ lụt. "
	tests := []rowTest{
		{"so much a head", "Ca sĩ Hồ Quỳnh, Lê Minh Hà và Trần Bảo đồng loạt ủng hộ 120 triệu đồng mỗi người.", "Hồ Quỳnh > miền Trung: 120 triệu đồng; Lê Minh Hà > miền Trung: 120 triệu đồng; Trần Bảo > miền Trung: 120 triệu đồng"},
		{"so much a bank", "Ngân hàng Đại Phát, Ngân hàng Nam Hải đã đóng góp 40 tỷ đồng mỗi ngân hàng.", "Ngân hàng Đại Phát > miền Trung: 40 tỷ đồng; Ngân hàng Nam Hải > miền Trung: 40 tỷ đồng"},
		{"raised for whom the article is about", "Hội Khuyến học xã An Phú đã quyên góp được 40 triệu đồng và 2 tấn gạo.", "Hội Khuyến học xã An Phú > miền Trung: 40 triệu đồng; Hội Khuyến học xã An Phú > miền Trung: 2 tấn gạo"},
		{"what came in", "Đến nay, Hội Khuyến học xã An Phú đã tiếp nhận được 40 triệu đồng.", ""},
		{"what each gets", "Hộ ông Hồ Văn Quỳnh, Lê Minh Hà được hỗ trợ 5 triệu đồng mỗi người.", ""},
		{"another firm", "Công ty Sao Mai ủng hộ 5 tỷ đồng cho tỉnh Gia Lai. Trước đó, Tập đoàn Minh Đạt cũng tài trợ 5 tỷ đồng tiền mặt để khắc phục hậu quả lũ.", "Công ty Sao Mai > Gia Lai: 5 tỷ đồng; Tập đoàn Minh Đạt > miền Trung: 5 tỷ đồng tiền mặt"},
	}
	checkRows(t, about, tests)
}

// Who paid for what another hands over, told behind it.
func TestBackers(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"the things are taken up", "Tỉnh đoàn Sóc Trăng trao 20 xe đạp cho học sinh nghèo huyện Trà Cú. Số xe đạp trên do Công ty Xe đạp Hải Thành ủng hộ.",
			"Tỉnh đoàn Sóc Trăng > Trà Cú: 20 xe đạp; Công ty Xe đạp Hải Thành > Trà Cú: 20 xe đạp"},
		{"the means are", "Tỉnh đoàn Sóc Trăng trao 20 xe đạp cho học sinh nghèo huyện Trà Cú. Kinh phí do Công ty Sông Ngân tài trợ.",
			"Tỉnh đoàn Sóc Trăng > Trà Cú: 20 xe đạp; Công ty Sông Ngân > Trà Cú: 20 xe đạp"},
		{"a newspaper hands on", "Báo Tin Sáng trao 30 suất học bổng cho học sinh nghèo huyện Trà Cú. Học bổng do Công ty Sông Ngân tài trợ.",
			"Công ty Sông Ngân > Trà Cú: 30 suất học bổng"},
		{"by the thing alone, passive", "Báo Tin Sáng trao 30 phần quà cho học sinh nghèo huyện Trà Cú. Phần quà được Công ty Sông Ngân tài trợ.",
			"Công ty Sông Ngân > Trà Cú: 30 phần quà"},
		{"the sponsor is named", "Báo Tin Sáng trao 30 suất học bổng cho học sinh nghèo huyện Trà Cú. Nhà tài trợ của chương trình là Ngân hàng Đông Hải.",
			"Ngân hàng Đông Hải > Trà Cú: 30 suất học bổng"},
		{"behind a comma", "Hội Khuyến học huyện Cầu Kè trao 20 suất học bổng cho học sinh Trường THPT Tam Ngãi, nguồn kinh phí do Tập đoàn Hải Thành tài trợ.",
			"Hội Khuyến học huyện Cầu Kè > Trường THPT Tam Ngãi: 20 suất học bổng; Tập đoàn Hải Thành > Trường THPT Tam Ngãi: 20 suất học bổng"},
		{"as the main sponsor", "Công ty Sữa Sông Ngân là nhà tài trợ chính của Hội thi cho người cao tuổi huyện Ba Tơ với giá trị tài trợ 60 triệu đồng và 100 phần quà.",
			"Công ty Sữa Sông Ngân > Ba Tơ: 60 triệu đồng; Công ty Sữa Sông Ngân > Ba Tơ: 100 phần quà"},
		{"another thing", "Tỉnh đoàn Sóc Trăng trao 20 xe đạp cho học sinh nghèo huyện Trà Cú. Học bổng mùa trước có 40 suất.",
			"Tỉnh đoàn Sóc Trăng > Trà Cú: 20 xe đạp"},
		{"who holds it", "Tỉnh đoàn Sóc Trăng trao 20 xe đạp cho học sinh nghèo huyện Trà Cú. Chương trình do Công ty Sông Ngân dàn dựng.",
			"Tỉnh đoàn Sóc Trăng > Trà Cú: 20 xe đạp"},
	})
}

// Desks and offices act for the newspaper or firm of which they are part.
func TestDesks(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"whose name goes on", "Ông Đinh Văn Quyết - trưởng ban công tác xã hội báo Tin Sáng - trao 30 suất quà cho các hộ dân xã Trà Leng.",
			"Báo Tin Sáng > Trà Leng: 30 suất quà"},
		{"in one name", "Nhà báo Trần Quang Huy, Trưởng Văn phòng đại diện Báo Tin Sáng tại Nghệ An, trao 15 triệu đồng cho bà Cụt Thị Lan.",
			"Báo Tin Sáng > Cụt Thị Lan: 15 triệu đồng"},
		{"named nowhere else", "Ông Đinh Văn Quyết, Trưởng ban Công tác xã hội Báo Pháp luật, đã trao 30 triệu đồng cho gia đình em Vừ A Sếnh.",
			"Báo Pháp luật > Vừ A Sếnh: 30 triệu đồng"},
		{"an authority's acts for itself", "Phòng An ninh kinh tế Công an tỉnh Nghệ An trao 15 triệu đồng cho bà Cụt Thị Lan.",
			"Phòng An ninh kinh tế Công an tỉnh Nghệ An > Cụt Thị Lan: 15 triệu đồng"},
	})
}

// Some of a crowd, and each of those who get something.
func TestSomeAndEach(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"from many places", "Nhiều nơi đã ủng hộ huyện Hướng Hóa 5 tấn gạo.", "Nhiều nơi > Hướng Hóa: 5 tấn gạo"},
		{"from some places", "Có nơi ủng hộ tỉnh Quảng Trị 5 tấn gạo.", "Có nơi > Quảng Trị: 5 tấn gạo"},
		{"each of a commune", "Mỗi hộ ở xã Cẩm Vịnh được Công ty Sông Ngân hỗ trợ 2 thùng nước.", "Công ty Sông Ngân > Cẩm Vịnh: 2 thùng nước"},
		{"each of a school", "Mỗi học sinh của Trường THCS Trà Cang được Hội Từ thiện Ánh Dương tặng một chiếc xe đạp.", "Hội Từ thiện Ánh Dương > Trường THCS Trà Cang: một chiếc xe đạp"},
		{"by a rule", "Mỗi hộ ở xã Cẩm Vịnh được vay 20 triệu đồng.", ""},
	})
}

// Bodies under one head, programmes that give, and those who only look on.
func TestKindred(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"hospitals of districts", "Tập đoàn Hải Thành tặng 30 giường bệnh cho các bệnh viện huyện Sa Thầy, Đăk Hà, Ngọc Hồi.",
			"Tập đoàn Hải Thành > Bệnh viện huyện Sa Thầy: 30 giường bệnh; Tập đoàn Hải Thành > Bệnh viện huyện Đăk Hà: 30 giường bệnh; Tập đoàn Hải Thành > Bệnh viện huyện Ngọc Hồi: 30 giường bệnh"},
		{"schools in front", "Các trường tiểu học Trà Vân, Trà Vinh và Trà Don được Công ty Sông Ngân tặng 3.000 cuốn sách.",
			"Công ty Sông Ngân > Trường tiểu học Trà Vân: 3.000 cuốn sách; Công ty Sông Ngân > Trường tiểu học Trà Vinh: 3.000 cuốn sách; Công ty Sông Ngân > Trường tiểu học Trà Don: 3.000 cuốn sách"},
		{"where the school is", "Công ty Sông Ngân tặng 3.000 cuốn sách cho các trường tiểu học Trà Vân, huyện Ba Tơ.",
			"Công ty Sông Ngân > Trường tiểu học Trà Vân: 3.000 cuốn sách"},
		{"a programme of that name", "Chương trình Áo ấm biên cương vừa trao 150 áo ấm tặng học sinh Trường tiểu học Trà Don.",
			"Chương trình Áo ấm biên cương > Trường tiểu học Trà Don: 150 áo ấm"},
		{"its holder", "Dự án Nước lành do Tập đoàn Hải Thành tài trợ đã bàn giao 3 giếng khoan cho xã Trà Leng.",
			"Tập đoàn Hải Thành > Trà Leng: 3 giếng khoan"},
		{"a programme to come", "Chương trình Khởi nghiệp sáng tạo sẽ diễn ra vào tháng 5 với 200 sinh viên.", ""},
		{"who looks on", "Dưới sự chứng kiến của đại diện UBND huyện Quan Hóa, Công ty Sông Ngân tổ chức trao 200 suất quà cho các hộ dân xã Thanh Xuân.",
			"Công ty Sông Ngân > Thanh Xuân: 200 suất quà"},
	})
}

// Money that nobody with a name gave, and who hands it on.
func TestForwarded(t *testing.T) {
	checkRows(t, "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"from a concert", "Đêm nhạc thu về 1,2 tỷ đồng. Số tiền trên sẽ được Quỹ Sông Ngân chuyển đến Bệnh viện Nhi Trung ương.",
			"Quỹ Sông Ngân > Bệnh viện Nhi Trung ương: 1,2 tỷ đồng (pledged)"},
		{"from a sale", "Buổi đấu giá tranh thu được 45 triệu đồng. Số tiền này đã được Nhà sách Hải Thành trao cho học sinh nghèo huyện Cần Giờ.",
			"Nhà sách Hải Thành > Cần Giờ: 45 triệu đồng"},
		{"spent on something", "Giải chạy gây quỹ được 300 triệu đồng. Toàn bộ số tiền này sẽ được Công ty Sông Ngân dùng để tổ chức giải năm sau.", ""},
		{"given back", "Công an thu giữ 300 triệu đồng. Số tiền này được Công an huyện Ba Tơ trả lại cho bà Lê Thị Hoa.", ""},
	})
}
