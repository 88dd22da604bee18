package syntax

import (
	"iter"
	"maps"
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/text"
)

// Trigger is a class of words of support; a word may be in several.
type Trigger uint16

// Classes of words of support.
const (
	Give Trigger = 1 << iota
	Send
	Help
	Move
	Carry
	Receive
	Thank
	Share
	List
)

// Marker is what a small word says.
type Marker uint32

// What small words say.
const (
	To Marker = 1 << iota
	Goal
	From
	Of
	By
	With
	At
	Behalf
	Passive
	Each
	Turn
	Worth
	Total
	Per
	Pledge
	Ongoing
	Wish
	Not
	Past
	Noun
	End
)

// Head is what a word before a name makes of it.
type Head uint8

// What words before a name make of it.
const (
	NoHead Head = iota
	Party
	People
	Giver
	Needy
	Vehicle
)

// Lexeme is everything that the lists say of a phrase.
type Lexeme struct {
	Trigger Trigger
	Strong  Trigger // the classes in which the word alone means support
	Marker  Marker
	Head    Head
	Goods   string // the kind of goods that the noun names, or ""
	block   bool   // no sentence with it tells of aid
	mild    bool   // nor one with this, unless the article is all about aid
	plain   bool   // but by a word of giving
	topic   bool   // the article's topic is far from aid
	silent  bool   // so far that nothing in it is aid
	Award   bool   // a certificate or medal
	Aid     bool   // a word of need or kindness
	Event   EventWord
	Recall  Recall  // how a word puts a happening out of the news
	Counted Counted // what it says of a number beside it
}

// idle reports whether the lists say of a phrase only that it is no other.
func (l *Lexeme) idle() bool {
	return l.Trigger == 0 && l.Marker == 0 && l.Head == NoHead && l.Goods == "" && !l.Award
}

// Lexicon is the lists of package lists, a trie each for what is looked for at a time,
// so that a long phrase of one hides no short one of another.
type Lexicon struct {
	Words, Blocks, Events, Attends, Counts, News *Trie

	// firsts says of a word in which lists it begins a phrase. Most begin none, so
	// that one look at a token spares those into each list.
	firsts text.Words[firstWord]
}

// firstWord is what the lists say of a word that begins a phrase of theirs.
type firstWord struct {
	lists ListSet
	words text.Begun // what begins with it in words
}

// ListSet is a set of the lists in which every token is looked for.
type ListSet uint16

// The lists in which tokens are looked for.
const (
	inWords ListSet = 1 << iota
	inBlocks
	InEvents
	inLedger
	inJoiners
	inUndertakings
	inFunds
	inLands   // words for a country: "nước này", "quê hương"
	inStops   // the stop words of ledgers
	inWholes  // their words for a whole
	inOpens   // and those that open one
	inCounted // words for people who are counted
	inSorts   // words for any body, with "này": "tổ chức", "quỹ"
)

// note adds the first words of a list's phrases to firsts.
func (l *Lexicon) note(list ListSet, words iter.Seq[string]) {
	for w := range words {
		have, _ := l.firsts.Get(w, text.Hash(w))
		l.firsts.Put(w, firstWord{have.lists | list, l.Words.phrases.Begin(w)})
	}
}

// Trie holds lexemes by the folds of their tokens.
type Trie struct{ phrases text.Phrases[Lexeme] }

// At returns the lexeme of a phrase, made if it is new.
func (t *Trie) At(phrase string) *Lexeme { return t.phrases.At(phrase) }

// Longest returns the lexeme of the longest phrase that toks starts with, and
// its number of tokens, or nil.
func (t *Trie) Longest(toks []extract.Token) (*Lexeme, int) { return t.phrases.Longest(toks) }

var triggerNames = map[string]Trigger{
	"give": Give, "send": Send, "help": Help, "move": Move, "carry": Carry,
	"receive": Receive, "thank": Thank, "share": Share, "list": List,
}

var markerNames = map[string]Marker{
	"to": To, "goal": Goal, "from": From, "of": Of, "by": By, "with": With, "at": At,
	"behalf": Behalf, "passive": Passive, "each": Each, "turn": Turn, "worth": Worth,
	"total": Total, "per": Per, "pledge": Pledge, "ongoing": Ongoing, "wish": Wish,
	"not": Not, "past": Past, "noun": Noun, "end": End, "idle": 0,
}

