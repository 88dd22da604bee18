package event_test

import "testing"

// One giver and many receivers, in the shapes in which newsrooms list them.
func TestRosters(t *testing.T) {
	each := "Chính phủ > Yên Bái: 40 tỷ đồng (pledged); Chính phủ > Lào Cai: 30 tỷ đồng (pledged)"
	tests := []rowTest{
		{"shares behind an announcement", "Thủ tướng Chính phủ đồng ý hỗ trợ khẩn cấp 2 địa phương bị bão tàn phá. Trong đó, tỉnh Yên Bái 40 tỷ đồng, tỉnh Lào Cai 30 tỷ đồng.", each},
		{"lines", "Thủ tướng Chính phủ quyết định hỗ trợ hai tỉnh, cụ thể:\n- Tỉnh Yên Bái: 40 tỷ đồng\n- Tỉnh Lào Cai: 30 tỷ đồng", each},
		{"lines of goods told before", "Bộ Tài chính có quyết định xuất cấp gạo dự trữ quốc gia cho ba tỉnh, cụ thể:\n- Tỉnh Yên Bái: 500 tấn\n- Tỉnh Lào Cai: 400 tấn", "Bộ Tài chính > Yên Bái: 500 tấn (pledged); Bộ Tài chính > Lào Cai: 400 tấn (pledged)"},
		{"this rice is for", "Thủ tướng Chính phủ vừa có quyết định xuất cấp 3.000 tấn gạo hỗ trợ 3 địa phương trong dịp Tết. Số gạo này để cứu đói cho nhân dân các tỉnh: Yên Bái, Lào Cai và Hà Giang.",
			"Chính phủ > Yên Bái: 3.000 tấn gạo (pledged); Chính phủ > Lào Cai: 3.000 tấn gạo (pledged); Chính phủ > Hà Giang: 3.000 tấn gạo (pledged)"},
		{"these are", "Hà Nội hỗ trợ 3 tỉnh bị thiệt hại nặng, mỗi tỉnh 5 tỷ đồng. Đó là các tỉnh Yên Bái, Lào Cai và Hà Giang.", "Hà Nội > Yên Bái: 5 tỷ đồng; Hà Nội > Lào Cai: 5 tỷ đồng; Hà Nội > Hà Giang: 5 tỷ đồng"},
		{"by a decision", "Theo quyết định của UBND tỉnh Quảng Nam, huyện Nam Trà My được hỗ trợ 10 tỷ đồng, huyện Bắc Trà My được hỗ trợ 8 tỷ đồng và huyện Phước Sơn là 5 tỷ đồng.",
			"UBND tỉnh Quảng Nam > Nam Trà My: 10 tỷ đồng (pledged); UBND tỉnh Quảng Nam > Bắc Trà My: 8 tỷ đồng (pledged); UBND tỉnh Quảng Nam > Phước Sơn: 5 tỷ đồng (pledged)"},
		{"so much a province", "Mặt trận Tổ quốc tỉnh Sóc Trăng vừa chuyển 25 tỷ đồng/tỉnh cho các tỉnh Yên Bái, Lào Cai và 15 tỷ đồng cho tỉnh Hà Giang ủng hộ người dân vùng lũ.",
			"Mặt trận Tổ quốc tỉnh Sóc Trăng > Yên Bái: 25 tỷ đồng; Mặt trận Tổ quốc tỉnh Sóc Trăng > Lào Cai: 25 tỷ đồng; Mặt trận Tổ quốc tỉnh Sóc Trăng > Hà Giang: 15 tỷ đồng"},
		{"a row that mends", "Chính phủ hỗ trợ khẩn cấp 240 tỷ đồng cho Bắc Kạn, Lai Châu, Phú Thọ khắc phục thiệt hại mưa đá.", "Chính phủ > Bắc Kạn: 240 tỷ đồng; Chính phủ > Lai Châu: 240 tỷ đồng; Chính phủ > Phú Thọ: 240 tỷ đồng"},
		{"bodies by their districts", "Quỹ Hoa Nắng vừa trao tặng trang thiết bị y tế cho 3 bệnh viện tuyến huyện gồm Ba Tri, Giồng Trôm và Chợ Lách.",
			"Quỹ Hoa Nắng > Ba Tri: trang thiết bị y tế; Quỹ Hoa Nắng > Giồng Trôm: trang thiết bị y tế; Quỹ Hoa Nắng > Chợ Lách: trang thiết bị y tế"},
		{"taken in for others", "Quỹ Hoa Nắng nhiều năm tài trợ. UBND tỉnh cho phép Sở Y tế tỉnh Bến Tre tiếp nhận hàng viện trợ trang thiết bị cho 2 bệnh viện tuyến huyện gồm Ba Tri và Giồng Trôm do Công ty Sông Ngân tài trợ.",
			"Công ty Sông Ngân > Ba Tri: trang thiết bị (pledged); Công ty Sông Ngân > Giồng Trôm: trang thiết bị (pledged)"},
		{"communes of a district", "Hội Chữ thập đỏ tỉnh Quảng Nam trao tặng 300 suất quà cho hộ nghèo tại các xã vùng cao của huyện Nam Trà My gồm: Trà Leng, Trà Mai.",
			"Hội Chữ thập đỏ tỉnh Quảng Nam > Trà Leng: 300 suất quà; Hội Chữ thập đỏ tỉnh Quảng Nam > Trà Mai: 300 suất quà"},
		{"communes of no list, a sum each", "Đợt này, có 2 xã được Công ty Sông Ngân hỗ trợ, gồm Mường Tộc (50 triệu đồng), Nậm Sơi (40 triệu đồng).", "Công ty Sông Ngân > Mường Tộc: 50 triệu đồng; Công ty Sông Ngân > Nậm Sơi: 40 triệu đồng"},
		{"several things each", "Ủy ban MTTQ tỉnh Nghệ An đã phân bổ hàng cứu trợ cho các huyện bị lũ. Huyện Kỳ Sơn nhận 5 tấn gạo và 200 thùng mì; huyện Tương Dương 3 tấn gạo.",
			"Ủy ban MTTQ tỉnh Nghệ An > Kỳ Sơn: 5 tấn gạo; Ủy ban MTTQ tỉnh Nghệ An > Kỳ Sơn: 200 thùng mì; Ủy ban MTTQ tỉnh Nghệ An > Tương Dương: 3 tấn gạo"},
		{"vaccine", "Bộ Y tế vừa phân bổ vaccine cho các tỉnh, thành phố. Theo đó, Yên Bái được nhận 50.000 liều, Lào Cai 40.000 liều.", "Bộ Y tế > Yên Bái: 50.000 liều; Bộ Y tế > Lào Cai: 40.000 liều"},

		{"cases by district", "Ủy ban MTTQ tỉnh Nghệ An hỗ trợ các huyện chống dịch. Trong ngày, huyện Kỳ Sơn có 5 ca mắc, huyện Tương Dương 3 ca.", ""},
		{"losses by district", "Chính phủ hỗ trợ các địa phương. Mưa lũ làm huyện Kỳ Sơn thiệt hại 20 tỷ đồng, huyện Tương Dương 30 tỷ đồng.", ""},
	}
	checkRows(t, "Tin trong ngày\n\n", tests)
}

