package role

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/optimize"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Example is a thing of an annotated article with those who may have given or got it. Who
// trains says what it is, in Label, Givers and Takers.
type Example struct {
	Text     string // the words for the thing
	Kind     extract.SupportKind
	Quantity *extract.Quantity // nil if it has none
	Names    [][]string        // of each candidate
	Asked    bool              // the model is asked of it: no row tells of it, and it may be given

	Label          Label
	Givers, Takers []int // the candidates that gave and got it, if it is a gift

	thing, nobody []string
	actors        [][]string
}

// Label says what a thing is.
type Label uint8

// What a thing may be.
const (
	NoGift Label = iota
	IsGift
	Debatable // left out of training
)

// Examples returns the things of an article, those too of which rows tell: what a model says
// of them is not asked, but they show what gifts look like.
func Examples(g *gift.Reader) []Example {
	a := newArticle(g)
	asked := map[int]bool{}
	for t := range a.things() {
		asked[t.item.Lo] = true
	}
	a.bag.named = true
	var out []Example
	for si := range a.Doc.Sentences {
		if a.Parsed[si] == nil {
			continue
		}
		for k := range a.Parsed[si] {
			a.Sent, a.Nodes = si, a.Parsed[si]
			if n := &a.Nodes[k]; n.Kind != syntax.ItemNode || n.Item.Skip {
				continue
			}
			t := a.thingAt(si, k)
			e := a.example(&t)
			e.Asked = asked[t.item.Lo]
			out = append(out, e)
		}
	}
	return out
}

// example returns a thing with its features.
func (a *article) example(t *thing) Example {
	it := t.item
	e := Example{Text: a.Doc.Slice(a.Span(it.Lo, it.Hi)), Kind: it.Kind, Quantity: it.Quantity}
	f := &a.bag
	a.thingFeatures(f, t)
	f.put(constant)
	e.thing = f.texts
	cs := a.candidates(t)
	for i := range cs {
		a.actorFeatures(f, t, &cs[i])
		e.actors = append(e.actors, f.texts)
		var names []string
		for _, w := range cs[i].who {
			names = append(names, a.Name(w))
		}
		e.Names = append(e.Names, names)
	}
	a.nobodyFeatures(f, t, cs)
	e.nobody = f.texts
	return e
}

// Training is what the weights are fitted with.
type Training struct {
	Ridge float64 // of the squares of the weights, the L2 penalty
	Least int     // a feature must be seen in so many things
	Steps int     // of the optimizer, at most
}

// Fit returns the table of weights that makes the labels of the examples likeliest: logistic
// regression of gifts, and conditional logit (McFadden 1974) of givers and receivers among the
// candidates and nobody. The same examples give the same table.
func (t Training) Fit(examples []Example) ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprintln(&out, "# What speaks for a thing's being a gift, for a giver and for a receiver: part, feature,\n# weight. Made by make train from the articles in data; not to be changed by hand.")
	for _, part := range []struct {
		name string
		of   func(*Example) (choices [][]string, right []int)
	}{{"gift", gifts}, {"giver", givers}, {"taker", takers}} {
		m := newLogit(examples, part.of, t.Least)
		w, err := m.fit(t)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", part.name, err)
		}
		m.write(&out, part.name, w)
	}
	return out.Bytes(), nil
}

// gifts makes of an example the choice between its being a gift and nothing.
func gifts(e *Example) ([][]string, []int) {
	if !e.Asked {
		return nil, nil // what rules tell is another mixture
	}
	switch e.Label {
	case IsGift:
		return [][]string{e.thing, nil}, []int{0}
	case NoGift:
		return [][]string{e.thing, nil}, []int{1}
	}
	return nil, nil
}

// givers makes of an example the choice of the giver.
func givers(e *Example) ([][]string, []int) { return e.among(e.Givers) }

// takers makes of an example the choice of the receiver.
func takers(e *Example) ([][]string, []int) { return e.among(e.Takers) }

