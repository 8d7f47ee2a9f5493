// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QSet>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

class TestEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholdersOfOthersStay();
    void unknownOnes();
    void sentences();
    void noSecrets();
};

void TestEvent::placeholdersOfOthersStay()
{
    const QString text = eventText({.kind = EventKind::Refused, .endpoint = "/token", .detail = u"%1 %2 100%"_s});
    QCOMPARE(text, u"/token refused a request: %1 %2 100%"_s);
}

void TestEvent::unknownOnes()
{
    QVERIFY(
        eventText({.kind = EventKind::TokensIssued, .detail = u"access_token"_s}).startsWith(u"Somebody unknown"_s));
    // An API without clients answers people.
    QCOMPARE(eventText({.kind = EventKind::ApiAnswered, .endpoint = "/plain/items", .user = "alice"}),
             u"The API answered alice at /plain/items."_s);
}

void TestEvent::sentences()
{
    QSet<QString> texts;
    int refusals = 0;
    for (int kind = 0; kind <= int(EventKind::StorageRead); ++kind) {
        const Event event{.kind = EventKind(kind), .endpoint = "/e", .client = "c", .user = "u", .detail = u"d"_s};
        const QString text = eventText(event);
        QVERIFY(!text.isEmpty() && !text.contains(u'%'));
        texts.insert(text);
        refusals += isRefusal(event) ? 1 : 0;
    }
    QCOMPARE(texts.size(), int(EventKind::StorageRead) + 1);
    QCOMPARE(refusals, 7);
    QVERIFY(!isRefusal({.kind = EventKind::StorageRead, .detail = u"nothing"_s}));
}

void TestEvent::noSecrets()
{
    Practising practising;
    const QByteArray code = practising.code(Practising::request("openid offline_access"));
    const HttpResponse tokens = practising.redeem(code);
    practising.redeem(code);
    practising.postForm("/token", {{"grant_type", "password"}, {"username", "alice"}, {"password", "secret-word"}},
                        practising.basic("password"));
    const QByteArray secrets[] = {code,
                                  member(tokens.body, "access_token"),
                                  member(tokens.body, "refresh_token"),
                                  member(tokens.body, "id_token"),
                                  "secret-word",
                                  practising.password("alice"),
                                  practising.secret("password")};
    QVERIFY(practising.events.size() > 5);
    for (const Event &event : practising.events) {
        for (const QByteArray &secret : secrets)
            QVERIFY(!eventText(event).contains(QString::fromLatin1(secret)));
    }
}

QTEST_GUILESS_MAIN(TestEvent)
#include "tst_event.moc"
