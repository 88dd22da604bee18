package event_test

import (
	_ "embed"
	"strconv"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
)

// tellings holds a sentence or two a line, each another way of telling who gave what
// to whom, and behind a tab the gifts: "giver > receiver > amount unit", parted by
// semicolons; "-" stands for no amount. Lines without a gift tell of loans, prizes,
// fines and trade.
//
//go:embed testdata/giving.tsv
var tellings string

// tellingsFloor is how many of the gifts are found at least.
const tellingsFloor = 224

// Most ways of telling a gift are understood, and nothing else is taken for one.
func TestTellings(t *testing.T) {
	p := pipeline(t)
	found, all := 0, 0
	for _, line := range strings.Split(strings.TrimSpace(tellings), "\n") {
		text, gifts, _ := strings.Cut(line, "\t")
		a := analyze(t, p, "text.txt", []byte("Chung tay cứu trợ, ủng hộ nơi khó khăn\n\n"+text+"\n"))
		gifts = strings.TrimSpace(gifts)
		if gifts == "" {
			for i := range a.Supports {
				s := &a.Supports[i]
				t.Errorf("%s\n gives %s > %s: %s", text, a.ActorName(s.From), a.ActorName(s.To), a.Document.Slice(s.What))
			}
			continue
		}
		rows := a.Supports
		for _, g := range strings.Split(gifts, ";") {
			all++
			for i := range rows {
				if tells(t, a, &rows[i], g) {
					found++
					rows = append(rows[:i:i], rows[i+1:]...)
					break
				}
			}
		}
	}
	t.Logf("found %d of %d gifts", found, all)
	if found < tellingsFloor {
		t.Errorf("found %d of %d gifts, want %d", found, all, tellingsFloor)
	}
}

// tells reports whether a support is the gift "giver > receiver > amount unit".
func tells(t *testing.T, a *extract.Analysis, s *extract.Support, gift string) bool {
	t.Helper()
	part := strings.Split(gift, ">")
	if len(part) != 3 {
		t.Fatalf("testdata/giving.tsv: %q has no three parts", gift)
	}
	amount := strings.Fields(part[2])
	if !alike(part[0], a.ActorName(s.From)) || !alike(part[1], a.ActorName(s.To)) || len(amount) == 0 {
		return false
	}
	if amount[0] == "-" {
		return true
	}
	v, err := strconv.ParseFloat(amount[0], 64)
	if err != nil {
		t.Fatalf("testdata/giving.tsv: %q: %v", gift, err)
	}
	return s.Quantity != nil && s.Quantity.Value == v
}

// alike reports whether one of two names is part of the other.
func alike(a, b string) bool {
	a, b = strings.ToLower(strings.TrimSpace(a)), strings.ToLower(strings.TrimSpace(b))
	return b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}
