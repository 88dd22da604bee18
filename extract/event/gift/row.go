package gift

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Astray reports whether the article is far from aid, and the sentence being read does not
// speak of need.
func (r *Reader) Astray() bool { return r.Off && !r.Needful[r.Sent] }

// Told is a giver's gift that is told already.
type Told struct {
	From  extract.Actor
	Kind  extract.SupportKind
	Value float64
	Unit  string
}

// Without returns those of as that are not among others.
func Without(as, others []extract.Actor) []extract.Actor {
	var out []extract.Actor
	for _, a := range as {
		if !slices.Contains(others, a) {
			out = append(out, a)
		}
	}
	return out
}

// Transfer is what one row tells: an item that goes from one actor to another.
type Transfer struct {
	From, To extract.Actor
	Item     *syntax.Item
	Date     extract.Date
	Status   extract.Status
	Joint    bool
	Open     bool // no word says how far it has come
}

// Support makes the row of a transfer that the sentence being read tells, and
// notes that the item is no statistic. Every reading makes its rows here.
func (r *Reader) Support(t Transfer, rule string, conf float64, steps []extract.Step) extract.Support {
	it := t.Item
	s := extract.Support{
		Evidence: extract.Evidence{Sentence: r.Doc.Sentences[r.Sent].Span, Rule: "support." + rule, Confidence: conf, Steps: steps},
		From:     t.From, To: t.To, What: r.Span(it.Lo, it.Hi), Kind: it.Kind, Quantity: it.Quantity, Date: t.Date, Status: t.Status, Joint: t.Joint,
	}
	s.English = english(r.Doc, &s)
	r.Claimed[it.Lo] = true
	if t.Open {
		r.open[s.What.Start] = true
	}
	return s
}

// Future reports whether a day lies after the article's own: after its
// publication, or, for people on their way, after the first day that it names.
func (r *Reader) Future(d extract.Date, rule string) bool {
	if d.Day == 0 || d.Year == 0 {
		return false
	}
	ref := r.Doc.Published
	if ref.Day == 0 && rule == "people.arrive" && len(r.Days) > 0 {
		ref = r.Days[0].Date
	}
	if ref.Day == 0 || ref.Year == 0 {
		return false
	}
	return d.After(ref)
}

// SettleDay makes a promise of what the sentence itself tells for a day to come. What it
// says was done, or tells of no day, happened when the article was published at the latest.
func (r *Reader) SettleDay(f *Frame, date extract.Date) extract.Date {
	if f.Status != extract.Done || !r.Future(date, f.Rule) {
		return date
	}
	if r.SaidDone(f.Trigger) || !r.tellsDay(date) {
		return r.Doc.Published
	}
	f.Status = extract.Pledged
	return date
}

// tellsDay reports whether the sentence being read names the day.
func (r *Reader) tellsDay(d extract.Date) bool {
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Kind == syntax.DateNode && *n.Date == d {
			return true
		}
	}
	return false
}
