// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/endsession.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

class TestEndSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void refused_data();
    void refused();
    void accepted();
};

void TestEndSession::request()
{
    QVERIFY(buildEndSessionParameters({}).isEmpty());
    QVERIFY(buildEndSessionParameters({.state = "s"}).isEmpty()); // it would not come back
    QCOMPARE(buildEndSessionParameters({.idTokenHint = Secret("a.b.c"),
                                        .logoutHint = "me",
                                        .clientId = "c",
                                        .postLogoutRedirectUri = "http://127.0.0.1:1/out",
                                        .state = "s",
                                        .uiLocales = "zh-TW en"}),
             Parameters({{"id_token_hint", "a.b.c"},
                         {"logout_hint", "me"},
                         {"client_id", "c"},
                         {"post_logout_redirect_uri", "http://127.0.0.1:1/out"},
                         {"state", "s"},
                         {"ui_locales", "zh-TW en"}}));
}

void TestEndSession::refused_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QString>("id");
    QTest::newRow("no state") << QByteArray() << u"state-mismatch"_s;
    QTest::newRow("other state") << QByteArray("state=abc") << u"state-mismatch"_s;
    QTest::newRow("state twice") << QByteArray("state=xyz&state=xyz") << u"authz-duplicate-param"_s;
    QTest::newRow("error") << QByteArray("state=xyz&error=server_error") << u"authorization-refused"_s;
}

void TestEndSession::refused()
{
    QFETCH(const QByteArray, received);
    const Reading<void> reading = validateEndSessionResponse(parseParameters(received).value(), "xyz");
    QVERIFY(!reading.value);
    QTEST(reading.value.error().id.toString(), "id");
}

void TestEndSession::accepted()
{
    const Reading<void> with = validateEndSessionResponse({{"state", "xyz"}}, "xyz");
    QVERIFY(with.value);
    QCOMPARE(with.checks.size(), 2);
    QCOMPARE(Answers::noticed(with.checks), QStringList());
    const Reading<void> without = validateEndSessionResponse({}, {});
    QVERIFY(without.value);
    QCOMPARE(Answers::noticed(without.checks), QStringList());
}

QTEST_APPLESS_MAIN(TestEndSession)
#include "tst_endsession.moc"
