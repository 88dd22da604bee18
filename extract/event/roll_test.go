package event_test

import "testing"

// Givers told in a row: with one sum for each, some of them with names that nobody knows, or as
// some of a crowd, without what each gave.
func TestRollOfGivers(t *testing.T) {
	tests := []rowTest{
		{"artists, a sum each", "Loạt nghệ sĩ như Lê Ngân Hà, Rivexa, Hoa hậu Thu Diễm, vợ chồng Bảo Khang - Thúy Vy và K.T Quốc Nam đã đồng loạt ủng hộ 50 triệu đồng mỗi người cho bà con tỉnh Quảng Trị.",
			"Lê Ngân Hà > Quảng Trị: 50 triệu đồng; Rivexa > Quảng Trị: 50 triệu đồng; Thu Diễm > Quảng Trị: 50 triệu đồng; Bảo Khang > Quảng Trị: 50 triệu đồng; Thúy Vy > Quảng Trị: 50 triệu đồng; K.T Quốc Nam > Quảng Trị: 50 triệu đồng"},
		{"each before the sum", "Nhiều nghệ sĩ như Lê Ngân Hà, Rivexa, Thúy Vy góp mỗi người 50 triệu đồng giúp đồng bào miền Trung.",
			"Lê Ngân Hà > miền Trung: 50 triệu đồng; Rivexa > miền Trung: 50 triệu đồng; Thúy Vy > miền Trung: 50 triệu đồng"},
		{"firms, one of them unknown", "Công ty Sông Ngân, Zeniva, Công ty Mây Trắng và Tập đoàn Sao Bắc mỗi doanh nghiệp trao 500 triệu đồng cho tỉnh Quảng Trị.",
			"Công ty Sông Ngân > Quảng Trị: 500 triệu đồng; Zeniva > Quảng Trị: 500 triệu đồng; Công ty Mây Trắng > Quảng Trị: 500 triệu đồng; Tập đoàn Sao Bắc > Quảng Trị: 500 triệu đồng"},
		{"a stroke", "Tập đoàn Sao Bắc, Công ty Mây Trắng, Ngân hàng Đông Hải cùng ủng hộ 1 tỷ đồng/đơn vị cho tỉnh Quảng Trị.",
			"Tập đoàn Sao Bắc > Quảng Trị: 1 tỷ đồng; Công ty Mây Trắng > Quảng Trị: 1 tỷ đồng; Ngân hàng Đông Hải > Quảng Trị: 1 tỷ đồng"},
		{"each behind the verb", "Các đơn vị Tập đoàn Sao Bắc, Công ty Mây Trắng ủng hộ mỗi đơn vị 1.000 suất quà cho bà con tỉnh Quảng Trị.",
			"Tập đoàn Sao Bắc > Quảng Trị: 1.000 suất quà; Công ty Mây Trắng > Quảng Trị: 1.000 suất quà"},
		{"the verb first, each last", "Ủng hộ Quảng Trị đợt này có Công ty Mây Trắng, Công ty Sông Ngân, Tập đoàn Sao Bắc, mỗi đơn vị 500 triệu đồng.",
			"Công ty Mây Trắng > Quảng Trị: 500 triệu đồng; Công ty Sông Ngân > Quảng Trị: 500 triệu đồng; Tập đoàn Sao Bắc > Quảng Trị: 500 triệu đồng"},
		{"by", "Số tiền này do Công ty Mây Trắng, VTX9, báo Sao Mai và Công ty Sông Ngân tổ chức tài trợ 703 triệu đồng cho xã Tân Lập.",
			"Công ty Mây Trắng > Tân Lập: 703 triệu đồng; VTX9 > Tân Lập: 703 triệu đồng; Báo Sao Mai > Tân Lập: 703 triệu đồng; Công ty Sông Ngân > Tân Lập: 703 triệu đồng"},
		{"each of those who get it", "Công ty Mây Trắng và Công ty Sông Ngân tặng 30 hộ nghèo xã Tân Lập mỗi hộ 2 triệu đồng.",
			"Công ty Mây Trắng > Tân Lập: 2 triệu đồng; Công ty Sông Ngân > Tân Lập: 2 triệu đồng"},
		{"some of a crowd", "Ủy ban MTTQ tỉnh Quảng Trị đã nhận được ủng hộ của 200 đơn vị với số tiền 25 tỷ đồng. Điển hình là: Công ty Mây Trắng; Tập đoàn Sao Bắc; Ngân hàng Đông Hải.",
			"Công ty Mây Trắng > Ủy ban MTTQ tỉnh Quảng Trị: ủng hộ; Tập đoàn Sao Bắc > Ủy ban MTTQ tỉnh Quảng Trị: ủng hộ; Ngân hàng Đông Hải > Ủy ban MTTQ tỉnh Quảng Trị: ủng hộ"},
		{"some of those who gave a sum", "Hơn 30 doanh nghiệp đã ủng hộ tỉnh Quảng Trị 25 tỷ đồng, trong đó nổi bật là Công ty Mây Trắng, Tập đoàn Sao Bắc.",
			"doanh nghiệp > Quảng Trị: 25 tỷ đồng; Công ty Mây Trắng > Quảng Trị: ủng hộ; Tập đoàn Sao Bắc > Quảng Trị: ủng hộ"},
		{"some who can be told of", "Nhiều doanh nghiệp đã chung tay ủng hộ tỉnh Quảng Trị chống dịch. Có thể kể đến Công ty Mây Trắng, Tập đoàn Sao Bắc.",
			"Công ty Mây Trắng > Quảng Trị: chung tay ủng hộ; Tập đoàn Sao Bắc > Quảng Trị: chung tay ủng hộ"},
		{"many such as", "Tỉnh Quảng Trị đã nhận được sự ủng hộ của nhiều đơn vị như Công ty Mây Trắng, Tập đoàn Sao Bắc, Ngân hàng Đông Hải.",
			"Công ty Mây Trắng > Quảng Trị: ủng hộ; Tập đoàn Sao Bắc > Quảng Trị: ủng hộ; Ngân hàng Đông Hải > Quảng Trị: ủng hộ"},
		{"some of those who get it", "Công ty Sông Ngân hỗ trợ các doanh nghiệp tỉnh Quảng Trị 5 tỷ đồng, trong đó có Công ty Mây Trắng, Công ty Sao Bắc.",
			"Công ty Sông Ngân > Quảng Trị: 5 tỷ đồng"},
		{"a giver whom nobody knows", "Ủy ban MTTQ tỉnh Quảng Trị đã tiếp nhận 10 tỷ đồng, do các cơ quan, đơn vị ủng hộ. Điển hình là: Công ty Mây Trắng; Bếp Nắng Mai; Tập đoàn Sao Bắc;…",
			"Công ty Mây Trắng > Ủy ban MTTQ tỉnh Quảng Trị: ủng hộ; Bếp Nắng Mai > Ủy ban MTTQ tỉnh Quảng Trị: ủng hộ; Tập đoàn Sao Bắc > Ủy ban MTTQ tỉnh Quảng Trị: ủng hộ"},
		{"a place told to suffer", "Những ngày qua, miền Trung, nhất là Quảng Trị, Đà Nẵng đang oằn mình trong mưa lũ. Ca sĩ Lê Ngân Hà và hoa hậu Thu Diễm đã ủng hộ 50 triệu đồng mỗi người.",
			"Lê Ngân Hà > miền Trung: 50 triệu đồng; Thu Diễm > miền Trung: 50 triệu đồng"},
		{"no place told to suffer", "Những ngày qua, Quảng Trị đón nhiều du khách. Ca sĩ Lê Ngân Hà đã ủng hộ 50 triệu đồng.", "Lê Ngân Hà > người dân vùng lũ: 50 triệu đồng"},
		{"a firm, a pagoda and a singer", "Công ty Mây Trắng, chùa Long Sơn và ca sĩ Trần Thị Bé đã tặng 100 suất quà cho bà con xã Tân Lập.",
			"Trần Thị Bé > Tân Lập: 100 suất quà; Công ty Mây Trắng > Tân Lập: 100 suất quà; chùa Long Sơn > Tân Lập: 100 suất quà"},
		{"a family and a firm", "Gia đình ông Lê Văn Tám và Công ty Mây Trắng tặng 100 suất quà cho bà con xã Tân Lập.",
			"Công ty Mây Trắng > Tân Lập: 100 suất quà; Lê Văn Tám > Tân Lập: 100 suất quà"},
		{"who hands over for the firm", "Lãnh đạo Công ty Mây Trắng, ông Lê Văn Tám và bà Trần Thị Bé trao 100 suất quà cho bà con xã Tân Lập.",
			"Lê Văn Tám > Tân Lập: 100 suất quà; Trần Thị Bé > Tân Lập: 100 suất quà"},
		{"others moved to build", "Hội Cựu chiến binh huyện Châu Phú vận động xây tặng ông Đoàn Văn Hà căn nhà nghĩa tình.",
			"Hội Cựu chiến binh huyện Châu Phú > Đoàn Văn Hà: căn nhà nghĩa tình"},
		{"guests", "Dự lễ trao tặng có nhiều doanh nghiệp ủng hộ, trong đó có Công ty Mây Trắng, Công ty Sao Bắc.", ""},
		{"the state's means", "Cụ thể, hỗ trợ 20 tỷ đồng lấy từ dự phòng ngân sách trung ương cho 2 địa phương (Sơn La 12 tỷ đồng, Điện Biên 8 tỷ đồng).",
			"Chính phủ > Sơn La: 12 tỷ đồng; Chính phủ > Điện Biên: 8 tỷ đồng"},
		{"the state's stocks", "Xuất cấp 460 tấn gạo trong nguồn dự trữ quốc gia cho huyện Mai Sơn cứu đói.", "Chính phủ > Mai Sơn: 460 tấn gạo"},
		{"presents and what they are", "Hội Phụ nữ tỉnh Sơn La tặng 1 bộ máy tính cho UBND xã Tân Lập; 45 suất quà là nhu yếu phẩn, gạo, dầu ăn cho các hộ nghèo; 35 chiếc cặp cho học sinh Trường Tiểu học Tân Lập.",
			"Hội Phụ nữ tỉnh Sơn La > UBND xã Tân Lập: 1 bộ máy tính; Hội Phụ nữ tỉnh Sơn La > các hộ nghèo: 45 suất quà; Hội Phụ nữ tỉnh Sơn La > Trường Tiểu học Tân Lập: 35 chiếc cặp"},
	}
	checkRows(t, "Bao dien tu Tin Mai\nHơn 10 tỷ đồng ủng hộ Quỹ “Vì người nghèo”\n", []rowTest{
		{"their sum on top", "Đến nay, toàn tỉnh đã vận động được hơn 10 tỷ đồng. Trong đó, cấp tỉnh vận động nhiều cơ quan, xí nghiệp ủng hộ được hơn 3 tỷ đồng. Điển hình là: Công ty Mây Trắng; Tập đoàn Sao Bắc;…",
			"Công ty Mây Trắng > Quỹ Vì người nghèo: ủng hộ; Tập đoàn Sao Bắc > Quỹ Vì người nghèo: ủng hộ"},
	})
	checkRows(t, "Hướng về vùng lũ\n\nNhiều nơi đã hỗ trợ người dân vùng lũ.\n", tests)
}
