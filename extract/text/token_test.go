package text

import (
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func tokenStrings(s string) string {
	var out []string
	for _, t := range Tokenize(nil, s, 0) {
		out = append(out, s[t.Start:t.End])
	}
	return strings.Join(out, "|")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Đoàn công tác TP.HCM.", "Đoàn|công|tác|TP.HCM|."},
		{"TP.Hà Nội, TP. Huế và Q.1, P.Bến Nghé", "TP.|Hà|Nội|,|TP.|Huế|và|Q.|1|,|P.|Bến|Nghé"},
		{"PGS.TS Lê An; PGS.TS. Lê An; ThS.BS Vũ Bình", "PGS.TS|Lê|An|;|PGS.TS.|Lê|An|;|ThS.BS|Vũ|Bình"},
		{"Đ/c Lê Trí, Sở LĐ-TB&XH, TB&XH", "Đ/c|Lê|Trí|,|Sở|LĐ-TB&XH|,|TB&XH"},
		{"dịch Covid-19, SARS-CoV-2, N95, F0 và 5K", "dịch|Covid-19|,|SARS-CoV-2|,|N95|,|F0|và|5K"},
		{"2.424 ca, 3,5 tấn, 75% và 97,58%.", "2.424|ca|,|3,5|tấn|,|75%|và|97,58%|."},
		{"16h30 ngày 25/2, 15h, 2-6-2021, 27/2/1955-27/2/2022", "16h30|ngày|25/2|,|15h|,|2-6-2021|,|27/2/1955|-|27/2/2022"},
		{"300kg gạo, 50m2, 1.000m", "300|kg|gạo|,|50|m2|,|1.000|m"},
		{"thời gian qua.Trước đó", "thời|gian|qua|.|Trước|đó"},
		{"năm 2021.Sáng 25/2", "năm|2021|.|Sáng|25/2"},
		{"Nguồn tin: haiphong.gov.vn", "Nguồn|tin|:|haiphong.gov.vn"},
		{"xem https://bao.example/a-b_c.html?x=1. Hết", "xem|https://bao.example/a-b_c.html?x=1|.|Hết"},
		{"gửi toasoan@bao.example, nhé", "gửi|toasoan@bao.example|,|nhé"},
		{"VOV.VN - Sáng nay", "VOV.VN|-|Sáng|nay"},
		{"Thừa Thiên-Huế, Cư M'gar, H’leo, vắc-xin, Jae-in, Mát-xcơ-va, Bảng-giám đốc", "Thừa|Thiên|-|Huế|,|Cư|M'gar|,|H’leo|,|vắc-xin|,|Jae-in|,|Mát-xcơ-va|,|Bảng|-|giám|đốc"},
		{"Ian O ' Hara, H ’ Nhung và loại A ' Sao ' thì", "Ian|O ' Hara|,|H ’ Nhung|và|loại|A|'|Sao|'|thì"},
		{"kế hoạch 70-KH/TU và 15/2020/NĐ-CP", "kế|hoạch|70-KH/TU|và|15/2020/NĐ-CP"},
		{"Đại hội XIII... rồi", "Đại|hội|XIII|...|rồi"},
		{"Hồng Nhung/Cổng Thông tin", "Hồng|Nhung|/|Cổng|Thông|tin"},
		{"“Vùng xanh”", "“|Vùng|xanh|”"},
		{"Nội.Bí thư", "Nội|.|Bí|thư"},
	} {
		if got := tokenStrings(c.in); got != c.want {
			t.Errorf("tokens of %q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestTokenFolds(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"TP. Hoà Bình", "tp hòa bình"},
		{"TP.HCM UỶ BAN Khoẻ quý", "tp.hcm ủy ban khỏe quý"},
	} {
		var got []string
		for _, tok := range Tokenize(nil, c.in, 0) {
			got = append(got, tok.Fold)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("folds of %q: got %q, want %q", c.in, got, c.want)
		}
	}
	toks := Tokenize(nil, "TP.HCM Huế huế 12", 0)
	want := []extract.Token{{Cap: true, Upper: true}, {Cap: true}, {}, {}}
	for i, w := range want {
		if toks[i].Cap != w.Cap || toks[i].Upper != w.Upper {
			t.Errorf("token %d: Cap %v Upper %v", i, toks[i].Cap, toks[i].Upper)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Hoà", "hòa"}, {"HÒA", "hòa"}, {"hòan", "hoàn"}, {"tòan", "toàn"}, {"UỶ", "ủy"}, {"thuỷ", "thủy"}, {"qúy", "quý"}, {"quỳnh", "quỳnh"},
		{"hùynh", "huỳnh"}, {"gìa", "già"}, {"giả", "giả"}, {"gì", "gì"}, {"khoẻ", "khỏe"}, {"xoèn", "xoèn"}, {"thuở", "thuở"}, {"Ho\u0300a", "hòa"},
		{"của", "của"}, {"Thừa Thiên - Huế", "thừa thiên - huế"}, {"ngoài", "ngoài"}, {"chuối", "chuối"}, {"qùa", "quà"}, {"Đăk", "đăk"}, {"", ""},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
		if got := Fold(Fold(c.in)); got != c.want {
			t.Errorf("Fold twice of %q = %q", c.in, got)
		}
	}
	if got := Plain("Đắk Lắk – Thừa Thiên Huế, UỶ"); got != "dak lak – thua thien hue, uy" {
		t.Errorf("Plain: %q", got)
	}
}

func TestLower(t *testing.T) {
	for _, s := range []string{"", "tỷ đồng", "Công ty CP Đường sắt", "ỦY BAN", "– Ưu đãi 50%", "Straße ΣΑΣ Øre", "ẞ"} {
		if got, want := Lower(s), strings.ToLower(s); got != want {
			t.Errorf("Lower(%q) = %q, want %q", s, got, want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Lower("ngôi nhà – đại đoàn kết") }); n != 0 {
		t.Errorf("%v allocations for words in lower case", n)
	}
}

func TestFoldOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`[A-Za-zÀ-ỹ\x{300}-\x{330}İΣΩKÅ-]{0,12}`)).Draw(t, "s")
		folded := Fold(s)
		if Fold(folded) != folded {
			t.Fatalf("%q folds to %q, and that to %q", s, folded, Fold(folded))
		}
		if q, ok := quick(s); ok && q != foldNFC(s, true) {
			t.Fatalf("%q folds quickly to %q, else to %q", s, q, foldNFC(s, true))
		}
		if !norm.NFC.IsNormalString(folded) || Fold(norm.NFD.String(s)) != folded {
			t.Fatalf("%q folds to %q", s, folded)
		}
	})
}

// TestSyllable compares the short way for what most words are with the long one.
func TestSyllable(t *testing.T) {
	taken := 0
	for _, w := range strings.Fields("hoà Hòa HOÀ thuỷ Thuý quý QUÝ giá già được ĐƯỢC Ước Ưng Ỷ ỳ ơi Ơi Viet covid Kremlin XIV Vi xã Xã IT O a i uỷ khoẻ qủa toàn Straße Łódź ça Ñandú ngoằn ngoèo") {
		for _, behind := range []string{"", " ", ", ", ".", "-a", "’s", "\n", "!"} {
			s := w + behind
			var got extract.Token
			if got.End = syllable(s, &got); got.End == 0 {
				continue
			}
			taken++
			n, kind, drop := next(s, 0)
			first, all := shape(s[:n])
			want := extract.Token{Span: extract.Span{End: n}, Kind: kind, Fold: Fold(s[:n-drop]), Cap: first, Upper: all}
			if want.Hash = Hash(want.Fold); got != want {
				t.Errorf("%q is %+v, not %+v", s, got, want)
			}
		}
	}
	if taken < 80 {
		t.Errorf("only %d words went the short way", taken)
	}
}
