package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/lienket/lienket/extract"
)

const prose = "Chiều 5/6, lãnh đạo huyện Sơn Khê đến thăm các chốt kiểm dịch, động viên cán bộ, chiến sĩ và bà con đang ngày đêm giữ vững địa bàn trước diễn biến phức tạp của dịch bệnh."

func TestHeader(t *testing.T) {
	for name, c := range map[string]struct{ head, title, url, outlet, published string }{
		"title and address":    {"https://www.sonkhe.example/tin/2021/06/05/a.html\nSơn Khê thăm các chốt kiểm dịch\n", "Sơn Khê thăm các chốt kiểm dịch", "https://www.sonkhe.example/tin/2021/06/05/a.html", "sonkhe.example", "2021-06-05"},
		"stamp in address":     {"https://bao.example/sơn-khe-20210605183034997.htm\n", "", "https://bao.example/sơn-khe-20210605183034997.htm", "bao.example", "2021-06-05"},
		"numbered address":     {"https://bao.example/son-khe-185210605200222749.htm\n", "", "https://bao.example/son-khe-185210605200222749.htm", "bao.example", "2021-06-05"},
		"no date in address":   {"https://bao.example/son-khe-713969.html\n", "", "https://bao.example/son-khe-713969.html", "bao.example", ""},
		"day and time":         {"Sơn Khê thăm các chốt kiểm dịch\n\nThứ Bảy, 05/06/2021 16:04  | Nguyễn An\n|\n", "Sơn Khê thăm các chốt kiểm dịch", "", "", "2021-06-05"},
		"time zone":            {"05/06/2021 20:49 GMT+7\nTrở lại chủ đề\nSơn Khê thăm các chốt kiểm dịch\n", "Sơn Khê thăm các chốt kiểm dịch", "", "", "2021-06-05"},
		"the page's clock":     {"Thứ Sáu, 14/06/2024, 21:43[GMT+7]\n\nSơn Khê thăm các chốt kiểm dịch\n\nThứ Bảy, 05/06/2021 | 16:04:21\n", "Sơn Khê thăm các chốt kiểm dịch", "", "", "2021-06-05"},
		"updated":              {"Sơn Khê thăm các chốt kiểm dịch\nCập nhật 5/6/2021\n", "Sơn Khê thăm các chốt kiểm dịch", "", "", "2021-06-05"},
		"written out":          {"Sơn Khê thăm các chốt kiểm dịch\nNgày 5 tháng 6 năm 2021\n", "Sơn Khê thăm các chốt kiểm dịch", "", "", "2021-06-05"},
		"month of a dump":      {"https://bao.example/a\n\n date 2021-06 ", "", "https://bao.example/a", "bao.example", "2021-06"},
		"dump and address":     {"https://bao.example/a-20210605183034.html\n\n date 2021-06 ", "", "https://bao.example/a-20210605183034.html", "bao.example", "2021-06-05"},
		"paper":                {"Báo Sơn Khê\n\nSơn Khê thăm các chốt kiểm dịch\n", "Sơn Khê thăm các chốt kiểm dịch", "", "Báo Sơn Khê", ""},
		"front matter":         {"---\nlayout: post\ntitle: \"Sơn Khê: thăm các chốt\"\ndate: 2021-06-05 10:00\nurl: https://bao.example/a\n---\n", "Sơn Khê: thăm các chốt", "https://bao.example/a", "bao.example", "2021-06-05"},
		"a line of hyphens":    {"---\nSơn Khê thăm các chốt kiểm dịch\n", "Sơn Khê thăm các chốt kiểm dịch", "", "", ""},
		"nothing":              {"", "", "", "", ""},
		"caption first":        {"Ông Lê An trao quà cho chốt số 3 - Ảnh: HÀ MY\n", "", "", "", ""},
		"sentence first":       {"Huyện Sơn Khê vừa thăm các chốt kiểm dịch.\n", "", "", "", ""},
		"date that is no date": {"Sơn Khê thăm các chốt kiểm dịch\nThứ Bảy, 45/16/2021 16:04\n", "Sơn Khê thăm các chốt kiểm dịch", "", "", ""},
		"date in a sentence":   {"Sơn Khê thăm các chốt kiểm dịch\nNgày 5/6/2021, huyện Sơn Khê thăm các chốt\n", "Sơn Khê thăm các chốt kiểm dịch", "", "", ""},
	} {
		d, err := Parse("a.txt", []byte(c.head+prose+"\n"+prose), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := []string{d.Title, d.URL, d.Outlet, d.Published.String()}
		if diff := cmp.Diff([]string{c.title, c.url, c.outlet, c.published}, got); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
		if last := d.Blocks[len(d.Blocks)-1]; last.Kind != extract.Body || d.Slice(last.Span) != prose {
			t.Errorf("%s: the last block is %v %q", name, last.Kind, d.Slice(last.Span))
		}
	}
}

func TestDatesAfterTheTextDoNotCount(t *testing.T) {
	d, err := Parse("a.txt", []byte("Sơn Khê thăm các chốt kiểm dịch\n"+strings.Repeat(prose+"\n", 3)+"23/07/2024\n"), Options{})
	if err != nil || !d.Published.IsZero() {
		t.Errorf("%v, %v", d.Published, err)
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2021-06-05T20:10:00+07:00": "2021-06-05", "2021-06-05 20:10": "2021-06-05", "05/06/2021": "2021-06-05", "5.6.2021": "2021-06-05", "Sat, 05 Jun 2021 08:00:00 +0700": "2021-06-05",
		"5 tháng 6, 2021": "2021-06-05", "2021-06": "2021-06", "2021": "2021", "": "", "hôm qua": "", "2021-13-01": "", "123456": "",
	} {
		if got := parseDate(in).String(); got != want {
			t.Errorf("%q is %q, not %q", in, got, want)
		}
	}
}
