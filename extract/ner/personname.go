package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// nameEnd finds the end of a person's name that starts at i. After a title a
// name may be foreign, with particles and hyphens; otherwise it is Vietnamese.
func (s *scanner) nameEnd(i int, titled bool) int {
	vietnamese := s.names.Surname(s.syms[i]) > 0
	end, joints := i, 0
	if titled && s.initials(i) {
		end, joints = i+3, 1
	}
	for end < s.hi && end-i-joints < maxName && end-i < 2*maxName {
		if end > i && s.glued(end) && (s.word(end) == "-" || s.word(end) == "'" || s.word(end) == "’") && s.glued(end+1) && s.tok(end+1).Kind == extract.Word && !(vietnamese && s.names.Surname(s.syms[end+1]) > 20) && !s.startsOffice(end+1) {
			end, joints = end+2, joints+2
			continue
		}
		if end > i && s.womansMark(end) {
			end += 2
			continue
		}
		if at := s.articled(end, titled); end > i && at > end {
			end = at
			continue
		}
		if end > i && s.initialDot(i, end, titled, vietnamese) {
			end, joints = end+1, joints+1
			continue
		}
		if titled && s.smallSyllable(i, end) {
			return end + 1
		}
		if !s.cap(end) || s.hasDigit(end) {
			if titled && !vietnamese && s.is(end, gazetteer.Particle) && end > i {
				if s.cap(end + 1) {
					end++
					continue
				}
				if s.is(end+1, gazetteer.Particle) && s.cap(end+2) {
					end += 2
					continue
				}
			}
			break
		}
		if end > i && (s.otherName(i, end, vietnamese) || s.tok(end).Upper && s.tok(end).Len() > 2 && !s.tok(end-1).Upper) {
			break
		}
		end++
		if vietnamese && end-i >= 4 && s.names.Surname(s.syms[end-1])+s.names.Given(s.syms[end-1]) > 0 && !(s.cap(end) && s.names.Given(s.syms[end]) > 0) {
			break
		}
	}
	if end > i && end < s.hi && titled && s.upper && end-i > 4 {
		return i + 3
	}
	if vietnamese && end-i >= 4 && s.names.Given(s.syms[end-2]) > 0 && s.halfWord(end) && !s.spoken(end) {
		end-- // a sentence that begins behind a headline without a mark: "ông Trần Văn Lâm Đại hội diễn ra"
	}
	return s.partedName(i, end)
}

// articled returns the token behind the Arabic article at end, the dash that joins it to
// a name, with or without spaces, and that name: "Saleh Al - Hasani", "Vera El-Khouri". It
// returns end if there is none. Written small the article needs a title before the name.
func (s *scanner) articled(end int, titled bool) int {
	switch s.word(end) {
	case "al", "el", "ul", "as", "ash", "abu", "bint":
	default:
		return end
	}
	if (titled || s.cap(end)) && s.word(end+1) == "-" && s.cap(end+2) && !s.tok(end).Upper && !syllableName(s.word(end+2)) {
		return end + 3
	}
	return end
}

// syllableName reports whether a folded word has a tone or letter of Vietnamese, which no
// foreign name has.
func syllableName(w string) bool { return !ascii(w) && syllable(w) }

// womansMark reports whether the apostrophe at i stands between the letter that
// marks women's names in the highlands and the name, be it a quotation mark or with a
// space after it: "Rơ Châm H' Yên".
func (s *scanner) womansMark(i int) bool {
	switch s.word(i) {
	case "'", "’", "‘", "`", "´", "ʼ":
	default:
		return false
	}
	return s.glued(i) && s.word(i-1) == "h" && s.cap(i-1) && s.cap(i+1) && syllable(s.word(i+1))
}

// opensNext reports whether the word at i opens a sentence that no mark parts from the name
// before it, as where a picture's caption runs into the text: "Nguyễn Thu Lan Theo kế hoạch".
func (s *scanner) opensNext(i int) bool {
	switch s.word(i) {
	case "theo", "trong", "sau", "khi", "những", "các", "đây", "với", "trên", "nếu", "nhưng", "trước", "ngoài", "tại", "dù", "ngày", "còn", "tuy", "mới", "để", "bên", "cùng", "không", "người", "nhiều", "ngay", "xem", "về", "vì", "được", "đã", "nhờ", "sự":
	case "sáng", "trưa", "chiều", "tối":
		if w := s.word(i + 1); w != "nay" && w != "qua" && w != "ngày" && (i+1 >= s.hi || !s.hasDigit(i+1)) {
			return false // a name too
		}
	default:
		return false
	}
	if w := s.word(i - 1); s.tok(i).Upper || w == "văn" || w == "thị" || i+1 >= s.hi || s.tok(i+1).Kind == extract.Punct || s.spoken(i+1) {
		return false
	}
	return !s.cap(i+1) || s.hasDigit(i+1)
}

// otherName reports whether another name starts at token at, within the run
// that started at i.
func (s *scanner) otherName(i, at int, vietnamese bool) bool {
	if at-i >= 2 && s.opensNext(at) {
		return true
	}
	var h gazetteer.Hits
	if !s.match(at, &h) {
		return false
	}
	if h[gazetteer.TitleName].Len > 1 || h[gazetteer.BodyName].Len > 1 {
		return true
	}
	if w := s.word(at); at-i >= 2 && (w == "ông" || w == "bà") && s.cap(at+1) && !s.tok(at).Upper {
		return true // "Giám đốc James Martin Ông Martin là …"
	}
	if at-i >= 2 && (at+1 == s.hi || s.tok(at+1).Kind == extract.Punct) {
		switch s.word(at) {
		case "bài", "ảnh", "nguồn", "video":
			return true // the credit of a picture without a mark before it
		}
	}
	if n := int(h[gazetteer.PlaceName].Len); n > 1 && at-i >= 3 && s.run(at) == n && vietnamese {
		k := s.foremost(h[gazetteer.PlaceName]).Kind
		return k == extract.Province
	}
	if w := s.word(at - 1); vietnamese && at-i == 2 && (w == "thị" || w == "văn") {
		return false // "bà Lê Thị Liên Minh"
	}
	return (h[gazetteer.HeadName].Len > 1 || h[gazetteer.Negative].Len > 1) && at-i >= 2
}

// initials reports whether a foreign name starts at i with two initials: "H.R. Martin".
func (s *scanner) initials(i int) bool {
	w := s.word(i)
	return len(w) == 3 && w[1] == '.' && s.cap(i) && s.word(i+1) == "." && s.glued(i+1) && s.cap(i+2) && !s.tok(i+2).Upper && !syllable(s.word(i+2))
}
