package event_test

import "testing"

// Relief after floods and storms: who stands for whom, sums shared out, and what is
// decided before it is given.
func TestRelief(t *testing.T) {
	tests := []rowTest{
		{"a total, and what each gets of it", "Thủ tướng giao Bộ Tài chính xuất cấp 900 tấn gạo cho các tỉnh: Hà Giang, Cao Bằng và Lai Châu, mỗi tỉnh 300 tấn để hỗ trợ người dân.",
			"Bộ Tài chính > Hà Giang: 300 tấn (pledged); Bộ Tài chính > Cao Bằng: 300 tấn (pledged); Bộ Tài chính > Lai Châu: 300 tấn (pledged)"},
		{"the last of a row has a purpose", "Bộ Tài chính xuất cấp 400 tấn gạo cho các tỉnh: Hà Giang, Cao Bằng để hỗ trợ người dân.",
			"Bộ Tài chính > Hà Giang: 400 tấn gạo; Bộ Tài chính > Cao Bằng: 400 tấn gạo"},
		{"a deputy prime minister decides", "Phó Thủ tướng Lê Văn Tám vừa ký quyết định hỗ trợ 60 tỷ đồng cho tỉnh Cao Bằng.", "Chính phủ > Cao Bằng: 60 tỷ đồng (pledged)"},
		{"parts of what was decided", "Phó Thủ tướng Lê Văn Tám ký quyết định hỗ trợ 70 tỷ đồng cho ba tỉnh Hà Giang, Cao Bằng và Lai Châu. Hà Giang và Cao Bằng mỗi tỉnh được 20 tỷ đồng, Lai Châu 30 tỷ đồng.",
			"Chính phủ > Hà Giang: 20 tỷ đồng (pledged); Chính phủ > Cao Bằng: 20 tỷ đồng (pledged); Chính phủ > Lai Châu: 30 tỷ đồng (pledged)"},
		{"decided for those whom it befell", "Tỉnh Lai Châu đã quyết định hỗ trợ 7 triệu đồng/người đối với hộ nghèo có người chết; hỗ trợ 3 triệu đồng đối với người bị thương.",
			"Lai Châu > hộ nghèo có người chết: 7 triệu đồng (pledged); Lai Châu > người bị thương: 3 triệu đồng (pledged)"},
		{"the centre", "Trung ương đã hỗ trợ tỉnh Lai Châu 30 tỷ đồng.", "Trung ương > Lai Châu: 30 tỷ đồng"},
		{"the people of the place where it happens", "Tại huyện Mường Khương, đoàn công tác tỉnh Nghệ An đã trao 3 tỷ đồng hỗ trợ địa phương.", "Nghệ An > Mường Khương: 3 tỷ đồng"},
		{"on behalf of others", "Tại tỉnh Cao Bằng, thay mặt Đảng bộ, chính quyền và bà con tỉnh Nghệ An, ông Lê Văn Tám trao 3 tỷ đồng hỗ trợ người dân.", "Nghệ An > Cao Bằng: 3 tỷ đồng"},
		{"whom its leader acts for", "Bí thư Tỉnh ủy Nghệ An Lê Văn Tám dẫn đầu đoàn công tác thăm Cao Bằng, trao hỗ trợ 3 tỷ đồng.", "Nghệ An > Cao Bằng: 3 tỷ đồng"},
		{"who holds it", "Hội Chữ thập đỏ tỉnh Nghệ An tổ chức chương trình trao quà cho đồng bào. Tại đây, đoàn đã trao tặng 30 suất quà cho các hộ bị ảnh hưởng bởi mưa lũ gồm xã Nà Sa 10 suất, xã Bản Lầu 20 suất.",
			"Hội Chữ thập đỏ tỉnh Nghệ An > Nà Sa: 10 suất; Hội Chữ thập đỏ tỉnh Nghệ An > Bản Lầu: 20 suất"},
		{"called upon by others", "Đáp lại lời kêu gọi của Đoàn Chủ tịch Hội Nông dân Việt Nam, Hội Chữ thập đỏ tỉnh Nghệ An cử đoàn lên đường. Đoàn trao tặng tỉnh Cao Bằng 30 tấn gạo.",
			"Hội Chữ thập đỏ tỉnh Nghệ An > Cao Bằng: 30 tấn gạo"},
		{"for what somebody repairs", "Tỉnh Nghệ An hỗ trợ 260 triệu đồng để Trường Mầm non Hoa Sen sửa chữa, tặng quà cho các hộ nghèo.",
			"Nghệ An > Trường Mầm non Hoa Sen: 260 triệu đồng; Nghệ An > các hộ nghèo: quà"},
		{"a purpose before", "Nhằm giúp người dân tỉnh Cao Bằng khắc phục hậu quả mưa lũ, sáng 14/9, Tập đoàn Sông Ngân trao 500 triệu đồng.", "Tập đoàn Sông Ngân > Cao Bằng: 500 triệu đồng"},
		{"those who suffer somewhere", "Hội Nông dân tỉnh Nghệ An vận chuyển 24 tấn rau củ cứu trợ đồng bào chịu thiệt hại bởi lốc xoáy ở miền Trung.", "Hội Nông dân tỉnh Nghệ An > miền Trung: 24 tấn rau củ"},
		{"things for some of them", "Công an tỉnh Nghệ An vận chuyển hàng hóa, gồm: 5 tấn gạo, 900 quyển tập cho học sinh cùng nhiều thuốc men đến tỉnh Cao Bằng.",
			"Công an tỉnh Nghệ An > Cao Bằng: 5 tấn gạo; Công an tỉnh Nghệ An > Cao Bằng: 900 quyển tập"},
		{"taken in, and from whom", "Hội Chữ thập đỏ tỉnh Cao Bằng đã tiếp nhận ủng hộ 20 tỉ đồng (trong đó Tập đoàn Sông Ngân ủng hộ 15 tỷ đồng, Công ty Hải Sơn 5 tỷ đồng).",
			"Tập đoàn Sông Ngân > Hội Chữ thập đỏ tỉnh Cao Bằng: 15 tỷ đồng; Công ty Hải Sơn > Hội Chữ thập đỏ tỉnh Cao Bằng: 5 tỷ đồng"},
		{"what many give, told by each", "Các doanh nghiệp ủng hộ người dân vùng lũ tỉnh Cao Bằng 1 tỷ đồng. Tập đoàn Sông Ngân trao 600 triệu đồng hỗ trợ tỉnh Cao Bằng; Công ty Hải Sơn trao 400 triệu đồng hỗ trợ tỉnh Cao Bằng.",
			"Tập đoàn Sông Ngân > Cao Bằng: 600 triệu đồng; Công ty Hải Sơn > Cao Bằng: 400 triệu đồng"},
		{"cash without its money", "Công ty Hải Sơn trao 50 triệu tiền mặt cho tỉnh Cao Bằng.", "Công ty Hải Sơn > Cao Bằng: 50 triệu tiền mặt"},

		{"a row of what each was decided to get", "Tỉnh Nghệ An quyết định hỗ trợ 35 tỷ đồng cho 4 tỉnh. Trong đó, Hà Giang và Cao Bằng mỗi tỉnh được hỗ trợ 10 tỷ đồng; Lai Châu 8 tỷ đồng; Sơn La 7 tỷ đồng.",
			"Nghệ An > Hà Giang: 10 tỷ đồng (pledged); Nghệ An > Cao Bằng: 10 tỷ đồng (pledged); Nghệ An > Lai Châu: 8 tỷ đồng (pledged); Nghệ An > Sơn La: 7 tỷ đồng (pledged)"},
		{"shares behind a colon", "Thủ tướng vừa quyết định hỗ trợ các địa phương. Cụ thể, tạm cấp 28 tỷ đồng từ nguồn dự phòng của Trung ương cho 3 địa phương: Hà Giang, Cao Bằng, mỗi tỉnh 10 tỷ đồng; Lai Châu 8 tỷ đồng.",
			"Chính phủ > Hà Giang: 10 tỷ đồng (pledged); Chính phủ > Cao Bằng: 10 tỷ đồng (pledged); Chính phủ > Lai Châu: 8 tỷ đồng (pledged)"},
		{"several things for each", "Hội Nông dân Việt Nam ủng hộ 9.000 chăn màn cho hai tỉnh Hà Giang, Cao Bằng. Hà Giang nhận 4.000 chăn, 3.000 màn; Cao Bằng 1.000 chăn và 1.000 màn.",
			"Hội Nông dân Việt Nam > Hà Giang: 4.000 chăn; Hội Nông dân Việt Nam > Hà Giang: 3.000 màn; Hội Nông dân Việt Nam > Cao Bằng: 1.000 chăn; Hội Nông dân Việt Nam > Cao Bằng: 1.000 màn"},
		{"each where it befell them", "Hội Nông dân tỉnh Nghệ An phân bổ 1,2 tỷ đồng khắc phục thiệt hại trên địa bàn huyện Con Cuông và Kỳ Sơn, mỗi đơn vị nhận hỗ trợ 600 triệu đồng.",
			"Hội Nông dân tỉnh Nghệ An > Con Cuông: 600 triệu đồng; Hội Nông dân tỉnh Nghệ An > Kỳ Sơn: 600 triệu đồng"},
		{"places by their number are none of them", "Tin từ thành phố Vinh. Ban Cứu trợ Trung ương hỗ trợ 3 tỉnh, thành phố, trong đó phân bổ tỉnh Hà Giang 12 tỷ đồng, Cao Bằng 5 tỷ đồng.",
			"Ban Cứu trợ Trung ương > Hà Giang: 12 tỷ đồng; Ban Cứu trợ Trung ương > Cao Bằng: 5 tỷ đồng"},
		{"drawn from a fund", "Ban Cứu trợ thành phố Hải Phòng trích Quỹ Cứu trợ thành phố số tiền 3 tỷ đồng hỗ trợ tỉnh Cao Bằng.", "Ban Cứu trợ thành phố Hải Phòng > Cao Bằng: 3 tỷ đồng"},
		{"whose it is, behind what it consists of", "Hôm qua, 150 suất quà (500.000 đồng và 2 khăn len/suất) cứu trợ của Báo Sông Ngân đã được trao cho các hộ nghèo ở xã Nà Sa.", "Báo Sông Ngân > Nà Sa: 150 suất quà"},
		{"this body", "Tin từ Phòng Giáo dục huyện Con Cuông cho biết, đơn vị này vừa hỗ trợ gia đình chị Vũ Thị Oanh số tiền 3 triệu đồng.", "Phòng Giáo dục huyện Con Cuông > Vũ Thị Oanh: 3 triệu đồng"},
		{"the body that he heads", "Bà Vũ Thị Oanh - Phó Chủ tịch Hội Nông dân Việt Nam, Chủ tịch Hội Chữ thập đỏ Việt Nam - trao 30 suất quà cho tỉnh Cao Bằng.", "Hội Chữ thập đỏ Việt Nam > Cao Bằng: 30 suất quà"},
		{"several, and whom the last names", "Ngân hàng Biển Bắc ủng hộ 30 triệu đồng, Ngân hàng Sông Ngân ủng hộ 20 triệu đồng cho đồng bào tỉnh Cao Bằng.",
			"Ngân hàng Biển Bắc > Cao Bằng: 30 triệu đồng; Ngân hàng Sông Ngân > Cao Bằng: 20 triệu đồng"},
		{"no blank", "Công ty Hải Sơn đã ủng hộ tỉnh Cao Bằng 3,5 tỉđồng.", "Công ty Hải Sơn > Cao Bằng: 3,5 tỉđồng"},
		{"places by their number, named behind", "Tỉnh Nghệ An quyết định trích 6 tỉ đồng hỗ trợ 3 địa phương chịu ảnh hưởng nặng của bão số 6, gồm Hà Giang, Cao Bằng và Lai Châu.",
			"Nghệ An > Hà Giang: 6 tỉ đồng (pledged); Nghệ An > Cao Bằng: 6 tỉ đồng (pledged); Nghệ An > Lai Châu: 6 tỉ đồng (pledged)"},
		{"a sum for several, told again by what each gets", "Tỉnh Nghệ An hỗ trợ 3 tỉ đồng cho người dân các tỉnh Hà Giang và Cao Bằng. Hội nghị đã bàn nhiều việc. Ngoài ra còn nhiều nội dung khác. Cụ thể, tỉnh Nghệ An hỗ trợ tỉnh Hà Giang 2 tỉ đồng và tỉnh Cao Bằng 1 tỉ đồng.",
			"Nghệ An > Hà Giang: 2 tỉ đồng; Nghệ An > Cao Bằng: 1 tỉ đồng"},
		{"places counted in a row", "Ban Cứu trợ Trung ương đã hỗ trợ 80 tỷ đồng cho 6 tỉnh, thành phố. Cụ thể, Hà Giang và Cao Bằng mỗi tỉnh nhận 20 tỷ đồng; 2 tỉnh Sơn La, Lai Châu cùng 2 thành phố Huế, Hải Phòng mỗi địa phương 10 tỷ đồng.",
			"Ban Cứu trợ Trung ương > Hà Giang: 20 tỷ đồng; Ban Cứu trợ Trung ương > Cao Bằng: 20 tỷ đồng; Ban Cứu trợ Trung ương > Sơn La: 10 tỷ đồng; Ban Cứu trợ Trung ương > Lai Châu: 10 tỷ đồng; Ban Cứu trợ Trung ương > Huế: 10 tỷ đồng; Ban Cứu trợ Trung ương > Hải Phòng: 10 tỷ đồng"},
		{"a body and that to which it belongs", "Ban Vận động cứu trợ Trung ương - Ủy ban MTTQ Việt Nam phân bổ tỉnh Cao Bằng 18 tỷ đồng.", "Ban Vận động cứu trợ Trung ương > Cao Bằng: 18 tỷ đồng"},
		{"a branch of the youth union is no delegation", "Đoàn xã Đức Liên ủng hộ người dân tỉnh Cao Bằng 12 triệu đồng.", "Đoàn xã Đức Liên > Cao Bằng: 12 triệu đồng"},
		{"those who suffer, without a place", "Tập đoàn Sông Ngân hỗ trợ 14 tỷ đồng cho bà con chịu thiệt hại do hạn mặn.", "Tập đoàn Sông Ngân > bà con chịu thiệt hại: 14 tỷ đồng"},
		{"things of the state's reserve", "Bộ Tài chính vừa giao Cục Dự trữ Nhà nước khẩn trương thực hiện xuất cấp thiết bị cho tỉnh Cao Bằng để ứng phó mưa lũ, gồm 3 bộ xuồng cao tốc; 24 bộ nhà bạt cứu sinh; 450 chiếc phao tròn cứu sinh; 450 chiếc phao áo cứu sinh.",
			"Cục Dự trữ Nhà nước > Cao Bằng: 3 bộ xuồng cao tốc (pledged); Cục Dự trữ Nhà nước > Cao Bằng: 24 bộ nhà bạt (pledged); Cục Dự trữ Nhà nước > Cao Bằng: 450 chiếc phao tròn (pledged); Cục Dự trữ Nhà nước > Cao Bằng: 450 chiếc phao áo (pledged)"},
		{"a list behind the decision", "Bộ Tài chính quyết định hỗ trợ thiết bị cho tỉnh Cao Bằng. Danh mục hàng xuất cấp gồm: 2 bộ xuồng cao tốc; 20 bộ nhà bạt; 500 chiếc phao tròn.",
			"Bộ Tài chính > Cao Bằng: 2 bộ xuồng cao tốc (pledged); Bộ Tài chính > Cao Bằng: 20 bộ nhà bạt (pledged); Bộ Tài chính > Cao Bằng: 500 chiếc phao tròn (pledged)"},
		{"who comes there", "Hôm qua, ca sĩ Vũ Thị Oanh đã đến xã Nà Sa trao 70 phần quà cho người gặp khó khăn vì bão lũ. Bà con các hộ nghèo rất vui.", "Vũ Thị Oanh > người gặp khó khăn vì bão lũ: 70 phần quà"},
		{"who keeps a shop somewhere", "Anh Trần Văn Quý, chủ cửa hàng cơm ở Hà Nội, đã gửi 500 suất cơm tới người dân tỉnh Cao Bằng. Bà con các hộ nghèo rất vui.", "Trần Văn Quý > Cao Bằng: 500 suất cơm"},
		{"what each place was decided", "Chính phủ quyết định hỗ trợ 35 tỷ đồng cho 3 địa phương khắc phục hậu quả mưa lũ. Các tỉnh được hỗ trợ gồm có: Bắc Kạn, Cao Bằng 10 tỷ đồng/tỉnh; Lai Châu 15 tỷ đồng.",
			"Chính phủ > Bắc Kạn: 10 tỷ đồng (pledged); Chính phủ > Cao Bằng: 10 tỷ đồng (pledged); Chính phủ > Lai Châu: 15 tỷ đồng (pledged)"},
		{"a total, its places and what each has", "Công ty Sông Ngân ủng hộ 3 tỷ đồng cho các tỉnh gồm Hà Giang, Cao Bằng, Lai Châu, mỗi tỉnh 1 tỷ đồng để khắc phục thiệt hại do bão.",
			"Công ty Sông Ngân > Hà Giang: 1 tỷ đồng; Công ty Sông Ngân > Cao Bằng: 1 tỷ đồng; Công ty Sông Ngân > Lai Châu: 1 tỷ đồng"},

		{"who would decide", "Phó Thủ tướng Lê Văn Tám yêu cầu Bộ Tài chính xem xét hỗ trợ tỉnh Cao Bằng 60 tỷ đồng.", ""},
		{"places that have something", "Trong đó, tỉnh Cao Bằng có 493 thùng hàng, tỉnh Hà Giang có 300 thùng hàng.", ""},
	}
	checkRows(t, "Chung tay hướng về vùng lũ\n\n", tests)
}

// What is told of the occasion has its date, not that of what came before.
func TestOccasion(t *testing.T) {
	const text = "Giúp gia đình bị cháy nhà\n\nNgày 17/2/2023, xã Nà Sa tổ chức trao hỗ trợ cho gia đình bà Vũ Thị Oanh. Trước đó, ngày 29/1/2023, nhà bà bị cháy.\n" +
		"Trong dịp này, xã Nà Sa đã hỗ trợ bà Vũ Thị Oanh 15 triệu đồng."
	a := analyze(t, pipeline(t), "text.txt", []byte(text))
	if len(a.Supports) != 1 || a.Supports[0].Date.Day != 17 {
		t.Errorf("got %v", a.Supports)
	}
}

// The year of a storm is not that of the help.
func TestStormYear(t *testing.T) {
	const text = "Hỗ trợ người dân vùng bão\n\nTại buổi làm việc, Công ty Sông Ngân trao 50 triệu đồng cho người dân tỉnh Cao Bằng bị thiệt hại do cơn bão số 10 vào năm 2017."
	a := analyze(t, pipeline(t), "text.txt", []byte(text))
	if len(a.Supports) != 1 || !a.Supports[0].Date.IsZero() {
		t.Errorf("got %v", a.Supports)
	}
}
