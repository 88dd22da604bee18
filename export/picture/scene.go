package picture

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/lienket/lienket/export/internal/palette"
)

// point is a place in the picture; y grows downwards.
type point struct{ x, y float64 }

// stroke is a line through cubic Bézier curves: the first point, then three
// for each curve.
type stroke struct {
	points []point
	width  float64
	color  palette.RGB
	alpha  float64
	broken bool
	title  string
}

// polygon is a filled shape.
type polygon struct {
	points []point
	color  palette.RGB
}

// rect is a rectangle with round corners.
type rect struct {
	x, y, w, h, r float64
	fill          palette.RGB
	line          palette.RGB
	title         string
}

// text is written on one line, its baseline from (x, y).
type text struct {
	x, y, size float64
	anchor     string // start, middle, end
	bold       bool
	color      palette.RGB
	width      float64 // as measured
	rim        bool    // a white rim keeps it readable on arrows
	s          string
}

// scene is what is drawn, in order: strokes, polygons, rectangles, texts.
type scene struct {
	w, h    float64
	title   string
	desc    string
	strokes []stroke
	heads   []polygon
	rects   []rect
	texts   []text
	fonts   *fonts
}

var (
	ink   = palette.RGB{R: 34, G: 34, B: 34}
	faint = palette.RGB{R: 96, G: 96, B: 96}
	white = palette.RGB{R: 255, G: 255, B: 255}
)

func (sc *scene) write(x, y, size float64, anchor string, bold bool, color palette.RGB, s string) {
	f := sc.fonts.plain
	if bold {
		f = sc.fonts.bold
	}
	sc.texts = append(sc.texts, text{x: x, y: y, size: size, anchor: anchor, bold: bold, color: color, width: f.width(s, size), rim: true, s: s})
}

// tint mixes a colour with white.
func tint(c palette.RGB, part float64) palette.RGB {
	mix := func(v uint8) uint8 { return uint8(255 - (255-float64(v))*part) }
	return palette.RGB{R: mix(c.R), G: mix(c.G), B: mix(c.B)}
}

func (d *drawing) scene() *scene {
	sc := &scene{fonts: d.fonts, title: d.meta.Title}
	ports := d.ports()
	// Heavy arrows lie below light ones.
	arrows := slices.Clone(d.arrows)
	slices.SortStableFunc(arrows, func(a, b *arrow) int { return -cmp.Compare(a.weight, b.weight) })
	for _, a := range arrows {
		d.drawArrow(sc, a, ports)
	}
	for _, b := range d.boxes {
		if b.bend {
			continue
		}
		c := palette.Node(b.typ)
		sc.rects = append(sc.rects, rect{x: b.x, y: b.y, w: b.w, h: b.h, r: 7, fill: tint(c, 0.35), line: c, title: b.typ})
		sc.write(b.x+b.w/2, b.middle()+labelSize*0.36, labelSize, "middle", true, ink, b.label)
		sc.texts[len(sc.texts)-1].rim = false
	}
	d.drawWords(sc)
	return sc
}

// ports are where arrows touch boxes, by arrow: at its source and at its target.
type ports map[*arrow][2]float64

// ports spreads the arrows of each side of a box over its height, in the order
// of what they lead to.
func (d *drawing) ports() ports {
	out := ports{}
	for _, b := range d.boxes {
		for _, left := range []bool{true, false} {
			as := side(b, left)
			other := func(a *arrow) float64 {
				if a.path[0] == b {
					return a.path[1].middle()
				}
				return a.path[len(a.path)-2].middle()
			}
			slices.SortStableFunc(as, func(p, q *arrow) int { return cmp.Compare(other(p), other(q)) })
			total := 0.0
			for _, a := range as {
				total += room(a)
			}
			y := b.middle() - total/2
			for _, a := range as {
				at := out[a]
				if a.from == b {
					at[0] = y + room(a)/2
				} else {
					at[1] = y + room(a)/2
				}
				out[a] = at
				y += room(a)
			}
		}
	}
	return out
}

func (d *drawing) drawArrow(sc *scene, a *arrow, at ports) {
	color := palette.Relation(a.relation)
	way := 1.0 // to the right
	start := point{a.from.x + a.from.w, at[a][0]}
	tip := point{a.to.x, at[a][1]}
	if a.back {
		way = -1
		start.x, tip.x = a.from.x, a.to.x+a.to.w
	}
	head := headLen + a.width*0.6
	end := point{tip.x - way*head*0.8, tip.y}
	// The label lies on a straight stretch before the head.
	straight := point{tip.x - way*(head+d.labelWidth(a)), tip.y}
	via := []point{start}
	middle := a.path[1 : len(a.path)-1]
	for i := range middle {
		b := middle[i]
		if a.back {
			b = middle[len(middle)-1-i]
		}
		via = append(via, point{b.x, b.middle()})
	}
	via = append(via, straight)
	pts := []point{start}
	for i := 1; i < len(via); i++ {
		p, q := via[i-1], via[i]
		half := (q.x - p.x) / 2
		pts = append(pts, point{p.x + half, p.y}, point{q.x - half, q.y}, q)
	}
	pts = append(pts, straight, end, end)
	sc.strokes = append(sc.strokes, stroke{points: pts, width: a.width, color: color, alpha: 0.8, broken: a.pledged,
		title: strings.TrimSpace(a.from.label + " → " + a.to.label + ": " + a.label + " " + a.note + "\n" + a.title)})
	wing := 4.5 + a.width*0.75
	sc.heads = append(sc.heads, polygon{color: color, points: []point{tip, {tip.x - way*head, tip.y - wing}, {tip.x - way*head, tip.y + wing}}})
	y := tip.y - a.width/2 - 4
	x := min(straight.x, tip.x-way*head) + 4
	if a.back {
		x = tip.x + head + 4
	}
	sc.write(x, y, textSize, "start", false, ink, a.label)
	if a.note != "" {
		sc.write(x+d.fonts.plain.width(a.label, textSize)+7, y, smallSize, "start", false, faint, a.note)
	}
}

