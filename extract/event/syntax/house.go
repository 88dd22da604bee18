package syntax

// homeRate reports whether the money at node i is so much for each home or place: "50 triệu
// đồng/ngôi nhà", "2 tỷ đồng/tỉnh".
func (r *Reader) homeRate(i int) bool {
	return r.Is(i+1, "/") && r.Is(i+2, "ngôi", "căn", "nhà", "tỉnh", "huyện", "xã", "phường", "thôn", "địa")
}
