//go:build !unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// lock opens the lock file. Badger's own lock keeps a second process out here.
func lock(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	return f, classify(err)
}

// checkSpace cannot tell here; writing will.
func checkSpace(string, int64) error { return nil }

// diskUse sums the lengths of the files of a directory. Files may vanish
// meanwhile.
func diskUse(dir string) (total int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		} else if err != nil {
			return err
		}
		if info, err := e.Info(); err == nil && !e.IsDir() {
			total += info.Size()
		}
		return nil
	})
	return total, err
}
