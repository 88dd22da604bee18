package event_test

import "testing"

// Local charity: what is held so that gifts are handed over, houses and grants by their
// names, people in need by what they are.
func TestCharity(t *testing.T) {
	tests := []rowTest{
		{"a programme is held", "Hội Chữ thập đỏ tỉnh Long An tổ chức chương trình trao quà Tết cho hộ nghèo xã Tam Hải.", "Hội Chữ thập đỏ tỉnh Long An > Tam Hải: quà Tết"},
		{"a programme only gives hope", "Hội Chữ thập đỏ tỉnh Long An tổ chức chương trình trao đổi kinh nghiệm với xã Tam Hải.", ""},
		{"a delegation of the holder", "Hội Chữ thập đỏ tỉnh Long An tổ chức chương trình trao quà cho đồng bào. Đoàn đã trao 60 suất quà cho các hộ khó khăn gồm xã Tam Hải 20 suất, xã Nam Kim 20 suất và xã Bình Sơn 20 suất.",
			"Hội Chữ thập đỏ tỉnh Long An > Tam Hải: 20 suất; Hội Chữ thập đỏ tỉnh Long An > Nam Kim: 20 suất; Hội Chữ thập đỏ tỉnh Long An > Bình Sơn: 20 suất"},
		{"a committee of the holder", "Tỉnh đoàn Long An phối hợp với huyện Đức Hòa tổ chức lễ trao học bổng cho học sinh nghèo. Tại lễ, Ban tổ chức gửi 64 suất học bổng cho học sinh xã Tam Hải.",
			"Tỉnh đoàn Long An > Tam Hải: 64 suất học bổng"},
		{"who holds stands before", "Tỉnh đoàn Long An phối hợp với Câu lạc bộ Hoa Sen tổ chức tại xã Tam Hải chương trình “Trăng tròn”. Chương trình tặng 15 suất học bổng cho các em nghèo hiếu học.",
			"Tỉnh đoàn Long An > các em nghèo hiếu học: 15 suất học bổng"},
		{"a house by its name", "Hội Phụ nữ huyện Đức Hòa kiểm tra rồi bàn giao nhà Mái ấm nghĩa tình cho bà Lê Thị Mơ.", "Hội Phụ nữ huyện Đức Hòa > Lê Thị Mơ: nhà Mái ấm"},
		{"a grant", "Hội Phụ nữ huyện Đức Hòa trao tiền hỗ trợ xây nhà cho chị Lê Thị Mơ.", "Hội Phụ nữ huyện Đức Hòa > Lê Thị Mơ: tiền hỗ trợ"},
		{"a grant and its rate", "Báo Tin Sáng trao tiền hỗ trợ cho 34 hộ dân xã Tam Hải với mức 5 triệu đồng/hộ.", "Báo Tin Sáng > Tam Hải: 5 triệu đồng"},
		{"a sum and what it is", "Công ty Sông Ngân trao 175 triệu đồng tiền ủng hộ cho gia đình bà Lê Thị Mơ.", "Công ty Sông Ngân > Lê Thị Mơ: 175 triệu đồng"},
		{"schools by their level", "Đồn Biên phòng Tam Hải tặng các em học sinh của 4 trường cấp 1, cấp 2 và mẫu giáo 38 chiếc xe đạp.", "Đồn Biên phòng Tam Hải > các em học sinh: 38 chiếc xe đạp"},
		{"mothers are counted", "Hội Phụ nữ xã Tam Hải đã thăm, tặng quà cho 3 mẹ Việt Nam anh hùng.", "Hội Phụ nữ xã Tam Hải > mẹ Việt Nam anh hùng: quà"},
		{"each of several", "Huyện Đức Hòa tặng mỗi cụ già neo đơn, thương binh, trẻ mồ côi một hộp quà.", "Đức Hòa > cụ già neo đơn, thương binh, trẻ mồ côi: một hộp quà"},
		{"a fund by its patron", "Hội Phụ nữ tỉnh Long An phối hợp với Quỹ Khuyến học Lê Thị Mơ tổ chức tặng học bổng cho các em hiếu học.", "Hội Phụ nữ tỉnh Long An > các em hiếu học: học bổng; Quỹ Khuyến học Lê Thị Mơ > các em hiếu học: học bổng"},
		{"misspelt portions", "Hội Phụ nữ tỉnh Long An tặng 35 xuất quà cho người lao động nghèo.", "Hội Phụ nữ tỉnh Long An > người lao động nghèo: 35 xuất quà"},
		{"taken in from its owner", "Ngành Y tế Long An tiếp nhận vật tư hỗ trợ từ Bộ Quốc phòng.", "Bộ Quốc phòng > Ngành Y tế Long An: vật tư hỗ trợ"},
		{"a bag", "Công ty Sông Ngân tặng ba lô cho 20 học sinh nghèo.", "Công ty Sông Ngân > học sinh nghèo: ba lô"},
		{"presents without a small word", "Bộ CHQS tỉnh Long An thăm, tặng quà gia đình ông Lê Văn Tám, bà Lê Thị Mơ và thương binh Đỗ Văn Cần.",
			"Bộ CHQS tỉnh Long An > Lê Văn Tám: quà; Bộ CHQS tỉnh Long An > Lê Thị Mơ: quà; Bộ CHQS tỉnh Long An > Đỗ Văn Cần: quà"},
		{"presents to so many", "Huyện đoàn Đức Hòa đã thăm và tặng quà 3 gia đình chính sách, 5 hộ nghèo xã Tam Hải.", "Huyện đoàn Đức Hòa > Tam Hải: quà"},
		{"the central union", "Bà Lê Thị Mơ, Bí thư T.Ư Đoàn, Phó Chủ tịch T.Ư Hội Sinh viên Việt Nam, đã trao 24 suất học bổng cho học sinh xã Tam Hải, An Giang.", "T.Ư Đoàn > Tam Hải: 24 suất học bổng"},
		{"an officer and a mother", "Đại tá Lê Văn Tám, Phó Chỉ huy trưởng Bộ CHQS tỉnh Long An thăm, tặng quà Mẹ Việt Nam anh hùng Ngô Thị Mơ.", "Bộ CHQS tỉnh Long An > Ngô Thị Mơ: quà"},
		{"no present to an official", "Công an tỉnh Long An tặng quà Bộ trưởng Lê Thị Mơ.", ""},
		{"each of the temples", "Chùa Long Hoa, thiền viện Tuệ Minh (TP Tân An) vừa tổ chức tặng quà đến bà con xóm nghèo ven sông. Mỗi tự viện đã chuyển 420 phần quà cho hộ nghèo.",
			"Chùa Long Hoa > hộ nghèo: 420 phần quà; Thiền viện Tuệ Minh > hộ nghèo: 420 phần quà"},
		{"what each consists of", "Hội Chữ thập đỏ huyện Đức Hòa tặng 360 suất quà (450.000 đồng/suất) cho 360 hộ nghèo, mỗi suất gồm: 8 kg gạo, 1 thùng bún khô, nước mắm và sữa.",
			"Hội Chữ thập đỏ huyện Đức Hòa > hộ nghèo: 360 suất quà"},
		{"branches of places", "Hội Phụ nữ các xã Tam Hải, Nam Kim tổ chức gửi 320 phần quà đến người già neo đơn.", "Tam Hải > người già neo đơn: 320 phần quà; Nam Kim > người già neo đơn: 320 phần quà"},
		{"a fund and its seat", "Đoàn từ thiện Quỹ Hoa Sen - TP. Hồ Chí Minh trao 150 suất quà cho hộ nghèo huyện Đức Hòa.", "Quỹ Hoa Sen > Đức Hòa: 150 suất quà"},
		{"a people is no place", "Chùa Long Hoa đã kết hợp cùng chùa Tuệ Minh trao 130 phần quà cho đồng bào dân tộc Châu Ro.", "Chùa Long Hoa > đồng bào dân tộc: 130 phần quà; Chùa Tuệ Minh > đồng bào dân tộc: 130 phần quà"},
		{"a day of history", "Nhân dịp mừng Ngày giải phóng miền Nam, đất nước nối liền, Bộ CHQS tỉnh Long An tặng quà cho gia đình chính sách xã Tam Hải.", "Bộ CHQS tỉnh Long An > Tam Hải: quà"},
		{"a home by its name", "Hội Phụ nữ Công an tỉnh Long An bàn giao “Ngôi nhà hạnh phúc” cho cháu Lê Văn Súa (SN 2013) và Lê Văn Lự (SN 2015).",
			"Hội Phụ nữ Công an tỉnh Long An > Lê Văn Súa: “Ngôi nhà hạnh phúc”; Hội Phụ nữ Công an tỉnh Long An > Lê Văn Lự: “Ngôi nhà hạnh phúc”"},
		{"a present and what it is", "Huyện đoàn Đức Hòa hỗ trợ mỗi hộ nghèo một phần quà là 2,4 triệu đồng tiền mặt.", "Huyện đoàn Đức Hòa > mỗi hộ nghèo: 2,4 triệu đồng tiền mặt"},
		{"what a sum builds", "Câu lạc bộ Hoa Sen hỗ trợ 300 triệu đồng xây dựng 5 căn nhà đại đoàn kết cho đồng bào nghèo huyện Đức Hòa.", "Câu lạc bộ Hoa Sen > Đức Hòa: 300 triệu đồng"},
		{"so that they", "UBMTTQ tỉnh Long An, Công ty Sông Ngân cùng đại diện chính quyền địa phương trao nhiều phần quà để các gia đình nghèo ổn định cuộc sống.",
			"UBMTTQ tỉnh Long An > các gia đình nghèo: nhiều phần quà; Công ty Sông Ngân > các gia đình nghèo: nhiều phần quà"},
		{"what the presents cost", "Huyện đoàn Đức Hòa tặng 50 phần quà cho hộ nghèo. Kinh phí trao quà là 35 triệu đồng, được trích từ số tiền do Công an tỉnh vận động.", "Huyện đoàn Đức Hòa > hộ nghèo: 50 phần quà"},
		{"encouragement", "Công ty Sông Ngân còn trao phần thưởng khích lệ hơn 12 triệu đồng cho 12 em học sinh nghèo.", "Công ty Sông Ngân > em học sinh nghèo: hơn 12 triệu đồng"},
		{"what the family has", "Ngôi nhà của gia đình bà Lê Thị Mơ đã xuống cấp. Công ty Sông Ngân hỗ trợ 50 triệu đồng, gia đình bà Lê Thị Mơ có 20 triệu đồng.", "Công ty Sông Ngân > Lê Thị Mơ: 50 triệu đồng"},
		{"so many nameless people", "Đợt này, 190 người khuyết tật được Hội Chữ thập đỏ huyện Đức Hòa trao tặng xe lăn.", "Hội Chữ thập đỏ huyện Đức Hòa > 190 người khuyết tật: xe lăn"},
		{"an allowance", "Hơn 200 thương binh nhận mức 1,06 triệu đồng.", ""},
		{"an offer that is refused", "Ông Đỗ Văn Sáu ngỏ ý tặng bà Lê Thị Mơ 6 triệu đồng để cảm ơn.", ""},
		{"an advance against the rules", "Công ty Sông Ngân tạm ứng sai nguyên tắc cho Công ty Hồng Hà 90 tỷ đồng.", ""},
	}
	checkRows(t, "Chăm lo người nghèo\n\n", tests)
}
