package article

import (
	nurl "net/url"
	"strings"
)

// outletOfURL returns the host of an address, without "www." and the like, or "".
func outletOfURL(url string) string {
	u, err := nurl.Parse(url)
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	for _, prefix := range []string{"www.", "m.", "amp."} {
		host = strings.TrimPrefix(host, prefix)
	}
	return host
}
