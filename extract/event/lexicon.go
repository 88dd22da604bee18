package event

import (
	"bufio"
	"embed"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

//go:embed data/*.txt
var data embed.FS

// trigger is a class of words of support; a word may be in several.
type trigger uint16

const (
	give trigger = 1 << iota
	send
	help
	move
	carry
	receive
	thank
	share
	list
)

// marker is what a small word says.
type marker uint32

const (
	to marker = 1 << iota
	goal
	from
	of
	by
	with
	at
	behalf
	passive
	each
	turn
	worth
	total
	per
	pledge
	ongoing
	wish
	not
	past
	noun
	end
)

// head is what a word before a name makes of it.
type head uint8

const (
	noHead head = iota
	party
	people
	giver
	needy
	vehicle
)

// lexeme is everything that the lists say of a phrase.
type lexeme struct {
	trigger trigger
	strong  trigger // the classes in which the word alone means support
	marker  marker
	head    head
	goods   string // the kind of goods that the noun names, or ""
	block   bool   // no sentence with it tells of aid
	mild    bool   // nor one with this, unless the article is all about aid
	plain   bool   // but by a word of giving
	topic   bool   // the article's topic is far from aid
	silent  bool   // so far that nothing in it is aid
	award   bool   // a certificate or medal
	aid     bool   // a word of need or kindness
	event   eventWord
	recall  recall  // how a word puts a happening out of the news
	counted counted // what it says of a number beside it
}

// idle reports whether the lists say of a phrase only that it is no other.
func (l *lexeme) idle() bool {
	return l.trigger == 0 && l.marker == 0 && l.head == noHead && l.goods == "" && !l.award
}

// lexicon is the lists of data/, a trie each for what is looked for at a time,
// so that a long phrase of one hides no short one of another.
type lexicon struct {
	words, blocks, events, attends, counts, news *trie

	// firsts says of a word in which lists it begins a phrase. Most begin none, so
	// that one look at a token spares those into each list.
	firsts text.Words[firstWord]
}

// firstWord is what the lists say of a word that begins a phrase of theirs.
type firstWord struct {
	lists listSet
	words text.Begun // what begins with it in words
}

// listSet is a set of the lists in which every token is looked for.
type listSet uint8

const (
	inWords listSet = 1 << iota
	inBlocks
	inEvents
	inLedger
	inJoiners
	inUndertakings
	inFunds
	inLands // words for a country: "nước này", "quê hương"
)

// note adds the first words of a list's phrases to firsts.
func (l *lexicon) note(list listSet, words iter.Seq[string]) {
	for w := range words {
		have, _ := l.firsts.Get(w, text.Hash(w))
		l.firsts.Put(w, firstWord{have.lists | list, l.words.phrases.Begin(w)})
	}
}

// trie holds lexemes by the folds of their tokens.
type trie struct{ phrases text.Phrases[lexeme] }

// at returns the lexeme of a phrase, made if it is new.
func (t *trie) at(phrase string) *lexeme { return t.phrases.At(phrase) }

// longest returns the lexeme of the longest phrase that toks starts with, and
// its number of tokens, or nil.
func (t *trie) longest(toks []extract.Token) (*lexeme, int) { return t.phrases.Longest(toks) }

var triggerNames = map[string]trigger{
	"give": give, "send": send, "help": help, "move": move, "carry": carry,
	"receive": receive, "thank": thank, "share": share, "list": list,
}

var markerNames = map[string]marker{
	"to": to, "goal": goal, "from": from, "of": of, "by": by, "with": with, "at": at,
	"behalf": behalf, "passive": passive, "each": each, "turn": turn, "worth": worth,
	"total": total, "per": per, "pledge": pledge, "ongoing": ongoing, "wish": wish,
	"not": not, "past": past, "noun": noun, "end": end,
}

var headNames = map[string]head{"party": party, "people": people, "giver": giver, "needy": needy, "vehicle": vehicle}

// load reads the lists. It panics if they are damaged, for they are part of the
// program.
func load() *lexicon {
	l := &lexicon{words: &trie{}, blocks: &trie{}, events: &trie{}, attends: &trie{}, counts: &trie{}, news: &trie{}}
	t := l.words
	table("triggers.txt", 3, func(f []string) {
		c := known(triggerNames, "triggers.txt", f[0])
		for _, w := range phrases(f[2]) {
			lex := t.at(w)
			lex.trigger |= c
			if f[1] == "strong" {
				lex.strong |= c
			}
		}
	})
	table("markers.txt", 2, func(f []string) {
		m := known(markerNames, "markers.txt", f[0])
		for _, w := range phrases(f[1]) {
			t.at(w).marker |= m
		}
	})
	table("heads.txt", 2, func(f []string) {
		h := known(headNames, "heads.txt", f[0])
		for _, w := range phrases(f[1]) {
			t.at(w).head = h
		}
	})
	table("goods.txt", 2, func(f []string) {
		for _, w := range phrases(f[1]) {
			if lex := t.at(w); f[0] != "none" {
				lex.goods = f[0]
			}
		}
	})
	l.readBlocks()
	table("events.txt", 3, func(f []string) {
		kind := known(eventTypes, "events.txt", f[0])
		e := eventWord{kind, known(eventForms, "events.txt", f[1]), "event." + string(kind)}
		t := l.events
		if e.form == attends {
			t = l.attends
		}
		for _, w := range phrases(f[2]) {
			t.at(w).event = e
		}
	})
	table("news.txt", 2, func(f []string) {
		how := known(recallNames, "news.txt", f[0])
		for _, w := range phrases(f[1]) {
			l.news.at(w).recall |= how
		}
	})
	table("counts.txt", 2, func(f []string) {
		c := known(countedNames, "counts.txt", f[0])
		for _, w := range phrases(f[1]) {
			l.counts.at(w).counted |= c
		}
	})
	l.note(inWords, l.words.phrases.Firsts())
	l.note(inBlocks, l.blocks.phrases.Firsts())
	l.note(inEvents, l.events.phrases.Firsts())
	l.note(inLedger, ledgerWords().Firsts())
	l.note(inJoiners, maps.Keys(joiners))
	l.note(inUndertakings, maps.Keys(undertakingNames))
	l.note(inLands, slices.Values([]string{"nước", "quê", "đất"}))
	l.note(inFunds, slices.Values([]string{"quỹ"}))
	return l
}

// readBlocks reads the words by which a sentence or an article is of something
// else than aid.
func (l *lexicon) readBlocks() {
	table("blocks.txt", 2, func(f []string) {
		for _, w := range phrases(f[1]) {
			switch f[0] {
			case "sentence":
				l.blocks.at(w).block = true
			case "mild":
				l.blocks.at(w).mild = true
			case "plain":
				l.blocks.at(w).plain = true
			case "article":
				l.blocks.at(w).topic = true
			case "silent":
				l.blocks.at(w).silent = true
			case "award":
				l.words.at(w).award = true
			case "aid":
				l.blocks.at(w).aid = true
			default:
				panic("event: blocks.txt: unknown scope " + f[0])
			}
		}
	})
}

// known looks a name up that a list must not misspell.
func known[T any](names map[string]T, file, name string) T {
	v, ok := names[name]
	if !ok {
		panic(fmt.Sprintf("event: %s: unknown class %q", file, name))
	}
	return v
}

// table calls f with the tab-parted fields of each line of a list that is
// neither empty nor a comment.
func table(name string, fields int, f func([]string)) {
	file, err := data.Open("data/" + name)
	if err != nil {
		panic(fmt.Sprintf("event: %v", err))
	}
	defer file.Close()
	s := bufio.NewScanner(file)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := strings.TrimSpace(s.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "\t")
		if len(parts) != fields {
			panic(fmt.Sprintf("event: %s: %d fields instead of %d in %q", name, len(parts), fields, line))
		}
		f(parts)
	}
}

func phrases(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, "|") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
