package ner

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// halfWord reports whether the capitalised word before end and the one in lower case at
// end are one noun, so that no name ends between them: "Lực lượng Cảnh | sát".
func (s *scanner) halfWord(end int) bool {
	if end-1 < s.lo || end >= s.hi || s.cap(end) || s.tok(end).Kind != extract.Word || s.tok(end-1).Upper && s.tok(end-1).Len() > 1 {
		return false
	}
	var h gazetteer.Hits
	if !s.match(end-1, &h) {
		return false
	}
	return h[gazetteer.Compound].Len > 1 || h[gazetteer.FieldName].Len > 1 || h[gazetteer.HeadName].Len > 1 || h[gazetteer.NameWord].Len > 1
}

// initialled reports whether a run that ends at end is a surname with a middle name of
// somebody whose given name is kept back: "Trần Thị H.".
func (s *scanner) initialled(end int) bool {
	switch s.word(end - 1) {
	case "thị", "văn":
		return true
	}
	return false
}

// zodiac reports whether two words are a year, day or hour of the old calendar: "Giáp
// Tý", "Giờ Mão".
func (s *scanner) zodiac(i int) bool {
	switch s.word(i) {
	case "giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý", "giờ", "tuổi":
	default:
		return false
	}
	switch s.word(i + 1) {
	case "tý", "sửu", "dần", "mão", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi":
		return true
	}
	return false
}

// writer reports whether what follows a name that opens a line tells who wrote or drew
// it: "Hà Lê (tổng hợp)", "Lê Nam - Hà Lê".
func (s *scanner) writer(i, end int) bool {
	if i != s.lo {
		return s.hi-s.lo <= 9 && (s.word(i-1) == "-" || s.word(i-1) == "–") && s.allCap(s.lo, s.hi) && !s.hasDigit(s.lo)
	}
	switch s.word(end) {
	case "(":
		switch s.word(end + 1) {
		case "tổng", "ghi", "theo", "dịch", "lược", "thực", "tin", "ảnh", "biên", "t/h", "th":
			return s.hi-end <= 7
		}
	case "-", "–", "&", "và":
		n := s.run(end + 1)
		return n >= 1 && n <= 4 && end+1+n >= s.hi-1
	}
	return false
}

// streets reads a list of streets at the word i for them, "các tuyến đường A, B và C",
// "một số tuyến phố như A, B", and returns where it ends, or i.
func (s *scanner) streets(i int) int {
	noun, crossing := i, s.word(i) == "ngã" && !s.cap(i+1)
	if s.word(i) == "tuyến" || crossing {
		noun++ // "ngã tư"
	}
	if crossing && (s.word(noun+1) == "đường" || s.word(noun+1) == "phố") {
		noun++
	}
	switch s.word(noun) {
	case "đường", "phố":
	default:
		if !crossing {
			return i
		}
	}
	at, like := noun+1, false
	for at < s.hi && at < i+8 && s.tok(at).Kind == extract.Word && !s.cap(at) {
		like = like || s.word(at) == "như" || s.word(at) == "gồm" || s.word(at) == "là"
		at++
	}
	if s.word(at) == ":" {
		at, like = at+1, true
	}
	if !s.cap(at) || !like && (at != noun+1 || !crossing && !s.manyBefore(i)) || s.startsProvince(at) {
		return i
	}
	for at < s.hi {
		if !s.cap(at) {
			break
		}
		for at < s.hi && (s.cap(at) || s.tok(at).Kind == extract.Number || s.word(at) == "lộ" && s.word(at-1) != "," || s.hasDigit(at)) {
			at++
		}
		if s.word(at) == "(" {
			for j := at; j < s.hi && j < at+12; j++ {
				if s.word(j) == ")" {
					at = j + 1
					break
				}
			}
		}
		next := at + 1
		switch s.word(at) {
		case ",", "và", "-", "–", ";":
			for next < s.hi && (s.word(next) == "đường" || s.word(next) == "phố" || s.word(next) == "và") {
				next++
			}
		default:
			return at
		}
		if !s.cap(next) || s.spoken(next+s.run(next)) {
			return at
		}
		at = next
	}
	return at
}

