package tagger

// surroundings are what the narrow features of a token look at: its own shape, the grammar's
// finding, parts and run, and some of those beside it.
type surroundings struct {
	shape, shapeBefore, shapeBehind, shapeBeyond uint32
	grammar, grammarBefore, grammarBehind        uint32
	parts, run, first                            uint32
}

// hashes returns the narrow features.
func (s *surroundings) hashes() [narrow]uint32 {
	return [...]uint32{
		mix(8, s.shape, s.first, s.run),
		mix(20, s.run, s.first, 0),
		mix(24, 0, 0, 0),
		mix(9, s.shapeBefore, s.shape, s.shapeBehind),
		mix(10, s.shape, s.shapeBehind, s.shapeBeyond),
		mix(11, s.grammar, s.shape, 0),
		mix(13, s.grammarBehind, s.shape, 0),
		mix(12, s.grammarBefore, s.shape, s.run),
		mix(14, s.parts, s.shape, s.run),
	}
}

// How many values the parts and the run of a token can have.
const (
	allParts = 1 << 4
	allRuns  = 5<<4 | 7 + 1 + 1
)

// narrowWeights are what a model gives for the narrow features, by the values that they look
// at.
type narrowWeights struct {
	alone         [shapes][2][allRuns]packed // the first three features
	shapesAround  [shapes][shapes][shapes]packed
	shapesBehind  [shapes][shapes][shapes]packed
	grammar       [shapes][grammars]packed
	grammarBehind [shapes][grammars]packed
	grammarBefore [shapes][grammars][allRuns]packed
	parts         [shapes][allParts][allRuns]packed
}

// narrowOf returns the weights of a model, or nil if there is none.
func narrowOf(m *Model) *narrowWeights {
	if m == nil || len(m.packed) == 0 {
		return nil
	}
	w := &narrowWeights{}
	set := func(s surroundings, fill func(weights [narrow]packed)) {
		var weights [narrow]packed
		for i, h := range s.hashes() {
			weights[i] = m.packed[m.row(h&(buckets-1))]
		}
		fill(weights)
	}
	for shape := range uint32(shapes) {
		for a := range uint32(shapes) {
			for b := range uint32(shapes) {
				set(surroundings{shape: shape, shapeBefore: a, shapeBehind: b}, func(f [narrow]packed) { w.shapesAround[shape][a][b] = f[3] })
				set(surroundings{shape: shape, shapeBehind: a, shapeBeyond: b}, func(f [narrow]packed) { w.shapesBehind[shape][a][b] = f[4] })
			}
		}
		for g := range uint32(grammars) {
			set(surroundings{shape: shape, grammar: g, grammarBehind: g}, func(f [narrow]packed) { w.grammar[shape][g], w.grammarBehind[shape][g] = f[5], f[6] })
		}
		for run := range uint32(allRuns) {
			for first := range uint32(2) {
				set(surroundings{shape: shape, first: first, run: run}, func(f [narrow]packed) { w.alone[shape][first][run] = f[0].plus(f[1]).plus(f[2]) })
			}
			for g := range uint32(grammars) {
				set(surroundings{shape: shape, grammarBefore: g, run: run}, func(f [narrow]packed) { w.grammarBefore[shape][g][run] = f[7] })
			}
			for parts := range uint32(allParts) {
				set(surroundings{shape: shape, parts: parts, run: run}, func(f [narrow]packed) { w.parts[shape][parts][run] = f[8] })
			}
		}
	}
	return w
}

// sum returns what the narrow features weigh together.
func (w *narrowWeights) sum(s *surroundings) packed {
	if w == nil {
		return packed{}
	}
	return w.alone[s.shape][s.first][s.run].
		plus(w.shapesAround[s.shape][s.shapeBefore][s.shapeBehind]).
		plus(w.shapesBehind[s.shape][s.shapeBehind][s.shapeBeyond]).
		plus(w.grammar[s.shape][s.grammar]).
		plus(w.grammarBehind[s.shape][s.grammarBehind]).
		plus(w.grammarBefore[s.shape][s.grammarBefore][s.run]).
		plus(w.parts[s.shape][s.parts][s.run])
}
