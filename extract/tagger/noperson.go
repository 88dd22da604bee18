package tagger

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// noPerson reports whether a name in the sentence is none of a person for what it holds
// or follows: a listed body or city, a word of companies, half a word, an author's line
// in capitals, a street or prize after its word.
func (r *Recognizer) noPerson(d *extract.Document, sentence, name extract.TokenRange) bool {
	return column(d, name) || r.listed(d, name) || r.halfWord(d, sentence, name) || shouted(d, name) || credit(d, sentence, name) || r.introduced(d, sentence, name) ||
		r.placed(d, sentence, name) || flooded(d, sentence, name) || quoted(d, name) || numbered(d, sentence, name) || joined(d, name) || located(d, sentence, name)
}

// joined reports whether a dash with spaces makes the name more than one person's or none's:
// it stands between two whole names, "Jane Martin - Joe Baker", or behind the Arabic article that
// opens a name of one word, which towns and armed groups have, "Al - Karama".
func joined(d *extract.Document, name extract.TokenRange) bool {
	for i := name.Lo + 1; i < name.Hi-1; i++ {
		if w := d.Tokens[i].Fold; w != "-" && w != "–" || d.Tokens[i-1].End == d.Tokens[i].Start {
			continue
		}
		switch d.Tokens[i-1].Fold {
		case "al", "el":
			return i == name.Lo+1 && name.Hi == i+2
		}
		return i-name.Lo >= 2 && name.Hi-i > 2
	}
	return false
}

// lead counts the tokens at the beginning of a person's name that are none of it: a
// word that opens the sentence, a degree, a country before a foreign name.
func (r *Recognizer) lead(d *extract.Document, sentence, name extract.TokenRange) int {
	at := name.Lo
	opens := at == sentence.Lo
	if at > sentence.Lo && name.Hi-at > 2 {
		w := d.Tokens[at-1].Fold
		opens = w == "“" || w == "\"" || w == "”" || w == ":"
	}
	if opens && name.Hi-at > 1 {
		if s := r.names.SymbolsOf(d)[at]; r.names.Opener(s) && r.names.Surname(s) == 0 && (at == sentence.Lo || r.names.Given(s) == 0) {
			at++
		}
	}
	var h gazetteer.Hits
	if name.Hi-at > 1 && r.hits(d, at, name.Hi, &h) {
		if n := int(h[gazetteer.Honorific].Len); n > 0 && at+n < name.Hi && d.Tokens[at].Len() > 1 && r.names.Surname(r.names.SymbolsOf(d)[at]) == 0 {
			at += n
		} else if n := int(h[gazetteer.PlaceName].Len); n > 0 && name.Hi-at-n >= 2 && !vietnameseSyllable(d.Tokens[at+n].Fold) {
			if r.names.Places[r.names.PlaceNames[h[gazetteer.PlaceName].Index][0]].Kind == extract.Country {
				at += n
			}
		}
	}
	return at - name.Lo
}

// trail counts the tokens at the end of a person's name of three words or more that are none of it:
// the word that opens the sentence behind a caption without a mark, "Lý Hương | Trong vai …".
func (r *Recognizer) trail(d *extract.Document, sentence, name extract.TokenRange) int {
	if name.Hi-name.Lo < 3 || name.Hi >= sentence.Hi {
		return 0
	}
	last, next := &d.Tokens[name.Hi-1], &d.Tokens[name.Hi]
	s := r.names.SymbolsOf(d)[name.Hi-1]
	if last.Kind != extract.Word || last.Upper || !r.names.Opener(s) || r.names.Surname(s) > 0 || r.names.Given(s) > 0 || next.Kind != extract.Word || next.Cap {
		return 0
	}
	return 1
}

// located reports whether the word before the name says that it is where something is, "tại
// Old Mill Park", or what bears it: a capital, a warship, a painting, a cinema.
func located(d *extract.Document, sentence, name extract.TokenRange) bool {
	if name.Lo-1 < sentence.Lo {
		return false
	}
	before := ""
	if name.Lo-2 >= sentence.Lo {
		before = d.Tokens[name.Lo-2].Fold
	}
	switch d.Tokens[name.Lo-1].Fold {
	case "tại":
		return before != "hiện" && before != "tồn"
	case "đô":
		return before == "thủ"
	case "uss", "hms", "hmas", "rạp", "bức":
		return true
	}
	return false
}

// column reports whether a numeral behind the word for a delegation makes it one of
// several: "Đoàn I do", no name.
func column(d *extract.Document, t extract.TokenRange) bool {
	last := &d.Tokens[t.Hi-1]
	return d.Tokens[t.Lo].Fold == "đoàn" && t.Hi-t.Lo == 2 && (last.Kind == extract.Number || last.Upper && last.Len() <= 2)
}

