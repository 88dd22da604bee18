package ner

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

func grammar(tb testing.TB) *Recognizer {
	tb.Helper()
	names, err := gazetteer.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return New(names)
}

// read segments one sentence as body text and finds its mentions.
func read(r *Recognizer, s string) *extract.Analysis {
	d := &extract.Document{Text: s, Raw: s, Blocks: []extract.Block{{Span: extract.Span{End: len(s)}}}}
	text.Segmenter{}.Segment(d)
	for i := range d.Sentences {
		if !strings.HasPrefix(s, "Ảnh:") {
			d.Sentences[i].Block = extract.Body // a line alone looks like a headline or a byline
		}
	}
	a := &extract.Analysis{Document: d}
	r.Recognize(a)
	extract.SortMentions(a.Mentions)
	return a
}

var marks = map[extract.MentionType]string{extract.PersonMention: "PER", extract.PlaceMention: "LOC", extract.OrganizationMention: "ORG"}

// markup writes the outermost names into the sentence, in brackets.
func markup(a *extract.Analysis) string {
	d := a.Document
	var b strings.Builder
	at := 0
	for _, m := range a.Mentions {
		t, ok := marks[m.Type]
		if !ok || m.Anaphoric || m.Start < at || m.Confidence < 0.5 {
			continue
		}
		fmt.Fprintf(&b, "%s[%s %s]", d.Text[at:m.Start], t, d.Slice(m.Span))
		at = m.End
	}
	b.WriteString(d.Text[at:])
	return b.String()
}

// TestNames finds the names in sentences that carry them in brackets.
func TestNames(t *testing.T) {
	raw, err := os.ReadFile("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := grammar(t)
	for want := range strings.Lines(string(raw)) {
		want = strings.TrimSpace(want)
		if want == "" || want[0] == '#' {
			continue
		}
		plain := want
		for _, mark := range []string{"[PER ", "[LOC ", "[ORG ", "]"} {
			plain = strings.ReplaceAll(plain, mark, "")
		}
		if got := markup(read(r, plain)); got != want {
			t.Errorf("names\n got %s\nwant %s", got, want)
		}
	}
}

// checkMentions fails unless all mentions lie within the text on token bounds
// and none crosses another.
func checkMentions(t *testing.T, a *extract.Analysis) {
	t.Helper()
	d := a.Document
	var open []extract.Span
	for _, m := range a.Mentions {
		if m.Start < 0 || m.End > len(d.Text) || m.Start >= m.End || m.Tokens.Lo >= m.Tokens.Hi || m.Tokens.Hi > len(d.Tokens) ||
			d.Tokens[m.Tokens.Lo].Start != m.Start || d.Tokens[m.Tokens.Hi-1].End != m.End {
			t.Fatalf("mention %+v does not lie on tokens", m)
		}
		for len(open) > 0 && open[len(open)-1].End <= m.Start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 && !open[len(open)-1].Contains(m.Span) {
			t.Fatalf("%q crosses %q", d.Slice(m.Span), d.Slice(open[len(open)-1]))
		}
		open = append(open, m.Span)
	}
}

// FuzzRecognize reads any text: no panic, mentions on tokens, none crossing.
func FuzzRecognize(f *testing.F) {
	for _, s := range []string{
		"Bí thư Tỉnh ủy Hà Tĩnh Nguyễn Văn A, Chủ tịch UBND tỉnh", "Công ty \"An Phú\" (AP) trao", "các xã: A, B và C thuộc huyện Ba Vì",
		"trưởng ban Tuyên giáo Thành ủy TP.HCM", "Bộ trưởng Quốc phòng Lào Khamphan", "\xff\xfe Ông", "tỉnh", "Ủy viên Trung ương", "Quỹ \"\" của", "/XA",
	} {
		f.Add(s)
	}
	r := grammar(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<14 {
			return
		}
		checkMentions(t, read(r, strings.ToValidUTF8(s, "�")))
	})
}

// BenchmarkRecognize measures the grammar alone on dense official prose.
func BenchmarkRecognize(b *testing.B) {
	r := grammar(b)
	s := strings.Repeat("Cùng dự có các đồng chí: Hà Thị Mai Lan, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lạng Sơn; Vi Văn Đạt – Giám đốc Sở Giao thông Vận tải. Người dân ở huyện Cao Lộc mong tuyến đường sớm xong để bán na. ", 40)
	d := &extract.Document{Text: s, Raw: s, Blocks: []extract.Block{{Span: extract.Span{End: len(s)}}}}
	text.Segmenter{}.Segment(d)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		r.Recognize(&extract.Analysis{Document: d})
	}
}
