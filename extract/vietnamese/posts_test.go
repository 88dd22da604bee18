package vietnamese

import "testing"

// TestPosts draws offices that the text tells by a country, a profession or years alone, and
// those parted from their holders by places, lists and words of what is only wished for.
func TestPosts(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Đại sứ Na Uy tại Việt Nam, bà Marta Lindgren, đến dự.", "Marta Lindgren: Đại sứ, Đại sứ quán Na Uy tại Việt Nam, -"},
		{"Đại sứ Marta Lindgren của Na Uy đến dự.", "Marta Lindgren: Đại sứ, -, -"},
		{"Bà Marta Lindgren - Đại sứ Na Uy tại Việt Nam - đến dự.", "Marta Lindgren: Đại sứ, Đại sứ quán Na Uy tại Việt Nam, -"},
		{"Phó Đại sứ Na Uy Marta Lindgren phát biểu.", "Marta Lindgren: Phó Đại sứ, Đại sứ quán Na Uy, -"},
		{"Đại sứ đặc mệnh toàn quyền Na Uy tại Việt Nam Marta Lindgren phát biểu.", "Marta Lindgren: Đại sứ, Đại sứ quán Na Uy tại Việt Nam, -"},
		{"Tham tán thương mại Việt Nam tại Na Uy Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Tham tán, Đại sứ quán Việt Nam tại Na Uy, -"},
		{"Ông Hồ Sỹ Bảng, nguyên Đại sứ Việt Nam tại Na Uy, cho biết.", "Hồ Sỹ Bảng: Đại sứ, Đại sứ quán Việt Nam tại Na Uy, -, former"},
		{"Tổng Lãnh sự Na Uy tại TP.HCM Marta Lindgren tặng quà.", "Marta Lindgren: Tổng Lãnh sự, Tổng Lãnh sự quán Na Uy tại Hồ Chí Minh, -"},
		{"Đại sứ Na Uy Marta Lindgren phát biểu tại Đại sứ quán Na Uy ở Hà Nội.", "Marta Lindgren: Đại sứ, Đại sứ quán Na Uy ở Hà Nội, -"},
		{"Ông Hồ Sỹ Bảng được bổ nhiệm làm Đại sứ Việt Nam tại Na Uy.", "Hồ Sỹ Bảng: Đại sứ, Đại sứ quán Việt Nam tại Na Uy, -"},
		{"Chủ tịch UBND xã Trà Nưa, huyện Trà Bồng (Quảng Ngãi) - ông Hồ Sỹ Bảng - xác nhận.", "Hồ Sỹ Bảng: Chủ tịch, UBND xã Trà Nưa, Trà Nưa"},
		{"Hiệu trưởng Trường Tiểu học Trà Nưa (Quảng Ngãi), bà Ngô Thị Thắm, xác nhận.", "Ngô Thị Thắm: Hiệu trưởng, Trường Tiểu học Trà Nưa, -"},
		{"Trưởng Công an xã Trà Nưa, huyện Trà Bồng, ông Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Trưởng, Công an xã Trà Nưa, Trà Nưa"},
		{"Bí thư Đảng ủy xã Trà Nưa (huyện Trà Bồng, Quảng Ngãi), ông Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Bí thư, Đảng ủy xã Trà Nưa, Trà Nưa"},
		{"Phó Chủ tịch UBND phường An Phú, TP Quảng Ngãi, tỉnh Quảng Ngãi - bà Ngô Thị Thắm cho biết.", "Ngô Thị Thắm: Phó Chủ tịch, UBND phường An Phú, An Phú"},
		{"Trường hiện có hai Phó Hiệu trưởng là bà Ngô Thị Thắm và ông Hồ Sỹ Bảng.", "Hồ Sỹ Bảng: Phó Hiệu trưởng, -, -; Ngô Thị Thắm: Phó Hiệu trưởng, -, -"},
		{"Công an tỉnh Gia Lai có 3 Phó Giám đốc gồm: Đại tá Hồ Sỹ Bảng, Đại tá Mai Hữu Trác và Thượng tá Lê Quang Thái.", "Hồ Sỹ Bảng: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai; Lê Quang Thái: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai; Mai Hữu Trác: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai"},
		{"Từ năm 2011 đến năm 2015, ông Hồ Sỹ Bảng là Giám đốc Sở Y tế tỉnh Gia Lai.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai, former"},
		{"Giai đoạn 2011 - 2015, ông Hồ Sỹ Bảng giữ chức Giám đốc Sở Y tế tỉnh Gia Lai.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai, former"},
		{"Từ năm 2015 đến nay, ông Hồ Sỹ Bảng là Giám đốc Sở Y tế tỉnh Gia Lai.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai"},
		{"Ông Hồ Sỹ Bảng muốn trở thành Chủ tịch Hội Nông dân tỉnh Gia Lai.", ""},
		{"Chức danh Giám đốc Sở Y tế tỉnh Gia Lai tạm khuyết sau khi ông Hồ Sỹ Bảng nghỉ hưu.", ""},
		{"Bà Ngô Thị Thắm (nghiên cứu viên Viện Khoa học Giáo dục) nêu ý kiến.", "Ngô Thị Thắm: Nghiên cứu viên, Viện Khoa học Giáo dục, -"},
		{"PGS.TS Ngô Thị Thắm - giảng viên cao cấp Trường Đại học Sông Ngân - nêu ý kiến.", "Ngô Thị Thắm: Giảng viên, Trường Đại học Sông Ngân, -"},
		{"Anna Berg, nhà phân tích thị trường tại Tập đoàn Sông Ngân, dự báo.", "Anna Berg: Nhà phân tích, Tập đoàn Sông Ngân, -"},
		{"Ông Hồ Sỹ Bảng, cán bộ Sở Y tế và người dân cùng đến.", ""},
		{"Ông Hồ Sỹ Bảng - cán bộ Phòng Y tế huyện Trà Bồng - kể lại.", "Hồ Sỹ Bảng: Cán bộ, Phòng Y tế huyện Trà Bồng, Trà Bồng"},
		{"Bà Ngô Thị Thắm - phó chánh thanh tra Sở Y tế tỉnh Gia Lai - cho biết.", "Ngô Thị Thắm: Phó Chánh Thanh tra, Thanh tra Sở Y tế tỉnh Gia Lai, Gia Lai"},
		{"Phó Chánh Thanh tra tỉnh Gia Lai Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Phó Chánh Thanh tra, Thanh tra tỉnh Gia Lai, Gia Lai"},
		{"Ông Hồ Sỹ Bảng, Phó Hạt trưởng Hạt Kiểm lâm huyện Trà Bồng, nói.", "Hồ Sỹ Bảng: Phó Hạt trưởng, Hạt Kiểm lâm huyện Trà Bồng, Trà Bồng"},
		{"Ông Hồ Sỹ Bảng (Hạt trưởng Kiểm lâm huyện Trà Bồng) nói.", "Hồ Sỹ Bảng: Hạt trưởng, -, Trà Bồng"},
		{"Hiệu trưởng Đại học Sông Ngân Anna Berg nói.", "Anna Berg: Hiệu trưởng, Đại học Sông Ngân, -"},
		{"Nữ nghị sĩ Na Uy Anna Berg nói.", "Anna Berg: Nghị sĩ, -, -"},
		{"Trung ương cho ông Hồ Sỹ Bảng thôi giữ các chức vụ Bí thư Tỉnh ủy Gia Lai, Trưởng đoàn đại biểu Quốc hội tỉnh Gia Lai.", "Hồ Sỹ Bảng: Bí thư, Tỉnh ủy Gia Lai, Gia Lai, former; Hồ Sỹ Bảng: Trưởng đoàn, Đoàn đại biểu Quốc hội tỉnh Gia Lai, -, former"},
		{"Giám đốc tài chính Công ty Sông Ngân Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Giám đốc tài chính, Công ty Sông Ngân, -"},
		{"Cựu Giám đốc nhân sự Công ty Sông Ngân Ngô Thị Thắm bị bắt.", "Ngô Thị Thắm: Giám đốc nhân sự, Công ty Sông Ngân, -, former"},
		{"Ông Hồ Sỹ Bảng, Ủy viên HĐQT, Phó Tổng giám đốc Công ty Sông Ngân, nói.", "Hồ Sỹ Bảng: Phó Tổng Giám đốc, Công ty Sông Ngân, -; Hồ Sỹ Bảng: Ủy viên HĐQT, Công ty Sông Ngân, -"},
		{"Phó giám đốc Sở Văn hóa tỉnh Gia Lai, ông Hồ Sỹ Bảng chia sẻ như vậy.", "Hồ Sỹ Bảng: Phó Giám đốc, Sở Văn hóa tỉnh Gia Lai, Gia Lai"},
		{"TS Hồ Sỹ Bảng - Trưởng bộ môn Toán, Trường Đại học Sông Ngân - cho biết.", "Hồ Sỹ Bảng: Trưởng bộ môn, -, -"},
		{"Trung tá Hồ Sỹ Bảng - trạm trưởng Trạm CSGT Quang Trung, Công an Hải Phòng - cho biết.", "Hồ Sỹ Bảng: Trạm trưởng, Trạm CSGT Quang Trung, -"},
		{"Trung tá Hồ Sỹ Bảng, Đội trưởng Đội CSGT Bàn Đá cho biết.", "Hồ Sỹ Bảng: Đội trưởng, Đội CSGT Bàn Đá, -"},
		{"Bà Ngô Thị Thắm (giám đốc Mai An Books) cho biết.", "Ngô Thị Thắm: Giám đốc, Mai An Books, -"},
		{"Bà Ngô Thị Thắm, Giám đốc Sở Y tế, Hồ Sỹ Bảng, Phó Giám đốc Sở Nội vụ tỉnh Gia Lai, cùng dự.", "Hồ Sỹ Bảng: Phó Giám đốc, Sở Nội vụ tỉnh Gia Lai, Gia Lai; Ngô Thị Thắm: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai"},
		{"Bộ trưởng Quốc phòng Na Uy khi ấy là Anna Berg ký văn bản.", "Anna Berg: Bộ trưởng, Bộ Quốc phòng Na Uy, -, former"},
		{"Giám đốc Sở Y tế tỉnh Gia Lai lúc đó là ông Hồ Sỹ Bảng.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai, former"},
		{"Bộ Xây dựng hiện có 3 Thứ trưởng gồm các ông: Hồ Sỹ Bảng, Mai Hữu Trác và Lê Quang Thái.", "Hồ Sỹ Bảng: Thứ trưởng, Bộ Xây dựng, -; Lê Quang Thái: Thứ trưởng, Bộ Xây dựng, -; Mai Hữu Trác: Thứ trưởng, Bộ Xây dựng, -"},
		{"Theo thư ký báo chí của Tổng thống Na Uy, ông Petro Danylenko, sự việc chưa rõ.", "Petro Danylenko: Thư ký báo chí, -, Na Uy"},
		{"Theo Giám đốc Sở Y tế tỉnh Gia Lai, ông Hồ Sỹ Bảng, dịch đã lắng.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Gia Lai, Gia Lai"},
		{"Giám đốc vườn thú, ông Petro Danylenko, cho biết khách rất đông.", "Petro Danylenko: Giám đốc, -, -"},
		{"Hiệu trưởng một trường tiểu học ở vùng cao, bà Ngô Thị Thắm, kể lại.", "Ngô Thị Thắm: Hiệu trưởng, -, -"},
		{"Người phát ngôn nhóm đối lập của Na Uy, ông Petro Danylenko, cho biết.", "Petro Danylenko: Người phát ngôn, -, -"},
		{"Giám đốc trao quà rồi về, ông Hồ Sỹ Bảng ở lại.", ""},
		{"Ông Hồ Sỹ Bảng - Cục trưởng Cục Kiểm soát hoạt động môi trường, Tổng cục Môi trường - trả lời.", "Hồ Sỹ Bảng: Cục trưởng, Cục Kiểm soát hoạt động môi trường, -"},
		{"Ông Hồ Sỹ Bảng (Vụ trưởng Vụ Tín dụng các ngành kinh tế) trả lời.", "Hồ Sỹ Bảng: Vụ trưởng, Vụ Tín dụng các ngành kinh tế, -"},
		{"Ông Hồ Sỹ Bảng, Giám đốc Sở Y tế tỏ ra lo lắng, cho rằng dịch còn dài.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế, -"},
		{"Ông Hồ Sỹ Bảng - Đội trưởng Đội Quản lý trật tự đô thị quận 7 - nói.", "Hồ Sỹ Bảng: Đội trưởng, Đội Quản lý trật tự đô thị quận 7, -"},
		{"Ông Hồ Sỹ Bảng, Cục trưởng Cục Bảo vệ môi trường miền Trung, nói.", "Hồ Sỹ Bảng: Cục trưởng, Cục Bảo vệ môi trường miền Trung, -"},
		{"Đại tá Hồ Sỹ Bảng, chỉ huy Lữ đoàn 125, trình bày.", "Hồ Sỹ Bảng: Chỉ huy, Lữ đoàn 125, -"},
		{"Bà Ngô Thị Thắm, chuyên viên Sở Nội vụ tỉnh Gia Lai, giải thích.", "Ngô Thị Thắm: Chuyên viên, Sở Nội vụ tỉnh Gia Lai, Gia Lai"},
		{"Theo đề xuất của Bộ trưởng Bộ Xây dựng và Thứ trưởng Hồ Sỹ Bảng, việc được hoãn.", "Hồ Sỹ Bảng: Thứ trưởng, Bộ Xây dựng, -"},
		{"Tổng thống Na Uy và Bộ trưởng Bộ Xây dựng Hồ Sỹ Bảng hội đàm.", "Hồ Sỹ Bảng: Bộ trưởng, Bộ Xây dựng, -"},
		{"Vụ trưởng Vụ Giáo dục Thể chất, Bộ GD&ĐT, ông Hồ Sỹ Bảng cho biết.", "Hồ Sỹ Bảng: Vụ trưởng, Vụ Giáo dục Thể chất, -"},
		{"Cục trưởng Cục Việc làm (Bộ Lao động - Thương binh và Xã hội), bà Ngô Thị Thắm cho biết.", "Ngô Thị Thắm: Cục trưởng, Cục Việc làm, -"},
		{"Bị cáo Hồ Sỹ Bảng (đại tá, nguyên tổng giám đốc Tổng công ty Sông Ngân) kháng cáo.", "Hồ Sỹ Bảng: Tổng Giám đốc, Tổng công ty Sông Ngân, -, former"},
		{"Ông Hồ Sỹ Bảng, khi đó là Tổng Giám đốc Ngân hàng Sông Ngân, ký duyệt.", "Hồ Sỹ Bảng: Tổng Giám đốc, Ngân hàng Sông Ngân, -, former"},
		{"Ông Hồ Sỹ Bảng - lúc bấy giờ là Chủ tịch UBND tỉnh Gia Lai - ký duyệt.", "Hồ Sỹ Bảng: Chủ tịch, UBND tỉnh Gia Lai, Gia Lai, former"},
		{"Mai Hữu Trác, Hồ Sỹ Bảng và Ngô Thị Thắm (cùng nguyên Phó Tổng giám đốc Ngân hàng Sông Ngân) hầu tòa.", "Hồ Sỹ Bảng: Phó Tổng Giám đốc, Ngân hàng Sông Ngân, -, former; Mai Hữu Trác: Phó Tổng Giám đốc, Ngân hàng Sông Ngân, -, former; Ngô Thị Thắm: Phó Tổng Giám đốc, Ngân hàng Sông Ngân, -, former"},
		{"Hồ Sỹ Bảng và Ngô Thị Thắm, đều là giảng viên Trường Đại học Sông Ngân, hầu tòa.", "Hồ Sỹ Bảng: Giảng viên, Trường Đại học Sông Ngân, -; Ngô Thị Thắm: Giảng viên, Trường Đại học Sông Ngân, -"},
		{"Theo thiếu tá Hồ Sỹ Bảng, Đội trưởng Cảnh sát giao thông Công an thành phố Phủ Lý, xe đã dừng.", "Hồ Sỹ Bảng: Đội trưởng, Cảnh sát giao thông Công an thành phố Phủ Lý, Phủ Lý"},
		{"Đội trưởng Cảnh sát hình sự Công an huyện Trà Bồng Hồ Sỹ Bảng kể.", "Hồ Sỹ Bảng: Đội trưởng, Cảnh sát hình sự Công an huyện Trà Bồng, Trà Bồng"},
		{"Phó giám đốc Cảnh sát PCCC Cần Thơ Hồ Sỹ Bảng cho rằng thiếu nước.", "Hồ Sỹ Bảng: Phó Giám đốc, Cảnh sát PCCC Cần Thơ, Cần Thơ"},
		{"Kỷ luật các nguyên Phó Chủ tịch UBND tỉnh Gia Lai: Hồ Sỹ Bảng, Mai Hữu Trác và Ngô Thị Thắm.", "Hồ Sỹ Bảng: Phó Chủ tịch, UBND tỉnh Gia Lai, Gia Lai, former; Mai Hữu Trác: Phó Chủ tịch, UBND tỉnh Gia Lai, Gia Lai, former; Ngô Thị Thắm: Phó Chủ tịch, UBND tỉnh Gia Lai, Gia Lai, former"},
		{"Phó Viện trưởng Viện Sử học, Viện Hàn lâm Khoa học xã hội Việt Nam - TS Hồ Sỹ Bảng - nói.", "Hồ Sỹ Bảng: Phó Viện trưởng, Viện Sử học, -"},
		{"Hồ Sỹ Bảng (cựu trung tướng, tổng cục trưởng Tổng cục Cảnh sát) khai.", "Hồ Sỹ Bảng: Tổng cục trưởng, Tổng cục Cảnh sát, -, former"},
		{"Chị Ngô Thị Thắm là giáo viên Trường Tiểu học Trà Nưa.", "Ngô Thị Thắm: Giáo viên, Trường Tiểu học Trà Nưa, -"},
		{"Ông Petro Danylenko, giám đốc nghiên cứu quốc phòng tại Trung tâm Sông Xanh, nhận định.", "Petro Danylenko: Giám đốc, Trung tâm Sông Xanh, -"},
		{"Ông Hồ Sỹ Bảng, Giám đốc khối phát triển dự án của Công ty Sông Ngân, cho biết.", "Hồ Sỹ Bảng: Giám đốc, Công ty Sông Ngân, -"},
		{"Bà Ngô Thị Thắm - Trưởng bộ phận chăm sóc khách hàng thuộc Ngân hàng Sông Ngân - nói.", "Ngô Thị Thắm: Trưởng bộ phận, Ngân hàng Sông Ngân, -"},
		{"Ông Petro Danylenko, Giám đốc vùng Khu vực Châu Á - Thái Bình Dương của Tập đoàn Sông Ngân, nói.", "Petro Danylenko: Giám đốc, Tập đoàn Sông Ngân, -"},
		{"Cô giáo chủ nhiệm Ngô Thị Thắm nhận xét học sinh ngoan.", ""},
		{"Ca sĩ Ngô Thị Thắm là đại sứ thương hiệu của Công ty Sông Ngân.", ""},
		{"Tòa án truất quyền Thủ tướng Petro Danylenko.", "Petro Danylenko: Thủ tướng, -, -"},
		{"Quyền Thủ tướng Petro Danylenko phát biểu.", "Petro Danylenko: Quyền Thủ tướng, -, -"},
		{"Đội chơi tốt dưới quyền HLV Petro Danylenko.", "Petro Danylenko: Huấn luyện viên, -, -"},
		{"Thượng úy Hồ Sỹ Bảng, quyền Đội trưởng đội Điều tra tổng hợp Công an huyện Tân Kỳ, cho biết.", "Hồ Sỹ Bảng: Quyền Đội trưởng, Đội Điều tra tổng hợp Công an huyện Tân Kỳ, Tân Kỳ"},
		{"Ông Hồ Sỹ Bảng, Chủ tịch Hiệp hội doanh nghiệp nhỏ và vừa TP Đà Nẵng, cho biết.", "Hồ Sỹ Bảng: Chủ tịch, Hiệp hội doanh nghiệp nhỏ và vừa TP Đà Nẵng, -"},
		{"Đại tá Hồ Sỹ Bảng, Bí thư Đảng uỷ, Giám đốc Công an tỉnh Gia Lai, quê ở thị trấn Chư Sê.", "Hồ Sỹ Bảng: Bí thư, Đảng uỷ Công an tỉnh Gia Lai, Gia Lai; Hồ Sỹ Bảng: Giám đốc, Công an tỉnh Gia Lai, Gia Lai"},
		{"Trong thời gian giữ cương vị Bí thư Đảng ủy, Giám đốc Sở Xây dựng tỉnh Gia Lai, ông Hồ Sỹ Bảng đã vi phạm quy chế.", "Hồ Sỹ Bảng: Bí thư, Đảng ủy Sở Xây dựng tỉnh Gia Lai, Gia Lai, former; Hồ Sỹ Bảng: Giám đốc, Sở Xây dựng tỉnh Gia Lai, Gia Lai, former"},
		{"Trong thời gian làm Giám đốc Sở Xây dựng tỉnh Gia Lai, ông Hồ Sỹ Bảng đã vi phạm quy chế.", "Hồ Sỹ Bảng: Giám đốc, Sở Xây dựng tỉnh Gia Lai, Gia Lai, former"},
		{"Từ tháng 10/2010 đến 11/2015, với cương vị Giám đốc Sở Xây dựng tỉnh Gia Lai, ông Hồ Sỹ Bảng đã vi phạm quy chế.", "Hồ Sỹ Bảng: Giám đốc, Sở Xây dựng tỉnh Gia Lai, Gia Lai, former"},
		{"Cùng dự có Phó Thủ tướng Mai Hữu Trác, Phó Thủ tướng kiêm Bộ trưởng Bộ Thương mại Na Uy Petro Danylenko.", "Mai Hữu Trác: Phó Thủ tướng, -, -; Petro Danylenko: Bộ trưởng, Bộ Thương mại Na Uy, -; Petro Danylenko: Phó Thủ tướng, -, -"},
		{"Bà Ngô Thị Thắm được đề nghị quy hoạch chức danh Phó giám đốc Sở Xây dựng.", ""},
		{"Giám đốc Sở Y tế Gia Lai NGUYỄN THỊ THẮM nói.", "NGUYỄN THỊ THẮM: Giám đốc, Sở Y tế Gia Lai, Gia Lai"},
		{"Nhận lời mời của Chủ tịch kiêm Tổng giám đốc Tập đoàn Nikara Anna Berg, Phó Thủ tướng Mai Hữu Trác sẽ đi thăm.", "Anna Berg: Chủ tịch, Tập đoàn Nikara, -; Anna Berg: Tổng Giám đốc, Tập đoàn Nikara, -; Mai Hữu Trác: Phó Thủ tướng, -, -"},
		{"Ông Hồ Sỹ Bảng, Chủ tịch kiêm Tổng giám đốc Tập đoàn Nikara, phát biểu.", "Hồ Sỹ Bảng: Chủ tịch, Tập đoàn Nikara, -; Hồ Sỹ Bảng: Tổng Giám đốc, Tập đoàn Nikara, -"},
		{"Chủ tịch kiêm Tổng giám đốc Công ty Sông Ngân Hồ Sỹ Bảng phát biểu.", "Hồ Sỹ Bảng: Chủ tịch, Công ty Sông Ngân, -; Hồ Sỹ Bảng: Tổng Giám đốc, Công ty Sông Ngân, -"},
		{"Trung tá Hồ Sỹ Bảng, Phó Đội trưởng Đội Cảnh sát giao thông Bàn Cờ cho biết như vậy.", "Hồ Sỹ Bảng: Phó Đội trưởng, Đội Cảnh sát giao thông Bàn Cờ, -"},
		{"Trung ương đồng ý để ông Hồ Sỹ Bảng thôi giữ các chức vụ: Ủy viên Bộ Chính trị, Ủy viên Ban Chấp hành Trung ương Đảng khóa XIII, Chủ tịch nước, Chủ tịch Hội đồng Quốc phòng và An ninh nhiệm kỳ 2021-2026.", "Hồ Sỹ Bảng: Chủ tịch nước, -, -, former; Hồ Sỹ Bảng: Chủ tịch, Hội đồng Quốc phòng và An ninh, -, former; Hồ Sỹ Bảng: Ủy viên, Ban Chấp hành Trung ương Đảng, -, former; Hồ Sỹ Bảng: Ủy viên, Bộ Chính trị, -, former"},
		{"Thượng nghị sĩ thuộc đảng Cộng hòa Anna Berg nói.", "Anna Berg: Thượng nghị sĩ, Đảng Cộng hòa, -"},
	} {
		if g := offices(analyze(t, p, c.text+"\n")); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

// TestGrounds reads the names of grounds, prisons and clubs, which are nobody's.
func TestGrounds(t *testing.T) {
	p := pipeline(t)
	for _, text := range []string{
		"Trận đấu trên sân nhà Harbour Lane rất căng.",
		"Hai đội gặp nhau ở sân Al Marwa vào tối mai.",
		"Đội khách tới sân Lane Meadow với đội hình mạnh nhất.",
		"Ông bị giam tại nhà tù Tân Lĩnh ở Bắc Kinh.",
		"Arsenal gặp Norwick Town ở vòng 3.",
	} {
		if a := analyze(t, p, text+"\n"); len(a.Persons) != 0 {
			t.Errorf("%s\n got %s", text, a.Persons[0].Name)
		}
	}
}
