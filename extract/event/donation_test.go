package event_test

import "testing"

// Gifts to funds and to the Fatherland Front: who gives in a row behind who receives, by whose
// appeal, from which address. Before each text stands a headline and a sentence of need;
// what is wanted are the givers, receivers and items of all rows.
func TestDonations(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"row of givers behind the receiver", "Chiều 7/6, các cơ quan, doanh nghiệp đã trao kinh phí ủng hộ tới Ủy ban MTTQ tỉnh Bến Tre gồm: Công ty Cấp nước Hương Dừa 60 triệu đồng; Tập đoàn Minh Long 455 triệu đồng.",
			"Công ty Cấp nước Hương Dừa > Ủy ban MTTQ tỉnh Bến Tre: 60 triệu đồng; Tập đoàn Minh Long > Ủy ban MTTQ tỉnh Bến Tre: 455 triệu đồng"},
		{"row of receivers", "Tập đoàn Minh Long hỗ trợ các tỉnh gồm: Bến Tre 2 tỷ đồng; Long An 3 tỷ đồng.",
			"Tập đoàn Minh Long > Bến Tre: 2 tỷ đồng; Tập đoàn Minh Long > Long An: 3 tỷ đồng"},
		{"appeal", "Hưởng ứng lời kêu gọi của Ủy ban MTTQ tỉnh Long An, Tập đoàn Minh Long và Ngân hàng Bắc Hà trao tặng 10.000 túi an sinh nhằm sẻ chia khó khăn.",
			"Tập đoàn Minh Long > Ủy ban MTTQ tỉnh Long An: 10.000 túi an sinh; Ngân hàng Bắc Hà > Ủy ban MTTQ tỉnh Long An: 10.000 túi an sinh"},
		{"no more than an appeal", "Ủy ban MTTQ tỉnh Long An kêu gọi Tập đoàn Minh Long ủng hộ 10.000 túi an sinh cho người nghèo.", ""},
		{"goods in a row, given by several", "Sáng 23/9, Sở Y tế tỉnh Thái Bình tiếp nhận 15.000 khẩu trang; 500 bộ đồ bảo hộ do Công ty Vạn Phúc và Công ty Hòa Mai, Công ty An Lộc trao tặng.",
			"Công ty Vạn Phúc > Sở Y tế tỉnh Thái Bình: 15.000 khẩu trang; Công ty Hòa Mai > Sở Y tế tỉnh Thái Bình: 15.000 khẩu trang; Công ty An Lộc > Sở Y tế tỉnh Thái Bình: 15.000 khẩu trang; Công ty Vạn Phúc > Sở Y tế tỉnh Thái Bình: 500 bộ đồ bảo hộ; Công ty Hòa Mai > Sở Y tế tỉnh Thái Bình: 500 bộ đồ bảo hộ; Công ty An Lộc > Sở Y tế tỉnh Thái Bình: 500 bộ đồ bảo hộ"},
		{"value and giver of nameless goods", "Ủy ban MTTQ tỉnh Long An đã tiếp nhận vật tư y tế trị giá 700 triệu đồng từ Công ty Minh Long.",
			"Công ty Minh Long > Ủy ban MTTQ tỉnh Long An: vật tư y tế trị giá 700 triệu đồng"},
		{"an old man's gift", "Sáng 21/6, Ủy ban MTTQ phường Tân An tiếp nhận 10 triệu đồng của cụ ông Lê Văn Tám, ở phường Tân An.",
			"Lê Văn Tám > Ủy ban MTTQ phường Tân An: 10 triệu đồng"},
		{"from many", "Đến nay, Ủy ban MTTQ huyện Tân Hồng đã tiếp nhận từ các tổ chức, cá nhân đóng góp Quỹ vắc xin phòng Covid-19 trên 63 triệu đồng.",
			"các tổ chức, cá nhân > Ủy ban MTTQ huyện Tân Hồng: trên 63 triệu đồng"},
		{"who lives there gives", "Trước đó, ông Lê Văn Bảy, 92 tuổi, ngụ xã Phú Thành, huyện Tam Nông đã ủng hộ 5 triệu đồng cho quỹ vắc xin phòng Covid-19.",
			"Lê Văn Bảy > Quỹ vắc xin phòng Covid-19: 5 triệu đồng"},
		{"a body that no list has", "Hội Yêu cây cảnh tỉnh Bến Tre ủng hộ tỉnh Long An 50 triệu đồng.",
			"Hội Yêu cây cảnh tỉnh Bến Tre > Long An: 50 triệu đồng"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := analyze(t, p, "text.txt", []byte("Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều hộ nghèo đang khó khăn.\n"+tt.text+"\n"))
			if got := gifts(a); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}
