// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that go to npm's jose and come from it, in every form that both know.
#include "core/jose/referee.h"
#include "interop/provider.h"
#include "jose/certify.h"
#include "jose/keyforms.h"
#include "jose/keyrequest.h"
#include "json/writer.h"

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

namespace {

Referee::Answer node(const QString &action, const QByteArray &algorithm, const QByteArray &input = {})
{
    return Referee::ask(
        u"node"_s,
        {u"--no-warnings"_s, QStringLiteral(GRANTSCOPE_INTEROP "/keys.mjs"), action, QString::fromLatin1(algorithm)},
        input);
}

QByteArray written(const Key &key, KeyForm form, KeyHalf half)
{
    const auto text = writeKeys({{key}}, {.form = form, .half = half});
    return text ? text->reveal().toByteArray() : QByteArray();
}

/// All forms of \a key, with a certificate where it can have one.
QByteArray document(const Key &key)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    out.key("jwk").raw(written(key, KeyForm::Jwk, KeyHalf::Private));
    out.key("thumbprint").string(QByteArrayView(key.thumbprintBase64url()));
    out.key("uri").string(QByteArrayView(thumbprintUri(key).value_or(QByteArray())));
    if (!key.isSymmetric()) {
        out.key("public").raw(written(key, KeyForm::Jwk, KeyHalf::Public));
        out.key("pkcs8").string(QByteArrayView(written(key, KeyForm::Pem, KeyHalf::Private)));
        out.key("spki").string(QByteArrayView(written(key, KeyForm::Pem, KeyHalf::Public)));
    }
    const auto certificate = makeCertificate(key, {.names = {.commonName = u"jose"_s},
                                                   .notBefore = instantFromSeconds(1'790'000'000),
                                                   .notAfter = instantFromSeconds(1'800'000'000),
                                                   .serial = QByteArray(16, 's')});
    if (certificate)
        out.key("x509").string(QByteArrayView(pemOf("CERTIFICATE", certificate->der)));
    out.endObject();
    return json;
}

void addAlgorithms()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("kind");
    const QByteArrayList theirs = {"HS256",    "HS384",        "HS512",        "RS256",   "PS384",
                                   "ES256",    "ES384",        "ES512",        "Ed25519", "EdDSA",
                                   "RSA-OAEP", "RSA-OAEP-256", "RSA-OAEP-512", "ECDH-ES", "ECDH-ES+A256KW"};
    for (const QByteArray &algorithm : theirs) {
        for (const KeyKind *kind : kindsFor(algorithm)) {
            // What it does not know: Ed448 and X448.
            if (!QByteArrayView(kind->name).endsWith("448"))
                QTest::newRow(algorithm + ", " + kind->name) << algorithm << QByteArray(kind->name);
        }
    }
}

} // namespace

class TestInteropKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { GRANTSCOPE_NEEDS_INTEROP_PACKAGES(); }
    void theyDoJudge();
    void ours_data() { addAlgorithms(); }
    void ours();
    void theirs_data() { addAlgorithms(); }
    void theirs();
};

void TestInteropKeys::theyDoJudge()
{
    const Key one = *generateKey(*keyRequestFor("ES256"));
    const Key other = *generateKey(*keyRequestFor("ES256"));
    QByteArray mixed = document(one);
    mixed.replace(QByteArray(*one.publicPem()).replace('\n', "\\n"),
                  QByteArray(*other.publicPem()).replace('\n', "\\n"));
    QVERIFY(mixed != document(one));
    QVERIFY(node(u"take"_s, "ES256", mixed).status != 0);
}

void TestInteropKeys::ours()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, kind);
    const auto key = keyRequestFor(algorithm, findKeyKind(kind)).and_then([](const KeyRequest &request) {
        return generateKey(request);
    });
    QVERIFY(key);
    const auto answer = node(u"take"_s, algorithm, document(*key));
    QVERIFY2(answer.status == 0, answer.output + answer.complaint);
}

void TestInteropKeys::theirs()
{
    QFETCH(QByteArray, algorithm);
    const auto answer = node(u"make"_s, algorithm);
    QVERIFY2(answer.status == 0, answer.complaint);
    const auto made = Json::Document::parse(answer.output);
    QVERIFY(made);
    const QByteArray print = made->root().member("thumbprint").toUtf8();
    for (const Json::Value form : made->root()) {
        if (form.nameIs("thumbprint"))
            continue;
        const auto read = readKeyItems(form.isString() ? form.toUtf8() : form.text().toByteArray());
        QVERIFY2(read, form.name().toLatin1());
        const Key &key = read->items.first().key;
        QCOMPARE(key.thumbprintBase64url(), print);
        QCOMPARE(key.isPrivate(), form.nameIs("jwk") || form.nameIs("pkcs8"));
        QVERIFY(key.findings().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestInteropKeys)
#include "tst_keys.moc"
