package store

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/lienket/lienket/graph/dataset/datasettest"
	"github.com/lienket/lienket/graph/rdf"
)

const crashBackup = "backup"

// compactTask commits a few operations and compacts, again and again. Nothing is
// folded but by Compact.
func compactTask(dir string, n int) error {
	opts := crashOptions
	opts.FoldAt = math.MaxInt
	db, err := Open(dir, opts)
	if err != nil {
		return err
	}
	for ; ; n++ {
		if err := crashCommit(db, n, 1); err != nil {
			return err
		}
		fmt.Println("ack", n)
		if n%5 != 0 {
			continue
		}
		err := db.Compact(context.Background(), func(done, total int) { fmt.Println("step", done, total) })
		if err != nil {
			return err
		}
		fmt.Println("done")
	}
}

// restoreTask restores the backup that lies beside the directory.
func restoreTask(dir string) error {
	f, err := os.Open(filepath.Join(filepath.Dir(dir), crashBackup))
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = Restore(context.Background(), dir, f, LoadOptions{rows: 5000, Progress: func(p LoadProgress) {
		fmt.Println("step", p.Phase, p.Done)
	}})
	if err != nil {
		return err
	}
	fmt.Println("ack 0")
	return nil
}

// crashAtStep runs a task and kills it a while after it has said "step" for the
// nth time, or after its start if nth is 0. It returns the last acknowledgement, or
// -1, the number of steps, and whether the task died between a step and what it does
// after.
func crashAtStep(t *testing.T, task, dir string, nth int, after time.Duration) (acked, steps int, within bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "LIENKET_CRASH_TASK="+task, "LIENKET_CRASH_DIR="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	arm := func() *time.Timer { return time.AfterFunc(after, func() { _ = cmd.Process.Kill() }) }
	if nth == 0 {
		defer arm().Stop()
	}
	acked = -1
	for lines := bufio.NewScanner(out); lines.Scan(); {
		word, rest, _ := strings.Cut(lines.Text(), " ")
		within = word == "step"
		switch word {
		case "step":
			if steps++; steps == nth {
				defer arm().Stop()
			}
		case "ack":
			if acked, err = strconv.Atoi(rest); err != nil {
				t.Fatal(err)
			}
		case "done":
		default:
			t.Errorf("%s: %s", task, lines.Text())
		}
	}
	_ = cmd.Wait()
	return acked, steps, within
}

// moreCrashes reports whether another round is due: when a process dies is left to chance,
// so that rounds are added, up to so many, until one has died inside.
func moreCrashes(round, rounds, inside int) bool {
	return round < rounds || inside == 0 && round < 20*rounds
}

// TestCrashInCompact kills a process that compacts, at random steps of it, and
// checks that the database holds every acknowledged commit and is consistent.
func TestCrashInCompact(t *testing.T) {
	rng := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 2))
	dir := t.TempDir()
	op, inside := 0, 0
	rounds := crashRounds(t)
	round := 0
	for ; moreCrashes(round, rounds, inside); round++ {
		step, after := 1+rng.IntN(3*(numOrders+1)), time.Duration(rng.IntN(4000))*time.Microsecond
		acked, _, within := crashAtStep(t, fmt.Sprintf("compact %d", op+1), dir, step, after)
		if within {
			inside++
		}
		op, _ = crashCheck(t, dir, "single", max(op, acked), 0)
		if t.Failed() {
			t.Fatalf("round %d: killed %v after step %d", round, after, step)
		}
	}
	if inside == 0 {
		t.Error("no process died in Compact")
	}
	t.Logf("%d rounds, %d of them killed in Compact, %d commits", round, inside, op)
}

// TestCrashInRestore kills a process that restores a backup, at random steps, and
// checks that the database is there whole or empty, and that it can be restored
// where it is empty.
func TestCrashInRestore(t *testing.T) {
	rng := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 3))
	parent, quads := t.TempDir(), datasettest.Quads(20_000)
	backup := crashMakeBackup(t, quads)
	if err := os.WriteFile(filepath.Join(parent, crashBackup), backup, 0o666); err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	acked, steps, _ := crashAtStep(t, "restore 0", filepath.Join(parent, "whole"), -1, 0)
	took := time.Since(begin)
	if acked != 0 || steps < 3 {
		t.Fatalf("left alone, the task acknowledged %d after %d steps", acked, steps)
	}
	crashCheckRestored(t, filepath.Join(parent, "whole"), backup, quads, true)
	whole, inside, rounds, round := 0, 0, crashRounds(t), 0
	for ; moreCrashes(round, rounds, inside); round++ {
		dir := filepath.Join(parent, strconv.Itoa(round))
		step, after := 1+rng.IntN(steps), time.Duration(rng.IntN(15_000))*time.Microsecond
		if round%2 == 0 { // whenever
			step, after = 0, time.Duration(rng.Int64N(int64(took*5/4)))
		}
		acked, _, within := crashAtStep(t, "restore 0", dir, step, after)
		if within {
			inside++
		}
		if crashCheckRestored(t, dir, backup, quads, acked == 0) {
			whole++
		}
		if t.Failed() {
			t.Fatalf("round %d: killed %v after step %d of %d", round, after, step, steps)
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	if inside == 0 {
		t.Error("no process died in Restore")
	}
	t.Logf("%d rounds, %d of them killed in Restore; %d databases were there whole", round, inside, whole)
}

func crashMakeBackup(t *testing.T, quads []rdf.Quad) []byte {
	t.Helper()
	dir := t.TempDir()
	load(t, dir, quads, LoadOptions{})
	db, err := Open(dir, crashOptions)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var b bytes.Buffer
	if err := db.Backup(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// crashCheckRestored checks that the directory holds all of the quads or, unless
// they must be there, none, and in that case restores them. It reports whether
// they were there.
func crashCheckRestored(t *testing.T, dir string, backup []byte, quads []rdf.Quad, must bool) bool {
	t.Helper()
	n := crashCount(t, dir, quads)
	_, err := Restore(context.Background(), dir, bytes.NewReader(backup), LoadOptions{rows: 5000})
	switch {
	case n == len(quads):
		if !errors.Is(err, ErrNotEmpty) {
			t.Errorf("restoring over a database: %v", err)
		}
		return true
	case n != 0 || must:
		t.Errorf("%d quads of %d are there", n, len(quads))
	case err != nil:
		t.Errorf("restoring once more: %v", err)
	default:
		if n := crashCount(t, dir, quads); n != len(quads) {
			t.Errorf("restored once more, %d quads of %d are there", n, len(quads))
		}
	}
	return false
}

// crashCount verifies the database and counts its quads, all of which must be
// among those given.
func crashCount(t *testing.T, dir string, quads []rdf.Quad) int {
	t.Helper()
	db, err := Open(dir, crashOptions)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	report, err := db.Verify(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range report.Problems {
		t.Error(p)
	}
	s, err := db.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	found, err := datasettest.All(s)
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[rdf.Quad]bool, len(quads))
	for _, q := range quads {
		known[q] = true
	}
	for _, q := range found {
		if !known[q] {
			t.Errorf("%v was not in the backup", q)
		}
	}
	return len(found)
}
