// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/sdjwt.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestSdJwt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void splits();
};

void TestSdJwt::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::newRow("empty") << QByteArray() << qsizetype(0);
    QTest::newRow("no tilde") << QByteArray("a.b.c") << qsizetype(5);
    QTest::newRow("an empty disclosure") << QByteArray("a.b.c~~") << qsizetype(6);
    QTest::newRow("an empty one among others") << QByteArray("a.b.c~d~~e~") << qsizetype(8);
    QTest::newRow("a disclosure without its tilde") << QByteArray("a.b.c~d") << qsizetype(6);
    QTest::newRow("key binding of two parts") << QByteArray("a.b.c~d~e.f") << qsizetype(8);
}

void TestSdJwt::refuses()
{
    QFETCH(const QByteArray, text);
    const auto parts = SdJwtParts::split(text);
    QVERIFY(!parts);
    QCOMPARE(parts.error().id.toString(), u"sd-jwt-format"_s);
    QTEST(parts.error().offset, "offset");
}

void TestSdJwt::splits()
{
    const QByteArray text = "a.b.c~dd~e~f.g.h";
    const auto parts = SdJwtParts::split(text);
    QVERIFY(parts);
    QCOMPARE(parts->issuerJwt, (Json::Span{0, 5}));
    QCOMPARE(parts->disclosures, (QList<Json::Span>{{6, 2}, {9, 1}}));
    QCOMPARE(parts->keyBindingJwt, (Json::Span{11, 5}));

    const auto bare = SdJwtParts::split("a.b.c~");
    QVERIFY(bare);
    QVERIFY(bare->disclosures.isEmpty());
    QCOMPARE(bare->keyBindingJwt.length, 0);
}

QTEST_GUILESS_MAIN(TestSdJwt)
#include "tst_sdjwt.moc"
