package vietnamese

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
)

// TestPositions draws offices from single sentences, one for each way in which
// the language ties an office to a name, and for those in which it does not.
func TestPositions(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Bí thư Tỉnh ủy Hà Nam Vũ Đăng Thuyên phát biểu tại hội nghị sáng nay.", "Vũ Đăng Thuyên: Bí thư, Tỉnh ủy Hà Nam, Hà Nam"},
		{"Ông Vũ Đăng Thuyên, nguyên Chủ tịch UBND tỉnh Hà Nam, đã nghỉ hưu từ năm ngoái.", "Vũ Đăng Thuyên: Chủ tịch, UBND tỉnh Hà Nam, Hà Nam, former"},
		{"Ông Vũ Đăng Thuyên (Phó Giám đốc Bệnh viện Tim Hà Nội) trực tiếp mổ cho người bệnh.", "Vũ Đăng Thuyên: Phó Giám đốc, Bệnh viện Tim Hà Nội, -"},
		{"Bà Ngô Thị Thắm được bầu giữ chức Chủ tịch HĐND huyện Ba Vì trong kỳ họp hôm qua.", "Ngô Thị Thắm: Chủ tịch, HĐND huyện Ba Vì, Ba Vì"},
		{"Bà Ngô Thị Thắm thôi giữ chức Giám đốc Sở Tài chính tỉnh Lào Cai từ tháng này.", "Ngô Thị Thắm: Giám đốc, Sở Tài chính tỉnh Lào Cai, Lào Cai, former"},
		{"HĐND tỉnh Lào Cai miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với ông Lù A Páo.", "Lù A Páo: Phó Chủ tịch, UBND tỉnh Lào Cai, Lào Cai, former"},
		{"Các Phó Chủ tịch UBND tỉnh Phú Yên: Đào Minh Hữu, Lê Tấn Hòe cùng đi kiểm tra.", "Lê Tấn Hòe: Phó Chủ tịch, UBND tỉnh Phú Yên, Phú Yên; Đào Minh Hữu: Phó Chủ tịch, UBND tỉnh Phú Yên, Phú Yên"},
		{"Đoàn do Thượng tá Hồ Sỹ Bảng, Phó Giám đốc Công an tỉnh Gia Lai, làm trưởng đoàn đã lên đường.", "Hồ Sỹ Bảng: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai; Hồ Sỹ Bảng: Trưởng đoàn, -, -"},
		{"Bộ trưởng Quốc phòng Lào Khamla Vongsay đến thăm Học viện Lục quân sáng nay.", "Khamla Vongsay: Bộ trưởng, Bộ Quốc phòng Lào, -"},
		{"Trưởng ban Dân vận Thành ủy Đà Nẵng Mai Hữu Trác chủ trì buổi gặp mặt chiều nay.", "Mai Hữu Trác: Trưởng ban, Ban Dân vận Thành ủy Đà Nẵng, Đà Nẵng"},
		// no offices
		{"Thừa ủy quyền của Thủ tướng Chính phủ, đồng chí Mai Hữu Trác trao bằng khen cho đơn vị.", ""},
		{"Bộ trưởng Bộ Nội vụ cần trả lời chất vấn, đại biểu Tráng A Chống nói trước hội trường.", ""},
		{"Thiếu tá Hồ Sỹ Bảng kể về những ngày băng rừng tìm người mất tích.", ""},
		{"Quốc hội bầu giữ chức Chủ tịch nước và ông Mai Hữu Trác dự lễ nhậm chức.", ""},
	} {
		a := analyze(t, p, c.text+"\n")
		var got []string
		for _, x := range a.Positions {
			body, area := "-", "-"
			if x.Organization >= 0 {
				body = a.Organizations[x.Organization].Name
			}
			if x.Jurisdiction >= 0 {
				area = a.Places[x.Jurisdiction].Name
			}
			s := fmt.Sprintf("%s: %s, %s, %s", a.Persons[x.Person].Name, x.Title, body, area)
			if x.Former {
				s += ", former"
			}
			got = append(got, s)
		}
		slices.Sort(got)
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

// TestReferences binds words that are no names to what they stand for.
func TestReferences(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		text, words string
		want        []string
	}{
		{"Ông Lê Cảnh Toàn đến dự. Sau đó ông phát biểu ngắn gọn với bà con.", "ông", []string{"Lê Cảnh Toàn"}},
		{"Bà Lý Thị Mận và ông Lê Cảnh Toàn cùng đến. Trước đó bà gửi thư mời.", "bà", []string{"Lý Thị Mận"}},
		{"Nghệ An và Hà Tĩnh ký kết hợp tác. Hai địa phương sẽ chia sẻ dữ liệu về lũ.", "Hai địa phương", []string{"Hà Tĩnh", "Nghệ An"}},
		{"Sáng nay tỉnh Yên Bái họp bàn. Hiện tỉnh đang cần thêm máy xúc để thông đường.", "tỉnh", []string{"Yên Bái"}},
		{"Bí thư Huyện ủy Mai Châu Hà Công Lý có mặt. Bí thư Huyện ủy yêu cầu di dời dân ngay.", "Bí thư Huyện ủy", []string{"Hà Công Lý"}},
		{"Bệnh viện Chợ Rẫy nhận thêm ca nặng, Giám đốc Học viện Quân y Trần Viết Tiến cho biết. Học viện sẽ cử người vào giúp.", "Học viện", []string{"Học viện Quân y"}},
	} {
		a := analyze(t, p, c.text+"\n")
		var got []string
		for _, m := range a.Mentions {
			if m.Entity < 0 || a.Document.Slice(m.Span) != c.words {
				continue
			}
			switch m.Type {
			case extract.PersonMention:
				got = append(got, a.Persons[m.Entity].Name)
			case extract.PlaceMention:
				if m.Anaphoric {
					got = append(got, a.Places[m.Entity].Name)
				}
			case extract.OrganizationMention:
				if m.Anaphoric {
					got = append(got, a.Organizations[m.Entity].Name)
				}
			}
		}
		slices.Sort(got)
		if !slices.Equal(slices.Compact(got), c.want) {
			t.Errorf("%s\n%q stands for %q, not %q", c.text, c.words, got, c.want)
		}
	}
}

// TestOneBodyOneIdentifier gives the spellings of a body one identifier.
func TestOneBodyOneIdentifier(t *testing.T) {
	p := pipeline(t)
	for _, same := range [][]string{
		{"UBND tỉnh Hà Nam họp sáng nay với các sở ngành.", "Ủy ban nhân dân tỉnh Hà Nam họp sáng nay với các sở ngành."},
		{"Sở LĐ-TB&XH TP.HCM chi trả trợ cấp cho người dân.", "Sở Lao động – Thương binh và Xã hội thành phố Hồ Chí Minh chi trả trợ cấp cho người dân."},
		{"Trung ương Đảng họp phiên bế mạc vào chiều nay.", "Ban Chấp hành T.Ư Đảng họp phiên bế mạc vào chiều nay."},
	} {
		ids := map[string]bool{}
		for _, s := range same {
			a := analyze(t, p, s+"\n")
			if len(a.Organizations) != 1 {
				t.Errorf("%s: %d bodies", s, len(a.Organizations))
				continue
			}
			ids[a.Organizations[0].ID] = true
		}
		if len(ids) != 1 {
			t.Errorf("%q have identifiers %v", same, ids)
		}
	}
}
