package gift

// ForceParts are the first syllables of words for the parts of a force.
var ForceParts = map[string]bool{"tổ": true, "bộ": true, "đoàn": true, "đội": true, "nhóm": true, "mũi": true, "kíp": true, "cánh": true, "phân": true}
