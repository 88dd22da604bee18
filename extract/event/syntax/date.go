package syntax

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// KindOf returns the block of the sentence that is being read.
func (r *Reader) KindOf() extract.BlockKind { return r.Doc.Sentences[r.Sent].Block }

// DateOf returns the date of what node t of the sentence tells: the nearest one
// before it in the sentence, else after it, else the last of the sentences before,
// else the article's first.
func (r *Reader) DateOf(t, si int) extract.Date {
	var best extract.Date
	if d := r.RightAfter(t); !d.IsZero() {
		return d
	}
	for k := t; k >= 0; k-- {
		if n := &r.Nodes[k]; n.Kind == DateNode && n.Day && n.Date.Day > 0 {
			return *n.Date
		}
	}
	for k := t + 1; k < len(r.Nodes); k++ {
		if n := &r.Nodes[k]; n.Kind == DateNode && n.Day && n.Date.Day > 0 {
			return *n.Date
		}
	}
	for k := t + 1; k < len(r.Nodes); k++ { // "cử 40 bác sĩ từ ngày 2/8"
		if n := &r.Nodes[k]; n.Kind == DateNode && n.Date.Day > 0 && r.Is(k-1, "từ") && !r.Is(k+1, "đến", "tới", "-", "–") {
			return *n.Date
		}
	}
	for k := range r.Nodes { // a month or year of the sentence itself
		if n := &r.Nodes[k]; n.Kind == DateNode && n.Date.Year > 0 && n.Date.Day == 0 && !r.budgeted(n) && !r.ofStorm(n.Lo) && !r.ofBirth(n.Lo) {
			best = *n.Date
		}
	}
	if r.earlier() {
		return best
	}
	near := r.NearDate(si)
	if r.sameOccasion() && len(r.Days) > 0 && near == r.lastDay(si) {
		near = r.Days[0].Date // not that of what came before it
	}
	if best.Year > 0 && !(near.Year == best.Year && (best.Month == 0 || best.Month == near.Month)) {
		return best
	}
	return near
}

// ofStorm reports whether the year at token i only says which storm is meant: "bão số 10 vào
// năm 2017".
func (r *Reader) ofStorm(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		switch r.Doc.Tokens[k].Fold {
		case "bão", "lũ":
			return true
		case ",", ".":
			return false
		}
	}
	return false
}

// ofBirth reports whether the year at token i is the one in which somebody was born: "sinh năm
// 2013", "(SN 2015)".
func (r *Reader) ofBirth(i int) bool {
	if i == 0 {
		return false
	}
	switch r.Doc.Tokens[i-1].Fold {
	case "sinh", "sn", "khoá", "khóa":
		return true
	}
	return i > 1 && r.Doc.Tokens[i-1].Fold == "năm" && r.Doc.Tokens[i-2].Fold == "sinh"
}

// sameOccasion reports whether the sentence begins by the occasion that the article is
// about: "Dịp này, …", "Tại buổi lễ, …".
func (r *Reader) sameOccasion() bool {
	t := r.Doc.Tokens[r.Nodes[0].Lo:r.Nodes[len(r.Nodes)-1].Hi]
	if len(t) > 2 && (t[0].Fold == "trong" || t[0].Fold == "nhân") {
		t = t[1:]
	}
	return len(t) > 1 && (t[0].Fold == "dịp" && t[1].Fold == "này" || t[0].Fold == "tại" && (t[1].Fold == "buổi" || t[1].Fold == "lễ" || t[1].Fold == "chương"))
}

// earlier reports whether the sentence begins by saying that what it tells came before what the article is about,
// on no day that it names: "Trước đó, …".
func (r *Reader) earlier() bool {
	t := r.Doc.Tokens[r.Nodes[0].Lo:r.Nodes[len(r.Nodes)-1].Hi]
	if len(t) < 3 || t[0].Fold != "trước" || t[1].Fold != "đó" && t[1].Fold != "đây" {
		return false
	}
	for k := 2; k+1 < len(t); k++ {
		if t[k].Fold == "cùng" && t[k+1].Fold == "ngày" {
			return false
		}
	}
	return true
}

