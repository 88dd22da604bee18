package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// naming is how far the own name of a body has been read, and what stands where it may go on.
type naming struct {
	*parse
	at      int  // where it may go on
	last    int  // behind the last word that it may end with
	first   int  // where the name proper starts, behind words that tell the body's work
	proper  bool // what has been read makes a name
	hits    gazetteer.Hits
	matched bool
	said    verdict // of the last step
}

// name takes a body's own name: quoted, or a run of capitalised words, numbers
// and the lower-case words that occur in such names, with areas inside.
func (p *parse) name() {
	s := p.s
	if stop := s.quoted(p.end); stop > p.end {
		p.end, p.got = stop, p.got|gazetteer.TakesName
		return
	}
	n := naming{parse: p, at: p.end, last: p.end, first: p.end, proper: p.got&gazetteer.TakesField != 0}
	for n.at < s.hi && n.at-p.start-p.words < maxBodyName && n.step() == goesOn {
	}
	p.finish(n.last, n.proper)
}

// verdict is what a step of naming says of the words at hand.
type verdict uint8

const (
	notMine verdict = iota // another step may take them
	goesOn                 // the name has taken them and may go on
	ends                   // the name ends, with them or before them
)

// step reads what stands where the name may go on. The steps are asked in this order: what
// ends or opens a name for sure, then the words in small letters, then capitals, which may be
// of what stands beside the name, and last the marks between words.
func (n *naming) step() verdict {
	n.matched = n.s.match(n.at, &n.hits)
	switch {
	case n.says(n.number()), n.says(n.level()), n.says(n.fieldWithin()),
		n.says(n.work()), n.says(n.smallOnes()), n.says(n.nameWord()),
		n.says(n.another()), n.says(n.place()), n.says(n.capitalised()),
		n.says(n.dash()), n.says(n.joined()):
		return n.said
	}
	return ends
}

// says keeps the verdict of a step and reports whether it is one.
func (n *naming) says(v verdict) bool {
	n.said = v
	return v != notMine
}

// take goes on behind the words that end at stop, with which the name may end.
func (n *naming) take(stop int) verdict {
	n.at, n.last = stop, stop
	return goesOn
}

// number takes the number of a school, a firm or a unit of the army; a year tells when.
func (n *naming) number() verdict {
	s, t := n.s, n.s.tok(n.at)
	if t.Kind != extract.Number {
		return notMine
	}
	numbered := s.word(n.at-1) == "số"
	army := n.head.Class == "army" && !((n.head.ID == "don-bien-phong" || n.head.ID == "nha-gian") && n.proper) // "Đồn Biên phòng Lũng Pô 1 tủ lạnh"
	switch {
	case len(t.Fold) == 4 && (t.Fold[:2] == "20" || t.Fold[:2] == "19"), t.Fold[len(t.Fold)-1] == '%', s.word(n.at+1) == "%":
		return ends
	case n.at != n.end && !n.proper && !numbered && !army, len(t.Fold) > 4:
		return notMine
	case s.quantity(n.at) && !army && !numbered && !(s.word(n.at-2) == "quân" && s.word(n.at-1) == "y"):
		return notMine
	}
	n.proper = true
	return n.take(n.at + 1)
}

// level ends the name before the level of the area that the body is of.
func (n *naming) level() verdict {
	s, words := n.s, int(n.hits[gazetteer.LevelWord].Len)
	if !n.matched || words == 0 || s.regional(&n.hits) || !n.takes(gazetteer.TakesArea) {
		return notMine
	}
	if w := s.word(n.at); s.cap(n.at+words-1) && w != "tp" && w != "tx" {
		return notMine
	}
	return ends
}

// fieldWithin takes a field of work in the name, "Công ty Giao thông vận tải".
func (n *naming) fieldWithin() verdict {
	words := int(n.hits[gazetteer.FieldName].Len)
	if !n.matched || words < 2 || !n.s.cap(n.at) || n.hits[gazetteer.PlaceName].Len > 0 {
		return notMine
	}
	n.proper = true
	return n.take(n.at + words)
}

// work goes past what the body does, before its name.
func (n *naming) work() verdict {
	s := n.s
	if n.at != n.end || n.proper || !n.capital && s.office != n.start && !n.hasTrade() {
		return notMine
	}
	stop := n.leadsToName(n.at)
	if stop == n.at {
		return notMine
	}
	if q := s.quoted(stop); q > stop {
		n.end, n.got = q, n.got|gazetteer.TakesName
		return ends
	}
	n.at, n.first = stop, stop
	return goesOn
}

