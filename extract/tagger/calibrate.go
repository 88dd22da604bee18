package tagger

import "math"

// marginScale brings margins of whole-number weights near the range in which a
// logistic function bends.
const marginScale = 1.0 / 4000

// logit is the inverse of the logistic function, kept finite.
func logit(p float64) float64 {
	p = min(max(p, 1e-12), 1-1e-12)
	return math.Log(p / (1 - p))
}

// calibrate fits slope and offset so that 1/(1+exp(-(slope·margin+offset))) is
// the chance that a guess is right (Platt 1999), by Newton's method on the
// smoothed likelihood. The same guesses give the same numbers.
func calibrate(guesses []guess) (slope, offset float64) {
	right := 0
	for _, g := range guesses {
		if g.right {
			right++
		}
	}
	wrong := len(guesses) - right
	// Platt's targets keep the fit finite when one side is empty.
	high, low := (float64(right)+1)/(float64(right)+2), 1/(float64(wrong)+2)
	slope, offset = 0, math.Log((float64(right)+1)/(float64(wrong)+1))
	for range 50 {
		var g0, g1, h00, h01, h11 float64
		for _, g := range guesses {
			target := low
			if g.right {
				target = high
			}
			p := 1 / (1 + math.Exp(-(slope*g.margin + offset)))
			d, w := p-target, p*(1-p)
			g0 += d * g.margin
			g1 += d
			h00 += w * g.margin * g.margin
			h01 += w * g.margin
			h11 += w
		}
		h00, h11 = h00+1e-9, h11+1e-9
		det := h00*h11 - h01*h01
		if det <= 0 {
			break
		}
		ds, do := (g0*h11-g1*h01)/det, (g1*h00-g0*h01)/det
		slope, offset = slope-ds, offset-do
		if math.Abs(ds)+math.Abs(do) < 1e-10 {
			break
		}
	}
	// Rounded, so that the bytes do not depend on a machine's last digit.
	return math.Round(slope*1e4) / 1e4, math.Round(offset*1e4) / 1e4
}
