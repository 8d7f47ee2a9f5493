// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/weaksecretsdialog.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/background.h"
#include "widgets/copier.h"
#include "widgets/keptfocus.h"
#include "widgets/lineedit.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kBetweenLooks = 100; // ms
constexpr int kPatience = 500; // ms
constexpr int kPermille = 1000;

QString spelled(QByteArrayView octets)
{
    return octets.isValidUtf8() ? Texts::visible(QString::fromUtf8(octets))
                                : u"0x"_s + QString::fromLatin1(octets.toByteArray().toHex());
}

} // namespace

WeakSecretsDialog::WeakSecretsDialog(const QList<Jose::MacTarget> &targets, Copier *copier, QWidget *parent)
    : QDialog(parent)
    , m_targets(targets)
    , m_copier(copier)
    , m_about(new WrappedText(this))
    , m_fileLabel(new QLabel(this))
    , m_file(new LineEdit(this))
    , m_choose(new QPushButton(this))
    , m_readings(new QLabel(this))
    , m_base64(new QCheckBox(this))
    , m_hex(new QCheckBox(this))
    , m_progress(new QProgressBar(this))
    , m_speed(new QLabel(this))
    , m_message(new WrappedText(this))
    , m_secretLabel(new QLabel(this))
    , m_secret(new LineEdit(this))
    , m_reveal(new QCheckBox(this))
{
    m_secret->setReadOnly(true);
    m_secret->setEchoMode(QLineEdit::Password);
    m_progress->setTextVisible(false);
    m_watch.setInterval(kBetweenLooks);
    arrange();
    connect(&m_watch, &QTimer::timeout, this, &WeakSecretsDialog::showProgress);
    connect(m_choose, &QPushButton::clicked, this, &WeakSecretsDialog::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &WeakSecretsDialog::showState);
    connect(m_reveal, &QCheckBox::toggled, this, &WeakSecretsDialog::showState);
    connect(m_copier, &Copier::allowedChanged, this, &WeakSecretsDialog::showState);
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 20);
    m_file->setFocus();
    tryWellKnown();
}

WeakSecretsDialog::~WeakSecretsDialog()
{
    cancel();
}

void WeakSecretsDialog::arrange()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_try = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_add = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_try->setDefault(true);
    m_fileLabel->setBuddy(m_file);
    m_secretLabel->setBuddy(m_secret);
    auto *readings = new QHBoxLayout;
    readings->addWidget(m_base64);
    readings->addWidget(m_hex);
    readings->addStretch(1);
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(16, 16, 16, 16);
    rows->setVerticalSpacing(12);
    rows->addWidget(m_about, 0, 0, 1, 3);
    rows->addWidget(m_fileLabel, 1, 0);
    rows->addWidget(m_file, 1, 1);
    rows->addWidget(m_choose, 1, 2);
    rows->addWidget(m_readings, 2, 0);
    rows->addLayout(readings, 2, 1, 1, 2);
    rows->addWidget(m_progress, 3, 0, 1, 3);
    rows->addWidget(m_speed, 4, 0, 1, 3);
    rows->addWidget(m_message, 5, 0, 1, 3);
    rows->addWidget(m_secretLabel, 6, 0);
    rows->addWidget(m_secret, 6, 1);
    rows->addWidget(m_reveal, 6, 2);
    rows->setRowStretch(7, 1);
    rows->addWidget(buttons, 8, 0, 1, 3);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_try, &QPushButton::clicked, this, &WeakSecretsDialog::tryList);
    connect(m_cancel, &QPushButton::clicked, this, &WeakSecretsDialog::cancel);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Q_EMIT keyAsked(finding()->match.secret);
        accept();
    });
}

void WeakSecretsDialog::begin(Search::Of of)
{
    m_search = std::make_shared<Search>(of);
    m_search->time.start();
    m_watch.start();
    showState();
}

void WeakSecretsDialog::end()
{
    m_watch.stop();
    showProgress();
    m_search.reset();
}

void WeakSecretsDialog::tryWellKnown()
{
    begin(Search::Of::WellKnown);
    // Of a large token some hundred hashes take longer than a frame.
    QtConcurrent::run([search = m_search, targets = m_targets] {
        yieldToWindow();
        return searchWellKnownSecret(targets, search->meter, search->stop.get_token());
    }).then(this, [this](const Result<Jose::WellKnownResult> &result) { takeWellKnown(result); });
}

void WeakSecretsDialog::takeWellKnown(const Result<Jose::WellKnownResult> &result)
{
    end();
    if (!result) {
        m_error = result.error();
    } else {
        m_wellKnownResult = *result;
        if (const auto &match = result->match)
            m_wellKnown =
                Finding{{.secret = match->secret, .word = match->secret, .target = match->target}, match->name};
    }
    showState();
}

