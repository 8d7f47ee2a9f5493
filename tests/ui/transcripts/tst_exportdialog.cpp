// SPDX-License-Identifier: GPL-3.0-or-later
#include "happenings.h"

#include "formats/formatserror.h"
#include "texts/texts.h"
#include "transcripts/exportdialog.h"
#include "transcripts/receiptmodel.h"
#include "ui/support/accessibilitywalk.h"
#include "widgets/copier.h"
#include "widgets/masking.h"
#include "widgets/textview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void placeThatCantBeWritten();
    void secretsTakeASwitchEachTime();
    void maskedSecretsAreNotShown();
    void everyFormat_data();
    void everyFormat();
    void pdf();
    void pdfPages();
    void whatThePersonSaysIsReplaced();
    void objectionsGoAlong();
    void claimsAreKept();
    void receiptIsShown();
    void allOfAStore();
    void formatIsRemembered();
    void fileIsItsOwners();
    void controlsHaveNames();

private:
    void open();
    [[nodiscard]] QByteArray preview() const { return m_dialog->preview()->text(); }
    void wait() const { QTRY_VERIFY_WITH_TIMEOUT(m_dialog->isReady(), 60'000); }
    void choose(const QString &format) const
    {
        m_dialog->formats()->setCurrentIndex(m_dialog->formats()->findData(format));
        wait();
    }

    QTemporaryDir m_folder;
    Intents m_intents;
    Masking m_masking;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Copier> m_copier;
    std::unique_ptr<ExportDialog> m_dialog;
    QByteArray m_token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl";
};

void TestExportDialog::init()
{
    m_dialog.reset();
    m_masking.setOn(false);
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_copier = std::make_unique<Copier>(&m_intents, &m_masking);
    open();
}

void TestExportDialog::open()
{
    m_dialog.reset();
    m_dialog = std::make_unique<ExportDialog>(ExportMatter{.events = wholeRun(u"a"_s, m_token),
                                                           .title = u"A login"_s,
                                                           .program = "grantscope 0.1.0",
                                                           .now = kHappened},
                                              m_copier.get(), m_settings.get());
    m_dialog->show();
    wait();
}

void TestExportDialog::placeThatCantBeWritten()
{
    const Result<void> saved = m_dialog->saveTo(m_folder.filePath(u"nowhere/x.html"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().id, ErrorId(Formats::FormatsError::Write));
}

void TestExportDialog::secretsTakeASwitchEachTime()
{
    choose(u"json"_s);
    QVERIFY(!preview().contains("the-code-of-a"));
    m_dialog->secrets()->setChecked(true);
    wait();
    QVERIFY(preview().contains("the-code-of-a"));
    QVERIFY(preview().contains(m_token));
    open();
    QVERIFY(!m_dialog->secrets()->isChecked());
    QVERIFY(!preview().contains("the-code-of-a"));
}

void TestExportDialog::maskedSecretsAreNotShown()
{
    m_masking.setOn(true);
    QVERIFY(!m_dialog->preview()->isConcealed());
    m_dialog->secrets()->setChecked(true);
    wait();
    QVERIFY(m_dialog->preview()->isConcealed());
}

void TestExportDialog::everyFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const Formats::FormatRow &row : Formats::formats())
        QTest::newRow(row.id) << QString::fromLatin1(row.id);
}

// What leaves is what was shown, and none of it is secret.
void TestExportDialog::everyFormat()
{
    QFETCH(const QString, format);
    choose(format);
    QVERIFY(!preview().isEmpty());
    QVERIFY(!preview().contains("the-code-of-a"));
    QVERIFY(!preview().contains(m_token));
    QVERIFY(!preview().contains("c2lnbmF0dXJl"));
    const QString path = m_folder.filePath(u"out"_s);
    QVERIFY(m_dialog->saveTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), preview());
}

// Pages as other programs read them: what is in it can be found, and nothing secret can.
void TestExportDialog::pdf()
{
    choose(u"pdf"_s);
    QVERIFY(m_dialog->summary().contains(u"page"_s));
    QVERIFY(!m_dialog->copyButton()->isEnabled());
    const QString path = m_folder.filePath(u"out.pdf"_s);
    QVERIFY(m_dialog->saveTo(path));
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty())
        QSKIP("pdftotext is not there");
    QProcess reader;
    reader.start(program, {path, u"-"_s});
    QVERIFY(reader.waitForFinished(20'000));
    QCOMPARE(reader.exitCode(), 0);
    const QByteArray text = reader.readAllStandardOutput();
    QVERIFY2(text.contains("A login"), text);
    QVERIFY2(text.contains("grant_type"), text);
    QVERIFY2(!text.contains("the-code-of-a") && !text.contains("c2lnbmF0dXJl"), text);
}

// Drawn by another program: as many as were told, and something on each.
void TestExportDialog::pdfPages()
{
    choose(u"pdf"_s);
    const QString path = m_folder.filePath(u"out.pdf"_s);
    QVERIFY(m_dialog->saveTo(path));
    const QString program = QStandardPaths::findExecutable(u"pdftoppm"_s);
    if (program.isEmpty())
        QSKIP("pdftoppm is not there");
    const QDir pages(m_folder.filePath(u"pages"_s));
    QVERIFY(pages.mkpath(u"."_s));
    QCOMPARE(QProcess::execute(program, {u"-r"_s, u"40"_s, u"-png"_s, path, pages.filePath(u"page"_s)}), 0);
    const QStringList files = pages.entryList({u"*.png"_s}, QDir::Files);
    const QRegularExpressionMatch told = QRegularExpression(u"([0-9]+) page"_s).match(m_dialog->summary());
    QCOMPARE(QString::number(files.size()), told.captured(1));
    for (const QString &file : files) {
        const QImage page(pages.filePath(file));
        QVERIFY(page.height() > page.width());
        int ink = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                ink += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
        }
        QVERIFY2(ink > 100 && ink < page.width() * page.height() / 4, qPrintable(file));
    }
}

