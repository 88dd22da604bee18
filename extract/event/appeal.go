package event

import "github.com/lienket/lienket/extract"

// appeals are the first syllables of words for an appeal to give.
var appeals = map[string]bool{"lời": true, "kêu": true, "thư": true, "phát": true, "vận": true}

// appealed returns the body or place whose appeal the givers of a frame follow, where the
// sentence tells it before them and nobody else receives: "Hưởng ứng lời kêu gọi của Ủy ban
// MTTQ tỉnh R, D ủng hộ 2 tỷ đồng".
func (r *reader) appealed(f *frame) []extract.Actor {
	for k := 0; k+1 < f.trigger; k++ {
		if n := &r.nodes[k]; n.kind != word || n.fold != "hưởng" && n.fold != "thực" && n.fold != "đáp" && n.fold != "thiết" {
			continue
		}
		for x, appeal := k+1, false; x < f.trigger && x <= k+maxAppeal; x++ {
			n := &r.nodes[x]
			switch {
			case n.kind == word && appeals[n.fold]:
				appeal = true
			case n.kind == mark && !quoteMark(n), n.kind == dateNode, n.person:
				return nil
			case n.kind == actorNode && appeal:
				to := r.resolve(n)
				if len(to) != 1 || overlap(to, f.donors) || to[0].Kind == extract.PersonActor {
					return nil
				}
				return to
			}
		}
	}
	return nil
}

// makesAppeal reports whether node i is who makes the appeal that the words before it tell.
func (r *reader) makesAppeal(i int) bool {
	if !r.is(i-1, "của") {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-maxAppeal; k-- {
		n := &r.nodes[k]
		switch {
		case n.kind == word && appeals[n.fold] && r.marked(k, wish):
			return true
		case n.kind == actorNode, n.kind == itemNode, n.kind == mark && !quoteMark(n) && n.fold != ",":
			return false
		}
	}
	return false
}

// maxAppeal is how many nodes the words for an appeal may have before who makes it.
const maxAppeal = 14
