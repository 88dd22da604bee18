package happening

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
	"github.com/lienket/lienket/extract/text"
)

// headSentences is how many sentences from the start, the headline among them,
// tell the article's own news; what comes later needs a day or an actor who moves.
const headSentences = 7

// recallReach is how many tokens before a happening its small words may stand.
const recallReach = 24

// near is how many tokens before a happening words that make it generic may stand.
const near = 3

// affair is how many tokens before a verb "việc" may stand by which it is spoken of and
// not told.
const affair = 10

// recallAt returns what the words before token i say of the happening there.
func (r *reader) recallAt(i int) syntax.Recall {
	toks := r.Doc.Tokens
	lo := max(r.Doc.Sentences[r.Sent].Tokens.Lo, i-recallReach)
	var out syntax.Recall
	for k := lo; k < i; k++ {
		if f := toks[k].Fold; f == "." || f == ":" {
			out = 0
			continue
		}
		lex, n := r.Lex.News.Longest(toks[k:i])
		if lex == nil {
			continue
		}
		switch {
		case lex.Recall == syntax.DeedOnly && toks[k].Fold == "việc" && k+n >= i-affair && !r.commaWithin(k, i) && !(k > lo && r.decided(k)):
			out |= syntax.DeedOnly // "xác định việc Sở A bổ nhiệm"
		case lex.Recall&(syntax.Generic|syntax.DeedOnly) != 0 && (k+n < i-near || k > lo && r.decided(k)): // far before, or "quyết định về việc"
		case lex.Recall == syntax.Planned && r.commaWithin(k+n, i):
		default:
			out |= lex.Recall
		}
		k += n - 1
	}
	return out
}

// decided reports whether a decision stands before token i.
func (r *reader) decided(i int) bool {
	f := r.Doc.Tokens[i-1].Fold
	return f == "định" || f == "quyết"
}

// denials are the words before a happening by which it did not come about, and
// deniedReach how many tokens before it they may stand.
var denials = text.WordsOf(map[string]bool{"không": true, "chưa": true, "chẳng": true, "huỷ": true, "hủy": true, "hoãn": true, "vắng": true})

const deniedReach = 5

// denied reports whether the happening at token i did not come about.
func (r *reader) denied(i int) bool {
	for k := max(r.FirstToken(), i-deniedReach); k < i; k++ {
		if denials.Has(&r.Doc.Tokens[k]) && !r.commaWithin(k, i) {
			return true
		}
	}
	return false
}

// commaWithin reports whether a comma stands among tokens [lo,hi).
func (r *reader) commaWithin(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if r.Doc.Tokens[k].Fold == "," {
			return true
		}
	}
	return false
}

// reported reports whether a happening, told at token i and node t, is news of
// the article.
func (r *reader) reported(h *happening, form syntax.EventForm, i, t int) bool {
	if r.Quoted(i) {
		return false
	}
	how := r.recallAt(i)
	switch {
	case how&(syntax.Recalled|syntax.Generic) != 0, how&syntax.DeedOnly != 0 && form != syntax.Ceremonies:
		return false
	case r.early():
		return how&syntax.Planned == 0 || r.rank <= syntax.Opens
	case how&syntax.Planned != 0:
		return false
	case r.dayBeside(t), how&syntax.Fresh != 0:
		return true
	}
	switch h.Type {
	case extract.SendOff:
		return !r.Silent && r.Aid+r.Needs > 0
	case extract.Visit, extract.Inspection:
		return !r.Silent
	}
	if form == syntax.Encounters && !r.Silent {
		return true
	}
	if form == syntax.Deeds && session(h.Type) && !r.sat && !r.Silent && r.rank <= 2*headSentences {
		return true
	}
	h.only = true
	return h.back && session(h.Type)
}

// early reports whether the sentence being read stands where the article tells
// its news.
func (r *reader) early() bool { return r.rank <= headSentences }

// dayBeside reports whether the sentence gives the day of what node t tells.
func (r *reader) dayBeside(t int) bool {
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Kind == syntax.DateNode && n.Day && n.Date.Day > 0 && k <= t+12 {
			return true
		}
	}
	return false
}

// backlog is how many months before the article's own day a happening is no news.
const backlog = 3

// old reports whether a day lies so long before the article's own that the text
// only recalls it.
func (r *reader) old(d extract.Date) bool {
	p := r.newsDay
	if p.Year == 0 && p.Day > 0 && d.Year > 0 && d.Day == 0 {
		return true // "tháng 9-2016" where the news' own days need no year
	}
	if d.Year > 0 && d.Month == 0 && d.Year != p.Year && r.rank > syntax.Opens {
		return true
	}
	if p.Year == 0 || d.Year == 0 {
		return false
	}
	if p.Month == 0 {
		return d.Year < p.Year
	}
	if d.Month == 0 {
		return d.Year < p.Year && d.Year*12+12+backlog < p.Year*12+p.Month
	}
	return d.Year*12+d.Month+backlog < p.Year*12+p.Month
}

// ownDay returns the day of publication, else the first day that the text names:
// what is much older than that is recalled.
func (r *reader) ownDay() extract.Date {
	if r.Doc.Published.Year > 0 || len(r.Days) == 0 {
		return r.Doc.Published
	}
	return r.Days[0].Date
}
