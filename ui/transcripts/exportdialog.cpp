// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/exportdialog.h"

#include "formats/formatserror.h"
#include "review/objections.h"
#include "review/rolestory.h"
#include "texts/texts.h"
#include "transcripts/exportwriting.h"
#include "transcripts/pdfdocument.h"
#include "transcripts/receiptmodel.h"
#include "widgets/background.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/sizetext.h"
#include "widgets/textview.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr auto kFormat = "transcripts/export/format"_L1;
constexpr auto kObjections = "transcripts/export/checks"_L1;
constexpr auto kClaims = "transcripts/export/claims"_L1;
constexpr qsizetype kMostMarks = 5000;
constexpr std::chrono::milliseconds kShowsProgress{500};
constexpr auto kPdf = "pdf"_L1;

/// Where names stand for secrets.
QList<RoleRange> replacedPlaces(const QByteArray &text)
{
    constexpr QByteArrayView open("\u27e8");
    constexpr QByteArrayView close("\u27e9");
    QList<RoleRange> places;
    qsizetype at = text.indexOf(open);
    while (at >= 0 && places.size() < kMostMarks) {
        const qsizetype end = text.indexOf(close, at);
        const qsizetype line = text.indexOf('\n', at);
        if (end >= 0 && (line < 0 || end < line)) {
            places.append({at, end + close.size() - at, Meaning::Warning});
            at = end;
        }
        at = text.indexOf(open, at + open.size());
    }
    return places;
}

/// Those of which there is a preview.
Result<QList<Transcript::Event>> eventsOf(const ExportMatter &matter)
{
    if (!matter.store)
        return Review::withObjections(matter.events, matter.findings);
    QList<qsizetype> first(ExportDialog::kPreviewed);
    std::iota(first.begin(), first.end(), qsizetype(0));
    return matter.store->events(first);
}

} // namespace

ExportDialog::ExportDialog(ExportMatter matter, Copier *copier, QSettings *settings, QWidget *parent)
    : QDialog(parent)
    , m_matter(std::move(matter))
    , m_copier(copier)
    , m_settings(settings)
    , m_formatLabel(new QLabel(this))
    , m_formats(new QComboBox(this))
    , m_objections(new QCheckBox(this))
    , m_claims(new QCheckBox(this))
    , m_secrets(new QCheckBox(this))
    , m_warning(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_views(new QStackedWidget)
    , m_preview(new TextView)
    , m_pages(new QScrollArea)
    , m_receipt(new ReceiptModel(copier->masking(), this))
    , m_receiptView(new ValueTree(u"export-receipt"_s, ValueTree::Shape::Table, copier))
    , m_progress(new QProgressBar(this))
    , m_replace(new QPushButton(this))
    , m_copy(new QPushButton(icon(u"edit-copy-symbolic"_s), {}, this))
    , m_save(new QPushButton(icon(u"document-save-symbolic"_s), {}, this))
    , m_cancel(new QPushButton(this))
{
    for (const Formats::FormatRow &row : Formats::formats())
        m_formats->addItem(QString::fromUtf8(row.title), QString::fromLatin1(row.id));
    m_formats->addItem(u"PDF"_s, QString(kPdf));
    if (m_settings) {
        const int row = m_formats->findData(m_settings->value(kFormat));
        m_formats->setCurrentIndex(row >= 0 ? row : m_formats->findData(u"html"_s));
        m_claims->setChecked(m_settings->value(kClaims).toBool());
    }
    m_objections->setChecked(!m_settings || m_settings->value(kObjections, true).toBool());
    m_objections->setVisible(Review::hasFault(m_matter.findings));
    arrange();
    connect(m_formats, &QComboBox::currentIndexChanged, this, &ExportDialog::make);
    connect(m_objections, &QCheckBox::toggled, this, &ExportDialog::make);
    connect(m_claims, &QCheckBox::toggled, this, &ExportDialog::make);
    connect(m_secrets, &QCheckBox::toggled, this, [this](bool on) {
        m_claims->setEnabled(!on);
        make();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        // Without secrets it may go anywhere; with them it is handled as one.
        m_copier->copy(QString::fromUtf8(m_made.octets),
                       m_secrets->isChecked() ? Copier::Sensitivity::Secret : Copier::Sensitivity::Plain,
                       m_formats->currentText());
    });
    connect(m_replace, &QPushButton::clicked, this, &ExportDialog::replaceSelected);
    connect(m_preview, &TextView::selectionChanged, this, &ExportDialog::updateReplacing);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askWhere);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(copier, &Copier::allowedChanged, this, [this] {
        if (m_isReady)
            take(m_made);
    });
    retranslateUi();
    make();
}

