package event_test

import "testing"

// Who took in means gives what the next sentence says to be given from them, unless that
// only counts from that time on.
func TestRaiser(t *testing.T) {
	checkRows(t, "Chung tay vì người nghèo\n\nNhiều đơn vị ủng hộ người nghèo gặp khó khăn. Hội Chữ thập đỏ huyện Mường Tè đã tiếp nhận hơn 4 tỷ đồng. ", []rowTest{
		{"from that", "Từ đó đã tặng 1.578 suất quà Tết cho người nghèo.", "Hội Chữ thập đỏ huyện Mường Tè > người nghèo: 1.578 suất quà"},
		{"from these means", "Từ nguồn quỹ này đã tặng 1.578 suất quà Tết cho người nghèo, trao 20 căn nhà cho hộ nghèo.", "Hội Chữ thập đỏ huyện Mường Tè > người nghèo: 1.578 suất quà; Hội Chữ thập đỏ huyện Mường Tè > hộ nghèo: 20 căn nhà"},
		{"from that time on", "Từ đó đến nay đã tặng 1.578 suất quà Tết cho người nghèo.", ""},
	})
}
