package event_test

import "testing"

// People on a mission are read wherever their sender and the place that they help stand.
func TestCrews(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"end of a mission", "Chiều nay, đoàn y tế số 4 của tỉnh Nam Định gồm 37 thành viên là các bác sĩ kết thúc đợt hỗ trợ tỉnh Long An chống dịch.",
			"Nam Định > Long An: 37 thành viên",
		},
		{
			"mission told first", "Sau hơn 1 tháng hoàn thành nhiệm vụ tăng cường vào tỉnh Long An chống dịch, 9 cán bộ của Bệnh viện Hoa Mai đã trở về.",
			"Bệnh viện Hoa Mai > Long An: 9 cán bộ",
		},
		{
			"seen off", "Sáng nay, Bệnh viện Hoa Mai tiễn 64 y bác sĩ vào Bệnh viện dã chiến số 5 tỉnh Long An.",
			"Bệnh viện Hoa Mai > Bệnh viện dã chiến số 5 tỉnh Long An: 64 y bác sĩ",
		},
		{
			"delegation with its number", "Sáng nay, Trường Đại học Hoa Mai tổ chức lễ xuất quân cho đoàn công tác thứ 3 gồm 87 giảng viên, sinh viên hỗ trợ tỉnh Long An chống dịch.",
			"Trường Đại học Hoa Mai > Long An: 87 giảng viên, sinh viên",
		},
		{
			"row with one sender", "Đoàn gồm 14 bác sĩ, 26 điều dưỡng của Bệnh viện Hoa Mai đã có mặt tại tỉnh Long An hỗ trợ chống dịch.",
			"Bệnh viện Hoa Mai > Long An: 14 bác sĩ; Bệnh viện Hoa Mai > Long An: 26 điều dưỡng",
		},
		{
			"two senders", "Hôm nay, 61 y bác sĩ ở Nam Định và 35 y bác sĩ Thái Bình lên đường đến Long An hỗ trợ chống dịch.",
			"Thái Bình > Long An: 35 y bác sĩ; Nam Định > Long An: 61 y bác sĩ",
		},
		{"soldiers of a state", "Nhiều nước đã hỗ trợ người tị nạn. Mỹ đã điều khoảng 4.700 binh sĩ tới Texas để tăng cường phòng thủ.", ""},
		{"visit of a state", "Lào nhiều năm hỗ trợ Long An. Tối qua, Chủ tịch nước và Đoàn đại biểu cấp cao Việt Nam rời Hà Nội, lên đường thăm Lào.", ""},
		{
			"workers moved", "Công nhân kêu cứu. Liên đoàn Lao động hỗ trợ pháp lý. Tòa thụ lý đơn từ tháng 3. Các lần hòa giải không thành. " +
				"Trong thời gian TAND TP Biên Hòa giải quyết, công ty điều chuyển 12 công nhân lên chi nhánh ở Gia Lai, 5 công nhân lên chi nhánh ở Tây Ninh làm việc. " +
				"Nguyên đơn đòi bồi thường. Bị đơn không đồng ý. Tòa hẹn xử vào tháng 9. Luật sư nói vụ án còn kéo dài.", "",
		},
		{"oil tankers", "Mỹ hỗ trợ nhiều nước. Mỹ nói Iran đứng sau vụ nổ hai tàu chở dầu trên vịnh Oman, và vụ cháy 4 tàu thương mại ở vùng biển gần Qatar tháng trước.", ""},
		{
			"those who get", "UBND tỉnh Long An đã tạm ứng 6 tỷ đồng hỗ trợ 50% lương tháng 2 cho 900 công nhân của Công ty May Hoa Mai.",
			"UBND tỉnh Long An > 900 công nhân của Công ty May Hoa Mai: 6 tỷ đồng",
		},
		{"soldiers of a sort", "Hai nước giúp đỡ nhau nhiều năm. Năm ngoái, Ankara gửi hai đội đặc nhiệm tới chiến trường Libya để trợ giúp Tripoli chống khủng bố.", ""},
		{"papers", "Hôm qua, Sở Y tế tỉnh Long An gửi hồ sơ 300 máy thở cho Bộ Y tế. Bộ hỗ trợ tỉnh nhiều lần.", ""},
		{"no calling", "Dưới thời tổng thống trước, Hải quân Mỹ tăng cường các chiến dịch hỗ trợ tuần tra ở Philippines.", ""},
		{
			"two targets", "Trường Cao đẳng Hoa Mai tăng cường 650 học viên chống dịch ở các tỉnh phía Nam. Trong đó, 480 học viên hỗ trợ tỉnh Long An và 170 học viên hỗ trợ tỉnh Tiền Giang.",
			"Trường Cao đẳng Hoa Mai > Long An: 480 học viên; Trường Cao đẳng Hoa Mai > Tiền Giang: 170 học viên",
		},
		{
			"by whom", "Công an tỉnh Long An đã tiếp nhận 430 cán bộ trẻ do Bộ Quốc phòng tăng cường cho địa phương để chống dịch.",
			"Bộ Quốc phòng > Công an tỉnh Long An: 430 cán bộ trẻ",
		},
		{
			"thanked by the place", "UBND tỉnh Long An chia tay đoàn y, bác sĩ tỉnh Nam Định gồm 52 người hoàn thành nhiệm vụ.",
			"Nam Định > UBND tỉnh Long An: 52 người",
		},
		{
			"at home", "Bộ Chỉ huy Quân sự tỉnh Long An huy động gần 760 lượt cán bộ, chiến sĩ đi khắc phục hậu quả bão.",
			"Bộ Chỉ huy Quân sự tỉnh Long An > Long An: gần 760 lượt cán bộ, chiến sĩ",
		},
		{
			"far target", "Quân khu 2 đã điều động 280 chiến sĩ Sư đoàn 9 chuẩn bị tốt, hành quân trong đêm tới nơi xảy ra sạt lở tại huyện Mường Tè để tham gia cứu nạn, giúp nhân dân.",
			"Quân khu 2 > Mường Tè: 280 chiến sĩ",
		},
		{
			"from where they work", "Nhiều đơn vị hỗ trợ vùng dịch. Tại Bệnh viện Hoa Mai, sáng nay, 22 y bác sĩ có trình độ cao lên đường vào tỉnh Long An cùng đồng nghiệp.",
			"Bệnh viện Hoa Mai > Long An: 22 y bác sĩ",
		},
		{
			"search", "Lữ đoàn Hải quân 5 đã điều động 24 đồng chí đặc công cùng máy lặn cơ động đến huyện Mường Tè tìm kiếm các nạn nhân mất tích.",
			"Lữ đoàn Hải quân 5 > Mường Tè: 24 đồng chí đặc công",
		},
		{
			"sender in the headline", "Đoàn giảng viên Trường Đại học Hoa Mai chi viện Long An chống dịch\n\nĐoàn gồm 14 giảng viên và 73 sinh viên năm cuối của khoa.",
			"Trường Đại học Hoa Mai > Long An: 14 giảng viên; Trường Đại học Hoa Mai > Long An: 73 sinh viên năm",
		},
		{
			"kinds of the whole", "Tỉnh Nam Định đã cử đoàn cán bộ 35 người, gồm 9 bác sĩ và 26 điều dưỡng đến tỉnh Long An để hỗ trợ chống dịch.",
			"Nam Định > Long An: 35 người",
		},
		{
			"bodies by their number", "Theo thống kê có 9 đơn vị với gần 300 nhân viên y tế chi viện cho Bệnh viện dã chiến Hoa Mai.",
			"9 đơn vị > Bệnh viện dã chiến Hoa Mai: gần 300 nhân viên y tế",
		},
		{
			"those who have left", "Có đoàn y bác sĩ từ Nam Định và Thái Bình với 64 người đã rút khỏi tỉnh Long An.",
			"Nam Định > Long An: 64 người; Thái Bình > Long An: 64 người",
		},
		{
			"number behind the ceremony", "Học viện Hoa Mai tổ chức lễ xuất quân hỗ trợ cho tỉnh Long An và các tỉnh miền Trung. Đoàn công tác đợt này gồm 820 cán bộ, học viên, được chia thành 120 tổ; trong đó có 240 bác sĩ, 580 học viên.",
			"Học viện Hoa Mai > Long An: 820 cán bộ, học viên; Học viện Hoa Mai > miền Trung: 820 cán bộ, học viên",
		},
		{
			"nobody counted", "Nhiều nơi hỗ trợ nhau chống dịch. Ngày 4/8, Bộ Tư lệnh Thủ đô làm lễ xuất quân tăng cường lực lượng y sĩ cho các tỉnh miền Trung chống dịch.",
			"Bộ Tư lệnh Thủ đô > miền Trung: lực lượng y sĩ",
		},
		{
			"battalions of a regiment", "Nhiều đơn vị hỗ trợ chống dịch. Nhiều nơi giúp đỡ vùng dịch. Sau 8 giờ di chuyển, hơn chục xe khách chở 270 người từ các tiểu đoàn ở Nam Định, Thái Bình thuộc Trung đoàn Cảnh sát cơ động Sông Hồng đã đến tỉnh Long An.",
			"Trung đoàn Cảnh sát cơ động Sông Hồng > Long An: 270 người",
		},
		{
			"leader told first", "Nhiều nước hỗ trợ cứu nạn. Đoàn công tác cứu nạn của Bộ Công an do Thượng tá Lê Văn Hòa, Phó Cục trưởng, làm trưởng đoàn, gồm 31 cán bộ chiến sĩ, đã xuất phát sang Lào.",
			"Bộ Công an > Lào: 31 cán bộ chiến sĩ",
		},
		{
			"still to come", "250 chiến sĩ của Nam Định dự kiến có mặt tại tỉnh Long An trong ngày mai để chống dịch.",
			"Nam Định > Long An: 250 chiến sĩ (pledged)",
		},
		{
			"welcomed home", "Bệnh viện Hoa Mai đón 22 y bác sĩ trở về sau khi hoàn thành nhiệm vụ tại tỉnh Long An.",
			"Bệnh viện Hoa Mai > Long An: 22 y bác sĩ",
		},
		{
			"row of senders", "Nam Định chi viện 60 nhân viên y tế, Thái Bình chi viện 45 người và Hưng Yên 30 người cho tỉnh Long An.",
			"Nam Định > Long An: 60 nhân viên y tế; Thái Bình > Long An: 45 người; Hưng Yên > Long An: 30 người",
		},
		{
			"row of senders who are welcomed", "Nhiều nơi hỗ trợ nhau chống dịch. Tỉnh Long An đón các đoàn chi viện đến từ Nam Định (40 người), Thái Bình (35 người) và Hưng Yên (30 người).",
			"Nam Định > Long An: 40 người; Thái Bình > Long An: 35 người; Hưng Yên > Long An: 30 người",
		},
		{
			"row of helpers", "Bộ Y tế cảm ơn các tỉnh hỗ trợ Long An chống dịch. Trong đó, tỉnh Nam Định hỗ trợ 120 cán bộ y tế, Thái Bình 135 người, Hưng Yên 62 người.",
			"Nam Định > Long An: 120 cán bộ y tế; Thái Bình > Long An: 135 người; Hưng Yên > Long An: 62 người", // and none from one of them to another
		},
		{
			"row of receivers", "Bộ Y tế điều động 300 bác sĩ, điều dưỡng hỗ trợ các tỉnh: Long An 100 người, Tiền Giang 120 người, Bến Tre 80 người.",
			"Bộ Y tế > Long An: 100 người; Bộ Y tế > Tiền Giang: 120 người; Bộ Y tế > Bến Tre: 80 người",
		},
		{
			"branches of the sender", "Tổng công ty Điện lực Hà Nội cử 100 công nhân ra hỗ trợ Quảng Ninh, trong đó Công ty Điện lực Ba Đình 30 người, Công ty Điện lực Đống Đa 25 người.",
			"Tổng công ty Điện lực Hà Nội > Quảng Ninh: 100 công nhân; Công ty Điện lực Ba Đình > Quảng Ninh: 30 người; Công ty Điện lực Đống Đa > Quảng Ninh: 25 người",
		},
		{
			"teams and their members", "Đến nay, tỉnh Nam Định đã cử 3 đoàn với tổng số 150 cán bộ y tế hỗ trợ tỉnh Long An.",
			"Nam Định > Long An: 150 cán bộ y tế",
		},
		{
			"before they leave", "Lãnh đạo UBND tỉnh Nam Định đã tới động viên 25 y bác sĩ trước giờ lên đường vào tâm dịch Long An.",
			"UBND tỉnh Nam Định > Long An: 25 y bác sĩ",
		},
		{
			"regiment of a division", "Nhiều đơn vị hỗ trợ vùng lũ. Quân đội giúp đỡ bà con vùng lũ. Trung đoàn 98, Sư đoàn 316 đã cơ động 150 bộ đội đến xã Nậm Lúc giúp dân dọn bùn đất.",
			"Trung đoàn 98 > Nậm Lúc: 150 bộ đội",
		},
		{
			"kinds in brackets", "Phó Chủ tịch UBND tỉnh Nam Định vừa ký văn bản đồng ý cử 18 nhân viên y tế (6 bác sĩ; 12 điều dưỡng) vào hỗ trợ các bệnh viện dã chiến tại thành phố Đà Nẵng.",
			"UBND tỉnh Nam Định > Đà Nẵng: 18 nhân viên y tế (pledged)",
		},
		{
			"some of them", "Đoàn gồm 25 bác sĩ của tỉnh Nam Định đã đến tỉnh Long An hỗ trợ chống dịch. Được biết, trong đoàn có 8 bác sĩ nội trú.",
			"Nam Định > Long An: 25 bác sĩ",
		},
		{
			"what belongs to it", "45 bác sĩ, điều dưỡng thuộc Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nam Định lên đường hỗ trợ tỉnh Long An chống dịch.",
			"Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nam Định > Long An: 45 bác sĩ, điều dưỡng",
		},
		{
			"a convoy", "Nhiều nơi hỗ trợ vùng lũ. 10 xe tải của tỉnh Nam Định chở 20 tấn gạo cho tỉnh Long An.",
			"Nam Định > Long An: 20 tấn gạo",
		},
		{"caught", "Nhiều nơi hỗ trợ cứu nạn. Lực lượng chức năng tìm kiếm 4 người mắc kẹt trong hầm của Công ty Hoa Mai tại xã Tân Phú.", ""},
		{
			"three at the head", "60 y bác sĩ của Nam Định, Thái Bình, Hưng Yên đã lên đường vào Long An chống dịch.",
			"Nam Định > Long An: 60 y bác sĩ; Thái Bình > Long An: 60 y bác sĩ; Hưng Yên > Long An: 60 y bác sĩ",
		},
		{
			"parts of nobody's whole", "Trong số 40 y bác sĩ vào Long An chống dịch có 15 người của Bệnh viện Hoa Mai, 25 người của Bệnh viện Tâm Phúc.",
			"Bệnh viện Hoa Mai > Long An: 15 người; Bệnh viện Tâm Phúc > Long An: 25 người",
		},
		{
			"joined to those before", "Trường Đại học Hoa Mai đưa đoàn tình nguyện vào Long An hỗ trợ chống dịch với 9 cán bộ và 312 sinh viên.",
			"Trường Đại học Hoa Mai > Long An: 9 cán bộ; Trường Đại học Hoa Mai > Long An: 312 sinh viên",
		},
		{
			"money and people", "Việt Nam hỗ trợ Myanmar 300.000 USD và cử hơn 100 cán bộ, chiến sĩ sang cứu hộ.",
			"Việt Nam > Myanmar: 300.000 USD; Việt Nam > Myanmar: hơn 100 cán bộ, chiến sĩ",
		},
		{
			"teams of three countries", "Nhiều nước hỗ trợ nạn nhân động đất. Hàn Quốc, Nhật Bản và Pháp đã cử các đội cứu hộ đến Thổ Nhĩ Kỳ.",
			"Hàn Quốc > Thổ Nhĩ Kỳ: đội cứu hộ; Nhật Bản > Thổ Nhĩ Kỳ: đội cứu hộ; Pháp > Thổ Nhĩ Kỳ: đội cứu hộ",
		},
		{
			"taken leave of", "Nhiều nơi hỗ trợ nhau chống dịch. Bệnh viện Hoa Mai chia tay 18 thầy thuốc lên đường vào Long An.",
			"Bệnh viện Hoa Mai > Long An: 18 thầy thuốc",
		},
		{
			"how many they are", "Nhiều nơi hỗ trợ nhau sau mưa lũ. Bộ Tư lệnh Vùng 5 Hải quân cử lực lượng cứu trợ người dân ở các khu vực ngập lụt trên địa bàn thành phố Hội An. Quân số đi cứu trợ là gần 280 chiến sĩ.",
			"Bộ Tư lệnh Vùng 5 Hải quân > Hội An: gần 280 chiến sĩ",
		},
		{
			"one of a delegation", "Nhiều nơi hỗ trợ nhau chống dịch. Bệnh viện Hoa Mai đã điều động 91 y bác sĩ tình nguyện vào Đoàn công tác phòng, chống dịch tại tỉnh Long An.",
			"Bệnh viện Hoa Mai > Long An: 91 y bác sĩ",
		},
		{"an accident", "Xe cứu hộ đến hiện trường. Xe tải của Lữ đoàn 5 chở 9 quân nhân đi làm đường trở về lán trại ở xã Tân Phú thì lật.", ""},
		{"enlisted", "Thành phố Nam Định tiễn 350 thanh niên lên đường nhập ngũ tại tỉnh Long An.", ""},
		{"visiting", "Nhiều đơn vị hỗ trợ tỉnh Long An chống dịch. Đoàn đại biểu tỉnh Nam Định gồm 15 cán bộ đến thăm tỉnh Long An.", ""},
		{"own staff", "Bệnh viện Hoa Mai ở tỉnh Long An có 640 bác sĩ tham gia chống dịch.", ""},
		{"fire", "Nhận tin báo, Cảnh sát tỉnh Long An điều 4 xe cùng 30 chiến sĩ đến hiện trường dập lửa.", ""},
		{"wished", "Tỉnh Long An đề nghị Bộ Y tế cử 300 bác sĩ hỗ trợ tỉnh chống dịch.", ""},
		{"strangers", "Tỉnh Long An cảm ơn 6.000 nhân viên y tế đã hỗ trợ tỉnh chống dịch.", ""},
	} {
		if got := rows(t, c.text); got != c.want {
			t.Errorf("%s: %s\n got %q\nwant %q", c.name, c.text, got, c.want)
		}
	}
}
