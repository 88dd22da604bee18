package store

import (
	"sync"
	"sync/atomic"
)

// cache keeps values by key up to a budget of bytes, and gives up those that
// were not used since it last came by (the clock algorithm). It is safe for use
// by several goroutines.
type cache[K comparable, V any] struct {
	shards [16]cacheShard[K, V]
	shard  func(K) uint64
}

type cacheShard[K comparable, V any] struct {
	mu     sync.RWMutex
	items  map[K]*cacheItem[K, V]
	ring   []*cacheItem[K, V]
	hand   int
	bytes  int64
	budget int64
}

type cacheItem[K comparable, V any] struct {
	key   K
	value V
	bytes int64
	used  atomic.Bool
}

func newCache[K comparable, V any](budget int64, shard func(K) uint64) *cache[K, V] {
	c := &cache[K, V]{shard: shard}
	for i := range c.shards {
		c.shards[i].items = map[K]*cacheItem[K, V]{}
		c.shards[i].budget = budget / int64(len(c.shards))
	}
	return c
}

func (c *cache[K, V]) of(k K) *cacheShard[K, V] {
	return &c.shards[c.shard(k)*0x9e3779b97f4a7c15>>60]
}

func (c *cache[K, V]) get(k K) (v V, ok bool) {
	s := c.of(k)
	s.mu.RLock()
	item, ok := s.items[k]
	s.mu.RUnlock()
	if !ok {
		return v, false
	}
	if !item.used.Load() {
		item.used.Store(true)
	}
	return item.value, true
}

func (c *cache[K, V]) put(k K, v V, bytes int64) {
	s := c.of(k)
	s.mu.Lock()
	defer s.mu.Unlock()
	if bytes > s.budget {
		return
	}
	if old, ok := s.items[k]; ok {
		s.bytes += bytes - old.bytes
		s.items[k] = &cacheItem[K, V]{key: k, value: v, bytes: bytes}
		for i := range s.ring {
			if s.ring[i] == old {
				s.ring[i] = s.items[k]
				break
			}
		}
		return
	}
	for s.bytes+bytes > s.budget && len(s.ring) > 0 {
		s.evict()
	}
	item := &cacheItem[K, V]{key: k, value: v, bytes: bytes}
	s.items[k] = item
	s.ring = append(s.ring, item)
	s.bytes += bytes
}

func (s *cacheShard[K, V]) evict() {
	for {
		s.hand %= len(s.ring)
		item := s.ring[s.hand]
		if item.used.Swap(false) {
			s.hand++
			continue
		}
		last := len(s.ring) - 1
		s.ring[s.hand] = s.ring[last]
		s.ring[last] = nil
		s.ring = s.ring[:last]
		delete(s.items, item.key)
		s.bytes -= item.bytes
		return
	}
}
