package event_test

import "testing"

// Homes that several pay for, what each of those told before gets, relatives who give.
func TestHomes(t *testing.T) {
	const about = "Chung tay giúp hộ nghèo\n\nNhiều đơn vị đã ủng hộ các hộ nghèo vùng cao. Bà con gặp nhiều khó khăn.\n"
	tests := []rowTest{
		{"whose home it is", about + "Ngôi nhà của gia đình ông Đoàn Văn Tưởng trị giá 124 triệu đồng; trong đó UBMTTQ xã Vân Hồ hỗ trợ 20 triệu đồng, gia đình và dòng họ đóng góp 72 triệu đồng.",
			"UBMTTQ xã Vân Hồ > Đoàn Văn Tưởng: 20 triệu đồng; gia đình và dòng họ > Đoàn Văn Tưởng: 72 triệu đồng"},
		{"so much for each home", about + "Gia đình ông Nguyễn Vận và gia đình ông Dương Văn Hòa nhận nhà mới. Mỗi ngôi nhà giá 100 triệu đồng, trong đó Công ty Sông Ngân hỗ trợ 50 triệu đồng/ngôi nhà.",
			"Công ty Sông Ngân > Nguyễn Vận: 50 triệu đồng; Công ty Sông Ngân > Dương Văn Hòa: 50 triệu đồng"},
		{"homes by their number", "Sáng nay, Công ty Sông Ngân tổ chức lễ bàn giao 2 căn nhà tại xã Tam Hải.\nĐến dự có ông Đỗ Văn Tám.\n2 căn nhà được bàn giao đợt này cho ông Lê Văn Sáu và bà Lê Thị Mơ.\nMỗi căn nhà rộng 60m2. Trong đó, ông Đỗ Văn Tám vận động Công ty Hoa Sen ủng hộ mỗi căn 45 triệu đồng, phần còn lại do chủ nhà lo.",
			"Công ty Sông Ngân > Lê Văn Sáu: 2 căn nhà; Công ty Sông Ngân > Lê Thị Mơ: 2 căn nhà; Công ty Hoa Sen > Lê Văn Sáu: 45 triệu đồng; Công ty Hoa Sen > Lê Thị Mơ: 45 triệu đồng"},
		{"a row of people", "Công ty Sông Ngân bàn giao 3 căn nhà tình thương cho bà Lê Thị Mơ, ông Đỗ Văn Sáu và anh Lê Văn Tám.",
			"Công ty Sông Ngân > Lê Thị Mơ: 3 căn nhà tình thương; Công ty Sông Ngân > Đỗ Văn Sáu: 3 căn nhà tình thương; Công ty Sông Ngân > Lê Văn Tám: 3 căn nhà tình thương"},
		{"each home", about + "Hội Chữ thập đỏ huyện Ba Tri trao 2 căn nhà cho hộ nghèo. Công ty Sông Ngân hỗ trợ mỗi căn 40 triệu đồng.",
			"Hội Chữ thập đỏ huyện Ba Tri > hộ nghèo: 2 căn nhà; Công ty Sông Ngân > hộ nghèo: 40 triệu đồng"},
		{"homes that are sold", "Công ty Sông Ngân bàn giao 120 căn nhà cho khách hàng tại dự án Hoa Sen.", ""},
		{"each of those told before", about + "Công ty Sông Ngân trao nhà tình nghĩa cho 31 hộ nghèo. Theo đó, mỗi hộ được hỗ trợ 25 triệu đồng.",
			"Công ty Sông Ngân > hộ nghèo: 25 triệu đồng"},
		{"aid by its worth", about + "Chính phủ Na Uy quyết định viện trợ nhân đạo trị giá 420.000 USD để giúp miền Trung.",
			"Chính phủ Na Uy > miền Trung: 420.000 USD (pledged)"},
		{"a sum of all that was given", about + "Na Uy sẽ tặng thêm 400.000 liều vắc xin cho Việt Nam, nâng tổng số vắc xin tài trợ cho Việt Nam lên 7,2 triệu liều.",
			"Na Uy > Việt Nam: 400.000 liều vắc xin (pledged)"},
		{"what a rule grants each", about + "Mỗi hộ có nhà bị sập được hỗ trợ 60 triệu đồng.", ""},
	}
	checkRows(t, "", tests)
}

// Words that look like the end of a clause, of a present or of a giver.
func TestSmallWords(t *testing.T) {
	const about = "Chung tay giúp hộ nghèo\n\nNhiều đơn vị đã ủng hộ các hộ nghèo vùng cao. Bà con gặp nhiều khó khăn.\n"
	tests := []rowTest{
		{"in great need", about + "Công ty Sông Ngân trao 4 căn nhà cho các hộ có hoàn cảnh rất khó khăn; 24 phần quà cho người già huyện Vân Hồ.",
			"Công ty Sông Ngân > các hộ có hoàn cảnh rất khó khăn: 4 căn nhà; Công ty Sông Ngân > Vân Hồ: 24 phần quà"},
		{"an address without a comma", about + "Tại xã Nậm Tin, huyện Nậm Pồ tỉnh Điện Biên, Quỹ Bảo trợ trẻ em Việt Nam tặng 200 phần quà cho Trường Tiểu học Nậm Tin.",
			"Quỹ Bảo trợ trẻ em Việt Nam > Trường Tiểu học Nậm Tin: 200 phần quà"},
		{"a warm Tết", about + "Công ty Sông Ngân mong giúp bà con huyện Vân Hồ đón một cái Tết ấm áp.", ""},
	}
	checkRows(t, "", tests)
}

