package event_test

import "testing"

// Those who go to see people struck by something, and what they leave them.
func TestVisited(t *testing.T) {
	checkRows(t, "Cháy xưởng gỗ, ba người chết\n\n", []rowTest{
		{"grief shared, then the gift", "Ông Lê Văn Mỹ, Phó Chủ tịch UBND huyện Tây Sơn, đã đến thăm hỏi, chia sẻ mất mát với gia đình nạn nhân và hỗ trợ 4 triệu đồng.",
			"Tây Sơn > gia đình nạn nhân: 4 triệu đồng"},
		{"object of the visit", "Hiện UBND huyện Phong Điền đã tiến hành thăm hỏi gia đình nạn nhân bị chết và tạm hỗ trợ 4,5 triệu đồng tiền an táng.",
			"UBND huyện Phong Điền > gia đình nạn nhân bị chết: 4,5 triệu đồng"},
		{"told first", "Chia sẻ với các nạn nhân, lãnh đạo Công an huyện Bắc Hà đã đến thăm hỏi, hỗ trợ gần 7 triệu đồng.",
			"Công an huyện Bắc Hà > các nạn nhân: gần 7 triệu đồng"},
		{"office in brackets", "Chiều nay, ông Lê Văn Mỹ (Phó Chủ tịch UBND huyện Tây Sơn) đến Bệnh viện Chợ Rẫy thăm và trao 10 triệu đồng cho gia đình các nạn nhân.",
			"Tây Sơn > gia đình các nạn nhân: 10 triệu đồng"},
		{"authorities without a name", "Bước đầu chính quyền hỗ trợ mỗi nạn nhân gặp nạn 5 triệu đồng, người bị thương 3 triệu đồng.",
			"chính quyền > nạn nhân gặp nạn: 5 triệu đồng; chính quyền > người bị thương: 3 triệu đồng"},
		{"authorities named before", "Chủ tịch UBND xã Nậm Cắn cho biết địa phương đã hỗ trợ mỗi nạn nhân tử vong 3 triệu đồng và người bị thương 1 triệu đồng.",
			"UBND xã Nậm Cắn > nạn nhân tử vong: 3 triệu đồng; UBND xã Nậm Cắn > người bị thương: 1 triệu đồng"},
		{"nobody is seen", "Lãnh đạo Công an huyện Bắc Hà đã đến hiện trường và chi 7 triệu đồng thuê xe.", ""},
	})
}

// Those who get one thing do not give the next.
func TestReceiversGiveNothing(t *testing.T) {
	checkRows(t, "Tết ấm vùng cao\n\n", []rowTest{
		{"last of a row before the next verb", "Đoàn thanh niên Cục Hải quan tỉnh Long An tặng quà cho 6 gia đình chính sách, 30 hộ ngư dân xã Thổ Châu, tặng 50 bồn chứa nước cho người dân trên đảo.",
			"Đoàn thanh niên Cục Hải quan tỉnh Long An > gia đình chính sách: quà; Đoàn thanh niên Cục Hải quan tỉnh Long An > người dân: 50 bồn chứa nước"},
		{"from where somebody comes", "Ca sĩ Thiên Long từ TP HCM tới Lào Cai trao tặng nhiều phần quà cho đồng bào chịu ảnh hưởng bão lũ.",
			"Thiên Long > đồng bào chịu ảnh hưởng bão lũ: nhiều phần quà"},
	})
}

// Whose case it is, told before the gift or by the whole article.
func TestCaseTold(t *testing.T) {
	checkRows(t, "Đuối nước, sáu em tử vong\n\n", []rowTest{
		{"each case", "Trước mắt, đối với mỗi trường hợp người mất, tỉnh Quảng Nam hỗ trợ 5 triệu đồng, huyện Thăng Bình hỗ trợ 5,4 triệu đồng.",
			"Quảng Nam > mỗi trường hợp người mất: 5 triệu đồng; Thăng Bình > mỗi trường hợp người mất: 5,4 triệu đồng"},
		{"families", "Đối với các gia đình có người chết, UBND huyện Thăng Bình hỗ trợ 6,4 triệu đồng.",
			"UBND huyện Thăng Bình > các gia đình có người chết: 6,4 triệu đồng"},
	})
	checkRows(t, "Cô giáo bị bỏng cần giúp đỡ\n\nCô Phan Thị Mười, giáo viên Trường Tiểu học Bãi Thơm, đang điều trị tại Bệnh viện Phú Quốc. Cô Mười thuộc hộ nghèo. Cô Mười rất khó khăn. Nhiều người đã quyên góp giúp đỡ cô Mười.\n", []rowTest{
		{"whom the article is about", "Quỹ \"Tiếp sức người thầy\" hỗ trợ 12 triệu đồng.",
			"Quỹ Tiếp sức người thầy > Phan Thị Mười: 12 triệu đồng"},
		{"a country gives to no one person", "Mỹ hỗ trợ 20 triệu USD.", ""},
	})
}

// A programme without quotation marks, and its name alone, stand for who holds it.
func TestProgrammeByItsTitle(t *testing.T) {
	checkRows(t, "Tết cho bệnh nhi nghèo\n\nChương trình Ước mơ của Thảo do Công ty Sao Mai tổ chức đã bắt đầu trao quà Tết cho bệnh nhi ở Huế. Tổng kinh phí do Công ty Sơn Hà tài trợ.\n", []rowTest{
		{"its name", "Trước đó, Ước mơ của Thảo cũng phối hợp với Công ty Sơn Hà trao tặng 179 phần quà cho Bệnh viện K.",
			"Công ty Sao Mai > Huế: quà Tết; Công ty Sao Mai > Bệnh viện K: 179 phần quà; Công ty Sơn Hà > Bệnh viện K: 179 phần quà"},
	})
}

// Authorities called by no name are those of whom the text told, or whose officer speaks.
func TestAuthorityMeant(t *testing.T) {
	checkRows(t, "Cháy chợ, nhiều hộ trắng tay\n\n", []rowTest{
		{"the speaker's", "Chánh văn phòng UBND huyện Quan Hóa Đỗ Minh Lộc cho biết bước đầu địa phương hỗ trợ mỗi gia đình có người chết 5 triệu đồng.",
			"Quan Hóa > mỗi gia đình có người chết: 5 triệu đồng"},
		{"of the sentence before", "UBND quận Cái Răng đã đến hiện trường. Trước mắt chính quyền địa phương đã hỗ trợ mỗi hộ dân có nhà bị cháy 3 triệu đồng.",
			"UBND quận Cái Răng > mỗi hộ dân có nhà bị cháy: 3 triệu đồng"},
	})
	checkRows(t, "Nữ cổ động viên tử nạn\n\n", []rowTest{
		{"a football club helps a family", "Câu lạc bộ Bóng đá Sông Lam đã ủng hộ 100 triệu đồng cho gia đình anh Trần Văn Bảy.",
			"Câu lạc bộ Bóng đá Sông Lam > Trần Văn Bảy: 100 triệu đồng"},
		{"a prize for a team", "Sau trận đấu, Công ty Sơn Hà tặng đội tuyển 1 tỷ đồng tiền thưởng, các cầu thủ dành tặng gia đình chiến thắng này.", ""},
	})
}
