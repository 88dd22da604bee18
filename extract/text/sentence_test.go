package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"pgregory.net/rapid"
)

// segment returns the sentences of s, as text.
func segment(s string) []string {
	d := &extract.Document{Text: s}
	Segmenter{}.Segment(d)
	var out []string
	for _, x := range d.Sentences {
		out = append(out, d.Slice(x.Span))
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, want := range []string{
		"Dịch lan rộng.|Sáng 25/2, Bí thư đi.",
		"Đoàn đến TP. Huế sáng 2/6. |Sau đó về TP.HCM.|Ông vui.",
		"PGS.TS. Lê An nói. |GS. Vũ Bình đáp.",
		`Chi viện cho nơi khác.|"Chúng ta phải chuẩn bị", Bí thư lưu ý.|Ông Huệ yêu cầu.`,
		`"Không được chủ quan. |Phải làm ngay." |Ông nói thế.`,
		"“Dịch bùng nhanh. |Ta trở tay không kịp”, ông Huỳnh nói. |Đoàn về.",
		`"Có ai không?", bà hỏi. |Không ai đáp!`,
		"Chỉ đạo của Chính phủ, Bộ Y tế... nên dịch được kiểm soát. |Sau 1-10, dân về.",
		"Hỗ trợ gạo, mì, nước... |Đoàn còn tặng quà.",
		"Đoàn trao quà (ảnh: B.T. Minh. Nguồn: báo) cho dân. |Dân mừng.",
		"1. Ủy ban họp. |2. Hội đồng bàn.",
		"Ông Joe R. Biden đến. |J. Smith đi.",
		"Nhà ở khu A. |Đoàn đến khu B.",
		"Có 2.424 ca. |10 người khỏi. |5 tấn gạo.",
		"Họp xong; đoàn về; Sở lo.",
		"Tin mừng cho cả nước./.",
		"Đi lúc 14h30.|Lễ nhỏ.",
		"Cảm ơn sự giúp đỡ! |Hẹn gặp lại.",
		`"Hay lắm!". |Ông nói: "Đi thôi!"`,
		"Đội hình: E. Martinez, C. Romero, L. Messi. |Vào trận.",
		"Xét tuyển khối A, B. |Thí sinh chú ý.",
		"Vụ việc xảy ra năm 2021.|Trong năm 2022 có 3.000 ca.",
	} {
		got := segment(strings.ReplaceAll(want, "|", ""))
		var parts []string
		for _, p := range strings.Split(want, "|") {
			parts = append(parts, strings.TrimSpace(p))
		}
		if !slices.Equal(got, parts) {
			t.Errorf("\n got %q\nwant %q", got, parts)
		}
	}
}

// checkSegments holds that tokens and the white space between them rebuild the
// text, and that sentences cover the tokens in order and stay within blocks.
func checkSegments(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *extract.Document) {
	t.Helper()
	at := 0
	for i, tok := range d.Tokens {
		if tok.Start < at || tok.End <= tok.Start || strings.TrimSpace(d.Text[at:tok.Start]) != "" {
			t.Fatalf("token %d %v of %q: after %d", i, tok, d.Text, at)
		}
		at = tok.End
	}
	if strings.TrimSpace(d.Text[at:]) != "" {
		t.Fatalf("rest %q of %q", d.Text[at:], d.Text)
	}
	next, block := 0, 0
	for _, s := range d.Sentences {
		if s.Tokens.Lo != next || s.Tokens.Hi <= next || s.Start != d.Tokens[s.Tokens.Lo].Start || s.End != d.Tokens[s.Tokens.Hi-1].End {
			t.Fatalf("sentence %v of %q: token %d expected", s, d.Text, next)
		}
		next = s.Tokens.Hi
		for block < len(d.Blocks) && !d.Blocks[block].Contains(s.Span) {
			block++
		}
		if block == len(d.Blocks) || d.Blocks[block].Kind != s.Block {
			t.Fatalf("sentence %v of %q in no block of %v", s, d.Text, d.Blocks)
		}
	}
	if next != len(d.Tokens) {
		t.Fatalf("tokens from %d on in no sentence of %q", next, d.Text)
	}
	for i, b := range d.Blocks {
		if b.Start >= b.End || i > 0 && b.Start < d.Blocks[i-1].End {
			t.Fatalf("block %d of %v", i, d.Blocks)
		}
	}
}

func TestSegmentsRebuildAnyText(t *testing.T) {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"Huế", " ", "\n", ". ", ".", "...", "\"", "“", "”", "(", ")", "TP.", "HCM", "Ảnh: ", "25/2", "16h", "-", "/", "Covid", "19", "vn", "@", "www.a.vn", "'", "Đ/c ", "\u0301", "\u00a0", "\xff", "%", "- ", "Tin liên quan\n", "TTO - "}),
		rapid.String(),
		rapid.StringMatching(`[A-Za-zà-ỹ0-9 .,:/\n-]{0,60}`),
	)
	rapid.Check(t, func(t *rapid.T) {
		d := &extract.Document{Text: strings.Join(rapid.SliceOfN(piece, 0, 25).Draw(t, "pieces"), "")}
		Segmenter{}.Segment(d)
		checkSegments(t, d)
	})
}

func FuzzSegment(f *testing.F) {
	f.Add("Sáng 25/2, TP.HCM.Ông nói: \"A.\" (B. C)\nẢnh: T.T.\nTin liên quan")
	f.Fuzz(func(t *testing.T, s string) {
		d := &extract.Document{Text: s}
		Segmenter{}.Segment(d)
		checkSegments(t, d)
	})
}

func BenchmarkSegment(b *testing.B) {
	s := strings.Repeat("Sáng 2/6, Đoàn công tác gồm 18 cán bộ y tế của TP. Hải Phòng lên đường chi viện cho tỉnh Bắc Giang chống dịch COVID-19. "+
		"Tới dự có các đồng chí: Trần Văn An, Ủy viên Trung ương Đảng, Bí thư Thành ủy; PGS.TS Lê Bình, Chủ tịch UBND thành phố.\n", 500)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		d := &extract.Document{Text: s}
		Segmenter{}.Segment(d)
	}
}

// BenchmarkSegmentAdversarial shows that no text makes dividing slower than in
// proportion to its length: MB/s must not fall from 1 to 4 MB.
func BenchmarkSegmentAdversarial(b *testing.B) {
	for _, piece := range []string{"a.", "A.", "A/", "a-", "A-", "1.", "1-", "!", "! a", "\"", "(", ")", ". ", "www.", "a@", "Ảnh: ", "Ảnh: A\n", "\n", "Tin khác\n", "a b c d e f...\n", "Hà Nội\n", "a"} {
		for _, size := range []int{1 << 20, 1 << 22} {
			b.Run(fmt.Sprintf("%q/%dMB", piece, size>>20), func(b *testing.B) {
				s := strings.Repeat(piece, size/len(piece))
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					Segmenter{}.Segment(&extract.Document{Text: s})
				}
			})
		}
	}
}
