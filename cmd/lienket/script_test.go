package main

import (
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"lienket": main})
}

// TestScript runs the command line as a user does: one file a story.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"encode": encode},
	})
}

// encode FORM IN OUT writes the text file IN in a form that no text archive can
// hold: utf16, windows-1258, tcvn3, latin-broken, gzip, gzip-cut, nfd, one-line.
func encode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: encode FORM IN OUT")
	}
	out, err := encoded(args[0], ts.ReadFile(args[1]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), out, 0o644))
}

func encoded(form, text string) ([]byte, error) {
	switch form {
	case "utf16":
		out := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(text)) {
			out = append(out, byte(u), byte(u>>8))
		}
		return out, nil
	case "invalid":
		return []byte(strings.Replace(text, "ế", "\xff\xfe\x80", 1)), nil
	case "windows-1258":
		return windows1258(text)
	case "gzip", "gzip-cut":
		var b strings.Builder
		z := gzip.NewWriter(&b)
		if _, err := z.Write([]byte(text)); err != nil {
			return nil, err
		}
		if err := z.Close(); err != nil {
			return nil, err
		}
		if form == "gzip-cut" {
			return []byte(b.String()[:b.Len()/2]), nil
		}
		return []byte(b.String()), nil
	case "one-line":
		line := strings.Join(strings.Fields(text), " ") + " "
		return []byte(strings.Repeat(line, 100<<20/len(line)+1)), nil
	}
	return nil, fmt.Errorf("no form %q", form)
}
