// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "spellings.h"

#include "http/challenge.h"
#include "http/parameters.h"
#include "transcript/redactor.h"

#include <QStringEncoder>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Transcript;
using namespace Samples;
using namespace Qt::StringLiterals;

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysAsItIs_data();
    void staysAsItIs();
    void replaced_data();
    void replaced();
    void sameNameEverywhere();
    void shortOnesOnlyUnderTheirName();
    void learnsFromWhatComesLater();
    void toldByTheCaller();
    void knownOnesAlone();
    void eventsKeepTheRest();
    void eventIsMarked();
    void nothingSurvives_data();
    void nothingSurvives();
    void nothingSurvivesInAnyMember();
    void largeBodies();
    void claimsKept_data();
    void claimsKept();
    void carelessSenders();
    void wideBodies_data();
    void wideBodies();
    void manyAlike();
    void twice();
    void notOurNames();
    void receipt();
};

void TestRedactor::staysAsItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "nothing secret", "state=abcdefgh&nonce=12345678&scope=openid%20profile",
          "https://as.example/authorize?client_id=my-client&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb",
          R"({"error":"invalid_grant","error_description":"The code is used up \u2026"})", "\xff\xfe\x00",
          "eyJhbGciOiJub25lIn0", "Content-Type: application/x-www-form-urlencoded", "aGVsbG8gd29ybGQhIQ==",
          "\u27e8"
          "code 1\u27e9"})
        QTest::addRow("%s", text) << QByteArray(text);
}

void TestRedactor::staysAsItIs()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(Redactor().redacted(text), text);
}

void TestRedactor::replaced_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("out");
    const auto row = [](const char *name, const QByteArray &text, const char *out) {
        QTest::newRow(name) << text << QByteArray(out).replace("<<", "\u27e8").replace(">>", "\u27e9");
    };
    row("answer to the redirect URI", "http://127.0.0.1/cb?code=Splx%2FBeZ&state=xyz",
        "http://127.0.0.1/cb?code=<<code 1>>&state=xyz");
    row("token request", "grant_type=authorization_code&code=c1&code_verifier=v1&client_secret=s1",
        "grant_type=authorization_code&code=<<code 1>>&code_verifier=<<code verifier 1>>&client_secret=<<client secret "
        "1>>");
    row("token response", R"({"access_token":"a","refresh_token":"b","expires_in":5})",
        R"({"access_token":"<<access token 1>>","refresh_token":"<<refresh token 1>>","expires_in":5})");
    row("Basic", "Authorization: " + basicAuthorization({"client-1", "s3cr%2Bet"}),
        "Authorization: Basic client-1:<<client secret 1>>");
    row("Bearer", "Authorization: Bearer abc", "Authorization: Bearer <<access token 1>>");
    row("cookies", "Cookie: a=1; b=2", "Cookie: a=<<cookie 1>>; b=<<cookie 2>>");
    row("state that holds a token",
        "state="
            + QByteArray(R"({"refresh_token":"abcdefghij","n":1})")
                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
        "state=<<Base64: {\"refresh_token\":\"<<refresh token 1>>\",\"n\":1}>>");
    row("a JWS in JSON", R"({"payload":"e30","signatures":[{"protected":"e30","signature":"c2lnbmVk"}]})",
        R"({"payload":"e30","signatures":[{"protected":"e30","signature":"<<token 1>>"}]})");
    row("a JWE in JSON", R"({"protected":"e30","iv":"aXY","ciphertext":"Y2lwaGVy","tag":"dGFn"})",
        R"({"protected":"e30","iv":"aXY","ciphertext":"<<token 1>>","tag":"dGFn"})");
    row("a number stays JSON", R"({"user_code":12345678,"x":1})", R"({"user_code":"<<device code 1>>","x":1})");
    row("a number in JSON in a string", R"({"inner":"{\"password\":123456}"})",
        R"({"inner":"{\"password\":<<password 1>>}"})");
    row("an object under a secret's name", R"({"access_token":{"value":"abcdefghij"},"x":"abcdefghij"})",
        R"({"access_token":{"value":"<<access token 1>>"},"x":"<<access token 1>>"})");
    row("the same value again", "code=abcdefgh&x=abcdefgh&y=zabcdefghz", "code=<<code 1>>&x=<<code 1>>&y=z<<code 1>>z");
    row("indented", "  Authorization: Bearer abc", "  Authorization: Bearer <<access token 1>>");
    row("in a command", "curl -H 'Authorization: Bearer abc' https://h/",
        "curl -H 'Authorization: Bearer <<access token 1>>' https://h/");
    row("script", "x = {accessToken: 'abc', n: 1}; access_token = 'def';",
        "x = {accessToken: '<<access token 1>>', n: 1}; access_token = '<<access token 2>>';");
    row("password field", "<input type=password name=pw2 value=abc>",
        "<input type=password name=pw2 value=<<password 1>>>");
    row("token for a user", "https://abcdefghijklmnop@host/", "https://<<credentials 1>>@host/");
    row("private key", "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----<<private key 1>>-----END PRIVATE KEY-----");
    row("cookie without a name", "Cookie: abcdefghijklmnop", "Cookie: <<cookie 1>>");
    row("Base64 behind a slash", "https://x/api/" + QByteArray(R"({"refresh_token":"abcdefghij"})").toBase64(),
        "https://x/api/<<Base64: {\"refresh_token\":\"<<refresh token 1>>\"}>>");
    row("two kinds", "code=abcdefgh&token=abcdefgh", "code=<<code 1>>&token=<<code 1>>");
}

