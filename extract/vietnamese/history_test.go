package vietnamese

import (
	"context"
	"slices"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
)

// TestUnitsOfTheDay reads places as the units that there were when the article was
// written: the same name is another unit before and after a reform.
func TestUnitsOfTheDay(t *testing.T) {
	p := pipeline(t)
	before, after := extract.Date{Year: 2018, Month: 3, Day: 5}, extract.Date{Year: 2025, Month: 9, Day: 5}
	for _, c := range []struct {
		text string
		day  extract.Date
		want string // the local name of the one place, or of the first
	}{
		{"Lũ cuốn trôi cầu ở xã Tân Kỳ, tỉnh Nghệ An.", after, "xa-tan-ky-nghe-an"},
		{"Người dân phường Hồng Hà, Hà Nội họp tổ.", after, "phuong-hong-ha-ha-noi"},
		{"Người dân phường Phúc Xá, quận Ba Đình, Hà Nội họp tổ.", before, "phuong-phuc-xa-ba-dinh-ha-noi"},
		{"Đoàn đến thành phố Huế sáng nay.", before, "thanh-pho-hue-thua-thien-hue"},
		{"Đoàn đến thành phố Huế sáng nay.", after, "hue"},
		{"Quận Thủ Đức sửa đường.", before, "quan-thu-duc-ho-chi-minh"},
		{"Thành phố Thủ Đức sửa đường.", extract.Date{Year: 2022, Month: 1}, "thanh-pho-thu-duc-ho-chi-minh"},
		{"Tỉnh Bắc Giang gieo sạ xong lúa xuân.", before, "bac-giang"},
		{"Người dân tỉnh Bắc Giang trước đây vẫn giữ nghề.", after, "bac-giang"},
		{"Huyện Hoành Bồ trồng rừng.", before, "huyen-hoanh-bo-quang-ninh"},
		{"Huyện Tĩnh Gia trồng rừng.", before, "huyen-tinh-gia-thanh-hoa"},
		{"Thị xã Dĩ An mở chợ đêm.", before, "thanh-pho-di-an-binh-duong"},
		{"Ông quê ở tỉnh Hà Nam Ninh.", before, "ha-nam-ninh"},
	} {
		d, err := article.Parse("test.txt", []byte(c.text+"\n"), article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d.Published = c.day
		a, err := p.Analyze(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range a.Places {
			got = append(got, a.Places[i].ID)
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s (%s)\n got %q\nwant %q", c.text, c.day, got, c.want)
		}
	}
}
