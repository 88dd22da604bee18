package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// lendsTreasury lends the government where the clause names nobody but the state's own means:
// "hỗ trợ 20 tỷ đồng lấy từ dự phòng ngân sách trung ương cho R", "xuất cấp 500 tấn gạo từ nguồn
// dự trữ quốc gia".
func (r *reader) lendsTreasury(f *gift.Frame, l *syntax.Left) lent {
	if l == nil || l.Passive >= 0 && (l.Between >= 0 || l.Agent >= 0) || f.Rule == "receive" {
		return unknown
	}
	lo := r.Nodes[f.Lo].Lo
	hi := r.Doc.Sentences[r.Sent].Tokens.Hi
	for i := lo; i+3 < hi; i++ {
		if r.stateMeans(r.Doc.Tokens[i:hi]) && r.drawn(lo, i) {
			f.Conf *= 0.85
			f.Donors = []extract.Actor{r.Government()}
			r.Step(f, f.Trigger, "giver: the state, whose means they are")
			return here
		}
	}
	return unknown
}

// stateMeans reports whether the words at the head of toks name means of the state: "ngân sách
// trung ương", "dự trữ quốc gia", "dự phòng của trung ương".
func (r *reader) stateMeans(toks []extract.Token) bool {
	x := 2
	if toks[x].Fold == "của" {
		x++
	}
	nation := x+1 < len(toks) && toks[x].Fold == "quốc" && toks[x+1].Fold == "gia"
	switch toks[0].Fold + " " + toks[1].Fold {
	case "dự trữ":
		return nation
	case "ngân sách", "dự phòng":
		return nation || treasuries[toks[x].Fold]
	}
	return false
}

// treasuries are the first syllables of the words for whose budget is the state's.
var treasuries = map[string]bool{"trung": true, "nhà": true, "t": true, "tw": true, "t.ư": true, "t.w": true}

// drawn reports whether "từ" or "nguồn" stands shortly before token i.
func (r *reader) drawn(lo, i int) bool {
	for k := i - 1; k >= lo && k >= i-5; k-- {
		switch r.Doc.Tokens[k].Fold {
		case "từ", "nguồn", "quỹ":
			return true
		}
	}
	return false
}
