package network

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// shortener writes IRIs as prefixed names.
type shortener struct {
	prefixes []prefix // longest namespace first
	known    map[string]bool
}

type prefix struct{ name, namespace string }

func newShortener(names vocab.Names) *shortener {
	s := &shortener{known: map[string]bool{}}
	for name, ns := range names.Prefixes() {
		s.prefixes = append(s.prefixes, prefix{name, ns})
		s.known[name] = true
	}
	slices.SortFunc(s.prefixes, func(a, b prefix) int {
		return cmp.Or(len(b.namespace)-len(a.namespace), strings.Compare(a.name, b.name))
	})
	return s
}

// short writes a resource: "place:hue" under a known prefix, otherwise the IRI
// itself, in angle brackets if it could be taken for a prefixed name; a blank
// node as "_:label". No two resources have the same short form.
func (s *shortener) short(t rdf.Term) string {
	switch t := t.(type) {
	case rdf.BNode:
		return "_:" + string(t)
	case rdf.IRI:
		iri := string(t)
		for _, p := range s.prefixes {
			if local, ok := strings.CutPrefix(iri, p.namespace); ok && plain(local) {
				return p.name + ":" + local
			}
		}
		if scheme, _, ok := strings.Cut(iri, ":"); !ok || s.known[scheme] || scheme == "_" {
			return "<" + iri + ">"
		}
		return iri
	}
	return ""
}

// plain reports whether a local name reads well: not empty, and of characters
// that need no escape anywhere.
func plain(local string) bool {
	for _, r := range local {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_' && r != '.' {
			return false
		}
	}
	return local != ""
}

// local is the last part of an IRI, after '#', '/' or ':'.
func local(t rdf.Term) string {
	iri, _ := t.(rdf.IRI)
	s := strings.TrimRight(string(iri), "/#")
	return s[strings.LastIndexAny(s, "#/:")+1:]
}

// The words for what a node is.
const (
	typePerson       = "person"
	typePlace        = "place"
	typeOrganization = "organization"
	typeGroup        = "group"
	typeArticle      = "article"
	typeSupport      = "support"
	typePosition     = "position"
	typeTitle        = "title"
	typeEvent        = "event"
	typeStatistic    = "statistic"
	typeThing        = "thing"
)

// classes names each class's type, in the order of precedence for a resource
// that has several.
var classes = []struct {
	class rdf.IRI
	typ   string
}{
	{vocab.NewsArticle, typeArticle},
	{vocab.Support, typeSupport}, {vocab.Membership, typePosition}, {vocab.Role, typeTitle}, {vocab.Observation, typeStatistic},
	{vocab.Visit, typeEvent}, {vocab.Meeting, typeEvent}, {vocab.SendOff, typeEvent}, {vocab.GiftGiving, typeEvent},
	{vocab.Appointment, typeEvent}, {vocab.Signing, typeEvent}, {vocab.Inspection, typeEvent}, {vocab.Conference, typeEvent},
	{vocab.Event, typeEvent},
	{vocab.Person, typePerson},
	{vocab.Province, typePlace}, {vocab.City, typePlace}, {vocab.District, typePlace}, {vocab.Commune, typePlace},
	{vocab.Country, typePlace}, {vocab.Region, typePlace}, {vocab.Place, typePlace},
	{vocab.Organization, typeOrganization}, {vocab.Group, typeGroup},
}

// typeOf returns the type for a resource of the given classes and the class
// that decided: schema:Place only if no narrower one is told.
func typeOf(of []rdf.Term) (string, rdf.IRI) {
	for _, c := range classes {
		if slices.Contains(of, rdf.Term(c.class)) {
			return c.typ, c.class
		}
	}
	return typeThing, ""
}

// The languages of labels, best first: names of people and places are
// Vietnamese; what is written along an edge of support is English.
var (
	nameLanguages   = []string{"vi", "", "en"}
	phraseLanguages = []string{"en", "", "vi"}
)

// best chooses among literals: by language, then bytewise.
func best(of []rdf.Term, languages []string) string {
	rank := func(t rdf.Term) int {
		if i := slices.Index(languages, language(t)); i >= 0 {
			return i
		}
		return len(languages)
	}
	var out string
	at := -1
	for _, t := range of {
		text, ok := literal(t)
		if !ok || text == "" {
			continue
		}
		if r := rank(t); at < 0 || r < at || r == at && text < out {
			out, at = text, r
		}
	}
	return out
}

// inLanguage returns the least literal in one language, or "".
func inLanguage(of []rdf.Term, lang string) string {
	var out string
	for _, t := range of {
		if text, ok := literal(t); ok && language(t) == lang && (out == "" || text < out) {
			out = text
		}
	}
	return out
}

func language(t rdf.Term) string {
	if l, ok := t.(rdf.LangString); ok {
		return l.Lang
	}
	return ""
}

// literal returns a literal's text.
func literal(t rdf.Term) (string, bool) {
	switch t := t.(type) {
	case rdf.String:
		return string(t), true
	case rdf.LangString:
		return string(t.Value), true
	case rdf.TypedString:
		return string(t.Value), true
	}
	return "", false
}

// isResource reports whether a term can be a node.
func isResource(t rdf.Term) bool {
	switch t.(type) {
	case rdf.IRI, rdf.BNode:
		return true
	}
	return false
}
