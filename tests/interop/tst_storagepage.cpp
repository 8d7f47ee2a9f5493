// SPDX-License-Identifier: GPL-3.0-or-later
// The practice server's careless page in a real browser: what an injected script reads, and what it must not reach.
#include "core/net/scriptedserver.h"
#include "core/practice/practising.h"
#include "interop/provider.h"
#include "interop/signin.h"
#include "session/practiceserver.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

class TestInteropStoragePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatScriptsReach_data();
    void whatScriptsReach();
    void whatScriptsRead_data();
    void whatScriptsRead();
    void whatTheServerHears();

private:
    QByteArray m_found;
    QStringList m_details;
    std::unique_ptr<Session::PracticeServer> m_server;
};

void TestInteropStoragePage::initTestCase()
{
    GRANTSCOPE_NEEDS_INTEROP_PACKAGES();
    if (!chromiumIsThere())
        QSKIP("there is no Chromium here");
    m_server = std::make_unique<Session::PracticeServer>(
        someCredentials(), [] { return instantFromSeconds(1'800'000'000); }, countedRandomness());
    connect(m_server.get(), &Session::PracticeServer::happened, this, [this](const Practice::Event &event) {
        if (event.kind == Practice::EventKind::StorageRead)
            m_details.append(event.detail);
    });
    m_server->start().value();
    const QString issuer = QString::fromLatin1(m_server->issuer());
    const QString authorize = issuer + u"/authorize?"_s + QString::fromLatin1(Practising::request().encoded());
    const SignedIn ran = runScript(u"storage.mjs"_s, issuer + u"/storage"_s, {u"--authorize"_s, authorize});
    QVERIFY2(ran.arrived, ran.said.constData());
    m_found = ran.said;
    QCOMPARE(member(m_found, "cookies"), "practice"); // there is something to protect
}

void TestInteropStoragePage::whatScriptsReach_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"elsewhere", "authorize", "start", "window", "frame", "form", "planted"})
        QTest::newRow(name) << QByteArray(name);
}

void TestInteropStoragePage::whatScriptsReach()
{
    QFETCH(QByteArray, name);
    QCOMPARE(member(m_found, name), "blocked");
}

void TestInteropStoragePage::whatScriptsRead_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("said");
    const QByteArray nothing = "token-safe session-safe";
    QTest::newRow("after it was kept in a cookie") << QByteArray("inCookie") << nothing;
    QTest::newRow("the ready-made comment again") << QByteArray("readyMade") << nothing;
    QTest::newRow("what the page says then") << QByteArray("sentence") << QByteArray("in-cookie");
    QTest::newRow("cookies") << QByteArray("documentCookie") << QByteArray("nothing");
    QTest::newRow("in localStorage") << QByteArray("inLocalStorage") << QByteArray("token-read session-safe");
    QTest::newRow("the page anew") << QByteArray("anew") << QByteArray("token-read session-safe");
    const QByteArray perhaps = "token-perhaps session-safe blocked";
    QTest::newRow("sent elsewhere") << QByteArray("sentElsewhere") << perhaps;
    QTest::newRow("sent in a body") << QByteArray("sentInBody") << perhaps;
    QTest::newRow("sent in other letters") << QByteArray("sentInOtherLetters") << perhaps;
    QTest::newRow("sent as a picture") << QByteArray("sentAsPicture") << perhaps;
    QTest::newRow("an address that is none") << QByteArray("sentAsData") << perhaps;
    // What no policy stops.
    QTest::newRow("taken along to another page") << QByteArray("navigation") << QByteArray("token");
    QTest::newRow("where it was to be sent") << QByteArray("sentTo") << QByteArray("https://evil.example");
    QTest::newRow("without a script element") << QByteArray("handler") << QByteArray("read");
}

void TestInteropStoragePage::whatScriptsRead()
{
    QFETCH(QByteArray, name);
    QTEST(member(m_found, name), "said");
}

void TestInteropStoragePage::whatTheServerHears()
{
    QVERIFY(waitUntil([&] { return m_details.size() >= 5; }));
    QCOMPARE(m_details.first(5),
             QStringList({u"localstorage"_s, u"nothing"_s, u"nothing"_s, u"localstorage"_s, u"localstorage"_s}));
}

QTEST_GUILESS_MAIN(TestInteropStoragePage)
#include "tst_storagepage.moc"
