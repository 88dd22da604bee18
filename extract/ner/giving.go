package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// givesAt reports whether the words from i on, past brackets, tell of a gift, or of a sum
// beside the giver's name.
func (s *scanner) givesAt(i int) bool {
	if s.word(i) == "(" {
		for k := i + 1; k < s.hi && k < i+14; k++ {
			if s.word(k) == ")" {
				i = k + 1
				break
			}
		}
	}
	for k := 0; k < 3; k++ {
		switch s.word(i) {
		case "đã", "cũng", "vừa", "sẽ", "còn", "đang", "tự", "tiếp", "tục", ":", "-", "–", "tổ", "chức", "mỗi", "năm", "tham", "gia":
			i++
		}
	}
	if i < s.hi && s.tok(i).Kind == extract.Number {
		return s.is(i+1, gazetteer.Counted)
	}
	return s.gift(i) || deed(s.word(i), s.word(i+1)) || handsOut(s.word(i)) && i+1 < s.hi && s.tok(i+1).Kind == extract.Number
}

// handsOut reports whether a word before a number is for giving so much: "cấp 20 sim", "góp 5 triệu đồng".
func handsOut(w string) bool {
	switch w {
	case "cấp", "góp", "phát", "cho", "giúp", "lo":
		return true
	}
	return false
}

// deed reports whether two words are for what givers do.
func deed(a, b string) bool {
	switch a {
	case "gửi", "dành", "chở", "nấu", "biếu", "chuyển":
		return true
	case "góp", "phát", "chung", "vận", "phối", "đồng", "cam", "khám", "thăm", "hiến", "chia", "giúp":
		switch b {
		case "tiền", "quà", "cơm", "miễn", "học", "suất", "cho", "tay", "động", "hợp", "hành", "kết", "bệnh", "chữa", "hỏi", "máu", "tặng", "sẻ", "đỡ", "thuốc", "gạo", "sức", "bà", "người":
			return a+b != "phátđộng" && a+b != "phátmáu"
		}
	}
	return false
}

// gift reports whether the words at k are for giving.
func (s *scanner) gift(k int) bool {
	switch s.word(k) {
	case "ủng":
		return s.word(k+1) == "hộ"
	case "tài":
		return s.word(k+1) == "trợ"
	case "hỗ":
		return s.word(k+1) == "trợ"
	case "đóng":
		return s.word(k+1) == "góp"
	case "trao", "tặng", "quyên":
		return true
	case "hảo":
		return s.word(k+1) == "tâm"
	}
	return false
}

// givingReach is how many tokens may stand between a verb of giving and what leads to the
// receiver.
const givingReach = 10

// givenBefore reports whether a word of giving stands before token i in its clause.
func (s *scanner) givenBefore(i int) bool {
	for k := i - 1; k >= s.lo && k >= i-givingReach; k-- {
		if w := s.word(k); w == "." || w == ";" || w == ":" {
			return false
		}
		if s.gift(k) || deed(s.word(k), s.word(k+1)) || s.word(k) == "bàn" && s.word(k+1) == "giao" {
			return true
		}
	}
	return false
}

// gives reports whether what stands at i tells of what people give or say.
func (s *scanner) gives(i int) bool {
	if s.pair(i, gazetteer.Manner) {
		i += 2
		if s.word(i) == "tức" {
			i++
		}
	}
	switch s.word(i) + " " + s.word(i+1) {
	case "ủng hộ", "quyên góp", "đóng góp", "hỗ trợ", "trao tặng", "kêu gọi", "chia sẻ", "và chồng", "và vợ", "cùng chồng", "cùng vợ", "chuyển khoản":
		return true
	}
	switch s.word(i) {
	case "chuyển", "gửi", "góp", "tặng", "trao", "cũng", "cho", "đã", "bày":
		return s.word(i) != "cho" || s.word(i+1) == "biết" || s.word(i+1) == "hay"
	}
	return false
}

// pairGives reports whether a second name follows at i, and then what both do.
func (s *scanner) pairGives(i int) bool {
	switch s.word(i) {
	case "và", "cùng", "-", "–":
		return s.run(i+1) == 2 && s.givenNames(i+1, i+3) && s.gives(i+3)
	}
	return false
}
