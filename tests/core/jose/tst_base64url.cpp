// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Grantscope::Jose;
using enum Base64Problem;
using namespace Qt::StringLiterals;

using Findings = QList<Base64Finding>;
Q_DECLARE_METATYPE(Base64Problem)

class TestBase64url : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesEachForeignOctetAtEachPlace();
    void keepsOctetsWithStrayBits();
    void readsLeniently_data();
    void readsLeniently();
    void readsManyPaddingsInLinearTime();
    void decodes_data();
    void decodes();
    void agreesWithQtForEverySize();
    void overwritesTheBuffer();
    void valuesOfCharacters();
    void endsAtAForeignCharacter();
};

void TestBase64url::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Base64Problem>("problem");
    QTest::addColumn<qsizetype>("offset");

    const auto row = [](const char *name, const QByteArray &text, Base64Problem problem, qsizetype offset) {
        QTest::newRow(name) << text << problem << offset;
    };
    row("padding, one", "YWI=", Padding, 3);
    row("padding, two", "YQ==", Padding, 2);
    row("padding, too much", "YWJj=", Padding, 4);
    row("padding alone", "====", Padding, 0);
    row("padding and a line break", "YQ==\n", Padding, 2);
    row("'=' inside", "YQ==YQ", ForeignCharacter, 2);
    row("blank inside", "YW Jj", WhiteSpace, 2);
    row("blank first", " YWJj", WhiteSpace, 0);
    row("line break last", "YWJj\n", WhiteSpace, 4);
    row("carriage return", "YW\r\nJj", WhiteSpace, 2);
    row("tab", "\tYWJj", WhiteSpace, 0);
    row("plus", "-+__", StandardAlphabet, 1);
    row("slash", "YWJj/w", StandardAlphabet, 4);
    row("full stop", "YWJj.YWJj", ForeignCharacter, 4);
    row("percent", "YWJj%3D", ForeignCharacter, 4);
    row("NUL", QByteArray("YW\0j", 4), ForeignCharacter, 2);
    row("umlaut in UTF-8", "YW\xc3\xa4", ForeignCharacter, 2);
    row("fullwidth A", "\xef\xbc\xa1YWJ", ForeignCharacter, 0);
    row("lone character", "Y", Length, 0);
    row("lone fifth character", "YWJjY", Length, 4);
    row("a foreign character before a bad length", "YW*jY", ForeignCharacter, 2);
    row("stray bits, four", "YR", StrayBits, 1);
    row("stray bits, all four", "Yf", StrayBits, 1);
    row("stray bits, two", "YWJjYWL", StrayBits, 6);
    row("stray bits after a long text", QByteArray(400, 'A') + "-_", StrayBits, 401);
    row("foreign in the second block", QByteArray(20, 'A') + "~" + QByteArray(40, 'A'), ForeignCharacter, 20);
}

void TestBase64url::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Base64Problem, problem);
    QFETCH(const qsizetype, offset);

    const auto decoded = decodeBase64url(text);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error(), (Base64Finding{problem, offset}));
}

void TestBase64url::refusesEachForeignOctetAtEachPlace()
{
    const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // Too short for wide blocks, and two of them with something behind.
    for (const QByteArray &good : {QByteArray(40, 'Q'), QByteArray(80, 'Q')}) {
        for (int octet = 0; octet < 256; ++octet) {
            for (qsizetype at = 0; at < good.size(); ++at) {
                QByteArray text = good;
                text[at] = static_cast<char>(octet);
                const auto decoded = decodeBase64url(text);
                QCOMPARE(decoded.has_value(), alphabet.contains(static_cast<char>(octet)));
                if (!decoded)
                    QCOMPARE(decoded.error().offset, at);
            }
        }
    }
}

void TestBase64url::keepsOctetsWithStrayBits()
{
    QByteArray bytes;
    const auto decoded = decodeBase64urlInto("YWJjYR", bytes);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error(), (Base64Finding{StrayBits, 5}));
    QCOMPARE(bytes, "abca"_ba);

    QVERIFY(!decodeBase64urlInto("YWJjYR=", bytes));
    QVERIFY(bytes.isEmpty());
}

