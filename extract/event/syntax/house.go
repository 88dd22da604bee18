package syntax

// homeRate reports whether the money at node i is so much for each home: "50 triệu đồng/ngôi
// nhà", "30 triệu đồng/căn".
func (r *Reader) homeRate(i int) bool {
	return r.Is(i+1, "/") && r.Is(i+2, "ngôi", "căn", "nhà")
}
