// Package picture draws a graph as SVG or PNG for print and screen: columns of
// boxes, arrows from left to right as wide as the weight tells, what each arrow
// says written where it arrives, a legend, and a line that says what the graph
// is. Labels do not overlap each other: every arrow arrives in a lane of its own.
//
// Colours are safe for the colour-blind. Letters are those of DejaVu Sans, which
// has all of Vietnamese; PNG embeds their shapes, SVG names the font and, where
// it is missing, falls back on another, fitted to the same width. Scripts that
// need shaping (Arabic, Devanagari) are drawn letter by letter in PNG.
package picture

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/lienket/lienket/graph/network"
)

// Options of drawing.
type Options struct {
	// MaxEdges bounds how many edges are drawn, the heaviest first; 0 is 80.
	// The picture says how many it leaves out.
	MaxEdges int
	// Scale is pixels per unit of length in PNG; 0 is 2.
	Scale float64
}

func (o *Options) complete() {
	if o.MaxEdges <= 0 {
		o.MaxEdges = 80
	}
	if o.Scale <= 0 {
		o.Scale = 2
	}
}

// WriteSVG draws the graph as SVG 1.1.
func WriteSVG(w io.Writer, s *network.Stream, o Options) error {
	sc, err := compose(s, &o)
	if err != nil {
		return fmt.Errorf("drawing SVG: %w", err)
	}
	if err := sc.svg(w); err != nil {
		return fmt.Errorf("drawing SVG: %w", err)
	}
	return nil
}

// WritePNG draws the graph as PNG.
func WritePNG(w io.Writer, s *network.Stream, o Options) error {
	sc, err := compose(s, &o)
	if err != nil {
		return fmt.Errorf("drawing PNG: %w", err)
	}
	if err := sc.png(w, o.Scale); err != nil {
		return fmt.Errorf("drawing PNG: %w", err)
	}
	return nil
}

func compose(s *network.Stream, o *Options) (*scene, error) {
	o.complete()
	fonts, err := loadFonts()
	if err != nil {
		return nil, err
	}
	d, err := choose(s, o.MaxEdges)
	if err != nil {
		return nil, err
	}
	d.fonts = fonts
	d.layer()
	d.order()
	d.place()
	return d.scene(), nil
}

// The words that the legend has for what labels say in brackets.
const (
	sharedNote  = "(shared): one total for several donors or recipients"
	pledgedNote = "(pledged), broken line: promised, not known to be given"
)

// box is a node in the picture, or a bend of an edge that passes a column.
type box struct {
	label, typ string
	bend       bool
	column     int
	x, y, w, h float64 // upper left corner and size
	in, out    []*arrow
	rank       float64
}

func (b *box) middle() float64 { return b.y + b.h/2 }

// arrow is an edge in the picture.
type arrow struct {
	from, to *box
	path     []*box // from, bends, to; in the order of columns
	label    string
	note     string // dates, behind the label
	relation string
	weight   float64
	width    float64
	title    string
	// back arrows go from right to left.
	back bool
	// pledged is what was promised and not yet given: a broken line.
	pledged bool
}

// drawing is a picture in the making.
type drawing struct {
	meta    network.Meta
	fonts   *fonts
	boxes   []*box
	arrows  []*arrow
	columns [][]*box
	left    int  // edges left out for want of room
	loops   int  // edges from a node to itself
	shared  bool // whether some label speaks of a shared total
	pledged bool // whether some label speaks of a promise
	width   float64
	height  float64
	top     float64
}

// maxLabel is how many characters of a label are drawn.
const maxLabel = 64

func shorten(s string, most int) string {
	r := []rune(strings.Join(strings.Fields(norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))), " "))
	for i, c := range r {
		if c < 0x20 || c == 0x7F || c == 0xFFFE || c == 0xFFFF {
			r[i] = '\uFFFD'
		}
	}
	if len(r) <= most {
		return string(r)
	}
	cut := most - 1
	// Between words if that loses little.
	for i := cut; i > most*2/3; i-- {
		if r[i] == ' ' {
			cut = i
			break
		}
	}
	return strings.TrimRight(string(r[:cut]), " ;,") + "…"
}

