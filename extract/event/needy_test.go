package event_test

import (
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
)

// rows returns the supports of an article as "giver > receiver: item", with the
// status where it is not done.
func rows(t *testing.T, text string) string {
	t.Helper()
	a := analyze(t, pipeline(t), "text.txt", []byte(text+"\n"))
	var out []string
	for i := range a.Supports {
		s := &a.Supports[i]
		r := a.ActorName(s.From) + " > " + a.ActorName(s.To) + ": " + a.Document.Slice(s.What)
		if s.Status != extract.Done {
			r += " (" + string(s.Status) + ")"
		}
		out = append(out, r)
	}
	return strings.Join(out, "; ")
}

// rowTest is a text and the rows that rows finds in it.
type rowTest struct{ name, text, want string }

// checkRows compares the rows of texts, each behind the same headline, which ends in an
// empty line or is empty.
func checkRows(t *testing.T, headline string, tests []rowTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rows(t, headline+tt.text); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

// People in need who are told by number and by what befell them, each with an
// amount of their own.
func TestNeedy(t *testing.T) {
	tests := []rowTest{
		{"dead and hurt", "Ban An toàn giao thông tỉnh Yên Bái hỗ trợ người chết 6,5 triệu đồng, người bị thương 2,5 triệu đồng.",
			"Ban An toàn giao thông tỉnh Yên Bái > người chết: 6,5 triệu đồng; Ban An toàn giao thông tỉnh Yên Bái > người bị thương: 2,5 triệu đồng"},
		{"each family, what for", "Công ty Điện Sông Ngân vừa hỗ trợ 22 triệu đồng cho mỗi gia đình bị nạn để lo chôn cất.",
			"Công ty Điện Sông Ngân > mỗi gia đình bị nạn: 22 triệu đồng"},
		{"each of a counted group", "Công ty Điện Sông Ngân đã đến viếng, hỗ trợ gia đình 4 học sinh tử vong mỗi gia đình 80 triệu đồng.",
			"Công ty Điện Sông Ngân > gia đình 4 học sinh tử vong: 80 triệu đồng"},
		{"two verbs", "UBND huyện Lâm Thao hỗ trợ mỗi nạn nhân bị thương 2,5 triệu đồng, hỗ trợ gia đình 3 em nhỏ tử vong mỗi gia đình 7 triệu đồng.",
			"UBND huyện Lâm Thao > nạn nhân bị thương: 2,5 triệu đồng; UBND huyện Lâm Thao > gia đình 3 em nhỏ tử vong: 7 triệu đồng"},
		{"amounts first", "Công ty Sông Ngân chi hỗ trợ 75 triệu đồng cho mỗi nạn nhân tử nạn, khoảng 18 triệu đồng cho mỗi người bị thương.",
			"Công ty Sông Ngân > nạn nhân tử nạn: 75 triệu đồng; Công ty Sông Ngân > mỗi người bị thương: khoảng 18 triệu đồng"},
		{"each household of a village", "Báo Tin Sáng đã trao hỗ trợ cho 34 hộ dân bị mất nhà ở xã Mường Mô, mỗi hộ 5 triệu đồng.",
			"Báo Tin Sáng > Mường Mô: 5 triệu đồng"},
		{"each house", "UBND tỉnh Bắc Kạn hỗ trợ 46 triệu đồng cho mỗi nhà bị gió lật.",
			"UBND tỉnh Bắc Kạn > mỗi nhà bị gió lật: 46 triệu đồng"},
		{"rates for the hurt", "UBND TP Cần Thơ hỗ trợ nạn nhân bị thương nhẹ 2 triệu đồng/người, bệnh nhân bị thương nặng 4,5 triệu đồng/người và giúp gia đình ba nạn nhân thiệt mạng 9 triệu đồng/gia đình.",
			"UBND TP Cần Thơ > nạn nhân bị thương nhẹ: 2 triệu đồng; UBND TP Cần Thơ > bệnh nhân bị thương nặng: 4,5 triệu đồng; UBND TP Cần Thơ > gia đình ba nạn nhân thiệt mạng: 9 triệu đồng"},
		{"the sum they get", "Công ty Sông Ngân hỗ trợ gia đình thợ điện bị ngã tử vong số tiền 160 triệu đồng.",
			"Công ty Sông Ngân > gia đình thợ điện bị ngã tử vong: 160 triệu đồng"},
		{"people of whom no list knows", "Báo Tin Sáng đã trao tặng 50 triệu đồng cho gia đình anh Lê Văn Nam và tặng 25 triệu đồng cho các \"hiệp sĩ\" bị thương.",
			"Báo Tin Sáng > Lê Văn Nam: 50 triệu đồng; Báo Tin Sáng > các \"hiệp sĩ\" bị thương: 25 triệu đồng"},
		{"what it is for is nobody", "Công ty Sông Ngân ủng hộ 5 tỉ đồng cho các hoạt động thiện nguyện tại tỉnh Bình Dương.", "Công ty Sông Ngân > Bình Dương: 5 tỉ đồng"},
		{"families of an accident", "Công ty Sông Ngân hỗ trợ gia đình nạn nhân vụ sập hầm 8 triệu đồng/người.", "Công ty Sông Ngân > gia đình nạn nhân vụ sập hầm: 8 triệu đồng"},
		{"amounts before whom they are for", "UBND tỉnh An Giang hỗ trợ 6,3 triệu đồng mỗi trường hợp tử vong, 3,1 triệu đồng/người bị thương.",
			"UBND tỉnh An Giang > mỗi trường hợp tử vong: 6,3 triệu đồng; UBND tỉnh An Giang > người bị thương: 3,1 triệu đồng"},
		{"rates of a policy", "Thành phố hỗ trợ hộ nghèo xây nhà 20 triệu đồng/hộ theo nghị định.", ""},
		{"a rule is no gift", "Theo quy định, mỗi hộ có nhà bị sập được hỗ trợ 60 triệu đồng.", ""},
	}
	checkRows(t, "Tai nạn ở Tân Hà\n\n", tests)
}

// Need far away is need: what a mild word would silence is read there. Who only accuses, or drills with
// arms, tells of no help.
func TestNeedFarAway(t *testing.T) {
	checkRows(t, "", []rowTest{
		{
			"famine", "Hôm qua, Tổng thống Mỹ cam kết tài trợ 75 triệu USD cho Somalia và Yemen, hai nước đang chống chọi với nạn đói.",
			"Mỹ > Somalia: 75 triệu USD (pledged); Mỹ > Yemen: 75 triệu USD (pledged)",
		},
		{"accused", "Nhiều nước hỗ trợ Ukraine. Kiev cáo buộc Nga cung cấp 40 xe tải cho Donbass.", ""},
		{"drill", "Nhật Bản từng cứu trợ khẩn cấp Philippines. Nhật Bản điều 6 xe thiết giáp đến Philippines tập trận.", ""},
	})
}
