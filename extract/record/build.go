package record

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// Of returns the record of an analysis. Lists keep the analysis' order.
func Of(a *extract.Analysis) *Article {
	d := a.Document
	b := builder{a: a, d: d}
	r := &Article{
		ID: d.ID, Source: d.Source, Record: d.Record, URL: d.URL, Title: orNull(d.Title), Outlet: d.Outlet, Published: orNull(d.Published.String()),
		Persons: listFor[Person](a.Persons), Places: listFor[Place](a.Places), Organizations: listFor[Organization](a.Organizations),
		Positions: listFor[Position](a.Positions), Supports: listFor[Support](a.Supports), Events: listFor[Event](a.Events),
		Counts: listFor[Count](a.Counts), Mentions: listFor[Mention](a.Mentions),
	}
	b.entities(r)
	for i := range a.Positions {
		r.Positions = append(r.Positions, b.position(&a.Positions[i]))
	}
	for i := range a.Supports {
		r.Supports = append(r.Supports, b.support(&a.Supports[i]))
	}
	for i := range a.Events {
		r.Events = append(r.Events, b.event(&a.Events[i]))
	}
	for i := range a.Counts {
		r.Counts = append(r.Counts, b.count(&a.Counts[i]))
	}
	b.mentions(r)
	return r
}

// listFor returns an empty list with room for as many as there are of.
func listFor[R, A any](of []A) []R { return make([]R, 0, len(of)) }

type builder struct {
	a *extract.Analysis
	d *extract.Document
}

func (b *builder) entities(r *Article) {
	for _, p := range b.a.Persons {
		r.Persons = append(r.Persons, Person{Name: p.Name, Aliases: list(p.Aliases), ID: p.ID, Honorific: p.Honorific, Mentions: b.ranges(p.Mentions)})
	}
	for _, p := range b.a.Places {
		if p.Inside {
			continue
		}
		r.Places = append(r.Places, Place{Name: p.Name, Aliases: list(p.Aliases), ID: p.ID, Kind: kinds[p.Kind], Code: p.Code,
			Within: value(b.place(p.Parent)), Mentions: b.ranges(p.Mentions)})
	}
	for _, o := range b.a.Organizations {
		r.Organizations = append(r.Organizations, Organization{Name: o.Name, Aliases: list(o.Aliases), ID: o.ID, Kind: o.Kind,
			Jurisdiction: b.place(o.Jurisdiction), Parent: value(b.organization(o.Parent)), Collective: o.Collective, Mentions: b.ranges(o.Mentions)})
	}
}

var kinds = map[extract.PlaceKind]string{
	extract.Country: "country", extract.Region: "region", extract.Province: "province",
	extract.District: "district", extract.Commune: "commune", extract.City: "city",
}

// mentionTypes has "" for what is no name.
var mentionTypes = [extract.QuantityMention + 1]string{extract.PersonMention: "PER", extract.PlaceMention: "LOC", extract.OrganizationMention: "ORG"}

// mentions lists names only, each stretch of text once for its type.
func (b *builder) mentions(r *Article) {
	for i := range b.a.Mentions {
		m := &b.a.Mentions[i]
		t := mentionTypes[m.Type]
		if t == "" || m.Anaphoric {
			continue
		}
		q := b.quote(m.Span)
		r.Mentions = append(r.Mentions, Mention{Range: q.Range, Type: t, Text: q.Text})
	}
	slices.SortStableFunc(r.Mentions, func(x, y Mention) int {
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return y.End - x.End
	})
	r.Mentions = slices.Compact(r.Mentions)
}

func (b *builder) position(p *extract.Position) Position {
	return Position{Person: b.a.Persons[p.Person].Name, Title: p.Title, TitleEnglish: p.TitleEnglish, Org: b.organization(p.Organization),
		Jurisdiction: b.place(p.Jurisdiction), Former: p.Former, AsOf: orNull(p.AsOf.String()), Proof: b.proof(&p.Evidence)}
}

func (b *builder) support(s *extract.Support) Support {
	what := s.Item
	if what == "" {
		what = b.d.Slice(s.What)
	}
	r := Support{From: value(b.actor(s.From)), To: value(b.actor(s.To)), What: what, Kind: string(s.Kind), Date: orNull(s.Date.String()),
		DatePartial: s.Date.Partial(), Status: string(s.Status), Joint: s.Joint, Label: s.English, Proof: b.proof(&s.Evidence)}
	if q := s.Quantity; q != nil {
		r.Quantity, r.Unit, r.Approx = &q.Value, orNull(q.Unit), orNull(q.Approx)
	}
	return r
}

func (b *builder) event(e *extract.Event) Event {
	r := Event{Type: string(e.Type), Participants: []string{}, Place: b.actor(e.Place), Date: orNull(e.Date.String()),
		DatePartial: e.Date.Partial(), Proof: b.proof(&e.Evidence)}
	for _, p := range e.Participants {
		if name := b.actor(p); name != nil {
			r.Participants = append(r.Participants, *name)
		}
	}
	return r
}

func (b *builder) count(c *extract.Count) Count {
	return Count{Place: value(b.actor(c.Place)), Metric: c.Metric, Value: c.Quantity.Value, Unit: c.Quantity.Unit, Approx: orNull(c.Quantity.Approx),
		Date: orNull(c.Date.String()), DatePartial: c.Date.Partial(), Proof: b.proof(&c.Evidence)}
}

func (b *builder) proof(e *extract.Evidence) Proof {
	return Proof{Evidence: b.quote(e.Sentence), Confidence: e.Confidence, Rule: e.Rule}
}

func (b *builder) quote(s extract.Span) Quote {
	start, end, text := b.d.RawSpan(s)
	return Quote{Range{start, end}, text}
}

func (b *builder) ranges(spans []extract.Span) []Range {
	out := make([]Range, 0, len(spans))
	for _, s := range spans {
		start, end, _ := b.d.RawSpan(s)
		out = append(out, Range{start, end})
	}
	return out
}

// actor returns the name of an actor, or nil for none.
func (b *builder) actor(x extract.Actor) *string {
	switch x.Kind {
	case extract.PersonActor:
		return &b.a.Persons[x.Index].Name
	case extract.PlaceActor:
		return b.place(x.Index)
	case extract.OrganizationActor:
		return b.organization(x.Index)
	case extract.GroupActor:
		return orNull(x.Group)
	case extract.NoActor:
	}
	return nil
}

func (b *builder) place(i int) *string {
	if i < 0 {
		return nil
	}
	return &b.a.Places[i].Name
}

func (b *builder) organization(i int) *string {
	if i < 0 {
		return nil
	}
	return &b.a.Organizations[i].Name
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
