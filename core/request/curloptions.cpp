// SPDX-License-Identifier: GPL-3.0-or-later
#include "curloptions_p.h"

#include <algorithm>

namespace Grantscope::Request {

namespace {

using enum CurlAct;

// Of curl's manual page. What is not here is no option of curl, or one that belongs to other protocols than HTTP.
constexpr CurlOption kOptions[] = {
    {'X', "request", true, Method},
    {'H', "header", true, Field},
    {'d', "data", true, Data},
    {0, "data-ascii", true, Data},
    {0, "data-raw", true, DataRaw},
    {0, "data-binary", true, DataBinary},
    {0, "data-urlencode", true, DataUrlencode},
    {0, "json", true, Json},
    {'F', "form", true, Part},
    {0, "form-string", true, PartLiteral},
    {0, "form-escape", false, PartEscapes},
    {'u', "user", true, User},
    {0, "oauth2-bearer", true, Bearer},
    {'b', "cookie", true, Cookie},
    {'A', "user-agent", true, Agent},
    {'e', "referer", true, Referer},
    {'G', "get", false, Get},
    {'I', "head", false, Head},
    {'L', "location", false, Follow},
    {0, "location-trusted", false, FollowTrusted},
    {0, "follow", false, Follow},
    {'m', "max-time", true, Timeout},
    {0, "max-redirs", true, MaxRedirects},
    {0, "proto-default", true, DefaultScheme},
    {0, "url", true, Url},
    {0, "url-query", true, UrlQuery},

    // What is printed, and how eagerly.
    {'o', "output", true, Plain},
    {'O', "remote-name", false, Plain},
    {'J', "remote-header-name", false, Plain},
    {0, "output-dir", true, Plain},
    {0, "create-dirs", false, Plain},
    {'s', "silent", false, Plain},
    {'S', "show-error", false, Plain},
    {'v', "verbose", false, Plain},
    {'i', "include", false, Plain},
    {'i', "show-headers", false, Plain},
    {'D', "dump-header", true, Plain},
    {'f', "fail", false, Plain},
    {0, "fail-with-body", false, Plain},
    {0, "fail-early", false, Plain},
    {'w', "write-out", true, Plain},
    {'#', "progress-bar", false, Plain},
    {0, "progress-meter", false, Plain},
    {'N', "no-buffer", false, Plain},
    {0, "buffer", false, Plain},
    {0, "compressed", false, Compressed},
    {0, "styled-output", false, Plain},
    {0, "trace", true, Plain},
    {0, "trace-ascii", true, Plain},
    {0, "trace-time", false, Plain},
    {0, "stderr", true, Plain},
    {'g', "globoff", false, Plain}, // Nothing is globbed here.
    {'q', "disable", false, Plain},
    {0, "path-as-is", false, Plain}, // As it is always.
    {0, "proto", true, Plain},
    {0, "proto-redir", true, Plain},
    {0, "http1.1", false, Plain},
    {0, "keepalive", false, Plain},
    {0, "sessionid", false, Plain},
    {0, "basic", false, Plain}, // As it is without.
    {0, "tr-encoding", false, Plain},
    {0, "remove-on-error", false, Plain},
    {0, "clobber", false, Plain},
    {0, "ssl-reqd", false, Plain},
    {0, "tcp-nodelay", false, Plain},
    {'a', "append", false, Plain},
    {'j', "junk-session-cookies", false, Plain},

    {'k', "insecure", false, Insecure},
    {0, "proxy-insecure", false, Insecure},
    {0, "doh-insecure", false, Insecure},
    {0, "ssl-allow-beast", false, Insecure},

    // The connection.
    {'x', "proxy", true, LeftOut},
    {'U', "proxy-user", true, LeftOut},
    {0, "proxy-header", true, LeftOut},
    {0, "noproxy", true, LeftOut},
    {0, "socks5", true, LeftOut},
    {0, "socks5-hostname", true, LeftOut},
    {'E', "cert", true, LeftOut},
    {0, "cert-type", true, LeftOut},
    {0, "key", true, LeftOut},
    {0, "key-type", true, LeftOut},
    {0, "pass", true, LeftOut},
    {0, "cacert", true, LeftOut},
    {0, "capath", true, LeftOut},
    {0, "pinnedpubkey", true, LeftOut},
    {0, "ciphers", true, LeftOut},
    {0, "tls13-ciphers", true, LeftOut},
    {0, "tls-max", true, LeftOut},
    {0, "tlsv1.0", false, LeftOut},
    {0, "tlsv1.1", false, LeftOut},
    {0, "tlsv1.2", false, LeftOut},
    {0, "tlsv1.3", false, LeftOut},
    {'1', "tlsv1", false, LeftOut},
    {0, "cert-status", false, LeftOut},
    {0, "resolve", true, LeftOut},
    {0, "connect-to", true, LeftOut},
    {0, "interface", true, LeftOut},
    {0, "local-port", true, LeftOut},
    {0, "dns-servers", true, LeftOut},
    {0, "doh-url", true, LeftOut},
    {0, "unix-socket", true, LeftOut},
    {0, "connect-timeout", true, LeftOut},
    {0, "keepalive-time", true, LeftOut},
    {0, "retry", true, LeftOut},
    {0, "retry-delay", true, LeftOut},
    {0, "retry-max-time", true, LeftOut},
    {0, "retry-all-errors", false, LeftOut},
    {0, "retry-connrefused", false, LeftOut},
    {0, "limit-rate", true, LeftOut},
    {'y', "speed-time", true, LeftOut},
    {'Y', "speed-limit", true, LeftOut},
    {0, "max-filesize", true, LeftOut},
    {'4', "ipv4", false, LeftOut},
    {'6', "ipv6", false, LeftOut},
    {'0', "http1.0", false, LeftOut},
    {0, "http2", false, LeftOut},
    {0, "http2-prior-knowledge", false, LeftOut},
    {0, "http3", false, LeftOut},
    {0, "http3-only", false, LeftOut},
    {0, "alt-svc", true, LeftOut},
    {0, "hsts", true, LeftOut},
    {0, "alpn", false, LeftOut},
    {0, "npn", false, LeftOut},
    {'c', "cookie-jar", true, LeftOut},
    {'n', "netrc", false, LeftOut},
    {0, "netrc-file", true, LeftOut},
    {0, "netrc-optional", false, LeftOut},
    {0, "expect100-timeout", true, LeftOut},
    {0, "haproxy-protocol", false, LeftOut},
    {0, "post301", false, LeftOut},
    {0, "post302", false, LeftOut},
    {0, "post303", false, LeftOut},
    {'R', "remote-time", false, LeftOut},
    {'z', "time-cond", true, LeftOut},
    {0, "etag-save", true, LeftOut},
    {0, "etag-compare", true, LeftOut},

    {'T', "upload-file", true, Unsupported},
    {'K', "config", true, Unsupported},
    {':', "next", false, Unsupported},
    {'Z', "parallel", false, Unsupported},
    {0, "digest", false, Unsupported},
    {0, "ntlm", false, Unsupported},
    {0, "negotiate", false, Unsupported},
    {0, "anyauth", false, Unsupported},
    {0, "aws-sigv4", true, Unsupported},
    {'r', "range", true, Unsupported},
    {'C', "continue-at", true, Unsupported},
    {0, "request-target", true, Unsupported},
    {0, "raw", false, Unsupported},
    {'p', "proxytunnel", false, Unsupported},
    {'V', "version", false, Unsupported},
    {'h', "help", true, Unsupported},
    {'M', "manual", false, Unsupported},
    {0, "variable", true, Unsupported},
};

} // namespace

const CurlOption *findCurlOption(QByteArrayView name)
{
    const auto sought = [&name](const CurlOption &each) { return name == QByteArrayView(each.name); };
    auto found = std::ranges::find_if(kOptions, sought);
    if (found == std::end(kOptions) && name.startsWith("no-")) {
        name = name.sliced(3);
        found = std::ranges::find_if(kOptions, sought);
        if (found != std::end(kOptions) && (found->takesValue || found->act == CurlAct::Unsupported))
            return nullptr;
    }
    return found == std::end(kOptions) ? nullptr : &*found;
}

const CurlOption *findCurlOption(char letter)
{
    const auto found = std::ranges::find(kOptions, letter, &CurlOption::letter);
    return letter == 0 || found == std::end(kOptions) ? nullptr : &*found;
}

} // namespace Grantscope::Request
