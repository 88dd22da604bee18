package event_test

import (
	"testing"

	"github.com/lienket/lienket/extract"
)

// Sums that a government shares out: who decided stands a sentence or two before what each
// place gets.
func TestAllotments(t *testing.T) {
	tests := []rowTest{
		{"nobody is named at first", "Thủ tướng Chính phủ vừa có quyết định trích 140 tỷ đồng từ nguồn dự phòng của ngân sách. Theo đó, hỗ trợ 5 tỉnh khắc phục hậu quả mưa lũ. Trong đó, Bắc Kạn được hỗ trợ 45 tỷ đồng, Sơn La 30 tỷ đồng, Phú Thọ 20 tỷ đồng và 200 tấn gạo.",
			"Chính phủ > Bắc Kạn: 45 tỷ đồng (pledged); Chính phủ > Sơn La: 30 tỷ đồng (pledged); Chính phủ > Phú Thọ: 20 tỷ đồng (pledged); Chính phủ > Phú Thọ: 200 tấn gạo (pledged)"},
		{"the row goes on in the next sentence", "Thủ tướng Chính phủ quyết định trích 120 tỷ đồng hỗ trợ các tỉnh. Trong đó, Hòa Bình được hỗ trợ 40 tỷ đồng, Sơn La 30 tỷ đồng, Lào Cai 20 tỷ đồng. Các tỉnh Nam Định, Hà Nam mỗi tỉnh 5 tỷ đồng; Bắc Giang 10 tỷ đồng.",
			"Chính phủ > các tỉnh: 120 tỷ đồng (pledged); Chính phủ > Hòa Bình: 40 tỷ đồng (pledged); Chính phủ > Sơn La: 30 tỷ đồng (pledged); Chính phủ > Lào Cai: 20 tỷ đồng (pledged); Chính phủ > Nam Định: 5 tỷ đồng (pledged); Chính phủ > Hà Nam: 5 tỷ đồng (pledged); Chính phủ > Bắc Giang: 10 tỷ đồng (pledged)"},
		{"only shares", "Ủy ban Trung ương MTTQ Việt Nam vừa phân bổ 60 tỷ đồng hỗ trợ các địa phương dọn dẹp sau bão. Theo đó, mỗi tỉnh Quảng Ninh, Hải Phòng được 20 tỷ đồng; Lào Cai và Yên Bái mỗi tỉnh 10 tỷ đồng.",
			"Ủy ban Trung ương MTTQ Việt Nam > Quảng Ninh: 20 tỷ đồng; Ủy ban Trung ương MTTQ Việt Nam > Hải Phòng: 20 tỷ đồng; Ủy ban Trung ương MTTQ Việt Nam > Lào Cai: 10 tỷ đồng; Ủy ban Trung ương MTTQ Việt Nam > Yên Bái: 10 tỷ đồng"},
		{"a row of the rows of a list", "Bộ Tài chính xuất cấp 3.000 tấn gạo hỗ trợ các tỉnh bị lũ. Các tỉnh Hà Nam, Ninh Bình, Hưng Yên mỗi tỉnh 500 tấn; Hòa Bình 700 tấn và Sơn La 800 tấn.",
			"Bộ Tài chính > Hà Nam: 500 tấn; Bộ Tài chính > Ninh Bình: 500 tấn; Bộ Tài chính > Hưng Yên: 500 tấn; Bộ Tài chính > Hòa Bình: 700 tấn; Bộ Tài chính > Sơn La: 800 tấn"},
		{"behind a semicolon", "Bộ Nông nghiệp quyết định cấp 60.000 lít hóa chất cho các tỉnh bị dịch; trong đó tỉnh Nam Định 20.000 lít, Thái Bình 25.000 lít và Hưng Yên 15.000 lít.",
			"Bộ Nông nghiệp > Nam Định: 20.000 lít (pledged); Bộ Nông nghiệp > Thái Bình: 25.000 lít (pledged); Bộ Nông nghiệp > Hưng Yên: 15.000 lít (pledged)"},
		{"most of all", "Bộ Y tế mới quyết định phân bổ 1,7 triệu liều vắc xin. Trong đó, Nam Định được phân bổ nhiều nhất với 94.600 liều, Hà Nam có 58.000 liều, Thái Bình 50.000 liều.",
			"Bộ Y tế > Nam Định: 94.600 liều (pledged); Bộ Y tế > Hà Nam: 58.000 liều (pledged); Bộ Y tế > Thái Bình: 50.000 liều (pledged)"},
		{"the region is where they lie", "Bộ Y tế quyết định phân bổ 3 triệu liều vắc xin cho 63 tỉnh thành. Ở miền Bắc, Hà Nội nhận 270.000 liều; Nghệ An, Thanh Hóa được phân bổ 56.000 liều, Hải Phòng 44.000 liều.",
			"Bộ Y tế > 63 tỉnh: 3 triệu liều vắc xin (pledged); Bộ Y tế > Hà Nội: 270.000 liều (pledged); Bộ Y tế > Nghệ An: 56.000 liều (pledged); Bộ Y tế > Thanh Hóa: 56.000 liều (pledged); Bộ Y tế > Hải Phòng: 44.000 liều (pledged)"},
		{"what they are for behind them", "Chính phủ quyết định trích 90 tỷ đồng giúp các tỉnh. Cụ thể: Hà Tĩnh 25 tỷ đồng; Quảng Trị 35 tỷ đồng; Quảng Ngãi 30 tỷ đồng để khắc phục hậu quả mưa lũ.",
			"Chính phủ > Hà Tĩnh: 25 tỷ đồng (pledged); Chính phủ > Quảng Trị: 35 tỷ đồng (pledged); Chính phủ > Quảng Ngãi: 30 tỷ đồng (pledged)"},

		{"what was lost is not shared out", "Chính phủ quyết định trích 90 tỷ đồng giúp các tỉnh. Mưa lũ gây thiệt hại tại Hà Tĩnh 25 tỷ đồng, Quảng Trị 35 tỷ đồng.", "Chính phủ > các tỉnh: 90 tỷ đồng (pledged)"},
		{"too much to be a part", "Tỉnh Phú Yên hỗ trợ các huyện 2 tỷ đồng. Năm qua, thu ngân sách của Hà Tĩnh 25.000 tỷ đồng, Quảng Trị 35.000 tỷ đồng.",
			"Phú Yên > các huyện: 2 tỷ đồng"},
	}
	checkRows(t, "Hướng về vùng lũ\n\nNhiều nơi đã hỗ trợ người dân vùng lũ.\n", tests)
}