// among is the choice among the candidates and nobody.
func (e *Example) among(right []int) ([][]string, []int) {
	if e.Label != IsGift || len(e.actors) == 0 {
		return nil, nil
	}
	if len(right) == 0 {
		right = []int{len(e.actors)}
	}
	return append(slices.Clip(e.actors), e.nobody), right
}

// logit is a conditional logit model: of each set of choices one is right, or one of several.
type logit struct {
	features []string
	sets     []choice
}

// choice is a set of choices, each with the indices of its features.
type choice struct {
	of    [][]int
	right []bool
}

// newLogit collects the choices of the examples. Features seen in fewer than least are left out.
func newLogit(examples []Example, of func(*Example) ([][]string, []int), least int) *logit {
	seen := map[string]int{}
	for i := range examples {
		here := map[string]bool{}
		choices, _ := of(&examples[i])
		for _, c := range choices {
			for _, f := range c {
				here[f] = true
			}
		}
		for f := range here {
			seen[f]++
		}
	}
	m := &logit{}
	for f, n := range seen {
		if n >= least {
			m.features = append(m.features, f)
		}
	}
	slices.Sort(m.features)
	index := make(map[string]int, len(m.features))
	for i, f := range m.features {
		index[f] = i
	}
	for i := range examples {
		choices, right := of(&examples[i])
		if len(choices) == 0 {
			continue
		}
		c := choice{right: make([]bool, len(choices))}
		for _, r := range right {
			c.right[r] = true
		}
		for _, fs := range choices {
			var ids []int
			for _, f := range fs {
				if id, ok := index[f]; ok {
					ids = append(ids, id)
				}
			}
			c.of = append(c.of, ids)
		}
		m.sets = append(m.sets, c)
	}
	return m
}

// fit returns the weights.
func (m *logit) fit(t Training) ([]float64, error) {
	p := optimize.Problem{
		Func: func(w []float64) float64 { return m.loss(w, nil, t.Ridge) },
		Grad: func(grad, w []float64) { m.loss(w, grad, t.Ridge) },
	}
	r, err := optimize.Minimize(p, make([]float64, len(m.features)), &optimize.Settings{MajorIterations: t.Steps, GradientThreshold: 1e-3, Converger: &optimize.FunctionConverge{Relative: 1e-7, Iterations: 5}}, &optimize.LBFGS{})
	if err != nil && r == nil {
		return nil, err
	}
	return r.X, nil
}

// loss returns how unlikely the right choices are with weights w, in nats, with the penalty,
// and sets grad to its gradient if there is one.
func (m *logit) loss(w, grad []float64, ridge float64) float64 {
	sum := 0.0
	for i := range grad {
		grad[i] = ridge * w[i]
	}
	for _, x := range w {
		sum += ridge / 2 * x * x
	}
	var p []float64
	for i := range m.sets {
		c := &m.sets[i]
		p = p[:0]
		for _, fs := range c.of {
			s := 0.0
			for _, f := range fs {
				s += w[f]
			}
			p = append(p, s)
		}
		softmax(p)
		right := 0.0
		for k, ok := range c.right {
			if ok {
				right += p[k]
			}
		}
		right = max(right, 1e-300)
		sum -= math.Log(right)
		for k, fs := range c.of {
			if grad == nil {
				break
			}
			d := p[k]
			if c.right[k] {
				d -= p[k] / right
			}
			for _, f := range fs {
				grad[f] += d
			}
		}
	}
	return sum
}

// faint is the weight below which a feature says too little to be kept.
const faint = 0.03

// write prints the weights that say something.
func (m *logit) write(out io.Writer, part string, w []float64) {
	for i, f := range m.features {
		if math.Abs(w[i]) >= faint {
			fmt.Fprintf(out, "%s\t%s\t%s\n", part, f, strconv.FormatFloat(w[i], 'f', 2, 64))
		}
	}
}
