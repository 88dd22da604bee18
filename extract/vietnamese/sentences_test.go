package vietnamese

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/extract"
)

// TestPositions draws offices from single sentences, one for each way in which
// the language ties an office to a name, and for those in which it does not.
func TestPositions(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Bí thư Tỉnh ủy Hà Nam Vũ Đăng Thuyên phát biểu tại hội nghị sáng nay.", "Vũ Đăng Thuyên: Bí thư, Tỉnh ủy Hà Nam, Hà Nam"},
		{"Ông Vũ Đăng Thuyên, nguyên Chủ tịch UBND tỉnh Hà Nam, đã nghỉ hưu từ năm ngoái.", "Vũ Đăng Thuyên: Chủ tịch, UBND tỉnh Hà Nam, Hà Nam, former"},
		{"Ông Vũ Đăng Thuyên (Phó Giám đốc Bệnh viện Tim Hà Nội) trực tiếp mổ cho người bệnh.", "Vũ Đăng Thuyên: Phó Giám đốc, Bệnh viện Tim Hà Nội, -"},
		{"Bà Ngô Thị Thắm được bầu giữ chức Chủ tịch HĐND huyện Ba Vì trong kỳ họp hôm qua.", "Ngô Thị Thắm: Chủ tịch, HĐND huyện Ba Vì, Ba Vì"},
		{"Bà Ngô Thị Thắm thôi giữ chức Giám đốc Sở Tài chính tỉnh Lào Cai từ tháng này.", "Ngô Thị Thắm: Giám đốc, Sở Tài chính tỉnh Lào Cai, Lào Cai, former"},
		{"Thủ tướng phê chuẩn chức vụ Phó Chủ tịch UBND tỉnh Bến Tre đối với ông Hồ Sỹ Bảng, Giám đốc Sở Y tế tỉnh Bến Tre và bà Ngô Thị Thắm.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Bến Tre, Bến Tre; Hồ Sỹ Bảng: Phó Chủ tịch, UBND tỉnh Bến Tre, Bến Tre; Ngô Thị Thắm: Phó Chủ tịch, UBND tỉnh Bến Tre, Bến Tre"},
		{"Bổ nhiệm chức vụ Giám đốc Sở Y tế tỉnh Bến Tre đối với ông Hồ Sỹ Bảng để thay người cũ, ông Mai Hữu Trác nghỉ hưu.", "Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Bến Tre, Bến Tre"},
		{"HĐND tỉnh Lào Cai miễn nhiệm chức danh Phó Chủ tịch HĐND tỉnh đối với ông Lù A Páo.", "Lù A Páo: Phó Chủ tịch, HĐND tỉnh Lào Cai, Lào Cai, former"},
		{"Các Phó Chủ tịch UBND tỉnh Phú Yên: Đào Minh Hữu, Lê Tấn Hòe cùng đi kiểm tra.", "Lê Tấn Hòe: Phó Chủ tịch, UBND tỉnh Phú Yên, Phú Yên; Đào Minh Hữu: Phó Chủ tịch, UBND tỉnh Phú Yên, Phú Yên"},
		{"Đoàn do Thượng tá Hồ Sỹ Bảng, Phó Giám đốc Công an tỉnh Gia Lai, làm trưởng đoàn đã lên đường.", "Hồ Sỹ Bảng: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai; Hồ Sỹ Bảng: Trưởng đoàn, -, -"},
		{"Bộ trưởng Quốc phòng Lào Khamla Vongsay đến thăm Học viện Lục quân sáng nay.", "Khamla Vongsay: Bộ trưởng, Bộ Quốc phòng Lào, -"},
		{"Trưởng ban Dân vận Thành ủy Đà Nẵng Mai Hữu Trác chủ trì buổi gặp mặt chiều nay.", "Mai Hữu Trác: Trưởng ban, Ban Dân vận Thành ủy Đà Nẵng, Đà Nẵng"},
		{"Trước khi được bầu làm Bí thư Tỉnh ủy Hà Nam, ông Vũ Đăng Thuyên là Giám đốc Sở Tài chính tỉnh Hà Nam.", "Vũ Đăng Thuyên: Bí thư, Tỉnh ủy Hà Nam, Hà Nam; Vũ Đăng Thuyên: Giám đốc, Sở Tài chính tỉnh Hà Nam, Hà Nam, former"},
		{"Ông Vũ Đăng Thuyên được bầu giữ chức Chủ tịch UBND tỉnh Hà Nam. Ông thay ông Ngô Gia Tứ nghỉ hưu.", "Ngô Gia Tứ: Chủ tịch, UBND tỉnh Hà Nam, Hà Nam, former; Vũ Đăng Thuyên: Chủ tịch, UBND tỉnh Hà Nam, Hà Nam"},
		{"Ông Vũ Đăng Thuyên (thứ hai từ trái sang), Phó Chủ tịch UBND tỉnh Hà Nam, trao quà cho bà con.", "Vũ Đăng Thuyên: Phó Chủ tịch, UBND tỉnh Hà Nam, Hà Nam"},
		{"Ông Vũ Đăng Thuyên, cựu Chủ tịch, Phó Bí thư Tỉnh ủy Hà Nam, bị khởi tố.", "Vũ Đăng Thuyên: Chủ tịch, -, -, former; Vũ Đăng Thuyên: Phó Bí thư, Tỉnh ủy Hà Nam, Hà Nam, former"},
		{"Bà Ngô Thị Thắm, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy Hà Nam, phát biểu.", "Ngô Thị Thắm: Trưởng ban, Ban Dân vận Tỉnh ủy Hà Nam, Hà Nam; Ngô Thị Thắm: Ủy viên Ban Thường vụ, Tỉnh ủy Hà Nam, Hà Nam"},
		{"Các đồng chí: A Chông, Lê Tấn Hòe được bầu giữ chức Phó Bí thư Tỉnh ủy Gia Lai.", "A Chông: Phó Bí thư, Tỉnh ủy Gia Lai, Gia Lai; Lê Tấn Hòe: Phó Bí thư, Tỉnh ủy Gia Lai, Gia Lai"},
		{"Chủ tịch Quốc hội Mai Hữu Trác tiếp đoàn sáng nay.", "Mai Hữu Trác: Chủ tịch Quốc hội, Quốc hội, -"},
		{"Ông Hồ Sỹ Bảng, Giám đốc kinh doanh của chuỗi Sao Mai Việt, cho biết như vậy.", "Hồ Sỹ Bảng: Giám đốc, Sao Mai Việt, -"},
		{"Trưởng phòng Dự báo thời tiết Hồ Sỹ Bảng nói mưa sẽ ngớt.", "Hồ Sỹ Bảng: Trưởng phòng, Phòng Dự báo thời tiết, -"},
		{"Trưởng nhóm Thu mua Hồ Sỹ Bảng nói giá sẽ giảm.", "Hồ Sỹ Bảng: Trưởng nhóm, -, -"},
		{"Ông Hồ Sỹ Bảng, Bí thư Đảng ủy, Giám đốc Sở Xây dựng tỉnh Bắc Kạn, và bà Lê Thị Mận, phó bí thư Đảng ủy, phó giám đốc Bệnh viện Bạch Mai, cùng dự.", "Hồ Sỹ Bảng: Bí thư, Đảng ủy Sở Xây dựng tỉnh Bắc Kạn, Bắc Kạn; Hồ Sỹ Bảng: Giám đốc, Sở Xây dựng tỉnh Bắc Kạn, Bắc Kạn; Lê Thị Mận: Phó Bí thư, Đảng ủy Bệnh viện Bạch Mai, -; Lê Thị Mận: Phó Giám đốc, Bệnh viện Bạch Mai, -"},
		{"Ông Hồ Sỹ Bảng, phó cục trưởng Cục Thuế tỉnh Gia Lai, nguyên bí thư Đảng ủy, giám đốc Ban Quản lý dự án 5, bị kỷ luật.", "Hồ Sỹ Bảng: Bí thư, Đảng ủy Ban Quản lý dự án 5, -, former; Hồ Sỹ Bảng: Giám đốc, Ban Quản lý dự án 5, -, former; Hồ Sỹ Bảng: Phó Cục trưởng, Cục Thuế tỉnh Gia Lai, -"},
		{"Ông Hồ Sỹ Bảng, Chánh Thanh tra tỉnh Gia Lai, công bố kết luận.", "Hồ Sỹ Bảng: Chánh Thanh tra, Thanh tra tỉnh Gia Lai, Gia Lai"},
		{"Ông Hồ Sỹ Bảng, Phó phòng Cảnh sát kinh tế, Công an tỉnh Gia Lai, kể lại.", "Hồ Sỹ Bảng: Phó phòng, Phòng Cảnh sát kinh tế Công an tỉnh Gia Lai, Gia Lai"},
		{"Thủ tướng Anh Edward Heath thăm Lào vào tháng sau.", "Edward Heath: Thủ tướng, -, -"},
		{"Bà Ngô Thị Thắm, Viện trưởng Viện Huyết học - Truyền máu Trung ương, nói như vậy.", "Ngô Thị Thắm: Viện trưởng, Viện Huyết học - Truyền máu Trung ương, -"},
		{"Ông Hồ Sỹ Bảng, Giám đốc Bệnh viện Chợ Rẫy – Ủy viên Hội đồng, nhắc lại.", "Hồ Sỹ Bảng: Giám đốc, Bệnh viện Chợ Rẫy, -; Hồ Sỹ Bảng: Ủy viên, -, -"},
		{"Tỉnh ủy Quảng Trị tiếp ông Khamla Vongsay - Phó Bí thư Tỉnh ủy, Phó Tỉnh trưởng Xiêng Khoảng.", "Khamla Vongsay: Phó Bí thư, Tỉnh ủy Xiêng Khoảng, Xiêng Khoảng; Khamla Vongsay: Phó Tỉnh trưởng, -, Xiêng Khoảng"},
		{"Nghệ An đón đoàn. Đại tá Khamla Vongsay - Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, Phó Tỉnh trưởng Xiêng Khoảng cảm ơn.", "Khamla Vongsay: Chỉ huy trưởng, Bộ Chỉ huy Quân sự tỉnh Xiêng Khoảng, Xiêng Khoảng; Khamla Vongsay: Phó Tỉnh trưởng, -, Xiêng Khoảng"},
		{"Ông Hồ Sỹ Bảng, HLV trưởng CLB Nam Định, khen các học trò.", "Hồ Sỹ Bảng: Huấn luyện viên trưởng, CLB Nam Định, -"},
		{"Đoàn trưởng Hồ Sỹ Bảng cảm ơn bà con.", "Hồ Sỹ Bảng: Trưởng đoàn, -, -"},
		{"Đại đức Thích Minh Tâm - trụ trì Tịnh thất Linh Sơn và phó trụ trì Thích Minh An cùng phát gạo.", "Thích Minh An: Phó Trụ trì, -, -; Thích Minh Tâm: Trụ trì, Tịnh thất Linh Sơn, -"},
		{"Quân khu 4 tặng quà cho Sư đoàn 324. Đại tá Hồ Sỹ Bảng, Phó Chính ủy Quân khu, đến dự.", "Hồ Sỹ Bảng: Phó Chính ủy, Quân khu 4, -"},
		{"Quỹ Hy vọng trao quà. Đại diện Quỹ, bà Ngô Thị Thắm, Giám đốc điều hành, chia sẻ như vậy.", "Ngô Thị Thắm: Giám đốc điều hành, Quỹ Hy vọng, -; Ngô Thị Thắm: Đại diện, Quỹ Hy vọng, -"},
		{"Sở Y tế tỉnh Phú Yên họp. Ông Hồ Sỹ Bảng, Phó Giám đốc Sở, chủ trì.", "Hồ Sỹ Bảng: Phó Giám đốc, Sở Y tế tỉnh Phú Yên, Phú Yên"},
		{"Bệnh viện Bạch Mai chuyển bệnh nhân tới Bệnh viện Chợ Rẫy. Hồ Sỹ Bảng, Trưởng khoa Hồi sức của bệnh viện, kể lại.", "Hồ Sỹ Bảng: Trưởng khoa, Khoa Hồi sức Bệnh viện Chợ Rẫy, -"},
		{"Bệnh viện Chợ Rẫy nhận ca nặng. Bác sĩ Hồ Sỹ Bảng, Trưởng khoa của bệnh viện, kể lại.", "Hồ Sỹ Bảng: Trưởng khoa, Bệnh viện Chợ Rẫy, -"},
		{"Bệnh viện Bạch Mai góp máu. Ông Hồ Sỹ Bảng, Giám đốc Bệnh viện Chợ Rẫy và bà Ngô Thị Thắm, Phó Giám đốc cùng đơn vị, dự lễ.", "Hồ Sỹ Bảng: Giám đốc, Bệnh viện Chợ Rẫy, -; Ngô Thị Thắm: Phó Giám đốc, Bệnh viện Chợ Rẫy, -"},
		{"Trường Đại học Vinh khai giảng. Ông Hồ Sỹ Bảng, Phó Hiệu trưởng nhà trường, đánh trống.", "Hồ Sỹ Bảng: Phó Hiệu trưởng, Trường Đại học Vinh, -"},
		{"Bác sĩ Hồ Sỹ Bảng quê ở Huế. Ông từng là Trưởng khoa Nội Bệnh viện Chợ Rẫy.", "Hồ Sỹ Bảng: Trưởng khoa, Khoa Nội Bệnh viện Chợ Rẫy, -, former"},
		{"Bác sĩ Hồ Sỹ Bảng quê ở Huế. Trước đó, ông là Phó Giám đốc Sở Y tế tỉnh Phú Yên.", "Hồ Sỹ Bảng: Phó Giám đốc, Sở Y tế tỉnh Phú Yên, Phú Yên, former"},
		{"Trước đó, ông Hồ Sỹ Bảng là Phó Giám đốc Sở Y tế tỉnh Phú Yên.", "Hồ Sỹ Bảng: Phó Giám đốc, Sở Y tế tỉnh Phú Yên, Phú Yên, former"},
		{"Ông Hồ Sỹ Bảng quê ở Huế. Năm 1999, ông được điều động về làm Chủ tịch UBND huyện Ba Vì, rồi làm Giám đốc Sở Y tế tỉnh Phú Yên. Năm 2009, ông nghỉ hưu.", "Hồ Sỹ Bảng: Chủ tịch, UBND huyện Ba Vì, Ba Vì, former; Hồ Sỹ Bảng: Giám đốc, Sở Y tế tỉnh Phú Yên, Phú Yên, former"},
		{"Ông Hồ Sỹ Bảng quê ở Huế. Ông là Chủ tịch Quốc hội 2 khóa (XI, XII); Ủy viên Bộ Chính trị 3 khóa (XI, XII, XIII).", "Hồ Sỹ Bảng: Chủ tịch Quốc hội, Quốc hội, -, former; Hồ Sỹ Bảng: Ủy viên, Bộ Chính trị, -"},
		{"Sau khi làm Bí thư Quận ủy Bình Thủy, năm 2008 ông Hồ Sỹ Bảng về quê. Năm 2010 ông mất.", "Hồ Sỹ Bảng: Bí thư, Quận ủy Bình Thủy, Bình Thủy, former"},
		{"Ông Hồ Sỹ Bảng quê ở Huế. Năm 2015, ông làm việc với Giám đốc Sở Y tế tỉnh Phú Yên.", ""},
		{"Tỉnh ủy Gia Lai tiễn đoàn của tỉnh Gia Lai tới giúp tỉnh Phú Yên. Dự lễ có ông Hồ Sỹ Bảng, Chủ tịch HĐND tỉnh; bà Ngô Thị Thắm, Chủ tịch UBND tỉnh Gia Lai.", "Hồ Sỹ Bảng: Chủ tịch, HĐND tỉnh Gia Lai, Gia Lai; Ngô Thị Thắm: Chủ tịch, UBND tỉnh Gia Lai, Gia Lai"},
		{"Ông Hồ Sỹ Bảng, chủ tịch và là CEO của tập đoàn Sông Ngân, cam kết như vậy.", "Hồ Sỹ Bảng: Chủ tịch, Tập đoàn Sông Ngân, -; Hồ Sỹ Bảng: Tổng Giám đốc, Tập đoàn Sông Ngân, -"},
		{"Tỉ phú người Pháp Jean Paul Morvan, chủ tịch và là CEO của tập đoàn nước giải khát Velmira, cam kết như vậy.", "Jean Paul Morvan: Chủ tịch, Tập đoàn nước giải khát Velmira, -; Jean Paul Morvan: Tổng Giám đốc, Tập đoàn nước giải khát Velmira, -"},
		{"Ông Hồ Sỹ Bảng - Chủ tịch kiêm Tổng Giám đốc Tập đoàn Sông Ngân - đến dự.", "Hồ Sỹ Bảng: Chủ tịch, Tập đoàn Sông Ngân, -; Hồ Sỹ Bảng: Tổng Giám đốc, Tập đoàn Sông Ngân, -"},
		{"Ông Hồ Sỹ Bảng, Phó Tổng Giám đốc của Velmira, chia sẻ.", "Hồ Sỹ Bảng: Phó Tổng Giám đốc, Velmira, -"},
		{"Hãng tin trích lời người phát ngôn của Tổng thống Belarus, ông Dmitri Pavlin, như vậy.", "Dmitri Pavlin: Người phát ngôn, -, Belarus"},
		{"Trợ lý của Tổng thống Dmitri Pavlin đến Hà Nội.", "Dmitri Pavlin: Tổng thống, -, -"},
		{"Anh Hồ Sỹ Bảng, phóng viên Thông tấn xã Việt Nam, mất tích.", "Hồ Sỹ Bảng: Phóng viên, Thông tấn xã Việt Nam, -"},
		{"Trò chuyện với phóng viên Báo Lao Động, ông Hồ Sỹ Bảng giải thích.", ""},
		{"Cựu Chủ tịch UBND tỉnh Gia Lai Hồ Sỹ Bảng ra tòa. Ông Hồ Sỹ Bảng được bầu làm Chủ tịch UBND tỉnh Gia Lai vào tháng 12/2015.", "Hồ Sỹ Bảng: Chủ tịch, UBND tỉnh Gia Lai, Gia Lai, former"},
		{"Ông Hồ Sỹ Bảng, Phó Chủ tịch Uỷ ban ATGT Quốc gia thông tin, xe bị hỏng phanh.", "Hồ Sỹ Bảng: Phó Chủ tịch, Uỷ ban ATGT Quốc gia, -"},
		{"Vua Dubai Karim bin Rashid Al Sabri đến thăm.", "Karim bin Rashid Al Sabri: Quốc vương, -, -"},
		{"Tiểu vương Dubai Karim bin Rashid Al Sabri đến thăm.", "Karim bin Rashid Al Sabri: Tiểu vương, -, Dubai"},
		{"Huấn luyện viên Hồ Sỹ Bảng không hài lòng.", "Hồ Sỹ Bảng: Huấn luyện viên, -, -"},
		{"Bác sĩ Hồ Sỹ Bảng (SN 1960, nguyên Trưởng khoa Nội Bệnh viện Chợ Rẫy) qua đời.", "Hồ Sỹ Bảng: Trưởng khoa, Khoa Nội Bệnh viện Chợ Rẫy, -, former"},
		{"Hồ Sỹ Bảng (54 tuổi, Giám đốc Công ty Hoàng Gia) bị bắt.", "Hồ Sỹ Bảng: Giám đốc, Công ty Hoàng Gia, -"},
		{"Ông Hồ Sỹ Bảng - Thường trực Ban Bí thư đánh giá cao kết quả này.", "Hồ Sỹ Bảng: Thường trực, Ban Bí thư, -"},
		{"Ông Park Min Kyu - Thị trưởng Gunpo, thành phố ở phía Nam Seoul, đến thăm.", "Park Min Kyu: Thị trưởng, -, Gunpo"},
		{"Cố Thủ tướng Phan Hữu Thịnh từng về đây.", "Phan Hữu Thịnh: Thủ tướng, -, -, former"},
		{"Theo Cục trưởng Cảnh sát giao thông Hồ Sỹ Bảng, đường đã thông.", "Hồ Sỹ Bảng: Cục trưởng, Cục Cảnh sát giao thông, -"},
		{"Ông Hồ Sỹ Bảng, Chi cục trưởng Kiểm lâm Gia Lai, lên tiếng.", "Hồ Sỹ Bảng: Chi cục trưởng, Chi cục Kiểm lâm Gia Lai, Gia Lai"},
		{"Bộ trưởng thương mại Singapore Lee Chun Hock cho biết như vậy.", "Lee Chun Hock: Bộ trưởng, Bộ thương mại Singapore, -"},
		{"Chủ tịch HĐQT GHQ Hồ Sỹ Bảng khẳng định điều đó.", "Hồ Sỹ Bảng: Chủ tịch HĐQT, GHQ, -"},
		{"Ông Hồ Sỹ Bảng - Phó Tổng Thanh tra Chính phủ đọc kết luận.", "Hồ Sỹ Bảng: Phó Tổng Thanh tra, Thanh tra Chính phủ, -"},
		{"Ông Hồ Sỹ Bảng, trưởng phòng an toàn lao động, giải thích thêm.", "Hồ Sỹ Bảng: Trưởng phòng, Phòng an toàn lao động, -"},
		{"Phó trưởng phòng kiểm tra Cục Thuế Nghệ An Hồ Sỹ Bảng xác nhận.", "Hồ Sỹ Bảng: Phó Trưởng phòng, Phòng kiểm tra Cục Thuế Nghệ An, Nghệ An"},
		{"Sở Giao thông vận tải tỉnh Phú Yên đã cấm đường. Giám đốc Sở, ông Hồ Sỹ Bảng, nói sẽ mở lại.", "Hồ Sỹ Bảng: Giám đốc, Sở Giao thông vận tải tỉnh Phú Yên, Phú Yên"},
		{"Thiếu tướng Hồ Sỹ Bảng, Giám đốc Công an, vừa trúng cử đại biểu HĐND tỉnh Phú Yên.", "Hồ Sỹ Bảng: Giám đốc, Công an tỉnh Phú Yên, Phú Yên; Hồ Sỹ Bảng: Đại biểu HĐND, HĐND tỉnh Phú Yên, Phú Yên"},
		{"Các Phó Chủ tịch UBND tỉnh Phú Yên gồm: ông Đào Minh Hữu, bà Ngô Thị Thắm.", "Ngô Thị Thắm: Phó Chủ tịch, UBND tỉnh Phú Yên, Phú Yên; Đào Minh Hữu: Phó Chủ tịch, UBND tỉnh Phú Yên, Phú Yên"},
		{"Phó cục trưởng Cục An toàn thực phẩm (Bộ Y tế) Hồ Sỹ Bảng cho hay.", "Hồ Sỹ Bảng: Phó Cục trưởng, Cục An toàn thực phẩm, -"},
		{"Công an bắt Hồ Sỹ Bảng, sinh năm 1961, trú tại quận Hải Châu, nguyên Tổng Giám đốc Công ty Hoàng Gia.", "Hồ Sỹ Bảng: Tổng Giám đốc, Công ty Hoàng Gia, -, former"},
		{"Phó chủ tịch huyện Mường Lát Lò Văn Pún cho biết đường đã thông.", "Lò Văn Pún: Phó Chủ tịch, UBND huyện Mường Lát, Mường Lát"},
		{"Ông Hồ Sỹ Bảng, Phó bí thư, Chủ tịch UBND tỉnh Ninh Bình, dự lễ.", "Hồ Sỹ Bảng: Chủ tịch, UBND tỉnh Ninh Bình, Ninh Bình; Hồ Sỹ Bảng: Phó Bí thư, Tỉnh ủy Ninh Bình, Ninh Bình"},
		{"Ông Hồ Sỹ Bảng - phó chủ tịch kiêm tổng giám đốc Tập đoàn Hoàng Gia - cho biết.", "Hồ Sỹ Bảng: Phó Chủ tịch, Tập đoàn Hoàng Gia, -; Hồ Sỹ Bảng: Tổng Giám đốc, Tập đoàn Hoàng Gia, -"},
		{"CEO Daniel Hartwell của hãng Creato tin vào máy này.", "Daniel Hartwell: Tổng Giám đốc, Hãng Creato, -"},
		{"Tổng thống bị phế truất Daniel Hartwell ra tòa.", "Daniel Hartwell: Tổng thống, -, -, former"},
		{"Tiểu ban do Thường trực Ban Bí thư Hồ Sỹ Bảng đứng đầu.", "Hồ Sỹ Bảng: Thường trực, Ban Bí thư, -"},
		{"Tại Lâm Đồng, ông Đào Minh Hữu và ông Lê Tấn Hòe được bầu chức vụ Phó bí thư tỉnh uỷ.", "Lê Tấn Hòe: Phó Bí thư, Tỉnh uỷ Lâm Đồng, Lâm Đồng; Đào Minh Hữu: Phó Bí thư, Tỉnh uỷ Lâm Đồng, Lâm Đồng"},
		{"HĐND tỉnh Phú Yên có Chủ tịch là bà Ngô Thị Thắm và Phó Chủ tịch là ông Lê Tấn Hòe.", "Lê Tấn Hòe: Phó Chủ tịch, -, -; Ngô Thị Thắm: Chủ tịch, -, -"},
		{"Dược sĩ Hồ Sỹ Bảng - Anh hùng lao động, nguyên giám đốc Bệnh viện Chợ Rẫy, đến thăm.", "Hồ Sỹ Bảng: Giám đốc, Bệnh viện Chợ Rẫy, -, former"},
		{"Chủ tịch Ủy ban châu Âu Jean - Paul Martin lên tiếng.", "Jean - Paul Martin: Chủ tịch, Ủy ban châu Âu, -"},
		{"Sau khi miễn nhiệm chức vụ Tổng thanh tra Chính phủ của ông Hồ Sỹ Bảng, Thủ tướng đã giới thiệu người khác.", "Hồ Sỹ Bảng: Tổng Thanh tra, Thanh tra Chính phủ, -, former"},
		{"Ông Vũ Đăng Thuyên làm Trưởng ban Dân vận Thành ủy Đà Nẵng thay bà Ngô Thị Thắm mới nghỉ hưu.", "Ngô Thị Thắm: Trưởng ban, Ban Dân vận Thành ủy Đà Nẵng, Đà Nẵng, former; Vũ Đăng Thuyên: Trưởng ban, Ban Dân vận Thành ủy Đà Nẵng, Đà Nẵng"},
		{"Vợ Bí thư Tỉnh ủy Hà Nam là bà Ngô Thị Thắm.", ""},
		{"Ông Hồ Sỹ Bảng rời ghế Tổng Giám đốc Nhựa Bình Lục.", "Hồ Sỹ Bảng: Tổng Giám đốc, Nhựa Bình Lục, -, former"},
		{"Ông Hồ Sỹ Bảng được bổ nhiệm làm chủ tịch Hội đồng thành viên Vietsonpec từ năm 2013.", "Hồ Sỹ Bảng: Chủ tịch HĐTV, Vietsonpec, -"},
		{"Ông Hồ Sỹ Bảng, Giám đốc Công ty chiếu sáng và xử lý rác thải Đà Nẵng, cho biết.", "Hồ Sỹ Bảng: Giám đốc, Công ty chiếu sáng và xử lý rác thải Đà Nẵng, -"},
		{"Ông Hồ Sỹ Bảng, giám đốc công ty báo cáo xong thì ra về.", "Hồ Sỹ Bảng: Giám đốc, -, -"},
		{"Bà Ngô Thị Thắm - phó ban quản lý vịnh Hạ Long, kể lại như vậy.", "Ngô Thị Thắm: Phó ban, Ban quản lý vịnh Hạ Long, -"},
		{"Đoàn do ông Hồ Sỹ Bảng, Vụ trưởng Vụ I - Thanh tra Quốc hội làm Trưởng đoàn.", "Hồ Sỹ Bảng: Trưởng đoàn, -, -; Hồ Sỹ Bảng: Vụ trưởng, Vụ I, -"},
		{"Ông Hồ Sỹ Bảng làm sai nên tỉnh giao Phó bí thư thường trực Huyện uỷ làm trưởng đoàn.", ""},
		{"Tổng thống Park và Chủ tịch Tập Cận Bình gặp nhau.", "Tập Cận Bình: Chủ tịch, -, -"},
		{"Cựu Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Hồ Sỹ Bảng bị khởi tố.", "Hồ Sỹ Bảng: Bộ trưởng, Văn phòng Chính phủ, -, former; Hồ Sỹ Bảng: Chủ nhiệm, Văn phòng Chính phủ, -, former"},
		{"Công an thành phố Hà Nội họp. Ông Hồ Sỹ Bảng đến Mỹ với tư cách Bộ trưởng Công an.", "Hồ Sỹ Bảng: Bộ trưởng, Bộ Công an, -"},
		{"Ông Hồ Sỹ Bảng sẽ trở thành Bí thư Tỉnh ủy Hà Nam, ông Lê Tấn Hòe dự đoán.", "Hồ Sỹ Bảng: Bí thư, Tỉnh ủy Hà Nam, Hà Nam"},
		{"Ghi nhớ chỉ đạo của Tổng Bí thư, Chủ tịch nước, đồng chí Vũ Đăng Thuyên hứa làm ngay.", ""},
		{"Bí thư Thái Nguyên Hồ Sỹ Bảng đi thăm đồng lúa.", "Hồ Sỹ Bảng: Bí thư, Tỉnh ủy Thái Nguyên, Thái Nguyên"},
		{"Thạc sĩ Hồ Sỹ Bảng, Trưởng phòng Kế hoạch tổng hợp, Bệnh viện Đa khoa tỉnh Phú Yên nhận xét.", "Hồ Sỹ Bảng: Trưởng phòng, Phòng Kế hoạch tổng hợp Bệnh viện Đa khoa tỉnh Phú Yên, -"},
		{"Ông Hồ Sỹ Bảng – Giám đốc điện lực Đông Hưng cho hay.", "Hồ Sỹ Bảng: Giám đốc, Điện lực Đông Hưng, -"},
		{"Theo đó, điều động ông Mai Hữu Trác, Giám đốc Sở Tài chính tỉnh Hà Nam đến nhận công tác tại Trường Đại học Sông Châu và bổ nhiệm giữ chức Hiệu trưởng.", "Mai Hữu Trác: Giám đốc, Sở Tài chính tỉnh Hà Nam, Hà Nam; Mai Hữu Trác: Hiệu trưởng, Trường Đại học Sông Châu, -"},
		{"Bộ Công an điều động đại tá Hồ Sỹ Bảng (47 tuổi, quê H.Ba Vì, Hà Nội), Phó Giám đốc Công an tỉnh Gia Lai, về Bộ.", "Hồ Sỹ Bảng: Phó Giám đốc, Công an tỉnh Gia Lai, Gia Lai"},
		{"Bà Nara Bataar, Bí thư thứ ba Đại sứ quán Mông Cổ tại Việt Nam, cùng dự.", "Nara Bataar: Bí thư thứ ba, Đại sứ quán Mông Cổ tại Việt Nam, -"},
		{"Các Thượng tướng Mai Hữu Trác, Thượng tướng Hồ Sỹ Bảng thôi giữ chức Thứ trưởng Bộ Quốc phòng.", "Hồ Sỹ Bảng: Thứ trưởng, Bộ Quốc phòng, -, former; Mai Hữu Trác: Thứ trưởng, Bộ Quốc phòng, -, former"},
		{"Tại tỉnh Hà Nam, Tư lệnh Bộ đội Biên phòng Hồ Sỹ Bảng thăm đồn.", "Hồ Sỹ Bảng: Tư lệnh, Bộ đội Biên phòng, -"},
		{"Đồng chí Mai Hữu Trác-Phó Bí thư Tỉnh ủy Gia Lai dự.", "Mai Hữu Trác: Phó Bí thư, Tỉnh ủy Gia Lai, Gia Lai"},
		{"Cùng đi có Trưởng đại diện UNICEF tại Việt Nam Anna Berg.", "Anna Berg: Trưởng đại diện, UNICEF, -"},
		{"UBND tỉnh Hà Nam công nhận Hiệu trưởng Trường Đại học Sông Châu đối với ông Mai Hữu Trác.", "Mai Hữu Trác: Hiệu trưởng, Trường Đại học Sông Châu, -"},
		{"Bổ nhiệm TS. Mai Hữu Trác, Phó Giám đốc Sở Y tế tỉnh Hà Nam và TS. Hồ Sỹ Bảng, Phó Giám đốc Sở Nội vụ tỉnh Hà Nam giữ chức Giám đốc Sở Tài chính tỉnh Hà Nam.",
			"Hồ Sỹ Bảng: Giám đốc, Sở Tài chính tỉnh Hà Nam, Hà Nam; Hồ Sỹ Bảng: Phó Giám đốc, Sở Nội vụ tỉnh Hà Nam, Hà Nam; Mai Hữu Trác: Giám đốc, Sở Tài chính tỉnh Hà Nam, Hà Nam; Mai Hữu Trác: Phó Giám đốc, Sở Y tế tỉnh Hà Nam, Hà Nam"},
		{"Bà Ngô Thị Thắm được chỉ định giữ chức Chủ tịch Hội Nông dân tỉnh Hà Nam, các Phó Chủ tịch gồm: bà Lê Thị Cúc và bà Lê Thị Tiên.",
			"Lê Thị Cúc: Phó Chủ tịch, Hội Nông dân tỉnh Hà Nam, -; Lê Thị Tiên: Phó Chủ tịch, Hội Nông dân tỉnh Hà Nam, -; Ngô Thị Thắm: Chủ tịch, Hội Nông dân tỉnh Hà Nam, -"},
		{"Ông Mai Hữu Trác, Phó Bí thư Tỉnh ủy Hà Nam, thôi giữ chức Phó Bí thư Tỉnh ủy Hà Nam.", "Mai Hữu Trác: Phó Bí thư, Tỉnh ủy Hà Nam, Hà Nam, former"},
		{"Dự họp có ủy viên ủy ban Thường vụ Quốc hội Mai Hữu Trác.", "Mai Hữu Trác: Ủy viên, Ủy ban Thường vụ Quốc hội, -"},
		{"Chủ tịch UBND tỉnh Hà Nam Mai Hữu Trác tiếp Chủ tịch Hội Nông dân tỉnh Phú Yên.", "Mai Hữu Trác: Chủ tịch, UBND tỉnh Hà Nam, Hà Nam"},
		// no offices
		{"Ông Mai Hữu Trác ký quyết định bổ nhiệm ba Trung tướng, đều là người Hà Nam, làm Thứ trưởng Bộ Quốc phòng.", ""},
		{"Bộ Công an giao Đại tá Hồ Sỹ Bảng phụ trách đơn vị trong lúc chờ kiện toàn chức vụ Giám đốc Sở Tài chính tỉnh Gia Lai.", ""},
		{"Báo cáo Thủ tướng, Bí thư Tỉnh ủy Hà Nam Vũ Đăng Thuyên nêu số liệu.", "Vũ Đăng Thuyên: Bí thư, Tỉnh ủy Hà Nam, Hà Nam"},
		{"Thừa ủy quyền của Thủ tướng, đồng chí Mai Hữu Trác trao bằng khen cho đơn vị.", ""},
		{"Bộ trưởng Bộ Nội vụ cần trả lời chất vấn, đại biểu Tráng A Chống nói trước hội trường.", "Tráng A Chống: Đại biểu, -, -"},
		{"Thiếu tá Hồ Sỹ Bảng kể về những ngày băng rừng tìm người mất tích.", ""},
		{"Quốc hội bầu giữ chức Chủ tịch nước và ông Mai Hữu Trác dự lễ nhậm chức.", ""},
	} {
		checkOffices(t, p, c.text+"\n", c.want)
	}
}

