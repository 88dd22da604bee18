package relation

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
)

// How far a career is read: tokens between its subject and an office, and sentences
// behind one in which a later year tells that the office was left.
const (
	careerReach = 60
	careerAhead = 4
)

// career ties the office at k, which a sentence of somebody's life tells with its
// years, to whom the sentence is about: "Năm 1999, ông được bầu làm Chủ tịch UBND
// huyện A, rồi làm Phó Giám đốc Sở B".
func (s *state) career(k int) {
	t := &s.top[k]
	if t.used || s.nextOwns(k) {
		return
	}
	p, ok := s.further(k)
	past := ok && s.top[k-1].ends && (t.Tokens.Lo-s.top[k-1].Tokens.Hi == 1 || s.word(t.Tokens.Lo-1) == ",")
	if verb := s.careerVerb(t.Tokens.Lo); !ok && verb >= 0 && s.toldByYears(t) {
		p, ok = s.careerOf(k, verb)
	}
	if ok {
		s.tieLeft(&p, k, past || s.overAt(k))
	}
}

// careerVerb returns where the words right before token lo start by which somebody takes
// up or holds an office, or -1.
func (s *state) careerVerb(lo int) int {
	switch sn, at, _ := s.triggerBefore(lo); sn {
	case holds, given, ends:
		return at
	}
	switch s.word(lo - 1) {
	case "là", "rồi", "lên":
		return lo - 1
	}
	return -1
}

// The words of "từng trải qua nhiều vị trí công tác quan trọng như": who holds posts, which are told
// behind it.
var (
	postVerbs = map[string]bool{"trải qua": true, "kinh qua": true, "nắm giữ": true, "đảm nhiệm": true, "đảm nhận": true, "đảm đương": true, "đảm trách": true}
	postNouns = map[string]bool{"vị trí": true, "chức vụ": true, "cương vị": true, "chức danh": true, "trọng trách": true, "vai trò": true}
	postKinds = map[string]bool{"công tác": true, "quan trọng": true, "chủ chốt": true, "lãnh đạo": true, "quản lý": true, "khác nhau": true, "then chốt": true, "chủ yếu": true}
)

// postsBefore returns the sense of words right before token lo by which posts are told in a row, and
// where they start; noSense if there are none. Who has "trải qua" posts, or "từng" held them, has left
// them.
func (s *state) postsBefore(lo int) (sense, int) {
	i := lo
	switch s.word(i - 1) {
	case ":", "như", "gồm", "là":
		i--
	}
	if s.word(i-1) == "như" { // "như: …"
		i--
	}
	pair := func() string { return s.word(i-2) + " " + s.word(i-1) }
	for postKinds[pair()] {
		i -= 2
	}
	if !postNouns[pair()] {
		return noSense, lo
	}
	switch i -= 2; s.word(i - 1) {
	case "nhiều", "các", "những":
		i--
	case "số", "loạt":
		i -= 2 // "một số", "hàng loạt"
	default:
		return noSense, lo
	}
	sn := holds
	switch {
	case postVerbs[pair()]:
		if w := pair(); w == "trải qua" || w == "kinh qua" {
			sn = ends
		}
		i -= 2
	case s.word(i-1) == "giữ", s.word(i-1) == "nắm":
		i--
	default:
		return noSense, lo
	}
	if s.word(i-1) == "từng" {
		sn = ends
		i--
	}
	return sn, i
}

// toldByYears reports whether the sentence of an office tells of a life: with a year, or
// with how it began.
func (s *state) toldByYears(t *item) bool {
	n := s.d.SentenceAt(t.Start)
	if n < 0 {
		return false
	}
	ts := s.d.Sentences[n].Tokens
	if s.lastYear(ts) > 0 || s.termAt(t.Tokens.Hi) {
		return true
	}
	for i := ts.Lo; i < ts.Hi; i++ {
		if w := s.word(i) + " " + s.word(i+1); w == "trưởng thành" || w == "bắt đầu" || w == "khởi nghiệp" {
			return true
		}
	}
	return false
}

