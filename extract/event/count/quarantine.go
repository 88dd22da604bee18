package count

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// headReach is how many tokens before a number the words may begin that head it.
const headReach = 24

// headed reads what heads a number of people in a bulletin, with a mark or "là" before it: "cách ly tập
// trung tại bệnh viện: 3.120 người", "số người tiếp xúc gần đang được cách ly là 160.400 người".
func (r *reader) headed(m *extract.Mention) (string, bool) {
	toks, lo := r.Doc.Tokens, r.FirstToken()
	at := m.Tokens.Lo - 1
	if at <= lo || !r.digits(m) || toks[at].Fold != ":" && toks[at].Fold != "là" && toks[at].Fold != "(" {
		return "", false
	}
	aside := toks[at-1].Fold == ")" // "đang được theo dõi (cách ly) là"
	for k := at - 1; k >= max(lo, at-headReach); k-- {
		if t := &toks[k]; t.Kind == extract.Number || t.Fold == ";" || t.Fold == ":" {
			return "", false
		}
		lex, n := r.Lex.Counts.Longest(toks[k:at])
		if lex == nil || lex.Counted&syntax.CountFate == 0 || !r.shut(k, k+n) {
			continue
		}
		if k == lo || opensHead(&toks[k-1]) && !aside || r.numberOf(lo, k) {
			return r.noun(m) + " " + r.metric(k, k+n), true
		}
	}
	return "", false
}

// shut reports whether tokens [i,j) say that people are kept apart.
func (r *reader) shut(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if r.Doc.Tokens[k].Fold == "ly" && r.Doc.Tokens[k-1].Fold == "cách" {
			return true
		}
	}
	return false
}

// opensHead reports whether the words that head a number may begin behind a token.
func opensHead(t *extract.Token) bool {
	switch t.Fold {
	case "đó", "và", ",", ";", ":", "(", "-", "+":
		return true
	}
	return false
}

// numberOf reports whether the words between tokens lo and i begin to name a number of people: "tổng
// số người tiếp xúc gần đang được".
func (r *reader) numberOf(lo, i int) bool {
	toks := r.Doc.Tokens
	for k := i - 1; k > max(lo, i-headReach); k-- {
		if toks[k].Fold == ";" || toks[k].Kind == extract.Number {
			return false
		}
		if toks[k-1].Fold == "số" && (toks[k].Fold == "người" || toks[k].Fold == "trường") {
			return true
		}
	}
	return false
}
