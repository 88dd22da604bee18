package resolve

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

// shortForms are the words by which a body that was named in full is named again, by
// their first: the rest of the words, and how the full name begins.
var shortForms = text.WordsOf(map[string][]shortForm{
	"đồn":   {{"", []string{"đồn "}}},
	"chùa":  {{"", []string{"chùa "}}},
	"clb":   {{"", []string{"câu lạc bộ ", "clb "}}},
	"câu":   {{"lạc bộ", []string{"câu lạc bộ ", "clb "}}},
	"nhà":   {{"chùa", []string{"chùa "}}, {"trường", []string{"trường ", "học viện ", "đại học "}}},
	"thành": {{"hội", []string{"hội "}}, {"đoàn", []string{"thành đoàn "}}},
	"tỉnh":  {{"hội", []string{"hội "}}, {"đoàn", []string{"tỉnh đoàn "}}},
	"huyện": {{"hội", []string{"hội "}}, {"đoàn", []string{"huyện đoàn "}}},
	"quận":  {{"hội", []string{"hội "}}, {"đoàn", []string{"quận đoàn "}}},
	"hội":   {{"", []string{"hội "}}},
	"trung": {{"ương hội", []string{"trung ương hội "}}},
	"nhóm":  {{"", []string{"nhóm "}}},
	"quỹ":   {{"", []string{"quỹ "}}},
	"giáo":  {{"xứ", []string{"giáo xứ "}}},
	"btl":   {{"vùng", []string{"bộ tư lệnh vùng ", "vùng "}}},
	"công":  {{"đoàn", []string{"công đoàn "}}},
	"hiệp":  {{"hội", []string{"hiệp hội "}}},
	"hải":   {{"đội", []string{"hải đội "}}},
})

type shortForm struct {
	rest  string
	names []string
}

// goesOn are the words behind a short form by which it is no part of a longer name or of
// another word.
var goesOn = text.WordsOf(map[string]bool{
	"đã": true, "cũng": true, "còn": true, "sẽ": true, "vừa": true, "đang": true, "luôn": true, "tổ": true, "phối": true, "trao": true, "tặng": true,
	"hỗ": true, "ủng": true, "vận": true, "đến": true, "thăm": true, "dành": true, "trích": true, "gửi": true, "tiếp": true, "kêu": true, "quyết": true,
	",": true, ".": true, ")": true, "và": true, "cùng": true, "cho": true, "để": true, "xây": true, "bàn": true,
	"phân": true, "triển": true, "cử": true, "huy": true,
})

// againReach is how many tokens a short form reaches back to the name.
const againReach = 400

// again binds the short forms of bodies named before, "Đồn đã trao 40 suất quà", "Thường
// trực Thành Hội", to the one named last.
func (s *state) again() {
	if len(s.a.Organizations) == 0 {
		return
	}
	toks, next := s.d.Tokens, 0
	for i := range toks {
		t := &toks[i]
		if t.Kind != extract.Word || !t.Cap && t.Fold != "nhà" {
			continue
		}
		forms, ok := shortForms.Get(t.Fold, t.Hash)
		if !ok {
			continue
		}
		for next < len(s.a.Mentions) && s.a.Mentions[next].Tokens.Lo < i {
			next++
		}
		for _, f := range forms {
			hi, ok := s.formEnd(i, f.rest)
			if !ok || s.covered(next, i, hi) {
				continue
			}
			if j := s.beganWith(next, i, f.names); j >= 0 {
				s.extra = append(s.extra, extract.Mention{Span: extract.Span{Start: t.Start, End: toks[hi-1].End}, Tokens: extract.TokenRange{Lo: i, Hi: hi},
					Type: extract.OrganizationMention, Entity: s.a.Mentions[j].Entity, Anaphoric: true, Rule: "short-form", Confidence: 0.7})
			}
			break
		}
	}
}

// pressAgain binds the names of newspapers that were named with the word for one, where only the name stands: "báo
// Sông Hồng …, quà của Sông Hồng".
func (s *state) pressAgain() {
	type paper struct {
		body  int
		words []string
	}
	papers := map[string]paper{} // by the first word; the one named first has it
	for o := range s.a.Organizations {
		org := &s.a.Organizations[o]
		name, ok := strings.CutPrefix(org.Name, "Báo ")
		if words := strings.Fields(name); ok && org.Kind == "bao" && len(words) > 1 && papers[words[0]].words == nil {
			papers[words[0]] = paper{o, words}
		}
	}
	if len(papers) == 0 {
		return
	}
	toks, next := s.d.Tokens, 0
	for i := 1; i < len(toks); i++ {
		t := &toks[i]
		if !t.Cap || !leadsTo[toks[i-1].Fold] {
			continue
		}
		p := papers[s.d.Slice(t.Span)]
		hi := i + len(p.words)
		if p.words == nil || hi >= len(toks) || toks[hi].Cap || !s.spelled(i, p.words) {
			continue
		}
		for next < len(s.a.Mentions) && s.a.Mentions[next].Tokens.Lo < i {
			next++
		}
		if !s.covered(next, i, hi) {
			s.extra = append(s.extra, extract.Mention{Span: extract.Span{Start: t.Start, End: toks[hi-1].End}, Tokens: extract.TokenRange{Lo: i, Hi: hi},
				Type: extract.OrganizationMention, Entity: p.body, Anaphoric: true, Rule: "short-form", Confidence: 0.7})
		}
	}
}

