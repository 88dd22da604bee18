package measure_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/measure"
	"github.com/lienket/lienket/extract/text"
)

// read runs tokens, sentences and the recognizer over running text.
func read(s string, published extract.Date) *extract.Analysis {
	doc := &extract.Document{Text: s, Raw: s, Published: published}
	text.Segmenter{}.Segment(doc)
	a := &extract.Analysis{Document: doc}
	measure.New().Recognize(a)
	return a
}

// shown renders the mentions of a type, one "words = value" each.
func shown(a *extract.Analysis, t extract.MentionType) string {
	var out []string
	for _, m := range a.Mentions {
		if m.Type != t {
			continue
		}
		words := a.Document.Slice(m.Span)
		switch {
		case m.Date != nil && m.Date.Year == 0:
			out = append(out, words+" = "+m.Date.Partial())
		case m.Date != nil:
			out = append(out, words+" = "+m.Date.String())
		case math.IsNaN(m.Quantity.Value):
			out = append(out, strings.TrimSpace(fmt.Sprintf("%s = ? %s %s", words, m.Quantity.Unit, m.Quantity.Approx)))
		default:
			out = append(out, strings.TrimSpace(fmt.Sprintf("%s = %.10g %s %s", words, m.Quantity.Value, m.Quantity.Unit, m.Quantity.Approx)))
		}
	}
	return strings.Join(out, "; ")
}

