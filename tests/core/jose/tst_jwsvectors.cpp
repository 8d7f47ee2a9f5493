// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of kind "jws" in tests/vectors, and RFC 7520's where they are at hand.
#include "jose/jws.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {

const QString kVectors = QStringLiteral(GRANTSCOPE_TEST_VECTORS);
const QString kCookbook = QStringLiteral(GRANTSCOPE_SOURCE_DIR "/../shared/vectors/rfc7520");

Json::Document readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read.", qPrintable(path));
    return Json::Document::parse(file.readAll()).value();
}

/// A compact token stands as a string, a JSON form as itself.
QByteArray tokenText(Json::Value token)
{
    return token.isString() ? token.toUtf8() : token.text().toByteArray();
}

/// Of one JWK or a list of them.
QList<Key> keysOf(Json::Value keys)
{
    QList<Key> result;
    if (keys.isObject())
        result.append(keyFromJwk(keys).value());
    for (const Json::Value jwk : keys) {
        if (keys.isArray())
            result.append(keyFromJwk(jwk).value());
    }
    return result;
}

/// What this room says of one signature, with the checklist's names. Empty if a key verifies it.
QStringList judged(const Jws &jws, const JwsSignature &signature, const QList<Key> &keys)
{
    QStringList found;
    const CritProblem crit = checkCrit(signature).problem;
    if (crit == CritProblem::NotUnderstood)
        found += u"crit-unknown"_s;
    else if (crit != CritProblem::None)
        found += u"crit-malformed"_s;
    if (signature.header("b64").toBoolean() == false && jws.payloadEncoded)
        found += u"b64-not-critical"_s;
    for (const Part *part : {&signature.protectedPart, &jws.payload, &signature.signature}) {
        if (part->problem)
            found += part->isReadable() ? u"base64url-canonical"_s : u"base64url-alphabet"_s;
    }

    const QByteArray name = signature.header("alg").toUtf8();
    const JwsAlgorithm *algorithm = findJwsAlgorithm(name);
    if (!algorithm) {
        found += name == "none" ? u"alg-none"_s : u"alg-unknown"_s;
        return found;
    }
    QString refusal;
    for (const Key &key : keys) {
        QByteArray scratch;
        const auto answer = Verifier::create(key, *algorithm).and_then([&](const Verifier &verifier) {
            return verifier.verify(jws.signingInput(signature, scratch), signature.signature.bytes);
        });
        if (answer == Result<bool>(true))
            return found;
        refusal = answer ? u"sig-invalid"_s : answer.error().id.toString();
    }
    found += refusal;
    return found;
}

} // namespace

class TestJwsVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesCases_data();
    void judgesCases();
    void judgesCookbook_data();
    void judgesCookbook();
    void refusesCookbookWithoutCrit();
};

void TestJwsVectors::judgesCases_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("index");

    int count = 0;
    QDirIterator files(kVectors, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const Json::Document document = readJson(path);
        const Json::Value cases = document.root().member("cases");
        for (int i = 0; i < cases.size(); ++i) {
            if (!cases.element(i).member("kind").stringIs("jws"))
                continue;
            QTest::newRow(cases.element(i).member("id").toUtf8().constData()) << path << i;
            ++count;
        }
    }
    QVERIFY2(count >= 40, "Cases of kind jws are missing.");
}

void TestJwsVectors::judgesCases()
{
    QFETCH(const QString, file);
    QFETCH(const int, index);
    const Json::Document document = readJson(file);
    const Json::Value one = document.root().member("cases").element(index);
    const Json::Value expected = one.member("expected");

    auto jws = Jws::parse(tokenText(one.member("input").member("token")));
    QVERIFY(jws);
    if (const Json::Value payload = one.member("input").member("detached_payload")) {
        QVERIFY(jws->detached);
        jws->setDetachedPayload(payload.toUtf8());
    }
    const QList<Key> keys = keysOf(one.member("keys"));
    QStringList found;
    for (const JwsSignature &signature : jws->signatures)
        found += judged(*jws, signature, keys);

    // One fault may bring others with it: b64 without crit leaves a payload that is no base64url.
    for (const Json::Value check : expected.member("checks"))
        QVERIFY2(found.contains(check.toString()), qPrintable(found.join(u' ')));
    QVERIFY2(found.isEmpty() == expected.member("result").stringIs("valid"), qPrintable(found.join(u' ')));
    if (const Json::Value payload = expected.member("payload"))
        QCOMPARE(jws->payload.bytes, payload.toUtf8());

    if (one.member("reproducible").toBoolean() == true) {
        const JwsSignature &signature = jws->signatures.front();
        const JwsAlgorithm *algorithm = findJwsAlgorithm(signature.header("alg").toUtf8());
        QCOMPARE(signCompact(keys.first(), *algorithm, signature.protectedPart.bytes, jws->payload.bytes,
                             Nonce::Deterministic),
                 Result<QByteArray>(jws->text));
    }
}

void TestJwsVectors::judgesCookbook_data()
{
    QTest::addColumn<QString>("file");

    for (const QString &folder : {u"jws"_s, u"curve25519"_s, u"rfc7797"_s}) {
        for (const QFileInfo &file :
             QDir(kCookbook + u'/' + folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            // One lacks "crit" (below), one is no signature.
            if (!file.fileName().startsWith(u"4.2.") && file.fileName() != "ecdh-es.json"_L1)
                QTest::newRow(qPrintable(folder + u'/' + file.completeBaseName())) << file.filePath();
        }
    }
    if (!QDir(kCookbook).exists())
        QTest::newRow("absent") << QString();
}

void TestJwsVectors::judgesCookbook()
{
    QFETCH(const QString, file);
    if (file.isEmpty())
        QSKIP("RFC 7520's examples are not beside the project (../shared/vectors/rfc7520).");

    const Json::Document document = readJson(file);
    const Json::Value input = document.root().member("input");
    const QList<Key> keys = keysOf(input.member("key"));
    int forms = 0;
    for (const Json::Value token : document.root().member("output")) {
        if (!token.nameIs("compact") && !token.nameIs("json") && !token.nameIs("json_flat"))
            continue;
        auto jws = Jws::parse(tokenText(token));
        QVERIFY(jws);
        jws->setDetachedPayload(input.member("payload").toUtf8());
        QCOMPARE(jws->payload.bytes, input.member("payload").toUtf8());
        for (const JwsSignature &signature : jws->signatures)
            QCOMPARE(judged(*jws, signature, keys), QStringList());
        ++forms;
    }
    QVERIFY(forms > 0);
}

void TestJwsVectors::refusesCookbookWithoutCrit()
{
    const QString file = kCookbook + u"/rfc7797/4.2.hmac-sha2_b64_false.json"_s;
    if (!QFile::exists(file))
        QSKIP("RFC 7520's examples are not beside the project (../shared/vectors/rfc7520).");
    const Json::Document document = readJson(file);
    const QList<Key> keys = keysOf(document.root().member("input").member("key"));
    for (const Json::Value token : document.root().member("output")) {
        if (token.isString() && !token.nameIs("compact"))
            continue;
        auto jws = Jws::parse(tokenText(token));
        QVERIFY(jws);
        jws->setDetachedPayload(document.root().member("input").member("payload").toUtf8());
        QVERIFY(judged(*jws, jws->signatures.front(), keys).contains(u"b64-not-critical"_s));
    }
}

QTEST_GUILESS_MAIN(TestJwsVectors)
#include "tst_jwsvectors.moc"
