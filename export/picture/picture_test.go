package picture

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
)

func sample(t *testing.T, v network.View) *network.Stream {
	t.Helper()
	s, err := network.Open(context.Background(), dataset.NewMemory(networktest.Sample()...).Snapshot(), network.Options{View: v, Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// TestLook writes pictures for people to look at.
func TestLook(t *testing.T) {
	dir := os.Getenv("LIENKET_PICTURES")
	if dir == "" {
		t.Skip("set LIENKET_PICTURES to a folder to write sample pictures there and look at them")
	}
	for _, v := range network.Views() {
		for ext, write := range map[string]func(io.Writer, *network.Stream, Options) error{".png": WritePNG, ".svg": WriteSVG} {
			f, err := os.Create(filepath.Join(dir, string(v)+ext))
			if err != nil {
				t.Fatal(err)
			}
			if err := write(f, sample(t, v), Options{}); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// overlap is how far two texts lie over each other, 0 if they do not.
func overlap(a, b text) float64 {
	left := func(t text) float64 {
		if t.anchor == "middle" {
			return t.x - t.width/2
		}
		return t.x
	}
	w := min(left(a)+a.width, left(b)+b.width) - max(left(a), left(b))
	h := min(a.y, b.y) - max(a.y-a.size*0.75, b.y-b.size*0.75)
	return min(w, h)
}

func checkScene(t interface{ Fatalf(string, ...any) }, sc *scene) {
	for i, a := range sc.texts {
		if a.x < 0 || a.y < 0 || a.x > sc.w || a.y > sc.h {
			t.Fatalf("%q lies outside the picture", a.s)
		}
		for _, b := range sc.texts[:i] {
			if d := overlap(a, b); d > 0.5 {
				t.Fatalf("%q and %q lie over each other by %.1f: %+v %+v", a.s, b.s, d, a, b)
			}
		}
	}
	for i, a := range sc.rects {
		for _, b := range sc.rects[:i] {
			if min(a.x+a.w, b.x+b.w) > max(a.x, b.x)+0.5 && min(a.y+a.h, b.y+b.h) > max(a.y, b.y)+0.5 {
				t.Fatalf("two boxes lie over each other: %+v %+v", a, b)
			}
		}
	}
}

func TestLabelsDoNotOverlap(t *testing.T) {
	for _, v := range network.Views() {
		o := Options{}
		sc, err := compose(sample(t, v), &o)
		if err != nil {
			t.Fatal(err)
		}
		checkScene(t, sc)
	}
	rapid.Check(t, func(t *rapid.T) {
		o := Options{}
		sc, err := compose(networktest.Draw(t).Stream(), &o)
		if err != nil {
			t.Fatal(err)
		}
		checkScene(t, sc)
	})
}

func TestSVGIsWholeAndTheSameAgain(t *testing.T) {
	var a, b bytes.Buffer
	s := sample(t, network.ViewSupport)
	if err := WriteSVG(&a, s, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := WriteSVG(&b, s, Options{}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same graph gives another picture")
	}
	d := xml.NewDecoder(&a)
	texts := map[string]int{}
	arrows, depth := 0, ""
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if depth = tok.Name.Local; depth == "polygon" {
				arrows++
			}
		case xml.CharData:
			if depth == "text" {
				texts[string(tok)]++
			}
		}
	}
	for _, want := range []string{"Quảng Ninh", "Bắc Giang", "Bệnh viện Phổi Hải Phòng", "sent 18 medical staff", "2021-06-02", "Who supported whom"} {
		if texts[want] != 1 {
			t.Errorf("%q is written %d times", want, texts[want])
		}
	}
	if texts["sent 600 staff (shared)"] != 5 {
		t.Errorf("the shared total is written %d times, want 5", texts["sent 600 staff (shared)"])
	}
	if arrows < s.Meta.Edges {
		t.Errorf("%d arrows for %d edges", arrows, s.Meta.Edges)
	}
}

func TestHeaviestEdgesAreDrawn(t *testing.T) {
	s := networktest.Random(500, 3000, 1)
	o := Options{MaxEdges: 20}
	sc, err := compose(s, &o)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(sc.desc, "the 20 heaviest of 3000 edges") {
		t.Errorf("the picture does not say what it leaves out: %s", sc.desc)
	}
	checkScene(t, sc)
}

func TestPNGAndHardTexts(t *testing.T) {
	for _, s := range []*network.Stream{networktest.Hard().Stream(), {Nodes: networktest.Random(0, 0, 1).Nodes, Edges: networktest.Random(0, 0, 1).Edges}} {
		var b bytes.Buffer
		if err := WritePNG(&b, s, Options{Scale: 1}); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		if size := img.Bounds(); size.Dx() < 100 || size.Dy() < 100 {
			t.Errorf("a picture of %v", size)
		}
		var v bytes.Buffer
		if err := WriteSVG(&v, s, Options{}); err != nil {
			t.Fatal(err)
		}
		if err := xml.Unmarshal(v.Bytes(), new(struct{})); err != nil {
			t.Error(err)
		}
	}
}

// The fonts have every letter of Vietnamese, with every mark and tone.
func TestFontsHaveVietnamese(t *testing.T) {
	fonts, err := loadFonts()
	if err != nil {
		t.Fatal(err)
	}
	letters := "đĐ"
	for _, vowel := range []string{"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"} {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			s := norm.NFC.String(vowel + tone)
			letters += s + strings.ToUpper(s)
		}
	}
	var buf sfnt.Buffer
	for _, r := range letters {
		for name, f := range map[string]*face{"plain": fonts.plain, "bold": fonts.bold} {
			if g, err := f.font.GlyphIndex(&buf, r); err != nil || g == 0 {
				t.Errorf("the %s font lacks %q", name, r)
			}
		}
	}
}

func TestDays(t *testing.T) {
	for in, want := range map[string]string{
		"2021": "2021", "2021-06": "2021-06", "2021-06-02": "2021-06-02",
	} {
		first, last, err := network.ParseDates(in)
		if err != nil || days(first, last) != want {
			t.Errorf("%s is written %q", in, days(first, last))
		}
	}
	if got := days(network.DateOf(2021, 1, 1), network.DateOf(2022, 12, 31)); got != "2021–2022" {
		t.Errorf("two years are written %q", got)
	}
	if got := days(network.DateOf(2021, 5, 3), network.DateOf(2021, 6, 2)); got != "2021-05-03 – 2021-06-02" {
		t.Errorf("an interval is written %q", got)
	}
}

// A promise must not look like a gift: its line is broken, and its label and the
// legend say so.
func TestPromisesLookLikePromises(t *testing.T) {
	o := Options{}
	sc, err := compose(sample(t, network.ViewSupport), &o)
	if err != nil {
		t.Fatal(err)
	}
	broken := 0
	for _, s := range sc.strokes {
		if promised := strings.Contains(s.title, "(pledged)"); promised != s.broken {
			t.Errorf("%q: a broken line %v, a promise %v", s.title, s.broken, promised)
		}
		if s.broken {
			broken++
		}
	}
	if broken != 1 {
		t.Errorf("%d broken lines, the sample has one promise", broken)
	}
	var svg bytes.Buffer
	if err := sc.svg(&svg); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(svg.String(), "stroke-dasharray"); n != broken {
		t.Errorf("%d lines are broken in SVG, not %d", n, broken)
	}
	if !strings.Contains(svg.String(), pledgedNote) {
		t.Error("the legend does not say what a broken line is")
	}
}

func TestDashesCoverTheirPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := []point{{0, 0}}
		for range rapid.IntRange(1, 40).Draw(t, "points") {
			last := line[len(line)-1]
			line = append(line, point{last.x + rapid.Float64Range(0.01, 50).Draw(t, "dx"), last.y + rapid.Float64Range(-20, 20).Draw(t, "dy")})
		}
		length := func(l []point) (sum float64) {
			for i := 1; i < len(l); i++ {
				sum += math.Hypot(l[i].x-l[i-1].x, l[i].y-l[i-1].y)
			}
			return sum
		}
		total := length(line)
		periods := math.Floor(total / (dash + gap))
		want := periods*dash + min(dash, total-periods*(dash+gap))
		drawn := 0.0
		for _, piece := range dashes(line) {
			l := length(piece)
			if l > dash+1e-6 {
				t.Fatalf("a dash of %v, %v is the most", l, dash)
			}
			drawn += l
		}
		if math.Abs(drawn-want) > 1e-6 {
			t.Fatalf("%v of %v are drawn, want %v", drawn, total, want)
		}
	})
}
