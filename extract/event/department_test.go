package event_test

import "testing"

// The head of a department gives in its name, and not in that of the place.
func TestDepartmentGives(t *testing.T) {
	lead := "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ. "
	tests := []rowTest{
		{"a department", "Bà Lò Thị Bưởi - giám đốc Sở Y tế Sơn La - đã trao 30 phần quà cho Trường tiểu học Nà Pàn.",
			"Sở Y tế Sơn La > Trường tiểu học Nà Pàn: 30 phần quà"},
		{"a second office", "Bà Lò Thị Bưởi, Phó Chủ tịch UBND tỉnh Sơn La, đã trao 30 phần quà cho Trường tiểu học Nà Pàn.",
			"Sơn La > Trường tiểu học Nà Pàn: 30 phần quà"},
	}
	checkRows(t, lead, tests)
}

// The words for people end before what they have, are or become.
func TestPeopleEnd(t *testing.T) {
	lead := "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ. "
	tests := []rowTest{
		{"what they come to have", "Công ty May Lộc Tân trao 60 triệu đồng cho các trẻ em nghèo có được một mùa xuân no đủ.",
			"Công ty May Lộc Tân > trẻ em nghèo: 60 triệu đồng"},
		{"how much more", "Công ty May Lộc Tân hỗ trợ mỗi công nhân thêm 400.000 đồng.",
			"Công ty May Lộc Tân > công nhân: 400.000 đồng"},
		{"what befell them", "Công ty May Lộc Tân hỗ trợ 3 triệu đồng với người bị xây xước.",
			"Công ty May Lộc Tân > người bị xây xước: 3 triệu đồng"},
	}
	checkRows(t, lead, tests)
}
