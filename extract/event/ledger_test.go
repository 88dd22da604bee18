package event_test

import (
	"strings"
	"testing"
)

// Lists whose receiver is named by a reception, a drive, a headline or the
// sentence before. Each text is a headline and a body; what is wanted are the
// givers, receivers and items of all rows.
func TestLedgers(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"a district does not give to its province", "Quảng Nam: Lật xe khách, 5 người chết\n\nTai nạn xảy ra sáng 3-5 tại huyện Thăng Bình, tỉnh Quảng Nam. Câu lạc bộ diều Bảo Tín đã hỗ trợ 45 triệu đồng lo hậu sự, các cơ quan chức năng huyện Thăng Bình hỗ trợ 17 triệu đồng.", ""},
		{"reception, verbs and bare", "Tiếp nhận ủng hộ đồng bào bị bão\n\nSáng 13/9, Ủy ban MTTQ Việt Nam tỉnh Thái Bình tiếp nhận ủng hộ khắc phục hậu quả bão số 3.\n\nTại buổi tiếp nhận, Công ty Gốm Tiền Phong ủng hộ 500 triệu đồng; Hội Nông dân tỉnh 150 triệu đồng; bà Đỗ Thị Lụa, xã Vũ Lạc ủng hộ 10 triệu đồng. Đến nay, đơn vị đã tiếp nhận tổng số tiền hơn 12 tỷ đồng.",
			"Công ty Gốm Tiền Phong > Ủy ban MTTQ Việt Nam tỉnh Thái Bình: 500 triệu đồng; Hội Nông dân tỉnh Thái Bình > Ủy ban MTTQ Việt Nam tỉnh Thái Bình: 150 triệu đồng; Đỗ Thị Lụa > Ủy ban MTTQ Việt Nam tỉnh Thái Bình: 10 triệu đồng"},
		{"what each of several gets", "Chính phủ hỗ trợ Quảng Trị, Hà Tĩnh, Nghệ An sau lũ\n\nChính phủ quyết định hỗ trợ các tỉnh Quảng Trị, Hà Tĩnh, Nghệ An 460 tỷ đồng để khắc phục hậu quả mưa lũ.\n\nMức phân bổ gồm: Quảng Trị 150 tỷ đồng, Hà Tĩnh 160 tỷ đồng, Nghệ An 150 tỷ đồng.",
			"Chính phủ > Quảng Trị: 150 tỷ đồng; Chính phủ > Hà Tĩnh: 160 tỷ đồng; Chính phủ > Nghệ An: 150 tỷ đồng"},
		{"givers of a list receive nothing", "Ủng hộ Quỹ phòng, chống dịch\n\nChiều 3/6/2021, Ban Thường trực Ủy ban MTTQ tỉnh Yên Bái tiếp nhận các đơn vị ủng hộ Quỹ vắc xin của tỉnh gồm: Bệnh viện Phúc An 500 triệu đồng; Công ty Giấy Sông Lô 50 triệu đồng.\n\nTiếp nhận Quỹ phòng, chống dịch: Tập đoàn Bạch Mai 200 triệu đồng; Nhà máy Cơ khí 29 tặng 120 bộ giường và nhiều đồ dùng khác.",
			"Bệnh viện Phúc An > Ban Thường trực Ủy ban MTTQ tỉnh Yên Bái: 500 triệu đồng; Công ty Giấy Sông Lô > Ban Thường trực Ủy ban MTTQ tỉnh Yên Bái: 50 triệu đồng; Nhà máy Cơ khí 29 > Ban Thường trực Ủy ban MTTQ tỉnh Yên Bái: 120 bộ giường; Nhà máy Cơ khí 29 > Ban Thường trực Ủy ban MTTQ tỉnh Yên Bái: đồ dùng; Tập đoàn Bạch Mai > Ban Thường trực Ủy ban MTTQ tỉnh Yên Bái: 200 triệu đồng"},
		{"lines of a newspaper's readers", "Bạn đọc ủng hộ bà con miền Trung\n\nDanh sách bạn đọc ủng hộ bà con miền Trung:\n\nCông ty Thép Đại Long: 100.000.000 đồng\nGia đình ông Trần Văn Sửu (quận 5): 20.000.000 đồng\nBà Nguyễn Thị Mót: 500.000 đồng",
			"Công ty Thép Đại Long > miền Trung: 100.000.000 đồng; Gia đình ông Trần Văn Sửu > miền Trung: 20.000.000 đồng; Nguyễn Thị Mót > miền Trung: 500.000 đồng"},
		{"newspaper passes on", "Chung tay vì miền Trung\n\nHai ngày qua, Báo Lao Động Mới đã nhận được sự ủng hộ của bạn đọc dành cho đồng bào miền Trung như sau: anh Lê Quốc Bảo: 1 triệu đồng; tập thể lớp 12A3 Trường THPT Nguyễn Du: 5.200.000 đồng.",
			"Lê Quốc Bảo > miền Trung: 1 triệu đồng; tập thể lớp 12A3 Trường THPT Nguyễn Du > miền Trung: 5.200.000 đồng"},
		{"countries in a row", "Quốc tế viện trợ Thổ Nhĩ Kỳ sau động đất\n\nNhiều nước đã gửi hàng cứu trợ tới Thổ Nhĩ Kỳ sau trận động đất. Trung Quốc viện trợ 5,9 triệu USD. Hàn Quốc hỗ trợ 5 triệu USD, Australia 7 triệu USD.",
			"Trung Quốc > Thổ Nhĩ Kỳ: 5,9 triệu USD; Hàn Quốc > Thổ Nhĩ Kỳ: 5 triệu USD; Australia > Thổ Nhĩ Kỳ: 7 triệu USD"},
		{"goods, pagoda", "Quận Bình Tân tiếp nhận hàng hỗ trợ phòng, chống dịch\n\nSáng 20/7, UBND quận Bình Tân tiếp nhận các phần quà hỗ trợ phòng, chống dịch COVID-19. Trong đó, Công ty Nhựa Tân Thành tặng 5.000 khẩu trang và 200 bộ đồ bảo hộ; chùa Vạn Hạnh trao 500 phần quà.",
			"Công ty Nhựa Tân Thành > UBND quận Bình Tân: 5.000 khẩu trang; Công ty Nhựa Tân Thành > UBND quận Bình Tân: 200 bộ đồ bảo hộ; Chùa Vạn Hạnh > UBND quận Bình Tân: 500 phần quà"},
		{"artists", "Nghệ sĩ chung tay giúp đồng bào miền Bắc\n\nSau bão Yagi, nhiều nghệ sĩ quyên góp giúp đỡ người dân miền Bắc. Ca sĩ Hà Minh Khuê ủng hộ 500 triệu đồng. Diễn viên Trần Bảo Nhi chuyển 100 triệu đồng tới Mặt trận Tổ quốc Việt Nam.",
			"Hà Minh Khuê > miền Bắc: 500 triệu đồng; Trần Bảo Nhi > Mặt trận Tổ quốc Việt Nam: 100 triệu đồng"},
		{"provinces without verbs", "Các địa phương giúp Quảng Nam\n\nÔng Lê Văn Tám, Chủ tịch Ủy ban MTTQ tỉnh Quảng Nam, cho hay đã tiếp nhận ủng hộ của các địa phương với số tiền hơn 4 tỷ đồng. Trong đó, tỉnh Bình Dương 3 tỷ đồng, tỉnh Tây Ninh 500 triệu đồng và 20 tấn gạo.",
			"Bình Dương > Ủy ban MTTQ tỉnh Quảng Nam: 3 tỷ đồng; Tây Ninh > Ủy ban MTTQ tỉnh Quảng Nam: 500 triệu đồng; Tây Ninh > Ủy ban MTTQ tỉnh Quảng Nam: 20 tấn gạo"},
		{"numbered list of a fund, a branch", "Danh sách các đơn vị ủng hộ Quỹ phòng, chống dịch tỉnh Đồng Tháp\n\n1. Công ty Thủy sản Trường Phát: 1.000.000.000 đồng.\n2. Agribank chi nhánh Đồng Tháp: 200.000.000 đồng.",
			"Công ty Thủy sản Trường Phát > Đồng Tháp: 1.000.000.000 đồng; Agribank chi nhánh Đồng Tháp > Đồng Tháp: 200.000.000 đồng"},
		{"hospital, values are no gifts", "Trao thiết bị cho Bệnh viện Đa khoa tỉnh Kon Tum\n\nNgày 9/8, Bệnh viện Đa khoa tỉnh Kon Tum tiếp nhận trang thiết bị y tế do các nhà hảo tâm trao tặng. Cụ thể, Tập đoàn Hòa Bình Xanh tặng 5 máy thở, trị giá 4 tỷ đồng; Công ty Vạn An hỗ trợ 100 bình oxy.",
			"Tập đoàn Hòa Bình Xanh > Bệnh viện Đa khoa tỉnh Kon Tum: 5 máy thở; Công ty Vạn An > Bệnh viện Đa khoa tỉnh Kon Tum: 100 bình oxy"},
		{"parish of a drive", "Phát động ủng hộ đồng bào bị lũ lụt\n\nSáng 15/10, UBND tỉnh Hà Nam phát động đợt quyên góp giúp đồng bào miền Trung. Tiêu biểu như: Tập đoàn Phú Gia ủng hộ 700 triệu đồng; Công an tỉnh 200 triệu đồng; Giáo xứ Hòa Trung 30 triệu đồng.",
			"Tập đoàn Phú Gia > miền Trung: 700 triệu đồng; Công an tỉnh Hà Nam > miền Trung: 200 triệu đồng; Giáo xứ Hòa Trung > miền Trung: 30 triệu đồng"},
		{"amounts in brackets", "Doanh nghiệp giúp người nghèo\n\nTối 17/10, Ủy ban MTTQ thành phố Hải Phòng tiếp nhận ủng hộ của Công ty Cảng Đông Hải (2 tỷ đồng), Ngân hàng Biển Bắc (800 triệu đồng).",
			"Công ty Cảng Đông Hải > Ủy ban MTTQ thành phố Hải Phòng: 2 tỷ đồng; Ngân hàng Biển Bắc > Ủy ban MTTQ thành phố Hải Phòng: 800 triệu đồng"},
		{"shares of a house", "Trao nhà tình thương cho hộ nghèo\n\nNgày 6/5, Hội Chữ thập đỏ huyện Vĩnh Thạnh trao nhà tình nghĩa cho gia đình bà Lê Thị Xuyến. Căn nhà có kinh phí xây dựng 95 triệu đồng, trong đó Công ty Xây dựng Minh Đức hỗ trợ 60 triệu đồng, số còn lại do gia đình góp thêm.",
			"Hội Chữ thập đỏ huyện Vĩnh Thạnh > Lê Thị Xuyến: nhà tình nghĩa; Công ty Xây dựng Minh Đức > Lê Thị Xuyến: 60 triệu đồng"},
		{"each of the needy", "Thăm hỏi gia đình nạn nhân vụ cháy\n\nChiều 3/4, lãnh đạo UBND tỉnh Phú Thọ đến thăm gia đình các nạn nhân. UBND huyện Tam Nông hỗ trợ mỗi gia đình có người mất 6 triệu đồng, mỗi người bị thương 1,5 triệu đồng.",
			"UBND huyện Tam Nông > mỗi gia đình có người mất: 6 triệu đồng; UBND huyện Tam Nông > mỗi người bị thương: 1,5 triệu đồng"},
		{"dashes, emigrants", "Kiều bào hướng về quê hương\n\nBan Cứu trợ Trung ương cho biết đã tiếp nhận nhiều khoản ủng hộ: Tổng hội Phật giáo Đài Bắc - 1 tỷ đồng; ông Trần Công Danh, kiều bào Mỹ - 50 triệu đồng; Công ty Vạn Phúc - 3.000 áo phao.",
			"Tổng hội Phật giáo Đài Bắc > Ban Cứu trợ Trung ương: 1 tỷ đồng; Trần Công Danh > Ban Cứu trợ Trung ương: 50 triệu đồng; Công ty Vạn Phúc > Ban Cứu trợ Trung ương: 3.000 áo phao"},
		{"hospitals send", "Các bệnh viện chi viện cho Bắc Giang\n\nTrước tình hình dịch, nhiều bệnh viện đã hỗ trợ tỉnh Bắc Giang. Bệnh viện Bạch Mai cử 30 bác sĩ. Bệnh viện Việt Tiệp Hải Phòng cử 20 nhân viên y tế.",
			"Bệnh viện Bạch Mai > Bắc Giang: 30 bác sĩ; Bệnh viện Việt Tiệp Hải Phòng > Bắc Giang: 20 nhân viên y tế"},
		{"place that is helped", "Trang thiết bị chống dịch\n\nNgày 1/8, TP Hồ Chí Minh được các đơn vị hỗ trợ nhiều trang thiết bị. Bộ Y tế cấp 500 máy thở, Bộ Quốc phòng hỗ trợ 30 xe cứu thương.",
			"Bộ Y tế > Hồ Chí Minh: 500 máy thở; Bộ Quốc phòng > Hồ Chí Minh: 30 xe cứu thương"},
		{"trade marks, each of several", "Doanh nghiệp ủng hộ đồng bào miền Bắc\n\nNhiều doanh nghiệp đã ủng hộ đồng bào miền Bắc bị bão lũ. Tập đoàn Sông Ngân, Tổng công ty Thép Bắc Hà mỗi đơn vị ủng hộ 5 tỷ đồng; VDBank ủng hộ 100 triệu đồng.",
			"Tập đoàn Sông Ngân > miền Bắc: 5 tỷ đồng; Tổng công ty Thép Bắc Hà > miền Bắc: 5 tỷ đồng; VDBank > miền Bắc: 100 triệu đồng"},
		{"part of a delegation", "Bệnh viện Sông Lam chi viện Phú Yên\n\nSáng 29/6, Bệnh viện Sông Lam tiễn đoàn công tác của Bệnh viện Sông Lam hỗ trợ tỉnh Phú Yên chống dịch. Theo đó, đoàn gồm 5 bác sĩ và 10 điều dưỡng.",
			"Bệnh viện Sông Lam > Phú Yên: 5 bác sĩ; Bệnh viện Sông Lam > Phú Yên: 10 điều dưỡng"},

		{"prices", "Giá nông sản hôm nay\n\nCông ty Lương thực An Giang: 9.000 đồng/kg. Công ty Angi Mới: 500 tấn gạo xuất khẩu. Lãnh đạo tỉnh hỗ trợ doanh nghiệp khó khăn.", ""},
		{"sport", "Đội tuyển nữ nhận thưởng lớn\n\nLiên đoàn Bóng đá thưởng đội tuyển 1 tỷ đồng. Công ty Hùng Vương tặng 500 triệu đồng; Ngân hàng Á Việt tặng 300 triệu đồng.", ""},
		{"profits", "Doanh thu quý 3\n\nNgân hàng Á Việt đạt lợi nhuận 500 tỷ đồng; Ngân hàng Bắc Hà 300 tỷ đồng. Nhiều ngân hàng ủng hộ đồng bào miền Trung.", ""},
		{"only a total", "Ủng hộ đồng bào miền Trung\n\nỦy ban MTTQ tỉnh Hà Nam tiếp nhận ủng hộ đồng bào miền Trung. Nhiều đơn vị ủng hộ 200 triệu đồng, 100 triệu đồng. Tổng số tiền là 12 tỷ đồng.", ""},
		{"prizes", "Chung tay vì người nghèo\n\nUBND tỉnh Hà Nam tiếp nhận ủng hộ người nghèo. Công ty Sông Ngân trao giải nhất 50 triệu đồng; Công ty Bắc Hà: giải nhì 30 triệu đồng.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := analyze(t, p, "text.txt", []byte(tt.text+"\n"))
			var rows []string
			for i := range a.Supports {
				s := &a.Supports[i]
				rows = append(rows, a.ActorName(s.From)+" > "+a.ActorName(s.To)+": "+a.Document.Slice(s.What))
				if s.Rule == "" || s.Confidence <= 0 || s.Confidence > 1 || len(s.Steps) == 0 {
					t.Errorf("row %q lacks evidence: %+v", rows[len(rows)-1], s.Evidence)
				}
			}
			if got := strings.Join(rows, "; "); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}
