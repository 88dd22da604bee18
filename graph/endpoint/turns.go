package endpoint

import (
	"context"
	"sync"
	"time"
)

// turns shares a number of places among requests. A request that has used up
// its turn goes to the back of the queue whenever it passes a point at which it
// can (see slot.pause) and somebody waits. Those who come for the first time go
// before those who had a turn, but for every fourth place, so that long requests
// get on too.
type turns struct {
	mu       sync.Mutex
	free     int
	first    []*waiter
	again    []*waiter
	since    int // places given to first-comers since one went to a returner
	admitted int
}

type waiter struct{ ready chan struct{} }

func newTurns(places int) *turns { return &turns{free: places} }

// admit counts a request in unless there are most already.
func (t *turns) admit(most int) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.admitted >= most {
		return false
	}
	t.admitted++
	return true
}

func (t *turns) leave() {
	t.mu.Lock()
	t.admitted--
	t.mu.Unlock()
}

// counts tells how many requests are under way, and how many of them wait.
func (t *turns) counts() (admitted, waiting int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.admitted, len(t.first) + len(t.again)
}

func (t *turns) acquire(ctx context.Context, returning bool) error {
	t.mu.Lock()
	if t.free > 0 {
		t.free--
		t.mu.Unlock()
		return nil
	}
	w := &waiter{ready: make(chan struct{})}
	if returning {
		t.again = append(t.again, w)
	} else {
		t.first = append(t.first, w)
	}
	t.mu.Unlock()
	select {
	case <-w.ready:
		return nil
	case <-ctx.Done():
	}
	t.mu.Lock()
	given := !remove(&t.first, w) && !remove(&t.again, w)
	t.mu.Unlock()
	if given { // the place came in the same moment
		t.release()
	}
	return ctx.Err()
}

func remove(queue *[]*waiter, w *waiter) bool {
	for i, x := range *queue {
		if x == w {
			*queue = append((*queue)[:i:i], (*queue)[i+1:]...)
			return true
		}
	}
	return false
}

// release hands the place to whoever is next.
func (t *turns) release() {
	t.mu.Lock()
	defer t.mu.Unlock()
	queue := &t.first
	if len(t.first) == 0 || t.since >= 3 && len(t.again) > 0 {
		queue = &t.again
	}
	if len(*queue) == 0 {
		t.free++
		return
	}
	if queue == &t.again {
		t.since = 0
	} else {
		t.since++
	}
	w := (*queue)[0]
	*queue = (*queue)[1:]
	close(w.ready)
}

func (t *turns) anyoneWaiting() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.first)+len(t.again) > 0
}

// slot is the place of one request, held or not. It belongs to the request's
// goroutine.
type slot struct {
	turns *turns
	ctx   context.Context
	turn  time.Duration
	held  bool
	had   bool
	until time.Time
}

// take waits for a place.
func (s *slot) take() error {
	if s.held {
		return nil
	}
	if err := s.turns.acquire(s.ctx, s.had); err != nil {
		return err
	}
	s.held, s.had = true, true
	s.until = time.Now().Add(s.turn)
	return nil
}

// give gives the place up, if it is held.
func (s *slot) give() {
	if s.held {
		s.held = false
		s.turns.release()
	}
}

// pause lets others go first if the turn is over and somebody waits.
func (s *slot) pause() error {
	if !s.held {
		return s.take()
	}
	if time.Now().Before(s.until) {
		return nil
	}
	if !s.turns.anyoneWaiting() {
		s.until = time.Now().Add(s.turn)
		return nil
	}
	s.give()
	return s.take()
}
