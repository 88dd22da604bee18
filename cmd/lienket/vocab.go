package main

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/graph/vocab"
)

func newVocab(*global) *cobra.Command {
	return &cobra.Command{
		Use:     "vocab",
		Short:   "Print the ontology as Turtle",
		Example: "  lienket vocab > lienket.ttl",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := os.Stdout.Write(vocab.Ontology)
			return err
		},
	}
}
