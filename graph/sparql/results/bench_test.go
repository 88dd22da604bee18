package results

import (
	"fmt"
	"io"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
)

// BenchmarkWrite writes ten thousand rows of an IRI, a text and a number.
func BenchmarkWrite(b *testing.B) {
	rows := make([][]rdf.Term, 10_000)
	for i := range rows {
		rows[i] = []rdf.Term{
			rdf.IRI(fmt.Sprintf("https://w3id.org/lienket/person/p%d", i)),
			rdf.LangString{Value: "Bí thư Tỉnh ủy", Lang: "vi"},
			rdf.TypedString{Value: rdf.String(fmt.Sprint(i)), Type: rdf.XSDInteger},
		}
	}
	for _, f := range Formats() {
		b.Run(f.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(io.Discard, f, []string{"ai", "chức", "số"}, rowsOf(rows...)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
