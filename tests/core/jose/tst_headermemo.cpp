// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/headermemo.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

QByteArray withHeader(const QByteArray &header)
{
    return encodeBase64url(header) + ".e30.AQID";
}

/// As read with the memo; nothing of it may differ from what is read without.
JwsSignature readWith(HeaderMemo &memo, const QByteArray &token)
{
    const Jws with = Jws::parseCompact(token, &memo).value();
    const Jws without = Jws::parseCompact(token).value();
    const JwsSignature &a = with.signatures.front();
    const JwsSignature &b = without.signatures.front();
    for (const auto part : {&JwsSignature::protectedPart, &JwsSignature::signature}) {
        if ((a.*part).bytes != (b.*part).bytes || (a.*part).span != (b.*part).span
            || (a.*part).problem != (b.*part).problem)
            qFatal("parts differ");
    }
    if (a.protectedHeader.text() != b.protectedHeader.text() || a.headerError != b.headerError
        || with.payload.bytes != without.payload.bytes || with.payloadEncoded != without.payloadEncoded)
        qFatal("headers differ");
    return a;
}

} // namespace

class TestHeaderMemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnew_data();
    void readsAnew();
    void readsOnce_data();
    void readsOnce();
    void forgetsTheOldest();
    void outlivesTheMemo();
};

void TestHeaderMemo::readsAnew_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("no header") << QByteArray(".e30.AQID");
    QTest::newRow("no JSON") << withHeader("{");
    QTest::newRow("no object") << withHeader("[1]");
    QTest::newRow("not UTF-8") << withHeader("{\"\xff\":1}");
    QTest::newRow("not base64url") << QByteArray("e3+0.e30.AQID");
    QTest::newRow("brings a key") << withHeader(R"({"alg":"ES256","jwk":{}})");
    QTest::newRow("brings a certificate") << withHeader(R"({"alg":"ES256","x5c":[]})");
    QTest::newRow("long") << withHeader(R"({"alg":"ES256","kid":")" + QByteArray(2000, 'k') + "\"}");
}

void TestHeaderMemo::readsAnew()
{
    QFETCH(QByteArray, token);
    HeaderMemo memo;
    for (int i = 0; i < 2; ++i)
        readWith(memo, token);
    QVERIFY(!memo.find(QByteArrayView(token).first(token.indexOf('.'))));
}

void TestHeaderMemo::readsOnce_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("plain") << withHeader(R"({"alg":"RS256","kid":"a"})");
    QTest::newRow("stray bits") << QByteArray("e31.e30.AQID");
    QTest::newRow("duplicates") << withHeader(R"({"alg":"RS256","alg":"none"})");
    QTest::newRow("unencoded payload") << withHeader(R"({"alg":"HS256","b64":false,"crit":["b64"]})");
    QTest::newRow("broken signature") << encodeBase64url(R"({"alg":"RS256"})") + ".e30.A+";
}

void TestHeaderMemo::readsOnce()
{
    QFETCH(QByteArray, token);
    HeaderMemo memo;
    // One that differs in its last character only comes before, and in between.
    readWith(memo, withHeader(R"({"alg":"RS256","kid":"b"})"));
    const JwsSignature first = readWith(memo, token);
    readWith(memo, withHeader(R"({"alg":"RS256","kid":"c"})"));
    const JwsSignature second = readWith(memo, token);
    QVERIFY(first.protectedHeader.root());
    QVERIFY(first.protectedHeader.root() == second.protectedHeader.root());
}

void TestHeaderMemo::forgetsTheOldest()
{
    HeaderMemo memo;
    const QByteArray token = withHeader(R"({"alg":"RS256"})");
    const JwsSignature before = readWith(memo, token);
    for (int i = 0; i < 1000; ++i)
        readWith(memo, withHeader(R"({"alg":"RS256","kid":")" + QByteArray::number(i) + "\"}"));
    QVERIFY(!memo.find(QByteArrayView(token).first(token.indexOf('.'))));
    QVERIFY(before.protectedHeader.root() != readWith(memo, token).protectedHeader.root());
}

void TestHeaderMemo::outlivesTheMemo()
{
    Jws jws;
    {
        HeaderMemo memo;
        for (int i = 0; i < 2; ++i)
            jws = Jws::parseCompact(withHeader(R"({"alg":"RS256"})"), &memo).value();
    }
    QVERIFY(jws.signatures.front().header("alg").stringIs("RS256"));
}

QTEST_GUILESS_MAIN(TestHeaderMemo)
#include "tst_headermemo.moc"