void TestBase64url::readsLeniently_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Findings>("findings");
    QTest::addColumn<bool>("readable");

    QTest::newRow("foreign") << "YWJj*YWJj"_ba << "abc"_ba << Findings{{ForeignCharacter, 4}} << false;
    QTest::newRow("'=' inside") << "YQ==YQ"_ba << "a"_ba << Findings{{ForeignCharacter, 2}} << false;
    QTest::newRow("lone character") << "YWJj Y"_ba << "abc"_ba << Findings{{WhiteSpace, 4}, {Length, 5}} << false;
    QTest::newRow("strict") << "YWJj"_ba << "abc"_ba << Findings{} << true;
    QTest::newRow("padding") << "YQ=="_ba << "a"_ba << Findings{{Padding, 2}} << true;
    QTest::newRow("padding in pieces") << "YQ=\n=\n"_ba << "a"_ba << Findings{{Padding, 2}, {WhiteSpace, 3}} << true;
    QTest::newRow("wrapped") << "YW\nJj\nYWJj"_ba << "abcabc"_ba << Findings{{WhiteSpace, 2}} << true;
    QTest::newRow("standard") << "+/+/"_ba << "\xfb\xff\xbf"_ba << Findings{{StandardAlphabet, 0}} << true;
    QTest::newRow("mixed alphabets") << "-_+/"_ba << "\xfb\xff\xbf"_ba << Findings{{StandardAlphabet, 2}} << true;
    QTest::newRow("stray bits before padding") << "YR=="_ba << "a"_ba << Findings{{Padding, 2}, {StrayBits, 1}} << true;
    QTest::newRow("everything") << " +R=="_ba << "\xf9"_ba
                                << Findings{{WhiteSpace, 0}, {StandardAlphabet, 1}, {Padding, 3}, {StrayBits, 2}}
                                << true;
    QTest::newRow("empty") << ""_ba << ""_ba << Findings{} << true;
}

void TestBase64url::readsLeniently()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, bytes);
    QFETCH(const Findings, findings);
    QFETCH(const bool, readable);

    const LenientBase64 read = decodeBase64Leniently(text);
    QCOMPARE(read.bytes, bytes);
    QCOMPARE(read.findings, findings);
    QCOMPARE(read.readable, readable);
}

void TestBase64url::readsManyPaddingsInLinearTime()
{
    const LenientBase64 read = decodeBase64Leniently("YQ"_ba + QByteArray(8 << 20, '='));
    QCOMPARE(read.bytes, "a"_ba);
    QCOMPARE(read.findings, (Findings{{Padding, 2}}));
}

void TestBase64url::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");

    // RFC 4648 §10, without padding
    QTest::newRow("empty") << ""_ba << ""_ba;
    QTest::newRow("f") << "f"_ba << "Zg"_ba;
    QTest::newRow("fo") << "fo"_ba << "Zm8"_ba;
    QTest::newRow("foo") << "foo"_ba << "Zm9v"_ba;
    QTest::newRow("foob") << "foob"_ba << "Zm9vYg"_ba;
    QTest::newRow("fooba") << "fooba"_ba << "Zm9vYmE"_ba;
    QTest::newRow("foobar") << "foobar"_ba << "Zm9vYmFy"_ba;
    QTest::newRow("RFC 7515 appendix C") << "\x03\xec\xff\xe0\xc1"_ba << "A-z_4ME"_ba;
    QTest::newRow("NUL octets") << QByteArray(30, '\0') << QByteArray(40, 'A');
}

void TestBase64url::decodes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, text);

    const auto decoded = decodeBase64url(text);
    QVERIFY(decoded);
    QCOMPARE(*decoded, bytes);
    QCOMPARE(encodeBase64url(bytes), text);
}

void TestBase64url::agreesWithQtForEverySize()
{
    QRandomGenerator random(7);
    for (qsizetype size = 0; size < 200; ++size) {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &octet : bytes)
            octet = static_cast<char>(random.bounded(256));
        const QByteArray text = encodeBase64url(bytes);
        QCOMPARE(text, bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        const auto decoded = decodeBase64url(text);
        QVERIFY(decoded);
        QCOMPARE(*decoded, bytes);
        QCOMPARE(decodeBase64Leniently(text).bytes, bytes);
    }
}

void TestBase64url::overwritesTheBuffer()
{
    QByteArray bytes = "what was there before and is longer";
    QVERIFY(decodeBase64urlInto("Zm8", bytes));
    QCOMPARE(bytes, "fo"_ba);
    QVERIFY(decodeBase64urlInto("", bytes));
    QVERIFY(bytes.isEmpty());
}

void TestBase64url::valuesOfCharacters()
{
    const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (int octet = 0; octet < 256; ++octet) {
        const char c = static_cast<char>(octet);
        QVERIFY2(base64urlValue(c) == alphabet.indexOf(c), qPrintable(QString::number(octet)));
    }
}

// Every place of a text that is longer than what is looked at in one go, with every octet there.
void TestBase64url::endsAtAForeignCharacter()
{
    constexpr qsizetype kLength = 37;
    const QByteArray plain = QByteArray("Ab-_09zZ").repeated(5).first(kLength);
    QCOMPARE(base64urlEnd({}), 0);
    QCOMPARE(base64urlEnd(plain), kLength);
    QCOMPARE(base64urlEnd(plain, kLength), kLength);
    for (qsizetype at = 0; at < kLength; ++at) {
        for (int octet = 0; octet < 256; ++octet) {
            QByteArray text = plain;
            text[at] = static_cast<char>(octet);
            const bool isForeign = base64urlValue(text[at]) < 0;
            QCOMPARE(base64urlEnd(text), isForeign ? at : kLength);
            QCOMPARE(base64urlEnd(text, at + 1), kLength);
        }
    }
}

QTEST_APPLESS_MAIN(TestBase64url)
#include "tst_base64url.moc"
