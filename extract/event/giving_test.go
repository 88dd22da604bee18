package event_test

import (
	"strings"
	"testing"
)

// Givers, receivers and items as newspapers tell them: people who get help, banks
// by their branches, funds in quotation marks, amounts behind names. Before each
// text stands a headline and a sentence of need.
func TestGiving(t *testing.T) {
	p := pipeline(t)
	tests := []struct{ name, text, want string }{
		{"a person receives", "Công ty Sông Ngân đã trao 20 triệu đồng cho em Lý Thị Mảy.",
			"Công ty Sông Ngân > Lý Thị Mảy: 20 triệu đồng"},
		{"a person right after the verb", "UBND huyện Vân Hồ tặng chị Lò Thị Hoa 5 triệu đồng, Công ty Sông Ngân hỗ trợ anh Vàng A Tủa 10 triệu đồng.",
			"UBND huyện Vân Hồ > Lò Thị Hoa: 5 triệu đồng; Công ty Sông Ngân > Vàng A Tủa: 10 triệu đồng"},
		{"the family of a person", "Đoàn công tác của tỉnh Phú Thọ hỗ trợ 5 triệu đồng cho gia đình ông Hà Văn Pủa (trú xã Tân Pheo).",
			"Phú Thọ > Hà Văn Pủa: 5 triệu đồng"},
		{"the case of a person", "Công ty Sông Ngân hỗ trợ trường hợp cụ Lê Thị Xuyến 40 triệu đồng.",
			"Công ty Sông Ngân > Lê Thị Xuyến: 40 triệu đồng"},
		{"couple", "Báo Tin Sáng trao một ngôi nhà tình thương cho gia đình vợ chồng ông Phan Văn Lữ.",
			"Báo Tin Sáng > Phan Văn Lữ: một ngôi nhà tình thương"},
		{"person and group", "Ca sĩ Hà Minh Khuê và nhóm thiện nguyện đã trao tặng 54 con bò cho người dân xã Phúc Trạch.",
			"Hà Minh Khuê > Phúc Trạch: 54 con bò"},
		{"a sum called support", "Hàn Quốc công bố khoản viện trợ trị giá 250.000 USD cho Việt Nam.",
			"Hàn Quốc > Việt Nam: 250.000 USD"},
		{"a sum of help", "Ngân hàng Biển Bắc trao gói hỗ trợ trị giá 3 tỷ đồng cho tỉnh Lào Cai.",
			"Ngân hàng Biển Bắc > Lào Cai: 3 tỷ đồng"},
		{"fund in quotation marks", "Tập đoàn Sông Ngân đã ủng hộ “Quỹ vì người nghèo” TP. Vinh 2 tỷ đồng.",
			"Tập đoàn Sông Ngân > Quỹ vì người nghèo TP. Vinh: 2 tỷ đồng"},
		{"fund by its quoted name", "Tập đoàn Sông Ngân đã trao tặng 500 triệu đồng cho quỹ “Vì biển đảo thân yêu – Vì tuyến đầu”.",
			"Tập đoàn Sông Ngân > quỹ “Vì biển đảo thân yêu – Vì tuyến đầu”: 500 triệu đồng"},
		{"fund gives", "“Quỹ vì người nghèo” TP. Vinh đã trao tặng 332 suất học bổng cho học sinh huyện Kỳ Sơn.",
			"Quỹ vì người nghèo TP. Vinh > Kỳ Sơn: 332 suất học bổng"},
		{"body in small letters", "Từ nguồn tài trợ đó, hội Bảo trợ Bệnh nhân nghèo TP. Vinh cũng đã trao 100 triệu đồng cho huyện Kỳ Sơn.",
			"Hội Bảo trợ Bệnh nhân nghèo TP. Vinh > Kỳ Sơn: 100 triệu đồng"},
		{"amounts behind names", "Chính phủ hỗ trợ 4 địa phương gồm: Nam Định (50 tỷ đồng); Thái Bình (40 tỷ đồng); Hà Nam, Sơn La (mỗi tỉnh 10 tỷ đồng).",
			"Chính phủ > Nam Định: 50 tỷ đồng; Chính phủ > Thái Bình: 40 tỷ đồng; Chính phủ > Hà Nam: 10 tỷ đồng; Chính phủ > Sơn La: 10 tỷ đồng"},
		{"amounts behind names, without marks", "TP.HCM sẽ hỗ trợ Đà Nẵng 1 tỉ đồng, Quảng Nam, Quảng Ngãi (mỗi tỉnh 1,5 tỉ đồng), Khánh Hòa 2 tỉ đồng.",
			"Hồ Chí Minh > Đà Nẵng: 1 tỉ đồng; Hồ Chí Minh > Quảng Nam: 1,5 tỉ đồng; Hồ Chí Minh > Quảng Ngãi: 1,5 tỉ đồng; Hồ Chí Minh > Khánh Hòa: 2 tỉ đồng"},
		{"a total and its parts", "Đoàn công tác của TP.HCM trao 10 tỷ đồng hỗ trợ các địa phương (tỉnh Quảng Bình 3 tỷ đồng, Hà Tĩnh 2 tỷ đồng và Nghệ An, Quảng Trị mỗi tỉnh 2,5 tỷ đồng).",
			"Hồ Chí Minh > Quảng Bình: 3 tỷ đồng; Hồ Chí Minh > Hà Tĩnh: 2 tỷ đồng; Hồ Chí Minh > Nghệ An: 2,5 tỷ đồng; Hồ Chí Minh > Quảng Trị: 2,5 tỷ đồng"},
		{"each of several places", "Ngân hàng Biển Bắc ủng hộ các tỉnh miền Trung, trong đó hai tỉnh Hà Tĩnh, Quảng Bình mỗi tỉnh nhận hỗ trợ 2 tỉ đồng.",
			"Ngân hàng Biển Bắc > Hà Tĩnh: 2 tỉ đồng; Ngân hàng Biển Bắc > Quảng Bình: 2 tỉ đồng"},
		{"this country", "Thủ tướng Campuchia Sok Vanna cho biết Trung Quốc đồng ý viện trợ 4 tỷ nhân dân tệ cho nước này.",
			"Trung Quốc > Campuchia: 4 tỷ nhân dân tệ"},
		{"another's gift is told", "Phó thủ tướng Lê Văn Tám đến thăm tỉnh Ninh Thuận và cho biết Thủ tướng Chính phủ đã quyết định hỗ trợ 956 tấn gạo cho tỉnh Ninh Thuận.",
			"Chính phủ > Ninh Thuận: 956 tấn gạo"},
		{"this bank", "Ngân hàng Biển Bắc khánh thành hai trường học. Ngân hàng này cũng tặng Trường Tiểu học Tam Sơn 20 triệu đồng.",
			"Ngân hàng Biển Bắc > Trường Tiểu học Tam Sơn: 20 triệu đồng"},
		{"this firm", "Công ty Sông Ngân đã đến huyện Hòa Vang. Số tiền 200 triệu đồng được doanh nghiệp này trao cho huyện Hòa Vang.",
			"Công ty Sông Ngân > Hòa Vang: 200 triệu đồng"},
		{"two gifts of one giver", "NGK Group đã trao tặng 500 triệu đồng hỗ trợ nhân dân Bình Định bị ảnh hưởng bởi bão và ủng hộ Ban cứu trợ tỉnh Phú Yên số tiền 100 triệu đồng.",
			"NGK Group > Bình Định: 500 triệu đồng; NGK Group > Ban cứu trợ tỉnh Phú Yên: 100 triệu đồng"},
		{"each of two schools", "Ngân hàng Biển Bắc đã tặng Trường Tiểu học Tam Sơn (thành phố Vinh) và Trường Tiểu học Hưng Lộc (thành phố Vinh) mỗi trường 1 chiếc ti vi 50 inch.",
			"Ngân hàng Biển Bắc > Trường Tiểu học Tam Sơn: 1 chiếc ti vi; Ngân hàng Biển Bắc > Trường Tiểu học Hưng Lộc: 1 chiếc ti vi"},
		{"soldiers help two cities", "Bộ Tư lệnh Vùng 3 Hải quân điều động 305 cán bộ, chiến sĩ cùng 11 ôtô giúp Đà Nẵng và Nha Trang dọn dẹp.",
			"Bộ Tư lệnh Vùng 3 > Đà Nẵng: 305 cán bộ, chiến sĩ; Bộ Tư lệnh Vùng 3 > Nha Trang: 305 cán bộ, chiến sĩ; Bộ Tư lệnh Vùng 3 > Đà Nẵng: 11 ôtô; Bộ Tư lệnh Vùng 3 > Nha Trang: 11 ôtô"},
		{"goods that arrive", "Sáng 9/11, 40 tấn hàng cứu trợ của Nga đã tới Việt Nam.",
			"Nga > Việt Nam: 40 tấn hàng cứu trợ"},
		{"goods given by", "Khánh Hòa được nhận 40 tấn hàng do Nga viện trợ.",
			"Nga > Khánh Hòa: 40 tấn hàng"},
		{"a nominal gift", "Lễ trao tặng 20 máy thở của Công ty Sông Ngân cho Bệnh viện Đa khoa tỉnh Bắc Giang diễn ra sáng 5/6.",
			"Công ty Sông Ngân > Bệnh viện Đa khoa tỉnh Bắc Giang: 20 máy thở"},
		{"with the support", "Trường Mầm non Phương Mỹ được xây với sự hỗ trợ 500 triệu đồng từ Tập đoàn Sông Ngân.",
			"Tập đoàn Sông Ngân > Trường Mầm non Phương Mỹ: 500 triệu đồng"},
		{"handed out", "UBND tỉnh Nghệ An cấp phát 3.000 thùng mì tôm cho huyện Kỳ Sơn.",
			"UBND tỉnh Nghệ An > Kỳ Sơn: 3.000 thùng mì tôm"},
		{"raised and given", "Tập thể lớp 4B Trường Tiểu học Tam Sơn quyên góp được 28 triệu đồng gửi tặng bệnh nhi Bệnh viện K.",
			"Trường Tiểu học Tam Sơn > Bệnh viện K: 28 triệu đồng"},

		{"each of people in need", "UBND quận 7 đã hỗ trợ 5 triệu đồng cho mỗi người bị thương, hỗ trợ gia đình có người tử vong 10 triệu đồng.",
			"UBND quận 7 > mỗi người bị thương: 5 triệu đồng; UBND quận 7 > gia đình có người tử vong: 10 triệu đồng"},
		{"people in need in a row", "Công ty xây dựng Sông Ngân cũng hỗ trợ tạm thời cho mỗi nạn nhân bị thương nhẹ là 10 triệu đồng, nạn nhân bị thương nặng là 20 triệu đồng.",
			"Công ty xây dựng Sông Ngân > nạn nhân bị thương nhẹ: 10 triệu đồng; Công ty xây dựng Sông Ngân > nạn nhân bị thương nặng: 20 triệu đồng"},
		{"a rate that is the gift", "Báo Tin Sáng phối hợp với Tỉnh đoàn trao tiền hỗ trợ cho 15 hộ dân bị sập nhà, mỗi hộ 5 triệu đồng.",
			"Báo Tin Sáng > hộ dân bị sập nhà: 5 triệu đồng"},
		{"a given name", "Sinh viên Lê Nhật Hào gặp nạn chiều 19/10. Công ty Sông Ngân hỗ trợ gia đình Hào 10 triệu đồng.",
			"Công ty Sông Ngân > Lê Nhật Hào: 10 triệu đồng"},
		{"a programme gives", "Sáng 1/6, chương trình “Ước mơ của em” trao tặng 122 suất quà cho bệnh nhi Bệnh viện K.",
			"chương trình “Ước mơ của em” > Bệnh viện K: 122 suất quà"},
		{"who is still at something", "Công ty Sông Ngân đã trao tặng 500 phần quà cho công nhân khó khăn đang nuôi con nhỏ ở tỉnh Bình Dương.",
			"Công ty Sông Ngân > Bình Dương: 500 phần quà"},
		{"an agreement", "Chính phủ Đức và Liên minh châu Âu vừa ký thỏa thuận tài trợ 10 triệu USD cho Ủy hội sông Mekong.",
			"Chính phủ Đức > Ủy hội sông Mekong: 10 triệu USD; Liên minh châu Âu > Ủy hội sông Mekong: 10 triệu USD"},
		{"help with money", "Tổng thống Nga đã chỉ đạo Chính phủ Nga giúp đỡ nhân dân Việt Nam 5 triệu USD.",
			"Chính phủ Nga > Việt Nam: 5 triệu USD"},
		{"a sum passed", "Liên Hợp Quốc thông qua khoản hỗ trợ bổ sung 4,21 triệu USD cho Việt Nam.",
			"Liên Hợp Quốc > Việt Nam: 4,21 triệu USD"},
		{"rice for families", "UBND tỉnh Nghệ An cấp 1.264 tấn gạo cho các gia đình chính sách, hộ nghèo vùng xa.",
			"UBND tỉnh Nghệ An > các gia đình chính sách, hộ nghèo vùng xa: 1.264 tấn gạo"},

		{"together with an authority", "Tập đoàn Sông Ngân vừa phối hợp với UBND huyện Đức Hòa, tỉnh Long An trao tặng 20 con bò giống cho 20 hộ gia đình tại xã An Ninh Đông.",
			"Tập đoàn Sông Ngân > An Ninh Đông: 20 con bò giống"},
		{"filters", "Việt Nam đã tiếp nhận 105 thiết bị lọc nước từ Nhật Bản để hỗ trợ người dân vùng bão lũ.",
			"Nhật Bản > Việt Nam: 105 thiết bị lọc nước"},

		{"with a sum", "Đoàn thiện nguyện Hải Phòng cứu trợ người dân xã Quảng Hải với số tiền gần 250 triệu đồng.",
			"Hải Phòng > Quảng Hải: gần 250 triệu đồng"},
		{"whose the gift is", "50 suất quà của bạn đọc Báo Tin Sáng đã được lãnh đạo Huyện ủy Thạch Thành trao cho người dân xã Thành Trực.",
			"Báo Tin Sáng > Thành Trực: 50 suất quà"},
		{"brought to a newspaper", "Công ty Sông Ngân đã đến Báo Tin Sáng trao 2 tỉ đồng hỗ trợ đồng bào vùng bão lũ.",
			"Công ty Sông Ngân > đồng bào vùng bão lũ: 2 tỉ đồng"},
		{"a fund and a firm", "Ngày 14/11, quỹ “Cô giáo Lan” cùng Tập đoàn Sông Ngân đã trao tặng 180 suất học bổng, và hỗ trợ quỹ khuyến học tại 8 trường thuộc tỉnh Đồng Tháp.",
			"Quỹ Cô giáo Lan > Đồng Tháp: 180 suất học bổng; Tập đoàn Sông Ngân > Đồng Tháp: 180 suất học bổng"},

		{"by the given name", "Anh Phạm Bá Huy dũng cảm cứu người. UBND tỉnh Thanh Hóa đã tặng quà cho Huy số tiền 10 triệu đồng.",
			"UBND tỉnh Thanh Hóa > Phạm Bá Huy: 10 triệu đồng"},
		{"those whom it befell", "Lãnh đạo UBND tỉnh Quảng Nam đã trao số tiền hỗ trợ ban đầu 10,4 triệu đồng cho mỗi gia đình có học sinh chết đuối tại vùng biển xã Bình Minh.",
			"UBND tỉnh Quảng Nam > mỗi gia đình có học sinh chết đuối: 10,4 triệu đồng"},
		{"a firm in small letters", "Công ty Sông Ngân xây cầu. Công ty nhiệt điện Bến Sỏi cũng hỗ trợ mỗi gia đình nạn nhân 50 triệu đồng.",
			"Công ty nhiệt điện Bến Sỏi > mỗi gia đình nạn nhân: 50 triệu đồng"},
		{"the hurt, by what befell them only", "Ban An toàn giao thông tỉnh Gia Lai đã hỗ trợ cho gia đình nạn nhân tử vong 5 triệu đồng, bị thương 2 triệu đồng.",
			"Ban An toàn giao thông tỉnh Gia Lai > gia đình nạn nhân tử vong: 5 triệu đồng; Ban An toàn giao thông tỉnh Gia Lai > người bị thương: 2 triệu đồng"},
		{"as to some", "Đối với người bị thương, UBND xã Thượng Bình đã thăm hỏi và hỗ trợ 2 triệu đồng.",
			"UBND xã Thượng Bình > người bị thương: 2 triệu đồng"},
		{"the last amount before its receiver", "UBND thành phố Hà Nội hỗ trợ ban đầu người bị thương nhẹ 5 triệu đồng và 20 triệu cho gia đình có người tử vong.",
			"UBND thành phố Hà Nội > người bị thương nhẹ: 5 triệu đồng; UBND thành phố Hà Nội > gia đình có người tử vong: 20 triệu"},

		{"two gifts joined", "Ban trị sự Giáo hội Phật giáo tỉnh Bến Tre tặng 5 xe đạp cho học sinh và 110 triệu đồng cho trẻ mồ côi huyện Thạnh Phú.",
			"Ban trị sự Giáo hội Phật giáo tỉnh Bến Tre > học sinh: 5 xe đạp; Ban trị sự Giáo hội Phật giáo tỉnh Bến Tre > Thạnh Phú: 110 triệu đồng"},
		{"a fund of the province", "UBND tỉnh Nghệ An đã tặng 200 triệu đồng cho Quỹ bảo trợ trẻ em tỉnh và 60 phần quà cho gia đình chính sách huyện Kỳ Sơn.",
			"UBND tỉnh Nghệ An > Quỹ bảo trợ trẻ em tỉnh: 200 triệu đồng; UBND tỉnh Nghệ An > Kỳ Sơn: 60 phần quà"},

		{"news that is got", "Ban chấp hành Tỉnh đoàn Quảng Nam cho biết ngay khi nhận được thông tin việc anh Lê Văn Tám trả lại số tiền 50 triệu đồng đã làm thủ tục khen thưởng.", ""},
		{"a sum over years", "Công ty Sông Ngân trao 10 phần quà cho xã Tam Hải. Trong vòng 4 năm gần đây, Công ty Sông Ngân đã tài trợ hơn 100 tỷ đồng thông qua hàng trăm chương trình.",
			"Công ty Sông Ngân > Tam Hải: 10 phần quà"},
		{"what the gifts cost", "Báo Tin Sáng trao 300 suất quà cho học sinh xã Yên Thắng. Tổng kinh phí quà tặng là 150 triệu đồng, do bạn đọc Báo Tin Sáng ủng hộ.",
			"Báo Tin Sáng > Yên Thắng: 300 suất quà"},
		{"the same gift told again", "Báo Tin Sáng trao 300 suất cho học sinh xã Yên Thắng, huyện Lang Chánh. Hơn 300 suất quà đã được Báo Tin Sáng trao cho học sinh huyện Lang Chánh.",
			"Báo Tin Sáng > Yên Thắng: 300 suất"},
		{"the same group again", "Công ty Sông Ngân đã ủng hộ các nạn nhân bão lũ 3,5 tỷ đồng. Công ty Sông Ngân ủng hộ 3,5 tỷ đồng cho các nạn nhân của cơn bão số 12.",
			"Công ty Sông Ngân > các nạn nhân bão lũ: 3,5 tỷ đồng"},
		{"an office asks another", "UBND tỉnh Quảng Nam vừa có công văn gửi Thủ tướng Lê Văn Tám đề nghị được ưu tiên hỗ trợ 700 tỷ đồng, trong đó có 28 tỷ đồng gửi Thủ tướng Lê Văn Tám.", ""},
		{"what was damaged", "Sau đợt lũ, tỉnh Quảng Bình đã có văn bản gửi Chính phủ về 92.000 ngôi nhà bị ngập.", ""},
		{"pigs for the market", "Các cơ sở giết mổ của thành phố Vinh đã tiếp nhận gần 1.500 con lợn từ tỉnh Thanh Hóa.", ""},
		{"according to a count", "Theo thống kê của UBND xã Hưng Hội, tổng số tiền hỗ trợ cho các nạn nhân là gần 50 triệu đồng.", ""},
		{"damage", "Bà con được nhiều nơi ủng hộ. Trong đó, Lai Châu thiệt hại lớn nhất, hơn 316 tỉ đồng, Hà Giang 122 tỉ đồng.", ""},
		{"a price", "Ông Lê Văn Tám bán sim làm từ thiện ủng hộ đồng bào lũ lụt miền Trung với giá 20 tỷ đồng.", ""},
		{"so much a measure", "Bè nuôi cá ở xã Phú Ngọc bị thiệt hại được tỉnh Đồng Nai hỗ trợ từ 7 triệu đồng/100 m3 lồng.", ""},
		{"letters", "UBND phường Hưng Lộc đã có 2 công văn gửi UBND thành phố Vinh, đề nghị hỗ trợ.", ""},
		{"after somebody else gave", "Công ty Sông Ngân tặng xã Tam Hải 5 tỷ đồng sau khi Công ty Biển Bắc ủng hộ xã Tam Hải 2 tỷ đồng.",
			"Công ty Sông Ngân > Tam Hải: 5 tỷ đồng; Công ty Biển Bắc > Tam Hải: 2 tỷ đồng"},
		{"the only firm again", "Đây là lần thứ hai Công ty TNHH Gốm Sông Ngân đến với vùng cao. Các em nhỏ thiếu thốn đủ điều. Đường vào bản rất khó đi. Bà con mong có thêm lớp học. Trời mưa nhiều ngày. Học sinh phải ở lán. Đầu tháng 12, công ty trao tặng 41 suất học bổng cho học sinh huyện Quan Hóa.",
			"Công ty TNHH Gốm Sông Ngân > Quan Hóa: 41 suất học bổng"},
		{"what a sum is worth", "Công ty Sông Ngân đã hỗ trợ tỉnh Thanh Hóa 4 tỷ đồng, tương đương với khoảng 170.000 hộp sữa.",
			"Công ty Sông Ngân > Thanh Hóa: 4 tỷ đồng"},
		{"what a sum is spent on", "Pháp viện trợ 8 triệu USD cho Lào. Khoản tiền 4,5 triệu USD sẽ được dành cung cấp thực phẩm cho phụ nữ mang thai.",
			"Pháp > Lào: 8 triệu USD; Pháp > Lào: 4,5 triệu USD"},
		{"funds out of which sums are given", "UBND huyện Quan Hóa đã trích kinh phí hỗ trợ các gia đình có người chết 5 triệu đồng/người, người bị thương số tiền 2 triệu đồng/người.",
			"UBND huyện Quan Hóa > các gia đình có người chết: 5 triệu đồng; UBND huyện Quan Hóa > người bị thương: 2 triệu đồng"},
		{"a giver of initials", "Sau khi có tiền, anh T.D đã ủng hộ số tiền 500 triệu đồng đến Quỹ Tâm Sáng để giúp người nghèo.",
			"anh T.D > Quỹ Tâm Sáng: 500 triệu đồng"},
		{"the worth of goods", "Quốc vương Kuwait gửi số hàng cứu trợ trị giá 450.000 USD giúp đỡ người dân Haiti.", "Kuwait > Haiti: 450.000 USD"},
		{"in hardship", "Tại đây, Công ty Sông Ngân đã gặp gỡ, giao lưu và trao tặng 25 triệu đồng cho các bệnh nhân có hoàn cảnh đặc biệt khó khăn.",
			"Công ty Sông Ngân > các bệnh nhân có hoàn cảnh đặc biệt khó khăn: 25 triệu đồng"},
		{"bribe of an official", "Ông Lê Văn Tám gợi ý người dân ủng hộ 5 triệu đồng cho phường.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := analyze(t, p, "text.txt", []byte("Chung tay vì cuộc sống\n\nCuộc sống của bà con vùng lũ còn nhiều khó khăn.\n\n"+tt.text+"\n"))
			var rows []string
			for i := range a.Supports {
				s := &a.Supports[i]
				rows = append(rows, actor(a, s.From)+" > "+actor(a, s.To)+": "+a.Document.Slice(s.What))
			}
			if got := strings.Join(rows, "; "); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}
