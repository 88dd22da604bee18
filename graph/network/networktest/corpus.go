// Package networktest makes graphs for the tests and benchmarks of the network
// projections, of their measures and of the exporters: a small corpus of
// invented articles about real provinces, and random graphs of any size. Only
// tests and benchmarks import it.
package networktest

import (
	"crypto/sha256"
	"fmt"
	"strconv"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// Builder writes the quads of articles as the extraction would.
type Builder struct {
	names   vocab.Names
	quads   []rdf.Quad
	article rdf.IRI
	facts   int
}

// NewBuilder returns an empty corpus under the default base.
func NewBuilder() *Builder {
	names, err := vocab.NewNames("")
	if err != nil {
		panic(err) // the default base is valid
	}
	return &Builder{names: names}
}

// Quads returns what was written so far.
func (b *Builder) Quads() []rdf.Quad { return b.quads }

func (b *Builder) add(s rdf.Term, p rdf.IRI, o rdf.Term) {
	b.quads = append(b.quads, rdf.Quad{Subject: s, Predicate: p, Object: o, Label: b.article})
}

// Article begins an article, whose graph takes what follows.
func (b *Builder) Article(headline, url, publisher, published string) rdf.IRI {
	sum := sha256.Sum256([]byte(headline))
	b.article = b.names.Article(sum)
	b.add(b.article, vocab.Type, vocab.NewsArticle)
	b.add(b.article, vocab.Headline, rdf.String(headline))
	b.add(b.article, vocab.SHA256, rdf.String(fmt.Sprintf("%x", sum)))
	if url != "" {
		b.add(b.article, vocab.URL, rdf.IRI(url))
	}
	if publisher != "" {
		b.add(b.article, vocab.Publisher, rdf.String(publisher))
	}
	if published != "" {
		b.add(b.article, vocab.DatePublished, rdf.TypedString{Value: rdf.String(published), Type: vocab.XSDDate})
	}
	return b.article
}

// Province is a province by its Vietnamese name.
func (b *Builder) Province(name string) rdf.IRI {
	p := b.names.Place(vocab.PlaceLocal("", name))
	b.add(p, vocab.Type, vocab.Place)
	b.add(p, vocab.Type, vocab.Province)
	b.label(p, name, "vi")
	return p
}

// District is a district of a province.
func (b *Builder) District(name string, of rdf.IRI, ofName string) rdf.IRI {
	p := b.names.Place(vocab.PlaceLocal("huyen", name, ofName))
	b.add(p, vocab.Type, vocab.District)
	b.label(p, name, "vi")
	b.add(p, vocab.ContainedInPlace, of)
	return p
}

// Body is an organisation; area may be "".
func (b *Builder) Body(name string, area rdf.IRI) rdf.IRI {
	o := b.names.Body(vocab.BodyLocal(name))
	b.add(o, vocab.Type, vocab.Organization)
	b.label(o, name, "vi")
	if area != "" {
		b.add(o, vocab.Jurisdiction, area)
	}
	return o
}

// Person is a person by full name, with other names.
func (b *Builder) Person(name string, aliases ...string) rdf.IRI {
	p := b.names.Person(vocab.PersonLocal(name))
	b.add(p, vocab.Type, vocab.Person)
	b.label(p, name, "vi")
	for _, a := range aliases {
		b.add(p, vocab.AltLabel, rdf.LangString{Value: rdf.String(a), Lang: "vi"})
	}
	return p
}

// Group is people without a name.
func (b *Builder) Group(words string, in rdf.IRI) rdf.IRI {
	g := b.names.Group(b.article, words)
	b.add(g, vocab.Type, vocab.Group)
	b.label(g, words, "vi")
	if in != "" {
		b.add(g, vocab.LocatedIn, in)
	}
	return g
}

func (b *Builder) label(s rdf.Term, text, lang string) {
	b.add(s, vocab.Label, rdf.LangString{Value: rdf.String(text), Lang: lang})
}

// fact begins a fact node with its evidence.
func (b *Builder) fact(class rdf.IRI, evidence string, confidence float64) rdf.IRI {
	b.facts++
	f := b.names.Fact(b.article, string(class), strconv.Itoa(b.facts), evidence)
	b.add(f, vocab.Type, class)
	b.add(f, vocab.QuotedFrom, b.article)
	b.add(f, vocab.Evidence, rdf.LangString{Value: rdf.String(evidence), Lang: "vi"})
	b.add(f, vocab.Confidence, rdf.TypedString{Value: rdf.String(strconv.FormatFloat(confidence, 'f', -1, 64)), Type: vocab.XSDDecimal})
	b.add(f, vocab.Rule, rdf.String("test"))
	return f
}

// Gift is a support as an article tells it. Zero values are not told.
type Gift struct {
	From, To    rdf.IRI
	Kind        rdf.IRI
	Item, Unit  string
	Quantity    float64
	Date        string
	Status      rdf.IRI
	Joint       bool
	Approximate bool
	Label       string // English
	Evidence    string
	Confidence  float64 // 0 is 0.9
}

// Support writes a support and its direct triple.
func (b *Builder) Support(g Gift) rdf.IRI {
	if g.Confidence == 0 {
		g.Confidence = 0.9
	}
	f := b.fact(vocab.Support, g.Evidence, g.Confidence)
	b.add(f, vocab.Donor, g.From)
	b.add(f, vocab.Recipient, g.To)
	b.add(g.From, vocab.Supported, g.To)
	if g.Kind != "" {
		b.add(f, vocab.Kind, g.Kind)
	}
	if g.Item != "" {
		b.add(f, vocab.Item, rdf.LangString{Value: rdf.String(g.Item), Lang: "vi"})
	}
	if g.Quantity != 0 {
		b.add(f, vocab.Quantity, rdf.TypedString{Value: rdf.String(strconv.FormatFloat(g.Quantity, 'f', -1, 64)), Type: vocab.XSDDecimal})
		b.add(f, vocab.Unit, rdf.String(g.Unit))
	}
	if g.Approximate {
		b.add(f, vocab.Approximate, rdf.TypedString{Value: "true", Type: vocab.XSDBoolean})
	}
	if g.Joint {
		b.add(f, vocab.Joint, rdf.TypedString{Value: "true", Type: vocab.XSDBoolean})
	}
	if g.Date != "" {
		b.add(f, vocab.Date, date(g.Date))
	}
	if g.Status != "" {
		b.add(f, vocab.Status, g.Status)
	}
	if g.Label != "" {
		b.label(f, g.Label, "en")
	}
	return f
}

func date(s string) rdf.Term {
	typ := vocab.XSDDate
	switch len(s) {
	case 4:
		typ = vocab.XSDGYear
	case 7:
		typ = vocab.XSDGYearMonth
		if s[0] == '-' {
			typ = vocab.XSDGMonthDay
		}
	}
	return rdf.TypedString{Value: rdf.String(s), Type: typ}
}

// Position writes a position held and its direct triple; org or area may be "".
func (b *Builder) Position(person rdf.IRI, title, titleEN string, org, area rdf.IRI, former bool, evidence string) rdf.IRI {
	f := b.fact(vocab.Membership, evidence, 0.8)
	role := b.names.Title(vocab.TitleLocal(title))
	b.add(role, vocab.Type, vocab.Role)
	b.add(role, vocab.SubPropertyOf, vocab.HoldsPositionIn)
	b.label(role, title, "vi")
	b.label(role, titleEN, "en")
	b.add(f, vocab.Member, person)
	b.add(f, vocab.OrgRole, role)
	if org != "" {
		b.add(f, vocab.OrgOrganization, org)
	}
	target := org
	if area != "" {
		b.add(f, vocab.Jurisdiction, area)
		target = area
	}
	if former {
		b.add(f, vocab.Former, rdf.TypedString{Value: "true", Type: vocab.XSDBoolean})
	}
	b.add(person, role, target)
	return f
}

// Event writes an event.
func (b *Builder) Event(class rdf.IRI, label, day string, place rdf.IRI, evidence string, participants ...rdf.IRI) rdf.IRI {
	f := b.fact(class, evidence, 0.7)
	b.label(f, label, "en")
	b.add(f, vocab.Date, date(day))
	b.add(f, vocab.InPlace, place)
	for _, p := range participants {
		b.add(f, vocab.Participant, p)
	}
	return f
}
