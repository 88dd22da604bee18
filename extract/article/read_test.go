package article

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
	"github.com/lienket/lienket/extract"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

const sample = "Sáng 3/6, Đoàn y tế tỉnh An Bình lên đường giúp thành phố Hoà Lạc chống dịch. Bà Nguyễn Thị Ưng dặn dò các bác sĩ, điều dưỡng giữ gìn sức khoẻ."

// write puts files into a new folder and returns it.
func write(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// readAll reads paths, and returns the texts and the errors with dir left out.
func readAll(t *testing.T, dir string, o Options, paths ...string) (docs []*extract.Document, errs []error) {
	t.Helper()
	for i, p := range paths {
		if p != "-" {
			paths[i] = filepath.Join(dir, p)
		}
	}
	for d, err := range Read(context.Background(), paths, o) {
		if err != nil {
			var ae *Error
			if !errors.As(err, &ae) {
				t.Fatalf("%v is no *Error", err)
			}
			errs = append(errs, err)
			continue
		}
		docs = append(docs, d)
	}
	return docs, errs
}

func gz(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, s); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zst(t *testing.T, s string) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll([]byte(s), nil)
}

func inUTF16(s string, order binary.ByteOrder, mark bool) []byte {
	var b []byte
	if mark {
		s = "\uFEFF" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, 0, 0)
		order.PutUint16(b[len(b)-2:], u)
	}
	return b
}

func inUTF32(s string, order binary.ByteOrder) []byte {
	var b []byte
	for _, r := range "\uFEFF" + s {
		b = append(b, make([]byte, 4)...)
		order.PutUint32(b[len(b)-4:], uint32(r))
	}
	return b
}

// in1258 encodes s in windows-1258: letters with a tone as letter and mark.
func in1258(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, r := range s {
		if one, err := charmap.Windows1258.NewEncoder().String(string(r)); err == nil {
			b.WriteString(one)
			continue
		}
		d := []rune(norm.NFD.String(string(r)))
		tone := d[len(d)-1]
		if len(d) == 3 && !isToneMark(tone) { // the dot below stands before the circumflex
			tone, d[1] = d[1], tone
		}
		base := norm.NFC.String(string(d[:len(d)-1]))
		out, err := charmap.Windows1258.NewEncoder().String(base + string(tone))
		if err != nil {
			t.Fatalf("%q: %v", r, err)
		}
		b.WriteString(out)
	}
	return b.Bytes()
}

func isToneMark(r rune) bool { return strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r) }

// inTCVN3 encodes s by the table; what is not in it must be ASCII.
func inTCVN3(s string) []byte {
	var b []byte
	for _, r := range s {
		if i := runeIndex(tcvn3Table, r); i >= 0 {
			b = append(b, byte(0xA1+i))
		} else {
			b = append(b, byte(r))
		}
	}
	return b
}

func runeIndex(rs []rune, r rune) int {
	for i, x := range rs {
		if x == r {
			return i
		}
	}
	return -1
}

func TestEncodings(t *testing.T) {
	vni := "Saùng 3/6, Ñoaøn y teá tænh An Bình leân ñöôøng giuùp thaønh phoá Hoaø Laïc choáng dòch. Baø Nguyeãn Thò Öng daën doø caùc baùc só, ñieàu döôõng giöõ gìn söùc khoeû."
	vniBytes, err := charmap.Windows1252.NewEncoder().String(vni)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"UTF-8":         []byte(sample),
		"UTF-8 mark":    []byte("\uFEFF" + sample),
		"decomposed":    []byte(norm.NFD.String(sample)),
		"UTF-16LE":      inUTF16(sample, binary.LittleEndian, true),
		"UTF-16BE":      inUTF16(sample, binary.BigEndian, true),
		"UTF-32LE":      inUTF32(sample, binary.LittleEndian),
		"UTF-32BE":      inUTF32(sample, binary.BigEndian),
		"windows-1258":  in1258(t, sample),
		"TCVN3":         inTCVN3(sample),
		"VNI":           []byte(vniBytes),
		"gzip of TCVN3": inTCVN3(sample),
	} {
		d, err := Parse(name, data, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d.Text != sample {
			t.Errorf("%s: %q", name, d.Text)
		}
		checkOffsets(t, d.Raw, d.Text, d.Offsets)
	}
}

