package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/dgraph-io/badger/v4"
)

// A database directory holds a file CURRENT, which names the format and the
// subdirectory with the data, a file LOCK, and that subdirectory.
const (
	currentFile = "CURRENT"
	lockFile    = "LOCK"
	dataPrefix  = "data-"
	formatLine  = "lienket quad store, format "
)

// home is a locked database directory.
type home struct {
	dir  string
	data string // name of the data directory
	lock *os.File
	born bool // there was no database before
	made bool // nor the directory
}

// openHome locks the directory and finds its data, or makes an empty database
// if there is nothing.
func openHome(dir string, existing bool) (*home, error) {
	current, err := os.ReadFile(filepath.Join(dir, currentFile))
	fresh, made := errors.Is(err, fs.ErrNotExist), false
	if errors.Is(err, syscall.ENOTDIR) {
		return nil, fmt.Errorf("%w: it is a file", ErrNotStore)
	}
	if err != nil && !fresh {
		return nil, classify(err)
	}
	if fresh {
		if err := checkEmpty(dir); err != nil {
			return nil, err
		}
		if existing {
			return nil, ErrNotFound
		}
		_, err := os.Stat(dir)
		made = errors.Is(err, fs.ErrNotExist)
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return nil, classify(err)
		}
	} else if _, err := parseCurrent(current); err != nil {
		return nil, err
	}
	h := &home{dir: dir, made: made}
	if h.lock, err = lock(filepath.Join(dir, lockFile)); err != nil {
		return nil, err
	}
	if err := h.settle(); err != nil {
		h.close()
		return nil, err
	}
	return h, nil
}

// Holds reports whether a directory holds a database of this program's, whatever its version and
// state. It reads one small file.
func Holds(dir string) bool {
	current, err := os.ReadFile(filepath.Join(dir, currentFile))
	return err == nil && bytes.HasPrefix(current, []byte(formatLine))
}

// settle reads CURRENT again, now that nobody else can change it, and removes
// data directories that it does not name: a bulk load that was cut short.
func (h *home) settle() error {
	current, err := os.ReadFile(filepath.Join(h.dir, currentFile))
	if errors.Is(err, fs.ErrNotExist) {
		h.data = dataPrefix + "1"
		h.born = true
		if err := os.RemoveAll(filepath.Join(h.dir, h.data)); err != nil {
			return classify(err)
		}
		if err := os.Mkdir(filepath.Join(h.dir, h.data), 0o777); err != nil {
			return classify(err)
		}
		return h.point(h.data)
	}
	if err != nil {
		return classify(err)
	}
	if h.data, err = parseCurrent(current); err != nil {
		return err
	}
	return h.clean()
}

func (h *home) clean() error {
	entries, err := os.ReadDir(h.dir)
	if err != nil {
		return classify(err)
	}
	for _, e := range entries {
		if e.IsDir() && e.Name() != h.data && strings.HasPrefix(e.Name(), dataPrefix) {
			if err := os.RemoveAll(filepath.Join(h.dir, e.Name())); err != nil {
				return classify(err)
			}
		}
	}
	return nil
}

// removeUnborn removes empty logs. Badger makes a log and then gives it a length;
// a process that dies in between leaves a file without a byte, which holds
// nothing and with which badger does not open.
func removeUnborn(data string) error {
	entries, err := os.ReadDir(data)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); ext != ".vlog" && ext != ".mem" {
			continue
		}
		info, err := e.Info()
		if err == nil && info.Size() == 0 {
			err = os.Remove(filepath.Join(data, e.Name()))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// checkManifest reports data without the list that says what it is: badger would
// begin a new list, and the database look empty. Badger writes the list first.
func checkManifest(data string) error {
	_, err := os.Stat(filepath.Join(data, badger.ManifestFilename))
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	entries, err := os.ReadDir(data)
	if err != nil {
		return err
	}
	for _, e := range entries {
		switch filepath.Ext(e.Name()) {
		case ".sst", ".vlog", ".mem":
			return fmt.Errorf("%w: %s is missing beside %s", ErrCorrupt, badger.ManifestFilename, e.Name())
		}
	}
	return nil
}

// next names a data directory that is not in use.
func (h *home) next() string {
	n, _ := strconv.ParseUint(strings.TrimPrefix(h.data, dataPrefix), 10, 64)
	return dataPrefix + strconv.FormatUint(n+1, 10)
}

// point makes CURRENT name a data directory: the moment at which it counts.
func (h *home) point(data string) error {
	text := formatLine + strconv.Itoa(formatVersion) + "\n" + data + "\n"
	temp := filepath.Join(h.dir, currentFile+".new")
	f, err := os.Create(temp)
	if err != nil {
		return classify(err)
	}
	_, err = f.WriteString(text)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(temp, filepath.Join(h.dir, currentFile))
	}
	if err == nil {
		err = syncDir(h.dir)
	}
	if err != nil {
		return classify(err)
	}
	h.data = data
	return nil
}

func (h *home) close() { _ = h.lock.Close() }

// abandon removes a database that was born with h and got nothing, so that no
// empty one stands for it. CURRENT goes first: without it there is no database.
// LOCK stays in a directory that was there before, since another process may
// have just opened it to wait for its turn.
func (h *home) abandon() error {
	if !h.born {
		return nil
	}
	err := os.Remove(filepath.Join(h.dir, currentFile))
	if err == nil {
		err = os.RemoveAll(filepath.Join(h.dir, h.data))
	}
	if err == nil && h.made {
		err = errors.Join(os.Remove(filepath.Join(h.dir, lockFile)), os.Remove(h.dir))
	}
	return classify(err)
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// checkEmpty makes sure that a directory without CURRENT is nobody's.
func checkEmpty(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return classify(err)
	}
	for _, e := range entries {
		// These are left by a process that died while making a database.
		if n := e.Name(); n != lockFile && n != currentFile+".new" && n != dataPrefix+"1" {
			return fmt.Errorf("%w: the directory holds %s", ErrNotStore, n)
		}
	}
	return nil
}

func parseCurrent(b []byte) (data string, err error) {
	format, rest, _ := bytes.Cut(b, []byte("\n"))
	version, ours := strings.CutPrefix(string(format), formatLine)
	n, err := strconv.Atoi(version)
	if !ours || err != nil || n < 1 {
		return "", fmt.Errorf("%w: %s is not ours", ErrNotStore, currentFile)
	}
	if n > formatVersion {
		return "", fmt.Errorf("%w: version %d, this program knows %d", ErrNewerFormat, n, formatVersion)
	}
	data, _, _ = strings.Cut(string(rest), "\n")
	if !strings.HasPrefix(data, dataPrefix) || strings.ContainsAny(data, `/\`) {
		return "", fmt.Errorf("%w: %s names no data", ErrCorrupt, currentFile)
	}
	return data, nil
}

// classify wraps an error of the system in the sentinel that names its cause.
func classify(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("%w: %w", ErrNoSpace, err)
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	}
	return err
}
