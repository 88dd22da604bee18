package ingest

import (
	"context"
	"iter"
	"sync"
)

// A worker works on its share of the articles that wait, up to together of them, and takes no
// further one behind enough bytes.
const (
	together = 32
	enough   = 1 << 17
)

// mostWaiting is how many articles wait for work at most. Many workers divide them into small
// shares, so that what they hold together stays within bounds.
const mostWaiting = 1024

// long is from how many bytes on an article is much to hold.
const long = 1 << 16

// InOrder applies work to the articles, some of them at a time, on several goroutines and
// yields the results in the order of the articles. Work returns a result and an error for
// each. An error of the iterator or of work is yielded in its place, and the next follow.
// When ctx ends, its error is the last. Of long articles, at most two a worker are held at
// once, as such or as results; of others some hundreds.
func InOrder[T any](ctx context.Context, articles iter.Seq2[Article, error], workers int, work func([]Article) ([]T, []error)) iter.Seq2[T, error] {
	type job = task[T]
	return func(yield func(T, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var all sync.WaitGroup
		// Whoever stops early must not leave goroutines behind.
		defer all.Wait()
		defer cancel()
		wait := min(together*workers, mostWaiting)
		todo, inOrder := make(chan *job, wait), make(chan *job, 3*wait)
		held := make(chan struct{}, 2*workers) // has an entry for each long article that is held
		all.Go(func() {
			defer close(inOrder)
			defer close(todo)
			for a, err := range articles {
				j := &job{article: a, err: err, long: err == nil && a.Size() >= long, done: make(chan struct{})}
				if !send(ctx, inOrder, j) {
					return
				}
				if err != nil {
					close(j.done)
					continue
				}
				if j.long && !send(ctx, held, struct{}{}) || !send(ctx, todo, j) {
					return
				}
			}
		})
		for range workers {
			all.Go(func() {
				for first := range todo {
					jobs := share(first, todo, workers)
					group := make([]Article, len(jobs))
					for i, j := range jobs {
						group[i] = j.article
					}
					results, errs := work(group)
					for i, j := range jobs {
						j.article, j.result, j.err = nil, results[i], errs[i]
						close(j.done)
					}
				}
			})
		}
		for j := range inOrder {
			select {
			case <-j.done:
			case <-ctx.Done():
			}
			if err := ctx.Err(); err != nil {
				var none T
				yield(none, err)
				return
			}
			if j.long {
				<-held
			}
			if !yield(j.result, j.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			var none T
			yield(none, err)
		}
	}
}

// task is an article with what work makes of it.
type task[T any] struct {
	article Article
	long    bool
	result  T
	err     error
	done    chan struct{}
}

// share returns a task and those behind it that are one worker's share of all that wait.
func share[T any](first *task[T], todo <-chan *task[T], workers int) []*task[T] {
	tasks := []*task[T]{first}
	most := min(1+len(todo)/workers, together)
	for size := first.article.Size(); len(tasks) < most && size < enough; {
		select {
		case j, open := <-todo:
			if !open {
				return tasks
			}
			tasks = append(tasks, j)
			size += j.article.Size()
		default:
			return tasks
		}
	}
	return tasks
}

func send[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}
