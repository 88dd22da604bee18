package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// sufferings are the first syllables of what befalls a place in need: "oằn mình", "hứng chịu".
var sufferings = lists.Words("sufferings")

// sufferingReach is how many sentences back the place may have been told to suffer to whose people
// is given what no receiver is named for, and maxSuffering how many nodes behind its name.
const (
	sufferingReach = 3
	maxSuffering   = 14
)

// suffering returns the place of which a sentence shortly before tells what it suffers, where a
// named giver gives by a verb that alone means so: "Miền Trung đang oằn mình trong mưa lũ. … Ca sĩ
// A ủng hộ 100 triệu đồng".
func (r *reader) suffering(f *gift.Frame) []extract.Actor {
	if f.Rule != "give" || r.Nodes[f.Trigger].Lex.Strong&syntax.Give == 0 || r.Aid == 0 {
		return nil
	}
	for si := r.Sent - 1; si >= 0 && si >= r.Sent-sufferingReach; si-- {
		nodes := r.Parsed[si]
		for k := range nodes {
			n := &nodes[k]
			if n.Kind != syntax.ActorNode || !n.Named || n.Person || n.First().Kind != extract.PlaceActor || k > 0 && nodes[k-1].Lex != nil && nodes[k-1].Lex.Marker&(syntax.Of|syntax.From|syntax.By) != 0 {
				continue
			}
			if kind := r.Analysis.Places[n.First().Index].Kind; kind == extract.OtherPlace || kind == extract.Country {
				continue
			}
			if to := r.Resolve(n); suffers(nodes, k) && !gift.Overlap(to, f.Donors) && !r.Home(f.Donors, to[0]) {
				return to
			}
		}
	}
	return nil
}

// suffers reports whether the sentence tells behind node k what befell the place there.
func suffers(nodes []syntax.Node, k int) bool {
	for x := k + 1; x < len(nodes) && x <= k+maxSuffering; x++ {
		if n := &nodes[x]; n.Kind == syntax.Word && sufferings[n.Fold] {
			return true
		} else if n.Kind == syntax.ItemNode || n.Kind == syntax.ActorNode && n.Person {
			return false
		}
	}
	return false
}
