package event_test

import (
	"context"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
)

// said renders the supports of running text, one "giver > receiver: label (status)" each.
func said(a *extract.Analysis) string {
	var out []string
	for i := range a.Supports {
		s := &a.Supports[i]
		line := a.ActorName(s.From) + " > " + a.ActorName(s.To) + ": " + s.English
		if s.Status != extract.Done {
			line += " (" + string(s.Status) + ")"
		}
		if s.Joint {
			line += " (joint)"
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func TestSupports(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"receiver before item", "Tỉnh Nghệ An hỗ trợ tỉnh Lào Cai 2 tỷ đồng.", "Nghệ An > Lào Cai: gave 2 billion VND"},
		{"item before receiver", "Tỉnh Nghệ An trao tặng 2 tỷ đồng cho tỉnh Lào Cai.", "Nghệ An > Lào Cai: gave 2 billion VND"},
		{"receiver acted on", "Tỉnh Lào Cai được tỉnh Nghệ An hỗ trợ 2 tỷ đồng.", "Nghệ An > Lào Cai: gave 2 billion VND"},
		{"item acted on", "10 tấn gạo đã được tỉnh Nghệ An trao tặng cho tỉnh Lào Cai.", "Nghệ An > Lào Cai: gave 10 tonnes of rice"},
		{"reception", "Tỉnh Lào Cai tiếp nhận 2 tỷ đồng ủng hộ từ tỉnh Nghệ An.", "Nghệ An > Lào Cai: gave 2 billion VND"},
		{"people sent", "Tỉnh Nghệ An cử 30 bác sĩ hỗ trợ tỉnh Lào Cai.", "Nghệ An > Lào Cai: sent 30 staff"},
		{"people who go", "30 bác sĩ của tỉnh Nghệ An lên đường chi viện cho tỉnh Lào Cai.", "Nghệ An > Lào Cai: sent 30 staff"},
		{"shared total", "Tỉnh Nghệ An cử 30 bác sĩ hỗ trợ tỉnh Lào Cai và tỉnh Yên Bái.", "Nghệ An > Lào Cai: sent 30 staff (joint); Nghệ An > Yên Bái: sent 30 staff (joint)"},
		{"each", "Tỉnh Nghệ An hỗ trợ tỉnh Lào Cai và tỉnh Yên Bái mỗi tỉnh 1 tỷ đồng.", "Nghệ An > Lào Cai: gave 1 billion VND; Nghệ An > Yên Bái: gave 1 billion VND"},
		{"one after the other", "Nghệ An và Thanh Hóa ủng hộ tỉnh Lào Cai lần lượt 2 tỷ đồng và 500 triệu đồng.", "Nghệ An > Lào Cai: gave 2 billion VND; Thanh Hóa > Lào Cai: gave 500 million VND"},
		{"two receivers in a row", "Tỉnh Nghệ An hỗ trợ tỉnh Lào Cai 2 tỷ đồng, tỉnh Yên Bái 1 tỷ đồng.", "Nghệ An > Lào Cai: gave 2 billion VND; Nghệ An > Yên Bái: gave 1 billion VND"},
		{"promise", "Tỉnh Nghệ An sẽ hỗ trợ tỉnh Lào Cai 2 tỷ đồng.", "Nghệ An > Lào Cai: pledged 2 billion VND (pledged)"},
		{"promise acted on", "Tỉnh Lào Cai sẽ được tỉnh Nghệ An hỗ trợ 2 tỷ đồng.", "Nghệ An > Lào Cai: pledged 2 billion VND (pledged)"},
		{"announced", "Tỉnh Nghệ An công bố hỗ trợ tỉnh Lào Cai 2 tỷ đồng.", "Nghệ An > Lào Cai: pledged 2 billion VND (pledged)"},
		{"value is no gift", "Tỉnh Nghệ An trao tặng tỉnh Lào Cai 5 máy thở trị giá 3 tỷ đồng.", "Nghệ An > Lào Cai: gave 5 ventilators"},
		{"rate is no gift", "Tỉnh Nghệ An tặng tỉnh Lào Cai 100 suất quà, mỗi suất 500.000 đồng.", "Nghệ An > Lào Cai: gave 100 gift parcels"},

		{"receiver of the article", "Chiều 14/9, tỉnh Lào Cai tiếp nhận tiền, hàng của các tỉnh bạn. Tại buổi tiếp nhận, tỉnh Nghệ An trao 2 tỷ đồng, còn tỉnh Thanh Hóa gửi 10 tấn gạo.", "Nghệ An > Lào Cai: gave 2 billion VND; Thanh Hóa > Lào Cai: gave 10 tonnes of rice"},
		{"order to a ministry", "Thủ tướng giao Bộ Y tế phân bổ ngay cho tỉnh Lào Cai 50.000 liều vaccine.", "Bộ Y tế > Lào Cai: pledged 50,000 doses of vaccine (pledged)"},
		{"order is no request", "Thủ tướng yêu cầu Bộ Y tế hỗ trợ tỉnh Lào Cai 50.000 liều vaccine.", ""},
		{"channel", "Tỉnh Nghệ An hỗ trợ tỉnh Lào Cai 2 tỷ đồng thông qua Hội Chữ thập đỏ Việt Nam.", "Nghệ An > Lào Cai: gave 2 billion VND"},
		{"contents", "Tỉnh Nghệ An trao tặng tỉnh Lào Cai 1 phòng tin học gồm 18 máy vi tính, 18 bộ bàn ghế.", "Nghệ An > Lào Cai: gave 1 phòng tin học"},
		{"aside between dashes", "Tỉnh Lào Cai – nơi Công ty An Phú có nhà máy – được tỉnh Nghệ An hỗ trợ 2 tỷ đồng.", "Nghệ An > Lào Cai: gave 2 billion VND"},
		{"needy without a name", "Tỉnh Nghệ An ủng hộ 2 tỷ đồng cho bà con bị thiệt hại do lốc.", "Nghệ An > bà con bị thiệt hại: gave 2 billion VND"},
		{"address", "Tỉnh Nghệ An tặng Trường THCS Bản Lầu, huyện Mường Khương, tỉnh Lào Cai 200 bộ bàn ghế.", "Nghệ An > Trường THCS Bản Lầu: gave 200 sets of tables and chairs"},
		{"second clause", "Tỉnh Nghệ An tặng gia đình bà Sâm 1 chiếc tivi; Công ty An Phú tặng 5 triệu đồng.", "Nghệ An > Sâm: gave 1 television; Công ty An Phú > Sâm: gave 5 million VND"},

		{"raised so far", "Chương trình đã quyên góp được 2 tỷ đồng tại tỉnh Lào Cai.", ""},
		{"taken in so far", "Tính đến 15/9, tỉnh Lào Cai đã tiếp nhận hơn 40 tỷ đồng.", ""},
		{"what everyone gets", "Mỗi hộ có nhà bị sập được hỗ trợ 60 triệu đồng.", ""},
		{"address in brackets", "Nhà hàng (địa chỉ tại số 96, đường Lê Duẩn, TP Vinh) trao tặng tỉnh Lào Cai 2 căn nhà.", ""},
		{"people at a fire", "Công an tỉnh Nghệ An điều 40 chiến sĩ đến hiện trường vụ cháy.", ""},
		{"part of a total", "Đến nay, số tiền hỗ trợ của tỉnh Nghệ An đã lên đến 200 triệu đồng, giúp tỉnh Lào Cai.", ""},
		{"request", "Tỉnh Lào Cai đề nghị tỉnh Nghệ An hỗ trợ 2 tỷ đồng.", ""},
		{"condition", "Nếu được yêu cầu, tỉnh Nghệ An có thể hỗ trợ tỉnh Lào Cai 2 tỷ đồng.", ""},
		{"negation", "Tỉnh Nghệ An chưa hỗ trợ tỉnh Lào Cai 2 tỷ đồng.", ""},
		{"readiness", "Tỉnh Nghệ An sẵn sàng hỗ trợ tỉnh Lào Cai 20 bác sĩ.", ""},
		{"opinion", "Tỉnh Nghệ An ủng hộ quan điểm của tỉnh Lào Cai về 2 dự án.", ""},
		{"credit", "Ngân hàng An Phú cho vay 500 tỷ đồng, hỗ trợ lãi suất cho doanh nghiệp tỉnh Lào Cai.", ""},
		{"honour", "UBND tỉnh Nghệ An tặng bằng khen cho 5 tập thể của tỉnh Lào Cai.", ""},
		{"arms", "Mỹ chuyển 500 tên lửa cho Ukraine.", ""},
		{"military aid", "Mỹ viện trợ quân sự 500 triệu USD cho Ukraine.", "Mỹ > Ukraine: gave 500 million USD"},
		{"bribe", "Bị cáo nhận hối lộ 2 tỷ đồng của Công ty Sông Lam.", ""},
		{"fans", "Hơn 10.000 cổ động viên Hà Nội ủng hộ đội tuyển Việt Nam.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := analyze(t, p, "text.txt", []byte("Mưa lũ gây thiệt hại lớn ở nhiều nơi.\n\n"+tt.text+"\n"))
			if got := said(a); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

// What the sentence itself says is believed more than what the article fills in.
func TestConfidence(t *testing.T) {
	p := pipeline(t)
	a := analyze(t, p, "text.txt", []byte("Tỉnh Lào Cai tiếp nhận tiền, hàng của các tỉnh bạn khắc phục mưa lũ.\n\nTỉnh Nghệ An trao tặng 2 tỷ đồng. Tỉnh Thanh Hóa trao tặng tỉnh Yên Bái 1 tỷ đồng.\n"))
	if len(a.Supports) != 2 {
		t.Fatalf("got %s", said(a))
	}
	if filled, own := a.Supports[0].Confidence, a.Supports[1].Confidence; filled >= own || filled < 0.5 {
		t.Errorf("receiver from the article: %.2f, from the sentence: %.2f", filled, own)
	}
}

func TestEvents(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ text, want string }{
		{"Sáng 5/6, Bí thư Tỉnh ủy Nghệ An Trần Văn Lộc đến thăm và làm việc tại tỉnh Lào Cai.", "visit"},
		{"Chiều 5/6, ông Trần Văn Lộc, Chủ tịch UBND tỉnh Nghệ An, làm việc với Sở Y tế tỉnh Nghệ An.", "meeting"},
		{"Ngày 5/6, UBND tỉnh Nghệ An tổ chức hội nghị tổng kết mùa vụ năm.", "conference"},
		{"Sáng 5/6, Chủ tịch UBND tỉnh Nghệ An Trần Văn Lộc kiểm tra công tác phòng chống bão tại huyện Quỳnh Lưu.", "inspection"},
		{"Ngày 5/6, ông Trần Văn Lộc được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Nghệ An.", "appointment"},
		{"Ngày 5/6, UBND tỉnh Nghệ An và Công ty An Phú ký kết hợp tác.", "signing"},
		{"Ông Trần Văn Lộc, Chủ tịch UBND tỉnh Nghệ An, đề nghị các sở tăng cường kiểm tra.", ""},
	}
	for _, tt := range tests {
		a := analyze(t, p, "text.txt", []byte(tt.text+"\n"))
		var got []string
		for _, e := range a.Events {
			got = append(got, string(e.Type))
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, g, tt.want)
		}
	}
}

// Whatever the text, there is no panic, and evidence stays within it.
func FuzzRelate(f *testing.F) {
	p := pipeline(f)
	for _, s := range []string{
		"Tỉnh Nghệ An hỗ trợ tỉnh Lào Cai 2 tỷ đồng; các tỉnh Yên Bái và, mỗi tỉnh 1 tỷ",
		"được được trao ( cho của gồm mỗi 5 bác sĩ", "cảm ơn sự giúp đỡ của", "Đoàn công tác gồm 18 cán bộ y tế của Hải Phòng",
		"hai bên ký kết tại ; ; : ", "người chết là 5 người",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := article.Parse("text.txt", []byte("Nghệ An "+s), article.Options{})
		if err != nil {
			t.Skip("no text")
		}
		a, err := p.Analyze(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Supports {
			if w := a.Supports[i].What; w.Start < 0 || w.End > len(a.Document.Text) || w.Start >= w.End {
				t.Fatalf("%q: item at %v", s, w)
			}
		}
	})
}