// lastDay returns the day that the text names last before sentence si.
func (r *Reader) lastDay(si int) extract.Date {
	i, _ := slices.BinarySearchFunc(r.Days, r.Doc.Sentences[si].Start, func(d Day, at int) int { return cmp.Compare(d.at, at) })
	if i == 0 {
		return extract.Date{}
	}
	return r.Days[i-1].Date
}

// budgeted reports whether the year at node n is that of a budget or plan: "từ nguồn dự
// phòng ngân sách năm 2024".
func (r *Reader) budgeted(n *Node) bool {
	for i := n.Lo - 1; i >= 0 && i >= n.Lo-5 && r.Doc.Tokens[i].Kind != extract.Punct; i-- {
		if f := r.Doc.Tokens[i].Fold; f == "sách" || f == "hoạch" || f == "kho" || f == "toán" {
			return true
		}
	}
	return false
}

// RightAfter returns the day that follows node t at once: "lên đường ngày 23/8".
func (r *Reader) RightAfter(t int) extract.Date {
	for k := t + 1; k < len(r.Nodes) && k <= t+2; k++ {
		n := &r.Nodes[k]
		if n.Kind == DateNode && n.Day && n.Date.Day > 0 {
			return *n.Date
		}
		if n.Kind != Word || n.Lex != nil {
			break
		}
	}
	return extract.Date{}
}

// NearDate returns the day that the two sentences before si name last, else the
// first day of the article.
func (r *Reader) NearDate(si int) extract.Date {
	if len(r.Days) == 0 {
		return r.Doc.Published
	}
	i, _ := slices.BinarySearchFunc(r.Days, r.Doc.Sentences[si].Start, func(d Day, at int) int { return cmp.Compare(d.at, at) })
	if i > 0 && r.Days[i-1].at >= r.Doc.Sentences[max(0, si-2)].Start {
		return r.Days[i-1].Date
	}
	if last := min(leading, len(r.Doc.Sentences)) - 1; r.Days[0].at > r.Doc.Sentences[last].End {
		return r.Doc.Published // a day deep in the text is not the article's
	}
	return r.Days[0].Date
}

// leading is how many sentences from the start may name the day of the article.
const leading = 10

// maxCited is how many words may part a paper's date from the request for which it is cited.
const maxCited = 24

// papersOf are the syllables, and those behind them, of papers that ministries send.
var papersOf = text.WordsOf(map[string]string{"văn": "bản", "công": "văn", "tờ": "trình", "báo": "cáo"})

// asked are the words for what such a paper asks.
var asked = map[string]bool{"đề nghị": true, "đề xuất": true, "kiến nghị": true}

// cited reports whether the date at token i is that of the paper in which somebody asked for
// what the sentence tells: "như đề nghị của Bộ A tại Văn bản số 12 ngày 3/4/2020". With a number
// "Tờ trình" is such a paper by its name: nothing is decided by it.
func (r *Reader) cited(i int) bool {
	toks, paper := r.Doc.Tokens, false
	for k := i - 1; k > 0 && k >= i-maxCited; k-- {
		switch t := &toks[k]; {
		case t.Kind == extract.Punct && (t.Fold == "." || t.Fold == ";"):
			return false
		case k+1 < i && r.opensPaper(k):
			paper = true
		case t.Fold == "số" && toks[k-1].Fold == "trình" && k > 1 && toks[k-2].Fold == "tờ":
			return true
		case paper && asked[toks[k-1].Fold+" "+t.Fold]:
			return true
		}
	}
	return false
}

// opensPaper reports whether the name of such a paper begins with tokens k and k+1.
func (r *Reader) opensPaper(k int) bool {
	first := &r.Doc.Tokens[k]
	behind, ok := papersOf.Get(first.Fold, first.Hash)
	return ok && behind == r.Doc.Tokens[k+1].Fold
}