// leadsTo are the words behind which the bare name of a newspaper is the newspaper.
var leadsTo = map[string]bool{"của": true, "với": true, "cùng": true, "do": true, "đọc": true, "được": true, "từ": true}

// spelled reports whether the tokens from i on are spelled as the words.
func (s *state) spelled(i int, words []string) bool {
	for k, w := range words {
		if s.d.Slice(s.d.Tokens[i+k].Span) != w {
			return false
		}
	}
	return true
}

// formEnd returns the token behind the short form at token i, if what follows is no part
// of it.
func (s *state) formEnd(i int, rest string) (int, bool) {
	hi := i + 1
	for w := range strings.FieldsSeq(rest) {
		if s.word(hi) != w {
			return 0, false
		}
		hi++
	}
	if hi >= len(s.d.Tokens) || s.d.Tokens[hi].Cap {
		return 0, false
	}
	ok, _ := goesOn.Get(s.d.Tokens[hi].Fold, s.d.Tokens[hi].Hash)
	return hi, ok
}

// covered reports whether a mention stands around tokens [lo,hi); those from next on start
// at lo or behind.
func (s *state) covered(next, lo, hi int) bool {
	for j := max(0, next-maxNested); j < len(s.a.Mentions) && s.a.Mentions[j].Tokens.Lo < hi; j++ {
		if m := &s.a.Mentions[j]; !s.dropped[j] && m.Tokens.Hi > lo && m.Type != extract.QuantityMention && m.Type != extract.DateMention {
			return true
		}
	}
	return false
}

// maxNested is how many mentions may begin before a word of which one holds it.
const maxNested = 6

// beganWith returns the last mention before next, near token i, of a body whose name begins
// in one of the ways, or -1. What is only told of where something came from or went is passed
// over for one that is not.
func (s *state) beganWith(next, i int, names []string) int {
	aside := -1
	for j := next - 1; j >= 0 && s.a.Mentions[j].Tokens.Lo > i-againReach; j-- {
		m := &s.a.Mentions[j]
		if m.Type != extract.OrganizationMention || m.Entity < 0 || m.Anaphoric || s.dropped[j] || s.a.Organizations[m.Entity].Collective {
			continue
		}
		name := strings.ToLower(s.a.Organizations[m.Entity].Name)
		for _, w := range names {
			if !strings.HasPrefix(name, w) {
				continue
			}
			if !besides[s.word(m.Tokens.Lo-1)] {
				return j
			}
			if aside < 0 {
				aside = j
			}
			break
		}
	}
	return aside
}

// besides are the words before a body that only tell where something came from or went.
var besides = map[string]bool{"từ": true, "của": true, "cho": true, "tới": true}

// longer returns the last mention before mention i that begins with all its words and goes
// on, "Công ty XSKT" is the Công ty XSKT Đồng Nai named before, or that is a firm's with the same
// name behind more words. It returns -1 if there is none, or if the words name a body of the state.
func (s *state) longer(i int, h *gazetteer.Head) int {
	switch h.Class {
	case "company", "army", "school", "health", "religious", "fund":
	case "mass":
		if h.ID != "doan-thanh-nien" && h.ID != "cong-doan" {
			return -1
		}
	default:
		return -1
	}
	m := &s.a.Mentions[i]
	for j := i - 1; j >= 0 && j > i-window; j-- {
		o := &s.a.Mentions[j]
		n := m.Tokens.Hi - m.Tokens.Lo
		if o.Type != extract.OrganizationMention || o.Anaphoric || s.dropped[j] || o.Tokens.Hi-o.Tokens.Lo <= n || o.Tokens.Hi > m.Tokens.Lo {
			continue
		}
		if s.sameWords(o.Tokens.Lo, m.Tokens.Lo, n) || h.Class == "company" && s.sameBrand(o, m) {
			return j
		}
	}
	return -1
}

// sameBrand reports whether a firm is called by its kind and the name that the longer one of
// another mention ends with: "Công ty Petrolamo" is the Công ty TNHH Khai thác Dầu khí Petrolamo.
func (s *state) sameBrand(long, short *extract.Mention) bool {
	hits, ok := s.hits(short.Tokens.Lo, short.Tokens.Hi)
	lo := short.Tokens.Lo + int(hits[gazetteer.HeadName].Len)
	n := short.Tokens.Hi - lo
	h := s.names.HeadByID(long.Entry)
	if !ok || n < 1 || h < 0 || s.names.Heads[h].Class != "company" || long.Tokens.Hi-n <= long.Tokens.Lo || !s.sameWords(long.Tokens.Hi-n, lo, n) {
		return false
	}
	for i := lo; i < short.Tokens.Hi; i++ {
		if !s.d.Tokens[i].Cap {
			return false
		}
	}
	place, ok := s.hits(lo, short.Tokens.Hi)
	return !ok || int(place[gazetteer.PlaceName].Len) < n // firms of a place are many
}

// sameWords reports whether the n tokens at i and at j are the same words.
func (s *state) sameWords(i, j, n int) bool {
	for k := range n {
		if a, b := &s.d.Tokens[i+k], &s.d.Tokens[j+k]; a.Hash != b.Hash || a.Fold != b.Fold {
			return false
		}
	}
	return true
}
