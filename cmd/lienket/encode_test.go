package main

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// windows1258 writes text in Microsoft's Vietnamese code page: letters with a
// circumflex, breve or horn as one byte, tone marks as combining bytes after
// them.
func windows1258(text string) ([]byte, error) {
	var out []byte
	enc := charmap.Windows1258.NewEncoder()
	for _, r := range text {
		if b, ok := charmap.Windows1258.EncodeRune(r); ok {
			out = append(out, b)
			continue
		}
		// Take the tone mark off and write it after the letter.
		var letter strings.Builder
		var tone rune
		for _, c := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", c) {
				tone = c
				continue
			}
			letter.WriteRune(c)
		}
		b, err := enc.String(norm.NFC.String(letter.String()) + string(tone))
		if err != nil || tone == 0 {
			return nil, fmt.Errorf("%q has no place in the code page", r)
		}
		out = append(out, b...)
	}
	return out, nil
}
