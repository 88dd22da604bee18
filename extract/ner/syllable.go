package ner

import "strings"

// syllable reports whether a folded word is built as a Vietnamese syllable:
// initial consonants, vowels, final consonants. Foreign words mostly are not.
func syllable(w string) bool {
	rest := w
	for _, c := range initials {
		if after, ok := strings.CutPrefix(w, c); ok {
			rest = after
			break
		}
	}
	vowels := 0
	end := len(rest)
	for i, r := range rest {
		if !strings.ContainsRune(vowelLetters, r) {
			end = i
			break
		}
		vowels++
	}
	if vowels == 0 && (strings.HasPrefix(w, "gi") || strings.HasPrefix(w, "gì")) {
		return true
	}
	if vowels == 0 || vowels > 3 {
		return false
	}
	switch rest[end:] {
	case "", "c", "ch", "m", "n", "ng", "nh", "p", "t":
		return true
	}
	return false
}

// initials are tried longest first.
var initials = []string{"ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"}

const vowelLetters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"

// compoundNoun reports whether two syllables are one noun of fields and names though
// one of them alone is a verb or joins words.
func compoundNoun(a, b string) bool {
	switch a + " " + b {
	case "thông tin", "kiểm tra", "tiếp dân", "tiếp công", "tổ chức", "tài chính", "tài nguyên", "tài sản", "chỉ đạo", "giao dịch", "giao thông", "giao nhận", "chính trị", "chính sách", "chính quyền", "thu mua", "thu hút", "bán hàng",
		"chi trả", "chi cục", "kiểm soát", "kiểm định", "kiểm sát", "kiểm lâm", "kiểm dịch", "kiểm toán", "tham mưu", "thực hành", "thực phẩm", "thực vật", "lương thực", "cung ứng", "vận hành", "vận tải", "dân vận",
		"cấp cứu", "cấp phép", "cấp nước", "khẩn cấp", "cao cấp", "trung cấp", "sơ cấp", "báo chí", "dự báo", "cảnh báo", "thông báo", "quảng báo", "chủ nhiệm", "dân chủ", "tự chủ", "đồng bộ", "cộng đồng", "hội đồng", "hợp đồng", "lao động", "đồng bào",
		"ngoại giao", "bàn giao", "chuyển giao", "giúp việc", "thu phí", "trực tiếp", "đổi mới", "việc làm", "đăng ký", "thư ký", "cộng hòa", "hòa bình", "truyền thông", "viễn thông", "phổ thông", "thông tấn", "nước ngoài", "bầu cử",
		"phòng cháy", "chữa cháy", "đề án", "khai thác", "triển khai", "đóng tàu", "hiện đại", "bảo tồn", "đánh giá", "mở rộng", "cung cấp", "trợ cấp", "vốn đầu", "đưa đón", "làm việc", "hiến máu", "mang thai", "hỗ trợ", "phối hợp", "tiếp thị", "đi lại", "chuyển đổi", "chuyên nghiệp", "yêu cầu", "giảm nghèo", "quyết toán", "cai nghiện":
		return true
	}
	return false
}
