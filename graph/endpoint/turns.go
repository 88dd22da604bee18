package endpoint

import (
	"context"
	"runtime"
	"sync"
	"time"
)

// turns shares a number of places among requests. A request that has used up
// its turn goes to the back of a queue whenever it passes a point at which it
// can (see slot.pause) and somebody waits. Those who come for the first time go
// before those who had a turn, so that short requests do not wait for long ones,
// but while both wait first-comers get no more than newShare times the time that
// returners get, so that long requests get on however many short ones come. What
// counts is time that was used: a returner that passed no point for many turns is
// made up for.
type turns struct {
	mu       sync.Mutex
	free     int
	first    []*waiter
	again    []*waiter
	credit   time.Duration // what first-comers may use before it is a returner's turn
	most     time.Duration // of credit
	admitted int
}

// newShare is how much more time first-comers get than returners.
const newShare = 3

type waiter struct{ ready chan struct{} }

// newTurns shares places in turns of the given length.
func newTurns(places int, turn time.Duration) *turns {
	return &turns{free: places, most: newShare * mostMadeUp * turn}
}

// mostMadeUp is for how many turns of a returner first-comers are made up for,
// and with that bounds how long returners may wait.
const mostMadeUp = 16

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
		t.release(0, returning)
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

// release hands the place to whoever is next. It was used for a time, by a
// first-comer or a returner.
func (t *turns) release(used time.Duration, returning bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch { // what held nobody up does not count
	case returning && len(t.first) > 0:
		t.credit = min(t.credit+newShare*used, t.most)
	case returning:
		t.credit = max(t.credit, 0) // who does not come owes nothing
	case !returning && len(t.again) > 0:
		t.credit -= used
	}
	queue := &t.first
	if len(t.first) == 0 || t.credit < 0 && len(t.again) > 0 {
		queue = &t.again
	}
	if len(*queue) == 0 {
		t.free++
		return
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
	had   int       // how many turns it had, with the present one
	since time.Time // since when the place is held
	until time.Time
}

// firstTurns is the length of a first turn, in turns: a request that is nearly
// through should end rather than go back.
const firstTurns = 4

// take waits for a place.
func (s *slot) take() error {
	if s.held {
		return nil
	}
	if err := s.turns.acquire(s.ctx, s.had > 0); err != nil {
		return err
	}
	s.held = true
	s.had++
	s.since = time.Now()
	if s.until = s.since.Add(s.turn); s.had == 1 {
		s.until = s.since.Add(firstTurns * s.turn)
	}
	return nil
}

// give gives the place up, if it is held.
func (s *slot) give() {
	if s.held {
		s.held = false
		s.turns.release(time.Since(s.since), s.had > 1)
	}
}

// pause lets others go first if the turn is over and somebody waits.
func (s *slot) pause() error {
	if !s.held {
		return s.take()
	}
	now := time.Now()
	if now.Before(s.until) {
		return nil
	}
	if !s.turns.anyoneWaiting() {
		s.had, s.since, s.until = s.had+1, now, now.Add(s.turn)
		runtime.Gosched() // those who read and write the network had to wait, too
		return nil
	}
	s.give()
	return s.take()
}
