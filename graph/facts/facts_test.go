package facts_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/emit"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/facts"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// article makes the quads of an article that says both facts that stand for
// all, and that one figure.
func article(t *testing.T, source string, seed byte) []rdf.Quad {
	t.Helper()
	const text = "Quảng Ninh cử 600 cán bộ tới Bắc Giang, nơi có 2.424 ca. Bí thư Hải Phòng Trần Lưu Quang dự."
	cut := strings.Index(text, "Bí thư")
	d := &extract.Document{Source: source, SHA256: [32]byte{seed}, Raw: text, Text: text, Title: "Chi viện",
		Offsets: extract.OffsetMap{{RawEnd: len(text), RuneEnd: len([]rune(text)), Source: text}}}
	first := extract.Evidence{Sentence: extract.Span{End: cut - 1}, Rule: "r1", Confidence: 0.9}
	second := extract.Evidence{Sentence: extract.Span{Start: cut, End: len(text)}, Rule: "r2", Confidence: 0.5}
	place := func(i int) extract.Actor { return extract.Actor{Kind: extract.PlaceActor, Index: i} }
	a := &extract.Analysis{
		Document: d,
		Persons:  []extract.Person{{ID: "tran-luu-quang", Name: "Trần Lưu Quang"}},
		Places: []extract.Place{{ID: "hai-phong", Name: "Hải Phòng", Parent: -1}, {ID: "quang-ninh", Name: "Quảng Ninh", Parent: -1},
			{ID: "bac-giang", Name: "Bắc Giang", Parent: -1}},
		Positions: []extract.Position{{Evidence: second, Person: 0, Title: "Bí thư", Organization: -1, Jurisdiction: 0}},
		Supports: []extract.Support{{Evidence: first, From: place(1), To: place(2), Item: "600 cán bộ", English: "sent 600 staff", Kind: extract.Personnel,
			Quantity: &extract.Quantity{Value: 600, Unit: "người"}, Status: extract.Done}},
		Counts: []extract.Count{{Evidence: first, Place: place(2), Metric: "ca", Quantity: extract.Quantity{Value: 2424, Unit: "ca"}}},
		Events: []extract.Event{{Evidence: first, Type: extract.SendOff, Participants: []extract.Actor{place(1)}}},
	}
	names, err := vocab.NewNames("")
	if err != nil {
		t.Fatal(err)
	}
	return emit.Emitter{Names: names}.Quads(a)
}

func read(t *testing.T, o facts.Options, quads ...rdf.Quad) []facts.Fact {
	t.Helper()
	got, err := facts.Read(context.Background(), dataset.NewMemory(quads...).Snapshot(), o)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func told(fs []facts.Fact) []string {
	var out []string
	for _, f := range fs {
		out = append(out, f.String())
	}
	return out
}

func TestReadTellsTheFacts(t *testing.T) {
	got := read(t, facts.Options{}, article(t, "a.txt", 1)...)
	want := []string{"Trần Lưu Quang – Bí thư – Hải Phòng", "Quảng Ninh – sent 600 staff – Bắc Giang", "Quảng Ninh – send-off", "Bắc Giang – ca – 2424"}
	if !slices.Equal(told(got), want) {
		t.Fatalf("got %q, want %q", told(got), want)
	}
	p := got[0].Proofs[0]
	if p.Evidence != "Bí thư Hải Phòng Trần Lưu Quang dự." || p.Start != 57 || p.Confidence != 0.5 || !slices.Equal(p.Sources, []string{"a.txt"}) || p.Headline != "Chi viện" {
		t.Errorf("proof: %+v", p)
	}
}

func TestTheSameFactOfTwoArticlesIsOneWithTwoProofs(t *testing.T) {
	got := read(t, facts.Options{Kinds: []facts.Kind{facts.Support}}, append(article(t, "b.txt", 2), article(t, "a.txt", 1)...)...)
	if len(got) != 1 || len(got[0].Proofs) != 2 || got[0].Proofs[0].Sources[0] != "a.txt" {
		t.Fatalf("got %+v", got)
	}
}

func TestOptionsNarrow(t *testing.T) {
	quads := article(t, "a.txt", 1)
	for name, want := range map[string]int{"bac giang": 2, "Bắc Giang": 2, "giang": 2, "gian": 0, "Trần Lưu Quang": 1, "": 4} {
		if got := read(t, facts.Options{Name: name}, quads...); len(got) != want {
			t.Errorf("name %q: %q", name, told(got))
		}
	}
	if got := read(t, facts.Options{Confidence: 0.8}, quads...); len(got) != 3 {
		t.Errorf("confidence: %q", told(got))
	}
}
