package gazetteer

import (
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

func load(tb testing.TB) *Names {
	tb.Helper()
	n, err := Load()
	if err != nil {
		tb.Fatal(err)
	}
	return n
}

func symbols(n *Names, s string) []Symbol {
	var out []Symbol
	for _, t := range text.Tokenize(nil, s, 0) {
		out = append(out, n.Symbol(t.Fold))
	}
	return out
}

// first returns the most important place that bears a name.
func first(tb testing.TB, n *Names, name string) *Place {
	tb.Helper()
	syms := symbols(n, name)
	var h Hits
	if !n.Match(syms, 0, &h) || int(h[PlaceName].Len) != len(syms) {
		tb.Fatalf("no place is called %q", name)
	}
	var same Hits
	d := extract.Document{Tokens: text.Tokenize(nil, name, 0)}
	if !n.Match(n.SymbolsOf(&d), 0, &same) || same != h {
		tb.Errorf("%q: by tokens %v, by words %v", name, same, h)
	}
	return &n.Places[n.PlaceNames[h[PlaceName].Index][0]]
}

func TestSpellingsOfPlaces(t *testing.T) {
	n := load(t)
	for spelling, want := range map[string]string{
		"TP.HCM": "Hồ Chí Minh", "TP. HCM": "Hồ Chí Minh", "TPHCM": "Hồ Chí Minh", "Sài Gòn": "Hồ Chí Minh", "Thừa Thiên-Huế": "Thừa Thiên Huế",
		"Thừa Thiên - Huế": "Thừa Thiên Huế", "BR-VT": "Bà Rịa - Vũng Tàu", "Hoà Bình": "Hòa Bình", "Đăk Lăk": "Đắk Lắk", "Hoa Kỳ": "Mỹ",
		"đồng bằng sông Cửu Long": "ĐBSCL", "Viêng Chăn": "Vientiane", "Quy Nhơn": "Quy Nhơn", "Phan Rang": "Phan Rang-Tháp Chàm",
	} {
		if got := first(t, n, spelling).Name; got != want {
			t.Errorf("%s is %s, not %s", spelling, got, want)
		}
	}
}

func TestProvinces(t *testing.T) {
	n := load(t)
	before, kept := 0, 0
	for i := range n.Places {
		p := &n.Places[i]
		if p.Kind != extract.Province {
			continue
		}
		before++
		if p.MergedInto < 0 {
			kept++
		} else if m := &n.Places[p.MergedInto]; m.Kind != extract.Province || m.MergedInto >= 0 {
			t.Errorf("%s became part of %s, which is no province of today", p.Name, m.Name)
		}
		if p.Code == "" || !isNumber(p.Code) || p.Parent < 0 || n.Places[p.Parent].Code != "VN" {
			t.Errorf("%s: code %q, parent %d", p.Name, p.Code, p.Parent)
		}
	}
	if before != 64 || kept != 34 { // the 63, and Huế under its earlier name
		t.Errorf("%d provinces, %d of them today's", before, kept)
	}
	if p := first(t, n, "Quảng Ninh"); p.Kind != extract.Province {
		t.Errorf("Quảng Ninh is first a %v", p.Kind)
	}
	if p := first(t, n, "Bắc Giang"); n.Places[p.MergedInto].Name != "Bắc Ninh" {
		t.Errorf("Bắc Giang became part of %s", n.Places[p.MergedInto].Name)
	}
}

func TestUnitsHaveParents(t *testing.T) {
	n := load(t)
	for i := range n.Places {
		p := &n.Places[i]
		switch p.Kind {
		case extract.District:
			if n.Places[p.Parent].Kind != extract.Province {
				t.Fatalf("%s %s lies in %s", p.Word, p.Name, n.Places[p.Parent].Name)
			}
		case extract.Commune:
			if k := n.Places[p.Parent].Kind; k != extract.District && k != extract.Province {
				t.Fatalf("%s %s lies in %s", p.Word, p.Name, n.Places[p.Parent].Name)
			}
		}
	}
	u, ok := n.Unit("huyen-quang-ninh-quang-binh")
	if !ok || u.Name != "Quảng Ninh" || u.Parent != "quang-binh" || u.GSO != "456" && u.GSO != "" && len(u.GSO) != 3 {
		t.Errorf("unit %+v %v", u, ok)
	}
}

func TestLongestMatchOfEachKind(t *testing.T) {
	n := load(t)
	for _, c := range []struct {
		text string
		kind Kind
		len  int32
		id   string
	}{
		{"Phó Bí thư Thường trực Tỉnh ủy", TitleName, 5, "pho-bi-thu-thuong-truc"},
		{"UVBTV Tỉnh ủy", TitleName, 1, "uy-vien-ban-thuong-vu"},
		{"PCT UBND", TitleName, 1, "pho-chu-tich"},
		{"Ủy ban Mặt trận Tổ quốc Việt Nam", HeadName, 6, "ubmttq"},
		{"Công ty TNHH Một thành viên", HeadName, 6, "cong-ty"},
		{"Trung ương Đảng", BodyName, 3, "ban-chap-hanh-trung-uong-dang"},
		{"Ban Bí thư T.Ư Đảng", BodyName, 5, "ban-bi-thu"},
	} {
		var h Hits
		n.Match(symbols(n, c.text), 0, &h)
		id := ""
		if h[c.kind].Len > 0 {
			switch c.kind {
			case TitleName:
				id = n.Titles[h[c.kind].Index].ID
			case HeadName:
				id = n.Heads[h[c.kind].Index].ID
			case BodyName:
				id = n.Bodies[h[c.kind].Index].ID
			}
		}
		if h[c.kind].Len != c.len || id != c.id {
			t.Errorf("%s: %d words, %q", c.text, h[c.kind].Len, id)
		}
	}
}

// TestFieldSpellings holds that abbreviations of a department are that
// department.
func TestFieldSpellings(t *testing.T) {
	n := load(t)
	index := func(s string) int32 {
		syms := symbols(n, s)
		var h Hits
		n.Match(syms, 0, &h)
		if int(h[FieldName].Len) != len(syms) {
			t.Errorf("%q is no field: %d of %d words", s, h[FieldName].Len, len(syms))
		}
		return h[FieldName].Index
	}
	for _, same := range [][]string{
		{"Lao động – Thương binh và Xã hội", "LĐ-TB&XH", "Lao động Thương binh và Xã hội", "LĐTBXH"},
		{"Nông nghiệp và Phát triển nông thôn", "NN&PTNT", "NN-PTNT"},
		{"Văn hóa, Thể thao và Du lịch", "VHTTDL", "VH-TT&DL"},
	} {
		for _, s := range same[1:] {
			if index(s) != index(same[0]) {
				t.Errorf("%q is another field than %q", s, same[0])
			}
		}
	}
}

func TestMalformedListsAreNamed(t *testing.T) {
	n := &Names{titleByID: map[string]int32{}, headByID: map[string]int32{}, placeByID: map[string]int32{}, papers: map[string]int32{},
		nameRefs: map[string]int32{}, lists: newTrieBuilder()}
	for _, c := range []struct {
		read func([]string) error
		row  string
		want string
	}{
		{n.readHead, "x\tX\tclass\tnonsense\t-\t-", "unknown part"},
		{n.readHead, "x\tX\tclass\t-\t-\tgalaxy", "unknown level"},
		{n.readLevel, "galaxy\tX", "unknown level"},
		{n.readDistrict, "001\tX\tQuận\t99", "unknown parent"},
		{n.readSurname, "X\tmany", "frequency"},
		{n.readTitle, "x", "too few fields"},
		{n.readPaper, "Nowhere\tX", "unknown province"},
		{n.readSort, "X\ty", "unknown sort"},
		{n.readSort, "saint\ta b c", "neither a word nor a pair"},
	} {
		if err := c.read(strings.Split(c.row, "\t")); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q gave %v, want %q", c.row, err, c.want)
		}
	}
}

