package text

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed blocks.txt
var blocksTXT string

// lineKind says what a line is that a rule of blocks.txt matches.
type lineKind uint8

const (
	noLine lineKind = iota
	tailLine
	sectionLine
	pageLine
	bylineLine
	sourceLine
)

var lineKinds = map[string]lineKind{"tail": tailLine, "section": sectionLine, "line": pageLine, "byline": bylineLine, "source": sourceLine}

// lineRules looks lines up by their folded words.
type lineRules struct {
	exact  map[string]lineKind
	opened map[string]lineKind // any words may follow
	colons map[string]lineKind // a colon and any words may follow
}

// longestPrefix is how many words a rule with "*" may have.
const longestPrefix = 8

var pageLines = mustReadRules(blocksTXT)

// mustReadRules panics on data that is not well formed: the file is compiled in,
// and a test reads it.
func mustReadRules(data string) lineRules {
	r, err := readRules(data)
	if err != nil {
		panic(err)
	}
	return r
}

func readRules(data string) (lineRules, error) {
	r := lineRules{map[string]lineKind{}, map[string]lineKind{}, map[string]lineKind{}}
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "# ") || line == "#" {
			continue
		}
		name, words, _ := strings.Cut(line, " ")
		kind, set := lineKinds[name], r.exact
		if w, ok := strings.CutSuffix(words, ":*"); ok {
			words, set = w, r.colons
		} else if w, ok := strings.CutSuffix(words, "*"); ok {
			words, set = strings.TrimSpace(w), r.opened
		}
		if kind == noLine || words == "" || strings.Contains(words, "*") || len(strings.Fields(words)) > longestPrefix {
			return r, fmt.Errorf("blocks.txt:%d: no rule: %q", n, line)
		}
		set[Fold(words)] = kind
	}
	return r, nil
}

// find returns the rule for a line of the given folded words; colon is how many
// of them stand before its first colon, or -1.
func (r lineRules) find(words []string, colon int) lineKind {
	if len(words) <= 2*longestPrefix {
		if k := r.exact[strings.Join(words, " ")]; k != noLine {
			return k
		}
	}
	for n := min(longestPrefix, len(words)-1); n > 0; n-- {
		prefix := strings.Join(words[:n], " ")
		if k := r.opened[prefix]; k != noLine {
			return k
		}
		if n == colon && r.colons[prefix] != noLine {
			return r.colons[prefix]
		}
	}
	return noLine
}
