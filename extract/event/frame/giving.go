package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// giving reads "D trao R I", "D trao I cho R", "R được D trao I", "I được D trao
// cho R", "I do D trao", "I của D gửi R".
func (r *reader) giving(f *gift.Frame, l *syntax.Left, hi int) bool {
	t := f.Trigger
	f.Rule = "give"
	if gs, total, end := r.rowBehind(f, l, hi); len(gs) > 0 {
		return r.allotted(f, l, gs, total, end)
	}
	if r.opensItems(t, hi) {
		f.Strong, f.Row = true, true
	}
	res := r.after(t, hi, syntax.Give)
	if l.Passive < 0 && (r.rowOfAgents(t, l) || r.builtWithSum(t, l, &res)) {
		res = gift.Right{Venue: -1, Donors: -1, End: t + 1}
	}
	if r.Nodes[t].Lex == syntax.Promising {
		f.Status = extract.Pledged
		if len(res.Groups) == 0 && r.Aid < syntax.Devoted {
			return false // "cam kết 3 tỷ USD" for whatever
		}
	}
	if l.Passive >= 0 {
		return r.passive(f, l, &res)
	}
	f.TakeRight(&res)
	if res.Barred && len(res.Groups) == 0 {
		return false
	}
	if len(res.Items) == 0 {
		if more := r.listedBehind(f, l); len(more) > 0 {
			giveAll(f, more)
			return r.Giver(f, l.Agent)
		}
		if !r.presentBefore(f, l, &res) {
			return false
		}
	}
	for _, way := range waysFromVerb {
		if len(f.Donors) == 0 {
			way(r, f, l, &res)
		}
	}
	if r.signed(f.Lo, t) && !r.standFor(f) {
		f.Groups = nil
		return false
	}
	r.withOthers(f, l)
	r.besides(f)
	r.giversGoOn(f)
	r.places(f, l, &res)
	return len(f.Groups) > 0
}

// rowBehind returns the receivers behind the verb of a frame each of whom is told with an
// amount of their own, the total that they share, and the node behind them.
func (r *reader) rowBehind(f *gift.Frame, l *syntax.Left, hi int) (groups []gift.Group, total []*syntax.Item, end int) {
	if groups, total, end = r.bracketedRow(f.Trigger); len(groups) > 0 {
		return groups, total, end
	}
	if groups, total, end = r.allotment(f.Trigger); len(groups) > 0 {
		return groups, total, end
	}
	if groups, total, end = r.scatteredParts(f.Trigger); len(groups) > 0 {
		return groups, total, end
	}
	if groups, total, end = r.ownedParts(f.Trigger); len(groups) > 0 {
		return groups, total, end
	}
	if groups, end = r.scattered(f.Trigger, f.Lo, hi); len(groups) > 0 || l.Passive >= 0 {
		return groups, nil, end
	}
	groups, end = r.needyRow(f.Trigger + 1)
	return groups, nil, end
}

// giveAll lets each of the receivers of a frame get the items.
func giveAll(f *gift.Frame, items []*syntax.Item) {
	if len(f.Groups) == 0 {
		f.Groups = []gift.Group{{}}
	}
	for i := range f.Groups {
		f.Groups[i].Items = items
	}
}

