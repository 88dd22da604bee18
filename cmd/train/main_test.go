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
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../../extract/tagger/model.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the embedded weights are not those of the training text: run make train")
	}
}
