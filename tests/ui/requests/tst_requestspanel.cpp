// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestworld.h"

#include "intents/intents.h"
#include "net/neterror.h"
#include "requests/addressbar.h"
#include "requests/authorizationpage.h"
#include "requests/bodypage.h"
#include "requests/connectiondialog.h"
#include "requests/draftpane.h"
#include "requests/foundtokenspane.h"
#include "requests/imagepane.h"
#include "requests/redirectbar.h"
#include "requests/requestlist.h"
#include "requests/requestspanel.h"
#include "requests/responsepane.h"
#include "requests/rowseditor.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/layoutwalk.h"
#include "ui/support/testwindow.h"
#include "widgets/httpview.h"
#include "widgets/lineedit.h"
#include "widgets/parameterstable.h"
#include "widgets/pasteview.h"
#include "widgets/storypane.h"
#include "widgets/textview.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kApi = "https://api.example/me";
const QByteArray kJwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

} // namespace

class TestRequestsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void complaintStandsWhereItHappened();
    void noAnswerIsExplained();
    void curlThatCantBeRead();
    void maskedValuesAreHidden();
    void typedAndSent();
    void curlPastedIntoTheAddress();
    void challengeIsExplained();
    void tokensOpenInTheInspector();
    void redirectIsFollowedByTheButton();
    void picture();
    void placementsAreMarked();
    void tokensOfFlowsAreOffered();
    void jsonBody();
    void readyMade();
    void savedAndSentAreListed();
    void copyMenu();
    void intent();
    void besideOrBelow();
    void commandChangesNoSetting();
    void insecureChoiceIsTold();
    void connectionIsChosen();
    void everyControlHasANameAndIsReached();
    void nothingIsCut();

private:
    void send(const QString &address)
    {
        m_panel->bar()->address()->setText(address);
        m_panel->bar()->sendButton()->click();
        QTRY_VERIFY(!m_panel->controller()->isBusy());
    }
    [[nodiscard]] ResponsePane *response() const { return m_panel->response(); }

    std::unique_ptr<RequestWorld> m_world;
    std::unique_ptr<TestWindow> m_test;
    RequestsPanel *m_panel = nullptr;
};

void TestRequestsPanel::init()
{
    m_world = std::make_unique<RequestWorld>();
    m_test = std::make_unique<TestWindow>();
    m_test->panels = {{u"requests"_s, [] { return RequestsPanel::tr("Requests"); }, u"document-send-symbolic"_s,
                       [this](QWidget *parent) {
                           m_panel = new RequestsPanel(
                               {m_test->intents.get(), m_test->masking.get(), nullptr, m_world->services()}, parent);
                           return m_panel;
                       }}};
    m_test->open();
    m_test->window->resize(1400, 900);
}

void TestRequestsPanel::cleanup()
{
    m_test->window.reset();
    m_test.reset();
    m_world.reset();
}

void TestRequestsPanel::complaintStandsWhereItHappened()
{
    send(u"api.example"_s);
    QVERIFY(m_panel->bar()->notice().contains(u"https://"));
    QVERIFY(m_world->transport.requests.isEmpty());
    m_panel->controller()->change([](auto &draft, auto &) {
        draft.address = kApi;
        draft.fields = {{"A B", "c"}};
    });
    m_panel->bar()->sendOrCancel();
    QCOMPARE(m_panel->draft()->currentIndex(), int(DraftPane::Fields));
    QVERIFY(m_panel->bar()->notice().contains(u"header field (1)"));
}

void TestRequestsPanel::noAnswerIsExplained()
{
    m_world->transport.errors = {{kApi, Error{Net::NetError::Tls, {}, u"certificate has expired"_s}}};
    send(QString::fromLatin1(kApi));
    QCOMPARE(response()->tabs()->currentIndex(), int(ResponsePane::Explained));
    QVERIFY(response()->story()->text().contains(u"certificate has expired"));
    QVERIFY(!response()->outcome().isEmpty());
}