// Homes are built for somebody, and several pay for one: whose home it is receives.
func TestHomesPaidTogether(t *testing.T) {
	const handed = "Ủy ban MTTQ huyện Krông Pa bàn giao nhà cho ông Lê Văn Tám. "
	const ceremony = "Lễ bàn giao nhà tình thương cho chị Lê Thị Mơ diễn ra sáng 3/5. "
	checkRows(t, "Chung tay giúp người nghèo\n\nNhiều đơn vị đã hỗ trợ.\n", []rowTest{
		{"parts of the cost", handed + "Ngôi nhà trị giá 90 triệu đồng, trong đó Công ty An Khang hỗ trợ 40 triệu đồng, Công ty Hoàng Gia 20 triệu đồng, còn lại do gia đình đối ứng.",
			"Ủy ban MTTQ huyện Krông Pa > Lê Văn Tám: nhà; Công ty An Khang > Lê Văn Tám: 40 triệu đồng; Công ty Hoàng Gia > Lê Văn Tám: 20 triệu đồng"},
		{"the work", "Hội Nông dân huyện Krông Pa khởi công xây dựng nhà Đại đoàn kết cho ông Lê Văn Tám. Công trình do Ngân hàng An Khang tài trợ 70 triệu đồng.",
			"Hội Nông dân huyện Krông Pa > Lê Văn Tám: nhà Đại đoàn kết; Ngân hàng An Khang > Lê Văn Tám: 70 triệu đồng"},
		{"in one sentence", "Căn nhà của chị Lê Thị Mơ được xây dựng với tổng kinh phí 120 triệu đồng, trong đó Huyện đoàn Krông Pa hỗ trợ 50 triệu đồng.",
			"Huyện đoàn Krông Pa > Lê Thị Mơ: 50 triệu đồng"},
		{"all of the cost", ceremony + "Nhà trị giá 80 triệu đồng, do Công ty Hoàng Gia tài trợ.", "Công ty Hoàng Gia > Lê Thị Mơ: 80 triệu đồng"},
		{"the sum behind", ceremony + "Căn nhà do Công ty Hoàng Gia tài trợ với số tiền 80 triệu đồng.", "Công ty Hoàng Gia > Lê Thị Mơ: 80 triệu đồng"},
		{"nobody gave", ceremony + "Nhà trị giá 80 triệu đồng, rộng 50 mét vuông.", ""},
	})
}

// What is built for somebody is given to them by who builds it, whatever home or work it is.
func TestBuilding(t *testing.T) {
	checkRows(t, "Chung tay giúp hộ nghèo\n\nNhiều đơn vị đã ủng hộ các hộ nghèo vùng cao. Bà con gặp nhiều khó khăn.\n", []rowTest{
		{"begun", "Công ty Minh Long khởi công xây nhà cho gia đình bà Lê Thị Mơ.", "Công ty Minh Long > Lê Thị Mơ: nhà"},
		{"with a name", "Công ty Minh Long đã khởi công xây dựng “Ngôi nhà nghĩa tình” trị giá 62 triệu đồng cho gia đình ông Lê Văn Tám.", "Công ty Minh Long > Lê Văn Tám: Ngôi nhà nghĩa tình"},
		{"as a present", "Công ty Minh Long xây tặng nhà cho gia đình bà Lê Thị Mơ.", "Công ty Minh Long > Lê Thị Mơ: nhà"},
		{"helped to build", "Công ty Minh Long hỗ trợ xây nhà cho gia đình bà Lê Thị Mơ.", "Công ty Minh Long > Lê Thị Mơ: nhà"},
		{"called after a campaign", "Hội Cựu chiến binh phường Vĩnh Hòa trao nhà nghĩa tình đồng đội cho hội viên Lê Văn Tám.", "Hội Cựu chiến binh phường Vĩnh Hòa > Lê Văn Tám: nhà nghĩa tình đồng đội"},
		{"counted", "Công ty Minh Long sửa chữa 12 căn nhà cho hộ nghèo huyện Vân Hồ.", "Công ty Minh Long > Vân Hồ: 12 căn nhà"},
		{"works", "Công ty Minh Long xây 3 cây cầu cho xã Y Tý.", "Công ty Minh Long > Y Tý: 3 cây cầu"},
		{"fitted out", "Công ty Minh Long lắp đặt 20 máy lọc nước cho huyện Vân Hồ.", "Công ty Minh Long > Vân Hồ: 20 máy lọc nước"},
		{"for oneself", "Công ty Minh Long xây dựng 12 căn nhà tại huyện Vân Hồ.", ""},
		{"for sale", "Công ty Minh Long xây nhà thi đấu cho câu lạc bộ.", ""},
	})
}
