// SPDX-License-Identifier: GPL-3.0-or-later
// Every token in the specifications' cases is recognised, and taken apart as what it is.
#include "support/vectors.h"
#include "token/decoded.h"
#include "token/recogniser.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestTokenVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
};

void TestTokenVectors::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Form>("form");
    const QStringList kinds{u"jws"_s, u"jwt"_s, u"id-token"_s, u"dpop-proof"_s, u"sd-jwt"_s, u"jwe"_s, u"nested-jwt"_s};
    for (const Vectors::Case &each : Vectors::ofKind(kinds)) {
        const Json::Value token = each.input().member("token");
        if (!each.isValid() || !token)
            continue;
        const QByteArray text = token.isString() ? token.toUtf8() : token.text().toByteArray();
        const bool encrypted = token.member("ciphertext").exists() || text.count('.') == 4;
        const Form form = text.contains('~') ? Form::SdJwt : encrypted ? Form::Jwe : Form::Jws;
        QTest::newRow(qPrintable(each.id())) << text << form;
    }
}

void TestTokenVectors::recognises()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Form, form);
    const QList<Candidate> found = recognise(text).candidates;
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().form, form);
    QCOMPARE(found.front().context, Context::Whole);
    QCOMPARE(found.front().text, text);
    QCOMPARE(DecodedJwt::decode(text).form, form);
}

QTEST_GUILESS_MAIN(TestTokenVectors)
#include "tst_tokenvectors.moc"
