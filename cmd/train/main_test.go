package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestTrainingGivesTheEmbeddedWeights holds the weights and the sentences
// together: whoever changes one must rebuild the other by make train.
func TestTrainingGivesTheEmbeddedWeights(t *testing.T) {
	out := filepath.Join(t.TempDir(), "model.bin")
	if err := train("../../extract/tagger/data", out, 5, 8); err != nil {
		t.Fatal(err)
	}
	same(t, out, "../../extract/tagger/model.bin")
}

// TestRolesAreThoseOfTheArticles holds the table of givers and receivers and the annotated articles
// together, and with them the rules before the model, which make its features.
func TestRolesAreThoseOfTheArticles(t *testing.T) {
	out := filepath.Join(t.TempDir(), "weights.tsv")
	if err := trainRoles("../../extract/event/role/data", out, 1); err != nil {
		t.Fatal(err)
	}
	same(t, out, "../../extract/event/role/weights.tsv")
}

// same fails if a trained file is not the embedded one.
func same(t *testing.T, trained, embedded string) {
	t.Helper()
	got, err := os.ReadFile(trained)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(embedded)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the training text gives: run make train", embedded)
	}
}