func TestUndecodable(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want error
		says string
	}{
		"empty":            {nil, ErrEmpty, "empty"},
		"blank":            {[]byte(" \n\t\uFEFF\u200b"), ErrEmpty, "empty"},
		"invalid UTF-8":    {[]byte(sample[:40] + "\xff" + sample[40:]), ErrUndecodable, "invalid UTF-8 at byte 40"},
		"cut UTF-8":        {[]byte(sample[:len("Sáng 3/6, Đo")+1]), ErrUndecodable, "invalid UTF-8 at byte"},
		"no mark":          {inUTF16(sample, binary.LittleEndian, false), ErrBinary, "NUL"},
		"odd UTF-16":       {inUTF16(sample, binary.LittleEndian, true)[:31], ErrUndecodable, "odd"},
		"lone surrogate":   {[]byte("\xFF\xFE\x00\xD8a\x00"), ErrUndecodable, "surrogate"},
		"beyond UTF-32":    {[]byte("\xFF\xFE\x00\x00\x00\x00\x11\x00"), ErrUndecodable, "no character"},
		"Latin-1 French":   {[]byte("L'\xe9t\xe9 \xe0 No\xebl, \xe7a gar\xe7on na\xeff, fa\xe7ade, h\xf4tel."), ErrUndecodable, "neither UTF-8 nor Vietnamese"},
		"Cyrillic":         {[]byte("\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0! \xca\xe0\xea \xe4\xe5\xeb\xe0 \xf1\xe5\xe3\xee\xe4\xed\xff?"), ErrUndecodable, "neither"},
		"PDF":              {[]byte("%PDF-1.7\nabc"), ErrBinary, "PDF"},
		"PNG":              {[]byte("\x89PNG\r\n\x1a\n\x00\x00"), ErrBinary, "PNG"},
		"NUL":              {[]byte("Tin\x00mới"), ErrBinary, "NUL byte at 3"},
		"control":          {bytes.Repeat([]byte{1, 2, 'a', 'b'}, 50), ErrBinary, "control"},
		"page of nothing":  {[]byte("<html><head><title>x</title></head><body><script>var a</script></body></html>"), ErrEmpty, "empty"},
		"windows-1258 bad": {append(in1258(t, sample), 0xD2, 0xD2, 0xD2), nil, ""},
	} {
		d, err := Parse("bai.txt", c.data, Options{})
		if c.want == nil {
			continue // decoded or named: but no panic
		}
		if err == nil {
			t.Errorf("%s: read as %q", name, d.Text)
			continue
		}
		if !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), "bai.txt: ") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFilesOfAllKinds(t *testing.T) {
	page := "<!DOCTYPE html><html><head><title>Đoàn y tế lên đường</title><meta property=\"og:site_name\" content=\"Báo An Bình\"></head><body><nav>Trang chủ</nav><article><h1>Đoàn y tế lên đường</h1><p>" +
		sample + "</p><p>" + sample + "</p></article></body></html>"
	object := func(id int) string {
		return fmt.Sprintf(`{"id":%d,"url":"https://bao.example/2021/06/03/a.html","text":%q}`, id, sample)
	}
	dir := write(t, map[string][]byte{
		"a.txt": []byte(sample), "b.txt.gz": gz(t, sample), "c": zst(t, sample), "d.html": []byte(page), "e.htm.gz": gz(t, page),
		"f.jsonl": []byte(object(1) + "\n\n" + object(2)), "g.gz": gz(t, object(3)+"\n"), "h.json": []byte("{\n \"text\": \"" + sample + "\"\n}\n"),
		"sub/i.md": []byte(sample), "sub/.hidden.txt": []byte("x"), "sub/picture.png": []byte("\x89PNG"),
	})
	docs, errs := readAll(t, dir, Options{}, "")
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	var got []string
	for _, d := range docs {
		rel, _ := filepath.Rel(dir, d.Source)
		got = append(got, fmt.Sprintf("%s:%d %s %v", rel, d.Record, d.ID, strings.Contains(d.Text, sample)))
	}
	want := []string{"a.txt:0  true", "b.txt.gz:0  true", "c:0  true", "d.html:0  true", "e.htm.gz:0  true", "f.jsonl:1 1 true", "f.jsonl:3 2 true", "g.gz:1 3 true", "h.json:0  true", "sub/i.md:0  true"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	d := docs[3]
	if d.Title != "Đoàn y tế lên đường" || d.Outlet != "Báo An Bình" || strings.Contains(d.Text, "Trang chủ") {
		t.Errorf("page: %q %q %q", d.Title, d.Outlet, d.Text)
	}
	if d := docs[5]; d.Published.String() != "2021-06-03" || d.Outlet != "bao.example" {
		t.Errorf("object: %v %q", d.Published, d.Outlet)
	}
}

func TestBadFilesAmongGood(t *testing.T) {
	good := gz(t, strings.Repeat(sample, 300))
	dir := write(t, map[string][]byte{
		"a.txt": []byte(sample), "b.txt": nil, "c.pdf": []byte("%PDF-1.4"), "d.txt.gz": good[:len(good)/2], "e.jsonl": []byte("{\"text\":\"Một.\"}\n{\"text\":\n{\"text\":\"Ba.\"}\n{\"tex\":1}\n{\"text\":[1]}\n{\"text\":\"a\xff\"}\n"),
		"f.txt": []byte(sample), "g.zst": zst(t, strings.Repeat(sample, 300))[:50],
	})
	docs, errs := readAll(t, dir, Options{}, "")
	if len(docs) != 4 {
		t.Errorf("%d articles are read, not 4", len(docs))
	}
	var got []string
	for _, err := range errs {
		got = append(got, strings.TrimPrefix(err.Error(), dir+string(filepath.Separator)))
	}
	want := []string{"b.txt: empty", "c.pdf: not text: a PDF", "d.txt.gz: gzip: the file is cut off", "e.jsonl:2: bad record: unexpected end",
		`e.jsonl:4: bad record: neither "text" nor "html"`, `e.jsonl:5: bad record: field "text"`, "e.jsonl:6: undecodable text: invalid UTF-8", "g.zst: zstd: the file is cut off"}
	if len(got) != len(want) {
		t.Fatalf("%q", got)
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("%q, not %q", got[i], want[i])
		}
	}
	if !errors.Is(errs[2], io.ErrUnexpectedEOF) {
		t.Errorf("%v does not wrap io.ErrUnexpectedEOF", errs[2])
	}
}

