package event_test

import "testing"

const needyPage = "Chung tay cứu trợ, ủng hộ nơi khó khăn\n\nNhiều gia đình nghèo đã được giúp đỡ.\n\n"

// Who gets others to give, and who gives together: the one who collects gives what has no
// giver with a name, a name gives itself; firms and charities that work together all give,
// the authorities beside them do not.
func TestJoint(t *testing.T) {
	checkRows(t, needyPage, []rowTest{
		{"collecting things for people", "Hội Chữ thập đỏ huyện Tân Lạc vận động 800 suất quà để hỗ trợ hộ nghèo.",
			"Hội Chữ thập đỏ huyện Tân Lạc > hộ nghèo: 800 suất quà"},
		{"collecting together", "Từ đầu mùa mưa đến nay, Hội Chữ thập đỏ huyện Tân Lạc đã phối hợp vận động gần 700 suất quà và 3 tấn gạo để hỗ trợ hộ nghèo.",
			"Hội Chữ thập đỏ huyện Tân Lạc > hộ nghèo: gần 700 suất quà; Hội Chữ thập đỏ huyện Tân Lạc > hộ nghèo: 3 tấn gạo"},
		{"collecting help for places", "Hội Chữ thập đỏ huyện Tân Lạc vận động hỗ trợ cho xã Phú Cường 30 phần quà, xã Quy Mỹ 25 phần quà.",
			"Hội Chữ thập đỏ huyện Tân Lạc > Phú Cường: 30 phần quà; Hội Chữ thập đỏ huyện Tân Lạc > Quy Mỹ: 25 phần quà"},
		{"calling on people without a name", "Hội Cựu chiến binh huyện Tân Lạc kêu gọi hội viên, đoàn viên và các mạnh thường quân đóng góp giúp ông Đinh Văn Tài 54 triệu đồng.",
			"Hội Cựu chiến binh huyện Tân Lạc > Đinh Văn Tài: 54 triệu đồng"},
		{"building with what was collected", "Hội Cựu chiến binh huyện Tân Lạc đã vận động, quyên góp rồi xây tặng gia đình ông Đinh Văn Tài căn nhà “Nghĩa tình đồng đội”.",
			"Hội Cựu chiến binh huyện Tân Lạc > Đinh Văn Tài: nhà “Nghĩa tình đồng đội”"},
		{"a firm is got to give", "Hội Cựu chiến binh huyện Tân Lạc đã kết nối, vận động Công ty TNHH Sao Bắc hỗ trợ gia đình ông Đinh Văn Tài số tiền 30 triệu đồng.",
			"Công ty TNHH Sao Bắc > Đinh Văn Tài: 30 triệu đồng"},
		{"the house and who was got", "Căn nhà của ông Đinh Văn Tài do bà Trần Thị Mai vận động Công ty TNHH Sao Bắc tài trợ 50 triệu đồng.",
			"Công ty TNHH Sao Bắc > Đinh Văn Tài: 50 triệu đồng"},
		{"it is still to be collected", "Hội Chữ thập đỏ huyện Tân Lạc cần vận động 800 suất quà để hỗ trợ hộ nghèo.", ""},
		{"nobody collects", "Đề nghị các xã tiếp tục vận động 800 suất quà để hỗ trợ hộ nghèo.", ""},
		{"a firm and its members", "Tập đoàn Sao Bắc và các công ty thành viên tài trợ 250 tỷ đồng cho đồng bào vùng lũ.",
			"Tập đoàn Sao Bắc > đồng bào vùng lũ: 250 tỷ đồng"},
		{"an organisation beside", "Huyện đoàn Tân Lạc phối hợp với Tổ chức Good Hands bàn giao 2 căn nhà tình thương cho hộ nghèo xã Phú Cường.",
			"Huyện đoàn Tân Lạc > Phú Cường: 2 căn nhà tình thương; Tổ chức Good Hands > Phú Cường: 2 căn nhà tình thương"},
		{"a firm beside at the ceremony", "Huyện đoàn Tân Lạc phối hợp với Tập đoàn Sao Bắc tổ chức lễ trao 65 suất học bổng cho học sinh huyện Tân Lạc.",
			"Huyện đoàn Tân Lạc > Tân Lạc: 65 suất học bổng; Tập đoàn Sao Bắc > Tân Lạc: 65 suất học bổng"},
		{"a firm and the authorities beside", "Huyện đoàn Tân Lạc phối hợp với Tập đoàn Sao Bắc và chính quyền địa phương trao 300 suất quà cho bà con xã Phú Cường.",
			"Huyện đoàn Tân Lạc > Phú Cường: 300 suất quà; Tập đoàn Sao Bắc > Phú Cường: 300 suất quà"},
		{"a woman with her group", "Bà Mai Thị Thu cùng nhóm từ thiện Kết Nối trao 208 bồn nước giúp bà con xã Phú Cường.",
			"Mai Thị Thu > Phú Cường: 208 bồn nước; Nhóm từ thiện Kết Nối > Phú Cường: 208 bồn nước"},
	})
}
