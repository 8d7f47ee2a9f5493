// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flow/answering.h"
#include "flows/tokenhandover.h"
#include "jose/base64url.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

namespace {

Flow::FlowSettings settings()
{
    Flow::FlowSettings settings;
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.client.clientId = u"client"_s;
    settings.client.method = OAuth::ClientAuthMethod::None;
    settings.username = "alice";
    settings.password = Secret("password of alice");
    return settings;
}

QByteArray idToken(const QByteArray &claims)
{
    return "eyJhbGciOiJub25lIn0." + Jose::encodeBase64url(claims) + '.';
}

HttpResponse tokens(const QByteArray &access, const QByteArray &id)
{
    QByteArray body = "{\"token_type\":\"Bearer\",\"refresh_token\":\"rt\",\"access_token\":\"" + access;
    if (!id.isEmpty())
        body += "\",\"id_token\":\"" + id;
    return json(body + "\"}");
}

void computeUntilTheEnd(Flow::Run &run)
{
    for (run.prepare(around()); !run.isOver(); run.prepare(around())) {
        QCOMPARE(run.begin(around()).act, Flow::Act::Compute);
        run.take({}, around());
    }
}

} // namespace

class TestTokenHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWhereThereIsNoToken();
    void accessTokenOfItsAnswer_data();
    void accessTokenOfItsAnswer();
};

void TestTokenHandover::nothingWhereThereIsNoToken()
{
    Flow::Run run(*Flow::findGrant("password"), settings());
    QVERIFY(!handOver(run, ObtainedToken::Id));
    QVERIFY(!handOver(run, ObtainedToken::Access));
    QVERIFY(!handOverRenewed(run));
}

void TestTokenHandover::accessTokenOfItsAnswer_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second"); // Null: no refresh.
    QTest::addColumn<QByteArray>("held");
    const QByteArray hashed = idToken("{\"at_hash\":\"x\"}");
    const QByteArray plain = idToken("{\"sub\":\"a\"}");
    QTest::newRow("no hash in it") << plain << QByteArray() << QByteArray();
    QTest::newRow("a refresh brought an access token alone") << hashed << QByteArray("") << QByteArray();
    QTest::newRow("a refresh brought one without a hash") << hashed << plain << QByteArray();
    QTest::newRow("of one answer") << hashed << QByteArray() << QByteArray("at-1");
    QTest::newRow("both of the refresh") << plain << hashed << QByteArray("at-2");
}

// An ID token speaks of the access token that came with it (OIDC Core §3.1.3.6, §12.2).
void TestTokenHandover::accessTokenOfItsAnswer()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const QByteArray, held);
    Flow::Run run(*Flow::findGrant("password"), settings());
    answer(run, tokens("at-1", first));
    computeUntilTheEnd(run);
    if (!second.isNull()) {
        run.append(Flow::FollowUp::Refresh);
        answer(run, tokens("at-2", second));
    }
    const std::optional<OpenToken> token = handOver(run, ObtainedToken::Id);
    QVERIFY(token && token->context);
    QCOMPARE(token->context->accessToken.reveal().toByteArray(), held);
}

QTEST_GUILESS_MAIN(TestTokenHandover)
#include "tst_tokenhandover.moc"
