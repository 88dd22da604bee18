package event_test

import "testing"

// Whom an unnamed delegation gives for.
func TestDelegations(t *testing.T) {
	const about = "Sẻ chia với vùng lũ\n\nNhiều hộ nghèo ở vùng lũ gặp khó khăn. "
	tests := []rowTest{
		{"the sender told last", "Đoàn công tác của Công ty Sao Mai trao 50 suất quà cho hộ nghèo xã Tam Hải. Bà con rất vui. Cùng ngày, đoàn công tác của Báo Tin Sáng đến thăm xã Hòa Vang. Đoàn đã trao 70 suất quà cho hộ nghèo.",
			"Công ty Sao Mai > Tam Hải: 50 suất quà; Báo Tin Sáng > hộ nghèo: 70 suất quà"},
		{"a body that is called so", "Đoàn Thanh niên Công an tỉnh Gia Lai có mặt tại xã Ia Piar. Đoàn đã trao 60 phần quà cho bà con.", "Đoàn Thanh niên Công an tỉnh Gia Lai > Ia Piar: 60 phần quà"},
		{"who gave last", "Đoàn công tác của Tổng Công ty Sông Ngân đã trao 80 suất quà cho bà con xã Tam Hải. Cán bộ góp một ngày lương. Nhiều người góp thêm tiền. Trong khi đó, Công ty Sao Mai tặng 160 phần quà cho bà con xã Hòa Vang. Đoàn đã trao 30 phần quà cho hộ nghèo.",
			"Tổng Công ty Sông Ngân > Tam Hải: 80 suất quà; Công ty Sao Mai > Hòa Vang: 160 phần quà; Công ty Sao Mai > hộ nghèo: 30 phần quà"},
		{"of the person who speaks", "Ca sĩ Lê Hòa Minh cho biết đoàn của cô đi Phú Thọ tiếp tế 430 áo phao cho bà con xã Tam Hải.", "Lê Hòa Minh > Tam Hải: 430 áo phao"},
		{"of a couple", "Đoàn cứu trợ của vợ chồng Lê Hòa Minh - Trần Quốc Thắng đến xã Tam Hải tặng 500 áo phao cho bà con.", "Lê Hòa Minh > Tam Hải: 500 áo phao; Trần Quốc Thắng > Tam Hải: 500 áo phao"},
		{"of whose programme it is", "Chương trình thiện nguyện của Đoàn Thanh niên Công an tỉnh Gia Lai rất có ý nghĩa. Đoàn công tác trao 46 phần quà tại xã Ia Piar.", "Đoàn Thanh niên Công an tỉnh Gia Lai > Ia Piar: 46 phần quà"},
		{"behind those who work together", "Hải đoàn Biên phòng 28 phối hợp với Báo Tin Sáng, Tập đoàn Sao Mai và Hội Chữ thập đỏ tỉnh Gia Lai trao 90 suất quà cho bà con xã Ia Piar. Đoàn còn trao 20 suất quà cho bà con xã Chư Răng.",
			"Hải đoàn Biên phòng 28 > Ia Piar: 90 suất quà; Báo Tin Sáng > Ia Piar: 90 suất quà; Tập đoàn Sao Mai > Ia Piar: 90 suất quà; Hải đoàn Biên phòng 28 > Chư Răng: 20 suất quà; Báo Tin Sáng > Chư Răng: 20 suất quà; Tập đoàn Sao Mai > Chư Răng: 20 suất quà"},
		{"beside nameless ones", "Công ty Sao Mai và các công ty con trong hệ thống vừa tài trợ 25 tỷ đồng cho đồng bào tỉnh Gia Lai.", "Công ty Sao Mai > Gia Lai: 25 tỷ đồng"},
		{"another item", "Công ty Sao Mai trao 50 suất quà cho hộ nghèo xã Tam Hải.\n\n* Cùng ngày, đoàn công tác của Báo Tin Sáng đến thăm xã Hòa Vang và trao 70 suất quà cho bà con nơi đây. Đoàn còn tặng 5 xe đạp cho học sinh nghèo.",
			"Công ty Sao Mai > Tam Hải: 50 suất quà; Báo Tin Sáng > Hòa Vang: 70 suất quà; Báo Tin Sáng > học sinh nghèo: 5 xe đạp"},
		{"of whose programme it is, behind a comma", "Trước tình hình mưa lũ, chương trình thiện nguyện của Đoàn Thanh niên Công an tỉnh Gia Lai rất có ý nghĩa. Đoàn công tác trao 46 phần quà tại xã Ia Piar.", "Đoàn Thanh niên Công an tỉnh Gia Lai > Ia Piar: 46 phần quà"},
		{"where it goes", "Đoàn công tác của Công ty Sao Mai đến thăm xã Tam Hải. Đoàn còn tới các làng bị ngập của tỉnh Bắc Kạn và tỉnh Tuyên Quang thăm hỏi bà con, trao tặng 850 bộ quần áo cho người dân.",
			"Công ty Sao Mai > Bắc Kạn: 850 bộ quần áo; Công ty Sao Mai > Tuyên Quang: 850 bộ quần áo"},
		{"many delegations", "Nhiều đoàn từ thiện đã trao quà cho bà con xã Tam Hải.", "đoàn từ thiện > Tam Hải: quà"},
	}
	checkRows(t, about, tests)
}

