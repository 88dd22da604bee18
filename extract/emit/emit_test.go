package emit

import (
	"crypto/sha256"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

const text = "Sáng 11/6, tỉnh Nam Định cử 120 bác sĩ chi viện cho Bắc Ninh. Bí thư Tỉnh ủy Phạm Đức Khiêm dự."

// sample is an analysis made by hand: one position, one support, one promise,
// one visit and one figure.
func sample(t *testing.T) *extract.Analysis {
	t.Helper()
	d := &extract.Document{
		Source: "./a/b.txt", SHA256: sha256.Sum256([]byte(text)), Raw: text, Text: text, Title: "Nam Định\nchi viện",
		Published: extract.Date{Year: 2021, Month: 6, Day: 11},
		Offsets:   extract.OffsetMap{{RawEnd: len(text), RuneEnd: len([]rune(text)), Source: text}},
	}
	span := func(words string) extract.Span {
		i := strings.Index(text, words)
		if i < 0 {
			t.Fatalf("no %q in the text", words)
		}
		return extract.Span{Start: i, End: i + len(words)}
	}
	first := extract.Evidence{Sentence: span(text[:strings.Index(text, " Bí thư")]), Rule: "support/send", Confidence: 0.91234}
	second := extract.Evidence{Sentence: span("Bí thư Tỉnh ủy Phạm Đức Khiêm dự."), Rule: "position/title-before", Confidence: 1}
	place := func(i int) extract.Actor { return extract.Actor{Kind: extract.PlaceActor, Index: i} }
	return &extract.Analysis{
		Document: d,
		Persons:  []extract.Person{{ID: "pham-duc-khiem", Name: "Phạm Đức Khiêm", Aliases: []string{"ông Khiêm", "Bí thư Tỉnh ủy"}}},
		Places: []extract.Place{
			{ID: "nam-dinh", Name: "Nam Định", Kind: extract.Province, Parent: -1, Aliases: []string{"tỉnh"}},
			{ID: "bac-ninh", Name: "Bắc Ninh", Kind: extract.Province, Parent: -1},
		},
		Organizations: []extract.Organization{
			{ID: "tinh-uy-nam-dinh", Name: "Tỉnh ủy Nam Định", Kind: "tinh-uy", Jurisdiction: 0, Area: 0, Parent: -1},
			{ID: "ubnd-tinh-nam-dinh", Name: "UBND tỉnh Nam Định", Kind: "uy-ban-nhan-dan", Jurisdiction: 0, Area: 0, Parent: -1},
			{ID: "so-y-te-tinh-nam-dinh", Name: "Sở Y tế tỉnh Nam Định", Kind: "so", Jurisdiction: 0, Area: 0, Parent: -1},
		},
		Positions: []extract.Position{
			{Evidence: second, Person: 0, Title: "Bí thư", TitleEnglish: "Secretary", Organization: 0, Jurisdiction: 0, AsOf: d.Published},
			{Evidence: second, Person: 0, Title: "Chủ tịch", Organization: -1, Jurisdiction: 1, Former: true},
			{Evidence: second, Person: 0, Title: "Phó Chủ tịch", TitleEnglish: "Vice Chairman", Organization: 1, Jurisdiction: 0},
			{Evidence: second, Person: 0, Title: "Giám đốc", Organization: 2, Jurisdiction: 0},
		},
		Supports: []extract.Support{
			{Evidence: first, From: place(0), To: place(1), What: span("120 bác sĩ"), English: "sent 120 doctors", Kind: extract.Personnel,
				Quantity: &extract.Quantity{Value: 120, Unit: "người"}, Date: d.Published, Status: extract.Done},
			{Evidence: first, From: place(1), To: extract.Actor{Kind: extract.GroupActor, Group: "hộ nghèo"}, What: span("chi viện"),
				Kind: extract.OtherSupport, Status: extract.Pledged, Joint: true},
		},
		Events: []extract.Event{{Evidence: first, Type: extract.SendOff, Participants: []extract.Actor{{Kind: extract.PersonActor}}, Place: place(0), Date: extract.Date{Month: 6, Day: 11}}},
		Counts: []extract.Count{{Evidence: first, Place: place(1), Metric: "ca mắc", Quantity: extract.Quantity{Value: 2.5, Unit: "%", Approx: "hơn"}, Date: extract.Date{Year: 2021, Month: 6}}},
	}
}

func emitted(t *testing.T, a *extract.Analysis) string {
	t.Helper()
	names, err := vocab.NewNames("")
	if err != nil {
		t.Fatal(err)
	}
	quads := Emitter{Names: names}.Quads(a)
	if !slices.IsSortedFunc(quads, rdf.CompareQuads) {
		t.Error("quads are not sorted")
	}
	var b []byte
	for _, q := range quads {
		if err := rdf.CheckQuad(q); err != nil {
			t.Errorf("invalid quad %s: %v", rdf.AppendQuad(nil, q), err)
		}
		if q.Label != quads[0].Label {
			t.Errorf("quad outside the article's graph: %s", rdf.AppendQuad(nil, q))
		}
		b = rdf.AppendQuad(b, q)
	}
	return string(b)
}

func TestQuadsHoldTheFacts(t *testing.T) {
	got := emitted(t, sample(t))
	base, ns := vocab.DefaultBase, vocab.NS
	for _, want := range []string{
		"<" + base + "person/pham-duc-khiem> <" + base + "title/bi-thu> <" + base + "place/nam-dinh> ",
		"<" + base + "person/pham-duc-khiem> <" + base + "title/pho-chu-tich-ubnd> <" + base + "place/nam-dinh> ",
		"<" + base + "person/pham-duc-khiem> <" + base + "title/giam-doc> <" + base + "body/so-y-te-tinh-nam-dinh> ",
		"\"Vice Chairman of the People's Committee\"@en ",
		"<" + base + "place/nam-dinh> <" + ns + "supported> <" + base + "place/bac-ninh> ",
		"<" + ns + "quantity> \"120\"^^<http://www.w3.org/2001/XMLSchema#integer> ",
		"<" + ns + "value> \"2.5\"^^<http://www.w3.org/2001/XMLSchema#decimal> ",
		"<" + ns + "date> \"--06-11\"^^<http://www.w3.org/2001/XMLSchema#gMonthDay> ",
		"<" + ns + "date> \"2021-06\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> ",
		"<" + ns + "confidence> \"0.912\"^^<http://www.w3.org/2001/XMLSchema#decimal> ",
		"<" + ns + "confidence> \"1.0\"^^<http://www.w3.org/2001/XMLSchema#decimal> ",
		"<" + ns + "evidence> \"Sáng 11/6, tỉnh Nam Định cử 120 bác sĩ chi viện cho Bắc Ninh.\" ",
		"<" + ns + "joint> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> ",
		"<" + ns + "source> \"a/b.txt\" ",
		"\"Nam Định chi viện\"@vi ",
		"\"ông Khiêm\"@vi ",
		"\"sent 120 doctors\"@en ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no quad with\n  %s", want)
		}
	}
}