// checkOffices compares the positions that a text tells with those that are wanted.
func checkOffices(t *testing.T, p *extract.Pipeline, text, want string) {
	t.Helper()
	if got := offices(analyze(t, p, text)); got != want {
		t.Errorf("%s\n got %s\nwant %s", text, got, want)
	}
}

// offices writes the positions of an analysis in one line, sorted.
func offices(a *extract.Analysis) string {
	var list []string
	for _, x := range a.Positions {
		body, area := "-", "-"
		if x.Organization >= 0 {
			body = a.Organizations[x.Organization].Name
		}
		if x.Jurisdiction >= 0 {
			area = a.Places[x.Jurisdiction].Name
		}
		s := fmt.Sprintf("%s: %s, %s, %s", a.Persons[x.Person].Name, x.Title, body, area)
		if x.Former {
			s += ", former"
		}
		list = append(list, s)
	}
	slices.Sort(list)
	return strings.Join(list, "; ")
}

// TestReferences binds words that are no names to what they stand for.
func TestReferences(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		text, words string
		want        []string
	}{
		{"Ông Lê Cảnh Toàn đến dự. Sau đó ông phát biểu ngắn gọn với bà con.", "ông", []string{"Lê Cảnh Toàn"}},
		{"Bà Lý Thị Mận và ông Lê Cảnh Toàn cùng đến. Trước đó bà gửi thư mời.", "bà", []string{"Lý Thị Mận"}},
		{"Nghệ An và Hà Tĩnh ký kết hợp tác. Hai địa phương sẽ chia sẻ dữ liệu về lũ.", "Hai địa phương", []string{"Hà Tĩnh", "Nghệ An"}},
		{"Sáng nay tỉnh Yên Bái họp bàn. Hiện tỉnh đang cần thêm máy xúc để thông đường.", "tỉnh", []string{"Yên Bái"}},
		{"Bí thư Huyện ủy Mai Châu Hà Công Lý có mặt. Bí thư Huyện ủy yêu cầu di dời dân ngay.", "Bí thư Huyện ủy", []string{"Hà Công Lý"}},
		{"Bệnh viện Chợ Rẫy nhận thêm ca nặng, Giám đốc Học viện Quân y Trần Viết Tiến cho biết. Học viện sẽ cử người vào giúp.", "Học viện", []string{"Học viện Quân y"}},
	} {
		a := analyze(t, p, c.text+"\n")
		var got []string
		for _, m := range a.Mentions {
			if m.Entity < 0 || a.Document.Slice(m.Span) != c.words {
				continue
			}
			switch m.Type {
			case extract.PersonMention:
				got = append(got, a.Persons[m.Entity].Name)
			case extract.PlaceMention:
				if m.Anaphoric {
					got = append(got, a.Places[m.Entity].Name)
				}
			case extract.OrganizationMention:
				if m.Anaphoric {
					got = append(got, a.Organizations[m.Entity].Name)
				}
			}
		}
		slices.Sort(got)
		if !slices.Equal(slices.Compact(got), c.want) {
			t.Errorf("%s\n%q stands for %q, not %q", c.text, c.words, got, c.want)
		}
	}
}

