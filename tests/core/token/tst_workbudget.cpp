// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "token/workbudget.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;

namespace {

Jose::Key secretKey()
{
    return Jose::keyFromSecret(Secret(QByteArrayView("a secret"))).value();
}

} // namespace

class TestWorkBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAfterSomeHashing();
    void endsAfterSomeTrials();
    void largeKeysCountMore();
    void sharesOneHash();
};

void TestWorkBudget::endsAfterSomeHashing()
{
    const Jose::JwsAlgorithm &mac = *Jose::findJwsAlgorithm("HS256");
    const QByteArray octets(50 << 20, 'x');
    const Jose::SigningInput input{QByteArrayView(octets)};
    WorkBudget budget;
    for (int i = 0; i < 20; ++i)
        QVERIFY(budget.take(secretKey(), mac, input));
    QVERIFY(!budget.take(secretKey(), mac, input));
    // What is left is enough for a small one.
    QVERIFY(budget.take(secretKey(), mac, Jose::SigningInput("e30.e30")));
}

void TestWorkBudget::endsAfterSomeTrials()
{
    const Jose::JwsAlgorithm &mac = *Jose::findJwsAlgorithm("HS256");
    const Jose::SigningInput input("e30.e30");
    WorkBudget budget;
    for (int i = 0; i < 12'000; ++i)
        QVERIFY(budget.take(secretKey(), mac, input));
    QVERIFY(!budget.take(secretKey(), mac, input));
}

void TestWorkBudget::largeKeysCountMore()
{
    const Jose::JwsAlgorithm &rsa = *Jose::findJwsAlgorithm("RS256");
    const Jose::SigningInput input("e30.e30");
    const QByteArray modulus = Jose::encodeBase64url(QByteArray(2048, '\xff'));
    const auto import = Jose::importKeys(R"({"kty":"RSA","e":"AQAB","n":")" + modulus + R"("})");
    QVERIFY(import);
    WorkBudget budget;
    for (int i = 0; i < 750; ++i)
        QVERIFY(budget.take(import->keys.first(), rsa, input));
    QVERIFY(!budget.take(import->keys.first(), rsa, input));
}

void TestWorkBudget::sharesOneHash()
{
    const Jose::JwsAlgorithm &ecdsa = *Jose::findJwsAlgorithm("ES256");
    const Jose::Key key = Jose::generateKey(ecdsa).value();
    const QByteArray octets(50 << 20, 'x');
    const Jose::SigningInput input{QByteArrayView(octets)};
    const auto verifier = Jose::Verifier::create(key, ecdsa);
    QVERIFY(verifier);
    WorkBudget budget;
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(budget.take(key, ecdsa, input));
        if (i == 0)
            QCOMPARE(verifier->verify(input, QByteArray(64, '\1')), Result<bool>(false));
    }
}

QTEST_GUILESS_MAIN(TestWorkBudget)
#include "tst_workbudget.moc"
