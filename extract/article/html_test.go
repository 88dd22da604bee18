package article

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

const page = `<!DOCTYPE html>
<html lang="vi"><head><meta charset="%s"><title>Sơn Khê thăm các chốt kiểm dịch | Báo Sơn Khê</title>
<meta property="og:title" content="Sơn Khê thăm các chốt kiểm dịch">
<meta property="og:site_name" content="Báo Sơn Khê">
<meta property="article:published_time" content="2021-06-05T00:30:00+07:00">
<link rel="canonical" href="https://sonkhe.example/tham-cac-chot-1234.html">
<style>p { color: red }</style><script>var tin = "<p>không đọc</p>";</script></head>
<body><header><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/thoi-su">Thời sự</a></li></ul></nav></header>
<main><article><h1>Sơn Khê thăm các chốt kiểm dịch</h1>
<p class="lead">Chiều 5/6, lãnh đạo huyện <a href="/tag">Sơn Khê</a> đến thăm các chốt kiểm dịch, động viên cán bộ, chiến sĩ và bà con đang ngày đêm giữ vững địa bàn.</p>
<p>Ông <b>Lê An</b>, Chủ tịch UBND huyện, trao cho mỗi chốt năm triệu đồng &amp; một nghìn khẩu trang,<br>mong các lực lượng tiếp tục đoàn kết, giữ gìn sức khỏe.</p>
<figure><img src="a.jpg"><figcaption>Ông Lê An trao quà. Ảnh: Hà My</figcaption></figure>
<p>Trước đó, bà Vũ Bình đã trao quà cho các gia đình khó khăn ở xã Đông Cao, trong đó có hai tấn gạo do bà con trong huyện góp lại từ đầu tháng đến nay.</p>
</article></main>
<aside><h3>Tin liên quan</h3><a href="/x">Huyện Đông Cao đón đoàn y tế từ miền xuôi</a></aside>
<div class="comments"><p>Bạn đọc Minh: Hay quá, cảm ơn các bác sĩ!</p></div>
<footer>Giấy phép số 1 do Sở cấp. Tổng biên tập: Ai Đó</footer></body></html>`

func TestPage(t *testing.T) {
	d, err := Parse("trang.html", fmt.Appendf(nil, page, "utf-8"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != "Sơn Khê thăm các chốt kiểm dịch" || d.Outlet != "Báo Sơn Khê" || d.URL != "https://sonkhe.example/tham-cac-chot-1234.html" || d.Published.String() != "2021-06-05" {
		t.Errorf("title %q, outlet %q, address %q, date %v", d.Title, d.Outlet, d.URL, d.Published)
	}
	for _, in := range []string{"lãnh đạo huyện Sơn Khê đến thăm", "Ông Lê An, Chủ tịch UBND huyện, trao cho mỗi chốt năm triệu đồng & một nghìn khẩu trang,", "bà Vũ Bình đã trao quà"} {
		if !strings.Contains(d.Text, in) {
			t.Errorf("%q is missing in %q", in, d.Text)
		}
	}
	for _, out := range []string{"Trang chủ", "không đọc", "color", "Đông Cao đón", "Giấy phép", "cảm ơn các bác sĩ"} {
		if strings.Contains(d.Text, out) {
			t.Errorf("%q is in %q", out, d.Text)
		}
	}
	if strings.Count(d.Text, "Sơn Khê thăm các chốt") > 1 {
		t.Errorf("the title is repeated in %q", d.Text)
	}
	checkOffsets(t, d.Raw, d.Text, d.Offsets)
}

func TestPageInOldEncoding(t *testing.T) {
	data := in1258(t, fmt.Sprintf(page, "windows-1258"))
	d, err := Parse("trang.html", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(d.Text, "Ông Lê An, Chủ tịch UBND huyện") {
		t.Errorf("%q", d.Text)
	}
	if french, err := charmap.Windows1252.NewEncoder().String("<html><body><p>L'été à Noël, ça garçon naïf, façade, hôtel, déjà vu.</p></body></html>"); err != nil {
		t.Fatal(err)
	} else if d, err := Parse("page.html", []byte(french), Options{}); err == nil {
		t.Errorf("read as %q", d.Text)
	}
}

func TestSmallAndOddPages(t *testing.T) {
	for in, want := range map[string]string{
		"<html><body><p>Tin ngắn.</p><p>Hai <b>dòng</b>.</p></body></html>":          "Tin ngắn.\nHai dòng.",
		"<html><body>" + strings.Repeat("<div>", 3000) + "Sâu.":                      "Sâu.",
		"<!-- x --><html><body><ul><li>Một</li><li>Hai</li></ul>Ba<br>Bốn</body>":    "Một\nHai\nBa\nBốn",
		"<html><body><table><tr><td>A</td><td>B</td></tr></table><p>C &lt;b&gt;</p>": "A\nB\nC",
	} {
		d, err := Parse("trang.html", []byte(in), Options{})
		if err != nil {
			t.Errorf("%.60q: %v", in, err)
			continue
		}
		if d.Text != want {
			t.Errorf("%.60q gives %q, not %q", in, d.Text, want)
		}
	}
}

func BenchmarkPage(b *testing.B) {
	data := fmt.Appendf(nil, page, "utf-8")
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse("trang.html", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
