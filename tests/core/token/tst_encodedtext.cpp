// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/encodedtext.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;

class TestEncodedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void findsTheWayBack_data();
    void findsTheWayBack();
};

void TestEncodedText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("short text").toBase64();
    QTest::newRow("prose") << QByteArray("a text that stands as it is and is no Base64 at all");
    QTest::newRow("octets that nobody reads") << QByteArray(60, '\1').toBase64();
    QTest::newRow("both alphabets") << QByteArray(60, 'a').toBase64() + "+-+-";
}

void TestEncodedText::refuses()
{
    QFETCH(const QByteArray, text);
    qsizetype end = -1;
    QVERIFY(!EncodedText::read(text, 0, end));
    QCOMPARE_GE(end, 0);
    QCOMPARE_LE(end, text.size());
}

void TestEncodedText::findsTheWayBack_data()
{
    QTest::addColumn<QByteArray>("encoded");
    for (qsizetype shift = 0; shift < 3; ++shift) {
        const QByteArray text = QByteArray(shift + 3, '?') + ">>> first, second and some more text to be read";
        const auto row = [shift](const char *name, const QByteArray &encoded) {
            QTest::addRow("%s, shifted by %d", name, int(shift)) << encoded;
        };
        row("Base64", text.toBase64());
        row("BASE64URL", text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        row("JSON escapes", text.toBase64().replace("/", "\\/"));
        row("percent-encoded", text.toBase64().toPercentEncoding());
    }
}

void TestEncodedText::findsTheWayBack()
{
    QFETCH(const QByteArray, encoded);
    const QByteArray around = "x: \"" + encoded + "\" y";
    qsizetype end = 0;
    auto text = EncodedText::read(around, 4, end);
    QVERIFY(text);
    QCOMPARE(end, 4 + encoded.size());
    const QByteArray decoded = text->decoded();
    qsizetype last = 0;
    for (const QByteArray part : {"first", "second", "text"}) {
        const qsizetype offset = decoded.indexOf(part);
        const Json::Span outer = text->outer({offset, part.size()});
        QCOMPARE_GE(outer.offset, last);
        last = outer.end();
        // What stands there, from the group of four that it begins in.
        const QByteArray whole =
            QByteArray::fromPercentEncoding(around.first(outer.end()).sliced(4)).replace("\\/", "/");
        const auto options = encoded.contains('_') ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
        QVERIFY(QByteArray::fromBase64(whole, options).endsWith(part));
    }
}

QTEST_GUILESS_MAIN(TestEncodedText)
#include "tst_encodedtext.moc"
