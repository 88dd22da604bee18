package event_test

import "testing"

// Who holds a meeting gives what is handed over there.
func TestConveners(t *testing.T) {
	const about = "Chăm lo Tết cho hộ nghèo\n\nNhiều hộ nghèo ở địa phương gặp khó khăn. "
	tests := []rowTest{
		{"by", "Chương trình do Thành đoàn Bến Tre phối hợp Công ty Sao Mai tổ chức, trao 50 suất học bổng cho học sinh nghèo.", "Thành đoàn Bến Tre > học sinh nghèo: 50 suất học bổng; Công ty Sao Mai > học sinh nghèo: 50 suất học bổng"},
		{"by, with its name", "Chương trình “Xuân yêu thương” do Thành đoàn Bến Tre tổ chức, trao 50 suất học bổng cho học sinh nghèo.", "Thành đoàn Bến Tre > học sinh nghèo: 50 suất học bổng"},
		{"at what it holds", "Trong chương trình do Thành đoàn Bến Tre tổ chức, 50 suất học bổng đã được trao cho học sinh nghèo.", "Thành đoàn Bến Tre > học sinh nghèo: 50 suất học bổng"},
		{"the sentence before", "Sáng nay, Thành đoàn Bến Tre tổ chức Tết sum vầy. Tại chương trình, 50 suất quà được trao cho học sinh nghèo.", "Thành đoàn Bến Tre > học sinh nghèo: 50 suất quà"},
		{"without a small word", "Sáng nay, Thành đoàn Bến Tre tổ chức Tết sum vầy. Tại đây, có 50 suất quà đã trao đến học sinh nghèo.", "Thành đoàn Bến Tre > học sinh nghèo: 50 suất quà"},
		{"people by their number", "Sáng nay, Thành đoàn Bến Tre tổ chức lễ ra quân. Dịp này, 50 học sinh nghèo được tặng quà.", "Thành đoàn Bến Tre > học sinh nghèo: quà"},
		{"a firm beside", "Thành đoàn Bến Tre phối hợp với Công ty Sao Mai tổ chức chương trình tại xã Tam Hải; trao tặng 500 lá cờ cho ngư dân nghèo.",
			"Thành đoàn Bến Tre > ngư dân nghèo: 500 lá cờ; Công ty Sao Mai > ngư dân nghèo: 500 lá cờ"},
		{"somebody else", "Sáng nay, Thành đoàn Bến Tre tổ chức Tết sum vầy. Dịp này, Công ty Sao Mai trao 50 suất quà cho học sinh nghèo.", "Công ty Sao Mai > học sinh nghèo: 50 suất quà"},
		{"a plan", "Thành đoàn Bến Tre sẽ tổ chức Tết sum vầy. Nhiều học sinh nghèo mong có áo mới.", ""},
	}
	checkRows(t, about, tests)
}

// Meals and things that are made to be given, and what is given every day.
func TestMeals(t *testing.T) {
	tests := []rowTest{
		{"every day", "Công ty Sao Mai đã gửi tặng các y bác sĩ điều trị COVID-19 ở Bệnh viện Bạch Mai mỗi ngày 100 suất cơm.", "Công ty Sao Mai > y bác sĩ: 100 suất cơm"},
		{"every month", "Công ty Sao Mai đã tặng hộ nghèo mỗi tháng 10 kg gạo.", "Công ty Sao Mai > hộ nghèo: 10 kg gạo"},
		{"cooked", "Hội Phụ nữ phường 5 nấu 200 suất cơm mỗi ngày tặng lực lượng trực chốt.", "Hội Phụ nữ phường 5 > lực lượng trực chốt: 200 suất cơm"},
		{"cooked and brought", "Mỗi ngày, Công ty Sao Mai đã nấu hơn 100 suất cơm, tự tay chở đến Bệnh viện Bạch Mai để gửi tặng đội ngũ y, bác sĩ.", "Công ty Sao Mai > đội ngũ y, bác sĩ: hơn 100 suất cơm"},
		{"sewn", "Hội Phụ nữ xã Tam Hải may 500 khẩu trang tặng học sinh nghèo.", "Hội Phụ nữ xã Tam Hải > học sinh nghèo: 500 khẩu trang"},
		{"without a number", "Công ty Sao Mai tặng nước cam cho y bác sĩ, nhân viên y tế chống dịch.", "Công ty Sao Mai > y bác sĩ: nước cam"},
		{"sewn to be sold", "Hội Phụ nữ xã Tam Hải may 500 khẩu trang bán cho học sinh.", ""},
		{"so much a day", "Công nhân được trả mỗi ngày 100 nghìn đồng.", ""},
	}
	checkRows(t, "Tiếp sức tuyến đầu chống dịch\n\n", tests)
}
