package ner

import "strings"

// syllable reports whether a folded word is built as a Vietnamese syllable:
// initial consonants, vowels, final consonants. Foreign words mostly are not.
func syllable(w string) bool {
	if w == "" {
		return false
	}
	rest := w
	for _, c := range initials[w[0]] {
		if after, ok := strings.CutPrefix(w, c); ok {
			rest = after
			break
		}
	}
	vowels := 0
	end := len(rest)
	for i, r := range rest {
		if int(r) >= len(vowelLetters) || !vowelLetters[r] {
			end = i
			break
		}
		vowels++
	}
	if vowels == 0 && (strings.HasPrefix(w, "gi") || strings.HasPrefix(w, "gì")) {
		return true
	}
	if vowels == 0 || vowels > 3 {
		return false
	}
	switch rest[end:] {
	case "", "c", "ch", "m", "n", "ng", "nh", "p", "t":
		return true
	}
	return false
}

// initials are the initial consonants by their first byte, in the order in which they are
// tried, the longest first.
var initials = func() (by [256][]string) {
	for _, c := range []string{"ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"} {
		by[c[0]] = append(by[c[0]], c)
	}
	return by
}()

// vowelLetters tells which letters are vowels.
var vowelLetters = func() (of ['ỹ' + 1]bool) {
	for _, r := range "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ" {
		of[r] = true
	}
	return of
}()
