package endpoint

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// work takes n turns of a millisecond each and logs its name after each.
func work(t *turns, n int, name string, log func(string)) {
	s := &slot{turns: t, ctx: context.Background(), turn: time.Millisecond}
	defer s.give()
	for range n {
		if err := s.pause(); err != nil {
			panic(err)
		}
		time.Sleep(time.Millisecond)
		log(name)
	}
}

func TestShortRequestsAreNotKeptWaitingByLongOnes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var order []string
		log := func(name string) {
			mu.Lock()
			defer mu.Unlock()
			order = append(order, name)
		}
		turns := newTurns(1)
		var wg sync.WaitGroup
		for _, name := range []string{"long1", "long2"} {
			wg.Go(func() { work(turns, 20, name, log) })
			synctest.Wait()
		}
		time.Sleep(3*time.Millisecond + 500*time.Microsecond) // within the fourth turn
		for i := range 6 {
			wg.Go(func() { work(turns, 1, fmt.Sprint("short", i), log) })
			synctest.Wait()
		}
		wg.Wait()
		if got := order[:3]; !slices.Equal(got, []string{"long1", "long2", "long1"}) {
			t.Errorf("the long ones did not take turns: %v", got)
		}
		// Every fourth place goes to a long one even while short ones come.
		want := []string{"long2", "short0", "short1", "short2"}
		if got := order[3:7]; !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		if i := slices.Index(order, "short5"); i > 10 {
			t.Errorf("the last short one came at place %d: %v", i, order)
		}
		if admitted, waiting := turns.counts(); admitted != 0 || waiting != 0 || turns.free != 1 {
			t.Errorf("%d admitted, %d waiting, %d free places at the end", admitted, waiting, turns.free)
		}
	})
}

func TestWhoGivesUpWaitingLosesNoPlace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := newTurns(1)
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
		turns := newTurns(1)
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
	turns := newTurns(1)
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
