package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/lienket/lienket/extract"
)

var kindNames = map[string]extract.BlockKind{
	"body": extract.Body, "head": extract.Headline, "lead": extract.Lead, "caption": extract.Caption, "byline": extract.Byline, "page": extract.Boilerplate,
}

const paragraph = "Chiều 5/6, lãnh đạo huyện Sơn Khê đến thăm các chốt kiểm dịch, động viên cán bộ, chiến sĩ và bà con đang ngày đêm giữ vững địa bàn trước diễn biến phức tạp của dịch bệnh."

// TestKindsOfBlocks gives each page as lines of "kind|text"; "+" before the kind
// means that the sentence stands on the same line as the one before, without a
// space.
func TestKindsOfBlocks(t *testing.T) {
	for name, page := range map[string][]string{
		"navigation": {"page|Trang chủ", "body|" + paragraph, "page|Chia sẻ Facebook", "body|" + paragraph + " Hết.", "page|Lên đầu trang"},
		"related news at the end": {"body|" + paragraph, "byline|Minh Hà", "page|Tin liên quan", "page|Huyện Đông Cao đón đoàn y tế", "page|23/07/2024",
			"page|Thông tin từ Sở Y tế, tuần qua địa bàn ghi nhận 140…"},
		"related news in the middle": {"body|" + paragraph, "page|Xem thêm:", "page|Huyện Đông Cao đón đoàn y tế", "body|" + paragraph + " Ông nhắc lại như vậy."},
		"comments":                   {"body|" + paragraph, "page|Bình luận (12)", "page|Hay quá, cảm ơn các bác sĩ.", "page|Trả lời"},
		"credit on a line":           {"body|" + paragraph, "caption|Đoàn thăm chốt số 3.", "+byline|Ảnh: M.T.", "body|" + paragraph + " Hết."},
		"credit in glued text":       {"body|Đoàn thăm chốt.", "+caption|Lãnh đạo huyện tại chốt số 3.", "+byline|Ảnh: Sơn Khê mới.", "+body|Chiều nay đoàn về."},
		"credit in brackets":         {"caption|Lãnh đạo huyện tại chốt số 3", "+byline|(Ảnh: Hà An/TTX) |", "body|" + paragraph},
		"credit in capitals":         {"caption|Đoàn tại chốt.", "+byline|Ảnh: HÀ AN", "+body|Sau đó đoàn về."},
		"credit without a mark":      {"caption|Công an xã trao quà cho già làng", "+byline|ẢNH: HÀ AN", "body|" + paragraph},
		"credit without a colon":     {"caption|Đoàn tại chốt.", "+byline|Ảnh CMH"},
		"no credit":                  {"body|Đoàn xem các hình ảnh: nhà sập, đường lở.", "body|Nguồn kinh phí do huyện chi."},
		"dateline":                   {"byline|(SKO)", "+body|Ngày 5/6, đoàn đến chốt.", "byline|TTO -", "+body|Đoàn đã về."},
		"repeated caption":           {"caption|Đoàn tặng quà cho chốt số 3.", "page|Đoàn tặng quà cho chốt số 3.", "body|" + paragraph},
		"repeated link":              {"body|" + paragraph, "page|Sơn Khê sẵn sàng ứng phó với bão", "page|Sơn Khê sẵn sàng ứng phó với bão", "body|" + paragraph + " Hết."},
		"repeated title":             {"head|Sơn Khê thăm các chốt kiểm dịch", "page|Sơn Khê thăm các chốt kiểm dịch - Ảnh 1.", "lead|" + paragraph, "body|" + paragraph + " Hết."},
		"teaser":                     {"page|Chiều 5/6, lãnh đạo huyện Sơn Khê đến thăm các chốt ...", "body|" + paragraph},
		"rests":                      {"page|{keywords}", "page|[Sơn Khê đón đoàn y tế]", "page|>> Sơn Khê đón đoàn y tế", "page|https://bao.example/a", "page||", "body|" + paragraph},
		"author first":               {"head|Sơn Khê thăm các chốt kiểm dịch", "byline|HÀ AN", "lead|" + paragraph, "body|" + paragraph + " Hết.", "byline|Tin, ảnh: Hà An"},
		"author with outlet":         {"body|" + paragraph, "byline|Hà An/Cổng Thông tin điện tử huyện Sơn Khê"},
		"who stands where":           {"caption|Ông An (thứ hai, phải sang) trao quà cho chốt số 3", "body|" + paragraph},
		"a sentence about comments":  {"body|Bình luận về việc này, ông An nói huyện đã chuẩn bị kỹ từ đầu năm.", "body|" + paragraph},
		"a menu of places":           {"page|Trang thông tin", "page|Hà Nam", "page|Cà Mau", "page|An Giang", "page|Trà Vinh", "page|Bến Tre", "page|Tây Ninh", "page|Long An", "body|Sơn Khê trao nhà cho hộ nghèo", "body|" + paragraph},
		"a list of places":           {"body|" + paragraph, "body|Các tỉnh được hỗ trợ gồm:", "body|Hà Nam", "body|Cà Mau", "body|An Giang", "body|Trà Vinh", "body|Bến Tre", "body|Tây Ninh", "body|Long An", "body|Sơn La", "body|" + paragraph + " Hết."},
		"cookies":                    {"body|" + paragraph, "page|Trang web này sử dụng cookie để phục vụ bạn tốt hơn."},
	} {
		d := &extract.Document{}
		var want []string
		for _, l := range page {
			kind, s, _ := strings.Cut(l, "|")
			kind, glued := strings.CutPrefix(kind, "+")
			if d.Text != "" && !glued {
				d.Text += "\n"
			}
			if kind == "head" {
				d.Blocks = append(Lines(d.Text), extract.Block{Span: extract.Span{Start: len(d.Text), End: len(d.Text) + len(s)}, Kind: extract.Headline})
			}
			if glued && (strings.HasPrefix(s, "(") || strings.HasPrefix(s, "ẢNH")) || glued && strings.HasPrefix(want[len(want)-1], "byline") && !strings.HasSuffix(d.Text, ".") {
				d.Text += " "
			}
			d.Text += s
			want = append(want, kind+"|"+s)
		}
		if len(d.Blocks) > 0 {
			head := d.Blocks[len(d.Blocks)-1]
			d.Blocks = Lines(d.Text)
			for i := range d.Blocks {
				if d.Blocks[i].Span == head.Span {
					d.Blocks[i].Kind = extract.Headline
				}
			}
		}
		Segmenter{}.Segment(d)
		checkSegments(t, d)
		var got []string
		for _, b := range d.Blocks {
			for kind, k := range kindNames {
				if k == b.Kind {
					got = append(got, kind+"|"+strings.TrimSpace(d.Slice(b.Span)))
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestRulesAreRead(t *testing.T) {
	if _, err := readRules(blocksTXT); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"tial tin khác", "tail", "tail a * b", "line a b c d e f g h i *"} {
		if _, err := readRules(bad); err == nil {
			t.Errorf("%q is taken for a rule", bad)
		}
	}
}