void TestRedactor::replaced()
{
    QFETCH(const QByteArray, text);
    QTEST(Redactor().redacted(text), "out");
}

void TestRedactor::sameNameEverywhere()
{
    Redactor redactor;
    const QByteArray secret = "p+q/r s=t&u";
    const QByteArray name = "\u27e8"
                            "client secret 1\u27e9";
    QCOMPARE(redactor.redacted("client_secret=" + formEncoded(secret)), "client_secret=" + name);
    QCOMPARE(redactor.redacted("{\"client_secret\":" + jsonString(secret) + '}'),
             "{\"client_secret\":\"" + name + "\"}");
    QCOMPARE(redactor.redacted("Authorization: " + basicAuthorization({"c", formEncoded(secret)})),
             "Authorization: Basic c:" + name);
    QCOMPARE(redactor.redacted("Authorization: " + basicAuthorization({"c", secret})),
             "Authorization: Basic c:" + name);
    QCOMPARE(redactor.redacted("x " + secret + " y"), "x " + name + " y");
}

void TestRedactor::shortOnesOnlyUnderTheirName()
{
    Redactor redactor;
    QCOMPARE(redactor.redacted(QByteArray("password=pass&x=pass")), "password=\u27e8"
                                                                    "password 1\u27e9&x=pass");
    QCOMPARE(redactor.redacted(QByteArray("passport")), "passport");
}

void TestRedactor::learnsFromWhatComesLater()
{
    Event event;
    event.text = u"it was abcdefgh-1"_s;
    event.request = HttpRequest{"POST", "https://as/token", {}, "code=abcdefgh-1"};
    QCOMPARE(Redactor().redacted(event).text, u"it was \u27e8code 1\u27e9");

    Redactor redactor;
    redactor.learn(event);
    QCOMPARE(redactor.redacted(QByteArray("abcdefgh-1")), "\u27e8"
                                                          "code 1\u27e9");
}

void TestRedactor::toldByTheCaller()
{
    Redactor redactor;
    redactor.learn(SecretKind::ClientSecret, Secret("never named"));
    QCOMPARE(redactor.redacted(QByteArray("x=never%20named")), "x=\u27e8"
                                                               "client secret 1\u27e9");
    QCOMPARE(redactor.redacted(QByteArray("x=never+named")), "x=\u27e8"
                                                             "client secret 1\u27e9");
}

void TestRedactor::knownOnesAlone()
{
    Redactor redactor;
    redactor.learn(SecretKind::Code, Secret("abcdefgh-1"));
    const QByteArray text = R"({"error":{"code":"AADSTS70008","ticket":"REQ-2024-0001"},"t":17,"u":"abcdefgh%2D1"})";
    QCOMPARE(redactor.withoutKnown(text), QByteArray(text).replace("abcdefgh%2D1", "\u27e8"
                                                                                   "code 1\u27e9"));
    // Nor was anything learned.
    QCOMPARE(redactor.withoutKnown("AADSTS70008"), "AADSTS70008");
}

void TestRedactor::eventsKeepTheRest()
{
    const Event event = Samples::fullEvent();
    Event out = Redactor().redacted(event);
    QVERIFY(out.hasPseudonyms);
    out.hasPseudonyms = false;
    QVERIFY(out == event);
}

void TestRedactor::eventIsMarked()
{
    QVERIFY(Redactor().redacted(Event()).hasPseudonyms);
    QVERIFY(toJson(Redactor().redacted(Event())).contains(R"("pseudonyms":true)"));
}

void TestRedactor::nothingSurvives_data()
{
    QTest::addColumn<int>("naming");
    for (int i = 0; i < kNamings.size(); ++i)
        QTest::newRow(kNamings[i].name) << i;
}

// Wherever and however a value was named a secret, no spelling of it is left in another text of the same transcript.
void TestRedactor::nothingSurvives()
{
    QFETCH(const int, naming);
    Samples::Numbers numbers(static_cast<quint64>(naming) + 1);
    for (int round = 0; round < 60; ++round) {
        const QByteArray secret = secretOf(numbers);
        Redactor redactor;
        const QByteArray named = redactor.redacted(kNamings[naming].write(secret));
        for (const Spelling &spelling : kSpellings) {
            const QByteArray spelled = spelling.write(secret);
            const QByteArray out = redactor.redacted("before " + spelled + " after");
            const auto tell = [&] {
                return qPrintable(QString::fromLatin1(spelling.name) + u": "_s + QString::fromUtf8(secret) + u" in "_s
                                  + QString::fromUtf8(out) + u", named "_s + QString::fromUtf8(named));
            };
            QVERIFY2(out.contains("\u27e8"), tell());
            for (const Spelling &other : kSpellings) {
                QVERIFY2(!out.contains(other.write(secret)), tell());
                QVERIFY2(!named.contains(other.write(secret)), tell());
            }
            QVERIFY2(out.startsWith("before ") && out.endsWith(" after"), tell());
        }
    }
}

void TestRedactor::nothingSurvivesInAnyMember()
{
    Samples::Numbers numbers(77);
    for (int round = 0; round < 40; ++round) {
        const QByteArray secret = secretOf(numbers);
        Event event = Samples::fullEvent();
        const auto spelled = [&] {
            return "a " + kSpellings[qsizetype(numbers.below(quint64(kSpellings.size())))].write(secret) + " b";
        };
        const auto text = [&] { return QString::fromUtf8(spelled()); };
        event.subject = text();
        event.text = text();
        event.address = spelled();
        event.request = HttpRequest{"GET", spelled(), {{"X-A", spelled()}}, spelled()};
        event.failure->expected = text();
        event.failure->found = text();
        event.checks[0].expected = text();
        event.checks[1].found = text();
        Exchange exchange = *event.exchange;
        exchange.request.address = spelled();
        exchange.request.body = spelled();
        exchange.requestHead = "GET / HTTP/1.1\r\nX: " + spelled() + "\r\n\r\n";
        exchange.response.reason = spelled();
        exchange.response.fields = {{"Location", "https://h/cb?x=" + formEncoded(secret)}, {"Y", spelled()}};
        exchange.response.body = "\xff" + spelled();
        exchange.response.trailers = {{"Z", spelled()}};
        exchange.responseHead = spelled();
        exchange.interim[0].body = spelled();
        exchange.proxy = text();
        // The last thing in the event says what the secret is.
        exchange.interim[0].fields = {{"Location", "https://h/cb?code=" + formEncoded(secret)}};
        event.exchange = std::make_shared<const Exchange>(exchange);

        const Event out = Redactor().redacted(event);
        const QByteArray line = toJson(out);
        for (const Spelling &spelling : kSpellings) {
            const QByteArray spelling1 = spelling.write(secret);
            QVERIFY2(!line.contains(spelling1), spelling.name);
            // As it stands in the line, where it is inside of a string.
            QVERIFY2(!line.contains(jsonString(spelling1).sliced(1).chopped(1)), spelling.name);
        }
        QVERIFY(!out.exchange->response.body.contains(secret));
    }
}

