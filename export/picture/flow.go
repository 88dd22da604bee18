package picture

import (
	"cmp"
	"math"
	"slices"
)

// Measures of the picture, in units of SVG.
const (
	margin    = 28.0
	labelSize = 15.0
	textSize  = 12.5
	smallSize = 11.0
	titleSize = 22.0
	lane      = 24.0 // least distance between arrows that arrive at one box
	padX      = 12.0
	boxGap    = 18.0
	curve     = 120.0 // room for arrows to bend between two columns
	headLen   = 11.0
	thinnest  = 1.8
	thickest  = 13.0
)

// layer gives every box a column such that arrows lead to the right, as far as
// there are no cycles; arrows that close a cycle lead back. An arrow that passes
// a column gets a bend there.
func (d *drawing) layer() {
	const (
		fresh = iota
		open
		done
	)
	state := map[*box]int{}
	var topological []*box
	var visit func(b *box)
	visit = func(b *box) {
		state[b] = open
		for _, a := range b.out {
			switch state[a.to] {
			case fresh:
				visit(a.to)
			case open:
				a.back = true
			}
		}
		state[b] = done
		topological = append(topological, b)
	}
	// Those who give most and get least come first, so that they stand left.
	roots := slices.Clone(d.boxes)
	slices.SortStableFunc(roots, func(a, b *box) int {
		return cmp.Compare(len(a.in)-len(a.out), len(b.in)-len(b.out))
	})
	for _, b := range roots {
		if state[b] == fresh {
			visit(b)
		}
	}
	slices.Reverse(topological)
	for _, b := range topological {
		for _, a := range b.out {
			if !a.back {
				a.to.column = max(a.to.column, b.column+1)
			}
		}
	}
	d.pullRight(topological)
	for _, a := range d.arrows {
		d.bend(a)
	}
	for _, b := range d.boxes {
		for len(d.columns) <= b.column {
			d.columns = append(d.columns, nil)
		}
		d.columns[b.column] = append(d.columns[b.column], b)
	}
}

// pullRight moves boxes that nothing leads to next to what they lead to.
func (d *drawing) pullRight(topological []*box) {
	for _, b := range slices.Backward(topological) {
		nearest := math.MaxInt
		for _, a := range b.out {
			if !a.back {
				nearest = min(nearest, a.to.column)
			}
		}
		hasForward := slices.ContainsFunc(b.in, func(a *arrow) bool { return !a.back })
		if nearest != math.MaxInt && !hasForward {
			b.column = nearest - 1
		}
	}
}

func (d *drawing) bend(a *arrow) {
	left, right := a.from, a.to
	if left.column > right.column {
		left, right = right, left
		a.back = true
	}
	a.path = []*box{left}
	for c := left.column + 1; c < right.column; c++ {
		b := &box{bend: true, column: c}
		d.boxes = append(d.boxes, b)
		a.path = append(a.path, b)
	}
	a.path = append(a.path, right)
}

// neighbours returns, per box, the boxes joined to it in the columns beside.
func (d *drawing) neighbours() (left, right map[*box][]*box) {
	left, right = map[*box][]*box{}, map[*box][]*box{}
	for _, a := range d.arrows {
		for i := 1; i < len(a.path); i++ {
			l, r := a.path[i-1], a.path[i]
			right[l] = append(right[l], r)
			left[r] = append(left[r], l)
		}
	}
	return left, right
}

// order sorts each column so that few arrows cross: sweeps by the mean of the
// neighbours' places (Sugiyama, Tagawa and Toda 1981).
func (d *drawing) order() {
	left, right := d.neighbours()
	for _, c := range d.columns {
		rank(c)
	}
	for sweep := range 12 {
		for i := range d.columns {
			beside := left
			if sweep%2 == 1 {
				i, beside = len(d.columns)-1-i, right
			}
			c := d.columns[i]
			want := map[*box]float64{}
			for _, b := range c {
				want[b] = b.rank
				if near := beside[b]; len(near) > 0 {
					sum := 0.0
					for _, n := range near {
						sum += n.rank
					}
					want[b] = sum / float64(len(near))
				}
			}
			slices.SortStableFunc(c, func(a, b *box) int { return cmp.Compare(want[a], want[b]) })
			rank(c)
		}
	}
}

// rank numbers the boxes of a column from 0 to 1.
func rank(c []*box) {
	for i, b := range c {
		b.rank = (float64(i) + 0.5) / float64(len(c))
	}
}

// place gives the boxes their size and position.
func (d *drawing) place() {
	most := 1.0
	for _, a := range d.arrows {
		most = max(most, a.weight)
	}
	for _, a := range d.arrows {
		a.width = lineWidth(a.weight, most)
	}
	for _, b := range d.boxes {
		if b.bend {
			b.w, b.h = 1, lane
			continue
		}
		b.w = d.fonts.bold.width(b.label, labelSize) + 2*padX
		b.h = max(labelSize+18, sideHeight(b, true), sideHeight(b, false))
	}
	d.top = margin + titleSize + 40
	d.placeColumns()
	d.placeRows()
}

