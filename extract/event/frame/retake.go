package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Gifts that are told in two sentences or clauses: the first lacks who gave, or who gets it,
// and the second takes the thing up again and says so: "Bệnh viện R nhận 5 máy thở. Số máy
// này do D trao tặng", "D quyên góp được 2 tỷ đồng, toàn bộ số tiền được chuyển tới R".

// lacking is a gift of which giver or receiver was not told yet.
type lacking struct {
	frame  gift.Frame
	sent   int
	lo, hi int  // its rows, whose giver is another sentence's
	guess  bool // it has a receiver of another sentence, which was not believed
}

// lacks notes a frame that has counted things and only one of giver and receiver, or a
// giver of another sentence; its rows are those found from lo on.
func (r *reader) lacks(f *gift.Frame, lo int) {
	if f.Turn || f.Row || len(f.Groups) != 1 || !f.Handed && !slices.ContainsFunc(f.Groups[0].Items, func(it *syntax.Item) bool { return it.Quantity != nil && !it.Skip }) {
		return
	}
	to, guess := f.Groups[0].To, f.Derived && !f.Lent && len(r.Found) == lo
	if guess {
		to = nil
	}
	if (len(f.Donors) > 0 && !f.Lent && !f.Handed && !r.pressGives(f) && len(to) > 0) || len(f.Donors) == 0 && len(to) == 0 {
		return
	}
	if l := r.lacked; len(f.Donors) == 0 && l != nil && l.sent == r.Sent && len(l.frame.Donors) > 0 {
		return // what a clause before gave
	}
	r.lacked = &lacking{*f, r.Sent, lo, len(r.Found), guess}
}

// pressGives reports whether who gives by the frame is a newspaper, which hands on what others
// gave.
func (r *reader) pressGives(f *gift.Frame) bool {
	return len(f.Donors) == 1 && r.PassesOn(f.Donors[0])
}

// takeUps are the words before "số tiền này" and the like; subjects those that take up by
// themselves what was told: "Đây là", "Kinh phí do D tài trợ".
var (
	takeUps  = map[string]bool{"số": true, "toàn": true, "tất": true, "những": true, "các": true, "lô": true, "khoản": true, "phần": true, "nguồn": true, "chiếc": true, "hai": true}
	subjects = map[string]bool{"đây là": true, "kinh phí": true, "nguồn kinh": true, "tổng trị": true, "tổng kinh": true, "tổng giá": true, "toàn bộ": true}
)

// gifts are the words that take up by themselves what was handed over, or who pays for it, where what
// was done with it follows: "Học bổng do D tài trợ", "Nhà tài trợ của chương trình là D".
var gifts = map[string]bool{"học bổng": true, "phần quà": true, "quà tặng": true, "suất quà": true, "chi phí": true, "nhà tài": true, "đơn vị": true, "phần thưởng": true}

// takingUp are the words that may follow those.
var takingUp = map[string]bool{"do": true, "được": true, "của": true, "là": true, "trợ": true, "tài": true, "này": true}

// maxTakenUp is how many tokens may name again what was told before.
const maxTakenUp = 9

// takesUp reports whether the sentence names again from node lo on what the one before, or the
// clause before, told.
func (r *reader) takesUp(lo int) bool {
	t := r.Doc.Tokens[r.Nodes[lo].Lo:r.Doc.Sentences[r.Sent].Tokens.Hi]
	if len(t) < 4 {
		return false
	}
	if subjects[t[0].Fold+" "+t[1].Fold] || lo > 0 && t[0].Fold == "số" && t[1].Fold == "tiền" {
		return true
	}
	if gifts[t[0].Fold+" "+t[1].Fold] && takingUp[t[2].Fold] {
		return true
	}
	if !takeUps[t[0].Fold] {
		return false
	}
	for i := 2; i < len(t) && i < maxTakenUp && t[i].Kind == extract.Word; i++ {
		if t[i].Fold == "này" || t[i].Fold == "trên" || t[i].Fold == "nói" && i+1 < len(t) && t[i+1].Fold == "trên" {
			return true
		}
	}
	return false
}

