package syntax

import "github.com/lienket/lienket/extract"

// joinConvoys reads "với" between journeys and goods as a verb of carrying: "tổ chức 7
// chuyến xe với 140 tấn rau về TPHCM". The journeys themselves are no gift where it is told
// what they bring.
func (r *Reader) joinConvoys() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Kind != ItemNode || n.Item.Quantity == nil || First(n.Item.Quantity.Unit) != "chuyến" || !r.ItemNext(i+1) {
			continue
		}
		goods := i + 2
		for r.Nodes[goods].Kind != ItemNode {
			goods++
		}
		if it := r.Nodes[goods].Item; it.Kind != extract.Goods || it.Quantity == nil {
			continue
		}
		if with := &r.Nodes[i+1]; r.Is(i+1, "với", "cùng") {
			with.Lex = loaded
			r.put(with)
			n.Item.Skip = true
		} else if with.Lex != nil && with.Lex.Trigger&Carry != 0 {
			n.Item.Skip = true
		}
	}
}

// loaded is "với" between journeys and what they bring.
var loaded = &Lexeme{Trigger: Carry}
