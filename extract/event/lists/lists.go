// Package lists holds, as data, the words that the readings of a sentence go by: a file
// each for words of support, for the small words between, for heads, goods, happenings,
// statistics and what an article that is not about aid speaks of. A list that is damaged
// panics when it is read, for it is part of the program.
//
// The package knows the form of the files only: not what their classes mean.
package lists

import (
	"bufio"
	"embed"
	"fmt"
	"strings"
)

// Data holds the files.
//
//go:embed *.txt
var Data embed.FS

// Known looks a name up that a list must not misspell.
func Known[T any](names map[string]T, file, name string) T {
	v, ok := names[name]
	if !ok {
		panic(fmt.Sprintf("lists: %s: unknown class %q", file, name))
	}
	return v
}

// Table calls f with the tab-parted fields of each line of a list that is
// neither empty nor a comment.
func Table(name string, fields int, f func([]string)) {
	file, err := Data.Open(name)
	if err != nil {
		panic(fmt.Sprintf("lists: %v", err))
	}
	defer file.Close()
	s := bufio.NewScanner(file)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := strings.TrimSpace(s.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "\t")
		if len(parts) != fields {
			panic(fmt.Sprintf("lists: %s: %d fields instead of %d in %q", name, len(parts), fields, line))
		}
		f(parts)
	}
}

// Classes calls f with each phrase of a list whose lines are CLASS and phrases, and with
// what its class means.
func Classes[T any](name string, classes map[string]T, f func(phrase string, class T)) {
	Table(name, 2, func(fields []string) {
		c := Known(classes, name, fields[0])
		for _, w := range Phrases(fields[1]) {
			f(w, c)
		}
	})
}

// Phrases parts the phrases of a field, which stand between bars.
func Phrases(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, "|") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// wordLists are the small closed lists of words.txt by their names.
var wordLists = readWordLists()

func readWordLists() map[string]map[string]bool {
	words := map[string]map[string]bool{}
	Table("words.txt", 2, func(f []string) {
		if words[f[0]] == nil {
			words[f[0]] = map[string]bool{}
		}
		for _, w := range Phrases(f[1]) {
			words[f[0]][w] = true
		}
	})
	return words
}

// Words returns the list of a name. A name without a list is a defect.
func Words(name string) map[string]bool {
	list, ok := wordLists[name]
	if !ok {
		panic("lists: words.txt has no list " + name)
	}
	return list
}
