package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// missions reads the people who are told without a verb of sending: the parts of a force,
// each with where it goes ("tổ thứ nhất gồm 36 đồng chí vào R"), those who end or take up a
// mission ("20 bác sĩ của D đã hoàn thành nhiệm vụ tại R"), and delegations in a row with
// their numbers in a row ("các đoàn A, B rời R, với lần lượt 21 và 45 người").
func (r *reader) missions() {
	if r.aid == 0 || r.silent || r.astray() {
		return
	}
	if r.delegations() {
		return
	}
	parts, many := 0.0, 0
	for k := range r.nodes {
		n := &r.nodes[k]
		if n.kind != itemNode || n.item.kind != extract.Personnel || n.item.quantity == nil || n.item.quantity.Value < 2 || n.item.skip || r.claimed[n.item.lo] {
			continue
		}
		f := frame{trigger: k, lo: k, hi: k + 1, status: extract.Done, rule: "mission", strong: true, conf: 0.72}
		var at int
		switch {
		case r.partOfForce(k):
			parts, many = parts+n.item.quantity.Value, many+1
			f.donors, at = r.forceOf(k), r.goesTo(k, false)
		default:
			if at = r.goesTo(k, true); at < 0 || !r.helpers(n.item) {
				continue
			}
			if f.donors = r.collapse(r.all(n.item.owner)); len(f.donors) == 0 {
				f.donors = r.partyBefore(k)
			}
		}
		if at < 0 || len(f.donors) == 0 {
			continue
		}
		to := r.resolve(&r.nodes[at])
		if len(to) == 0 || personal(to) || overlap(to, f.donors) || r.home(f.donors, to[0]) {
			continue
		}
		f.groups = []group{{to, []*item{n.item}}}
		r.step(&f, at, "receiver: where they are sent")
		r.emit(&f)
	}
	if many > 1 {
		r.dropForce(parts)
	}
}

// dropForce drops the rows of the sentence that tell of the whole force whose parts come
// to so many people, or of the number of parts.
func (r *reader) dropForce(people float64) {
	for k := range r.nodes {
		if it := r.nodes[k].item; it != nil && it.quantity != nil && (it.quantity.Value == people || forceParts[first(it.quantity.Unit)]) {
			it.skip, it.total = true, true
		}
	}
	at := r.doc.Sentences[r.sent].Span
	r.found = slices.DeleteFunc(r.found, func(s extract.Support) bool {
		if s.Sentence != at || s.Rule != "support.send" || s.Quantity == nil {
			return false
		}
		return s.Quantity.Value == people || forceParts[first(s.Quantity.Unit)]
	})
}

// forceParts are the first syllables of words for the parts of a force.
var forceParts = map[string]bool{"tổ": true, "bộ": true, "đoàn": true, "đội": true, "nhóm": true, "mũi": true, "kíp": true, "cánh": true, "phân": true}

// partOfForce reports whether the people of node k are one of several parts, which an
// ordinal tells: "tổ thứ nhất gồm 36 đồng chí", "tổ 2 có 25 người".
func (r *reader) partOfForce(k int) bool {
	i := r.nodes[k].lo - 1
	if i < r.first0() || r.doc.Tokens[i].Fold != "gồm" && r.doc.Tokens[i].Fold != "có" && r.doc.Tokens[i].Fold != "với" {
		return false
	}
	ordinal := false
	for x := i - 1; x >= r.first0() && x >= i-6; x-- {
		t := &r.doc.Tokens[x]
		ordinal = ordinal || t.Fold == "thứ" || t.Fold == "số" || t.Kind == extract.Number
		if forceParts[t.Fold] {
			return ordinal
		}
		if t.Kind == extract.Punct {
			return false
		}
	}
	return false
}

// forceOf returns who sent the force of which the people of node k are a part: the subject
// of the verb of sending before it in the sentence, or who sent people shortly before.
func (r *reader) forceOf(k int) []extract.Actor {
	for t := k - 1; t > 0; t-- {
		if n := &r.nodes[t]; n.kind == word && n.lex != nil && n.lex.trigger&send != 0 {
			l := r.before(0, t)
			for _, x := range []int{l.agent, l.principal, l.subject} {
				if x >= 0 && r.nodes[x].kind == actorNode {
					return r.resolve(&r.nodes[x])
				}
			}
		}
	}
	if len(r.memory.donors) > 0 && r.sent-r.memory.donorSent <= reach && !personal(r.memory.donors) {
		return r.memory.donors
	}
	return nil
}

