// Command lienket turns news articles into a knowledge graph of people, the
// positions they hold, places, organisations and events, and above all of who
// supported whom, with the sentence that proves every fact.
//
// One file holds one subcommand; what they do lives in the packages they call.
// Data goes to standard output, human words to standard error. The exit status
// is 0 when done, 1 when something failed, 2 when the command was used wrongly.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

// version is set by the linker.
var version = "devel"

func main() { os.Exit(run()) }

// run is main with an exit status, so that tests can call it.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	cmd, err := newRoot().ExecuteContextC(ctx)
	return exitStatus(cmd.CommandPath(), err)
}

// exitStatus says an error of a command on standard error and maps it to a status.
func exitStatus(command string, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errSilent):
		return 1
	case errors.Is(err, syscall.EPIPE):
		// The reader of our output (head, less) has seen enough.
		return 0
	case errors.As(err, &usage):
		fmt.Fprintf(os.Stderr, "lienket: %v\nTry '%s --help'.\n", err, command)
		return 2
	case errors.Is(err, context.Canceled):
		// Who pressed Ctrl-C knows what was being done.
		fmt.Fprintln(os.Stderr, "lienket: interrupted")
		return 1
	}
	fmt.Fprintf(os.Stderr, "lienket: %v\n", err)
	return 1
}

// errSilent fails the command after it has said why itself.
var errSilent = errors.New("failed")

// usageError is a command that was used wrongly.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }
