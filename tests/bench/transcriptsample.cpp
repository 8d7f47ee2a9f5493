// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptsample.h"

#include <QCryptographicHash>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace Bench {

namespace {

QByteArray base64url(const QByteArray &octets)
{
    return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray digest(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha512);
}

QByteArray jwt(const QByteArray &seed)
{
    const QByteArray claims =
        R"({"iss":"https://as.example","sub":"user-)" + seed
        + R"(","aud":"client-1","exp":1800000000,"iat":1700000000,"scope":"openid profile email",)"
          R"("roles":["reader","writer","administrator"],"email":"someone@example.org"})";
    return "eyJhbGciOiJSUzI1NiIsImtpZCI6IjIwMjYtYSJ9." + base64url(claims) + '.'
           + base64url(digest(seed) + digest(seed + "a") + digest(seed + "b") + digest(seed + "c"));
}

QByteArray headOf(const QByteArray &first, const HeaderFields &fields)
{
    QByteArray head = first + "\r\n";
    for (const HeaderField &field : fields)
        head += field.name + ": " + field.value + "\r\n";
    return head + "\r\n";
}

void makeTokenRequest(Exchange &exchange, const QByteArray &seed)
{
    exchange.request.method = "POST";
    exchange.request.address = "https://as.example/token";
    exchange.request.fields.append("Content-Type", "application/x-www-form-urlencoded");
    exchange.request.body =
        "grant_type=authorization_code&code=" + base64url(digest("code" + seed)).first(43)
        + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A43110%2Fcallback&client_id=client-1&code_verifier="
        + base64url(digest("verifier" + seed)).first(43);
    exchange.response.body = R"({"access_token":")" + jwt("access" + seed) + R"(","id_token":")" + jwt("id" + seed)
                             + R"(","refresh_token":")" + base64url(digest("refresh" + seed)).first(43)
                             + R"(","token_type":"Bearer","expires_in":3600,"scope":"openid profile email"})";
}

void makeApiCall(Exchange &exchange, int n, const QByteArray &seed)
{
    exchange.request.address = "https://api.example/orders/" + QByteArray::number(n) + "?expand=lines&page=2";
    exchange.request.fields.append("Authorization", "Bearer " + jwt("access" + seed));
    exchange.response.body = R"({"orders":[)";
    for (int line = 0; line < 12; ++line) {
        exchange.response.body += R"({"id":)" + QByteArray::number(n * 100 + line)
                                  + R"(,"name":"A thing of some kind","price":"12.50","currency":"TWD"},)";
    }
    exchange.response.body.chop(1);
    exchange.response.body += "]}";
}

} // namespace

Transcript::Event sampleExchange(int n)
{
    Exchange exchange;
    const QByteArray seed = QByteArray::number(n / 10);
    exchange.request.fields = {{"Host", "as.example"}, {"Accept", "application/json"}, {"User-Agent", "sample/1.0"}};
    if (n % 10 == 0)
        makeTokenRequest(exchange, seed);
    else
        makeApiCall(exchange, n, seed);
    exchange.response.status = 200;
    exchange.response.reason = "OK";
    exchange.response.version = "1.1";
    exchange.response.fields = {{"Content-Type", "application/json"},
                                {"Cache-Control", "no-store"},
                                {"Date", "Fri, 27 Nov 2026 10:00:00 GMT"},
                                {"X-Request-Id", base64url(digest(QByteArray::number(n))).first(22)}};
    exchange.requestHead = headOf(exchange.request.method + " / HTTP/1.1", exchange.request.fields);
    exchange.responseHead = headOf("HTTP/1.1 200 OK", exchange.response.fields);
    exchange.startedAt = Instant(std::chrono::milliseconds(1'700'000'000'000 + n * 10));
    exchange.timings.connected = std::chrono::microseconds(400);
    exchange.timings.firstOctet = std::chrono::microseconds(2400);
    exchange.timings.finished = std::chrono::microseconds(2600);
    exchange.remoteAddress = u"192.0.2.1:443"_s;

    Transcript::Event event;
    event.kind = Transcript::EventKind::Exchange;
    event.time = exchange.startedAt;
    event.subject = u"request"_s;
    event.exchange = std::make_shared<const Exchange>(std::move(exchange));
    return event;
}

} // namespace Bench
