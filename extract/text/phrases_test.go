package text

import (
	"fmt"
	"testing"

	"github.com/lienket/lienket/extract"
)

func TestPhrases(t *testing.T) {
	var p Phrases[int]
	if v, n := p.Longest(Tokenize(nil, "ủng hộ", 0)); v != nil || n != 0 {
		t.Errorf("an empty trie has %v of length %d", v, n)
	}
	for i, phrase := range []string{"ủng hộ", "ủng hộ kinh phí", "trao", "tiếp nhận, phân bổ"} {
		*p.At(phrase) = i + 1
	}
	for _, c := range []struct {
		text   string
		value  int
		length int
	}{
		{"Ủng hộ kinh phí cho", 2, 4}, {"ủng hộ kinh tế", 1, 2}, {"uỷ ban", 0, 0}, {"ủng", 0, 0}, {"TRAO", 3, 1}, {"tiếp nhận , phân bổ", 4, 5}, {"", 0, 0},
	} {
		toks := Tokenize(nil, c.text, 0)
		v, n := p.Longest(toks)
		if n != c.length || (v == nil) != (c.value == 0) || v != nil && *v != c.value {
			t.Errorf("%q: %v, %d tokens", c.text, v, n)
		}
		if len(toks) > 0 {
			if begun, m := p.LongestBegun(p.Begin(toks[0].Fold), toks); begun != v || m != n {
				t.Errorf("%q, begun: %v, %d tokens", c.text, begun, m)
			}
		}
	}
}

func TestWords(t *testing.T) {
	var w Words[int]
	for round := range 2 {
		for i := range 1000 {
			w.Put(fmt.Sprint("w", i), i+round)
		}
	}
	if w.Len() != 1000 {
		t.Errorf("%d words", w.Len())
	}
	for i := range 1100 {
		word := fmt.Sprint("w", i)
		if v, ok := w.Get(word, Hash(word)); ok != (i < 1000) || ok && v != i+1 {
			t.Errorf("%s: %d, %v", word, v, ok)
		}
	}
	if in, out := (extract.Token{Fold: "w7", Hash: Hash("w7")}), (extract.Token{Fold: "w1007", Hash: Hash("w1007")}); !w.Has(&in) || w.Has(&out) {
		t.Error("the words of tokens are not told")
	}
	// Another word of the same hash is another word.
	if _, ok := w.Get("x", Hash("w1")); ok {
		t.Error("a word was taken for another")
	}
}
