package picture

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/lienket/lienket/export/internal/xmlchars"
	"github.com/lienket/lienket/graph/network"
)

// The lengths of a broken line's strokes and of what lies between them.
const (
	dash = 7.0
	gap  = 5.0
)

// number writes a coordinate in hundredths.
func number(f float64) string { return string(network.AppendFloat(nil, math.Round(f*100)/100)) }

func escape(s string) string { return string(xmlchars.Append(nil, s)) }

func (sc *scene) svg(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" font-family="'DejaVu Sans', 'Noto Sans', Verdana, Arial, sans-serif" role="img">`+"\n",
		number(sc.w), number(sc.h), number(sc.w), number(sc.h))
	fmt.Fprintf(b, "<title>%s</title>\n<desc>%s</desc>\n", escape(sc.title), escape(sc.desc))
	fmt.Fprintf(b, `<rect width="%s" height="%s" fill="#ffffff"/>`+"\n", number(sc.w), number(sc.h))
	for _, s := range sc.strokes {
		dashes := ""
		if s.broken {
			dashes = fmt.Sprintf(` stroke-dasharray="%s %s"`, number(dash), number(gap))
		}
		fmt.Fprintf(b, `<path d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-opacity="%s"%s>`, path(s.points), s.color.Hex(), number(s.width), number(s.alpha), dashes)
		if s.title != "" {
			fmt.Fprintf(b, "<title>%s</title>", escape(s.title))
		}
		fmt.Fprintln(b, "</path>")
	}
	for _, p := range sc.heads {
		pts := make([]string, len(p.points))
		for i, q := range p.points {
			pts[i] = number(q.x) + "," + number(q.y)
		}
		fmt.Fprintf(b, `<polygon points="%s" fill="%s"/>`+"\n", strings.Join(pts, " "), p.color.Hex())
	}
	for _, r := range sc.rects {
		fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s" stroke="%s" stroke-width="1.5">`,
			number(r.x), number(r.y), number(r.w), number(r.h), number(r.r), r.fill.Hex(), r.line.Hex())
		if r.title != "" {
			fmt.Fprintf(b, "<title>%s</title>", escape(r.title))
		}
		fmt.Fprintln(b, "</rect>")
	}
	for _, t := range sc.texts {
		if t.s == "" {
			continue
		}
		weight := ""
		if t.bold {
			weight = ` font-weight="bold"`
		}
		rim := ""
		if t.rim {
			rim = ` paint-order="stroke" stroke="#ffffff" stroke-opacity="0.85" stroke-width="3" stroke-linejoin="round"`
		}
		// The length fits another font to the room that was measured.
		fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s" text-anchor="%s" fill="%s"%s%s textLength="%s" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
			number(t.x), number(t.y), number(t.size), t.anchor, t.color.Hex(), weight, rim, number(t.width), escape(t.s))
	}
	fmt.Fprintln(b, "</svg>")
	return b.Flush()
}

func path(pts []point) string {
	var b strings.Builder
	for i, p := range pts {
		switch {
		case i == 0:
			b.WriteByte('M')
		case i%3 == 1:
			b.WriteByte('C')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(number(p.x) + "," + number(p.y))
	}
	return b.String()
}
