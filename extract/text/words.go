package text

import (
	_ "embed"
	"strings"
)

//go:embed abbreviations.txt
var abbreviationsTXT string

// dotted holds the abbreviations that are written with a full stop, undotted
// others that are no plain capitals, slashed the folded ones with a stroke,
// topLevel the domains under which a dotted word is an address, agencies the folded
// marks of outlets.
var dotted, undotted, slashed, topLevel, agencies = readAbbreviations(abbreviationsTXT)

// romans holds the Roman numerals that texts use, from two letters on.
var romans = buildRomans()

func readAbbreviations(data string) (dot, plain, slash, top, agency map[string]bool) {
	dot, plain, slash, top, agency = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(data) {
		line, _, _ = strings.Cut(line, "#")
		kind, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		set := map[string]map[string]bool{"dotted": dot, "plain": plain, "slashed": slash, "domain": top, "agency": agency}[kind]
		for w := range strings.FieldsSeq(words) {
			set[w] = true
		}
	}
	return dot, plain, slash, top, agency
}

func buildRomans() map[string]bool {
	tens := []string{"", "X", "XX", "XXX"}
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	m := map[string]bool{}
	for _, t := range tens {
		for _, o := range ones {
			if len(t+o) > 1 {
				m[t+o] = true
			}
		}
	}
	return m
}
