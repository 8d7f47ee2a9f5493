// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery/faketransport.h"
#include "discovery/documentfetcher.h"
#include "net/neterror.h"
#include "oauth/metadata.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Discovery;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kAddress = "https://as.example/jwks";
using Mode = DocumentFetcher::Mode;

} // namespace

class TestDocumentFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refused_data();
    void refused();
    void transportError();
    void badAnswerKeepsTheOld();
    void oneRequestForMany();
    void freshness_data();
    void freshness();
    void clockSetBack();
    void reload();
    void lateAnswerIsNotKept();
    void dropEndsTheRequest();
    void dropOfCachedAnswer();
    void deletedWhileAnswering();
    void request();

private:
    DocumentFetcher::Ticket fetch(Mode mode = Mode::FromCache)
    {
        return m_fetcher->fetch(kAddress, mode, [this](const auto &document) { m_answers.append(document); });
    }

    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<DocumentFetcher> m_fetcher;
    QList<Result<FetchedDocument>> m_answers;
    Instant m_now;
};

void TestDocumentFetcher::init()
{
    m_fetcher.reset();
    m_answers.clear();
    m_now = instantFromSeconds(1'800'000'000);
    m_transport = std::make_unique<FakeTransport>();
    m_fetcher = std::make_unique<DocumentFetcher>(
        *m_transport, [this] { return m_now; }, FetchPolicy{}, "application/json", OAuth::validateKeySetText);
}

void TestDocumentFetcher::refused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    const QByteArray keys = R"({"keys":[]})";
    QTest::newRow("404") << 404 << keys << QByteArray() << u"net-status"_s << u"HTTP 404 Reason"_s;
    QTest::newRow("500") << 500 << keys << QByteArray() << u"net-status"_s << u"HTTP 500 Reason"_s;
    QTest::newRow("201") << 201 << keys << QByteArray() << u"net-status"_s << u"HTTP 201 Reason"_s;
    QTest::newRow("304") << 304 << QByteArray() << QByteArray() << u"net-status"_s << u"HTTP 304 Reason"_s;
    QTest::newRow("302") << 302 << keys << QByteArray("Location: https://evil.example/") << u"net-redirect"_s
                         << u"HTTP 302 Reason: https://evil.example/"_s;
    QTest::newRow("HTML") << 200 << QByteArray("<html>") << QByteArray("Content-Type: text/html; charset=utf-8")
                          << u"disco-json"_s << u"< (text/html)"_s;
    QTest::newRow("JSON") << 200 << QByteArray("{}") << QByteArray("Content-Type: application/json")
                          << u"disco-required"_s << u""_s;
    QTest::newRow("empty") << 200 << QByteArray() << QByteArray() << u"disco-json"_s << u"end of text"_s;
}

void TestDocumentFetcher::refused()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, field);
    HeaderFields fields;
    fields.appendLine(field);
    fetch();
    m_transport->answer(0, status, body, fields);
    QCOMPARE(m_answers.size(), 1);
    QVERIFY(!m_answers.at(0).has_value());
    QTEST(m_answers.at(0).error().id.toString(), "id");
    QTEST(m_answers.at(0).error().found, "found");
    QVERIFY(!m_fetcher->kept(kAddress).has_value());
    QCOMPARE(m_transport->requests.size(), 1);
}

void TestDocumentFetcher::transportError()
{
    fetch();
    m_transport->fail(0, {Net::NetError::Tls, u"e"_s, u"f"_s});
    QCOMPARE(m_answers.at(0).error(), (Error{Net::NetError::Tls, u"e"_s, u"f"_s}));
}

void TestDocumentFetcher::badAnswerKeepsTheOld()
{
    fetch();
    m_transport->answer(0, 200, R"({"keys":[1]})");
    fetch(Mode::Reload);
    m_transport->answer(1, 200, "<html>");
    fetch(Mode::Reload);
    m_transport->fail(2, {Net::NetError::Dns});
    QVERIFY(!m_answers.at(1).has_value() && !m_answers.at(2).has_value());
    QCOMPARE(m_fetcher->kept(kAddress), *m_answers.at(0));
}

void TestDocumentFetcher::oneRequestForMany()
{
    for (int i = 0; i < 5; ++i)
        fetch(i % 2 == 0 ? Mode::FromCache : Mode::Reload);
    m_fetcher->fetch("https://other.example/", Mode::FromCache, [](const auto &) { });
    QCOMPARE(m_transport->requests.size(), 2);
    m_transport->answer(0, 200, R"({"keys":[]})");
    QCOMPARE(m_answers.size(), 5);
    QCOMPARE(m_answers.at(4)->from, QByteArray(kAddress));
}

