package event_test

import "testing"

// People who are counted get and give, whom else nobody names; so do parents, friends and others
// by what they are to somebody.
func TestPeopleCounted(t *testing.T) {
	checkRows(t, "Chung tay giúp vùng lũ\n\nNhiều đơn vị đã ủng hộ bà con vùng lũ. Bà con gặp nhiều khó khăn.\n", []rowTest{
		{"forms of address", "Quỹ Sao Khuê trao 20 triệu đồng cho 35 cụ mắt mờ.", "Quỹ Sao Khuê > 35 cụ mắt mờ: 20 triệu đồng"},
		{"children", "Quỹ Sao Khuê trao 30 suất quà cho 22 bé mắc bệnh tim.", "Quỹ Sao Khuê > 22 bé mắc bệnh tim: 30 suất quà"},
		{"a calling in a list", "Quỹ Sao Khuê trao 12 suất quà cho 12 em học sinh nghèo.", "Quỹ Sao Khuê > em học sinh nghèo: 12 suất quà"},
		{"veterans", "Quỹ Sao Khuê tặng 20 cựu chiến binh nghèo mỗi người 1 triệu đồng.", "Quỹ Sao Khuê > cựu chiến binh nghèo: 1 triệu đồng"},
		{"people by their work", "Quỹ Sao Khuê tặng 300 suất cơm cho người bán vé số.", "Quỹ Sao Khuê > người bán vé số: 300 suất cơm"},
		{"households by what they raise", "Quỹ Sao Khuê trao 50 áo phao cho hộ nuôi cá lồng.", "Quỹ Sao Khuê > hộ nuôi cá lồng: 50 áo phao"},
		{"those who give themselves", "Trong đêm, 30 y bác sĩ đã hiến 30 đơn vị máu cho anh Lê Văn Tám.", "30 y bác sĩ > Lê Văn Tám: 30 đơn vị máu"},
		{"who are sent", "Bộ Y tế cử 30 y bác sĩ hỗ trợ tỉnh Hà Tĩnh.", "Bộ Y tế > Hà Tĩnh: 30 y bác sĩ"},
		{"parents of a class", "Ban phụ huynh lớp 8A2 quyên góp 18 triệu đồng cho gia đình bà Lê Thị Tám.", "Ban phụ huynh lớp 8A2 > Lê Thị Tám: 18 triệu đồng"},
		{"old friends", "Nhóm bạn cũ góp 20 triệu đồng giúp bà Lê Thị Tám.", "Nhóm bạn cũ > Lê Thị Tám: 20 triệu đồng"},
	})
}
