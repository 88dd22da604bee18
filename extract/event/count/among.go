package count

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// goesOn reports whether a sentence opens with the parts of what the one before it told: "Trong đó, 8
// nạn nhân ở xã A, 3 người tại phường B".
func (r *reader) goesOn(s *extract.Sentence) bool {
	toks, i := r.Doc.Tokens, r.FirstToken()
	if i+2 >= s.Tokens.Hi || toks[i].Fold != "trong" {
		return false
	}
	return toks[i+1].Fold == "đó" || toks[i+1].Fold == "số" && (toks[i+2].Fold == "đó" || toks[i+2].Fold == "này")
}

// partOf reads a number as some of those that the statistic before it counted, in the same unit and
// behind "trong đó": "41 điểm sạt lở, trong đó quận A có tới 16 điểm".
func (r *reader) partOf(m *extract.Mention, prev *statistic) (string, bool) {
	if prev == nil || prev.kind&(syntax.CountHarm|syntax.CountNoun) == 0 || prev.Rule == ownedRule || syntax.Money(m.Quantity.Unit) || !r.amongThem(m, prev) {
		return "", false
	}
	unit := syntax.First(m.Quantity.Unit)
	if unit != syntax.First(prev.Quantity.Unit) || m.Tokens.Hi-r.nounAt(m) > 1+len(unit)/len("nhân khẩu") {
		return "", false
	}
	return prev.Metric, true
}

// pastOthers returns the token behind the numbers of other people that a row joins to one which ends
// at token i, "62 binh sĩ, 3 cảnh sát và 26 dân thường thiệt mạng", or i.
func (r *reader) pastOthers(i int) int {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	for k := i; k+1 < hi && (toks[k].Fold == "," || toks[k].Fold == "và"); {
		next := k
		for _, mi := range r.Starting(k + 1) {
			if m := &r.Analysis.Mentions[mi]; m.Type == extract.QuantityMention && m.Quantity != nil && r.digits(m) && r.ofPeople(m) {
				next = m.Tokens.Hi
				if toks[k].Fold == "và" {
					next = r.nounAt(m) + 1 // what became of all may stand in its unit
				}
			}
		}
		switch {
		case next == k:
			return i
		case toks[k].Fold == "và":
			return next
		}
		k = next
	}
	return i
}

// asideReach is how many tokens an aside may take.
const asideReach = 18

// pastAside returns the token behind the two commas of an aside that opens at token i and tells who are
// among those of a number, "64 người, trong đó có 41 trẻ em, thiệt mạng", or i.
func (r *reader) pastAside(i int) int {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	if i+2 >= hi || toks[i].Fold != "," {
		return i
	}
	switch toks[i+1].Fold + " " + toks[i+2].Fold {
	case "trong đó", "trong số", "bao gồm", "kể cả", "phần lớn", "đa số":
	default:
		if toks[i+1].Fold != "gồm" {
			return i
		}
	}
	for k := i + 2; k+1 < min(hi, i+asideReach); k++ {
		if toks[k].Fold != "," {
			continue
		}
		at := k + 1
		for at < hi && (toks[at].Fold == "đã" || toks[at].Fold == "đang" || toks[at].Fold == "đều") {
			at++
		}
		if lex, _ := r.Lex.Counts.Longest(toks[at:hi]); lex != nil && lex.Counted&syntax.CountFate != 0 {
			return k + 1
		}
	}
	return i
}

// bookings are the verbs of what the police and inspectors do with cases and people, and booked the
// first words of units in which those are told.
var bookings = lists.Words("bookings")

var bookedUnits = lists.Words("booked units")

// bookedReach is how many tokens before a number such a verb may stand.
const bookedReach = 5

// booked reports whether a number is that of cases which were found, stopped or tried, or that
// happened: "phát hiện, xử lý 431 đối tượng".
func (r *reader) booked(m *extract.Mention, prev *statistic) bool {
	toks := r.Doc.Tokens
	if !bookedUnits[toks[r.nounAt(m)].Fold] || m.Quantity.Value <= syntax.Few || !r.digits(m) {
		return false
	}
	if prev != nil && prev.Rule == bookedRule && r.follows(prev.hi, m.Tokens.Lo) {
		return true
	}
	for k := m.Tokens.Lo - 1; k > max(r.FirstToken(), m.Tokens.Lo-bookedReach); k-- {
		if toks[k].Kind == extract.Number || toks[k].Fold == ";" {
			return false
		}
		if bookings[toks[k-1].Fold+" "+toks[k].Fold] || bookings[toks[k].Fold] {
			return !ableWords[toks[k-1].Fold]
		}
	}
	return false
}

// bookedRule is the rule of what was booked.
const bookedRule = "count.booked"
