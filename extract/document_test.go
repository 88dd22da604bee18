package extract_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

func TestCodePoints(t *testing.T) {
	text := "Ủy ban xã Bình Lư tặng 1.000₫ 🌾 — cảm ơn!"
	for _, s := range []string{text, strings.Repeat(text, 9), strings.Repeat("\u0300", 30), strings.Repeat("🌾", 30), strings.Repeat("a", 30)} {
		for from := range s {
			for to := range s[from:] {
				if part := s[from : from+to]; extract.CodePoints(part) != utf8.RuneCountInString(part) {
					t.Fatalf("CodePoints(%q) = %d", part, extract.CodePoints(part))
				}
			}
		}
	}
}
