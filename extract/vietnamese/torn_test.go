package vietnamese

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract/article"
)

// TestTornSentences reads what editors and converters leave of sentences: cut after any
// word, and pieces of two run together. Readings look behind and ahead of words; none may
// look past an end.
func TestTornSentences(t *testing.T) {
	files, err := filepath.Glob("../event/lists/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no lists: %v", err)
	}
	articles, err := filepath.Glob("../testdata/*/*/source.txt")
	if err != nil || len(articles) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var phrases []string // of the lists that the readings look for
	for _, f := range files {
		for line := range strings.Lines(read(t, f)) {
			if _, words, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
				for p := range strings.SplitSeq(words, "|") {
					phrases = append(phrases, strings.TrimSpace(p))
				}
			}
		}
	}
	var sentences []string
	for _, f := range articles {
		for line := range strings.Lines(read(t, f)) {
			sentences = append(sentences, strings.SplitAfter(strings.TrimSpace(line), ". ")...)
		}
	}
	p := pipeline(t)
	try := func(text string) {
		defer func() {
			if r := recover(); r != nil {
				t.Errorf("%q: %v\n%s", text, r, debug.Stack())
			}
		}()
		d, err := article.Parse("torn.txt", []byte(text), article.Options{})
		if err != nil {
			return // nothing in it
		}
		if a, err := p.Analyze(context.Background(), d); err != nil {
			t.Errorf("%q: %v", text, err)
		} else {
			check(t, a)
		}
	}
	try("Chung tay ủng hộ\n\nTại chợ đầu mối Sông Mai (cung cấp lượng lớn rau củ cho TP) sẽ có đội kiểm tra gồm 14 cán bộ.") // people behind a gift in brackets
	try("Công ty Sao Mai Việt tặng quà cho học sinh nghèo tại chương trình do Huyện đoàn Tủa Chùa tổ chức")                  // the last word of the text
	rnd := rand.New(rand.NewPCG(4, 2))                                                                                       //nolint:gosec // the same texts every time
	pick := func(from []string) string { return from[rnd.IntN(len(from))] }
	cut := func(s string) []string {
		words := strings.Fields(s)
		if len(words) == 0 {
			return nil
		}
		return words[:rnd.IntN(len(words))+1]
	}
	for range tornTexts {
		a, b := cut(pick(sentences)), cut(pick(sentences))
		try(strings.Join(a, " "))
		try(strings.Join(b[len(b)/2:], " ") + " " + strings.Join(a, " "))
		salad := a[:len(a)/2]
		for range 1 + rnd.IntN(6) {
			salad = append(salad[:len(salad):len(salad)], pick(phrases))
			if rnd.IntN(3) == 0 {
				salad = append(salad, pick([]string{"10", "300 triệu đồng", "tỉnh Hà Tĩnh", "Công ty Sông Ngân", "ông Lê An", ",", ":", "(", "của", "cho", "do", "được", "ngày 3/5"}))
			}
		}
		try(strings.Join(salad, " "))
	}
}

// tornTexts is how many times three torn texts are read.
const tornTexts = 4000

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
