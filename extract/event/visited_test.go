package event_test

import "testing"

// Those who go to see people struck by something, and what they leave them.
func TestVisited(t *testing.T) {
	checkRows(t, "Cháy xưởng gỗ, ba người chết\n\n", []rowTest{
		{"grief shared, then the gift", "Ông Lê Văn Mỹ, Phó Chủ tịch UBND huyện Tây Sơn, đã đến thăm hỏi, chia sẻ mất mát với gia đình nạn nhân và hỗ trợ 4 triệu đồng.",
			"Tây Sơn > gia đình nạn nhân: 4 triệu đồng"},
		{"object of the visit", "Sáng nay, UBND huyện Mường Tè thăm hỏi gia đình nạn nhân thiệt mạng và hỗ trợ 9 triệu đồng lo tang lễ.",
			"UBND huyện Mường Tè > gia đình nạn nhân thiệt mạng: 9 triệu đồng"},
		{"told first", "Chia sẻ với các nạn nhân, lãnh đạo Công an huyện Sông Mã mang theo hỗ trợ 12 triệu đồng.",
			"Công an huyện Sông Mã > các nạn nhân: 12 triệu đồng"},
		{"office in brackets", "Chiều nay, ông Lê Văn Mỹ (Phó Chủ tịch UBND huyện Tây Sơn) đến Bệnh viện Chợ Rẫy thăm và trao 10 triệu đồng cho gia đình các nạn nhân.",
			"Tây Sơn > gia đình các nạn nhân: 10 triệu đồng"},
		{"authorities without a name", "Ngay trong đêm, chính quyền hỗ trợ mỗi nạn nhân gặp nạn 8 triệu đồng, người bị thương 2 triệu đồng.",
			"chính quyền > nạn nhân gặp nạn: 8 triệu đồng; chính quyền > người bị thương: 2 triệu đồng"},
		{"authorities named before", "Chủ tịch UBND xã Nậm Cắn cho hay địa phương vừa hỗ trợ mỗi nạn nhân tử vong 6 triệu đồng và người bị thương 2 triệu đồng.",
			"UBND xã Nậm Cắn > nạn nhân tử vong: 6 triệu đồng; UBND xã Nậm Cắn > người bị thương: 2 triệu đồng"},
		{"nobody is seen", "Lãnh đạo Công an huyện Bắc Hà đã đến hiện trường và chi 7 triệu đồng thuê xe.", ""},
	})
}

// Those who get one thing do not give the next.
func TestReceiversGiveNothing(t *testing.T) {
	checkRows(t, "Tết ấm vùng cao\n\n", []rowTest{
		{"last of a row before the next verb", "Đoàn thanh niên Cục Hải quan tỉnh Long An tặng quà cho 6 gia đình chính sách, 30 hộ ngư dân xã Thổ Châu, tặng 50 bồn chứa nước cho người dân trên đảo.",
			"Đoàn thanh niên Cục Hải quan tỉnh Long An > gia đình chính sách: quà; Đoàn thanh niên Cục Hải quan tỉnh Long An > người dân: 50 bồn chứa nước"},
		{"from where somebody comes", "Ca sĩ Thiên Long từ Cần Thơ tới Yên Bái trao tặng nhiều phần quà cho đồng bào chịu thiệt hại.",
			"Thiên Long > đồng bào chịu thiệt hại: nhiều phần quà"},
	})
}

// Whose case it is, told before the gift or by the whole article.
func TestCaseTold(t *testing.T) {
	checkRows(t, "Đuối nước, sáu em tử vong\n\n", []rowTest{
		{"each case", "Theo đó, đối với mỗi trường hợp người mất, tỉnh Sơn La hỗ trợ 7 triệu đồng, huyện Sông Mã hỗ trợ 3 triệu đồng.",
			"Sơn La > mỗi trường hợp người mất: 7 triệu đồng; Sông Mã > mỗi trường hợp người mất: 3 triệu đồng"},
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
		{"the speaker's", "Chánh văn phòng UBND huyện Quan Hóa Đỗ Minh Lộc cho biết địa phương đã gửi mỗi gia đình có người chết 6 triệu đồng hỗ trợ.",
			"Quan Hóa > mỗi gia đình có người chết: 6 triệu đồng"},
		{"of the sentence before", "UBND quận Cái Răng đã đến hiện trường. Trước mắt chính quyền địa phương đã hỗ trợ mỗi hộ dân có nhà bị cháy 3 triệu đồng.",
			"UBND quận Cái Răng > mỗi hộ dân có nhà bị cháy: 3 triệu đồng"},
	})
	checkRows(t, "Nữ cổ động viên tử nạn\n\n", []rowTest{
		{"a football club helps a family", "Câu lạc bộ Bóng đá Sông Lam đã ủng hộ 100 triệu đồng cho gia đình anh Trần Văn Bảy.",
			"Câu lạc bộ Bóng đá Sông Lam > Trần Văn Bảy: 100 triệu đồng"},
		{"a prize for a team", "Sau trận đấu, Công ty Sơn Hà tặng đội tuyển 1 tỷ đồng tiền thưởng, các cầu thủ dành tặng gia đình chiến thắng này.", ""},
	})
}
