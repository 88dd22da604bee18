package count

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// wardFill are the words between what a hospital does with people and their number.
var wardFill = lists.Words("ward fill")

// wardSize is up to how many people taken in are somebody's story and no statistic.
const wardSize = 2

// admitted reads how many people were taken into care: "bệnh viện đã tiếp nhận 41 người", "đang điều
// trị cho 26 bệnh nhân".
func (r *reader) admitted(m *extract.Mention) (string, bool) {
	toks, lo, k := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Lo, m.Tokens.Lo-1
	if m.Quantity.Value <= wardSize || r.ranged(m) {
		return "", false
	}
	at := -1
	for ; k > lo && wardFill[toks[k].Fold] && m.Tokens.Lo-k <= maxSite; k-- {
		if pair := toks[k-1].Fold + " " + toks[k].Fold; pair == "điều trị" || pair == "cấp cứu" {
			at = k - 1
		}
	}
	if k > lo && toks[k].Fold == "nhận" && toks[k-1].Fold == "tiếp" {
		at = k - 1
	}
	if at < 0 || at > lo && ableWords[toks[at-1].Fold] || !r.ofPatients(m) && !r.wardBefore(at) {
		return "", false
	}
	return r.noun(m) + " " + r.metric(at, at+2), true
}

// ableWords are the words before what a hospital does by which it only could.
var ableWords = lists.Words("able words")

// ofPatients reports whether a number counts those taken into care.
func (r *reader) ofPatients(m *extract.Mention) bool {
	i := r.nounAt(m)
	if i+1 >= r.Doc.Sentences[r.Sent].Tokens.Hi {
		return false
	}
	switch r.Doc.Tokens[i].Fold + " " + r.Doc.Tokens[i+1].Fold {
	case "bệnh nhân", "bệnh nhi", "nạn nhân", "người bệnh":
		return true
	}
	return false
}

// patient is the group of numbers of patients of whom nothing more is told.
const patient = "bệnh nhân"

// wardBefore reports whether a hospital or a part of one stands before token i.
func (r *reader) wardBefore(i int) bool {
	toks := r.Doc.Tokens
	for k := r.FirstToken(); k < i; k++ {
		f := toks[k].Fold
		if f == "khoa" || strings.HasPrefix(f, "bv") || k+1 < i && (f == "bệnh" && toks[k+1].Fold == "viện" || f == "y" && toks[k+1].Fold == "tế") {
			return true
		}
	}
	return false
}

// wardStory are the words around a number of patients who were told of before, or who are so many to
// each.
var wardStory = lists.Words("ward story")

// patientsOnly reports whether a number is one of patients of whom nothing lists say what became: "sự cố
// với 18 bệnh nhân đang chạy thận".
func (r *reader) patientsOnly(m *extract.Mention) bool {
	toks, before := r.Doc.Tokens, m.Tokens.Lo-1
	if !r.ofPatients(m) || toks[r.nounAt(m)].Fold == "nạn" || m.Quantity.Value <= wardSize || m.Quantity.Value > syntax.Few || r.ranged(m) || !r.digits(m) {
		return false
	}
	if before >= 0 && wardStory[toks[before].Fold] {
		return false
	}
	return m.Tokens.Hi >= r.Doc.Sentences[r.Sent].Tokens.Hi || !wardStory[toks[m.Tokens.Hi].Fold]
}
