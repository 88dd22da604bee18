package turtle

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
)

// news returns quads like those of a news graph: about ten statements an
// article, in its graph, over a Zipf-distributed set of people and places.
func news(articles int) []rdf.Quad {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.2, 1, 50_000)
	iri := func(space string, n uint64) rdf.IRI {
		return rdf.IRI(fmt.Sprintf("https://w3id.org/lienket/%s/n%06d", space, n))
	}
	const ns = "https://w3id.org/lienket/ns#"
	var quads []rdf.Quad
	for a := range articles {
		g := iri("article", uint64(a))
		fact := iri("fact", uint64(a))
		add := func(s rdf.Term, p rdf.IRI, o rdf.Term) {
			quads = append(quads, rdf.Quad{Subject: s, Predicate: p, Object: o, Label: g})
		}
		donor, recipient := iri("place", zipf.Uint64()), iri("place", zipf.Uint64())
		add(g, rdf.RDFType, rdf.IRI("https://schema.org/NewsArticle"))
		add(g, "https://schema.org/headline", rdf.LangString{Value: rdf.String(fmt.Sprintf("Tỉnh %d hỗ trợ \"khẩn cấp\" tỉnh %d", r.IntN(64), a)), Lang: "vi"})
		add(g, "https://schema.org/datePublished", rdf.TypedString{Value: rdf.String(fmt.Sprintf("2021-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28))), Type: rdf.XSDDate})
		add(fact, rdf.RDFType, rdf.IRI(ns+"Support"))
		add(fact, ns+"donor", donor)
		add(fact, ns+"recipient", recipient)
		add(fact, ns+"quantity", rdf.TypedString{Value: rdf.String(fmt.Sprint(r.IntN(1000))), Type: rdf.XSDInteger})
		add(fact, ns+"evidence", rdf.String(fmt.Sprintf("Ngày %d, đoàn cán bộ y tế gồm %d người đã lên đường hỗ trợ phòng chống dịch.", a, r.IntN(1000))))
		add(donor, ns+"supported", recipient)
		add(iri("person", zipf.Uint64()), ns+"holdsPositionIn", donor)
	}
	return quads
}

type encoder interface {
	Encode(rdf.Quad) error
	Close() error
}

func write(tb testing.TB, e encoder, quads []rdf.Quad) {
	for _, q := range quads {
		if err := e.Encode(q); err != nil {
			tb.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		tb.Fatal(err)
	}
}

var benchPrefixes = map[string]string{
	"lk": "https://w3id.org/lienket/ns#", "place": "https://w3id.org/lienket/place/", "person": "https://w3id.org/lienket/person/",
	"fact": "https://w3id.org/lienket/fact/", "article": "https://w3id.org/lienket/article/", "schema": "https://schema.org/",
	"xsd": rdf.XSDNamespace, "rdf": rdf.RDFNamespace,
}

func benchmarkDecode(b *testing.B, doc []byte, quads int, decode func(io.Reader, Options) iter.Seq2[rdf.Quad, error]) {
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range decode(bytes.NewReader(doc), Options{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != quads {
			b.Fatalf("%d quads, want %d", n, quads)
		}
	}
	b.ReportMetric(float64(quads)*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
}

func BenchmarkDecodeNQuads(b *testing.B) {
	quads := news(20_000)
	var doc bytes.Buffer
	write(b, NewNQuadsEncoder(&doc), quads)
	benchmarkDecode(b, doc.Bytes(), len(quads), DecodeNQuads)
}

func BenchmarkDecodeTriG(b *testing.B) {
	quads := news(20_000)
	var doc bytes.Buffer
	write(b, NewTriGEncoder(&doc, benchPrefixes), quads)
	benchmarkDecode(b, doc.Bytes(), len(quads), DecodeTriG)
}

func BenchmarkDecodeTurtle(b *testing.B) {
	quads := news(20_000)
	for i := range quads {
		quads[i].Label = nil
	}
	var doc bytes.Buffer
	write(b, NewTurtleEncoder(&doc, benchPrefixes), quads)
	benchmarkDecode(b, doc.Bytes(), len(quads), DecodeTurtle)
}

func benchmarkEncode(b *testing.B, open func() encoder) {
	quads := news(20_000)
	b.ReportAllocs()
	for b.Loop() {
		write(b, open(), quads)
	}
	b.ReportMetric(float64(len(quads))*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
}

func BenchmarkEncodeNQuads(b *testing.B) {
	benchmarkEncode(b, func() encoder { return NewNQuadsEncoder(io.Discard) })
}

func BenchmarkEncodeTriG(b *testing.B) {
	benchmarkEncode(b, func() encoder { return NewTriGEncoder(io.Discard, benchPrefixes) })
}
