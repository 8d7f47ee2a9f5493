// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/newkeydialog.h"

#include "texts/texts.h"
#include "tokens/keyfacts.h"
#include "tokens/keysource.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr std::chrono::milliseconds kShowsProgress{500};
constexpr int kSizeStep = 8;
constexpr int kRsaStep = 1024;

} // namespace

NewKeyDialog::NewKeyDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_algorithm(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_bits(new QSpinBox(this))
    , m_use(new QComboBox(this))
    , m_naming(new QComboBox(this))
    , m_keyId(new LineEdit(this))
    , m_message(new WrappedText(this))
    , m_progress(new QProgressBar(this))
    , m_facts(new KeyFacts(this))
{
    m_algorithm->addItem(QString(), QByteArray());
    for (const QByteArray &name : Jose::keyAlgorithms())
        m_algorithm->addItem(QString::fromLatin1(name), name);
    m_algorithm->setCurrentText(u"ES256"_s);
    for (const char *use : {"", "sig", "enc"})
        m_use->addItem(QString(), QByteArray(use));
    for (const Jose::KeyNaming naming : {Jose::KeyNaming::Thumbprint, Jose::KeyNaming::Given, Jose::KeyNaming::None})
        m_naming->addItem({}, int(naming));
    m_progress->setRange(0, 0);
    m_progress->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kShowsProgress);
    connect(&m_patience, &QTimer::timeout, m_progress, &QProgressBar::show);
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, &NewKeyDialog::offerKinds);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewKeyDialog::offerSizes);
    connect(m_naming, &QComboBox::currentIndexChanged, this, &NewKeyDialog::showState);
    arrange();
    offerKinds();
    retranslateUi();
    resize(widthOfKeyText(), fontMetrics().height() * 32);
}

NewKeyDialog::~NewKeyDialog()
{
    m_stop.request_stop();
}