// lastYear returns the greatest year that tokens of a range name, or 0.
func (s *state) lastYear(ts extract.TokenRange) int {
	year := 0
	for i := ts.Lo; i < ts.Hi; i++ {
		if s.d.Tokens[i].Kind != extract.Number {
			continue
		}
		w := s.word(i)
		if len(w) > 4 && (w[len(w)-5] == '/' || w[len(w)-5] == '-') {
			w = w[len(w)-4:]
		}
		if y, err := strconv.Atoi(w); err == nil && len(w) == 4 && y >= 1930 && y < 2100 {
			year = max(year, y)
		}
	}
	return year
}

// careerOf returns the person whom the office at k belongs to: the last one before its
// verb if only a form of address stands for him or her, else the one whom the main
// clause behind a "sau khi" names.
func (s *state) careerOf(k, verb int) (item, bool) {
	t := &s.top[k]
	n := s.d.SentenceAt(t.Start)
	ms := s.a.Mentions
	lo, _ := slices.BinarySearchFunc(ms, s.d.Sentences[n].Start, func(m extract.Mention, at int) int { return m.Start - at })
	first, last := item{}, item{}
	found := 0
	for j := lo; j < len(ms) && ms[j].Start < s.d.Sentences[n].End; j++ {
		m := &ms[j]
		if m.Type != extract.PersonMention || m.Entity < 0 {
			continue
		}
		if m.Tokens.Lo < verb {
			last = item{Mention: *m}
			found = 1
		} else if found == 0 && first.Tokens.Hi == 0 && m.Tokens.Lo > t.Tokens.Hi {
			first = item{Mention: *m}
		}
	}
	start := s.d.Sentences[n].Tokens.Lo
	if found == 0 {
		if s.word(start) != "sau" && s.word(start) != "từ" || s.word(start+1) != "khi" && s.word(start+1) != "thời" || first.Tokens.Hi == 0 {
			return item{}, false
		}
		return first, !first.Anaphoric || s.namedNear(&first) || s.goesOn(k, first.Entity)
	}
	if verb-last.Tokens.Hi > careerReach || !last.Anaphoric && !s.passive(last.Tokens.Hi, verb) && s.otherActs(k, verb) {
		return item{}, false
	}
	for i := last.Tokens.Hi; i < verb; i++ {
		switch s.word(i) {
		case "cho", "với", "cùng", "vợ", "chồng", "con", "cha", "bố", "mẹ", "em", "gặp", "ai", "người", "thay", "tiếp", "khi", "nếu", "không", ":", "\"", "“":
			return item{}, false
		}
	}
	return last, !last.Anaphoric || s.namedNear(&last) || s.goesOn(k, last.Entity)
}

// goesOn reports whether the last office that the article says to be held, before the one
// at k, is the same person's.
func (s *state) goesOn(k, person int) bool {
	for j := k - 1; j >= 0 && j > k-6; j-- {
		if s.top[j].told {
			return s.top[j].holder == person
		}
	}
	return false
}

// further returns the person of the office before the one at k if only a term and a mark
// part the two: "Chủ tịch Quốc hội 2 khóa (XI, XII); Tổng Bí thư 3 khóa".
func (s *state) further(k int) (item, bool) {
	if k == 0 || !s.top[k-1].told {
		return item{}, false
	}
	t, prev := &s.top[k], &s.top[k-1]
	at := t.Tokens.Lo
	if !s.same(t, prev) {
		if !s.sentenceStarts(at) || s.d.SentenceAt(t.Start)-s.d.SentenceAt(prev.Start) != 1 || !s.termAt(t.Tokens.Hi) {
			return item{}, false
		}
	} else {
		switch s.word(at - 1) {
		case ";", ",", "và", "kiêm", "-":
		default:
			return item{}, false
		}
		for i := prev.Tokens.Hi; i < at-1; i++ {
			if !s.ofTerm(i) && (s.word(at-1) != ";" || at-prev.Tokens.Hi > careerReach/2 || s.d.Tokens[i].Kind == extract.Punct && s.word(i) != ";") {
				return item{}, false
			}
		}
	}
	for _, m := range s.a.Mentions[s.firstMention(s.d.Sentences[max(0, s.d.SentenceAt(prev.Start))].Start):] {
		if m.Type == extract.PersonMention && m.Entity == prev.holder {
			return item{Mention: m}, true
		}
	}
	return item{}, false
}