// nextStreet reports whether the name from i to end goes on a row of streets of which only
// the first has its word: "trên đường Hoàng Sa, Võ Nguyên Giáp". Behind a person would
// stand what he does or who he is.
func (s *scanner) nextStreet(i, end int) bool {
	if s.street != i-1 || !s.separates(i-1) {
		return false
	}
	return s.jammed(end) || !s.middle(i) && !s.spoken(end) && s.streetEnds(end)
}

// jammed reports whether the words at end tell what befalls a street or what it does to those on it:
// "gây ùn tắc", "khiến giao thông rối loạn", "làm kẹt xe".
func (s *scanner) jammed(end int) bool {
	next := s.word(end + 1)
	switch s.word(end) {
	case "ngập", "ùn", "kẹt", "tắc":
		return true
	case "khiến":
		return next == "giao" || jams[next]
	case "làm", "gây", "thường", "bị", "đang", "cũng", "luôn":
		return jams[next]
	case "để":
		return next == "lại"
	case "vào":
		return next == "giờ" || next == "lúc"
	}
	return false
}

// jams are the words for what befalls a street.
var jams = map[string]bool{"kẹt": true, "ùn": true, "tắc": true, "ách": true, "ngập": true, "rối": true, "cản": true, "hư": true}

// streetEnds reports whether a street's name may end where the words at end follow, and a person's
// hardly would.
func (s *scanner) streetEnds(end int) bool {
	switch s.word(end) {
	case "và":
		n := s.run(end + 1)
		return n > 1 && (s.jammed(end+1+n) || s.word(end+1+n) != "và" && !s.spoken(end+1+n) && s.streetEnds(end+1+n))
	case "", ".", "...", "…", ")", ";", "-", "–", "để", "đoạn", "thuộc":
		return true
	case "(":
		return !s.hasDigit(end + 1)
	case ",":
		switch s.word(end + 1) {
		case "trú", "ngụ", "quê", "sinh", "ở", "là", "người", "nguyên", "con", "vợ", "chồng":
			return false
		}
		return s.cap(end+1) || s.word(end+2) != "" && s.levelAt(end+1)
	}
	return false
}

// manyBefore reports whether the words before i say that there are many.
func (s *scanner) manyBefore(i int) bool {
	for j := i - 1; j >= s.lo && j > i-4; j-- {
		switch s.word(j) {
		case "các", "những", "nhiều", "số", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười":
			return true
		}
		if s.tok(j).Kind == extract.Number && j == i-1 {
			return true
		}
	}
	return false
}

// laoName returns the end of the name of an officer from Laos whose two parts a dash with
// spaces joins, "Trung tá Phu Xay - Seng Phet", or end.
func (s *scanner) laoName(i, end int) int {
	n := len(s.a.Mentions)
	if w := s.word(end); w != "-" && w != "–" || s.glued(end) || s.titled != i || end-i > 3 || n == 0 || s.a.Mentions[n-1].Entry != "rank" {
		return end
	}
	run := s.run(end + 1)
	if run == 0 || run > 3 || s.names.Surname(s.syms[i]) > 0 || s.names.Surname(s.syms[end+1]) > 0 || s.tok(end+1).Upper {
		return end
	}
	var h gazetteer.Hits
	if s.match(end+1, &h) && h.Any(gazetteer.TitleName, gazetteer.HeadName, gazetteer.BodyName, gazetteer.PlaceName, gazetteer.Honorific, gazetteer.LevelWord) {
		return end
	}
	return end + 1 + run
}

// doubleName reports whether a dash with spaces behind the name at i that ends at end
// joins it to the rest of a name of Europe: "Jean - Claude Martin".
func (s *scanner) doubleName(i, end int) bool {
	if w := s.word(end); w != "-" || s.glued(end) || s.titled != i || !s.cap(end+1) || s.tok(end+1).Upper {
		return false
	}
	n := s.run(end + 1)
	if n > 1 && end == i+1 && s.called[s.word(i)] {
		return false // who was named before, and kin: "con rể ông Martin - Joe Baker"
	}
	if n > 1 && (end-i > 1 || s.word(end+1+n) == "-" && !s.cap(end+2+n)) || n > 2 || syllable(s.word(i)) || syllable(s.word(end+1)) || s.corporate(end+1, n) {
		return false
	}
	var h gazetteer.Hits
	return !s.match(end+1, &h) && !syllableName(s.word(end+1))
}

