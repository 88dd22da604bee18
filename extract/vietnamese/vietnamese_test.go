package vietnamese

import (
	"context"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
)

// prose is news prose in our own words with all that the stages look for.
const prose = `Sáng 12/3, tại trụ sở Tỉnh ủy, đồng chí Lường Minh Khuê, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lạng Sơn cùng đoàn công tác của tỉnh đã tiếp và làm việc với ông Trương Quốc Thuận, Giám đốc Sở Nông nghiệp và Phát triển nông thôn tỉnh Cao Bằng. Cùng dự có các đồng chí: Hà Thị Mai Lan, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh; Nông Văn Đạt – Phó Chủ tịch UBND tỉnh; đại diện Ủy ban MTTQ Việt Nam tỉnh, Bộ Chỉ huy Quân sự tỉnh và Công an tỉnh Lạng Sơn.
Phát biểu tại buổi làm việc, ông Thuận cảm ơn sự hỗ trợ của chính quyền và bà con tỉnh Lạng Sơn. Bà Lan đề nghị hai địa phương tiếp tục phối hợp; Sở Y tế cần sớm cử cán bộ xuống xã Hòa Cư, huyện Cao Lộc. Công ty TNHH Đầu tư Thương mại Hoàng Gia trao 200 triệu đồng và 5 tấn gạo cho người dân vùng lũ.
`

func pipeline(tb testing.TB) *extract.Pipeline {
	tb.Helper()
	p, err := New()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func analyze(tb testing.TB, p *extract.Pipeline, text string) *extract.Analysis {
	tb.Helper()
	d, err := article.Parse("test.txt", []byte(text), article.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	a, err := p.Analyze(context.Background(), d)
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// BenchmarkAnalyze measures the whole way from bytes to facts.
func BenchmarkAnalyze(b *testing.B) {
	p := pipeline(b)
	text := strings.Repeat(prose, 8)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		analyze(b, p, text)
	}
}

// BenchmarkNames measures recognition, resolution and positions alone: what
// stands between segmentation and events.
func BenchmarkNames(b *testing.B) {
	p := pipeline(b)
	d, err := article.Parse("test.txt", []byte(strings.Repeat(prose, 8)), article.Options{})
	if err != nil {
		b.Fatal(err)
	}
	p.Segmenter.Segment(d)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		a := &extract.Analysis{Document: d}
		p.Recognizers[0].Recognize(a)
		extract.SortMentions(a.Mentions)
		p.Resolver.Resolve(a)
		p.Relaters[0].Relate(a)
	}
}

// BenchmarkGrowth shows that time grows with the length and not faster, on news
// prose and on text made to be hard: names without end, titles without
// punctuation, brackets that never close.
func BenchmarkGrowth(b *testing.B) {
	p := pipeline(b)
	for _, c := range []struct{ name, unit string }{
		{"prose", prose},
		{"names", "Nguyễn Văn An, Trần Thị Bình, "},
		{"titles", "Bí thư Tỉnh ủy Chủ tịch UBND tỉnh Phó Giám đốc Sở Y tế "},
		{"capitals", "Hà Nam Đông Quảng Thanh Tân "},
		{"given", "ông An bà Lan "},
		{"bodies", "Ban Chấp hành Ban Thường vụ Ban Chấp hành "},
		{"open", "Công ty (\"An Phú - "},
		{"places", "tỉnh Nghệ An, xã Hòa Bình, huyện Tân Phú "},
	} {
		for _, n := range []int{16 << 10, 128 << 10, 1 << 20} {
			text := strings.Repeat(c.unit, n/len(c.unit))
			b.Run(c.name+"/"+size(n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					analyze(b, p, text)
				}
			})
		}
	}
}

func size(n int) string {
	return map[int]string{16 << 10: "16KiB", 128 << 10: "128KiB", 1 << 20: "1MiB"}[n]
}

// FuzzAnalyze reads any bytes: no panic, every index and span valid.
func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{prose, "Bí thư Huệ: \"tỉnh\"", "ông ông ông hai tỉnh", "\xffBộ trưởng Quốc phòng, Chủ tịch", "UBND tỉnh, HĐND và nhân dân"} {
		f.Add([]byte(s))
	}
	p := pipeline(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := article.Parse("fuzz.txt", raw, article.Options{})
		if err != nil {
			return
		}
		a, err := p.Analyze(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		check(t, a)
	})
}

// check fails if an index of the analysis points nowhere or a span is not of the
// text.
func check(t *testing.T, a *extract.Analysis) {
	t.Helper()
	within := func(i, n int, what string) {
		if i < -1 || i >= n {
			t.Fatalf("%s %d of %d", what, i, n)
		}
	}
	for _, m := range a.Mentions {
		if m.Start < 0 || m.Start >= m.End || m.End > len(a.Document.Text) {
			t.Fatalf("mention %+v", m)
		}
		switch m.Type {
		case extract.PersonMention:
			within(m.Entity, len(a.Persons), "person")
		case extract.PlaceMention:
			within(m.Entity, len(a.Places), "place")
		case extract.OrganizationMention:
			within(m.Entity, len(a.Organizations), "organisation")
		}
	}
	for _, o := range a.Organizations {
		within(o.Area, len(a.Places), "area")
		within(o.Jurisdiction, len(a.Places), "jurisdiction")
		within(o.Parent, len(a.Organizations), "parent")
		if o.ID == "" || o.Name == "" || len(o.Mentions) == 0 {
			t.Fatalf("organisation %+v", o)
		}
	}
	for _, p := range a.Positions {
		within(p.Organization, len(a.Organizations), "organisation of a position")
		within(p.Jurisdiction, len(a.Places), "jurisdiction of a position")
		if p.Person < 0 || p.Person >= len(a.Persons) || p.Title == "" || p.Rule == "" || p.Confidence <= 0 || p.Confidence > 1 || len(p.Steps) == 0 {
			t.Fatalf("position %+v", p)
		}
		if p.Sentence.Start < 0 || p.Sentence.End > len(a.Document.Text) || p.Sentence.Len() <= 0 {
			t.Fatalf("evidence %+v", p.Sentence)
		}
	}
	for i, p := range a.Places {
		if p.Parent == i || p.ID == "" || p.Name == "" {
			t.Fatalf("place %+v", p)
		}
		within(p.Parent, len(a.Places), "parent of a place")
	}
}
