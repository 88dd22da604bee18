package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Things or money that were told before and are taken up again, "số máy này do D trao tặng", "kinh phí
// do D tài trợ". The words that take up are the same whatever is told by them; what the gift lacked
// says what that is: its giver or receiver (retake), who hands the money on (forwarded), or who paid
// for what another gave (sponsors, backers).

// takingUpSteps read what a sentence says of the gifts told before it or in it, once its own are read.
var takingUpSteps = []func(*reader){
	(*reader).forwarded,
	(*reader).sponsors,
	(*reader).backers,
}

// toldGift is a gift that may be taken up.
type toldGift struct {
	frame  gift.Frame
	sent   int
	lo, hi int  // its rows; of one that lacks a giver theirs is another sentence's
	guess  bool // it has a receiver of another sentence, which was not believed
}

// past reports whether a gift was told too long ago to be taken up.
func (r *reader) past(g *toldGift) bool { return r.Sent-g.sent > gift.Reach }

// backIn runs a step on the sentence in which what is taken up was told.
func (r *reader) backIn(si int, step func()) {
	sent, nodes := r.Sent, r.Nodes
	r.Sent, r.Nodes = si, r.Parsed[si]
	step()
	r.Sent, r.Nodes = sent, nodes
}

// giverTold returns a frame with those alone who the sentence says behind node lo gave what it takes
// up, if it does and they don't get it themselves.
func (r *reader) giverTold(lo int, g *gift.Frame) (gift.Frame, bool) {
	k := r.tellsGiver(lo)
	if k < 0 {
		return gift.Frame{}, false
	}
	told := gift.Frame{Trigger: k}
	ok := r.Giver(&told, k) && !gift.Overlap(told.Donors, g.Groups[0].To)
	return told, ok
}

// retakenTrust is how sure a gift of two sentences is.
const retakenTrust = 0.75

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
	opening := t[0].Fold + " " + t[1].Fold
	if subjects[opening] || lo > 0 && t[0].Fold == "số" && t[1].Fold == "tiền" {
		return true
	}
	if gifts[opening] && takingUp[t[2].Fold] {
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