ExportDialog::~ExportDialog()
{
    *m_making = false;
    if (!m_settings)
        return;
    m_settings->setValue(kFormat, m_formats->currentData());
    m_settings->setValue(kObjections, m_objections->isChecked());
    m_settings->setValue(kClaims, m_claims->isChecked());
}

void ExportDialog::arrange()
{
    for (QLabel *label : {m_warning, m_summary}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_formatLabel->setBuddy(m_formats);
    m_preview->setLineNumbers(true);
    m_receiptView->show(m_receipt, {30, 50, 10});
    m_tabs->setDocumentMode(true);
    m_pages->setWidgetResizable(true);
    m_views->addWidget(m_preview);
    m_views->addWidget(m_pages);
    m_tabs->addTab(m_views, {});
    m_tabs->addTab(m_receiptView, {});
    m_progress->hide();
    m_save->setDefault(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_formatLabel);
    line->addWidget(m_formats);
    line->addSpacing(16);
    line->addWidget(m_objections);
    line->addSpacing(16);
    line->addWidget(m_claims);
    line->addSpacing(16);
    line->addWidget(m_secrets);
    line->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(m_warning);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 42);
}

const Formats::FormatRow *ExportDialog::chosen() const
{
    return Formats::findFormat(m_formats->currentData().toString().toStdString());
}

QString ExportDialog::suffix() const
{
    return chosen() ? QString::fromLatin1(chosen()->suffix) : QString(kPdf);
}

Formats::ExportOrder ExportDialog::order() const
{
    return {.format = chosen() ? chosen()->format : Formats::Format::Markdown,
            .secrets = m_secrets->isChecked() ? Formats::Secrets::WrittenInsecure : Formats::Secrets::Replaced,
            .claims = m_claims->isChecked() ? Transcript::Claims::Kept : Transcript::Claims::Replaced,
            .title = m_matter.title,
            .program = m_matter.program,
            .now = m_matter.now,
            .language = Texts::Language::Current,
            .known = m_known,
            .describe = Review::describeByRole(Texts::Language::Current)};
}

/// On another thread; only the last question is answered.
void ExportDialog::make()
{
    const quint64 asked = ++m_asked;
    if (m_making)
        *m_making = false;
    m_making = std::make_shared<std::atomic<bool>>(true);
    const auto goOn = [making = m_making](double) { return making->load(); };
    // What is around a few messages may be large.
    QTimer::singleShot(kShowsProgress, this, [this, asked] {
        if (asked != m_asked || m_isReady)
            return;
        m_progress->setRange(0, 0);
        m_progress->show();
    });
    m_isReady = false;
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    const bool isPdf = !chosen();
    ExportMatter matter = m_matter;
    if (!m_objections->isChecked())
        matter.findings.clear();
    QtConcurrent::run([order = order(), isPdf, matter, goOn, text = font(), fixed = fixedFont()] mutable {
        yieldToWindow();
        Made made;
        const Result<QList<Transcript::Event>> events = eventsOf(matter);
        if (!events) {
            made.error = events.error();
            return made;
        }
        Transcript::EventList source(*events);
        if (matter.around) {
            auto around = matter.around->source();
            if (!around) {
                made.error = around.error();
                return made;
            }
            order.around = *std::move(around);
        }
        if (isPdf) {
            auto pages = pdfPages(source, order, text, fixed, goOn);
            if (!pages)
                made.error = pages.error();
            else
                made = {pages->octets, pages->receipt, pages->first, pages->count, {}};
            return made;
        }
        QBuffer out(&made.octets);
        out.open(QIODevice::WriteOnly);
        const auto receipt = Formats::exportTranscript(source, out, order, goOn);
        if (receipt)
            made.receipt = *receipt;
        else
            made.error = receipt.error();
        return made;
    }).then(this, [this, asked](const Made &made) {
        if (asked == m_asked)
            take(made);
    });
    showSummary();
}

