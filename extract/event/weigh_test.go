package event_test

import "testing"

// Gifts are completed from the article: who is named or described in the clause, whom
// the sentences before tell, whom headline and lead are about.
func TestWeighing(t *testing.T) {
	const relief = "Công ty Hoàng Minh cứu trợ bà con vùng lũ Lệ Thủy\n\nCông ty Hoàng Minh vừa tổ chức chuyến cứu trợ bà con vùng lũ huyện Lệ Thủy. "
	for _, c := range []struct{ text, want string }{
		{ // nobody hands over the passive: whom headline and lead are about does
			relief + "Công ty Hoàng Minh tặng huyện Lệ Thủy 2 tỷ đồng. 85 suất học bổng cũng được trao cho 85 em nhà nghèo.",
			"Công ty Hoàng Minh > Lệ Thủy: 2 tỷ đồng; Công ty Hoàng Minh > 85 em nhà nghèo: 85 suất học bổng",
		},
		{ // unnamed people give
			"Quyên góp giúp ông Trần Văn Bảy\n\nÔng Trần Văn Bảy, 80 tuổi, sống trong hoàn cảnh khó khăn. Một cuộc quyên góp ủng hộ ông Bảy bắt đầu từ tuần trước. Hơn 900 người lạ đã ủng hộ ông Trần Văn Bảy 70 triệu đồng.",
			"Hơn 900 người lạ > Trần Văn Bảy: 70 triệu đồng",
		},
		{ // the items that follow in a row have the giver and receiver of the first
			relief + "Công ty Hoàng Minh tặng huyện Lệ Thủy 150 bộ còi cứu hộ; 70 áo phao; 20 loa tay.",
			"Công ty Hoàng Minh > Lệ Thủy: 150 bộ còi; Công ty Hoàng Minh > Lệ Thủy: 70 áo phao; Công ty Hoàng Minh > Lệ Thủy: 20 loa tay",
		},
		{ // a body is named again by its first word
			"Cứu trợ vùng lũ\n\nHội Chữ thập đỏ tỉnh Bình Dương phát động quyên góp cứu trợ đồng bào vùng lũ. Một nhà hảo tâm gửi tặng bà con vùng lũ 10 triệu đồng. Hội cũng đã chuyển 200 triệu đồng giúp huyện Lệ Thủy.",
			"nhà hảo tâm > bà con vùng lũ: 10 triệu đồng; Hội Chữ thập đỏ tỉnh Bình Dương > Lệ Thủy: 200 triệu đồng",
		},
		{ // what was done after others were encouraged
			relief + "Đây là lần thứ hai công ty đến ủng hộ. Bà Lê Thị Sen, Giám đốc Công ty Hoàng Minh, đã động viên các gia đình cố gắng vượt qua mất mát và trao 30 triệu đồng cho Trường Tiểu học Kim Thủy.",
			"Công ty Hoàng Minh > Trường Tiểu học Kim Thủy: 30 triệu đồng",
		},
		{ // one sum for another receiver is another gift
			relief + "Công ty Hoàng Minh tặng huyện Lệ Thủy 200 triệu đồng. Nhân dịp này Công ty Hoàng Minh cũng gửi 200 triệu đồng giúp nạn nhân chất độc da cam ở tỉnh Bến Tre.",
			"Công ty Hoàng Minh > Lệ Thủy: 200 triệu đồng; Công ty Hoàng Minh > Bến Tre: 200 triệu đồng",
		},
		{ // who comes to give, to the one whom the article is about
			"Quyên góp giúp ông Trần Văn Bảy\n\nÔng Trần Văn Bảy sống trong hoàn cảnh khó khăn. Câu chuyện của ông Trần Văn Bảy làm nhiều người xúc động. Cuộc quyên góp ủng hộ ông kéo dài một tuần. Việc cứu trợ do phường lo. Một cụ bà đến tòa soạn để ủng hộ 5 triệu đồng. Ông Trần Văn Bảy rất vui.",
			"Một cụ bà > Trần Văn Bảy: 5 triệu đồng",
		},
		{ // the headline is read only where the text tells no gift
			"Huyện Lệ Thủy được tặng 3 xuồng cứu nạn\n\nCông ty Hoàng Minh vừa trao tặng huyện Lệ Thủy 3 xuồng.",
			"Công ty Hoàng Minh > Lệ Thủy: 3 xuồng",
		},
		{ // presents among people in an article that tells of no need
			"Chuyện của hai người bạn\n\nÔng Trần Văn Bảy và ông Lê Văn Tám là bạn. Ông Trần Văn Bảy gửi 700 triệu đồng về cho vợ.",
			"",
		},
	} {
		if got := rows(t, c.text); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
