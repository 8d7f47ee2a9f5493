// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/sdjwt.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

class TestSdJwt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void splits();
    void jsonRefuses_data();
    void jsonRefuses();
    void json_data();
    void json();
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
    const auto parts = SdJwt::split(text);
    QVERIFY(!parts);
    QCOMPARE(parts.error().id.toString(), u"sd-jwt-format"_s);
    QTEST(parts.error().offset, "offset");
}

void TestSdJwt::splits()
{
    const auto parts = SdJwt::split("a.b.c~dd~e~f.g.h");
    QVERIFY(parts);
    QCOMPARE(parts->issuerJwt, (Json::Span{0, 5}));
    QCOMPARE(parts->issuerText, "a.b.c");
    QCOMPARE(parts->disclosures.size(), std::size_t(2));
    QCOMPARE(parts->disclosures[0].span(), (Json::Span{6, 2}));
    QCOMPARE(parts->disclosures[1].encoded(), "e");
    QCOMPARE(parts->keyBindingJwt, (Json::Span{11, 5}));
    QCOMPARE(parts->keyBinding, "f.g.h");
    QCOMPARE(parts->presented(), "a.b.c~dd~e~");

    const auto bare = SdJwt::split("a.b.c~");
    QVERIFY(bare);
    QVERIFY(bare->disclosures.empty());
    QVERIFY(bare->keyBinding.isEmpty());
    QCOMPARE(bare->presented(), "a.b.c~");
}

namespace {

/// A flattened form with this unprotected header.
QByteArray flattened(const QByteArray &header)
{
    return R"({"payload":"cGF5","protected":"eyJhbGciOiJFUzI1NiJ9","signature":"c2ln","header":)" + header + '}';
}

} // namespace

void TestSdJwt::jsonRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("disclosures that are no list") << flattened(R"({"disclosures":"WyJ"})");
    QTest::newRow("a disclosure that is no string") << flattened(R"({"disclosures":["a",1]})");
    QTest::newRow("a key binding that is no string") << flattened(R"({"disclosures":[],"kb_jwt":{}})");
    QTest::newRow("a key binding of two parts") << flattened(R"({"disclosures":[],"kb_jwt":"a.b"})");
    QTest::newRow("disclosures in the second header")
        << QByteArray(R"({"payload":"cGF5","signatures":[{"protected":"eyJhbGciOiJFUzI1NiJ9","signature":"c2ln",)"
                      R"("header":{"disclosures":[]}},{"protected":"eyJhbGciOiJFUzI1NiJ9","signature":"c2ln",)"
                      R"("header":{"disclosures":[]}}]})");
}

void TestSdJwt::jsonRefuses()
{
    QFETCH(const QByteArray, text);
    const auto jws = Jws::parse(text);
    QVERIFY(jws);
    QVERIFY(SdJwt::isMeant(*jws));
    const auto parts = SdJwt::fromJson(*jws);
    QVERIFY(!parts);
    QCOMPARE(parts.error().id.toString(), u"sd-jwt-format"_s);
    QCOMPARE(parts.error().spec.text(), u"RFC 9901 §8"_s);
    QVERIFY(parts.error().offset > 0);
}

void TestSdJwt::json_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("flattened") << flattened(R"({"disclosures":["dd","e"],"kb_jwt":"f.g.h"})");
    QTest::newRow("with escapes") << flattened(R"({"disclosures":["\u0064d","e"],"kb_jwt":"f.g\u002eh"})");
    QTest::newRow("general") << QByteArray(
        R"({"payload":"cGF5","signatures":[{"protected":"eyJhbGciOiJFUzI1NiJ9","signature":"c2ln",)"
        R"("header":{"disclosures":["dd","e"],"kb_jwt":"f.g.h"}},)"
        R"({"protected":"eyJhbGciOiJFUzI1NiJ9","signature":"b3RoZXI"}]})");
}

void TestSdJwt::json()
{
    QFETCH(const QByteArray, text);
    const auto jws = Jws::parse(text);
    QVERIFY(jws);
    QVERIFY(SdJwt::isMeant(*jws));
    const auto parts = SdJwt::fromJson(*jws);
    QVERIFY(parts);
    QCOMPARE(parts->presented(), "eyJhbGciOiJFUzI1NiJ9.cGF5.c2ln~dd~e~");
    QCOMPARE(parts->keyBinding, "f.g.h");
    const Json::Span span = parts->disclosures[1].span();
    QCOMPARE(text.sliced(span.offset, span.length), "e");
}

QTEST_GUILESS_MAIN(TestSdJwt)
#include "tst_sdjwt.moc"
