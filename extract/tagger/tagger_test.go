package tagger

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

func TestParseMarkup(t *testing.T) {
	plain, names, err := ParseMarkup("[PER Lê Minh] rời [LOC Huế], mang theo [3 thùng] của [ORG Quỹ Hạt Mầm].")
	if err != nil {
		t.Fatal(err)
	}
	if plain != "Lê Minh rời Huế, mang theo [3 thùng] của Quỹ Hạt Mầm." {
		t.Errorf("plain text %q", plain)
	}
	want := []string{"Lê Minh", "Huế", "Quỹ Hạt Mầm"}
	for i, n := range names {
		if got := plain[n.Start:n.End]; got != want[i] || n.Type != extract.MentionType(i) {
			t.Errorf("name %d is %q of type %d", i, got, n.Type)
		}
	}
	for _, bad := range []string{"[PER Lê Minh", "[PER ] rời", "[PER Lê [LOC Huế]] rời"} {
		if _, _, err := ParseMarkup(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

func pipeline() *extract.Pipeline { return &extract.Pipeline{Segmenter: text.Segmenter{}} }

// lesson is a small language: who goes to a place is a person.
const lesson = `
[PER Zarek] đi tới [LOC Qomra] .
[PER Munto] đi tới [LOC Belsa] .
Hôm nay [PER Zarek] đi tới [LOC Belsa] .
Hôm qua [PER Munto] đi tới [LOC Qomra] .
Tháng Ba trời đẹp .
Hôm nay trời đẹp .
`

func taught(t *testing.T) (*Recognizer, []Sentence) {
	t.Helper()
	names, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := With(names, nil)
	all, err := ReadCorpus("lesson", strings.NewReader(strings.Repeat(lesson, 4)), pipeline())
	if err != nil {
		t.Fatal(err)
	}
	var examples []Example
	for _, s := range all {
		examples = append(examples, r.Example(s.Analysis, s.Tokens, s.Labels))
	}
	return With(names, Train(examples, 5)), all
}

func TestTrainingLearns(t *testing.T) {
	r, _ := taught(t)
	d := &extract.Document{Text: "Sáng nay Pavik đi tới Dorna .", Blocks: []extract.Block{{Span: extract.Span{End: 32}}}}
	d.Raw = d.Text
	a := &extract.Analysis{Document: d}
	text.Segmenter{}.Segment(d)
	r.Recognize(a)
	got := map[string]extract.MentionType{}
	for _, m := range a.Mentions {
		got[d.Slice(m.Span)] = m.Type
		if m.Confidence <= 0 || m.Confidence >= 1 {
			t.Errorf("%q has confidence %v", d.Slice(m.Span), m.Confidence)
		}
	}
	if len(got) != 2 || got["Pavik"] != extract.PersonMention || got["Dorna"] != extract.PlaceMention {
		t.Errorf("found %v", got)
	}
}

func TestTheGrammarIsNotOverruled(t *testing.T) {
	r, _ := taught(t)
	d := &extract.Document{Text: "Sáng nay Pavik đi tới Dorna .", Blocks: []extract.Block{{Span: extract.Span{End: 32}}}}
	a := &extract.Analysis{Document: d}
	text.Segmenter{}.Segment(d)
	a.Mentions = []extract.Mention{{Span: d.Tokens[2].Span, Tokens: extract.TokenRange{Lo: 2, Hi: 3}, Type: extract.OrganizationMention}}
	r.Recognize(a)
	for _, m := range a.Mentions {
		if m.Rule == "tagger" && m.Tokens.Lo == 2 {
			t.Error("a name of the grammar was tagged again")
		}
	}
}

func TestTrainingIsRepeatable(t *testing.T) {
	a, _ := taught(t)
	b, _ := taught(t)
	x, errX := a.model.MarshalBinary()
	y, errY := b.model.MarshalBinary()
	if errX != nil || errY != nil || !bytes.Equal(x, y) {
		t.Errorf("the same sentences gave other weights (%v, %v)", errX, errY)
	}
}

func TestAModelComesBack(t *testing.T) {
	r, all := taught(t)
	b, err := r.model.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	m, err := Load(b)
	if err != nil {
		t.Fatal(err)
	}
	e := r.Example(all[0].Analysis, all[0].Tokens, nil)
	var l lattice
	want := append([]Label(nil), decode(r.model, e.Features, true, &l)...)
	for i, got := range decode(m, e.Features, true, &l) {
		if got != want[i] {
			t.Fatalf("label %d is %d, was %d", i, got, want[i])
		}
	}
	for _, broken := range [][]byte{nil, b[:len(b)-1], b[:40], append(append([]byte(nil), b...), 0), bytes.Replace(b, []byte("lktag\x01"), []byte("lktag\x02"), 1)} {
		if _, err := Load(broken); !errors.Is(err, ErrModel) {
			t.Errorf("%d bytes: %v", len(broken), err)
		}
	}
}

func TestCalibrationIsTheShareThatIsRight(t *testing.T) {
	var guesses []guess
	for i := range 1000 {
		// Of margin 1, nine in ten are right; of margin -1, one in ten.
		guesses = append(guesses, guess{1, i%10 != 0}, guess{-1, i%10 == 0})
	}
	m := &Model{}
	m.slope, m.offset = calibrate(guesses)
	if hi, lo := m.chance(1), m.chance(-1); hi < 0.88 || hi > 0.92 || lo < 0.08 || lo > 0.12 {
		t.Errorf("chances %.3f and %.3f", hi, lo)
	}
}

func TestVietnameseSyllable(t *testing.T) {
	for _, yes := range strings.Fields("nguyễn trần phường quang gì giang quốc khuyết nghiêng ơn ủy uỷ hoà hòa thuở quyên đường yến") {
		if !vietnameseSyllable(text.Fold(yes)) {
			t.Errorf("%q is one", yes)
		}
	}
	for _, no := range strings.Fields("smith kremlin boeing wagner jr covid trump park strong") {
		if vietnameseSyllable(no) {
			t.Errorf("%q is none", no)
		}
	}
}

func FuzzLoad(f *testing.F) {
	m := &Model{slope: 1}
	m.add(7, row{1, 2, 3})
	b, err := m.MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Load(b)
		if err != nil {
			return
		}
		again, err := m.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Load(again); err != nil {
			t.Errorf("what was loaded and written does not load: %v", err)
		}
	})
}
