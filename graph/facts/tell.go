package facts

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// tell puts a fact node into words, and returns the names by which it can be
// found.
func (r *reader) tell(kind Kind, class rdf.IRI, n *node) (Fact, []string, error) {
	t := teller{r: r, n: n}
	f := Fact{Kind: kind}
	switch kind {
	case Position:
		t.position(&f)
	case Support:
		t.support(&f)
	case Event:
		t.event(&f, class)
	case Count:
		t.count(&f)
	}
	return f, t.names, t.err
}

// teller collects names and keeps the first error.
type teller struct {
	r     *reader
	n     *node
	names []string
	err   error
}

func (t *teller) name(p rdf.IRI) string {
	s, err := t.r.label(t.n.one(p))
	t.keep(err)
	if s != "" {
		t.names = append(t.names, s)
	}
	return s
}

func (t *teller) text(p rdf.IRI) string {
	s, err := t.r.text(t.n.one(p))
	t.keep(err)
	return s
}

func (t *teller) keep(err error) {
	if t.err == nil {
		t.err = err
	}
}

func (t *teller) position(f *Fact) {
	f.Subject = t.name(vocab.Member)
	title, err := t.r.label(t.n.one(vocab.ReifiedPredicate))
	t.keep(err)
	f.Predicate = title
	if t.text(vocab.Former) == "true" {
		f.Predicate = "nguyên " + title
	}
	f.Object = t.name(vocab.ReifiedObject)
	// The position is found by its area and by its body, whichever is said.
	t.name(vocab.Jurisdiction)
	t.name(vocab.OrgOrganization)
}

func (t *teller) support(f *Fact) {
	f.Subject, f.Object = t.name(vocab.Donor), t.name(vocab.Recipient)
	f.Predicate = t.labelOf(t.n, "en")
	if f.Predicate == "" {
		f.Predicate = "supported"
	}
}

// labelOf is the node's own label in a language.
func (t *teller) labelOf(n *node, lang string) string {
	for _, id := range n.objects[vocab.Label] {
		term, err := t.r.term(id)
		t.keep(err)
		if lexical, _, l, ok := rdf.Literal(term); ok && l == lang {
			return lexical
		}
	}
	return ""
}

var eventWords = map[rdf.IRI]string{
	vocab.Visit: "visit", vocab.Meeting: "meeting", vocab.SendOff: "send-off", vocab.GiftGiving: "gift", vocab.Appointment: "appointment",
	vocab.Signing: "signing", vocab.Inspection: "inspection", vocab.Conference: "conference", vocab.Event: "event",
}

func (t *teller) event(f *Fact, class rdf.IRI) {
	var who []string
	for _, id := range t.n.objects[vocab.Participant] {
		s, err := t.r.label(id)
		t.keep(err)
		who = append(who, s)
	}
	slices.Sort(who)
	t.names = append(t.names, who...)
	f.Subject, f.Predicate, f.Object = strings.Join(who, ", "), eventWords[class], t.name(vocab.InPlace)
	if f.Subject == "" {
		f.Subject, f.Predicate = f.Predicate, "in"
	}
}

func (t *teller) count(f *Fact) {
	f.Subject, f.Predicate = t.name(vocab.InPlace), t.text(vocab.Metric)
	parts := []string{t.text(vocab.Approximate), t.text(vocab.Value)}
	if unit := t.text(vocab.Unit); unit == "%" {
		parts[1] += unit
	}
	f.Object = strings.TrimSpace(strings.Join(parts, " "))
}
