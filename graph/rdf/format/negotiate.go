package format

import (
	"errors"
	"mime"
	"strconv"
	"strings"
)

// Negotiate returns which of the offered formats a client wants that sends this
// Accept header (RFC 9110, section 12.5.1), and the media type to answer with;
// ok is false if it wants none. Among equals the first offered wins; without a
// header, or with one that nobody can read, the first offered.
func Negotiate(accept string, offers []Format) (f Format, mediaType string, ok bool) {
	var media []string
	var of []Format
	for _, f := range offers {
		for _, m := range f.MediaTypes() {
			media, of = append(media, m), append(of, f)
		}
	}
	i := NegotiateMediaType(accept, media)
	if i < 0 {
		return 0, "", false
	}
	return of[i], media[i], true
}

// NegotiateMediaType is [Negotiate] for any media types, and returns the index
// of the one to answer with, or -1.
func NegotiateMediaType(accept string, offers []string) int {
	ranges := parseAccept(accept)
	best, bestQuality := -1, 0.0
	for i, offer := range offers {
		q := 1.0
		if len(ranges) > 0 {
			q = quality(ranges, offer)
		}
		if q > bestQuality {
			best, bestQuality = i, q
		}
	}
	return best
}

type mediaRange struct {
	media   string
	quality float64
}

func parseAccept(accept string) []mediaRange {
	var ranges []mediaRange
	for part := range strings.SplitSeq(accept, ",") {
		media, params, err := mime.ParseMediaType(part)
		if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
			continue
		}
		q := 1.0
		if text, ok := params["q"]; ok {
			if q, err = strconv.ParseFloat(text, 64); err != nil || !(q >= 0 && q <= 1) {
				continue
			}
		}
		ranges = append(ranges, mediaRange{media, q})
	}
	return ranges
}

// quality is that of the most specific range that covers the offer.
func quality(ranges []mediaRange, offer string) float64 {
	kind, _, _ := strings.Cut(offer, "/")
	q, specific := 0.0, -1
	for _, r := range ranges {
		level := -1
		switch r.media {
		case offer:
			level = 2
		case kind + "/*":
			level = 1
		case "*/*":
			level = 0
		}
		if level > specific {
			q, specific = r.quality, level
		}
	}
	return q
}
