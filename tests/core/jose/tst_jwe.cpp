// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jwe.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {
// {"alg":"dir","enc":"A128GCM"}
const QByteArray kHeader = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0";
} // namespace

class TestJwe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void keepsWhatIsUnreadable_data();
    void keepsWhatIsUnreadable();
    void saysWhatIsUnreadable_data();
    void saysWhatIsUnreadable();
    void readsCompact();
    void readsFlattened();
    void readsGeneral();
};

void TestJwe::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const QByteArray &text, const char *error = "jwe-format") {
        QTest::newRow(name) << text << QByteArray(error);
    };
    row("empty", "");
    row("four parts", kHeader + ".a.b.c");
    row("six parts", kHeader + ".a.b.c.d.e");
    row("broken JSON", "{\"ciphertext\":", "json-syntax");
    row("too deep", "{\"ciphertext\":" + QByteArray(1000, '['), "json-depth");
    row("no ciphertext", R"({"protected":"e30"})");
    row("ciphertext a number", R"({"ciphertext":1})");
    row("protected an object", R"({"protected":{},"ciphertext":""})");
    row("iv null", R"({"iv":null,"ciphertext":""})");
    row("unprotected a text", R"({"unprotected":"e30","ciphertext":""})");
    row("header a text", R"({"header":"e30","ciphertext":""})");
    row("encrypted key a number", R"({"encrypted_key":1,"ciphertext":""})");
    row("recipients an object", R"({"recipients":{},"ciphertext":""})");
    row("no recipients", R"({"recipients":[],"ciphertext":""})");
    row("a recipient a text", R"({"recipients":[{},"a"],"ciphertext":""})");
    row("both forms, key", R"({"recipients":[{}],"encrypted_key":"","ciphertext":""})");
    row("both forms, header", R"({"recipients":[{}],"header":{},"ciphertext":""})");
    row("too many recipients",
        "{\"recipients\":[" + QByteArray("{},").repeated(Jwe::kMaxRecipients) + "{}],\"ciphertext\":\"\"}");
}

void TestJwe::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, error);
    const auto jwe = Jwe::parse(text);
    QVERIFY(!jwe);
    QCOMPARE(jwe.error().id.toString().toLatin1(), error);
}

void TestJwe::keepsWhatIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("header no JSON") << QByteArray("bm8.a2.aXY.Yw.dA") << QByteArray("json-syntax");
    QTest::newRow("header an array") << QByteArray("W10.a2.aXY.Yw.dA") << QByteArray("header-not-object");
    QTest::newRow("header empty") << QByteArray(".a2.aXY.Yw.dA") << QByteArray("json-syntax");
    QTest::newRow("header padded") << kHeader + "=.a2.aXY.Yw.dA" << QByteArray();
    QTest::newRow("key padded") << kHeader + ".a2==.aXY.Yw.dA" << QByteArray();
    QTest::newRow("iv of one character") << kHeader + ".a2.a.Yw.dA" << QByteArray();
    QTest::newRow("ciphertext with a blank") << kHeader + ".a2.aXY.Y w.dA" << QByteArray();
    QTest::newRow("tag of the other alphabet") << kHeader + ".a2.aXY.Yw.d/A+" << QByteArray();
    QTest::newRow("header of a JSON form empty")
        << QByteArray(R"({"protected":"","ciphertext":""})") << QByteArray("json-syntax");
}

void TestJwe::keepsWhatIsUnreadable()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, error);
    const auto jwe = Jwe::parse(text);
    QVERIFY(jwe);
    QVERIFY(!jwe->isReadable());
    QCOMPARE(jwe->headerError ? jwe->headerError->id.toString().toLatin1() : QByteArray(), error);
    QCOMPARE(jwe->recipients.size(), 1);
}