func TestQuadsHoldNoMore(t *testing.T) {
	got := emitted(t, sample(t))
	for what, words := range map[string]string{
		"a title as a name of its holder":       "\"Bí thư Tỉnh ủy\"@vi",
		"a common noun as a name of a place":    "\"tỉnh\"@vi",
		"a direct triple of a former position":  "title/chu-tich> <" + vocab.DefaultBase + "place/",
		"a direct triple of a promised support": "<" + vocab.NS + "supported> <" + vocab.DefaultBase + "group/",
	} {
		if strings.Contains(got, words) {
			t.Errorf("%s: %s", what, words)
		}
	}
}

func TestTheSameAnalysisGivesTheSameBytes(t *testing.T) {
	a, b := sample(t), sample(t)
	slices.Reverse(b.Supports)
	slices.Reverse(b.Positions)
	if emitted(t, a) != emitted(t, b) {
		t.Error("the order of facts changes the quads")
	}
}

func TestSourceKey(t *testing.T) {
	for want, d := range map[string]extract.Document{
		"a/b.txt":             {Source: "./a//b.txt"},
		"-#7":                 {Source: "-", Record: 7},
		"n.jsonl#x1":          {Source: "n.jsonl", Record: 2, ID: "x1", URL: "https://e.example/1"},
		"n.jsonl#https://e/1": {Source: "n.jsonl", Record: 2, URL: "https://e/1"},
	} {
		if got := SourceKey(&d); got != want {
			t.Errorf("SourceKey = %q, want %q", got, want)
		}
	}
}

// The label is the same whatever an article calls somebody; what it calls them is
// another name.
func TestOneLabelAndOtherNames(t *testing.T) {
	a := sample(t)
	a.Organizations[0].Label = "Sở Y tế Nam Định"
	got := emitted(t, a)
	for _, want := range []string{"schema#label> \"Sở Y tế Nam Định\"@vi", "core#altLabel> \"" + a.Organizations[0].Name + "\"@vi"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q stands %d times in\n%s", want, strings.Count(got, want), got)
		}
	}
	if without := "schema#label> \"" + a.Organizations[0].Name + "\"@vi"; strings.Contains(got, without) {
		t.Errorf("%q is there", without)
	}
}
