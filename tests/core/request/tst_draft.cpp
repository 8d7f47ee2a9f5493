// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/oautherror.h"
#include "request/draft.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Request;
using namespace Qt::StringLiterals;

class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void placeholdersAreNotSent_data();
    void placeholdersAreNotSent();
    void placeholderOrNot_data();
    void placeholderOrNot();
    void rowsThatAreOffAreNotSent();
    void nothingIsNormalised();
    void typedContentTypeGoes();
    void bodies();
    void lengthOfTheBodyGoes();
    void bearerInHeader();
    void bearerInForm();
    void bearerInQuery();
    void tokenByName();
    void basic();
};

void TestDraft::refused_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<Material>("material");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    QTest::addColumn<DraftPlace>("place");
    const QByteArray address = "https://api.example/";
    const Material none;
    const Material token{.token = Secret("token-0123456789")};
    const auto row = [](const char *name, const Draft &draft, const Material &material, const QString &id,
                        const QString &found,
                        DraftPlace place) { QTest::newRow(name) << draft << material << id << found << place; };
    row("nothing typed", {}, none, u"request-address"_s, u"nothing"_s, DraftPlace::Address);
    row("no scheme", {.address = "api.example/x"}, none, u"request-address"_s, u"no scheme"_s, DraftPlace::Address);
    row("blank", {.address = "https://api.example/a b"}, none, u"request-address"_s, {}, DraftPlace::Address);
    row("letter beyond ASCII", {.address = "https://api.example/ü"}, none, u"request-address"_s, {},
        DraftPlace::Address);
    row("line break", {.address = "https://api.example/\r\nX: y"}, none, u"request-address"_s, {}, DraftPlace::Address);
    row("method", {.method = "GE T", .address = address}, none, u"request-address"_s, {}, DraftPlace::Address);
    row("field name", {.address = address, .fields = {{"A", "b"}, {"X Y", "z"}}}, none, u"request-field"_s,
        u"header field (2)"_s, DraftPlace::Fields);
    row("second line in a field", {.address = address, .fields = {{"A", "b\r\nCookie: c"}}}, none, u"request-field"_s,
        u"header field (1)"_s, DraftPlace::Fields);
    const auto posted = [&](const DraftRow &field) {
        return Draft{.method = "POST",
                     .address = address,
                     .fields = {{"A", "b"}, field},
                     .bodyKind = BodyKind::Raw,
                     .text = "abc"};
    };
    row("longer than the body", posted({"Content-Length", "5"}), none, u"request-field"_s, u"header field (2)"_s,
        DraftPlace::Fields);
    row("shorter than the body", posted({"content-length", "2"}), none, u"request-field"_s, u"header field (2)"_s,
        DraftPlace::Fields);
    row("length that is none", posted({"Content-Length", "3, 3"}), none, u"request-field"_s, u"header field (2)"_s,
        DraftPlace::Fields);
    row("length of no body", {.address = address, .fields = {{"Content-Length", "5"}}}, none, u"request-field"_s,
        u"header field (1)"_s, DraftPlace::Fields);
    row("chunks", posted({"transfer-encoding", "chunked"}), none, u"request-field"_s, u"header field (2)"_s,
        DraftPlace::Fields);
    row("no JSON", {.address = address, .bodyKind = BodyKind::Json, .text = "{\"a\":}"}, none, u"request-json"_s,
        u"}"_s, DraftPlace::Body);
    row("file that was not read", {.address = address, .bodyKind = BodyKind::File, .file = u"a"_s}, none,
        u"request-file"_s, u"the body"_s, DraftPlace::Body);
    row("no token", {.address = address, .authorization = AuthorizationKind::Bearer}, none, u"request-token"_s,
        u"nothing"_s, DraftPlace::Authorization);
    row("token that is not there any more",
        {.address = address, .authorization = AuthorizationKind::Bearer, .token = u"gone"_s}, token, u"request-token"_s,
        u"nothing"_s, DraftPlace::Authorization);
    row("token with a line break", {.address = address, .authorization = AuthorizationKind::Bearer},
        {.token = Secret("abc\ndef")}, u"request-token"_s, {}, DraftPlace::Authorization);
    row("token to another machine in the clear",
        {.address = "http://api.example/", .authorization = AuthorizationKind::Bearer}, token, u"endpoint-address"_s,
        u"http"_s, DraftPlace::Address);
    row("token into the form of a GET",
        {.address = address, .authorization = AuthorizationKind::Bearer, .placement = OAuth::TokenPlacement::FormBody},
        token, u"request-placement"_s, u"GET"_s, DraftPlace::Authorization);
    row("token into JSON",
        {.method = "POST",
         .address = address,
         .bodyKind = BodyKind::Json,
         .text = "{}",
         .authorization = AuthorizationKind::Bearer,
         .placement = OAuth::TokenPlacement::FormBody},
        token, u"request-placement"_s, {}, DraftPlace::Authorization);
    row("two Authorizations",
        {.address = address, .fields = {{"authorization", "x"}}, .authorization = AuthorizationKind::Bearer}, token,
        u"request-authorization"_s, u"Authorization"_s, DraftPlace::Authorization);
    row("colon in the user", {.address = address, .authorization = AuthorizationKind::Basic, .user = "a:b"}, none,
        u"request-user"_s, u":"_s, DraftPlace::Authorization);
    row("no user", {.address = address, .authorization = AuthorizationKind::Basic}, none, u"request-user"_s,
        u"nothing"_s, DraftPlace::Authorization);
    row("form row with a token that is gone",
        {.method = "POST",
         .address = address,
         .bodyKind = BodyKind::Form,
         .form = {{.name = "token", .token = u"x"_s}}},
        none, u"request-token"_s, u"form parameter (1)"_s, DraftPlace::Body);
}

