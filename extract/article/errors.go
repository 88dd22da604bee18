package article

import (
	"errors"
	"fmt"
)

// What is wrong with an article. An Error wraps one of them or an error
// of the operating system.
var (
	ErrEmpty       = errors.New("empty: no text in it")
	ErrBinary      = errors.New("not text")
	ErrUndecodable = errors.New("undecodable text")
	ErrTooLarge    = errors.New("too large")
	ErrRecord      = errors.New("bad record")
	ErrNoArticles  = errors.New("no articles in this folder")
)

// Error says which article could not be read, and why. The others are
// read all the same.
type Error struct {
	Source string // the path as given
	Record int    // line within Source, from 1; 0 if Source is one article
	Err    error
}

// Error names the file, the line if there is one, and the reason.
func (e *Error) Error() string {
	if e.Record > 0 {
		return fmt.Sprintf("%s:%d: %v", e.Source, e.Record, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Source, e.Err)
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }
