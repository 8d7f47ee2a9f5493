// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/authorizationresponse.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

namespace {

const SentAuthorization kSent{.state = "xyz", .issuer = u"https://as.example"_s};

SentAuthorization asking(const QByteArray &type)
{
    SentAuthorization sent = kSent;
    sent.responseType = type;
    sent.mode = defaultResponseMode(type);
    return sent;
}

} // namespace

class TestAuthorizationResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void nothingOfAnotherRequestIsLookedAt();
    void refusalIsVerbatim();
    void accepted_data();
    void accepted();
    void everyCombination_data();
    void everyCombination();
    void unaskedIsNotUsed();
    void modes();
    void refusedAddresses_data();
    void refusedAddresses();
    void addresses_data();
    void addresses();
};

void TestAuthorizationResponse::refused_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<SentAuthorization>("sent");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *received, const SentAuthorization &sent, const char *id,
                        const QString &found) {
        QTest::newRow(name) << QByteArray(received) << sent << QString::fromLatin1(id) << found;
    };
    row("nothing", "", kSent, "state-mismatch", u"no state"_s);
    row("no state", "code=SplxlOBeZQQYbYS6WxSbIA", kSent, "state-mismatch", u"no state"_s);
    row("empty state", "code=a&state=", kSent, "state-mismatch", u""_s);
    row("other state", "code=a&state=abc", kSent, "state-mismatch", u"abc"_s);
    row("state in another case", "code=a&state=XYZ", kSent, "state-mismatch", u"XYZ"_s);
    row("blank after the state", "code=a&state=xyz+", kSent, "state-mismatch", u"xyz "_s);
    row("right state, then another", "code=a&state=xyz&state=abc", kSent, "state-mismatch", u"abc"_s);
    row("another state, then the right one", "code=a&state=abc&state=xyz", kSent, "state-mismatch", u"abc"_s);
    row("error with another state", "error=access_denied&state=abc", kSent, "state-mismatch", u"abc"_s);
    row("error without state", "error=access_denied", kSent, "state-mismatch", u"no state"_s);
    SentAuthorization stateless = kSent;
    stateless.state.clear();
    row("a state that nobody sent", "code=a&state=abc", stateless, "state-mismatch", u"abc"_s);

    row("state twice", "code=a&state=xyz&state=xyz", kSent, "authz-duplicate-param", u"state"_s);
    row("code twice", "code=a&code=b&state=xyz", kSent, "authz-duplicate-param", u"code"_s);
    row("code twice, the same", "code=a&code=a&state=xyz", kSent, "authz-duplicate-param", u"code"_s);
    row("unknown one twice", "code=a&x=1&x=2&state=xyz", kSent, "authz-duplicate-param", u"x"_s);

    row("another issuer", "code=a&state=xyz&iss=https://evil.example", kSent, "authz-iss", u"https://evil.example"_s);
    row("issuer with a slash", "code=a&state=xyz&iss=https://as.example/", kSent, "authz-iss",
        u"https://as.example/"_s);
    row("empty issuer", "code=a&state=xyz&iss=", kSent, "authz-iss", u""_s);
    row("error of another issuer", "error=access_denied&state=xyz&iss=https://evil.example", kSent, "authz-iss",
        u"https://evil.example"_s);
    SentAuthorization announced = kSent;
    announced.issuerAnnounced = true;
    row("announced and missing", "code=a&state=xyz", announced, "authz-iss", u"no iss"_s);

    row("refused", "error=access_denied&state=xyz", kSent, "authorization-refused", u"access_denied"_s);
    row("refused with a code", "error=access_denied&code=a&state=xyz", kSent, "authorization-refused",
        u"access_denied"_s);
    row("empty error", "error=&state=xyz", kSent, "authorization-refused", u""_s);

    row("no code", "state=xyz", kSent, "authz-incomplete", u"state"_s);
    row("empty code", "code=&state=xyz", kSent, "authz-incomplete", u"code, state"_s);
    row("token in place of a code", "access_token=t&token_type=Bearer&state=xyz", kSent, "authz-incomplete",
        u"access_token, token_type, state"_s);
    row("hybrid without its ID token", "code=a&state=xyz", asking("code id_token"), "authz-incomplete",
        u"code, state"_s);
    row("hybrid without its token", "code=a&id_token=b&state=xyz", asking("code id_token token"), "authz-incomplete",
        u"code, id_token, state"_s);
}

void TestAuthorizationResponse::refused()
{
    QFETCH(const QByteArray, received);
    QFETCH(const SentAuthorization, sent);
    const auto reading = validateAuthorizationResponse(parseParameters(received).value(), sent.mode, sent);
    QVERIFY(!reading.value);
    QTEST(reading.value.error().id.toString(), "id");
    QTEST(reading.value.error().found, "found");
    QCOMPARE(bool(reading.value.error().server), reading.value.error().id.toString() == u"authorization-refused"_s);
    // Whatever has a row shows there, too.
    const bool hasRow =
        std::ranges::any_of(reading.checks, [](const Check &each) { return each.status == Status::Fail; });
    QCOMPARE(hasRow, !QStringList({u"authorization-refused"_s, u"authz-incomplete"_s})
                          .contains(reading.value.error().id.toString()));
}

void TestAuthorizationResponse::nothingOfAnotherRequestIsLookedAt()
{
    const Parameters received =
        parseParameters("code=s3cret&error=x&error_description=s3cret&iss=s3cret&state=abc&a=1&a=2").value();
    const auto reading = validateAuthorizationResponse(received, ResponseMode::Query, kSent);
    QVERIFY(!reading.value);
    const Error &error = reading.value.error();
    QCOMPARE(error.found, u"abc"_s);
    QCOMPARE(error.expected, u"xyz"_s);
    QVERIFY(!error.server);
    QVERIFY(Answers::hides(error, u"s3cret"_s));
    QCOMPARE(Answers::noticed(reading.checks), list("authz-state.different:fail"));
    QCOMPARE(reading.checks.size(), 1);
}

void TestAuthorizationResponse::refusalIsVerbatim()
{
    const Parameters received =
        parseParameters("error=access_denied&error_description=Not+today%3Cb%3E&error_uri=https%3A%2F%2Fas.example%2Fe"
                        "&state=xyz")
            .value();
    const auto reading = validateAuthorizationResponse(received, ResponseMode::Query, kSent);
    QVERIFY(!reading.value);
    const ServerRefusal expected{
        .error = u"access_denied"_s, .errorDescription = u"Not today<b>"_s, .errorUri = u"https://as.example/e"_s};
    QVERIFY(reading.value.error().server);
    QCOMPARE(*reading.value.error().server, expected);
    QCOMPARE(reading.value.error().found, u"access_denied"_s);
    QVERIFY(!Texts::errorLine(reading.value.error()).contains(u"Not today"_s));
}