// presentBefore reads what is given before the verb that nothing is told behind, "I do D trao",
// "I của D gửi R", and reports whether the verb says that it is given at all.
func (r *reader) presentBefore(f *gift.Frame, l *syntax.Left, res *gift.Right) bool {
	items := r.leftItems(l)
	if len(items) == 0 {
		r.bare(f, l, res)
		return false
	}
	t := f.Trigger
	if r.Nodes[t].Fold == "bỏ" {
		return false // "200 tỷ đồng mà tỉnh đã bỏ ra xây kè"
	}
	f.Rule = "give.before"
	giveAll(f, items)
	nobody := l.Agent < 0 && l.Subject < 0 && l.Owner < 0
	switch {
	case l.Agent < 0 && len(items[0].Owner) > 0:
		f.Donors = r.Collapse(r.All(items[0].Owner))
	case nobody && r.onlyGiven(items[0]) && len(res.Groups) > 0 && (r.SaidDone(t) || r.Is(t, "dành")):
		f.Rule = "give.passive" // "20 suất quà đã trao tặng đến các hộ nghèo", "50 suất dành cho học sinh"
	case l.Agent < 0 && len(res.Groups) > 0 && r.InPreface(t):
		f.Rule = "give" // "ngoài 6.000 vé xe tặng R, D …"
	case nobody, l.Agent < 0 && l.Owner < 0 && l.Principal < 0 && l.Subject < l.Items[0] && !r.governs(l.Subject, r.Nodes[l.Items[0]].Item):
		f.Groups = nil
		return false
	}
	if !r.Close(items[len(items)-1], t) {
		f.Groups = nil
		return false
	}
	if l.Agent < 0 && l.Subject >= 0 && r.prepares(l.Subject, items[0]) && (items[0].Quantity != nil || items[0].Bare && items[0].Kind == extract.Goods && r.Needs > 0) && r.Nodes[t].Lex.Strong&syntax.Give != 0 {
		f.Rule = "give" // what was made to be given
	}
	return true
}

// waysFromVerb are the ways to the giver of an active verb that its clause or the sentence
// names, in the order in which they are trusted. Each is tried while nobody is found; fillGiver
// looks further.
var waysFromVerb = [...]func(*reader, *gift.Frame, *syntax.Left, *gift.Right){
	(*reader).identifiedGives,
	(*reader).ownerGives,
	(*reader).partGives,
	(*reader).speakerGives,
	(*reader).rulerGives,
	(*reader).calledAgainGives,
	func(r *reader, f *gift.Frame, l *syntax.Left, _ *gift.Right) { r.crowdGives(f, l) },
	(*reader).prefacedGives,
	(*reader).loaderGives,
}

// identifiedGives lets the one give whom the sentence says to be who gave.
func (r *reader) identifiedGives(f *gift.Frame, _ *syntax.Left, res *gift.Right) {
	if len(res.Groups) > 0 {
		r.Giver(f, r.identified(f.Lo, f.Trigger, res.End))
	}
}

// ownerGives lets give whose the things behind the verb are: "ông A trao quà của tỉnh B cho …".
func (r *reader) ownerGives(f *gift.Frame, _ *syntax.Left, res *gift.Right) {
	if len(res.Items) > 0 && len(res.Items[0].Owner) > 0 {
		f.Donors = r.Collapse(r.All(res.Items[0].Owner))
	}
}

// partGives lets give whose part in the clause that is: the one whom thanks take up again, whom
// they go to, or the subject and those who stand for it.
func (r *reader) partGives(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	if k := r.takenUp(f.Trigger); k >= 0 && r.Giver(f, k) {
		f.Donors = f.Donors[len(f.Donors)-1:] // of a row the last
		r.openTo(f, r.thankers(f.Trigger))
		return
	}
	if len(f.Donors) > 0 {
		return
	}
	if k := r.thankedFor(f.Trigger); k >= 0 && r.Giver(f, k) { // "lãnh đạo R cảm ơn D đã trao …"
		r.openTo(f, r.thankers(f.Trigger))
		return
	}
	if r.Thanked(f.Lo, f.Trigger) { // "cảm ơn tấm lòng của D đã trao …": the subject thanks
		r.Giver(f, l.Agent, l.Owner)
		return
	}
	r.Giver(f, l.Agent, l.Principal, l.Subject, l.Owner, res.Donors)
}

// openTo lets those get what the frame gives to nobody, if there are any.
func (r *reader) openTo(f *gift.Frame, to []extract.Actor) {
	for i := range f.Groups {
		if len(f.Groups[i].To) == 0 && len(to) > 0 {
			f.Groups[i].To = to
		}
	}
}