void TestRequestsPanel::curlThatCantBeRead()
{
    send(u"curl https://a.example -F a=@b"_s);
    QVERIFY(m_panel->bar()->notice().contains(u"argument (2, -F)"));
    QVERIFY(m_world->transport.requests.isEmpty());
}

void TestRequestsPanel::maskedValuesAreHidden()
{
    m_world->transport.answers = {{kApi,
                                   {.status = 200,
                                    .fields = {{"Content-Type", "application/json"}, {"Set-Cookie", "s=S3CRET-S3CRET"}},
                                    .body = R"({"access_token":"S3CRET-S3CRET"})"}}};
    m_panel->controller()->change([](auto &draft, auto &material) {
        draft.fields = {{"Cookie", "S3CRET-S3CRET"}};
        draft.bodyKind = Request::BodyKind::Raw;
        draft.text = "S3CRET-S3CRET";
        draft.authorization = Request::AuthorizationKind::Bearer;
        material.token = Secret("S3CRET-S3CRET");
    });
    send(QString::fromLatin1(kApi) + u"?code=S3CRET-S3CRET"_s);
    m_test->masking->setOn(true);
    for (const QLineEdit *field : m_panel->findChildren<QLineEdit *>())
        QVERIFY2(!field->isVisible() || !field->displayText().contains(u"S3CRET"), qPrintable(field->accessibleName()));
    QVERIFY(!response()->response()->view()->text().contains("S3CRET"));
    QVERIFY(m_panel->draft()->body()->text()->isConcealed());
    const auto *model = m_panel->draft()->fields()->model();
    QVERIFY(!model->index(0, 1).data().toString().contains(u"S3CRET"));
    for (int row = 0; row < response()->fields()->model()->rowCount(); ++row)
        QVERIFY(!response()->fields()->model()->index(row, 1).data().toString().contains(u"S3CRET"));
}

void TestRequestsPanel::typedAndSent()
{
    m_world->transport.answers = {
        {kApi,
         {.status = 200, .reason = "OK", .fields = {{"Content-Type", "application/json"}}, .body = R"({"a":1})"}}};
    m_panel->bar()->address()->setFocus();
    QTest::keyClicks(m_panel->bar()->address(), QString::fromLatin1(kApi));
    QTest::keyClick(m_panel->bar()->address(), Qt::Key_Return);
    QTRY_VERIFY(!m_panel->controller()->isBusy());
    QCOMPARE(response()->outcome(), u"200 OK · 12.3 ms · 7 bytes"_s);
    QVERIFY(response()->response()->view()->text().contains("\"a\": 1"));
    QVERIFY(!response()->tabs()->isTabVisible(ResponsePane::Explained));
    QVERIFY(!response()->tabs()->isTabVisible(ResponsePane::Tokens));
    QVERIFY(response()->connection()->model()->rowCount() > 0);
}

void TestRequestsPanel::curlPastedIntoTheAddress()
{
    QGuiApplication::clipboard()->setText(u"curl -k 'https://a.example/x' \\\n  -H 'a: b' \\\n  --json '{\"c\":1}'"_s);
    m_panel->bar()->address()->setFocus();
    QTest::keySequence(m_panel->bar()->address(), QKeySequence::Paste);
    QCOMPARE(m_panel->bar()->address()->text(), u"https://a.example/x"_s);
    QCOMPARE(m_panel->bar()->method()->currentText(), u"POST"_s);
    QCOMPARE(m_panel->draft()->fields()->rows().size(), 2); // with Accept
    QCOMPARE(m_panel->draft()->body()->text()->text(), "{\"c\":1}");
    QVERIFY(m_panel->bar()->notice().contains(u"-k"));
    QVERIFY(m_world->transport.requests.isEmpty());
}