void WeakSecretsDialog::tryList()
{
    if (m_search || m_file->value().isEmpty())
        return;
    m_inList.reset();
    m_error.reset();
    m_result.reset();
    Jose::SearchOptions options{.threads = QThread::idealThreadCount()};
    if (m_base64->isChecked())
        options.readings << Jose::WordReading::Base64;
    if (m_hex->isChecked())
        options.readings << Jose::WordReading::Hex;
    begin(Search::Of::List);
    QtConcurrent::run([search = m_search, path = m_file->value(), targets = m_targets, options] {
        yieldToWindow();
        auto words = Jose::WordList::open(path);
        return words ? searchSecret(targets, *words, options, search->meter, search->stop.get_token())
                     : Result<Jose::SearchResult>(std::unexpected(words.error()));
    }).then(this, [this](const Result<Jose::SearchResult> &result) { take(result); });
}

void WeakSecretsDialog::cancel()
{
    if (m_search)
        m_search->stop.request_stop();
}

void WeakSecretsDialog::take(const Result<Jose::SearchResult> &result)
{
    end();
    if (!result) {
        m_error = result.error();
    } else {
        m_result = *result;
        if (result->match)
            m_inList = Finding{*result->match, {}};
    }
    showState();
}

void WeakSecretsDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Word List"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void WeakSecretsDialog::showProgress()
{
    const double seconds = double(m_search->time.elapsed()) / 1000;
    const quint64 tried = m_search->meter.tried;
    const auto read = double(m_search->meter.octetsRead);
    const auto size = double(m_search->meter.octetCount);
    m_progress->setRange(0, size > 0 ? kPermille : 0);
    m_progress->setValue(size > 0 ? int(kPermille * std::min(1.0, read / size)) : 0);
    QString text =
        tr("%1 tried, %2 a second")
            .arg(locale().toString(tried), locale().toString(quint64(seconds > 0 ? double(tried) / seconds : 0)));
    if (m_watch.isActive() && read > 0 && read < size)
        text += u" · "_s + tr("%1 s left").arg(locale().toString(quint64(seconds * (size - read) / read)));
    m_speed->setText(text);
    m_progress->setVisible(isProgressShown());
    m_speed->setVisible(isProgressShown() || m_result);
}

/// The well-known ones are tried before anybody could read of it, unless the token is large.
bool WeakSecretsDialog::isProgressShown() const
{
    return m_search && (m_search->of == Search::Of::List || m_search->time.hasExpired(kPatience));
}

QString WeakSecretsDialog::message() const
{
    return m_message->toPlainText();
}

bool WeakSecretsDialog::isRevealed() const
{
    return m_reveal->isChecked() && m_copier->isAllowed();
}

/// The names of most are the secret in quotation marks.
bool WeakSecretsDialog::isNameShown(const Finding &finding) const
{
    return isRevealed() || (m_copier->isAllowed() && !finding.name.startsWith(u'“'));
}

QString WeakSecretsDialog::foundText(const Finding &finding) const
{
    const Jose::SecretMatch &match = finding.match;
    QString text;
    if (match.line == 0)
        text = isNameShown(finding) ? tr("This token is made with a well-known secret: %1.").arg(finding.name)
                                    : tr("This token is made with a well-known secret.");
    else if (match.reading == Jose::WordReading::Octets)
        text = tr("This token is made with the word of line %1.").arg(locale().toString(match.line));
    else
        text = tr("This token is made with the word of line %1, read as %2.")
                   .arg(locale().toString(match.line),
                        match.reading == Jose::WordReading::Base64 ? tr("Base64") : tr("hexadecimal"));
    if (m_targets.size() > 1)
        text += u' ' + tr("It made signature %1.").arg(m_targets[match.target].signature + 1);
    return text;
}

QString WeakSecretsDialog::findingsText() const
{
    QStringList texts;
    for (const std::optional<Finding> &each : {m_inList, m_wellKnown}) {
        if (each)
            texts += foundText(*each);
    }
    const Jose::SecretMatch &match = finding()->match;
    const int least = m_targets[match.target].algorithm->digestBits;
    // How long it is helps whoever guesses it.
    texts += isRevealed() ? tr("Whoever has it can make tokens. Replace it with at least %1 random bits (RFC 7518 "
                               "§3.2); it has %2, and can be guessed.")
                                .arg(least)
                                .arg(match.secret.size() * 8)
                          : tr("Whoever has it can make tokens. Replace it with at least %1 random bits (RFC 7518 "
                               "§3.2); it can be guessed.")
                                .arg(least);
    if (m_result && !m_inList)
        texts += tr("Of the list, %1 secrets were tried, and none fits.").arg(locale().toString(m_result->tried));
    return texts.join(u' ');
}