void TestDraft::refused()
{
    QFETCH(const Draft, draft);
    QFETCH(const Material, material);
    QFETCH(const QString, id);
    QFETCH(const QString, found);
    QFETCH(const DraftPlace, place);
    const auto request = buildRequest(draft, material);
    QVERIFY(!request);
    QCOMPARE(request.error().id.toString(), id);
    QCOMPARE(request.error().found, found);
    QCOMPARE(placeOf(request.error()), place);
    QVERIFY(!request.error().expected.contains(u"token-0123456789"_s));
}

void TestDraft::placeholdersAreNotSent_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<QString>("found");
    const QByteArray address = "https://api.example/";
    QTest::newRow("address") << Draft{.address = "https://api.example/?code=⟨code 1⟩"} << u"the address"_s;
    QTest::newRow("field") << Draft{.address = address, .fields = {{"X", "y"}, {"X-Api-Key", "⟨API key 1⟩"}}}
                           << u"header field (2)"_s;
    QTest::newRow("form") << Draft{.address = address,
                                   .bodyKind = BodyKind::Form,
                                   .form = {{"token", "⟨access token 12⟩"}}}
                          << u"form parameter (1)"_s;
    QTest::newRow("body") << Draft{.address = address, .bodyKind = BodyKind::Raw, .text = "a ⟨client secret 1⟩"}
                          << u"the body"_s;
}

void TestDraft::placeholdersAreNotSent()
{
    QFETCH(const Draft, draft);
    QFETCH(const QString, found);
    const auto request = buildRequest(draft, {});
    QVERIFY(!request);
    QCOMPARE(request.error().id, ErrorId(RequestError::Placeholder));
    QCOMPARE(request.error().found, found);
}

void TestDraft::placeholderOrNot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("holds");
    QTest::newRow("one") << QByteArray("⟨access token 1⟩") << true;
    QTest::newRow("upper case") << QByteArray("⟨API key 3⟩") << true;
    QTest::newRow("in the middle") << QByteArray("Bearer ⟨token 2⟩;") << true;
    QTest::newRow("mathematics") << QByteArray("⟨x|y⟩") << false;
    QTest::newRow("no number") << QByteArray("⟨token⟩") << false;
    QTest::newRow("open") << QByteArray("⟨token 1") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestDraft::placeholderOrNot()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, holds);
    QCOMPARE(holdsPlaceholder(text), holds);
}

void TestDraft::rowsThatAreOffAreNotSent()
{
    const auto request = buildRequest({.method = "POST",
                                       .address = "https://api.example/",
                                       .fields = {{"A", "1"}, {"B", "2", false}, {}, {"A", "3"}},
                                       .bodyKind = BodyKind::Form,
                                       .form = {{"x", "1"}, {"y", "2", false}}},
                                      {});
    QVERIFY(request);
    QCOMPARE(request->fields,
             (HeaderFields{{"A", "1"}, {"A", "3"}, {"Content-Type", "application/x-www-form-urlencoded"}}));
    QCOMPARE(request->body, "x=1");
}

void TestDraft::nothingIsNormalised()
{
    const QByteArray address = "HTTPS://API.example:443/a/../b//c?x=%7e&y=[1]|{2}#part";
    const auto request = buildRequest({.method = "get", .address = address, .fields = {{"x-UPPER", "  "}}}, {});
    QVERIFY(request);
    QCOMPARE(request->address, address);
    QCOMPARE(request->method, "get");
    QCOMPARE(request->fields.at(0).name, "x-UPPER");
    QVERIFY(request->body.isNull());
}

void TestDraft::typedContentTypeGoes()
{
    const auto request = buildRequest({.method = "POST",
                                       .address = "https://api.example/",
                                       .fields = {{"content-type", "application/vnd.api+json"}},
                                       .bodyKind = BodyKind::Json,
                                       .text = "{ }"},
                                      {});
    QVERIFY(request);
    QCOMPARE(request->fields.values("Content-Type"), (QList<QByteArray>{"application/vnd.api+json"}));
    QCOMPARE(request->body, "{ }");
}

