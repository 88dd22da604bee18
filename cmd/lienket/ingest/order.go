package ingest

import (
	"context"
	"iter"
	"sync"
)

// InOrder applies work to the articles on several goroutines and yields the
// results in the order of the articles. An error of the iterator or of work is
// yielded in its place, and the next follow. When ctx ends, its error is the last.
// At most 4 articles a worker are held at once.
func InOrder[T any](ctx context.Context, articles iter.Seq2[Article, error], workers int, work func(Article) (T, error)) iter.Seq2[T, error] {
	type job struct {
		article Article
		result  T
		err     error
		done    chan struct{}
	}
	return func(yield func(T, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var all sync.WaitGroup
		// Whoever stops early must not leave goroutines behind.
		defer all.Wait()
		defer cancel()
		todo, inOrder := make(chan *job), make(chan *job, 4*workers)
		all.Go(func() {
			defer close(inOrder)
			defer close(todo)
			for a, err := range articles {
				j := &job{article: a, err: err, done: make(chan struct{})}
				if !send(ctx, inOrder, j) {
					return
				}
				if err != nil {
					close(j.done)
				} else if !send(ctx, todo, j) {
					return
				}
			}
		})
		for range workers {
			all.Go(func() {
				for j := range todo {
					j.result, j.err = work(j.article)
					close(j.done)
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

func send[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}
