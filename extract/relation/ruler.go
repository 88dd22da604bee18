package relation

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// rulers are the highest offices of a state. Who holds one is not told of by another office of
// the government in the same row, unless "kiêm" joins them.
var rulers = map[string]bool{"tong-thong": true, "thu-tuong": true, "chu-tich-nuoc": true, "quoc-vuong": true, "nu-hoang": true, "giao-hoang": true, "chu-tich-quoc-hoi": true}

// government reports whether a title is of who governs a state, or serves its government.
func government(title string) bool {
	switch title {
	case "pho-thu-tuong", "pho-tong-thong", "ngoai-truong", "bo-truong", "thu-truong", "dai-su", "thong-doc":
		return true
	}
	return rulers[title]
}

// besideRuler reports whether the office t stands behind a comma or "và" before another of the
// government, so that the name behind that is of somebody else: "Thủ tướng và Bộ trưởng A",
// "theo lời của Tổng thống Mỹ, Bộ trưởng A".
func (s *state) besideRuler(t, next *item) bool {
	if next.Type != extract.TitleMention || !rulers[t.Entry] || !government(next.Entry) {
		return false
	}
	w := s.word(t.Tokens.Hi)
	return w == "," || w == "và"
}

// rulerNext reports whether the office t, behind a comma or "và" after the name at k whose own
// office stands before it, is of another who goes on: "Theo Ngoại trưởng A, Tổng thống đã ký".
func (s *state) rulerNext(k int, t *item, at int) bool {
	if w := s.word(at); w != "," && w != "và" || t.Tokens.Lo > at+2 {
		return false
	}
	return (rulers[t.Entry] || strings.HasPrefix(t.Entry, "pho-thu-tuong") || t.Entry == "ngoai-truong") && s.titled(k)
}