// speakerGives lets the one give whose words the sentence is, unless nobody says whose "chúng
// tôi" it is.
func (r *reader) speakerGives(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	if l.Subject >= 0 || len(res.Groups) == 0 || !r.Giver(f, r.speaks(f.Trigger, res.End)) {
		return
	}
	f.Conf, f.Far = f.Conf*0.85, false
	if syntax.Personal(f.Donors) {
		f.Donors = nil
	}
}

// rulerGives lets the authority give whose rules are told.
func (r *reader) rulerGives(f *gift.Frame, l *syntax.Left, _ *gift.Right) {
	if l.Subject < 0 && !l.Office && len(f.Groups) == 1 {
		r.ruled(f, f.Groups[0].To, f.Groups[0].Items)
	}
}

// calledAgainGives lets the one give of the sentence before whom this one names by another word.
func (r *reader) calledAgainGives(f *gift.Frame, l *syntax.Left, _ *gift.Right) {
	if as := r.namedAgain(f.Trigger); l.Subject < 0 && len(as) > 0 {
		f.Donors = as
		f.Conf *= 0.85
		r.Step(f, 0, "giver: named in the sentence before")
	}
}

// loaderGives lets give whose the load is that comes: "chuyến xe mang hàng cứu trợ của D đã đến
// R trao 50 suất quà".
func (r *reader) loaderGives(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	if len(l.Items) > 0 && len(res.Items) > 0 {
		f.Donors = r.Collapse(r.All(r.Nodes[l.Items[0]].Item.Owner))
	}
}

// bare remembers who gives to whom where the item is missing: the next sentence
// may name it.
func (r *reader) bare(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	if !r.Giver(f, l.Agent, l.Principal, l.Subject) {
		return
	}
	f.Groups = res.Groups
	if len(res.Groups) > 0 && !r.takerTold(f.Trigger, nil) { // a row behind says who gives
		r.remember(f)
	}
}

// leftItems returns the items before the trigger in the order of the text: those
// that no other actor parts from the nearest.
func (r *reader) leftItems(l *syntax.Left) []*syntax.Item {
	var out []*syntax.Item
	last := -1
	for i, k := range l.Items {
		if last >= 0 && last-k > 4 {
			break
		}
		if i+1 < len(l.Items) && r.Nodes[k].Item.Valued() && r.Contents(k, max(-1, k-gift.MaxContents)) && r.weighed(l.Items[i+1]) {
			last = l.Items[i+1] + 1
			continue // "8 tấn thiết bị gồm máy thở, khẩu trang trị giá 4 triệu USD"
		}
		if r.Is(k-1, "là") && r.Nodes[k].Item.Quantity != nil && r.Nodes[k].Item.Quantity.Value == 1 {
			continue // "sẽ là một phương tiện hỗ trợ doanh nghiệp"
		}
		if r.Nodes[k].Item.Bare && (r.Contents(k, max(-1, k-gift.MaxContents)) || last >= 0 && r.Is(k+1, "gồm") && !r.Nodes[last].Item.Bare) {
			last = k
			continue // "180 suất quà gồm tiền mặt và đồ dùng", "lô vắc xin gồm 2 triệu liều"
		}
		out = append(out, r.Nodes[k].Item)
		last = k
	}
	slices.Reverse(out)
	return out
}

// listedBehind returns the counted things that the sentence lists behind the verb of a
// frame whose giver "do" marks: "Thiết bị do D tài trợ, bao gồm 5 máy thở và 200 khẩu trang",
// "Chương trình do D tài trợ, với 32 phần quà".
func (r *reader) listedBehind(f *gift.Frame, l *syntax.Left) []*syntax.Item {
	if l.Agent < 0 || f.Trigger-l.Agent > 4 {
		return nil
	}
	for k := f.Trigger + 1; k+1 < len(r.Nodes) && k <= f.Trigger+gift.MaxContents; k++ {
		if r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Quantity != nil || r.Is(k, ";", "(") {
			return nil
		}
		if f := r.Doc.Tokens[r.Nodes[k].Hi-1].Fold; f != "gồm" && !(f == "với" && r.Is(k-1, ",")) || r.Nodes[k+1].Kind != syntax.ItemNode {
			continue
		}
		var items []*syntax.Item
		for x := k + 1; x < len(r.Nodes); x++ {
			n := &r.Nodes[x]
			if n.Kind == syntax.ItemNode && n.Item.Quantity != nil && n.Item.Kind == extract.Goods && !n.Item.Total {
				n.Item.Skip = false
				items = append(items, n.Item)
			} else if n.Kind != syntax.ItemNode && !r.Is(x, ",", "và", "cùng") && n.Kind != syntax.Word || n.Lex != nil && n.Kind == syntax.Word {
				break
			}
		}
		return items
	}
	return nil
}

