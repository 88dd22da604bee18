package event_test

import "testing"

// Means that somebody gave go to what was built with them, or to where it stands.
func TestFunding(t *testing.T) {
	const lead = "Khánh thành nhiều công trình giúp người dân vùng khó khăn\n\nNhiều đơn vị đã hỗ trợ người dân nghèo xây dựng công trình. "
	for _, c := range []struct{ text, want string }{
		{
			lead + "Kinh phí xây dựng Trường mầm non Hoa Sen hơn 7 tỷ đồng từ nguồn ủng hộ của Tập đoàn Bình Minh.",
			"Tập đoàn Bình Minh > Trường mầm non Hoa Sen: hơn 7 tỷ đồng",
		},
		{
			lead + "Trường tiểu học Tân Lập được Quỹ Ánh Dương tài trợ tổng kinh phí gần 380.000 USD.",
			"Quỹ Ánh Dương > Trường tiểu học Tân Lập: gần 380.000 USD",
		},
		{
			lead + "Dự án nước sạch xã Hải Sơn do Công ty cổ phần Hạ Giang tài trợ với tổng số vốn 3,1 tỷ đồng.",
			"Công ty cổ phần Hạ Giang > Hải Sơn: 3,1 tỷ đồng",
		},
		{ // a part only
			lead + "Cầu Bến Lội có vốn đầu tư 470 triệu đồng, do Quỹ Ánh Dương tài trợ 50% cho xã Hải Sơn.",
			"",
		},
		{ // lent
			lead + "Trường tiểu học Tân Lập được Ngân hàng An Bình tài trợ vốn vay với tổng kinh phí 4 tỷ đồng.",
			"",
		},
	} {
		if got := rows(t, c.text); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// In a sentence on war, politics or sport a word of giving is still read as it stands,
// and one that speaks of need also in an article on something else.
func TestPlainGiving(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{
			"Nước B nhận viện trợ\n\nTrung Quốc viện trợ quân sự 70 triệu USD cho Campuchia.",
			"Trung Quốc > Campuchia: 70 triệu USD",
		},
		{ // only a weak word
			"Hợp tác quốc phòng\n\nTrung Quốc chuyển vũ khí trị giá 70 triệu USD cho Campuchia.",
			"",
		},
		{
			"Đêm nhạc của ca sĩ Hà Vân\n\nCa sĩ Hà Vân hát 12 ca khúc. Khán giả vỗ tay khi diễn viên Lê Sơn lên sân khấu. Bộ phim mới của cô sắp ra mắt. Trong đêm nhạc, Công ty Hoàng Minh tặng 20 suất học bổng cho học sinh nghèo xã Tân Lập.",
			"Công ty Hoàng Minh > Tân Lập: 20 suất học bổng",
		},
		{
			"Đêm nhạc của ca sĩ Hà Vân\n\nCa sĩ Hà Vân hát 12 ca khúc. Khán giả vỗ tay khi diễn viên Lê Sơn lên sân khấu. Bộ phim mới của cô sắp ra mắt. Khách hàng mua vé được Công ty Hoàng Minh tặng 20 triệu đồng.",
			"",
		},
	} {
		if got := rows(t, c.text); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// Sums that a noun of support names, and what is signed; taxes are no gifts.
func TestNamedSums(t *testing.T) {
	const lead = "Chung tay cứu trợ người nghèo\n\nNhiều đơn vị đã hỗ trợ người dân vùng lũ. "
	for _, c := range []struct{ text, want string }{
		{
			lead + "Đại sứ quán Nhật Bản tại Việt Nam ký hợp đồng viện trợ không hoàn lại trị giá 70.000 USD cho huyện Mường Lay.",
			"Đại sứ quán Nhật Bản tại Việt Nam > Mường Lay: 70.000 USD (pledged)",
		},
		{
			lead + "Công ty Hoàng Long đã trao tặng tỉnh Phú Yên số tiền cứu trợ 3 tỷ đồng.",
			"Công ty Hoàng Long > Phú Yên: 3 tỷ đồng",
		},
		{
			"Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ. Canada sẽ hỗ trợ 4 triệu USD cho các hoạt động tăng cường bảo vệ rừng của Lào.",
			"Canada > Lào: 4 triệu USD (pledged)",
		},
		{
			lead + "Ngân sách trung ương hỗ trợ tỉnh Cà Mau 60 tỷ đồng để xử lý sạt lở.",
			"Ngân sách trung ương > Cà Mau: 60 tỷ đồng",
		},
		{
			lead + "Công ty Hoàng Long đã đóng góp vào ngân sách tỉnh Phú Yên 900 tỷ đồng.",
			"",
		},
	} {
		if got := rows(t, c.text); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
