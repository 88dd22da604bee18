package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress shows how far a long command is, on a terminal only. Its methods may
// be called on a nil bar and by several goroutines.
type progress struct{ bar *progressbar.ProgressBar }

// newProgress starts a bar over total bytes; a total of 0 or less is unknown.
func newProgress(what string, total int64) *progress {
	if !term.IsTerminal(int(os.Stderr.Fd())) {
		return &progress{}
	}
	if total <= 0 {
		total = -1
	}
	return &progress{progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(os.Stderr), progressbar.OptionSetDescription(what), progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionFullWidth(),
		progressbar.OptionSetRenderBlankState(true))}
}

// Add says that n more bytes were read.
func (p *progress) Add(n int64) {
	if p.bar != nil && n > 0 {
		_ = p.bar.Add64(n) // a bar that overflows is no error of the work
	}
}

// Describe changes the words before the bar.
func (p *progress) Describe(what string) {
	if p.bar != nil {
		p.bar.Describe(what)
	}
}

// Say prints a line of human words without tearing the bar.
func (p *progress) Say(format string, args ...any) {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	fmt.Fprintf(os.Stderr, "lienket: "+format+"\n", args...)
}

// Done takes the bar away.
func (p *progress) Done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}

// inputSize is the size in bytes of all that lies under the paths, but for the folders within them
// that are passed over (nil: none), or 0 if it cannot be known beforehand.
func inputSize(paths []string, skip func(dir string) bool) int64 {
	var total int64
	known := true
	for _, p := range paths {
		if p == "-" {
			return 0
		}
		// What cannot be read here is named when it is read.
		_ = filepath.WalkDir(p, func(path string, d fs.DirEntry, _ error) error {
			switch {
			case d == nil:
				return nil
			case d.IsDir() && path != p && skip != nil && skip(path):
				return fs.SkipDir
			case d.IsDir():
				return nil
			}
			if strings.HasSuffix(path, ".gz") || strings.HasSuffix(path, ".zst") {
				known = false
			}
			if info, err := d.Info(); err == nil {
				total += info.Size()
			}
			return nil
		})
	}
	if !known {
		return 0
	}
	return total
}
