package event_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
)

// counted renders the statistics of running text, one "place value metric" each.
func counted(a *extract.Analysis) string {
	var out []string
	for i := range a.Counts {
		c := &a.Counts[i]
		out = append(out, actor(a, c.Place)+" "+strconv.FormatFloat(c.Quantity.Value, 'f', -1, 64)+" "+c.Metric)
	}
	return strings.Join(out, "; ")
}

func TestCounts(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"villages flooded", "UBND huyện Tương Dương cho biết mưa lũ đã làm 42 thôn trên địa bàn 9 xã bị ngập.", "Tương Dương 42 thôn trên địa bàn 9 xã bị ngập; Tương Dương 9 xã bị ngập"},
		{"land before its number", "Tại huyện Tương Dương, diện tích mía bị ngập là 402,5 ha; đường bị ngập 9 km.", "Tương Dương 402.5 ha bị ngập; Tương Dương 9 km bị ngập"},
		{"animals in a row", "Lũ ở huyện Tương Dương cuốn trôi 1.200 con gia cầm, 80 con trâu.", "Tương Dương 1200 con gia cầm cuốn trôi; Tương Dương 80 con trâu"},
		{"loss", "Mưa lũ ở huyện Tương Dương gây thiệt hại ước tính hơn 14 tỉ đồng.", "Tương Dương 14000000000 thiệt hại (đồng)"},
		{"income that rose", "Thu nhập bình quân đầu người của tỉnh Gia Lai tăng từ 1.500 USD năm 2015 lên 2.100 USD năm 2018.",
			"Gia Lai 1500 Thu nhập bình quân (USD); Gia Lai 2100 Thu nhập bình quân (USD)"},
		{"how many a place has", "Tỉnh Gia Lai có 4.600 doanh nghiệp.", "Gia Lai 4600 doanh nghiệp"},
		{"total in so many words", "Tỉnh Gia Lai có tổng số 615 hộ nghèo.", "Gia Lai 615 hộ nghèo"},
		{"part of a number", "Bão làm 220 người chết tại miền Trung, trong đó Gia Lai là 68 người.", "miền Trung 220 người chết; Gia Lai 68 người chết"},
		{"that number", "Tại tỉnh Gia Lai đã có 17 người thiệt mạng; tại Kon Tum con số này là 3 người.", "Gia Lai 17 người thiệt mạng; Kon Tum 3 người thiệt mạng"},
		{"two fates of one each", "Lũ làm chết một người và làm bị thương hai người ở tỉnh Gia Lai.", "Gia Lai 1 người chết; Gia Lai 2 người bị thương"},
		{"difference", "Tại tỉnh Gia Lai, tai nạn giảm 36 người bị thương so với năm trước.", ""},
		{"houses that will stand", "250 căn nhà cho hộ khó khăn ở tỉnh Gia Lai sẽ được hoàn thành trong tháng 7.", ""},
		{"distance", "Bộ đội vượt 10 km đường rừng từ xã Ia Grai đến tỉnh Gia Lai.", ""},
		{"prize", "Từng đạt giải 3 học sinh giỏi ở tỉnh Gia Lai, em thích môn văn.", ""},
		{"where somebody comes from", "Xe khách chạy từ Đà Lạt đâm vào vách núi ở huyện Chư Sê làm 3 người chết.", "Chư Sê 3 người chết"},
		{"place in brackets", "Lũ ở huyện Mường Lát (Thanh Hóa) làm 3 người chết.", "Mường Lát 3 người chết"},
		{"told again in other words", "Tai nạn ở huyện Chư Sê làm 3 người chết. Trong đó, 3 nạn nhân tử vong tại chỗ.", "Chư Sê 3 người chết"},
		{"rounded in the headline", "Hơn 60 người chết vì lũ ở Gia Lai\n\nLũ ở tỉnh Gia Lai làm 63 người chết trong hai ngày qua, theo báo cáo mới nhất.", "Gia Lai 63 người chết"},
		{"disease", "Tỉnh Gia Lai có dịch tả lợn châu Phi, 40 con lợn bị tiêu hủy.", "Gia Lai 40 con lợn bị tiêu hủy"},
		{"part of all", "Đến nay 3/5 thôn của xã Ia Grai vẫn bị cô lập.", "Ia Grai 3 thôn của xã Ia Grai vẫn bị cô lập"},
		{"place behind its number", "Bão ở tỉnh Gia Lai làm 2 người chết ở xã Ia Grai; 80 người bị thương, 930 nhà bị tốc mái.",
			"Ia Grai 2 người chết; Gia Lai 80 người bị thương; Gia Lai 930 nhà bị tốc mái"},
		{"where somebody is from", "Xe chở du khách Trung Quốc gặp nạn ở Lào làm 13 người chết.", "Lào 13 người chết"},
		{"bare numbers", "Tỉnh Gia Lai có thêm 61 ca mắc mới, nâng tổng số ca mắc lên 312. Số ca tử vong: 8.", "Gia Lai 312 ca mắc; Gia Lai 61 ca mắc mới; Gia Lai 8 ca tử vong"},
		{"fell from and to", "Số người chết vì sốt rét ở tỉnh Gia Lai giảm từ 300 xuống còn 50.", "Gia Lai 300 người chết; Gia Lai 50 người chết"},
		{"doses", "Toàn tỉnh Gia Lai đã tiêm 1.305.220 liều, đạt 83% dân số.", "Gia Lai 1305220 liều"},
		{"part of it at a place", "Toàn tỉnh Gia Lai ghi nhận 1.420 ca sốt xuất huyết, trong đó có 1 ca tử vong tại huyện Chư Sê.", "Gia Lai 1420 ca sốt; Chư Sê 1 ca tử vong"},
		{"line between two towns", "Xe khách Đà Lạt - Nha Trang đâm xe tải ở huyện Đức Trọng làm 1 người chết.", "Đức Trọng 1 người chết"},
		{"whole country", "Tai nạn xảy ra ở tỉnh Gia Lai. Trong ngày, cả nước xảy ra 32 vụ tai nạn giao thông, làm 15 người chết.", "Việt Nam 32 vụ tai nạn giao thông; Việt Nam 15 người chết"},
		{"years are no tally", "Số người chết ở tỉnh Gia Lai giảm so với cùng kỳ năm 2018.", ""},
		{"examples", "Theo UBND tỉnh Gia Lai, lũ gây thiệt hại nặng, nhất là huyện Chư Sê. Đến nay 12 người chết.", "Gia Lai 12 người chết"},
		{"rates in a row", "Tỉ lệ hộ nghèo năm 2019 ở tỉnh Gia Lai là 9,5%, thấp hơn tỉ lệ hộ nghèo của các tỉnh Kon Tum (12,4%), Hà Giang (20,1%).",
			"Gia Lai 9.5 Tỉ lệ hộ nghèo (%); Kon Tum 12.4 tỉ lệ hộ nghèo (%); Hà Giang 20.1 tỉ lệ hộ nghèo (%)"},
		{"rain", "Mưa to, lượng mưa ở nhiều nơi lớn như: Chư Sê (Gia Lai) 121 mm, Đức Trọng (Lâm Đồng) 94,5 mm.", "Chư Sê 121 lượng mưa (mm); Đức Trọng 94.5 lượng mưa (mm)"},
		{"rate that is no place's", "Tỉnh Gia Lai họp. Ông Lâm giữ 12% cổ phần của một hãng.", ""},
		{"goal", "Tỉnh Gia Lai phấn đấu kim ngạch 2 tỉ USD vào năm sau.", ""},
		{"province by its level", "Lào Cai và Hà Giang cùng có mưa. UBND tỉnh Gia Lai họp, tỉnh Gia Lai cho biết nhu cầu.\n\nCòn 1.400 hộ nghèo trên địa bàn tỉnh.", "Gia Lai 1400 hộ nghèo"},
		{"homes that get a gift", "Huyện Chư Sê có lũ. Ông Trần Văn Lâm trao 50 suất quà cho 50 hộ nghèo huyện Chư Sê.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := counted(analyze(t, p, "x.txt", []byte(test.text))); got != test.want {
				t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}
