package event_test

import "testing"

// Programmes, firms and schools that give without their names, and people who are
// counted but not given.
func TestProgrammes(t *testing.T) {
	tests := []rowTest{
		{"who holds it", "Chiều 23-5, chương trình \"Ước mơ của em\" do Báo Tin Sáng tổ chức đã trao tặng 170 phần quà cho bệnh nhi Bệnh viện K.", "Báo Tin Sáng > Bệnh viện K: 170 phần quà"},
		{"in its own name, again", "Chương trình \"Ước mơ của em\" đã trao tặng 100 phần quà cho bệnh nhi Bệnh viện K. Trong tháng, chương trình còn trao 12 suất hỗ trợ cho các bệnh nhi nghèo.",
			"Chương trình \"Ước mơ của em\" > Bệnh viện K: 100 phần quà; Chương trình \"Ước mơ của em\" > các bệnh nhi nghèo: 12 suất"},
		{"one after the other", "Nằm trong chương trình \"Ước mơ của em\" do Báo Tin Sáng phát động, nhiều em nhỏ đã có quà. Chương trình cũng trao 80 phần quà cho bệnh nhi Bệnh viện K. Cùng lúc là chương trình \"Vui Trung thu\" do Công ty Sông Ngân tổ chức. Ban tổ chức còn tặng 45 suất học bổng cho học trò xã Tam Hải.",
			"Báo Tin Sáng > Bệnh viện K: 80 phần quà; Công ty Sông Ngân > Tam Hải: 45 suất học bổng"},
		{"the firm again", "Vinamilk trao tặng 6.000 hộp sữa cho Trường tiểu học Quang Trung. Năm 2019, doanh nghiệp dành tặng 4 tỷ đồng cho tỉnh Đồng Nai.",
			"Vinamilk > Trường tiểu học Quang Trung: 6.000 hộp sữa; Vinamilk > Đồng Nai: 4 tỷ đồng"},
		{"a nameless builder", "Công ty Sông Ngân ủng hộ xã Tam Hải 20 triệu đồng. Đơn vị thi công hỗ trợ gia đình anh Lê Văn Tám 50 triệu đồng.",
			"Công ty Sông Ngân > Tam Hải: 20 triệu đồng; Đơn vị thi công > Lê Văn Tám: 50 triệu đồng"},
		{"patients are counted, not given", "Báo Tin Sáng đã tặng quà cho 93 bệnh nhi đang nằm tại Bệnh viện K.", "Báo Tin Sáng > bệnh nhi: quà"},
		{"being a means is no gift", "Ngân hàng Hoa Ban sẽ là một phương tiện hỗ trợ nhiều xưởng mộc ở Lào Cai.", ""},
		{"each gets on their own", "Trong đó, xã Tam Hải có 48 hộ nhận hỗ trợ số tiền gần 3,6 tỉ đồng, xã Nam Kim có 65 hộ nhận hỗ trợ gần 5,9 tỉ đồng.", ""},
	}
	checkRows(t, "Vì người nghèo\n\n", tests)
}
