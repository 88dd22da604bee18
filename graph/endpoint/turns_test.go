package endpoint

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// clock is the fake clock's time since it began.
type clock struct{ begin time.Time }

func (c clock) ms() int { return int(time.Since(c.begin).Milliseconds()) }

// work computes for n milliseconds, and could pause after every piece of them.
func work(t *testing.T, turns *turns, n, piece int) {
	t.Helper()
	s := &slot{turns: turns, ctx: t.Context(), turn: time.Millisecond}
	defer s.give()
	for range n / piece {
		if err := s.pause(); err != nil {
			t.Error(err)
		}
		time.Sleep(time.Duration(piece) * time.Millisecond)
	}
}

func TestShortRequestsAreNotKeptWaitingByLongOnes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := newTurns(1, time.Millisecond)
		c := clock{time.Now()}
		var wg sync.WaitGroup
		ended := make([]int, 3)
		for i := range ended {
			wg.Go(func() {
				work(t, turns, 100, 1)
				ended[i] = c.ms()
			})
			synctest.Wait()
		}
		time.Sleep(50*time.Millisecond + 500*time.Microsecond)
		// They go first after the turn under way; their share is used up then, and a
		// long one has a turn.
		for i, want := range []int{52, 53, 54, 55, 57} {
			wg.Go(func() {
				work(t, turns, 1, 1)
				if got := c.ms(); got != want {
					t.Errorf("short request %d ended after %d ms, not %d", i, got, want)
				}
			})
			synctest.Wait()
		}
		wg.Wait()
		// The long ones took turns, so they end one after another.
		if slices.Min(ended) < 300 || slices.Max(ended) != 305 {
			t.Errorf("the long requests ended after %v ms", ended)
		}
		if admitted, waiting := turns.counts(); admitted != 0 || waiting != 0 || turns.free != 1 {
			t.Errorf("%d admitted, %d waiting, %d free places at the end", admitted, waiting, turns.free)
		}
	})
}

// However many short requests come, and however seldom long ones pause, both get
// their share of the time.
func TestLongRequestsGetTheirShare(t *testing.T) {
	for _, piece := range []int{1, 5, 15} {
		synctest.Test(t, func(t *testing.T) {
			const long = 450
			turns := newTurns(1, time.Millisecond)
			c := clock{time.Now()}
			ctx, cancel := context.WithCancel(t.Context())
			var wg sync.WaitGroup
			for range 10 {
				wg.Go(func() {
					for ctx.Err() == nil {
						work(t, turns, 1, 1)
					}
				})
			}
			work(t, turns, long, piece)
			cancel()
			// Its first turn is a first-comer's, and after its last nobody is made up for.
			most := (newShare + 1) * (firstTurns + 2*piece)
			if got, want := c.ms(), (newShare+1)*long; got > want+most || got < want-most {
				t.Errorf("%d ms in pieces of %d took %d ms, not %d", long, piece, got, want)
			}
			wg.Wait()
		})
	}
}

// A place that nobody waits for costs its holder no turn.
func TestOneAloneIsNotInterrupted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := newTurns(1, time.Millisecond)
		c := clock{time.Now()}
		work(t, turns, 100, 1)
		if got := c.ms(); got != 100 {
			t.Errorf("100 ms took %d ms", got)
		}
	})
}

// BenchmarkHandover passes one place to and fro; every turn costs as much when
// others wait.
func BenchmarkHandover(b *testing.B) {
	turns := newTurns(1, 0)
	ctx, cancel := context.WithCancel(b.Context())
	defer cancel()
	run := func(more func() bool) {
		s := &slot{turns: turns, ctx: ctx}
		defer s.give()
		for more() {
			_ = s.pause() // fails when the other has ended
		}
	}
	var wg sync.WaitGroup
	wg.Go(func() { run(func() bool { return ctx.Err() == nil }) })
	run(b.Loop)
	cancel()
	wg.Wait()
}

func TestWhoGivesUpWaitingLosesNoPlace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := newTurns(1, time.Millisecond)
		first := &slot{turns: turns, ctx: t.Context(), turn: time.Second}
		if err := first.take(); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		second := &slot{turns: turns, ctx: ctx, turn: time.Second}
		if err := second.take(); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatal(err)
		}
		second.give()
		first.give()
		if turns.free != 1 {
			t.Errorf("%d free places", turns.free)
		}
	})
}

func TestTheEndOfAnAnswerWaitsForNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := newTurns(1, time.Millisecond)
		s, other := &slot{turns: turns, ctx: t.Context()}, &slot{turns: turns, ctx: t.Context()}
		if err := s.take(); err != nil {
			t.Fatal(err)
		}
		go func() { _ = other.take() }() // and keeps it
		synctest.Wait()
		recorder := httptest.NewRecorder()
		w := newResponse(recorder, httptest.NewRequest(http.MethodGet, "/", nil), s)
		if _, err := w.Write([]byte("answer")); err != nil {
			t.Fatal(err)
		}
		if err := w.finish(); err != nil || recorder.Body.String() != "answer" {
			t.Errorf("%v, %q", err, recorder.Body)
		}
		synctest.Wait()
		if s.held || !other.held {
			t.Error("who waited has not got the place")
		}
	})
}

func TestAdmission(t *testing.T) {
	turns := newTurns(1, time.Millisecond)
	for i, want := range []bool{true, true, false} {
		if turns.admit(2) != want {
			t.Errorf("request %d: admitted is %t", i, !want)
		}
	}
	turns.leave()
	if !turns.admit(2) {
		t.Error("one left, but nobody gets in")
	}
}
