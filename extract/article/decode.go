package article

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// decode returns data as UTF-8, without a byte order mark and otherwise as it
// stands. It reads UTF-8, UTF-16 and UTF-32 with a byte order mark, and, where
// the outcome is plausible Vietnamese, windows-1258, TCVN3 and VNI. What is
// neither is an error that wraps ErrBinary or ErrUndecodable: nothing is ever
// replaced or guessed character by character.
func decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xFF\xFE\x00\x00")):
		return utf32(data[4:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\x00\x00\xFE\xFF")):
		return utf32(data[4:], binary.BigEndian)
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return fromUTF16(data[2:], binary.BigEndian)
	}
	if err := binaryData(data); err != nil {
		return "", err
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	at, broken := brokenUTF8(data)
	if broken {
		return "", fmt.Errorf("%w: invalid UTF-8 at byte %d", ErrUndecodable, at)
	}
	return legacy(data)
}

// magics are the first bytes of formats that people put among articles.
var magics = []struct{ prefix, name string }{
	{"%PDF-", "a PDF file"}, {"\x89PNG", "a PNG image"}, {"\xFF\xD8\xFF", "a JPEG image"}, {"GIF8", "a GIF image"}, {"PK\x03\x04", "a ZIP or Office file"},
	{"\xD0\xCF\x11\xE0", "an old Office file"}, {"{\\rtf", "an RTF file"}, {"RIFF", "a RIFF file"}, {"\x7FELF", "a program"}, {"Rar!", "a RAR archive"},
	{"7z\xBC\xAF", "a 7z archive"}, {"BZh", "a bzip2 file"}, {"\xFD7zXZ", "an xz file"}, {"SQLite format 3\x00", "a SQLite database"}, {"PAR1", "a Parquet file"},
}

// binaryData returns an error if data is a known format that is not text, or
// holds control characters as no text does.
func binaryData(data []byte) error {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return fmt.Errorf("%w: %s", ErrBinary, m.name)
		}
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return fmt.Errorf("%w: a NUL byte at %d (UTF-16 needs a byte order mark)", ErrBinary, i)
	}
	head := data[:min(len(data), 1<<16)]
	controls := 0
	for _, c := range head {
		if c < ' ' && (c < '\t' || c > '\r') && c != 0x1B {
			controls++
		}
	}
	if controls*50 > len(head) {
		return fmt.Errorf("%w: %d control characters in %d bytes", ErrBinary, controls, len(head))
	}
	return nil
}

// brokenUTF8 returns where data stops being UTF-8, and whether it is UTF-8 with
// errors in it rather than some other encoding: most of its bytes from 0x80 on
// form valid characters.
func brokenUTF8(data []byte) (at int, broken bool) {
	valid, invalid := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			if invalid == 0 {
				at = i
			}
			invalid++
		} else {
			valid++
		}
		i += n
	}
	return at, valid > invalid
}

func fromUTF16(data []byte, order binary.ByteOrder) (string, error) {
	if len(data)%2 != 0 {
		return "", fmt.Errorf("%w: UTF-16 with an odd number of bytes", ErrUndecodable)
	}
	var b strings.Builder
	b.Grow(len(data))
	for i := 0; i < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) {
			next := rune(-1)
			if i+4 <= len(data) {
				next = rune(order.Uint16(data[i+2:]))
			}
			if r = utf16.DecodeRune(r, next); r == utf8.RuneError {
				return "", fmt.Errorf("%w: a lone surrogate in UTF-16 at byte %d", ErrUndecodable, i+2)
			}
			i += 2
		}
		b.WriteRune(r)
	}
	return decodedText(b.String())
}

func utf32(data []byte, order binary.ByteOrder) (string, error) {
	if len(data)%4 != 0 {
		return "", fmt.Errorf("%w: UTF-32 with a number of bytes that is no multiple of four", ErrUndecodable)
	}
	var b strings.Builder
	b.Grow(len(data) / 2)
	for i := 0; i < len(data); i += 4 {
		r := order.Uint32(data[i:])
		if r > utf8.MaxRune || !utf8.ValidRune(rune(r)) {
			return "", fmt.Errorf("%w: no character %#x in UTF-32 at byte %d", ErrUndecodable, r, i+4)
		}
		b.WriteRune(rune(r))
	}
	return decodedText(b.String())
}

// decodedText returns s unless it holds NUL.
func decodedText(s string) (string, error) {
	if i := strings.IndexByte(s, 0); i >= 0 {
		return "", fmt.Errorf("%w: a NUL character", ErrBinary)
	}
	return s, nil
}

// legacySample is how many bytes the old encodings are judged by.
const legacySample = 1 << 16

// leastPlausible is the share of words with diacritics that must be Vietnamese
// syllables for a text to count as decoded.
const leastPlausible = 0.8

// legacy decodes an old Vietnamese encoding: the one that gives the most
// plausible text.
func legacy(data []byte) (string, error) {
	encodings := []struct {
		name   string
		decode func([]byte) (string, bool)
	}{{"windows-1258", windows1258}, {"TCVN3", fromTCVN3}, {"VNI", fromVNI}}
	sample := data[:min(len(data), legacySample)]
	best, score := -1, 0.0
	for i, e := range encodings {
		if s, ok := e.decode(sample); ok {
			if p := plausibility(s); p > score {
				best, score = i, p
			}
		}
	}
	if best < 0 || score < leastPlausible {
		return "", fmt.Errorf("%w: neither UTF-8 nor Vietnamese in windows-1258, TCVN3 or VNI", ErrUndecodable)
	}
	s, ok := encodings[best].decode(data)
	if !ok {
		return "", fmt.Errorf("%w: seems to be %s, but holds bytes that it does not have", ErrUndecodable, encodings[best].name)
	}
	return s, nil
}

func windows1258(data []byte) (string, bool) {
	s, err := charmap.Windows1258.NewDecoder().String(string(data))
	return s, err == nil && !strings.ContainsRune(s, utf8.RuneError)
}

// plausibility returns the share of the words with diacritics that have the
// form of a Vietnamese syllable, or 0 if there are too few to tell.
func plausibility(s string) float64 {
	words, good := 0, 0
	for w := range strings.FieldsFuncSeq(norm.NFC.String(s), notLetter) {
		if isASCII(w) {
			continue
		}
		words++
		if syllable(w) {
			good++
		}
	}
	if words < 3 {
		return 0
	}
	return float64(good) / float64(words)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
