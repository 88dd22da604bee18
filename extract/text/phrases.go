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

// wordIndex numbers words, each behind a node, in the order in which they are added. All
// that a search looks at lies close together: the words' letters in one array, and slots
// that tell most words apart by their hashes and say where the letters are.
type wordIndex struct {
	slots   []slot // open addressing
	words   []indexed
	letters []byte // of the words, one after the other
}

// slot holds the number of a word, plus one, its hash behind its node and its letters. A free
// slot has the number 0.
type slot struct{ hash, number, start, end uint32 }

// indexed is a word, whose letters end there.
type indexed struct{ behind, end uint32 }

// behindNode mixes the hash of a word with the node that it is behind; behind node 0 it
// stays as it is. The same word has another hash behind each node, as the factor is odd.
func behindNode(hash, node uint32) uint32 { return hash ^ node*0x9e3779b1 }

// word returns the letters of the word of a number.
func (x *wordIndex) word(i uint32) []byte {
	start := uint32(0)
	if i > 0 {
		start = x.words[i-1].end
	}
	return x.letters[start:x.words[i].end]
}

// find returns the number of a word behind a node, or -1.
func (x *wordIndex) find(node uint32, fold string, hash uint32) int {
	if len(x.slots) == 0 {
		return -1
	}
	hash = behindNode(hash, node)
	mask := uint32(len(x.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := x.slots[i&mask]
		if s.number == 0 {
			return -1
		}
		if s.hash == hash && string(x.letters[s.start:s.end]) == fold {
			return int(s.number - 1)
		}
	}
}

// add numbers a word behind a node, which is not there yet.
func (x *wordIndex) add(node uint32, fold string, hash uint32) int {
	n, start := len(x.words), uint32(len(x.letters))
	x.letters = append(x.letters, fold...)
	x.words = append(x.words, indexed{node, uint32(len(x.letters))})
	if 2*(n+1) > len(x.slots) {
		old := x.slots
		x.slots = make([]slot, max(2, 2*len(old)))
		for _, s := range old {
			if s.number > 0 {
				x.put(s)
			}
		}
	}
	x.put(slot{behindNode(hash, node), uint32(n) + 1, start, uint32(len(x.letters))})
	return n
}

func (x *wordIndex) put(s slot) {
	mask := uint32(len(x.slots) - 1)
	i := s.hash & mask
	for x.slots[i].number > 0 {
		i = (i + 1) & mask
	}
	x.slots[i] = s
}

// firsts has a bit for the first bits of the hashes of words: few words tell most others
// by it that they are not among them.
type firsts uint64

func (f firsts) with(hash uint32) firsts { return f | 1<<(hash>>(32-6)) }
func (f firsts) may(hash uint32) bool    { return f>>(hash>>(32-6))&1 != 0 }

// Words is a table of values by folded word, for the words that a stage looks up
// token by token: a token's hash is made once, and for most words the lists have
// nothing, which one number tells. The zero value is empty. It may be read by any
// number of goroutines once nothing is put in any more.
type Words[V any] struct {
	index  wordIndex
	values []V // by number
	known  filter
}

// filter has a bit for the first bits of the hashes of words: of a small table's other words
// nearly all are told by it that they are not among them.
type filter [8]uint64

func (f *filter) add(hash uint32)      { f[hash>>29] |= 1 << (hash >> 23 & 63) }
func (f *filter) may(hash uint32) bool { return f[hash>>29]>>(hash>>23&63)&1 != 0 }

// WordsOf makes the table of a map.
func WordsOf[V any](m map[string]V) (w Words[V]) {
	for word, v := range m {
		w.Put(word, v)
	}
	return w
}

// Len returns the number of words.
func (w *Words[V]) Len() int { return len(w.values) }

// Get returns the value of a word with its hash; ok is false if the table has no
// such word.
func (w *Words[V]) Get(fold string, hash uint32) (v V, ok bool) {
	if !w.known.may(hash) {
		return v, false
	}
	if i := w.index.find(0, fold, hash); i >= 0 {
		return w.values[i], true
	}
	return v, false
}

// Has reports whether the table has the word of a token.
func (w *Words[V]) Has(t *extract.Token) bool {
	_, ok := w.Get(t.Fold, t.Hash)
	return ok
}

// Put gives a word a value, instead of the one that it has.
func (w *Words[V]) Put(fold string, v V) {
	hash := Hash(fold)
	if i := w.index.find(0, fold, hash); i >= 0 {
		w.values[i] = v
		return
	}
	w.index.add(0, fold, hash)
	w.values = append(w.values, v)
	w.known.add(hash)
}

// All returns the words and their values, in the order in which they were put in.
func (w *Words[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for i, v := range w.values {
			if !yield(string(w.index.word(uint32(i))), v) {
				return
			}
		}
	}
}

// Phrases holds a value for each of many phrases, by their tokens. The zero value
// is empty; it may be read by any number of goroutines once it is filled.
type Phrases[V any] struct {
	index wordIndex       // the node of a word is its number plus one
	nodes []phraseNode[V] // the first is that of no word
}

type phraseNode[V any] struct {
	firsts firsts // of the words that go on
	value  *V     // of the phrase that ends here, or nil
}

// Begun is a word with which phrases begin; the zero value stands for none.
type Begun uint32

// At returns the value of a phrase, made if it is new.
func (p *Phrases[V]) At(phrase string) *V {
	if len(p.nodes) == 0 {
		p.nodes = make([]phraseNode[V], 1)
	}
	at := uint32(0)
	for _, t := range Tokenize(nil, phrase, 0) {
		next := p.index.find(at, t.Fold, t.Hash)
		if next < 0 {
			next = p.index.add(at, t.Fold, t.Hash)
			p.nodes[at].firsts = p.nodes[at].firsts.with(t.Hash)
			p.nodes = append(p.nodes, phraseNode[V]{})
		}
		at = uint32(next) + 1
	}
	n := &p.nodes[at]
	if n.value == nil {
		n.value = new(V)
	}
	return n.value
}

// Firsts returns the first words of the phrases, in the order in which they came.
func (p *Phrases[V]) Firsts() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range p.index.words {
			if p.index.words[i].behind == 0 && !yield(string(p.index.word(uint32(i)))) {
				return
			}
		}
	}
}

// Begin returns what begins with a word.
func (p *Phrases[V]) Begin(word string) Begun {
	return Begun(p.index.find(0, word, Hash(word)) + 1)
}

// LongestBegun is Longest for tokens with the first of which what was begun begins.
func (p *Phrases[V]) LongestBegun(b Begun, toks []extract.Token) (value *V, n int) {
	if b == 0 {
		return nil, 0
	}
	return p.longest(uint32(b), 1, toks)
}

// Longest returns the value of the longest phrase that toks starts with, and its
// number of tokens, or nil.
func (p *Phrases[V]) Longest(toks []extract.Token) (value *V, n int) {
	if len(p.nodes) == 0 {
		return nil, 0
	}
	return p.longest(0, 0, toks)
}

// longest is Longest from a node on, to which so many tokens have led.
func (p *Phrases[V]) longest(node uint32, from int, toks []extract.Token) (value *V, n int) {
	at := &p.nodes[node]
	if from > 0 && at.value != nil {
		value, n = at.value, from
	}
	for i := from; i < len(toks); i++ {
		t := &toks[i]
		if !at.firsts.may(t.Hash) {
			break
		}
		next := p.index.find(node, t.Fold, t.Hash)
		if next < 0 {
			break
		}
		node = uint32(next) + 1
		if at = &p.nodes[node]; at.value != nil {
			value, n = at.value, i+1
		}
	}
	return value, n
}
