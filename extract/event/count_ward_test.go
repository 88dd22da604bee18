package event_test

import "testing"

// TestCountWard has people who fell ill or came to harm together: what was seen of them, and who took
// them in.
func TestCountWard(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"taken in", "Bệnh viện Đa khoa tỉnh Gia Lai đã tiếp nhận 41 người sau bữa tiệc.", "Gia Lai 41 người tiếp nhận"},
		{"taken in as cases", "Bệnh viện Đa khoa tỉnh Gia Lai tiếp nhận cấp cứu 11 trường hợp trong tình trạng nôn ói.", "Gia Lai 11 trường hợp tiếp nhận"},
		{"in care", "Khoa Nhi ở huyện Chư Sê đang điều trị cho 26 bệnh nhân.", "Chư Sê 26 bệnh nhân điều trị"},
		{"could be taken in", "Bệnh viện Đa khoa tỉnh Gia Lai có thể tiếp nhận thêm 20 bệnh nhân.", ""},
		{"no hospital", "Trường tiểu học ở tỉnh Gia Lai tiếp nhận 14 em vào đầu năm.", ""},
		{"one who came", "Bệnh viện Đa khoa tỉnh Gia Lai vừa tiếp nhận 2 bệnh nhân quê huyện Chư Sê.", ""},
		{"brought on", "Ở huyện Chư Sê, 7 người được chuyển lên bệnh viện tỉnh.", "Chư Sê 7 người được chuyển lên bệnh viện"},
		{"seen of them", "Sau bữa cơm, 98 công nhân ở huyện Chư Sê có biểu hiện chóng mặt.", "Chư Sê 98 công nhân có biểu hiện"},
		{"seen of one", "Ở huyện Chư Sê, một người có biểu hiện chóng mặt.", ""},
		{"one of all", "Ông Lâm là 1 trong 23 bệnh nhân bị ngộ độc ở huyện Chư Sê.", "Chư Sê 23 bệnh nhân bị ngộ độc"},
		{"some on all", "Ở huyện Chư Sê, 320 trên tổng số 1.310 học sinh nghỉ học hôm nay.", "Chư Sê 320 học sinh nghỉ học"},
		{"buried", "Núi lở ở huyện Chư Sê vùi lấp 9 người, thiêu hủy 560 ha rừng.", "Chư Sê 9 người vùi lấp; Chư Sê 560 ha rừng thiêu hủy"},
		{"ruins", "Tại huyện Chư Sê, 16 thi thể được đưa ra khỏi đống đổ nát.", "Chư Sê 16 thi thể"},
		{"milestone", "Tại Km14 + 850 lũ làm đứt đường ở huyện Chư Sê.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// TestCountBoard has numbers that boards of the whole country tell, and what only comes from a place.
func TestCountBoard(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"against disasters", "Mưa to ở tỉnh Gia Lai. Số liệu của Ban chỉ đạo Trung ương về phòng chống thiên tai: 68 người chết.", "Việt Nam 68 người chết"},
		{"all provinces", "Mưa to ở tỉnh Gia Lai. Theo báo cáo nhanh của các địa phương, bão làm 9 người chết.", "Việt Nam 9 người chết"},
		{"looking for a ship", "Tàu chìm ở tỉnh Gia Lai. Ủy ban Quốc gia Tìm kiếm cứu nạn cho biết vụ chìm tàu làm 8 người mất tích.", "Gia Lai 8 người mất tích"},
		{"holidays", "Xe tải lật ở tỉnh Gia Lai. Theo Ủy ban An toàn giao thông Quốc gia, mấy ngày nghỉ vừa qua có 64 vụ tai nạn giao thông.", "Việt Nam 64 vụ tai nạn giao thông"},
		{"at sea", "Bão vào biển Đông, gió mạnh dần trên biển Đông. Đến nay đã có 107 người chết.", "Việt Nam 107 người chết"},
		{"south of another land", "Cháy ở miền nam Trung Quốc làm 7 người chết.", "Trung Quốc 7 người chết"},
		{"capital from there", "Tỉnh An Giang họp. Xưởng may 100% vốn Hàn Quốc có 400 công nhân nhập viện.", "An Giang 400 công nhân nhập viện"},
		{"made there", "Máy bay do Thụy Sĩ chế tạo rơi làm 8 người thiệt mạng ở Lào.", "Lào 8 người thiệt mạng"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// TestCountSite has numbers whose place stands among the words for what is counted, and what no place
// of a number can be.
func TestCountSite(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"homes of two", "Lũ ở miền Trung. Hơn 27.200 nhà dân ở Quảng Bình, hơn 5.100 nhà dân ở Hà Tĩnh bị ngập sâu.", "Quảng Bình 27200 nhà dân; Hà Tĩnh 5100 nhà dân bị ngập sâu"},
		{"people of two", "Lũ lớn. Có 1 người dân ở huyện Chư Sê bị cuốn trôi, 2 người dân ở huyện Đức Cơ bị mất liên lạc.", "Chư Sê 1 người dân bị cuốn trôi; Đức Cơ 2 người dân bị mất liên lạc"},
		{"units that are counted", "Xã Ia Grai họp. Huyện Chư Sê có hai xã bị nước lũ chia cắt.", "Chư Sê 2 xã bị nước lũ chia cắt"},
		{"homes by a river", "Huyện Chư Sê có mưa. Nước sông Hồng dâng cao, ảnh hưởng đời sống của 1.200 hộ dân.", "Chư Sê 1200 hộ dân"},
		{"others", "Ở huyện Chư Sê có 2 nhà bị sập, 2 nhà khác bị nứt.", "Chư Sê 2 nhà bị sập; Chư Sê 2 nhà khác bị nứt"},
		{"same number of two", "Huyện Chư Sê có 77 ca mắc. Huyện Đức Cơ có 77 ca mắc.", "Chư Sê 77 ca mắc; Đức Cơ 77 ca mắc"},
		{"houses of a class", "Tỉnh Gia Lai đếm được 55 nhà cấp 4, chuồng trại bị tốc mái.", "Gia Lai 55 nhà cấp 4, chuồng trại bị tốc mái"},
		{"behind a colon", "Tại tỉnh Gia Lai, lúa, hoa màu bị ngập: 1.515 ha.", "Gia Lai 1515 ha bị ngập"},
		{"most of them first", "Lũ làm 7 người chết, trong đó Gia Lai nhiều nhất với 5 người, Kon Tum và Phú Yên mỗi tỉnh một người.",
			"Việt Nam 7 người chết; Gia Lai 5 người chết; Kon Tum 1 người chết; Phú Yên 1 người chết"},
		{"of a name that nobody knows", "Hà Nội có dịch. Các quận có số ca cao là Đống Đa (372 ca), Cầu Xyz (253 ca), Thanh Xuân (84 ca).", "Đống Đa 372 ca; Thanh Xuân 84 ca"},
		{"in several", "Mưa ở Chư Sê, Đức Cơ; UBND tỉnh Gia Lai họp. Lũ làm 95 ngôi nhà ở huyện Chư Sê và Đức Cơ bị sập.", "Gia Lai 95 ngôi nhà bị sập"},
		{"moved of all", "Huyện Chư Sê đã di dời 2.100 trên tổng số 2.600 nhân khẩu.", "Chư Sê 2100 nhân khẩu"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// TestCountAmong has parts of what was counted before, and what the police and rescuers tell.
func TestCountAmong(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"parts in the next sentence", "Núi lở ở tỉnh Gia Lai làm 18 người chết. Trong đó, 8 nạn nhân ở huyện Chư Sê, 3 người tại huyện Đức Cơ.",
			"Gia Lai 18 người chết; Chư Sê 8 nạn nhân chết; Đức Cơ 3 nạn nhân chết"},
		{"parts of things", "Tỉnh Gia Lai hiện có 41 điểm sạt lở. Trong đó huyện Chư Sê có tới 16 điểm.", "Gia Lai 41 điểm sạt lở; Chư Sê 16 điểm sạt lở"},
		{"no parts", "Tỉnh Gia Lai hiện có 41 điểm sạt lở. Huyện Chư Sê có 16 điểm thi đấu.", "Gia Lai 41 điểm sạt lở"},
		{"cases of the police", "Công an tỉnh Gia Lai đã triệt phá 42 vụ môi giới, xử lý 431 đối tượng.", "Gia Lai 42 vụ môi giới; Gia Lai 431 đối tượng"},
		{"taken by the police", "Công an tỉnh Gia Lai xử lý 2.073 trường hợp vi phạm, tạm giữ 667 phương tiện và 349 giấy tờ các loại.",
			"Gia Lai 2073 trường hợp vi phạm; Gia Lai 667 phương tiện; Gia Lai 349 giấy tờ"},
		{"vehicles held", "Công an tỉnh Gia Lai kiểm soát 5.966 xe, tạm giữ 126 xe.", "Gia Lai 5966 xe; Gia Lai 126 xe"},
		{"attacks", "Ở Pakistan có 31 vụ đánh bom xảy ra trong năm.", "Pakistan 31 vụ đánh bom"},
		{"to be stopped", "Công an tỉnh Gia Lai sẽ kiểm tra 120 cơ sở.", ""},
		{"sent out", "Khoảng 5.500 lính cứu hỏa đã được huy động ở tỉnh Gia Lai.", "Gia Lai 5500 lính cứu hỏa đã được huy động"},
		{"two of one fate", "Tại huyện Chư Sê có 17 y bác sĩ và 7 người dân nghi phơi nhiễm.", "Chư Sê 17 y bác sĩ nghi phơi nhiễm; Chư Sê 7 người dân nghi phơi nhiễm"},
		{"three of one fate", "Tại Kunduz, 41 binh sĩ, 7 cảnh sát và 12 dân thường đã thiệt mạng.", "Kunduz 41 binh sĩ thiệt mạng; Kunduz 7 cảnh sát thiệt mạng; Kunduz 12 dân thường đã thiệt mạng"},
		{"things of one harm", "Tại huyện Chư Sê, 19 nhà dân và 78 ha ngô, hoa màu vẫn bị ngập nước.", "Chư Sê 19 nhà dân bị ngập nước; Chư Sê 78 ha ngô, hoa màu vẫn bị ngập nước"},
		{"who live there", "Huyện Chư Sê là nơi sinh sống của 27.100 người.", "Chư Sê 27100 nơi sinh sống (người)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// TestCountPlain has numbers of which no list says what became, and words that only look like one.
func TestCountPlain(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"name that looks like a wish", "Thành phố Cần Thơ xảy ra 29 vụ cháy.", "Cần Thơ 29 vụ cháy"},
		{"patients", "Sự cố xảy ra với 18 bệnh nhân đang lọc máu ở tỉnh Gia Lai.", "Gia Lai 18 bệnh nhân"},
		{"the same patients", "Ở tỉnh Gia Lai có 7 người chết. Gia đình của 7 bệnh nhân đã nhận tin.", "Gia Lai 7 người chết"},
		{"operations", "Bệnh viện Đa khoa tỉnh Gia Lai đã thực hiện 491 ca phẫu thuật.", "Gia Lai 491 ca phẫu thuật"},
		{"songs", "Tỉnh Gia Lai tổ chức đêm nhạc với 31 ca khúc.", ""},
		{"a rate of births", "Ở tỉnh Gia Lai, tỷ lệ này là 21/1.000 ca sinh.", ""},
		{"rain in a row", "Lượng mưa lớn như Chư Sê (Gia Lai) mưa 150mm, Đức Trọng (Lâm Đồng) mưa 148mm.", "Chư Sê 150 Lượng mưa lớn (mm); Đức Trọng 148 Lượng mưa lớn (mm)"},
		{"another fate", "Số người chết ở Syria có thể tăng trong khi có tới 60 binh sĩ bị thương.", "Syria 60 binh sĩ bị thương"},
		{"official number", "Động đất ở Indonesia. Indonesia cầu cứu, Indonesia họp khẩn. Làng Petobo bị san phẳng. Số người thiệt mạng chính thức là 844 người.", "Indonesia 844 người thiệt mạng"},
		{"too many for a region", "Bão vào Nam Trung Bộ. Chừng 3,2 triệu người bị ảnh hưởng.", "Việt Nam 3200000 người bị ảnh hưởng"},
		{"made up of", "Tỉnh Gia Lai có 5.719 giao cắt, gồm 1.519 đường ngang và 4.058 lối mòn.", "Gia Lai 5719 giao cắt; Gia Lai 1519 đường ngang; Gia Lai 4058 lối mòn"},
		{"dwellers", "Thị trấn Vinhedo với khoảng 76.000 cư dân nằm ở Brazil.", "Brazil 76000 cư dân"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// TestCountTold has people told of in other words, once each.
func TestCountTold(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"patients of a ward", "Tỉnh Gia Lai hiện quản lý hơn 126 bệnh nhân chạy thận.", "Gia Lai 126 bệnh nhân chạy thận"},
		{"so many at a time", "Tỉnh Gia Lai mỗi ngày tiếp nhận 80-100 bệnh nhân.", ""},
		{"bare behind what made them", "Huyện Chư Sê có mưa, 9 người đi đường bị sét đánh khiến 3 tử vong, 6 bị thương nặng.", "Chư Sê 9 người đi đường bị sét đánh; Chư Sê 3 tử vong; Chư Sê 6 bị thương"},
		{"among the dead", "Ở Marawi, hơn 500 người đã thiệt mạng, bao gồm 389 tay súng và 39 dân thường.", "Marawi 500 người đã thiệt mạng; Marawi 389 tay súng thiệt mạng; Marawi 39 dân thường thiệt mạng"},
		{"near a border", "Đấu súng ở Chihuahua, sát biên giới với Mỹ, làm 26 người thiệt mạng ở Mexico.", "Mexico 26 người thiệt mạng"},
		{"killed", "Xả súng ở Las Vegas giết 58 người.", "Las Vegas 58 người giết"},
		{"told aside", "Ở Pakistan, 681 người, trong đó có 537 trẻ em, dương tính với HIV.", "Pakistan 681 người dương tính; Pakistan 537 trẻ em dương tính"},
		{"homes and their people", "Tỉnh Gia Lai phải sơ tán 2.130 hộ với 7.450 người trước khi bão vào.", "Gia Lai 2130 hộ phải sơ tán; Gia Lai 7450 người phải sơ tán"},
		{"homes that it reaches", "Sạt lở ở xã Ia Grai ảnh hưởng trực tiếp đến 10 hộ dân.", "Ia Grai 10 hộ dân ảnh hưởng"},
		{"their bodies", "Cháy ở Pakistan làm 15 người chết. Chúng tôi tìm thấy 15 thi thể.", "Pakistan 15 người chết"},
		{"saved one", "Ở huyện Chư Sê, anh nhảy xuống cứu một phụ nữ.", ""},
		{"saved many", "Tàu cứu 11 ngư dân ở huyện Chư Sê.", "Chư Sê 11 ngư dân cứu"},
		{"all that is left", "Ở huyện Chư Sê, 261 người đã ra viện, còn lại 277 người nằm viện.", "Chư Sê 261 người đã ra viện; Chư Sê 277 người nằm viện"},
		{"court of what happened", "Tòa ở tỉnh Gia Lai sẽ xét xử vụ 8 người tử vong.", "Gia Lai 8 người tử vong"},
		{"one who was stabbed", "Ở huyện Chư Sê, một người bị đâm vào tay.", ""},
		{"one who was stabbed to death", "Ở huyện Chư Sê, một người bị đâm chết.", "Chư Sê 1 người bị đâm chết"},
		{"cases and people", "Tỉnh Gia Lai có 42 người nhiễm HIV. Cả 42 trường hợp đều ở huyện Chư Sê.", "Gia Lai 42 người nhiễm"},
		{"from one commune to the next", "Xã Ia Grai có 3 người chết. Xe đi từ xã Ia Sao, nơi có 3 người chết.", "Ia Grai 3 người chết"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}
