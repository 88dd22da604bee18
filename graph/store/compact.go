package store

import (
	"context"
	"fmt"
)

// Compact folds all commits into the pages, and lets badger give back the space
// of what was deleted. Readers go on meanwhile. progress, which may be nil, is
// told how many of the steps are done.
func (db *DB) Compact(ctx context.Context, progress func(done, total int)) error {
	if err := db.acquire(ctx); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	defer db.release()
	if err := db.failure(); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	if err := db.fold(progress); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	return nil
}
