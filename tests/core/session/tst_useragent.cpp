// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedworld.h"

#include "net/neterror.h"
#include "net/redirectpage.h"
#include "session/useragent.h"

#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Session;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

namespace {

/// A transport of whole responses by address, in their order.
class Pages : public Net::Transport
{
public:
    QHash<QByteArray, QList<HttpResponse>> answers;
    QList<HttpRequest> requests;

    void page(const QByteArray &address, const QByteArray &html, const HeaderFields &more = {})
    {
        HttpResponse response{.status = 200, .fields = more, .body = html};
        response.fields.append("Content-Type", "text/html; charset=utf-8");
        answers[address].append(response);
    }
    void redirect(const QByteArray &address, const QByteArray &to, const HeaderFields &more = {})
    {
        HttpResponse response{.status = 303, .fields = more};
        response.fields.append("Location", to);
        answers[address].append(response);
    }
    [[nodiscard]] QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions &) override
    {
        requests.append(request);
        QList<HttpResponse> &known = answers[request.address];
        Exchange exchange{.request = request, .response = {.status = 404}};
        if (!known.isEmpty())
            exchange.response = known.size() > 1 ? known.takeFirst() : known.constFirst();
        return QtFuture::makeReadyValueFuture(Result<Exchange>(exchange));
    }
};

} // namespace

class TestUserAgent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void dangerousAddressIsNotOpened_data();
    void dangerousAddressIsNotOpened();
    void dangerousRedirectEnds();
    void redirectsWithoutAnEnd();
    void otherContentIsNoPage();
    void scriptOnlyPageIsNone();
    void networkErrorIsKept();
    void redirectsAndCookies();
    void formIsPosted();
    void fragmentIsHandedOver();
    void formPostGoesByItself();
    void ownSchemeIsLeftFor();

private:
    std::unique_ptr<Pages> m_pages;
    std::unique_ptr<UserAgent> m_agent;
};

