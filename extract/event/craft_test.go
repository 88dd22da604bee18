package event_test

import "testing"

// Cars and boats are told without a number and by their make; behind other words than those of
// giving they are no gift.
func TestCraft(t *testing.T) {
	checkRows(t, "Trao xe cho các địa phương\n\nNhiều đơn vị đã ủng hộ các tỉnh miền núi khó khăn.\n", []rowTest{
		{"to provinces that a number introduces", "Quỹ Minh Long vừa tổ chức Lễ trao tặng xe bán tải cho 3 tỉnh miền núi phía Bắc bao gồm Lào Cai, Yên Bái và Phú Thọ.",
			"Quỹ Minh Long > Lào Cai: xe bán tải; Quỹ Minh Long > Yên Bái: xe bán tải; Quỹ Minh Long > Phú Thọ: xe bán tải"},
		{"to provinces in a row", "Công ty Minh Long trao tặng xe ô tô bán tải cho các tỉnh Hòa Bình, Phú Thọ.", "Công ty Minh Long > Hòa Bình: xe ô tô bán tải; Công ty Minh Long > Phú Thọ: xe ô tô bán tải"},
		{"handed over", "Sáng 2/3, Ngân hàng An Bình tổ chức lễ bàn giao xe ô tô cứu thương cho Trung tâm Y tế huyện Cư Jút.", "Ngân hàng An Bình > Trung tâm Y tế huyện Cư Jút: xe ô tô cứu thương"},
		{"by its make", "Quỹ Minh Long tổ chức lễ trao tặng xe Toyoda Halux cho tỉnh Hòa Bình và tỉnh Yên Bái.", "Quỹ Minh Long > Hòa Bình: xe Toyoda Halux; Quỹ Minh Long > Yên Bái: xe Toyoda Halux"},
		{"motorbikes", "Công ty Minh Long tặng xe máy cho Công an huyện Mộc Châu.", "Công ty Minh Long > Công an huyện Mộc Châu: xe máy"},
		{"boats", "Công ty Minh Long hỗ trợ xuồng cứu hộ cho xã Tân Hóa.", "Công ty Minh Long > Tân Hóa: xuồng cứu hộ"},
		{"where it stops", "Công ty Minh Long hỗ trợ xây dựng trạm xe buýt cho tỉnh Hòa Bình.", ""},
		{"where boats are no gift", "Công ty Minh Long trao tặng 10 máy định vị cho tỉnh Hòa Bình, nơi có nhiều xuồng máy.", "Công ty Minh Long > Hòa Bình: 10 máy định vị"},
	})
}

// Those who are paid give a day's pay, in the name of the body for which they work; where it is
// told how much that is, the money is the gift.
func TestPay(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng lũ\n\nNhiều đơn vị đã ủng hộ bà con vùng lũ. Bà con gặp nhiều khó khăn.\n", []rowTest{
		{"collected", "Cán bộ, giảng viên Trường Đại học Vinh đã quyên góp một ngày lương ủng hộ người dân vùng lũ Quảng Bình.", "Trường Đại học Vinh > Quảng Bình: một ngày lương"},
		{"all of a firm", "Toàn thể cán bộ, nhân viên Công ty Điện lực Hà Tĩnh ủng hộ một ngày lương giúp đồng bào vùng lũ Quảng Bình.", "Công ty Điện lực Hà Tĩnh > Quảng Bình: một ngày lương"},
		{"at least", "Ban Nội chính Trung ương kêu gọi cán bộ, công chức ủng hộ tối thiểu một ngày lương giúp đồng bào miền Trung khắc phục hậu quả lũ lụt.", "Ban Nội chính Trung ương > miền Trung: một ngày lương"},
		{"by everyone", "Mỗi cán bộ, chiến sĩ Công an tỉnh Nam Định đóng góp ít nhất 1 ngày lương ủng hộ đồng bào các tỉnh miền Trung.", "Công an tỉnh Nam Định > miền Trung: 1 ngày lương"},
		{"each", "Cán bộ, đoàn viên Tỉnh đoàn Lào Cai ủng hộ mỗi người một ngày lương giúp nhân dân huyện Bát Xát.", "Tỉnh đoàn Lào Cai > Bát Xát: một ngày lương"},
		{"told behind", "Bộ Nội vụ tổ chức quyên góp ủng hộ đồng bào miền Trung, mỗi cán bộ ủng hộ ít nhất một ngày lương.", "Bộ Nội vụ > miền Trung: một ngày lương"},
		{"how much it is", "Cán bộ, công chức Sở Y tế Nghệ An ủng hộ một ngày lương, tương đương 86 triệu đồng cho đồng bào huyện Kỳ Sơn.", "Sở Y tế Nghệ An > Kỳ Sơn: 86 triệu đồng"},
		{"how much it came to", "Hơn 500 cán bộ, người lao động Công ty Thép Vạn An đã tự nguyện đóng góp một ngày lương ủng hộ đồng bào miền Trung, thu được 217 triệu đồng.", "Công ty Thép Vạn An > miền Trung: 217 triệu đồng"},
		{"what is withheld", "Giáo viên Trường Tiểu học Hòa Bình bị trừ một ngày lương vì đi dạy muộn.", ""},
	})
}