void TestExportDialog::whatThePersonSaysIsReplaced()
{
    choose(u"markdown"_s);
    QVERIFY(m_dialog->replaceButton()->isVisible() && !m_dialog->replaceButton()->isEnabled());
    const QByteArray host = "as.example";
    const qsizetype at = preview().indexOf(host);
    QVERIFY(at > 0);
    m_dialog->preview()->select(at, 4);
    m_dialog->replaceButton()->click();
    QVERIFY2(m_dialog->summary().contains(u"too few octets"), qPrintable(m_dialog->summary()));
    m_dialog->preview()->select(at, host.size());
    m_dialog->replaceButton()->click();
    wait();
    QVERIFY(!preview().contains(host));
    choose(u"json"_s);
    QVERIFY(!preview().contains(host));
    QVERIFY(preview().contains("credentials 1"));

    // A line break stands in no message so.
    m_dialog->preview()->select(0, preview().indexOf('\n', preview().indexOf('\n') + 1));
    m_dialog->replaceButton()->click();
    wait();
    QVERIFY2(m_dialog->summary().contains(u"still"), qPrintable(m_dialog->summary()));
    m_dialog->secrets()->setChecked(true);
    wait();
    QVERIFY(!m_dialog->replaceButton()->isVisible());
    QVERIFY(preview().contains(host));
}

void TestExportDialog::objectionsGoAlong()
{
    QVERIFY(!m_dialog->objections()->isVisible()); // Nothing was objected to.
    m_dialog = std::make_unique<ExportDialog>(
        ExportMatter{.events = wholeRun(u"a"_s, m_token),
                     .findings = {{.check = {.id = "pkce-missing", .status = Status::Fail}, .event = 1}},
                     .title = u"A login"_s,
                     .program = "grantscope 0.1.0",
                     .now = kHappened},
        m_copier.get(), m_settings.get());
    m_dialog->show();
    QVERIFY(m_dialog->objections()->isVisible() && m_dialog->objections()->isChecked());
    const QByteArray said = Texts::checkTitle("pkce-missing").toUtf8();
    choose(u"markdown"_s);
    QVERIFY2(preview().contains("✗ " + said), preview());
    choose(u"json"_s);
    QVERIFY(preview().contains("\"id\":\"pkce-missing\""));
    m_dialog->objections()->setChecked(false);
    wait();
    QVERIFY(!preview().contains("pkce-missing"));
}

void TestExportDialog::claimsAreKept()
{
    choose(u"json"_s);
    QVERIFY(!preview().contains("eyJzdWIiOiJhbGljZSJ9"));
    m_dialog->claims()->setChecked(true);
    wait();
    QVERIFY(preview().contains("eyJzdWIiOiJhbGljZSJ9"));
    QVERIFY(!preview().contains("c2lnbmF0dXJl"));
}

void TestExportDialog::receiptIsShown()
{
    const QAbstractItemModelTester tester(m_dialog->receipt(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    choose(u"json"_s);
    QVERIFY(m_dialog->receipt()->rowCount() >= 2);
    QVERIFY(m_dialog->summary().contains(u"replaced"_s));
    QVERIFY(!m_dialog->preview()->marks().isEmpty());
    m_dialog->secrets()->setChecked(true);
    wait();
    QCOMPARE(m_dialog->receipt()->rowCount(), 0);
    QVERIFY(m_dialog->preview()->marks().isEmpty());
}

// Of many events the beginning is shown, and all of them are written.
void TestExportDialog::allOfAStore()
{
    constexpr int kAnswers = 3 * ExportDialog::kPreviewed;
    QList<Transcript::Event> events;
    for (int i = 0; i < kAnswers; ++i)
        events += tokenAnswer(u"a"_s, "token-of-run-a-" + QByteArray::number(i), i);
    m_dialog = std::make_unique<ExportDialog>(ExportMatter{.events = {},
                                                           .store = std::make_shared<Archive::ListStore>(events),
                                                           .title = u"A day"_s,
                                                           .program = "grantscope 0.1.0",
                                                           .now = kHappened},
                                              m_copier.get(), m_settings.get());
    m_dialog->show();
    wait();
    choose(u"json"_s);
    QCOMPARE(preview().count("step-answered"), ExportDialog::kPreviewed);
    QSignalSpy written(m_dialog.get(), &ExportDialog::written);
    const QString stopped = m_folder.filePath(u"stopped.json"_s);
    m_dialog->writeTo(stopped);
    QVERIFY(m_dialog->progress()->isVisible());
    m_dialog->cancelButton()->click();
    QTRY_COMPARE(written.size(), 1);
    QVERIFY(!QFile::exists(stopped));
    QVERIFY(m_dialog->isVisible()); // It stopped the writing, and nothing else.

    const QString path = m_folder.filePath(u"all.json"_s);
    m_dialog->writeTo(path);
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 2, 60'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QCOMPARE(all.count("step-answered"), kAnswers);
    QVERIFY(!all.contains("token-of-run-a-" + QByteArray::number(kAnswers - 1)));
}

void TestExportDialog::formatIsRemembered()
{
    choose(u"mermaid"_s);
    open();
    QCOMPARE(m_dialog->formats()->currentData().toString(), u"mermaid");
}

void TestExportDialog::fileIsItsOwners()
{
    const QString path = m_folder.filePath(u"mine"_s);
    QVERIFY(m_dialog->saveTo(path));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
}

void TestExportDialog::controlsHaveNames()
{
    QCOMPARE(accessibilityComplaints(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
