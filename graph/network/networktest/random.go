package networktest

import (
	"fmt"
	"math/rand/v2"

	"github.com/lienket/lienket/graph/network"
)

// Random is a directed graph of the given size as a stream that takes no memory
// for its edges: every third attribute is missing, labels are Vietnamese, dates
// lie in 2021. The same arguments give the same graph. The edges of one source
// stand together and no two have the same source, relation and target.
func Random(nodes, edges int, seed uint64) *network.Stream {
	return &network.Stream{
		Meta: network.Meta{
			Title: "Random", Version: "test", Nodes: nodes, Edges: edges,
			Settings: []network.Setting{{Name: "view", Value: "random"}}, CorpusHash: fmt.Sprintf("%064x", seed), Articles: 1,
			CorpusFirst: network.DateOf(2021, 1, 1), CorpusLast: network.DateOf(2021, 12, 31),
		},
		NodeAttrs: []network.Attribute{
			{Name: "iri", Type: network.String, Doc: "The identifier in full"},
			{Name: "aliases", Type: network.Strings, Doc: "Other names"},
			{Name: "rank", Type: network.Float, Doc: "A number"},
		},
		EdgeAttrs: []network.Attribute{
			{Name: "reports", Type: network.Int, Doc: "Number of reports"},
			{Name: "quantity", Type: network.Float, Doc: "How much was given"},
			{Name: "joint", Type: network.Bool, Doc: "Whether shared"},
			{Name: "evidence", Type: network.Strings, Doc: "The sentences that prove the edge"},
			{Name: "published", Type: network.Day, Doc: "A day"},
		},
		Nodes: func(yield func(network.Node, error) bool) { randomNodes(nodes, yield) },
		Edges: func(yield func(network.Edge, error) bool) { randomEdges(nodes, edges, seed, yield) },
	}
}

func nodeID(i int) string { return fmt.Sprintf("place:n%07d", i) }

var kinds = []string{"personnel", "goods", "money", "expertise", "other"}

var types = []string{"place", "organization", "person"}

func randomNodes(n int, yield func(network.Node, error) bool) {
	for i := range n {
		attrs := []network.Value{network.StringOf("https://w3id.org/lienket/" + nodeID(i)), {}, network.FloatOf(float64(i) / 8)}
		if i%3 == 0 {
			attrs[1] = network.StringsOf([]string{"Huyện Đường Thị", "Tỉnh " + nodeID(i)})
		}
		if !yield(network.Node{ID: nodeID(i), Label: fmt.Sprintf("Thị trấn Phước Bửu %d", i), Type: types[i%3], Attrs: attrs}, nil) {
			return
		}
	}
}

func randomEdges(nodes, edges int, seed uint64, yield func(network.Edge, error) bool) {
	rng := rand.New(rand.NewPCG(seed, 1))
	evidence := []string{"Tỉnh đã gửi 10 tấn gạo tới Bắc Giang.", "Ngày 2/6, đoàn công tác lên đường."}
	done := 0
	for s := 0; s < nodes && done < edges; s++ {
		// Spread what is left evenly; targets ascend so that none repeats.
		degree := min((edges-done+nodes-s-1)/(nodes-s), nodes-1)
		step := max(1, (nodes-1)/max(1, degree))
		source := nodeID(s)
		for j := range degree {
			// The offset from the source is never 0: no loops.
			t := (s + 1 + j*step + rng.IntN(step)) % nodes
			r := rng.Uint64()
			first := network.DateOf(2021, 1, 1) + network.Date(r%300)
			e := network.Edge{
				Source: source, Target: nodeID(t), Relation: kinds[r>>8%5], Label: "sent 600 staff", Weight: float64(1 + r>>16%9),
				First: first, Last: first + network.Date(r>>24%30),
				Attrs: []network.Value{network.IntOf(int64(r >> 32 % 7)), {}, network.BoolOf(r>>40&1 == 1), network.StringsOf(evidence), {}},
			}
			e.ID = network.EdgeID(e.Source, e.Relation, e.Target)
			if done%3 != 0 {
				e.Attrs[1] = network.FloatOf(float64(r>>48) / 4)
				e.Attrs[4] = network.DayOf(first)
			}
			if done++; !yield(e, nil) {
				return
			}
		}
	}
}