// drawWords writes the title, the legend and what the graph is.
func (d *drawing) drawWords(sc *scene) {
	sc.write(margin, margin+titleSize*0.8, titleSize, "start", true, ink, shorten(d.meta.Title, 80))
	var settings []string
	for _, s := range d.meta.Settings {
		settings = append(settings, strings.TrimPrefix(s.Name, "filter_")+" "+s.Value)
	}
	sc.write(margin, margin+titleSize+16, textSize, "start", false, faint, shorten(strings.Join(settings, " · "), 110))
	y := d.height + 44
	right := d.drawLegend(sc, &y)
	about := fmt.Sprintf("%d articles", d.meta.Articles)
	if d.meta.Articles == 1 {
		about = "1 article"
	}
	if d.meta.CorpusFirst != 0 {
		// Not every article says when it was published.
		about += " · published, where dated, " + days(d.meta.CorpusFirst, d.meta.CorpusLast)
	}
	if h := d.meta.CorpusHash; len(h) >= 16 {
		about += " · corpus " + h[:16]
	}
	about += " · lienket " + d.meta.Version
	if d.left > 0 {
		about += fmt.Sprintf(" · the %d heaviest of %d edges", len(d.arrows), len(d.arrows)+d.left)
	}
	if d.loops > 0 {
		about += fmt.Sprintf(" · %d edges from a node to itself not drawn", d.loops)
	}
	y += 30
	sc.write(margin, y, smallSize, "start", false, faint, about)
	sc.desc = about
	for _, t := range sc.texts {
		if t.anchor == "start" {
			right = max(right, t.x+t.width)
		}
	}
	sc.w, sc.h = max(d.width, right+margin), y+margin
}

// drawLegend explains colours and widths; it returns how far right it reaches.
func (d *drawing) drawLegend(sc *scene, y *float64) float64 {
	var relations, types []string
	least, most := 0.0, 0.0
	for i, a := range d.arrows {
		// Black is for relations that are written along the arrows.
		if palette.Relation(a.relation) != palette.Black && !slices.Contains(relations, a.relation) {
			relations = append(relations, a.relation)
		}
		if i == 0 || a.weight < least {
			least = a.weight
		}
		most = max(most, a.weight)
	}
	for _, b := range d.boxes {
		if !b.bend && !slices.Contains(types, b.typ) {
			types = append(types, b.typ)
		}
	}
	slices.Sort(relations)
	slices.Sort(types)
	x, right := margin, margin
	next := func(width float64) {
		if x+width > max(d.width-margin, 700) {
			x = margin
			*y += 24
		}
		right = max(right, x+width)
	}
	for _, t := range types {
		w := 34 + d.fonts.plain.width(t, textSize)
		next(w)
		c := palette.Node(t)
		sc.rects = append(sc.rects, rect{x: x, y: *y - 11, w: 20, h: 14, r: 4, fill: tint(c, 0.35), line: c})
		sc.write(x+26, *y, textSize, "start", false, ink, t)
		x += w + 12
	}
	arrow := func(color palette.RGB, width float64, label string) {
		w := 54 + d.fonts.plain.width(label, textSize)
		next(w)
		m := *y - 4
		sc.strokes = append(sc.strokes, stroke{points: []point{{x, m}, {x + 10, m}, {x + 20, m}, {x + 30, m}}, width: width, color: color, alpha: 0.8})
		wing := 4.5 + width*0.75
		head := headLen + width*0.6
		sc.heads = append(sc.heads, polygon{color: color, points: []point{{x + 28 + head, m}, {x + 28, m - wing}, {x + 28, m + wing}}})
		sc.write(x+34+head, *y, textSize, "start", false, ink, label)
		x += w + 22
	}
	for _, r := range relations {
		arrow(palette.Relation(r), 2.5, r)
	}
	if most > least {
		for _, a := range []float64{least, most} {
			arrow(palette.Grey, lineWidth(a, most), fmt.Sprintf("weight %g", a))
		}
	}
	for _, note := range []struct {
		said bool
		text string
	}{{d.shared, sharedNote}, {d.pledged, pledgedNote}} {
		if note.said {
			w := d.fonts.plain.width(note.text, textSize)
			next(w)
			sc.write(x, *y, textSize, "start", false, faint, note.text)
			x += w + 22
		}
	}
	return right
}