func TestTruncatedCompressedLines(t *testing.T) {
	line := `{"text":"` + strings.Repeat(sample, 20) + "\"}\n"
	data := gz(t, strings.Repeat(line, 200))
	dir := write(t, map[string][]byte{"a.jsonl.gz": data[:len(data)-20]})
	docs, errs := readAll(t, dir, Options{}, "a.jsonl.gz")
	if len(docs) == 0 || len(errs) != 1 || !errors.Is(errs[0], io.ErrUnexpectedEOF) {
		t.Errorf("%d articles, %v", len(docs), errs)
	}
}

func TestArray(t *testing.T) {
	dir := write(t, map[string][]byte{
		"a.json": []byte("\uFEFF[ {\"id\": 1, \"text\": \"Một.\"},\n {\"id\": 2},\n {\"id\": 3, \"text\": \"Ba.\"} ]"), "b.json": []byte(`[{"text":"Một."}, {"text"`), "c.txt": []byte("[Ảnh] Đoàn đến."),
	})
	docs, errs := readAll(t, dir, Options{}, "")
	var got []string
	for _, d := range docs {
		got = append(got, fmt.Sprintf("%d %s", d.Record, d.Text))
	}
	if diff := cmp.Diff([]string{"1 Một.", "3 Ba.", "1 Một.", "0 [Ảnh] Đoàn đến."}, got); diff != "" {
		t.Error(diff)
	}
	if len(errs) != 2 || !strings.Contains(errs[0].Error(), "a.json:2: bad record") || !strings.Contains(errs[1].Error(), "b.json:2: bad record") {
		t.Error(errs)
	}
}

