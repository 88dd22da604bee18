// Command train rebuilds the weights of the tagger from the annotated sentences
// in extract/tagger/data, and those of givers and receivers from the annotated articles in
// extract/event/role/data, byte for byte the same each time, and reports what held-out text
// says of them.
//
//	go run ./cmd/train -data extract/tagger/data -o extract/tagger/model.bin
//	go run ./cmd/train -roles extract/event/role/data -o extract/event/role/weights.tsv
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/measure"
	"github.com/lienket/lienket/extract/ner"
	"github.com/lienket/lienket/extract/tagger"
	"github.com/lienket/lienket/extract/text"
)

func main() {
	data := flag.String("data", "", "folder of annotated sentences: train the tagger")
	roles := flag.String("roles", "", "folder of annotated articles: train the model of givers and receivers")
	out := flag.String("o", "", "file of the weights")
	folds := flag.Int("folds", 5, "parts of the cross-validation")
	passes := flag.Int("passes", 8, "passes over the sentences")
	flag.Parse()
	var err error
	switch {
	case *out == "" || (*data == "") == (*roles == ""):
		err = errors.New("one of -data and -roles is wanted, and -o")
	case *data != "":
		err = train(*data, *out, *folds, *passes)
	default:
		err = trainRoles(*roles, *out, *folds)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func train(dir, out string, folds, passes int) error {
	names, err := gazetteer.Load()
	if err != nil {
		return err
	}
	before := &extract.Pipeline{Segmenter: text.Segmenter{}, Recognizers: []extract.Recognizer{ner.New(names), measure.New()}}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no *.txt in %s: %w", dir, err)
	}
	var all []tagger.Sentence
	var bad []error
	for _, path := range files {
		s, err := read(path, before)
		bad = append(bad, err)
		all = append(all, s...)
	}
	if err := errors.Join(bad...); err != nil {
		return err
	}
	grammar, both, model := tagger.With(names, nil).Folds(all, folds, passes)
	fmt.Printf("%d sentences, %d-fold cross-validation\n%-14s %20s %32s\n", len(all), folds, "", "grammar alone", "with the tagger")
	fmt.Printf("%-14s %6s %6s %6s      %6s %6s %6s %6s\n", "", "P", "R", "F1", "P", "R", "F1", "marked")
	for t, name := range [...]string{"persons", "places", "organisations"} {
		g, b := grammar[extract.MentionType(t)], both[extract.MentionType(t)]
		fmt.Printf("%-14s %6.3f %6.3f %6.3f      %6.3f %6.3f %6.3f %6d\n", name, g.Precision(), g.Recall(), g.F1(), b.Precision(), b.Recall(), b.F1(), b.Marked)
	}
	b, err := model.MarshalBinary()
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes of weights\n", len(b))
	return os.WriteFile(out, b, 0o644)
}

func read(path string, before *extract.Pipeline) ([]tagger.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return tagger.ReadCorpus(path, f, before)
}
