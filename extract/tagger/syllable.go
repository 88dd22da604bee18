package tagger

import (
	"strings"

	"golang.org/x/text/unicode/norm"
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
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// tones are the five tone marks as combining characters.
var tones = strings.NewReplacer("\u0300", "", "\u0301", "", "\u0303", "", "\u0309", "", "\u0323", "")

// vietnameseSyllable reports whether a folded word can be one syllable of
// Vietnamese: an onset, or none, and a rime.
func vietnameseSyllable(fold string) bool {
	if len(fold) > 12 {
		return false
	}
	plain := norm.NFC.String(tones.Replace(norm.NFD.String(fold)))
	if rimes[plain] {
		return true
	}
	for _, o := range onsets {
		if rest, ok := strings.CutPrefix(plain, o); ok {
			// "gì", "qua": the i and u belong to onset and rime at once.
			if rimes[rest] || o == "gi" && (rest == "" || rimes["i"+rest]) || o == "qu" && rimes["u"+rest] {
				return true
			}
		}
	}
	return false
}