func TestFolders(t *testing.T) {
	dir := write(t, map[string][]byte{"in/a.txt": []byte(sample), "in/b/c.txt": []byte(sample), "in/dead.txt": nil, "empty/.x": nil})
	if err := os.Symlink("..", filepath.Join(dir, "in", "b", "loop")); err != nil {
		t.Skip("no symbolic links here")
	}
	if err := os.Remove(filepath.Join(dir, "in", "dead.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("nowhere", filepath.Join(dir, "in", "dead.txt")); err != nil {
		t.Fatal(err)
	}
	docs, errs := readAll(t, dir, Options{}, "in", "empty", "missing.txt")
	if len(docs) != 2 || len(errs) != 3 {
		t.Fatalf("%d articles, %v", len(docs), errs)
	}
	for i, says := range []string{"dead.txt: ", "empty: no articles", "missing.txt: "} {
		if !strings.Contains(errs[i].Error(), says) {
			t.Errorf("%v does not say %q", errs[i], says)
		}
	}
	if !errors.Is(errs[2], os.ErrNotExist) {
		t.Errorf("%v does not wrap os.ErrNotExist", errs[2])
	}
}

func TestUnreadable(t *testing.T) {
	dir := write(t, map[string][]byte{"a.txt": []byte(sample), "b.txt": []byte(sample)})
	if err := os.Chmod(filepath.Join(dir, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(filepath.Join(dir, "a.txt")); err == nil {
		f.Close()
		t.Skip("this user may read everything")
	}
	docs, errs := readAll(t, dir, Options{}, "")
	if len(docs) != 1 || len(errs) != 1 || !errors.Is(errs[0], os.ErrPermission) || !strings.Contains(errs[0].Error(), "a.txt: permission denied") {
		t.Errorf("%d articles, %v", len(docs), errs)
	}
}

func TestStdinAndFields(t *testing.T) {
	in := `{"nid":"x7","link":"https://bao.example/a","headline":" Đoàn &amp; y tế ","date":"Thu, 03 Jun 2021 08:00:00 +0700","body":"<p>` + sample + `</p>"}`
	o := Options{Stdin: strings.NewReader(in), Fields: Fields{ID: "nid", URL: "link", Title: "headline", Published: "date", HTML: "body"}}
	docs, errs := readAll(t, "", o, "-")
	if len(errs) > 0 || len(docs) != 1 {
		t.Fatal(errs)
	}
	d := docs[0]
	if d.Source != "-" || d.Record != 1 || d.ID != "x7" || d.Title != "Đoàn & y tế" || d.Published.String() != "2021-06-03" || d.Raw != sample {
		t.Errorf("%+v", d)
	}
}

func TestSizeLimits(t *testing.T) {
	long := strings.Repeat("a", 1000)
	dir := write(t, map[string][]byte{
		"a.txt": []byte(long), "b.txt.gz": gz(t, long), "c.jsonl": []byte("{\"text\":\"" + long + "\"}\n{\"text\":\"Hai.\"}\n"), "d.jsonl": []byte("{\n\"text\":\"" + long + "\"}\n"),
	})
	docs, errs := readAll(t, dir, Options{MaxBytes: 500}, "")
	if len(docs) != 1 || len(errs) != 4 {
		t.Fatalf("%d articles, %v", len(docs), errs)
	}
	for _, err := range errs {
		if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "500 bytes") {
			t.Error(err)
		}
	}
}

// TestLongLine meets a line of 100 MB: it is named with the limit, and read whole
// where the limit allows it; in short mode one of 1 MB.
func TestLongLine(t *testing.T) {
	size := 100 << 20
	if testing.Short() {
		size = 1 << 20
	}
	data := []byte(strings.Repeat(sample+" ", size/(len(sample)+1)))
	o := Options{MaxBytes: int64(size) / 4, Stdin: bytes.NewReader(data)}
	for _, err := range Read(context.Background(), []string{"-"}, o) {
		if !errors.Is(err, ErrTooLarge) || !strings.HasPrefix(err.Error(), fmt.Sprintf("-: too large: more than %d bytes", size/4)) {
			t.Error(err)
		}
	}
	o = Options{MaxBytes: int64(size), Stdin: bytes.NewReader(data)}
	for d, err := range Read(context.Background(), []string{"-"}, o) {
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Text) != len(data)-1 || len(d.Blocks) != 1 {
			t.Errorf("%d bytes of %d, %d blocks", len(d.Text), len(data), len(d.Blocks))
		}
	}
}

func TestCancelled(t *testing.T) {
	dir := write(t, map[string][]byte{"a.txt": []byte(sample)})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	n := 0
	for _, err := range Read(ctx, []string{dir, dir}, Options{}) {
		n++
		if !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	}
	if n != 1 {
		t.Errorf("%d errors, not one that is the last", n)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(sample), uint8(0))
	f.Add([]byte("\xFF\xFEa\x00"), uint8(0))
	f.Add([]byte("<html><body><p>Tin</p></body></html>"), uint8(2))
	f.Add([]byte(`{"text":"Tin &amp; b\u00e0i","published":"2021-06-02"}`), uint8(3))
	f.Add(inTCVN3(sample), uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, format uint8) {
		d, err := Raw{Source: "f", Format: Format(format % 4), Data: data}.Parse(Options{})
		if err != nil {
			return
		}
		checkOffsets(t, d.Raw, d.Text, d.Offsets)
	})
}

func BenchmarkParse(b *testing.B) {
	data := []byte("https://bao.example/2021/06/03/a.html\nĐoàn y tế lên đường\n\n" + strings.Repeat(sample+"\n", 100))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse("a.txt", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseShort reads an article of common length, whose header weighs
// more.
func BenchmarkParseShort(b *testing.B) {
	data := []byte("https://bao.example/2021/06/03/a.html\nĐoàn y tế lên đường giúp Hoà Lạc\nThứ Năm, 03/06/2021 10:20\n\n" + strings.Repeat(sample+" "+sample+"\n", 8))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse("a.txt", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
