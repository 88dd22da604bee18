package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// supports reads the sentence that is parsed into nodes.
func (r *reader) supports() {
	if c := &r.Holding[r.Sent]; c.Triggers == 0 && c.Markers&syntax.Passive == 0 {
		return
	}
	floor := 0
	done := make(map[int]bool)
	claimed := make(map[*syntax.Item]bool)
	things := r.Holding[r.Sent].Has(syntax.ItemNode)
	for t := 0; t < len(r.Nodes); t++ {
		n := &r.Nodes[t]
		if n.Lex == nil || n.Kind == syntax.ItemNode || n.Lex.Trigger == 0 && n.Lex.Marker&syntax.Passive == 0 || done[t] {
			continue
		}
		if !things && n.Lex.Trigger&(syntax.Give|syntax.Help) == 0 {
			continue // only those verbs say something without what they are about
		}
		f, ok := r.interpret(t, floor)
		if !ok && len(f.Groups) == 0 {
			continue
		}
		found := len(r.Found)
		r.Reads(&f, ok) // accepting it drops some of what it says
		if !ok || !r.accept(&f, claimed) {
			r.lacks(&f, found)
			if ok && (r.KindOf() == extract.Headline || r.KindOf() == extract.Lead) {
				r.remember(&f)
			}
			if ok && f.Sender() && !f.Derived {
				r.gaveToNobody(&f)
			}
			for _, g := range f.Groups { // what is no fact here is none by a lesser word
				for _, it := range g.Items {
					claimed[it] = true
				}
			}
			continue
		}
		for _, k := range f.Used {
			done[k] = true
		}
		r.remember(&f)
		r.ruling(&f)
		r.emit(&f)
		r.lacks(&f, found)
		r.backed(&f, found)
		for _, g := range f.Groups {
			for _, it := range g.Items {
				claimed[it] = true
			}
		}
	}
}

// emit appends the rows of a frame: one per giver, receiver and item.
func (r *reader) emit(f *gift.Frame) {
	date := r.DateOf(f.Trigger, r.Sent)
	date = r.SettleDay(f, date)
	conf := f.Trust()
	for _, g := range f.Groups {
		if f.Turn && len(f.Donors) > 1 && len(g.Items) > 1 && len(g.Items) != len(f.Donors) && len(g.Items) != len(g.To) {
			continue // "lần lượt 5 triệu, 1 triệu và 500.000 USD" of which one sum is not understood
		}
		for ii, it := range g.Items {
			donors := f.Donors
			if len(it.Owner) == 0 && f.Rule == "receive" {
				it.Owner = r.ownerInRow(f, g.Items, ii)
			}
			if len(it.Owner) > 0 && !f.Turn && (f.Rule == "give" || f.Rule == "receive" || f.Row) {
				donors = r.Collapse(r.All(it.Owner)) // "200 triệu đồng của A và 150 triệu đồng từ B"
			}
			if it.Total && (len(g.Items) > 1 || f.Derived && !r.firstCount(f, it) || f.Each()) {
				r.Totals[r.Doc.Tokens[it.Lo].Start] = r.Totals[r.Doc.Tokens[it.Lo].Start] || f.Each() // nobody reads it again
				continue
			}
			for ti, to := range g.To {
				for di, d := range donors {
					to := r.landed(f, d, to)
					if d == to || f.Derived && r.Upward(d, to) || r.Named(d) == r.Named(to) || r.OwnState(d, to) {
						continue
					}
					if f.Turn && (len(g.Items) == len(f.Donors) && len(f.Donors) > 1 && ii != di ||
						len(g.Items) == len(g.To) && len(g.To) > 1 && ii != ti) {
						continue
					}
					s := r.Support(gift.Transfer{
						From: d, To: to, Item: it, Date: date, Status: f.Status,
						Open: f.Open && f.Status == extract.Done, Joint: it.Quantity != nil && !it.Each && !f.Turn && (len(g.To) > 1 || len(f.Donors) > 1),
					}, f.Rule, conf, f.Steps)
					if it.Rate {
						if r.rates == nil {
							r.rates = map[int]bool{}
						}
						r.rates[s.What.Start] = true
					}
					if it.Total {
						r.Totals[s.What.Start] = true
					}
					r.Found = append(r.Found, s)
				}
			}
		}
	}
}

// firstCount reports whether what is called a total counts, as the only telling of the article so far, what was handed
// over: "Tổng cộng có 50 suất quà được trao".
func (r *reader) firstCount(f *gift.Frame, it *syntax.Item) bool {
	return f.Rule == "give.passive" && it.Quantity != nil && it.Kind == extract.Goods && r.Sent-r.Memory.DonorSent <= gift.Reach &&
		!slices.ContainsFunc(r.Found, func(s extract.Support) bool { return s.Kind == it.Kind && s.Quantity != nil })
}
