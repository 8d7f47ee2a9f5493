// SPDX-License-Identifier: GPL-3.0-or-later
// gscope flow mcp against the SDK of those who wrote the protocol.
#include "interop/flowrun.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

class TestInteropMcp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void chain_data();
    void chain();
};

void TestInteropMcp::initTestCase()
{
    GRANTSCOPE_NEEDS_INTEROP_PACKAGES();
}

void TestInteropMcp::refused_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("error");
    QTest::newRow("an unknown scope") << QByteArray("--scope admin") << u"authorization-response: invalid_scope"_s;
    QTest::newRow("another issuer") << QByteArray("--issuer-url http://127.0.0.1:9")
                                    << u"resource-metadata: prm-other-server"_s;
    QTest::newRow("another resource") << QByteArray("--resource http://127.0.0.1:9/mcp")
                                      << u"mcp-call-authorized: invalid_token"_s;
}

void TestInteropMcp::refused()
{
    QFETCH(const QByteArray, options);
    Provider server;
    QVERIFY(server.start({}, u"mcp/server.mjs"_s));
    const FlowRunner gscope{QStringLiteral(GSCOPE_PROGRAM), server};
    const FlowRun run = gscope.run({.grant = "mcp", .client = {}, .options = "--timeout 20 " + options});
    QVERIFY2(run.report, run.all());
    QCOMPARE(run.status, 1);
    QTEST(run.error(), "error");
}

void TestInteropMcp::chain_data()
{
    QTest::addColumn<QStringList>("server");
    QTest::addColumn<QByteArray>("options");
    QTest::newRow("a stream of events") << QStringList() << QByteArray();
    QTest::newRow("JSON") << QStringList{u"--json"_s} << QByteArray();
    QTest::newRow("a client with a secret") << QStringList{u"--secret"_s} << QByteArray();
    QTest::newRow("without a word in the challenge") << QStringList{u"--no-challenge"_s} << QByteArray();
    QTest::newRow("a scope of one's own") << QStringList() << QByteArray("--scope mcp:tools+mcp:admin");
    QTest::newRow("a fault") << QStringList() << QByteArray("--fault no-code-verifier");
}

void TestInteropMcp::chain()
{
    QFETCH(const QStringList, server);
    QFETCH(const QByteArray, options);
    Provider other;
    QVERIFY(other.start(server, u"mcp/server.mjs"_s));
    const FlowRunner gscope{QStringLiteral(GSCOPE_PROGRAM), other};
    const FlowRun run = gscope.run({.grant = "mcp", .client = {}, .options = options});
    QVERIFY2(run.report, run.all());
    QCOMPARE(run.error(), QString());
    QCOMPARE(run.status, 0);
    for (const char *step : {"mcp-call", "resource-metadata", "discovery", "registration"})
        QCOMPARE(run.step(step), u"done"_s);
    if (!options.contains("--fault"))
        QCOMPARE(run.step("mcp-call-authorized"), u"done"_s);
    // What was asked for is what the token is good for.
    if (options.contains("--scope"))
        QCOMPARE(run.token("scope"), u"mcp:tools mcp:admin"_s);
}

QTEST_GUILESS_MAIN(TestInteropMcp)
#include "tst_mcp.moc"
