package article

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Huế, ngày 2/6. Đoàn đi.", "Huế, ngày 2/6. Đoàn đi."},
		{"  a  b\t\nc\r\n\r\n\r\nd  ", "a b\nc\n\nd"},
		{"<div> <p>Tại <span>Đà Nẵng</span>: 15h</p> <p>Lễ</p></div>", "Tại Đà Nẵng: 15h\n\nLễ"},
		{"a&nbsp;b &amp; c &quot;d&quot; &#8220;e&#8221; &khong; f&", "a b & c \"d\" “e” &khong; f&"},
		{"giá < 5 và > 3, x<y", "giá < 5 và > 3, x<y"},
		{"Ha\u0300 No\u0323\u0302i", "Hà Nội"},
		{"Hà\u200b Nội\u00adx \ufeff", "Hà Nộix"},
		{"a\u00a0\u00a0b\u2003c", "a b c"},
		{"<script>var a='<p>';</script>Tin <style>p{}</style>mới", "Tin\n\nmới"},
		{"<img alt=\"a > b\" src='x'/>Ảnh", "Ảnh"},
	} {
		got, m := clean(c.in)
		if got != c.want {
			t.Errorf("clean(%q) = %q, want %q", c.in, got, c.want)
		}
		checkOffsets(t, c.in, got, m)
	}
}

func TestHardWrappedText(t *testing.T) {
	raw := `Sơn Khê đón đoàn y tế

Chiều 5/6, lãnh đạo huyện Sơn Khê đến thăm các chốt kiểm dịch, động
viên cán bộ, chiến sĩ và bà con đang ngày đêm giữ vững địa bàn. Ông
Lê An nói huyện sẽ hỗ trợ mỗi chốt năm triệu đồng, và mong các lực
lượng tiếp tục đoàn kết, giữ gìn sức khỏe.

Trước đó, bà Vũ Bình đã trao quà cho các gia đình khó khăn ở xã Đông
Cao, trong đó có hai tấn gạo và một nghìn khẩu trang do bà con trong
huyện góp lại từ đầu tháng đến nay.
`
	got, m := clean(raw)
	want := strings.ReplaceAll(strings.TrimSpace(raw), "\n", " ")
	want = strings.ReplaceAll(want, "  ", "\n\n")
	if got != want {
		t.Errorf("%q", got)
	}
	checkOffsets(t, raw, got, m)
	list := strings.Repeat("Ông Lê An, chủ tịch huyện\nBà Vũ Bình\n", 5)
	if got, _ := clean(list); got != strings.TrimSpace(list) {
		t.Errorf("%q", got)
	}
}

// TestWrapsWithinParagraphs: a "⏎" is a line end that has to go.
func TestWrapsWithinParagraphs(t *testing.T) {
	for _, marked := range []string{
		"Công ty Tân Long (TLC)⏎phối hợp với nhà trường tặng quà cho các em nhỏ ở xã Đông Cao, huyện Sơn Khê, nơi lũ đã cuốn trôi nhiều nhà cửa và hoa màu của bà con trong tuần qua.\nÔng Lê An cảm ơn.",
		"Sáng⏎ngày 23/5, Hội Chữ thập đỏ huyện Sơn Khê họp tại hội trường của huyện.\nTới dự có ông Lê An.",
		"Tại lễ trao, Phó Chủ tịch Ủy ban nhân dân huyện Sơn Khê Trần⏎Văn Bình nói rằng huyện còn nhiều khó khăn và mong được giúp⏎thêm về thuốc.\nLễ kết thúc lúc 11 giờ.",
		"Tặng quà cho\n\nngười nghèo",                                  // a blank line parts
		"Danh sách:\ngạo\nmì tôm\nnước mắm",                            // a column of goods
		"Hồ chí minh\ndong thap\nxổ số Cà Mau\nBến Tre",                // a menu
		"Sơn Khê đón đoàn y tế\ndate 2021-08 Chiều 5/6, đoàn đã đến.",  // a dump's date
		"Nguồn\nhttps://example.org/a\nwww.example.org",                // addresses
		"title: Sơn Khê\nurl: x\nSơn Khê đón đoàn\nÔng Lê An đến thăm", // keys
		"Xã Đông Cao đón đoàn y tế của tỉnh về giúp dân\nChiều 5/6, hai xe đã tới nơi, đem theo thuốc men và nước.",
	} {
		raw := strings.ReplaceAll(marked, "⏎", "\n")
		got, m := clean(raw)
		if want := strings.ReplaceAll(marked, "⏎", " "); got != want {
			t.Errorf("%q\nwant %q", got, want)
		}
		checkOffsets(t, raw, got, m)
	}
}

