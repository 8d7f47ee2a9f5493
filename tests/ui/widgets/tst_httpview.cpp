// SPDX-License-Identifier: GPL-3.0-or-later
#include "intents/intents.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/layoutwalk.h"
#include "ui/support/markingtranslator.h"
#include "widgets/copier.h"
#include "widgets/httpstyler.h"
#include "widgets/httpview.h"
#include "widgets/masking.h"
#include "widgets/textview.h"
#include "widgets/zoomedstyle.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Ui;

class TestHttpView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ZoomedStyle); }
    void init();
    void cleanup();
    void colors_data();
    void colors();
    void maskingHidesAtOnce();
    void copiesWhatWasSent();
    void copiesNothingWhileMasked();
    void wordingIsASwitch();
    void largeBodiesAreMadeElsewhere();
    void theLastMessageWins();
    void noticesSayWhatThereIs_data();
    void noticesSayWhatThereIs();
    void buttonsFollowTheMessage();
    void canBeReached();
    void followsTheLanguage();
    void pictures_data();
    void pictures();

private:
    static HttpText tokenRequest()
    {
        return {"POST /token?x=1 HTTP/1.1\r\nHost: as.example\r\nAuthorization: Basic czZCaGRSa3F0Mzo3Rmp\r\n"
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 131\r\n\r\n",
                "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&redirect_uri=http%3A%2F%2F127.0.0.1%3A43110"
                "%2Fcb&code_verifier=dBjftJeZ4CVP",
                "application/x-www-form-urlencoded"};
    }
    static HttpText tokenResponse()
    {
        return {"HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\nCache-Control: no-store\r\n"
                "Set-Cookie: sid=abc; Path=/; Secure\r\n\r\n",
                R"({"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer","expires_in":3600,)"
                R"("scope":"openid profile","id_token":"eyJhbGciOiJSUzI1NiJ9.e30.c2ln","fresh":true})",
                "application/json"};
    }
    QColor colorAt(const QByteArray &needle) const
    {
        const qsizetype offset = m_view->view()->text().indexOf(needle);
        if (offset < 0)
            return {};
        const QList<StyledRange> ranges = m_view->view()->styler()->ranges(0, m_view->view()->text().size());
        for (const StyledRange &range : ranges) {
            if (range.start <= offset && offset < range.start + range.length)
                return range.style.color;
        }
        return {};
    }
    bool isColored() const { return static_cast<HttpStyler *>(m_view->view()->styler())->isReady(); }
    QToolButton *button(const QString &name) const
    {
        for (QToolButton *button : m_view->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    Intents m_intents;
    Masking m_masking;
    Copier m_copier{&m_intents, &m_masking};
    std::unique_ptr<HttpView> m_view;
};

void TestHttpView::init()
{
    m_view = std::make_unique<HttpView>(&m_copier);
    m_view->setTitle(u"Request"_s);
    m_view->resize(700, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestHttpView::cleanup()
{
    m_view.reset();
    m_masking.setOn(false);
    QApplication::setPalette(schemePalette(Scheme::Light));
}

void TestHttpView::colors_data()
{
    QTest::addColumn<HttpText>("message");
    QTest::addColumn<Wording>("wording");
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other"); // colored otherwise
    QTest::newRow("method and target") << tokenRequest() << Wording::AsSent << QByteArray("POST")
                                       << QByteArray("/token");
    QTest::newRow("a query's value") << tokenRequest() << Wording::AsSent << QByteArray("1 HTTP")
                                     << QByteArray("/token");
    const HttpText get{"GET /a?one=first&two=sec%20ond HTTP/1.1\r\nHost: b\r\n\r\n", {}, {}};
    QTest::newRow("a query's second value") << get << Wording::AsSent << QByteArray("sec") << QByteArray("two");
    QTest::newRow("an escape in a query") << get << Wording::AsSent << QByteArray("%20") << QByteArray("sec");
    QTest::newRow("the version behind a query") << get << Wording::AsSent << QByteArray("HTTP/") << QByteArray("ond");
    QTest::newRow("a readable query") << get << Wording::Readable << QByteArray("first") << QByteArray("one");
    QTest::newRow("field and value") << tokenRequest() << Wording::AsSent << QByteArray("as.example")
                                     << QByteArray("Host");
    QTest::newRow("a form's name and value")
        << tokenRequest() << Wording::AsSent << QByteArray("SplxlO") << QByteArray("grant_type");
    QTest::newRow("an escape") << tokenRequest() << Wording::AsSent << QByteArray("%3A%2F") << QByteArray("SplxlO");
    QTest::newRow("a decoded value") << tokenRequest() << Wording::Readable << QByteArray("authorization_code")
                                     << QByteArray("grant_type");
    QTest::newRow("status") << tokenResponse() << Wording::AsSent << QByteArray("200") << QByteArray("OK");
    QTest::newRow("JSON string and number")
        << tokenResponse() << Wording::AsSent << QByteArray("2Yotn") << QByteArray("3600");
    QTest::newRow("pretty JSON") << tokenResponse() << Wording::Readable << QByteArray("3600") << QByteArray("scope");
    QTest::newRow("HTML") << HttpText{"HTTP/1.1 500 Oh\r\n\r\n", "<!DOCTYPE html><p class=\"a\">x &amp; y</p>",
                                      "text/html"}
                          << Wording::AsSent << QByteArray("&amp;") << QByteArray("x &");
    QTest::newRow("XML") << HttpText{"HTTP/1.1 500 Oh\r\n\r\n", "<a b=\"cd\">ef</a>", "text/xml"} << Wording::AsSent
                         << QByteArray("\"cd\"") << QByteArray("ef");
}

void TestHttpView::colors()
{
    QFETCH(const HttpText, message);
    QFETCH(const Wording, wording);
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    m_view->setWording(wording);
    m_view->setMessage(message);
    QTRY_VERIFY(isColored());
    QTRY_VERIFY(colorAt(one).isValid());
    QVERIFY(m_view->view()->text().contains(other));
    QVERIFY(colorAt(one) != colorAt(other));
}

void TestHttpView::maskingHidesAtOnce()
{
    m_view->setMessage(tokenRequest());
    QVERIFY(m_view->view()->text().contains("SplxlO"));
    m_masking.setOn(true);
    for (const char *secret : {"SplxlO", "czZCaGR", "dBjftJeZ"})
        QVERIFY2(!m_view->view()->text().contains(secret), secret);
    for (const char *name : {"code = ", "code_verifier", "authorization_code", "Basic "})
        QVERIFY2(m_view->view()->text().contains(name), name);
    m_view->setMessage(tokenResponse());
    for (const char *secret : {"2Yotn", "eyJhb", "sid=abc"})
        QVERIFY2(!m_view->view()->text().contains(secret), secret);
    m_masking.setOn(false);
    QVERIFY(m_view->view()->text().contains("2Yotn"));
}

void TestHttpView::copiesWhatWasSent()
{
    m_view->setMessage(tokenRequest());
    m_view->copyMessage();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), tokenRequest().head + tokenRequest().body);
    m_view->copyBody();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), tokenRequest().body);
}

void TestHttpView::copiesNothingWhileMasked()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    m_masking.setOn(true);
    m_view->setMessage(tokenRequest());
    m_view->copyMessage();
    m_view->copyBody();
    m_view->view()->selectAll();
    m_view->view()->copy();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"SplxlO"));
    QVERIFY(!button(u"Copy all of it as it was sent"_s)->isEnabled());
    QVERIFY(!button(u"Copy the body as it was sent"_s)->isEnabled());
}

void TestHttpView::wordingIsASwitch()
{
    m_view->setMessage(tokenResponse());
    QCOMPARE(m_view->wording(), Wording::Readable);
    const QSignalSpy changed(m_view.get(), &HttpView::wordingChanged);
    button(u"Show readable, not as sent"_s)->click();
    QCOMPARE(m_view->wording(), Wording::AsSent);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_view->view()->text().endsWith(tokenResponse().body));
    m_view->setWording(Wording::Readable);
    QVERIFY(m_view->view()->text().contains("\n  \"token_type\": \"Bearer\","));
}

void TestHttpView::largeBodiesAreMadeElsewhere()
{
    QByteArray body = R"({"access_token":"secretsecret","many":[)";
    while (body.size() < (16 << 20))
        body += R"({"n":12345,"s":"some text of a member"},)";
    body += "0]}";
    m_view->setMessage({"HTTP/1.1 200 OK\r\n\r\n", body, "application/json"});
    QVERIFY(!m_view->isReady());
    QVERIFY(m_view->view()->text().isEmpty()); // Nothing of another message.
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isReady(), 60'000);
    QVERIFY(m_view->view()->text().size() > body.size());
    m_masking.setOn(true);
    QVERIFY(!m_view->view()->text().contains("secretsecret")); // At once, not when the dots are there.
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isReady(), 60'000);
    QVERIFY(!m_view->view()->text().contains("secretsecret"));
    QVERIFY(m_view->view()->text().contains("some text of a member"));
}

