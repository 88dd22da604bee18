package event_test

import (
	"strings"
	"testing"
)

// Every verb by which somebody gives is understood in every order of giver, receiver and thing, and
// whether a list has the thing or not.
func TestVerbsInAllForms(t *testing.T) {
	p := pipeline(t)
	verbs := []string{"tặng", "trao tặng", "hỗ trợ", "ủng hộ", "tài trợ", "viện trợ", "hiến tặng", "tặng thêm", "gửi tặng", "trao", "gửi", "chuyển", "bàn giao", "cấp phát", "cung cấp"}
	forms := []string{
		"D V R I", "D V I cho R", "D đã V I cho R", "D V cho R I", "D V I tới R", "D V tới R I", "I được D V cho R", "R được D V I",
		"R tiếp nhận I do D V", "R đã nhận I của D V", "I mà D V cho R đã tới nơi", "I đã được V cho R từ D",
	}
	casts := []struct{ giver, receiver, item string }{
		{"Công ty Minh Long", "tỉnh Tây Ninh", "2 tỷ đồng"},
		{"Công ty Minh Long", "Bệnh viện Đa khoa Sao Khuê", "12 máy thở"},
		{"Công ty Minh Long", "huyện Trảng Bàng", "310 can nhựa"},
	}
	for _, form := range forms {
		for _, verb := range verbs {
			for _, c := range casts {
				text := strings.NewReplacer("D", c.giver, "V", verb, "R", c.receiver, "I", c.item).Replace(form)
				text = strings.ToUpper(text[:1]) + text[1:] + "."
				a := analyze(t, p, "text.txt", []byte("Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã giúp người dân vùng lũ.\nBà con đang gặp nhiều khó khăn, cần được cứu trợ.\n"+text+"\n"))
				want := strings.TrimPrefix(strings.TrimPrefix(c.receiver, "tỉnh "), "huyện ")
				if got := gifts(a); !strings.EqualFold(got, c.giver+" > "+want+": "+c.item) {
					t.Errorf("%s: %s\n got %s", form, text, got)
				}
			}
		}
	}
}
