// SPDX-License-Identifier: GPL-3.0-or-later
// The console as it is wired for people: tokens of flows, the practice server, the journal.
#include "flowdriver.h"

#include "intents/intents.h"
#include "requests/addressbar.h"
#include "requests/requestlist.h"
#include "requests/responsepane.h"

#include <QTreeWidget>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestRequestWiring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAToken();
    void tokenOfAFlow();
    void presetsAgreeWithTheMetadata();
};

namespace {

RequestController &console(const FlowDriver &person)
{
    person.workbench->window().showArea(u"requests"_s);
    return *person.workbench->requests()->controller();
}

bool sent(RequestController &requests)
{
    requests.send();
    return QTest::qWaitFor([&] { return !requests.isBusy() && requests.hop(); }, 20'000);
}

} // namespace

void TestRequestWiring::withoutAToken()
{
    const FlowDriver person;
    RequestController &requests = console(person);
    QTreeWidget *list = person.workbench->requests()->list()->list();
    // The practice server starts for it.
    Q_EMIT list->itemActivated(list->topLevelItem(RequestList::Ready)->child(0), 0);
    QTRY_VERIFY_WITH_TIMEOUT(requests.draft().address.endsWith("/userinfo"), 20'000);
    requests.change([](auto &draft, auto &) { draft.authorization = Request::AuthorizationKind::None; });
    QVERIFY(sent(requests));
    QCOMPARE(requests.hop()->exchange.response.status, 401);
    QVERIFY(person.workbench->requests()->response()->tabs()->isTabVisible(ResponsePane::Explained));
    QTRY_VERIFY(person.workbench->journal().journal());
}

void TestRequestWiring::tokenOfAFlow()
{
    const FlowDriver person;
    QVERIFY(person.runThrough());
    Session::TokenShelf &shelf = person.workbench->shelf();
    QCOMPARE(shelf.tokens().size(), 2);
    const QString name = u"Practice, alice: access_token"_s;
    const Session::ShelfToken *token = shelf.find(name);
    QVERIFY2(token, qPrintable(shelf.tokens().constFirst().name));
    QVERIFY(token->expiresAt && token->renewal);
    RequestController &requests = console(person);
    QVERIFY(requests.openPreset(Request::Preset::UserInfo, requests.presetSource()));
    requests.change([&](auto &draft, auto &) { draft.token = name; });
    QVERIFY(sent(requests));
    QCOMPARE(requests.hop()->exchange.response.status, 200);
    QVERIFY(requests.hop()->exchange.response.body.contains("\"sub\""));

    // It ran out: another comes for it, and that one works.
    const QByteArray before = token->value.reveal().toByteArray();
    Session::ShelfToken over = *token;
    over.expiresAt = instantFromSeconds(1);
    shelf.put(over);
    QVERIFY(sent(requests));
    QTRY_COMPARE(requests.hop()->exchange.response.status, 200);
    QVERIFY(shelf.find(name)->value.reveal() != before);
}

void TestRequestWiring::presetsAgreeWithTheMetadata()
{
    const FlowDriver person;
    RequestController &requests = console(person);
    auto offered = requests.services().practice();
    QTRY_VERIFY_WITH_TIMEOUT(offered.isFinished(), 20'000);
    QVERIFY(offered.result());
    const Request::PresetSource source = *offered.result();
    QVERIFY(requests.openPreset(Request::Preset::OpenIdMetadata, source));
    QVERIFY(sent(requests));
    const auto document = Json::Document::parse(requests.hop()->exchange.response.body);
    QVERIFY(document);
    for (const Parameter &endpoint : source.endpoints)
        QCOMPARE(document->root().member(endpoint.name).toUtf8(), endpoint.value);
    for (const Request::Preset preset :
         {Request::Preset::Keys, Request::Preset::ResourceMetadata, Request::Preset::ServerMetadata}) {
        QVERIFY(requests.openPreset(preset, source));
        QVERIFY(sent(requests));
        QCOMPARE(requests.hop()->exchange.response.status, 200);
    }
}

QTEST_MAIN(TestRequestWiring)
#include "tst_requestwiring.moc"
