package text

import (
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// Bounds by which lines are told apart, in words.
const (
	longestPageLine = 30 // of navigation
	longestByline   = 12
	shortestProse   = 25 // of a paragraph that cannot be a teaser
	longestLead     = 80
	longestCaption  = 35
	longestEntry    = 6 // of a menu
	shortestMenu    = 8 // in lines
)

// line is a block with its tokens.
type line struct {
	block  extract.Block
	lo, hi int // of Document.Tokens
	words  int
	key    uint64 // of its words
}

// classifier refines the kinds of Body blocks by language-level rules: what
// lines say, where they stand, and whether they were said before.
type classifier struct {
	d     *extract.Document
	lines []line
}

func (c *classifier) classify() {
	for i := range c.lines {
		l := &c.lines[i]
		l.words, l.key = count(c.d.Tokens[l.lo:l.hi], l.hi-l.lo)
	}
	c.pages()
	c.menu()
	c.duplicates()
	c.teasers()
	c.bylines()
	c.captions()
	c.lead()
}

func (c *classifier) set(i int, k extract.BlockKind) { c.lines[i].block.Kind = k }

func (c *classifier) body(i int) bool { return c.lines[i].block.Kind == extract.Body }

func (c *classifier) text(i int) string { return c.d.Slice(c.lines[i].block.Span) }

// tokens returns the tokens of line i.
func (c *classifier) tokens(i int) []extract.Token { return c.d.Tokens[c.lines[i].lo:c.lines[i].hi] }

// count returns the number of tokens that are no marks, of which it passes over all
// behind the first most, and a key that the same words have, and hardly any others
// (FNV-1a over their hashes).
func count(toks []extract.Token, most int) (words int, key uint64) {
	key = 14695981039346656037
	for i := range toks {
		if t := &toks[i]; t.Kind != extract.Punct && words < most {
			key = (key ^ uint64(t.Hash)) * 1099511628211
			words++
		}
	}
	return words, key
}

// common returns how many words two lines have in common at their starts, marks
// aside, and the first words in which they differ; nil at the end of a line.
func common(a, b []extract.Token) (n int, x, y *extract.Token) {
	for {
		a, b = skipMarks(a), skipMarks(b)
		switch {
		case len(a) > 0 && len(b) > 0 && a[0].Hash == b[0].Hash && a[0].Fold == b[0].Fold:
			a, b, n = a[1:], b[1:], n+1
			continue
		}
		if len(a) > 0 {
			x = &a[0]
		}
		if len(b) > 0 {
			y = &b[0]
		}
		return n, x, y
	}
}

func skipMarks(toks []extract.Token) []extract.Token {
	for len(toks) > 0 && toks[0].Kind == extract.Punct {
		toks = toks[1:]
	}
	return toks
}

// ended reports whether line i ends like a sentence.
func (c *classifier) ended(i int) bool {
	s := strings.TrimRight(c.text(i), "\"”’»)]|/ ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?", r) && !strings.HasSuffix(s, "..")
}

// prose reports whether line i is a paragraph of running text.
func (c *classifier) prose(i int) bool {
	return c.lines[i].words >= shortestProse && c.ended(i)
}

// pages applies the rules of blocks.txt. A tail counts as such only when no
// long text follows it; otherwise it is a section.
func (c *classifier) pages() {
	rest := 0 // words of prose after the line
	after := make([]int, len(c.lines)+1)
	for i := len(c.lines) - 1; i >= 0; i-- {
		after[i] = rest
		if c.prose(i) {
			rest += c.lines[i].words
		}
	}
	tail, section := false, false
	for i := range c.lines {
		l := &c.lines[i]
		if l.block.Kind != extract.Body {
			section = section && l.block.Kind == extract.Boilerplate
			continue
		}
		if tail || section && !c.prose(i) {
			c.set(i, extract.Boilerplate)
			continue
		}
		section = false
		switch c.rule(i) {
		case tailLine:
			c.set(i, extract.Boilerplate)
			tail = 2*after[i] <= rest
			section = !tail
		case sectionLine:
			c.set(i, extract.Boilerplate)
			section = true
		case pageLine:
			c.set(i, extract.Boilerplate)
		case bylineLine, sourceLine:
			c.set(i, extract.Byline)
		case noLine:
			if c.placeholder(i) {
				c.set(i, extract.Boilerplate)
			}
		}
	}
}

// menu finds the entries of a page's menu, "Trang chủ", "Cà Mau", "An Giang": many short
// lines one below the other, before the text begins.
func (c *classifier) menu() {
	lo := -1
	for i := range c.lines {
		l := &c.lines[i]
		if l.words <= longestEntry && !c.ended(i) && !strings.HasSuffix(c.text(i), ":") {
			if lo < 0 {
				lo = i
			}
			continue
		}
		if lo >= 0 && i-lo >= shortestMenu && (lo == 0 || !strings.HasSuffix(c.text(lo-1), ":")) {
			hi := i
			if l.words >= shortestProse {
				hi-- // what the article is called
			}
			for ; lo < hi; lo++ {
				if c.body(lo) {
					c.set(lo, extract.Boilerplate)
				}
			}
		}
		if c.prose(i) {
			return
		}
		lo = -1
	}
}

// rule returns the rule that line i meets.
func (c *classifier) rule(i int) lineKind {
	if c.lines[i].words > longestPageLine || c.lines[i].words == 0 {
		return noLine
	}
	k := pageLines.find(c.tokens(i))
	switch {
	case (k == bylineLine || k == sourceLine) && c.lines[i].words > longestByline:
		return noLine
	case k == sourceLine && (!c.capitals(i, 1) || c.ended(i)):
		return noLine
	}
	return k
}

// capitals reports whether all words of line i from the given one on are
// capitalised.
func (c *classifier) capitals(i, from int) bool {
	n := 0
	for _, t := range c.d.Tokens[c.lines[i].lo:c.lines[i].hi] {
		if t.Kind == extract.Punct {
			continue
		}
		if n >= from && (t.Kind != extract.Word || !t.Cap) {
			return false
		}
		n++
	}
	return n > from
}

// placeholder reports whether line i has no words, or is what page builders
// leave: "{keywords}", "[Linked title]", a bare link.
func (c *classifier) placeholder(i int) bool {
	l := &c.lines[i]
	s := c.text(i)
	switch {
	case l.words == 0:
		return true
	case strings.HasPrefix(s, "{") && strings.HasSuffix(s, "}"), strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && strings.Count(s, "[") == 1,
		strings.HasPrefix(s, ">>"), strings.HasPrefix(s, "»"), strings.HasPrefix(s, "►"):
		return l.words <= longestPageLine
	}
	return l.hi-l.lo == 1 && address(s) == len(s)
}

// duplicates finds lines that were there before. A line of the page is repeated
// for the link and its picture, so that both go, if it is no sentence and stands
// by itself; of a sentence the first stays. A repetition of the title goes.
func (c *classifier) duplicates() {
	first := make(map[uint64]int, len(c.lines))
	for i := range c.lines {
		l := &c.lines[i]
		if l.words < 3 || l.block.Kind != extract.Body && l.block.Kind != extract.Headline {
			continue
		}
		words := l.words
		at, again := first[l.key]
		if !again {
			if words = c.withoutNumber(i); words < l.words {
				_, key := count(c.tokens(i), words)
				at, again = first[key]
			}
		}
		if !again || !c.repeats(i, words, at) {
			first[l.key] = i
			continue
		}
		if l.block.Kind != extract.Body {
			continue
		}
		c.set(i, extract.Boilerplate)
		if c.body(at) {
			if at == i-1 && !c.ended(at) {
				c.set(at, extract.Boilerplate)
			} else if l.words <= longestCaption {
				c.set(at, extract.Caption)
			}
		}
	}
}

// repeats reports whether the first words of line i, of a number, are those of line at.
func (c *classifier) repeats(i, words, at int) bool {
	if words != c.lines[at].words {
		return false
	}
	n, _, _ := common(c.tokens(i), c.tokens(at))
	return n >= words
}

// withoutNumber returns how many words line i has without "ảnh 1" at its end, as
// pictures of an article are called.
func (c *classifier) withoutNumber(i int) int {
	n, toks := c.lines[i].words, c.tokens(i)
	last := lastWord(toks, len(toks))
	if n < 3 || !digitsOnly(toks[last].Fold) {
		return n
	}
	switch toks[lastWord(toks, last)].Fold {
	case "ảnh", "hình", "anh", "video":
		return n - 2
	}
	return n
}

// lastWord returns the index of the last word before token end; there is one.
func lastWord(toks []extract.Token, end int) int {
	for end--; toks[end].Kind == extract.Punct; end-- {
	}
	return end
}

// teasers finds lines that are cut off and go on in another line.
func (c *classifier) teasers() {
	for i := range c.lines {
		s := c.text(i)
		if !c.body(i) || c.lines[i].words < 5 || !strings.HasSuffix(s, "...") && !strings.HasSuffix(s, "…") {
			continue
		}
		for k := i + 1; k < len(c.lines) && k < i+12; k++ {
			if c.goesOn(i, k) {
				c.set(i, extract.Boilerplate)
				break
			}
		}
	}
}

// goesOn reports whether line k says what line i does, and more: the last word of
// line i may be cut off.
func (c *classifier) goesOn(i, k int) bool {
	n, cut, whole := common(c.tokens(i), c.tokens(k))
	switch missing := c.lines[i].words - n; {
	case whole == nil || missing > 1:
		return false
	case missing == 1:
		return strings.HasPrefix(whole.Fold, cut.Fold)
	}
	return true
}

// bylines finds the author's name: short lines of capitalised words right after
// the headline, or last before the end of the article.
func (c *classifier) bylines() {
	last, seen := len(c.lines)-1, 0
	for ; last >= 0 && seen < 2; last-- {
		if !c.body(last) {
			continue
		}
		if seen++; !c.name(last) {
			break
		}
		c.set(last, extract.Byline)
	}
	for i := range c.lines {
		if i > 6 || c.prose(i) {
			break
		}
		if c.body(i) && c.name(i) && i > 0 {
			c.set(i, extract.Byline)
		}
	}
}

// name reports whether line i can be an author's name, alone, in a list or with
// the outlet after a stroke.
func (c *classifier) name(i int) bool {
	l := &c.lines[i]
	if l.words == 0 || l.words > longestByline || len(c.lines) < 2 || c.ended(i) && l.words > 1 {
		return false
	}
	n, slash := 0, false
	for _, t := range c.d.Tokens[l.lo:l.hi] {
		switch {
		case t.Fold == "/" || t.Fold == "|":
			slash = true
		case t.Fold == "-" || t.Fold == "–" || t.Fold == "," || t.Fold == "." || t.Fold == "(" || t.Fold == ")":
		case t.Kind == extract.Punct || t.Kind == extract.Number:
			return false
		case slash:
		case !t.Cap:
			return false
		default:
			n++
		}
	}
	return n > 0 && n <= 6
}

// captionWords are what only captions say.
var captionWords = []string{"ảnh minh họa", "hình minh họa", "phải sang", "trái sang", "từ trái qua", "từ phải qua", "bên trái)", "bên phải)", "(trái)", "(phải)", "(giữa)"}

// captions finds lines under pictures: by what only captions say, or because
// they are no whole sentence between paragraphs.
func (c *classifier) captions() {
	for i := range c.lines {
		if !c.body(i) || c.lines[i].words > longestCaption {
			continue
		}
		if !c.sided(i) {
			continue
		}
		low := Fold(c.text(i))
		for _, w := range captionWords {
			if strings.Contains(low, w) {
				c.set(i, extract.Caption)
			}
		}
	}
}

// sided reports whether line i has a syllable of which every phrase of
// captionWords has one.
func (c *classifier) sided(i int) bool {
	toks := c.d.Tokens[c.lines[i].lo:c.lines[i].hi]
	for k := range toks {
		switch f := toks[k].Fold; {
		case f == "họa" || f == "phải" || f == "trái" || f == "giữa":
			return true
		case len(f) > len("phải") && (strings.Contains(f, "họa") || strings.Contains(f, "phải") || strings.Contains(f, "trái") || strings.Contains(f, "giữa")):
			return true // glued to something
		}
	}
	return false
}

// lead finds the summary: the first paragraph under the headline.
func (c *classifier) lead() {
	headline := false
	for i := range c.lines {
		switch c.lines[i].block.Kind {
		case extract.Headline:
			headline = true
		case extract.Body:
			if headline && c.lines[i].words <= longestLead && i+1 < len(c.lines) {
				c.set(i, extract.Lead)
			}
			return
		}
	}
}
