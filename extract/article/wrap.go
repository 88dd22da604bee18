package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds by which hard-wrapped text is known, in code points and lines.
const (
	widestWrap   = 130
	fewestWraps  = 5
	wrapSampling = 1 << 16 // bytes that are looked at
)

// hardWrapped reports whether raw was broken into lines of about equal length,
// with empty lines between its paragraphs, as mails and old archives are: most
// lines that another follows at once are nearly as long as the longest, and many
// go on in lower case.
func hardWrapped(raw string) bool {
	if len(raw) > wrapSampling {
		raw = raw[:wrapSampling]
	}
	var lengths []int
	longest, lower := 0, 0
	last := 0 // length of the line before, 0 if it was empty
	for line := range strings.Lines(raw) {
		line = strings.TrimSpace(line)
		if line != "" && last > 0 {
			lengths = append(lengths, last)
			if r, _ := utf8.DecodeRuneInString(line); unicode.IsLower(r) {
				lower++
			}
		}
		last = utf8.RuneCountInString(line)
		if longest = max(longest, last); longest > widestWrap {
			return false
		}
	}
	full := 0
	for _, n := range lengths {
		if 10*n >= 8*longest {
			full++
		}
	}
	return len(lengths) >= fewestWraps && 5*full >= 4*len(lengths) && 3*lower >= len(lengths)
}
