// SPDX-License-Identifier: GPL-3.0-or-later
#include "answering.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Flow;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *kPending = R"({"error":"authorization_pending"})";

} // namespace

class TestStepsDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesThatAreOver_data();
    void codesThatAreOver();
};

void TestStepsDevice::codesThatAreOver_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("error");
    QTest::newRow("the server says so") << QByteArray(R"({"error":"expired_token"})") << qint64(20)
                                        << u"token-refused"_s;
    QTest::newRow("it waits for ever") << QByteArray(kPending) << qint64(30) << u"device-code-over"_s;
    QTest::newRow("still good") << QByteArray(kPending) << qint64(29) << QString();
}

void TestStepsDevice::codesThatAreOver()
{
    QFETCH(const QByteArray, body);
    QFETCH(const qint64, seconds);
    QFETCH(const QString, error);
    FlowSettings settings;
    settings.provider.endpoints.append("device_authorization_endpoint", "https://as.example/device");
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.client.clientId = u"tv"_s;
    Run run(*findGrant("device"), settings);
    answer(
        run,
        json(R"({"device_code":"d","user_code":"U","expires_in":30,"verification_uri":"https://as.example/device"})"));
    answer(run, json(kPending, 400), 10);
    QVERIFY(!run.isOver());
    answer(run, json(body, 400), seconds);
    QCOMPARE(run.isOver(), !error.isEmpty());
    const StepRecord *poll = run.find("device-poll");
    QCOMPARE(poll->error ? poll->error->id.toString() : QString(), error);
    if (poll->error && error == u"device-code-over") {
        QCOMPARE(poll->error->found, u"authorization_pending"_s);
        QVERIFY(!poll->error->expected.isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestStepsDevice)
#include "tst_steps_device.moc"
