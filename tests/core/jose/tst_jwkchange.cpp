// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyerror.h"
#include "jose/keyforms.h"
#include "jose/keyrequest.h"
#include "support/keyfiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

// RFC 8037, appendix A.1, with members that nobody knows, white space and an escape.
const QByteArray kPrivate = R"({ "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "kty":"OKP","crv":"Ed25519",
 "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","n\u00f6te": {"d": [1.0, 2]}, "kid":"a", "key_ops":["sign"] })";

QByteArray changed(const QByteArray &text, KeyHalf half, const JwkChanges &changes = {})
{
    const auto document = Json::Document::parse(text);
    const auto key = keyFromJwk(document->root());
    const auto made = changedJwk(document->root(), *key, half, changes);
    return made ? made->reveal().toByteArray() : made.error().id.toString().toLatin1();
}

QList<Certificate> chain()
{
    return importKeys(KeyFiles::read(u"chain.pem"_s))->keys.first().certificates();
}

} // namespace

class TestJwkChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void publicHalf();
    void publicHalfOfEveryKind_data();
    void publicHalfOfEveryKind();
    void members_data();
    void members();
    void chainGoesIn();
};

void TestJwkChange::refused_data()
{
    const QByteArray open = changed(kPrivate, KeyHalf::Public);
    const QByteArray secret = generateKey(*findJwsAlgorithm("HS256"))->privateJwk()->reveal().toByteArray();
    const QByteArray akp = generateKey(*findJwsAlgorithm("ML-DSA-44"))->privateJwk()->reveal().toByteArray();
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<JwkChanges>("changes");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QByteArray &jwk, bool isPrivate, const JwkChanges &changes,
                        const QByteArray &id) { QTest::newRow(name) << jwk << isPrivate << changes << id; };
    row("private half of a public key", open, true, {}, "needs-private-key");
    row("public half of a secret", secret, false, {}, "key-form");
    row("alg of another kind", kPrivate, true, {.algorithm = "ES256"}, "key-attributes");
    row("alg of another curve", kPrivate, true, {.algorithm = "Ed448"}, "key-attributes");
    row("AKP without alg", akp, true, {.algorithm = ""}, "key-attributes");
    row("AKP with another alg", akp, false, {.algorithm = "ML-DSA-87"}, "key-attributes");
    row("use that is none", kPrivate, true, {.use = "tls"}, "key-attributes");
    row("use against key_ops", kPrivate, true, {.use = "enc"}, "key-attributes");
    row("key_ops against use", secret, true, {.operations = QList<QByteArray>{"decrypt"}}, "key-attributes");
    row("another's chain", kPrivate, true, {.chain = chain()}, "jwk-x5c-mismatch");
}

void TestJwkChange::refused()
{
    QFETCH(QByteArray, jwk);
    QFETCH(bool, isPrivate);
    QFETCH(JwkChanges, changes);
    QTEST(changed(jwk, isPrivate ? KeyHalf::Private : KeyHalf::Public, changes), "id");
}

// Everything else keeps its place and its spelling; what may be done with the public half is another thing. What nobody
// knows may be a copy of what is private.
void TestJwkChange::publicHalf()
{
    const QByteArray leaking = R"({"seed":"nWGxne_9","D":"nWGxne_9","backup":{"d":"nWGxne_9"},)" + kPrivate.sliced(1);
    QVERIFY(!changed(leaking, KeyHalf::Public).contains("nWGxne_9"));
    QVERIFY(changed(leaking, KeyHalf::Private).contains(R"("backup":{"d":"nWGxne_9"})"));
    QCOMPARE(changed(kPrivate, KeyHalf::Public),
             QByteArray(R"({"x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kty":"OKP","crv":"Ed25519",)"
                        R"("kid":"a","key_ops":["verify"]})"));
    // A key that was public already keeps what stands in it.
    const QByteArray noted = R"({"note":1.0,)" + changed(kPrivate, KeyHalf::Public).sliced(1);
    QCOMPARE(changed(noted, KeyHalf::Public), noted);
    const QByteArray open = changed(kPrivate, KeyHalf::Public);
    QCOMPARE(changed(open, KeyHalf::Public), open);
}

void TestJwkChange::publicHalfOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const KeyKind &kind : keyKinds()) {
        if (kind.type != KeyType::Oct)
            QTest::newRow(kind.name) << QByteArray(kind.name);
    }
}

void TestJwkChange::publicHalfOfEveryKind()
{
    QFETCH(QByteArray, name);
    const auto key = generateKey({.kind = findKeyKind(name)});
    QVERIFY(key);
    const QByteArray text = changed(key->privateJwk()->reveal().toByteArray(), KeyHalf::Public);
    QCOMPARE(text, *key->publicJwk());
    const auto import = importKeys(text);
    QVERIFY(import && !import->keys.first().isPrivate());
}

void TestJwkChange::members_data()
{
    QTest::addColumn<JwkChanges>("changes");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *name, const JwkChanges &changes, const char *end) {
        QTest::newRow(name) << changes << QByteArray(end);
    };
    row("nothing", {}, R"("kid":"a","key_ops":["sign"]})");
    row("kid in its place", {.keyId = u"鑰\"匙"_s}, R"("kid":"鑰\"匙","key_ops":["sign"]})");
    row("no kid", {.keyId = QString()}, R"([1.0, 2]},"key_ops":["sign"]})");
    row("alg and use at the end", {.algorithm = "EdDSA", .use = "sig"},
        R"("kid":"a","key_ops":["sign"],"alg":"EdDSA","use":"sig"})");
    row("other key_ops", {.operations = QList<QByteArray>{"sign", "verify"}},
        R"("kid":"a","key_ops":["sign","verify"]})");
    row("no key_ops", {.operations = QList<QByteArray>()}, R"([1.0, 2]},"kid":"a"})");
}

void TestJwkChange::members()
{
    QFETCH(JwkChanges, changes);
    QFETCH(QByteArray, end);
    const QByteArray text = changed(kPrivate, KeyHalf::Private, changes);
    QVERIFY2(text.endsWith(end), text);
    QVERIFY(
        text.startsWith(R"({"x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kty":"OKP","crv":"Ed25519","d":"nWGx)"));
}

void TestJwkChange::chainGoesIn()
{
    const auto leaf = importKeys(KeyFiles::read(u"leaf.pkcs8.pem"_s));
    QVERIFY(leaf);
    const auto item = changedItem({leaf->keys.first()}, {.chain = chain()});
    QVERIFY2(item, item ? "" : qPrintable(item.error().id.toString()));
    QVERIFY(item->key.findings().isEmpty());
    QCOMPARE(item->key.certificates(), chain());
    for (const char *name : {"\"x5c\":[\"MII", "\"x5t\":\"", "\"x5t#S256\":\""})
        QVERIFY2(item->jwk.reveal().contains(QByteArrayView(name)), name);
    const auto without = changedItem(*item, {.chain = QList<Certificate>()});
    QVERIFY(without && !without->jwk.reveal().contains("\"x5"));
    QVERIFY(without->key.certificates().isEmpty());
}

QTEST_APPLESS_MAIN(TestJwkChange)
#include "tst_jwkchange.moc"
