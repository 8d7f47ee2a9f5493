// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/faults.h"
#include "texts/flowtexts.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Flow;

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknown();
    void eachIsWholeAndExplained_data();
    void eachIsWholeAndExplained();
    void applies_data();
    void applies();
};

void TestFaults::unknown()
{
    QVERIFY(!findFault(""));
    QVERIFY(!findFault("state"));
}

void TestFaults::eachIsWholeAndExplained_data()
{
    QTest::addColumn<const Fault *>("fault");
    for (const Fault &fault : faults())
        QTest::newRow(fault.id) << &fault;
}

void TestFaults::eachIsWholeAndExplained()
{
    QFETCH(const Fault *, fault);
    QCOMPARE(findFault(fault->id), fault);
    QVERIFY(!fault->spec.isEmpty());
    QVERIFY(fault->applies);
    QVERIFY2(fault->alterSettings || fault->alterRequest || fault->alterArrival || fault->alterToken || fault->hold
                 || fault->extraStep,
             "nothing is done wrong");
    QVERIFY(!fault->refusals.empty());
    QVERIFY(!Texts::faultStory(fault->id).title.isEmpty());
    QVERIFY(!Texts::faultStory(fault->id).text.isEmpty());
    if (fault->extraStep)
        QVERIFY(!Texts::stepStory(fault->extraStep->id).text.isEmpty());
    // It means something somewhere, and not everywhere.
    FlowSettings all{.client = {.method = OAuth::ClientAuthMethod::SecretBasic, .secret = Secret(QByteArray("s"))},
                     .scope = "openid",
                     .responseType = "code",
                     .apiAddress = "https://api.example/",
                     .followUps = {FollowUp::Api, FollowUp::Refresh}};
    QVERIFY(std::ranges::any_of(grants(), [&](const Grant &grant) { return fault->applies(grant, all); }));
    // Each refusal is one of a step that can be reached.
    for (const Fault::Refusal &refusal : fault->refusals)
        QVERIFY2(!Texts::stepStory(refusal.step).title.isEmpty(), refusal.step);
}

void TestFaults::applies_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("grant");
    QTest::addColumn<FlowSettings>("settings");
    QTest::addColumn<bool>("applies");
    const auto row = [](const char *fault, const char *grant, const FlowSettings &settings, bool applies) {
        QTest::addRow("%s, %s, %d", fault, grant, applies)
            << QByteArray(fault) << QByteArray(grant) << settings << applies;
    };
    const FlowSettings code{.responseType = "code"};
    row("other-state", "client-credentials", {}, false);
    row("other-state", "device", {}, false);
    row("no-code-verifier", "implicit", {.responseType = "id_token token"}, false);
    row("no-code-verifier", "authorization-code", {.responseType = "code", .pkce = OAuth::PkceMethod::NoneInsecure},
        false);
    row("wrong-client-secret", "authorization-code", code, false);
    row("missing-nonce", "authorization-code", code, false);
    row("reused-refresh-token", "authorization-code", code, false);
    row("id-token-at-api", "client-credentials",
        {.scope = "openid", .apiAddress = "https://api/", .followUps = {FollowUp::Api}}, false);
    row("impatient-polling", "authorization-code", code, false);
    row("replayed-code", "hybrid", {.responseType = "id_token token"}, false);
    row("no-code-verifier", "authorization-code", {}, true);
    row("other-state", "implicit", {}, true);
    row("no-code-verifier", "hybrid", {.responseType = "code id_token"}, true);
    row("missing-nonce", "authorization-code", {.scope = "openid", .responseType = "code"}, true);
    row("reused-refresh-token", "refresh", {}, true);
    row("impatient-polling", "device", {}, true);
}

void TestFaults::applies()
{
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, grant);
    QFETCH(FlowSettings, settings);
    QTEST(findFault(fault.toStdString())->applies(*findGrant(grant.toStdString()), settings), "applies");
}

QTEST_APPLESS_MAIN(TestFaults)
#include "tst_faults.moc"
