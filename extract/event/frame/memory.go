package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// What the sentences before have told is kept in gift.Memory: who gave and received last, whom
// the headline and the lead name, what was given to nobody named. This file writes it;
// opengiver.go and openreceiver.go read it for the gifts that leave a part open.

// remember notes the parts of a frame that the sentence itself named.
func (r *reader) remember(f *gift.Frame) {
	var named []extract.Actor
	for _, g := range f.Groups {
		named = syntax.AddActors(named, g.To...)
	}
	if len(f.Groups) > 1 && !f.Row && gift.Overlap(f.Groups[0].To, r.Memory.HeadReceivers) && len(r.Memory.HeadReceivers) > 0 {
		named = f.Groups[0].To // whom the article is about, not who got another gift besides
	}
	if len(f.Donors) > 0 {
		r.Memory.Donors, r.Memory.DonorSent, r.Memory.Promised = f.Donors, r.Sent, f.Status == extract.Pledged
	}
	if len(named) > 0 && !f.Again && !gift.GroupOnly(named) {
		r.Memory.Receivers, r.Memory.ReceiverSent = named, r.Sent
	}
	if len(named) > 0 && !r.genericOnly(named) {
		r.Memory.Here, r.Memory.HereSent = named, r.Sent
	}
	if k := r.Doc.Sentences[r.Sent].Block; k == extract.Headline || k == extract.Lead {
		if len(r.Memory.HeadDonors) == 0 {
			r.Memory.HeadDonors = f.Donors
			r.Memory.Status = f.Status
		}
		if have := r.Memory.HeadReceivers; (len(have) == 0 || syntax.Personal(named) && !syntax.Personal(have) && len(named) == 1) && !gift.GroupOnly(named) && !f.Site {
			r.Memory.HeadReceivers = named // the lead names "bà A" whom the headline calls "mẹ liệt sĩ ở R"
		}
	}
}

// helped notes for the giver whose help, by the word of support at node t, somebody is told to take
// in: "5 dự án nhận viện trợ của D".
func (r *reader) helped(t int) {
	if t+2 >= len(r.Nodes) || r.Nodes[t+2].Kind != syntax.ActorNode || r.Nodes[t+2].Person || r.Nodes[t].Lex == nil || r.Nodes[t].Lex.Strong&syntax.Give == 0 || !r.Is(t+1, "của", "từ") {
		return
	}
	m := &r.Memory
	m.Donors, m.DonorSent, m.Promised = r.Resolve(&r.Nodes[t+2]), r.Sent, false
	if k := r.Doc.Sentences[r.Sent].Block; (k == extract.Headline || k == extract.Lead) && len(m.HeadDonors) == 0 {
		m.HeadDonors = m.Donors
	}
}

// gaveToNobody notes who gives what to nobody that the clause names.
func (r *reader) gaveToNobody(f *gift.Frame) {
	m := &r.Memory
	m.Open, m.OpenSent, m.OpenPromise, m.OpenItems = f.Donors, r.Sent, f.Status == extract.Pledged, nil
	for _, g := range f.Groups {
		m.OpenItems = append(m.OpenItems, g.Items...)
	}
}

// sharesOpen notes that what was given to nobody named is the total of what places are told
// to get of it.
func (r *reader) sharesOpen() {
	for _, it := range r.Memory.OpenItems {
		r.Totals[r.Doc.Tokens[it.Lo].Start] = true
	}
}

// lists notes rows of several places in the sentence, for "mỗi tỉnh".
func (r *reader) lists() {
	for i := range r.Nodes {
		if n := &r.Nodes[i]; n.Kind == syntax.ActorNode && len(n.Actors) > 1 && n.Actors[0].Kind == extract.PlaceActor {
			if as := r.Resolve(n); len(as) > 1 {
				r.Memory.List, r.Memory.ListSent = as, r.Sent
			}
		}
	}
}

// genericOnly reports whether the receivers are words for somebody named before.
func (r *reader) genericOnly(as []extract.Actor) bool {
	for _, a := range as {
		if !r.generic[a] {
			return false
		}
	}
	return true
}
