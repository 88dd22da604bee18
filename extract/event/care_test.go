package event_test

import "testing"

// Doctors who see people for nothing, with whoever holds it; appointments and clinics are
// no help.
func TestCare(t *testing.T) {
	const about = "Chung tay giúp người nghèo\n\nNhiều đơn vị đã ủng hộ các hộ nghèo vùng cao. Bà con gặp nhiều khó khăn.\n"
	tests := []rowTest{
		{"a round of care", about + "Hội Chữ thập đỏ huyện Vân Hồ tổ chức khám bệnh, cấp thuốc miễn phí cho 300 người dân xã Chiềng Khoa.",
			"Hội Chữ thập đỏ huyện Vân Hồ > Chiềng Khoa: khám bệnh, cấp thuốc miễn phí"},
		{"care and presents", about + "Bệnh viện Đa khoa Sông Ngân khám và phát thuốc miễn phí, tặng 200 suất quà cho bà con huyện Vân Hồ.",
			"Bệnh viện Đa khoa Sông Ngân > Vân Hồ: khám và phát thuốc miễn phí; Bệnh viện Đa khoa Sông Ngân > Vân Hồ: 200 suất quà"},
		{"operations", about + "Bệnh viện Đa khoa Sông Ngân phẫu thuật mắt miễn phí cho 50 bệnh nhân nghèo tỉnh Hà Giang.",
			"Bệnh viện Đa khoa Sông Ngân > Hà Giang: phẫu thuật mắt miễn phí"},
		{"a programme of care", about + "Bệnh viện Đa khoa Sông Ngân tổ chức chương trình từ thiện “Trao yêu thương” tại xã Chiềng Khoa. Chương trình sẽ khám bệnh, phát thuốc bổ miễn phí cho 640 người.",
			"Bệnh viện Đa khoa Sông Ngân > 640 người: khám bệnh, phát thuốc bổ miễn phí (pledged)"},
		{"patients", about + "Phòng khám Sông Ngân khám bệnh cho bệnh nhân huyện Vân Hồ mỗi ngày. Người dân huyện Vân Hồ được khám và phát thuốc.", ""},
		{"an officer asks kindly", about + "Giám đốc Công an tỉnh Hà Giang Lê Quang Thái đã ân cần thăm hỏi và trao tặng 40 suất quà cho huyện Vân Hồ.",
			"Công an tỉnh Hà Giang > Vân Hồ: 40 suất quà"},
	}
	checkRows(t, "", tests)
}
