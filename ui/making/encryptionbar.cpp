// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/encryptionbar.h"

#include "making/encryptiondetails.h"
#include "making/fieldsbar.h"
#include "making/keychoice.h"
#include "texts/makingtexts.h"
#include "texts/texts.h"
#include "widgets/icon.h"
#include "widgets/keptfocus.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

template <typename Row>
const Row *chosenRow(const QComboBox *box)
{
    return static_cast<const Row *>(box->currentData().value<const void *>());
}

/// An entry that says what speaks against it.
template <typename Row>
void addChoice(QComboBox *box, const Row *row, const std::optional<Error> &whyNot, const std::optional<Error> &avoid)
{
    QString text = QString::fromLatin1(row->name);
    const std::optional<Error> &error = avoid ? avoid : whyNot;
    if (avoid)
        text = meaningMark(Meaning::Warning) + u' ' + text;
    if (error)
        text += u" – "_s + Texts::errorText({.id = error->id}).what;
    box->addItem(text, QVariant::fromValue(static_cast<const void *>(row)));
    box->setItemData(box->count() - 1, error ? Texts::errorLine(*error) : row->spec.text(), Qt::ToolTipRole);
}

} // namespace

EncryptionBar::EncryptionBar(EncryptionSession *session, const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_masking(masking)
    , m_algorithmLabel(new QLabel(this))
    , m_algorithms(new QComboBox(this))
    , m_encryptionLabel(new QLabel(this))
    , m_encryptions(new QComboBox(this))
    , m_keyLabel(new QLabel(this))
    , m_keyBox(new QComboBox(this))
    , m_newKey(new QPushButton(this))
    , m_otherKey(new QPushButton(this))
    , m_forms(new QComboBox(this))
    , m_compressed(new QCheckBox(this))
    , m_recipients(new QComboBox(this))
    , m_add(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_encrypt(new QPushButton(this))
    , m_break(new QToolButton(this))
    , m_breakages(new QMenu(this))
    , m_details(new EncryptionDetails(session, this))
    , m_note(new QLabel(this))
{
    arrange();
    connectFields();
    retranslateUi();
    show();
}

void EncryptionBar::arrange()
{
    for (QComboBox *box : {m_algorithms, m_encryptions, m_keyBox}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_keyBox ? 22 : 17);
    }
    for (int i = 0; i < 3; ++i)
        m_forms->addItem({});
    m_algorithmLabel->setBuddy(m_algorithms);
    m_encryptionLabel->setBuddy(m_encryptions);
    m_keyLabel->setBuddy(m_keyBox);
    m_encrypt->setIcon(icon(u"object-locked-symbolic"_s));
    m_break->setMenu(m_breakages);
    m_break->setPopupMode(QToolButton::InstantPopup);
    m_breakages->setToolTipsVisible(true);
    m_add->setIcon(icon(u"list-add-symbolic"_s));
    m_remove->setIcon(icon(u"edit-delete-symbolic"_s));
    for (QToolButton *button : {m_break, m_add, m_remove})
        button->setFocusPolicy(Qt::StrongFocus);
    for (QPushButton *button : {m_newKey, m_otherKey, m_encrypt})
        button->setAutoDefault(false);
    layOut(this,
           {.fields = {m_algorithmLabel, m_algorithms, m_encryptionLabel, m_encryptions, m_keyLabel, m_keyBox, m_newKey,
                       m_otherKey, m_forms, m_compressed, m_recipients, m_add, m_remove, m_encrypt, m_break},
            .texts = {m_algorithmLabel, m_encryptionLabel, m_keyLabel, m_compressed},
            .details = m_details,
            .note = m_note});
}

void EncryptionBar::connectFields()
{
    connect(m_algorithms, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing && m_algorithms->currentIndex() >= 0)
            chooseAlgorithm(chosenRow<Jose::KeyManagementAlgorithm>(m_algorithms));
    });
    connect(m_encryptions, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing && m_encryptions->currentIndex() >= 0)
            m_session->setEncryption(chosenRow<Jose::ContentEncryption>(m_encryptions));
    });
    connect(m_keyBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing && index >= 0 && index < m_keys.size())
            chooseKey(m_keys.at(index));
    });
    connect(m_forms, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing)
            m_session->setSerialization(static_cast<Jose::Serialization>(index));
    });
    connect(m_compressed, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_showing)
            m_session->setCompressed(on);
    });
    connect(m_recipients, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing)
            m_session->setCurrent(index);
    });
    connect(m_newKey, &QPushButton::clicked, this, [this] {
        Q_EMIT keyWanted(Making::keyRequestName(*m_session->recipient().algorithm, *m_session->draft().encryption));
    });
    connect(m_otherKey, &QPushButton::clicked, this, &EncryptionBar::otherKeyWanted);
    connect(m_add, &QToolButton::clicked, m_session, &EncryptionSession::addRecipient);
    connect(m_remove, &QToolButton::clicked, m_session, &EncryptionSession::removeRecipient);
    connect(m_encrypt, &QPushButton::clicked, this, &EncryptionBar::encryptWanted);
    connect(m_breakages, &QMenu::aboutToShow, this, &EncryptionBar::fillBreakages);
    connect(m_session, &EncryptionSession::started, this, &EncryptionBar::show);
    connect(m_session, &EncryptionSession::chosen, this, &EncryptionBar::show);
    connect(m_session, &EncryptionSession::stood, this, &EncryptionBar::showStanding);
    connect(m_masking, &Masking::changed, this, &EncryptionBar::show);
}

