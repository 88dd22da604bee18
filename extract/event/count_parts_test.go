package event_test

import "testing"

// TestCountParts has numbers that a text parts by places, in the turns in which it does so.
func TestCountParts(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"number before its place", "Bão làm 13 người ở tỉnh Gia Lai (1 người huyện Chư Sê, 12 người huyện Đức Cơ) bị mất liên lạc.", "Gia Lai 13 người bị mất liên lạc; Chư Sê 1 người bị mất liên lạc; Đức Cơ 12 người bị mất liên lạc"},
		{"one number each", "Cả nước có 10 trường hợp tử vong (3 bệnh nhân ở Trà Vinh, 2 tại Đồng Tháp; Đồng Nai, Bến Tre mỗi địa phương ghi nhận một ca tử vong).",
			"Việt Nam 10 trường hợp tử vong; Trà Vinh 3 trường hợp tử vong; Đồng Tháp 2 trường hợp tử vong; Đồng Nai 1 trường hợp tử vong; Bến Tre 1 trường hợp tử vong"},
		{"cases behind a comma", "Cả nước có 9 ca tử vong, gồm 4 ca ở Gia Lai, 3 ca ở Kon Tum và 2 ca tại Phú Yên.", "Việt Nam 9 ca tử vong; Gia Lai 4 ca tử vong; Kon Tum 3 ca tử vong; Phú Yên 2 ca tử vong"},
		{"bare in brackets", "Tỉnh Gia Lai có 3 người chết (2 ở Chư Sê, 1 ở Đức Cơ), 5 người bị thương.", "Gia Lai 3 người chết; Chư Sê 2 người chết; Đức Cơ 1 người chết; Gia Lai 5 người bị thương"},
		{"where somebody comes from", "Cháy ở Gia Lai làm 9 người bị thương, gồm 2 người Lào, 7 người Việt Nam.", "Gia Lai 9 người bị thương"},
		{"units in a bracket", "7 xã vùng cao (xã Ia Grai, Ia Sao) thuộc huyện Chư Sê, tỉnh Gia Lai vẫn đang bị nước lũ cô lập.", "Chư Sê 7 xã cô lập"},
		{"sum of a table", "Sự cố đê điều có 27 vụ: Thanh Hóa 13, Nghệ An 10, Hà Tĩnh 4.", "Thanh Hóa 13 vụ; Nghệ An 10 vụ; Hà Tĩnh 4 vụ"},
		{"two make it up", "Bão làm 9 nhà bị sập: Gia Lai 5, Kon Tum 4.", "Gia Lai 5 nhà bị sập; Kon Tum 4 nhà bị sập; Việt Nam 9 nhà bị sập"},
		{"told of the fallen ill", "Dịch ở Hà Nội tăng. Các quận có số mắc cao là: Đống Đa 372, Cầu Giấy 253, Thanh Xuân 84…", "Đống Đa 372 số mắc; Cầu Giấy 253 số mắc; Thanh Xuân 84 số mắc"},
		{"goes on in the next line", "Số ca mắc mới: Bình Dương (27), Đồng Nai (26), Cần Thơ (4);\nNinh Thuận (4), Lâm Đồng (2).", "Bình Dương 27 ca mắc; Đồng Nai 26 ca mắc; Cần Thơ 4 ca mắc; Ninh Thuận 4 ca mắc; Lâm Đồng 2 ca mắc"},
		{"gifts in a row", "Đoàn mang 40 suất quà: Gia Lai 30, Kon Tum 10.", ""},
		{"most of them", "Có 60 ca mắc mới, nhiều nhất ở Bình Dương (27), rồi tới Đồng Nai (26), Đồng Tháp (7). UBND tỉnh Gia Lai, Kon Tum, Phú Yên, Hòa Bình họp.",
			"Bình Dương 27 ca mắc mới; Đồng Nai 26 ca mắc mới; Đồng Tháp 7 ca mắc mới; Việt Nam 60 ca mắc mới"},
		{"units in brackets", "Mưa lũ ở Nghệ An làm các trường dời khai giảng, ở thành phố Vinh (18 trường), thị xã Cửa Lò (23 trường) và Nam Đàn (6 trường).", "Vinh 18 trường; Cửa Lò 23 trường; Nam Đàn 6 trường"},
		{"units in a row", "Tỉnh Gia Lai có dịch, đó là huyện Chư Sê có 14 xã; Đức Cơ 10 xã, Ia Grai 9 xã.", "Chư Sê 14 xã; Đức Cơ 10 xã; Ia Grai 9 xã"},
		{"schools of two", "222 trường ở Hà Tĩnh và 135 trường ở Nghệ An phải dừng khai giảng.", "Hà Tĩnh 222 trường phải dừng khai giảng; Nghệ An 135 trường phải dừng khai giảng"},
		{"of many provinces", "UBND tỉnh Gia Lai họp. Dịch đã xuất hiện tại 204 huyện của 29 tỉnh, với số lợn bị tiêu hủy là 1,2 triệu con.", "Việt Nam 1200000 con bị tiêu hủy"},
		{"no city meant", "Tại TP Hồ Chí Minh, ông Lâm họp. Cả nước ghi nhận 36.000 ca mắc tại 47 tỉnh/thành phố, trong đó có 10 ca tử vong.", "Việt Nam 36000 ca mắc; Việt Nam 10 ca tử vong"},
		{"behind a closed bracket", "UBND tỉnh Gia Lai cho biết lũ làm 120 ngôi nhà bị ngập (Chư Sê 54, Đức Cơ 66), 430 ha lúa bị hư hại.",
			"Gia Lai 120 ngôi nhà bị ngập; Chư Sê 54 ngôi nhà bị ngập; Đức Cơ 66 ngôi nhà bị ngập; Gia Lai 430 ha lúa bị hư hại"},
		{"parts in the next sentence", "150 ca mắc COVID-19 trong ngày\n\nTrong đó, TP Hồ Chí Minh ghi nhận 70 ca, Bình Dương 50 ca, Đồng Nai 30 ca.",
			"Việt Nam 150 ca mắc COVID-19; Hồ Chí Minh 70 ca; Bình Dương 50 ca; Đồng Nai 30 ca"},
		{"two fates of one number", "Lũ ở Lào Cai đã làm 180 người chết, mất tích (100 người chết, 80 người mất tích).",
			"Lào Cai 180 người chết, mất tích; Lào Cai 100 người chết; Lào Cai 80 người mất tích"},
		{"last of them", "Mưa lũ ở Tây Nguyên làm 4 người chết và 1 người mất tích ở Đồng Nai. Mưa còn làm 370 nhà bị ngập.", "Tây Nguyên 4 người chết; Đồng Nai 1 người mất tích; Tây Nguyên 370 nhà bị ngập"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// TestCountsOfLand has numbers of what a place is, earns and has so much of in a time.
func TestCountsOfLand(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"glued area", "Tỉnh Gia Lai có diện tích tự nhiên 1.285km2, dân số là 3,5 triệu dân.", "Gia Lai 1285 diện tích tự nhiên (km2); Gia Lai 3500000 dân số (người)"},
		{"raised unit", "Huyện Chư Sê, rộng 632,38 km², có số dân khoảng 66.700 người, mật độ 105 người/km².", "Chư Sê 632.38 rộng (km2); Chư Sê 66700 số dân (người); Chư Sê 105 mật độ dân số (người/km2)"},
		{"area of a yard", "Tỉnh Gia Lai họp. Hãng có khu đất rộng 5,5 km2 ở tỉnh Gia Lai.", ""},
		{"people of a town", "Nhà máy cấp nước cho 31.000 dân TP Pleiku.", "Pleiku 31000 dân"},
		{"people of that province", "Tỉnh Gia Lai họp. Nhiều người trong 1,4 triệu dân của tỉnh này là người trẻ.", "Gia Lai 1400000 dân"},
		{"one farmer's field", "Ông Lâm ở huyện Chư Sê chống hạn cho 2 ha cà phê.", ""},
		{"dead in other words", "10 người tử vong vì sốt xuất huyết. Từ đầu năm cả nước có 36.000 ca mắc, trong đó có 10 ca tử vong.", "Việt Nam 36000 ca mắc; Việt Nam 10 ca tử vong"},
		{"name like a builder", "Xã Vĩnh Thành hiện có 40 hộ dân.", "Vĩnh Thành 40 hộ dân"},
		{"land sown", "Tổng diện tích trồng vải huyện Lục Ngạn năm 2019 là 15.290 ha.", "Lục Ngạn 15290 diện tích trồng (ha)"},
		{"in a day", "Ấn Độ ghi nhận hơn 310.000 ca mắc mới mỗi ngày.", "Ấn Độ 310000 ca mắc mới"},
		{"in a year", "Trung bình mỗi năm Ấn Độ có 2.000 ca tử vong do sét.", "Ấn Độ 2000 ca tử vong"},
		{"shifts", "Ở tỉnh Gia Lai, nhà thầu làm 3 ca mỗi ngày.", ""},
		{"trade", "Việt Nam họp. Kim ngạch xuất nhập khẩu đạt 63,07 tỷ USD, xuất siêu 1,23 tỷ USD.", "Việt Nam 63070000000 nhập khẩu (USD); Việt Nam 1230000000 xuất siêu (USD)"},
		{"more than planned", "Việt Nam họp. Năm 2018, kim ngạch xuất khẩu vượt dự kiến hơn 2 tỉ USD, đạt mức 36,2 tỉ USD.", "Việt Nam 36200000000 xuất khẩu (USD)"},
		{"next year", "Năm 2023 kim ngạch nhập khẩu của tỉnh Gia Lai là 334 triệu USD; 7 tháng năm 2024 là 148 triệu USD.", "Gia Lai 334000000 nhập khẩu (USD); Gia Lai 148000000 nhập khẩu (USD)"},
		{"trade of a firm", "Tỉnh Gia Lai họp. Công ty Hoa Mai đạt kim ngạch xuất khẩu 95 triệu USD.", ""},
		{"fines", "Công an tỉnh Gia Lai đã xử lý 26.000 trường hợp vi phạm, phạt tiền hơn 13 tỷ đồng.", "Gia Lai 26000 trường hợp vi phạm; Gia Lai 13000000000 tiền phạt (đồng)"},
		{"herd", "Tỉnh Gia Lai hiện có tổng đàn gần 280.000 con.", "Gia Lai 280000 tổng đàn (con)"},
		{"joined by and", "Cháy ở tỉnh Gia Lai làm 170 ôtô và hơn 340 xe máy bị thiêu rụi.", "Gia Lai 170 ôtô bị thiêu rụi; Gia Lai 340 xe máy bị thiêu rụi"},
		{"some few", "Ở tỉnh Gia Lai có nhiều ổ dịch từ 2-3 người mắc trở lên. Đó là 23 người mắc.", "Gia Lai 23 người mắc"},
		{"houses that were built", "Khu ở mới tại tỉnh Gia Lai có 35 căn nhà được xây dựng.", ""},
		{"capital of all", "Gia Lai là thủ phủ nuôi bò của cả nước với tổng đàn 450.000 con.", "Gia Lai 450000 tổng đàn (con)"},
		{"paid for a loss", "Nông dân bị thiệt hại ở tỉnh Gia Lai được hỗ trợ trên 86 tỷ đồng.", ""},
		{"one family's", "Lũ ở huyện Chư Sê cuốn 35 lồng cá của gia đình ông Lâm. Chị có 8 ao nuôi tôm nhưng bị cuốn trôi 6 ao.", ""},
		{"some of all ponds", "Ở huyện Chư Sê, hiện 4 trong 5 hồ đã cạn kiệt.", "Chư Sê 4 hồ đã cạn kiệt"},
		{"communes of all", "Toàn tỉnh Gia Lai có 52 xã/136 xã đạt chuẩn nông thôn mới.", "Gia Lai 52 xã"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}
