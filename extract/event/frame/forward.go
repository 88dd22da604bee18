package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// forwarded reads who hands on, and to whom, the money that nobody with a name gave: "Đêm nhạc thu về 1,2 tỷ
// đồng. Số tiền trên sẽ được D chuyển đến R".
func (r *reader) forwarded() {
	if r.Sent == 0 || r.Parsed[r.Sent-1] == nil || r.Mute(r.Sent-1) || !r.takesUp(0) {
		return
	}
	at, d := r.onlySum(r.Sent-1), r.handsOn()
	if at < 0 || d < 0 {
		return
	}
	t := r.handingOn(d)
	if t < 0 {
		return
	}
	res := r.after(t, len(r.Nodes), syntax.Give)
	if len(res.Items) > 0 || len(res.Groups) != 1 || len(res.Groups[0].To) == 0 {
		return
	}
	f := gift.Frame{Trigger: at, Rule: "give.passive", Status: r.Before(0, t).Status, Conf: retakenTrust, Strong: true}
	if !r.Giver(&f, d) || gift.Overlap(f.Donors, res.Groups[0].To) {
		return
	}
	r.backIn(r.Sent-1, func() {
		f.Groups = []gift.Group{{To: res.Groups[0].To, Items: []*syntax.Item{r.Nodes[at].Item}}}
		r.Step(&f, at, "money: told before")
		r.emit(&f)
	})
}

// handsOn returns the node of the first body by which the sentence says that something is done, or -1.
func (r *reader) handsOn() int {
	for k := 1; k+1 < len(r.Nodes); k++ {
		if r.Marked(k-1, syntax.Passive) && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person {
			return k
		}
	}
	return -1
}

// handingOn returns the verb by which the body at node d hands something on, or -1.
func (r *reader) handingOn(d int) int {
	for t := d + 1; t < len(r.Nodes) && t <= d+3; t++ {
		if n := &r.Nodes[t]; n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Carry|syntax.Send) != 0 {
			return t
		}
	}
	return -1
}

// onlySum returns the node of the one sum of money that a sentence names, if no row tells of it, or -1.
func (r *reader) onlySum(si int) int {
	at := -1
	for k := range r.Parsed[si] {
		n := &r.Parsed[si][k]
		if n.Kind != syntax.ItemNode {
			continue
		}
		if at >= 0 || n.Item.Kind != extract.Money || n.Item.Quantity == nil || n.Item.Rate {
			return -1
		}
		at = k
	}
	if at < 0 {
		return -1
	}
	start := r.Doc.Tokens[r.Parsed[si][at].Item.Lo].Start
	for i := len(r.Found) - 1; i >= 0; i-- {
		if r.Found[i].What.Start == start {
			return -1
		}
	}
	return at
}
