package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"github.com/reeflective/readline"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql"
)

// prompt reads queries from the terminal until Ctrl-D. A query ends when it is
// whole: until then Enter starts a new line.
func (q *querying) prompt(ctx context.Context, r dataset.Reader, o sparql.Options) error {
	fmt.Fprintln(os.Stderr, "SPARQL 1.1; a query ends when it is whole, an empty line ends it too. Ctrl-D leaves.")
	shell := readline.NewShell()
	shell.Prompt.Primary(func() string { return "lienket> " })
	shell.Prompt.Secondary(func() string { return "       > " })
	shell.AcceptMultiline = func(line []rune) bool { return whole(string(line), o) }
	if path := historyFile(); path != "" {
		shell.History.AddFromFile("queries", path)
	}
	for {
		text, err := shell.Readline()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, readline.ErrInterrupt):
			continue
		case err != nil:
			return err
		}
		switch strings.TrimSpace(text) {
		case "":
			continue
		case "exit", "quit", "\\q":
			return nil
		}
		if err := q.interruptible(ctx, func(ctx context.Context) error { return q.run(ctx, r, text, o) }); err != nil {
			fmt.Fprintf(os.Stderr, "%v\n", err)
		}
	}
}

// interruptible lets Ctrl-C end the query and not the program.
func (q *querying) interruptible(ctx context.Context, run func(context.Context) error) error {
	ctx, stop := signal.NotifyContext(context.WithoutCancel(ctx), os.Interrupt)
	defer stop()
	err := run(ctx)
	if errors.Is(err, context.Canceled) {
		return errors.New("cancelled")
	}
	return err
}

// whole reports whether Enter ends the input: a query that parses, one whose
// error lies before its end, and one that closes with an empty line.
func whole(text string, o sparql.Options) bool {
	trimmed := strings.TrimSpace(text)
	if trimmed == "" || strings.HasSuffix(text, "\n") {
		return true
	}
	switch trimmed {
	case "exit", "quit", "\\q":
		return true
	}
	_, err := sparql.Prepare(text, o)
	var se *sparql.SyntaxError
	return err == nil || !errors.As(err, &se) || se.Offset < len(strings.TrimRight(text, " \t\r\n"))
}

// historyFile is where queries are remembered, or "" if there is no such place.
func historyFile() string {
	dir := os.Getenv("XDG_STATE_HOME")
	if dir == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(home, ".local", "state")
	}
	dir = filepath.Join(dir, "lienket")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return ""
	}
	return filepath.Join(dir, "history")
}