// goesTo returns the place or body that the people of node k go to, or where, with duty,
// they do what they are told to have done there; or -1.
func (r *reader) goesTo(k int, duty bool) int {
	told := !duty
	for x := k + 1; x < len(r.nodes) && x <= k+12; x++ {
		n := &r.nodes[x]
		if f := r.doc.Tokens[n.hi-1].Fold; f == "vụ" && r.doc.Tokens[n.hi-2].Fold == "nhiệm" {
			told = true
		}
		switch {
		case n.kind == mark && (!duty || n.fold != ",") || n.kind == itemNode && !(n.item.bare && !duty):
			return -1
		case n.kind == actorNode && told && !n.person:
			if r.marked(x-1, goal|at|to) || r.is(x-1, "đi") || r.nodes[x-1].lex != nil && r.nodes[x-1].lex.trigger&(help|move) != 0 {
				return x
			}
			return -1
		case n.kind == actorNode && !told:
			if !r.marked(x-1, of) && r.nodes[x-1].kind != itemNode && !r.is(x-1, "thuộc", "và", ",") {
				return -1
			}
		}
	}
	return -1
}

// partyBefore returns who sent the delegation that stands before the people of node k, who
// are its members: "đoàn công tác của tỉnh D gồm 15 bác sĩ".
func (r *reader) partyBefore(k int) []extract.Actor {
	for x := k - 1; x >= 0 && x >= k-6; x-- {
		n := &r.nodes[x]
		if n.kind == actorNode && n.head == party {
			return r.resolve(n)
		}
		if n.kind == mark && n.fold != "," || n.kind == itemNode {
			break
		}
	}
	return nil
}

// delegations reads a row of places or bodies and a row of as many numbers of people, and
// reports whether there is one.
func (r *reader) delegations() bool {
	row, first := -1, -1
	var people []*item
	var from []extract.Actor
	party0 := false
	for k := range r.nodes {
		n := &r.nodes[k]
		party0 = party0 || r.doc.Tokens[n.lo].Fold == "đoàn" || r.doc.Tokens[n.hi-1].Fold == "đoàn"
		switch {
		case n.kind == actorNode && len(n.actors) > 1 && !n.person && len(people) == 0:
			row, from = k, r.resolve(n)
		case n.kind == itemNode && n.item.quantity != nil && n.item.quantity.Unit == "đoàn" && len(n.item.owner) > 1 && len(people) == 0:
			row, from, party0 = k, r.collapse(r.all(n.item.owner)), true // "ba đoàn của A, B và C"
		case n.kind == itemNode && n.item.kind == extract.Personnel && n.item.quantity != nil && !n.item.skip && row >= 0:
			if first < 0 {
				first = k
			}
			people = append(people, n.item)
		}
	}
	if row < 0 || !party0 || len(people) < 2 || r.claimed[people[0].lo] {
		return false
	}
	if len(from) != len(people) || first-row > maxTelling+4 {
		return false
	}
	to := r.host(row, from)
	if len(to) == 0 {
		return false
	}
	for i, d := range from {
		f := frame{trigger: row, lo: row, hi: first + 1, status: extract.Done, rule: "mission", strong: true, conf: 0.7}
		f.donors, f.groups = []extract.Actor{d}, []group{{to, []*item{people[i]}}}
		r.step(&f, row, "delegations in the order of their numbers")
		r.emit(&f)
	}
	return true
}

// host returns whom the delegations at node row helped: the place that the sentence names
// besides, or that was helped before.
func (r *reader) host(row int, from []extract.Actor) []extract.Actor {
	for k := range r.nodes {
		n := &r.nodes[k]
		if k == row || n.kind != actorNode || n.person {
			continue
		}
		if to := r.resolve(n); len(to) == 1 && !slices.Contains(from, to[0]) && to[0].Kind == extract.PlaceActor {
			return to
		}
	}
	for _, to := range [][]extract.Actor{r.memory.receivers, r.memory.headReceivers, r.themed(from)} {
		if len(to) > 0 && !overlap(to, from) {
			return to
		}
	}
	for si := range r.parsed {
		if r.doc.Sentences[si].Block != extract.Headline {
			continue
		}
		for k := range r.parsed[si] {
			if n := &r.parsed[si][k]; n.kind == actorNode && n.first().Kind == extract.PlaceActor && !slices.Contains(from, n.first()) {
				return []extract.Actor{n.first()}
			}
		}
	}
	return nil
}
