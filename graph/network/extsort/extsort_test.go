package extsort_test

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/graph/network/extsort"
)

// Whatever the records and however little memory there is, they come out sorted,
// each as often as it went in, every time, and no file is left behind.
func TestSorts(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		records := rapid.SliceOf(rapid.SliceOfN(rapid.Byte(), 0, 20)).Draw(t, "records")
		s := extsort.New(dir, rapid.SampledFrom([]int{1, 50, 400, 1 << 20}).Draw(t, "memory"))
		for _, r := range records {
			if err := s.Add(r); err != nil {
				t.Fatal(err)
			}
		}
		slices.SortFunc(records, bytes.Compare)
		for range 2 {
			i := 0
			for got, err := range s.All() {
				if err != nil {
					t.Fatal(err)
				}
				if i >= len(records) || !bytes.Equal(got, records[i]) {
					t.Fatalf("record %d is %q of %q", i, got, records)
				}
				i++
			}
			if i != len(records) {
				t.Fatalf("%d records, want %d", i, len(records))
			}
		}
		for range s.All() {
			break // stopping early is allowed
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		left, err := os.ReadDir(dir)
		if err != nil || len(left) > 0 {
			t.Fatalf("left behind: %v %v", left, err)
		}
	})
}

func TestNoRoomForFiles(t *testing.T) {
	s := extsort.New(t.TempDir()+"/nowhere", 1)
	var err error
	for range 3 {
		if err == nil {
			err = s.Add([]byte("record"))
		}
	}
	for _, e := range s.All() {
		if e != nil {
			err = e
		}
	}
	if err == nil {
		t.Error("a folder that does not exist goes unnoticed")
	}
}
