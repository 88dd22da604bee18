package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// products joins the name of a ware to its number, "801.600 liều AstraZeneca", "5.000 lít hóa chất
// A", "2 tấn Clorin B": nobody gives or gets by that name.
func (r *Reader) products() {
	for i := 0; i+1 < len(r.Nodes); i++ {
		n, p := &r.Nodes[i], &r.Nodes[i+1]
		if n.Kind != ItemNode || n.Item.Quantity == nil || n.Item.Kind != extract.Goods || n.Hi != p.Lo {
			continue
		}
		if end := r.trademark(i + 1); end > i+1 {
			n.Item.Hi = r.Nodes[end-1].Hi
			r.splice(i, end, *n)
		} else if p.Kind == ActorNode && (p.First().Kind == extract.OrganizationActor && strings.HasPrefix(n.Item.Quantity.Unit, "liều") || r.chemical(i)) {
			n.Item.Hi = p.Hi
			r.splice(i, i+2, *n)
		}
	}
}

// chemicals are the last syllables of words for what a trade name may stand behind.
var chemicals = map[string]bool{"trùng": true, "chất": true, "thuốc": true, "xin": true, "vaccine": true, "vaccin": true, "khuẩn": true}

// chemical reports whether the goods at node i are chemicals or medicine, and a trade name of
// no more than two words stands behind them, of which nothing is told.
func (r *Reader) chemical(i int) bool {
	p := &r.Nodes[i+1]
	if p.Person || p.First().Kind == extract.PlaceActor && (p.Hi-p.Lo > 1 || len(r.Doc.Tokens[p.Lo].Fold) < 5) { // no Vietnamese place is one long word
		return false
	}
	if !chemicals[r.Doc.Tokens[r.Nodes[i].Hi-1].Fold] || p.Hi-p.Lo > 2 || Companies[r.Doc.Tokens[p.Lo].Fold] {
		return false
	}
	return i+2 >= len(r.Nodes) || r.Nodes[i+2].Lex == nil || r.Nodes[i+2].Kind != Word || r.Nodes[i+2].Lex.Trigger == 0 && r.Nodes[i+2].Lex.Marker&(Past|Pledge) == 0
}

// trademark returns the node behind the name of a ware that begins at node k, of a word that is no
// Vietnamese one and what it is counted by, "Clorin B", "Purex 50 mg"; or 0, where the name is that
// of somebody who does something.
func (r *Reader) trademark(k int) int {
	n := &r.Nodes[k]
	t := r.Doc.Tokens[n.Lo:n.Hi]
	if !t[0].Cap || !CoinedWord(t[0].Fold) || len(t) > 2 || len(t) == 2 && len(t[1].Fold) > 1 && !CoinedWord(t[1].Fold) {
		return 0
	}
	if n.Kind != Word && n.Kind != ActorNode || n.Kind == ActorNode && n.First().Kind == extract.PlaceActor || n.Kind == Word && n.Lex != nil {
		return 0
	}
	end := k + 1
	if end < len(r.Nodes) && r.Nodes[end].Kind == Word && r.Nodes[end].Lo == n.Hi && r.Doc.Tokens[n.Hi].Upper && len(r.Nodes[end].Fold) == 1 {
		end++
	}
	if end < len(r.Nodes) && r.Nodes[end].Kind == ItemNode && r.Nodes[end].Item.Quantity != nil && doses[First(r.Nodes[end].Item.Quantity.Unit)] {
		end++
	}
	if end < len(r.Nodes) && r.Nodes[end].Kind == Word && r.Nodes[end].Lex != nil && (r.Nodes[end].Lex.Trigger&^List != 0 || r.Nodes[end].Lex.Marker&(Past|Pledge|Ongoing|Passive) != 0) {
		return 0
	}
	return end
}

// doses are the units that tell how much of it one piece of a ware holds.
var doses = map[string]bool{"mg": true, "ml": true, "g": true, "gram": true, "gam": true, "lít": true}