/// The key stays where it goes with both; else the first that does takes its place.
void EncryptionBar::chooseAlgorithm(const Jose::KeyManagementAlgorithm *algorithm)
{
    const Jose::ContentEncryption &encryption = *m_session->draft().encryption;
    const auto fits = [&](const Jose::Key &key) {
        return !key.isNull() && Jose::fits(key, *algorithm, encryption, Jose::EncryptionOperation::Encrypt).has_value();
    };
    const bool isPassword = algorithm->mode == Jose::KeyManagement::Password;
    const bool wasPassword = m_session->recipient().algorithm->mode == Jose::KeyManagement::Password;
    if (isPassword != wasPassword || !fits(m_session->recipient().key)) {
        // What was made for something else is no password, and the other way round.
        const auto fitting = std::ranges::find_if(m_keys, fits);
        m_session->setKey(isPassword || fitting == m_keys.end() ? Jose::Key() : *fitting);
    }
    m_session->setAlgorithm(algorithm);
}

/// The algorithm stays where it goes with the key; else what suits the key takes its place.
void EncryptionBar::chooseKey(const Jose::Key &key)
{
    const Jose::KeyManagementAlgorithm &algorithm = *m_session->recipient().algorithm;
    const auto choices = Making::keyManagementChoices(key, *m_session->draft().encryption);
    const auto same = std::ranges::find_if(
        choices, [&algorithm](const auto &each) { return each.algorithm == &algorithm && !each.whyNot; });
    if (same == choices.end()) {
        const auto *suitable = Jose::suitableKeyManagement(key, m_session->draft().recipients.size());
        if (!suitable && !choices.isEmpty() && !choices.first().whyNot)
            suitable = choices.first().algorithm;
        if (suitable)
            m_session->setAlgorithm(suitable);
    }
    m_session->setKey(key);
    const auto sizes = Making::contentEncryptionChoices(key, *m_session->recipient().algorithm);
    const bool isBound = std::ranges::any_of(
        sizes, [this](const auto &each) { return each.encryption == m_session->draft().encryption && each.whyNot; });
    if (isBound && !sizes.first().whyNot)
        m_session->setEncryption(sizes.first().encryption);
}

void EncryptionBar::setKeys(const QList<Jose::Key> &keys)
{
    m_keys = keys;
    show();
}

void EncryptionBar::setMakingKey(bool making)
{
    m_makingKey = making;
    show();
}

void EncryptionBar::setSignsFirst(bool signsFirst)
{
    m_signsFirst = signsFirst;
    retranslateUi();
}

void EncryptionBar::show()
{
    m_showing = true;
    const Jose::EncryptionDraft &draft = m_session->draft();
    fillAlgorithms();
    fillKeys();
    m_forms->setCurrentIndex(static_cast<int>(draft.serialization));
    m_compressed->setChecked(draft.isCompressed);
    fillRecipients();
    showNewKey();
    m_showing = false;
    showStanding();
}

void EncryptionBar::fillAlgorithms()
{
    const Jose::EncryptionRecipient &recipient = m_session->recipient();
    m_algorithms->clear();
    const bool isPassword = recipient.algorithm->mode == Jose::KeyManagement::Password;
    for (const auto &each :
         Making::keyManagementChoices(isPassword ? Jose::Key() : recipient.key, *m_session->draft().encryption)) {
        // A password is typed, not chosen: nothing speaks against that.
        const bool takesPassword = each.algorithm->mode == Jose::KeyManagement::Password;
        addChoice(m_algorithms, each.algorithm, takesPassword ? std::nullopt : each.whyNot,
                  Making::whyAvoid(*each.algorithm));
        if (each.algorithm == recipient.algorithm)
            m_algorithms->setCurrentIndex(m_algorithms->count() - 1);
    }
    m_encryptions->clear();
    for (const auto &each : Making::contentEncryptionChoices(recipient.key, *recipient.algorithm)) {
        addChoice(m_encryptions, each.encryption, each.whyNot, std::nullopt);
        if (each.encryption == m_session->draft().encryption)
            m_encryptions->setCurrentIndex(m_encryptions->count() - 1);
    }
}