func TestDates(t *testing.T) {
	day := extract.Date{Year: 2021, Month: 11, Day: 1}
	tests := []struct {
		text, want string
		published  extract.Date
	}{
		{"Ngày 1-11, đoàn đến thăm.", "Ngày 1-11 = 2021-11-01", day},
		{"Sáng 25/2, ông đến thăm.", "Sáng 25/2 = 02-25", extract.Date{}},
		{"Sáng 25/2, ông đến thăm.", "Sáng 25/2 = 2021-02-25", extract.Date{Year: 2021, Month: 2}},
		{"Ngày 20 tháng 10 năm 2020 là hạn cuối.", "Ngày 20 tháng 10 năm 2020 = 2020-10-20", extract.Date{}},
		{"Chiều 14 tháng 3 năm 2016, mưa tạnh.", "Chiều 14 tháng 3 năm 2016 = 2016-03-14", extract.Date{}},
		{"Từ tháng 4-2021 đến nay", "tháng 4-2021 = 2021-04", extract.Date{}},
		{"Hôm nay tỉnh họp; hôm qua thì không.", "Hôm nay = 2021-11-01; hôm qua = 2021-10-31", day},
		{"Hôm nay tỉnh họp.", "", extract.Date{}},
		{"Chiều 3/11, tỉnh họp. Sáng cùng ngày, huyện họp.", "Chiều 3/11 = 2021-11-03; Sáng cùng ngày = 2021-11-03", day},
		{"Đoàn lên đường trong hai ngày 23-24/8.", "ngày 23-24/8 = 2021-08-23", day},
		{"Kế hoạch số 12/2021 và kế hoạch số 70-KH/TU đã ban hành.", "", day},
		{"Việt Nam thắng với tỷ số 2-1.", "", day},
		{"Dịch ở 9/10 phường của quận.", "", day},
		{"Khoảng 6-8 người bị thương.", "", day},
		{"Trong các ngày 9.2 và 12.2, bộ đội sang giúp.", "ngày 9.2 = 2021-02-09; 12.2 = 2021-02-12", day},
		{"Buổi sáng nay (19/2) tỉnh họp.", "sáng nay (19/2 = 2021-02-19", day},
		{"Chiều 28/12, xã họp.", "Chiều 28/12 = 2020-12-28", extract.Date{Year: 2021, Month: 1, Day: 5}},
		{"Từ ngày 06/11/2021 đến ngày 02/12/2021 có 26 ca. Chiều 2/12 quận họp.", "ngày 06/11/2021 = 2021-11-06; ngày 02/12/2021 = 2021-12-02; Chiều 2/12 = 2021-12-02", extract.Date{}},
		{"Ông đến chúc mừng Ngày Thầy thuốc Việt Nam (27/2).", "27/2 = 2021-02-27", day},
		{"Quà tặng nhân dịp 30/4.", "30/4 = 2021-04-30", day},
		{"Ngày 22/5, hai xe đâm nhau. Một năm trước, ngày 9/2/2015, cũng ở đây có 3 người chết.", "Ngày 22/5 = 05-22; ngày 9/2/2015 = 2015-02-09", extract.Date{}},
		{"Ngày 21/12, Bộ tổng kết năm 2024, triển khai nhiệm vụ năm 2025.", "Ngày 21/12 = 2024-12-21; năm 2024 = 2024; năm 2025 = 2025", extract.Date{}},
		{"Ngày 8/11, hãng tặng 2 xe. Hãng sẽ tặng thêm 3 xe vào tháng 9/2019.", "Ngày 8/11 = 2018-11-08; tháng 9/2019 = 2019-09", extract.Date{}},
		{"Ngày 6/7, tỉnh họp. Cầu khởi công hồi tháng 6/2016, dự kiến xong ngày 30/4/2018.", "Ngày 6/7 = 2017-07-06; tháng 6/2016 = 2016-06; ngày 30/4/2018 = 2018-04-30", extract.Date{}},
		{"Ngày 6/7, tỉnh họp. Cầu hỏng ngày 2/7/2016, dự kiến sửa xong ngày 30/4/2018.", "Ngày 6/7 = 2016-07-06; ngày 2/7/2016 = 2016-07-02; ngày 30/4/2018 = 2018-04-30", extract.Date{}},
		{"Ngày 19/3, huyện họp, phấn đấu năm 2035 thoát nghèo.", "Ngày 19/3 = 03-19; năm 2035 = 2035", extract.Date{}},
		{"Ngày 26/1, đoàn tặng quà Tết Kỷ Hợi. Năm 2017, xã có bão.", "Ngày 26/1 = 2019-01-26; Năm 2017 = 2017", extract.Date{}},
		{"Ngày 20/12, hội tặng quà đón xuân Canh Tý 2020.", "Ngày 20/12 = 2019-12-20", extract.Date{}},
		{"Ngày 3/2, phường gói bánh Tết Nguyên đán 2018.", "Ngày 3/2 = 2018-02-03", extract.Date{}},
		{"Ngày 3/2, xã họp. Ba cái Tết: Tết Kỷ Hợi, Tết Canh Tý.", "Ngày 3/2 = 02-03", extract.Date{}},
		{"Ngày 3/2, đoàn tặng quà Tết Mậu Tuất cho nơi có lũ hồi tháng 10/2017.", "Ngày 3/2 = 2018-02-03; tháng 10/2017 = 2017-10", extract.Date{}},
		{"Ngày 10/9, hội phát bánh nhân Trung thu 2019.", "Ngày 10/9 = 2019-09-10", extract.Date{}},
		{"Ngày 10/9, hội trao sách cho năm học 2019-2020.", "Ngày 10/9 = 2019-09-10", extract.Date{}},
		{"Ngày 10/3, hội trao sách. Năm học 2019 – 2020 trường có 9 lớp.", "Ngày 10/3 = 2020-03-10", extract.Date{}},
		{"Ngày 26/1, đoàn tặng quà Tết Kỷ Tuất.", "Ngày 26/1 = 01-26", extract.Date{}},
		{"Ngày 19/3, lũ vượt mức lịch sử năm 2003.", "Ngày 19/3 = 03-19; năm 2003 = 2003", extract.Date{}},
		{"Ngày 19/3, huyện họp. Ông làm việc từ năm 2014.", "Ngày 19/3 = 03-19; năm 2014 = 2014", extract.Date{}},
	}
	for _, tt := range tests {
		if got := shown(read(tt.text, tt.published), extract.DateMention); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestHolidayIsMarked(t *testing.T) {
	for _, s := range []string{"Ông đến chúc mừng Ngày Thầy thuốc Việt Nam (27/2).", "Quà tặng nhân dịp 30/4."} {
		for _, m := range read(s, extract.Date{Year: 2021, Month: 3, Day: 1}).Mentions {
			if m.Type == extract.DateMention && m.Rule != "date.holiday" {
				t.Errorf("%s: rule %s, want date.holiday", s, m.Rule)
			}
		}
	}
}

func TestQuantities(t *testing.T) {
	tests := []struct{ text, want string }{
		{"ghi nhận 2.424 trường hợp dương tính", "2.424 trường hợp dương tính = 2424 ca"},
		{"trao 500 triệu đồng cho tỉnh", "500 triệu đồng = 500000000 đồng"},
		{"trao 3,3 tỷ đồng và 1 triệu USD", "3,3 tỷ đồng = 3300000000 đồng; 1 triệu USD = 1000000 USD"},
		{"trao 6 triệu yen, 2 triệu đô la New Zealand và 3.000 ringgit", "6 triệu yen = 6000000 JPY; 2 triệu đô la New Zealand = 2000000 NZD; 3.000 ringgit = 3000 MYR"},
		{"cử 600 cán bộ, nhân viên y tế hỗ trợ", "600 cán bộ, nhân viên y tế = 600 người"},
		{"cử gần 600 lượt nhân viên y tế, giảng viên, sinh viên hỗ trợ", "gần 600 lượt nhân viên y tế, giảng viên, sinh viên = 600 lượt gần"},
		{"tặng 10.000 khẩu trang, 1 tấn lương khô", "10.000 khẩu trang = 10000 khẩu trang; 1 tấn lương khô = 1 tấn"},
		{"cấp 491,205 tấn gạo, rồi 1.000 tấn gạo", "491,205 tấn gạo = 491.205 tấn; 1.000 tấn gạo = 1000 tấn"},
		{"cấp 491,205 tấn gạo, rồi 20 tấn gạo", "491,205 tấn gạo = 491205 tấn; 20 tấn gạo = 20 tấn"},
		{"chở 20 tấn gạo, mỳ, bún.", "20 tấn gạo, mỳ, bún = 20 tấn"},
		{"hàng chục tấn lương thực", "hàng chục tấn lương thực = ? tấn"},
		{"hơn 26.000 y, bác sĩ thủ đô", "hơn 26.000 y, bác sĩ thủ đô = 26000 người hơn"},
		{"hai bác sĩ và mười hai điều dưỡng", "hai bác sĩ = 2 người; mười hai điều dưỡng = 12 người"},
		{"một kíp gồm kỹ thuật viên", "một kíp = 1 kíp"},
		{"trao 150 triệu kíp", "150 triệu kíp = 150000000 kip"},
		{"trong 24 giờ, 16 giờ 30, 15 ngày, 70 tuổi", ""},
		{"Quận 7 tặng quà; bệnh viện dã chiến số 1 nhận", ""},
		{"giá trị 8.8 triệu USD", "8.8 triệu USD = 8800000 USD"},
		{"từ 50.000 đến 100.000 đồng", "50.000 đến 100.000 đồng = 50000 đồng khoảng"},
		{"khoảng 6-8 người", "khoảng 6-8 người = 6 người khoảng"},
		{"1 tỷ 200 triệu đồng", "1 tỷ 200 triệu đồng = 1200000000 đồng"},
		{"ủng hộ 5 tỷ cho tỉnh", "5 tỷ = 5000000000 đồng"},
		{"$200.000 và 1.500 euro", "$200.000 = 200000 USD; 1.500 euro = 1500 EUR"},
		{"1,05 triệu liều vaccine Abdala", "1,05 triệu liều vaccine = 1050000 liều vaccine"},
		{"300kg cá khô", "300kg cá khô = 300 kg"},
		{"10.000 khẩu trang N95 cho huyện", "10.000 khẩu trang N95 = 10000 khẩu trang"},
		{"quý 1, điều 5, lần thứ 2, Chỉ thị 16", ""},
		{"tổng số 615 hộ nghèo, có 3/5 thôn", "615 hộ nghèo = 615 hộ; 3/5 thôn = 3 thôn"},
		{"2/3 ngôi nhà, nhà cấp bốn nước ngập, giải 3 học sinh giỏi", ""},
		{"tặng trường một hệ thống lọc nước, hai dàn máy tính và mười monitor", "một hệ thống lọc nước = 1 hệ thống; hai dàn máy tính = 2 dàn máy tính; mười monitor = 10 monitor"},
		{"tặng hai người một giường bệnh, anh Nam một cặp sữa", "hai người = 2 người; một giường bệnh = 1 giường bệnh; một cặp sữa = 1 cặp sữa"},
		{"khoản 700.000 euro, lô 1.200.000 liều, theo khoản 2, lô 15", "700.000 euro = 700000 EUR; 1.200.000 liều = 1200000 liều"},
		{"25 bác sĩ và điều dưỡng đã đến", "25 bác sĩ và điều dưỡng = 25 người"},
	}
	for _, tt := range tests {
		if got := shown(read(tt.text, extract.Date{}), extract.QuantityMention); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// A quantity's phrase stops before a name that it would cross.
func TestQuantityCrossesNoName(t *testing.T) {
	const s = "tặng 2 bệnh viện Bạch Mai và Chợ Rẫy"
	doc := &extract.Document{Text: s, Raw: s}
	text.Segmenter{}.Segment(doc)
	a := &extract.Analysis{Document: doc, Mentions: []extract.Mention{{
		Span: extract.Span{Start: strings.Index(s, "bệnh"), End: strings.Index(s, " và")}, Tokens: extract.TokenRange{Lo: 2, Hi: 6}, Type: extract.OrganizationMention, Entity: -1,
	}}}
	measure.New().Recognize(a)
	for _, m := range a.Mentions[1:] {
		if m.Tokens.Lo < 6 && m.Tokens.Hi > 2 && m.Tokens.Hi < 6 {
			t.Errorf("%q crosses the name", doc.Slice(m.Span))
		}
	}
}

func FuzzRecognize(f *testing.F) {
	for _, s := range []string{"Ngày 1-11", "từ 1 - 2 tỷ rưỡi", "tháng 13/2021", "hàng", "năm", "$", "1.2.3.4/5-6", "sáng nay ("} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := read(s, extract.Date{Year: 2021, Month: 5, Day: 31})
		end := 0
		for _, m := range a.Mentions {
			if m.Start < end || m.End <= m.Start || m.End > len(s) || m.Tokens.Lo >= m.Tokens.Hi {
				t.Fatalf("%q: bad span %v after %d", s, m.Span, end)
			}
			end = m.End
		}
	})
}

func BenchmarkRecognize(b *testing.B) {
	const para = "Sáng 25/2, đoàn công tác tỉnh trao 500 triệu đồng, 10.000 khẩu trang và 20 tấn gạo cho người dân các huyện bị thiệt hại trong đợt mưa lũ vừa qua. " +
		"Phát biểu tại buổi lễ, lãnh đạo tỉnh ghi nhận những nỗ lực của cán bộ, chiến sĩ và bày tỏ mong muốn bà con sớm ổn định cuộc sống. "
	s := strings.Repeat(para, 50)
	doc := &extract.Document{Text: s, Raw: s}
	text.Segmenter{}.Segment(doc)
	r := measure.New()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		r.Recognize(&extract.Analysis{Document: doc})
	}
}
