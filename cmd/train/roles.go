package main

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/event"
	"github.com/lienket/lienket/extract/event/role"
	"github.com/lienket/lienket/extract/score"
	"github.com/lienket/lienket/extract/vietnamese"
)

// fitting is how the model of givers and receivers is fitted.
var fitting = role.Training{Ridge: 6, Least: 2, Steps: 200}

// trainRoles fits the model of givers and receivers to the annotated articles of a folder, and
// prints what it says of articles that it has not seen.
func trainRoles(dir, out string, folds int) error {
	articles, err := annotated(dir)
	if err != nil {
		return err
	}
	examples, err := examplesOf(articles)
	if err != nil {
		return err
	}
	if folds > 1 {
		if err := foldRoles(examples, folds); err != nil {
			return err
		}
	}
	table, err := fitting.Fit(slices.Concat(examples...))
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes of weights\n", len(table))
	return os.WriteFile(out, table, 0o644)
}

// annotated reads the annotated articles of a folder.
func annotated(dir string) ([]role.Annotated, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no *.txt in %s: %w", dir, err)
	}
	var out []role.Annotated
	for _, path := range files {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		a, err := role.ReadCorpus(path, f)
		f.Close()
		if err != nil {
			return nil, err
		}
		out = append(out, a...)
	}
	return out, nil
}

// things collects the examples of the articles that the pipeline reads.
type things struct {
	relater *event.Relater
	found   []role.Example
}

// Relate takes the place of the relater of events.
func (t *things) Relate(a *extract.Analysis) { t.found = t.relater.Examples(a) }

// examplesOf returns the labelled examples of each article.
func examplesOf(articles []role.Annotated) ([][]role.Example, error) {
	p, err := vietnamese.New()
	if err != nil {
		return nil, err
	}
	t := &things{relater: event.New()}
	for i, r := range p.Relaters {
		if _, ok := r.(*event.Relater); ok {
			p.Relaters[i] = t
		}
	}
	out := make([][]role.Example, len(articles))
	for i := range articles {
		a := &articles[i]
		d, err := article.Parse(a.Name+".txt", []byte(a.Text), article.Options{})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.Name, err)
		}
		if _, err := p.Analyze(context.Background(), d); err != nil {
			return nil, err
		}
		out[i] = t.found
		for k := range out[i] {
			label(&out[i][k], a.Rows)
		}
	}
	return out, nil
}

// label says of an example what the rows of its article say.
func label(e *role.Example, rows []role.Row) {
	for i := range rows {
		r := &rows[i]
		if !tells(r, e) {
			continue
		}
		if !r.Debatable {
			e.Label = role.IsGift
		} else if e.Label == role.NoGift {
			e.Label = role.Debatable
		}
		e.Givers = union(e.Givers, among(e.Names, r.From))
		e.Takers = union(e.Takers, among(e.Names, r.To))
	}
}

// tells reports whether a row tells of the thing of an example.
func tells(r *role.Row, e *role.Example) bool {
	if r.Quantity != nil {
		return e.Quantity != nil && math.Abs(*r.Quantity-e.Quantity.Value) <= 1e-6*math.Max(1, *r.Quantity) && (currency(r.Unit) == (e.Kind == extract.Money) || r.Unit == "")
	}
	if e.Quantity != nil {
		return false
	}
	words := strings.Fields(strings.ToLower(r.Item))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(e.Text)), func(w string) bool { return slices.Contains(words, strings.Trim(w, ",")) })
}

// currency reports whether the unit of a row is one of money.
func currency(unit string) bool {
	return slices.Contains([]string{"đồng", "usd", "euro", "eur", "yên", "won", "đô la", "bảng", "nhân dân tệ", "kíp", "baht"}, strings.ToLower(unit))
}

// among returns the candidates one of whose names may be one of the names.
func among(candidates [][]string, names []string) []int {
	var out []int
	for i, c := range candidates {
		if slices.ContainsFunc(c, func(x string) bool {
			return slices.ContainsFunc(names, func(y string) bool { return score.SameActor(y, x) || within(x, y) })
		}) {
			out = append(out, i)
		}
	}
	return out
}

// within reports whether a name stands in the words for somebody, so that who is meant is of that
// place or body: "Phú An" in "hộ nghèo xã Phú An".
func within(name, words string) bool {
	return strings.Contains(" "+words+" ", " "+name+" ")
}

func union(a, b []int) []int {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}

// foldRoles prints what models say of articles that they were not trained with.
func foldRoles(examples [][]role.Example, folds int) error {
	var gifts, told, right, named, givers, got, takers int
	for f := range folds {
		var train, test []role.Example
		for i, e := range examples {
			if i%folds == f {
				test = append(test, e...)
			} else {
				train = append(train, e...)
			}
		}
		table, err := fitting.Fit(train)
		if err != nil {
			return err
		}
		m, err := role.Read(table)
		if err != nil {
			return err
		}
		for i := range test {
			e := &test[i]
			if e.Label == role.Debatable {
				continue
			}
			gift, giver, taker := m.Judge(e)
			if gift >= 0.5 {
				told++
			}
			if e.Label != role.IsGift {
				continue
			}
			gifts++
			if gift >= 0.5 {
				right++
			}
			if len(e.Givers) > 0 {
				if named++; slices.Contains(e.Givers, giver) {
					givers++
				}
			}
			if len(e.Takers) > 0 {
				if got++; slices.Contains(e.Takers, taker) {
					takers++
				}
			}
		}
	}
	share := func(n, of int) float64 { return float64(n) / math.Max(1, float64(of)) }
	fmt.Printf("%d articles, %d-fold cross-validation: gifts P %.3f R %.3f of %d, giver right %.3f of %d, receiver right %.3f of %d\n", len(examples), folds, share(right, told), share(right, gifts), gifts, share(givers, named), named, share(takers, got), got)
	return nil
}
