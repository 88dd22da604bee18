package event_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
)

// gifts returns the supports of an article as "giver > receiver: item".
func gifts(a *extract.Analysis) string {
	var out []string
	for i := range a.Supports {
		s := &a.Supports[i]
		out = append(out, a.ActorName(s.From)+" > "+a.ActorName(s.To)+": "+a.Document.Slice(s.What))
	}
	return strings.Join(out, "; ")
}

// Forms of giving whose parts stand far apart, or are named in short. Before each
// text stands a headline and a sentence of need; what is wanted are the givers,
// receivers and items of all rows.
func TestForms(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"kits", "Sáng 3/2, Sở Y tế Quảng Ninh tiếp nhận 3.000 kit xét nghiệm nhanh do Công ty Dược phẩm Đông Sơn trao tặng.",
			"Công ty Dược phẩm Đông Sơn > Sở Y tế Quảng Ninh: 3.000 kit xét nghiệm nhanh"},
		{"people and boats of one body", "Đêm 31/10, 40 cán bộ, chiến sĩ cùng 5 xuồng máy của Công an tỉnh Nghệ An vượt hơn 80 km vào huyện Hương Khê cứu hộ.",
			"Công an tỉnh Nghệ An > Hương Khê: 40 cán bộ, chiến sĩ; Công an tỉnh Nghệ An > Hương Khê: 5 xuồng máy"},
		{"works", "Điểm trường Lũng Thầu do Công ty Sông Ngân tài trợ 1,5 tỷ đồng.",
			"Công ty Sông Ngân > Điểm trường Lũng Thầu: 1,5 tỷ đồng"},
		{"share with", "Dù thiệt hại lớn, tỉnh Hải Dương vẫn chia sẻ với Lào Cai 2 tỉ đồng và 5 tấn lương khô.",
			"Hải Dương > Lào Cai: 2 tỉ đồng; Hải Dương > Lào Cai: 5 tấn lương khô"},
		{"in turn", "Năm ngoái, Bệnh viện Đa khoa tỉnh Thanh Hóa luân phiên 48 bác sĩ lên giúp Mường Lát.",
			"Bệnh viện Đa khoa tỉnh Thanh Hóa > Mường Lát: 48 bác sĩ"},
		{"delegation at a place", "Tháng 8, ông Trần Văn Lâm dẫn đầu đoàn 50 thầy thuốc Thanh Hóa vào chống dịch tại TP.HCM.",
			"Thanh Hóa > Hồ Chí Minh: 50 thầy thuốc"},
		{"hospital in short", "Bệnh viện C Đà Nẵng có 550 giường. Trong 2 năm qua, bệnh viện đã cử 96 lượt cán bộ chi viện cho Bắc Giang.",
			"Bệnh viện C Đà Nẵng > Bắc Giang: 96 lượt cán bộ"},
		{"ordered into", "Bệnh viện Đa khoa tỉnh Phú Thọ đã điều 25 bác sĩ, điều dưỡng hồi sức vào Bình Dương chống dịch từ ngày 24/7.",
			"Bệnh viện Đa khoa tỉnh Phú Thọ > Bình Dương: 25 bác sĩ, điều dưỡng hồi sức"},
		{"soldiers with vehicles", "Quân khu 2 đã huy động 320 bộ đội và 11 xe đặc chủng giúp dân xã Quyết Thắng hàn khẩu đê.",
			"Quân khu 2 > Quyết Thắng: 320 bộ đội; Quân khu 2 > Quyết Thắng: 11 xe đặc chủng"},
		{"goods that no list has", "Công ty Thép Đại Long tặng Bệnh viện Đa khoa tỉnh Bắc Giang 20 đèn bàn, 300 que thử nhanh và 5 cân điện tử.",
			"Công ty Thép Đại Long > Bệnh viện Đa khoa tỉnh Bắc Giang: 20 đèn bàn; Công ty Thép Đại Long > Bệnh viện Đa khoa tỉnh Bắc Giang: 300 que thử nhanh; Công ty Thép Đại Long > Bệnh viện Đa khoa tỉnh Bắc Giang: 5 cân điện tử"},
		{"branch of a town", "Chi hội Nhiếp ảnh Pleiku tặng 30 phần quà cho người già neo đơn xã Pờ Tó.",
			"Chi hội Nhiếp ảnh Pleiku > Pờ Tó: 30 phần quà"},
		{"handed on in a row", "Cảm ơn mọi người đã hỗ trợ. Ban Cứu trợ Trung ương đã nhận 214 tỷ đồng. Đắk Lắk được phân bổ 30 tỷ đồng, Gia Lai 20 tỷ đồng, Khánh Hòa 20 tỷ đồng và Lâm Đồng 10 tỷ đồng.",
			"Ban Cứu trợ Trung ương > Đắk Lắk: 30 tỷ đồng; Ban Cứu trợ Trung ương > Gia Lai: 20 tỷ đồng; Ban Cứu trợ Trung ương > Khánh Hòa: 20 tỷ đồng; Ban Cứu trợ Trung ương > Lâm Đồng: 10 tỷ đồng"},
		{"brand", "Trong đợt này, NGK Group ủng hộ tỉnh Lào Cai 5 xe cứu thương.",
			"NGK Group > Lào Cai: 5 xe cứu thương"},
		{"giver of the main clause", "Hai năm qua, Công ty Sông Ngân dành hơn 40 tỷ đồng cho cộng đồng, trong đó ủng hộ tỉnh Hà Giang 5 xe cứu thương.",
			"Công ty Sông Ngân > Hà Giang: 5 xe cứu thương"},
		{"the rest", "Điểm trường Lũng Thầu do Công ty Sông Ngân tài trợ 1,5 tỷ đồng; 300 triệu đồng còn lại là đóng góp của Công ty Thép Đại Long.",
			"Công ty Sông Ngân > Điểm trường Lũng Thầu: 1,5 tỷ đồng; Công ty Thép Đại Long > Điểm trường Lũng Thầu: 300 triệu đồng"},
		{"funder in short", "Công ty Mía đường Ayun hỗ trợ tỉnh Gia Lai 60 triệu đồng. Năm ngoái, đơn vị tài trợ đã giúp huyện Ia Pa 25 căn nhà.",
			"Công ty Mía đường Ayun > Gia Lai: 60 triệu đồng; Công ty Mía đường Ayun > Ia Pa: 25 căn nhà"},
		{"shares that add up", "Bộ Tài chính xuất cấp 5.000 tấn gạo cho Quảng Bình, 3.000 tấn cho Hà Tĩnh và 2.000 tấn cho Quảng Trị.",
			"Bộ Tài chính > Quảng Bình: 5.000 tấn gạo; Bộ Tài chính > Hà Tĩnh: 3.000 tấn; Bộ Tài chính > Quảng Trị: 2.000 tấn"},
		{"clauses without a subject", "Tỉnh đoàn Tuyên Quang tặng 2 bộ máy lọc nước cho Trường PTDTBT Hồng Thái; tặng 50 suất quà cho học sinh nghèo.",
			"Tỉnh đoàn Tuyên Quang > Trường PTDTBT Hồng Thái: 2 bộ máy lọc nước; Tỉnh đoàn Tuyên Quang > học sinh nghèo: 50 suất quà"},
		{"a fund with a place in its name", "Công ty Sông Ngân đã hỗ trợ tỉnh Hà Giang 5 xe cứu thương, ủng hộ Quỹ vắc xin phòng COVID-19 Việt Nam 10 tỷ đồng.",
			"Công ty Sông Ngân > Hà Giang: 5 xe cứu thương; Công ty Sông Ngân > Quỹ vắc xin phòng COVID-19 Việt Nam: 10 tỷ đồng"},
		{"goods by their worth", "Báo Biên phòng tặng Trường Mầm non Phương Mỹ sách vở, chăn ấm trị giá 65 triệu đồng.",
			"Báo Biên phòng > Trường Mầm non Phương Mỹ: sách vở, chăn ấm trị giá 65 triệu đồng"},
		{"the people who were seen", "Bệnh viện Mắt Sài Gòn khám miễn phí cho 620 người dân, tặng 150 cặp kính.",
			"Bệnh viện Mắt Sài Gòn > 620 người dân: khám miễn phí; Bệnh viện Mắt Sài Gòn > người dân: 150 cặp kính"},
		{"source of the goods", "TP Hà Nội hỗ trợ tỉnh Bình Dương 30.000 liều vắc xin lấy từ nguồn được phân bổ, cùng 50.000 que test nhanh.",
			"Hà Nội > Bình Dương: 30.000 liều vắc xin; Hà Nội > Bình Dương: 50.000 que test nhanh"},
		{"aircraft", "Bộ Quốc phòng điều 2 trực thăng ứng cứu tỉnh Quảng Bình.",
			"Bộ Quốc phòng > Quảng Bình: 2 trực thăng"},

		{"many hospitals are none", "Bệnh viện C Đà Nẵng có 550 giường. Trong 2 năm qua, các bệnh viện đã cử 96 lượt cán bộ chi viện cho Bắc Giang.", ""},
		{"talk", "Ông Lê Văn Tám, Giám đốc Sở Y tế Quảng Ninh, chia sẻ với báo chí 3 bài học của tỉnh Quảng Ninh.", ""},
		{"a law", "Theo Điều 25 Luật Giao thông, tài xế ở Bình Dương phải dừng xe.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := analyze(t, p, "text.txt", []byte("Chung tay vì cuộc sống\n\nCuộc sống của bà con vùng lũ còn nhiều khó khăn.\n\n"+tt.text+"\n"))
			if got := gifts(a); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

// Statistics: places of a table, and fates before their number.
func TestCountTables(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ text, want string }{
		{"Số ca ghi nhận tại các địa phương: Hạ Long 512, Cẩm Phả 401, Uông Bí 268.", "Hạ Long 512 ca; Cẩm Phả 401 ca; Uông Bí 268 ca"},
		{"Số ca mắc: Hà Nội: 1.512; Bắc Ninh: 401; Hải Phòng: 268.", "Hà Nội 1512 ca mắc; Bắc Ninh 401 ca mắc; Hải Phòng 268 ca mắc"},
		{"Tỉnh Quảng Ninh đã có khỏi bệnh 17.651 người; tử vong 14 người.", "Quảng Ninh 17651 người khỏi bệnh; Quảng Ninh 14 người tử vong"},
		{"Nhiệt độ các nơi: Hạ Long 32, Cẩm Phả 31, Uông Bí 33.", ""},
	}
	for _, tt := range tests {
		a := analyze(t, p, "text.txt", []byte("Bản tin trong ngày\n\n"+tt.text+"\n"))
		var rows []string
		for i := range a.Counts {
			c := &a.Counts[i]
			rows = append(rows, fmt.Sprintf("%s %v %s", a.ActorName(c.Place), c.Quantity.Value, c.Metric))
		}
		if got := strings.Join(rows, "; "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// What the words before a passive verb are is no gift.
func TestPassiveWithoutItem(t *testing.T) {
	const text = "Ủng hộ vùng lũ\n\nHỗ trợ bà con vùng lũ là một việc được Công ty Hoàng Minh ủng hộ cho tỉnh Quảng Bình. Đây là một chiếc xe được hỗ trợ cho tỉnh Quảng Bình."
	if got := rows(t, text); got != "" {
		t.Errorf("got %q", got)
	}
}