// Who gives by a programme, where a clause has no subject, and by a common noun.
func TestGiversElsewhere(t *testing.T) {
	const about = "Sẻ chia với hộ nghèo\n\nNhiều hộ nghèo ở địa phương gặp khó khăn. "
	tests := []rowTest{
		{"programme", "Công ty Sao Mai tổ chức chương trình “Trao gửi yêu thương” tại xã Tam Hải. Đây là hoạt động thường niên của công ty. Dịp này, chương trình còn dành tặng 35 suất quà cho học sinh nghèo.", "Công ty Sao Mai > học sinh nghèo: 35 suất quà"},
		{"programme of this year", "Công ty Sao Mai tổ chức chương trình thiện nguyện tại xã Tam Hải. Chương trình năm nay đã trao 40 suất quà cho học sinh nghèo.", "Công ty Sao Mai > học sinh nghèo: 40 suất quà"},
		{"programme of two", "Thành đoàn Bến Tre phối hợp cùng Công ty Sao Mai tổ chức chương trình trao học bổng. Với sinh viên, chương trình năm nay tặng 15 suất học bổng cho sinh viên nghèo.",
			"Thành đoàn Bến Tre > sinh viên nghèo: 15 suất học bổng; Công ty Sao Mai > sinh viên nghèo: 15 suất học bổng"},
		{"who raised the means", "Với kinh phí 80 triệu đồng do Hội Phụ nữ tỉnh Gia Lai vận động, chương trình mang 10 tấn gạo, 500 hộp cá gửi đến người dân xã Ia Piar.",
			"Hội Phụ nữ tỉnh Gia Lai > Ia Piar: 10 tấn gạo; Hội Phụ nữ tỉnh Gia Lai > Ia Piar: 500 hộp cá"},
		{"further clauses", "Hội Phụ nữ tỉnh Gia Lai đã phối hợp vận động 800 suất quà để chăm lo hộ nghèo; hỗ trợ 12 máy may cho người khuyết tật và tặng 3 căn nhà tình nghĩa cho hộ nghèo.",
			"Hội Phụ nữ tỉnh Gia Lai > người khuyết tật: 12 máy may; Hội Phụ nữ tỉnh Gia Lai > hộ nghèo: 3 căn nhà tình nghĩa"},
		{"behind another work", "Công ty Sao Mai đã khánh thành nhà văn hóa; trao 20 suất quà cho hộ nghèo xã Tam Hải.", "Công ty Sao Mai > Tam Hải: 20 suất quà"},
		{"not who took in", "UBND xã Tam Hải được khen thưởng; trao 20 suất quà cho hộ nghèo.", ""},
		{"the firm of who speaks", "Ông Trần Quốc Minh (Giám đốc điều hành Sao Power) cho biết, dịp này công ty đã trao tặng 5.000 khẩu trang cho Bệnh viện Nhi Trung ương.", "Sao Power > Bệnh viện Nhi Trung ương: 5.000 khẩu trang"},
		{"this country", "Trước Hiệp hội các quốc gia Đông Nam Á, Bộ trưởng Ngoại giao Campuchia Sok Vanna tuyên bố nước này sẽ góp 120.000 USD cho Myanmar.", "Campuchia > Myanmar: 120.000 USD (pledged)"},
		{"a minister for the state", "Bộ trưởng Ngoại giao Campuchia Sok Vanna tuyên bố sẽ viện trợ 100.000 USD cho Myanmar.", "Campuchia > Myanmar: 100.000 USD (pledged)"},
		{"who took it in", "Mặt trận Tổ quốc Việt Nam vừa tiếp nhận 67 tỷ đồng từ nhiều nhà hảo tâm. 26 tỷ đồng được phân bổ cho các tỉnh. Nghệ An, Hà Tĩnh mỗi tỉnh nhận 3 tỷ đồng.",
			"nhiều nhà hảo tâm > Mặt trận Tổ quốc Việt Nam: 67 tỷ đồng; Mặt trận Tổ quốc Việt Nam > Nghệ An: 3 tỷ đồng; Mặt trận Tổ quốc Việt Nam > Hà Tĩnh: 3 tỷ đồng"},
		{"who is got to give by nobody", "Tỉnh Quảng Nam đã tiếp nhận số tiền 6 tỉ đồng được các doanh nghiệp, ngân hàng trên địa bàn ủng hộ cho công tác thủy lợi.", "các doanh nghiệp, ngân hàng > Quảng Nam: 6 tỉ đồng"},
		{"the scholarship gives", "Công ty Sao Mai tổ chức chương trình trao học bổng. Qua xét chọn, học bổng đã tặng 80 suất cho sinh viên nghèo.", "Công ty Sao Mai > sinh viên nghèo: 80 suất"},
		{"who hands over for others", "Phó Chủ tịch UBND huyện Hòa Vang Lê Văn Thông trao quà cho hộ nghèo ở xã Hòa Khương. Số quà này do Hội Chữ thập đỏ huyện Hòa Vang vận động, tài trợ.", "Hội Chữ thập đỏ huyện Hòa Vang > Hòa Khương: quà"},
		{"who hands over", "Phó Chủ tịch UBND huyện Hòa Vang Lê Văn Thông trao 20 suất quà cho người nghèo ở xã Hòa Khương. Bà con rất vui.", "Hòa Vang > Hòa Khương: 20 suất quà"},
		{"the ministry behind its department", "Cục Hậu cần, Bộ Công an tặng 40 phần quà cho người dân vùng lũ xã Hòa Khương.", "Cục Hậu cần > Hòa Khương: 40 phần quà"},
		{"partners with those of the place", "Hội Khuyến học tỉnh Gia Lai đã phối hợp với Hội Khuyến học các địa phương đi thăm và tặng 167 suất quà cho học sinh nghèo.", "Hội Khuyến học tỉnh Gia Lai > học sinh nghèo: 167 suất quà"},
		{"the project's client", "UBND huyện Hòa Vang làm chủ dự án tài trợ sách vở cho học sinh nghèo huyện Hòa Vang.", ""},
	}
	checkRows(t, about, tests)
}
