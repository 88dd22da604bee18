package picture_test

import (
	"context"
	"os"
	"testing"

	"github.com/lienket/lienket/export/picture"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LIENKET_PICTURES")
	if dir == "" {
		t.Skip("set LIENKET_PICTURES to a folder to write sample pictures there and look at them")
	}
	data := dataset.NewMemory(networktest.Sample()...).Snapshot()
	for _, v := range network.Views() {
		s, err := network.Open(context.Background(), data, network.Options{View: v, Version: "test"})
		if err != nil {
			t.Fatal(err)
		}
		for ext, write := range map[string]func(*os.File) error{
			".png": func(f *os.File) error { return picture.WritePNG(f, s, picture.Options{}) },
			".svg": func(f *os.File) error { return picture.WriteSVG(f, s, picture.Options{}) },
		} {
			f, err := os.Create(dir + "/" + string(v) + ext)
			if err != nil {
				t.Fatal(err)
			}
			if err := write(f); err != nil {
				t.Fatal(err)
			}
			f.Close()
		}
	}
}
