package tagger

// lattice is the working memory of one decoding; it is reused.
type lattice struct {
	emit  [][labels]int32
	score [][labels]int32
	back  [][labels]Label
	path  []Label
}

func (l *lattice) size(n int) {
	if cap(l.emit) < n {
		l.emit = make([][labels]int32, n)
		l.score = make([][labels]int32, n)
		l.back = make([][labels]Label, n)
		l.path = make([]Label, n)
	}
	l.emit, l.score, l.back, l.path = l.emit[:n], l.score[:n], l.back[:n], l.path[:n]
}

// never is less than any path's score.
const never = -1 << 30

// weights is what decoding needs: the emission sums of a token's features, to each of
// which the same may be added, and the weights of one label after another.
type weights interface {
	sum(of *features, into *[labels]int32)
	transitions() *transitions
}

// sum is where the tagger spends most of its time.
func (m *Model) sum(of *features, into *[labels]int32) {
	if len(m.packed) == 0 {
		*into = [labels]int32{}
		return
	}
	low, high := of.sum.low, of.sum.high
	if !of.summed {
		low, high = 0, 0
		for _, f := range of.hashes() {
			p := &m.packed[m.row(f&(buckets-1))]
			low, high = low+p.low, high+p.high
		}
		*into = packed{low, high}.unpack()
		return
	}
	for _, f := range of.others {
		p := &m.packed[m.row(f&(buckets-1))]
		low, high = low+p.low, high+p.high
	}
	*into = packed{low, high}.unpack()
}

func (m *Model) transitions() *transitions { return &m.after }

// transitions are the weights of one label after another.
type transitions struct {
	after [labels][labels]int32 // [a][b]: label b after label a
	// lead is by how much Outside must be ahead of all other labels for the best path
	// to each label that may follow it to come from there, as it does at most tokens:
	// no transition makes up for it.
	lead int32
}

func newTransitions(after [labels][labels]int32) transitions {
	lead := int32(0)
	for b := range Label(labels) {
		for a := range Label(labels) {
			if follows(Outside, b) {
				lead = max(lead, after[a][b]-after[Outside][b])
			}
		}
	}
	return transitions{after, lead}
}

// decode finds the best sequence of labels for a stretch of a sentence (Viterbi),
// O(n · labels²). What is before the stretch is Outside, and so is what is behind
// it, unless the sentence ends with it. The result is valid until the next call on
// l.
func decode(w weights, of []features, ends bool, l *lattice) []Label {
	n := len(of)
	l.size(n)
	if n == 0 {
		return nil
	}
	for i := range of {
		w.sum(&of[i], &l.emit[i])
	}
	t := w.transitions()
	after, lead := &t.after, t.lead
	for b := range Label(labels) {
		l.score[0][b] = never
		if follows(Outside, b) {
			l.score[0][b] = l.emit[0][b] + after[Outside][b]
		}
	}
	for i := 1; i < n; i++ {
		score, next := &l.score[i-1], &l.score[i]
		ahead := score[Outside] >= max(score[1], score[2], score[3], score[4], score[5], score[6])+lead
		for b := range Label(labels) {
			best, from := int32(never), Outside
			switch {
			case b != Outside && b%2 == 0: // it goes on with its own kind
				best, from = score[b-1]+after[b-1][b], b-1
				if s := score[b] + after[b][b]; s > best {
					best, from = s, b
				}
			case ahead:
				best = score[Outside] + after[Outside][b]
			default:
				for a := range Label(labels) {
					if s := score[a] + after[a][b]; s > best {
						best, from = s, a
					}
				}
			}
			next[b], l.back[i][b] = best+l.emit[i][b], from
		}
	}
	final := l.score[n-1]
	last := Outside
	for b := range Label(labels) {
		if !ends {
			final[b] += after[b][Outside]
		}
		if final[b] > final[last] {
			last = b
		}
	}
	for i := n - 1; i >= 0; i-- {
		l.path[i] = last
		last = l.back[i][last]
	}
	return l.path
}
