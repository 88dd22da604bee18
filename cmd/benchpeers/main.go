// Command benchpeers loads one made-up news graph into a database of ours and
// into Oxigraph (by its Python package, on disk), asks both the same queries
// warm, compares the answers and prints the times side by side. It ends with
// status 1 if an answer differs.
package main

import (
	"context"
	_ "embed"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

//go:embed queries.rq
var queriesText string

//go:embed peer.py
var peerText string

// query is one question with its name.
type query struct{ name, text string }

// queries reads the embedded list: sections that begin with "#: name", of which
// the first is put in front of all others.
func queries() []query {
	var out []query
	prefixes := ""
	for _, part := range strings.Split(queriesText, "#: ")[1:] {
		name, text, _ := strings.Cut(part, "\n")
		if name == "prefixes" {
			prefixes = text
			continue
		}
		out = append(out, query{name, prefixes + text})
	}
	return out
}

// options are the flags.
type options struct {
	python, dir string
	quads       int
	only        *regexp.Regexp
	seconds     float64
	most        int
	explain     bool
	alone       bool
	patience    time.Duration
}

func main() {
	var o options
	var only string
	flag.StringVar(&o.python, "python", "python3", "a Python that has pyoxigraph")
	flag.StringVar(&o.dir, "dir", "build/peers", "where the databases are kept")
	flag.IntVar(&o.quads, "quads", 1_000_000, "size of the graph")
	flag.StringVar(&only, "only", "", "ask only the queries whose name matches")
	flag.Float64Var(&o.seconds, "seconds", 1, "how long to repeat a query")
	flag.IntVar(&o.most, "most", 50, "how often to repeat a query, unless that takes too long or not long enough to settle")
	flag.BoolVar(&o.explain, "explain", false, "print our plans, measured")
	flag.BoolVar(&o.alone, "alone", false, "leave the peer out")
	flag.DurationVar(&o.patience, "patience", time.Minute, "how long to wait for the peer's answer and its repetitions")
	flag.Parse()
	o.only = regexp.MustCompile(only)
	ok, err := run(context.Background(), o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "benchpeers:", err)
		os.Exit(1)
	}
	if !ok {
		os.Exit(1)
	}
}

func run(ctx context.Context, o options) (same bool, err error) {
	if err := os.MkdirAll(o.dir, 0o755); err != nil {
		return false, err
	}
	us, err := openOurs(ctx, o)
	if err != nil {
		return false, err
	}
	defer us.close()
	var them *peer
	if !o.alone {
		if them, err = startPeer(o); err != nil {
			return false, err
		}
		defer them.stop()
		if err := them.open(o); err != nil {
			return false, err
		}
	}
	same = true
	logs, asked, slower, stopped := 0.0, 0, 0, 0
	fmt.Printf("%-24s %10s %10s %8s %8s\n", "query", "ours ms", "peer ms", "ratio", "rows")
	for _, q := range queries() {
		if !o.only.MatchString(q.name) {
			continue
		}
		ours, err := us.ask(ctx, q.text, o)
		if err != nil {
			return false, fmt.Errorf("%s: %w", q.name, err)
		}
		if them == nil {
			fmt.Printf("%-24s %10.3f %10s %8s %8d\n", q.name, ours.ms, "", "", ours.rows)
			continue
		}
		theirs, err := them.ask(q.text, o)
		if err != nil {
			return false, fmt.Errorf("%s: %w", q.name, err)
		}
		mark := ""
		if d := difference(q.text, ours.answer, theirs.answer); d != "" && !theirs.gaveUp {
			mark, same = "  DIFFERENT: "+d, false
		}
		if theirs.gaveUp {
			mark = " *"
			stopped++
		}
		ratio := theirs.ms / ours.ms
		if ratio < 1 {
			slower++
		}
		logs += math.Log(ratio)
		asked++
		fmt.Printf("%-24s %10.3f %10.3f %8.2f %8d%s\n", q.name, ours.ms, theirs.ms, ratio, ours.rows, mark)
	}
	if asked > 0 {
		fmt.Printf("%d queries, geometric mean of ratios %.2f, %d slower than the peer\n", asked, math.Exp(logs/float64(asked)), slower)
	}
	if stopped > 0 {
		fmt.Printf("* The peer had not answered after %v and was stopped: its time and the ratio are lower bounds,\n"+
			"  and the answer was not compared. On a graph of %d quads both answer, and the answers are compared.\n", o.patience, smallGraph)
	}
	return same, nil
}

// smallGraph is a size at which the peer answers every query in time.
const smallGraph = 20_000

// size adds up the files below a directory, in bytes on disk.
func size(dir string) int64 {
	var sum int64
	_ = filepath.Walk(dir, func(_ string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			sum += allocated(info)
		}
		return nil
	})
	return sum
}

// generate writes the graph as N-Quads, unless it is there.
func generate(o options) (string, error) {
	path := filepath.Join(o.dir, "news.nq")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	tmp := path + ".tmp"
	f, err := os.Create(tmp)
	if err != nil {
		return "", err
	}
	defer f.Close()
	cmd := exec.Command("go", "run", "./cmd/newsgraph", fmt.Sprint(o.quads))
	cmd.Stdout, cmd.Stderr = f, os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("generate the graph: %w", err)
	}
	return path, os.Rename(tmp, path)
}

func mebibytes(n int64) string { return fmt.Sprintf("%.0f MiB", float64(n)/(1<<20)) }

func report(who string, took time.Duration, quads int, disk, peak int64, note string) {
	fmt.Printf("load %-8s %8.1f s  %9.0f quads/s  disk %s  peak %s%s\n", who, took.Seconds(),
		float64(quads)/took.Seconds(), mebibytes(disk), mebibytes(peak), note)
}