void TestHttpView::theLastMessageWins()
{
    const QByteArray large = '"' + QByteArray(1 << 20, 'x') + '"';
    m_view->setMessage({"HTTP/1.1 200 First\r\n\r\n", large, "application/json"});
    m_view->setMessage({"HTTP/1.1 200 Second\r\n\r\n", large, "application/json"});
    m_view->setMessage({"HTTP/1.1 200 Third\r\n\r\n", "x", "text/plain"});
    QVERIFY(m_view->isReady());
    m_view->setMessage({"HTTP/1.1 200 Fourth\r\n\r\n", large, "application/json"});
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isReady(), 60'000);
    QVERIFY(m_view->view()->text().startsWith("HTTP/1.1 200 Fourth"));
    m_view->setMessage({"HTTP/1.1 200 Fifth\r\n\r\n", large, "application/json"});
    m_view.reset(); // What is on its way finds nobody.
    QCoreApplication::processEvents();
}

void TestHttpView::noticesSayWhatThereIs_data()
{
    QTest::addColumn<HttpText>("message");
    QTest::addColumn<QString>("notice");
    QTest::newRow("nothing") << HttpText() << QString();
    QTest::newRow("head alone") << HttpText{"HTTP/1.1 204 No Content\r\n\r\n", {}, {}} << u"no body"_s;
    QTest::newRow("no type") << HttpText{"HTTP/1.1 200 OK\r\n\r\n", "x", {}} << u"1 byte"_s;
    QTest::newRow("not JSON") << HttpText{"HTTP/1.1 200 OK\r\n\r\n", "<p>", "application/json"}
                              << u"application/json · 3 bytes · not readable as JSON, shown as sent"_s;
    QTest::newRow("octets") << HttpText{"HTTP/1.1 200 OK\r\n\r\n", QByteArray(3, '\0'), "image/png"}
                            << u"image/png · 3 bytes · not text: its beginning in octets"_s;
}

void TestHttpView::noticesSayWhatThereIs()
{
    QFETCH(const HttpText, message);
    QFETCH(const QString, notice);
    m_view->setMessage(message);
    QCOMPARE(m_view->notice(), notice);
}

void TestHttpView::buttonsFollowTheMessage()
{
    QToolButton *copy = button(u"Copy all of it as it was sent"_s);
    QToolButton *body = button(u"Copy the body as it was sent"_s);
    QVERIFY(copy && body);
    QVERIFY(!copy->isEnabled());
    QVERIFY(!body->isEnabled());
    m_view->setMessage(tokenRequest());
    QVERIFY(copy->isEnabled());
    QVERIFY(body->isEnabled());
    m_view->setMessage({"HTTP/1.1 200 OK\r\n\r\n", QByteArray(3, '\0'), "image/png"});
    QVERIFY(copy->isEnabled());
    QVERIFY(!body->isEnabled());
    m_view->clear();
    QVERIFY(!copy->isEnabled());
}

void TestHttpView::canBeReached()
{
    m_view->setMessage(tokenRequest());
    const QStringList complaints = Tests::accessibilityComplaints(m_view.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QCOMPARE(m_view->view()->accessibleName(), u"Request"_s);
}

void TestHttpView::followsTheLanguage()
{
    m_view->setMessage({"HTTP/1.1 204 No Content\r\n\r\n", {}, {}});
    Tests::MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCoreApplication::processEvents();
    QCOMPARE(m_view->notice(), u"「no body」"_s);
    for (const QToolButton *one : m_view->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        QVERIFY(one->accessibleName().startsWith(u"「"));
    QCoreApplication::removeTranslator(&translator);
}

void TestHttpView::pictures_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<bool>("response");
    QTest::addColumn<Wording>("wording");
    for (const auto &[name, scheme] : {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}}) {
        for (const bool response : {false, true}) {
            for (const Wording wording : {Wording::AsSent, Wording::Readable})
                QTest::addRow("%s-%s-%s", response ? "response" : "request",
                              wording == Wording::AsSent ? "sent" : "readable", name)
                    << scheme << response << wording;
        }
    }
}

void TestHttpView::pictures()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const bool, response);
    QFETCH(const Wording, wording);
    QApplication::setPalette(schemePalette(scheme));
    m_view->setWording(wording);
    m_view->setMessage(response ? tokenResponse() : tokenRequest());
    QTRY_VERIFY(isColored());
    QTRY_VERIFY(colorAt("HTTP/1.1").isValid());
    const QImage image = m_view->grab().toImage();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    QVERIFY(image.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS)
                       + u"/http-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
    const QStringList complaints =
        Tests::overlaps(m_view.get()) + Tests::cutTexts(m_view.get()) + Tests::faintTexts(m_view.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestHttpView)
#include "tst_httpview.moc"