// Who visits on behalf of the state gives for it, whatever other offices are told; the number of
// a house is nothing that is given.
func TestLeadersVisit(t *testing.T) {
	checkRows(t, "Thăm gia đình chính sách\n\nNhiều đoàn đã thăm gia đình chính sách.\n", []rowTest{
		{"a deputy prime minister beside a secretary", "Chiều 5/7, Ủy viên Bộ Chính trị, Phó Thủ tướng Thường trực Chính phủ Lê Văn Sơn đã đến thăm, tặng quà bà Hà Thị Nụ, mẹ liệt sĩ, ở phường Cát Bi.", "Chính phủ > Hà Thị Nụ: quà"},
		{"an address", "Phó Thủ tướng Chính phủ Lê Văn Sơn đã đến thăm, tặng quà bà Hà Thị Nụ, mẹ liệt sĩ, ở số nhà 14 đường Trần Phú.", "Chính phủ > Hà Thị Nụ: quà"},
		{"to one who was wounded", "Thiếu tướng Trần Công Lý, Giám đốc Công an tỉnh Sơn La đến thăm, tặng quà thương binh Lý Văn Bảy.", "Công an tỉnh Sơn La > Lý Văn Bảy: quà"},
	})
}

// Counted vehicles that carry relief of which no amount is told are what is sent; what people
// lost is not given to them beside the money for it.
func TestLoadedVehicles(t *testing.T) {
	checkRows(t, "", []rowTest{
		{"airplanes", "Nga điều 4 máy bay vận tải chở hàng cứu trợ tới Syria.", "Nga > Syria: 4 máy bay vận tải chở hàng cứu trợ"},
		{"flights", "Saudi Arabia đã cử 10 chuyến bay chở hàng viện trợ tới Sudan.", "Saudi Arabia > Sudan: 10 chuyến bay chở hàng viện trợ"},
		{"of a government", "Chính phủ Nhật Bản đã điều 3 máy bay chở hàng cứu trợ tới Indonesia sau trận động đất.", "Chính phủ Nhật Bản > Indonesia: 3 máy bay chở hàng cứu trợ"},
		{"lorries", "Ai Cập đã huy động 150 xe tải chở hàng cứu trợ cho Dải Gaza.", "Ai Cập > Dải Gaza: 150 xe tải chở hàng cứu trợ"},
		{"ships", "UAE gửi 2 tàu chở hàng viện trợ cho Yemen.", "UAE > Yemen: 2 tàu chở hàng viện trợ"},
		{"within the country", "Tỉnh Đắk Lắk đã đưa 12 xe tải chở hàng cứu trợ đến tỉnh Quảng Bình giúp bà con vùng lũ.", "Đắk Lắk > Quảng Bình: 12 xe tải chở hàng cứu trợ"},
		{"what was lost", "UBND tỉnh Đồng Nai vừa quyết định chi 9,3 tỷ đồng hỗ trợ 119 hộ dân nuôi bị thiệt hại hơn 1.200 tấn cá.", "UBND tỉnh Đồng Nai > hộ dân nuôi bị thiệt hại: 9,3 tỷ đồng (pledged)"},
	})
}
