package event_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
)

// counted renders the statistics of running text, one "place value metric" each.
func counted(a *extract.Analysis) string {
	var out []string
	for i := range a.Counts {
		c := &a.Counts[i]
		out = append(out, a.ActorName(c.Place)+" "+strconv.FormatFloat(c.Quantity.Value, 'f', -1, 64)+" "+c.Metric)
	}
	return strings.Join(out, "; ")
}

func TestCounts(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"villages flooded", "UBND huyện Tương Dương cho biết mưa lũ đã làm 42 thôn trên địa bàn 9 xã bị ngập.", "Tương Dương 42 thôn trên địa bàn 9 xã bị ngập; Tương Dương 9 xã bị ngập"},
		{"land before its number", "Tại huyện Tương Dương, diện tích mía bị ngập là 402,5 ha; đường bị ngập 9 km.", "Tương Dương 402.5 ha bị ngập; Tương Dương 9 km bị ngập"},
		{"animals in a row", "Lũ ở huyện Tương Dương cuốn trôi 1.200 con gia cầm, 80 con trâu.", "Tương Dương 1200 con gia cầm cuốn trôi; Tương Dương 80 con trâu"},
		{"loss", "Mưa lũ ở huyện Tương Dương gây thiệt hại ước tính hơn 14 tỉ đồng.", "Tương Dương 14000000000 thiệt hại (đồng)"},
		{"income that rose", "Thu nhập bình quân đầu người của tỉnh Gia Lai tăng từ 1.500 USD năm 2015 lên 2.100 USD năm 2018.",
			"Gia Lai 1500 Thu nhập bình quân đầu người (USD); Gia Lai 2100 Thu nhập bình quân đầu người (USD)"},
		{"how many a place has", "Tỉnh Gia Lai có 4.600 doanh nghiệp.", "Gia Lai 4600 doanh nghiệp"},
		{"herds in a row", "Toàn tỉnh Gia Lai hiện có 14.000 con trâu, 390.000 con bò và 450.000 con lợn.", "Gia Lai 14000 con trâu; Gia Lai 390000 con bò; Gia Lai 450000 con lợn"},
		{"total in so many words", "Tỉnh Gia Lai có tổng số 615 hộ nghèo.", "Gia Lai 615 hộ nghèo"},
		{"part of a number", "Bão làm 220 người chết tại miền Trung, trong đó Gia Lai là 68 người.", "miền Trung 220 người chết; Gia Lai 68 người chết"},
		{"that number", "Tại tỉnh Gia Lai đã có 17 người thiệt mạng; tại Kon Tum con số này là 3 người.", "Gia Lai 17 người thiệt mạng; Kon Tum 3 người thiệt mạng"},
		{"two fates of one each", "Lũ làm chết một người và làm bị thương ba người ở tỉnh Gia Lai.", "Gia Lai 1 người chết; Gia Lai 3 người bị thương"},
		{"difference", "Tại tỉnh Gia Lai, tai nạn giảm 36 người bị thương so với năm trước.", ""},
		{"difference of a rate", "Tỷ lệ hộ nghèo của tỉnh Gia Lai là 7,5%, thấp hơn năm 2018 là gần 2%.", "Gia Lai 7.5 Tỷ lệ hộ nghèo (%)"},
		{"lines across the nation", "Trên mạng lưới đường sắt Việt Nam có 5.120 lối mòn.", "Việt Nam 5120 lối mòn"},
		{"houses that will stand", "250 căn nhà cho hộ khó khăn ở tỉnh Gia Lai sẽ được hoàn thành trong tháng 7.", ""},
		{"kept apart, by where", "Tỉnh Gia Lai có số người đang được cách ly là 1.640 người, trong đó: cách ly tập trung tại bệnh viện: 31 người; cách ly tại nhà: 1.290 người.",
			"Gia Lai 1640 người cách ly; Gia Lai 31 người cách ly; Gia Lai 1290 người cách ly"},
		{"highest rate", "Huyện Chư Sê có tỷ lệ hộ nghèo cao nhất với 21,5%.", "Chư Sê 21.5 tỷ lệ hộ nghèo (%)"},
		{"share of the poor", "Tỉnh Gia Lai còn 9.310 hộ nghèo, chiếm tỷ lệ 3,4%.", "Gia Lai 3.4 tỷ lệ hộ nghèo (%); Gia Lai 9310 hộ nghèo"},
		{"share of the poor among others", "Ở tỉnh Gia Lai, vốn đến với hộ nghèo chiếm 60% dư nợ.", ""},
		{"parts of those called up", "Tỉnh Gia Lai có 1.400 công dân nhập ngũ, gồm 1.100 công dân vào Quân đội và 300 công dân vào Công an.",
			"Gia Lai 1400 công dân nhập ngũ; Gia Lai 1100 công dân nhập ngũ; Gia Lai 300 công dân nhập ngũ"},
		{"drowned in a bay", "Thuyền lật trên vịnh Cam Ranh làm 3 người chết.", "vịnh Cam Ranh 3 người chết"},
		{"rounded in the headline without a word", "Gia Lai đón 640 nghìn lượt khách\n\nTheo ngành du lịch tỉnh Gia Lai, cả năm có 641.300 lượt khách đến các điểm tham quan.", "Gia Lai 641300 lượt khách"},
		{"in the headline and in a table", "Bắc Ninh có thêm 64 ca mắc mới\n\nTrong ngày có 87 ca mắc mới tại Bắc Giang (15), Bắc Ninh (64), Hà Nội (8).",
			"Bắc Ninh 64 ca mắc mới; Bắc Giang 15 ca mắc mới; Hà Nội 8 ca mắc mới; Việt Nam 87 ca mắc mới"},
		{"distance", "Bộ đội vượt 10 km đường rừng từ xã Ia Grai đến tỉnh Gia Lai.", ""},
		{"prize", "Từng đạt giải 3 học sinh giỏi ở tỉnh Gia Lai, em thích môn văn.", ""},
		{"where somebody comes from", "Xe khách chạy từ Đà Lạt đâm vào vách núi ở huyện Chư Sê làm 3 người chết.", "Chư Sê 3 người chết"},
		{"place in brackets", "Lũ ở huyện Mường Lát (Thanh Hóa) làm 3 người chết.", "Mường Lát 3 người chết"},
		{"told again in other words", "Tai nạn ở huyện Chư Sê làm 3 người chết. Trong đó, 3 nạn nhân tử vong tại chỗ.", "Chư Sê 3 người chết"},
		{"rounded in the headline", "Hơn 60 người chết vì lũ ở Gia Lai\n\nLũ ở tỉnh Gia Lai làm 63 người chết trong hai ngày qua, theo báo cáo mới nhất.", "Gia Lai 63 người chết"},
		{"disease", "Tỉnh Gia Lai có dịch tả lợn châu Phi, 40 con lợn bị tiêu hủy.", "Gia Lai 40 con lợn bị tiêu hủy"},
		{"part of all", "Đến nay 3/5 thôn của xã Ia Grai vẫn bị cô lập.", "Ia Grai 3 thôn bị cô lập"},
		{"place behind its number", "Bão ở tỉnh Gia Lai làm 2 người chết ở xã Ia Grai; 80 người bị thương, 930 nhà bị tốc mái.",
			"Ia Grai 2 người chết; Gia Lai 80 người bị thương; Gia Lai 930 nhà bị tốc mái"},
		{"where somebody is from", "Xe chở du khách Hà Lan gặp nạn ở Lào làm 11 người chết.", "Lào 11 người chết"},
		{"bare numbers", "Tỉnh Gia Lai có thêm 61 ca mắc mới, nâng tổng số ca mắc lên 312. Số ca tử vong: 8.", "Gia Lai 312 ca mắc; Gia Lai 61 ca mắc mới; Gia Lai 8 ca tử vong"},
		{"fell from and to", "Số người chết vì sốt rét ở tỉnh Gia Lai giảm từ 300 xuống còn 50.", "Gia Lai 300 người chết; Gia Lai 50 người chết"},
		{"doses", "Toàn tỉnh Gia Lai đã tiêm 1.305.220 liều, đạt 83% dân số.", "Gia Lai 1305220 liều"},
		{"part of it at a place", "Toàn tỉnh Gia Lai ghi nhận 1.420 ca sốt xuất huyết, trong đó có 1 ca tử vong tại huyện Chư Sê.", "Gia Lai 1420 ca sốt xuất huyết; Chư Sê 1 ca tử vong"},
		{"line between two towns", "Xe khách Đà Lạt - Nha Trang đâm xe tải ở huyện Đức Trọng làm 1 người chết.", "Đức Trọng 1 người chết"},
		{"whole country", "Tai nạn xảy ra ở tỉnh Gia Lai. Trong tuần, cả nước ghi nhận 27 vụ tai nạn giao thông, làm chết 12 người.", "Việt Nam 27 vụ tai nạn giao thông; Việt Nam 12 người chết"},
		{"years are no tally", "Số người chết ở tỉnh Gia Lai giảm so với cùng kỳ năm 2018.", ""},
		{"examples", "Theo UBND tỉnh Gia Lai, lũ gây thiệt hại nặng, nhất là huyện Chư Sê. Đến nay 12 người chết.", "Gia Lai 12 người chết"},
		{"rates in a row", "Tỉ lệ hộ nghèo năm 2019 ở tỉnh Gia Lai là 9,5%, thấp hơn tỉ lệ hộ nghèo của các tỉnh Kon Tum (12,4%), Hà Giang (20,1%).",
			"Gia Lai 9.5 Tỉ lệ hộ nghèo (%); Kon Tum 12.4 tỉ lệ hộ nghèo (%); Hà Giang 20.1 tỉ lệ hộ nghèo (%)"},
		{"rain", "Mưa to, lượng mưa ở nhiều nơi lớn như: Chư Sê (Gia Lai) 121 mm, Đức Trọng (Lâm Đồng) 94,5 mm.", "Chư Sê 121 lượng mưa (mm); Đức Trọng 94.5 lượng mưa (mm)"},
		{"rate that is no place's", "Tỉnh Gia Lai họp. Ông Lâm giữ 12% cổ phần của một hãng.", ""},
		{"goal", "Tỉnh Gia Lai phấn đấu kim ngạch 2 tỉ USD vào năm sau.", ""},
		{"province by its level", "Lào Cai và Hà Giang cùng có mưa. UBND tỉnh Gia Lai họp, tỉnh Gia Lai cho biết nhu cầu.\n\nCòn 1.400 hộ nghèo trên địa bàn tỉnh.", "Gia Lai 1400 hộ nghèo"},
		{"homes that get a gift", "Huyện Chư Sê có lũ. Ông Trần Văn Lâm trao 50 suất quà cho 50 hộ nghèo huyện Chư Sê.", ""},
		{"parts in brackets", "Theo ban chỉ đạo, mưa lũ làm 1.294 nhà bị ngập (Nghệ An 63, Phú Thọ: 873, Gia Lai 358). Huyện Chư Sê họp.",
			"Việt Nam 1294 nhà bị ngập; Nghệ An 63 nhà bị ngập; Phú Thọ 873 nhà bị ngập; Gia Lai 358 nhà bị ngập"},
		{"each country its number", "Năm 2017, chúng ta đạt thu nhập bình quân là 2.300 USD, trong khi Thái Lan đã là 6.500 USD. Việt Nam còn phải cố gắng.",
			"Việt Nam 2300 thu nhập bình quân (USD); Thái Lan 6500 thu nhập bình quân (USD)"},
		{"the world's", "Lào chưa có ca nào. Tính đến nay, thế giới ghi nhận 486 ca mắc.", ""},
		{"headline without a place", "22 người chết vì lũ\n\nMưa to kéo dài trong hai ngày qua gây lũ lớn trên nhiều sông suối ở huyện Chư Sê. UBND tỉnh Gia Lai cho biết lũ đã làm 22 người chết.", "Gia Lai 22 người chết"},
		{"done to people", "Quân đội giải phóng Marawi, tiêu diệt tổng cộng 84 tay súng, giải cứu 171 con tin.", "Marawi 84 tay súng tiêu diệt; Marawi 171 con tin giải cứu"},
		{"row of an exam", "Tỉnh Gia Lai dự kiến có 7.120 thí sinh đăng ký dự thi; 28 điểm thi, 306 phòng thi và lập thêm ban coi thi.", "Gia Lai 7120 thí sinh đăng ký; Gia Lai 28 điểm thi; Gia Lai 306 phòng thi"},
		{"among them", "Trong số 29 học sinh thiệt mạng ở tỉnh Gia Lai, có 7 em đang học mầm non.", "Gia Lai 29 học sinh thiệt mạng; Gia Lai 7 em thiệt mạng"},
		{"height of water", "Tại huyện Chư Sê, mực nước sông là 9,2 m, vượt báo động 1 là 0,7 m.", "Chư Sê 9.2 mực nước sông (m)"},
		{"growth", "GRDP của tỉnh Gia Lai tăng 8,2%. Mục tiêu GRDP tăng 9%.", "Gia Lai 8.2 GRDP (%)"},
		{"somebody in a story", "Tòa ở tỉnh Gia Lai xử vụ quyên góp tiền cho một người vô gia cư. Từ khe giữa hai căn nhà, cụ bà gọi.", ""},
		{"what may be", "Theo báo cáo, 700 người ở tỉnh Gia Lai có thể mất nhà.", ""},
		{"name with a number", "Chiếc Hoa Mai 129 bị phá hủy ở tỉnh Gia Lai.", ""},
		{"paid for a loss", "Bà ấy phải nộp 35 tỉ đồng bồi thường thiệt hại cho tỉnh Gia Lai. Ông kia bồi thường thiệt hại 20 tỉ đồng.", ""},
		{"some of all", "Tại tỉnh Gia Lai, 2 trong số 9 nạn nhân đã tử vong.", "Gia Lai 2 nạn nhân đã tử vong"},
		{"denied", "Tỉnh Gia Lai bác bỏ tin 4 người thiệt mạng. Ở tỉnh Gia Lai, 3 người không bị thương.", ""},
		{"degree of a storm", "Bão Hoa Mai cấp 14 sáng nay đã đổ bộ tỉnh Gia Lai.", ""},
		{"harvest and people", "Tỉnh Gia Lai đạt sản lượng 204.000 tấn. Sản lượng của tỉnh Gia Lai đạt 204.000 tấn. Dân số của tỉnh Gia Lai hiện có trên 85,2 vạn người.", "Gia Lai 204000 sản lượng (tấn); Gia Lai 852000 Dân số (người)"},
		{"sum of provinces", "Ông Lâm họp với UBND tỉnh Gia Lai. Đến nay có 46 người chết, trong đó nhiều nhất là Phú Yên với 29 người; Quảng Ngãi 4.", "Việt Nam 46 người chết; Phú Yên 29 người chết; Quảng Ngãi 4 người chết"},
		{"all over the province", "UBND tỉnh Gia Lai họp. Toàn tỉnh có 7.070 hộ dân ở huyện Chư Sê bị ngập.", "Gia Lai 7070 hộ dân bị ngập"},
		{"fate without its people", "Lũ ở tỉnh Gia Lai làm 5 người chết, 4 mất tích, 12 bị thương.", "Gia Lai 5 người chết; Gia Lai 4 mất tích; Gia Lai 12 bị thương"},
		{"places between", "Hơn 5.000 người ở huyện Chư Sê, tỉnh Gia Lai đã phải sơ tán.", "Chư Sê 5000 người phải sơ tán"},
		{"all over the city", "TP Hồ Chí Minh phun thuốc. Toàn TP ghi nhận 31 ca mắc, chợ ở TP Thủ Đức đóng cửa.", "Hồ Chí Minh 31 ca mắc"},
		{"sum behind one in a quarter", "TP Hồ Chí Minh phun thuốc. Tuần này có 1 ca tử vong tại quận 6. Số ca tử vong từ đầu năm là 13 người.", "quận 6 1 ca tử vong; Hồ Chí Minh 13 ca tử vong"},
		{"envoy of a land that was struck", "Myanmar gặp động đất, Myanmar cần giúp đỡ. Ông Kyaw Thu, Đại biện Đại sứ quán Myanmar tại Việt Nam, nói trận động đất làm 36 người thiệt mạng.", "Myanmar 36 người thiệt mạng"},
		{"next place", "Còn 10 người mất tích tại huyện Chư Sê (Gia Lai) và 1 người ở Kon Tum.", "Chư Sê 10 người mất tích; Kon Tum 1 người mất tích"},
		{"price of one", "Tỉnh Gia Lai mua xe. Máy được nhập khẩu có giá trên 3 tỷ đồng/chiếc.", ""},
		{"to each", "Tỉnh Gia Lai quy định. Ở tỉnh Gia Lai có 45 học sinh trên mỗi lớp. Sẽ có 300 học sinh một lớp.", ""},
		{"place right behind", "Tỉnh Gia Lai họp. Tỉnh đã lo cho 7.250 hộ dân huyện Chư Sê.", "Chư Sê 7250 hộ dân"},
		{"growth of the country", "Ông Lâm nói ở huyện Chư Sê, tỉnh Gia Lai. GDP quý I tăng 6,8%.", "Việt Nam 6.8 GDP (%)"},
		{"where most of them", "UBND tỉnh Gia Lai họp. Mưa lũ làm 72 người chết, chủ yếu ở Hòa Bình, Yên Bái.", "Việt Nam 72 người chết"},
		{"where most of a province's", "UBND tỉnh Gia Lai họp. Mưa lũ làm 31 người bị thương, chủ yếu ở huyện Chư Sê.", "Gia Lai 31 người bị thương"},
		{"row of what may be", "Nếu đập vỡ, tỉnh Gia Lai sẽ có 2.600 người chết, 41.000 người bị thương.", ""},
		{"people to an accident", "Ở tỉnh Gia Lai, mỗi tháng một vụ tai nạn làm 0,82 người chết.", ""},
		{"if it comes", "Nếu bão vào, huyện Chư Sê di dời khoảng 4.000 người.", ""},
		{"name that ends like an ordinal", "Tại tỉnh Gia Lai, 970 nhà bị ngập; Hải Phòng 40 nhà.", "Gia Lai 970 nhà bị ngập; Hải Phòng 40 nhà"},
		{"cases in brackets", "Có 45 ca mắc mới tại TP. Hồ Chí Minh (31 ca), Gia Lai (8 ca), Kon Tum (6 ca).",
			"Hồ Chí Minh 45 ca mắc mới; Hồ Chí Minh 31 ca; Gia Lai 8 ca; Kon Tum 6 ca"},
		{"table in brackets", "Số ca mắc như sau: Hà Nội (2.951), Gia Lai (812), Bà Rịa - Vũng Tàu (57).", "Hà Nội 2951 ca mắc; Gia Lai 812 ca mắc; Bà Rịa - Vũng Tàu 57 ca mắc"},
		{"table of the sentence before", "Bão làm 9 người chết ở Việt Nam. Cụ thể: Gia Lai 4, Kon Tum 3, Hòa Bình 2.",
			"Việt Nam 9 người chết; Gia Lai 4 người chết; Kon Tum 3 người chết; Hòa Bình 2 người chết"},
		{"fates that make up a number", "Gia Lai: 17 người (12 người chết, 5 người mất tích).", "Gia Lai 17 người chết, mất tích; Gia Lai 12 người chết; Gia Lai 5 người mất tích"},
		{"small numbers of many", "Huyện Chư Sê (tỉnh Gia Lai) có 2 người chết. Hà Nội: 2 người chết. Hòa Bình: 2 người chết.", "Chư Sê 2 người chết; Hà Nội 2 người chết; Hòa Bình 2 người chết"},
		{"no province stands out", "41 người chết vì bão\n\nCụ thể, Gia Lai 6 người chết, Kon Tum 9 người chết, Hòa Bình 8 người chết, Yên Bái 7 người chết, Lào Cai 5 người chết, Sơn La 3 người chết. Bão còn làm 130 người bị thương.",
			"Việt Nam 41 người chết; Gia Lai 6 người chết; Kon Tum 9 người chết; Hòa Bình 8 người chết; Yên Bái 7 người chết; Lào Cai 5 người chết; Sơn La 3 người chết; Việt Nam 130 người bị thương"},
		{"arrests of many", "Ít nhất 117 người bị bắt ở tỉnh Gia Lai. Ở tỉnh Kon Tum, 2 người bị bắt.", "Gia Lai 117 người bị bắt"},
		{"owned by a place", "Tỉnh Gia Lai hiện có 24.300 hecta đất trống. Tỉnh Gia Lai có 500 suất quà. Hãng đó có 90 chi nhánh ở tỉnh Gia Lai.", "Gia Lai 24300 hecta đất trống"},
		{"portrait of a place", "Ia Grai là xã nằm ở phía tây huyện Chư Sê, tỉnh Gia Lai, có dân số là 8.700 người.", "Ia Grai 8700 dân số (người)"},
		{"dead and hurt", "Số thương vong trong trận động đất ở Iran đã lên tới gần 7.300 người.", "Iran 7300 Số thương vong"},
		{"money of another land", "Bão vào Philippines, tổn thất ước tính là 52,5 triệu peso.", "Philippines 52500000 tổn thất (peso)"},
		{"who tells it", "Lũ ở Lào còn dâng. Vientiane Times cho biết đã có 19 người thiệt mạng.", "Lào 19 người thiệt mạng"},
		{"rates in brackets", "Các huyện có tỉ lệ thanh niên nhập ngũ có trình độ cao là huyện Chư Sê (71%), huyện Đức Trọng (62%).",
			"Chư Sê 71 tỉ lệ thanh niên nhập ngũ (%); Đức Trọng 62 tỉ lệ thanh niên nhập ngũ (%)"},
		{"yield in brackets", "Tỉnh Gia Lai là nơi có sản lượng hồ tiêu lớn (khoảng 81.000 tấn/năm).", "Gia Lai 81000 sản lượng (tấn)"},
		{"homeland of those counted", "Hiện có 310.000 người Lào đang sống ở Campuchia.", "Campuchia 310000 người Lào đang sống"},
		{"nobody", "Tỉnh Gia Lai không để cho dù một người dân nào bị thiếu đói.", ""},
		{"homes and people", "Tỉnh Gia Lai đã sơ tán được 1.870 hộ/5.920 người.", "Gia Lai 1870 hộ; Gia Lai 5920 hộ"},
		{"loss told late", "Tổng thiệt hại về nhà xưởng, hoa màu do mưa đá gây ra tại tỉnh Gia Lai, ước tính 4.700 tỷ đồng.", "Gia Lai 4700000000000 thiệt hại (đồng)"},
		{"gift after a loss", "Trước thiệt hại của bà con tỉnh Gia Lai do đợt mưa lũ kéo dài vừa qua gây ra, hôm nay công ty ủng hộ 5.300 tỷ đồng.", ""},
		{"above the mark", "Mực nước ở huyện Chư Sê là 4,81 m, vượt đỉnh lũ năm 1979 là 0,92 m.", "Chư Sê 4.81 Mực nước (m)"},
		{"all of the one portrayed", "Chư Sê là một huyện của tỉnh Gia Lai, phía nam giáp huyện Đức Cơ. Toàn huyện có 225 thôn. Dân số toàn huyện có 16.500 hộ; hộ nghèo 6.900 hộ.",
			"Chư Sê 225 thôn; Chư Sê 16500 hộ; Chư Sê 6900 hộ"},
		{"land and people of the one portrayed", "Chư Sê là một huyện của tỉnh Gia Lai, có diện tích tự nhiên 457,2 km2, có 26 xã, dân số 149.800 người.",
			"Chư Sê 457.2 diện tích tự nhiên (km2); Chư Sê 26 xã; Chư Sê 149800 dân số (người)"},
		{"what a district reports", "Theo báo cáo của UBND huyện Chư Sê, tỉnh Gia Lai, có mưa đá. Gần 190 ngôi nhà bị tốc mái; 90 ha cam sành tại xã Ia Grai.", "Chư Sê 190 ngôi nhà bị tốc mái; Ia Grai 90 ha cam sành"},
		{"fields in a row", "Mưa đá ở huyện Chư Sê làm hỏng 370 ha lúa, 125 ha mía, 93,6 ha keo.", "Chư Sê 370 ha lúa hỏng; Chư Sê 125 ha mía; Chư Sê 93.6 ha keo"},
		{"up to now", "Tỉnh Gia Lai cho hay đến nay số người chết là 376.", "Gia Lai 376 người chết"},
		{"of the whole country only", "Dân số các huyện nghèo của Việt Nam là 2,3 triệu người.", "Việt Nam 2300000 Dân số (người)"},
		{"whole country alone", "Trong 4 ngày nghỉ lễ, toàn quốc xảy ra 262 vụ tai nạn giao thông, làm chết 124 người. Có 31 vụ cháy xảy ra trên cả nước.",
			"Việt Nam 262 vụ tai nạn giao thông; Việt Nam 124 người chết; Việt Nam 31 vụ cháy"},
		{"earned by visitors", "Năm 2017, tỉnh Gia Lai đón 1,5 triệu lượt khách, tăng 11,7%; doanh thu du lịch đạt 1.420 tỷ đồng.", "Gia Lai 1500000 lượt khách; Gia Lai 1420000000000 doanh thu du lịch (đồng)"},
		{"land of a firm", "Hãng xây khu nghỉ dưỡng 27,1 ha ở tỉnh Gia Lai. Tỉnh Gia Lai trồng 300 ha lúa.", "Gia Lai 300 ha lúa"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}
