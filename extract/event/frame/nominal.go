package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// sumAfter reports whether the sum follows the word of support at node t.
func (r *reader) sumAfter(t int) bool {
	if x := t + 1; x < len(r.Nodes) && r.Nodes[x].Fold == "không" && r.Nodes[x].Hi-r.Nodes[x].Lo > 1 {
		t = x // "viện trợ không hoàn lại"
	}
	return r.ItemNext(t) || r.Marked(t+1, syntax.Worth) && t+2 < len(r.Nodes) && r.Nodes[t+2].Item != nil
}

// nominal reads a noun of giving that no verb of giving governs: "lễ trao tặng I
// của D cho R", "D công bố khoản viện trợ I cho R", "R được xây với sự hỗ trợ I từ D".
func (r *reader) nominal(t, floor int) (gift.Frame, bool) {
	f := gift.Frame{Trigger: t, Lo: floor, Hi: t + 1, Rule: "give", Conf: 0.8, Strong: true}
	if !r.SumNoun(t) || r.Nodes[t].Lex.Strong&(syntax.Give|syntax.Help) == 0 && !r.Is(t-1, "lễ", "buổi") {
		return f, false
	}
	if !r.Is(t-1, "lễ", "buổi") && !r.sumAfter(t) && !r.worthAhead(t) {
		return f, false
	}
	lo, hi := r.Clause(t, floor)
	for k := r.afterFront(lo, t); k < t-1; k++ { // the verb that governs it reads it as its object
		if n := &r.Nodes[k]; n.Lex != nil && n.Kind != syntax.ItemNode && n.Lex.Trigger&(syntax.Give|syntax.Receive|syntax.Send|syntax.Carry) != 0 && n.Lex.Marker == 0 && !r.SumNoun(k) {
			return f, false
		}
	}
	l := r.Before(lo, t-1)
	if l.No {
		return f, false
	}
	f.Status, f.Open = l.Status, r.untold(&l, t)
	res := r.after(t, hi, syntax.Give)
	if len(res.Items) == 0 {
		return f, false
	}
	if k := res.Venue; len(res.Groups) == 0 && k > 0 && r.PartOf(k, t) == syntax.Venue && !r.Channel(k, t) && r.Nodes[k].First().Kind == extract.PlaceActor {
		res.Groups, res.Pending = []gift.Group{{To: r.Resolve(&r.Nodes[k]), Items: res.Items}}, nil // "… để cứu trợ người dân tại R"
	}
	f.TakeRight(&res)
	if own := res.Items[0].Owner; len(own) > 0 {
		f.Donors = r.Collapse(r.All(own))
	} else if r.Is(t-1, "lễ", "buổi") && (r.Is(t-2, "chức") && r.Is(t-3, "tổ") || r.Is(t-2, "mở")) {
		ok := r.Giver(&f, res.Donors, l.Agent, l.Subject) // "D tổ chức lễ bàn giao nhà cho R"
		r.withOthers(&f, &l)
		return f, ok
	} else if r.Is(t-1, "lễ", "buổi") {
		return f, r.Giver(&f, res.Donors, l.Agent) // who attends it gives nothing
	} else if !r.Giver(&f, res.Donors) {
		if len(f.Donors) > 0 || !r.Giver(&f, l.Agent, l.Principal, l.Subject) {
			return f, len(f.Donors) > 0
		}
		if !r.standFor(&f) && r.Treaty(t) {
			return f, false
		}
		r.venues(&f, &l, &res)
		r.Step(&f, t, f.Rule)
		return f, true
	}
	if k := res.End; len(res.Groups) == 0 && t <= lo+2 && r.Is(k, ",") && k+1 < len(r.Nodes) { // "nhờ sự hỗ trợ I của D, R có nhà mới"
		if to := r.helpedSo(k + 1); len(to) > 0 {
			f.Groups = []gift.Group{{To: to, Items: res.Items}}
			r.Step(&f, t, f.Rule)
			return f, true
		}
	}
	if len(res.Groups) == 0 { // "R được xây với sự hỗ trợ I từ D"
		for _, k := range []int{l.Subject, l.Patient} {
			if k >= 0 && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person {
				to := r.Resolve(&r.Nodes[k])
				for i := range f.Groups {
					f.Groups[i].To = to
				}
				r.Step(&f, k, "receiver")
				break
			}
		}
	}
	r.Step(&f, t, f.Rule)
	return f, true
}

// standFor lets the body give whose officer announces or signs it, "Tổng Giám đốc Cơ quan D, ông A, ký
// thỏa ước viện trợ 2 triệu euro": who signs gives nothing of their own. It reports whether some
// body gives.
func (r *reader) standFor(f *gift.Frame) bool {
	var bodies []extract.Actor
	for _, d := range f.Donors {
		if d.Kind != extract.PersonActor {
			return true
		}
		for i := range r.Analysis.Positions {
			if p := &r.Analysis.Positions[i]; p.Person == d.Index && p.Organization >= 0 && !p.Former {
				bodies = syntax.AddActors(bodies, extract.Actor{Kind: extract.OrganizationActor, Index: p.Organization})
			}
		}
	}
	if len(bodies) == 1 {
		f.Donors = bodies
	}
	return len(bodies) == 1
}

// signed reports whether something is signed in nodes [lo,t).
func (r *reader) signed(lo, t int) bool {
	for k := lo; k < t; k++ {
		if r.Nodes[k].Kind == syntax.Word && r.Nodes[k].Fold == "ký" {
			return true
		}
	}
	return false
}

// helpedSo returns who stands at node k as the subject of what help made possible.
func (r *reader) helpedSo(k int) []extract.Actor {
	n := &r.Nodes[k]
	switch {
	case n.Kind == syntax.ActorNode:
		return r.Resolve(n)
	case n.Kind == syntax.HeadNode && n.Head == syntax.Needy:
		if x := r.personBehind(k); x >= 0 {
			return r.Nodes[x].Actors
		}
		return []extract.Actor{r.GroupActor(k)}
	}
	return nil
}

// afterFront returns the node at which the clause before node t goes on behind what else was
// done, "Ngoài việc trao tặng 2 triệu liều, D …", or lo.
func (r *reader) afterFront(lo, t int) int {
	if !r.Is(lo, "ngoài", "bên", "cùng", "sau", "trước", "ngay") {
		return lo
	}
	for k := lo + 1; k+1 < t; k++ {
		if n := &r.Nodes[k+1]; r.Is(k, ",") && n.Kind == syntax.ActorNode && r.PartOf(k+1, lo) == syntax.Subject {
			return k + 1
		}
	}
	return lo
}

// maxWorthAhead is how many nodes may stand between relief and what it is worth.
const maxWorthAhead = 12

// worthAhead reports whether what the relief at node t is worth is told behind whom it is for:
// "khoản cứu trợ cho các nạn nhân trị giá 2 triệu euro".
func (r *reader) worthAhead(t int) bool {
	to := false
	for k := t + 1; k+1 < len(r.Nodes) && k <= t+maxWorthAhead && !r.Ends(k) && r.Nodes[k].Kind != syntax.ItemNode; k++ {
		to = to || r.Marked(k, syntax.To)
		if r.Marked(k, syntax.Worth) && r.Nodes[k+1].Kind == syntax.ItemNode {
			return to && r.Nodes[k+1].Item.Kind == extract.Money && r.Nodes[k+1].Item.Quantity != nil
		}
	}
	return false
}
