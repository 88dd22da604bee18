// Package relation draws the positions that people hold from the offices and
// people that a text puts side by side: before the name, after it, in
// parentheses, shared by several, taken up or laid down.
//
// It reads resolved mentions and the gazetteer of titles. Titles that stand
// alone for their holder ("Bí thư Thành ủy khẳng định") become mentions of the
// person here, since only the positions tell who that is.
package relation

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

//go:embed data/triggers.tsv
var triggerList string

// sense is what words before an office say of it.
type sense uint8

const (
	noSense sense = iota
	holds
	given // to somebody: to the person before only in the passive
	ends
	taken // from somebody
	former
)

// Relater is the stage. It holds no state of a document.
type Relater struct {
	names *gazetteer.Names
	// triggers lists the words before an office, folded and joined by spaces,
	// under their last word.
	triggers map[string][]trigger
}

type trigger struct {
	words []string
	sense sense
}

// New returns the stage over a gazetteer. It fails if the embedded trigger list
// is malformed.
func New(names *gazetteer.Names) (*Relater, error) {
	r := &Relater{names: names, triggers: map[string][]trigger{}}
	n := 0
	for line := range strings.Lines(triggerList) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, forms, ok := strings.Cut(line, "\t")
		s := map[string]sense{"holds": holds, "given": given, "ends": ends, "taken": taken, "former": former}[name]
		if !ok || s == noSense {
			return nil, fmt.Errorf("relation: triggers.tsv:%d: no sense %q", n, name)
		}
		for _, f := range strings.Split(forms, "|") {
			var ws []string
			for _, t := range text.Tokenize(nil, f, 0) {
				ws = append(ws, t.Fold)
			}
			last := ws[len(ws)-1]
			r.triggers[last] = append(r.triggers[last], trigger{ws, s})
		}
	}
	return r, nil
}

// Relate appends to Positions, in the order of the text, one for each person,
// title and body, and adds mentions for titles that stand for their holders.
// Linear in the mentions.
func (r *Relater) Relate(a *extract.Analysis) {
	s := &state{r: r, names: r.names, a: a, d: a.Document, seen: map[factKey]int{}}
	s.items()
	for k := range s.top {
		if s.top[k].Type == extract.PersonMention {
			s.person(k)
		}
	}
	for k := range s.top {
		if s.top[k].Type == extract.TitleMention {
			s.announced(k)
			s.frame(k)
			s.career(k)
		}
	}
	s.successors()
	s.merge()
	s.standing()
	extract.SortMentions(a.Mentions)
}

type factKey struct {
	person, org, place int
	title              string
	former             bool
}

// item is a mention that stands in no other title or organisation.
type item struct {
	extract.Mention
	used bool // of a title: tied to a person
	ends bool // the person holds it no longer
	post bool // it is one of a row of posts, see postsBefore

	told   bool // of a title: words such as "giữ chức" tied it to
	holder int  // this person
}

type state struct {
	r      *Relater
	names  *gazetteer.Names
	a      *extract.Analysis
	d      *extract.Document
	top    []item
	seen   map[factKey]int
	from   []int // by position: the index in top of its title
	asking bool  // whose the offices are that stand alone
	// byTitle lists positions by title and by each longer title's beginnings.
	byTitle map[string][]int
}

// items lists the titles, honorifics and people that stand in no other.
func (s *state) items() {
	n := 0
	for i := range s.a.Mentions {
		switch s.a.Mentions[i].Type {
		case extract.TitleMention, extract.HonorificMention, extract.PersonMention:
			n++
		}
	}
	s.top = make([]item, 0, n)
	end := -1
	for i := range s.a.Mentions {
		switch m := &s.a.Mentions[i]; m.Type {
		case extract.TitleMention, extract.OrganizationMention:
			if m.Start < end {
				continue
			}
			end = m.End
			if m.Type == extract.TitleMention {
				s.top = append(s.top, item{Mention: *m})
			}
		case extract.HonorificMention, extract.PersonMention:
			if m.Start >= end && !(m.Type == extract.PersonMention && (m.Entity < 0 || m.Anaphoric)) {
				s.top = append(s.top, item{Mention: *m})
			}
		}
	}
}

func (s *state) word(i int) string {
	if i < 0 || i >= len(s.d.Tokens) {
		return ""
	}
	return s.d.Tokens[i].Fold
}