void NewKeyDialog::arrange()
{
    auto *naming = new QHBoxLayout;
    naming->setSpacing(8);
    naming->addWidget(m_naming);
    naming->addWidget(m_keyId, 1);
    m_form->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (QWidget *field : QList<QWidget *>{m_algorithm, m_kind, m_bits, m_use})
        m_form->addRow(new QLabel(this), field);
    m_form->addRow(new QLabel(this), naming);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_make = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_export = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_make->setDefault(true);
    m_close->setAutoDefault(false);
    m_export->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(m_form);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    column->addWidget(m_facts, 1);
    column->addStretch(); // While nothing is shown yet.
    column->addWidget(buttons);
    connect(m_make, &QPushButton::clicked, this, [this] { m_isMaking ? giveUp() : generate(); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (m_last && *m_last)
            Q_EMIT exportAsked(**m_last);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// Of the kinds that the algorithm works with the one that was chosen stays, where it is among them.
void NewKeyDialog::offerKinds()
{
    const QByteArray algorithm = m_algorithm->currentData().toByteArray();
    const QString chosen = m_kind->currentText();
    {
        const QSignalBlocker blocker(m_kind);
        m_kind->clear();
        for (const Jose::KeyKind &kind : Jose::keyKinds()) {
            if (algorithm.isEmpty() || Jose::kindsFor(algorithm).contains(&kind))
                m_kind->addItem(QString::fromLatin1(kind.name));
        }
        const bool stays = m_kind->findText(chosen) >= 0;
        const QList<const Jose::KeyKind *> kinds = Jose::kindsFor(algorithm);
        m_kind->setCurrentText(stays || kinds.isEmpty() ? chosen : QString::fromLatin1(kinds.first()->name));
    }
    const auto asked = Jose::keyRequestFor(algorithm);
    m_use->setCurrentIndex(m_use->findData(asked ? asked->use : QByteArray()));
    offerSizes();
}

void NewKeyDialog::offerSizes()
{
    const Jose::KeyKind *kind = Jose::findKeyKind(m_kind->currentText().toLatin1());
    m_form->setRowVisible(m_bits, kind && kind->hasSizes());
    if (kind && kind->hasSizes()) {
        const auto asked = Jose::keyRequestFor(m_algorithm->currentData().toByteArray(), kind);
        m_bits->setRange(kind->leastBits, kind->mostBits);
        m_bits->setSingleStep(kind->type == Jose::KeyType::Rsa ? kRsaStep : kSizeStep);
        m_bits->setValue(asked && asked->bits > 0 ? asked->bits : kind->bits);
    }
    if (kind && !kind->onlyUse().isEmpty() && !m_use->currentData().toByteArray().isEmpty())
        m_use->setCurrentIndex(m_use->findData(kind->onlyUse()));
    showState();
}

Jose::KeyRequest NewKeyDialog::request() const
{
    const Jose::KeyKind *kind = Jose::findKeyKind(m_kind->currentText().toLatin1());
    return {.kind = kind,
            .bits = kind && kind->hasSizes() ? m_bits->value() : 0,
            .algorithm = m_algorithm->currentData().toByteArray(),
            .use = m_use->currentData().toByteArray(),
            .naming = static_cast<Jose::KeyNaming>(m_naming->currentData().toInt()),
            .keyId = m_keyId->value()};
}

void NewKeyDialog::generate()
{
    if (m_isMaking)
        return;
    m_isMaking = true;
    m_stop = std::stop_source();
    m_last.reset();
    m_patience.start();
    showState();
    QtConcurrent::run([asked = request(), token = m_stop.get_token()] {
        return Jose::generateKey(asked, token).transform([](const Jose::Key &key) {
            return key.withProvenance(Jose::Provenance::Given, sourceText({KeyOrigin::Generated}));
        });
    }).then(this, [this](const Result<Jose::Key> &key) { take(key); });
}

void NewKeyDialog::giveUp()
{
    m_stop.request_stop();
}

void NewKeyDialog::take(const Result<Jose::Key> &key)
{
    m_isMaking = false;
    m_patience.stop();
    m_last.emplace(key);
    if (key) {
        m_facts->show(*key);
        Q_EMIT made(*key);
    }
    showState();
}

QString NewKeyDialog::message() const
{
    return m_message->toPlainText();
}

void NewKeyDialog::showState()
{
    const bool named = m_naming->currentData().toInt() == int(Jose::KeyNaming::Given);
    m_keyId->setEnabled(named);
    m_progress->setVisible(m_isMaking && !m_patience.isActive());
    m_make->setText(m_isMaking ? tr("&Cancel the Making") : tr("&Generate"));
    m_make->setAccessibleName(m_isMaking ? tr("Cancel the making of the key") : tr("Generate the key"));
    const bool isMade = m_last && m_last->has_value();
    m_export->setEnabled(isMade);
    m_facts->setVisible(isMade);
    QString words = tr("The key is made on this machine and stays in memory until you save it or keep it in the "
                       "keychain. What is shown here is its public half.");
    if (isMade)
        words = meaningMark(Meaning::Good) + u' ' + tr("The key was made, and stands in the list of keys.");
    else if (m_last)
        words = meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(m_last->error());
    m_message->setPlainText(words);
}

void NewKeyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void NewKeyDialog::retranslateUi()
{
    setWindowTitle(tr("New Key"));
    m_algorithm->setItemText(0, tr("Any algorithm"));
    const QString uses[] = {tr("Not said"), tr("Signatures (sig)"), tr("Encryption (enc)")};
    for (int i = 0; i < m_use->count(); ++i)
        m_use->setItemText(i, uses[i]);
    const QString namings[] = {tr("Its thumbprint"), tr("This:"), tr("None")};
    for (int i = 0; i < m_naming->count(); ++i)
        m_naming->setItemText(i, namings[i]);
    m_bits->setSuffix(tr(" bit"));
    const QString names[] = {tr("&Algorithm"), tr("&Kind"), tr("&Size"), tr("&Use"), tr("Key &ID")};
    QWidget *fields[] = {m_algorithm, m_kind, m_bits, m_use, m_naming};
    for (int row = 0; row < m_form->rowCount(); ++row) {
        auto *label = static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(names[row]);
        label->setBuddy(fields[row]);
        fields[row]->setAccessibleName(QString(names[row]).remove(u'&'));
    }
    m_keyId->setAccessibleName(tr("Key ID as given"));
    m_keyId->setPlaceholderText(tr("such as 2026-a"));
    m_message->setAccessibleName(tr("What becomes of the key"));
    m_progress->setAccessibleName(tr("The key is being made"));
    m_export->setText(tr("E&xport…"));
    m_export->setAccessibleName(tr("Export the new key"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    showState();
}

} // namespace Grantscope::Ui
