package event_test

import "testing"

// Gifts that no frame reads are weighed: who stands where, and what was told.
func TestLeftover(t *testing.T) {
	const aid = "Chung tay ủng hộ, cứu trợ đồng bào vùng lũ\n\n"
	for _, c := range []struct{ text, want string }{
		{
			aid + "Nhiều đơn vị đã hỗ trợ vùng lũ. Ngày 8/10, Ngân hàng Hưng Thịnh đã trao lượt đầu 3 xuồng trong số 5 xuồng cứu hộ tặng tỉnh Quảng Bình.",
			"Ngân hàng Hưng Thịnh > Quảng Bình: 3 xuồng",
		},
		{
			aid + "Đây là đợt hỗ trợ thứ hai. Đến thăm huyện Lệ Thủy, Công ty Hoàng Minh tặng ngay 200 suất quà và động viên bà con vượt khó.",
			"Công ty Hoàng Minh > Lệ Thủy: 200 suất quà",
		},
		{ // an article of one gift: giver and receiver stand in the sentence
			"Quà cho bản xa\n\nĐến thăm huyện Lệ Thủy, đoàn công tác Công ty Hoàng Minh tặng 200 suất quà và động viên bà con vượt khó.",
			"Công ty Hoàng Minh > Lệ Thủy: 200 suất quà",
		},
		{ // where givers are at home, nobody receives
			aid + "Cộng đồng người Việt ủng hộ đồng bào miền Trung. Hội Phụ nữ Phú Thọ tại Berlin quyên góp được 4.200 Euro.",
			"Hội Phụ nữ Phú Thọ > miền Trung: 4.200 Euro",
		},
		{ // "đây" is the place named last
			aid + "Công ty Hoàng Minh tặng 5 tỷ đồng cho huyện Mường Tè. Xã Tân Hóa là địa phương bị ngập sâu nhất. Sáng 21/10, Tập đoàn Hải Lâm đã đến đây trao 200 suất quà.",
			"Công ty Hoàng Minh > Mường Tè: 5 tỷ đồng; Tập đoàn Hải Lâm > Tân Hóa: 200 suất quà",
		},
		{ // so is the place to which somebody came
			aid + "Công ty Hoàng Minh tặng 5 tỷ đồng cho huyện Mường Tè. Sáng 21/10, Tập đoàn Hải Lâm có mặt tại xã Tân Hóa. Tập đoàn đã trao tận tay bà con 200 suất quà.",
			"Công ty Hoàng Minh > Mường Tè: 5 tỷ đồng; Tập đoàn Hải Lâm > Tân Hóa: 200 suất quà",
		},
		{ // people told only by their number
			aid + "Tập đoàn Sông Ngân tặng 5 tỷ đồng cho huyện Mường Tè. Năm ngoái, Tập đoàn Sông Ngân dành 7 tỷ đồng giúp đỡ hơn 4.000 người bằng nhiều cách.",
			"Tập đoàn Sông Ngân > Mường Tè: 5 tỷ đồng; Tập đoàn Sông Ngân > hơn 4.000 người: 7 tỷ đồng",
		},
		{ // goods of kindness that arrive
			aid + "60 tấn gạo nghĩa tình của An Giang đã về tới Quảng Bình.",
			"An Giang > Quảng Bình: 60 tấn gạo nghĩa tình",
		},
		{ // whom the giver belongs to gives nothing
			aid + "Quỹ Hướng Thiện thuộc Tập đoàn Sông Ngân đã trao 529 suất quà cho hộ nghèo huyện Mường Tè.",
			"Quỹ Hướng Thiện > Mường Tè: 529 suất quà",
		},
		{ // who receives stands behind where the money came from
			aid + "Công ty Hoàng Minh tặng 5 tỷ đồng cho huyện Mường Tè. Công ty Sông Ngân đã trao 2 tỷ đồng thu được từ buổi đấu giá cho xã Tân Hóa.",
			"Công ty Hoàng Minh > Mường Tè: 5 tỷ đồng; Công ty Sông Ngân > Tân Hóa: 2 tỷ đồng",
		},
		{ // who thanks has given nothing
			aid + "Nhiều đơn vị đã hỗ trợ vùng lũ. Lãnh đạo tỉnh Quảng Bình cảm ơn tỉnh Bình Dương đã gửi 300 thùng mì.",
			"Bình Dương > Quảng Bình: 300 thùng mì",
		},
		{ // a loan is no gift
			aid + "Nhiều đơn vị đã hỗ trợ vùng lũ. Ngân hàng Hưng Thịnh giúp tỉnh Quảng Bình vay đợt đầu 3 tỷ đồng.",
			"",
		},
	} {
		got := rows(t, c.text)
		if got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