// same reports whether two items stand in one sentence.
func (s *state) same(a, b *item) bool {
	i := s.d.SentenceAt(a.Start)
	return i >= 0 && i == s.d.SentenceAt(b.Start)
}

// person ties the offices before and after the person at k to that person.
func (s *state) person(k int) {
	p := &s.top[k]
	n := len(s.a.Positions)
	s.before(k, p)
	s.pastList(n)
	s.after(k, p)
}

// before walks back over the offices and honorifics that lead to the name.
func (s *state) before(k int, p *item) {
	at := p.Tokens.Lo
	for j := k - 1; j >= 0; j-- {
		t := &s.top[j]
		if t.Type == extract.PersonMention || t.used || !s.same(t, p) {
			return
		}
		gap := at - t.Tokens.Hi
		if gap > 0 && t.Type == extract.TitleMention && s.addressed(t.Tokens.Lo) {
			return
		}
		if gap == 1 && t.Type == extract.TitleMention && s.word(t.Tokens.Hi) == "," && (s.addressedList(j) || s.takenBefore(j)) {
			return
		}
		past := false
		if gap > 1 && t.Type == extract.TitleMention {
			over, ok := s.qualified(t.Tokens.Hi, at)
			end := at
			if s.word(at-1) == "," && s.opens(t.Tokens.Lo) {
				end--
			}
			if ok || s.bracketed(t.Tokens.Hi, end) || s.located(t.Tokens.Hi, end) || s.lies(t, at) || s.described(t, at) || s.charged(t.Tokens.Hi, at) {
				gap, past = 0, over
			}
		}
		switch {
		case gap == 0:
		case gap == 1 && s.word(t.Tokens.Hi) == "là" && t.Type == extract.TitleMention && s.word(at) != "các" && (s.opens(t.Tokens.Lo) || at < p.Tokens.Lo && s.named(t.Tokens.Lo)):
		case gap == 1 && t.Type == extract.TitleMention && !s.tiedTo(k, j) && !s.announces(t):
			return
		case gap == 1 && s.word(t.Tokens.Hi) == "và" && t.Type == extract.TitleMention && (s.foreign(t) || s.over(t, &s.top[j+1])):
			return // "Tổng thống Mỹ và Bộ trưởng A" are two, so are "Bộ trưởng và Thứ trưởng A"
		case gap == 1 && t.Type == extract.TitleMention && s.besideRuler(t, &s.top[j+1]):
			return // "trước bài phát biểu của Thủ tướng, Bộ trưởng A nói"
		case gap == 1 && s.lists(t.Tokens.Hi) && t.Type == extract.TitleMention && (!s.ownedBefore(j) || s.word(t.Tokens.Hi) == "kiêm"):
		case gap == 1 && s.lists(t.Tokens.Hi) && t.Type == extract.HonorificMention:
		case gap == 1 && s.word(t.Tokens.Hi) == ":" && t.Type == extract.TitleMention && !s.ownedBefore(j):
		default:
			return
		}
		if t.Type == extract.TitleMention {
			rule := "title-before"
			if gap > 0 {
				rule = "title-before-list"
			}
			past = past || gap > 0 && s.senseBefore(t.Tokens.Lo) == holds && s.elapsed(j)
			s.tie(p, j, rule, past || s.formerBefore(t.Tokens.Lo) && !s.beginsBefore(t.Tokens.Lo))
			s.bodyBehind(p)
			switch w := s.word(t.Tokens.Hi); {
			case w == ":":
				s.shareRow(k, j)
			case s.plural(t.Tokens.Lo), w == "là" && s.counts(t.Tokens.Lo-1):
				s.share(k, j)
			}
		}
		at = t.Tokens.Lo
		for s.modifier(at - 1) {
			at--
		}
	}
}

// over reports whether the office a is that of whom the holder of the office b is a deputy.
func (s *state) over(a, b *item) bool {
	return b.Entry == "pho-"+a.Entry || a.Entry == "bo-truong" && b.Entry == "thu-truong"
}

// tiedTo reports whether an office already stands right before the name of the
// person at k, so that an office at j is one more of a list.
func (s *state) tiedTo(k, j int) bool {
	for i := j + 1; i < k; i++ {
		if s.top[i].Type == extract.TitleMention {
			return true
		}
	}
	return false
}

