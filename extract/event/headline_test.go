package event_test

import "testing"

// What a headline tells without a number is told better below.
func TestHeadlinesOfCharity(t *testing.T) {
	checkRows(t, "", []rowTest{
		{"a home", "Hội Phụ nữ huyện Đức Hòa: Bàn giao mái ấm tình thương cho mẹ già neo đơn\n\nHội Phụ nữ huyện Đức Hòa vừa bàn giao mái ấm tình thương cho bà Lê Thị Mơ ở xã Tam Hải.\n",
			"Hội Phụ nữ huyện Đức Hòa > Lê Thị Mơ: mái ấm tình thương"},
	})
}
