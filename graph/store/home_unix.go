//go:build unix

package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// lock takes the database for this process. The system frees it when the
// process ends, however it does.
func lock(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, classify(err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		defer f.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			holder := make([]byte, 32)
			n, _ := f.ReadAt(holder, 0)
			if pid := strings.TrimSpace(string(holder[:n])); pid != "" {
				return nil, fmt.Errorf("%w (process %s)", ErrLocked, pid)
			}
			return nil, ErrLocked
		}
		return nil, classify(err)
	}
	_ = f.Truncate(0) // the number only helps to word the error
	_, _ = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	return f, nil
}

// checkSpace fails with ErrNoSpace if the disk has less than need bytes free.
// Badger writes through memory maps of files that have holes; on a full disk
// that would kill the process, so it must not come to it.
func checkSpace(dir string, need int64) error {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return nil //nolint:nilerr // cannot tell; writing will
	}
	if free := int64(s.Bavail) * int64(s.Bsize); free < need { //nolint:unconvert // their types differ between systems
		return fmt.Errorf("%w: %d MiB free, %d needed", ErrNoSpace, free>>20, need>>20)
	}
	return nil
}

// diskUse sums the blocks that the files of a directory take. Files may vanish
// meanwhile.
func diskUse(dir string) (total int64, err error) {
	err = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		} else if err != nil {
			return err
		}
		var s unix.Stat_t
		if err := unix.Lstat(path, &s); err == nil {
			total += s.Blocks * 512
		}
		return nil
	})
	return total, err
}