// quoted reports whether a quotation mark stands in the name or at its end.
func quoted(d *extract.Document, t extract.TokenRange) bool {
	for i := t.Lo; i < t.Hi; i++ {
		switch d.Tokens[i].Fold {
		case "\"", "“", "”", "(", ")", ":", ";", ",":
			return true
		}
	}
	return d.Tokens[t.Lo].Kind == extract.Punct
}

// numbered reports whether a number follows the name that is no age, as after ships and
// models: "Dong Hai 3".
func numbered(d *extract.Document, sentence, name extract.TokenRange) bool {
	return name.Hi < sentence.Hi && d.Tokens[name.Hi].Kind == extract.Number && !(name.Hi+1 < sentence.Hi && d.Tokens[name.Hi+1].Fold == "tuổi")
}

// credit reports whether the sentence is nothing but the name, or the name and
// something in brackets: who wrote the article.
func credit(d *extract.Document, sentence, name extract.TokenRange) bool {
	if name.Lo != sentence.Lo {
		return false
	}
	if sentence.Hi-name.Hi <= 1 {
		return sentence.Hi == name.Hi || d.Tokens[name.Hi].Kind == extract.Punct
	}
	switch d.Tokens[name.Hi].Fold {
	case "(":
		switch d.Tokens[name.Hi+1].Fold {
		case "tổng", "theo", "ghi", "dịch", "lược", "thực", "tin", "ảnh", "t/h", "th":
			return sentence.Hi-name.Hi <= 8
		}
	case "-", "–":
		return sentence.Hi-name.Hi <= 6 && d.Tokens[name.Hi+1].Cap && d.Tokens[sentence.Hi-1].Cap
	}
	return false
}

// flooded reports whether the name stands in a list within a sentence that tells of
// floods or jams, which then is one of streets.
func flooded(d *extract.Document, sentence, name extract.TokenRange) bool {
	if name.Lo == sentence.Lo || name.Hi == sentence.Hi {
		return false
	}
	switch d.Tokens[name.Lo-1].Fold {
	case ",", ";", "(", "như", "và", "-", "–", "vực", "đường", "là", "gồm", ":":
	default:
		return false
	}
	next := name.Hi + 1
	switch d.Tokens[name.Hi].Fold {
	case "...", "…", ")":
	case "(":
		if next < sentence.Hi && d.Tokens[next].Kind == extract.Number {
			return false // an age
		}
	case ",", ";", "-", "–", "và":
		if next >= sentence.Hi || !d.Tokens[next].Cap && d.Tokens[next].Kind != extract.Number {
			return false
		}
	default:
		return false
	}
	for i := sentence.Lo; i < sentence.Hi && i < sentence.Lo+120; i++ {
		switch d.Tokens[i].Fold {
		case "ngập", "ùn", "kẹt":
			return true
		case "tuyến":
			return i == sentence.Lo || d.Tokens[i-1].Fold != "trực" && d.Tokens[i-1].Fold != "tiền"
		}
	}
	return false
}

// placed reports whether the name is a place's or a thing's by the word for it that
// stands before it or is its first.
func (r *Recognizer) placed(d *extract.Document, sentence, name extract.TokenRange) bool {
	var h gazetteer.Hits
	for back := 1; back <= 3 && name.Lo-back >= sentence.Lo; back++ {
		if r.hits(d, name.Lo-back, name.Lo, &h) && int(h[gazetteer.LevelWord].Len) == back {
			return true
		}
	}
	if r.hits(d, name.Lo, name.Hi, &h) && (h[gazetteer.LevelWord].Len > 0 || h[gazetteer.Negative].Len > 0 && d.Tokens[name.Lo].Len() > 3) && r.names.Surname(r.names.SymbolsOf(d)[name.Lo]) == 0 {
		return true
	}
	switch d.Tokens[name.Lo].Fold {
	case "bộ", "sở", "cục", "vụ", "ban", "tháng", "ngày":
		return true
	}
	if r.hits(d, name.Lo, sentence.Hi, &h) && int(h[gazetteer.PlaceName].Len) >= name.Hi-name.Lo && r.names.Places[r.names.PlaceNames[h[gazetteer.PlaceName].Index][0]].Kind == extract.Province {
		return true
	}
	if name.Lo == sentence.Lo {
		return false
	}
	switch d.Tokens[name.Lo-1].Fold {
	case "án", "đảng", "chiếc", "hiệu", "hộp", "trà", "lớp", "quân", "nhóm", "trại", "phẩm", "dòng", "mẫu", "mác", "kích", "block", "mại":
		return name.Lo-2 < sentence.Lo || d.Tokens[name.Lo-2].Fold != "khởi" // "dự án", "nhãn hiệu", "phiến quân", "tiêm kích"
	}
	return false
}

