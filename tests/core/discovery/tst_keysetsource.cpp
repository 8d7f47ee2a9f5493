// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/faketransport.h"
#include "discovery/keysetsource.h"
#include "net/neterror.h"
#include "oauth/metadataerror.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Discovery;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Mode = KeySetSource::Mode;

const QString kIssuer = u"https://as.example/a"_s;
const QByteArray kMetadata = R"({"issuer":"https://as.example/a","jwks_uri":"https://keys.example/k"})";
const QByteArray kOldKeys = R"({"keys":[{"kid":"old"}]})";
const QByteArray kNewKeys = R"({"keys":[{"kid":"old"},{"kid":"new"}]})";

} // namespace

class TestKeySetSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusedIssuers_data();
    void refusedIssuers();
    void otherIssuer();
    void metadataWithoutKeys();
    void firstErrorIsTold();
    void brokenConnectionEndsTheSearch();
    void unknownKidWithinTheCoolDown();
    void failedRefresh();
    void cancel();
    void cancelOfOneOfTwo();
    void deletedWhileAsked();

    void issuerKeys();
    void laterPlace();
    void reload();
    void rotation();
    void keysFor();
    void keysForStaleSet();
    void forget();
    void age();

private:
    /// The set of kOldKeys under its issuer, after two requests.
    KeySetDocument fetched()
    {
        const auto answer = m_source->fetchIssuerKeys(kIssuer);
        m_transport->answer(0, 200, kMetadata);
        m_transport->answer(1, 200, kOldKeys, {{"Cache-Control", "max-age=3600"}});
        return answer.isFinished() && answer.result() ? *answer.result() : KeySetDocument{};
    }
    QByteArray requested(qsizetype number) const { return m_transport->requests.value(number).address; }

    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<KeySetSource> m_source;
    Instant m_now;
};

void TestKeySetSource::init()
{
    m_source.reset();
    m_now = instantFromSeconds(1'800'000'000);
    m_transport = std::make_unique<FakeTransport>();
    m_source = std::make_unique<KeySetSource>(*m_transport, [this] { return m_now; });
}

void TestKeySetSource::refusedIssuers_data()
{
    QTest::addColumn<QString>("issuer");
    for (const char *issuer : {"", "as.example", "http://as.example", "javascript:alert(1)", "https://as.example/#x"})
        QTest::addRow("%s", issuer) << QString::fromLatin1(issuer);
}

void TestKeySetSource::refusedIssuers()
{
    QFETCH(const QString, issuer);
    const auto answer = m_source->fetchIssuerKeys(issuer);
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().id, ErrorId(OAuth::MetadataError::Address));
    QVERIFY(m_transport->requests.isEmpty());
}

void TestKeySetSource::otherIssuer()
{
    const auto answer = m_source->fetchIssuerKeys(kIssuer);
    m_transport->answer(0, 200, R"({"issuer":"https://evil.example","jwks_uri":"https://evil.example/k"})");
    QVERIFY(answer.isFinished());
    const Error error = answer.result().error();
    QCOMPARE(error.id, ErrorId(OAuth::MetadataError::Issuer));
    QCOMPARE(error.expected, kIssuer);
    QCOMPARE(error.found, u"https://evil.example"_s);
    QCOMPARE(m_transport->requests.size(), 1); // neither its keys nor another place
}

void TestKeySetSource::metadataWithoutKeys()
{
    const auto answer = m_source->fetchIssuerKeys(kIssuer);
    m_transport->answer(0, 200, R"({"issuer":"https://as.example/a"})");
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().id, ErrorId(OAuth::MetadataError::Required));
    QCOMPARE(answer.result().error().expected, u"jwks_uri"_s);
}

void TestKeySetSource::firstErrorIsTold()
{
    const auto answer = m_source->fetchIssuerKeys(kIssuer);
    m_transport->answer(0, 404, "");
    m_transport->answer(1, 200, "<html>");
    m_transport->answer(2, 302, "", {{"Location", "/login"}});
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().id, ErrorId(Net::NetError::Status));
    QCOMPARE(answer.result().error().found, u"HTTP 404 Reason"_s);
    QCOMPARE(m_transport->requests.size(), 3);
}

void TestKeySetSource::brokenConnectionEndsTheSearch()
{
    const auto answer = m_source->fetchIssuerKeys(kIssuer);
    m_transport->answer(0, 404, "");
    m_transport->fail(1, {Net::NetError::Timeout});
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().id, ErrorId(Net::NetError::Timeout));
    QCOMPARE(m_transport->requests.size(), 2);
}

void TestKeySetSource::unknownKidWithinTheCoolDown()
{
    const KeySetDocument held = fetched();
    const auto first = m_source->refreshForUnknownKid(held);
    m_transport->answer(2, 200, kOldKeys);
    QVERIFY(first.result().has_value());

    m_now += 29s;
    for (int i = 0; i < 100; ++i) {
        const auto again = m_source->keysFor(held, u"invented %1"_s.arg(i));
        FakeTransport::settle();
        QVERIFY(again.isFinished());
        QCOMPARE(again.result(), first.result());
    }
    QCOMPARE(m_transport->requests.size(), 3);

    m_now += 1s;
    const auto later = m_source->refreshForUnknownKid(held);
    QCOMPARE(m_transport->requests.size(), 4);
}

