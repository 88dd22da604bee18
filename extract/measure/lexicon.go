package measure

import (
	"bufio"
	"embed"
	"fmt"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

//go:embed data/*.txt
var data embed.FS

// class says what kind of thing a unit counts.
type class uint8

const (
	noClass class = iota
	person
	money
	mass
	pack
	thing
	fact
	unit
	span // a length of time, an age, an ordinal
)

var classNames = map[string]class{
	"person": person, "money": money, "mass": mass, "pack": pack,
	"thing": thing, "fact": fact, "unit": unit, "time": span,
}

// entry is what a unit's words mean.
type entry struct {
	class class
	name  string // how the unit is printed
}

// trie holds phrases by the folds of their tokens.
type trie struct {
	next  map[string]*trie
	entry *entry
}

func (t *trie) add(phrase string, e entry) {
	for _, tok := range text.Tokenize(nil, phrase, 0) {
		if t.next == nil {
			t.next = map[string]*trie{}
		}
		n := t.next[tok.Fold]
		if n == nil {
			n = &trie{}
			t.next[tok.Fold] = n
		}
		t = n
	}
	t.entry = &e
}

// longest returns the entry of the longest phrase that toks starts with, and
// its number of tokens, or nil.
func (t *trie) longest(toks []extract.Token) (*entry, int) {
	var best *entry
	n := 0
	for i := 0; i < len(toks) && t.next != nil; i++ {
		t = t.next[toks[i].Fold]
		if t == nil {
			break
		}
		if t.entry != nil {
			best, n = t.entry, i+1
		}
	}
	return best, n
}

// lexicon is the lists of data/.
type lexicon struct {
	units, nouns, stops *trie
}

// load reads the lists. It panics if they are damaged, for they are part of the
// program.
func load() *lexicon {
	l := &lexicon{units: &trie{}, nouns: &trie{}, stops: &trie{}}
	lines("data/units.txt", func(line string) {
		head, words, ok := strings.Cut(line, "\t")
		name, kind, renamed := strings.Cut(head, "=")
		if !renamed {
			name, kind = "", head
		}
		c := classNames[kind]
		if !ok || c == noClass {
			panic(fmt.Sprintf("measure: units.txt: bad line %q", line))
		}
		for _, w := range phrases(words) {
			e := entry{class: c, name: name}
			if name == "" {
				e.name = strings.ReplaceAll(w, " , ", ", ")
			}
			if c == person && name == "" {
				e.name = "người"
			}
			l.units.add(w, e)
		}
	})
	lines("data/nouns.txt", func(line string) {
		for _, w := range phrases(line) {
			l.nouns.add(w, entry{})
		}
	})
	lines("data/stops.txt", func(line string) {
		for _, w := range phrases(line) {
			l.stops.add(w, entry{})
		}
	})
	return l
}

// lines calls f for each line of an embedded list that is neither empty nor a
// comment.
func lines(name string, f func(string)) {
	file, err := data.Open(name)
	if err != nil {
		panic(fmt.Sprintf("measure: %v", err))
	}
	defer file.Close()
	for s := bufio.NewScanner(file); s.Scan(); {
		if line := strings.TrimSpace(s.Text()); line != "" && line[0] != '#' {
			f(line)
		}
	}
}

func phrases(line string) []string {
	out := strings.Split(line, "|")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}
