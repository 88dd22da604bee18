package tagger

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/lienket/lienket/extract/text"
)

// onsets and rimes of Vietnamese syllables, without tone marks.
var (
	onsets = strings.Fields("ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x")
	rimes  = set(`a ă â e ê i o ô ơ u ư y
		ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		ec em en eng eo ep et êch êm ên ênh êp êt êu ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
		oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
		ôc ôi ôm ôn ông ôp ôt ơi ơm ơn ơp ơt ua uân uâng uât uây uc ue uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
		uy uya uych uyên uyêt uyn uynh uyp uyt uyu ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
		yêm yên yêng yêt yêu ynh`)
	// syllables holds every onset, or none, before every rime, so that a look-up
	// tells what Vietnamese can say.
	syllables = sync.OnceValue(func() *text.Words[bool] {
		words := text.WordsOf(combine(onsets, rimes))
		return &words
	})
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func combine(onsets []string, rimes map[string]bool) map[string]bool {
	m := make(map[string]bool, (len(onsets)+1)*len(rimes))
	for r := range rimes {
		m[r] = true
		for _, o := range onsets {
			m[o+r] = true
		}
		// "gì", "qua": the i and u belong to onset and rime at once.
		if rest, ok := strings.CutPrefix(r, "i"); ok {
			m["gi"+rest] = true
		}
		if rest, ok := strings.CutPrefix(r, "u"); ok {
			m["qu"+rest] = true
		}
	}
	m["gi"] = true
	return m
}

// tones are the five tone marks as combining characters.
var tones = strings.NewReplacer("\u0300", "", "\u0301", "", "\u0303", "", "\u0309", "", "\u0323", "")

// toneless holds the Latin letters up to U+1EF9 without their tone mark; 0 is a
// character that may join with those beside it.
var toneless = sync.OnceValue(func() *[0x1EFA]rune {
	table := new([0x1EFA]rune)
	for r := range rune(len(table)) {
		if r < utf8.RuneSelf {
			table[r] = r
		} else if plain := []rune(untoned(string(r))); len(plain) == 1 && unicode.Is(unicode.Latin, r) {
			table[r] = plain[0]
		}
	}
	return table
})

func untoned(s string) string { return norm.NFC.String(tones.Replace(norm.NFD.String(s))) }

// longestSyllable is how many bytes a syllable with its tone may have.
const longestSyllable = 12

// vietnameseSyllable reports whether a folded word can be one syllable of
// Vietnamese: an onset, or none, and a rime.
func vietnameseSyllable(fold string) bool {
	if len(fold) > longestSyllable {
		return false
	}
	letters := toneless()
	var buf [2 * longestSyllable]byte
	plain := buf[:0]
	for _, r := range fold {
		if int(r) >= len(letters) || letters[r] == 0 {
			return syllable(untoned(fold))
		}
		plain = utf8.AppendRune(plain, letters[r])
	}
	return syllable(string(plain))
}

// syllable reports whether Vietnamese can say a word without tone marks.
func syllable(plain string) bool {
	said, _ := syllables().Get(plain, text.Hash(plain))
	return said
}