void TestAuthorizationResponse::accepted_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<SentAuthorization>("sent");
    QTest::addColumn<ResponseMode>("arrived");
    QTest::addColumn<QStringList>("noticed");
    const QStringList unannounced = list("authz-iss.not-announced:skip");
    QTest::newRow("RFC 6749 §4.1.2") << QByteArray("code=SplxlOBeZQQYbYS6WxSbIA&state=xyz") << kSent
                                     << ResponseMode::Query << unannounced;
    QTest::newRow("with its issuer") << QByteArray("code=a&state=xyz&iss=https%3A%2F%2Fas.example") << kSent
                                     << ResponseMode::Query << QStringList();
    SentAuthorization unknown = kSent;
    unknown.issuer.clear();
    QTest::newRow("issuer unknown") << QByteArray("code=a&state=xyz&iss=https%3A%2F%2Fas.example") << unknown
                                    << ResponseMode::Query << list("authz-iss.unknown:skip");
    SentAuthorization stateless = kSent;
    stateless.state.clear();
    QTest::newRow("without state") << QByteArray("code=a") << stateless << ResponseMode::Query
                                   << list("authz-iss.not-announced:skip authz-state.none-sent:warn");
    QTest::newRow("unknown parameters") << QByteArray("code=a&state=xyz&session_state=1&x=") << kSent
                                        << ResponseMode::Query << unannounced;
    QTest::newRow("another way") << QByteArray("code=a&state=xyz") << kSent << ResponseMode::FormPost
                                 << list("authz-iss.not-announced:skip authz-mode.other:warn");
    QTest::newRow("RFC 6749 §4.2.2")
        << QByteArray("access_token=2YotnFZFEjr1zCsicMWpAA&state=xyz&token_type=example&expires_in=3600")
        << asking("token") << ResponseMode::Fragment
        << list("at-in-url.fragment:warn authz-implicit.arrived:warn authz-iss.not-announced:skip "
                "token-response-type.unknown:fail");
    QTest::newRow("tokens in the query") << QByteArray("id_token=t&state=xyz") << asking("id_token")
                                         << ResponseMode::Query
                                         << list("at-in-url.query:fail authz-iss.not-announced:skip "
                                                 "authz-mode.other:warn");
    QTest::newRow("tokens by form") << QByteArray("access_token=t&token_type=bearer&expires_in=soon&state=xyz")
                                    << asking("token") << ResponseMode::FormPost
                                    << list("authz-implicit.arrived:warn authz-iss.not-announced:skip "
                                            "authz-mode.other:warn expires-in-value.other:warn "
                                            "token-response-type.case:info");
    QTest::newRow("no token_type") << QByteArray("access_token=t&expires_in=-1&state=xyz") << asking("token")
                                   << ResponseMode::Fragment
                                   << list("at-in-url.fragment:warn authz-implicit.arrived:warn "
                                           "authz-iss.not-announced:skip expires-in-value.other:warn "
                                           "token-response-type.missing:warn");
    SentAuthorization hybrid = asking("code id_token");
    hybrid.issuerAnnounced = true;
    QTest::newRow("announced, and an ID token names it")
        << QByteArray("code=a&id_token=t&state=xyz") << hybrid << ResponseMode::Fragment
        << list("at-in-url.fragment:warn authz-iss.id-token:skip");
    QTest::newRow("response type none") << QByteArray("state=xyz") << asking("none") << ResponseMode::Query
                                        << unannounced;
}

void TestAuthorizationResponse::accepted()
{
    QFETCH(const QByteArray, received);
    QFETCH(const SentAuthorization, sent);
    QFETCH(const ResponseMode, arrived);
    const Parameters parameters = parseParameters(received).value();
    const auto reading = validateAuthorizationResponse(parameters, arrived, sent);
    QVERIFY(reading.value);
    QCOMPARE(reading.value->all, parameters);
    QTEST(Answers::noticed(reading.checks), "noticed");
}

void TestAuthorizationResponse::everyCombination_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const char *type : {"code", "token", "id_token", "code id_token", "code token", "id_token token",
                             "code id_token token", "token id_token code"})
        QTest::newRow(type) << QByteArray(type);
}

void TestAuthorizationResponse::everyCombination()
{
    QFETCH(const QByteArray, type);
    const QByteArrayList asked = type.split(' ');
    Parameters received{{"state", "xyz"}, {"expires_in", "3600"}, {"scope", "openid"}};
    if (asked.contains("code"))
        received.append("code", "the code");
    if (asked.contains("token")) {
        received.append("access_token", "the token");
        received.append("token_type", "Bearer");
    }
    if (asked.contains("id_token"))
        received.append("id_token", "the ID token");
    const SentAuthorization sent = asking(type);
    QCOMPARE(sent.mode, type == "code" ? ResponseMode::Query : ResponseMode::Fragment);
    const auto reading = validateAuthorizationResponse(received, sent.mode, sent);
    QVERIFY(reading.value);
    QCOMPARE(reading.value->code, asked.contains("code") ? Secret("the code") : Secret());
    QCOMPARE(reading.value->accessToken, asked.contains("token") ? Secret("the token") : Secret());
    QCOMPARE(reading.value->idToken, asked.contains("id_token") ? Secret("the ID token") : Secret());
    QCOMPARE(reading.value->expiresIn, 3600);
    QCOMPARE(reading.value->scope, u"openid"_s);
    // Each of them is needed.
    for (const char *name : {"code", "access_token", "id_token"}) {
        Parameters less = received;
        less.remove(name);
        QCOMPARE(bool(validateAuthorizationResponse(less, sent.mode, sent).value), !received.contains(name));
    }
}

