package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// dashed reports whether a dash or an opening bracket stands between an office at i and its
// holder before it: such an office goes on to the next mark, and no other name follows it.
func (s *scanner) dashed(i int) bool {
	switch s.word(s.beforeTense(i) - 1) {
	case "-", "–", "—", "(":
		return s.behindName(i)
	}
	return false
}

// behindName reports whether nothing but offices stands between the last person and the office
// at i: "A, Bí thư X - Chủ tịch Y".
func (s *scanner) behindName(i int) bool {
	lo := s.beforeTense(i)
	for k := len(s.a.Mentions) - 1; k >= 0 && s.a.Mentions[k].Tokens.Lo >= s.lo; k-- {
		m := &s.a.Mentions[k]
		switch {
		case m.Tokens.Lo >= lo:
		case m.Type == extract.PersonMention && m.Tokens.Hi+1 >= lo:
			return true
		case m.Type == extract.TitleMention && m.Tokens.Hi+1 >= lo:
			lo = s.beforeTense(m.Tokens.Lo)
		case m.Type == extract.TitleMention || m.Type == extract.PersonMention:
			return false
		}
	}
	return false
}

// joinedOn reports whether "kiêm" joins the office at i to one before it that has no holder yet, so
// that the name comes behind both: "lời mời của Chủ tịch kiêm Tổng Giám đốc Tập đoàn A Anna Berg".
func (s *scanner) joinedOn(i int) bool {
	n := len(s.a.Mentions)
	if s.word(i-1) != "kiêm" || n == 0 || s.a.Mentions[n-1].Type != extract.TitleMention || s.behindName(i) {
		return false
	}
	switch s.word(s.a.Mentions[n-1].Tokens.Lo - 1) {
	case ",", "-", "–", "(":
		return false // behind a name that was not found
	}
	return true
}

// isTold reports whether the words before i say of the person before them what follows: "A là …",
// "A và B, đều là …".
func (s *scanner) isTold(i int) bool {
	lo := i
	for {
		switch s.word(lo - 1) {
		case "là", "đều", "hiện", "đang", "cùng", "một", "nguyên", "cựu":
			lo--
			continue
		}
		break
	}
	if n := len(s.a.Mentions); lo < i && n > 0 && s.a.Mentions[n-1].Type == extract.PersonMention && s.a.Mentions[n-1].Tokens.Hi == lo {
		return s.word(i-1) != "cùng" // "A cùng cán bộ Sở B" are several
	}
	return lo < i && s.afterHolder(lo)
}

// heldTail takes the capitals behind an office, which stands behind its holder's name in tokens
// [i,done), into the name of its body: "ông A - Trạm trưởng Trạm CSGT Lê Lợi -". m is where the
// mentions of the office begin. It returns where the office ends then. Behind a comma the
// capitals must be no full name, since the office may be the next one's.
func (s *scanner) heldTail(t *gazetteer.Title, i, done, m int) int {
	n := s.run(done)
	if !s.holder || n == 0 || n > 4 || s.upper || t.Alone || t.Governs || t.Member && !t.Behind {
		return done
	}
	if !s.dashed(i) && !(s.word(i-1) == "," && n <= 2 && s.vietnamese(done, done+n) && s.names.Surname(s.syms[done]) < 20 && !s.personStart(done) && s.spoken(done+n) && s.behindName(i)) && !s.highland(i, done, n) {
		return done
	}
	stop := done + n
	if stop < s.hi && s.tok(stop).Kind != extract.Punct && !s.spoken(stop) || s.startsProvince(done) || s.startsOffice(done) || s.startsBody(done) {
		return done
	}
	outer := -1
	for k := m; k < len(s.a.Mentions); k++ {
		if o := &s.a.Mentions[k]; o.Type == extract.OrganizationMention && o.Tokens.Hi == done && (outer < 0 || o.Tokens.Lo < s.a.Mentions[outer].Tokens.Lo) {
			outer = k
		}
	}
	if outer < 0 {
		return done
	}
	o := &s.a.Mentions[outer]
	o.Tokens.Hi, o.Span = stop, s.span(o.Tokens.Lo, stop)
	if s.highland(i, done, n) {
		s.addPlace(done, stop, -1, "governed", 0.7)
	}
	return stop
}

// rest returns where the words in small letters end that go on a field of work behind the
// office at hand, up to the mark that closes it: "ông A - Cục trưởng Cục Kiểm soát hoạt động môi
// trường, Tổng cục Môi trường". Before a comma the body must follow that this one is part of.
func (p *parse) rest(stop int) int {
	s := p.s
	if s.office != p.start || !s.behindHolder || s.depth > 1 {
		return stop
	}
	at := stop
	for at < s.hi && at < stop+7 && s.tok(at).Kind == extract.Word && !s.cap(at) {
		if s.levelAt(at) || s.startsHead(at) && s.cap(at) || s.spoken(at) || s.is(at, gazetteer.Function) && !(at == stop && s.word(at) == "các") {
			return stop
		}
		at++
	}
	if at < stop+2 || at >= s.hi {
		return stop
	}
	switch s.word(at) {
	case ",":
		if s.cap(at+1) && s.startsBody(at+1) {
			return at
		}
	case "-", "–", "—", ")":
		return at
	}
	return stop
}

// highland reports whether the n words at i are a place of the central highlands, which its first word
// tells, behind an office that a comma sets behind its holder at lo: "ông A, Bí thư Huyện ủy Krông Pắk,
// cho biết".
func (s *scanner) highland(lo, i, n int) bool {
	if n < 2 || n > 3 || s.word(lo-1) != "," || !s.behindName(lo) {
		return false
	}
	switch s.word(i) {
	case "krông", "ea", "đắk", "đăk", "cư", "ia", "kon", "chư", "buôn", "đak":
	default:
		return false
	}
	return s.spoken(i+n) || s.word(i+n) == "," && s.spoken(i+n+1)
}

// committeeArea reads the two words at i behind an office that words before it say to be held, and
// returns where they end, or i: they are the area of its party committee, on whatever list, since who
// holds it was named before, "trên cương vị Phó Bí thư Thành ủy Cù Lạc". A full name has three.
func (s *scanner) committeeArea(i, n int) int {
	last := len(s.a.Mentions) - 1
	if n != 2 || s.upper || last < 0 {
		return i
	}
	t := &s.a.Mentions[last]
	if t.Type != extract.TitleMention || t.Tokens.Hi != i || !s.officeSaid(t.Tokens.Lo) && s.word(t.Tokens.Lo-2)+" "+s.word(t.Tokens.Lo-1) != "cương vị" {
		return i
	}
	for k := last - 1; k >= 0 && s.a.Mentions[k].Tokens.Lo >= t.Tokens.Lo; k-- {
		o := &s.a.Mentions[k]
		if o.Type != extract.OrganizationMention || o.Tokens.Hi != i {
			continue
		}
		switch o.Entry {
		case "tinh-uy", "thanh-uy", "huyen-uy", "quan-uy", "thi-uy":
		default:
			return i
		}
		if o.Tokens.Hi-o.Tokens.Lo != 2 {
			return i // it has its area
		}
		o.Tokens.Hi, o.Span = i+n, s.span(o.Tokens.Lo, i+n)
		t.Tokens.Hi, t.Span = i+n, s.span(t.Tokens.Lo, i+n)
		s.addPlace(i, i+n, -1, "governed", 0.7)
		s.titled = -1
		return i + n
	}
	return i
}
