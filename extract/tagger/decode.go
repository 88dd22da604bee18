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

// weights is what decoding needs: emission sums for a token's features, and the
// weight of one label after another.
type weights interface {
	sum(features []uint32, into *[labels]int32)
	after(a, b Label) int32
}

func (m *Model) sum(features []uint32, into *[labels]int32) {
	for _, f := range features {
		r := &m.emit[f&(buckets-1)]
		for i, w := range r {
			into[i] += int32(w)
		}
	}
}

func (m *Model) after(a, b Label) int32 { return int32(m.trans[a][b]) }

// decode finds the best sequence of labels (Viterbi), O(n · labels²). The result
// is valid until the next call on l.
func decode(w weights, features [][]uint32, l *lattice) []Label {
	n := len(features)
	l.size(n)
	if n == 0 {
		return nil
	}
	for i, fs := range features {
		l.emit[i] = [labels]int32{}
		w.sum(fs, &l.emit[i])
	}
	for b := range Label(labels) {
		l.score[0][b] = never
		if follows(Outside, b) {
			l.score[0][b] = l.emit[0][b] + w.after(Outside, b)
		}
	}
	for i := 1; i < n; i++ {
		for b := range Label(labels) {
			best, from := int32(never), Outside
			for a := range Label(labels) {
				if !follows(a, b) {
					continue
				}
				if s := l.score[i-1][a] + w.after(a, b); s > best {
					best, from = s, a
				}
			}
			l.score[i][b], l.back[i][b] = best+l.emit[i][b], from
		}
	}
	last := Outside
	for b := range Label(labels) {
		if l.score[n-1][b] > l.score[n-1][last] {
			last = b
		}
	}
	for i := n - 1; i >= 0; i-- {
		l.path[i] = last
		last = l.back[i][last]
	}
	return l.path
}
