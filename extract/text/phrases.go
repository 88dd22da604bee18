package text

import (
	"iter"

	"github.com/lienket/lienket/extract"
)

// Hash is the number under which tables find a folded word (FNV-1a): the Hash of
// the tokens whose Fold it is.
func Hash(fold string) uint32 {
	h := firstHash
	for i := range len(fold) {
		h = addHash(h, fold[i])
	}
	return h
}

// firstHash is the Hash of nothing.
const firstHash uint32 = 2166136261

// addHash returns the Hash of one byte more.
func addHash(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

// Words is a table of values by folded word, for the words that a stage looks up
// token by token: a token's hash is made once, and for most words the lists have
// nothing, which one number tells. The zero value is empty. It may be read by any
// number of goroutines once nothing is put in any more.
type Words[V any] struct {
	hashes  []uint32 // open addressing; 0 is a free place
	entries []wordEntry[V]
	n       int
	// first has a bit for the first bits of each hash: of a short list, it tells most
	// words that they are not in it.
	first uint64
}

// firstBits is by how much a hash is shifted for a number below 64.
const firstBits = 32 - 6

type wordEntry[V any] struct {
	word  string
	value V
}

// WordsOf makes the table of a map.
func WordsOf[V any](m map[string]V) (w Words[V]) {
	for word, v := range m {
		w.Put(word, v)
	}
	return w
}

// Len returns the number of words.
func (w *Words[V]) Len() int { return w.n }

// Get returns the value of a word with its hash; ok is false if the table has no
// such word.
func (w *Words[V]) Get(fold string, hash uint32) (v V, ok bool) {
	if w.first>>(hash>>firstBits)&1 == 0 {
		return v, false
	}
	key, mask := max(hash, 1), uint32(len(w.hashes)-1)
	for i := key & mask; w.hashes[i] != 0; i = (i + 1) & mask {
		if w.hashes[i] == key && w.entries[i].word == fold {
			return w.entries[i].value, true
		}
	}
	return v, false
}

// Put gives a word a value, instead of the one that it has.
func (w *Words[V]) Put(fold string, v V) {
	if 2*(w.n+1) > len(w.hashes) {
		w.grow()
	}
	key, mask := max(Hash(fold), 1), uint32(len(w.hashes)-1)
	i := key & mask
	for ; w.hashes[i] != 0; i = (i + 1) & mask {
		if w.hashes[i] == key && w.entries[i].word == fold {
			w.entries[i].value = v
			return
		}
	}
	w.hashes[i], w.entries[i] = key, wordEntry[V]{fold, v}
	w.first |= 1 << (Hash(fold) >> firstBits)
	w.n++
}

// All returns the words and their values, in no order.
func (w *Words[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for i, h := range w.hashes {
			if h != 0 && !yield(w.entries[i].word, w.entries[i].value) {
				return
			}
		}
	}
}

// grow doubles the places.
func (w *Words[V]) grow() {
	old, size := *w, max(2, 2*len(w.hashes))
	*w = Words[V]{hashes: make([]uint32, size), entries: make([]wordEntry[V], size)}
	for i, h := range old.hashes {
		if h != 0 {
			w.Put(old.entries[i].word, old.entries[i].value)
		}
	}
}

// Phrases holds a value for each of many phrases, by their tokens. The zero value
// is empty; it may be read by any number of goroutines once it is filled.
type Phrases[V any] struct {
	next  Words[*Phrases[V]]
	value *V
}

// At returns the value of a phrase, made if it is new.
func (p *Phrases[V]) At(phrase string) *V {
	for _, t := range Tokenize(nil, phrase, 0) {
		next, ok := p.next.Get(t.Fold, t.Hash)
		if !ok {
			next = &Phrases[V]{}
			p.next.Put(t.Fold, next)
		}
		p = next
	}
	if p.value == nil {
		p.value = new(V)
	}
	return p.value
}

// Firsts returns the first words of the phrases, in no order.
func (p *Phrases[V]) Firsts() iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range p.next.All() {
			if !yield(w) {
				return
			}
		}
	}
}

// After returns the phrases that begin with a word, without it, or nil if there are none.
func (p *Phrases[V]) After(word string) *Phrases[V] {
	next, _ := p.next.Get(word, Hash(word))
	return next
}

// LongestAfter is Longest for tokens of which the first was that of After.
func (p *Phrases[V]) LongestAfter(toks []extract.Token) (value *V, n int) {
	if value, n = p.Longest(toks[1:]); value != nil {
		return value, n + 1
	}
	if p.value != nil {
		return p.value, 1
	}
	return nil, 0
}

// Longest returns the value of the longest phrase that toks starts with, and its
// number of tokens, or nil.
func (p *Phrases[V]) Longest(toks []extract.Token) (value *V, n int) {
	for i := range toks {
		next, ok := p.next.Get(toks[i].Fold, toks[i].Hash)
		if !ok {
			break
		}
		p = next
		if p.value != nil {
			value, n = p.value, i+1
		}
	}
	return value, n
}