// lineWidth grows with the root of the weight: small weights look alike in every
// picture, the greatest never too broad.
func lineWidth(weight, most float64) float64 {
	if weight <= 1 {
		return thinnest
	}
	step := min(2.2, (thickest-thinnest)/math.Sqrt(most-1))
	return thinnest + step*math.Sqrt(weight-1)
}

// sideHeight is what the arrows on one side of a box need.
func sideHeight(b *box, left bool) float64 {
	sum := 8.0
	for _, a := range side(b, left) {
		sum += room(a)
	}
	return sum
}

func room(a *arrow) float64 { return max(lane, a.width+16) }

// side returns the arrows that touch the left or the right side of a box.
func side(b *box, left bool) []*arrow {
	var out []*arrow
	for _, a := range b.in {
		if a.back != left {
			out = append(out, a)
		}
	}
	for _, a := range b.out {
		if a.back == left {
			out = append(out, a)
		}
	}
	return out
}

// placeColumns leaves between two columns room for the labels of the arrows
// that arrive there and for the bends.
func (d *drawing) placeColumns() {
	x := margin
	for i, c := range d.columns {
		w, toLeft, toRight := 0.0, 0.0, 0.0
		for _, b := range c {
			w = max(w, b.w)
			for _, a := range b.in {
				if l := d.labelWidth(a); a.back {
					toRight = max(toRight, l)
				} else {
					toLeft = max(toLeft, l)
				}
			}
		}
		if i > 0 {
			x += curve + toLeft + headLen
		}
		for _, b := range c {
			b.x = x + (w-b.w)/2
			if i == 0 {
				b.x = x + w - b.w // flush with the arrows that leave
			}
			if i > 0 && i == len(d.columns)-1 {
				b.x = x
			}
		}
		x += w
		if toRight > 0 {
			x += toRight + headLen
		}
	}
	d.width = x + margin
}

// labelWidth is the room of what is written along an arrow.
func (d *drawing) labelWidth(a *arrow) float64 {
	w := d.fonts.plain.width(a.label, textSize) + 12
	if a.note != "" {
		w += d.fonts.plain.width(a.note, smallSize) + 8
	}
	return w
}

// placeRows stacks each column and then, for some rounds, moves every box
// towards the middle of those it is joined to, keeping order and distance.
func (d *drawing) placeRows() {
	tallest := 0.0
	heights := make([]float64, len(d.columns))
	for i, c := range d.columns {
		for _, b := range c {
			heights[i] += b.h + boxGap
		}
		tallest = max(tallest, heights[i])
	}
	for i, c := range d.columns {
		y := (tallest - heights[i]) / 2
		for _, b := range c {
			b.y = y
			y += b.h + boxGap
		}
	}
	left, right := d.neighbours()
	for round := range 24 {
		beside := left
		if round%2 == 1 {
			beside = right
		}
		for _, c := range d.columns {
			settle(c, beside)
		}
	}
	d.squeeze()
	low, high := math.Inf(1), 0.0
	for _, b := range d.boxes {
		low = min(low, b.y)
	}
	for _, b := range d.boxes {
		b.y += d.top - low
		high = max(high, b.y+b.h)
	}
	d.height = max(high, d.top)
}

// squeeze takes out bands in which nothing lies.
func (d *drawing) squeeze() {
	const most = 2 * boxGap
	boxes := slices.Clone(d.boxes)
	slices.SortStableFunc(boxes, func(a, b *box) int { return cmp.Compare(a.y, b.y) })
	shift, bottom := 0.0, math.Inf(1)
	for _, b := range boxes {
		b.y -= shift
		if empty := b.y - bottom; empty > most {
			shift += empty - most
			b.y -= empty - most
		}
		if math.IsInf(bottom, 1) {
			bottom = b.y + b.h
		}
		bottom = max(bottom, b.y+b.h)
	}
}

// settle moves the boxes of a column towards their neighbours' mean: first down
// from the top, then up from the bottom, and takes the mean of both.
func settle(c []*box, beside map[*box][]*box) {
	want := make([]float64, len(c))
	for i, b := range c {
		want[i] = b.y
		if near := beside[b]; len(near) > 0 {
			sum := 0.0
			for _, n := range near {
				sum += n.middle()
			}
			want[i] = sum/float64(len(near)) - b.h/2
		}
	}
	down, up := slices.Clone(want), slices.Clone(want)
	for i := 1; i < len(c); i++ {
		down[i] = max(down[i], down[i-1]+c[i-1].h+boxGap)
	}
	for i := len(c) - 2; i >= 0; i-- {
		up[i] = min(up[i], up[i+1]-c[i].h-boxGap)
	}
	for i, b := range c {
		b.y = (down[i] + up[i]) / 2
	}
}
