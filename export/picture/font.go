package picture

import (
	"fmt"
	"sync"

	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/dejavu/dejavusansbold"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// face is a font of which one can measure and draw letters.
type face struct {
	font *sfnt.Font
	mu   sync.Mutex
	buf  sfnt.Buffer
}

type fonts struct{ plain, bold *face }

func loadFonts() (*fonts, error) {
	plain, err := sfnt.Parse(dejavusans.TTF)
	if err != nil {
		return nil, fmt.Errorf("reading the plain font: %w", err)
	}
	bold, err := sfnt.Parse(dejavusansbold.TTF)
	if err != nil {
		return nil, fmt.Errorf("reading the bold font: %w", err)
	}
	return &fonts{plain: &face{font: plain}, bold: &face{font: bold}}, nil
}

// measured is the size at which widths are read; they scale from there.
const measured = 64

// advance is how far a letter reaches at a size. A letter that the font lacks
// takes that of the box that stands for it, or of an em if it is beyond the
// letters (emoji are that wide).
func (f *face) advance(r rune, size float64) float64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	g, err := f.font.GlyphIndex(&f.buf, r)
	if err != nil || g == 0 && r > 0xFFFF {
		return size * 1.25
	}
	a, err := f.font.GlyphAdvance(&f.buf, g, fixed.I(measured), font.HintingNone)
	if err != nil {
		return size
	}
	return float64(a) / 64 * size / measured
}

// width is how far a text reaches at a size.
func (f *face) width(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		w += f.advance(r, size)
	}
	return w
}

// outline calls the functions along the shape of a letter, at the given size
// with its origin at (x, y), and returns its advance.
func (f *face) outline(r rune, size, x, y float64, p pen) float64 {
	f.mu.Lock()
	g, err := f.font.GlyphIndex(&f.buf, r)
	var segments sfnt.Segments
	if err == nil {
		segments, err = f.font.LoadGlyph(&f.buf, g, fixed.I(measured), nil)
	}
	if err == nil {
		at := func(v fixed.Point26_6) point {
			return point{x + float64(v.X)/64*size/measured, y + float64(v.Y)/64*size/measured}
		}
		for i, s := range segments {
			switch s.Op {
			case sfnt.SegmentOpMoveTo:
				if i > 0 {
					p.close()
				}
				p.moveTo(at(s.Args[0]))
			case sfnt.SegmentOpLineTo:
				p.lineTo(at(s.Args[0]))
			case sfnt.SegmentOpQuadTo:
				p.quadTo(at(s.Args[0]), at(s.Args[1]))
			case sfnt.SegmentOpCubeTo:
				p.cubeTo(at(s.Args[0]), at(s.Args[1]), at(s.Args[2]))
			}
		}
		if len(segments) > 0 {
			p.close()
		}
	}
	f.mu.Unlock()
	return f.advance(r, size)
}

// pen draws an outline.
type pen interface {
	moveTo(point)
	lineTo(point)
	quadTo(b, c point)
	cubeTo(b, c, d point)
	close()
}
