package picture

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/vector"

	"github.com/lienket/lienket/export/internal/palette"
)

// maxPixels bounds a picture: beyond it the scale is lowered.
const maxPixels = 64 << 20

func (sc *scene) png(w io.Writer, scale float64) error {
	if most := math.Sqrt(maxPixels / (sc.w * sc.h)); scale > most {
		scale = most
	}
	c := newCanvas(sc.w, sc.h, scale)
	for _, s := range sc.strokes {
		c.stroke(s)
	}
	for _, p := range sc.heads {
		c.moveTo(p.points[0])
		for _, q := range p.points[1:] {
			c.lineTo(q)
		}
		c.close()
		c.fill(p.color, 1)
	}
	for _, r := range sc.rects {
		c.round(r.x-0.75, r.y-0.75, r.w+1.5, r.h+1.5, r.r+0.75)
		c.fill(r.line, 1)
		c.round(r.x+0.75, r.y+0.75, r.w-1.5, r.h-1.5, r.r-0.75)
		c.fill(r.fill, 1)
	}
	for _, t := range sc.texts {
		c.text(sc.fonts, t)
	}
	if err := png.Encode(w, c.img); err != nil {
		return fmt.Errorf("encoding: %w", err)
	}
	return nil
}

// canvas fills paths. It is a pen in the scene's coordinates.
type canvas struct {
	img    *image.RGBA
	raster *vector.Rasterizer
	scale  float64
	// The bounds of the path, in pixels: only these are rasterized.
	low, high point
	pending   []func(r *vector.Rasterizer, dx, dy float32)
}

func newCanvas(w, h, scale float64) *canvas {
	size := image.Rect(0, 0, int(math.Ceil(w*scale)), int(math.Ceil(h*scale)))
	c := &canvas{img: image.NewRGBA(size), raster: vector.NewRasterizer(1, 1), scale: scale}
	draw.Draw(c.img, size, image.White, image.Point{}, draw.Src)
	c.reset()
	return c
}

func (c *canvas) reset() {
	c.low, c.high = point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	c.pending = c.pending[:0]
}

func (c *canvas) at(p point) (x, y float32) {
	p = point{p.x * c.scale, p.y * c.scale}
	c.low = point{min(c.low.x, p.x), min(c.low.y, p.y)}
	c.high = point{max(c.high.x, p.x), max(c.high.y, p.y)}
	return float32(p.x), float32(p.y)
}

func (c *canvas) moveTo(p point) {
	x, y := c.at(p)
	c.pending = append(c.pending, func(r *vector.Rasterizer, dx, dy float32) { r.MoveTo(x-dx, y-dy) })
}

func (c *canvas) lineTo(p point) {
	x, y := c.at(p)
	c.pending = append(c.pending, func(r *vector.Rasterizer, dx, dy float32) { r.LineTo(x-dx, y-dy) })
}

func (c *canvas) quadTo(p, q point) {
	x, y := c.at(p)
	z, w := c.at(q)
	c.pending = append(c.pending, func(r *vector.Rasterizer, dx, dy float32) { r.QuadTo(x-dx, y-dy, z-dx, w-dy) })
}

func (c *canvas) cubeTo(p, q, s point) {
	x, y := c.at(p)
	z, w := c.at(q)
	u, v := c.at(s)
	c.pending = append(c.pending, func(r *vector.Rasterizer, dx, dy float32) { r.CubeTo(x-dx, y-dy, z-dx, w-dy, u-dx, v-dy) })
}

func (c *canvas) close() {
	c.pending = append(c.pending, func(r *vector.Rasterizer, _, _ float32) { r.ClosePath() })
}

// fill fills the path so far and begins a new one.
func (c *canvas) fill(rgb palette.RGB, alpha float64) {
	defer c.reset()
	box := image.Rect(int(c.low.x)-1, int(c.low.y)-1, int(c.high.x)+2, int(c.high.y)+2).Intersect(c.img.Bounds())
	if len(c.pending) == 0 || box.Empty() {
		return
	}
	c.raster.Reset(box.Dx(), box.Dy())
	for _, f := range c.pending {
		f(c.raster, float32(box.Min.X), float32(box.Min.Y))
	}
	src := image.NewUniform(color.NRGBA{rgb.R, rgb.G, rgb.B, uint8(math.Round(alpha * 255))})
	c.raster.Draw(c.img, box, src, image.Point{})
}

