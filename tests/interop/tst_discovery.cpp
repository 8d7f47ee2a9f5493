// SPDX-License-Identifier: GPL-3.0-or-later
// What the provider says of itself, and its keys, over our transport.
#include "core/net/scriptedserver.h"
#include "discovery/keysetsource.h"
#include "interop/provider.h"
#include "jose/keyimport.h"
#include "net/curltransport.h"
#include "net/neterror.h"
#include "oauth/metadata.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Discovery;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

class TestInteropDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusals_data();
    void refusals();
    void keys_data();
    void keys();
    void metadata_data();
    void metadata();

private:
    QString issuer(const QString &which) const { return (which == u"path" ? m_withPath : m_provider).issuer(); }

    Provider m_provider;
    Provider m_withPath;
    Net::CurlTransport m_transport{[] { return instantFromSeconds(1'800'000'000); }};
    const Clock m_clock = [] { return instantFromSeconds(1'800'000'000); };
};

void TestInteropDiscovery::initTestCase()
{
    GRANTSCOPE_NEEDS_INTEROP_PACKAGES();
    QVERIFY(m_provider.start());
    QVERIFY(m_withPath.start({u"--path"_s, u"/tenant"_s}));
}

void TestInteropDiscovery::refusals_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("error");
    QString byName = m_provider.issuer();
    byName.replace(u"127.0.0.1"_s, u"localhost"_s);
    QTest::newRow("another name of the same host") << byName << u"disco-issuer"_s;
    QTest::newRow("a slash more") << m_provider.issuer() + u"/"_s << u"disco-issuer"_s;
    QTest::newRow("a path that is no issuer") << m_provider.issuer() + u"/other"_s << u"net-status"_s;
    QTest::newRow("without its path") << m_withPath.issuer().chopped(qsizetype(7)) << u"net-status"_s;
    QTest::newRow("its path in capitals") << m_withPath.issuer().chopped(6) + u"TENANT"_s << u"net-status"_s;
}

void TestInteropDiscovery::refusals()
{
    QFETCH(const QString, issuer);
    KeySetSource source(m_transport, m_clock);
    const auto answer = source.fetchIssuerKeys(issuer);
    QVERIFY(waitFor(answer));
    QVERIFY(!answer.result().has_value());
    QTEST(answer.result().error().id.toString(), "error");
}

void TestInteropDiscovery::keys_data()
{
    QTest::addColumn<QString>("which");
    QTest::newRow("no path") << u"plain"_s;
    QTest::newRow("path") << u"path"_s;
}

void TestInteropDiscovery::keys()
{
    QFETCH(const QString, which);
    KeySetSource source(m_transport, m_clock);
    const auto answer = source.fetchIssuerKeys(issuer(which));
    QVERIFY(waitFor(answer));
    QVERIFY(answer.result().has_value());
    QCOMPARE(answer.result()->issuer, issuer(which));
    const auto read = Jose::importKeys(answer.result()->jwksText, {.provenance = Jose::Provenance::Issuer});
    QVERIFY(read.has_value());
    QStringList kids;
    for (const Jose::Key &key : read->keys) {
        kids.append(key.keyId());
        QVERIFY(!key.isPrivate());
    }
    QCOMPARE(kids, QStringList({u"rsa"_s, u"rsa-next"_s, u"p-256"_s, u"p-384"_s, u"p-521"_s, u"ed25519"_s}));
}

void TestInteropDiscovery::metadata_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QByteArray>("before"); // the path of the address
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("OpenID Connect") << u"plain"_s << QByteArray() << QByteArray("/.well-known/openid-configuration");
    QTest::newRow("RFC 8414") << u"plain"_s << QByteArray() << QByteArray("/.well-known/oauth-authorization-server");
    QTest::newRow("appended") << u"path"_s << QByteArray("/tenant") << QByteArray("/.well-known/openid-configuration");
    QTest::newRow("inserted") << u"path"_s << QByteArray()
                              << QByteArray("/.well-known/oauth-authorization-server/tenant");
}

void TestInteropDiscovery::metadata()
{
    QFETCH(const QString, which);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QByteArray origin = m_provider.issuer().toLatin1();
    const QByteArray place = (which == u"path" ? m_withPath.issuer().chopped(7).toLatin1() : origin) + before + after;
    const auto answer = m_transport.send({.method = "GET", .address = place});
    QVERIFY(waitFor(answer));
    QVERIFY(answer.result().has_value());
    QCOMPARE(answer.result()->response.status, 200);
    const auto read = OAuth::parseServerMetadata(answer.result()->response.body, issuer(which));
    QVERIFY(read.has_value());
    QCOMPARE(read->issuer(), issuer(which));
    QCOMPARE(read->jwksUri(), issuer(which).toLatin1() + "/jwks");
    QVERIFY(read->member("token_endpoint").stringIs(issuer(which).toLatin1() + "/token"));
}

QTEST_GUILESS_MAIN(TestInteropDiscovery)
#include "tst_discovery.moc"
