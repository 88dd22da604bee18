package gift

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// delegated makes donors of those for whom the unnamed delegation at node k gives.
func (r *Reader) delegated(f *Frame, k int) bool {
	if as := r.leaderMeant(k); len(as) > 0 {
		return r.givenBy(f, k, as, "giver: whose delegation it is")
	}
	sent, told := r.SentBy()
	switch {
	case r.charity(k) && r.oneOfMany(k):
		return false
	case len(r.union(k, sent.Sent, told)) > 0:
		f.Conf *= 0.9
		return r.givenBy(f, k, r.union(k, sent.Sent, told), "giver: named before in full")
	case len(sent.Who) > 0 && r.overtaken(&sent):
		f.Conf *= 0.9
		return r.givenBy(f, k, r.Memory.Donors, "giver: who gave last")
	case len(sent.Who) > 0:
		return r.givenBy(f, k, sent.Who, "giver: the delegation's sender")
	case len(r.Convener()) > 0 && !r.charity(k):
		f.Conf *= 0.9
		return r.givenBy(f, k, r.Convener(), "giver: who holds the giving")
	}
	return false
}

// leaderMeant returns the person whose delegation that at node k is called, or the one named
// last before: "Ca sĩ A cho biết đoàn của cô đã trao …".
func (r *Reader) leaderMeant(k int) []extract.Actor {
	for x := k + 2; r.Is(k+1, "của") && x < len(r.Nodes) && x <= k+4; x++ {
		if n := &r.Nodes[x]; n.Kind == syntax.ActorNode && n.Person {
			return r.Resolve(n) // "đoàn cứu trợ của vợ chồng A - B"
		} else if n.Kind != syntax.Word || n.Lex != nil {
			break
		}
	}
	if !r.Is(k+1, "của") || !r.Is(k+2, "cô", "anh", "chị", "ông", "bà", "mình") || r.Doc.Tokens[min(r.Nodes[k+2].Hi, len(r.Doc.Tokens)-1)].Cap {
		return nil
	}
	for si := r.Sent; si >= 0 && si >= r.Sent-1; si-- {
		nodes := r.Parsed[si]
		if si == r.Sent {
			nodes = r.Nodes[:k]
		}
		for x := len(nodes) - 1; x >= 0; x-- {
			if nodes[x].Kind == syntax.ActorNode && nodes[x].Person {
				return nodes[x].Actors[:1]
			}
		}
	}
	return nil
}

// union returns the body whose name begins with "Đoàn", and which the sentence being read or
// one shortly before tells to do something, if "đoàn" at node k can mean it: no sender is
// told since.
func (r *Reader) union(k, sent int, told bool) []extract.Actor {
	if n := &r.Nodes[k]; n.Hi-n.Lo > 1 || n.Fold != "đoàn" {
		return nil
	}
	lo, _ := r.Item(r.Sent)
	for si := r.Sent - 1; si >= lo && si >= r.Sent-Reach && !(told && sent >= si); si-- {
		for x := range r.Parsed[si] {
			n := &r.Parsed[si][x]
			if a := n.First(); n.Kind == syntax.ActorNode && !n.Person && len(n.Actors) == 1 && a.Kind == extract.OrganizationActor && r.Doc.Tokens[n.Lo].Fold == "đoàn" && strings.HasPrefix(r.Analysis.Organizations[a.Index].Name, "Đoàn ") && (x == 0 || r.Parsed[si][x-1].Kind != syntax.Word || r.Parsed[si][x-1].Lex == nil) {
				return n.Actors
			}
		}
	}
	return nil
}

// overtaken reports whether another body gave right before, after nothing was told of the
// delegation's sender for a while: the delegation is that body's.
func (r *Reader) overtaken(s *syntax.Sending) bool {
	m := &r.Memory
	if s.Sent > r.Sent || r.Sent-s.Sent <= Reach || len(m.Donors) == 0 || r.Sent-m.DonorSent > Reach || m.DonorSent <= s.Sent || Overlap(m.Donors, s.Who) {
		return false
	}
	for _, a := range m.Donors {
		if a.Kind != extract.OrganizationActor || r.SameBody(a, s.Who[0]) || r.SameBody(s.Who[0], a) || r.AreaOf(a) >= 0 {
			return false
		}
	}
	return true
}
