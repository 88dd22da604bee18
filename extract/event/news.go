package event

import (
	"github.com/lienket/lienket/extract"
)

// news tells what the article reports from what it recalls, plans or generalises.

// recall says in which way words put a happening out of the news.
type recall uint8

const (
	recalled recall = 1 << iota // of another time
	planned                     // planned or wished
	generic                     // no single happening
	deedOnly                    // no single happening, before a verb
	fresh                       // of now
)

var recallNames = map[string]recall{"past": recalled, "plan": planned, "generic": generic, "deed": deedOnly, "fresh": fresh}

// headSentences is how many sentences from the start, the headline among them,
// tell the article's own news; what comes later needs a day or an actor who moves.
const headSentences = 7

// opens is how many of them announce what is only planned.
const opens = 4

// recallReach is how many tokens before a happening its small words may stand.
const recallReach = 24

// near is how many tokens before a happening words that make it generic may stand.
const near = 3

// affair is how many tokens before a verb "việc" may stand by which it is spoken of and
// not told.
const affair = 10

// recallAt returns what the words before token i say of the happening there.
func (r *reader) recallAt(i int) recall {
	toks := r.doc.Tokens
	lo := max(r.doc.Sentences[r.sent].Tokens.Lo, i-recallReach)
	var out recall
	for k := lo; k < i; k++ {
		if f := toks[k].Fold; f == "." || f == ":" {
			out = 0
			continue
		}
		lex, n := r.lex.news.longest(toks[k:i])
		if lex == nil {
			continue
		}
		switch {
		case lex.recall == deedOnly && toks[k].Fold == "việc" && k+n >= i-affair && !r.commaWithin(k, i) && !(k > lo && r.decided(k)):
			out |= deedOnly // "xác định việc Sở A bổ nhiệm"
		case lex.recall&(generic|deedOnly) != 0 && (k+n < i-near || k > lo && r.decided(k)): // far before, or "quyết định về việc"
		case lex.recall == planned && r.commaWithin(k+n, i):
		default:
			out |= lex.recall
		}
		k += n - 1
	}
	return out
}

// decided reports whether a decision stands before token i.
func (r *reader) decided(i int) bool {
	f := r.doc.Tokens[i-1].Fold
	return f == "định" || f == "quyết"
}

// denials are the words before a happening by which it did not come about, and
// deniedReach how many tokens before it they may stand.
var denials = map[string]bool{"không": true, "chưa": true, "chẳng": true, "huỷ": true, "hủy": true, "hoãn": true, "vắng": true}

const deniedReach = 5

// denied reports whether the happening at token i did not come about.
func (r *reader) denied(i int) bool {
	for k := max(r.first0(), i-deniedReach); k < i; k++ {
		if f := r.doc.Tokens[k].Fold; denials[f] && !r.commaWithin(k, i) {
			return true
		}
	}
	return false
}

// commaWithin reports whether a comma stands among tokens [lo,hi).
func (r *reader) commaWithin(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if r.doc.Tokens[k].Fold == "," {
			return true
		}
	}
	return false
}

// quoted reports whether token i stands in quotation marks that open in its
// sentence.
func (r *reader) quoted(i int) bool {
	open := false
	for k := r.doc.Sentences[r.sent].Tokens.Lo; k < i; k++ {
		switch r.doc.Slice(r.doc.Tokens[k].Span) {
		case "\"":
			open = !open
		case "“":
			open = true
		case "”":
			open = false
		}
	}
	return open
}

// reported reports whether a happening, told at token i and node t, is news of
// the article.
func (r *reader) reported(h *happening, form eventForm, i, t int) bool {
	if r.quoted(i) {
		return false
	}
	how := r.recallAt(i)
	switch {
	case how&(recalled|generic) != 0, how&deedOnly != 0 && form != ceremonies:
		return false
	case r.early():
		return how&planned == 0 || r.rank <= opens
	case how&planned != 0:
		return false
	case r.dayBeside(t), how&fresh != 0:
		return true
	}
	switch h.Type {
	case extract.SendOff:
		return !r.silent && r.aid+r.needs > 0
	case extract.Visit, extract.Inspection:
		return !r.silent
	}
	if form == encounters && !r.silent {
		return true
	}
	if form == deeds && session(h.Type) && !r.sat && !r.silent && r.rank <= 2*headSentences {
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
	for k := range r.nodes {
		if n := &r.nodes[k]; n.kind == dateNode && n.day && n.date.Day > 0 && k <= t+12 {
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
	if d.Year > 0 && d.Month == 0 && d.Year != p.Year && r.rank > opens {
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
	if r.doc.Published.Year > 0 || len(r.days) == 0 {
		return r.doc.Published
	}
	return r.days[0].date
}
