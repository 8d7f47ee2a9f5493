// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9901 in tests/vectors: what is disclosed, and what every row says of it.
#include "jose/keyimport.h"
#include "support/vectors.h"
#include "token/inspection.h"

#include <QJsonDocument>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestSdJwtVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judged_data() { Vectors::addRows({u"sd-jwt"_s}); }
    void judged();
};

namespace {

QByteArray normal(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).toJson(QJsonDocument::Compact);
}

} // namespace

void TestSdJwtVectors::judged()
{
    QFETCH(const Vectors::Case, vector);
    KeyRing ring;
    for (const Json::Value key : vector.keys())
        ring.keys.append(Jose::keyFromJwk(key, {.source = u"RFC 9901"_s}).value());
    const Json::Value context = vector.context();
    Expectations expected{.now = instantFromSeconds(context.member("now").toInteger().value())};
    expected.keyBindingRequired = context.member("require_key_binding").toBoolean().value_or(false);
    if (const Json::Value nonce = context.member("kb_nonce"))
        expected.nonce = nonce.toString();
    if (const Json::Value audience = context.member("kb_aud"))
        expected.audiences = {audience.toString()};
    Inspector inspector(ring);
    const Inspection inspection = inspector.inspect(vector.input().member("token").toUtf8(), expected);

    if (vector.isValid()) {
        QStringList failed;
        for (const Check &check : inspection.checks) {
            if (check.status == Status::Fail)
                failed.append(QString::fromLatin1(check.id) + u": "_s + checkDetail(check, Texts::Language::English));
        }
        QCOMPARE(failed, QStringList());
        QCOMPARE(inspection.verdict, Verdict::Valid);
        QCOMPARE(qsizetype(inspection.token->sdJwt->disclosures.size()),
                 vector.expected().member("disclosures").toInteger().value());
        if (const Json::Value claims = vector.expected().member("claims"))
            QCOMPARE(normal(inspection.token->judgedClaims().text()), normal(claims.text()));
        return;
    }
    for (const QString &id : vector.checks()) {
        const Check *check = inspection.check(id.toStdString());
        QVERIFY2(check, qPrintable(id));
        const bool refused = vector.expected().member("result").stringIs("invalid");
        QCOMPARE(int(check->status), int(refused ? Status::Fail : Status::Warn));
    }
    const bool isBad = inspection.verdict == Verdict::Invalid || inspection.verdict == Verdict::Malformed;
    QCOMPARE(isBad, vector.expected().member("result").stringIs("invalid"));
}

QTEST_GUILESS_MAIN(TestSdJwtVectors)
#include "tst_sdjwtvectors.moc"
