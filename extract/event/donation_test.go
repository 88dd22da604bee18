package event_test

import "testing"

// Gifts to funds and to the Fatherland Front: who gives in a row behind who receives, by whose
// appeal, from which address. Before each text stands a headline and a sentence of need;
// what is wanted are the givers, receivers and items of all rows.
func TestDonations(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"row of givers behind the receiver", "Chiều 7/6, các cơ quan, doanh nghiệp đã chuyển kinh phí ủng hộ tới Ủy ban MTTQ tỉnh Bến Tre gồm: Công ty Cấp nước Hương Dừa 60 triệu đồng; Tập đoàn Minh Long 455 triệu đồng.",
			"Công ty Cấp nước Hương Dừa > Ủy ban MTTQ tỉnh Bến Tre: 60 triệu đồng; Tập đoàn Minh Long > Ủy ban MTTQ tỉnh Bến Tre: 455 triệu đồng"},
		{"row of receivers", "Tập đoàn Minh Long hỗ trợ các tỉnh gồm: Bến Tre 2 tỷ đồng; Long An 3 tỷ đồng.",
			"Tập đoàn Minh Long > Bến Tre: 2 tỷ đồng; Tập đoàn Minh Long > Long An: 3 tỷ đồng"},
		{"appeal", "Đáp lời kêu gọi của Ủy ban MTTQ tỉnh Long An, Tập đoàn Minh Long và Ngân hàng Bắc Hà trao tặng 10.000 túi an sinh nhằm sẻ chia khó khăn.",
			"Tập đoàn Minh Long > Ủy ban MTTQ tỉnh Long An: 10.000 túi an sinh; Ngân hàng Bắc Hà > Ủy ban MTTQ tỉnh Long An: 10.000 túi an sinh"},
		{"no more than an appeal", "Ủy ban MTTQ tỉnh Long An kêu gọi Tập đoàn Minh Long ủng hộ 10.000 túi an sinh cho người nghèo.", ""},
		{"goods in a row, given by several", "Sáng 23/9, Sở Y tế tỉnh Thái Bình tiếp nhận 15.000 khẩu trang; 500 bộ đồ bảo hộ do Công ty Vạn Phúc và Công ty Hòa Mai, Công ty An Lộc trao tặng.",
			"Công ty Vạn Phúc > Sở Y tế tỉnh Thái Bình: 15.000 khẩu trang; Công ty Hòa Mai > Sở Y tế tỉnh Thái Bình: 15.000 khẩu trang; Công ty An Lộc > Sở Y tế tỉnh Thái Bình: 15.000 khẩu trang; Công ty Vạn Phúc > Sở Y tế tỉnh Thái Bình: 500 bộ đồ bảo hộ; Công ty Hòa Mai > Sở Y tế tỉnh Thái Bình: 500 bộ đồ bảo hộ; Công ty An Lộc > Sở Y tế tỉnh Thái Bình: 500 bộ đồ bảo hộ"},
		{"value and giver of nameless goods", "Ủy ban MTTQ tỉnh Long An đã tiếp nhận vật tư y tế trị giá 700 triệu đồng từ Công ty Minh Long.",
			"Công ty Minh Long > Ủy ban MTTQ tỉnh Long An: vật tư y tế trị giá 700 triệu đồng"},
		{"an old man's gift", "Sáng 21/6, Ủy ban MTTQ phường Tân An tiếp nhận 10 triệu đồng của cụ ông Lê Văn Tám, ở phường Tân An.",
			"Lê Văn Tám > Ủy ban MTTQ phường Tân An: 10 triệu đồng"},
		{"from many", "Chiều qua, Ủy ban MTTQ huyện Tân Hồng vừa tiếp nhận từ các tổ chức, cá nhân đóng góp Quỹ vắc xin trên 58 triệu đồng.",
			"các tổ chức, cá nhân > Ủy ban MTTQ huyện Tân Hồng: trên 58 triệu đồng"},
		{"who lives there gives", "Trước đó, ông Lê Văn Bảy, 92 tuổi, ngụ xã Phú Thành, huyện Tam Nông đã ủng hộ 6 triệu đồng vào quỹ vắc xin phòng Covid-19.",
			"Lê Văn Bảy > Quỹ vắc xin phòng Covid-19: 6 triệu đồng"},
		{"a body that no list has", "Hội Yêu cây cảnh tỉnh Bến Tre ủng hộ tỉnh Long An 50 triệu đồng.",
			"Hội Yêu cây cảnh tỉnh Bến Tre > Long An: 50 triệu đồng"},
		{"together with a firm, by way of a club", "Sáng 5/8, Hội Chữ thập đỏ huyện Bến Lức phối hợp với Công ty Minh Long trao 200 suất quà cho các hộ nghèo xã Tân Bửu.",
			"Hội Chữ thập đỏ huyện Bến Lức > Tân Bửu: 200 suất quà; Công ty Minh Long > Tân Bửu: 200 suất quà"},
		{"an authority helps to hand over", "Sáng 5/8, Công ty Minh Long phối hợp với UBND xã Tân Bửu trao 200 suất quà cho các hộ nghèo xã Tân Bửu.",
			"Công ty Minh Long > Tân Bửu: 200 suất quà"},
		{"a firm called by a sport", "Chiều 2/8, Ủy ban MTTQ tỉnh Long An đã tiếp nhận 600 bộ đồ bảo hộ do Công ty Phát triển bóng đá Sông Vàm trao tặng.",
			"Công ty Phát triển bóng đá Sông Vàm > Ủy ban MTTQ tỉnh Long An: 600 bộ đồ bảo hộ"},
		{"goods brought to help", "Tập đoàn Hoa Mai đã đưa nhiều chuyến xe chở lương thực đến các tỉnh Khánh Hòa, Gia Lai để hỗ trợ người dân bị cô lập.",
			"Tập đoàn Hoa Mai > Khánh Hòa: lương thực; Tập đoàn Hoa Mai > Gia Lai: lương thực"},
		{"nameless goods, counted behind", "Bộ Chỉ huy BĐBP tỉnh Kiên Giang tiếp nhận nhu yếu phẩm phục vụ chống dịch gồm 200 bộ đồ bảo hộ, 144 đèn pin do Công ty Minh Long trao tặng.",
			"Công ty Minh Long > Bộ Chỉ huy BĐBP tỉnh Kiên Giang: 200 bộ đồ bảo hộ; Công ty Minh Long > Bộ Chỉ huy BĐBP tỉnh Kiên Giang: 144 đèn pin"},
		{"goods told in brackets", "Tại đây, Công ty Minh Long tặng nhân dân nước bạn Lào nhu yếu phẩm (bún gạo, muối, cá hộp) với tổng trị giá 18 triệu đồng.",
			"Công ty Minh Long > Lào: nhu yếu phẩm (bún gạo, muối, cá hộp) với tổng trị giá 18 triệu đồng"},
		{"emigrants in a city", "Ủy ban MTTQ tỉnh Long An tiếp nhận ủng hộ của các đơn vị. Hội Doanh nhân Hoa Sen tại Singapore ủng hộ 300 triệu đồng.",
			"Hội Doanh nhân Hoa Sen tại Singapore > Ủy ban MTTQ tỉnh Long An: 300 triệu đồng"},
		{"from so much to so much", "Công ty Minh Long và nhiều đơn vị ủng hộ Ủy ban MTTQ tỉnh Long An từ 1 tỷ đồng đến 200 tỷ đồng.", ""},
		{"taken in to be handed on", "Công ty Minh Long gửi 100 suất quà cho các hộ nghèo xã Tân Bửu. Chủ tịch UBND xã Tân Bửu tiếp nhận để sớm đưa từng phần quà tới các nhà.",
			"Công ty Minh Long > Tân Bửu: 100 suất quà"},
		{"given out for nothing", "Công ty Minh Long phát miễn phí 15.000 khẩu trang vải cho người dân huyện Hoài Nhơn.",
			"Công ty Minh Long > Hoài Nhơn: 15.000 khẩu trang vải"},
		{"most of it told by each", "Tại lễ tiếp nhận, 9 đơn vị, doanh nghiệp đã ủng hộ Ủy ban MTTQ tỉnh Long An gần 4 tỷ đồng. Trong đó, Công ty Minh Long ủng hộ 2 tỷ đồng; Công ty Hòa Mai ủng hộ 1 tỷ đồng; Công ty An Lộc ủng hộ 500 triệu đồng.",
			"Công ty Minh Long > Ủy ban MTTQ tỉnh Long An: 2 tỷ đồng; Công ty Hòa Mai > Ủy ban MTTQ tỉnh Long An: 1 tỷ đồng; Công ty An Lộc > Ủy ban MTTQ tỉnh Long An: 500 triệu đồng"},
		{"what it is for", "Tập đoàn Minh Long đã ủng hộ 5 tỷ đồng cho việc phòng, chống dịch của tỉnh Long An.",
			"Tập đoàn Minh Long > Long An: 5 tỷ đồng"},
		{"people are no goods", "Công ty Minh Long trao 350 áo ấm, 350 đôi ủng cho Trường Tiểu học Tân Bửu và 12 thầy cô.",
			"Công ty Minh Long > Trường Tiểu học Tân Bửu: 350 áo ấm; Công ty Minh Long > Trường Tiểu học Tân Bửu: 350 đôi ủng"},
		{"nameless givers are those of the row", "Các đơn vị, doanh nghiệp đến ủng hộ Ủy ban MTTQ tỉnh Long An gồm: Công ty Minh Long (500 triệu đồng), Công ty Hòa Mai (300 triệu đồng).",
			"Công ty Minh Long > Ủy ban MTTQ tỉnh Long An: 500 triệu đồng; Công ty Hòa Mai > Ủy ban MTTQ tỉnh Long An: 300 triệu đồng"},
		{"a further thing of the last giver", "Ủy ban MTTQ tỉnh Long An tiếp nhận 500 triệu đồng từ Công ty Minh Long; 470 triệu đồng từ Công ty Hòa Mai và 15 máy thở.",
			"Công ty Minh Long > Ủy ban MTTQ tỉnh Long An: 500 triệu đồng; Công ty Hòa Mai > Ủy ban MTTQ tỉnh Long An: 470 triệu đồng; Công ty Hòa Mai > Ủy ban MTTQ tỉnh Long An: 15 máy thở"},
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
