package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// missions reads the people who are told without a verb of sending: the parts of a force,
// each with where it goes ("tổ thứ nhất gồm 36 đồng chí vào R"), those who end or take up a
// mission ("20 bác sĩ của D đã hoàn thành nhiệm vụ tại R"), and delegations in a row with
// their numbers in a row ("các đoàn A, B rời R, với lần lượt 21 và 45 người").
func (r *reader) missions() {
	if r.Aid == 0 || r.Silent || !r.Holding[r.Sent].Has(syntax.ItemNode) || r.Astray() {
		return
	}
	if r.delegations() {
		return
	}
	parts, many := 0.0, 0
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind != syntax.ItemNode || n.Item.Kind != extract.Personnel || n.Item.Quantity == nil || n.Item.Quantity.Value < 2 || n.Item.Skip || r.Claimed[n.Item.Lo] {
			continue
		}
		f := gift.Frame{Trigger: k, Lo: k, Hi: k + 1, Status: extract.Done, Rule: "mission", Strong: true, Conf: 0.72}
		var at int
		switch {
		case r.partOfForce(k):
			parts, many = parts+n.Item.Quantity.Value, many+1
			f.Donors, at = r.forceOf(k), r.goesTo(k, false)
		default:
			if at = r.goesTo(k, true); at < 0 || !r.Helpers(n.Item) {
				continue
			}
			if f.Donors = r.Collapse(r.All(n.Item.Owner)); len(f.Donors) == 0 {
				f.Donors = r.partyBefore(k)
			}
		}
		if at < 0 || len(f.Donors) == 0 {
			continue
		}
		to := r.Resolve(&r.Nodes[at])
		if len(to) == 0 || syntax.Personal(to) || gift.Overlap(to, f.Donors) || r.Home(f.Donors, to[0]) {
			continue
		}
		f.Groups = []gift.Group{{To: to, Items: []*syntax.Item{n.Item}}}
		r.Step(&f, at, "receiver: where they are sent")
		r.emit(&f)
	}
	if many > 1 {
		r.dropForce(parts)
	}
}

// dropForce drops the rows of the sentence that tell of the whole force whose parts come
// to so many people, or of the number of parts.
func (r *reader) dropForce(people float64) {
	for k := range r.Nodes {
		if it := r.Nodes[k].Item; it != nil && it.Quantity != nil && (it.Quantity.Value == people || gift.ForceParts[syntax.First(it.Quantity.Unit)]) {
			it.Skip, it.Total = true, true
		}
	}
	at := r.Doc.Sentences[r.Sent].Span
	r.Found = slices.DeleteFunc(r.Found, func(s extract.Support) bool {
		if s.Sentence != at || s.Rule != "support.send" || s.Quantity == nil {
			return false
		}
		return s.Quantity.Value == people || gift.ForceParts[syntax.First(s.Quantity.Unit)]
	})
}

