package vietnamese

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
)

// Bodies "tỉnh" of a local paper are those of its own province: the paper tells it, or the
// districts that need no province there. Bodies of a part of the country are no province's, and
// names end before what is said of a sum.
func TestHomeProvince(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, text, want string }{
		{"the address of the paper", "Trao quà cho học sinh nghèo\n\n(Baonghean.vn) - Đoàn tỉnh Hà Tĩnh đến thăm huyện Con Cuông.\n\nDịp này, Hội Chữ thập đỏ tỉnh tặng các em 20 suất quà.\n",
			"Hội Chữ thập đỏ tỉnh Nghệ An"},
		{"the mark of the paper", "Trao quà cho học sinh nghèo\n\n(GLO)- Đoàn tỉnh Bình Định đến thăm huyện Chư Prông.\n\nDịp này, Hội Chữ thập đỏ tỉnh tặng các em 20 suất quà.\n",
			"Hội Chữ thập đỏ tỉnh Gia Lai"},
		{"districts without a province", "Trao nhà cho người nghèo\n\nHội Nông dân huyện Lộc Bình trao nhà cho ông Hoàng Văn Sáu. Hội Doanh nhân tỉnh Hải Dương góp 30 triệu đồng.\n\nHội Chữ thập đỏ tỉnh và huyện Lộc Bình tặng ông nhiều đồ dùng.\n",
			"Hội Chữ thập đỏ tỉnh Lạng Sơn"},
		{"districts of a named province", "Trao nhà cho người nghèo\n\nHội Nông dân huyện Lộc Bình (Lạng Sơn) và huyện Chi Lăng nhận nhà do tỉnh Hải Dương trao.\n\nTại đây, đoàn của tỉnh Hải Dương có Hội Chữ thập đỏ tỉnh.\n",
			"Hội Chữ thập đỏ tỉnh Hải Dương"},
		{"a part of the country", "Chi cục Dự trữ Nhà nước khu vực IX xuất 500 chiếc phao cho UBND tỉnh Quảng Trị.\n",
			"Chi cục Dự trữ Nhà nước khu vực IX"},
		{"the sum behind a name", "CTCP Bánh Hoa Mai số tiền 1 tỷ đồng; Công ty Sao Bắc 2 tỷ đồng.\n", "CTCP Bánh Hoa Mai"},
		{"a district like a person", "Huyện đoàn Lâm Hà tặng hộ nghèo 10 suất quà.\n", "Huyện đoàn Lâm Hà"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := article.Parse("a.txt", []byte(tt.text), article.Options{})
			if err != nil {
				t.Fatal(err)
			}
			a, err := p.Analyze(context.Background(), d)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(a.Organizations, func(o extract.Organization) bool { return o.Name == tt.want }) {
				t.Errorf("no %s in %v", tt.want, a.Organizations)
			}
		})
	}
}

// A body that is named in full and again by its level alone is one, of whatever sort it is.
func TestNamedAgainByItsLevel(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Trung tâm Khuyến nông tỉnh Long An", "Trung tâm Y tế huyện Đức Hòa", "Bệnh viện Đa khoa tỉnh Long An", "Trường Chính trị tỉnh Long An"} {
		short := strings.TrimSuffix(strings.TrimSuffix(name, " Long An"), " Đức Hòa")
		d, err := article.Parse("a.txt", []byte(name+" đã họp. "+short+" tặng quà hộ nghèo.\n"), article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		a, err := p.Analyze(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Organizations) != 1 || a.Organizations[0].Name != name {
			t.Errorf("%s: %d bodies, the first %q", name, len(a.Organizations), a.Organizations[0].Name)
		}
	}
}
