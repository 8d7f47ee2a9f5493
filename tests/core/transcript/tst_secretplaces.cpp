// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/secretplaces.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Transcript;

class TestSecretPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSecret_data();
    void nothingSecret();
    void found_data();
    void found();
    void kinds();
    void longTextsTakeNoTime_data();
    void longTextsTakeNoTime();
};

void TestSecretPlaces::nothingSecret_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "code",
                             "code=",
                             "code:x",
                             "=x",
                             ":",
                             "xcode=1",
                             "code_challenge=1",
                             "state=abc&nonce=def",
                             R"({"error":"invalid_grant"})",
                             R"({"code":null})",
                             R"({"code":true})",
                             R"({"code":{}})",
                             R"({"code":[]})",
                             R"("code")",
                             R"({"code":)",
                             "Host: code",
                             "X Authorization: Bearer x",
                             "Authorization:",
                             "Authorization: ",
                             "Cookie: a",
                             "Cookie: a=",
                             "<input name=state value=x>",
                             "<input name=code>",
                             "<input",
                             "<inputs name=code",
                             "https://host/a@b:c",
                             "https://user@host/",
                             "http://host:80/",
                             "eyJhbGciOiJub25lIn0",
                             "eyJhbGciOiJub25lIn0.e30",
                             "xeyJa.b.c"})
        QTest::addRow("%s", text) << QByteArray(text);
}

void TestSecretPlaces::nothingSecret()
{
    QFETCH(const QByteArray, text);
    QVERIFY(findSecretPlaces(text).isEmpty());
}

void TestSecretPlaces::found_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown"); // each place in brackets with what it means
    const auto row = [](const char *text, const char *shown) {
        QTest::addRow("%s", text) << QByteArray(text) << QByteArray(shown);
    };
    row("code=abc", "[abc=abc]");
    row("?state=1&code=a%2Bb&x=2#y", "[a%2Bb=a+b]");
    row("#access_token=a+b", "[a+b=a b]");
    row("see code=abc, then", "[abc,=abc,]");
    row("code=\"a b\" x", "[a b=a b]");
    row(R"({"u":"https://x/?code=abc\u0026state=1"})", "[abc=abc]");
    row(R"({"code":"a\/b","x":1})", R"([a\/b=a/b])");
    row(R"({ "code" : "x1" })", "[x1=x1]");
    row(R"({"code":["a1"]})", "[a1=a1]");
    row(R"({"tx_code": 1234, "x":1})", "[1234=1234]");
    row(R"({"token":["a","b"]})", "[a=a][b=b]");
    row(R"({"token":[["a"],{"x":"b","n":1},7]})", "[a=a][b=b][7=7]");
    row(R"({"access_token":{"value":"a","of":{"x":["b"]}},"x":"c"})", "[a=a][b=b]");
    row(R"({"password":{"client_secret":987654321,"n":1}})", "[987654321=987654321]");
    row(R"({"id_token":{"acr":{"values":["gold"]}}})", "");
    row(R"({"access_token":{"value":"never closed)", "[never closed=never closed]");
    row(R"({"response":{"status":"fine"},"d":{"results":["x"]},"code":{"x":"y"}})", "");
    row(R"({"t":1700000000,"d":5})", "");
    row(R"({"client_secret":"never closed)", "[never closed=never closed]");
    row(R"({"kty":"oct","k":"c2VjcmV0"})", "[c2VjcmV0=c2VjcmV0]");
    row("GET / HTTP/1.1\r\nAuthorization: Bearer abc\r\nHost: x\r\n", "[abc=abc]");
    row("authorization:  DPoP   abc", "[abc=abc]");
    row("Authorization: abc", "[abc=abc]");
    row("Authorization: Digest username=\"x\", response=\"y\"",
        "[username=\"x\", response=\"y\"=username=\"x\", response=\"y\"][y=y]");
    row("Authorization: Basic dTpwJTJCcSty", "[dTpwJTJCcSty=p+q r]");
    row("Authorization: Basic c2VjcmV0Og==", "[c2VjcmV0Og===secret]");
    row("Cookie: a=1; b=\"2\"; c", "[1=1][\"2\"=2]");
    row("Set-Cookie: a=1; Path=/; Expires=x", "[1=1]");
    row("X-Api-Key: a b\r\n c", "[a b\r\n c=a b\r\n c]");
    row(R"({"Authorization":"Bearer abc"})", "[abc=abc]");
    row("<INPUT type=hidden value='a&amp;b' name=\"code\">", "[a&amp;b=a&b]");
    row("<input name=code value=abc>", "[abc=abc]");
    row("https://user:p%40ss@host/", "[p%40ss=p@ss]");
    row("x eyJa.b.c y", "[eyJa.b.c=eyJa.b.c]");
    row("eyJa.b.c.d.e.f", "[eyJa.b.c.d.e=eyJa.b.c.d.e]");
    row("code=code=x", "[code=x=code=x]");
}

void TestSecretPlaces::found()
{
    QFETCH(const QByteArray, text);
    QByteArray shown;
    for (const SecretPlace &place : findSecretPlaces(text)) {
        shown += '[' + text.sliced(place.where.begin, place.where.end - place.where.begin) + '=' + place.values.value(0)
                 + ']';
    }
    QTEST(shown, "shown");
}

void TestSecretPlaces::kinds()
{
    const auto kindOf = [](const char *text) { return findSecretPlaces(text).value(0).kind; };
    QCOMPARE(kindOf("Authorization: Bearer x"), SecretKind::AccessToken);
    QCOMPARE(kindOf("Authorization: Basic dTpw"), SecretKind::ClientSecret);
    QCOMPARE(kindOf("Authorization: Negotiate x"), SecretKind::Credentials);
    QCOMPARE(kindOf("Cookie: a=b"), SecretKind::Cookie);
    QCOMPARE(kindOf("https://u:p@h"), SecretKind::Password);
    QCOMPARE(findSecretPlaces("Authorization: Basic dTpw").value(0).lead, "u:");
}

void TestSecretPlaces::longTextsTakeNoTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece :
         {"code=", "<input ", "<input a='", "://", "\"code\":", "\"code\":\"", "Cookie: a=b\n", "eyJ", "eyJ.",
          "code=1&", "Cookie:\n ", "\"token\":[1,", "<input/a=", "<input a=\"", "\"token\":{", "\"token\":[{\"a\":\"b"})
        QTest::addRow("%s", piece) << QByteArray(piece);
}

void TestSecretPlaces::longTextsTakeNoTime()
{
    // With a quadratic search, this would not end within the time that a test has.
    QFETCH(const QByteArray, piece);
    const QByteArray text = piece.repeated((qsizetype(4) << 20) / piece.size());
    QVERIFY(findSecretPlaces(text).size() <= text.size());
}

QTEST_APPLESS_MAIN(TestSecretPlaces)
#include "tst_secretplaces.moc"
