package ner

import "strings"

// syllable reports whether a folded word is built as a Vietnamese syllable:
// initial consonants, vowels, final consonants. Foreign words mostly are not.
func syllable(w string) bool {
	rest := w
	for _, c := range initials {
		if after, ok := strings.CutPrefix(w, c); ok {
			rest = after
			break
		}
	}
	vowels := 0
	end := len(rest)
	for i, r := range rest {
		if !strings.ContainsRune(vowelLetters, r) {
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

// initials are tried longest first.
var initials = []string{"ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"}

const vowelLetters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
