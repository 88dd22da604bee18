package event_test

import "testing"

// "Tổ chức này" and the like mean the body named last that can be called so, as giver and as receiver.
func TestThatBody(t *testing.T) {
	checkRows(t, needyPage, []rowTest{
		{"an organisation takes in", "Quỹ Bảo trợ Rừng Xanh cho biết có nhiều người viết thư. Tổ chức này đã nhận được 64 triệu euro từ các nhà hảo tâm.",
			"các nhà hảo tâm > Quỹ Bảo trợ Rừng Xanh: 64 triệu euro"},
		{"an organisation gives", "UNICEF có mặt ở xã Quang Kim từ sớm. Năm ngoái, tổ chức này đã tài trợ 200.000 USD cho tỉnh Lào Cai.",
			"UNICEF > Lào Cai: 200.000 USD"},
		{"a fund", "Quỹ Nhân ái Sông Vàm đến xã Quang Kim từ sớm. Công ty Minh Long góp thêm sức. Quỹ này cũng tặng tỉnh Lào Cai 12 máy thở.",
			"Quỹ Nhân ái Sông Vàm > Lào Cai: 12 máy thở"},
		{"no firm", "Công ty Minh Long ở gần đó. Tổ chức này đã nhận được 64 triệu euro từ các nhà hảo tâm.", ""},
		{"raising means", "Quỹ Nhân ái Sông Vàm đến xã Quang Kim từ sớm. Chiến dịch gây quỹ này đã nhận 64 triệu euro từ các nhà hảo tâm.", ""},
	})
}

// "Và" joins two verbs of one subject: the object of the first does not give by the second.
func TestVerbsOfOneSubject(t *testing.T) {
	checkRows(t, needyPage, []rowTest{
		{"joins a body", "Công ty Minh Long gia nhập Hiệp hội Thép Việt Nam và ủng hộ 5 tỷ đồng cho tỉnh Lào Cai.", "Công ty Minh Long > Lào Cai: 5 tỷ đồng"},
		{"bought a bank", "Công ty Minh Long đã mua lại Ngân hàng Bắc Hà và tài trợ 5 tỷ đồng cho tỉnh Lào Cai.", "Công ty Minh Long > Lào Cai: 5 tỷ đồng"},
		{"behind an object of its own", "Na Uy ủng hộ Lào tham gia Hội đồng Nhân quyền LHQ và từng viện trợ 70.000 USD để Lào khắc phục hậu quả lũ lụt.", "Na Uy > Lào: 70.000 USD"},
		{"two who give", "Công ty Minh Long và Ngân hàng Bắc Hà đã tài trợ 5 tỷ đồng cho tỉnh Lào Cai.", "Công ty Minh Long > Lào Cai: 5 tỷ đồng; Ngân hàng Bắc Hà > Lào Cai: 5 tỷ đồng"},
	})
}
