package networktest

import (
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// Sample is a small corpus of invented articles: joint totals, a report that
// two articles repeat, organisations that act for their province, money, goods
// and people, dates of every exactness, and positions.
func Sample() []rdf.Quad {
	b := NewBuilder()
	b.sentPeople()
	b.sentAgain()
	b.sentGoods()
	b.thanks()
	return b.Quads()
}

func (b *Builder) sentPeople() {
	b.Article("Quảng Ninh cử nhân viên y tế đi các tỉnh", "https://www.bao-quang-ninh.example/y-te", "Báo Quảng Ninh", "2022-02-26")
	from := b.Province("Quảng Ninh")
	ev := "Năm 2021, tỉnh Quảng Ninh cử gần 600 nhân viên y tế giúp các tỉnh, thành phố."
	for _, name := range []string{"Bắc Giang", "Hà Nội", "Hồ Chí Minh", "Bình Dương", "Tây Ninh"} {
		b.Support(Gift{From: from, To: b.Province(name), Kind: vocab.Personnel, Item: "gần 600 nhân viên y tế", Unit: "người",
			Quantity: 600, Joint: true, Approximate: true, Date: "2021", Status: vocab.Done, Label: "sent 600 staff", Evidence: ev})
	}
	ky := b.Person("Nguyễn Xuân Ký", "Bí thư Ký")
	b.Position(ky, "Bí thư", "Secretary", b.Body("Tỉnh ủy Quảng Ninh", from), from, false, "Bí thư Tỉnh ủy Quảng Ninh Nguyễn Xuân Ký gửi lời chúc.")
}

func (b *Builder) sentAgain() {
	b.Article("Hải Phòng chi viện Bắc Giang", "https://hai-phong.example/chi-vien", "Báo Hải Phòng", "2021-06-02")
	hp, bg := b.Province("Hải Phòng"), b.Province("Bắc Giang")
	b.Support(Gift{From: hp, To: bg, Kind: vocab.Personnel, Item: "18 cán bộ y tế", Unit: "người", Quantity: 18, Date: "2021-06-02",
		Status: vocab.Ongoing, Label: "sent 18 medical staff", Evidence: "Sáng 2/6, đoàn gồm 18 cán bộ y tế của Hải Phòng lên đường tới Bắc Giang."})
	hospital := b.Body("Bệnh viện Phổi Hải Phòng", hp)
	b.Support(Gift{From: hospital, To: bg, Kind: vocab.Expertise, Item: "kíp chụp X-quang", Date: "2021-06",
		Status: vocab.Ongoing, Label: "sent an X-ray team", Evidence: "Bệnh viện Phổi còn cử một kíp chụp X-quang."})
	quang, tung := b.Person("Trần Lưu Quang"), b.Person("Nguyễn Văn Tùng")
	b.Position(quang, "Bí thư", "Secretary", b.Body("Thành ủy Hải Phòng", hp), hp, false, "Trần Lưu Quang, Bí thư Thành ủy, tới dự.")
	b.Position(tung, "Chủ tịch", "Chairman", b.Body("UBND thành phố Hải Phòng", hp), hp, false, "Nguyễn Văn Tùng, Chủ tịch UBND thành phố, tới dự.")
	b.Position(b.Person("Đàm Quang Sơn"), "Trưởng khoa", "Head of department", hospital, "", false, "Bác sĩ Đàm Quang Sơn, Trưởng khoa.")
	b.Event(vocab.SendOff, "send-off for the team", "2021-06-02", hp, "Các đồng chí tới động viên đoàn.", quang, tung)

	b.Article("Đoàn Hải Phòng đã tới Bắc Giang", "https://bac-giang.example/don-doan", "Báo Bắc Giang", "2021-06-03")
	hp, bg = b.Province("Hải Phòng"), b.Province("Bắc Giang")
	b.Support(Gift{From: hp, To: bg, Kind: vocab.Personnel, Item: "18 y, bác sĩ", Unit: "người", Quantity: 18, Date: "2021-06",
		Status: vocab.Done, Label: "sent 18 doctors and nurses", Evidence: "Bắc Giang đón 18 y, bác sĩ của Hải Phòng.", Confidence: 0.95})
	b.Support(Gift{From: hp, To: bg, Kind: vocab.Money, Item: "2 tỷ đồng", Unit: "đồng", Quantity: 2e9, Date: "2021-06-03",
		Status: vocab.Pledged, Label: "pledged 2 billion đồng", Evidence: "Hải Phòng hứa giúp 2 tỷ đồng."})
}

func (b *Builder) sentGoods() {
	b.Article("Bắc Giang gửi vải thiều tới Thành phố Hồ Chí Minh", "", "Báo Bắc Giang", "2021-08-11")
	bg, hcm := b.Province("Bắc Giang"), b.Province("Hồ Chí Minh")
	b.Support(Gift{From: bg, To: hcm, Kind: vocab.Goods, Item: "10 tấn vải thiều", Unit: "tấn", Quantity: 10, Date: "2021-07-20",
		Status: vocab.Done, Label: "sent 10 tons of lychees", Evidence: "Bắc Giang đã gửi 10 tấn vải thiều."})
	b.Support(Gift{From: bg, To: hcm, Kind: vocab.Personnel, Item: "50 bác sĩ", Unit: "người", Quantity: 50, Date: "2021-08-10",
		Status: vocab.Done, Label: "sent 50 doctors", Evidence: "50 bác sĩ Bắc Giang vào giúp."})
	district := b.District("Lục Ngạn", bg, "Bắc Giang")
	b.Support(Gift{From: district, To: b.Group("người dân khu cách ly", hcm), Kind: vocab.Goods, Item: "500 suất quà", Unit: "suất",
		Quantity: 500, Date: "--08-09", Status: vocab.Done, Label: "gave 500 gifts", Evidence: "Huyện Lục Ngạn tặng 500 suất quà."})
}

func (b *Builder) thanks() {
	b.Article("Công an Thành phố Hồ Chí Minh cảm ơn Kiên Giang, Hậu Giang", "https://cao.example/cam-on?a=1&b=2", "CAO", "2021-11-01")
	hcm, kg, hg := b.Province("Hồ Chí Minh"), b.Province("Kiên Giang"), b.Province("Hậu Giang")
	ev := "Đoàn cảm ơn sự hỗ trợ của Kiên Giang & Hậu Giang \"trong lúc khó khăn\"."
	b.Support(Gift{From: kg, To: hcm, Item: "sự hỗ trợ", Kind: vocab.OtherSupport, Status: vocab.Done, Label: "supported", Evidence: ev})
	b.Support(Gift{From: hg, To: hcm, Item: "sự hỗ trợ", Kind: vocab.OtherSupport, Status: vocab.Done, Label: "supported", Evidence: ev})
	police := b.Body("Công an Thành phố Hồ Chí Minh", hcm)
	b.Support(Gift{From: police, To: kg, Kind: vocab.Expertise, Item: "kinh nghiệm chống dịch", Date: "2021-11-01",
		Status: vocab.Done, Label: "shared experience", Evidence: "Đoàn chia sẻ kinh nghiệm."})
	nam := b.Person("Lê Hồng Nam", "Thiếu tướng Nam")
	b.add(nam, vocab.HonorificPrefix, rdf.String("Thiếu tướng"))
	b.Position(nam, "Giám đốc", "Director", police, hcm, false, "Thiếu tướng Lê Hồng Nam, Giám đốc Công an.")
	b.Event(vocab.Visit, "visit to Kiên Giang", "2021-11-01", kg, "Đoàn thăm Kiên Giang.", nam, police)
}