void EncryptionBar::fillKeys()
{
    const Jose::EncryptionRecipient &recipient = m_session->recipient();
    m_keyBox->clear();
    for (const Jose::Key &key : std::as_const(m_keys)) {
        const auto choices = Making::keyManagementChoices(key, *m_session->draft().encryption);
        addKeyChoice(m_keyBox, key, choices.first().whyNot, *m_masking);
    }
    m_keyBox->setCurrentIndex(static_cast<int>(m_keys.indexOf(recipient.key)));
    const bool isPassword = recipient.algorithm->mode == Jose::KeyManagement::Password;
    for (QWidget *each : QList<QWidget *>{m_keyLabel, m_keyBox, m_newKey, m_otherKey})
        each->setVisible(!isPassword);
}

void EncryptionBar::fillRecipients()
{
    const Jose::EncryptionDraft &draft = m_session->draft();
    const bool general = draft.serialization == Jose::Serialization::General || draft.recipients.size() > 1;
    m_recipients->clear();
    for (qsizetype i = 0; i < draft.recipients.size(); ++i)
        m_recipients->addItem(tr("Recipient %1 of %2").arg(i + 1).arg(draft.recipients.size()));
    m_recipients->setCurrentIndex(static_cast<int>(m_session->current()));
    m_remove->setEnabled(draft.recipients.size() > 1);
    for (QWidget *each : QList<QWidget *>{m_recipients, m_add, m_remove})
        each->setVisible(general);
}

void EncryptionBar::fillBreakages()
{
    m_breakages->clear();
    for (const Making::EncryptionBreakage &breakage : Making::encryptionBreakages()) {
        const Texts::Story story = Texts::breakageStory(breakage.id);
        QAction *action =
            m_breakages->addAction(story.title, this, [this, &breakage] { m_session->breakOnPurpose(breakage); });
        action->setToolTip(story.text);
        action->setEnabled(Making::canBreak(breakage, m_session->draft()));
        action->setObjectName(QString::fromLatin1(breakage.id));
    }
}

void EncryptionBar::showNewKey()
{
    const int bits = Making::secretBits(*m_session->recipient().algorithm, *m_session->draft().encryption);
    setReady(m_newKey, !m_makingKey);
    if (m_makingKey)
        m_newKey->setText(tr("Making a Key …"));
    else
        m_newKey->setText(bits > 0 ? tr("New Secret of %1 Bits").arg(bits) : tr("New Key"));
}

/// What is said of keys and form; what the texts say stands at the texts.
void EncryptionBar::showStanding()
{
    using Part = Making::Finding::Part;
    QStringList lines;
    bool prevents = false;
    for (const Making::Finding &finding : m_session->findings()) {
        const bool isOfKey = finding.part == Part::Key && finding.signer == m_session->current();
        if (finding.part != Part::Form && !isOfKey)
            continue;
        const bool isBad = finding.gravity == Making::Finding::Gravity::Prevents;
        prevents = prevents || isBad;
        lines << meaningMark(isBad ? Meaning::Bad : Meaning::Warning) + u' '
                     + Texts::errorLine(m_masking->shown(finding.error));
    }
    lines.removeDuplicates();
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, meaningColor(prevents ? Meaning::Bad : Meaning::Warning, palette()));
    m_note->setPalette(colors);
    setReady(m_encrypt, !m_session->isMaking());
}

void EncryptionBar::retranslateUi()
{
    m_algorithmLabel->setText(tr("To &the recipient (alg)"));
    m_algorithms->setAccessibleName(tr("How the key gets to the recipient (alg)"));
    m_encryptionLabel->setText(tr("C&ontent (enc)"));
    m_encryptions->setAccessibleName(tr("How the content is encrypted (enc)"));
    m_keyLabel->setText(tr("&Recipient's key"));
    m_keyBox->setAccessibleName(tr("Recipient's key"));
    m_keyBox->setPlaceholderText(tr("No key chosen"));
    m_newKey->setToolTip(tr("A fresh key for this algorithm, for this session; it stands among the keys"));
    m_otherKey->setText(tr("Other Key…"));
    m_otherKey->setToolTip(tr("Paste the recipient's public key, or open it from a file"));
    m_forms->setAccessibleName(tr("Form of the encryption"));
    m_forms->setItemText(0, tr("Compact"));
    m_forms->setItemText(1, tr("Flattened JSON"));
    m_forms->setItemText(2, tr("General JSON"));
    m_compressed->setText(tr("Compress (zip)"));
    m_compressed->setToolTip(tr("Rarely wise: the length of the token then tells about its content (RFC 8725 §3.6)"));
    m_recipients->setAccessibleName(tr("Recipient"));
    m_add->setAccessibleName(tr("Add a recipient"));
    m_add->setToolTip(tr("Add a recipient"));
    m_remove->setAccessibleName(tr("Remove this recipient"));
    m_remove->setToolTip(tr("Remove this recipient"));
    m_encrypt->setText(m_signsFirst ? tr("Sign and &Encrypt") : tr("&Encrypt"));
    m_break->setText(tr("Break on Purpose"));
    m_break->setAccessibleName(tr("Break the encryption on purpose"));
    m_break->setToolTip(tr("Make it wrong in one way, to see who notices"));
}

void EncryptionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        show();
    } else if (event->type() == QEvent::PaletteChange) {
        showStanding();
    }
}

} // namespace Grantscope::Ui
