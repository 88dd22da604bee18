package tagger

import (
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

// TestNoPerson judges the name in brackets by the words around it.
func TestNoPerson(t *testing.T) {
	names, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := With(names, nil)
	for line, want := range map[string]bool{
		"Xã trao học bổng [Phan Bá Vành] cho 20 em.":                          true,
		"Mưa làm ngập các đường [Phan Bá Vành], Tô Vĩnh Diện, Hồ Bá Kiện.":    true,
		"Nước ngập tại khu vực Gò Ổi, [Phan Bá Vành], Tô Ký... suốt đêm.":     true,
		"Anh Sơn bị kẹt xe, [Phan Bá Vành] (26 tuổi) cũng vậy.":               false,
		"Người dân ở thôn [Phan Vành] kêu cứu.":                               true,
		"Tàu khảo sát [Dong Hai] 3 rời vùng biển.":                            true,
		"[Phan Bá Vành] (tổng hợp)":                                           true,
		"[Phan Bá Vành] đi xe đạp ra chợ.":                                    false,
		"Chủ đầu tư dự án [Marina Lotus] xin lùi hạn.":                        true,
		"Chuỗi [Blue Ocean Group] mở cửa hàng.":                               true,
		"Tuyên bố của [Bộ Văn] hoá nước này gây tranh cãi.":                   true,
		"Phụ huynh chờ ngoài cổng [VÀNH KHUYÊN]":                              true,
		"Người dẫn đường [Fred Nolan] bị lạc.":                                false,
		"Trong khi đó [Ivy Lang], một nhà kinh tế, tỏ ra thận trọng.":         false,
		"Họ hát lại ca khúc [Phan Bá Vành] của người thầy cũ.":                true,
		"Hai tuyến ngập nặng là [Phan Bá Vành] và Huỳnh Tấn Phát ở phía nam.": true,
		"Sau cơn bão, [Lucas Moreau] gọi điện về nhà báo tin ngập đã rút.":    false,
		"Trưởng phòng chính trị - tư tưởng [Cầm Bun Sọn] phát biểu.":          false,
		"Giữa phố, [Nils Hoffstad] và [Kofi] chờ taxi trong cơn mưa tầm tã.":  false,
		"Phiến quân [Haram Jaka] nổ súng.":                                    true,
		"Công ty xây dựng thuê [Marta Kowal], 31 tuổi, làm thư ký.":           false,
		"Bức ảnh chụp siêu mẫu và chiếc [Rolls Ghost] đỗ trước khách sạn.":    true,
		"Theo [Pawel Wrona], mọi thứ sẽ rõ sau phiên điều trần.":              false,
		"Ban nhạc mời [Ngô Tú Quỳnh] hát bè.":                                 false,
		"Xe của [Al - Karama] chặn đường vào thị trấn.":                       true,
		"Khán giả vỗ tay cho [Martha Lang - Pawel Wrona] rất lâu.":            true,
		"Khán giả vỗ tay cho [Martha Lang - Wrona] rất lâu.":                  false,
		"Bài thơ của [Tarik Al - Hasani] được đọc.":                           false,
		"Trận đấu diễn ra tại [Maple Grove] chiều qua.":                       true,
		"Hiện tại [Maple Grove] đang dưỡng thương.":                           false,
		"Khách đổ về thủ đô [Maple Grovo] dự hội.":                            true,
		"Tàu sân bay USS [Carl Benson] rời cảng.":                             true,
	} {
		before, rest, _ := strings.Cut(line, "[")
		name, after, _ := strings.Cut(rest, "]")
		s := before + name + strings.NewReplacer("[", "", "]", "").Replace(after)
		d := &extract.Document{Text: s, Raw: s, Blocks: []extract.Block{{Span: extract.Span{End: len(s)}}}}
		text.Segmenter{}.Segment(d)
		span := extract.Span{Start: len(before), End: len(before) + len(name)}
		var at extract.TokenRange
		for i := range d.Tokens {
			if span.Contains(d.Tokens[i].Span) {
				if at.Hi == 0 {
					at.Lo = i
				}
				at.Hi = i + 1
			}
		}
		if got := r.noPerson(d, extract.TokenRange{Lo: 0, Hi: len(d.Tokens)}, at); got != want {
			t.Errorf("%s: no person is %v", line, got)
		}
	}
}
