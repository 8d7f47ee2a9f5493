// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"
#include "support/vectors.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void vectors_data();
    void vectors();
    void read_data();
    void read();
    void severalLines();
    void basic_data();
    void basic();
};

namespace {

QByteArray shownChallenges(const QList<Challenge> &challenges)
{
    QByteArray shown;
    for (const Challenge &challenge : challenges) {
        shown += challenge.scheme + '(' + challenge.token68;
        for (const Parameter &parameter : challenge.parameters)
            shown += parameter.name.toLower() + '=' + parameter.value + ';';
        shown += ')';
    }
    return shown;
}

} // namespace

void TestChallenge::refused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char *name, const char *line, qsizetype offset) {
        QTest::newRow(name) << QByteArray(line) << offset;
    };
    row("no scheme", "=x", 0);
    row("quoted scheme", "\"Bearer\"", 0);
    row("open quote", "Bearer realm=\"x", 15);
    row("backslash at the end", "Bearer realm=\"x\\", 16);
    row("no value", "Bearer realm=\"a\", error=", 24);
    row("two values", "Bearer realm=\"a\" \"b\"", 17);
    row("no blank after the scheme", "Bearer\"x\"", 6);
}

void TestChallenge::refused()
{
    QFETCH(QByteArray, line);
    const auto challenges = parseChallenges({{"WWW-Authenticate", line}});
    QVERIFY(!challenges);
    QCOMPARE(challenges.error().id.toString(), u"http-challenge");
    QTEST(challenges.error().offset, "offset");
}

void TestChallenge::vectors_data()
{
    Vectors::addRows({u"www-authenticate"_s});
}

void TestChallenge::vectors()
{
    QFETCH(Vectors::Case, vector);
    const auto challenges = parseChallenges({{"WWW-Authenticate", vector.input().member("header").toUtf8()}});
    QCOMPARE(challenges.has_value(), vector.isValid());
    QByteArray expected;
    for (const Json::Value challenge : vector.expected().member("challenges")) {
        expected += challenge.member("scheme").toUtf8() + '(' + challenge.member("token68").toUtf8();
        for (const Json::Value parameter : challenge.member("params"))
            expected += parameter.name().toUtf8() + '=' + parameter.toUtf8() + ';';
        expected += ')';
    }
    QCOMPARE(shownChallenges(*challenges), expected);
}

void TestChallenge::read_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *name, const char *line, const char *shown) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(shown);
    };
    row("nothing", "", "");
    row("only commas", " , ,", "");
    row("scheme alone", "Negotiate", "Negotiate()");
    row("token68", "Negotiate YWJj==", "Negotiate(YWJj==)");
    row("token68, then another", "Negotiate a/b=, Basic realm=x", "Negotiate(a/b=)Basic(realm=x;)");
    row("two schemes alone", "Negotiate, NTLM", "Negotiate()NTLM()");
    row("blanks around the sign", "Bearer realm = \"a\" , error = b", "Bearer(realm=a;error=b;)");
    row("comma inside a quoted text", "Bearer scope=\"a, b\"", "Bearer(scope=a, b;)");
    row("escapes", "Bearer x=\"a\\\"b\\\\c\"", "Bearer(x=a\"b\\c;)");
    row("empty pieces", ",Bearer ,, a=1,,", "Bearer(a=1;)");
    row("the same name twice", "Bearer a=1, a=2", "Bearer(a=1;a=2;)");
}

void TestChallenge::read()
{
    QFETCH(QByteArray, line);
    const auto challenges = parseChallenges({{"WWW-Authenticate", line}});
    QVERIFY2(challenges, challenges ? "" : qPrintable(challenges.error().expected));
    QTEST(shownChallenges(*challenges), "shown");
}

void TestChallenge::severalLines()
{
    const auto challenges = parseChallenges(
        {{"WWW-Authenticate", "bearer Realm=a"}, {"X", "Basic x=y"}, {"www-authenticate", "DPoP algs=\"ES256\""}});
    QVERIFY(challenges);
    QCOMPARE(shownChallenges(*challenges), "bearer(realm=a;)DPoP(algs=ES256;)");
    QVERIFY(challenges->constFirst().isScheme("Bearer"));
    QCOMPARE(challenges->constFirst().value("realm"), "a");
    QVERIFY(!challenges->constFirst().value("error"));
}

void TestChallenge::basic_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("shown"); // empty: refused
    const auto row = [](const char *name, const char *authorization, const char *shown) {
        QTest::newRow(name) << QByteArray(authorization) << QByteArray(shown);
    };
    row("another scheme", "Bearer dTpw", "");
    row("scheme alone", "Basic", "");
    row("no Base64", "Basic d*pw", "");
    row("no colon", "Basic dXB3", "");
    row("empty halves", "Basic Og==", "[][]");
    row("RFC 7617 section 2", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "[Aladdin][open sesame]");
    row("scheme in another case", "BASIC dTpw", "[u][p]");
    row("colon in the password", "Basic dTpwOnE=", "[u][p:q]");
}

void TestChallenge::basic()
{
    QFETCH(QByteArray, authorization);
    const auto credentials = parseBasicAuthorization(authorization);
    QTEST(credentials ? '[' + credentials->user + "][" + credentials->password + ']' : QByteArray(), "shown");
    if (credentials)
        QCOMPARE(parseBasicAuthorization(basicAuthorization(*credentials)), credentials);
}

QTEST_APPLESS_MAIN(TestChallenge)
#include "tst_challenge.moc"
