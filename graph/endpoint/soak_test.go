package endpoint_test

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/lienket/lienket/graph/endpoint"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/store"
)

const (
	soakClients = 32  // half of them with long queries, where there are any
	members     = 700 // whose pairs a long query counts
	accounts    = 20
	balance     = 100 // of each account at the beginning
)

// soakQuads are what the soak test begins with: two counters that are equal in
// every state, accounts whose sum never changes, and things that stay.
func soakQuads() []rdf.Quad {
	number := func(s string, p rdf.IRI, n int) rdf.Quad {
		return rdf.Quad{Subject: rdf.IRI("http://e/" + s), Predicate: "http://e/" + p, Label: rdf.IRI("http://e/g"),
			Object: rdf.TypedString{Value: rdf.String(strconv.Itoa(n)), Type: rdf.XSDInteger}}
	}
	quads := append(staff(20_000), number("left", "count", 0), number("right", "count", 0))
	for i := range accounts {
		quads = append(quads, number(fmt.Sprintf("account%d", i), "balance", balance))
	}
	for i := range members {
		quads = append(quads, number(fmt.Sprintf("member%d", i), "rank", i))
	}
	return quads
}

// soak is one run: what was begun and acknowledged, and how long answers took.
type soak struct {
	t              *testing.T
	url            string
	client         *http.Client
	begun, written atomic.Int64
	stop           atomic.Bool
	peak           atomic.Uint64 // of the heap, in bytes
}

// ask sends a query and returns the first row of its answer.
func (s *soak) ask(query string) ([]int, error) {
	answer, err := s.client.Get(queryURL(s.url, query) + "&format=csv")
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(answer.Body)
		return nil, fmt.Errorf("%s: %s", answer.Status, text)
	}
	records, err := csv.NewReader(answer.Body).ReadAll()
	if err != nil || len(records) != 2 {
		return nil, fmt.Errorf("%d lines: %w", len(records), err)
	}
	var row []int
	for _, c := range records[1] {
		n, err := strconv.Atoi(c)
		if err != nil {
			return nil, err
		}
		row = append(row, n)
	}
	return row, nil
}

// expect asks for one row and compares it.
func (s *soak) expect(query string, want ...int) error {
	got, err := s.ask(query)
	if err == nil && fmt.Sprint(got) != fmt.Sprint(want) {
		err = fmt.Errorf("got %d, want %d", got, want)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", query, err)
	}
	return nil
}

// counters reads both counters, which are alike, neither older than the last
// acknowledged update nor newer than the last that was sent.
func (s *soak) counters() error {
	least := s.written.Load()
	got, err := s.ask(`SELECT ?l ?r { <http://e/left> <http://e/count> ?l . <http://e/right> <http://e/count> ?r }`)
	if err != nil {
		return err
	}
	if most := s.begun.Load(); got[0] != got[1] || int64(got[0]) < least || int64(got[0]) > most {
		return fmt.Errorf("counters %d, between %d and %d", got, least, most)
	}
	return nil
}

func (s *soak) short(rng *rand.Rand) error {
	switch n := rng.IntN(20_000); n % 3 {
	case 0:
		return s.counters()
	case 1:
		return s.expect(`SELECT (SUM(?b) AS ?sum) (COUNT(?b) AS ?n) { ?a <http://e/balance> ?b }`, accounts*balance, accounts)
	default:
		return s.expect(fmt.Sprintf(`SELECT ?n { <http://e/p%d> <http://e/staff> ?n }`, n), n)
	}
}

func (s *soak) long(rng *rand.Rand) error {
	switch rng.IntN(3) {
	case 0:
		return s.expect(`SELECT (COUNT(*) AS ?n) { ?a <http://e/rank> ?x . ?b <http://e/rank> ?y FILTER (?x < ?y) }`, members*(members-1)/2)
	case 1:
		return s.expect(`SELECT (SUM(?b) AS ?sum) { ?m <http://e/rank> ?r . ?a <http://e/balance> ?b . ?n <http://e/rank> ?r2 FILTER (?r2 < 20) }`,
			20*members*accounts*balance)
	default:
		return s.expect(`SELECT ?n { ?s <http://e/staff> ?n } ORDER BY STR(?s) DESC(?n) OFFSET 19999 LIMIT 1`, 9999)
	}
}