// What each of several places gets, said in brackets, with "cho mỗi tỉnh", or where it was handed out.
func TestEachPlace(t *testing.T) {
	checkRows(t, "Quà Tết về với vùng khó\n\nĐồng bào vùng khó đang cần giúp đỡ.\n", []rowTest{
		{"in brackets, the unit in fewer words", "Ngày 14/1, Hội Chữ thập đỏ tỉnh Gia Lai trao 180 suất quà cho bà con các xã Ia Lâu, Ia Mơ và Kon Gang (mỗi xã 60 suất).",
			"Hội Chữ thập đỏ tỉnh Gia Lai > Ia Lâu: 60 suất; Hội Chữ thập đỏ tỉnh Gia Lai > Ia Mơ: 60 suất; Hội Chữ thập đỏ tỉnh Gia Lai > Kon Gang: 60 suất"},
		{"told in short before", "Ngày 14/1, Hội Chữ thập đỏ tỉnh Gia Lai phối hợp với các xã Ia Lâu, Ia Mơ trao quà Tết cho người nghèo. Theo đó, Hội Chữ thập đỏ tỉnh đã trao 120 suất quà cho người dân 2 xã (mỗi xã 60 suất).",
			"Hội Chữ thập đỏ tỉnh Gia Lai > Ia Lâu: 60 suất; Hội Chữ thập đỏ tỉnh Gia Lai > Ia Mơ: 60 suất"},
		{"in brackets with what one is worth", "Chiều 28/8, Quỹ Bảo trợ trẻ em tỉnh Tây Ninh trao 75 suất học bổng cho trẻ em nghèo các huyện Tân Biên, Tân Châu và Châu Thành (mỗi huyện 25 suất, mỗi suất 1 triệu đồng).",
			"Quỹ Bảo trợ trẻ em tỉnh Tây Ninh > Tân Biên: 25 suất; Quỹ Bảo trợ trẻ em tỉnh Tây Ninh > Tân Châu: 25 suất; Quỹ Bảo trợ trẻ em tỉnh Tây Ninh > Châu Thành: 25 suất"},
		{"what a sum is to become", "Sáng 2/9, Công ty Tôn Phương Nam đã trao 300 triệu đồng vào Quỹ Bảo trợ trẻ em tỉnh Bình Dương làm quỹ học bổng cho học sinh khó khăn.",
			"Công ty Tôn Phương Nam > Quỹ Bảo trợ trẻ em tỉnh Bình Dương: 300 triệu đồng"},
		{"to each of two", "Ngày 14/1, đoàn công tác của Tập đoàn Điện lực Việt Nam đến thăm người dân hai tỉnh Sơn La, Điện Biên. Đoàn đã tặng 400 triệu đồng cho mỗi tỉnh.",
			"Tập đoàn Điện lực Việt Nam > Sơn La: 400 triệu đồng; Tập đoàn Điện lực Việt Nam > Điện Biên: 400 triệu đồng"},
		{"where the next were handed out", "Ngày 20/12, Hội Chữ thập đỏ tỉnh Gia Lai đã trao 65 suất quà cho các hộ tại xã Ia Pa và 55 suất tại xã Ia Tul.",
			"Hội Chữ thập đỏ tỉnh Gia Lai > Ia Pa: 65 suất quà; Hội Chữ thập đỏ tỉnh Gia Lai > Ia Tul: 55 suất"},
	})
}

