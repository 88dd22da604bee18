package article

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// decode returns data as UTF-8, without a byte order mark.
func decode(data []byte) (string, error) {
	s := strings.TrimPrefix(string(data), "\uFEFF")
	if !utf8.ValidString(s) {
		return "", fmt.Errorf("%w: invalid UTF-8", ErrUndecodable)
	}
	return s, nil
}
