package record_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/record"
	"github.com/lienket/lienket/extract/vietnamese"
)

// articles returns the texts of the evaluation data, by path, or skips the test.
func articles(t *testing.T) map[string]string {
	t.Helper()
	shared := os.Getenv("LIENKET_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	out := map[string]string{}
	for _, set := range []string{"seeds", "dev"} {
		paths, err := filepath.Glob(filepath.Join(shared, "eval", set, "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range paths {
			data, err := os.ReadFile(p)
			if err != nil {
				t.Fatal(err)
			}
			out[p] = string(data)
		}
	}
	if len(out) == 0 {
		t.Skip("no evaluation data: set LIENKET_SHARED to the folder that holds eval/seeds and eval/dev")
	}
	return out
}

func analyze(t *testing.T, p *extract.Pipeline, source, text string) *record.Article {
	t.Helper()
	d, err := article.Parse(source, []byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := p.Analyze(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return record.Of(a)
}

// TestEvidenceIsInTheFile cuts every mention and the evidence of every fact out
// of the file as it stands on disk, by code points.
func TestEvidenceIsInTheFile(t *testing.T) {
	p, err := vietnamese.New()
	if err != nil {
		t.Fatal(err)
	}
	mentions, facts := 0, 0
	for path, text := range articles(t) {
		runes := []rune(text)
		cut := func(what string, r record.Range, want string) {
			if r.Start < 0 || r.End > len(runes) || r.Start >= r.End {
				t.Errorf("%s: %s at %d–%d of %d", path, what, r.Start, r.End, len(runes))
			} else if got := string(runes[r.Start:r.End]); got != want {
				t.Errorf("%s: %s %q: the file has %q there", path, what, want, got)
			}
		}
		r := analyze(t, p, path, text)
		for _, m := range r.Mentions {
			cut("mention", m.Range, m.Text)
			mentions++
		}
		proofs := map[string][]record.Proof{}
		for _, f := range r.Positions {
			proofs["position"] = append(proofs["position"], f.Proof)
		}
		for _, f := range r.Supports {
			proofs["support"] = append(proofs["support"], f.Proof)
		}
		for _, f := range r.Events {
			proofs["event"] = append(proofs["event"], f.Proof)
		}
		for _, f := range r.Counts {
			proofs["count"] = append(proofs["count"], f.Proof)
		}
		for what, list := range proofs {
			for _, f := range list {
				cut(what, f.Evidence.Range, f.Evidence.Text)
				facts++
				if f.Confidence <= 0 || f.Confidence > 1 || f.Rule == "" {
					t.Errorf("%s: %s with confidence %v by rule %q", path, what, f.Confidence, f.Rule)
				}
			}
		}
		for _, x := range r.Persons {
			for _, m := range x.Mentions {
				cut("mention of "+x.Name, m, string(runes[max(0, m.Start):min(len(runes), max(m.Start, m.End))]))
			}
		}
	}
	if mentions == 0 || facts == 0 {
		t.Errorf("%d mentions, %d facts", mentions, facts)
	}
	t.Logf("%d mentions and %d facts cut their own words out of the files", mentions, facts)
}

// TestFormOfTextChangesNoFact reads each article decomposed, with other line
// ends and with invisible characters: the offsets move, the facts stay.
func TestFormOfTextChangesNoFact(t *testing.T) {
	p, err := vietnamese.New()
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range articles(t) {
		want := facts(t, analyze(t, p, path, text))
		for form, changed := range map[string]string{
			"decomposed":       norm.NFD.String(text),
			"other line ends":  strings.ReplaceAll(text, "\n", "\r\n"),
			"soft hyphens":     strings.ReplaceAll(text, "à", "à\u00ad"),
			"byte order mark":  "\uFEFF" + text,
			"no-break spaces":  strings.ReplaceAll(text, ", ", ",\u00a0"),
			"spaces as entity": strings.ReplaceAll(text, "; ", ";&nbsp;"),
		} {
			if diff := cmp.Diff(want, facts(t, analyze(t, p, path, changed))); diff != "" {
				t.Errorf("%s, %s:\n%s", path, form, diff)
			}
		}
	}
}

// facts returns a record as JSON without what depends on offsets and on the
// bytes of the source.
func facts(t *testing.T, r *record.Article) string {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var object map[string]any
	if err := json.Unmarshal(data, &object); err != nil {
		t.Fatal(err)
	}
	delete(object, "mentions")
	for _, list := range object {
		rows, _ := list.([]any)
		for _, row := range rows {
			if m, ok := row.(map[string]any); ok {
				delete(m, "evidence")
				delete(m, "mentions")
			}
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", " ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(object); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