// Rules of an authority that say how much people get: it gives, and nothing is paid yet.
func TestRules(t *testing.T) {
	tests := []rowTest{
		{"laid down", "UBND tỉnh Quảng Bình vừa ban hành quy định về hỗ trợ các hộ bị thiệt hại. Cụ thể: Gia đình có người mất tích được hỗ trợ 18 triệu đồng/người; hỗ trợ người bị gãy tay chân 7 triệu đồng/người; hỗ trợ nhà ở hư hỏng hoàn toàn 45 triệu đồng/hộ.",
			"UBND tỉnh Quảng Bình > Gia đình có người mất tích: 18 triệu đồng (pledged); UBND tỉnh Quảng Bình > người bị gãy tay chân: 7 triệu đồng (pledged); UBND tỉnh Quảng Bình > nhà ở hư hỏng hoàn toàn: 45 triệu đồng (pledged)"},
		{"the measure of help", "Tỉnh Quảng Bình vừa ban hành mức hỗ trợ người dân vùng lũ. Hộ có nhà sập được hỗ trợ 60 triệu đồng; hộ có nhà hư hỏng nặng được hỗ trợ 28 triệu đồng.",
			"Quảng Bình > Hộ có nhà sập: 60 triệu đồng (pledged); Quảng Bình > hộ có nhà hư hỏng nặng: 28 triệu đồng (pledged)"},
		{"by a decision of", "Theo quyết định của UBND tỉnh Quảng Bình, hộ có người chết được hỗ trợ 20 triệu đồng/người, hộ có nhà sập 40 triệu đồng/nhà.",
			"UBND tỉnh Quảng Bình > hộ có người chết: 20 triệu đồng (pledged); UBND tỉnh Quảng Bình > hộ có nhà sập: 40 triệu đồng (pledged)"},
		{"houses", "Tỉnh Quảng Bình vừa quyết định hỗ trợ 48 triệu đồng cho nhà sập hoàn toàn và 22 triệu đồng cho nhà hư hỏng nặng.",
			"Quảng Bình > nhà sập hoàn toàn: 48 triệu đồng (pledged); Quảng Bình > nhà hư hỏng nặng: 22 triệu đồng (pledged)"},
		{"each family that lost its house", "Tỉnh Quảng Bình hỗ trợ 36 triệu đồng mỗi hộ có nhà sập do lốc.",
			"Quảng Bình > mỗi hộ có nhà sập: 36 triệu đồng"},
		{"what is promised goes on", "Tỉnh Quảng Bình sẽ hỗ trợ mỗi người dân vùng hạn hán 12kg gạo/tháng. Nhà sập được hỗ trợ 55 triệu đồng.",
			"Quảng Bình > mỗi người dân vùng hạn hán: 12kg gạo (pledged); Quảng Bình > Nhà sập: 55 triệu đồng (pledged)"},

		{"no rules, no giver", "Bão làm hư hại nhiều nhà ở Quảng Bình. Hộ có nhà sập được hỗ trợ 60 triệu đồng.", ""},
		{"paid out by others", "UBND tỉnh Quảng Bình vừa ban hành quy định về hỗ trợ các hộ bị thiệt hại. Hộ có nhà sập đã được Công ty Sông Ngân hỗ trợ 6 triệu đồng.",
			"Công ty Sông Ngân > nhà sập: 6 triệu đồng"},
	}
	checkRows(t, "Hướng về vùng lũ\n\nNhiều nơi đã hỗ trợ người dân vùng lũ.\n", tests)
}

// The day is that of the decision, not of the paper in which a ministry asked for it.
func TestDayOfDecision(t *testing.T) {
	a := analyze(t, pipeline(t), "decision.txt", []byte("Hướng về vùng lũ\n\nPhó Thủ tướng Lê Văn Tám vừa ký Quyết định số 25/QĐ-TTg ngày 21/11/2024 hỗ trợ kinh phí cho các tỉnh.\nCụ thể, hỗ trợ 70 tỷ đồng cho tỉnh Nam Định để khắc phục thiệt hại như Bộ Tài chính đề nghị tại Văn bản số 18/BTC ngày 19/11/2024.\n"))
	for _, s := range a.Supports {
		if s.Date != (extract.Date{Year: 2024, Month: 11, Day: 21}) {
			t.Errorf("%s: %v", a.ActorName(s.To), s.Date)
		}
	}
	if len(a.Supports) == 0 {
		t.Error("no gift")
	}
}
