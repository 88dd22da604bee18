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

const narrowestWrap = 30 // of a line that is prose, in code points

// wraps knows the line ends within sentences of a text that is not hard-wrapped as
// a whole: pages whose editors broke some paragraphs by hand, or whose converter did.
type wraps struct {
	n      int  // line ends taken for wraps
	widest int  // code points of the longest line that ended in one
	goesOn bool // the line before ended in one
}

// at reports whether the line end between line and rest, what follows it, is a wrap.
// Sentences end in a mark, and what begins in lower case goes on with one; among such
// lines a full line goes on in upper case too ("Giám đốc Trần⏎Văn Minh").
func (w *wraps) at(line, rest string) bool {
	w.goesOn = w.within(line, rest)
	if w.goesOn {
		w.n++
		w.widest = max(w.widest, utf8.RuneCountInString(line))
	}
	return w.goesOn
}

func (w *wraps) within(line, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	if !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != ',' && last != ')' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case unicode.IsLower(next):
		return w.begun(line) && !key(rest) && !address(line) && (proseLine(line) || proseLine(rest))
	case unicode.IsUpper(next) || unicode.IsDigit(next):
		return last != ')' && (w.n > 1 && full(line, w.widest) || full(line, wrapped(rest)))
	}
	return false
}

// full reports whether a line is about as wide as others that end in wraps, of so
// many code points: prose does not end there by itself.
func full(line string, width int) bool {
	n := utf8.RuneCountInString(line)
	return n >= narrowestWrap && 10*n >= 8*width && 10*n <= 12*width
}

// wrapped returns the code points of the first line of s if the second goes on with it
// in lower case, or 0.
func wrapped(s string) int {
	line, rest, _ := strings.Cut(s[:min(len(s), 4*widestWrap)], "\n")
	line = strings.TrimSpace(line)
	last, _ := utf8.DecodeLastRuneInString(line)
	next, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsLetter(last) || !unicode.IsLower(next) || key(rest) {
		return 0
	}
	return utf8.RuneCountInString(line)
}

// begun reports whether line is prose that may go on: it began in upper case or a
// number, or goes on itself. A column of words in lower case is a list.
func (w *wraps) begun(line string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, "“\"'(-–+*• "))
	return w.goesOn || unicode.IsUpper(first) || unicode.IsDigit(first)
}

// proseLine reports whether the first line of s is long enough for prose: menus and tables
// have columns of short ones.
func proseLine(s string) bool {
	line, _, _ := strings.Cut(s[:min(len(s), 4*narrowestWrap)], "\n")
	return utf8.RuneCountInString(line) >= narrowestWrap
}

// key reports whether a line begins with a key of front matter, the date of a dump or an
// address.
func key(line string) bool {
	word, _, _ := strings.Cut(line[:min(len(line), 80)], " ")
	return strings.ContainsAny(word, ":/_\n") || strings.HasPrefix(word, "www.") || dumpedOn(line) != nil
}

// address reports whether a line ends in an address.
func address(line string) bool {
	return strings.Contains(line[strings.LastIndexByte(line, ' ')+1:], "/")
}
