package resolve

import (
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/ner"
	"github.com/lienket/lienket/extract/text"
)

// resolved finds and resolves the mentions of a text in running paragraphs.
func resolved(names *gazetteer.Names, url, s string) *extract.Analysis {
	d := &extract.Document{URL: url, Text: s, Raw: s, Blocks: []extract.Block{{Span: extract.Span{End: len(s)}}}}
	text.Segmenter{}.Segment(d)
	for i := range d.Sentences {
		d.Sentences[i].Block = extract.Body
	}
	a := &extract.Analysis{Document: d}
	ner.New(names).Recognize(a)
	extract.SortMentions(a.Mentions)
	New(names).Resolve(a)
	return a
}

// TestHome asks whose committee "UBND tỉnh" is: that of the paper's own province, or of the one
// in which the article's districts lie, rather than that of a guest.
func TestHome(t *testing.T) {
	names, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	const guests = "Đoàn cán bộ tỉnh Hà Nam đến thăm bà con vùng lũ. Sáng nay, lãnh đạo UBND tỉnh cảm ơn đoàn."
	for _, c := range []struct{ name, url, text, want string }{
		{"guests alone", "", guests, "Hà Nam"},
		{"mark", "", "(GLO)- Mưa lớn ở huyện Chư Prông.\n" + guests, "Gia Lai"},
		{"mark of a province of which nothing is told", "", "(GLO)- Mưa lớn mấy hôm nay.\n" + guests, "Hà Nam"},
		{"mark of no province", "", "(VTC)- Mưa lớn ở huyện Chư Prông.\n" + guests, "Hà Nam"},
		{"mark too far down", "", strings.Repeat("Trời mưa to suốt đêm. ", 80) + "\n(GLO)- Mưa lớn ở huyện Chư Prông.\n" + guests, "Hà Nam"},
		{"host of the address", "https://baonghean.vn/mua-lon-1.html", "Mưa lớn ở Nghệ An.\n" + guests, "Nghệ An"},
		{"host with www", "https://www.baogialai.com.vn/mua-lon-1.html", "Mưa lớn ở Gia Lai.\n" + guests, "Gia Lai"},
		{"host in the text", "", "Nguồn: https://baonghean.vn/mua-lon-1.html\nMưa lớn ở Nghệ An.\n" + guests, "Nghệ An"},
		{"host of the whole country", "https://vnexpress.net/mua-lon-1.html", "Mưa lớn ở Nghệ An.\n" + guests, "Hà Nam"},
		{"districts without their province", "", "Mưa lớn ở huyện Con Cuông. Nước lên nhanh tại huyện Con Cuông và huyện Tương Dương.\n" + guests, "Nghệ An"},
		{"a district once", "", "Mưa lớn ở huyện Con Cuông.\n" + guests, "Hà Nam"},
		{"districts of two provinces", "", "Mưa lớn ở huyện Con Cuông, huyện Tương Dương và huyện Chư Prông.\n" + guests, "Hà Nam"},
		{"districts with their province", "", "Nghệ An mưa lớn, nhất là ở huyện Con Cuông và huyện Tương Dương.\n" + guests, "Hà Nam"},
		{"a guest in the sentence itself", "https://baonghean.vn/mua-lon-1.html", "Mưa lớn ở Nghệ An.\nĐoàn cán bộ tỉnh Hà Nam và UBND tỉnh đã đến đây.", "Hà Nam"},
	} {
		a := resolved(names, c.url, c.text)
		got := ""
		for _, o := range a.Organizations {
			if strings.HasPrefix(o.Name, "UBND") && o.Area >= 0 {
				got = a.Places[o.Area].Name
			}
		}
		if got != c.want {
			t.Errorf("%s: UBND tỉnh is that of %q, not %q", c.name, got, c.want)
		}
	}
}

func TestMastheads(t *testing.T) {
	for s, want := range map[string][]string{
		"":                              nil,
		"(GLO)- Mưa":                    {"GLO"},
		"(Dân trí) Mưa (chiều":          nil,
		"https://baonghean.vn/a-b.html": {"baonghean", "vn", "a-b"},
		"(" + strings.Repeat("x", 40) + ") (QNO)": {"QNO"},
	} {
		if got := slices.Collect(mastheads(s)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, not %q", s, got, want)
		}
	}
}