void TestRedactor::largeBodies()
{
    const QByteArray body =
        '[' + QByteArray(R"({"u":"a\/b%20&amp;","access_token":"abcdefgh"},)").repeated(40'000) + ']';
    QVERIFY(body.size() > qsizetype(1) << 20);
    const QByteArray out = Redactor().redacted(body);
    QVERIFY(!out.contains("abcdefgh"));
    QCOMPARE(out.count("\u27e8"
                       "access token 1\u27e9"),
             40'000);
}

void TestRedactor::claimsKept_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("out");
    const auto row = [](const char *name, const QByteArray &text, const char *out) {
        QTest::newRow(name) << text << QByteArray(out).replace("<<", "\u27e8").replace(">>", "\u27e9");
    };
    row("opaque", "access_token=abcdefghijkl", "access_token=<<access token 1>>");
    row("without signature", "access_token=eyJhIjoxfQ.eyJiIjoyfQ.", "access_token=<<access token 1>>");
    row("encrypted", "x eyJhIjoxfQ.a.b.c.d y", "x <<token 1>> y");
    row("under a name", "access_token=eyJhIjoxfQ.eyJiIjoyfQ.c2lnbmF0dXJl&x=1",
        "access_token=eyJhIjoxfQ.eyJiIjoyfQ.<<signature of access token 1>>&x=1");
    row("in a field", "Authorization: Bearer eyJhIjoxfQ.eyJiIjoyfQ.c2lnbmF0dXJl",
        "Authorization: Bearer eyJhIjoxfQ.eyJiIjoyfQ.<<signature of access token 1>>");
    row("twice, and its signature alone",
        R"({"id_token":"eyJhIjoxfQ.eyJiIjoyfQ.c2lnbmF0dXJl","x":"eyJhIjoxfQ.eyJiIjoyfQ.c2lnbmF0dXJl","y":"c2lnbmF0dXJl"})",
        R"({"id_token":"eyJhIjoxfQ.eyJiIjoyfQ.<<signature of ID token 1>>","x":"eyJhIjoxfQ.eyJiIjoyfQ.<<signature of ID )"
        R"(token 1>>","y":"<<signature of ID token 1>>"})");
    row("a secret in a claim", "x eyJhIjoxfQ.eyJyZWZyZXNoX3Rva2VuIjoiYWJjZGVmZ2hpaiJ9.c2lnbmF0dXJl",
        "x eyJhIjoxfQ.<<Base64: {\"refresh_token\":\"<<refresh token 1>>\"}>>.<<signature of token 1>>");
}

void TestRedactor::claimsKept()
{
    QFETCH(const QByteArray, text);
    QTEST(Redactor(Claims::Kept).redacted(text), "out");
}

// What was taken out before stays as it is, and what is new gets no name that is there.
void TestRedactor::twice()
{
    const QByteArray text = "code=a-code-42&client_secret=abcdefgh&x=abcdefgh\r\nAuthorization: "
                            + basicAuthorization({"client-1", "s3cret-of-client"})
                            + "\r\nCookie: a=cookie-value; b=2\r\nX: Bearer eyJhIjoxfQ.eyJiIjoyfQ.c2lnbmF0dXJl\r\n"
                              "Location: https://user:pass-word-1@host/?state="
                            + QByteArray(R"({"refresh_token":"abcdefghij"})").toBase64(QByteArray::Base64UrlEncoding);
    for (const Claims claims : {Claims::Replaced, Claims::Kept}) {
        const QByteArray once = Redactor(claims).redacted(text);
        Redactor again(claims);
        QCOMPARE(again.redacted(once).split('\n'), once.split('\n'));
        QVERIFY(again.receipt().isEmpty());
        QVERIFY(again.redacted("code=another-one")
                    .endsWith("\u27e8"
                              "code 2\u27e9"));
    }
}

// A name that we never give is a secret like any other.
void TestRedactor::notOurNames()
{
    for (const char *text : {"code=\u27e8x 1\u27e9", "code=\u27e8code 0\u27e9", "code=\u27e8code\u27e9",
                             "code=\u27e8\u27e9", "code=secret\u27e8code 1\u27e9"}) {
        const QByteArray out = Redactor().redacted(QByteArray(text));
        QVERIFY2(out != text, text);
    }
}

// A form whose values were not encoded: all of each is gone. Several fields of a recorder in one.
void TestRedactor::carelessSenders()
{
    Exchange exchange;
    exchange.request.fields = {{"Content-Type", "application/x-www-form-urlencoded"}};
    exchange.request.body = "user=a&password=abc#TAIL\"TAIL<TAIL TAIL&x=1";
    exchange.request.fields.append("Referer", "https://as.example/?x=1&password=from BLANK#y");
    exchange.response.fields = {{"Set-Cookie", "a=first-of-all; Path=/\nb=second-of-all"},
                                {"Location", "/cb?token=moved BLANK&x=1#access_token=on BLANK"}};
    exchange.request.address = "https://api.example/a?code=plain BLANK\"BLANK&x=1#access_token=other BLANK";
    exchange.remoteAddress = u"code=abc-in-an-address"_s;
    Event event;
    event.exchange = std::make_shared<const Exchange>(exchange);
    const QByteArray line = toJson(Redactor().redacted(event));
    for (const char *secret : {"TAIL", "BLANK", "first-of-all", "second-of-all", "abc-in"})
        QVERIFY2(!line.contains(secret), line);
    QVERIFY(line.contains("x=1"));
}

