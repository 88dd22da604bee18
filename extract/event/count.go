package event

import (
	"math"

	"github.com/lienket/lienket/extract"
)

// counts reads the numbers that no support claims as statistics about the place
// that the sentence, or the article, speaks of.
func (r *reader) counts() {
	type key struct {
		place  extract.Actor
		value  float64
		metric string
	}
	seen := map[key]bool{}
	focus := r.focus()
	last := focus
	lastSent := -1
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil {
			continue
		}
		r.sent, r.nodes = si, r.parsed[si]
		s := &r.doc.Sentences[si]
		for k := range r.nodes {
			if n := &r.nodes[k]; n.kind == actorNode && !n.person {
				if p := r.areaOf(n.actors[len(n.actors)-1]); p >= 0 && n.actors[0].Kind == extract.PlaceActor && n.named {
					last, lastSent = p, si
				}
			}
		}
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			for _, mi := range r.starts[i] {
				m := &r.a.Mentions[mi]
				if m.Type != extract.QuantityMention || m.Quantity == nil || r.claimed[i] {
					continue
				}
				c, ok := r.count(m)
				if !ok {
					continue
				}
				p := r.placeFor(m.Tokens.Lo)
				if p < 0 && si-lastSent <= 3 {
					p = last
				}
				if p < 0 {
					p = focus
				}
				if p < 0 {
					continue
				}
				c.Place = extract.Actor{Kind: extract.PlaceActor, Index: p}
				kk := key{c.Place, c.Quantity.Value, c.Metric}
				if seen[kk] {
					continue
				}
				seen[kk] = true
				c.Sentence = s.Span
				c.Date = r.dateOf(r.nodeAt(i), si)
				c.Steps = []extract.Step{{Span: m.Span, Why: "statistic"}}
				r.a.Counts = append(r.a.Counts, c)
			}
		}
	}
}

// count reports whether a quantity is a statistic, and makes it one.
func (r *reader) count(m *extract.Mention) (extract.Count, bool) {
	q := *m.Quantity
	if math.IsNaN(q.Value) || q.Unit == "%" {
		return extract.Count{}, false
	}
	toks := r.doc.Tokens[m.Tokens.Lo:m.Tokens.Hi]
	for i := range toks {
		if lex, _ := r.lex.counts.longest(toks[i:]); lex != nil && lex.count {
			c := extract.Count{Quantity: q, Metric: r.doc.Slice(extract.Span{Start: toks[i].Start, End: m.End})}
			c.Rule, c.Confidence = "count", 0.75
			return c, true
		}
	}
	return extract.Count{}, false
}

// placeFor returns the place of the sentence that a number at token i speaks of:
// the nearest before it, else the first after it, or -1.
func (r *reader) placeFor(i int) int {
	t := r.nodeAt(i)
	for k := t; k >= 0; k-- {
		if n := &r.nodes[k]; n.kind == actorNode && !n.person {
			if p := r.areaOf(n.actors[0]); p >= 0 {
				return p
			}
		}
	}
	for k := t + 1; k < len(r.nodes); k++ {
		if n := &r.nodes[k]; n.kind == actorNode && !n.person && n.named {
			if p := r.areaOf(n.actors[0]); p >= 0 {
				return p
			}
		}
	}
	return -1
}

// focus returns the place that the article names most, or -1.
func (r *reader) focus() int {
	best, most := -1, 0
	for i := range r.a.Places {
		p := &r.a.Places[i]
		if n := len(p.Mentions); n > most && p.Kind != extract.Country {
			best, most = i, n
		}
	}
	return best
}
