// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors that are tokens, each with its keys and its context, through the program.
#include "gscoperun.h"

#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "support/keyfiles.h"
#include "support/vectors.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

const QStringList kKinds = {u"jws"_s, u"jwt"_s, u"id-token"_s, u"access-token-claims"_s, u"dpop-proof"_s};

QString typeOf(const QString &kind)
{
    if (kind == "access-token-claims"_L1)
        return u"access-token"_s;
    return kind == "dpop-proof"_L1 ? u"dpop"_s : kind;
}

} // namespace

class TestVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judged_data() { Vectors::addRows(kKinds); }
    void judged();

private:
    QString file(const QString &name, const QByteArray &bytes);
    QByteArray tokenOf(const Vectors::Case &vector);
    QStringList keyArguments(const Vectors::Case &vector);
    static QStringList contextArguments(Json::Value context);

    QTemporaryDir m_folder;
};

QString TestVectors::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

QByteArray TestVectors::tokenOf(const Vectors::Case &vector)
{
    const Json::Value token = vector.input().member("token");
    if (token.isString())
        return token.toUtf8();
    if (token)
        return token.text().toByteArray();
    // RFC 9068 prints no signed token: the claims are signed here.
    const auto key = Jose::importKeys(KeyFiles::read(u"rsa.pkcs8.pem"_s));
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm("RS256");
    const auto compact = Jose::signCompact(key->keys.first(), *algorithm, vector.input().member("header").text(),
                                           vector.input().member("claims").text());
    return compact.value_or(QByteArray());
}

QStringList TestVectors::keyArguments(const Vectors::Case &vector)
{
    if (vector.input().member("claims"))
        return {u"--key"_s, file(u"rsa.pem"_s, KeyFiles::read(u"rsa.spki.pem"_s))};
    if (vector.keys().size() == 0)
        return {};
    return {u"--key"_s, file(u"keys.json"_s, "{\"keys\":" + vector.keys().text().toByteArray() + '}')};
}

QStringList TestVectors::contextArguments(Json::Value context)
{
    static const QHash<QString, QString> kOptions = {
        {u"iss"_s, u"--issuer"_s},
        {u"aud"_s, u"--audience"_s},
        {u"client_id"_s, u"--client-id"_s},
        {u"nonce"_s, u"--nonce"_s},
        {u"access_token"_s, u"--access-token"_s},
        {u"code"_s, u"--code"_s},
        {u"now"_s, u"--now"_s},
        {u"leeway"_s, u"--leeway"_s},
        {u"method"_s, u"--method"_s},
        {u"uri"_s, u"--uri"_s},
        {u"iat_window"_s, u"--dpop-window"_s},
    };
    QStringList arguments;
    for (const Json::Value each : context) {
        if (each.nameIs("allow_unsecured")) {
            if (each.toBoolean().value_or(false))
                arguments.append(u"--allow-unsecured"_s);
            continue;
        }
        const QString option = kOptions.value(each.name());
        if (option.isEmpty())
            QTest::qFail(qPrintable(u"no option for the context "_s + each.name()), __FILE__, __LINE__);
        const QString value = each.isString() ? each.toString() : QString::fromUtf8(each.text());
        arguments.append(option + u'=' + value);
    }
    return arguments;
}

void TestVectors::judged()
{
    QFETCH(Vectors::Case, vector);
    QStringList arguments = {u"inspect"_s, u"--json"_s, u"-"_s, u"--as"_s, typeOf(vector.kind())};
    arguments += keyArguments(vector) + contextArguments(vector.context());
    if (const Json::Value payload = vector.input().member("detached_payload"))
        arguments += {u"--payload"_s, file(u"payload"_s, payload.toUtf8())};
    const GscopeRun::Answer answer = GscopeRun::run(arguments, tokenOf(vector));
    QCOMPARE(answer.complaint, QByteArray());
    const auto json = answer.json();
    QVERIFY(json);
    const Json::Value report = json->root();

    const QString expected = vector.expected().member("result").toString();
    const QByteArray seen = answer.output;
    if (expected == "valid"_L1) {
        QVERIFY2(report.member("verdict").stringIs("valid"), seen);
        QCOMPARE(answer.status, 0);
    } else if (expected == "invalid"_L1) {
        QVERIFY2(answer.status == 1, seen);
        for (const QString &id : vector.checks()) {
            if (GscopeRun::statusOf(report, id.toUtf8()) != "fail"_L1)
                QVERIFY2(id == "alg-none"_L1 && vector.context().member("allow_unsecured"), seen);
        }
        QVERIFY(!vector.checks().isEmpty());
    } else {
        QCOMPARE(expected, u"acceptable"_s);
        QVERIFY(!vector.checks().isEmpty());
        for (const QString &id : vector.checks())
            QVERIFY2(GscopeRun::statusOf(report, id.toUtf8()) != "pass"_L1
                         && GscopeRun::statusOf(report, id.toUtf8()) != "skip"_L1,
                     seen);
    }
    for (const Json::Value warning : vector.expected().member("warnings"))
        QVERIFY2(
            !QStringList({u"pass"_s, u"skip"_s, QString()}).contains(GscopeRun::statusOf(report, warning.toUtf8())),
            seen);
    for (const Json::Value claim : vector.expected().member("claims"))
        QVERIFY2(report.member("payload").member(claim.name().toUtf8()).exists(), seen);
}

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
