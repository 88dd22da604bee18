package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// TakesGifts reports whether a body is there to take in what people give: the Fatherland
// Front, the Red Cross, a fund.
func (r *Reader) TakesGifts(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	n := strings.ToLower(r.Analysis.Organizations[a.Index].Name)
	return strings.Contains(n, "mttq") || strings.Contains(n, "mặt trận tổ quốc") || strings.Contains(n, "chữ thập đỏ") || strings.HasPrefix(n, "quỹ ")
}
