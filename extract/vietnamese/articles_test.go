package vietnamese

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
)

var update = flag.Bool("update", false, "rewrite the expected names of the articles")

// TestArticles compares the people, places, organisations and positions of
// articles that we wrote with what a reader would list (names.tsv).
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*/names.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles with expected names: %v", err)
	}
	p := pipeline(t)
	for _, f := range files {
		t.Run(filepath.Base(filepath.Dir(f)), func(t *testing.T) {
			source, err := os.ReadFile(filepath.Join(filepath.Dir(f), "source.txt"))
			if err != nil {
				t.Fatal(err)
			}
			got := names(analyze(t, p, string(source)))
			if *update {
				if err := os.WriteFile(f, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Errorf("names (-want +got):\n%s", d)
			}
		})
	}
}

// TestTogetherAsAlone compares what articles give that are analysed together with what each
// gives by itself.
func TestTogetherAsAlone(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*/source.txt")
	if err != nil || len(files) < 8 {
		t.Fatalf("articles: %d, %v", len(files), err)
	}
	p := pipeline(t)
	read := func(f string) *extract.Document {
		source, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		d, err := article.Parse(f, source, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	var docs []*extract.Document
	for _, f := range files {
		docs = append(docs, read(f))
	}
	together, err := p.AnalyzeAll(context.Background(), docs)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		alone, err := p.Analyze(context.Background(), read(f))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(alone, together[i]); d != "" {
			t.Errorf("%s (-alone +together):\n%s", f, d)
		}
	}
}

// names lists what was found, one line each, sorted within its kind.
func names(a *extract.Analysis) string {
	var persons, places, bodies, positions []string
	for _, p := range a.Persons {
		slices.Sort(p.Aliases)
		persons = append(persons, fmt.Sprintf("person\t%s\t%s", p.Name, strings.Join(p.Aliases, "|")))
	}
	for _, p := range a.Places {
		if !p.Inside {
			places = append(places, "place\t"+p.Name)
		}
	}
	for _, o := range a.Organizations {
		kind := "body"
		if o.Collective {
			kind = "group"
		}
		bodies = append(bodies, fmt.Sprintf("%s\t%s", kind, o.Name))
	}
	for _, p := range a.Positions {
		body, area, when := "-", "-", "now"
		if p.Organization >= 0 {
			body = a.Organizations[p.Organization].Name
		}
		if p.Jurisdiction >= 0 {
			area = a.Places[p.Jurisdiction].Name
		}
		if p.Former {
			when = "former"
		}
		positions = append(positions, fmt.Sprintf("position\t%s\t%s\t%s\t%s\t%s", a.Persons[p.Person].Name, p.Title, body, area, when))
	}
	var b strings.Builder
	for _, list := range [][]string{persons, places, bodies, positions} {
		slices.Sort(list)
		for _, line := range list {
			b.WriteString(strings.TrimRight(line, "\t") + "\n")
		}
	}
	return b.String()
}