// Many givers and one receiver.
func TestGiverRows(t *testing.T) {
	tests := []rowTest{
		{"a number before the colon", "Ủy ban MTTQ tỉnh Yên Bái tiếp nhận ủng hộ của 3 đơn vị: Công ty Sông Ngân 200 triệu đồng; Công ty Hải Sơn 150 triệu đồng; Ngân hàng Biển Bắc 1 tỷ đồng.",
			"Công ty Sông Ngân > Ủy ban MTTQ tỉnh Yên Bái: 200 triệu đồng; Công ty Hải Sơn > Ủy ban MTTQ tỉnh Yên Bái: 150 triệu đồng; Ngân hàng Biển Bắc > Ủy ban MTTQ tỉnh Yên Bái: 1 tỷ đồng"},
		{"these are", "Nhiều đơn vị ủng hộ người dân tỉnh Yên Bái khắc phục hậu quả lũ quét. Đó là Công ty Sông Ngân (200 triệu đồng), Công ty Hải Sơn (150 triệu đồng).",
			"Công ty Sông Ngân > Yên Bái: 200 triệu đồng; Công ty Hải Sơn > Yên Bái: 150 triệu đồng"},
		{"by whose they are", "Nhiều doanh nghiệp cam kết ủng hộ Quỹ Hoa Nắng. Trong đó có 500 triệu đồng từ Công ty Sông Ngân, 300 triệu đồng của Công ty Hải Sơn.",
			"Công ty Sông Ngân > Quỹ Hoa Nắng: 500 triệu đồng (pledged); Công ty Hải Sơn > Quỹ Hoa Nắng: 300 triệu đồng (pledged)"},
		{"such as", "Ủy ban MTTQ tỉnh Yên Bái đã tiếp nhận tiền ủng hộ. Một số doanh nghiệp khác còn ủng hộ số tiền lớn để chống dịch như Công ty Sông Ngân 10 tỷ đồng, Công ty Hải Sơn 25 tỷ đồng.",
			"Công ty Sông Ngân > Ủy ban MTTQ tỉnh Yên Bái: 10 tỷ đồng; Công ty Hải Sơn > Ủy ban MTTQ tỉnh Yên Bái: 25 tỷ đồng"},
		{"together", "Các đơn vị ủng hộ tỉnh Yên Bái 500 triệu đồng gồm: Công ty Sông Ngân, Công ty Hải Sơn.", "Công ty Sông Ngân > Yên Bái: 500 triệu đồng; Công ty Hải Sơn > Yên Bái: 500 triệu đồng"},
		{"provinces give", "Ủy ban MTTQ tỉnh Quảng Nam tiếp nhận ủng hộ của các địa phương. Trong đó, tỉnh Bình Dương 2 tỷ đồng, tỉnh Tây Ninh 500 triệu đồng.",
			"Bình Dương > Ủy ban MTTQ tỉnh Quảng Nam: 2 tỷ đồng; Tây Ninh > Ủy ban MTTQ tỉnh Quảng Nam: 500 triệu đồng"},
	}
	checkRows(t, "Tin trong ngày\n\n", tests)
}

