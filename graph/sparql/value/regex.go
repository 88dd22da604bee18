package value

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
)

func typedTerm(lex, datatype string) rdf.Term {
	return rdf.TypedString{Value: rdf.String(lex), Type: rdf.IRI(datatype)}
}

// Pattern is a compiled regular expression of XPath and XQuery Functions 3.1.
type Pattern struct {
	re      *regexp.Regexp
	literal string // what to look for when the expression is plain text
	plain   bool
	quoted  bool // flag q: the replacement is plain text too
}

// CompilePattern compiles a pattern with the XPath flags i, s, m, x and q.
// Go's syntax covers XPath's but for back references and class subtraction,
// which are errors.
func CompilePattern(pattern, flags string) (*Pattern, error) {
	var goFlags strings.Builder
	p := &Pattern{}
	for _, f := range flags {
		switch f {
		case 'i', 's', 'm':
			goFlags.WriteRune(f)
		case 'x':
			pattern = stripSpace(pattern)
		case 'q':
			p.quoted = true
		default:
			return nil, fmt.Errorf("regular expression: flag %q is unknown", f)
		}
	}
	if p.quoted {
		pattern = regexp.QuoteMeta(pattern)
	}
	expr := pattern
	if goFlags.Len() > 0 {
		expr = "(?" + goFlags.String() + ")" + pattern
	}
	re, err := regexp.Compile(expr)
	if err != nil {
		return nil, fmt.Errorf("regular expression: %w", err)
	}
	p.re = re
	if parsed, err := syntax.Parse(expr, syntax.Perl); err == nil && parsed.Op == syntax.OpLiteral && parsed.Flags&syntax.FoldCase == 0 {
		p.plain, p.literal = true, string(parsed.Rune)
	}
	return p, nil
}

// stripSpace removes white space outside character classes (flag x).
func stripSpace(pattern string) string {
	var sb strings.Builder
	class, escaped := false, false
	for _, r := range pattern {
		if !class && !escaped && strings.ContainsRune(" \t\n\r", r) {
			continue
		}
		sb.WriteRune(r)
		switch {
		case escaped:
			escaped = false
		case r == '\\':
			escaped = true
		case r == '[':
			class = true
		case r == ']':
			class = false
		}
	}
	return sb.String()
}

// Match is REGEX.
func (p *Pattern) Match(v Value) Value {
	if !v.IsStringy() {
		return Err
	}
	if p.plain {
		return Bool(strings.Contains(v.str, p.literal))
	}
	return Bool(p.re.MatchString(v.str))
}

// Replace is REPLACE: a pattern that matches the empty string is an error, as
// in fn:replace.
func (p *Pattern) Replace(v, by Value) Value {
	if !v.IsStringy() || by.Kind != String || p.re.MatchString("") {
		return Err
	}
	if p.quoted {
		return like(v, p.re.ReplaceAllLiteralString(v.str, by.str))
	}
	template, ok := goTemplate(by.str, p.re.NumSubexp())
	if !ok {
		return Err
	}
	return like(v, p.re.ReplaceAllString(v.str, template))
}

// goTemplate turns an XPath replacement ($1, \$, \\) into Go's (${1}, $$).
// Digits belong to the group's number while such a group exists.
func goTemplate(s string, groups int) (string, bool) {
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
			if i == len(s) || s[i] != '\\' && s[i] != '$' {
				return "", false
			}
			if s[i] == '$' {
				sb.WriteByte('$')
			}
			sb.WriteByte(s[i])
		case '$':
			n, digits := 0, 0
			for i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
				if digits > 0 && n*10+int(s[i+1]-'0') > groups {
					break
				}
				n = n*10 + int(s[i+1]-'0')
				digits++
				i++
			}
			if digits == 0 {
				return "", false
			}
			if n <= groups {
				fmt.Fprintf(&sb, "${%d}", n)
			}
		default:
			sb.WriteByte(s[i])
		}
	}
	return sb.String(), true
}

func patternOf(args []Value) (*Pattern, bool) {
	if args[0].Kind != String {
		return nil, false
	}
	flags := ""
	if len(args) > 1 {
		if args[1].Kind != String {
			return nil, false
		}
		flags = args[1].str
	}
	p, err := CompilePattern(args[0].str, flags)
	return p, err == nil
}

// Regex is REGEX with a pattern that is only known now.
func Regex(args []Value) Value {
	p, ok := patternOf(args[1:])
	if !ok {
		return Err
	}
	return p.Match(args[0])
}

// Replace is REPLACE with a pattern that is only known now.
func Replace(args []Value) Value {
	rest := []Value{args[1]}
	if len(args) == 4 {
		rest = append(rest, args[3])
	}
	p, ok := patternOf(rest)
	if !ok {
		return Err
	}
	return p.Replace(args[0], args[2])
}
