package syntax

import "github.com/lienket/lienket/extract/event/lists"

// maxDeployed is how many words behind "triển khai" may tell who is deployed.
const maxDeployed = 7

// relievers are the words of what is deployed to help.
var relievers = lists.Words("relievers")

// deployed leaves "triển khai" a verb of sending only before those who help: "triển khai các
// đội cứu hộ đến R". Else troops go on duty, and plans are carried out.
func (r *Reader) deployed() {
	for i := range r.Nodes {
		if n := &r.Nodes[i]; n.Kind == Word && n.Fold == "triển" && n.Lex != nil && n.Lex.Trigger&Send != 0 && !r.relieves(n.Hi) {
			n.Lex = nil
		}
	}
}

// relieves reports whether those are named from token t on who go to help.
func (r *Reader) relieves(t int) bool {
	hi := min(t+maxDeployed, r.Nodes[len(r.Nodes)-1].Hi)
	for ; t < hi; t++ {
		if relievers[r.Doc.Tokens[t].Fold] {
			return true
		}
	}
	return false
}