void TestDocumentFetcher::freshness_data()
{
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QByteArray>("age");
    QTest::addColumn<int>("seconds");
    QTest::newRow("no-store is bounded from below") << QByteArray("no-store") << QByteArray() << 60;
    QTest::newRow("zero is bounded from below") << QByteArray("max-age=0") << QByteArray() << 60;
    QTest::newRow("a year is bounded from above") << QByteArray("max-age=31536000") << QByteArray() << 24 * 3600;
    QTest::newRow("not stated") << QByteArray("public") << QByteArray() << 600;
    QTest::newRow("stated") << QByteArray("max-age=3600") << QByteArray() << 3600;
    QTest::newRow("stated and old") << QByteArray("max-age=3600") << QByteArray("600") << 3000;
}

void TestDocumentFetcher::freshness()
{
    QFETCH(const QByteArray, cacheControl);
    QFETCH(const QByteArray, age);
    QFETCH(const int, seconds);
    fetch();
    const Instant fetched = m_now;
    m_transport->answer(0, 200, R"({"keys":[]})", {{"Cache-Control", cacheControl}, {"Age", age}});
    QCOMPARE(m_answers.at(0)->maxAge, std::chrono::seconds(seconds));
    QCOMPARE(m_answers.at(0)->fetchedAt, fetched);

    m_now = fetched + std::chrono::seconds(seconds) - 1ms;
    fetch();
    QCOMPARE(m_answers.size(), 1); // not before fetch() has returned
    FakeTransport::settle();
    QCOMPARE(m_answers.size(), 2);
    QCOMPARE(*m_answers.at(1), *m_answers.at(0));
    QCOMPARE(m_transport->requests.size(), 1);

    m_now += 1ms;
    fetch();
    QCOMPARE(m_transport->requests.size(), 2);
}

void TestDocumentFetcher::clockSetBack()
{
    fetch();
    m_transport->answer(0, 200, R"({"keys":[]})");
    m_now -= 1s;
    fetch();
    QCOMPARE(m_transport->requests.size(), 2);
}

void TestDocumentFetcher::reload()
{
    fetch();
    m_transport->answer(0, 200, R"({"keys":[1]})");
    fetch(Mode::Reload);
    m_transport->answer(1, 200, R"({"keys":[2]})");
    QCOMPARE(m_answers.at(1)->text, QByteArray(R"({"keys":[2]})"));
    QCOMPARE(m_fetcher->kept(kAddress), *m_answers.at(1));
}

void TestDocumentFetcher::lateAnswerIsNotKept()
{
    fetch();
    m_fetcher->forget();
    fetch();
    QCOMPARE(m_transport->requests.size(), 2); // the older one is no answer to the newer question
    m_transport->answer(1, 200, R"({"keys":["new"]})");
    m_transport->answer(0, 200, R"({"keys":["old"]})");
    QCOMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.at(1)->text, QByteArray(R"({"keys":["old"]})"));
    QCOMPARE(m_fetcher->kept(kAddress)->text, QByteArray(R"({"keys":["new"]})"));
}

void TestDocumentFetcher::dropEndsTheRequest()
{
    const auto first = fetch();
    const auto second = fetch();
    m_fetcher->drop(first);
    QVERIFY(!m_transport->isCancelled(0));
    m_fetcher->drop(first);
    m_fetcher->drop(12345);
    QVERIFY(!m_transport->isCancelled(0));
    m_fetcher->drop(second);
    QVERIFY(m_transport->isCancelled(0));
    FakeTransport::settle();
    QVERIFY(m_answers.isEmpty());
    fetch();
    QCOMPARE(m_transport->requests.size(), 2);
}

void TestDocumentFetcher::dropOfCachedAnswer()
{
    fetch();
    m_transport->answer(0, 200, R"({"keys":[]})");
    m_fetcher->drop(fetch());
    FakeTransport::settle();
    QCOMPARE(m_answers.size(), 1);
}

void TestDocumentFetcher::deletedWhileAnswering()
{
    m_fetcher->fetch(kAddress, Mode::FromCache, [this](const auto &) { m_fetcher.reset(); });
    fetch();
    m_transport->answer(0, 200, R"({"keys":[]})");
    QVERIFY(m_fetcher == nullptr);
    QVERIFY(m_answers.isEmpty());
}

void TestDocumentFetcher::request()
{
    fetch();
    QCOMPARE(
        m_transport->requests.at(0),
        (HttpRequest{.address = kAddress, .fields = {{"Accept", "application/json"}, {"User-Agent", "Grantscope"}}}));
}

QTEST_GUILESS_MAIN(TestDocumentFetcher)
#include "tst_documentfetcher.moc"
