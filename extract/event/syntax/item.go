package syntax

import "slices"

// A page may tell several items of news one after the other; from the second on each begins
// with an asterisk and when it happened: "* Cùng ngày, Hội A trao …". What one leaves open
// the others do not fill.

// minItem is how many nodes the first sentence of an item has: less is a line of a list.
const minItem = 10

// opensItem reports whether the sentence that was parsed last begins a further item.
func (r *Reader) opensItem() bool {
	if len(r.Nodes) < minItem || !r.Is(0, "*") {
		return false
	}
	for k := 1; k < 5; k++ {
		if r.Nodes[k].Kind == DateNode || r.Is(k, "ngày") && r.Is(k-1, "cùng") {
			return true
		}
	}
	return false
}

// Item returns the sentences [lo,hi) of the item in which sentence si stands.
func (r *Reader) Item(si int) (lo, hi int) {
	i, begins := slices.BinarySearch(r.items, si)
	if begins {
		i++
	}
	hi = len(r.Doc.Sentences)
	if i < len(r.items) {
		hi = r.items[i]
	}
	if i > 0 {
		lo = r.items[i-1]
	}
	return lo, hi
}

// Items reports whether the page tells several items of news.
func (r *Reader) Items() bool { return len(r.items) > 0 }
