package syntax

import "github.com/lienket/lienket/extract"

// maxLife is how many nodes may tell how emigrants live before it is said where.
const maxLife = 6

// joinEmigrants makes one actor of emigrants and the place in which they live: "cộng đồng
// người Việt Nam sinh sống tại Brno, Cộng hòa Séc". The country they live in does nothing.
func (r *Reader) joinEmigrants() {
	for i := 0; i < len(r.Nodes); i++ {
		if r.Nodes[i].Kind != HeadNode && r.Nodes[i].Kind != Word {
			continue
		}
		end := r.emigrants(r.Nodes[i].Lo)
		if end == 0 {
			continue
		}
		k := i + 1
		for k < len(r.Nodes) && r.Nodes[k].Lo < end {
			k++
		}
		for most := k + maxLife; k < most && k < len(r.Nodes) && r.Nodes[k].Kind == Word && (r.Nodes[k].Lex == nil || r.Nodes[k].Lex.Trigger == 0) && !r.Is(k, "tại", "ở"); {
			k++
		}
		if !r.Is(k, "tại", "ở") {
			continue
		}
		hi := r.placesEnd(k + 1)
		if hi == k+1 {
			continue
		}
		if x := r.placesEnd(hi + 1); r.Is(hi, ",") && x > hi+1 && !r.Is(x, ",", "và") {
			hi = x // the country of a town
		}
		r.splice(i, hi, Node{Kind: ActorNode, Named: true, Actors: []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[i].Lo, r.Nodes[hi-1].Hi))}}})
	}
}

// placesEnd returns the node behind the single place at node k, known or only in capitals, or k.
func (r *Reader) placesEnd(k int) int {
	if k < len(r.Nodes) && r.Nodes[k].Kind == ActorNode && len(r.Nodes[k].Actors) == 1 && r.Nodes[k].First().Kind == extract.PlaceActor {
		return k + 1
	}
	return r.capitals(k)
}

// emigrants returns the token behind the words for Vietnamese abroad that begin at token t:
// "cộng đồng người Việt Nam", "bà con kiều bào", "lưu học sinh Việt Nam"; or 0.
func (r *Reader) emigrants(t int) int {
	switch r.Doc.Tokens[t].Fold {
	case "cộng", "bà", "người", "kiều", "việt", "lưu", "du":
	default:
		return 0
	}
	toks := r.Doc.Tokens[t:r.Nodes[len(r.Nodes)-1].Hi]
	at := 0
	next := func(words ...string) bool {
		if at+len(words) > len(toks) {
			return false
		}
		for x, w := range words {
			if toks[at+x].Fold != w {
				return false
			}
		}
		at += len(words)
		return true
	}
	if !next("cộng", "đồng") {
		next("bà", "con")
	}
	switch {
	case next("người", "việt"), next("kiều", "bào"), next("việt", "kiều"):
		next("nam")
		next("việt", "nam")
		return t + at
	case next("lưu", "học", "sinh"), next("du", "học", "sinh"):
		if next("việt", "nam") {
			return t + at
		}
	}
	return 0
}
