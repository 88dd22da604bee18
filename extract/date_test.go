package extract

import "testing"

func TestAfter(t *testing.T) {
	// each is later than those before it
	dates := []Date{{}, {0, 3, 9}, {2021, 0, 0}, {2021, 6, 0}, {2021, 6, 2}, {2021, 7, 1}, {2022, 1, 1}}
	for i, a := range dates {
		for j, b := range dates {
			if a.After(b) != (i > j) {
				t.Errorf("%v after %v: %v", a, b, a.After(b))
			}
		}
	}
}
