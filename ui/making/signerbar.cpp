// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/signerbar.h"

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

/// Why a key can't sign with an algorithm; nothing where it can.
std::optional<Error> whyNot(const Jose::Key &key, const Jose::JwsAlgorithm *algorithm)
{
    if (!algorithm)
        return {};
    const auto fits = key.fits(*algorithm, Jose::KeyOperation::Sign);
    return fits ? std::nullopt : std::optional(fits.error());
}

} // namespace

SignerBar::SignerBar(MakerSession *session, const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_masking(masking)
    , m_algorithmLabel(new QLabel(this))
    , m_algorithms(new QComboBox(this))
    , m_keyLabel(new QLabel(this))
    , m_keyBox(new QComboBox(this))
    , m_newKey(new QPushButton(this))
    , m_name(new QPushButton(this))
    , m_forms(new QComboBox(this))
    , m_detached(new QCheckBox(this))
    , m_unencoded(new QCheckBox(this))
    , m_signers(new QComboBox(this))
    , m_addSigner(new QToolButton(this))
    , m_removeSigner(new QToolButton(this))
    , m_sign(new QPushButton(this))
    , m_break(new QToolButton(this))
    , m_breakages(new QMenu(this))
    , m_note(new QLabel(this))
{
    arrange();
    connectFields();
    retranslateUi();
    show();
}

void SignerBar::arrange()
{
    for (const Jose::JwsAlgorithm &algorithm : Jose::jwsAlgorithms())
        m_algorithms->addItem(QString::fromLatin1(algorithm.name));
    for (int i = 0; i < 3; ++i)
        m_forms->addItem({});
    m_algorithmLabel->setBuddy(m_algorithms);
    m_keyLabel->setBuddy(m_keyBox);
    m_keyBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_keyBox->setMinimumContentsLength(22);
    m_sign->setIcon(icon(u"view-certificate-symbolic"_s));
    m_break->setMenu(m_breakages);
    m_break->setPopupMode(QToolButton::InstantPopup);
    m_breakages->setToolTipsVisible(true);
    m_addSigner->setIcon(icon(u"list-add-symbolic"_s));
    m_removeSigner->setIcon(icon(u"edit-delete-symbolic"_s));
    for (QToolButton *button : {m_break, m_addSigner, m_removeSigner})
        button->setFocusPolicy(Qt::StrongFocus);
    for (QPushButton *button : {m_newKey, m_name, m_sign})
        button->setAutoDefault(false);
    layOut(this, {.fields = {m_algorithmLabel, m_algorithms, m_keyLabel, m_keyBox, m_newKey, m_name, m_forms,
                             m_detached, m_unencoded, m_signers, m_addSigner, m_removeSigner, m_sign, m_break},
                  .texts = {m_algorithmLabel, m_keyLabel, m_detached, m_unencoded},
                  .note = m_note});
}

void SignerBar::connectFields()
{
    connect(m_algorithms, &QComboBox::currentIndexChanged, this, &SignerBar::chooseAlgorithm);
    connect(m_keyBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing && index >= 0 && index < m_keys.size())
            m_session->setKey(m_keys.at(index));
    });
    connect(m_forms, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing)
            m_session->setSerialization(static_cast<Jose::Serialization>(index));
    });
    connect(m_detached, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_showing)
            m_session->setDetached(on);
    });
    connect(m_unencoded, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_showing)
            Q_EMIT unencodedWanted(on);
    });
    connect(m_signers, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing)
            m_session->setCurrent(index);
    });
    connect(m_addSigner, &QToolButton::clicked, m_session, &MakerSession::addSigner);
    connect(m_removeSigner, &QToolButton::clicked, m_session, &MakerSession::removeSigner);
    connect(m_sign, &QPushButton::clicked, m_session, &MakerSession::sign);
    connect(m_name, &QPushButton::clicked, this, &SignerBar::nameWanted);
    connect(m_newKey, &QPushButton::clicked, this, [this] { Q_EMIT keyWanted(m_session->signer().algorithm); });
    connect(m_breakages, &QMenu::aboutToShow, this, &SignerBar::fillBreakages);
    connect(m_session, &MakerSession::started, this, &SignerBar::show);
    connect(m_session, &MakerSession::chosen, this, &SignerBar::show);
    connect(m_session, &MakerSession::stood, this, &SignerBar::showStanding);
    connect(m_masking, &Masking::changed, this, &SignerBar::show);
}

void SignerBar::chooseAlgorithm(int index)
{
    if (m_showing || index < 0)
        return;
    const Jose::JwsAlgorithm *algorithm = &Jose::jwsAlgorithms()[static_cast<std::size_t>(index)];
    // The key stays where it goes with both.
    if (whyNot(m_session->signer().key, algorithm)) {
        const auto fitting =
            std::ranges::find_if(m_keys, [algorithm](const Jose::Key &key) { return !whyNot(key, algorithm); });
        if (fitting != m_keys.end())
            m_session->setKey(*fitting);
    }
    m_session->setAlgorithm(algorithm);
}

void SignerBar::setKeys(const QList<Jose::Key> &keys)
{
    m_keys = keys;
    show();
}

