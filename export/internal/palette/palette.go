// Package palette gives the colours in which graphs are drawn: those of Masataka
// Okabe and Kei Ito (2008), which readers with any common colour blindness tell
// apart, one for each type of node and for each relation.
package palette

import "fmt"

// RGB is a colour.
type RGB struct{ R, G, B uint8 }

// Hex writes the colour as "#rrggbb".
func (c RGB) Hex() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// The colours.
var (
	Orange     = RGB{230, 159, 0}
	SkyBlue    = RGB{86, 180, 233}
	Green      = RGB{0, 158, 115}
	Yellow     = RGB{240, 228, 66}
	Blue       = RGB{0, 114, 178}
	Vermillion = RGB{213, 94, 0}
	Purple     = RGB{204, 121, 167}
	Grey       = RGB{127, 127, 127}
	Black      = RGB{34, 34, 34}
)

var nodes = map[string]RGB{
	"place": SkyBlue, "person": Orange, "organization": Green, "group": Yellow,
	"support": Vermillion, "event": Purple, "position": Blue, "article": Grey, "statistic": Yellow,
}

// Node returns the colour of a type of node.
func Node(typ string) RGB {
	if c, ok := nodes[typ]; ok {
		return c
	}
	return Grey
}

var relations = map[string]RGB{
	"personnel": Blue, "goods": Green, "money": Orange, "expertise": Purple, "other": Grey,
	"supported": Blue, "took-part-together": Purple, "jurisdiction": Grey,
}

// Relation returns the colour of a relation between nodes.
func Relation(relation string) RGB {
	if c, ok := relations[relation]; ok {
		return c
	}
	return Black
}
