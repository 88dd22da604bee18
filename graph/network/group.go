package network

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/zeebo/xxh3"

	"golang.org/x/text/unicode/norm"

	"github.com/lienket/lienket/graph/network/extsort"
)

// group is the proofs of one edge, in order of time.
type group struct {
	proofs []proof
	// supports are the proofs less those that repeat another: what the view of
	// support counts and sums.
	supports []support
}

// support is one act of support, however often reported.
type support struct {
	*proof
	first, last Date
}

// repeatKey tells which proofs may report the same act: the same actors, and
// the same quantity of the same thing or, without a quantity, the same words.
type repeatKey struct {
	donor, recipient, unit, item string
	quantity                     float64
	flags                        flags
}

func (p *proof) repeatKey() repeatKey {
	k := repeatKey{donor: p.donor, recipient: p.recipient, unit: fold(p.unit), quantity: p.quantity, flags: p.flags & (hasQuantity | isJoint)}
	if !p.flags.has(hasQuantity) {
		k.item = fold(p.item)
	}
	return k
}

func fold(s string) string {
	return strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(s), " ")))
}

// count finds the acts of support. Two proofs report one act if their
// repeatKeys agree and their dates do not exclude each other.
func (g *group) count() {
	g.supports = g.supports[:0]
	seen := map[repeatKey][]int{}
next:
	for i := range g.proofs {
		p := &g.proofs[i]
		k := p.repeatKey()
		for _, at := range seen[k] {
			s := &g.supports[at]
			switch {
			case p.first == 0:
				continue next
			case s.first == 0:
				s.proof, s.first, s.last = p, p.first, p.last
				continue next
			case p.first <= s.last && s.first <= p.last:
				if p.last-p.first < s.proof.last-s.proof.first {
					s.proof = p
				}
				s.first, s.last = max(s.first, p.first), min(s.last, p.last)
				continue next
			}
		}
		seen[k] = append(seen[k], len(g.supports))
		g.supports = append(g.supports, support{p, p.first, p.last})
	}
}

// distinct returns the non-empty texts in the order in which they first come.
func distinct[T any](of []T, text func(*T) string) []string {
	var out []string
	seen := map[string]bool{}
	for i := range of {
		if s := text(&of[i]); s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// labels is how many phrases an edge's label joins.
const labels = 3

// label joins the phrases of the edge, or is the relation if there are none.
func label(all []string, relation string) string {
	switch {
	case len(all) == 0:
		return relation
	case len(all) > labels:
		return fmt.Sprintf("%s; … +%d", strings.Join(all[:labels], "; "), len(all)-labels)
	}
	return strings.Join(all, "; ")
}

// reports counts the fact nodes.
func (g *group) reports() int {
	n := 0
	for i := range g.proofs {
		if !g.proofs[i].flags.has(isBare) {
			n++
		}
	}
	return n
}

// span is an interval of days; zeros if a text gives none.
type span struct{ first, last Date }

// within returns the first and the last day of several spans.
func within[T any](of []T, at func(*T) span) (out span) {
	for i := range of {
		s := at(&of[i])
		if s.first == 0 {
			continue
		}
		if out.first == 0 || s.first < out.first {
			out.first = s.first
		}
		out.last = max(out.last, s.last)
	}
	return out
}

// EdgeID returns the ID of the edge between two nodes.
func EdgeID(source, relation, target string) string {
	b := make([]byte, 0, 128)
	for _, s := range []string{source, relation, target} {
		b = append(append(b, s...), 0)
	}
	sum := xxh3.Hash128(b).Bytes()
	out := make([]byte, 25)
	out[0] = 'e'
	hex.Encode(out[1:], sum[:12])
	return string(out)
}

// edge makes the edge of a group.
func (g *group) edge(view View, fields []field[*group]) Edge {
	p := &g.proofs[0]
	e := Edge{
		ID: EdgeID(p.source, p.relation, p.target), Source: p.source, Target: p.target,
		Relation: p.relation, Attrs: make([]Value, len(fields)),
	}
	var days span
	if view == ViewSupport {
		g.count()
		e.Weight = float64(len(g.supports))
		e.Label = label(distinct(g.supports, func(s *support) string { return s.label }), p.relation)
		days = within(g.supports, func(s *support) span { return span{s.first, s.last} })
	} else {
		e.Weight = float64(max(1, g.reports()))
		e.Label = label(distinct(g.proofs, func(p *proof) string { return p.label }), p.relation)
		days = within(g.proofs, func(p *proof) span { return span{p.first, p.last} })
	}
	e.First, e.Last = days.first, days.last
	for i, f := range fields {
		e.Attrs[i] = f.value(g)
	}
	return e
}

// edgesOf makes the edges from sorted proofs, dropping the lighter ones. Only
// the proofs of one edge are in memory at a time.
func edgesOf(proofs *extsort.Sorter, view View, fields []field[*group], minWeight float64) iter.Seq2[groupEdge, error] {
	return func(yield func(groupEdge, error) bool) {
		var g group
		var key []byte
		flush := func() bool {
			if len(g.proofs) == 0 {
				return true
			}
			e := g.edge(view, fields)
			first := &g.proofs[0]
			ok := e.Weight < minWeight || yield(groupEdge{e, first}, nil)
			g.proofs = g.proofs[:0]
			return ok
		}
		for rec, err := range proofs.All() {
			if err != nil {
				yield(groupEdge{}, err)
				return
			}
			if !bytes.HasPrefix(rec, key) || len(key) == 0 {
				if !flush() {
					return
				}
			}
			var p proof
			if err := p.decode(rec); err != nil {
				yield(groupEdge{}, err)
				return
			}
			key = p.appendKey(key[:0])
			g.proofs = append(g.proofs, p)
		}
		flush()
	}
}

// groupEdge is an edge with its first proof, which knows the IDs of the ends.
type groupEdge struct {
	Edge
	proof *proof
}

// sums adds up quantities per unit, units in order of how often they occur and
// then by name.
func (g *group) sums(joint bool) []amount {
	at := map[string]int{}
	var out []amount
	for _, s := range g.supports {
		if !s.flags.has(hasQuantity) || s.flags.has(isJoint) != joint {
			continue
		}
		i, ok := at[fold(s.unit)]
		if !ok {
			i = len(out)
			at[fold(s.unit)] = i
			out = append(out, amount{unit: s.unit, joint: joint})
		}
		out[i].total += s.quantity
		out[i].times++
		out[i].approximate = out[i].approximate || s.flags.has(isApproximate)
	}
	slices.SortStableFunc(out, func(a, b amount) int {
		if a.times != b.times {
			return b.times - a.times
		}
		return strings.Compare(a.unit, b.unit)
	})
	return out
}

// amount is a sum in one unit.
type amount struct {
	unit        string
	total       float64
	times       int
	joint       bool
	approximate bool
}

// String writes "600 người", with "~" before a sum of which a part is
// approximate and "(shared)" after one that several donors or recipients share.
func (a amount) String() string {
	s := string(AppendFloat(nil, a.total))
	if a.approximate {
		s = "~" + s
	}
	if a.unit != "" {
		s += " " + a.unit
	}
	if a.joint {
		s += " (shared)"
	}
	return s
}
