package ingest_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/lienket/lienket/cmd/lienket/ingest"
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/emit"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/vietnamese"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/store"
	"github.com/lienket/lienket/graph/vocab"
)

// disk is a store on disk.
type disk struct{ *store.DB }

func (d disk) Begin(ctx context.Context) (dataset.Tx, error) { return d.DB.Begin(ctx) }

// variant is one of our texts with a sentence more, which no other has.
type variant struct {
	source string
	data   []byte
}

func (v variant) Source() string   { return v.source }
func (v variant) Record() int      { return 0 }
func (v variant) SHA256() [32]byte { return sha256.Sum256(v.data) }
func (v variant) Size() int        { return len(v.data) }
func (v variant) Parse() (*extract.Document, error) {
	return article.Parse(v.source, v.data, article.Options{})
}

// variants makes n articles of a few texts. Each names a person of its own, so
// that the names in the database grow as they do with real articles.
func variants(n int, texts [][]byte) iter.Seq2[ingest.Article, error] {
	surnames := []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"}
	given := []string{"An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam", "Oanh", "Phúc", "Quang", "Sơn", "Thảo", "Việt"}
	return func(yield func(ingest.Article, error) bool) {
		for i := range n {
			name := fmt.Sprintf("%s %s %s %s", surnames[i%10], given[i/10%16], given[i/160%16], given[i/2560%16])
			data := fmt.Appendf(nil, "%s\n\nÔng %s, Giám đốc Sở Y tế tỉnh Quảng Ninh, cho biết đây là chuyến xe thứ %d.\n", texts[i%len(texts)], name, i)
			if !yield(variant{fmt.Sprintf("articles/%06d.txt", i), data}, nil) {
				return
			}
		}
	}
}

func texts(b *testing.B) [][]byte {
	b.Helper()
	paths, err := filepath.Glob("../../../extract/testdata/articles/*/source.txt")
	if err != nil || len(paths) == 0 {
		b.Fatalf("no articles: %v", err)
	}
	var out [][]byte
	for _, p := range paths[:min(8, len(paths))] {
		text, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, text)
	}
	return out
}

// factory is what builds a database beside the database itself.
type factory struct {
	pipeline *extract.Pipeline
	emitter  emit.Emitter
}

func newFactory(b *testing.B) factory {
	b.Helper()
	lists, err := gazetteer.Load()
	if err != nil {
		b.Fatal(err)
	}
	pipeline, err := vietnamese.With(lists)
	if err != nil {
		b.Fatal(err)
	}
	names, err := vocab.NewNames("")
	if err != nil {
		b.Fatal(err)
	}
	return factory{pipeline, emit.Emitter{Names: names, Atlas: lists}}
}

// build adds the articles to a fresh database on all cores.
func (f factory) build(b *testing.B, o store.Options, articles iter.Seq2[ingest.Article, error], see func(ingest.Result)) {
	b.Helper()
	db, err := store.Open(b.TempDir(), o)
	if err != nil {
		b.Fatal(err)
	}
	builder := &ingest.Builder{Store: disk{db}, Pipeline: f.pipeline, Emitter: f.emitter, Workers: runtime.GOMAXPROCS(0), Batch: 64}
	if err := builder.Build(context.Background(), articles, see); err != nil {
		b.Fatal(err)
	}
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkBuild reads, extracts and stores articles on all cores, one an
// iteration. It reports text and articles per second of wall time.
func BenchmarkBuild(b *testing.B) {
	f, sources := newFactory(b), texts(b)
	bytes := 0
	sized := func(yield func(ingest.Article, error) bool) {
		for a, err := range variants(b.N, sources) {
			bytes += len(a.(variant).data)
			if !yield(a, err) {
				return
			}
		}
	}
	b.ResetTimer()
	f.build(b, store.Options{}, sized, func(r ingest.Result) {
		if r.Err != nil {
			b.Error(r.Err)
		}
	})
	seconds := b.Elapsed().Seconds()
	b.ReportMetric(float64(bytes)/1e6/seconds, "MB/s")
	b.ReportMetric(float64(b.N)/seconds, "articles/s")
}

// BenchmarkMemory builds a database of many articles, 2000 unless
// LIENKET_ARTICLES says otherwise, and reports what lives in memory after a
// tenth, after half and after all of them, in MB, so that one sees whether it
// grows. The buffers in which badger merges its tables in the background come
// and go; they are not in these numbers, and their largest sum at the three
// moments is reported beside them. The caches of the database are small, for
// they are bounded and would only hide the rest.
func BenchmarkMemory(b *testing.B) {
	total := 2000
	if s := os.Getenv("LIENKET_ARTICLES"); s != "" {
		var err error
		if total, err = strconv.Atoi(s); err != nil {
			b.Fatal(err)
		}
	}
	f, sources := newFactory(b), texts(b)
	merging := 0.0
	for b.Loop() {
		m := &meter{at: map[int]string{total / 10: "MB@10%", total / 2: "MB@50%", total: "MB@100%"}, report: b.ReportMetric}
		f.build(b, store.Options{PageCache: 4 << 20, TermCache: 4 << 20}, variants(total, sources), m.see)
		if m.failed != nil || m.n != total {
			b.Fatalf("%d articles of %d: %v", m.n, total, m.failed)
		}
		merging = max(merging, m.merging)
	}
	b.ReportMetric(merging, "MB-merging")
	b.ReportMetric(float64(total)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// meter measures the heap after certain numbers of articles.
type meter struct {
	n       int
	at      map[int]string
	report  func(float64, string)
	merging float64 // MB
	failed  error
}

func (m *meter) see(r ingest.Result) {
	if m.n++; r.Err != nil {
		m.failed = r.Err
	}
	unit, ok := m.at[m.n]
	if !ok {
		return
	}
	runtime.GC()
	runtime.GC() // what the first has finalised
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	buffers := mergeBuffers()
	m.merging = max(m.merging, buffers)
	m.report(float64(s.HeapAlloc)/1e6-buffers, unit)
}

// mergeBuffers is how many MB of the heap are buffers of badger's merges, which
// come from one allocator; they are so large that the profile has every one.
func mergeBuffers() float64 {
	records := make([]runtime.MemProfileRecord, 20_000)
	n, ok := runtime.MemProfile(records, false)
	if !ok {
		return 0
	}
	sum := int64(0)
	for _, r := range records[:n] {
		for frames, more := runtime.CallersFrames(r.Stack()), true; more; {
			var f runtime.Frame
			if f, more = frames.Next(); strings.HasSuffix(f.Function, "/z.Calloc") {
				sum += r.InUseBytes()
				break
			}
		}
	}
	return float64(sum) / 1e6
}