void TestKeySetSource::failedRefresh()
{
    const KeySetDocument held = fetched();
    const auto answer = m_source->refreshForUnknownKid(held);
    m_transport->fail(2, {Net::NetError::Dns});
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().id, ErrorId(Net::NetError::Dns));
    const auto again = m_source->refreshForUnknownKid(held); // the cool-down holds for failures, too
    FakeTransport::settle();
    QCOMPARE(again.result(), held);
    QCOMPARE(m_transport->requests.size(), 3);
}

void TestKeySetSource::cancel()
{
    auto answer = m_source->fetchIssuerKeys(kIssuer);
    m_transport->answer(0, 200, kMetadata);
    QCOMPARE(m_transport->requests.size(), 2);
    answer.cancel();
    FakeTransport::settle();
    QVERIFY(m_transport->isCancelled(1));
    QVERIFY(answer.isCanceled() && answer.isFinished());
}

void TestKeySetSource::cancelOfOneOfTwo()
{
    auto first = m_source->fetchKeySet("https://keys.example/k");
    const auto second = m_source->fetchKeySet("https://keys.example/k");
    first.cancel();
    FakeTransport::settle();
    QVERIFY(!m_transport->isCancelled(0));
    m_transport->answer(0, 200, kOldKeys);
    QVERIFY(second.result().has_value());
    QVERIFY(second.result()->issuer.isEmpty());
}

void TestKeySetSource::deletedWhileAsked()
{
    const auto answer = m_source->fetchIssuerKeys(kIssuer);
    m_source.reset();
    QVERIFY(answer.isCanceled() && answer.isFinished());
    QVERIFY(m_transport->isCancelled(0));
}

void TestKeySetSource::issuerKeys()
{
    const KeySetDocument document = fetched();
    QCOMPARE(requested(0), QByteArray("https://as.example/a/.well-known/openid-configuration"));
    QCOMPARE(requested(1), QByteArray("https://keys.example/k"));
    QCOMPARE(document, (KeySetDocument{.jwksText = kOldKeys,
                                       .from = "https://keys.example/k",
                                       .issuer = kIssuer,
                                       .fetchedAt = m_now,
                                       .maxAge = 3600s}));
    const auto again = m_source->fetchIssuerKeys(kIssuer);
    FakeTransport::settle();
    QCOMPARE(again.result(), document);
    QCOMPARE(m_transport->requests.size(), 2);
}

void TestKeySetSource::laterPlace()
{
    const auto answer = m_source->fetchIssuerKeys(kIssuer);
    m_transport->answer(0, 404, "");
    m_transport->answer(1, 200, "<html>");
    QCOMPARE(requested(1), QByteArray("https://as.example/.well-known/oauth-authorization-server/a"));
    QCOMPARE(requested(2), QByteArray("https://as.example/.well-known/openid-configuration/a"));
    m_transport->answer(2, 200, kMetadata);
    m_transport->answer(3, 200, kOldKeys);
    QCOMPARE(answer.result()->jwksText, kOldKeys);
}

void TestKeySetSource::reload()
{
    const KeySetDocument held = fetched();
    const auto answer = m_source->fetchIssuerKeys(kIssuer, Mode::Reload);
    m_transport->answer(2, 200, QByteArray(kMetadata).replace("/k\"", "/moved\""));
    m_transport->answer(3, 200, kNewKeys);
    QCOMPARE(answer.result()->from, QByteArray("https://keys.example/moved"));
    QCOMPARE(answer.result()->jwksText, kNewKeys);
}

void TestKeySetSource::rotation()
{
    const KeySetDocument held = fetched();
    QVERIFY(!held.names(u"new"_s));
    const auto answer = m_source->refreshForUnknownKid(held);
    QCOMPARE(requested(2), held.from);
    m_now += 5s;
    m_transport->answer(2, 200, kNewKeys);
    QVERIFY(answer.result()->names(u"new"_s));
    QCOMPARE(answer.result()->issuer, kIssuer);
    QCOMPARE(answer.result()->fetchedAt, m_now);
}

void TestKeySetSource::keysFor()
{
    const KeySetDocument held = fetched();
    const auto known = m_source->keysFor(held, u"old"_s);
    FakeTransport::settle();
    QCOMPARE(known.result(), held);
    QCOMPARE(m_transport->requests.size(), 2);

    const auto unknown = m_source->keysFor(held, u"new"_s);
    const auto also = m_source->keysFor(held, u"new"_s);
    FakeTransport::settle();
    QCOMPARE(m_transport->requests.size(), 3);
    m_transport->answer(2, 200, kNewKeys);
    QVERIFY(unknown.result()->names(u"new"_s));
    QVERIFY(also.isFinished() && also.result().has_value());
}

/// A set that is fetched because it is old is not fetched again because it lacks the key.
void TestKeySetSource::keysForStaleSet()
{
    const KeySetDocument held = fetched();
    m_now += 3600s;
    const auto answer = m_source->keysFor(held, u"new"_s);
    m_transport->answer(2, 200, kOldKeys);
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result()->fetchedAt, m_now);
    QCOMPARE(m_transport->requests.size(), 3);
}

void TestKeySetSource::forget()
{
    const KeySetDocument held = fetched();
    m_source->forget();
    const auto answer = m_source->fetchIssuerKeys(kIssuer);
    FakeTransport::settle();
    QVERIFY(!answer.isFinished());
    QCOMPARE(m_transport->requests.size(), 3);
}

void TestKeySetSource::age()
{
    const KeySetDocument document{.fetchedAt = m_now};
    QCOMPARE(document.age(m_now + 90500ms), 90s);
    QCOMPARE(document.age(m_now - 5s), 0s);
}

QTEST_GUILESS_MAIN(TestKeySetSource)
#include "tst_keysetsource.moc"
