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
		{"dead and hurt", "Ban An toàn giao thông tỉnh Gia Lai hỗ trợ người chết 5 triệu đồng, người bị thương 3 triệu đồng.",
			"Ban An toàn giao thông tỉnh Gia Lai > người chết: 5 triệu đồng; Ban An toàn giao thông tỉnh Gia Lai > người bị thương: 3 triệu đồng"},
		{"each family, what for", "Công ty Điện Sông Ngân đã hỗ trợ 15 triệu đồng cho mỗi gia đình nạn nhân để lo hậu sự.",
			"Công ty Điện Sông Ngân > mỗi gia đình nạn nhân: 15 triệu đồng"},
		{"each of a counted group", "Công ty Điện Sông Ngân đã thăm hỏi, hỗ trợ gia đình 2 học sinh tử vong mỗi gia đình 100 triệu đồng.",
			"Công ty Điện Sông Ngân > gia đình 2 học sinh tử vong: 100 triệu đồng"},
		{"two verbs", "UBND huyện Yên Phong hỗ trợ mỗi nạn nhân bị thương 3 triệu đồng, hỗ trợ gia đình 2 cháu bé tử vong mỗi gia đình 4 triệu đồng.",
			"UBND huyện Yên Phong > nạn nhân bị thương: 3 triệu đồng; UBND huyện Yên Phong > gia đình 2 cháu bé tử vong: 4 triệu đồng"},
		{"amounts first", "Công ty Sông Ngân đã hỗ trợ 60 triệu đồng cho mỗi nạn nhân thiệt mạng, khoảng 20 triệu đồng cho mỗi người bị thương.",
			"Công ty Sông Ngân > nạn nhân thiệt mạng: 60 triệu đồng; Công ty Sông Ngân > mỗi người bị thương: khoảng 20 triệu đồng"},
		{"each household of a village", "Báo Tin Sáng đã trao hỗ trợ cho 34 hộ dân bị mất nhà ở xã Mường Mô, mỗi hộ 5 triệu đồng.",
			"Báo Tin Sáng > Mường Mô: 5 triệu đồng"},
		{"each house", "UBND tỉnh Quảng Ninh hỗ trợ 50 triệu đồng cho mỗi nhà bị lũ cuốn.",
			"UBND tỉnh Quảng Ninh > mỗi nhà bị lũ cuốn: 50 triệu đồng"},
		{"rates for the hurt", "UBND TP Hải Phòng hỗ trợ nạn nhân bị thương nhẹ 3 triệu đồng/người, bệnh nhân bị thương nặng 5 triệu đồng/người và hỗ trợ gia đình hai nạn nhân thiệt mạng 10 triệu đồng/gia đình.",
			"UBND TP Hải Phòng > nạn nhân bị thương nhẹ: 3 triệu đồng; UBND TP Hải Phòng > bệnh nhân bị thương nặng: 5 triệu đồng; UBND TP Hải Phòng > gia đình hai nạn nhân thiệt mạng: 10 triệu đồng"},
		{"the sum they get", "Công ty Sông Ngân hỗ trợ gia đình công nhân bị điện giật tử vong số tiền 200 triệu đồng.",
			"Công ty Sông Ngân > gia đình công nhân bị điện giật tử vong: 200 triệu đồng"},
		{"people of whom no list knows", "Báo Tin Sáng đã trao tặng 50 triệu đồng cho gia đình anh Lê Văn Nam và tặng 30 triệu đồng cho các \"hiệp sĩ\" bị thương.",
			"Báo Tin Sáng > Lê Văn Nam: 50 triệu đồng; Báo Tin Sáng > các \"hiệp sĩ\" bị thương: 30 triệu đồng"},
		{"what it is for is nobody", "Công ty Sông Ngân ủng hộ 5 tỉ đồng cho các hoạt động thiện nguyện tại tỉnh Bình Dương.", "Công ty Sông Ngân > Bình Dương: 5 tỉ đồng"},
		{"families of an accident", "Công ty Sông Ngân đã hỗ trợ gia đình nạn nhân vụ tai nạn 5 triệu đồng/người.", "Công ty Sông Ngân > gia đình nạn nhân vụ tai nạn: 5 triệu đồng"},
		{"amounts before whom they are for", "UBND tỉnh Long An hỗ trợ 5,4 triệu đồng mỗi trường hợp tử vong, 2,7 triệu đồng/người bị thương.",
			"UBND tỉnh Long An > mỗi trường hợp tử vong: 5,4 triệu đồng; UBND tỉnh Long An > người bị thương: 2,7 triệu đồng"},
		{"rates of a policy", "Thành phố hỗ trợ hộ nghèo xây nhà 20 triệu đồng/hộ theo nghị định.", ""},
		{"a rule is no gift", "Theo quy định, mỗi hộ có nhà bị sập được hỗ trợ 60 triệu đồng.", ""},
	}
	checkRows(t, "Tai nạn ở Tân Hà\n\n", tests)
}
