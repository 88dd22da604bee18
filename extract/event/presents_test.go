package event_test

import "testing"

// A verb of presenting makes a gift of any thing before those who get it; honours, words and
// presents among friends are none.
func TestPresents(t *testing.T) {
	checkRows(t, "Chung tay hỗ trợ vùng lũ\n\nNhiều đơn vị ủng hộ người dân vùng lũ gặp khó khăn. Các hộ nghèo được giúp đỡ.\n", []rowTest{
		{"no list has it", "Công ty Minh Phát tặng rau xanh và trứng gà cho khu cách ly quận Bình Tân.", "Công ty Minh Phát > Bình Tân: rau xanh và trứng gà"},
		{"water is no country", "Nhóm Bếp Lành gửi tặng nước sâm đóng chai cho y bác sĩ Bệnh viện Hoa Mai.", "Nhóm Bếp Lành > Bệnh viện Hoa Mai: nước sâm đóng chai"},
		{"a row that begins with goods", "Hội Phụ nữ xã Hòa Ninh trao lều bạt, mùng chiếu cho người dân xã Tam Hải.", "Hội Phụ nữ xã Hòa Ninh > Tam Hải: lều bạt, mùng chiếu"},
		{"several of them", "Tỉnh đoàn Long An trao tặng các bộ trống cho Trường THCS Sơn Hải.", "Tỉnh đoàn Long An > Trường THCS Sơn Hải: bộ trống"},
		{"a plain verb", "Công ty Sông Hồng đã trao trang thiết bị y tế cho Bệnh viện Hoa Mai.", "Công ty Sông Hồng > Bệnh viện Hoa Mai: trang thiết bị y tế"},
		{"some of them", "Cuối tuần, Công ty Sông Hồng ghé tặng quà một số gia đình khó khăn tại huyện Gia Bình.", "Công ty Sông Hồng > Gia Bình: quà"},
		{"the people of a place", "Tỉnh Long An lập ba đoàn công tác đi thăm, tặng quà đồng bào huyện Kỳ Anh bị thiệt hại do bão.", "Long An > Kỳ Anh: quà"},
		{"handed out", "Hội Chữ thập đỏ tỉnh Long An cấp phát gạo, mì gói cho người dân xã Vĩnh Trị.", "Hội Chữ thập đỏ tỉnh Long An > Vĩnh Trị: gạo, mì gói"},
		{"flowers", "Công ty Minh Phát tặng hoa tươi cho Bệnh viện Hoa Mai.", ""},
		{"a title", "Bộ Y tế trao tặng danh hiệu thi đua cho Bệnh viện Hoa Mai.", ""},
		{"nobody gets it", "Công ty Minh Phát tặng rau xanh và trứng gà khi vào mùa.", ""},
	})
	checkRows(t, "", []rowTest{
		{"among friends", "Ông Lê Văn Tám thường tặng ví da cho bà Trần Thị Mơ.", ""},
		{"no word of aid", "Công ty Sông Hồng đã trao thiết bị cho Trường THCS Sơn Hải.", "Công ty Sông Hồng > Trường THCS Sơn Hải: thiết bị"},
	})
}