// smallOnes takes the words in small letters right behind what may end the name.
func (n *naming) smallOnes() verdict {
	if !n.proper || n.at != n.last {
		return notMine
	}
	stop, closes := n.smallTail(n.at)
	if stop == n.at {
		return notMine
	}
	if n.at = stop; closes {
		n.last = stop
	}
	return goesOn
}

// nameWord takes a word that stands within names of bodies in small letters, if it is not
// what the body does, nor the number of a paper.
func (n *naming) nameWord() verdict {
	s, words := n.s, int(n.hits[gazetteer.NameWord].Len)
	if !n.matched || words == 0 || s.cap(n.at) && words == 1 || n.head.Class == "media" && s.word(n.at) == "số" {
		return notMine
	}
	if n.proper && n.at == n.last && (s.predicate(n.at) || s.deploys(n.at) || s.word(n.at) == "số" && s.word(n.at+1) == "tiền") {
		return notMine
	}
	stop := n.at + words
	n.proper = n.proper || s.anyCap(n.at, stop)
	if n.at = stop; n.proper {
		n.last = stop
	}
	return goesOn
}

// another ends the name where an office, another body or somebody's name begins.
func (n *naming) another() verdict {
	if w := n.s.word(n.at); n.at > n.end && n.s.cap(n.at) && n.s.cap(n.at+1) && (w == "ông" || w == "bà") && !n.s.cap(n.at-1) {
		return ends
	}
	if n.at > n.end && n.s.initials(n.at) {
		return ends // "Cố vấn Hội đồng A H.R. Martin"
	}
	if n.matched && n.otherBegins(n.at, n.first, &n.hits) || n.proper && n.at > n.end && n.holderBegins(n.at, n.matched, &n.hits) {
		return ends
	}
	return notMine
}

// place takes the place that the name holds or ends with.
func (n *naming) place() verdict {
	if !n.matched || !n.s.isProvince(&n.hits) || !n.s.anyCap(n.at, n.at+int(n.hits[gazetteer.PlaceName].Len)) {
		return notMine
	}
	stop, more := n.placeWithin(n.at, &n.hits)
	n.proper = true
	n.take(stop)
	if more {
		return goesOn
	}
	return ends
}

// capitalised takes a word with a capital, and the small syllables of it.
func (n *naming) capitalised() verdict {
	s := n.s
	if !s.cap(n.at) || s.upper {
		return notMine
	}
	n.proper = true
	stop := n.at + 1
	if s.compoundTail(stop, n.end) {
		stop = s.lowerTail(s.afterWord(stop))
	}
	return n.take(stop)
}

// dash takes what a dash joins: the second of two countries or places, another field.
func (n *naming) dash() verdict {
	if stop := n.pairedWithVietnam(n.at); stop > n.at {
		n.proper = true // also right behind a head, "Hội Doanh nhân Việt Nam - Ba Lan"
		return n.take(stop)
	}
	if !n.proper {
		return notMine
	}
	if stop := n.friends(n.at); stop > n.at {
		return n.take(stop)
	}
	if stop := n.smallPart(n.at); stop > n.at {
		return n.take(stop)
	}
	if n.hyphens() {
		if stop := n.s.hyphened(n.at); stop > n.at {
			return n.take(stop)
		}
	}
	return notMine
}

// joined goes past "và" or a mark that joins another word with a capital, if that begins
// nothing of its own.
func (n *naming) joined() verdict {
	s, next := n.s, n.at+1
	if !n.proper || !s.joint(n.at) || !s.cap(next) || s.stopsName(next) || s.personStart(next) {
		return notMine
	}
	if s.word(n.at) == "và" && (s.startsBody(next) || s.startsHonorific(next) || n.head.ID == "co-so-tho-tu") {
		return notMine
	}
	if n.otherBrand(next) {
		return ends
	}
	n.at = next
	return goesOn
}

// otherBrand reports whether the foreign word behind "và" is another firm: a firm's own name goes
// on with words for what it does, "Công ty Cơ khí và Xây dựng A". A fund may be called after two
// people, but not after one name twice.
func (n *naming) otherBrand(next int) bool {
	s := n.s
	if s.word(n.at) != "và" || n.at != n.last || syllable(s.word(next)) {
		return false
	}
	return n.head.Class == "company" || n.head.Class == "fund" && s.word(next) == s.word(n.at-1)
}