void TestRequestsPanel::challengeIsExplained()
{
    m_world->transport.answers = {
        {kApi,
         {.status = 401,
          .fields = {{"WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\", "
                                          "resource_metadata=\"https://api.example/.well-known/x\""}}}},
        {"https://api.example/.well-known/x", {.status = 200, .body = "{}"}}};
    send(QString::fromLatin1(kApi));
    QVERIFY(response()->tabs()->isTabVisible(ResponsePane::Explained));
    QVERIFY(response()->story()->text().contains(u"acr_values = mfa"));
    QVERIFY(response()->story()->text().contains(u"RFC 9470 §3"));
    QVERIFY(!response()->metadataButton()->isHidden());
    response()->metadataButton()->click();
    QTRY_COMPARE(m_world->transport.requests.size(), 2);
    QCOMPARE(m_world->transport.requests.constLast().address, "https://api.example/.well-known/x");
    // With nothing left to explain the answer itself is in front.
    response()->tabs()->setCurrentIndex(ResponsePane::Explained);
    m_world->transport.answers.insert(kApi, {.status = 204});
    send(QString::fromLatin1(kApi));
    QTRY_VERIFY(!response()->tabs()->isTabVisible(ResponsePane::Explained));
    QCOMPARE(response()->tabs()->currentIndex(), int(ResponsePane::Response));
}

void TestRequestsPanel::tokensOpenInTheInspector()
{
    m_world->transport.answers = {{kApi, {.status = 200, .body = R"({"id_token":")" + kJwt + "\"}"}}};
    QByteArray opened;
    m_test->intents->handle<OpenToken>(this, [&opened](const OpenToken &intent) { opened = intent.text; });
    send(QString::fromLatin1(kApi));
    QTRY_VERIFY(response()->tabs()->isTabVisible(ResponsePane::Tokens));
    response()->tokens()->openButton()->click();
    QCOMPARE(opened, kJwt);
}

void TestRequestsPanel::redirectIsFollowedByTheButton()
{
    m_world->transport.answers = {{kApi, {.status = 302, .fields = {{"Location", "https://b.example/"}}}},
                                  {"https://b.example/", {.status = 200}}};
    m_panel->controller()->change([](auto &draft, auto &) { draft.fields = {{"Cookie", "a=b"}}; });
    send(QString::fromLatin1(kApi));
    RedirectBar *bar = response()->redirects();
    QVERIFY(bar->text().contains(u"https://b.example/"));
    QVERIFY(bar->text().contains(u"Cookie stays behind"));
    QVERIFY(!bar->followButton()->isHidden());
    bar->followButton()->click();
    QTRY_COMPARE(m_panel->controller()->hops().size(), 2);
    QVERIFY(bar->followButton()->isHidden());
    QCOMPARE(bar->choice()->count(), 2);
    bar->choice()->setCurrentIndex(0);
    QVERIFY(response()->outcome().startsWith(u"302"));
}

