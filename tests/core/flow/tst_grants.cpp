// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flowerror.h"
#include "flow/grants.h"
#include "texts/flowtexts.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Flow;

class TestGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownNames();
    void everyGrantHasWords_data();
    void everyGrantHasWords();
    void followUps_data();
    void followUps();
    void everyErrorHasWords();
    void everyPartyHasWords();
};

void TestGrants::unknownNames()
{
    for (const char *name : {"", "authorization_code", "Device", "code"})
        QVERIFY2(!findGrant(name), name);
    for (const char *name : {"", "UserInfo", "introspection", "logout"})
        QVERIFY2(!followUpOf(name), name);
}

void TestGrants::everyGrantHasWords_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id :
         {"authorization-code", "mcp", "device", "client-credentials", "refresh", "hybrid", "implicit", "password"})
        QTest::newRow(id) << QByteArray(id);
    QCOMPARE(grants().size(), std::size_t(8));
}

void TestGrants::everyGrantHasWords()
{
    QFETCH(QByteArray, id);
    const Grant *grant = findGrant(id.toStdString());
    QVERIFY(grant);
    QVERIFY(!Texts::grantStory(grant->id).title.isEmpty());
    QVERIFY(!Texts::grantStory(grant->id).text.isEmpty());
    QVERIFY(!grant->spec.isEmpty());
    for (const Step *step : grant->steps) {
        QVERIFY2(!Texts::stepStory(step->id).title.isEmpty(), step->id);
        QVERIFY2(!Texts::stepStory(step->id).text.isEmpty(), step->id);
        QVERIFY2(step->prepare, step->id);
    }
}

void TestGrants::followUps_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("step");
    const auto row = [](const char *name, const char *step) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(step);
    };
    row("userinfo", "userinfo");
    row("introspect", "introspection");
    row("api", "api");
    row("refresh", "refresh-request");
    row("revoke", "revocation");
    row("end-session", "end-session");
}

void TestGrants::followUps()
{
    QFETCH(QByteArray, name);
    const auto followUp = followUpOf(name);
    QVERIFY(followUp);
    QCOMPARE(QByteArray(followUpName(*followUp)), name);
    QTEST(QByteArray(stepOf(*followUp).id), "step");
    QVERIFY(!Texts::stepStory(stepOf(*followUp).id).text.isEmpty());
}

void TestGrants::everyErrorHasWords()
{
    for (int error = 0; error <= static_cast<int>(FlowError::TokenMissing); ++error) {
        const ErrorId id(static_cast<FlowError>(error));
        QVERIFY2(Texts::hasErrorText(id), qPrintable(id.toString()));
    }
}

void TestGrants::everyPartyHasWords()
{
    for (int party = 0; party <= static_cast<int>(Party::ResourceServer); ++party)
        QVERIFY(!Texts::partyStory(partyName(static_cast<Party>(party))).title.isEmpty());
}

QTEST_APPLESS_MAIN(TestGrants)
#include "tst_grants.moc"
