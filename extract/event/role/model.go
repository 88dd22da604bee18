package role

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/zeebo/xxh3"
)

// table holds the weights of features by their hash.
type table map[uint64]float64

// weights is the model: what makes a thing a gift, who gave it and who got it.
type weights struct{ gift, giver, taker table }

// constant is the feature that every thing has.
const constant = "always"

//go:embed weights.tsv
var embedded string

// model reads the embedded weights once.
var model = sync.OnceValue(func() *weights {
	w, err := parse(embedded)
	if err != nil {
		panic("role: weights.tsv: " + err.Error()) // it is embedded
	}
	return w
})

// parse reads a table of PART, feature and weight; a line that begins with # is a comment.
func parse(s string) (*weights, error) {
	w := &weights{table{}, table{}, table{}}
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("%q has %d fields instead of 3", line, len(f))
		}
		v, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", line, err)
		}
		id := xxh3.HashString(f[1])
		switch f[0] {
		case "gift":
			w.gift[id] = v
		case "giver":
			w.giver[id] = v
		case "taker":
			w.taker[id] = v
		default:
			return nil, fmt.Errorf("%q: no part of a gift", line)
		}
	}
	return w, nil
}

// sum adds up the weights of the features.
func (t table) sum(f *bag) float64 {
	s := 0.0
	for _, id := range f.ids {
		s += t[id]
	}
	return s
}

// chance returns the chance of a thing with the features to be a gift.
func (t table) chance(f *bag) float64 {
	f.put(constant)
	return 1 / (1 + math.Exp(-t.sum(f)))
}

// parts returns the chance of each candidate to have given the thing, and to have got it. What
// is left to one is the chance that none of them did.
func (a *article) parts(m *weights, t *thing, cs []candidate) (from, to []float64) {
	from, to = make([]float64, len(cs)+1), make([]float64, len(cs)+1)
	f := &a.bag
	for i := range cs {
		a.actorFeatures(f, t, &cs[i])
		from[i], to[i] = m.giver.sum(f), m.taker.sum(f)
	}
	a.nobodyFeatures(f, t, cs)
	from[len(cs)], to[len(cs)] = m.giver.sum(f), m.taker.sum(f)
	softmax(from)
	softmax(to)
	return from[:len(cs)], to[:len(cs)]
}

// softmax makes chances of weights.
func softmax(w []float64) {
	most, total := slices.Max(w), 0.0
	for i := range w {
		w[i] = math.Exp(w[i] - most)
		total += w[i]
	}
	for i := range w {
		w[i] /= total
	}
}

// Model is a trained model, for who trains one.
type Model struct{ w *weights }

// Read reads a table that Fit has made.
func Read(table []byte) (*Model, error) {
	w, err := parse(string(table))
	return &Model{w}, err
}

// Judge returns the chance of an example to be a gift, and the likeliest giver and receiver
// among its candidates; -1 is nobody.
func (m *Model) Judge(e *Example) (gift float64, giver, taker int) {
	var f bag
	sum := func(t table, texts []string) float64 {
		f.reset()
		for _, x := range texts {
			f.put(x)
		}
		return t.sum(&f)
	}
	gift = 1 / (1 + math.Exp(-sum(m.w.gift, e.thing)))
	best := func(t table) int {
		who, most := -1, sum(t, e.nobody)
		for i, x := range e.actors {
			if s := sum(t, x); s > most {
				who, most = i, s
			}
		}
		return who
	}
	return gift, best(m.w.giver), best(m.w.taker)
}
