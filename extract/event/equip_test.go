package event_test

import "testing"

const inNeed = "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều đơn vị đã hỗ trợ.\n"

// Bodies that are told to get what they work with, one clause after another.
func TestEquipping(t *testing.T) {
	checkRows(t, inNeed, []rowTest{
		{"clauses share the giver", "Theo đó, xã Tân Lộc và xã Phú Hòa được Tập đoàn Thiên Long cung cấp trang thiết bị y tế; xã Hòa An được trang bị xe cấp cứu; còn xã Vĩnh Mỹ được xây 7 phòng học.",
			"Tập đoàn Thiên Long > Tân Lộc: trang thiết bị y tế; Tập đoàn Thiên Long > Phú Hòa: trang thiết bị y tế; Tập đoàn Thiên Long > Hòa An: xe cấp cứu; Tập đoàn Thiên Long > Vĩnh Mỹ: 7 phòng học"},
		{"whose help was taken in", "Trạm y tế nhiều xã nhận viện trợ của Hàn Quốc. Theo đó, Trạm y tế xã Tân Lộc được cung cấp trang thiết bị y tế; Trạm y tế xã Hòa An được trang bị xe cứu thương.",
			"Hàn Quốc > Trạm y tế xã Tân Lộc: trang thiết bị y tế; Hàn Quốc > Trạm y tế xã Hòa An: xe cứu thương"},
		{"without a number", "Trường Tiểu học Nà Hẩu được Ngân hàng Nam Việt trang bị máy chiếu.",
			"Ngân hàng Nam Việt > Trường Tiểu học Nà Hẩu: máy chiếu"},
		{"by a verb of its own", "Công ty Hải Vân trang bị 50 bộ bàn ghế cho Trường Tiểu học Nà Hẩu.",
			"Công ty Hải Vân > Trường Tiểu học Nà Hẩu: 50 bộ bàn ghế"},
		{"the next takes in", "Công ty Hải Vân tặng Trường Tiểu học Bản Cái 20 bộ máy vi tính; Trường Mầm non Nậm Lúc thì nhận 50 bộ bàn ghế.",
			"Công ty Hải Vân > Trường Tiểu học Bản Cái: 20 bộ máy vi tính; Công ty Hải Vân > Trường Mầm non Nậm Lúc: 50 bộ bàn ghế"},
		{"nobody is told to give", "Trạm y tế xã Tân Lộc được trang bị máy siêu âm; xã Hòa An được xây 7 phòng học.", ""},
	})
}

// Those who give or get, said behind "là", named again by what they are, or helped by means that
// the sentence begins with.
func TestIdentified(t *testing.T) {
	checkRows(t, inNeed, []rowTest{
		{"who gave", "Tặng 20 xe đạp cho học sinh xã Tân Lộc lần này là Công ty Hải Vân.", "Công ty Hải Vân > Tân Lộc: 20 xe đạp"},
		{"the person who gave", "Người trao 50 triệu đồng cho Trường Tiểu học Nà Hẩu là ông Lê Quang Hưng.", "Lê Quang Hưng > Trường Tiểu học Nà Hẩu: 50 triệu đồng"},
		{"who got", "Người nhận 30 triệu đồng của Công ty Hải Vân là bà Lý Thị Mẩy.", "Công ty Hải Vân > Lý Thị Mẩy: 30 triệu đồng"},
		{"called by what she is", "Ca sĩ Hồng Lam vừa đến xã Tân Lộc. Trước đó, nữ ca sĩ quê Hà Tĩnh đã trao 50 triệu đồng cho tỉnh Quảng Trị.", "Hồng Lam > Quảng Trị: 50 triệu đồng"},
		{"called again after a gift", "Ca sĩ Hồng Lam đã trao 200 suất quà cho bà con xã Tân Lộc. Cô còn dành 50 triệu đồng giúp tỉnh Quảng Trị.", "Hồng Lam > Tân Lộc: 200 suất quà; Hồng Lam > Quảng Trị: 50 triệu đồng"},
		{"means", "Với 500 triệu đồng do Ngân hàng Nam Việt tài trợ, xã Tân Lộc đã xây 2 cây cầu.", "Ngân hàng Nam Việt > Tân Lộc: 500 triệu đồng"},
		{"whose gift it is", "Người dân xã Tân Lộc đã nhận 200 chiếc chăn ấm, quà của Công ty Hải Vân.", "Công ty Hải Vân > Tân Lộc: 200 chiếc chăn ấm"},
		{"firms behind people", "Tỉnh Quảng Trị hỗ trợ các hộ dân 2 tỷ đồng, Công ty Hải Vân 300 triệu đồng.", "Quảng Trị > các hộ dân: 2 tỷ đồng; Công ty Hải Vân > các hộ dân: 300 triệu đồng"},
		{"the body that got", "Đơn vị nhận 30 máy tính của Tập đoàn Thiên Long là Trường Tiểu học Nà Hẩu.", "Tập đoàn Thiên Long > Trường Tiểu học Nà Hẩu: 30 máy tính"},
		{"handed out of what was brought", "Đoàn thiện nguyện Hạt Nắng mang theo 200 chiếc chăn phát tận tay bà con xã Tân Lộc.", "Đoàn thiện nguyện Hạt Nắng > Tân Lộc: 200 chiếc chăn"},
		{"things come", "200 suất quà của Công ty Hải Vân đến với xã Tân Lộc.", "Công ty Hải Vân > Tân Lộc: 200 suất quà"},
		{"glad of things", "Bà con xã Tân Lộc ấm lòng với 300 chiếc chăn của Công ty Hải Vân.", "Công ty Hải Vân > Tân Lộc: 300 chiếc chăn"},
		{"means without a verb", "Bằng nguồn vốn 1,2 tỷ đồng của Tập đoàn Thiên Long, huyện Mai Châu đã sửa 3 trạm y tế.", "Tập đoàn Thiên Long > Mai Châu: 1,2 tỷ đồng"},
		{"built with help", "Nhật Bản giúp Quảng Trị xây trạm bơm trị giá 2 triệu USD.", "Nhật Bản > Quảng Trị: 2 triệu USD"},
		{"their own things", "Huyện Mai Châu có 2 nhà máy của Công ty Hải Vân.", ""},
		{"things that burn", "200 máy may của Công ty Hải Vân bị cháy tại xã Tân Lộc.", ""},
		{"no giver", "Điều đáng quý là Công ty Hải Vân. Xã Tân Lộc đã xây 2 cây cầu.", ""},
	})
}
