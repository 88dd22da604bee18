package gift

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Bare reports whether all that the frame gives is goods or money without a number.
func (f *Frame) Bare() bool {
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if !it.Bare || it.Kind == extract.Expertise || it.Kind == extract.OtherSupport {
				return false
			}
		}
	}
	return true
}

// Present reports whether the frame tells whose gift it was, "đây là món quà của D dành
// cho R", or who got alms from whom: then goods without a number are told as well.
func (f *Frame) Present() bool {
	if f.Rule != "give.before" && f.Rule != "receive" {
		return false
	}
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if !it.Gift && !it.Alms && !(it.Aid && len(it.Owner) > 0) && !f.Passed || f.Rule == "give.before" && len(it.Owner) == 0 {
				return false
			}
		}
	}
	return true
}

// Itemised reports whether the frame lists many things, as who decided to hand them to whom
// was told before.
func (f *Frame) Itemised() bool {
	n := 0
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if it.Kind == extract.Goods && it.Quantity != nil {
				n++
			}
		}
	}
	return n > 2
}

// Each reports whether each of several receivers gets an item.
func (f *Frame) Each() bool {
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if it.Each {
				return true
			}
		}
	}
	return false
}

// First returns the first receiver of a group, or nobody.
func (g *Group) First() extract.Actor {
	if len(g.To) == 0 {
		return extract.Actor{}
	}
	return g.To[0]
}

// Sender reports whether the givers are bodies or places, who go on giving from one
// sentence to the next.
func (f *Frame) Sender() bool {
	for _, d := range f.Donors {
		if d.Kind == extract.PersonActor || d.Kind == extract.GroupActor && !NamedBody(d.Group) {
			return false
		}
	}
	return true
}

// Idle reports whether the verb says no more than that money is spent, "chi 28 tỷ
// đồng để làm đê", and nobody is said to get it.
func (f *Frame) Idle(r *Reader) bool {
	return f.Derived && (!f.Strong || r.Nodes[f.Trigger].Fold == "chi") && f.Rule == "give" && Spends[r.Nodes[f.Trigger].Fold]
}

// Spends are the first syllables of verbs of spending.
var Spends = map[string]bool{"chi": true, "bỏ": true, "dành": true, "xuất": true, "góp": true}

// Named returns the last two words of a place's name, under which a region and its
// town are one, or the actor's name.
func (r *Reader) Named(a extract.Actor) string {
	n := r.Name(a)
	if f := strings.Fields(n); a.Kind == extract.PlaceActor && len(f) > 2 {
		return strings.Join(f[len(f)-2:], " ")
	}
	return n
}

// Single reports whether the frame is of one person only.
func (f *Frame) Single() bool {
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if it.Quantity == nil || it.Quantity.Value != 1 || it.Quantity.Unit != "người" {
				return false
			}
		}
	}
	return true
}

// Upward reports whether a place gives to a place in which it lies: it is where
// something happened.
func (r *Reader) Upward(from, to extract.Actor) bool {
	return from.Kind == extract.PlaceActor && to.Kind == extract.PlaceActor && from != to && r.Within(from.Index, to.Index)
}

// Home reports whether a place is the givers' own, or their area lies in it.
func (r *Reader) Home(donors []extract.Actor, to extract.Actor) bool {
	if to.Kind != extract.PlaceActor {
		return false
	}
	for _, d := range donors {
		if p := r.AreaOf(d); p >= 0 && r.Within(p, to.Index) {
			return true
		}
	}
	return false
}

// Collected reports whether the frame tells what was raised or taken in up to a
// day, from many: "đã quyên góp được 5 tỷ đồng", "tính đến nay đã tiếp nhận 40 tỷ".
func (f *Frame) Collected(r *Reader) bool {
	t := f.Trigger
	if (r.Nodes[t].Fold == "quyên" || r.Nodes[t].Fold == "đóng" || f.Rule == "receive") && (r.Is(t+1, "được")) {
		return true
	}
	if f.Rule == "give.before" {
		return t > 0 && r.Nodes[t-1].Kind == syntax.ItemNode && r.RaisedSum(r.Nodes[t-1].Lo)
	}
	if f.Rule != "receive" {
		return false
	}
	for k := max(0, t-12); k < t; k++ {
		if r.Is(k, "tính", "hết") || r.Is(k, "nay") && r.Is(k-1, "đến") || r.Is(k, "từ") && (r.Is(k+1, "ngày") || r.Nodes[k+1].Kind == syntax.DateNode) {
			return true // "từ ngày 5 đến 23-10 đã tiếp nhận hơn 12 tỷ"
		}
	}
	return false
}