// termAt reports whether terms follow an office that ends at token i: "khóa X", "2 khóa".
func (s *state) termAt(i int) bool {
	if i+1 < len(s.d.Tokens) && s.d.Tokens[i].Kind == extract.Number {
		i++
	}
	return s.word(i) == "khóa" || s.word(i) == "khoá"
}

// sentenceStarts reports whether token i is the first of its sentence.
func (s *state) sentenceStarts(i int) bool {
	n := s.d.SentenceAt(s.d.Tokens[i].Start)
	return n >= 0 && s.d.Sentences[n].Tokens.Lo == i
}

// ofTerm reports whether the word at i may stand in what tells when an office was held.
func (s *state) ofTerm(i int) bool {
	if s.d.Tokens[i].Kind == extract.Number || roman(s.word(i)) > 0 {
		return true
	}
	switch s.word(i) {
	case "khóa", "khoá", "nhiệm", "kỳ", "(", ")", ",", "-", "–", "từ", "đến", "năm", "tháng", "dự", "khuyết", "nay", "các", "và", "giai", "đoạn":
		return true
	}
	return false
}

// overAt reports whether the office at k was left: its years are closed, or its terms
// are not the last that the sentence names, or the life goes on with a later year.
func (s *state) overAt(k int) bool {
	t := &s.top[k]
	n := s.d.SentenceAt(t.Start)
	ts := s.d.Sentences[n].Tokens
	if sn := s.senseBefore(t.Tokens.Lo); sn == ends {
		return true
	}
	own, most, closed := 0, 0, s.elapsed(k)
	i := t.Tokens.Hi
	for ; i < ts.Hi && s.ofTerm(i) && s.word(i) != ";"; i++ {
		own = max(own, roman(s.word(i)))
		if (s.word(i) == "-" || s.word(i) == "–" || s.word(i) == "đến") && s.d.Tokens[i+1].Kind == extract.Number {
			closed = true
		}
	}
	for j := ts.Lo; j < ts.Hi; j++ {
		if s.word(j) == "nay" && s.word(j-1) == "đến" || s.word(j) == "hiện" {
			return false
		}
		most = max(most, roman(s.word(j)))
	}
	if closed || own > 0 || s.termAt(t.Tokens.Hi) {
		return closed || own < most
	}
	year := s.lastYear(ts)
	for j := n + 1; j <= n+careerAhead && j < len(s.d.Sentences); j++ {
		if y := s.lastYear(s.d.Sentences[j].Tokens); y > year && (s.d.Published.IsZero() || y <= s.d.Published.Year) {
			return true
		}
	}
	return false
}

// elapsed reports whether years before the office at k in its sentence close the time for
// which it was held: "Từ tháng 10/2010 đến năm 2016, ông là Giám đốc …".
func (s *state) elapsed(k int) bool {
	t := &s.top[k]
	n := s.d.SentenceAt(t.Start)
	if n < 0 {
		return false
	}
	ts := s.d.Sentences[n].Tokens
	for j := t.Tokens.Lo - 1; j > ts.Lo; j-- {
		if s.d.Tokens[j].Kind == extract.Number && (s.word(j-1) == "từ" || s.word(j-1) == "năm") && closedYears(s.word(j)) {
			return true // "Từ năm 2008-2010, ông là …"
		}
		if w := s.word(j); w != "đến" && w != "tới" && w != "-" && w != "–" || s.word(j-1) == "từ" {
			continue
		}
		reach := 4
		if s.word(j) == "-" || s.word(j) == "–" {
			reach = 1
		}
		if s.lastYear(extract.TokenRange{Lo: max(ts.Lo, j-reach), Hi: j}) > 0 && s.lastYear(extract.TokenRange{Lo: j, Hi: min(j+reach+2, t.Tokens.Lo)}) > 0 {
			return true
		}
	}
	return false
}

// closedYears reports whether a number is two years joined by a dash.
func closedYears(w string) bool {
	from, to, ok := strings.Cut(w, "-")
	if !ok || len(from) != 4 || len(to) != 4 {
		return false
	}
	a, err := strconv.Atoi(from)
	b, err2 := strconv.Atoi(to)
	return err == nil && err2 == nil && a >= 1930 && a <= b && b < 2100
}

// roman returns the value of a small Roman numeral in lower case, or 0.
func roman(w string) int {
	return slices.Index(romans, w) + 1
}

// romans are the numerals of terms and congresses.
var romans = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii"}