void TestAuthorizationResponse::unaskedIsNotUsed()
{
    const Parameters received{{"code", "a"}, {"access_token", "t"}, {"id_token", "i"}, {"state", "xyz"}};
    const auto reading = validateAuthorizationResponse(received, ResponseMode::Query, kSent);
    QVERIFY(reading.value);
    QVERIFY(reading.value->accessToken.isEmpty() && reading.value->idToken.isEmpty());
    QCOMPARE(reading.value->all, received);
    const auto row = std::ranges::find_if(
        reading.checks, [](const Check &each) { return std::string_view(each.id) == "authz-unexpected"; });
    QVERIFY(row != reading.checks.end());
    QCOMPARE(row->status, Status::Warn);
    QCOMPARE(row->found, u"access_token, id_token"_s);
}

void TestAuthorizationResponse::modes()
{
    for (const ResponseMode mode : {ResponseMode::Query, ResponseMode::Fragment, ResponseMode::FormPost})
        QCOMPARE(findResponseMode(responseModeName(mode)), mode);
    QVERIFY(!findResponseMode("Query"));
    QVERIFY(!findResponseMode(""));
    QCOMPARE(defaultResponseMode("none"), ResponseMode::Query);
    QCOMPARE(defaultResponseMode(""), ResponseMode::Query);
}

void TestAuthorizationResponse::refusedAddresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("id");
    for (const char *address : {"", "  ", "http://127.0.0.1:8080/cb", "http://127.0.0.1:8080/cb?", "some text",
                                "http://127.0.0.1/cb?x=1#top", "code", "://x?code=a"})
        QTest::newRow(address) << QByteArray(address) << u"redirect-address"_s;
    QTest::newRow("half an octet") << QByteArray("http://127.0.0.1/cb?code=%4") << u"http-form"_s;
    QTest::newRow("no UTF-8") << QByteArray("http://127.0.0.1/cb?code=%ff") << u"http-form"_s;
    QTest::newRow("huge") << QByteArray(1'000'000, 'a') << u"redirect-address"_s;
}

void TestAuthorizationResponse::refusedAddresses()
{
    QFETCH(const QByteArray, address);
    ResponseMode arrived = ResponseMode::FormPost;
    const Result<Parameters> parameters = parseRedirectAddress(address, &arrived);
    QVERIFY(!parameters);
    QTEST(parameters.error().id.toString(), "id");
    QCOMPARE(arrived, ResponseMode::FormPost);
}

void TestAuthorizationResponse::addresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<ResponseMode>("arrived");
    QTest::newRow("query") << QByteArray("https://client.example.com/cb?code=a+b&state=xyz") << ResponseMode::Query;
    QTest::newRow("with blanks around") << QByteArray(" http://127.0.0.1:1/?code=a%20b&state=xyz\n")
                                        << ResponseMode::Query;
    QTest::newRow("own scheme") << QByteArray("com.example.app:/cb?code=a+b&state=xyz") << ResponseMode::Query;
    QTest::newRow("fragment") << QByteArray("https://c.example/cb#code=a+b&state=xyz") << ResponseMode::Fragment;
    QTest::newRow("fragment behind a query")
        << QByteArray("https://c.example/cb?x=1#code=a+b&state=xyz") << ResponseMode::Fragment;
    QTest::newRow("the fragment that some servers leave")
        << QByteArray("https://c.example/cb?code=a+b&state=xyz#_=_") << ResponseMode::Query;
    QTest::newRow("from the question mark on") << QByteArray("?code=a+b&state=xyz") << ResponseMode::Query;
}

void TestAuthorizationResponse::addresses()
{
    QFETCH(const QByteArray, address);
    ResponseMode arrived = ResponseMode::FormPost;
    const Result<Parameters> parameters = parseRedirectAddress(address, &arrived);
    QVERIFY(parameters);
    QTEST(arrived, "arrived");
    QCOMPARE(*parameters, Parameters({{"code", "a b"}, {"state", "xyz"}}));
}

QTEST_APPLESS_MAIN(TestAuthorizationResponse)
#include "tst_authorizationresponse.moc"