// flooded reports whether the capitalised run from i to end stands in a list of streets
// that the sentence calls flooded or jammed without saying "đường" before each.
func (s *scanner) flooded(i, end int) bool {
	if n := len(s.a.Mentions); n > 0 && i-s.a.Mentions[n-1].Tokens.Hi <= 1 && s.a.Mentions[n-1].Type == extract.PersonMention {
		return false
	}
	switch s.word(i - 1) {
	case ",", "như", ":", "-", "–", "và", "là", ";", ")":
	default:
		return false
	}
	switch s.word(end) {
	case ",", "...", "…", "-", "–", "và", ";":
		if s.cap(end+1) && s.spoken(end+1+s.run(end+1)) {
			return false
		}
	case "(":
		if w := s.word(end + 1); w != "quận" && w != "q" && w != "q." && !s.startsListed(end+1) {
			return false
		}
	default:
		return false
	}
	for j := i - 1; j >= s.lo && j > i-60; j-- {
		switch s.word(j) {
		case "ngập", "tuyến", "ùn", "kẹt", "hẻm":
			return true
		case "ông", "bà", "anh", "chị", "em":
			return false
		}
	}
	for j := end; j < s.hi && j < end+60; j++ {
		switch s.word(j) {
		case "ngập", "ùn", "kẹt":
			return true
		}
	}
	return false
}

// verbOrNoun reports whether the word at i, which alone is for a bridge, a team, an island
// or the like, ends another word: "yêu cầu", "quân đội", "huyện đảo".
func (s *scanner) verbOrNoun(i int) bool {
	switch s.word(i) {
	case "cầu":
		switch s.word(i - 1) {
		case "yêu", "nhu", "điểm", "đầu", "toàn", "thỉnh", "khẩn", "hoàn", "địa", "mưu", "cung":
			return true
		}
	case "phá":
		switch s.word(i - 1) {
		case "đột", "tàn", "khám", "đánh", "đập", "quậy", "bứt", "công", "bắn", "chặt", "đầu", "triệt", "cướp":
			return true
		}
	case "đội":
		switch s.word(i - 1) {
		case "quân", "bộ", "biệt", "đại", "hải":
			return true
		}
	case "giải":
		switch s.word(i - 1) {
		case "lý", "hòa", "hoà", "lí", "chú", "diễn", "nan", "áp", "phân":
			return true
		}
	case "quỹ", "thành", "phủ", "lăng", "am", "đền", "đình", "ga", "cảng", "đảo":
		switch s.word(i-1) + " " + s.word(i) {
		case "gia đình":
			return s.word(i-2) != "quốc" // "di tích Quốc gia đình Trần Hưng Đạo"
		case "hoàn thành", "trở thành", "tạo thành", "hình thành", "các thành", "chính phủ", "hải cảng", "bao phủ", "che phủ", "phi chính", "huyện đảo", "xã đảo", "biển đảo", "quốc đảo", "lâu thành", "thánh đình", "triều đình", "tòa thành", "tập thành", "tán thành":
			return true
		}
	}
	return false
}

// island reads the name after a word for islands if a district or region bears it: they
// are one.
func (s *scanner) island(i int) int {
	if w := s.word(i - 1); w != "đảo" {
		return i
	}
	var h gazetteer.Hits
	if !s.match(i, &h) || h[gazetteer.PlaceName].Len == 0 || s.cap(i+int(h[gazetteer.PlaceName].Len)) {
		return i
	}
	n := int(h[gazetteer.PlaceName].Len)
	isle := slices.ContainsFunc(s.names.PlaceNames[h[gazetteer.PlaceName].Index], func(g int32) bool {
		k := s.names.Places[g].Kind
		return k == extract.District || k == extract.Region || k == extract.Country
	})
	if !isle || !s.nameLike(i, i+n) {
		return i
	}
	s.addPlace(i, i+n, int(h[gazetteer.PlaceName].Index), "area", 0.85)
	return i + n
}

// headNamed reports whether the run at i is nothing but the words that a body's name
// starts with: "Ban Tổ Chức".
func (s *scanner) headNamed(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.HeadName].Len > 1 && int(h[gazetteer.HeadName].Len) >= s.run(i)
}
