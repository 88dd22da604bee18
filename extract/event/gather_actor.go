package event

import "github.com/lienket/lienket/extract"

// rightActor places the actor at node k, and returns it if it receives.
func (r *reader) rightActor(res *right, k, t int, class trigger) []extract.Actor {
	n := &r.nodes[k]
	p := r.partOf(k, t)
	switch p {
	case receiver:
	case destination:
	case object:
		if r.nodes[t].fold == "rời" {
			return nil
		}
		if r.drawnFrom(k, t) {
			if res.donors < 0 && n.kind == actorNode {
				res.donors = k
			}
			return nil
		}
	case source, agent:
		if p == source && n.kind == headNode && r.meansOf(k, t) {
			return nil
		}
		if res.donors < 0 && !r.leads(k, len(r.nodes)) && (n.kind == actorNode || n.head == party || n.head == giver) {
			res.donors = k
		}
		return nil
	case owner:
		if class&receive != 0 && res.donors < 0 {
			res.donors = k
		}
		if class&receive != 0 || !r.forWhat(k, t) {
			return nil
		} // "cho các nỗ lực ứng phó của Việt Nam"
	case venue:
		if res.venue < 0 && !r.channel(k, t) {
			res.venue = k
		}
		return nil
	default:
		if class&give != 0 && r.presentTo(k, t) {
			break
		}
		if len(res.groups)+len(res.pending) == 0 || n.kind == actorNode && (!r.itemFollows(k, len(r.nodes)) || len(res.groups) > 0 && !n.person && groupOnly(res.groups[len(res.groups)-1].to)) || n.kind == headNode && (n.head != needy || !r.amountFollows(k) && !(n.whole && r.behindItem(k) >= 0)) {
			return nil
		} // "giúp huyện A 1 tỷ đồng và huyện B 2 tỷ đồng"
	}
	if class&receive != 0 {
		return nil
	}
	if n.kind == headNode {
		if x := r.personBehind(k); x >= 0 {
			return r.nodes[x].actors
		}
		if a := r.givenName(k); a.Kind != extract.NoActor {
			return []extract.Actor{a}
		}
		if as := r.thisPlace(k, res.from); len(as) > 0 {
			return as
		}
		if n.head == needy || n.head == people {
			g := r.groupActor(k)
			if n.fold == "mỗi" {
				g = r.countedBefore(k, t)
			}
			for x := k; x <= k+2 && x < len(r.nodes); x++ { // "đại diện 20 huyện"
				if c, ok := r.countedPlaces(x); ok && (x == k || n.head == people) {
					if as := r.enumerated(x); len(as) > 1 {
						return as
					}
					return []extract.Actor{c}
				}
			}
			if n.head == people && n.fold != "quỹ" {
				r.generic[g] = true
			}
			return []extract.Actor{g}
		}
		if n.head == party && len(r.sender) > 0 && p != destination {
			return []extract.Actor{r.groupActor(k)}
		}
		return nil
	}
	to := r.resolve(n)
	if n.person && personal(to) && r.titled(n) {
		res.barred = true
		return nil // an office receives no alms
	}
	return to
}

// maxPresented is how many nodes a row of people may have who get a present.
const maxPresented = 16

// presentTo reports whether the people or body at node k follow the present that the verb at
// node t hands over, without "cho": "thăm, tặng quà gia đình ông A, bà B và trung tâm C".
func (r *reader) presentTo(k, t int) bool {
	if !r.is(t, "tặng", "trao") && !r.phrase(t, "trao tặng") {
		return false
	}
	if n := &r.nodes[k]; n.kind == headNode && n.head != needy || n.first().Kind == extract.PlaceActor && n.head != needy {
		return false
	}
	for x := k - 1; x > t && x >= k-maxPresented; x-- {
		n := &r.nodes[x]
		switch {
		case n.kind == itemNode:
			return x <= t+2 && n.item.bare && (n.item.gift || n.item.alms) && n.item.kind == extract.Goods && n.hi-n.lo <= 3
		case n.kind == actorNode, n.kind == headNode && n.head == needy, n.kind == word && r.doc.Tokens[n.lo].Kind == extract.Number, r.is(x, ",", "và", "cùng", "các", "ông", "bà", "cụ", "anh", "chị", "mẹ", "em", "cháu"):
		case n.kind == word && n.lex == nil && x+1 < len(r.nodes) && r.nodes[x+1].person && !r.doc.Tokens[n.lo].Cap:
		default:
			return false
		}
	}
	return false
}

// drawnFrom reports whether the fund at node k is what the verb at node t draws on: "trích
// Quỹ Cứu trợ 3 tỷ đồng hỗ trợ R".
func (r *reader) drawnFrom(k, t int) bool {
	return r.nodes[t].fold == "trích" && r.doc.Tokens[r.nodes[k].lo].Fold == "quỹ"
}

// meansOf reports whether the head at node k only tells from what means something is paid:
// "từ nguồn dự phòng ngân sách Trung ương".
func (r *reader) meansOf(k, t int) bool {
	for x := k - 1; x > t && x >= k-maxGap; x-- {
		if r.is(x, "nguồn") {
			return true
		}
	}
	return false
}

// channel reports whether the actor at node k only passes the gift on: "qua báo
// X", "thông qua cơ chế COVAX".
func (r *reader) channel(k, t int) bool {
	for x := k - 1; x > t && x >= k-maxGap; x-- {
		if r.marked(x, at) {
			return r.nodes[x].fold == "qua" || r.nodes[x].fold == "thông" || r.nodes[x].fold == "theo"
		}
	}
	return false
}

// forWhat reports whether the thing that the actor at node k owns is what the
// gift is for: "cho" stands before it, and only plain words between.
func (r *reader) forWhat(k, t int) bool {
	for x := k - 1; x > t && x >= k-12; x-- {
		n := &r.nodes[x]
		switch {
		case n.lex != nil && n.lex.marker&to != 0:
			return true
		case n.kind == mark && n.fold == ",", n.lex != nil && n.kind == word && (n.lex.trigger == help && n.lex.marker == 0 || n.lex.marker == noun):
			continue // "cho công tác phòng, chống dịch của R"
		case n.kind != word && n.kind != headNode, n.lex != nil && n.lex.marker&of == 0 && n.kind == word:
			return false
		}
	}
	return false
}
