package event_test

import "testing"

// What is given is told with its trade name, its size, its worth and its price: they are no further
// gifts, and nobody gets or gives by a trade name.
func TestWares(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng lũ\n\nNhiều đơn vị đã ủng hộ bà con vùng lũ. Bà con gặp nhiều khó khăn.\n", []rowTest{
		{"chemicals by name", "Bộ Y tế xuất cấp cho tỉnh Hà Tĩnh 2,5 tấn Chlorinex B và 1 triệu viên Purotabs 50 mg; tỉnh Nghệ An 3 tấn Chlorinex B.",
			"Bộ Y tế > Hà Tĩnh: 2,5 tấn Chlorinex B; Bộ Y tế > Hà Tĩnh: 1 triệu viên Purotabs 50 mg; Bộ Y tế > Nghệ An: 3 tấn Chlorinex B"},
		{"details of what was summed up", "Bộ Y tế xuất cấp 6 tấn Chlorinex B cho các cơ quan, địa phương. Cụ thể, xuất cấp cho tỉnh Hà Tĩnh 2 tấn Chlorinex B; tỉnh Nghệ An 3 tấn Chlorinex B.",
			"Bộ Y tế > Hà Tĩnh: 2 tấn Chlorinex B; Bộ Y tế > Nghệ An: 3 tấn Chlorinex B"},
		{"brands in a row", "Công ty Minh Long tặng huyện Vân Hồ 300 thùng sữa Milano, 200 chai nước Lavina và 2 xe Toyoda.",
			"Công ty Minh Long > Vân Hồ: 300 thùng sữa Milano; Công ty Minh Long > Vân Hồ: 200 chai nước Lavina; Công ty Minh Long > Vân Hồ: 2 xe Toyoda"},
		{"a size", "Công ty Minh Long đã hỗ trợ xã Y Tý nước khoáng (loại bình 19 lít).", "Công ty Minh Long > Y Tý: nước khoáng"},
		{"its worth behind those who get it", "Công ty Minh Long tặng thiết bị y tế cho Bệnh viện Sao Khuê trị giá 1,8 tỷ đồng.", "Công ty Minh Long > Bệnh viện Sao Khuê: thiết bị y tế"},
		{"homes in quotation marks", "Công ty Minh Long hỗ trợ xây được 36 nhà “Nghĩa tình đồng đội” trị giá 940 triệu đồng cho các hộ nghèo huyện Vân Hồ.",
			"Công ty Minh Long > Vân Hồ: 36 nhà “Nghĩa tình đồng đội”"},
		{"the price of a thing", "Ông Lê Văn Tám trao tặng Bệnh viện Sao Khuê một chiếc xe cứu thương. Chiếc xe cứu thương hiệu Toyoda, được trang bị băng ca… có trị giá gần 670 triệu đồng, do ông Lê Văn Tám trao tặng.",
			"Lê Văn Tám > Bệnh viện Sao Khuê: một chiếc xe cứu thương"},
		{"called a sum", "Hơn 1,5 tỉ đồng là số tiền mà Công ty Minh Long ủng hộ đồng bào miền Trung.", "Công ty Minh Long > miền Trung: Hơn 1,5 tỉ đồng"},
		{"what a gift will do", "Máy lọc của Công ty Minh Long sẽ giúp cung cấp khoảng 12 triệu lít nước sạch cho tỉnh Nghệ An.", ""},
		{"land and labour", "Bà Lò Thị Mến hiến 650 m2 đất cho xã Y Tý. Người dân bản Hồ góp 120 ngày công cho xã Y Tý.",
			"Lò Thị Mến > Y Tý: 650 m2 đất; Người dân bản Hồ > Y Tý: 120 ngày công"},
		{"land that is only told of", "Công ty Minh Long trao 20 suất quà cho xã Y Tý, nơi có 300 m2 đất bị sạt lở.", "Công ty Minh Long > Y Tý: 20 suất quà"},
		{"a number in a name", "Công ty Minh Long trao 20 suất quà cho hộ nghèo ở khu vực 1 kinh thành Vân Hồ.", "Công ty Minh Long > hộ nghèo: 20 suất quà"},
	})
}
