package resolve

import (
	"strings"
	"testing"

	"github.com/lienket/lienket/extract/gazetteer"
)

// TestSides asks whose committee "UBND tỉnh" and whose "Thành ủy" are where one province visits
// another: who came along is of the guests, who received them of the hosts.
func TestSides(t *testing.T) {
	names, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	const visit = "Sáng nay, đoàn công tác tỉnh Phú Thọ đến làm việc với lãnh đạo tỉnh Bắc Kạn. "
	for _, c := range []struct{ name, text, head, want string }{
		{"came along", visit + "Cùng đi có Chủ tịch UBND tỉnh.", "UBND", "Phú Thọ"},
		{"of the delegation", visit + "Tham gia đoàn có Giám đốc Sở Y tế.", "Sở", "Phú Thọ"},
		{"the only city of the guests", visit + "Cùng đi có Bí thư Thành ủy.", "Thành ủy", "Việt Trì"},
		{"received them", visit + "Tiếp đoàn có Chủ tịch UBND tỉnh.", "UBND", "Bắc Kạn"},
		{"hosts named more rarely", visit + "Phú Thọ có nhiều kinh nghiệm. Làm việc với đoàn có Chủ tịch UBND tỉnh.", "UBND", "Bắc Kạn"},
		{"a ministry's guests are shown around", "Đoàn công tác Bộ Y tế đến tỉnh Bắc Kạn. Cùng đi có Chủ tịch UBND tỉnh.", "UBND", "Bắc Kạn"},
		{"named in the sentence", visit + "Cùng đi có Chủ tịch UBND tỉnh Bắc Kạn.", "UBND", "Bắc Kạn"},
	} {
		a := resolved(names, "", c.text)
		got := ""
		for _, o := range a.Organizations {
			if strings.HasPrefix(o.Name, c.head) && o.Area >= 0 {
				got = a.Places[o.Area].Name
			}
		}
		if got != c.want {
			t.Errorf("%s: %s is that of %q, not %q", c.name, c.head, got, c.want)
		}
	}
}
