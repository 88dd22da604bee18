package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/lienket/lienket/extract"
)

// analysis is about a source whose cleaning changed offsets: "à" is decomposed
// and there is an entity.
func analysis() *extract.Analysis {
	raw := "Ha\u0300 An &amp; Huế."
	text := "Hà An & Huế."
	at := func(s string) extract.Span {
		i := strings.Index(text, s)
		return extract.Span{Start: i, End: i + len(s)}
	}
	d := &extract.Document{Source: "a.txt", Raw: raw, Text: text, Published: extract.Date{Year: 2021, Month: 6}, Offsets: extract.OffsetMap{
		{Text: 0, Raw: 0, RawEnd: 1, Rune: 0, RuneEnd: 1, Source: "H"},
		{Text: 1, Raw: 1, RawEnd: 4, Rune: 1, RuneEnd: 3, Opaque: true},
		{Text: 3, Raw: 4, RawEnd: 8, Rune: 3, RuneEnd: 7, Source: " An "},
		{Text: 7, Raw: 8, RawEnd: 13, Rune: 7, RuneEnd: 12, Opaque: true},
		{Text: 8, Raw: 13, RawEnd: 20, Rune: 12, RuneEnd: 17, Source: " Huế."},
	}}
	whole := extract.Span{Start: 0, End: len(text)}
	ev := extract.Evidence{Sentence: whole, Rule: "r", Confidence: 0.9}
	return &extract.Analysis{
		Document: d,
		Mentions: []extract.Mention{
			{Span: at("Hà An"), Type: extract.PersonMention},
			{Span: at("An"), Type: extract.PersonMention, Anaphoric: true},
			{Span: at("An"), Type: extract.TitleMention},
			{Span: at("Huế"), Type: extract.PlaceMention},
		},
		Persons:       []extract.Person{{ID: "ha-an", Name: "Hà An", Mentions: []extract.Span{at("Hà An")}}},
		Places:        []extract.Place{{ID: "hue", Name: "Huế", Kind: extract.City, Parent: 1}, {ID: "vn", Name: "Việt Nam", Inside: true, Parent: -1}},
		Organizations: []extract.Organization{{ID: "x", Name: "Sở X", Jurisdiction: 0, Area: -1, Parent: -1}},
		Positions:     []extract.Position{{Evidence: ev, Person: 0, Title: "Bí thư", Organization: -1, Jurisdiction: 0}},
		Supports: []extract.Support{{Evidence: ev, From: extract.Actor{Kind: extract.PlaceActor}, To: extract.Actor{Kind: extract.GroupActor, Group: "dân"}, What: at("An"),
			Kind: extract.Money, Quantity: &extract.Quantity{Value: 5e11, Unit: "đồng", Approx: "gần"}, Date: extract.Date{Month: 6, Day: 2}, Status: extract.Done}},
		Events: []extract.Event{{Evidence: ev, Type: extract.Visit, Participants: []extract.Actor{{Kind: extract.PersonActor}, {Kind: extract.OrganizationActor}}}},
		Counts: []extract.Count{{Evidence: ev, Place: extract.Actor{Kind: extract.PlaceActor}, Metric: "ca", Quantity: extract.Quantity{Value: 2.5}, Date: extract.Date{Year: 2021}}},
	}
}

func TestRecord(t *testing.T) {
	var out strings.Builder
	if err := Write(&out, analysis()); err != nil {
		t.Fatal(err)
	}
	proof := `"evidence":{"start":0,"end":17,"text":"Ha` + "\u0300" + ` An &amp; Huế."},"confidence":0.9,"rule":"r"`
	want := `{"source":"a.txt","title":null,"published":"2021-06",` +
		`"persons":[{"name":"Hà An","aliases":[],"id":"ha-an","mentions":[{"start":0,"end":6}]}],` +
		`"places":[{"name":"Huế","aliases":[],"id":"hue","kind":"city","within":"Việt Nam","mentions":[]}],` +
		`"organizations":[{"name":"Sở X","aliases":[],"id":"x","jurisdiction":"Huế","mentions":[]}],` +
		`"positions":[{"person":"Hà An","title":"Bí thư","org":null,"jurisdiction":"Huế","former":false,"as_of":null,` + proof + `}],` +
		`"supports":[{"from":"Huế","to":"dân","what":"An","kind":"money","quantity":500000000000,"unit":"đồng","date":null,"date_partial":"06-02","status":"done","approx":"gần","joint":false,` + proof + `}],` +
		`"events":[{"type":"visit","participants":["Hà An","Sở X"],"place":null,"date":null,` + proof + `}],` +
		`"counts":[{"place":"Huế","metric":"ca","value":2.5,"approx":null,"date":"2021",` + proof + `}],` +
		`"mentions":[{"start":0,"end":6,"type":"PER","text":"Ha` + "\u0300" + ` An"},{"start":13,"end":16,"type":"LOC","text":"Huế"}]}` + "\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestEmptyRecordHasLists(t *testing.T) {
	var out strings.Builder
	if err := Write(&out, &extract.Analysis{Document: &extract.Document{Source: "-", ID: "7"}}); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"7","source":"-","title":null,"published":null,"persons":[],"places":[],"organizations":[],"positions":[],"supports":[],"events":[],"counts":[],"mentions":[]}` + "\n"
	if out.String() != want {
		t.Error(out.String())
	}
}
