package event_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event"
	"github.com/lienket/lienket/extract/text"
)

// segmented gives an analysed document its tokens again, which are gone with the analysis.
func segmented(a *extract.Analysis) *extract.Analysis {
	text.Segmenter{}.Segment(a.Document)
	return a
}

// BenchmarkRelate measures this stage alone, on the articles of testdata one
// after the other.
func BenchmarkRelate(b *testing.B) {
	sources, err := filepath.Glob(filepath.Join(articles, "*", "source.txt"))
	if err != nil || len(sources) == 0 {
		b.Fatal("no articles", err)
	}
	p := pipeline(b)
	var all []*extract.Analysis
	size := 0
	for _, s := range sources {
		data, err := os.ReadFile(s)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, segmented(analyze(b, p, s, data)))
		size += len(data)
	}
	r := event.New()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range all {
			a.Supports, a.Events, a.Counts = nil, nil, nil
			r.Relate(a)
		}
	}
}

// BenchmarkRelateLong shows that time stays linear: MB/s of the sizes are alike.
func BenchmarkRelateLong(b *testing.B) {
	const para = "Sáng 16/9, đoàn công tác tỉnh Nghệ An trao tặng 500 triệu đồng, 10 tấn gạo cho tỉnh Lào Cai và cử 20 bác sĩ hỗ trợ tỉnh Yên Bái khắc phục hậu quả mưa lũ, đã làm 12 người chết. "
	p := pipeline(b)
	r := event.New()
	for _, n := range []int{10, 100, 1000, 4000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			var long strings.Builder
			for i := range n {
				fmt.Fprintf(&long, "%s Đợt %d có %d người bị thương.\n\n", para, i, i)
			}
			s := long.String()
			a := segmented(analyze(b, p, "long.txt", []byte(s)))
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				a.Supports, a.Events, a.Counts = nil, nil, nil
				r.Relate(a)
			}
		})
	}
}
