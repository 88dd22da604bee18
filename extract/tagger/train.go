package tagger

import (
	"math"
	"math/rand/v2"
)

// Example is one sentence for training: the features of each token and its
// label.
type Example struct {
	Features []features
	Labels   []Label
}

// trainer holds the running and the summed weights of the averaged perceptron
// in the lazy form: total is the sum over all steps up to stamp.
type trainer struct {
	emit, total   [][labels]int32
	stamp         []int32
	trans, transT [labels][labels]int32
	step          int32
}

func (t *trainer) sum(of *features, into *[labels]int32) {
	*into = [labels]int32{}
	for _, f := range of.hashes() {
		r := &t.emit[f&(buckets-1)]
		for i, w := range r {
			into[i] += w
		}
	}
}

func (t *trainer) transitions() *transitions {
	ts := newTransitions(t.trans)
	return &ts
}

// settle brings a feature's sum up to the present step.
func (t *trainer) settle(f uint32) {
	if d := t.step - t.stamp[f]; d > 0 {
		for i, w := range t.emit[f] {
			t.total[f][i] += w * d
		}
		t.stamp[f] = t.step
	}
}

func (t *trainer) move(of *features, l Label, by int32) {
	for _, f := range of.hashes() {
		f &= buckets - 1
		t.settle(f)
		t.emit[f][l] += by
	}
}

// orders is how many orders of the examples are learnt from, each by itself. What one of them
// happens to favour, the others even out: a change of the grammar then moves few names.
const orders = 5

// Train learns a model from examples in the given number of passes, as the mean of what several
// orders of them teach. The same examples in the same order give the same model, on every
// machine: it counts in whole numbers, and shuffles by fixed seeds.
func Train(examples []Example, passes int) *Model {
	var all learnt
	all.emit = make([][labels]int64, buckets)
	for seed := range uint64(orders) {
		all.add(learn(examples, passes, seed))
	}
	return all.model()
}

// learn learns from the examples in one order.
func learn(examples []Example, passes int, seed uint64) *trainer {
	t := &trainer{emit: make([][labels]int32, buckets), total: make([][labels]int32, buckets), stamp: make([]int32, buckets)}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(1, 2+seed))
	var l lattice
	for range passes {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			t.learn(&examples[k], &l)
		}
	}
	for f := range t.emit {
		t.settle(uint32(f))
	}
	return t
}

// learnt is the sum of what several trainers learnt.
type learnt struct {
	emit  [][labels]int64
	trans [labels][labels]int64
}

func (s *learnt) add(t *trainer) {
	for f := range t.total {
		for i, w := range t.total[f] {
			s.emit[f][i] += int64(w)
		}
	}
	for a := range t.transT {
		for b, w := range t.transT[a] {
			s.trans[a][b] += int64(w)
		}
	}
}

// learn decodes one example and moves the weights from what was guessed to what
// is right.
func (t *trainer) learn(e *Example, l *lattice) {
	guess := decode(t, e.Features, true, l)
	before, beforeGuess := Outside, Outside
	for i, right := range e.Labels {
		if guess[i] != right {
			t.move(&e.Features[i], right, 1)
			t.move(&e.Features[i], guess[i], -1)
		}
		if guess[i] != right || before != beforeGuess {
			t.trans[before][right]++
			t.trans[beforeGuess][guess[i]]--
		}
		before, beforeGuess = right, guess[i]
	}
	t.step++
	for a := range t.trans {
		for b, w := range t.trans[a] {
			t.transT[a][b] += w
		}
	}
}

// greatest is the greatest weight of a model.
const greatest = 8000

// model scales the weights into 16 bits.
func (s *learnt) model() *Model {
	m := &Model{slope: 1}
	var most int64
	for f := range s.emit {
		for _, w := range s.emit[f] {
			most = max(most, abs(w))
		}
	}
	for _, r := range s.trans {
		for _, w := range r {
			most = max(most, abs(w))
		}
	}
	if most == 0 {
		return m
	}
	scale := func(w int64) int16 {
		return int16(math.RoundToEven(float64(w) * greatest / float64(most)))
	}
	for f, r := range s.emit {
		var weights row
		for i, w := range r {
			weights[i] = scale(w)
		}
		m.add(uint32(f), weights)
	}
	var trans [labels]row
	for a, r := range s.trans {
		for b, w := range r {
			trans[a][b] = scale(w)
		}
	}
	m.follow(trans)
	return m
}

func abs(v int64) int64 { return max(v, -v) }
