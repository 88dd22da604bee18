package event_test

import "testing"

// What a firm or person is said to be between commas gives nothing.
func TestApposed(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng lũ\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"a firm", "Tập đoàn Hoàng Gia, doanh nghiệp hàng đầu Việt Nam, ủng hộ tỉnh Hà Tĩnh 2 tỷ đồng.", "Tập đoàn Hoàng Gia > Hà Tĩnh: 2 tỷ đồng"},
		{"a bank", "Ngân hàng An Khang, một trong những ngân hàng lớn nhất Việt Nam, trao 500 suất quà cho huyện Hương Khê.", "Ngân hàng An Khang > Hương Khê: 500 suất quà"},
		{"a son of a province", "Ông Trần Thanh Sơn, Chủ tịch HĐQT Hoa Sen Food, người con của mảnh đất Bình Định, đã hỗ trợ 5 tỉ đồng cho tỉnh Phú Yên.", "Hoa Sen Food > Phú Yên: 5 tỉ đồng"},
		{"two givers", "Tập đoàn Hoàng Gia, Ngân hàng An Khang ủng hộ tỉnh Hà Tĩnh 2 tỷ đồng.",
			"Tập đoàn Hoàng Gia > Hà Tĩnh: 2 tỷ đồng; Ngân hàng An Khang > Hà Tĩnh: 2 tỷ đồng"},
		{"votes", "Dự luật được ít nhất 10 nghị sĩ đảng Cộng hoà ủng hộ, gồm cả thượng nghị sĩ John Carter.", ""},
	})
}
