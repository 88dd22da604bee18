package rdfdump_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/lienket/lienket/export/rdfdump"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/vocab"
)

func dump(t *testing.T, quads []rdf.Quad, o rdfdump.Options) []byte {
	t.Helper()
	names, err := vocab.NewNames("")
	if err != nil {
		t.Fatal(err)
	}
	data := dataset.NewMemory(quads...).Snapshot()
	m, err := network.Describe(context.Background(), data, network.Options{Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	o.Prefixes, o.Meta = names.Prefixes(), &m
	var b bytes.Buffer
	if err := rdfdump.Write(context.Background(), &b, data, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// set is quads as a set; formats without graphs lose the labels.
func set(quads []rdf.Quad, graphs bool) map[rdf.Quad]bool {
	out := map[rdf.Quad]bool{}
	for _, q := range quads {
		if !graphs {
			q.Label = nil
		}
		out[q] = true
	}
	return out
}

func sample() []rdf.Quad {
	quads := networktest.Sample()
	for _, text := range networktest.HardTexts {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\x07\x1b\ufffe\uffff") {
			continue // not in all syntaxes, RDF/XML for one
		}
		quads = append(quads, rdf.Quad{Subject: rdf.IRI("https://example.org/s"), Predicate: vocab.Label,
			Object: rdf.LangString{Value: rdf.String(text), Lang: "vi"}, Label: rdf.IRI("https://example.org/g")},
			rdf.Quad{Subject: rdf.IRI("https://example.org/s"), Predicate: vocab.Item, Object: rdf.String(text)})
	}
	return quads
}

func TestEveryFormatComesBack(t *testing.T) {
	quads := sample()
	for _, f := range format.All() {
		t.Run(f.Name(), func(t *testing.T) {
			out := dump(t, quads, rdfdump.Options{Format: f})
			var back []rdf.Quad
			for q, err := range format.Decode(bytes.NewReader(out), f, "") {
				if err != nil {
					t.Fatalf("%v in\n%s", err, out)
				}
				back = append(back, q)
			}
			want, got := set(quads, f.Graphs()), set(back, true)
			if len(got) != len(back) {
				t.Errorf("%d quads written twice", len(back)-len(got))
			}
			for q := range want {
				if !got[q] {
					t.Errorf("lost %v", q)
				}
			}
			if len(got) != len(want) {
				t.Errorf("got %d quads, want %d", len(got), len(want))
			}
			if f != format.JSONLD && !bytes.Contains(out, []byte("corpus_hash: ")) {
				t.Error("the document does not say what it is")
			}
		})
	}
}

func TestSameBytesInAnyOrderAndMemory(t *testing.T) {
	quads := sample()
	want := dump(t, quads, rdfdump.Options{Format: format.TriG})
	shuffled := slices.Clone(quads)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	if got := dump(t, shuffled, rdfdump.Options{Format: format.TriG}); !bytes.Equal(got, want) {
		t.Error("another order of quads gives other bytes")
	}
	if got := dump(t, quads, rdfdump.Options{Format: format.TriG, Memory: 4096, TempDir: t.TempDir()}); !bytes.Equal(got, want) {
		t.Error("sorting in files gives other bytes")
	}
}