void TestRequestsPanel::picture()
{
    QImage image(8, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray octets;
    QBuffer buffer(&octets);
    QVERIFY(image.save(&buffer, "PNG"));
    m_world->transport.answers = {{kApi, {.status = 200, .fields = {{"Content-Type", "image/png"}}, .body = octets}}};
    send(QString::fromLatin1(kApi));
    QVERIFY(response()->tabs()->isTabVisible(ResponsePane::Picture));
    QTRY_COMPARE(response()->picture()->image().size(), QSize(8, 4));
    QVERIFY(!ImagePane::isImage("image/svg+xml"));
    m_world->transport.answers[kApi].body = "no picture";
    send(QString::fromLatin1(kApi));
    QTRY_VERIFY(!response()->picture()->accessibleName().isEmpty());
    QVERIFY(response()->picture()->image().isNull());
}

void TestRequestsPanel::placementsAreMarked()
{
    AuthorizationPage *page = m_panel->draft()->authorization();
    page->kind()->setCurrentIndex(1);
    QCOMPARE(m_panel->controller()->draft().authorization, Request::AuthorizationKind::Bearer);
    QVERIFY(!page->note().contains(u"Bad practice"));
    page->placement()->setCurrentIndex(2);
    QVERIFY(page->note().contains(u"RFC 6750 §2.3"));
    page->placement()->setCurrentIndex(1);
    QVERIFY(page->note().contains(u"RFC 6750 §2.2"));
    QCOMPARE(page->kind()->findText(u"DPoP"_s, Qt::MatchContains), -1);
}

void TestRequestsPanel::tokensOfFlowsAreOffered()
{
    AuthorizationPage *page = m_panel->draft()->authorization();
    m_world->shelve("t0ken");
    page->kind()->setCurrentIndex(1);
    QCOMPARE(page->token()->currentText(), u"Practice, alice: access_token"_s);
    send(QString::fromLatin1(kApi));
    QCOMPARE(m_world->transport.requests.constLast().fields.first("Authorization"), "Bearer t0ken");
    Session::ShelfToken id = m_world->shelf.tokens().constFirst();
    id.name = u"Practice, alice: id_token"_s;
    id.isIdToken = true;
    m_world->shelf.put(id);
    QVERIFY(!page->note().contains(u"ID token"));
    page->token()->setCurrentText(id.name);
    QVERIFY(page->note().contains(u"ID token"));
    page->token()->setCurrentText(u"Practice, alice: access_token"_s);
    m_world->shelf.clear();
    QVERIFY(page->token()->currentText().contains(u"not there yet"));
    page->token()->setCurrentIndex(0);
    QTest::keyClicks(page->typedToken(), u"typed"_s);
    send(QString::fromLatin1(kApi));
    QCOMPARE(m_world->transport.requests.constLast().fields.first("Authorization"), "Bearer typed");
}

void TestRequestsPanel::jsonBody()
{
    BodyPage *body = m_panel->draft()->body();
    m_panel->draft()->setCurrentIndex(DraftPane::Body);
    body->kind()->setCurrentIndex(2);
    QCOMPARE(m_panel->bar()->method()->currentText(), u"POST"_s);
    body->text()->replaceAll("{\"a\":");
    send(QString::fromLatin1(kApi));
    QVERIFY(m_panel->bar()->notice().contains(u"JSON"));
    QVERIFY(m_world->transport.requests.isEmpty());
    body->text()->replaceAll("{\"a\":1}");
    send(QString::fromLatin1(kApi));
    QCOMPARE(m_world->transport.requests.constFirst().body, "{\"a\":1}");
    QCOMPARE(m_world->transport.requests.constFirst().fields.first("Content-Type"), "application/json");
}

void TestRequestsPanel::readyMade()
{
    QTreeWidget *list = m_panel->list()->list();
    // Without a token, of the practice server.
    Q_EMIT list->itemActivated(list->topLevelItem(RequestList::Ready)->child(0), 0);
    QTRY_COMPARE(m_panel->bar()->address()->text(), u"http://127.0.0.1:1/userinfo"_s);
    m_world->shelve("t0ken");
    Q_EMIT list->itemActivated(list->topLevelItem(RequestList::Ready)->child(0), 0);
    QCOMPARE(m_panel->bar()->address()->text(), u"https://as.example/userinfo"_s);
    Q_EMIT list->itemActivated(list->topLevelItem(RequestList::Ready)->child(1), 0);
    QVERIFY(m_panel->bar()->notice().contains(u"introspection_endpoint"));
}

void TestRequestsPanel::savedAndSentAreListed()
{
    QTreeWidget *list = m_panel->list()->list();
    send(QString::fromLatin1(kApi) + u"?code=S3CRET"_s);
    QVERIFY(m_panel->controller()->saveAs(u"Mine"_s));
    const QTreeWidgetItem *named = list->topLevelItem(RequestList::Named);
    QCOMPARE(named->childCount(), 1);
    QCOMPARE(named->child(0)->text(0), u"Mine"_s);
    const QTreeWidgetItem *sent = list->topLevelItem(RequestList::Sent);
    QCOMPARE(sent->childCount(), 1);
    QCOMPARE(sent->child(0)->text(0), u"404 GET api.example/me"_s);
    QVERIFY(!sent->child(0)->toolTip(0).contains(u"S3CRET"));
    m_panel->list()->filter()->setText(u"mine"_s);
    QVERIFY(sent->child(0)->isHidden() && !named->child(0)->isHidden());
    QVERIFY(std::ranges::any_of(m_panel->commands(), [](const Command &each) { return each.text == u"Mine"; }));
}

void TestRequestsPanel::copyMenu()
{
    QString copied;
    m_test->intents->handle<CopyText>(this, [&copied](const CopyText &intent) { copied = intent.text; });
    m_panel->controller()->open({.address = kApi, .fields = {{"Authorization", "Bearer S3CRET"}}});
    QMenu *menu = m_panel->bar()->copyMenu();
    Q_EMIT menu->aboutToShow();
    const auto named = [menu](const QString &text) {
        const auto actions = menu->actions();
        return *std::ranges::find(actions, text, &QAction::text);
    };
    named(u"HTTPie"_s)->trigger();
    QVERIFY(copied.contains(u"${ACCESS_TOKEN:?}") && !copied.contains(u"S3CRET"));
    m_panel->controller()->open({});
    named(u"curl"_s)->trigger();
    QVERIFY(!m_panel->bar()->notice().isEmpty());
}

void TestRequestsPanel::intent()
{
    m_panel->open({.address = kApi, .method = "DELETE", .token = u"Practice"_s});
    QCOMPARE(m_panel->bar()->method()->currentText(), u"DELETE"_s);
    QCOMPARE(m_panel->controller()->draft().token, u"Practice"_s);
    m_panel->open({.request = HttpRequest{.method = "PUT",
                                          .address = "https://b.example/",
                                          .fields = {{"Authorization", "Bearer t0ken"}},
                                          .body = "--no text\r\n"}});
    QCOMPARE(m_panel->bar()->method()->currentText(), u"PUT"_s);
    QCOMPARE(m_panel->controller()->draft().authorization, Request::AuthorizationKind::Bearer);
    QCOMPARE(m_panel->controller()->draft().text, "--no text\r\n");
    QVERIFY(m_world->transport.requests.isEmpty());
    // What was answered to another request is not shown beside this one.
    m_world->transport.answers = {{kApi, {.status = 200, .body = "{}"}}};
    send(QString::fromLatin1(kApi));
    QVERIFY(m_panel->controller()->hop());
    m_panel->open({.address = kApi, .method = "DELETE"});
    QVERIFY(!m_panel->controller()->hop());
    QVERIFY(response()->outcome().startsWith(u"Nothing was sent yet"_s));
    QCOMPARE(m_panel->controller()->history().size(), 1); // There it stays.
}

void TestRequestsPanel::besideOrBelow()
{
    m_test->window->resize(2400, 900);
    QTRY_COMPARE(m_panel->pair()->orientation(), Qt::Horizontal);
    m_test->window->resize(900, 700);
    QTRY_COMPARE(m_panel->pair()->orientation(), Qt::Vertical);
}

void TestRequestsPanel::commandChangesNoSetting()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const RequestsNeeds needs{m_test->intents.get(), m_test->masking.get(), &settings, m_world->services()};
    {
        RequestsPanel panel(needs);
        QVERIFY(panel.controller()->takeCurl("curl -Lm 2 https://b.example/"));
        QCOMPARE(panel.controller()->sending().follow, Session::Follow::All);
        SendingChoice sending = panel.controller()->sending();
        sending.renewsTokens = false;
        panel.controller()->setSending(sending);
    }
    RequestsPanel panel(needs);
    QCOMPARE(panel.controller()->sending().follow, Session::Follow::OneByOne);
    QCOMPARE(panel.controller()->sending().timeout, std::chrono::seconds(30));
    QVERIFY(!panel.controller()->sending().renewsTokens);
}

