package main

import (
	"bytes"
	"context"
	"os"
	"testing"
)

// BenchmarkQueries asks our side alone, in the database that DIR/QUADS of the
// last run of run.sh left (BENCHPEERS_DIR).
func BenchmarkQueries(b *testing.B) {
	dir := os.Getenv("BENCHPEERS_DIR")
	if dir == "" {
		b.Skip("set BENCHPEERS_DIR to a folder that run.sh has filled")
	}
	u, err := openOurs(context.Background(), options{dir: dir})
	if err != nil {
		b.Fatal(err)
	}
	defer u.close()
	for _, q := range queries() {
		b.Run(q.name, func(b *testing.B) {
			var buf bytes.Buffer
			b.ReportAllocs()
			for b.Loop() {
				buf.Reset()
				if err := u.answer(context.Background(), q.text, &buf); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