func (c *canvas) round(x, y, w, h, r float64) {
	r = max(0, min(r, w/2, h/2))
	const k = 0.5523 // a quarter of a circle as a cubic curve
	c.moveTo(point{x + r, y})
	c.lineTo(point{x + w - r, y})
	c.cubeTo(point{x + w - r + k*r, y}, point{x + w, y + r - k*r}, point{x + w, y + r})
	c.lineTo(point{x + w, y + h - r})
	c.cubeTo(point{x + w, y + h - r + k*r}, point{x + w - r + k*r, y + h}, point{x + w - r, y + h})
	c.lineTo(point{x + r, y + h})
	c.cubeTo(point{x + r - k*r, y + h}, point{x, y + h - r + k*r}, point{x, y + h - r})
	c.lineTo(point{x, y + r})
	c.cubeTo(point{x, y + r - k*r}, point{x + r - k*r, y}, point{x + r, y})
	c.close()
}

// stroke fills the band along the line, or its dashes.
func (c *canvas) stroke(s stroke) {
	line := flatten(s.points)
	if !s.broken {
		c.band(line, s)
		return
	}
	for _, piece := range dashes(line) {
		c.band(piece, s)
	}
}

// dashes cuts a line into the strokes of a broken one.
func dashes(line []point) [][]point {
	var out [][]point
	piece, left, drawn := []point{line[0]}, dash, true
	for i := 1; i < len(line); i++ {
		from, to := line[i-1], line[i]
		length := math.Hypot(to.x-from.x, to.y-from.y)
		at := 0.0
		for length-at > left {
			at += left
			cut := point{from.x + (to.x-from.x)*at/length, from.y + (to.y-from.y)*at/length}
			if drawn {
				out = append(out, append(piece, cut))
			}
			drawn = !drawn
			piece, left = []point{cut}, gap
			if drawn {
				left = dash
			}
		}
		left -= length - at
		piece = append(piece, to)
	}
	if drawn {
		out = append(out, piece)
	}
	return out
}

// band fills the band along a line.
func (c *canvas) band(line []point, s stroke) {
	if len(line) < 2 {
		return
	}
	left, right := make([]point, len(line)), make([]point, len(line))
	for i, p := range line {
		a, b := line[max(i-1, 0)], line[min(i+1, len(line)-1)]
		dx, dy := b.x-a.x, b.y-a.y
		length := max(math.Hypot(dx, dy), 1e-9)
		nx, ny := -dy/length*s.width/2, dx/length*s.width/2
		left[i], right[i] = point{p.x + nx, p.y + ny}, point{p.x - nx, p.y - ny}
	}
	c.moveTo(left[0])
	for _, p := range left[1:] {
		c.lineTo(p)
	}
	for i := len(right) - 1; i >= 0; i-- {
		c.lineTo(right[i])
	}
	c.close()
	c.fill(s.color, s.alpha)
}

// flatten turns Bézier curves into short straight lines.
func flatten(pts []point) []point {
	const steps = 32
	out := []point{pts[0]}
	for i := 3; i < len(pts); i += 3 {
		a, b, cc, d := pts[i-3], pts[i-2], pts[i-1], pts[i]
		for s := 1; s <= steps; s++ {
			t := float64(s) / steps
			u := 1 - t
			p := point{
				u*u*u*a.x + 3*u*u*t*b.x + 3*u*t*t*cc.x + t*t*t*d.x,
				u*u*u*a.y + 3*u*u*t*b.y + 3*u*t*t*cc.y + t*t*t*d.y,
			}
			if last := out[len(out)-1]; math.Hypot(p.x-last.x, p.y-last.y) > 1e-6 {
				out = append(out, p)
			}
		}
	}
	return out
}

// text writes a line, with a white rim that keeps it readable on arrows.
func (c *canvas) text(f *fonts, t text) {
	x := t.x
	switch t.anchor {
	case "middle":
		x -= t.width / 2
	case "end":
		x -= t.width
	}
	fc := f.plain
	if t.bold {
		fc = f.bold
	}
	trace := func(dx, dy float64) {
		at := x + dx
		for _, r := range t.s {
			at += fc.outline(r, t.size, at, t.y+dy, c)
		}
	}
	const rim = 1.2
	for i := range 8 {
		if !t.rim {
			break
		}
		angle := float64(i) * math.Pi / 4
		trace(rim*math.Cos(angle), rim*math.Sin(angle))
		c.fill(white, 0.5)
	}
	trace(0, 0)
	c.fill(t.color, 1)
}
