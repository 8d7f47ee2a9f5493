// SPDX-License-Identifier: GPL-3.0-or-later
#include "happenings.h"

#include "transcripts/conversationsfilter.h"
#include "transcripts/conversationsmodel.h"
#include "widgets/masking.h"
#include "widgets/valuetree.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestConversationsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingYet();
    void placesOfNothing();
    void maskedIsNotCopied();
    void theLastOneIsFirst();
    void rowsStayWhenMoreComes();
    void filter_data();
    void filter();
    void fileWithoutAnythingStays();
    void shelfIsTakenAway();

private:
    void add(const QList<Transcript::Event> &events)
    {
        for (const Transcript::Event &event : events)
            m_shelves->add(event);
    }
    [[nodiscard]] QModelIndex session() const { return m_model->index(0, 0); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_model->index(row, column, session()).data().toString();
    }

    Masking m_masking;
    std::unique_ptr<Archive::Shelves> m_shelves;
    std::unique_ptr<ConversationsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestConversationsModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_masking.setOn(false);
    m_shelves = std::make_unique<Archive::Shelves>(noJournals());
    m_model = std::make_unique<ConversationsModel>(m_shelves.get(), &m_masking);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestConversationsModel::nothingYet()
{
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(session().data().toString(), u"This session");
    QCOMPARE(m_model->rowCount(session()), 0);
    QVERIFY(session().data(ConversationsModel::LastingRole).toBool());
}

void TestConversationsModel::placesOfNothing()
{
    QVERIFY(!m_model->indexOf({77, 0}).isValid());
    QVERIFY(!m_model->indexOf({m_shelves->shelves().constFirst().id, 3}).isValid());
    QCOMPARE(m_model->conversation({77, 0}), nullptr);
    QCOMPARE(m_model->place({}), ConversationPlace{});
}

void TestConversationsModel::maskedIsNotCopied()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    const QModelIndex row = m_model->index(0, 0, session());
    QVERIFY(!row.data(kCopyRole).toString().isEmpty());
    m_masking.setOn(true);
    QVERIFY(row.data(kCopyRole).toString().isEmpty());
}

void TestConversationsModel::theLastOneIsFirst()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    Transcript::Event failed = happening(Transcript::EventKind::FlowStarted, u"b"_s);
    failed.subject = u"client-credentials"_s;
    failed.address = "https://other.example";
    add({failed});
    QCOMPARE(m_model->rowCount(session()), 2);
    QCOMPARE(cell(0, ConversationsModel::What), u"Client credentials");
    QCOMPARE(cell(0, ConversationsModel::Outcome), u"Not ended");
    QCOMPARE(cell(1, ConversationsModel::What), u"Authorization code + PKCE");
    QCOMPARE(cell(1, ConversationsModel::With), u"https://as.example");
    QCOMPARE(cell(1, ConversationsModel::Outcome), u"Done");
    QCOMPARE(m_model->place(m_model->index(1, 2, session())).conversation, 0);
}

void TestConversationsModel::rowsStayWhenMoreComes()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    const QPersistentModelIndex kept = m_model->index(0, 0, session());
    add(wholeRun(u"b"_s, "token-of-run-b"));
    QCOMPARE(kept.row(), 1);
    QCOMPARE(m_model->place(kept).conversation, 0);
    QCOMPARE(m_model->indexOf(m_model->place(kept)), QModelIndex(kept));
}

void TestConversationsModel::filter_data()
{
    using Kind = ConversationsFilter::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *name, Kind kind, const QString &words, int rows) {
        QTest::newRow(name) << static_cast<int>(kind) << words << rows;
    };
    row("what is of the protocol", Kind::Protocol, {}, 2);
    row("logins", Kind::Flows, {}, 1);
    row("requests", Kind::Requests, {}, 1);
    row("failed", Kind::Failed, {}, 0);
    row("everything", Kind::Everything, {}, 3);
    row("a word", Kind::Everything, u"ORDERS"_s, 1);
    row("two words", Kind::Everything, u"get orders"_s, 1);
    row("words that are nowhere together", Kind::Everything, u"orders authorization"_s, 0);
    row("of another kind", Kind::Flows, u"orders"_s, 0);
}

void TestConversationsModel::filter()
{
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    add(wholeRun(u"a"_s, "token-of-run-a"));
    Exchange call;
    call.request.address = "https://api.example/orders";
    call.request.fields = {{"Authorization", "Bearer token-of-run-x"}};
    call.response.status = 200;
    Exchange page;
    page.request.address = "https://www.example/logo.png";
    page.response.status = 200;
    for (const Exchange &exchange : {call, page}) {
        Transcript::Event event = happening(Transcript::EventKind::Exchange, {});
        event.exchange = std::make_shared<const Exchange>(exchange);
        add({event});
    }
    ConversationsFilter filter;
    filter.setSourceModel(m_model.get());
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setKind(static_cast<ConversationsFilter::Kind>(kind));
    filter.setWords(words);
    QTEST(filter.rowCount(filter.index(0, 0)), "rows");
}

void TestConversationsModel::fileWithoutAnythingStays()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"page.har"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"log":{"entries":[{"startedDateTime":"2026-11-27T10:00:00Z","request":{"method":"GET",)"
               R"("url":"https://www.example/logo.png"},"response":{"status":200}}]}})");
    file.close();
    const int id = m_shelves->open(file.fileName());
    QTRY_VERIFY(m_shelves->shelf(id)->isWhole);
    QCOMPARE(m_model->index(1, ConversationsModel::With).data().toString(), u"no message of OAuth or OpenID in it");
    ConversationsFilter filter;
    filter.setSourceModel(m_model.get());
    QCOMPARE(filter.rowCount(), 2);
    QCOMPARE(filter.rowCount(filter.index(1, 0)), 0);
    filter.setKind(ConversationsFilter::Kind::Everything);
    QCOMPARE(filter.rowCount(filter.index(1, 0)), 1);
    filter.setWords(u"nowhere"_s);
    QCOMPARE(filter.rowCount(), 0);
}

void TestConversationsModel::shelfIsTakenAway()
{
    const int id = m_shelves->open(u"nowhere.har"_s);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->index(1, 0).data().toString(), u"nowhere.har");
    QTRY_VERIFY(m_shelves->shelf(id)->isWhole);
    QVERIFY(!m_model->index(1, ConversationsModel::With).data().toString().isEmpty());
    m_shelves->close(id);
    QCOMPARE(m_model->rowCount(), 1);
}

QTEST_MAIN(TestConversationsModel)
#include "tst_conversationsmodel.moc"
