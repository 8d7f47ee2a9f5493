// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"
#include "discovery/keysetsource.h"
#include "jose/keyimport.h"
#include "net/curltransport.h"
#include "net/neterror.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Discovery;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

/// The rooms together, from an issuer's name to keys, over a socket.
class TestOverNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirectIsNotFollowed();
    void untrustedServer();
    void issuerToKeys();

private:
    static ScriptedServer::Script provider(const ScriptedServer &server, int &keyFetches);

    Net::CurlTransport m_transport{[] { return instantFromSeconds(1'800'000'000); }};
    const Clock m_clock = [] { return instantFromSeconds(1'800'000'000); };
};

ScriptedServer::Script TestOverNetwork::provider(const ScriptedServer &server, int &keyFetches)
{
    return [&](QTcpSocket &socket, const QByteArray &request) {
        const QByteArray issuer = server.address("/realm");
        // The key of RFC 8037 A.2; its kid changes with each fetch.
        const QByteArray key =
            R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kid":")";
        if (request.startsWith("GET /realm/.well-known/openid-configuration "))
            say(response("200 OK", R"({"issuer":")" + issuer + R"(","jwks_uri":")" + issuer + R"(/keys"})"))(socket,
                                                                                                             {});
        else if (request.startsWith("GET /realm/keys "))
            say(response("200 OK", R"({"keys":[)" + key + QByteArray::number(++keyFetches) + "\"}]}",
                         "Cache-Control: max-age=300\r\n"))(socket, {});
        else
            say(response("404 Not Found"))(socket, {});
    };
}

void TestOverNetwork::redirectIsNotFollowed()
{
    ScriptedServer server(say(response("302 Found", {}, "Location: /keys\r\n")));
    KeySetSource source(m_transport, m_clock);
    const auto answer = source.fetchKeySet(server.address("/old"));
    QVERIFY(waitFor(answer));
    QCOMPARE(answer.result().error().id, ErrorId(Net::NetError::Redirect));
    QCOMPARE(answer.result().error().found, u"HTTP 302 Found: /keys"_s);
    QCOMPARE(server.requests().size(), 1);
}

void TestOverNetwork::untrustedServer()
{
    int fetches = 0;
    const TestCertificate certificate = makeCertificate();
    ScriptedServer server(certificate, {});
    server.setScript(provider(server, fetches));
    const QString issuer = QString::fromLatin1(server.address("/realm"));

    KeySetSource source(m_transport, m_clock);
    const auto refused = source.fetchIssuerKeys(issuer);
    QVERIFY(waitFor(refused));
    QCOMPARE(refused.result().error().id, ErrorId(Net::NetError::Tls));

    KeySetSource trusting(m_transport, m_clock, {.send = {.trust = {.authorities = certificate.certificate}}});
    const auto accepted = trusting.fetchIssuerKeys(issuer);
    QVERIFY(waitFor(accepted));
    QVERIFY(accepted.result().has_value());
    QCOMPARE(server.requests().size(), 2);
}

void TestOverNetwork::issuerToKeys()
{
    int fetches = 0;
    ScriptedServer server;
    server.setScript(provider(server, fetches));
    KeySetSource source(m_transport, m_clock);
    const auto answer = source.fetchIssuerKeys(QString::fromLatin1(server.address("/realm")));
    QVERIFY(waitFor(answer));
    QVERIFY(answer.result().has_value());
    const KeySetDocument held = *answer.result();
    QCOMPARE(held.maxAge, std::chrono::seconds(300));

    const auto read = Jose::importKeys(held.jwksText, {.provenance = Jose::Provenance::Issuer, .source = held.issuer});
    QVERIFY(read.has_value());
    QCOMPARE(read->keys.size(), 1);
    QCOMPARE(read->keys.at(0).provenance(), Jose::Provenance::Issuer);

    const auto rotated = source.keysFor(held, u"2"_s);
    QVERIFY(waitFor(rotated));
    QVERIFY(rotated.result()->names(u"2"_s));
    const auto invented = source.keysFor(*rotated.result(), u"3"_s);
    QVERIFY(waitFor(invented));
    QVERIFY(!invented.result()->names(u"3"_s));
    QCOMPARE(fetches, 2);
}

QTEST_GUILESS_MAIN(TestOverNetwork)
#include "tst_overnetwork.moc"