void ExportDialog::take(const Made &made)
{
    m_made = made;
    m_isReady = true;
    m_progress->hide();
    const bool isPdf = !chosen();
    m_views->setCurrentIndex(isPdf ? 1 : 0);
    m_preview->setText(isPdf ? QByteArray() : made.octets);
    showPages();
    m_preview->setMarks(m_secrets->isChecked() || isPdf ? QList<RoleRange>() : replacedPlaces(made.octets));
    // What leaves with its secrets is not for a room.
    m_preview->setConcealed(m_secrets->isChecked() && m_copier->masking()->isOn());
    m_receipt->setReceipt(made.receipt);
    m_save->setEnabled(!made.error);
    m_copy->setEnabled(!made.error && !isPdf && !m_matter.store);
    showSummary();
}

void ExportDialog::updateReplacing()
{
    m_replace->setVisible(chosen() && !m_secrets->isChecked());
    m_replace->setEnabled(m_isReady && m_preview->hasSelection());
}

void ExportDialog::replaceSelected()
{
    const auto secrets = Formats::readKnownSecret(m_preview->selectedText().toUtf8());
    if (!secrets)
        return m_summary->setText(Texts::errorLine(secrets.error()));
    m_known += *secrets;
    m_chosen = secrets->constFirst().value;
    make();
}

/// What leaves with its secrets is not for a room.
void ExportDialog::showPages()
{
    auto *sheets = new QWidget;
    auto *column = new QVBoxLayout(sheets);
    column->setSpacing(12);
    const bool isHidden = m_secrets->isChecked() && m_copier->masking()->isOn();
    for (const QImage &page : isHidden ? QList<QImage>() : m_made.pages) {
        auto *sheet = new QLabel;
        sheet->setPixmap(QPixmap::fromImage(page));
        sheet->setAlignment(Qt::AlignHCenter);
        column->addWidget(sheet);
    }
    column->addStretch();
    m_pages->setWidget(sheets);
}

QString ExportDialog::summary() const
{
    return m_summary->text();
}

void ExportDialog::showSummary()
{
    updateReplacing();
    const QString warning =
        m_secrets->isChecked()
            ? tr("With secrets: whoever reads this file can use the codes, tokens and passwords in it.")
            : QString();
    m_warning->setVisible(!warning.isEmpty());
    m_warning->setText(meaningMark(Meaning::Bad) + u' ' + warning);
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, meaningColor(Meaning::Bad, palette()));
    m_warning->setPalette(warned);
    if (!m_isReady)
        return m_summary->setText(tr("Making the file …"));
    if (m_made.error)
        return m_summary->setText(Texts::errorLine(*m_made.error));
    if (!m_chosen.isEmpty() && !m_secrets->isChecked() && m_made.octets.contains(m_chosen.reveal()))
        return m_summary->setText(tr("What you selected still stands there: choose less of it, in one line."));
    QString size = sizeText(m_made.octets.size());
    if (m_made.pageCount > 0)
        size += u" · "_s + tr("%n pages", nullptr, m_made.pageCount);
    if (m_matter.store && m_made.pageCount == 0)
        size = tr("The beginning, %1").arg(size);
    m_summary->setText(
        m_secrets->isChecked()
            ? size
            : tr("%1 · %n places replaced", nullptr, static_cast<int>(m_made.receipt.allPlaces())).arg(size));
}

