// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/namedrequest.h"
#include "workspace/workspaceerror.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Workspace;
using namespace Qt::StringLiterals;
using Request::Draft;

class TestNamedRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadable_data();
    void unreadable();
    void secretsAreNotKept_data();
    void secretsAreNotKept();
    void whatIsNoSecretStays();
    void knownSecretsGoAnywhere();
    void writtenAndRead();
};

void TestNamedRequest::unreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    const QString syntax = u"requests-syntax"_s;
    QTest::newRow("empty") << QByteArray() << syntax << u"end of text"_s;
    QTest::newRow("no object") << QByteArray("[]") << syntax << QString();
    QTest::newRow("no version") << QByteArray(R"({"requests":[]})") << syntax << QString();
    QTest::newRow("later") << QByteArray(R"({"version":2,"requests":[]})") << u"requests-version"_s << u"2"_s;
    QTest::newRow("no list") << QByteArray(R"({"version":1,"requests":{}})") << syntax << QString();
    QTest::newRow("name") << QByteArray(R"({"version":1,"requests":[{"name":1}]})") << syntax << u"/requests/0/name"_s;
    QTest::newRow("word") << QByteArray(R"({"version":1,"requests":[{"body":{"kind":"multipart"}}]})") << syntax
                          << u"/requests/0/body/kind"_s;
    QTest::newRow("Base64") << QByteArray(R"({"version":1,"requests":[{"body":{"text_base64":"?"}}]})") << syntax
                            << u"/requests/0/body/text_base64"_s;
    QTest::newRow("row") << QByteArray(R"({"version":1,"requests":[{"fields":[1]}]})") << syntax
                         << u"/requests/0/fields/0"_s;
    QTest::newRow("deep") << QByteArray(40, '[') << syntax << QString();
}

void TestNamedRequest::unreadable()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, id);
    QFETCH(const QString, found);
    const auto requests = readRequests(text);
    QVERIFY(!requests);
    QCOMPARE(requests.error().id.toString(), id);
    if (!found.isEmpty())
        QCOMPARE(requests.error().found, found);
}

void TestNamedRequest::secretsAreNotKept_data()
{
    QTest::addColumn<Draft>("draft");
    const QByteArray address = "https://a.example/";
    using enum Request::BodyKind;
    QTest::newRow("query") << Draft{.address = address + "?access_token=S3CRET-S3CRET&x=1"};
    QTest::newRow("field") << Draft{.address = address, .fields = {{"Authorization", "Bearer S3CRET-S3CRET"}}};
    QTest::newRow("cookie") << Draft{.address = address, .fields = {{"Cookie", "a=S3CRET-S3CRET; b=S3CRET-S3CRE"}}};
    QTest::newRow("field that is off") << Draft{.address = address, .fields = {{"X-Api-Key", "S3CRET-S3CRET", false}}};
    QTest::newRow("short one") << Draft{.address = address, .fields = {{"X-Api-Key", "S3CRET"}}};
    QTest::newRow("form") << Draft{
        .address = address, .bodyKind = Form, .form = {{"client_secret", "S3CRET-S3CRET"}, {"x", "1"}}};
    QTest::newRow("form, short") << Draft{.address = address, .bodyKind = Form, .form = {{"password", "S3CRET"}}};
    QTest::newRow("form that is not chosen") << Draft{.address = address, .form = {{"refresh_token", "S3CRET-S3CRET"}}};
    QTest::newRow("JSON") << Draft{
        .address = address, .bodyKind = Json, .text = R"({"a":[{"client_secret":"S3CRET-S3CRET"}]})"};
    QTest::newRow("form as raw text") << Draft{.address = address,
                                               .bodyKind = Raw,
                                               .text = "a=1&client_secret=S3CRET-S3CRET",
                                               .mediaType = "application/x-www-form-urlencoded"};
}

void TestNamedRequest::secretsAreNotKept()
{
    QFETCH(const Draft, draft);
    const Draft kept = withoutSecrets(draft, {});
    const QByteArray file = writeRequests({{u"name"_s, kept}});
    QVERIFY2(!file.contains("S3CRE"), file.constData());
    // It is seen that something is missing, and it does not go by mistake.
    if (draft.bodyKind == Request::BodyKind::None && kept.form == draft.form && kept.fields.value(0).isOn)
        QCOMPARE(Request::buildRequest(kept, {}).error().id.toString(), u"request-placeholder"_s);
}

void TestNamedRequest::whatIsNoSecretStays()
{
    const Draft draft{.method = "POST",
                      .address = "https://a.example/users/1?x=%7e#f",
                      .fields = {{"Accept", "application/json"}, {"X-B", "v", false}, {.name = "T", .token = u"n"_s}},
                      .bodyKind = Request::BodyKind::Form,
                      .form = {{"scope", "openid profile"}, {.name = "token", .token = u"Practice"_s}},
                      .authorization = Request::AuthorizationKind::Bearer,
                      .token = u"Practice, alice: access_token"_s,
                      .user = "client"};
    QCOMPARE(withoutSecrets(draft, {}), draft);
}

void TestNamedRequest::knownSecretsGoAnywhere()
{
    const Draft kept = withoutSecrets({.address = "https://a.example/t/0123456789abcdef",
                                       .fields = {{"X", "a 0123456789abcdef b"}},
                                       .bodyKind = Request::BodyKind::Raw,
                                       .text = "0123456789abcdef"},
                                      {Secret("0123456789abcdef"), Secret()});
    QVERIFY(!writeRequests({{u"n"_s, kept}}).contains("0123456789abcdef"));
}

void TestNamedRequest::writtenAndRead()
{
    const Draft draft{.method = "PUT",
                      .address = "https://a.example/",
                      .fields = {{"A", "\xff\x00"_ba}, {"B", "ü", false}, {.name = "C", .token = u"t"_s}},
                      .bodyKind = Request::BodyKind::File,
                      .form = {{"x", "y"}},
                      .text = "\xc3("_ba,
                      .mediaType = "image/png",
                      .file = u"/a b/ü.png"_s,
                      .dropsLineBreaks = true,
                      .authorization = Request::AuthorizationKind::Basic,
                      .placement = OAuth::TokenPlacement::QueryInsecure,
                      .token = u"name"_s,
                      .user = "u",
                      .basicForm = Request::BasicForm::OAuthClient};
    const QList<NamedRequest> requests{{u"first ü"_s, draft}, {u"second"_s, {}}};
    const auto again = readRequests(writeRequests(requests));
    QVERIFY(again);
    QCOMPARE(*again, requests);
}

QTEST_GUILESS_MAIN(TestNamedRequest)
#include "tst_namedrequest.moc"