// retake completes the gift that lacks its giver or receiver, if the sentence names it
// again and says so.
func (r *reader) retake() {
	g, lo := r.lacked, 0
	if g == nil {
		return
	}
	if r.Sent-g.sent > gift.Reach || g.guess && r.Sent != g.sent {
		r.lacked = nil
		return
	}
	if r.Sent == g.sent {
		if lo = r.nextClause(g.frame.Trigger); lo < 0 || len(g.frame.Donors) == 0 {
			return
		}
	}
	if !r.takesUp(lo) {
		return
	}
	f := g.frame
	if len(f.Donors) == 0 || f.Lent || f.Handed && len(f.Groups[0].To) > 0 || r.pressGives(&f) {
		k := r.tellsGiver(0)
		if k < 0 {
			return
		}
		told := gift.Frame{Trigger: k}
		if !r.Giver(&told, k) || gift.Overlap(told.Donors, f.Groups[0].To) {
			return
		}
		f.Donors = told.Donors
		f.Steps = append(slices.Clone(f.Steps), told.Steps...)
		for i := g.lo; i < g.hi; i++ { // it was thought to be another's
			r.Found[i].From = f.Donors[0]
		}
		r.Memory.Donors, r.Memory.DonorSent = f.Donors, r.Sent
	} else {
		to := r.tellsReceiver(lo)
		if len(to) == 0 || gift.Overlap(to, f.Donors) {
			return
		}
		f.Groups = []gift.Group{{To: to, Items: f.Groups[0].Items}}
	}
	r.lacked = nil
	if g.hi > g.lo {
		return
	}
	sent, nodes := r.Sent, r.Nodes
	r.Sent, r.Nodes = g.sent, r.Parsed[g.sent]
	f.Derived, f.Lent, f.Blind, f.Strong = false, false, false, true
	f.Conf = max(f.Conf, retakenTrust)
	if r.accept(&f, map[*syntax.Item]bool{}) {
		r.emit(&f)
	}
	r.Sent, r.Nodes = sent, nodes
}

// nextClause returns the node behind the first comma or semicolon after node t, or -1.
func (r *reader) nextClause(t int) int {
	for k := t + 1; k+1 < len(r.Nodes); k++ {
		if r.Is(k, ",", ";") {
			return k + 1
		}
	}
	return -1
}

// retakenTrust is how sure a gift of two sentences is.
const retakenTrust = 0.75

// tellsGiver returns the node behind node lo of who gave what the sentence names again: "do D
// tài trợ", "được D trao tặng", "từ nguồn hỗ trợ của D", "là quà của D", "nhà tài trợ là D"; or -1.
func (r *reader) tellsGiver(lo int) int {
	for k := lo + 1; k < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		if n.Kind != syntax.ActorNode && !(n.Kind == syntax.HeadNode && (n.Head == syntax.Giver || n.Head == syntax.People)) {
			continue
		}
		switch p := r.PartOf(k, 0); {
		case r.NamesGiver(k, lo):
			return k
		case p == syntax.Agent || r.Marked(k-1, syntax.Passive):
			if r.givesSoonBehind(k) {
				return k
			}
		case p == syntax.Owner:
			if r.givesSoonBehind(k) || r.givenBefore(k-1) {
				return k
			}
		}
	}
	return -1
}

// maxTold is how many nodes may tell of a giver before its verb.
const maxTold = 14

// givesSoonBehind reports whether a verb of giving stands behind node k, with no more than
// commas and brackets between.
func (r *reader) givesSoonBehind(k int) bool {
	for x := k + 1; x < len(r.Nodes) && x <= k+maxTold; x++ {
		n := &r.Nodes[x]
		if n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&(syntax.Give|syntax.Help) != 0 {
			return n.Lex.Strong != 0 || r.Is(x, "trao", "tặng") // who hands it out is not who gave it
		}
		if n.Kind == syntax.Mark && n.Fold != "(" && n.Fold != ")" && n.Fold != "," {
			return false
		}
	}
	return false
}

// givenBefore reports whether help or a present stands right before node k: "nguồn hỗ trợ
// của", "quà của".
func (r *reader) givenBefore(k int) bool {
	for x := k - 1; x > 0 && x >= k-2; x-- {
		n := &r.Nodes[x]
		if n.Kind == syntax.ItemNode && n.Item.Gift || n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&(syntax.Give|syntax.Help) != 0 || n.Head == syntax.Vehicle {
			return true
		}
	}
	return false
}

// tellsReceiver returns for whom the sentence says from node lo on the thing to be that it
// names again: "sẽ được chuyển tới R", "được trao cho R", "nhằm hỗ trợ R".
func (r *reader) tellsReceiver(lo int) []extract.Actor {
	for t := lo + 1; t < len(r.Nodes); t++ {
		n := &r.Nodes[t]
		if n.Kind != syntax.Word || n.Lex == nil || n.Lex.Trigger&(syntax.Give|syntax.Help|syntax.Carry|syntax.Send) == 0 {
			continue
		}
		if l := r.Before(lo, t); l.Agent >= 0 || l.Subject >= 0 && r.Nodes[l.Subject].Kind == syntax.ActorNode || l.No && l.Passive < 0 && !r.Is(t-1, "để", "nhằm") {
			return nil
		}
		res := r.after(t, len(r.Nodes), syntax.Give)
		if len(res.Items) > 0 {
			return nil
		}
		for _, g := range res.Groups {
			if len(g.To) > 0 {
				return g.To
			}
		}
	}
	return nil
}