type failer interface {
	Helper()
	Fatalf(string, ...any)
}

// checkOffsets holds that every span maps to a valid range of raw, that starts
// and ends grow together, and that words which were not changed map to
// themselves.
func checkOffsets(t failer, raw, text string, m extract.OffsetMap) {
	t.Helper()
	if !norm.NFC.IsNormalString(text) {
		t.Fatalf("not in NFC: %q of %q", text, raw)
	}
	d := &extract.Document{Raw: raw, Text: text, Offsets: m}
	runes := []rune(raw)
	lastStart, lastEnd := 0, 0
	for i := range text {
		_, n := utf8.DecodeRuneInString(text[i:])
		start, end, s := d.RawSpan(extract.Span{Start: i, End: i + n})
		if start > end || end > len(runes) || string(runes[start:end]) != s {
			t.Fatalf("%q: character %d of %q: raw span %d–%d %q", raw, i, text, start, end, s)
		}
		if start < lastStart || end < lastEnd {
			t.Fatalf("%q: character %d of %q: goes back to %d–%d", raw, i, text, start, end)
		}
		if text == raw && (start != utf8.RuneCountInString(text[:i]) || s != text[i:i+n]) {
			t.Fatalf("%q: character %d is moved", raw, i)
		}
		lastStart, lastEnd = start, end
	}
}

// messy generates text with everything that cleaning removes or changes.
func messy() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"Hà Nội", "Ha\u0300 No\u0323\u0302i", " ", "  ", "\n", "\r\n", "\t", "&nbsp;", "&amp;", "&amp;lt;", "&#x301;", "&fjlig;", "&", "<p>", "</p>", "<br/>", "<b>",
			"<", ">", "\u200b", "\u0301", "\u00ad", "\ufeff", "\u00a0", "a", "ệ", "e\u0323\u0302", "𝒳", "가", "\u1100\u1161", "<!-- x -->", "<script>", "</script>", "\x00", "\u0344", "Ω", "."}),
		rapid.String(),
		rapid.StringMatching(`[a-zà-ỹ .,\n]{0,300}`),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 20).Draw(t, "pieces"), "")
	})
}

func TestOffsetsOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := strings.ToValidUTF8(messy().Draw(t, "raw"), "?")
		text, m := clean(raw)
		checkOffsets(t, raw, text, m)
		again, m2 := clean(text)
		checkOffsets(t, text, again, m2)
	})
}

func FuzzClean(f *testing.F) {
	f.Add("Ha\u0300 <p>Nội&nbsp;\r\n\u200b</p>")
	f.Fuzz(func(t *testing.T, raw string) {
		raw = strings.ToValidUTF8(raw, "?")
		text, m := clean(raw)
		checkOffsets(t, raw, text, m)
	})
}

// BenchmarkCleanAdversarial shows that no text makes cleaning slower than in
// proportion to its length: MB/s must not fall from 1 to 4 MB.
func BenchmarkCleanAdversarial(b *testing.B) {
	for _, piece := range []string{"<script>", "<!--", "<p ", "<p a=\"", "&", "&amp", "\u0301", "e\u0323\u0302", "\u200b", " \n", "<", "a&nbsp;"} {
		for _, size := range []int{1 << 20, 1 << 22} {
			b.Run(fmt.Sprintf("%q/%dMB", piece, size>>20), func(b *testing.B) {
				raw := strings.Repeat(piece, size/len(piece))
				b.SetBytes(int64(len(raw)))
				for b.Loop() {
					clean(raw)
				}
			})
		}
	}
}
