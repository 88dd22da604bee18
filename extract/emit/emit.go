// Package emit writes an Analysis as quads: the one place where the ontology
// meets the annotation model. All quads of an article stand in the article's
// named graph, so that the article can be replaced or taken back as one.
//
// It knows nothing of stores, and adds nothing that the analysis does not hold.
package emit

import (
	"slices"
	"strings"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// Emitter writes analyses as quads under one base. Atlas may be nil: then
// places have only what the article says of them.
type Emitter struct {
	Names vocab.Names
	Atlas extract.Atlas
	// Recorded is the day to be noted on each article; zero notes none.
	Recorded extract.Date
}

// Graph returns the name of the article's graph.
func (e Emitter) Graph(d *extract.Document) rdf.IRI { return e.Names.Article(d.SHA256) }

// Quads returns the article's quads, sorted and without duplicates. The same
// analysis gives the same quads.
func (e Emitter) Quads(a *extract.Analysis) []rdf.Quad {
	room := rooms.Get().(*[]rdf.Quad)
	w := &writer{e: e, a: a, graph: e.Graph(a.Document), units: map[string]bool{}}
	w.in, w.quads = w.graph, (*room)[:0]
	defer func() {
		clear(w.quads)
		*room = w.quads
		rooms.Put(room)
	}()
	w.article()
	w.persons()
	w.places()
	w.organizations()
	for i := range a.Positions {
		w.position(&a.Positions[i])
	}
	for i := range a.Supports {
		w.support(&a.Supports[i])
	}
	for i := range a.Events {
		w.event(&a.Events[i])
	}
	for i := range a.Counts {
		w.count(&a.Counts[i])
	}
	return slices.Compact(sorted(w.quads))
}

// rooms holds the memory in which quads are collected before they are sorted.
var rooms = sync.Pool{New: func() any { return new([]rdf.Quad) }}

// sorted returns the quads in order, in memory of their own. Quads of one subject mostly come together, and what
// is sorted then is the subjects.
func sorted(quads []rdf.Quad) []rdf.Quad {
	type group struct{ lo, hi int }
	var groups []group
	for lo := 0; lo < len(quads); {
		hi := lo + 1
		for hi < len(quads) && quads[hi].Subject == quads[lo].Subject {
			hi++
		}
		groups = append(groups, group{lo, hi})
		lo = hi
	}
	slices.SortFunc(groups, func(a, b group) int { return rdf.Compare(quads[a.lo].Subject, quads[b.lo].Subject) })
	out := make([]rdf.Quad, 0, len(quads))
	for from, i := 0, 0; i < len(groups); i++ {
		out = append(out, quads[groups[i].lo:groups[i].hi]...)
		if i+1 == len(groups) || quads[groups[i+1].lo].Subject != quads[groups[i].lo].Subject {
			slices.SortFunc(out[from:], rdf.CompareQuads)
			from = len(out)
		}
	}
	return out
}

// writer collects the quads of one article.
type writer struct {
	e     Emitter
	a     *extract.Analysis
	graph rdf.IRI
	in    rdf.Term // the graph, as the quads have it
	quads []rdf.Quad
	units map[string]bool // places already described, by local name
}

// add adds a quad, unless its subject or object is not known. Predicates are taken as
// terms, for constants need no memory then.
func (w *writer) add(s, p, o rdf.Term) {
	if s == nil || o == nil {
		return
	}
	w.quads = append(w.quads, rdf.Quad{Subject: s, Predicate: p, Object: o, Label: w.in})
}

// label adds a Vietnamese label, unless there is none.
func (w *writer) label(s, p rdf.Term, text string) { w.labelIn(s, p, text, "vi") }

func (w *writer) labelIn(s, p rdf.Term, text, lang string) {
	if text = oneLine(text); text != "" {
		w.add(s, p, rdf.LangString{Value: rdf.String(text), Lang: lang})
	}
}

func (w *writer) text(s, p rdf.Term, text string) {
	if text != "" {
		w.add(s, p, rdf.String(text))
	}
}

func (w *writer) article() {
	d := w.a.Document
	w.add(w.in, vocab.Type, vocab.NewsArticle)
	w.label(w.in, vocab.Headline, d.Title)
	w.text(w.in, vocab.URL, d.URL)
	w.text(w.in, vocab.Publisher, d.Outlet)
	w.add(w.in, vocab.DatePublished, dateTerm(d.Published))
	w.text(w.in, vocab.SHA256, hexSum(d.SHA256))
	w.text(w.in, vocab.Source, SourceKey(d))
	w.add(w.in, vocab.Recorded, dateTerm(w.e.Recorded))
}

// names adds the label of an entity, and as another name the one that this
// article has for it, if that differs.
func (w *writer) names(id rdf.Term, label, name string) {
	if label == "" {
		label = name
	}
	w.label(id, vocab.Label, label)
	if name != label {
		w.label(id, vocab.AltLabel, name)
	}
}

func (w *writer) persons() {
	for _, p := range w.a.Persons {
		var id rdf.Term = w.e.Names.Person(p.ID)
		w.add(id, vocab.Type, vocab.Person)
		w.names(id, p.Label, p.Name)
		w.text(id, vocab.HonorificPrefix, p.Honorific)
		for _, alias := range p.Aliases {
			// A title that stands for somebody in one article ("Bí thư Thành ủy")
			// is no name of theirs elsewhere.
			if namesAlike(p.Name, alias) {
				w.label(id, vocab.AltLabel, alias)
			}
		}
	}
}

// namesAlike reports whether the alias contains the last syllable of the name,
// by which Vietnamese people are called, or its first, by which foreigners are.
func namesAlike(name, alias string) bool {
	syllables, in := strings.Fields(name), strings.Fields(alias)
	if len(syllables) == 0 || name == alias {
		return false
	}
	return slices.Contains(in, syllables[len(syllables)-1]) || slices.Contains(in, syllables[0])
}

var placeClass = map[extract.PlaceKind]rdf.IRI{
	extract.Country: vocab.Country, extract.Region: vocab.Region, extract.Province: vocab.Province,
	extract.District: vocab.District, extract.Commune: vocab.Commune, extract.City: vocab.City,
}

func (w *writer) places() {
	for _, p := range w.a.Places {
		var id rdf.Term = w.e.Names.Place(p.ID)
		w.add(id, vocab.Type, vocab.Place)
		if class, ok := placeClass[p.Kind]; ok {
			w.add(id, vocab.Type, class)
		}
		w.names(id, p.Label, p.Name)
		for _, alias := range p.Aliases {
			if alias != p.Label && capitalised(alias) {
				w.label(id, vocab.AltLabel, alias)
			}
		}
		if p.Parent >= 0 && p.Parent < len(w.a.Places) {
			w.add(id, vocab.ContainedInPlace, w.e.Names.Place(w.a.Places[p.Parent].ID))
		}
		w.unit(p.ID, false)
	}
}

// unit describes a place and what contains it or became of it from the atlas.
func (w *writer) unit(local string, whole bool) {
	if w.e.Atlas == nil || local == "" || w.units[local] {
		return
	}
	u, ok := w.e.Atlas.Unit(local)
	if !ok {
		return
	}
	w.units[local] = true
	var id rdf.Term = w.e.Names.Place(local)
	if whole {
		w.add(id, vocab.Type, vocab.Place)
		if class, ok := placeClass[u.Kind]; ok {
			w.add(id, vocab.Type, class)
		}
		w.label(id, vocab.Label, u.Name)
	}
	w.text(id, vocab.GSOCode, u.GSO)
	w.text(id, vocab.ISOCode, u.ISO)
	if u.Parent != "" {
		w.add(id, vocab.ContainedInPlace, w.e.Names.Place(u.Parent))
		w.unit(u.Parent, true)
	}
	if u.MergedInto != "" && u.MergedInto != local {
		w.add(id, vocab.MergedInto, w.e.Names.Place(u.MergedInto))
		w.unit(u.MergedInto, true)
	}
}

func (w *writer) organizations() {
	for _, o := range w.a.Organizations {
		var id rdf.Term = w.e.Names.Body(o.ID)
		w.add(id, vocab.Type, vocab.Organization)
		w.names(id, o.Label, o.Name)
		for _, alias := range o.Aliases {
			if alias != o.Label && capitalised(alias) {
				w.label(id, vocab.AltLabel, alias)
			}
		}
		w.add(id, vocab.Jurisdiction, w.place(o.Jurisdiction))
		if o.Jurisdiction < 0 {
			w.add(id, vocab.LocatedIn, w.place(o.Area))
		}
		w.add(id, vocab.SubOrganizationOf, w.body(o.Parent))
	}
}

// person, place and body name an entity by its index, or return nil.
func (w *writer) person(i int) rdf.Term {
	if i < 0 || i >= len(w.a.Persons) {
		return nil
	}
	return w.e.Names.Person(w.a.Persons[i].ID)
}

func (w *writer) place(i int) rdf.Term {
	if i < 0 || i >= len(w.a.Places) {
		return nil
	}
	return w.e.Names.Place(w.a.Places[i].ID)
}

func (w *writer) body(i int) rdf.Term {
	if i < 0 || i >= len(w.a.Organizations) {
		return nil
	}
	return w.e.Names.Body(w.a.Organizations[i].ID)
}

// actor names an actor and, if it is a group, describes it.
func (w *writer) actor(x extract.Actor) rdf.Term {
	switch x.Kind {
	case extract.PersonActor:
		return w.person(x.Index)
	case extract.PlaceActor:
		return w.place(x.Index)
	case extract.OrganizationActor:
		return w.body(x.Index)
	case extract.GroupActor:
		if x.Group == "" {
			return nil
		}
		var id rdf.Term = w.e.Names.Group(w.graph, x.Group)
		w.add(id, vocab.Type, vocab.Group)
		w.label(id, vocab.Label, x.Group)
		return id
	}
	return nil
}
