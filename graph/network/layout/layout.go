// Package layout gives the nodes of a graph places in the plane, so that joined
// nodes lie near each other and others apart.
package layout

import (
	"fmt"
	"math"

	"github.com/lienket/lienket/graph/network"
)

// Point is a place; y grows upwards. Joined nodes lie some 100 apart.
type Point struct{ X, Y float64 }

// Link joins two nodes, numbered from 0; Pull is how strongly it draws them
// together, 1 the usual.
type Link struct {
	A, B int32
	Pull float64
}

// Of lays out a stream's nodes, aligned with them; nil if it has more than most
// edges, since a picture of those tells nothing.
func Of(s *network.Stream, most int) ([]Point, error) {
	if s.Meta.Edges > most {
		return nil, nil
	}
	at := make(map[string]int32, s.Meta.Nodes)
	for n, err := range s.Nodes {
		if err != nil {
			return nil, fmt.Errorf("laying out: %w", err)
		}
		at[n.ID] = int32(len(at))
	}
	var links []Link
	for e, err := range s.Edges {
		if err != nil {
			return nil, fmt.Errorf("laying out: %w", err)
		}
		if e.Source != e.Target {
			links = append(links, Link{at[e.Source], at[e.Target], 1 + math.Log(max(1, e.Weight))})
		}
	}
	return Force(len(at), links), nil
}

// distance is how far apart joined nodes like to be.
const distance = 100.0

// Force lets nodes repel each other and links pull (Fruchterman and Reingold
// 1991, with their grid: nodes further apart than two cells do not repel), while
// a weak pull to the middle keeps the parts of the graph together. The places
// are deterministic: nodes start on a spiral. Cost: O(rounds·(V+E)) as long as
// nodes spread.
func Force(n int, links []Link) []Point {
	at := make([]Point, n)
	for v := range at {
		// The golden angle spreads points evenly over a disc.
		radius, angle := distance*0.7*math.Sqrt(float64(v)+0.5), float64(v)*math.Pi*(3-math.Sqrt(5))
		at[v] = Point{radius * math.Cos(angle), radius * math.Sin(angle)}
	}
	rounds := 300
	if n > 5000 {
		rounds = 80
	}
	force := make([]Point, n)
	for round := range rounds {
		clear(force)
		repel(at, force)
		for _, l := range links {
			dx, dy := at[l.B].X-at[l.A].X, at[l.B].Y-at[l.A].Y
			d := math.Hypot(dx, dy)
			pull := d / distance * l.Pull
			force[l.A].X += dx / max(d, 1e-9) * pull * distance / 10
			force[l.A].Y += dy / max(d, 1e-9) * pull * distance / 10
			force[l.B].X -= dx / max(d, 1e-9) * pull * distance / 10
			force[l.B].Y -= dy / max(d, 1e-9) * pull * distance / 10
		}
		heat := distance * (1 - float64(round)/float64(rounds))
		for v := range at {
			f := Point{force[v].X - at[v].X*0.02, force[v].Y - at[v].Y*0.02}
			if d := math.Hypot(f.X, f.Y); d > heat {
				f = Point{f.X / d * heat, f.Y / d * heat}
			}
			at[v].X += f.X
			at[v].Y += f.Y
		}
	}
	for v := range at {
		at[v] = Point{math.Round(at[v].X*100) / 100, math.Round(at[v].Y*100) / 100}
	}
	return at
}

type cell struct{ x, y int32 }

// crowd bounds how many neighbours in one cell repel a node, so that a heap of
// nodes costs no quadratic time; the rest repels through the heap's middle.
const crowd = 64

// repel adds the forces with which nodes within two cells drive each other away.
func repel(at, force []Point) {
	const size = 2 * distance
	cells := map[cell][]int32{}
	where := make([]cell, len(at))
	for v, p := range at {
		where[v] = cell{int32(math.Floor(p.X / size)), int32(math.Floor(p.Y / size))}
		cells[where[v]] = append(cells[where[v]], int32(v))
	}
	for v, p := range at {
		for dx := int32(-1); dx <= 1; dx++ {
			for dy := int32(-1); dy <= 1; dy++ {
				near := cells[cell{where[v].x + dx, where[v].y + dy}]
				step := max(1, len(near)/crowd)
				for i := v % step; i < len(near); i += step {
					u := near[i]
					if int(u) == v {
						continue
					}
					x, y := p.X-at[u].X, p.Y-at[u].Y
					d2 := x*x + y*y
					if d2 > size*size {
						continue
					}
					if d2 < 1 {
						// Nodes in one place part by their numbers.
						angle := float64(v)
						x, y, d2 = math.Cos(angle), math.Sin(angle), 1
					}
					push := distance * distance / d2 / 10 * float64(step)
					force[v].X += x * push
					force[v].Y += y * push
				}
			}
		}
	}
}