// shouted reports whether all of a name of two words or more is in capitals.
func shouted(d *extract.Document, t extract.TokenRange) bool {
	for i := t.Lo; i < t.Hi; i++ {
		if tok := &d.Tokens[i]; tok.Kind == extract.Word && (!tok.Upper || tok.Len() < 2) {
			return false
		}
	}
	return t.Hi > t.Lo+1
}

// longestListed is how many tokens are looked up in the lists.
const longestListed = 16

// hits looks tokens up; nothing outside the range counts.
func (r *Recognizer) hits(d *extract.Document, lo, hi int, h *gazetteer.Hits) bool {
	return lo < hi && r.names.Match(r.names.SymbolsOf(d)[:min(hi, lo+longestListed)], lo, h)
}

// halfWord reports whether the last word of the name and the one in lower case behind
// it are one: "Bộ Văn | hoá".
func (r *Recognizer) halfWord(d *extract.Document, sentence, name extract.TokenRange) bool {
	if name.Hi >= sentence.Hi || d.Tokens[name.Hi].Cap {
		return false
	}
	var h gazetteer.Hits
	return r.hits(d, name.Hi-1, sentence.Hi, &h) && (h[gazetteer.Compound].Len > 1 || h[gazetteer.FieldName].Len > 1 || h[gazetteer.HeadName].Len > 1 || h[gazetteer.TitleName].Len > 1)
}

// introduced reports whether words for streets, prizes, films and the like stand before
// the name, or before the list that it is in.
func (r *Recognizer) introduced(d *extract.Document, sentence, name extract.TokenRange) bool {
	at := name.Lo
	for at > sentence.Lo && at > name.Lo-24 {
		tok := &d.Tokens[at-1]
		if !(tok.Kind == extract.Word && tok.Cap || tok.Kind == extract.Punct && joins(tok.Fold) || tok.Kind == extract.Word && tok.Fold == "và") {
			break
		}
		at--
	}
	like := at > sentence.Lo && (d.Tokens[at-1].Fold == "như" || d.Tokens[at-1].Fold == "gồm" || d.Tokens[at-1].Fold == ":")
	for back := 1; back <= 7 && at-back >= sentence.Lo; back++ {
		var h gazetteer.Hits
		if !r.hits(d, at-back, sentence.Hi, &h) || h[gazetteer.Negative].Len == 0 {
			continue
		}
		kind := gazetteer.NegativeKind(h[gazetteer.Negative].Index)
		if kind == gazetteer.Photo || kind == gazetteer.Club || at-back > sentence.Lo && d.Tokens[at-back-1].Fold == "dẫn" || d.Tokens[at-1].Fold == "tưởng" {
			continue // "người dẫn đường", "phòng chính trị - tư tưởng"
		}
		if int(h[gazetteer.Negative].Len) == back {
			return at == name.Lo || (kind == gazetteer.Street || kind == gazetteer.Works) && d.Tokens[at].Kind != extract.Punct
		}
		if like && (kind == gazetteer.Street || kind == gazetteer.Works || kind == gazetteer.Artwork) {
			return true
		}
	}
	return false
}

// joins reports whether a mark parts the names of a list.
func joins(w string) bool {
	switch w {
	case ",", "-", "–", "/", "&":
		return true
	}
	return false
}

// listed reports whether a body's name, a word of companies, a country or a city abroad is part of the
// range, which then is no person: a league, a club of that city.
func (r *Recognizer) listed(d *extract.Document, t extract.TokenRange) bool {
	hi := min(t.Hi, t.Lo+longestListed)
	for i := t.Lo; i < hi; i++ {
		var h gazetteer.Hits
		if !r.hits(d, i, hi, &h) {
			continue
		}
		if h[gazetteer.BodyName].Len > 0 || h[gazetteer.Corporate].Len > 0 || h[gazetteer.HeadName].Len > 0 && d.Tokens[i].Len() > 4 {
			return true
		}
		if p := h[gazetteer.PlaceName]; p.Len > 0 && d.Tokens[i].Len() > 3 {
			if k := r.names.Places[r.names.PlaceNames[p.Index][0]].Kind; k == extract.Country || k == extract.City {
				return true
			}
		}
	}
	return false
}
