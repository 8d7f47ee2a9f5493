// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded.h"

#include "review/lint.h"
#include "texts/texts.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Review;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

class TestLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dump_data();
    void dump();
};

void TestLint::dump_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"firefox-pkce", "chromium-bad", "firefox-implicit", "chromium-mixup", "chromium-query", "chromium-post", "chromium-twice", "mitmproxy-bad"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLint::dump()
{
    QFETCH(const QString, name);
    const QList<Event> events = recordedEvents(name);
    const Conversations all = conversationsOf(events);
    for (const Conversation &each : all.all()) {
        if (each.kind != ConversationKind::Login)
            continue;
        QList<Event> own;
        for (const qsizetype index : each.events)
            own += events.at(index);
        for (const Finding &f : lint(own))
            if (f.check.status != Status::Pass)
            qInfo().noquote() << f.event << statusName(f.check.status) << f.check.id << Texts::sentence(f.check.reason, f.check.found, f.check.expected);
            else qInfo().noquote() << f.event << "pass" << f.check.id;
    }
}

QTEST_APPLESS_MAIN(TestLint)
#include "tst_lint.moc"
