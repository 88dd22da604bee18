package event_test

import "testing"

// Vietnamese abroad give, not the country in which they live, nor does their town get.
func TestEmigrants(t *testing.T) {
	checkRows(t, "Chung tay giúp đồng bào vùng lũ\n\n", []rowTest{
		{"in a town", "Cộng đồng người Việt Nam tại Brno ủng hộ đồng bào miền Trung 100 triệu đồng.",
			"Cộng đồng người Việt Nam tại Brno > miền Trung: 100 triệu đồng"},
		{"in a country", "Cộng đồng người Việt tại Hàn Quốc đã quyên góp 300 triệu đồng gửi về Quảng Trị.",
			"Cộng đồng người Việt tại Hàn Quốc > Quảng Trị: 300 triệu đồng"},
		{"living there", "Bà con kiều bào đang sinh sống tại thành phố Osaka, Nhật Bản ủng hộ tỉnh Quảng Bình 2 tỷ đồng.",
			"Bà con kiều bào đang sinh sống tại thành phố Osaka, Nhật Bản > Quảng Bình: 2 tỷ đồng"},
		{"for whom the headline asks", "Cộng đồng người Việt Nam sinh sống tại thành phố Brno, Cộng hoà Séc ủng hộ 100 triệu đồng.", "Cộng đồng người Việt Nam sinh sống tại thành phố Brno, Cộng hoà Séc > đồng bào vùng lũ: 100 triệu đồng"},
		{"they get", "Tỉnh Nghệ An hỗ trợ cộng đồng người Việt tại Ukraine 500 triệu đồng.",
			"Nghệ An > cộng đồng người Việt tại Ukraine: 500 triệu đồng"},
		{"a body of theirs", "Hội người Việt Nam tại tỉnh Sa La Van (Lào) ủng hộ tỉnh Hà Tĩnh 180 triệu đồng.",
			"Hội người Việt Nam tại tỉnh Sa La Van > Hà Tĩnh: 180 triệu đồng"},
		{"women in Germany", "Hội Phụ nữ Việt Nam tại Cộng hòa Liên bang Đức tặng Bệnh viện Bạch Mai 20 máy thở.",
			"Hội Phụ nữ Việt Nam tại Cộng hòa Liên bang Đức > Bệnh viện Bạch Mai: 20 máy thở"},
	})
}
