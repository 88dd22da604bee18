package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/lienket/lienket/graph/rdf/turtle"
)

// timing is the outcome of a query: median milliseconds, and the answer in the
// JSON results format.
type timing struct {
	ms, first float64
	answer    string
	rows      int
	gaveUp    bool // not answered in time
}

// peer is the Python process with the other store.
type peer struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

func startPeer(o options) (*peer, error) {
	script := filepath.Join(o.dir, "peer.py")
	if err := os.WriteFile(script, []byte(peerText), 0o644); err != nil {
		return nil, err
	}
	p := &peer{cmd: exec.Command(o.python, script)}
	p.cmd.Stderr = os.Stderr
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.out = bufio.NewReaderSize(out, 1<<20)
	return p, p.cmd.Start()
}

func (p *peer) stop() {
	p.in.Close()
	_ = p.cmd.Wait() // it may have been killed
}

func (p *peer) do(command map[string]any, into any) error {
	line, err := json.Marshal(command)
	if err != nil {
		return err
	}
	if _, err := p.in.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("ask the peer: %w", err)
	}
	answer, err := p.out.ReadBytes('\n')
	if err != nil {
		return fmt.Errorf("read the peer's answer: %w", err)
	}
	return json.Unmarshal(answer, into)
}

func (p *peer) open(o options) error {
	dir := filepath.Join(o.dir, "peer")
	if _, err := os.Stat(dir); err == nil {
		return p.do(map[string]any{"do": "open", "dir": dir}, &struct{}{})
	}
	file, err := generate(o)
	if err != nil {
		return err
	}
	var r struct {
		Seconds, Optimize float64
		Peak              int64
	}
	if err := p.do(map[string]any{"do": "load", "dir": dir, "file": file}, &r); err != nil {
		return err
	}
	plain, err := withoutGraphs(file)
	if err != nil {
		return err
	}
	defer report("peer", time.Duration(r.Seconds*1e9), o.quads, size(dir), r.Peak, fmt.Sprintf("  and %.1f s to optimize", r.Optimize))
	return p.do(map[string]any{"do": "default", "file": plain}, &struct{}{})
}

// withoutGraphs copies N-Quads as N-Triples.
func withoutGraphs(path string) (string, error) {
	in, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer in.Close()
	plain := strings.TrimSuffix(path, ".nq") + ".nt"
	out, err := os.Create(plain)
	if err != nil {
		return "", err
	}
	defer out.Close()
	w := turtle.NewNTriplesEncoder(out)
	for q, err := range turtle.DecodeNQuads(in, turtle.Options{}) {
		if err != nil {
			return "", err
		}
		q.Label = nil
		if err := w.Encode(q); err != nil {
			return "", err
		}
	}
	return plain, w.Close()
}

func (p *peer) ask(q string, o options) (timing, error) {
	var r struct {
		MS, First float64
		Answer    string
	}
	// A query in the other process cannot be stopped but with the process.
	limit := time.AfterFunc(o.patience, func() { _ = p.cmd.Process.Kill() })
	err := p.do(map[string]any{"do": "query", "query": q, "seconds": o.seconds, "most": o.most}, &r)
	if !limit.Stop() && err != nil {
		p.stop()
		again, err := startPeer(o)
		if err != nil {
			return timing{}, err
		}
		*p = *again
		return timing{ms: ms(o.patience), gaveUp: true}, p.open(o)
	}
	return timing{ms: r.MS, first: r.First, answer: r.Answer}, err
}

// difference compares two answers as multisets of rows and describes the first
// difference. Computed numbers count as equal when they agree to nine digits.
func difference(query, ours, theirs string) string {
	a, errA := rowsOf(ours)
	b, errB := rowsOf(theirs)
	switch {
	case errA != nil || errB != nil:
		return fmt.Sprint(errA, errB)
	case len(a) != len(b):
		return fmt.Sprintf("%d rows, peer %d", len(a), len(b))
	}
	if strings.Contains(query, "LIMIT") && !strings.Contains(query, "ORDER BY") {
		return "" // any rows will do
	}
	for i := range a {
		if a[i] != b[i] {
			return fmt.Sprintf("%s, peer %s", a[i], b[i])
		}
	}
	return ""
}

func rowsOf(answer string) ([]string, error) {
	var doc struct {
		Boolean *bool
		Head    struct{ Vars []string }
		Results struct {
			Bindings []map[string]struct{ Type, Value, Datatype, Lang string }
		}
	}
	dec := json.NewDecoder(strings.NewReader(answer))
	if err := dec.Decode(&doc); err != nil {
		return nil, err
	}
	if doc.Boolean != nil {
		return []string{strconv.FormatBool(*doc.Boolean)}, nil
	}
	var rows []string
	for _, b := range doc.Results.Bindings {
		var sb strings.Builder
		for _, v := range doc.Head.Vars {
			t := b[v]
			if strings.HasSuffix(t.Datatype, "#decimal") || strings.HasSuffix(t.Datatype, "#double") {
				if f, err := strconv.ParseFloat(t.Value, 64); err == nil {
					t.Value = strconv.FormatFloat(f, 'g', 9, 64)
				}
			}
			sb.WriteString(t.Type + " " + t.Value + " " + t.Datatype + " " + t.Lang + " | ")
		}
		rows = append(rows, sb.String())
	}
	sort.Strings(rows)
	return rows, nil
}
