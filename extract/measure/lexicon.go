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
type trie struct{ phrases text.Phrases[entry] }

func (t *trie) add(phrase string, e entry) { *t.phrases.At(phrase) = e }

// longest returns the entry of the longest phrase that toks starts with, and
// its number of tokens, or nil.
func (t *trie) longest(toks []extract.Token) (*entry, int) { return t.phrases.Longest(toks) }

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