// announces reports whether an office parted from the name by a mark belongs to
// it: it opens the clause or follows words that lead to a person, and is not
// joined by "và". "Thừa ủy quyền của Thủ tướng, đồng chí A" gives A no office.
func (s *state) announces(t *item) bool {
	if s.unfilled(t.Tokens.Lo) {
		return false
	}
	lo := t.Tokens.Lo
	for s.modifier(lo - 1) {
		lo--
	}
	if s.word(t.Tokens.Hi) == "và" || s.word(t.Tokens.Hi) == "," && (s.plural(lo) || s.counts(lo-1)) {
		return false
	}
	if s.opens(t.Tokens.Lo) || s.senseBefore(t.Tokens.Lo) != noSense {
		return true
	}
	switch s.word(t.Tokens.Lo - 1) {
	case "do", "có", "gồm", "là", "bởi", "các", "chí", "ông", "bà", "tân", "hai", "lời":
		return true
	case "theo", "đó", "nay", "qua", "này", "vị":
		if w := s.word(t.Tokens.Hi + 1); s.word(t.Tokens.Hi) == "," && (w == "ông" || w == "bà") {
			return true // "Theo Giám đốc Sở A, ông B, …"
		}
	}
	if s.rankBehind(t) && s.commands(t) && s.metBy(lo) {
		return true
	}
	return s.word(t.Tokens.Hi) == "-" || s.word(t.Tokens.Hi) == "–" || s.word(t.Tokens.Hi) == ":"
}

// rankBehind reports whether a comma and a rank stand behind the office.
func (s *state) rankBehind(t *item) bool {
	if s.word(t.Tokens.Hi) != "," || t.Tokens.Hi+1 >= len(s.d.Tokens) {
		return false
	}
	i := s.firstMention(s.d.Tokens[t.Tokens.Hi+1].Start)
	if i >= len(s.a.Mentions) {
		return false
	}
	m := &s.a.Mentions[i]
	return m.Type == extract.HonorificMention && m.Entry == "rank" && m.Tokens.Lo == t.Tokens.Hi+1
}

// commands reports whether the office is of a body whose heads bear ranks: the army, the police or
// their ministries.
func (s *state) commands(t *item) bool {
	for i := t.Tokens.Lo; i < t.Tokens.Hi; i++ {
		switch s.word(i) + " " + s.word(i+1) {
		case "công an", "quốc phòng", "biên phòng", "cảnh sát", "tư lệnh", "quân khu", "quân sự", "quân đội", "quân đoàn", "hải quân", "tham mưu", "chính trị", "hậu cần", "sư đoàn", "lữ đoàn", "trung đoàn", "binh đoàn", "an ninh", "học viện":
			return true
		}
	}
	return false
}

// metBy reports whether the word before token lo leads to somebody who is met, heard or led by, not to
// whom another one speaks or acts for: "tiếp Bộ trưởng Bộ Công an, Thượng tướng A".
func (s *state) metBy(lo int) bool {
	switch s.word(lo - 1) {
	case "tiếp", "với", "gặp", "đón", "theo", "thăm", "và", "cùng", "cho":
		return true
	case "của":
		switch s.word(lo - 2) {
		case "trì", "kiến", "gia", "đầu", "mặt":
			return true // "dưới sự chủ trì của", "có sự tham gia của"
		}
	}
	return false
}

// unfilled reports whether the words before token lo say that nobody holds the office there yet: "còn chờ kiện toàn
// chức vụ Bí thư Thành ủy, đồng chí A …".
func (s *state) unfilled(lo int) bool {
	for i := lo - 1; i > 0 && i >= lo-3; i-- {
		switch s.word(i-1) + " " + s.word(i) {
		case "kiện toàn", "còn khuyết", "bỏ trống":
			return true
		}
	}
	return false
}

// addressed reports whether the words before token lo make the office there that of
// somebody spoken to or for: "Báo cáo Thủ tướng, Bí thư …", "Thừa ủy quyền của Thủ
// tướng, Bộ trưởng …".
func (s *state) addressed(lo int) bool {
	switch s.word(lo-2) + " " + s.word(lo-1) {
	case "báo cáo", "quyền của", "nhiệm của", "kính thưa", "đạo của", "công của", "thay mặt", "đề nghị", "kiến nghị", "luận của", "kiến của", "trình lên", "trả lời":
		return true
	}
	switch s.word(lo - 1) {
	case "thưa", "trình", "mời":
		return true
	}
	return false
}

