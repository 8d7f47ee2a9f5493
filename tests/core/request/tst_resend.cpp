// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"
#include "request/resend.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Request;

class TestResend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCantGoAgain();
    void leftOut();
    void goesAgain_data();
    void goesAgain();
    void inItsPlace();
};

/// What stands for a secret is refused when it is built, and nothing is lost before.
void TestResend::whatCantGoAgain()
{
    const HttpRequest request{.method = "GET",
                              .address = "https://api.example/",
                              .fields = {{"Authorization", "Bearer \u27e8access token 1\u27e9"}}};
    const DraftAndMaterial again = draftOf(request);
    QCOMPARE(again.draft.fields.size(), 1);
    const auto built = buildRequest(again.draft, again.material);
    QVERIFY(!built);
    QCOMPARE(built.error().id, ErrorId(RequestError::Placeholder));
}

void TestResend::leftOut()
{
    const DraftAndMaterial again = draftOf({.method = "POST",
                                            .address = "https://api.example/a?b=c#fragment",
                                            .fields = {{":authority", "api.example"},
                                                       {"Host", "api.example"},
                                                       {"content-length", "3"},
                                                       {"Transfer-Encoding", "chunked"},
                                                       {"Connection", "keep-alive"},
                                                       {"X-A", "b"}},
                                            .body = "abc"});
    QCOMPARE(again.draft.address, "https://api.example/a?b=c");
    QCOMPARE(again.draft.fields, (QList<DraftRow>{{.name = "X-A", .value = "b"}}));
    QVERIFY(buildRequest(again.draft, again.material));
}

void TestResend::goesAgain_data()
{
    QTest::addColumn<HttpRequest>("request");
    const auto row = [](const char *name, const HeaderFields &fields, const QByteArray &body = {},
                        const QByteArray &method = "POST") {
        QTest::newRow(name) << HttpRequest{
            .method = method, .address = "https://api.example/a?b=c%20d", .fields = fields, .body = body};
    };
    row("nothing", {}, {}, "GET");
    row("fields", {{"Accept", "*/*"}, {"X-A", ""}, {"x-a", "b"}, {"Cookie", "a=b"}}, {}, "PROPFIND");
    row("Bearer", {{"Authorization", "Bearer abc"}}, {}, "GET");
    row("Basic", {{"Authorization", basicAuthorization({"client", "a:b%20c"})}}, {}, "GET");
    row("Basic without a user", {{"Authorization", basicAuthorization({"", "key"})}}, {}, "GET");
    row("another scheme", {{"Authorization", "DPoP abc"}, {"DPoP", "proof"}}, {}, "GET");
    row("no token", {{"Authorization", "Bearer"}}, {}, "GET");
    row("a token that can't be one", {{"Authorization", "Bearer a b"}}, {}, "GET");
    row("Authorization twice", {{"Authorization", "Bearer a"}, {"Authorization", "Bearer b"}}, {}, "GET");
    row("form", {{"Content-Type", "application/x-www-form-urlencoded"}}, "a=b+c&d=%2F&a=");
    row("form of another encoder", {{"Content-Type", "application/x-www-form-urlencoded"}}, "a=b%20c&d=/");
    row("form with a charset", {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}}, "a=b");
    row("JSON", {{"Content-Type", "application/json"}}, "{ \"a\": 1 }");
    row("no JSON", {{"Content-Type", "application/json"}}, "{");
    row("no type", {}, "text");
    row("a type and no body", {{"Content-Type", "text/plain"}});
    row("begins with a hyphen, lines end in CR LF", {{"Content-Type", "multipart/form-data; boundary=x"}},
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n");
    row("no text", {{"Content-Type", "application/octet-stream"}}, QByteArray("\0\xff\r\n\x1b", 5));
}

void TestResend::goesAgain()
{
    QFETCH(const HttpRequest, request);
    const DraftAndMaterial again = draftOf(request);
    const auto built = buildRequest(again.draft, again.material);
    QVERIFY2(built, built ? "" : qPrintable(built.error().found));
    QCOMPARE(built->method, request.method);
    QCOMPARE(built->address, request.address);
    QCOMPARE(built->body, request.body);
    const auto sorted = [](const HeaderFields &fields) {
        QByteArrayList lines;
        for (const HeaderField &field : fields)
            lines.append(field.name + ": " + field.value);
        std::ranges::sort(lines);
        return lines;
    };
    QCOMPARE(sorted(built->fields), sorted(request.fields));
}

void TestResend::inItsPlace()
{
    const DraftAndMaterial again = draftOf({.method = "POST",
                                            .address = "https://as.example/token",
                                            .fields = {{"Authorization", basicAuthorization({"client", "secret"})},
                                                       {"Content-Type", "application/x-www-form-urlencoded"}},
                                            .body = "grant_type=refresh_token&scope=a+b"});
    QCOMPARE(again.draft.authorization, AuthorizationKind::Basic);
    QCOMPARE(again.draft.user, "client");
    QCOMPARE(again.material.password.reveal(), QByteArrayView("secret"));
    QCOMPARE(again.draft.bodyKind, BodyKind::Form);
    QCOMPARE(again.draft.form,
             (QList<DraftRow>{{.name = "grant_type", .value = "refresh_token"}, {.name = "scope", .value = "a b"}}));
    QVERIFY(again.draft.fields.isEmpty());
    const DraftAndMaterial bearer =
        draftOf({.method = "GET", .address = "https://api.example/", .fields = {{"authorization", "Bearer abc"}}});
    QCOMPARE(bearer.draft.authorization, AuthorizationKind::Bearer);
    QCOMPARE(bearer.material.token.reveal(), QByteArrayView("abc"));
}

QTEST_GUILESS_MAIN(TestResend)
#include "tst_resend.moc"