void TestUserAgent::init()
{
    m_agent.reset();
    m_pages = std::make_unique<Pages>();
    m_agent = std::make_unique<UserAgent>(
        m_pages.get(), [] { return instantFromSeconds(1'800'000'000); }, [] { return QByteArray("zh-TW"); });
}

void TestUserAgent::dangerousAddressIsNotOpened_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address :
         {"javascript:alert(1)", "file:///etc/passwd", "http://example.com/", "", "data:text/html,x"})
        QTest::addRow("'%s'", address) << QByteArray(address);
}

void TestUserAgent::dangerousAddressIsNotOpened()
{
    QFETCH(const QByteArray, address);
    QVERIFY(!m_agent->open(address));
    QVERIFY(m_pages->requests.isEmpty());
}

void TestUserAgent::dangerousRedirectEnds()
{
    m_pages->redirect("http://127.0.0.1:9/a", "http://example.com/steal");
    QVERIFY(m_agent->open("http://127.0.0.1:9/a"));
    QTRY_VERIFY(m_agent->error());
    QCOMPARE(m_agent->error()->id.toString(), u"endpoint-address"_s);
    QCOMPARE(m_pages->requests.size(), 1);
}

void TestUserAgent::redirectsWithoutAnEnd()
{
    m_pages->redirect("http://127.0.0.1:9/a", "/a");
    QVERIFY(m_agent->open("http://127.0.0.1:9/a"));
    QTRY_VERIFY(m_agent->error());
    QCOMPARE(m_agent->error()->id.toString(), u"agent-redirects"_s);
    QVERIFY(m_pages->requests.size() < 30);
}

void TestUserAgent::otherContentIsNoPage()
{
    m_pages->answers["http://127.0.0.1:9/a"].append(
        {.status = 200, .fields = {{"Content-Type", "application/json"}}, .body = "{}"});
    QVERIFY(m_agent->open("http://127.0.0.1:9/a"));
    QTRY_VERIFY(m_agent->error());
    QCOMPARE(m_agent->error()->id.toString(), u"agent-page"_s);
    QCOMPARE(m_agent->error()->found, u"application/json"_s);
}

void TestUserAgent::scriptOnlyPageIsNone()
{
    m_pages->page("http://127.0.0.1:9/a", "<title>App</title><div id=root></div><script>x()</script>");
    QVERIFY(m_agent->open("http://127.0.0.1:9/a"));
    QTRY_VERIFY(m_agent->error());
    QVERIFY(!m_agent->page());
}

void TestUserAgent::networkErrorIsKept()
{
    ScriptedTransport refusing;
    refusing.refuse("http://127.0.0.1:9/a", Error{Net::NetError::Refused});
    UserAgent agent(&refusing, [] { return Instant(); }, {});
    QVERIFY(agent.open("http://127.0.0.1:9/a"));
    QTRY_VERIFY(agent.error());
    QCOMPARE(agent.error()->id.toString(), u"net-refused"_s);
}

void TestUserAgent::redirectsAndCookies()
{
    m_pages->redirect("http://127.0.0.1:9/a?x=1", "/b", {{"Set-Cookie", "s=1; Path=/"}});
    m_pages->page("http://127.0.0.1:9/b", "<title>B</title><p>Here.</p>");
    QVERIFY(m_agent->open("http://127.0.0.1:9/a?x=1"));
    QTRY_VERIFY(m_agent->page());
    QCOMPARE(m_agent->page()->title, u"B"_s);
    QCOMPARE(m_pages->requests.at(1).fields.first("Cookie"), std::optional<QByteArray>("s=1"));
    QCOMPARE(m_pages->requests.at(1).fields.first("Accept-Language"), std::optional<QByteArray>("zh-TW"));
    QVERIFY(m_agent->hasCookies());
    m_agent->forget();
    QVERIFY(!m_agent->hasCookies());
}

void TestUserAgent::formIsPosted()
{
    m_pages->page("http://127.0.0.1:9/a",
                  "<form method=post action=/go><input name=u><button name=b value=1>Go</button></form>");
    m_pages->page("http://127.0.0.1:9/go", "<p>Done.</p>");
    QVERIFY(m_agent->open("http://127.0.0.1:9/a"));
    QTRY_VERIFY(m_agent->page());
    PageForm form = m_agent->page()->forms.constFirst();
    form.fields[0].value = "a b&c";
    m_agent->submit(form, 0);
    QTRY_COMPARE(m_pages->requests.size(), 2);
    QCOMPARE(m_pages->requests.at(1).method, "POST");
    QCOMPARE(m_pages->requests.at(1).body, "u=a+b%26c&b=1");
    QCOMPARE(m_pages->requests.at(1).fields.first("Origin"), std::optional<QByteArray>("http://127.0.0.1:9"));
    QTRY_COMPARE(m_agent->page()->parts.size(), 1);
}

void TestUserAgent::fragmentIsHandedOver()
{
    m_pages->redirect("http://127.0.0.1:9/a", "http://127.0.0.1:7/callback#access_token=t&state=s");
    const HttpResponse handOver = Net::handOverPage(Net::translatedRedirectTexts(u"en"_s), "token-1");
    m_pages->answers["http://127.0.0.1:7/callback"] = {
        handOver, HttpResponse{.status = 200, .fields = {{"Content-Type", "text/html"}}, .body = "<p>Close me.</p>"}};
    QVERIFY(m_agent->open("http://127.0.0.1:9/a"));
    QTRY_COMPARE(m_pages->requests.size(), 3);
    const Result<Parameters> posted = parseParameters(m_pages->requests.at(2).body);
    QVERIFY(posted);
    QCOMPARE(posted->value(Net::kFragmentField), "access_token=t&state=s");
    QCOMPARE(posted->value(Net::kTokenField), "token-1");
}

void TestUserAgent::formPostGoesByItself()
{
    m_pages->page("http://127.0.0.1:9/a", "<form method=post action='http://127.0.0.1:7/callback'>"
                                          "<input type=hidden name=code value=c><button>Continue</button></form>"
                                          "<script>document.forms[0].submit()</script>");
    QVERIFY(m_agent->open("http://127.0.0.1:9/a"));
    QTRY_COMPARE(m_pages->requests.size(), 2);
    QCOMPARE(m_pages->requests.at(1).address, "http://127.0.0.1:7/callback");
    QCOMPARE(m_pages->requests.at(1).body, "code=c");
}

void TestUserAgent::ownSchemeIsLeftFor()
{
    m_pages->redirect("http://127.0.0.1:9/a", "com.example.practice:/callback?code=c&state=s");
    QSignalSpy left(m_agent.get(), &UserAgent::leftFor);
    QVERIFY(m_agent->open("http://127.0.0.1:9/a"));
    QTRY_COMPARE(left.size(), 1);
    QCOMPARE(left.at(0).at(0).toByteArray(), "com.example.practice:/callback?code=c&state=s");
    QVERIFY(!m_agent->page());
}

QTEST_GUILESS_MAIN(TestUserAgent)
#include "tst_useragent.moc"
