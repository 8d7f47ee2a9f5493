// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/issuingbar.h"

#include "making/fieldsbar.h"
#include "making/keychoice.h"
#include "texts/texts.h"
#include "widgets/icon.h"
#include "widgets/keptfocus.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMostDecoys = 1000;
constexpr int kMostTypeCharacters = 100;

} // namespace

IssuingBar::IssuingBar(IssuingSession *session, const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_masking(masking)
    , m_typeLabel(new QLabel(this))
    , m_type(new QComboBox(this))
    , m_decoysLabel(new QLabel(this))
    , m_decoys(new QSpinBox(this))
    , m_hash(new QComboBox(this))
    , m_holderLabel(new QLabel(this))
    , m_holder(new QComboBox(this))
    , m_newHolder(new QPushButton(this))
    , m_forms(new QComboBox(this))
    , m_validityClaims(new QCheckBox(this))
    , m_issue(new QPushButton(this))
    , m_note(new QLabel(this))
{
    arrange();
    connectFields();
    retranslateUi();
    show();
}

void IssuingBar::arrange()
{
    m_type->setEditable(true);
    m_type->addItems({u"dc+sd-jwt"_s, u"vc+sd-jwt"_s, u"example+sd-jwt"_s});
    m_type->lineEdit()->setMaxLength(kMostTypeCharacters);
    m_type->setMinimumContentsLength(14);
    m_decoys->setRange(0, kMostDecoys);
    for (const Jose::SdHash &hash : Jose::sdHashes())
        m_hash->addItem(QString::fromLatin1(hash.name));
    m_holder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_holder->setMinimumContentsLength(22);
    for (int i = 0; i < 2; ++i)
        m_forms->addItem({});
    m_typeLabel->setBuddy(m_type);
    m_decoysLabel->setBuddy(m_decoys);
    m_holderLabel->setBuddy(m_holder);
    m_issue->setIcon(icon(u"view-certificate-symbolic"_s));
    for (QPushButton *button : {m_newHolder, m_issue})
        button->setAutoDefault(false);
    layOut(this, {.fields = {m_typeLabel, m_type, m_decoysLabel, m_decoys, m_hash, m_holderLabel, m_holder, m_newHolder,
                             m_forms, m_validityClaims, m_issue},
                  .texts = {m_typeLabel, m_decoysLabel, m_holderLabel, m_validityClaims},
                  .above = 0,
                  .note = m_note});
}

void IssuingBar::connectFields()
{
    connect(m_type, &QComboBox::currentTextChanged, this, [this](const QString &typ) {
        if (!m_showing)
            m_session->setType(typ.trimmed().toUtf8());
    });
    connect(m_decoys, &QSpinBox::valueChanged, m_session, &IssuingSession::setDecoys);
    connect(m_hash, &QComboBox::currentTextChanged, this, [this](const QString &name) {
        if (const Jose::SdHash *hash = Jose::findSdHash(name.toLatin1()))
            m_session->setHash(hash);
    });
    connect(m_holder, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing)
            m_session->setHolder(index > 0 ? m_keys.value(index - 1) : Jose::Key());
    });
    connect(m_newHolder, &QPushButton::clicked, this, &IssuingBar::holderWanted);
    connect(m_forms, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_session->setSerialization(index == 1 ? Jose::Serialization::Flattened : Jose::Serialization::Compact);
    });
    connect(m_validityClaims, &QCheckBox::toggled, this, [this](bool on) {
        m_session->setValidityClaims(on ? Jose::ValidityClaims::MayHideInsecure : Jose::ValidityClaims::StandOpen);
    });
    connect(m_issue, &QPushButton::clicked, this, &IssuingBar::issueWanted);
    connect(m_session, &IssuingSession::chosen, this, &IssuingBar::show);
    connect(m_session, &IssuingSession::stood, this, &IssuingBar::showStanding);
    connect(m_masking, &Masking::changed, this, &IssuingBar::show);
}

void IssuingBar::setKeys(const QList<Jose::Key> &keys)
{
    m_keys.clear();
    std::ranges::copy_if(keys, std::back_inserter(m_keys), [](const Jose::Key &key) { return !key.isSymmetric(); });
    show();
}

void IssuingBar::show()
{
    m_showing = true;
    const Jose::IssuingOrder &order = m_session->draft().order;
    if (m_type->currentText().trimmed().toUtf8() != order.typ)
        m_type->setCurrentText(QString::fromUtf8(order.typ));
    m_holder->clear();
    m_holder->addItem(tr("Nobody (no cnf)"));
    for (const Jose::Key &key : std::as_const(m_keys))
        addKeyChoice(m_holder, key, std::nullopt, *m_masking);
    m_holder->setCurrentIndex(order.holder.isNull() ? 0 : static_cast<int>(m_keys.indexOf(order.holder)) + 1);
    m_showing = false;
    showStanding();
}

/// What is said of key and choices; what is said of the claims stands at the claims.
void IssuingBar::showStanding()
{
    QStringList lines;
    bool prevents = false;
    for (const Making::Finding &finding : m_session->findings()) {
        if (finding.part == Making::Finding::Part::Payload)
            continue;
        const bool isBad = finding.gravity == Making::Finding::Gravity::Prevents;
        prevents = prevents || isBad;
        lines << meaningMark(isBad ? Meaning::Bad : Meaning::Warning) + u' '
                     + Texts::errorLine(m_masking->shown(finding.error));
    }
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, meaningColor(prevents ? Meaning::Bad : Meaning::Warning, palette()));
    m_note->setPalette(colors);
    setReady(m_issue, !m_session->isMaking());
}

void IssuingBar::retranslateUi()
{
    m_typeLabel->setText(tr("T&ype (typ)"));
    m_type->setAccessibleName(tr("Type of the token (typ)"));
    m_decoysLabel->setText(tr("&Decoys"));
    m_decoys->setAccessibleName(tr("Decoys"));
    m_decoys->setToolTip(
        tr("Digests of nothing in each place, so that nobody can count what is kept back (RFC 9901 §4.2.5)"));
    m_hash->setAccessibleName(tr("Hash of the digests (_sd_alg)"));
    m_hash->setToolTip(tr("Hash of the digests (_sd_alg)"));
    m_holderLabel->setText(tr("&Holder (cnf)"));
    m_holder->setAccessibleName(tr("Holder's key (cnf)"));
    m_newHolder->setText(tr("New Holder's Key"));
    m_newHolder->setToolTip(tr("A fresh key that the token is bound to; it stands among the keys"));
    m_forms->setAccessibleName(tr("Form of the token"));
    m_forms->setItemText(0, tr("Compact"));
    m_forms->setItemText(1, tr("JSON"));
    m_validityClaims->setText(tr("Validity may be hidden (insecure)"));
    m_validityClaims->setToolTip(
        tr("Lets exp, nbf, iss, aud and cnf be disclosable: a holder can then keep back that the token has expired"));
    m_issue->setText(tr("Iss&ue"));
}

void IssuingBar::changeEvent(QEvent *event)
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