var headNames = map[string]Head{"party": Party, "people": People, "giver": Giver, "needy": Needy, "vehicle": Vehicle}

// load reads the lists. It panics if they are damaged, for they are part of the
// program.
func load() *Lexicon {
	l := &Lexicon{Words: &Trie{}, Blocks: &Trie{}, Events: &Trie{}, Attends: &Trie{}, Counts: &Trie{}, News: &Trie{}}
	t := l.Words
	lists.Table("triggers.txt", 3, func(f []string) {
		c := lists.Known(triggerNames, "triggers.txt", f[0])
		for _, w := range lists.Phrases(f[2]) {
			lex := t.At(w)
			lex.Trigger |= c
			if f[1] == "strong" {
				lex.Strong |= c
			}
		}
	})
	lists.Classes("markers.txt", markerNames, func(w string, m Marker) { t.At(w).Marker |= m })
	lists.Classes("heads.txt", headNames, func(w string, h Head) { t.At(w).Head = h })
	lists.Table("goods.txt", 2, func(f []string) {
		for _, w := range lists.Phrases(f[1]) {
			if f[0] == "called" {
				for _, home := range [...]string{"nhà", "ngôi nhà", "căn nhà", "mái nhà"} {
					t.At(home + " " + w).Goods = "alms"
				}
			} else if lex := t.At(w); f[0] != "none" {
				lex.Goods = f[0]
				if f[0] == "pay" {
					for _, least := range atLeast {
						t.At(least + " " + w).Goods = "pay"
					}
				}
			}
		}
	})
	l.readBlocks()
	lists.Table("events.txt", 3, func(f []string) {
		kind := lists.Known(eventTypes, "events.txt", f[0])
		e := EventWord{kind, lists.Known(eventForms, "events.txt", f[1]), "event." + string(kind)}
		t := l.Events
		if e.Form == attends {
			t = l.Attends
		}
		for _, w := range lists.Phrases(f[2]) {
			t.At(w).Event = e
		}
	})
	lists.Classes("news.txt", recallNames, func(w string, how Recall) { l.News.At(w).Recall |= how })
	lists.Classes("counts.txt", countedNames, func(w string, c Counted) { l.Counts.At(w).Counted |= c })
	l.note(inWords, l.Words.phrases.Firsts())
	l.note(inBlocks, l.Blocks.phrases.Firsts())
	l.note(InEvents, l.Events.phrases.Firsts())
	l.note(inLedger, ledgerWords().Firsts())
	for _, x := range ledgerLists {
		l.note(x.list, ledgerFirsts(x.class))
	}
	l.note(inCounted, maps.Keys(CountedPeople))
	l.note(inJoiners, maps.Keys(Joiners))
	l.note(inUndertakings, maps.Keys(UndertakingNames))
	l.note(inLands, slices.Values([]string{"nước", "quê", "đất"}))
	l.note(inFunds, slices.Values([]string{"quỹ"}))
	l.note(inSorts, maps.Keys(sortsOfBodies))
	return l
}

// readBlocks reads the words by which a sentence or an article is of something
// else than aid.
func (l *Lexicon) readBlocks() {
	type scope struct {
		words *Trie
		mark  func(*Lexeme)
	}
	lists.Classes("blocks.txt", map[string]scope{
		"sentence": {l.Blocks, func(x *Lexeme) { x.block = true }},
		"mild":     {l.Blocks, func(x *Lexeme) { x.mild = true }},
		"plain":    {l.Blocks, func(x *Lexeme) { x.plain = true }},
		"article":  {l.Blocks, func(x *Lexeme) { x.topic = true }},
		"silent":   {l.Blocks, func(x *Lexeme) { x.silent = true }},
		"award":    {l.Words, func(x *Lexeme) { x.Award = true }},
		"aid":      {l.Blocks, func(x *Lexeme) { x.Aid = true }},
	}, func(w string, s scope) { s.mark(s.words.At(w)) })
}

// atLeast are the words before a day's pay that say how little it may be and that everybody
// gives so much; leastPay are their syllables.
var (
	atLeast  = [...]string{"ít nhất", "tối thiểu", "mỗi người", "mỗi người ít nhất", "mỗi người tối thiểu"}
	leastPay = map[string]bool{"ít": true, "nhất": true, "tối": true, "thiểu": true, "mỗi": true, "người": true}
)
