package event_test

import "testing"

// What a firm or person is said to be between commas gives nothing.
func TestApposed(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng lũ\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"a firm", "Tập đoàn Hoàng Gia, doanh nghiệp hàng đầu Việt Nam, ủng hộ tỉnh Hà Tĩnh 2 tỷ đồng.", "Tập đoàn Hoàng Gia > Hà Tĩnh: 2 tỷ đồng"},
		{"a bank", "Ngân hàng An Khang, một trong những ngân hàng lớn nhất Việt Nam, trao 500 suất quà cho huyện Hương Khê.", "Ngân hàng An Khang > Hương Khê: 500 suất quà"},
		{"a son of a province", "Ông Trần Thanh Sơn, Chủ tịch HĐQT Hoa Sen Food, một người con đất Bình Định, vừa hỗ trợ 3 tỉ đồng cho tỉnh Phú Yên.", "Hoa Sen Food > Phú Yên: 3 tỉ đồng"},
		{"two givers", "Tập đoàn Hoàng Gia, Ngân hàng An Khang ủng hộ tỉnh Hà Tĩnh 2 tỷ đồng.",
			"Tập đoàn Hoàng Gia > Hà Tĩnh: 2 tỷ đồng; Ngân hàng An Khang > Hà Tĩnh: 2 tỷ đồng"},
		{"votes", "Dự luật được hơn 20 nghị sĩ phe đối lập ủng hộ, kể cả thượng nghị sĩ John Carter.", ""},
	})
}

// Who is deployed goes on duty, unless it is to help; no home is a gift without those in need.
func TestOnDuty(t *testing.T) {
	checkRows(t, "", []rowTest{
		{"troops", "Bộ Nội vụ Ấn Độ cho hay sẽ triển khai gần 5.200 nhân viên an ninh phục vụ kỳ họp thượng đỉnh tại New Delhi, hỗ trợ các nước.", ""},
		{"rescuers", "Lũ lớn ở Myanmar\n\nNgười dân Myanmar cần cứu trợ.\nSingapore và Malaysia vừa triển khai các đội cứu trợ đến Myanmar.",
			"Singapore > Myanmar: đội cứu trợ; Malaysia > Myanmar: đội cứu trợ"},
		{"homes for sale", "So với các dự án khác ở TP Hà Nội, Sông Ngân Garden nổi trội về thời gian dự kiến bàn giao nhà.", ""},
		{"sirens", "Tại 26 chòi canh ở TP. Đà Nẵng và 17 chòi của tỉnh Quảng Nam đã phát còi hụ phục vụ diễn tập.", ""},
		{"a wife", "Doanh nhân Lê Văn Bách đã tặng bà xã một món quà rất giản dị.", ""},
		{"a feast", "Vào năm 2014, Tổng thống Marco Mugo chi 750.000 USD để mừng sinh nhật tại Mỹ.", ""},
	})
}