// partOfForce reports whether the people of node k are one of several parts, which an
// ordinal tells: "tổ thứ nhất gồm 36 đồng chí", "tổ 2 có 25 người".
func (r *reader) partOfForce(k int) bool {
	i := r.Nodes[k].Lo - 1
	if i < r.FirstToken() || r.Doc.Tokens[i].Fold != "gồm" && r.Doc.Tokens[i].Fold != "có" && r.Doc.Tokens[i].Fold != "với" {
		return false
	}
	ordinal := false
	for x := i - 1; x >= r.FirstToken() && x >= i-6; x-- {
		t := &r.Doc.Tokens[x]
		ordinal = ordinal || t.Fold == "thứ" || t.Fold == "số" || t.Kind == extract.Number
		if gift.ForceParts[t.Fold] {
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
		if n := &r.Nodes[t]; n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&syntax.Send != 0 {
			l := r.Before(0, t)
			for _, x := range []int{l.Agent, l.Principal, l.Subject} {
				if x >= 0 && r.Nodes[x].Kind == syntax.ActorNode {
					return r.Resolve(&r.Nodes[x])
				}
			}
		}
	}
	if len(r.Memory.Donors) > 0 && r.Sent-r.Memory.DonorSent <= gift.Reach && !syntax.Personal(r.Memory.Donors) {
		return r.Memory.Donors
	}
	return nil
}

// goesTo returns the place or body that the people of node k go to, or where, with duty,
// they do what they are told to have done there; or -1.
func (r *reader) goesTo(k int, duty bool) int {
	told := !duty
	for x := k + 1; x < len(r.Nodes) && x <= k+12; x++ {
		n := &r.Nodes[x]
		if f := r.Doc.Tokens[n.Hi-1].Fold; f == "vụ" && r.Doc.Tokens[n.Hi-2].Fold == "nhiệm" {
			told = true
		}
		switch {
		case n.Kind == syntax.Mark && (!duty || n.Fold != ",") || n.Kind == syntax.ItemNode && !(n.Item.Bare && !duty):
			return -1
		case n.Kind == syntax.ActorNode && told && !n.Person:
			if r.Marked(x-1, syntax.Goal|syntax.At|syntax.To) || r.Is(x-1, "đi") || r.Nodes[x-1].Lex != nil && r.Nodes[x-1].Lex.Trigger&(syntax.Help|syntax.Move) != 0 {
				return x
			}
			return -1
		case n.Kind == syntax.ActorNode && !told:
			if !r.Marked(x-1, syntax.Of) && r.Nodes[x-1].Kind != syntax.ItemNode && !r.Is(x-1, "thuộc", "và", ",") {
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
		n := &r.Nodes[x]
		if n.Kind == syntax.ActorNode && n.Head == syntax.Party {
			return r.Resolve(n)
		}
		if n.Kind == syntax.Mark && n.Fold != "," || n.Kind == syntax.ItemNode {
			break
		}
	}
	return nil
}

// delegations reads a row of places or bodies and a row of as many numbers of people, and
// reports whether there is one.
func (r *reader) delegations() bool {
	row, first := -1, -1
	var people []*syntax.Item
	var from []extract.Actor
	party0 := false
	for k := range r.Nodes {
		n := &r.Nodes[k]
		party0 = party0 || r.Doc.Tokens[n.Lo].Fold == "đoàn" || r.Doc.Tokens[n.Hi-1].Fold == "đoàn"
		switch {
		case n.Kind == syntax.ActorNode && len(n.Actors) > 1 && !n.Person && len(people) == 0:
			row, from = k, r.Resolve(n)
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil && n.Item.Quantity.Unit == "đoàn" && len(n.Item.Owner) > 1 && len(people) == 0:
			row, from, party0 = k, r.Collapse(r.All(n.Item.Owner)), true // "ba đoàn của A, B và C"
		case n.Kind == syntax.ItemNode && n.Item.Kind == extract.Personnel && n.Item.Quantity != nil && !n.Item.Skip && row >= 0:
			if first < 0 {
				first = k
			}
			people = append(people, n.Item)
		}
	}
	if row < 0 || !party0 || len(people) < 2 || r.Claimed[people[0].Lo] {
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
		f := gift.Frame{Trigger: row, Lo: row, Hi: first + 1, Status: extract.Done, Rule: "mission", Strong: true, Conf: 0.7}
		f.Donors, f.Groups = []extract.Actor{d}, []gift.Group{{To: to, Items: []*syntax.Item{people[i]}}}
		r.Step(&f, row, "delegations in the order of their numbers")
		r.emit(&f)
	}
	return true
}

// host returns whom the delegations at node row helped: the place that the sentence names
// besides, or that was helped before.
func (r *reader) host(row int, from []extract.Actor) []extract.Actor {
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if k == row || n.Kind != syntax.ActorNode || n.Person {
			continue
		}
		if to := r.Resolve(n); len(to) == 1 && !slices.Contains(from, to[0]) && to[0].Kind == extract.PlaceActor {
			return to
		}
	}
	for _, to := range [][]extract.Actor{r.Memory.Receivers, r.Memory.HeadReceivers, r.Themed(from)} {
		if len(to) > 0 && !gift.Overlap(to, from) {
			return to
		}
	}
	for si := range r.Parsed {
		if r.Doc.Sentences[si].Block != extract.Headline {
			continue
		}
		for k := range r.Parsed[si] {
			if n := &r.Parsed[si][k]; n.Kind == syntax.ActorNode && n.First().Kind == extract.PlaceActor && !slices.Contains(from, n.First()) {
				return []extract.Actor{n.First()}
			}
		}
	}
	return nil
}