void TestJwe::saysWhatIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("found");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char *name, const QByteArray &text, const char *error, const char *found,
                        qsizetype offset) {
        QTest::newRow(name) << text << QByteArray(error) << QString::fromLatin1(found) << offset;
    };
    const qsizetype size = kHeader.size();
    row("header", "e30=.e30.e30.e30.e30", "base64url-alphabet", "protected: 4 B", 3);
    row("header that is no JSON", "YQ.e30.e30.e30.e30", "json-syntax", "", 0);
    row("key", kHeader + ".a.e30.e30.e30", "base64url-alphabet", "encrypted_key: 1 B", size + 1);
    row("tag cut", kHeader + ".e30.e30.e30.AAAAA", "base64url-alphabet", "tag: 5 B", size + 17);
    row("additional data", R"({"aad":"A=","iv":"","ciphertext":"","tag":""})", "base64url-alphabet", "aad: 2 B", 9);
}

void TestJwe::saysWhatIsUnreadable()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, error);
    const auto jwe = Jwe::parse(text);
    QVERIFY(jwe && !jwe->isReadable());
    const auto wrong = jwe->readingError();
    QCOMPARE(wrong->id.toString().toUtf8(), error);
    QTEST(wrong->offset, "offset");
    if (error.startsWith("base64"))
        QTEST(wrong->found, "found");
}

void TestJwe::readsCompact()
{
    const auto jwe = Jwe::parse(kHeader + "..aXY.Yw.dA");
    QVERIFY(jwe);
    QVERIFY(jwe->isReadable());
    QCOMPARE(jwe->serialization, Serialization::Compact);
    QVERIFY(jwe->header("alg").stringIs("dir"));
    QVERIFY(jwe->header("enc").stringIs("A128GCM"));
    QVERIFY(!jwe->header("kid"));
    QVERIFY(jwe->recipients.front().encryptedKey.bytes.isEmpty());
    QCOMPARE(jwe->iv.bytes, "iv");
    QCOMPARE(jwe->ciphertext.bytes, "c");
    QCOMPARE(jwe->tag.bytes, "t");
    QCOMPARE(jwe->text.sliced(jwe->tag.span.offset, jwe->tag.span.length), "dA");
}

void TestJwe::readsFlattened()
{
    const QByteArray text =
        " {\"protected\":\"" + kHeader
        + R"(","unprotected":{"jku":"u"},"header":{"kid":"k"},"encrypted_key":"a2V5","aad":"YQ","iv":"a\u0058Y","ciphertext":"Yw","tag":"dA"})";
    const auto jwe = Jwe::parse(text);
    QVERIFY(jwe);
    QVERIFY(jwe->isReadable());
    QCOMPARE(jwe->serialization, Serialization::Flattened);
    QVERIFY(jwe->header("alg").stringIs("dir"));
    QVERIFY(jwe->header("jku").stringIs("u"));
    QVERIFY(jwe->header("kid").stringIs("k"));
    QCOMPARE(jwe->recipients.front().encryptedKey.bytes, "key");
    QCOMPARE(jwe->additionalData.bytes, "a");
    QCOMPARE(jwe->iv.bytes, "iv");
    QCOMPARE(jwe->iv.unescaped, "aXY");
    QCOMPARE(text.sliced(jwe->iv.span.offset, jwe->iv.span.length), R"(a\u0058Y)");
}

void TestJwe::readsGeneral()
{
    const auto jwe = Jwe::parse(
        R"({"recipients":[{"header":{"kid":"1"},"encrypted_key":"YQ"},{"encrypted_key":"Yg"}],"ciphertext":"Yw"})");
    QVERIFY(jwe);
    QVERIFY(jwe->isReadable());
    QCOMPARE(jwe->serialization, Serialization::General);
    QCOMPARE(jwe->recipients.size(), 2);
    QVERIFY(jwe->header("kid").stringIs("1"));
    QCOMPARE(jwe->recipients[1].encryptedKey.bytes, "b");
}

QTEST_GUILESS_MAIN(TestJwe)
#include "tst_jwe.moc"
