// SPDX-License-Identifier: GPL-3.0-or-later
// With the cases of tests/vectors/rfc7636.
#include "json/document.h"
#include "oauth/pkce.h"

#include <QFile>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;

namespace {

const Json::Document &vectors()
{
    static const Json::Document document = [] {
        QFile file(QStringLiteral(GRANTSCOPE_TEST_VECTORS "/rfc7636/pkce.json"));
        return file.open(QIODevice::ReadOnly) ? Json::Document::parse(file.readAll()).value() : Json::Document();
    }();
    return document;
}

} // namespace

class TestPkce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();
    void vectorsHold_data();
    void vectorsHold();
    void octetsOfAppendixB();
    void refusedOctets_data();
    void refusedOctets();
    void noneHasNoChallenge();
    void methodNames();
};

void TestPkce::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("42") << QByteArray(42, 'a') << -1;
    QTest::newRow("129") << QByteArray(129, 'a') << -1;
    QTest::newRow("huge") << QByteArray(1'000'000, 'a') << -1;
    QTest::newRow("padding") << QByteArray(43, 'a') + '=' << 43;
    QTest::newRow("blank within") << QByteArray(20, 'a') + ' ' + QByteArray(30, 'a') << 20;
    QTest::newRow("line break at the end") << QByteArray(43, 'a') + '\n' << 43;
    QTest::newRow("slash") << '/' + QByteArray(43, 'a') << 0;
    QTest::newRow("NUL") << QByteArray(43, 'a') + QByteArray(1, '\0') << 43;
    QTest::newRow("umlaut") << QByteArray(43, 'a') + QByteArray("\xc3\xa4") << 43;
    QTest::newRow("percent") << QByteArray(43, 'a') + QByteArray("%41") << 43;
}

void TestPkce::refused()
{
    QFETCH(const QByteArray, text);
    const Result<CodeVerifier> verifier = CodeVerifier::parse(Secret(text));
    QVERIFY(!verifier);
    QCOMPARE(verifier.error().id.toString(), u"pkce-verifier-syntax"_s);
    QTEST(int(verifier.error().offset), "offset");
    QVERIFY(!verifier.error().expected.isEmpty());
    QVERIFY(!verifier.error().found.contains(u"aaa"_s));
}

void TestPkce::accepted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("43") << QByteArray(43, 'a');
    QTest::newRow("128") << QByteArray(128, 'Z');
    QTest::newRow("every sign") << QByteArray("-._~") + QByteArray(39, '0');
}

void TestPkce::accepted()
{
    QFETCH(const QByteArray, text);
    const Result<CodeVerifier> verifier = CodeVerifier::parse(Secret(text));
    QVERIFY(verifier);
    QCOMPARE(verifier->secret().reveal(), QByteArrayView(text));
}

void TestPkce::vectorsHold_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Json::Value each : vectors().root().member("cases"))
        QTest::newRow(qPrintable(each.member("id").toString())) << index++;
    QVERIFY(index > 5);
}

void TestPkce::vectorsHold()
{
    QFETCH(const int, index);
    const Json::Value vector = vectors().root().member("cases").element(index);
    const Json::Value input = vector.member("input");
    const Json::Value expected = vector.member("expected");
    const Result<CodeVerifier> verifier = CodeVerifier::parse(Secret(input.member("code_verifier").toUtf8()));
    if (expected.member("checks").element(0).stringIs("pkce-verifier-syntax")) {
        QVERIFY(!verifier);
        return;
    }
    QVERIFY(verifier);
    const bool isPlain = input.member("code_challenge_method").stringIs("plain");
    const QByteArray challenge = deriveCodeChallenge(*verifier, isPlain ? PkceMethod::PlainInsecure : PkceMethod::S256);
    if (expected.member("value"))
        QCOMPARE(challenge, expected.member("value").toUtf8());
    else
        QVERIFY(challenge != input.member("code_challenge").toUtf8());
}

void TestPkce::octetsOfAppendixB()
{
    QByteArray octets;
    for (const Json::Value octet :
         vectors().root().member("cases").element(0).member("input").member("verifier_octets"))
        octets += char(octet.toInteger().value());
    const Result<CodeVerifier> verifier = CodeVerifier::fromRandom(octets);
    QVERIFY(verifier);
    QCOMPARE(verifier->secret().reveal(), QByteArrayView("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
}

void TestPkce::refusedOctets_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("none") << 0;
    QTest::newRow("31") << 31;
    QTest::newRow("97") << 97;
}

void TestPkce::refusedOctets()
{
    QFETCH(const int, size);
    QVERIFY(!CodeVerifier::fromRandom(QByteArray(size, 'x')));
}

void TestPkce::noneHasNoChallenge()
{
    const CodeVerifier verifier = CodeVerifier::fromRandom(QByteArray(96, 'x')).value();
    QCOMPARE(verifier.secret().size(), 128);
    QVERIFY(deriveCodeChallenge(verifier, PkceMethod::NoneInsecure).isEmpty());
}

void TestPkce::methodNames()
{
    QCOMPARE(pkceMethodName(PkceMethod::S256), QByteArray("S256"));
    QCOMPARE(pkceMethodName(PkceMethod::PlainInsecure), QByteArray("plain"));
    QVERIFY(pkceMethodName(PkceMethod::NoneInsecure).isEmpty());
}

QTEST_APPLESS_MAIN(TestPkce)
#include "tst_pkce.moc"