// addressedList reports whether the office at j ends a list of offices that words before
// them give to somebody spoken to or for.
func (s *state) addressedList(j int) bool {
	for i := j - 1; i >= 0 && i > j-4; i-- {
		if s.top[i].Type != extract.TitleMention || s.top[i+1].Tokens.Lo-s.top[i].Tokens.Hi != 1 || s.word(s.top[i].Tokens.Hi) != "," {
			return false
		}
		if s.addressed(s.top[i].Tokens.Lo) {
			return true
		}
	}
	return false
}

// takenBefore reports whether somebody before the office at j in its sentence is said to
// take it up or lay it down, so that it is no title of who comes after.
func (s *state) takenBefore(j int) bool {
	switch s.senseBefore(s.top[j].Tokens.Lo) {
	case holds, given, ends, taken:
		return s.subject(j) >= 0
	}
	return false
}

// opens reports whether a sentence or clause starts at token i.
func (s *state) opens(i int) bool {
	if i == 0 || s.d.Tokens[i-1].Kind == extract.Punct {
		return true
	}
	n := s.d.SentenceAt(s.d.Tokens[i].Start)
	return n >= 0 && s.d.Sentences[n].Tokens.Lo == i
}

// modifier reports whether a word before an office only qualifies it.
func (s *state) modifier(i int) bool {
	switch s.word(i) {
	case "nguyên", "cựu", "tân", "cố", "hiện", "kiêm":
		return true
	}
	return false
}

// lists reports whether a token joins the parts of a list.
func (s *state) lists(i int) bool {
	switch s.word(i) {
	case ",", "-", "–", "—", "và", "kiêm", ";":
		return s.word(i) != ";"
	}
	return false
}

// ownedBefore reports whether the office at j follows a person to whom it then
// belongs: "Nguyễn A, Chủ tịch UBND tỉnh, ông Trần B".
func (s *state) ownedBefore(j int) bool {
	at := s.top[j].Tokens.Lo
	for i := j - 1; i >= 0 && i > j-8; i-- {
		t := &s.top[i]
		gap := at - t.Tokens.Hi
		if gap > 1 || gap == 1 && !s.lists(t.Tokens.Hi) && s.word(t.Tokens.Hi) != "(" {
			return false
		}
		if t.Type == extract.PersonMention {
			return gap == 1 && !s.leadsOn(i, i+1)
		}
		at = t.Tokens.Lo
	}
	return false
}

func (s *state) formerBefore(lo int) bool {
	sn := s.senseBefore(lo)
	return sn == former || sn == ends || sn == taken
}

// plural reports whether the office before which lo stands is several people's.
func (s *state) plural(lo int) bool {
	for s.modifier(lo - 1) {
		lo-- // "hai cựu Tổng thống A và B"
	}
	switch s.word(lo - 1) {
	case "các", "hai", "ba", "những":
		return true
	case "chí":
		return s.word(lo-3) == "các"
	}
	return false
}

// shareRow ties the office before a colon to the people of the row behind it, each of whom may have offices of their
// own: "Các Ủy viên Bộ Chính trị: A - Bí thư …; B - Chủ tịch …".
func (s *state) shareRow(k, title int) {
	at := s.top[k].Tokens.Hi
	for j := k + 1; j < len(s.top) && j < k+rowItems && s.same(&s.top[j], &s.top[k]); j++ {
		t := &s.top[j]
		w := s.word(at)
		if gap := t.Tokens.Lo - at; gap > 1 || gap == 1 && !s.lists(at) && w != ";" {
			return
		}
		if t.Type == extract.PersonMention {
			s.tie(t, title, "title-shared", s.formerBefore(s.top[title].Tokens.Lo))
		} else if t.Type == extract.TitleMention && w == ";" {
			return // the office of somebody who stands behind it
		}
		at = t.Tokens.Hi
	}
}

// rowItems is how many titles, honorifics and people a row of people may have.
const rowItems = 30

// share ties a plural office to the people listed after the first.
func (s *state) share(k, title int) {
	at := s.top[k].Tokens.Hi
	for j := k + 1; j < len(s.top) && j < k+12; j++ {
		t := &s.top[j]
		if !s.same(t, &s.top[k]) {
			return
		}
		if gap := t.Tokens.Lo - at; gap > 1 || gap == 1 && !s.lists(at) && s.word(at) != ";" {
			return
		}
		switch t.Type {
		case extract.TitleMention:
			return
		case extract.PersonMention:
			s.tie(t, title, "title-shared", s.formerBefore(s.top[title].Tokens.Lo))
		}
		at = t.Tokens.Hi
	}
}

