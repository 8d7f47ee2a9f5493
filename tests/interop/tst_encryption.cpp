// SPDX-License-Identifier: GPL-3.0-or-later
// Every alg with every enc, on every curve, exchanged in both directions with npm jose; what it does not do (RSA1_5,
// X448) with node's own primitives.
#include "core/jose/encryptionkeys.h"
#include "interop/provider.h"
#include "jose/decrypter.h"
#include "jose/encrypter.h"
#include "json/writer.h"

#include <QProcess>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPlain = "The true sign of intelligence is not knowledge but imagination – 想像.";

QByteArray jwkOf(const Key &key)
{
    return key.privateJwk().value().reveal().toByteArray();
}

Result<Decrypted> opened(const QByteArray &text, const Key &key)
{
    return Jwe::parse(text).and_then([&](const Jwe &jwe) {
        return Decrypter::create(key).and_then([&](const Decrypter &decrypter) { return decrypter.decrypt(jwe); });
    });
}

} // namespace

class TestInteropEncryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void refuses();
    void theyOpen_data() { rows(); }
    void theyOpen();
    void weOpen_data() { rows(); }
    void weOpen();

private:
    void rows() const;
    QByteArray order(const QByteArray &line);
    QByteArray toOpen(const QByteArray &token, const Key &key, const QByteArray &alg);
    QByteArray toMake(const QByteArray &alg, const QByteArray &enc, const Key &key, const char *form);

    QProcess m_node;
};

void TestInteropEncryption::initTestCase()
{
    GRANTSCOPE_NEEDS_INTEROP_PACKAGES();
    m_node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_node.start(u"node"_s, {u"--no-warnings"_s, QStringLiteral(GRANTSCOPE_INTEROP "/encryption.mjs")});
    QVERIFY(m_node.waitForStarted(30'000));
}

void TestInteropEncryption::cleanupTestCase()
{
    m_node.closeWriteChannel();
    QVERIFY(m_node.state() == QProcess::NotRunning || m_node.waitForFinished(30'000));
}

QByteArray TestInteropEncryption::order(const QByteArray &line)
{
    m_node.write(line + '\n');
    while (!m_node.canReadLine()) {
        if (!m_node.waitForReadyRead(60'000))
            return "no answer";
    }
    const auto answer = Json::Document::parse(m_node.readLine().trimmed());
    if (!answer)
        return "no JSON";
    const Json::Value text = answer->root().member("text");
    return text ? text.toUtf8() : "error: " + answer->root().member("error").toUtf8();
}

QByteArray TestInteropEncryption::toOpen(const QByteArray &token, const Key &key, const QByteArray &alg)
{
    QByteArray line;
    Json::Writer out(line);
    out.beginObject();
    out.key("open");
    token.startsWith('{') ? out.raw(token) : out.string(QByteArrayView(token));
    out.key("alg").string(QByteArrayView(alg));
    out.key("jwk").raw(jwkOf(key));
    out.endObject();
    return order(line);
}

QByteArray TestInteropEncryption::toMake(const QByteArray &alg, const QByteArray &enc, const Key &key, const char *form)
{
    QByteArray line;
    Json::Writer out(line);
    out.beginObject();
    out.key("make").string(QByteArrayView(kPlain));
    out.key("alg").string(QByteArrayView(alg));
    out.key("enc").string(QByteArrayView(enc));
    out.key("form").string(QByteArrayView(form));
    // Only they who decrypt have the private half.
    out.key("jwk").raw(key.isSymmetric() ? jwkOf(key) : key.publicJwk().value());
    out.endObject();
    return order(line);
}

void TestInteropEncryption::rows() const
{
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<QByteArray>("enc");
    QTest::addColumn<Key>("key");
    for (const KeyManagementAlgorithm &alg : keyManagementAlgorithms()) {
        for (const ContentEncryption &enc : contentEncryptions()) {
            if (alg.mode != KeyManagement::Agreement && alg.mode != KeyManagement::AgreementWithWrap) {
                QTest::addRow("%s %s", alg.name, enc.name)
                    << QByteArray(alg.name) << QByteArray(enc.name) << TestKeys::keyFor(alg, enc);
                continue;
            }
            for (const char *curve : {"P-256", "P-384", "P-521", "X25519", "X448"})
                QTest::addRow("%s %s %s", alg.name, enc.name, curve)
                    << QByteArray(alg.name) << QByteArray(enc.name) << TestKeys::pairOn(curve);
        }
    }
}

/// The judge does judge.
void TestInteropEncryption::refuses()
{
    const Key key = TestKeys::secretOf(16);
    const auto made = encrypt({.encryption = findContentEncryption("A128GCM"),
                               .recipients = {{.key = key, .algorithm = findKeyManagement("A128KW")}}},
                              kPlain);
    QVERIFY(made);
    QCOMPARE(toOpen(*made, key, "A128KW"), kPlain);
    QVERIFY(toOpen(*made, TestKeys::secretOf(16, 'x'), "A128KW").startsWith("error: "));
    QVERIFY(toOpen(made->chopped(6) + "AAAAAA", key, "A128KW").startsWith("error: "));
}

void TestInteropEncryption::theyOpen()
{
    QFETCH(const QByteArray, alg);
    QFETCH(const QByteArray, enc);
    QFETCH(const Key, key);
    const auto *algorithm = findKeyManagement(alg);
    for (const Serialization form : {Serialization::Compact, Serialization::Flattened, Serialization::General}) {
        const bool isByHand = alg == "RSA1_5" || key.curve() == "X448"; // compact alone
        if (isByHand && form != Serialization::Compact)
            continue;
        EncryptionDraft draft{.serialization = form,
                              .encryption = findContentEncryption(enc),
                              .recipients = {{.key = TestKeys::publicKey(key), .algorithm = algorithm}},
                              .iterations = algorithm->mode == KeyManagement::Password ? 1000 : 0};
        if (form == Serialization::Flattened)
            draft.additionalData = "beside it";
        const auto made = encrypt(draft, kPlain);
        QVERIFY(made);
        QCOMPARE(toOpen(*made, key, alg), kPlain);
    }
}

void TestInteropEncryption::weOpen()
{
    QFETCH(const QByteArray, alg);
    QFETCH(const QByteArray, enc);
    QFETCH(const Key, key);
    for (const char *form : {"compact", "flattened", "general"}) {
        const QByteArray token = toMake(alg, enc, key, form);
        QVERIFY2(!token.startsWith("error"), token);
        const auto plain = opened(token, key);
        QVERIFY2(plain, plain ? "" : qPrintable(plain.error().id.toString() + u' ' + plain.error().found));
        QCOMPARE(plain->plaintext, kPlain);
    }
}

QTEST_GUILESS_MAIN(TestInteropEncryption)
#include "tst_encryption.moc"
