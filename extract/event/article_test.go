package event_test

import (
	"bufio"
	"context"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/text"
	"github.com/lienket/lienket/extract/vietnamese"
)

// The articles of testdata are our own words. facts.tsv beside a source lists
// what it says:
//
//	support  giver  receiver  kind  quantity  status  date
//	event    type
//	count    place  value
//	silent   (nothing is given; without this line, every support must be listed)
const articles = "../testdata/articles"

func analyze(t testing.TB, p *extract.Pipeline, name string, data []byte) *extract.Analysis {
	t.Helper()
	d, err := article.Parse(name, data, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := p.Analyze(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// shared is the pipeline of all tests: to read the lists takes longer than to read a sentence.
var shared = sync.OnceValues(vietnamese.New)

func pipeline(t testing.TB) *extract.Pipeline {
	t.Helper()
	p, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestArticles(t *testing.T) {
	lists, err := filepath.Glob(filepath.Join(articles, "*", "facts.tsv"))
	if err != nil || len(lists) == 0 {
		t.Fatalf("no articles with facts under %s: %v", articles, err)
	}
	p := pipeline(t)
	for _, list := range lists {
		dir := filepath.Dir(list)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			source := filepath.Join(dir, "source.txt")
			data, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			check(t, analyze(t, p, source, data), list)
		})
	}
}

// check compares an analysis with its list of facts.
func check(t *testing.T, a *extract.Analysis, list string) {
	f, err := os.Open(list)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var supports []string
	for i := range a.Supports {
		supports = append(supports, row(a, &a.Supports[i]))
	}
	for s := bufio.NewScanner(f); s.Scan(); {
		c := append(strings.Split(s.Text(), "\t"), "", "", "", "", "", "", "")
		switch c[0] {
		case "support":
			i := slices.IndexFunc(supports, func(got string) bool { return matches(c[1:7], strings.Split(got, "\t")) })
			if i < 0 {
				t.Errorf("missed: %s", s.Text())
				continue
			}
			supports = slices.Delete(supports, i, i+1)
		case "event":
			if !slices.ContainsFunc(a.Events, func(e extract.Event) bool { return string(e.Type) == c[1] }) {
				t.Errorf("missed: %s", s.Text())
			}
		case "count":
			v, _ := strconv.ParseFloat(c[2], 64)
			if !slices.ContainsFunc(a.Counts, func(n extract.Count) bool { return a.ActorName(n.Place) == c[1] && n.Quantity.Value == v }) {
				t.Errorf("missed: %s", s.Text())
			}
		}
	}
	for _, s := range supports {
		t.Errorf("invented: %s", s)
	}
}

// row renders a support as facts.tsv does.
func row(a *extract.Analysis, s *extract.Support) string {
	q := ""
	if s.Quantity != nil {
		q = strconv.FormatFloat(s.Quantity.Value, 'f', -1, 64)
	}
	return strings.Join([]string{a.ActorName(s.From), a.ActorName(s.To), string(s.Kind), q, string(s.Status), s.Date.String()}, "\t")
}

// matches compares fields; an empty date in the list asks for nothing.
func matches(want, got []string) bool {
	for i := range want {
		if text.Fold(want[i]) != text.Fold(got[i]) && !(i == 5 && want[i] == "") {
			return false
		}
	}
	return true
}

// Every fact carries its evidence: a sentence that holds its words, a rule, a
// confidence between 0 and 1, and steps.
func TestEvidence(t *testing.T) {
	sources, err := filepath.Glob(filepath.Join(articles, "*", "source.txt"))
	if err != nil {
		t.Fatal(err)
	}
	p := pipeline(t)
	for _, source := range sources {
		data, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		a := analyze(t, p, source, data)
		proven := func(what string, e *extract.Evidence, steps bool) {
			if e.Sentence.Len() <= 0 || e.Sentence.End > len(a.Document.Text) || e.Rule == "" || e.Confidence <= 0 || e.Confidence > 1 || steps && len(e.Steps) == 0 {
				t.Errorf("%s: %s has no evidence: %+v", source, what, *e)
			}
		}
		for i := range a.Supports {
			s := &a.Supports[i]
			proven("support", &s.Evidence, true)
			if !s.Sentence.Contains(s.What) {
				t.Errorf("%s: item %q stands outside its sentence", source, a.Document.Slice(s.What))
			}
			if s.From == s.To {
				t.Errorf("%s: %s gives to itself", source, a.ActorName(s.From))
			}
			if s.Quantity != nil && math.IsNaN(s.Quantity.Value) || s.English == "" {
				t.Errorf("%s: %q has no label or no number", source, a.Document.Slice(s.What))
			}
		}
		for i := range a.Events {
			proven("event", &a.Events[i].Evidence, true)
		}
		for i := range a.Counts {
			proven("count", &a.Counts[i].Evidence, true)
		}
	}
}

// What a word of the past tells is done, though the sentence before promises.
func TestDoneAfterPromise(t *testing.T) {
	a := analyze(t, pipeline(t), "x.txt", []byte("Nghệ An hứa hỗ trợ Hà Tĩnh dựng lại trường\n\nÔng Lâm cho biết tỉnh Nghệ An sẽ hỗ trợ tỉnh Hà Tĩnh 2 tỷ đồng dựng lại trường bị lũ cuốn. Đoàn cũng đã trao tặng xã Cẩm Duệ 150 suất quà."))
	if len(a.Supports) != 2 {
		t.Fatalf("%d supports, want 2", len(a.Supports))
	}
	if a.Supports[0].Status != extract.Pledged || a.Supports[1].Status != extract.Done {
		t.Errorf("status %v and %v, want pledged and done", a.Supports[0].Status, a.Supports[1].Status)
	}
}

// The last word of the headline says nothing about the date that opens the text.
func TestDateBehindHeadline(t *testing.T) {
	a := analyze(t, pipeline(t), "x.txt", []byte("Hà Tĩnh cảm ơn các tỉnh bạn đã góp sức dập dịch\n\nNgày 8/7/2021, UBND tỉnh Hà Tĩnh tổ chức buổi gặp mặt các đoàn y tế.\n\nTính đến ngày 4/7, tỉnh có 12 ca mắc."))
	if len(a.Events) != 1 || a.Events[0].Date != (extract.Date{Year: 2021, Month: 7, Day: 8}) {
		t.Errorf("got %+v, want one event of 2021-07-08", a.Events)
	}
}
