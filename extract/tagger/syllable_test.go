package tagger

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// spelled reads a syllable by its definition: an onset before a rime.
func spelled(fold string) bool {
	plain := untoned(fold)
	if rimes[plain] {
		return true
	}
	for _, o := range onsets {
		if rest, ok := strings.CutPrefix(plain, o); ok {
			if rimes[rest] || o == "gi" && (rest == "" || rimes["i"+rest]) || o == "qu" && rimes["u"+rest] {
				return true
			}
		}
	}
	return false
}

func TestSyllableByDefinition(t *testing.T) {
	for word, want := range map[string]bool{
		"nguyễn": true, "gì": true, "quý": true, "nghiêng": true, "đắk": false, "smith": false, "anh": true, "sĩ": true, "pháp": true, "müller": false, "": false,
	} {
		if got := vietnameseSyllable(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
	// Any letters, loose marks among them, are judged as the definition does.
	letters := []rune("aăâeêioôơuưynghctpmđbqàáảãạằắẳẵặờớởỡợỹỷñçöǎ\u0301\u0323\u0302ж")
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.SampledFrom(letters), 0, 6, -1).Draw(t, "word")
		if len(word) > longestSyllable {
			return
		}
		if got, want := vietnameseSyllable(word), spelled(word); got != want {
			t.Fatalf("%q: %v, spelled out %v", word, got, want)
		}
	})
}
