package endpoint

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/update"
)

// problem is an error with the status that tells a client whose fault it is.
type problem struct {
	status int
	err    error
}

func (p *problem) Error() string { return p.err.Error() }
func (p *problem) Unwrap() error { return p.err }

func fault(status int, format string, args ...any) error {
	return &problem{status, fmt.Errorf(format, args...)}
}

// statusOf gives the status of an error.
func statusOf(err error) int {
	var p *problem
	var syntax *sparql.SyntaxError
	var document *rdf.SyntaxError
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return http.StatusRequestEntityTooLarge
	case errors.As(err, &p):
		return p.status
	case errors.As(err, &syntax), errors.As(err, &document), errors.Is(err, update.ErrDatasetTwice):
		return http.StatusBadRequest
	case errors.Is(err, update.ErrLoadRefused):
		return http.StatusForbidden
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, sparql.ErrMemory):
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// problemText is what a client is told: what went wrong and, in a query, where.
func (h *Handler) problemText(err error, text string) string {
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Sprintf("The request took longer than %s, the most that is allowed here.\n", h.Timeout)
	}
	var syntax *sparql.SyntaxError
	if !errors.As(err, &syntax) {
		return err.Error() + "\n"
	}
	return err.Error() + "\n" + excerpt(text, syntax.Line, syntax.Column)
}

// excerpt shows a line of a text with a mark below the column.
func excerpt(text string, line, column int) string {
	lines := strings.Split(text, "\n")
	if line > len(lines) {
		return ""
	}
	const most = 100
	runes := []rune(strings.TrimRight(lines[line-1], "\r"))
	from := max(0, min(column-1, len(runes))-most/2)
	shown := runes[from:min(len(runes), from+most)]
	for i, r := range shown {
		if r < ' ' {
			shown[i] = ' '
		}
	}
	return "\n  " + string(shown) + "\n  " + strings.Repeat(" ", max(0, column-1-from)) + "^\n"
}

// writeText writes to a client, who may have gone: nobody is left to tell.
func writeText(w io.Writer, text string) { _, _ = io.WriteString(w, text) }
