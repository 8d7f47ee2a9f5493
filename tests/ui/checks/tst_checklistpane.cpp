// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a check has its room, whatever is said, at every size and in every language.
#include "checks/checklistpane.h"
#include "shell/appearance.h"
#include "shell/language.h"
#include "token/checklist.h"
#include "ui/support/layoutwalk.h"
#include "widgets/copier.h"
#include "widgets/linkbutton.h"
#include "widgets/masking.h"
#include "widgets/valuetree.h"

#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;
using Grantscope::Check;
using Grantscope::Status;
namespace Token = Grantscope::Token;

class TestChecklistPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void detailsAndListHaveTheirRoom_data();
    void detailsAndListHaveTheirRoom();
    void countsAreToldApart();
    void linksWrap();
    void linksLookLikeLinks();

private:
    /// Every row there is, failed and with long values.
    static QList<Check> everyCheck()
    {
        QList<Check> checks;
        for (const Token::CheckRow &row : Token::checkRows()) {
            Check check{.id = row.id, .group = row.group, .spec = row.spec, .status = Status::Fail};
            check.expected = u"https://as.example/with/a/path/that/is/longer/than/any/pane/is/wide/at/any/size"_s;
            check.found = u"2026-11-26T19:38:14Z (1795721894)"_s;
            checks << check;
        }
        return checks;
    }
    static void settle()
    {
        for (int layouts = 0; layouts < 3; ++layouts)
            QCoreApplication::processEvents();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Language> m_language;
    Grantscope::Ui::Intents m_intents;
    Masking m_masking;
};

void TestChecklistPane::init()
{
    m_language.reset();
    m_appearance.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"a.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"language"_s, u"en"_s);
    m_appearance = std::make_unique<Appearance>(*m_settings);
    m_language = std::make_unique<Language>(*m_settings);
}

void TestChecklistPane::detailsAndListHaveTheirRoom_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QString>("language");
    for (const int zoom : {200, 150, 100}) {
        for (const char *language : {"en", "zh_TW"})
            QTest::addRow("%d %%, %s", zoom, language) << zoom << QString::fromLatin1(language);
    }
}

void TestChecklistPane::detailsAndListHaveTheirRoom()
{
    QFETCH(const int, zoom);
    QFETCH(const QString, language);
    m_language->setCode(language);
    m_appearance->setZoom(zoom);
    Copier copier(&m_intents, &m_masking);
    ChecklistPane pane(&m_masking, &copier);
    pane.resize(420, 560);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const QList<Check> checks = everyCheck();
    pane.setChecks(checks);
    for (const Check &check : checks) {
        pane.choose(QString::fromLatin1(check.id));
        settle();
        const QStringList complaints = overlaps(&pane) + cutTexts(pane.detailsArea());
        QVERIFY2(complaints.isEmpty(), qPrintable(QLatin1StringView(check.id) + u": "_s + complaints.join(u'\n')));
        const auto texts = pane.detailsArea()->findChildren<QPlainTextEdit *>();
        for (const QPlainTextEdit *text : texts) {
            QVERIFY2(text->verticalScrollBar()->maximum() == 0, check.id);
        }
        QVERIFY2(pane.detailsArea()->horizontalScrollBar()->maximum() == 0, check.id);
        QCOMPARE(pane.detailsArea()->verticalScrollBar()->value(), 0); // begins with its beginning
        QVERIFY2(pane.view()->viewport()->height() >= 4 * pane.view()->sizeHintForRow(0), check.id);
        QVERIFY2(pane.view()->horizontalScrollBar()->maximum() == 0, check.id);
    }
}

/// Two that were not checked and ten that passed are no range.
void TestChecklistPane::countsAreToldApart()
{
    QList<Check> checks = everyCheck().first(12);
    for (qsizetype i = 0; i < checks.size(); ++i)
        checks[i].status = i < 2 ? Status::Skip : Status::Pass;
    Copier copier(&m_intents, &m_masking);
    ChecklistPane pane(&m_masking, &copier);
    QVERIFY(pane.summary().isEmpty());
    pane.setChecks(checks);
    QCOMPARE(pane.summary(), u"2\u00a0– · 10\u00a0✓"_s);
    QCOMPARE(pane.summaryInWords(), u"%1: 2, %2: 10"_s.arg(statusTitle(Status::Skip), statusTitle(Status::Pass)));
    const auto labels = pane.findChildren<QLabel *>();
    const auto shown = std::ranges::find(labels, pane.summary(), &QLabel::text);
    QVERIFY(shown != labels.cend());
    QVERIFY((*shown)->toolTip().contains(statusTitle(Status::Skip)));
}

void TestChecklistPane::linksWrap()
{
    Copier copier(&m_intents, &m_masking);
    ChecklistPane pane(&m_masking, &copier);
    const QList<Check> checks = everyCheck();
    const auto most =
        std::ranges::max_element(checks, {}, [](const Check &check) { return check.spec.links().size(); });
    QVERIFY(most->spec.links().size() >= 4);
    pane.resize(300, 560);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setChecks(checks);
    pane.choose(u"jwt-exp"_s); // one link
    settle();
    const int least = pane.minimumSizeHint().width();
    pane.choose(QString::fromLatin1(most->id));
    settle();
    QCOMPARE(pane.minimumSizeHint().width(), least);
    QCOMPARE(pane.width(), 300);
    QSet<int> lines;
    for (const LinkButton *link : pane.detailsArea()->findChildren<LinkButton *>())
        lines.insert(link->y());
    QVERIFY(lines.size() > 1);
}

void TestChecklistPane::linksLookLikeLinks()
{
    Copier copier(&m_intents, &m_masking);
    ChecklistPane pane(&m_masking, &copier);
    pane.resize(420, 560);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setChecks(everyCheck());
    pane.choose(u"jwt-exp"_s);
    for (const auto mode : {Appearance::Mode::Dark, Appearance::Mode::Light}) {
        m_appearance->setMode(mode);
        settle();
        const auto links = pane.detailsArea()->findChildren<LinkButton *>();
        QVERIFY(!links.isEmpty());
        const QImage image = links.first()->grab().toImage();
        const QRgb color = QApplication::palette().color(QPalette::Link).rgb();
        bool underlined = false;
        for (int y = 0; y < image.height() && !underlined; ++y) {
            int run = 0;
            for (int x = 0; x < image.width() && run < image.width() / 2; ++x)
                run = image.pixelColor(x, y).rgb() == color ? run + 1 : 0;
            underlined = run >= image.width() / 2;
        }
        QVERIFY(underlined);
    }
}

QTEST_MAIN(TestChecklistPane)
#include "tst_checklistpane.moc"