// rowOfAgents reports whether a mark parts the verb at node t, whose giver "do" marks, from the
// next of a row of things and those who gave them: "2.000 liều do A trao tặng, 500 liều do B
// viện trợ".
func (r *reader) rowOfAgents(t int, l *syntax.Left) bool {
	if l.Agent < 0 || len(l.Items) == 0 || l.Items[0] > l.Agent || !r.Is(t+1, ",", ";", "và") || t+2 >= len(r.Nodes) {
		return false
	}
	if l.Agent == t-1 && r.Marked(l.Agent-1, syntax.By) && l.Agent-l.Items[0] <= syntax.MaxGap && r.Nodes[l.Items[0]].Item.Quantity != nil && r.Nodes[t+2].Kind != syntax.ItemNode {
		return true
	}
	for k := t + 3; k < len(r.Nodes) && k <= t+maxDescribed && !r.Is(k, ",", ";"); k++ {
		if r.Marked(k, syntax.By) {
			return true
		}
	}
	return false
}

// builtWithSum reports whether what stands behind the verb at node t, whose giver "do" marks, is only what is built with
// the sum before it: "900 triệu đồng do D tài trợ để xây 18 căn nhà".
func (r *reader) builtWithSum(t int, l *syntax.Left, res *gift.Right) bool {
	if l.Agent < 0 || len(l.Items) == 0 || len(res.Items) == 0 || l.Items[0] > l.Agent || r.Nodes[l.Items[0]].Item.Kind != extract.Money || r.Nodes[l.Items[0]].Item.Quantity == nil {
		return false
	}
	k := r.NodeAt(res.Items[0].Lo)
	built := k > t+2 && res.Items[0].Kind == extract.Goods && r.Nodes[k-1].Kind == syntax.Word && (r.Nodes[k-1].Lex == nil || r.Nodes[k-1].Lex.Trigger == 0) && r.Is(t+1, "để", "nhằm")
	for _, it := range res.Items {
		it.Skip = it.Skip || built
	}
	return built
}

// governs reports whether a verb of giving or bringing stands between the subject at
// node s and the item: without one the subject did nothing with it.
func (r *reader) governs(s int, it *syntax.Item) bool {
	for k := s + 1; k < len(r.Nodes) && r.Nodes[k].Item != it; k++ {
		if n := &r.Nodes[k]; n.Kind != syntax.ItemNode && n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Carry|syntax.Send|syntax.Receive) != 0 || r.Is(k, "có", "được", "với", "là") || r.Marked(k, syntax.Passive|syntax.Pledge) || r.Marked(k, syntax.Past) && n.Hi-n.Lo > 1 || n.Kind == syntax.Word && preparing[n.Fold] {
			return true
		}
	}
	return false
}

// prepares reports whether the verb by which the subject at node s comes by the item stands
// right before it: "Hội A may 500 khẩu trang tặng học sinh".
func (r *reader) prepares(s int, it *syntax.Item) bool {
	for k := s + 1; k < len(r.Nodes) && r.Nodes[k].Item != it; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.Word && preparing[n.Fold] {
			return !r.Is(k-1, "để")
		}
	}
	return false
}

// preparing are the verbs by which a giver comes by what it gives: "nấu 500 suất cơm tặng
// bệnh nhân", "vận động được 200 bộ sách tặng học sinh".
var preparing = lists.Words("preparing")
