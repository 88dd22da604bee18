package gift

// Parties are the first words of groups that are sent.
var Parties = map[string]bool{"đoàn": true, "đội": true, "tổ": true, "kíp": true}
