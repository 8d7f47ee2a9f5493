// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/typname.h"

#include <QTest>

using namespace Grantscope::Token;

class TestTypName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalizes_data();
    void normalizes();
    void contradicts_data();
    void contradicts();
    void goesWith_data();
    void goesWith();
};

void TestTypName::normalizes_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("longer than a media type") << QByteArray(256, 'a') << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("another tree") << QByteArray("application/x/at+jwt") << QByteArray("application/x/at+jwt");
    QTest::newRow("letters") << QByteArray("AT+jwt") << QByteArray("at+jwt");
    QTest::newRow("with application/") << QByteArray("Application/at+JWT") << QByteArray("at+jwt");
}

void TestTypName::normalizes()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, name);
    QCOMPARE(QByteArrayView(TypName(written)).toByteArray(), name);
    const auto document = Grantscope::Json::Document::parse('"' + written + '"');
    QVERIFY(document);
    QCOMPARE(QByteArrayView(normalizedTyp(document->root())).toByteArray(), name);
}

void TestTypName::contradicts_data()
{
    QTest::addColumn<QByteArray>("typ");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *typ, Kind kind) {
        QTest::addRow("%s as %s", typ, kindName(kind)) << QByteArray(typ) << kind;
    };
    for (const char *typ :
         {"secevent+jwt", "kb+jwt", "token-introspection+jwt", "logout+jwt", "dpop+jwt", "dc+sd-jwt"}) {
        row(typ, Kind::IdToken);
        row(typ, Kind::AccessToken);
        row(typ, Kind::ClientAssertion);
    }
    row("at+jwt", Kind::IdToken);
    row("at+jwt", Kind::Jwt);
    row("at+jwt", Kind::RefreshToken);
    row("logout+jwt", Kind::DpopProof);
}

void TestTypName::contradicts()
{
    QFETCH(const QByteArray, typ);
    QFETCH(const Kind, kind);
    QVERIFY(typContradicts(typ, kind));
}

void TestTypName::goesWith_data()
{
    QTest::addColumn<QByteArray>("typ");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *typ, Kind kind) {
        QTest::addRow("%s as %s", typ, kindName(kind)) << QByteArray(typ) << kind;
    };
    for (const char *typ : {"", "jwt", "jose", "token"}) {
        row(typ, Kind::IdToken);
        row(typ, Kind::AccessToken);
        row(typ, Kind::Jwt);
    }
    row("at+jwt", Kind::AccessToken);
    row("dpop+jwt", Kind::DpopProof);
    row("logout+jwt", Kind::LogoutToken);
    row("example+sd-jwt", Kind::SdJwt);
    row("secevent+jwt", Kind::Jwt);
    row("rt+jwt", Kind::RefreshToken);
}

void TestTypName::goesWith()
{
    QFETCH(const QByteArray, typ);
    QFETCH(const Kind, kind);
    QVERIFY(!typContradicts(typ, kind));
}

QTEST_GUILESS_MAIN(TestTypName)
#include "tst_typname.moc"