// after walks over the offices that follow the name: ", T, T", "– T", "(T)",
// "là T", "hiện là T".
func (s *state) after(k int, p *item) {
	at, first := s.pastRemark(p.Tokens.Hi), true
	open, past, from := false, false, k+1
	if k+1 < len(s.top) && s.same(&s.top[k+1], p) {
		next := &s.top[k+1]
		if next.Type == extract.HonorificMention && k+2 < len(s.top) && s.same(&s.top[k+2], p) {
			next = &s.top[k+2] // "A - Anh hùng Lao động, nguyên Giám đốc …"
			from++
			past = s.word(at+1) == "cựu" || s.word(at+1) == "nguyên" // "(cựu đại tá, giám đốc …)"
		}
		if past := s.pastLife(at, next); past != at {
			at = past
		} else {
			at = s.pastRole(at, next)
		}
	}
	for j := from; j < len(s.top); j++ {
		t := &s.top[j]
		if t.Type != extract.TitleMention || !s.same(t, p) {
			return
		}
		lead, ok := s.leads(at, t.Tokens.Lo, first)
		if !ok && !(first && s.unmarked(p, t)) {
			return
		}
		if s.word(at) == "là" && s.theirs(k) {
			return
		}
		if s.word(at) == "là" && t.Tokens.Lo == at+1 && (s.beginsBefore(p.Tokens.Lo) || s.beginsEarlier(p.Tokens.Lo) || s.elapsed(j)) {
			lead = true
		}
		if past && !lead && s.word(at) != "(" && t.Tokens.Lo == at+1 {
			lead = true // "cựu bộ trưởng, chủ nhiệm …": the word is said once
		}
		past = lead
		if s.word(at) == "(" {
			open = true
		}
		if first && !lead && s.rulerNext(k, t, at) {
			return
		}
		if first && (s.leadsOn(k, j) || s.spokenTo(k, t, at) || s.ofAnother(k, at)) {
			return
		}
		if s.acts(t, at) || s.nextOwns(j) && !(open && first) || s.word(at) == "và" && s.honouredNext(j) || s.word(at) == "và" && s.concerned(j) >= 0 {
			return
		}
		s.tie(p, j, "title-after", lead)
		if first && s.allOf(at, t.Tokens.Lo) {
			for _, i := range s.listed(k) {
				s.tie(&s.top[i], j, "title-shared", lead)
			}
		}
		at, first = t.Tokens.Hi, false
		if open && s.word(at) == ")" {
			return
		}
		if !open {
			at = s.pastRemark(at) // "Cục trưởng Cục A (Bộ B), Phó Trưởng ban …"
		}
	}
}

// honouredNext reports whether a comma and an honorific lead from the office at j to the next person: "và Trụ trì chùa
// A, Hòa thượng B".
func (s *state) honouredNext(j int) bool {
	if j+2 >= len(s.top) {
		return false
	}
	h, p := &s.top[j+1], &s.top[j+2]
	return h.Type == extract.HonorificMention && p.Type == extract.PersonMention && s.word(s.top[j].Tokens.Hi) == "," && h.Tokens.Lo == s.top[j].Tokens.Hi+1 && p.Tokens.Lo == h.Tokens.Hi
}

// senseBefore returns what the words right before token lo say of an office
// there.
func (s *state) senseBefore(lo int) sense {
	sn, _, _ := s.triggerBefore(lo)
	return sn
}

// triggerBefore returns the sense of the longest trigger that ends at lo, where it
// starts, and whether words of a row of posts end there, see postsBefore.
func (s *state) triggerBefore(lo int) (sn sense, at int, row bool) {
	if w := s.word(lo - 2); s.word(lo-1) == ":" && (w == "vụ" || w == "danh" || w == "chức") {
		lo-- // "thôi giữ các chức vụ: …"
	}
	posts, from := s.postsBefore(lo)
	best, n := noSense, 0
	for _, t := range s.r.triggers[s.word(lo-1)] {
		if len(t.words) > n && s.ends(t.words, lo) {
			best, n = t.sense, len(t.words)
		}
	}
	if lo-n <= from {
		return best, lo - n, posts != noSense
	}
	return posts, from, true
}

func (s *state) ends(words []string, hi int) bool {
	for i, w := range words {
		if s.word(hi-len(words)+i) != w {
			return false
		}
	}
	return true
}