// write counts both counters up, moves an amount between two accounts, and
// writes one of a few graphs anew, all in one update.
func (s *soak) write(rng *rand.Rand) error {
	from := rng.IntN(accounts)
	to := (from + 1 + rng.IntN(accounts-1)) % accounts
	log := fmt.Sprintf("<http://e/log/%d>", rng.IntN(20))
	var entries strings.Builder
	n := s.begun.Add(1)
	for i := range 40 {
		fmt.Fprintf(&entries, "<http://e/update%d> <http://e/entry> %d . ", n%500, i)
	}
	update := fmt.Sprintf(`WITH <http://e/g> DELETE { ?s <http://e/count> ?n } INSERT { ?s <http://e/count> ?m } WHERE { ?s <http://e/count> ?n BIND (?n + 1 AS ?m) } ;
		WITH <http://e/g> DELETE { ?s <http://e/balance> ?n } INSERT { ?s <http://e/balance> ?m }
		WHERE { VALUES (?s ?d) { (<http://e/account%d> -7) (<http://e/account%d> 7) } ?s <http://e/balance> ?n BIND (?n + ?d AS ?m) } ;
		DROP SILENT GRAPH %s ; INSERT DATA { GRAPH %s { %s } }`, from, to, log, log, entries.String())
	answer, err := s.client.Post(s.url+endpoint.QueryPath, "application/sparql-update", strings.NewReader(update))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if text, _ := io.ReadAll(answer.Body); answer.StatusCode != http.StatusNoContent {
		return fmt.Errorf("%s: %s", answer.Status, text)
	}
	s.written.Add(1)
	return nil
}

// repeat does f until it is told to stop or f fails; what was begun is finished.
func (s *soak) repeat(seed uint64, f func(*rand.Rand) error) *latencies {
	rng, l := rand.New(rand.NewPCG(seed, 0)), new(latencies)
	for !s.stop.Load() {
		begin := time.Now()
		if err := f(rng); err != nil {
			s.t.Error(err)
			s.stop.Store(true)
			break
		}
		l.add(time.Since(begin))
	}
	return l
}

// phase lets clients and the writer work for a while, and returns what each did.
func (s *soak) phase(d time.Duration, clients, long int) (short, slow []*latencies, writer *latencies) {
	s.stop.Store(false)
	short, slow = make([]*latencies, clients-long), make([]*latencies, long)
	var wg sync.WaitGroup
	for i := range short {
		wg.Go(func() { short[i] = s.repeat(uint64(i), s.short) })
	}
	for i := range slow {
		wg.Go(func() { slow[i] = s.repeat(uint64(1000+i), s.long) })
	}
	wg.Go(func() { writer = s.repeat(5000, s.write) })
	wg.Go(func() {
		for deadline := time.Now().Add(d); time.Now().Before(deadline) && !s.stop.Load(); time.Sleep(20 * time.Millisecond) {
			s.peak.Store(max(s.peak.Load(), heap()))
		}
		s.stop.Store(true)
	})
	wg.Wait()
	return short, slow, writer
}

// heap is how many bytes of objects there are, dead ones included.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// live is how many bytes of objects there are after collecting the dead ones.
func live() uint64 {
	runtime.GC()
	runtime.GC()
	return heap()
}

