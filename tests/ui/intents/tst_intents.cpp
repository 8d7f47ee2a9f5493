// SPDX-License-Identifier: GPL-3.0-or-later
#include "intents/intents.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestIntents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unhandledIsReported_data();
    void unhandledIsReported();
    void goneReceiverIsUnhandled();
    void lastReceiverWins();
    void carriesItsArguments();
    void handlerMayReplaceItself();
};

void TestIntents::unhandledIsReported_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("open-token") << 0 << u"open-token"_s;
    QTest::newRow("run-flow") << 1 << u"run-flow"_s;
    QTest::newRow("show-area") << 2 << u"show-area"_s;
    QTest::newRow("copy-text") << 3 << u"copy-text"_s;
    QTest::newRow("show-status") << 4 << u"show-status"_s;
    QTest::newRow("set-language") << 5 << u"set-language"_s;
    QTest::newRow("standing-changed") << 6 << u"standing-changed"_s;
    QTest::newRow("compare-tokens") << 7 << u"compare-tokens"_s;
}

void TestIntents::unhandledIsReported()
{
    QFETCH(const int, kind);
    QFETCH(const QString, name);
    const std::array<Intent, std::variant_size_v<Intent>> all{OpenToken{},       RunFlow{},      ShowArea{},
                                                              CopyText{},        ShowStatus{},   SetLanguage{},
                                                              StandingChanged{}, CompareTokens{}};
    Intents intents;
    QSignalSpy spy(&intents, &Intents::unhandled);
    QCOMPARE(intents.ask(all.at(static_cast<std::size_t>(kind))), Intents::Answer::Unhandled);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(QString(spy.first().first().value<QLatin1StringView>()), name);
}

void TestIntents::goneReceiverIsUnhandled()
{
    Intents intents;
    int calls = 0;
    auto receiver = std::make_unique<QObject>();
    intents.handle<ShowArea>(receiver.get(), [&calls](const ShowArea &) { ++calls; });
    QVERIFY(intents.handles<ShowArea>());
    QVERIFY(!intents.handles<OpenToken>());
    receiver.reset();
    QVERIFY(!intents.handles<ShowArea>());
    QSignalSpy spy(&intents, &Intents::unhandled);
    QCOMPARE(intents.ask(ShowArea{u"tokens"_s}), Intents::Answer::Unhandled);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(calls, 0);
}

void TestIntents::lastReceiverWins()
{
    Intents intents;
    QStringList heard;
    intents.handle<ShowStatus>(this, [&heard](const ShowStatus &) { heard.append(u"first"_s); });
    intents.handle<ShowStatus>(this, [&heard](const ShowStatus &) { heard.append(u"second"_s); });
    QCOMPARE(intents.ask(ShowStatus{}), Intents::Answer::Handled);
    QCOMPARE(heard, QStringList{u"second"_s});
}

void TestIntents::carriesItsArguments()
{
    Intents intents;
    OpenToken taken;
    intents.handle<OpenToken>(this, [&taken](const OpenToken &intent) { taken = intent; });
    QSignalSpy spy(&intents, &Intents::unhandled);
    intents.ask(OpenToken{"a.b.c", u"clipboard"_s});
    QCOMPARE(taken.text, QByteArray("a.b.c"));
    QCOMPARE(taken.origin, u"clipboard"_s);
    QCOMPARE(spy.count(), 0);
}

void TestIntents::handlerMayReplaceItself()
{
    Intents intents;
    int second = 0;
    intents.handle<ShowArea>(
        this, [&](const ShowArea &) { intents.handle<ShowArea>(this, [&second](const ShowArea &) { ++second; }); });
    intents.ask(ShowArea{});
    intents.ask(ShowArea{});
    QCOMPARE(second, 1);
}

QTEST_GUILESS_MAIN(TestIntents)
#include "tst_intents.moc"
