package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// shortNames are the words that name a body again after its full name: "bệnh
// viện", "Tập đoàn".
var shortNames = map[string]bool{
	"bệnh viện": true, "tập đoàn": true, "công ty": true, "ngân hàng": true, "tổng công ty": true, "đơn vị": true,
	"hội": true, "trường": true, "quỹ": true, "ban": true, "doanh nghiệp": true, "đơn vị tài trợ": true, "nhà tài trợ": true,
}

// anyBody are those of shortNames that stand for whatever body acted last.
var anyBody = map[string]bool{"đơn vị": true, "doanh nghiệp": true, "đơn vị tài trợ": true, "nhà tài trợ": true}

// many are the words that make a plural of what follows, so that it names
// nobody: "các bệnh viện".
var many = map[string]bool{"các": true, "những": true, "nhiều": true, "mỗi": true, "mọi": true, "một": true, "hai": true, "ba": true, "số": true, "toàn": true, "từng": true}

// shortReach is how many sentences a short name reaches back to its full name.
const shortReach = 8

// shortName returns the body that the head at node k names in short, as the
// nearest before whose name begins by that word: "bệnh viện đã cử 96 cán bộ". A word
// such as "đơn vị" means the last body that is no local authority.
func (r *reader) shortName(k int) []extract.Actor {
	n := &r.nodes[k]
	w := strings.ToLower(r.doc.Slice(r.span(n.lo, n.hi)))
	if !shortNames[w] || k > 0 && many[r.doc.Tokens[n.lo-1].Fold] && n.lo > r.first0() {
		return nil
	}
	if k+1 < len(r.nodes) && r.doc.Tokens[r.nodes[k+1].lo].Cap {
		return nil // the name goes on
	}
	for si := r.sent; si >= 0 && si >= r.sent-shortReach; si-- {
		if a, ok := r.bodyIn(si, w, k); ok {
			return []extract.Actor{a}
		}
	}
	return nil
}

// bodyIn returns the last body of sentence si, before node k if it is the
// sentence being read, that the short name w can mean.
func (r *reader) bodyIn(si int, w string, k int) (extract.Actor, bool) {
	nodes := r.parsed[si]
	if si == r.sent {
		nodes = r.nodes[:k]
	}
	for x := len(nodes) - 1; x >= 0; x-- {
		for _, a := range nodes[x].actors {
			if a.Kind != extract.OrganizationActor || nodes[x].person {
				continue
			}
			o := &r.a.Organizations[a.Index]
			if strings.HasPrefix(strings.ToLower(o.Name), w+" ") || anyBody[w] && o.Jurisdiction < 0 && !o.Collective {
				return a, true
			}
		}
	}
	return extract.Actor{}, false
}

// works reports whether the body or place at node k is something that is built: a
// school, a bridge.
func (r *reader) works(k int) bool {
	t := r.doc.Tokens[r.nodes[k].lo].Fold
	if k > 0 && r.nodes[k-1].kind == word {
		t = r.doc.Tokens[r.nodes[k-1].lo].Fold
	}
	return built[t] || built[r.doc.Tokens[r.nodes[k].lo].Fold]
}

// built are the first words of what is built with gifts.
var built = map[string]bool{"điểm": true, "trường": true, "trạm": true, "cầu": true, "nhà": true, "thư": true, "lớp": true, "bệnh": true}

// handedTo reports whether goods or money follow the receiver behind the word of
// support at node t.
func (r *reader) handedTo(t int) bool {
	for k := t + 1; k < len(r.nodes) && k <= t+4; k++ {
		if n := &r.nodes[k]; n.kind == itemNode {
			return !n.item.open && n.item.quantity != nil && (n.item.kind == extract.Goods || n.item.kind == extract.Money)
		}
		if r.nodes[k].kind == mark {
			return false
		}
	}
	return false
}
