// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowworld.h"

#include "flow/flowerror.h"
#include "flows/setupconnection.h"
#include "flows/setuppane.h"
#include "flows/setupprovider.h"
#include "widgets/copier.h"
#include "widgets/lineedit.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kFingerprint(32, '\xab');
const QByteArray kAuthorities = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";

} // namespace

class TestSetupConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void badInputIsTold_data();
    void badInputIsTold();
    void anotherProfileIsNotTrusted();
    void practiceServerNeedsNone();
    void discoveryTrustsTheSame();
    void typedIsSent_data();
    void typedIsSent();
    void isUnfoldedIntoView();

private:
    FlowController &flow() { return *m_flow; }
    SetupConnection &form() { return *m_pane->connection(); }

    std::unique_ptr<FlowWorld> m_world;
    std::unique_ptr<FlowController> m_flow;
    std::unique_ptr<SetupPane> m_pane;
};

void TestSetupConnection::init()
{
    m_world = std::make_unique<FlowWorld>();
    m_flow = std::make_unique<FlowController>(m_world->services());
    m_pane = std::make_unique<SetupPane>(m_flow.get(), nullptr);
    m_flow->setSetup(FlowWorld::setup());
}

void TestSetupConnection::cleanup()
{
    m_pane.reset();
    m_flow.reset();
    m_world.reset();
}

void TestSetupConnection::badInputIsTold_data()
{
    QTest::addColumn<QString>("fingerprint");
    QTest::addColumn<QString>("authorities");
    QTest::newRow("short") << u"abcd"_s << QString();
    QTest::newRow("no digits") << QString(64, u'x') << QString();
    QTest::newRow("too long") << QString(66, u'a') << QString();
    QTest::newRow("no certificate") << QString() << u"my company's"_s;
}

void TestSetupConnection::badInputIsTold()
{
    QFETCH(const QString, fingerprint);
    QFETCH(const QString, authorities);
    QVERIFY(form().complaint().isEmpty());
    QTest::keyClicks(form().fingerprint(), fingerprint);
    form().authorities()->setPlainText(authorities);
    QVERIFY(!form().complaint().isEmpty());
    QCOMPARE(form().fingerprint()->value(), fingerprint); // Nothing typed is lost.
    QCOMPARE(flow().setup().sending.trust.fingerprint, QByteArray());
}

/// What was accepted or typed for one provider reaches no other.
void TestSetupConnection::anotherProfileIsNotTrusted()
{
    FlowSetup setup = flow().setup();
    setup.sending.trust = {.authorities = kAuthorities, .fingerprint = kFingerprint};
    setup.settings.client.secret = Secret("geheim");
    setup.settings.apiAddress = "https://api.example/me";
    flow().setSetup(setup);
    QTest::keyClick(m_pane->provider()->issuer(), Qt::Key_Delete); // It is another one now.
    QCOMPARE(flow().setup().sending.trust, Net::Trust());
    QVERIFY(flow().setup().settings.client.secret.isEmpty());
    QVERIFY(flow().setup().settings.apiAddress.isEmpty());
    QCOMPARE(form().fingerprint()->value(), QString());
    QCOMPARE(form().authorities()->toPlainText(), QString());
}

void TestSetupConnection::practiceServerNeedsNone()
{
    FlowSetup setup = flow().setup();
    setup.provider = FlowSetup::Provider::Practice;
    setup.sending = {.trust = {.authorities = kAuthorities}, .proxy = QByteArray("http://proxy.example")};
    flow().setSetup(setup);
    flow().restart();
    QCOMPARE(m_world->sent.size(), 1);
    QCOMPARE(m_world->sent.constFirst(), Net::SendOptions());
    QVERIFY(form().proxy()->isHidden());
}

void TestSetupConnection::discoveryTrustsTheSame()
{
    QList<Net::SendOptions> asked;
    FlowServices services = m_world->services();
    services.discover = [&](const QString &, const Net::SendOptions &sending) {
        asked << sending;
        return MetadataLookup{QtFuture::makeReadyValueFuture(
                                  Result<OAuth::ServerMetadata>(std::unexpected(Error{Flow::FlowError::NoMetadata}))),
                              [] { }};
    };
    m_pane.reset();
    m_flow = std::make_unique<FlowController>(services);
    m_pane = std::make_unique<SetupPane>(m_flow.get(), nullptr);
    FlowSetup setup = FlowWorld::setup();
    setup.sending.trust.fingerprint = kFingerprint;
    m_flow->setSetup(setup);
    QTest::keyClick(m_pane->provider()->issuer(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().trust.fingerprint, kFingerprint);
}

void TestSetupConnection::typedIsSent_data()
{
    QTest::addColumn<QString>("fingerprint");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<Net::SendOptions>("sending");
    const QString digits = QString::fromLatin1(kFingerprint.toHex());
    QTest::newRow("nothing") << QString() << QString() << Net::SendOptions();
    QTest::newRow("digits") << digits << QString() << Net::SendOptions{.trust = {.fingerprint = kFingerprint}};
    QTest::newRow("colons") << QString::fromLatin1(kFingerprint.toHex(':').toUpper()) << QString()
                            << Net::SendOptions{.trust = {.fingerprint = kFingerprint}};
    QTest::newRow("proxy") << QString() << u"http://127.0.0.1:3128"_s
                           << Net::SendOptions{.proxy = QByteArray("http://127.0.0.1:3128")};
    QTest::newRow("no proxy") << QString() << u"none"_s << Net::SendOptions{.proxy = QByteArray()};
}

void TestSetupConnection::typedIsSent()
{
    QFETCH(const QString, fingerprint);
    QFETCH(const QString, proxy);
    QTest::keyClicks(form().fingerprint(), fingerprint);
    QTest::keyClicks(form().proxy(), proxy);
    QVERIFY(form().complaint().isEmpty());
    flow().restart();
    QCOMPARE(m_world->sent.size(), 1);
    QTEST(m_world->sent.constFirst(), "sending");
}

void TestSetupConnection::isUnfoldedIntoView()
{
    m_pane->resize(420, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    QVERIFY(form().proxy()->visibleRegion().isEmpty());
    m_pane->goTo(form().proxy());
    QTRY_COMPARE(form().proxy()->visibleRegion().boundingRect(), form().proxy()->rect());
}

QTEST_MAIN(TestSetupConnection)
#include "tst_setupconnection.moc"