QString WeakSecretsDialog::wellKnownText() const
{
    const QString all = locale().toString(Jose::wellKnownSecretCount());
    if (m_wellKnownResult->isStopped)
        return tr("Stopped. None of those tried fits, %1 of %2 well-known secrets.")
            .arg(locale().toString(m_wellKnownResult->tried), all);
    return tr("None of %1 well-known secrets fits. Choose a word list to try more.").arg(all);
}

QString WeakSecretsDialog::searchedText() const
{
    if (m_result->tried == 0 && m_result->tooLong == 0 && !m_result->isStopped)
        return tr("The list holds no word to try.");
    const QString tried = locale().toString(m_result->tried);
    QString text =
        m_result->isStopped
            ? tr("Stopped at line %1. None of %2 secrets fits.").arg(locale().toString(m_result->nextLine), tried)
            : tr("None of %1 secrets fits. That proves nothing about those not tried.").arg(tried);
    if (m_result->tooLong > 0)
        text += u' ' + tr("Lines left out, as they are too long: %1.").arg(locale().toString(m_result->tooLong));
    return text;
}

void WeakSecretsDialog::say()
{
    const auto set = [this](Meaning meaning, const QString &text) {
        m_message->setPlainText(meaningMark(meaning) + u' ' + text);
    };
    if (m_search)
        m_message->setPlainText(m_search->of == Search::Of::List ? tr("The words of the list are tried.")
                                                                 : tr("The well-known secrets are tried."));
    else if (m_error)
        set(Meaning::Bad, Texts::errorLine(m_copier->masking()->shown(*m_error)));
    else if (finding())
        set(Meaning::Bad, findingsText());
    else if (m_result)
        set(m_result->isStopped || m_result->tried == 0 ? Meaning::Warning : Meaning::Good, searchedText());
    else if (m_wellKnownResult)
        set(m_wellKnownResult->isStopped ? Meaning::Warning : Meaning::Good, wellKnownText());
}

void WeakSecretsDialog::showState()
{
    const bool isSearching = m_search != nullptr;
    const bool isListTried = isSearching && m_search->of == Search::Of::List;
    for (QWidget *each : std::initializer_list<QWidget *>{m_file, m_choose, m_base64, m_hex})
        each->setEnabled(!isListTried);
    setReady(m_try, !isSearching && !m_file->value().isEmpty());
    m_cancel->setEnabled(isSearching);
    m_progress->setVisible(isProgressShown());
    m_speed->setVisible(isProgressShown() || m_result);
    for (QWidget *each : std::initializer_list<QWidget *>{m_secretLabel, m_secret, m_reveal})
        each->setVisible(finding().has_value());
    // No Key is made of the empty secret.
    m_add->setEnabled(finding() && !finding()->match.secret.isEmpty());
    m_reveal->setEnabled(m_copier->isAllowed());
    m_secret->setEchoMode(isRevealed() ? QLineEdit::Normal : QLineEdit::Password);
    // What is hidden is not there, so that its length can't be counted.
    m_secret->setText(!finding()     ? QString()
                      : isRevealed() ? spelled(finding()->match.secret.reveal())
                                     : Masking::dots());
    say();
}

void WeakSecretsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void WeakSecretsDialog::retranslateUi()
{
    setWindowTitle(tr("Try Weak Secrets"));
    const auto name = [](auto *widget, const QString &text) {
        widget->setText(text);
        widget->setAccessibleName(QString(text).remove(u'&'));
    };
    m_about->setPlainText(tr("For your own tokens: shows whether a secret that others know or can guess makes them. "
                             "Well-known secrets are tried at once, the words of a file when you say so. Nothing "
                             "leaves this machine."));
    m_about->setAccessibleName(tr("What this is for"));
    m_fileLabel->setText(tr("&Word list"));
    m_file->setAccessibleName(tr("Word list"));
    m_file->setToolTip(tr("A file with one word a line, plain or gzip, of any size; words are taken octet for octet"));
    name(m_choose, tr("C&hoose…"));
    m_readings->setText(tr("Also read words as"));
    name(m_base64, tr("&Base64"));
    m_base64->setToolTip(tr("Of either alphabet, with or without padding"));
    name(m_hex, tr("he&xadecimal"));
    m_progress->setAccessibleName(tr("How much of the list was read"));
    m_speed->setAccessibleName(tr("Speed of the search"));
    m_message->setAccessibleName(tr("What came of it"));
    m_secretLabel->setText(tr("&Secret"));
    m_secret->setAccessibleName(tr("Secret that was found"));
    name(m_reveal, tr("Sh&ow"));
    m_reveal->setAccessibleName(tr("Show the secret"));
    name(m_try, tr("&Try the List"));
    name(m_cancel, tr("&Cancel"));
    name(m_add, tr("&Add as Key"));
    name(m_close, tr("Close"));
    showState();
}

} // namespace Grantscope::Ui
