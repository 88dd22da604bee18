package vietnamese_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/emit"
	"github.com/lienket/lienket/extract/vietnamese"
	"github.com/lienket/lienket/graph/vocab"
)

// reading is the whole way of an article, from its bytes to the quads.
type reading struct {
	pipeline *extract.Pipeline
	emitter  emit.Emitter
}

func newReading(b *testing.B) reading {
	b.Helper()
	p, err := vietnamese.New()
	if err != nil {
		b.Fatal(err)
	}
	names, err := vocab.NewNames("")
	if err != nil {
		b.Fatal(err)
	}
	return reading{p, emit.Emitter{Names: names}}
}

func (r reading) article(b *testing.B, source string, data []byte) {
	d, err := article.Parse(source, data, article.Options{})
	if err != nil {
		b.Fatal(err)
	}
	a, err := r.pipeline.Analyze(context.Background(), d)
	if err != nil {
		b.Fatal(err)
	}
	r.emitter.Quads(a)
}

// BenchmarkArticles reads the articles of testdata one after the other, from the
// bytes to the quads. CORPUS may name a folder of other articles.
func BenchmarkArticles(b *testing.B) {
	pattern := "../testdata/articles/*/source.txt"
	if dir := os.Getenv("CORPUS"); dir != "" {
		pattern = filepath.Join(dir, "*.txt")
	}
	sources, err := filepath.Glob(pattern)
	if err != nil || len(sources) == 0 {
		b.Fatal("no articles under", pattern, err)
	}
	var all [][]byte
	size := 0
	for _, s := range sources {
		data, err := os.ReadFile(s)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, data)
		size += len(data)
	}
	r := newReading(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, data := range all {
			r.article(b, sources[i], data)
		}
	}
}

// BenchmarkLength shows that time is linear in the length of one article,
// whatever fills it: MB/s of the sizes are alike. Each text is a paragraph, with
// %[1]d for its number, again and again.
func BenchmarkLength(b *testing.B) {
	r := newReading(b)
	for _, c := range []struct{ name, paragraph string }{
		{"relief", "Sáng 16/9, đoàn công tác tỉnh Nghệ An trao tặng %[1]d triệu đồng, 10 tấn gạo cho tỉnh Lào Cai và cử 20 bác sĩ hỗ trợ tỉnh Yên Bái khắc phục hậu quả mưa lũ, đã làm 12 người chết. Đợt %[1]d có %[1]d người bị thương.\n\n"},
		{"givers", "Công ty Cổ phần Hạt Mầm %[1]d ủng hộ %[1]d triệu đồng; Công ty TNHH Gió Lành %[1]d: 2 tỷ đồng; chùa Bảo Lâm %[1]d tấn gạo.\n"},
		{"people", "Ông Lê Văn %[2]s, Giám đốc Sở Y tế tỉnh Nghệ An, cùng bà Trần Thị %[2]s Hoa – Phó Chủ tịch UBND huyện Kỳ Sơn đến thăm. Ông %[2]s nói: “Tỉnh cảm ơn đồng chí”.\n\n"},
		{"names", "Zor%[2]s Mun%[2]s và Bel%[2]s Qom%[2]s thi đấu với đội của Tarvek%[2]s tại Lorn%[2]s.\n"},
		{"places", "xã Bình %[2]s, huyện Tân %[2]s, tỉnh Quảng Ngãi; phường 5, quận 7, TP Hồ Chí Minh; thôn %[2]s;\n"},
		{"bodies", "Trung tâm Y tế Bệnh viện Trường Đại học Viện Sở Phòng Ban Chi cục Hội Đoàn Ủy ban %[2]s "},
		{"titles", "Chủ tịch, Phó Chủ tịch, Bí thư, Phó Bí thư Tỉnh ủy, Giám đốc, nguyên Giám đốc "},
		{"capitals", "Lê Minh Anh Trần Hoa Lan Nguyễn Phạm Vũ Hoàng "},
		{"numbers", "%[1]d tấn 5 tạ 3 yến, 20/9, 16h30, %[1]d%% và 1.000.000 đồng mỗi "},
		{"brackets", "((([[[“‘\"("},
		{"lines", "Ảnh: Minh %[2]s\nXem thêm: tin %[1]d...\n"},
		{"commas", "gạo, mì tôm, nước uống, thuốc, áo phao, "},
		{"verbs", "trao tặng ủng hộ hỗ trợ gửi cử tiếp nhận cảm ơn "},
		{"markup", "<p><b>&amp;&nbsp;<i>"},
		{"letters", "ư"},
	} {
		for _, size := range []int{1 << 14, 1 << 17, 1 << 20} {
			b.Run(fmt.Sprintf("%s/%dKB", c.name, size>>10), func(b *testing.B) {
				var text strings.Builder
				text.WriteString("Bài dài về cứu trợ\n\n")
				for i := 0; text.Len() < size; i++ {
					name := string([]byte{byte('A' + i%26), byte('a' + i/26%26), byte('a' + i/676%26), byte('a' + i/17576%26)})
					line := strings.NewReplacer("%[1]d", fmt.Sprint(i+2), "%[2]s", name, "%%", "%").Replace(c.paragraph)
					text.WriteString(line)
				}
				data := []byte(text.String())
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					r.article(b, "long.txt", data)
				}
			})
		}
	}
}
