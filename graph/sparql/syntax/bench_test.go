package syntax

import (
	"fmt"
	"strings"
	"testing"
)

func BenchmarkParseQuery(b *testing.B) {
	const text = `SELECT ?to (SUM(?n) AS ?total) { ?f :donor :quang-ninh ; :recipient ?to ; :quantity ?n .
	OPTIONAL { ?to :label ?l FILTER(LANG(?l) = "vi") } FILTER(?n > 10 && ?n < 1e6) } GROUP BY ?to ORDER BY DESC(?total) LIMIT 10`
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseQuery(text, prologue); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseInsertData reads ten thousand triples on one line.
func BenchmarkParseInsertData(b *testing.B) {
	var text strings.Builder
	text.WriteString("INSERT DATA { ")
	for i := range 10_000 {
		fmt.Fprintf(&text, `:s%d :label "Quảng Ninh"@vi . `, i)
	}
	text.WriteString("}")
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseUpdate(text.String(), prologue); err != nil {
			b.Fatal(err)
		}
	}
}