// TestNames finds the names of sentences that mislead: numbers that count, names
// within longer names, words that are names elsewhere.
func TestNames(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, persons, places, bodies string }{
		{"Một hội viên ủng hộ quận 2 tỷ đồng và tặng tỉnh 7 máy thở.", "", "", ""},
		{"Nhà 8B Trần Khắc Chân bị cháy, còn nhà 12/5 Lê Văn Duyệt thì không.", "", "", ""},
		{"Chị đeo số 7 Nguyễn Thị Hoa về đích đầu tiên.", "Nguyễn Thị Hoa", "", ""},
		{"Nhân dịp Chol Chnam Thmay, đoàn đến thăm chùa.", "", "", ""},
		{"Ban Quản lý dự án 85 họp chiều nay với các nhà thầu.", "", "", "Ban Quản lý dự án 85"},
		{"Đoàn tặng quà cho bà con xã Trường Giang và xã Lục Sơn. Cùng đi có lãnh đạo Huyện ủy.", "", "Trường Giang, Lục Sơn", "Huyện ủy Lục Nam"},
		{"Rà soát nhà của hộ nghèo ở Cốc Nọt, Cồng Bằng, Pác Nặm.", "", "", ""},
		{"Cả xã 12 bản mất điện, còn phường 6 thì không.", "", "phường 6", ""},
		{"Agribank chi nhánh Cà Mau và Vietcombank Bắc Ninh góp tiền.", "", "", "Agribank chi nhánh Cà Mau, Vietcombank Bắc Ninh"},
		{"Cục Dự trữ Nhà nước khu vực IX xuất gạo ngay trong đêm.", "", "", "Cục Dự trữ Nhà nước khu vực IX"},
		{"Hội người Việt Nam tại Hungary gửi hàng về quê.", "", "", "Hội người Việt Nam tại Hungary"},
		{"Bệnh viện Huyết học - Truyền máu Cần Thơ cần thêm máu.", "", "", "Bệnh viện Huyết học - Truyền máu Cần Thơ"},
		{"Trung tâm Huyết học – Truyền máu Nghệ An cần thêm máu.", "", "", "Trung tâm Huyết học – Truyền máu Nghệ An"},
		{"Bệnh viện Quân y 4 tổ chức khám bệnh cho bà con.", "", "", "Bệnh viện Quân y 4"},
		{"Bệnh viện Bạch Mai - Hà Nội nhận ca nặng.", "", "Hà Nội", "Bệnh viện Bạch Mai"},
		{"Bà Rơ Châm H'Yên dọn về nhà mới. Hôm qua bà Yên nhận chìa khóa.", "Rơ Châm H'Yên", "", ""},
		{"Công chúa Amira Al Sabri đi cùng con trai Zahid, 7 tuổi.", "Amira Al Sabri, Zahid", "", ""},
		{"Thị trấn Dương Đông ngập. Mưa lớn làm khu vực Dương Đông chìm trong nước.", "", "Dương Đông", ""},
		{"Nếu thành đặc khu, Lý Sơn, Bắc Vân Phong và Phú Quốc sẽ lớn mạnh.", "", "Bắc Vân Phong, Phú Quốc", ""},
		{"Tập đoàn Novaland tặng 5 xe. Novaland còn trao quà.", "", "", "Tập đoàn Novaland"},
		{"Theo công ty Google, mạng đã thông. Google xin lỗi khách.", "", "", "Google"},
		{"Quà gửi về trụ sở hội, số 201 Lê Văn Sỹ, Q. 3.", "", "quận 3", ""},
		{"Tổng thư ký Hiệp hội Ung thư Na Uy Anna Berglund lên tiếng.", "Anna Berglund", "", "Hiệp hội Ung thư Na Uy"},
		{"Chị Rơ Châm H’ Yên dọn về nhà mới.", "Rơ Châm H’Yên", "", ""},
		{"Công ty TNHH Thương mại - Dịch vụ Sao Mai Việt nộp phạt.", "", "", "Công ty TNHH Thương mại - Dịch vụ Sao Mai Việt"},
		{"Bệnh viện Sản - Nhi Nghệ An họp sáng nay.", "", "", "Bệnh viện Sản - Nhi Nghệ An"},
		{"Câu lạc bộ Việt - Hàn và Tập đoàn Gỗ Việt - Lào mở lớp dạy nghề.", "", "", "Câu lạc bộ Việt - Hàn, Tập đoàn Gỗ Việt - Lào"},
		{"Hội Khmer - Việt Nam tỉnh Svay Rieng mở lớp.", "", "", "Hội Khmer - Việt Nam tỉnh Svay Rieng"},
		{"Hội Doanh nghiệp Nhật - Việt và Hội Doanh nhân Việt Nam - Ba Lan mở lớp.", "", "", "Hội Doanh nghiệp Nhật - Việt, Hội Doanh nhân Việt Nam - Ba Lan"},
		{"Chùa Linh Sơn góp gạo nấu cháo.", "", "", "Chùa Linh Sơn"},
		{"Luật sư Hà Công Lý, Đoàn Luật sư tỉnh Phú Yên, bào chữa.", "Hà Công Lý", "", "Đoàn Luật sư tỉnh Phú Yên"},
		{"Bị cáo Phạm Thị Huế khai nhận. Bị cáo Huế xin giảm án.", "Phạm Thị Huế", "", ""},
		{"Ca sĩ Đức Minh Trung hát ở Nga.", "Đức Minh Trung", "Nga", ""},
		{"Bà Y Kăn Mlô rưng rưng. Sáng nay bà Kăn Mlô nhận nhà mới.", "Y Kăn Mlô", "", ""},
		{"Ông quê ở phường Trần Bảo Lâm, thành phố Nam Định.", "", "thành phố Nam Định, Trần Bảo Lâm", ""},
		{"Bà Phạm Thị Huế, Anh hùng Lao động, thăm khu vực Duyên hải Nam Trung Bộ.", "Phạm Thị Huế", "Duyên hải Nam Trung Bộ", ""},
		{"Trường Đại học Trần Châu Lâm khai giảng.", "", "", "Trường Đại học Trần Châu Lâm"},
		{"Trường ĐH Kinh tế và TS. Mai Hữu Trác ký cam kết.", "Mai Hữu Trác", "", "Trường ĐH Kinh tế"},
		{"Chị được vay tại Ngân hàng Chính sách xã hội để nuôi bò.", "", "", "Ngân hàng Chính sách xã hội"},
		{"Sáng nay, đại diện Trường THCS Lê Châu Lâm tặng sách.", "", "", "Trường THCS Lê Châu Lâm"},
		{"Đại diện Công ty TNHH Thực phẩm Orrin Vanta cho biết giá tăng.", "", "", "Công ty TNHH Thực phẩm Orrin Vanta"},
		{"Vùng IV do ông Mai Hữu Trác lo.", "Mai Hữu Trác", "", ""},
		{"Tổng giám đốc Sao Bank bị triệu tập.", "", "", "Sao Bank"},
		{"Hôm qua lãnh đạo Triều Tiên Kim Dong-chul thăm nhà máy.", "Kim Dong-chul", "Triều Tiên", ""},
		{"Chủ tịch HĐQT kiêm Tổng Giám đốc An Phú Group Trần Văn Lâm tặng quà.", "Trần Văn Lâm", "", "An Phú Group"},
		{"Sáng nay, đại diện Đồn Biên phòng Cửa khẩu quốc tế Lệ Hoa trao quà cho Trung tâm Trợ giúp người nghèo tỉnh Sơn La.", "", "", "Trung tâm Trợ giúp người nghèo tỉnh Sơn La, Đồn Biên phòng Cửa khẩu quốc tế Lệ Hoa"},
		{"Viện Nghiên cứu Phát triển Kinh tế - Xã hội Đà Nẵng công bố sách.", "", "", "Viện Nghiên cứu Phát triển Kinh tế - Xã hội Đà Nẵng"},
		{"Theo Chi cục Kiểm lâm vùng II, rừng còn khô.", "", "", "Chi cục Kiểm lâm vùng II"},
		{"Nhà thuốc ở số 7 Lê Văn Hiến, P.5, vẫn mở cửa.", "", "phường 5", ""},
		{"Hôm qua Chị Đẹp Qua Sông Đón Gió mở màn.", "", "", ""},
		{"Huyện ủy Đăk Tô họp sáng nay.", "", "", "Huyện ủy Đăk Tô"},
		{"Đài Bến Tre quay số chiều nay.", "", "Bến Tre", ""},
		{"Hội nghề cá tỉnh Phú Yên họp chiều nay.", "", "", "Hội nghề cá tỉnh Phú Yên"},
		{"Hiệp hội ô tô Việt Nam họp chiều nay.", "", "", "Hiệp hội ô tô Việt Nam"},
		{"Trung tâm bồi dưỡng chính trị huyện Lộc Hà mở lớp.", "", "", "Trung tâm bồi dưỡng chính trị huyện Lộc Hà"},
		{"Từ trung tâm thành phố Huế ra biển không xa.", "", "Huế", ""},
		{"Ban quản lý cao tốc Hà Nội - Lào Cai họp chiều nay.", "", "", "Ban quản lý cao tốc Hà Nội - Lào Cai"},
		{"Liên đoàn bóng chuyền Việt Nam họp chiều nay.", "", "", "Liên đoàn bóng chuyền Việt Nam"},
		{"Hội đồng kỷ luật huyện Lộc Hà họp chiều nay.", "", "", "Hội đồng kỷ luật huyện Lộc Hà"},
		{"Bà Regev Marden thuộc đảng Zamari phản đối.", "Regev Marden", "", "Đảng Zamari"},
		{"Băng đảng Zamari bị bắt.", "", "", ""},
		{"Thành viên nhóm Mây Hồng trao 20 suất quà cho bà con.", "", "", "Nhóm Mây Hồng"},
		{"Vốn vay từ Ngân hàng tái thiết Đức đã về.", "", "", "Ngân hàng tái thiết Đức"},
		{"Theo Viện Huyết học - truyền máu trung ương, máu còn thiếu.", "", "", "Viện Huyết học - truyền máu trung ương"},
		{"Trên mạng lưới đường sắt Việt Nam còn nhiều lối mòn.", "", "Việt Nam", ""},
		{"Bộ Tham mưu Quân khu 4 diễn tập sáng nay.", "", "", "Bộ Tham mưu Quân khu 4, Quân khu 4"},
		{"Theo Qatar Airways, chuyến bay vẫn đúng giờ.", "", "", "Qatar Airways"},
		{"Hội sách Hải Châu mở cửa sáng nay.", "", "", ""},
		{"Quỹ bảo trợ trẻ em Công đoàn Việt Nam họp chiều nay.", "", "", "Công đoàn Việt Nam, Quỹ bảo trợ trẻ em Công đoàn Việt Nam"},
		{"Nhà hát Chèo Việt Nam diễn chiều nay.", "", "", "Nhà hát Chèo Việt Nam"},
		{"Bảo tàng Dệt Việt Nam phối hợp với trường mở lớp.", "", "", "Bảo tàng Dệt Việt Nam"},
		{"Lễ ra quân mở tại Nhà Văn hóa Thanh niên tỉnh Bến Tre.", "", "Bến Tre", "Nhà Văn hóa Thanh niên tỉnh Bến Tre"},
		{"Công ty cổ phần nghe nhìn Sao Việt có giám đốc mới.", "", "", "Công ty cổ phần nghe nhìn Sao Việt"},
		{"Phần vốn của Công ty cổ phần Attila 23% còn lại.", "", "", "Công ty cổ phần Attila"},
		{"Phòng CSGT đường bộ, đường sắt Công an tỉnh Nam Định lập chốt.", "", "", "Công an tỉnh Nam Định, Phòng CSGT đường bộ, đường sắt Công an tỉnh Nam Định"},
	} {
		a := analyze(t, p, c.text+"\n")
		var persons, places, bodies []string
		for _, x := range a.Persons {
			persons = append(persons, x.Name)
		}
		for _, x := range a.Places {
			if !x.Inside {
				places = append(places, x.Name)
			}
		}
		for _, x := range a.Organizations {
			bodies = append(bodies, x.Name)
		}
		slices.Sort(bodies)
		for _, got := range [][2]string{{strings.Join(persons, ", "), c.persons}, {strings.Join(places, ", "), c.places}, {strings.Join(bodies, ", "), c.bodies}} {
			if got[0] != got[1] {
				t.Errorf("%s\n got %q\nwant %q", c.text, got[0], got[1])
			}
		}
	}
}

