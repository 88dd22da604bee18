package event_test

import "testing"

// Rows: goods of one giver, places that get an amount each, givers whose verb is
// left out, givers that no list knows.
func TestRows(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"goods parted by semicolons", "Công ty Sông Ngân tặng huyện Ba Tri một máy trợ thở trị giá 500 triệu đồng; 10 giường bệnh; 350 phần quà.",
			"Công ty Sông Ngân > Ba Tri: một máy trợ thở; Công ty Sông Ngân > Ba Tri: 10 giường bệnh; Công ty Sông Ngân > Ba Tri: 350 phần quà"},
		{"a verb again after them", "Công ty Sông Ngân tặng huyện Ba Tri 30 xe đạp; 20 bộ máy vi tính và trao 50 suất học bổng.",
			"Công ty Sông Ngân > Ba Tri: 30 xe đạp; Công ty Sông Ngân > Ba Tri: 20 bộ máy vi tính; Công ty Sông Ngân > Ba Tri: 50 suất học bổng"},
		{"goods to help with", "Công ty Sông Ngân tặng huyện Ba Tri 150 bộ còi cứu hộ và 200 áo phao.",
			"Công ty Sông Ngân > Ba Tri: 150 bộ còi; Công ty Sông Ngân > Ba Tri: 200 áo phao"},
		{"other receivers behind a semicolon", "Tập đoàn Sông Ngân tặng 700 phần quà cho hộ gia đình khó khăn; 600 suất học bổng cho học sinh nghèo.",
			"Tập đoàn Sông Ngân > hộ gia đình khó khăn: 700 phần quà; Tập đoàn Sông Ngân > học sinh nghèo: 600 suất học bổng"},
		{"places behind amounts", "Công ty Sông Ngân đã trao 40 suất quà tại xã Tân Lập, 60 suất tại xã Tân Thành và 50 suất tại xã Tân Hòa.",
			"Công ty Sông Ngân > Tân Lập: 40 suất quà; Công ty Sông Ngân > Tân Thành: 60 suất; Công ty Sông Ngân > Tân Hòa: 50 suất"},
		{"places before amounts", "Tại huyện Hương Khê, Công ty Sông Ngân trao 200 suất quà; tại huyện Vũ Quang 150 suất quà.",
			"Công ty Sông Ngân > Hương Khê: 200 suất quà; Công ty Sông Ngân > Vũ Quang: 150 suất quà"},
		{"further givers, acted on", "Tỉnh Hà Tĩnh được Ngân hàng Biển Bắc ủng hộ 1 tỉ đồng, Công ty Sông Ngân 500 triệu đồng.",
			"Ngân hàng Biển Bắc > Hà Tĩnh: 1 tỉ đồng; Công ty Sông Ngân > Hà Tĩnh: 500 triệu đồng"},
		{"further receivers, acted on", "Trường tiểu học Ia Mơ được Công ty Sông Ngân tặng 20 máy tính, Trường tiểu học Ia Lâu 10 máy tính.",
			"Công ty Sông Ngân > Trường tiểu học Ia Mơ: 20 máy tính; Công ty Sông Ngân > Trường tiểu học Ia Lâu: 10 máy tính"},
		{"further givers", "Ông Trần Văn Bách ủng hộ tỉnh Hà Tĩnh 200 triệu đồng, bà Lê Thị Sáu 100 triệu đồng và Công ty Sông Ngân 1 tỉ đồng.",
			"Trần Văn Bách > Hà Tĩnh: 200 triệu đồng; Lê Thị Sáu > Hà Tĩnh: 100 triệu đồng; Công ty Sông Ngân > Hà Tĩnh: 1 tỉ đồng"},
		{"further receivers", "Công ty Sông Ngân hỗ trợ bà Lê Thị Sáu 40 triệu đồng, ông Lê Văn Tám 30 triệu đồng.",
			"Công ty Sông Ngân > Lê Thị Sáu: 40 triệu đồng; Công ty Sông Ngân > Lê Văn Tám: 30 triệu đồng"},
		{"what each got of a gift", "Công ty Sông Ngân ủng hộ 6 tỉ đồng giúp các tỉnh miền Trung. Trong số đó hai tỉnh Hà Tĩnh, Quảng Bình mỗi tỉnh nhận hỗ trợ 2 tỉ đồng. Bốn tỉnh còn lại là Nghệ An, Thanh Hóa, Quảng Trị, Thừa Thiên Huế mỗi tỉnh 500 triệu đồng.",
			"Công ty Sông Ngân > Hà Tĩnh: 2 tỉ đồng; Công ty Sông Ngân > Quảng Bình: 2 tỉ đồng; Công ty Sông Ngân > Nghệ An: 500 triệu đồng; Công ty Sông Ngân > Thanh Hóa: 500 triệu đồng; Công ty Sông Ngân > Quảng Trị: 500 triệu đồng; Công ty Sông Ngân > Thừa Thiên Huế: 500 triệu đồng"},
		{"all of it shared out", "Chung tay cứu trợ người nghèo\n\nCông ty Sông Ngân tặng 120 suất quà cho bà con huyện Ba Tri. Trong đó, xã Tân Lập 70 suất, xã Tân Hòa 50 suất.",
			"Công ty Sông Ngân > Tân Lập: 70 suất; Công ty Sông Ngân > Tân Hòa: 50 suất"},
		{"damage is no share", "Công ty Sông Ngân hỗ trợ 12 tỉ đồng cho tỉnh Hà Tĩnh. Xã Tân Lập thiệt hại 4 tỉ đồng, xã Tân Hòa 7 tỉ đồng.",
			"Công ty Sông Ngân > Hà Tĩnh: 12 tỉ đồng"},
		{"what a gift consists of", "Quà tặng của Công ty Sông Ngân cho Trường tiểu học Ia Mơ gồm 5 máy tính, 200 bộ bàn ghế.",
			"Công ty Sông Ngân > Trường tiểu học Ia Mơ: 5 máy tính; Công ty Sông Ngân > Trường tiểu học Ia Mơ: 200 bộ bàn ghế"},
		{"what help consists of", "Hội Chữ thập đỏ Việt Nam cũng đã cứu trợ khẩn cấp cho tỉnh Quảng Bình. Đợt cứu trợ bao gồm một tỷ đồng tiền mặt, 900 thùng mì.",
			"Hội Chữ thập đỏ Việt Nam > Quảng Bình: một tỷ đồng tiền mặt; Hội Chữ thập đỏ Việt Nam > Quảng Bình: 900 thùng mì"},
		{"a reception up to a day", "Chung tay cứu trợ đồng bào vùng lũ\n\nTính đến ngày 12-9, Ban Cứu trợ Trung ương đã tiếp nhận: Ngân hàng Biển Bắc 5 tỉ đồng, Tập đoàn Sông Ngân 10 tỉ đồng.",
			"Ngân hàng Biển Bắc > Ban Cứu trợ Trung ương: 5 tỉ đồng; Tập đoàn Sông Ngân > Ban Cứu trợ Trung ương: 10 tỉ đồng"},
		{"a name of which a piece is known", "Đoàn thiện nguyện của Việt Lâm Phát trao 500 phần quà cho huyện Ba Tri.", "Việt Lâm Phát > Ba Tri: 500 phần quà"},
		{"places in brackets", "Chung tay cứu trợ người nghèo\n\nCông ty Sông Ngân trao 400 suất quà cho các hộ dân tại hai tỉnh Hà Tĩnh (250 suất) và Nghệ An (150 suất).",
			"Công ty Sông Ngân > Hà Tĩnh: 250 suất; Công ty Sông Ngân > Nghệ An: 150 suất"},
		{"who goes with whom", "Trong chuỗi hoạt động đón Tết, Công ty Sông Ngân còn đồng hành với nhiều tổ chức, đoàn thể thăm hỏi, trao quà cho bà con tại nhiều tỉnh khác như Đồng Tháp, Cần Thơ.",
			"Công ty Sông Ngân > Đồng Tháp: quà; Công ty Sông Ngân > Cần Thơ: quà"},
		{"a programme receives", "Công ty Sông Ngân tài trợ 200 triệu đồng cho chương trình “Ước mơ xanh”.",
			"Công ty Sông Ngân > chương trình “Ước mơ xanh”: 200 triệu đồng"},
		{"each of those named before", "Trước thiệt hại ở các tỉnh Quảng Bình và Hà Tĩnh, Bộ Tài chính đã xuất cấp cho mỗi tỉnh 1.000 tấn gạo để cứu trợ.",
			"Bộ Tài chính > Quảng Bình: 1.000 tấn gạo; Bộ Tài chính > Hà Tĩnh: 1.000 tấn gạo"},
		{"whose people get", "Chung tay ủng hộ người nghèo\n\n500 nhà tình nghĩa đã được trao tặng cho các gia đình khó khăn về nhà ở của 3 tỉnh: Quảng Nam, Quảng Ngãi, Bình Định.", ""},
		{"visitors are no gift", "New Zealand đã đón 17.000 lượt khách Việt Nam, trong đó có 2.000 người đến để hỗ trợ.", ""},
		{"a committee in small letters", "Công ty Sông Ngân tài trợ Trường tiểu học Ia Mơ 700 triệu đồng và Ủy ban tương trợ người Việt Nam tại Pháp tài trợ 100 triệu đồng.",
			"Công ty Sông Ngân > Trường tiểu học Ia Mơ: 700 triệu đồng; Ủy ban tương trợ người Việt Nam tại Pháp > Trường tiểu học Ia Mơ: 100 triệu đồng"},
		{"what the gift was", "Chung tay ủng hộ người nghèo\n\nCông ty Sông Ngân trao quà cho người dân xã Tân Lập. Quà tặng gồm 200 chiếc quạt điện và 500 thùng mì.",
			"Công ty Sông Ngân > Tân Lập: 200 chiếc quạt điện; Công ty Sông Ngân > Tân Lập: 500 thùng mì"},
		{"a load by its weight", "Nhật Bản trao cho tỉnh Quảng Bình 3 tấn hàng cứu trợ. Lô hàng gồm 200 lều bạt, 50 máy lọc nước.",
			"Nhật Bản > Quảng Bình: 3 tấn hàng cứu trợ"},
		{"each of several givers", "Tập đoàn Dệt Thành Long (Vinalong), Bút bi Hoa Sen, Tổng công ty Gốm Sao Mai… mỗi đơn vị ủng hộ tỉnh Quảng Bình 300 triệu đồng.",
			"Tổng công ty Gốm Sao Mai > Quảng Bình: 300 triệu đồng; Bút bi Hoa Sen > Quảng Bình: 300 triệu đồng; Tập đoàn Dệt Thành Long > Quảng Bình: 300 triệu đồng"},
		{"givers by colons", "Ông Trần Văn Bách ủng hộ 2 triệu đồng, bà Lê Thị Sáu: 1 triệu đồng, Công ty Sông Ngân: 20 triệu đồng cho em Nguyễn Văn Hùng.",
			"Trần Văn Bách > Nguyễn Văn Hùng: 2 triệu đồng; Lê Thị Sáu > Nguyễn Văn Hùng: 1 triệu đồng; Công ty Sông Ngân > Nguyễn Văn Hùng: 20 triệu đồng"},
		{"each of the counted", "Hội Chữ thập đỏ tỉnh Kon Tum đã hỗ trợ 3 gia đình có người chết mỗi gia đình 10 triệu đồng, 5 người bị thương mỗi người 3 triệu đồng.",
			"Hội Chữ thập đỏ tỉnh Kon Tum > gia đình có người chết: 10 triệu đồng; Hội Chữ thập đỏ tỉnh Kon Tum > 5 người bị thương: 3 triệu đồng"},
		{"names that no list has", "Đoàn thiện nguyện của Vĩnh Khang Land và Bút bi Hoa Sen trao 500 phần quà cho huyện Ba Tri.",
			"Vĩnh Khang Land > Ba Tri: 500 phần quà; Bút bi Hoa Sen > Ba Tri: 500 phần quà"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rows(t, tt.text); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
