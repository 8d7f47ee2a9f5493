// SPDX-License-Identifier: GPL-3.0-or-later
#include "happenings.h"

#include "transcripts/comparedialog.h"
#include "ui/support/accessibilitywalk.h"
#include "widgets/copier.h"
#include "widgets/masking.h"
#include "widgets/valuetree.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestCompareDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingElse();
    void sameRuns();
    void anotherScope();
    void likeOnesFirst();
    void controlsHaveNames();

private:
    void add(const QList<Transcript::Event> &events)
    {
        for (const Transcript::Event &event : events)
            m_shelves->add(event);
    }
    void open(qsizetype first)
    {
        m_dialog = std::make_unique<CompareDialog>(
            m_shelves.get(), ConversationPlace{m_shelves->shelves().constFirst().id, first}, m_copier.get());
        m_dialog->show();
        if (m_dialog->second()->count() > 0)
            QTRY_VERIFY(m_dialog->isReady());
    }

    Intents m_intents;
    Masking m_masking;
    std::unique_ptr<Copier> m_copier;
    std::unique_ptr<Archive::Shelves> m_shelves;
    std::unique_ptr<CompareDialog> m_dialog;
};

void TestCompareDialog::init()
{
    m_dialog.reset();
    m_copier = std::make_unique<Copier>(&m_intents, &m_masking);
    m_shelves = std::make_unique<Archive::Shelves>(noJournals());
}

void TestCompareDialog::nothingElse()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    open(0);
    QCOMPARE(m_dialog->second()->count(), 0);
    QVERIFY(m_dialog->summary().contains(u"nothing else"_s));
}

void TestCompareDialog::sameRuns()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    add(wholeRun(u"b"_s, "token-of-run-b"));
    open(1);
    const QAbstractItemModelTester tester(m_dialog->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(m_dialog->model()->count(), 0);
    QVERIFY(m_dialog->summary().startsWith(u"No difference"_s));
    QVERIFY(m_dialog->model()->freshCount() > 0);
    m_dialog->fresh()->setChecked(true);
    QVERIFY(m_dialog->model()->rowCount(m_dialog->model()->index(0, 0)) > 0);
}

void TestCompareDialog::anotherScope()
{
    QList<Transcript::Event> other = wholeRun(u"b"_s, "token-of-run-b");
    Exchange exchange = *other[1].exchange;
    exchange.request.body += "&scope=openid";
    other[1].exchange = std::make_shared<const Exchange>(exchange);
    add(wholeRun(u"a"_s, "token-of-run-a"));
    add(other);
    open(1);
    QCOMPARE(m_dialog->model()->count(), 1);
    const QModelIndex pair = m_dialog->model()->index(0, 0);
    QCOMPARE(m_dialog->model()->rowCount(pair), 1);
    QVERIFY(m_dialog->model()->index(0, DifferencesModel::Where, pair).data().toString().contains(u"scope"_s));
    QCOMPARE(m_dialog->model()->index(0, DifferencesModel::Left, pair).data().toString(), u"openid");
    QCOMPARE(m_dialog->model()->index(0, DifferencesModel::Right, pair).data().toString(), u"not there");
}

void TestCompareDialog::likeOnesFirst()
{
    Transcript::Event other = happening(Transcript::EventKind::FlowStarted, u"c"_s);
    other.subject = u"device"_s;
    add(wholeRun(u"a"_s, "token-of-run-a"));
    add({other});
    add(wholeRun(u"b"_s, "token-of-run-b"));
    open(2);
    QCOMPARE(m_dialog->second()->count(), 2);
    QVERIFY(m_dialog->second()->itemText(0).startsWith(u"Authorization code"_s));
}

void TestCompareDialog::controlsHaveNames()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    add(wholeRun(u"b"_s, "token-of-run-b"));
    open(1);
    QCOMPARE(accessibilityComplaints(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