// choose takes the heaviest edges and their nodes.
func choose(s *network.Stream, most int) (*drawing, error) {
	d := &drawing{meta: s.Meta}
	attribute := attributes(s.EdgeAttrs)
	var kept []network.Edge
	heavier := func(a, b network.Edge) int {
		return cmp.Or(-cmp.Compare(a.Weight, b.Weight), strings.Compare(a.Source, b.Source),
			strings.Compare(a.Relation, b.Relation), strings.Compare(a.Target, b.Target))
	}
	for e, err := range s.Edges {
		if err != nil {
			return nil, err
		}
		if e.Source == e.Target {
			d.loops++
			continue
		}
		kept = append(kept, e)
		// Trimming now and then keeps memory flat.
		if len(kept) >= 4*most+1024 {
			slices.SortFunc(kept, heavier)
			d.left += len(kept) - most
			kept = kept[:most]
		}
	}
	slices.SortFunc(kept, heavier)
	if len(kept) > most {
		d.left += len(kept) - most
		kept = kept[:most]
	}
	ends := map[string]*box{}
	for _, e := range kept {
		ends[e.Source], ends[e.Target] = nil, nil
	}
	for n, err := range s.Nodes {
		if err != nil {
			return nil, err
		}
		if _, ok := ends[n.ID]; ok {
			b := &box{label: shorten(n.Label, 36), typ: n.Type}
			ends[n.ID] = b
			d.boxes = append(d.boxes, b)
		}
	}
	for _, e := range kept {
		a := &arrow{from: ends[e.Source], to: ends[e.Target], label: shorten(e.Label, maxLabel), note: days(e.First, e.Last),
			relation: e.Relation, weight: e.Weight, title: attribute(&e, "evidence").Text()}
		if a.from == nil || a.to == nil {
			return nil, fmt.Errorf("edge %s stands between nodes that do not exist", e.ID)
		}
		switch shared := !attribute(&e, "shared_quantity").Missing(); {
		case shared && attribute(&e, "quantity").Missing():
			a.label, d.shared = a.label+" (shared)", true
		case shared:
			a.label, d.shared = a.label+" (partly shared)", true
		}
		switch promised, only := promise(attribute(&e, "statuses")); {
		case only:
			a.label, a.pledged, d.pledged = a.label+" (pledged)", true, true
		case promised:
			a.label, d.pledged = a.label+" (partly pledged)", true
		}
		if en := attribute(&e, "label_en").Text(); en != "" && !strings.Contains(a.label, en) {
			a.label += " (" + shorten(en, maxLabel) + ")"
		}
		d.arrows = append(d.arrows, a)
		a.from.out = append(a.from.out, a)
		a.to.in = append(a.to.in, a)
	}
	return d, nil
}

// promise reports whether some of an edge's supports were promised, and whether
// none is known to have been given.
func promise(statuses network.Value) (some, only bool) {
	if statuses.Missing() {
		return false, false
	}
	all := statuses.List()
	some = slices.Contains(all, "pledged")
	return some, some && len(all) == 1
}

// attributes returns how to read an edge's attribute by name; one that the graph
// does not have is missing.
func attributes(attrs []network.Attribute) func(*network.Edge, string) network.Value {
	at := map[string]int{}
	for i, a := range attrs {
		at[a.Name] = i
	}
	return func(e *network.Edge, name string) network.Value {
		if i, ok := at[name]; ok {
			return e.Attrs[i]
		}
		return network.Value{}
	}
}

// days writes an interval as short as it can be said.
func days(first, last network.Date) string {
	if first == 0 {
		return ""
	}
	a, b := first.String(), last.String()
	switch {
	case a == b:
		return a
	case first.Time().YearDay() == 1 && last.Time().AddDate(0, 0, 1).YearDay() == 1:
		if a[:4] == b[:4] {
			return a[:4]
		}
		return a[:4] + "–" + b[:4]
	case first.Time().Day() == 1 && last.Time().AddDate(0, 0, 1).Day() == 1:
		if a[:7] == b[:7] {
			return a[:7]
		}
		return a[:7] + " – " + b[:7]
	}
	return a + " – " + b
}