// TestSoak lets many clients ask short and long questions while a writer works,
// for a moment or for LIENKET_SOAK (a duration such as 2m). Every answer must be
// that of one committed state, no goroutine may stay, memory may not grow, and
// short questions may not wait for the long ones.
func TestSoak(t *testing.T) {
	d := 3 * time.Second
	if v := os.Getenv("LIENKET_SOAK"); v != "" {
		var err error
		if d, err = time.ParseDuration(v); err != nil {
			t.Fatal(err)
		}
	}
	before := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, before) })
	dir := t.TempDir()
	if _, err := store.Load(t.Context(), dir, func(yield func(rdf.Quad, error) bool) {
		for _, q := range soakQuads() {
			if !yield(q, nil) {
				return
			}
		}
	}, store.LoadOptions{}); err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(dir, store.Options{PageCache: 8 << 20, TermCache: 8 << 20, FoldAt: 5000, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if report, err := db.Verify(context.Background()); err != nil || len(report.Problems) > 0 {
			t.Errorf("the database afterwards: %v, %v", report.Problems, err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	url := listen(t, endpoint.New(endpoint.Config{Store: database{db}, AllowUpdate: true, Query: sparql.Options{Memory: 64 << 20}}))
	transport := &http.Transport{MaxIdleConnsPerHost: soakClients + 1}
	t.Cleanup(transport.CloseIdleConnections)
	s := &soak{t: t, url: url, client: &http.Client{Transport: transport}}
	s.run(d)
}

// listen serves as the program does, until the end of the test, and returns the
// address.
func listen(t *testing.T, h *endpoint.Handler) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- endpoint.Serve(ctx, l, h, time.Minute) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return "http://" + l.Addr().String()
}

// run has a phase without long queries and a longer one with them, and judges.
func (s *soak) run(d time.Duration) {
	t := s.t
	s.t.Logf("heap: %d MB at the beginning", live()>>20) // and what loading left is gone
	alone, _, writer := s.phase(d/4, soakClients/2, 0)
	first := live()
	t.Logf("short alone: %v", merge(alone))
	t.Logf("updates:     %v", writer)
	short, slow, writer := s.phase(d*3/4, soakClients, soakClients/2)
	last := live()
	all, slowly := merge(short), merge(slow)
	t.Logf("short:       %v", all)
	t.Logf("long:        %v", slowly)
	t.Logf("updates:     %v", writer)
	t.Logf("heap: %d MB after the first phase, %d MB at the end, %d MB at most with what was not yet collected", first>>20, last>>20, s.peak.Load()>>20)
	if t.Failed() {
		return
	}
	if last > first+32<<20 {
		t.Errorf("the heap grew from %d to %d bytes", first, last)
	}
	if p := s.peak.Load(); p > 1<<30 {
		t.Errorf("the heap was %d bytes", p)
	}
	if all.n < 2*slowly.n {
		t.Errorf("%d short queries beside %d long ones: they starve", all.n, slowly.n)
	}
	for i, l := range short {
		if l.n < all.n/len(short)/5 {
			t.Errorf("client %d got %d of %d short queries through", i, l.n, all.n)
		}
	}
	for i, l := range slow {
		if l.n == 0 {
			t.Errorf("client %d got no long query through", i)
		}
	}
	n := int(s.written.Load())
	if err := s.expect(`SELECT ?l ?r { <http://e/left> <http://e/count> ?l . <http://e/right> <http://e/count> ?r }`, n, n); err != nil {
		t.Errorf("at the end: %v", err)
	}
}

// latencies counts durations in classes of which each is 4.4% wider than the one
// before, so that it takes the same space however many there are.
type latencies struct {
	n     int
	class [16 * 32]int
}

func (l *latencies) add(d time.Duration) {
	l.n++
	l.class[min(len(l.class)-1, int(16*math.Log2(1+float64(d.Microseconds()))))]++
}

// quantile is an upper bound of the fraction q of all durations.
func (l *latencies) quantile(q float64) time.Duration {
	rest := int(q * float64(l.n))
	for c, n := range l.class {
		if rest -= n; rest < 0 {
			return time.Duration(math.Exp2(float64(c+1)/16)) * time.Microsecond
		}
	}
	return 0
}

func (l *latencies) String() string {
	return fmt.Sprintf("%d requests, p50 %v, p99 %v", l.n, l.quantile(0.5), l.quantile(0.99))
}

func merge(of []*latencies) *latencies {
	sum := new(latencies)
	for _, l := range of {
		sum.n += l.n
		for c, n := range l.class {
			sum.class[c] += n
		}
	}
	return sum
}
