package syntax

import "github.com/lienket/lienket/extract"

// joinConvoys reads "với" between journeys and goods as a verb of carrying: "tổ chức 7
// chuyến xe với 140 tấn rau về TPHCM". The journeys themselves are no gift where it is told
// what they bring.
func (r *Reader) joinConvoys() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if r.joinLoaded(i) {
			continue
		}
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

// carriers are the first syllables of the units of what carries relief.
var carriers = map[string]bool{"chuyến": true, "xe": true, "máy": true, "tàu": true, "chiếc": true}

// joinLoaded makes one gift of the counted vehicles at node i and of relief without a number that
// they carry: "60 chuyến bay vận tải chở hàng viện trợ". It reports whether it did.
func (r *Reader) joinLoaded(i int) bool {
	n := &r.Nodes[i]
	if n.Kind != ItemNode || n.Item.Quantity == nil || !carriers[First(n.Item.Quantity.Unit)] || n.Item.Kind != extract.Goods {
		return false
	}
	k := i + 1
	for k < len(r.Nodes) && k <= i+2 && r.Nodes[k].Kind == Word && r.Nodes[k].Lex == nil {
		k++
	}
	if k+1 >= len(r.Nodes) || r.Nodes[k].Lex == nil || r.Nodes[k].Lex.Trigger&Carry == 0 {
		return false
	}
	load := &r.Nodes[k+1]
	if load.Kind != ItemNode || !load.Item.Bare || !load.Item.Aid && !load.Item.Alms {
		return false
	}
	it := n.Item
	it.Hi, it.Aid, it.Owner = load.Item.Hi, true, load.Item.Owner
	r.splice(i, k+2, Node{Kind: ItemNode, Item: it, Fold: n.Fold})
	return true
}