void SignerBar::show()
{
    m_showing = true;
    const Making::Draft &draft = m_session->piece().draft;
    const Making::Signer &signer = m_session->signer();
    const auto rows = Jose::jwsAlgorithms();
    const auto row = std::ranges::find_if(rows, [&](const auto &each) { return &each == signer.algorithm; });
    m_algorithms->setCurrentIndex(row == rows.end() ? -1 : static_cast<int>(row - rows.begin()));
    fillKeys();
    m_forms->setCurrentIndex(static_cast<int>(draft.serialization));
    m_detached->setChecked(draft.detached);
    fillSigners();
    const bool alone = m_use == Use::Alone;
    m_sign->setVisible(alone);
    m_break->setVisible(alone);
    for (QWidget *each : QList<QWidget *>{m_name, m_forms, m_detached, m_unencoded})
        each->setVisible(m_use != Use::Issuing);
    m_detached->setEnabled(alone);
    setReady(m_newKey, signer.algorithm && !m_makingKey);
    m_newKey->setText(m_makingKey ? tr("Making a Key …") : tr("New Key"));
    m_showing = false;
    showStanding();
}

void SignerBar::fillKeys()
{
    const Making::Signer &signer = m_session->signer();
    m_keyBox->clear();
    for (const Jose::Key &key : std::as_const(m_keys))
        addKeyChoice(m_keyBox, key, whyNot(key, signer.algorithm), *m_masking);
    const auto chosen = m_keys.indexOf(signer.key);
    m_keyBox->setCurrentIndex(static_cast<int>(chosen));
}

void SignerBar::fillSigners()
{
    const Making::Draft &draft = m_session->piece().draft;
    const bool general =
        m_use != Use::Issuing && (draft.serialization == Jose::Serialization::General || draft.signers.size() > 1);
    m_signers->clear();
    for (qsizetype i = 0; i < draft.signers.size(); ++i)
        m_signers->addItem(tr("Signature %1 of %2").arg(i + 1).arg(draft.signers.size()));
    m_signers->setCurrentIndex(static_cast<int>(m_session->current()));
    m_removeSigner->setEnabled(draft.signers.size() > 1);
    for (QWidget *each : QList<QWidget *>{m_signers, m_addSigner, m_removeSigner})
        each->setVisible(general);
}

void SignerBar::fillBreakages()
{
    m_breakages->clear();
    for (const Making::Breakage &breakage : Making::breakages()) {
        const Texts::Story story = Texts::breakageStory(breakage.id);
        QAction *action =
            m_breakages->addAction(story.title, this, [this, &breakage] { m_session->breakOnPurpose(breakage); });
        action->setToolTip(story.text);
        action->setEnabled(Making::canBreak(breakage, m_session->piece().draft));
        action->setObjectName(QString::fromLatin1(breakage.id));
    }
}

void SignerBar::setUse(Use use)
{
    m_use = use;
    show();
}

void SignerBar::setMakingKey(bool making)
{
    m_makingKey = making;
    show();
}

/// What keeps it from being signed, of key and form; what the texts say stands at the texts.
void SignerBar::showStanding()
{
    using Part = Making::Finding::Part;
    QStringList lines;
    if (const Making::Standing *standing = m_session->standing()) {
        for (const Making::Finding &finding : standing->findings) {
            if (finding.part == Part::Form || finding.part == Part::UnprotectedHeader
                || (finding.part == Part::Key && finding.signer == m_session->current()))
                lines << meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(m_masking->shown(finding.error));
        }
    }
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, meaningColor(Meaning::Bad, palette()));
    m_note->setPalette(colors);
    setReady(m_sign, !m_session->isSigning());
    // The header says it, which is typed, too.
    m_showing = true;
    m_unencoded->setChecked(Making::saysUnencoded(m_session->signer().header));
    m_showing = false;
}

void SignerBar::retranslateUi()
{
    m_algorithmLabel->setText(tr("A&lgorithm"));
    m_algorithms->setAccessibleName(tr("Algorithm"));
    m_keyLabel->setText(tr("&Key"));
    m_keyBox->setAccessibleName(tr("Key"));
    m_keyBox->setPlaceholderText(tr("No key chosen"));
    m_newKey->setToolTip(tr("A fresh key for this algorithm, for this session; it stands among the keys"));
    m_name->setText(tr("Name in the Header"));
    m_name->setToolTip(tr("Write alg and kid of what is chosen here into the header; all else in it stays"));
    m_forms->setAccessibleName(tr("Form"));
    m_forms->setItemText(0, tr("Compact"));
    m_forms->setItemText(1, tr("Flattened JSON"));
    m_forms->setItemText(2, tr("General JSON"));
    m_detached->setText(tr("Without payload"));
    m_detached->setToolTip(tr("The payload is signed and goes another way (RFC 7515 Appendix F)"));
    m_unencoded->setText(tr("Unencoded"));
    m_unencoded->setToolTip(tr("The payload stands as it is; the header says so with b64 and crit (RFC 7797)"));
    m_signers->setAccessibleName(tr("Signature"));
    m_addSigner->setAccessibleName(tr("Add a signature"));
    m_addSigner->setToolTip(tr("Add a signature"));
    m_removeSigner->setAccessibleName(tr("Remove this signature"));
    m_removeSigner->setToolTip(tr("Remove this signature"));
    m_sign->setText(tr("&Sign"));
    m_break->setText(tr("Break on Purpose"));
    m_break->setToolTip(tr("Make it wrong in one way, to see who notices"));
}

void SignerBar::changeEvent(QEvent *event)
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