// TestOneBodyOneIdentifier gives the spellings of a body one identifier.
func TestOneBodyOneIdentifier(t *testing.T) {
	p := pipeline(t)
	for _, same := range [][]string{
		{"Sở GD-ĐT Nam Định họp chiều nay.", "Sở Giáo dục & Đào tạo tỉnh Nam Định họp chiều nay.", "SỞ GD&ĐT TỈNH NAM ĐỊNH họp chiều nay."},
		{"Uỷ ban nhân dân tỉnh Hoà Bình họp chiều nay.", "UBND tỉnh Hòa Bình họp chiều nay."},
		{"UBND tỉnh Hà Nam họp sáng nay với các sở ngành.", "Ủy ban nhân dân tỉnh Hà Nam họp sáng nay với các sở ngành."},
		{"Sở LĐ-TB&XH TP.HCM chi trả trợ cấp cho người dân.", "Sở Lao động – Thương binh và Xã hội thành phố Hồ Chí Minh chi trả trợ cấp cho người dân."},
		{"Sở Y tế Hải Phòng họp chiều nay.", "Sở Y tế thành phố Hải Phòng họp chiều nay."},
		{"UBND TP HCM họp chiều nay.", "UBND TP.HCM họp chiều nay.", "Ủy ban nhân dân Thành phố Hồ Chí Minh họp chiều nay."},
		{"Bộ GD&ĐT họp chiều nay.", "Bộ Giáo dục và Đào tạo họp chiều nay."},
		{"Ủy ban MTTQ tỉnh Phú Yên họp chiều nay.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Phú Yên họp chiều nay."},
		{"VKSND tối cao họp chiều nay.", "Viện kiểm sát nhân dân tối cao họp chiều nay."},
		{"BV Chợ Rẫy họp chiều nay.", "Bệnh viện Chợ Rẫy họp chiều nay."},
		{"Trung ương Đảng họp phiên bế mạc vào chiều nay.", "Ban Chấp hành T.Ư Đảng họp phiên bế mạc vào chiều nay."},
	} {
		ids, labels := map[string]bool{}, map[string]bool{}
		for _, s := range same {
			a := analyze(t, p, s+"\n")
			if len(a.Organizations) != 1 {
				t.Errorf("%s: %d bodies", s, len(a.Organizations))
				continue
			}
			ids[a.Organizations[0].ID], labels[a.Organizations[0].Label] = true, true
		}
		if len(ids) != 1 {
			t.Errorf("%q have identifiers %v", same, ids)
		}
		if !strings.Contains(same[0], "BV ") && len(labels) != 1 { // a hospital is shown as it is written
			t.Errorf("%q have labels %v", same, labels)
		}
	}
}