Result<void> ExportDialog::saveTo(const QString &path)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return std::unexpected(Error{Formats::FormatsError::Write, {}, there.fileName()});
    QSaveFile file(path);
    // What its owner alone may read is what it was made from.
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                         && file.write(m_made.octets) == m_made.octets.size() && file.commit();
    if (written)
        return {};
    return std::unexpected(Error{Formats::FormatsError::Write, {}, file.errorString()});
}

void ExportDialog::askWhere()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the transcript"), u"transcript."_s + suffix(),
                                     tr("%1 (*.%2);;All files (*)").arg(m_formats->currentText(), suffix()));
    if (path.isEmpty())
        return;
    if (m_matter.store)
        writeTo(path);
    else
        wrote(path, saveTo(path));
}

void ExportDialog::writeTo(const QString &path)
{
    m_writing = new ExportWriting(m_matter.store, {path, order(), !chosen(), font(), fixedFont()}, this);
    connect(m_writing, &ExportWriting::progressed, m_progress, &QProgressBar::setValue);
    connect(m_writing, &ExportWriting::ended, this, [this, path](const Result<void> &result) { wrote(path, result); });
    m_progress->setRange(0, 100);
    m_progress->setValue(0);
    m_progress->show();
    for (QWidget *each : QList<QWidget *>{m_save, m_copy, m_formats, m_claims, m_secrets})
        each->setEnabled(false);
    retranslateUi();
}

void ExportDialog::wrote(const QString &path, const Result<void> &result)
{
    if (m_writing)
        m_writing->deleteLater();
    m_writing = nullptr;
    m_progress->hide();
    for (QWidget *each : QList<QWidget *>{m_save, m_formats, m_secrets})
        each->setEnabled(true);
    m_claims->setEnabled(!m_secrets->isChecked());
    retranslateUi();
    if (!result) {
        m_summary->setText(Texts::errorLine(result.error()));
        return Q_EMIT written();
    }
    Q_EMIT told(tr("Saved: %1").arg(path));
    Q_EMIT written();
    accept();
}

void ExportDialog::reject()
{
    if (m_writing)
        m_writing->cancel();
    else
        QDialog::reject();
}

void ExportDialog::retranslateUi()
{
    setWindowTitle(tr("Export: %1").arg(m_matter.title));
    m_formatLabel->setText(tr("&Format:"));
    m_objections->setText(tr("With what the &checks object to"));
    m_objections->setToolTip(tr("Each where it was seen"));
    m_claims->setText(tr("&Keep the claims of tokens"));
    m_claims->setToolTip(tr("Signed tokens stay readable; their signatures are cut, so that nobody can use them"));
    m_secrets->setText(tr("With &secrets"));
    m_secrets->setToolTip(tr("Codes, tokens and passwords are written as they were used"));
    m_tabs->setTabText(0, tr("As it will leave"));
    m_tabs->setTabText(1, tr("What is replaced"));
    m_preview->setAccessibleName(tr("The file as it will leave"));
    m_pages->setAccessibleName(tr("The pages as they will leave"));
    m_receiptView->setAccessibleName(tr("What is replaced"));
    m_replace->setText(tr("&Replace the Selection"));
    m_replace->setToolTip(tr("Select what is secret although no rule knows it, and it is replaced wherever it stands"));
    m_copy->setText(tr("C&opy"));
    m_save->setText(tr("S&ave…"));
    m_cancel->setText(m_writing ? tr("Stop") : tr("Close"));
    m_progress->setAccessibleName(tr("How much is written"));
    showSummary();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        make();
    }
}

} // namespace Grantscope::Ui
