package syntax

import "github.com/lienket/lienket/extract"

// givingSides are the first syllables of words for each of several bodies that give.
var givingSides = map[string]bool{"đơn": true, "doanh": true, "công": true, "tập": true, "ngân": true, "bên": true, "tổ": true, "nơi": true, "hội": true, "chi": true, "phòng": true, "cơ": true, "quỹ": true, "thành": true}

// givingPersons are the first syllables of words for each of several persons that give.
var givingPersons = map[string]bool{"người": true, "nghệ": true, "ca": true, "cá": true, "bạn": true, "anh": true, "chị": true, "diễn": true, "cầu": true, "vị": true, "gia": true}

// eachGiver takes "mỗi đơn vị", "mỗi người" and "/đơn vị" into the item beside it where each of a row
// of givers before the verb gives so much: "A, B và C ủng hộ R 2 tỷ đồng mỗi đơn vị", "A và B góp
// mỗi người 50 triệu đồng".
func (r *Reader) eachGiver() {
	for i := 2; i < len(r.Nodes); i++ {
		n := r.Nodes[i]
		if n.Kind != ItemNode || n.Item.Quantity == nil || n.Item.Kind == extract.Personnel {
			continue
		}
		row := r.rowOfGivers(i)
		if row < 0 {
			continue
		}
		if end := r.eachSide(i+1, row); end > i+1 {
			n.Item.Each, n.Item.Apart = true, true
			r.splice(i, end, n)
			continue
		}
		for k := i - 1; k > max(0, i-4); k-- {
			if g := r.Nodes[k-1].Lex; g != nil && g.Trigger&Give != 0 && r.eachSide(k, row) == i {
				n.Item.Each, n.Item.Apart = true, true
				r.splice(k, i+1, n)
				i = k
				break
			}
		}
	}
}

// rowOfGivers returns the node of the several who give the item at node i: they are the subject of
// the verb before it, and no people who might get so much each stand between; or -1.
func (r *Reader) rowOfGivers(i int) int {
	verb := false
	for k := i - 1; k >= 0; k-- {
		n := &r.Nodes[k]
		switch {
		case n.Kind == ActorNode && verb && len(n.Actors) > 1:
			if p := r.PartOf(k, 0); p != Subject && p != Agent || n.First().Kind == extract.PlaceActor {
				return -1
			}
			return k
		case n.Kind == ActorNode && n.Person && !verb, n.Kind == HeadNode && n.Head == Needy && !verb && r.Doc.Tokens[n.Lo].Fold != "mỗi", n.Kind == ItemNode, r.Is(k, ";", "."):
			return -1
		case n.Lex != nil && n.Kind == Word && n.Lex.Trigger&Give != 0:
			verb = true
		}
	}
	return -1
}

// eachSide returns the node behind the words from node k on for each of the givers of the row:
// "mỗi đơn vị", "/doanh nghiệp"; or k. "Mỗi người" is each of several persons.
func (r *Reader) eachSide(k, row int) int {
	if k >= len(r.Nodes) {
		return k
	}
	lo := r.Nodes[k].Lo
	if !r.Is(k, "/") && r.Doc.Tokens[lo].Fold != "mỗi" {
		return k
	}
	lo++
	if lo >= len(r.Doc.Tokens) {
		return k
	}
	w := r.Doc.Tokens[lo].Fold
	if r.Nodes[row].Person && !givingPersons[w] || !r.Nodes[row].Person && !givingSides[w] {
		return k
	}
	end := k + 1
	for end < len(r.Nodes) && (r.Nodes[end].Lo == lo || r.Nodes[end].Lo == lo+1 && syllablesOf[w] == r.Doc.Tokens[lo+1].Fold) {
		end++
	}
	return end
}

// syllablesOf are the second syllables of those words.
var syllablesOf = map[string]string{
	"đơn": "vị", "doanh": "nghiệp", "công": "ty", "tập": "đoàn", "ngân": "hàng", "tổ": "chức", "chi": "nhánh", "phòng": "ban", "cơ": "quan", "thành": "viên",
	"nghệ": "sĩ", "ca": "sĩ", "cá": "nhân", "diễn": "viên", "cầu": "thủ",
}