void TestDraft::bodies()
{
    Draft draft{.method = "PUT", .address = "https://api.example/", .bodyKind = BodyKind::Raw, .text = "a\0b"_ba};
    QCOMPARE(buildRequest(draft, {})->body, "a\0b"_ba);
    QVERIFY(!buildRequest(draft, {})->fields.contains("Content-Type"));
    draft.mediaType = "text/plain; charset=utf-8";
    QCOMPARE(buildRequest(draft, {})->fields.first("Content-Type"), "text/plain; charset=utf-8");
    draft.bodyKind = BodyKind::File;
    QCOMPARE(buildRequest(draft, {.file = "\x00\xff"_ba})->body, "\x00\xff"_ba);
    draft.bodyKind = BodyKind::Form;
    draft.form = {{"a b", "c&d=ü"}, {"a b", {}}};
    QCOMPARE(buildRequest(draft, {})->body, "a+b=c%26d%3D%C3%BC&a+b=");
}

void TestDraft::lengthOfTheBodyGoes()
{
    Draft draft{.method = "POST",
                .address = "https://api.example/",
                .fields = {{"Content-Length", " 3"}, {"Transfer-Encoding", "chunked", false}},
                .bodyKind = BodyKind::Raw,
                .text = "abc"};
    QVERIFY(buildRequest(draft, {}));
    draft.fields.append({"Content-Length", "4", false});
    QVERIFY(buildRequest(draft, {}));
    // The token makes the body longer.
    draft.bodyKind = BodyKind::None;
    draft.authorization = AuthorizationKind::Bearer;
    draft.placement = OAuth::TokenPlacement::FormBody;
    QCOMPARE(buildRequest(draft, {.token = Secret("t0ken")}).error().id, ErrorId(RequestError::Field));
    draft.fields.first().value = "18";
    QCOMPARE(buildRequest(draft, {.token = Secret("t0ken")})->body, "access_token=t0ken");
}

void TestDraft::bearerInHeader()
{
    const auto request = buildRequest({.address = "https://api.example/", .authorization = AuthorizationKind::Bearer},
                                      {.token = Secret("abc.def")});
    QVERIFY(request);
    QCOMPARE(request->fields, (HeaderFields{{"Authorization", "Bearer abc.def"}}));
    QCOMPARE(request->address, "https://api.example/");
}

void TestDraft::bearerInForm()
{
    const auto request = buildRequest({.method = "POST",
                                       .address = "https://api.example/",
                                       .bodyKind = BodyKind::Form,
                                       .form = {{"x", "1"}},
                                       .authorization = AuthorizationKind::Bearer,
                                       .placement = OAuth::TokenPlacement::FormBody},
                                      {.token = Secret("abc")});
    QVERIFY(request);
    QCOMPARE(request->body, "x=1&access_token=abc");
    QVERIFY(!request->fields.contains("Authorization"));
    QCOMPARE(request->fields.values("Content-Type").size(), 1);
}

void TestDraft::bearerInQuery()
{
    const auto request = buildRequest({.address = "https://api.example/?x=1",
                                       .authorization = AuthorizationKind::Bearer,
                                       .placement = OAuth::TokenPlacement::QueryInsecure},
                                      {.token = Secret("abc")});
    QVERIFY(request);
    QCOMPARE(request->address, "https://api.example/?x=1&access_token=abc");
    QCOMPARE(request->fields.first("Cache-Control"), "no-store");
}

void TestDraft::tokenByName()
{
    const Material material{.token = Secret("typed"), .tokens = {{u"Practice"_s, Secret("obtained")}}};
    const Draft draft{.method = "POST",
                      .address = "https://api.example/",
                      .fields = {{.name = "X-Token", .token = u"Practice"_s}},
                      .bodyKind = BodyKind::Form,
                      .form = {{.name = "token", .token = u"Practice"_s}},
                      .authorization = AuthorizationKind::Bearer,
                      .token = u"Practice"_s};
    const auto request = buildRequest(draft, material);
    QVERIFY(request);
    QCOMPARE(request->body, "token=obtained");
    QCOMPARE(request->fields.first("X-Token"), "obtained");
    QCOMPARE(request->fields.first("Authorization"), "Bearer obtained");
}

void TestDraft::basic()
{
    Draft draft{.address = "https://api.example/", .authorization = AuthorizationKind::Basic, .user = "client"};
    const Material material{.password = Secret("p:w ü")};
    QCOMPARE(buildRequest(draft, material)->fields.first("Authorization"),
             "Basic " + QByteArray("client:p:w ü").toBase64());
    draft.user = "a:b";
    draft.basicForm = BasicForm::OAuthClient;
    QCOMPARE(buildRequest(draft, material)->fields.first("Authorization"),
             "Basic " + QByteArray("a%3Ab:p%3Aw+%C3%BC").toBase64());
}

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
