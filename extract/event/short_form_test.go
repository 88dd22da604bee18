package event_test

import "testing"

// Bodies that are named again in short, units with those they belong to, and who got others
// to give.
func TestShortForms(t *testing.T) {
	tests := []rowTest{
		{"a post", "Ngày 4/2, Đồn Biên phòng Cốc Mán tổ chức Tết sớm cho bà con nghèo. Đồn đã trao 35 suất quà cho các hộ nghèo.", "Đồn Biên phòng Cốc Mán > các hộ nghèo: 35 suất quà"},
		{"a club", "CLB Thiện nguyện Hoa Nắng đến thăm bà con nghèo xã Tân Lộc. CLB đã tặng 40 suất quà cho người già neo đơn.", "CLB Thiện nguyện Hoa Nắng > người già neo đơn: 40 suất quà"},
		{"a pagoda", "Chùa Linh Phước tổ chức chương trình Tết cho người nghèo. Nhà chùa đã tặng 200 phần quà cho bà con khó khăn.", "Chùa Linh Phước > bà con khó khăn: 200 phần quà"},
		{"a parish", "Giáo xứ Tân Thành tổ chức Giáng sinh cho người nghèo. Giáo xứ đã tặng 150 phần quà cho bà con khó khăn.", "Giáo xứ Tân Thành > bà con khó khăn: 150 phần quà"},
		{"a school", "Trường Đại học Duy Hải thăm bà con vùng lũ. Nhà trường đã trao 60 suất quà cho bà con xã Tam Hải.", "Trường Đại học Duy Hải > Tam Hải: 60 suất quà"},
		{"a branch of a league", "Hội Chữ thập đỏ TP Thủ Đức thăm người nghèo. Thường trực Thành Hội đã tặng 15 suất quà cho các hộ khó khăn.", "Hội Chữ thập đỏ TP Thủ Đức > các hộ khó khăn: 15 suất quà"},
		{"a command", "Bộ Tư lệnh Vùng Cảnh sát biển 3 đến xã Tam Hải. Bộ Tư lệnh Vùng đã tặng 25 phần quà cho các gia đình chài lưới nghèo.", "Bộ Tư lệnh Vùng Cảnh sát biển 3 > các gia đình chài lưới nghèo: 25 phần quà"},
		{"the first words of a name", "Công ty XSKT Đồng Nai tổ chức lễ trao nhà tình thương. Công ty XSKT đã trao 3 căn nhà cho các hộ nghèo xã Tam Hải.", "Công ty XSKT Đồng Nai > Tam Hải: 3 căn nhà"},
		{"youth of a body", "Đoàn Thanh niên Công an huyện Mai Sơn thăm học sinh nghèo. Đoàn Thanh niên đã trao 20 suất học bổng cho các em.", "Đoàn Thanh niên Công an huyện Mai Sơn > các em: 20 suất học bổng"},
		{"a short form of nobody named", "Đồn Biên phòng Cốc Mán thăm bà con. Nhà trường đã trao 20 suất quà cho hộ nghèo.", "Nhà trường > hộ nghèo: 20 suất quà"},
		{"a unit of another", "Đồn Biên phòng Cốc Mán, BĐBP tỉnh Nghệ An tặng 60 suất quà cho ngư dân nghèo.", "Đồn Biên phòng Cốc Mán > ngư dân nghèo: 60 suất quà"},
		{"units in a row", "Trung đoàn 95, Sư đoàn 2, Quân khu 5 tặng 60 suất quà cho học sinh nghèo.", "Trung đoàn 95 > học sinh nghèo: 60 suất quà"},
		{"two of one size", "Công an tỉnh Sơn La, Bộ Chỉ huy Quân sự tỉnh Sơn La tặng 60 suất quà cho học sinh nghèo.", "Công an tỉnh Sơn La > học sinh nghèo: 60 suất quà; Bộ Chỉ huy Quân sự tỉnh Sơn La > học sinh nghèo: 60 suất quà"},
		{"a pagoda that helps", "Ủy ban MTTQ phường Tân Định phối hợp chùa Kỳ Quang, cùng Công ty CP Masa tổ chức trao 200 phần quà cho hộ nghèo.",
			"Ủy ban MTTQ phường Tân Định > hộ nghèo: 200 phần quà; Chùa Kỳ Quang > hộ nghèo: 200 phần quà; Công ty CP Masa > hộ nghèo: 200 phần quà"},
		{"moved to give", "Hội Chữ thập đỏ huyện Ba Tri vận động Công ty Sao Mai hỗ trợ 3.000 bánh Trung thu cho thiếu nhi nghèo.", "Công ty Sao Mai > thiếu nhi nghèo: 3.000 bánh Trung thu"},
		{"to be moved", "Hội Chữ thập đỏ huyện Ba Tri sẽ vận động Công ty Sao Mai hỗ trợ 3.000 bánh Trung thu cho thiếu nhi nghèo.", ""},
	}
	checkRows(t, "Chăm lo người nghèo\n\n", tests)
}