void TestRequestsPanel::insecureChoiceIsTold()
{
    SendingChoice sending;
    sending.plainHttp = Net::PlainHttp::InsecureAnywhere;
    m_panel->controller()->setSending(sending);
    QVERIFY(m_panel->bar()->notice().contains(u"Plain http"));
    send(QString::fromLatin1(kApi));
    QCOMPARE(m_world->transport.sentWith.plainHttp, Net::PlainHttp::InsecureAnywhere);
}

void TestRequestsPanel::connectionIsChosen()
{
    const auto askFor = [this] {
        QMenu *menu = m_panel->bar()->moreMenu();
        Q_EMIT menu->aboutToShow();
        const auto actions = menu->actions();
        const auto action =
            std::ranges::find_if(actions, [](const QAction *each) { return each->text().startsWith(u"Certificates"); });
        (*action)->trigger();
        return m_panel->findChild<ConnectionDialog *>();
    };
    ConnectionDialog *dialog = askFor();
    QVERIFY(dialog);
    dialog->fingerprint()->setText(u"abcd"_s);
    QVERIFY(!dialog->acceptButton()->isEnabled() && !dialog->complaint().isEmpty());
    dialog->fingerprint()->setText(QString(64, u'a'));
    dialog->authorities()->setPlainText(u"my company's"_s);
    QVERIFY(!dialog->acceptButton()->isEnabled() && !dialog->complaint().isEmpty());
    dialog->authorities()->clear();
    dialog->proxy()->setText(u"none"_s);
    QCOMPARE(dialog->complaint(), QString());
    const QStringList complaints = accessibilityComplaints(dialog) + cutTexts(dialog) + sharedMnemonics(dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    dialog->acceptButton()->click();
    QVERIFY(m_panel->bar()->notice().contains(u"certificates that you named"));
    send(QString::fromLatin1(kApi));
    QCOMPARE(m_world->transport.sentWith.trust.fingerprint, QByteArray(32, '\xaa'));
    QCOMPARE(m_world->transport.sentWith.proxy, std::optional(QByteArray()));
    QTRY_VERIFY(!m_panel->findChild<ConnectionDialog *>());

    // What was said stands there the next time.
    dialog = askFor();
    QVERIFY(dialog);
    QCOMPARE(dialog->fingerprint()->text(), QString(64, u'a'));
    QCOMPARE(dialog->proxy()->text(), u"none");
    dialog->fingerprint()->clear();
    dialog->reject();
    QCOMPARE(m_panel->controller()->sending().trust.fingerprint, QByteArray(32, '\xaa'));
}

void TestRequestsPanel::everyControlHasANameAndIsReached()
{
    m_world->shelve("t0ken");
    m_world->transport.answers = {{kApi, {.status = 401, .fields = {{"WWW-Authenticate", "Bearer"}}, .body = kJwt}}};
    send(QString::fromLatin1(kApi));
    for (int kind = 0; kind < 3; ++kind) {
        m_panel->draft()->authorization()->kind()->setCurrentIndex(kind);
        QVERIFY2(accessibilityComplaints(m_test->window.get()).isEmpty(),
                 qPrintable(accessibilityComplaints(m_test->window.get()).join(u"\n"_s)));
    }
    for (int page = 0; page < m_panel->draft()->count(); ++page) {
        m_panel->draft()->setCurrentIndex(page);
        QVERIFY2(accessibilityComplaints(m_test->window.get()).isEmpty(),
                 qPrintable(accessibilityComplaints(m_test->window.get()).join(u"\n"_s)));
    }
    for (int kind = 0; kind < 5; ++kind) {
        m_panel->draft()->body()->kind()->setCurrentIndex(kind);
        QVERIFY2(accessibilityComplaints(m_test->window.get()).isEmpty(),
                 qPrintable(accessibilityComplaints(m_test->window.get()).join(u"\n"_s)));
    }
    for (int page = 0; page < response()->tabs()->count(); ++page) {
        response()->tabs()->setCurrentIndex(page);
        QVERIFY2(accessibilityComplaints(m_test->window.get()).isEmpty(),
                 qPrintable(accessibilityComplaints(m_test->window.get()).join(u"\n"_s)));
    }
}

void TestRequestsPanel::nothingIsCut()
{
    for (const QSize size : {QSize(1400, 900), QSize(1024, 700)}) {
        m_test->window->resize(size);
        QCoreApplication::processEvents();
        QCOMPARE(overlaps(m_test->window.get()), QStringList());
        QCOMPARE(cutTexts(m_test->window.get()), QStringList());
        QCOMPARE(sharedMnemonics(m_test->window.get()), QStringList());
        QCOMPARE(faintTexts(m_test->window.get()), QStringList());
    }
}

QTEST_MAIN(TestRequestsPanel)
#include "tst_requestspanel.moc"