func TestPapers(t *testing.T) {
	n := load(t)
	for name, want := range map[string]string{"baonghean": "Nghệ An", "baobariavungtau": "Bà Rịa - Vũng Tàu", "GLO": "Gia Lai", "qbđt": "Quảng Bình", "baomoi": "", "TNO": ""} {
		got := ""
		if i := n.Paper(name); i >= 0 {
			got = n.Places[i].Name
		}
		if got != want {
			t.Errorf("%s is the paper of %q, not %q", name, got, want)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		load(b)
	}
}

func BenchmarkMatch(b *testing.B) {
	n := load(b)
	syms := symbols(n, strings.Repeat("Phó Bí thư Thường trực Tỉnh ủy Hà Tĩnh và bà con xã Tân Phú mong mưa ", 50))
	var h Hits
	b.SetBytes(int64(len(syms)))
	for b.Loop() {
		for i := range syms {
			n.Match(syms, i, &h)
		}
	}
}

// TestUnitsSinceTheReform checks that communes made in 2025 lie in the province that
// bears the code since then, not in the one that bore it before.
func TestUnitsSinceTheReform(t *testing.T) {
	n := load(t)
	for local, province := range map[string]string{"phuong-bac-giang-bac-ninh": "bac-ninh", "xa-chau-thanh-tay-ninh": "tay-ninh"} {
		u, ok := n.Unit(local)
		if !ok || u.Parent != province {
			t.Errorf("%s: %+v %v", local, u, ok)
		}
	}
	for i := range n.Places {
		p := &n.Places[i]
		if p.Kind == extract.Commune && p.From == reform && (n.Places[p.Parent].Kind != extract.Province || n.Places[p.Parent].MergedInto >= 0) {
			t.Fatalf("%s %s lies in %s", p.Word, p.Name, n.Places[p.Parent].Name)
		}
	}
}

// TestSorts looks words and pairs up by their sorts; a word may be of several.
func TestSorts(t *testing.T) {
	n, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if digital := n.Symbol("digital"); !n.Word(digital, Contest) || !n.Word(digital, Desk) || n.Word(digital, Airline) {
		t.Error("digital is of contests and of desks, of no airline")
	}
	if a, b := n.Symbol("ca"), n.Symbol("sĩ"); !n.Pair(a, b, Artist) || n.Pair(b, a, Artist) || n.Word(a, Artist) {
		t.Error("ca sĩ is an artist's calling, in this order and together only")
	}
	if n.Word(0, ^Sort(0)) || n.Pair(n.Symbol("ca"), 0, ^Sort(0)) {
		t.Error("a word of no list is of some sort")
	}
}