void TestRedactor::wideBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("out");
    const QString body = uR"({"access_token":"a-token-in-utf16","text":"資料"})"_s;
    const QString out = u"{\"access_token\":\"\u27e8access token 1\u27e9\",\"text\":\"資料\"}"_s;
    const auto wide = [](const QString &text, QStringConverter::Encoding encoding) -> QByteArray {
        return QStringEncoder(encoding)(text);
    };
    const QString mark(QChar::ByteOrderMark);
    for (const auto &[name, encoding] :
         {std::pair{"little", QStringConverter::Utf16LE}, {"big", QStringConverter::Utf16BE}}) {
        QTest::addRow("%s endian", name) << wide(body, encoding) << wide(out, encoding);
        QTest::addRow("%s endian with its mark", name) << wide(mark + body, encoding) << wide(mark + out, encoding);
        QTest::addRow("%s endian, nothing secret", name)
            << wide(u"nothing secret at all"_s, encoding) << wide(u"nothing secret at all"_s, encoding);
    }
    const QByteArray binary = QByteArray("\xFF\xFE\x00\xD8 odd and no text", 20);
    QTest::newRow("a mark before what is no text") << binary << binary;
    const QByteArray zeroes(64, '\0');
    QTest::newRow("zeroes") << zeroes << zeroes;
}

void TestRedactor::wideBodies()
{
    QFETCH(const QByteArray, body);
    Exchange exchange;
    exchange.response.body = body;
    exchange.request.body = body;
    Event event;
    event.exchange = std::make_shared<const Exchange>(exchange);
    const Event redacted = Redactor().redacted(event);
    QTEST(redacted.exchange->response.body, "out");
    QTEST(redacted.exchange->request.body, "out");
}

// As many tokens of one issuer as a day brings: they begin alike.
void TestRedactor::manyAlike()
{
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text += "x eyJhbGciOiJSUzI1NiJ9." + QByteArray::number(i).toBase64(QByteArray::OmitTrailingEquals)
                + ".c2lnbmF0dXJl" + QByteArray::number(i) + '\n';
    const QByteArray out = Redactor().redacted(text);
    QCOMPARE(out.count("\u27e8"), 20'000);
    QVERIFY(!out.contains("c2lnbmF0dXJl"));
}

void TestRedactor::receipt()
{
    Redactor redactor;
    QVERIFY(redactor.receipt().isEmpty());
    redactor.learn(R"({"code":"a-code-42"})");
    QVERIFY(redactor.receipt().isEmpty()); // Nothing was given out.

    const QByteArray out =
        redactor.redacted("code=a-code-42&client_secret=abcdefgh&x=abcdefgh y " + QByteArray("a-code-42").toBase64());
    QCOMPARE(out.count("\u27e8"), 5);
    const Receipt receipt = redactor.receipt();
    const Receipt::Entry code{SecretKind::Code, Rule::Parameter, "code"};
    const Receipt::Entry codeAgain{SecretKind::Code, Rule::Known, {}};
    const Receipt::Entry secret{SecretKind::ClientSecret, Rule::Parameter, "client_secret"};
    const Receipt::Entry secretAgain{SecretKind::ClientSecret, Rule::Known, {}};
    const std::map<Receipt::Entry, qint64> expected{{code, 1}, {codeAgain, 1}, {secret, 1}, {secretAgain, 1}};
    QCOMPARE(receipt.places(), expected);
    QCOMPARE(receipt.values(SecretKind::Code), 1);
    QCOMPARE(receipt.values(SecretKind::ClientSecret), 1);
    QCOMPARE(receipt.allPlaces(), 4);
    QCOMPARE(receipt.allValues(), 2);

    redactor.restartReceipt();
    QVERIFY(redactor.receipt().isEmpty());
}

QTEST_APPLESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