// So much for each place of a row that stands behind it, and what several gave one after the
// other.
func TestRosterSums(t *testing.T) {
	tests := []rowTest{
		{"a sum each, then the row", "Trong đó, Hà Nội sẽ hỗ trợ 3 tỉnh, thành phố bị bão tàn phá với mức 6 tỷ đồng mỗi địa phương, gồm thành phố Huế và các tỉnh: Yên Bái, Phú Thọ; hỗ trợ 2 tỉnh Bắc Kạn, Hòa Bình mỗi địa phương 4 tỷ đồng.",
			"Hà Nội > Huế: 6 tỷ đồng (pledged); Hà Nội > Yên Bái: 6 tỷ đồng (pledged); Hà Nội > Phú Thọ: 6 tỷ đồng (pledged); Hà Nội > Bắc Kạn: 4 tỷ đồng (pledged); Hà Nội > Hòa Bình: 4 tỷ đồng (pledged)"},
		{"a province each, and others", "Hà Nội vừa có quyết định. Hà Nội hỗ trợ 2 tỉnh bị bão tàn phá với mức 6 tỷ đồng/tỉnh, gồm: Yên Bái, Lào Cai và hỗ trợ 2 tỉnh Bắc Kạn, Hòa Bình mỗi tỉnh 4 tỷ đồng.",
			"Hà Nội > Yên Bái: 6 tỷ đồng; Hà Nội > Lào Cai: 6 tỷ đồng; Hà Nội > Bắc Kạn: 4 tỷ đồng; Hà Nội > Hòa Bình: 4 tỷ đồng"},
		{"how much, as follows", "Hà Nội quyết định hỗ trợ các tỉnh bị lũ. Mức hỗ trợ như sau: Hỗ trợ 2 tỉnh bị bão tàn phá nặng nhất gồm: tỉnh Yên Bái và Lào Cai, mỗi tỉnh 2 tỷ đồng; Hỗ trợ 2 tỉnh bị thiệt hại gồm: tỉnh Bắc Ninh, Vĩnh Phúc, mỗi tỉnh 1 tỷ đồng.",
			"Hà Nội > Yên Bái: 2 tỷ đồng (pledged); Hà Nội > Lào Cai: 2 tỷ đồng (pledged); Hà Nội > Bắc Ninh: 1 tỷ đồng (pledged); Hà Nội > Vĩnh Phúc: 1 tỷ đồng (pledged)"},
		{"a region by its provinces", "Tập đoàn Sông Ngân đã trao quà từ thiện tới bà con miền Trung, gồm các tỉnh: Phú Yên, Bình Định với 3.800 phần quà.", "Tập đoàn Sông Ngân > Phú Yên: 3.800 phần quà; Tập đoàn Sông Ngân > Bình Định: 3.800 phần quà"},
		{"made how", "Tập đoàn Sông Ngân tài trợ cho tỉnh Yên Bái lô hàng y tế gồm 3 máy thở xâm lấn, 125 máy trợ thở chạy bằng khí nén và 20 máy tạo ô xy.",
			"Tập đoàn Sông Ngân > Yên Bái: 3 máy thở xâm lấn; Tập đoàn Sông Ngân > Yên Bái: 125 máy trợ thở chạy; Tập đoàn Sông Ngân > Yên Bái: 20 máy tạo ô xy"},
		{"by whom each was given", "Tỉnh Yên Bái đã tiếp nhận 500 thùng mì do Công ty Sông Ngân trao tặng; 200 áo phao do Công ty Hải Sơn trao tặng, 100 chăn ấm do Ngân hàng Biển Bắc ủng hộ.",
			"Công ty Sông Ngân > Yên Bái: 500 thùng mì; Công ty Hải Sơn > Yên Bái: 200 áo phao; Ngân hàng Biển Bắc > Yên Bái: 100 chăn ấm"},
		{"pupils with their schools", "Công ty Sông Ngân đã trao tặng 3 xe đạp cho các em: Lê Thị Oanh - lớp 4, Trường Tiểu học Bắc Hà (huyện Kỳ Sơn); Vũ Văn Tám - lớp 8, Trường THCS Bắc Hà (huyện Kỳ Sơn).",
			"Công ty Sông Ngân > Lê Thị Oanh: 3 xe đạp; Công ty Sông Ngân > Vũ Văn Tám: 3 xe đạp"},
		{"households with their communes", "Công ty Sông Ngân đã trao tặng nhà tình thương cho các hộ: bà Lê Thị Oanh (xã Tà Cạ); ông Vũ Văn Tám (xã Mường Típ).",
			"Công ty Sông Ngân > Lê Thị Oanh: nhà tình thương; Công ty Sông Ngân > Vũ Văn Tám: nhà tình thương"},
		{"each of those before", "Hà Nội trợ giúp nhân dân 3 tỉnh, gồm: Yên Bái, Lào Cai và Hà Giang khắc phục hậu quả bão. Mỗi tỉnh được hỗ trợ 1 tỷ đồng.", "Hà Nội > Yên Bái: 1 tỷ đồng; Hà Nội > Lào Cai: 1 tỷ đồng; Hà Nội > Hà Giang: 1 tỷ đồng"},
		{"how much a bottle holds", "Công ty Sông Ngân ủng hộ tỉnh Yên Bái 500 thùng nước 20 lít và 300 thùng mì.", "Công ty Sông Ngân > Yên Bái: 500 thùng nước; Công ty Sông Ngân > Yên Bái: 300 thùng mì"},
		{"money and goods, in detail", "Hội Chữ thập đỏ Việt Nam quyết định phân bổ hơn 5 tỷ đồng cứu trợ, bao gồm tiền mặt và đồ dùng, cụ thể: Tỉnh Yên Bái 800 triệu đồng và 120 gói bột lọc nước P&G; tỉnh Phú Thọ 600 triệu đồng.",
			"Hội Chữ thập đỏ Việt Nam > Yên Bái: 800 triệu đồng (pledged); Hội Chữ thập đỏ Việt Nam > Yên Bái: 120 gói bột lọc nước (pledged); Hội Chữ thập đỏ Việt Nam > Phú Thọ: 600 triệu đồng (pledged)"},
	}
	checkRows(t, "Tin trong ngày\n\n", tests)
}

// What ministries hand out of the reserve, as they are told to.
func TestReserves(t *testing.T) {
	tests := []rowTest{
		{"told to hand out", "Thủ tướng Chính phủ đã yêu cầu Bộ Quốc phòng xuất cấp hóa chất thuộc nguồn dự trữ quốc gia để giúp 2 tỉnh: Tiền Giang, Long An phòng, chống dịch.",
			"Bộ Quốc phòng > Tiền Giang: hóa chất (pledged); Bộ Quốc phòng > Long An: hóa chất (pledged)"},
	}
	checkRows(t, "Tin trong ngày\n\n", tests)
}
