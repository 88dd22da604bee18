package text

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/lienket/lienket/extract"
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

// lineRules holds the rules by the folded words that they start with.
type lineRules struct {
	next   Words[*lineRules]
	exact  lineKind
	opened lineKind // any words may follow
	colon  lineKind // a colon and any words may follow
}

// longestPrefix is how many words a rule with "*" may have.
const longestPrefix = 8

var pageLines = mustReadRules(blocksTXT)

// mustReadRules panics on data that is not well formed: the file is compiled in,
// and a test reads it.
func mustReadRules(data string) *lineRules {
	r, err := readRules(data)
	if err != nil {
		panic(err)
	}
	return r
}

func readRules(data string) (*lineRules, error) {
	r := &lineRules{}
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "# ") || line == "#" {
			continue
		}
		name, words, _ := strings.Cut(line, " ")
		kind := lineKinds[name]
		words, colon := strings.CutSuffix(words, ":*")
		words, opened := strings.CutSuffix(words, "*")
		if kind == noLine || words == "" || strings.Contains(words, "*") || len(strings.Fields(words)) > longestPrefix {
			return r, fmt.Errorf("blocks.txt:%d: no rule: %q", n, line)
		}
		switch at := r.at(strings.Fields(Fold(words))); {
		case colon:
			at.colon = kind
		case opened:
			at.opened = kind
		default:
			at.exact = kind
		}
	}
	return r, nil
}

// at returns the rules of the words, made if they are new.
func (r *lineRules) at(words []string) *lineRules {
	for _, w := range words {
		next, ok := r.next.Get(w, Hash(w))
		if !ok {
			next = &lineRules{}
			r.next.Put(w, next)
		}
		r = next
	}
	return r
}

// anyNumber is what rules have for a number.
const anyNumber = "#"

var numberHash = Hash(anyNumber)

// find returns the rule for a line, of which marks do not count: the one for all its
// words, or for the most that it starts with.
func (r *lineRules) find(toks []extract.Token) lineKind {
	kind, colon, n := noLine, -1, 0
	for i := range toks {
		t := &toks[i]
		if t.Kind == extract.Punct {
			if t.Fold == ":" && colon < 0 {
				colon = n
			}
			continue
		}
		if r.opened != noLine {
			kind = r.opened
		} else if n == colon && r.colon != noLine {
			kind = r.colon
		}
		fold, hash := t.Fold, t.Hash
		if t.Kind == extract.Number {
			fold, hash = anyNumber, numberHash
		}
		next, ok := r.next.Get(fold, hash)
		if !ok {
			return kind
		}
		r, n = next, n+1
	}
	if r.exact != noLine {
		return r.exact
	}
	return kind
}
