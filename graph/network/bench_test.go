package network_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
	"github.com/lienket/lienket/graph/vocab"
)

// BenchmarkProject reads the views of 20,000 supports in 4,000 articles.
func BenchmarkProject(b *testing.B) {
	c := networktest.NewBuilder()
	const articles, each = 4000, 5
	for i := range articles {
		c.Article(fmt.Sprintf("Tin %d", i), fmt.Sprintf("https://example.org/%d", i), "Báo", "2021-06-02")
		from := c.Province(fmt.Sprintf("Tỉnh %d", i%997))
		for j := range each {
			c.Support(networktest.Gift{From: from, To: c.Province(fmt.Sprintf("Tỉnh %d", (i*7+j*13)%991)), Kind: vocab.Goods, Item: "gạo",
				Quantity: float64(j + 1), Unit: "tấn", Date: "2021-06-02", Label: "sent rice", Evidence: fmt.Sprintf("Câu %d của bài %d.", j, i)})
		}
	}
	data := dataset.NewMemory(c.Quads()...).Snapshot()
	for _, v := range []network.View{network.ViewSupport, network.ViewFull} {
		b.Run(string(v), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s, err := network.Open(context.Background(), data, network.Options{View: v})
				if err != nil {
					b.Fatal(err)
				}
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(articles*each*b.N)/b.Elapsed().Seconds(), "facts/s")
		})
	}
}
