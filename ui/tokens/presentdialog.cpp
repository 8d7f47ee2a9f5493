// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/presentdialog.h"

#include "jose/keyimport.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "tokens/keysmodel.h"
#include "widgets/copier.h"
#include "widgets/lineedit.h"
#include "widgets/textview.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// The thumbprint of the key that the token is bound to; empty where it names none.
QByteArray boundTo(const Token::DecodedJwt &token)
{
    const Json::Value jwk = token.claim("cnf").member("jwk");
    const auto key = jwk ? Jose::keyFromJwk(jwk) : Result<Jose::Key>(Jose::Key());
    return key && !key->isNull() ? key->thumbprint() : QByteArray();
}

} // namespace

PresentDialog::PresentDialog(const PresentNeeds &needs, QWidget *parent)
    : QDialog(parent)
    , m_needs(needs)
    , m_binding(new QCheckBox(this))
    , m_key(new QComboBox(this))
    , m_audience(new LineEdit(this))
    , m_nonce(new LineEdit(this))
    , m_otherHolder(new QCheckBox(this))
    , m_note(new WrappedText(this))
    , m_text(new TextView(this))
    , m_copy(new QPushButton(this))
    , m_open(new QPushButton(this))
{
    m_text->setWrap(TextView::Wrap::Anywhere);
    m_text->setConcealed(!needs.copier->isAllowed());
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(16, 16, 16, 16);
    rows->addWidget(m_binding, 0, 0, 1, 2);
    QWidget *fields[] = {m_key, m_audience, m_nonce};
    for (int row = 0; row < 3; ++row) {
        m_labels[row] = new QLabel(this);
        m_labels[row]->setBuddy(fields[row]);
        rows->addWidget(m_labels[row], row + 1, 0);
        rows->addWidget(fields[row], row + 1, 1);
    }
    rows->addWidget(m_otherHolder, 4, 1);
    rows->addWidget(m_note, 5, 0, 1, 2);
    rows->addWidget(m_text, 6, 0, 1, 2);
    rows->setRowStretch(6, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    rows->addWidget(buttons, 7, 0, 1, 2);
    m_open->setDefault(true);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { m_needs.copier->copyOctets(m_presentation, m_text->accessibleName()); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        Q_EMIT openAsked(m_presentation);
        accept();
    });
    for (QCheckBox *box : {m_binding, m_otherHolder})
        connect(box, &QCheckBox::toggled, this, &PresentDialog::make);
    for (LineEdit *edit : {m_audience, m_nonce})
        connect(edit, &QLineEdit::textChanged, this, &PresentDialog::make);
    offerKeys();
    connect(m_key, &QComboBox::currentIndexChanged, this, &PresentDialog::make);
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
    make();
}

void PresentDialog::offerKeys()
{
    const QByteArray bound = boundTo(*m_needs.token);
    for (const NamedKey &each : std::as_const(m_needs.keys)) {
        if (!each.key.isPrivate() || each.key.isSymmetric() || !Jose::signingAlgorithm(each.key))
            continue;
        m_holders.append(each.key);
        m_key->addItem(Texts::visibleExcerpt(each.key.label(), 60) + u" – "_s + keyTypeText(each.key));
        if (!bound.isEmpty() && each.key.thumbprint() == bound)
            m_key->setCurrentIndex(m_key->count() - 1);
    }
}

Jose::PresentationOrder PresentDialog::order() const
{
    Jose::PresentationOrder order{.chosen = m_needs.chosen};
    if (m_binding->isChecked() && m_key->currentIndex() >= 0)
        order.keyBinding = Jose::KeyBindingOrder{
            .key = m_holders.at(m_key->currentIndex()),
            .audience = m_audience->value(),
            .nonce = m_nonce->value(),
            .issuedAt = m_needs.clock(),
            .holder = m_otherHolder->isChecked() ? Jose::HolderKeyCheck::SkipInsecure : Jose::HolderKeyCheck::Required};
    return order;
}

QString PresentDialog::missing() const
{
    if (!m_binding->isChecked())
        return {};
    if (m_holders.isEmpty())
        return tr("A key binding needs the holder's private key. Add it to the keys first.");
    if (m_audience->value().isEmpty() || m_nonce->value().isEmpty())
        return tr("A key binding is for one verifier and one nonce. Enter both.");
    return {};
}

void PresentDialog::make()
{
    const bool binds = m_binding->isChecked();
    for (QWidget *field : std::initializer_list<QWidget *>{m_key, m_audience, m_nonce, m_otherHolder})
        field->setEnabled(binds);
    m_making.cancel();
    if (const QString words = missing(); !words.isEmpty())
        return showPresentation({}, meaningMark(Meaning::Warning) + u' ' + words);
    // A signature with a large key takes longer than a frame.
    m_making = QtConcurrent::run(
        [token = m_needs.token, order = order()] { return Jose::present(*token->sdJwt, *token->disclosed, order); });
    m_making.then(this, [this](const Result<Jose::Presentation> &presentation) { take(presentation); });
}

void PresentDialog::take(const Result<Jose::Presentation> &presentation)
{
    if (!presentation)
        return showPresentation({}, meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(presentation.error()));
    showPresentation(presentation->text, tr("%1 of %2 disclosures are in it.")
                                             .arg(presentation->shown.size())
                                             .arg(m_needs.token->sdJwt->disclosures.size()));
}

void PresentDialog::showPresentation(const QByteArray &text, const QString &note)
{
    m_presentation = text;
    m_text->setText(text);
    m_note->setPlainText(note);
    m_open->setEnabled(!text.isEmpty());
    m_copy->setEnabled(!text.isEmpty() && m_needs.copier->isAllowed());
}

void PresentDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        make();
    }
}

void PresentDialog::retranslateUi()
{
    setWindowTitle(tr("Present Claims"));
    m_binding->setText(tr("With a key &binding"));
    m_binding->setAccessibleName(tr("With a key binding"));
    m_binding->setToolTip(tr("Shows the verifier that the holder of the token presents it, here and now"));
    const QString names[] = {tr("&Holder's key"), tr("&Audience"), tr("&Nonce")};
    const QString toolTips[] = {tr("A private key of the session, to sign with; its public half stands in the token"),
                                tr("The verifier that it is shown to (aud)"),
                                tr("What the verifier sent, to be sure that this is no recording")};
    QWidget *fields[] = {m_key, m_audience, m_nonce};
    for (int row = 0; row < 3; ++row) {
        m_labels[row]->setText(names[row]);
        fields[row]->setToolTip(toolTips[row]);
        fields[row]->setAccessibleName(QString(names[row]).remove(u'&'));
    }
    m_otherHolder->setText(tr("Although the token is bound to another key (&insecure)"));
    m_otherHolder->setAccessibleName(tr("Although the token is bound to another key: insecure, to test verifiers"));
    m_otherHolder->setToolTip(m_otherHolder->accessibleName());
    m_note->setAccessibleName(tr("About the presentation"));
    m_text->setAccessibleName(tr("The presentation"));
    m_copy->setText(tr("&Copy"));
    m_copy->setAccessibleName(tr("Copy the presentation"));
    m_open->setText(tr("&Open"));
    m_open->setAccessibleName(tr("Open the presentation as another token"));
}

} // namespace Grantscope::Ui
