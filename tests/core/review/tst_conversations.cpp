// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded.h"

#include <QDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Review;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

class TestConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dump_data();
    void dump();
};

void TestConversations::dump_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har"));
    for (const QString &name : folder.entryList({u"*.har"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << name.chopped(4);
}

void TestConversations::dump()
{
    QFETCH(const QString, name);
    const QList<Event> events = recordedEvents(name);
    const Conversations all = conversationsOf(events);
    for (const Conversation &each : all.all()) {
        if (each.isNoise()) {
            qInfo().noquote() << "   noise" << each.method << each.address.left(70) << each.status;
            continue;
        }
        qInfo().noquote() << int(each.kind) << each.grant << roleName(each.role) << "iss" << each.issuer << "client"
                          << each.client << outcomeName(each.outcome) << each.failure;
        for (const qsizetype index : each.events) {
            const Exchange &exchange = *events.at(index).exchange;
            const ExchangeFacts facts = factsOf(exchange);
            const Depiction d = describe(exchange, facts.role);
            qInfo().noquote() << "        " << index << roleName(facts.role) << int(facts.confidence) << d.from << d.to << d.title << d.subtitle << (facts.redirected ? "ANSWER" : "");
        }
    }
}

QTEST_APPLESS_MAIN(TestConversations)
#include "tst_conversations.moc"