// OverYears reports whether the sentence before node t sums up a stretch of time: "trong
// vòng 4 năm gần đây", "tổng kết năm 2017".
func (r *Reader) OverYears(t int) bool {
	for k := 0; k < t; k++ {
		n := &r.Nodes[k]
		if n.Fold == "vòng" && r.Is(k-1, "trong") || n.Fold == "suốt" || n.Fold == "qua" && r.yearBefore(k) || n.Fold == "kết" && r.Is(k-1, "tổng") ||
			n.Fold == "nay" && k > 0 && (r.Is(k-1, "đến", "tới") || r.Nodes[k-1].Fold == "đến") || n.Fold == "kể" && r.Is(k+1, "từ") || n.Fold == "gần" && r.Is(k+1, "đây") && r.yearBefore(k) || n.Fold == "tính" && r.Is(k+1, "đến", "từ", "chung", "tới") {
			return true
		}
	}
	return false
}

// RoughMoney reports whether the frame gives a rounded sum of money only.
func (f *Frame) RoughMoney() bool {
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if !it.Rough() {
				return false
			}
		}
	}
	return true
}

// yearBefore reports whether "năm" or "tháng" stands right before node k.
func (r *Reader) yearBefore(k int) bool {
	return k > 0 && (r.Doc.Tokens[r.Nodes[k-1].Hi-1].Fold == "năm" || r.Doc.Tokens[r.Nodes[k-1].Hi-1].Fold == "tháng")
}

// maxCosting is how many tokens before a sum may call it what gifts cost: "Tổng kinh phí mua bò và làm chuồng là hơn".
const maxCosting = 11

// Costs reports whether the frame's item is what gifts told elsewhere cost all
// together: "tổng kinh phí mua quà là 96 triệu đồng".
func (r *Reader) Costs(f *Frame) bool {
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if it.Bare && it.Kind == extract.Goods {
				continue // "tổng trị giá quà là 150 triệu đồng": what they cost
			}
			if it.Kind != extract.Money {
				return false
			}
			for i := it.Lo - 1; i >= 0 && i >= it.Lo-maxCosting && r.Doc.Tokens[i].Kind != extract.Punct; i-- {
				if t := &r.Doc.Tokens[i]; t.Fold == "tổng" && i+1 < len(r.Doc.Tokens) && (r.Doc.Tokens[i+1].Fold == "kinh" || r.Doc.Tokens[i+1].Fold == "trị" || r.Doc.Tokens[i+1].Fold == "giá") {
					return true
				}
			}
		}
	}
	return false
}

// Award reports whether certificates stand beside the trigger: what is given
// with them honours.
func (r *Reader) Award(f *Frame) bool {
	for k := max(0, f.Trigger-2); k < len(r.Nodes) && k <= f.Trigger+6; k++ {
		if n := &r.Nodes[k]; n.Lex != nil && n.Lex.Award {
			return true
		}
	}
	return false
}

// Sends reports whether people are among what the frame sends.
func (f *Frame) Sends() bool {
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if it.Kind == extract.Personnel {
				return true
			}
		}
	}
	return false
}

// Official reports whether the persons among the givers hold some office, or are
// said, near the verb, to give in an article that is about aid.
func (r *Reader) Official(as []extract.Actor, near bool) bool {
	for _, a := range as {
		if a.Kind != extract.PersonActor {
			continue
		}
		held := r.Aid+r.Needs >= 2 && near
		for i := range r.Analysis.Positions {
			held = held || r.Analysis.Positions[i].Person == a.Index && !r.Analysis.Positions[i].Former
		}
		if !held {
			return false
		}
	}
	return true
}

// customers are the words for those who buy: what they get is no gift.
var customers = []string{"khách", "người mua", "thuê bao", "chủ thẻ", "người tiêu dùng", "cổ đông", "người chơi", "chủ xe"}

// Customer reports whether a group is of people who buy.
func Customer(a extract.Actor) bool {
	g := strings.ToLower(a.Group)
	return g != "" && slices.ContainsFunc(customers, func(w string) bool {
		return strings.HasPrefix(g, w) || strings.HasPrefix(g, "các "+w) || strings.HasPrefix(g, "những "+w)
	})
}

// SaidDone reports whether a word of the past stands right before the trigger at node t:
// "Đoàn cũng đã trao tặng …".
func (r *Reader) SaidDone(t int) bool {
	return t > 0 && r.Is(t-1, "đã", "vừa") || t > 1 && r.Is(t-2, "đã", "vừa")
}
