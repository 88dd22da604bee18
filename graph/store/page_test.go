package store

import (
	"encoding/hex"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"pgregory.net/rapid"
)

func padded(b []byte) []byte {
	return append(make([]byte, 0, len(b)+pagePadding), b...)
}

func drawKeys(t *rapid.T, most int) []key {
	n := rapid.IntRange(1, most).Draw(t, "rows")
	rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	var span [4]uint64
	var base [4][]uint64
	for c := range span {
		span[c] = 1 << rapid.IntRange(0, 58).Draw(t, "span")
		for range rapid.IntRange(1, 4).Draw(t, "bases") {
			base[c] = append(base[c], rapid.Uint64Range(1, 1<<63).Draw(t, "base"))
		}
	}
	keys := make([]key, n)
	for i := range keys {
		for c := range 4 {
			keys[i][c] = dataset.ID(base[c][rng.IntN(len(base[c]))] + rng.Uint64N(span[c]))
		}
	}
	slices.SortFunc(keys, dataset.CompareKeys)
	return slices.Compact(keys)
}

func TestPageHoldsItsKeys(t *testing.T) {
	var enc pageEncoder
	rapid.Check(t, func(t *rapid.T) {
		keys := drawKeys(t, pageRows)
		heads := rapid.Bool().Draw(t, "heads")
		p, err := parsePage(padded(enc.append(nil, keys, heads)))
		if err != nil {
			t.Fatal(err)
		}
		if p.rows != len(keys) {
			t.Fatalf("%d rows, want %d", p.rows, len(keys))
		}
		from := rapid.IntRange(0, len(keys)-1).Draw(t, "from")
		var dst [pageRows]dataset.ID
		for c := range 4 {
			p.cols[c].decode(dst[:len(keys)-from], from)
			for i, k := range keys[from:] {
				if dst[i] != k[c] || p.cols[c].at(from+i) != k[c] {
					t.Fatalf("column %d row %d: %x, %x, want %x", c, from+i, dst[i], p.cols[c].at(from+i), k[c])
				}
			}
		}
		for i := range keys {
			want := !heads || i == 0 || [3]dataset.ID(keys[i][:3]) != [3]dataset.ID(keys[i-1][:3])
			if p.head(i) != want {
				t.Fatalf("head(%d) = %v", i, p.head(i))
			}
		}
		k := rapid.SampledFrom(keys).Draw(t, "key")
		n := rapid.IntRange(0, 4).Draw(t, "components")
		if n > 0 {
			k[n-1] += dataset.ID(rapid.IntRange(-1, 1).Draw(t, "step"))
		}
		want := from
		for want < len(keys) && slices.Compare(keys[want][:n], k[:n]) < 0 {
			want++
		}
		if got := p.search(k, n, from); got != want {
			t.Fatalf("search(%x, %d, %d) = %d, want %d", k, n, from, got, want)
		}
	})
}

// The bytes of a page are part of the format: a change needs a new version.
func TestPageBytes(t *testing.T) {
	var enc pageEncoder
	var keys []key
	for i := range 12 {
		keys = append(keys, key{dataset.MakeID(dataset.KindIRI, uint64(7+i/6)), dataset.MakeID(dataset.KindIRI, 3),
			dataset.MakeID(dataset.Kind(2+i%6/2), uint64(i*i)), dataset.ID(1 + i&1)})
	}
	twice := keys[4]
	twice[3] = 9
	keys = append(keys, twice)
	slices.SortFunc(keys, dataset.CompareKeys)
	got := hex.EncodeToString(enc.append(nil, keys, true))
	const want = "0d0001df1f000001878080808080808010801f000000838080808080808010000207038080808080808080108480808080808080088c80808080808080080002002a0410604212317835a39a16000004011010800101010153c09962"
	if got != want {
		t.Errorf("page bytes\n%s, want\n%s", got, want)
	}
}

func FuzzPage(f *testing.F) {
	var enc pageEncoder
	f.Add(enc.append(nil, []key{{1, 2, 3, 4}, {1, 2, 3, 5}, {9, 2, 3, 4}}, true))
	f.Fuzz(func(t *testing.T, b []byte) {
		b = padded(sealed(b))
		p, err := parsePage(b)
		if err != nil {
			return
		}
		var dst [pageRows]dataset.ID
		for c := range 4 {
			p.cols[c].decode(dst[:p.rows], 0)
			p.cols[c].at(p.rows - 1)
		}
		p.search(p.row(p.rows/2), 4, 0)
		p.head(p.rows - 1)
	})
}

func benchmarkKeys(n int) []key {
	rng := rand.New(rand.NewPCG(1, 2))
	keys := make([]key, n)
	for i := range keys {
		keys[i] = key{dataset.MakeID(dataset.KindIRI, 1000000+uint64(i/9)), dataset.MakeID(dataset.KindIRI, rng.Uint64N(40)),
			dataset.MakeID(dataset.Kind(2+rng.IntN(3)), rng.Uint64N(1<<20)), dataset.MakeID(dataset.KindIRI, 500000+uint64(i/200))}
	}
	slices.SortFunc(keys, dataset.CompareKeys)
	return keys
}

func BenchmarkPageEncode(b *testing.B) {
	keys := benchmarkKeys(pageRows)
	var enc pageEncoder
	var buf []byte
	for b.Loop() {
		buf = enc.append(buf[:0], keys, true)
	}
	b.ReportMetric(float64(len(buf))/pageRows, "B/quad")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/pageRows, "ns/quad")
}

func BenchmarkPageDecode(b *testing.B) {
	var enc pageEncoder
	p, err := parsePage(padded(enc.append(nil, benchmarkKeys(pageRows), true)))
	if err != nil {
		b.Fatal(err)
	}
	var dst [4][pageRows]dataset.ID
	for b.Loop() {
		for c := range 4 {
			p.cols[c].decode(dst[c][:], 0)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/pageRows, "ns/quad")
}
