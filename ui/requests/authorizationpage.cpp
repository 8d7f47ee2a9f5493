// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/authorizationpage.h"

#include "requests/requestcontroller.h"
#include "texts/moments.h"
#include "widgets/lineedit.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using OAuth::TokenPlacement;
using Request::AuthorizationKind;
using Request::BasicForm;

constexpr std::array kKinds{AuthorizationKind::None, AuthorizationKind::Bearer, AuthorizationKind::Basic};
constexpr std::array kPlacements{TokenPlacement::Header, TokenPlacement::FormBody, TokenPlacement::QueryInsecure};
constexpr std::array kBasicForms{BasicForm::AsTyped, BasicForm::OAuthClient};

template <typename Values, typename T>
int indexIn(const Values &values, T value)
{
    return static_cast<int>(std::ranges::find(values, value) - values.begin());
}

} // namespace

AuthorizationPage::AuthorizationPage(RequestController *requests, const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_requests(requests)
    , m_masking(masking)
    , m_form(new QFormLayout(this))
    , m_kind(new QComboBox(this))
    , m_token(new QComboBox(this))
    , m_typedToken(new LineEdit(this))
    , m_placement(new QComboBox(this))
    , m_user(new LineEdit(this))
    , m_password(new LineEdit(this))
    , m_basicForm(new QComboBox(this))
    , m_note(new WrappedText(this))
{
    arrange();
    connectFields();
    retranslateUi();
    show();
}

void AuthorizationPage::arrange()
{
    for (QComboBox *box : {m_kind, m_token, m_placement, m_basicForm}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        m_kind->addItem({});
    for (std::size_t i = 0; i < kPlacements.size(); ++i)
        m_placement->addItem({});
    for (std::size_t i = 0; i < kBasicForms.size(); ++i)
        m_basicForm->addItem({});
    for (LineEdit *secret : {m_typedToken, m_password}) {
        secret->setEchoMode(QLineEdit::PasswordEchoOnEdit);
        secret->setFont(fixedFont());
        secret->setMaxLength(1024 * 1024);
    }
    m_user->setFont(fixedFont());
    m_form->setContentsMargins(8, 8, 8, 8);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field : QList<QWidget *>{m_kind, m_token, m_typedToken, m_placement, m_user, m_password, m_basicForm})
        m_form->addRow(new QLabel(this), field);
    m_form->addRow(m_note);
}

void AuthorizationPage::connectFields()
{
    const auto change = [this](auto what) {
        return [this, what] {
            if (!m_showing)
                m_requests->change(what);
        };
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, change([this](auto &draft, auto &) {
                draft.authorization = kKinds.at(static_cast<std::size_t>(m_kind->currentIndex()));
                // The newest token is what is wanted most often.
                const Session::TokenShelf *shelf = m_requests->services().shelf;
                if (draft.authorization == AuthorizationKind::Bearer && draft.token.isEmpty()
                    && m_requests->material().token.isEmpty() && shelf && !shelf->tokens().isEmpty())
                    draft.token = m_requests->presetSource().token;
            }));
    connect(m_token, &QComboBox::currentIndexChanged, this,
            change([this](auto &draft, auto &) { draft.token = m_token->currentData().toString(); }));
    connect(m_placement, &QComboBox::currentIndexChanged, this, change([this](auto &draft, auto &) {
                draft.placement = kPlacements.at(static_cast<std::size_t>(m_placement->currentIndex()));
            }));
    connect(m_basicForm, &QComboBox::currentIndexChanged, this, change([this](auto &draft, auto &) {
                draft.basicForm = kBasicForms.at(static_cast<std::size_t>(m_basicForm->currentIndex()));
            }));
    connect(m_typedToken, &QLineEdit::textEdited, this, change([this](auto &, auto &material) {
                material.token = Secret(m_typedToken->value().trimmed().toUtf8());
            }));
    connect(m_user, &QLineEdit::textEdited, this,
            change([this](auto &draft, auto &) { draft.user = m_user->value().toUtf8(); }));
    connect(m_password, &QLineEdit::textEdited, this,
            change([this](auto &, auto &material) { material.password = Secret(m_password->value().toUtf8()); }));
    connect(m_requests, &RequestController::draftChanged, this, &AuthorizationPage::show);
    connect(m_masking, &Masking::changed, this, &AuthorizationPage::show);
    if (m_requests->services().shelf)
        connect(m_requests->services().shelf, &Session::TokenShelf::changed, this, &AuthorizationPage::show);
}

void AuthorizationPage::fillTokens()
{
    const QString chosen = m_requests->draft().token;
    QStringList names;
    if (const Session::TokenShelf *shelf = m_requests->services().shelf) {
        for (const Session::ShelfToken &token : shelf->tokens())
            names << token.name;
    }
    m_token->clear();
    m_token->addItem(tr("A token typed here"), QString());
    for (const QString &name : std::as_const(names))
        m_token->addItem(name, name);
    // Kept by name with a request, and not there in this session.
    if (!chosen.isEmpty() && !names.contains(chosen))
        m_token->addItem(tr("%1 (not there yet: run its flow)").arg(chosen), chosen);
    m_token->setCurrentIndex(std::max(0, m_token->findData(chosen)));
}

void AuthorizationPage::show()
{
    m_showing = true;
    const Request::Draft &draft = m_requests->draft();
    m_kind->setCurrentIndex(indexIn(kKinds, draft.authorization));
    m_placement->setCurrentIndex(indexIn(kPlacements, draft.placement));
    m_basicForm->setCurrentIndex(indexIn(kBasicForms, draft.basicForm));
    fillTokens();
    const auto put = [](LineEdit *field, const QByteArray &octets) {
        if (field->value().toUtf8() != octets)
            field->setText(QString::fromUtf8(octets));
    };
    if (m_typedToken->value().trimmed().toUtf8() != m_requests->material().token.reveal())
        put(m_typedToken, m_requests->material().token.reveal().toByteArray());
    put(m_password, m_requests->material().password.reveal().toByteArray());
    put(m_user, draft.user);
    showRows();
    showNote();
    m_showing = false;
    Q_EMIT titleChanged();
}

void AuthorizationPage::showRows()
{
    const Request::Draft &draft = m_requests->draft();
    const bool isBearer = draft.authorization == AuthorizationKind::Bearer;
    const bool isBasic = draft.authorization == AuthorizationKind::Basic;
    m_form->setRowVisible(m_token, isBearer);
    m_form->setRowVisible(m_typedToken, isBearer && draft.token.isEmpty());
    m_form->setRowVisible(m_placement, isBearer);
    m_form->setRowVisible(m_user, isBasic);
    m_form->setRowVisible(m_password, isBasic);
    m_form->setRowVisible(m_basicForm, isBasic);
    for (LineEdit *secret : {m_typedToken, m_password})
        secret->setEchoMode(m_masking->isOn() ? QLineEdit::Password : QLineEdit::PasswordEchoOnEdit);
}

QString AuthorizationPage::note() const
{
    return m_note->toPlainText();
}

void AuthorizationPage::showNote()
{
    const Request::Draft &draft = m_requests->draft();
    QStringList lines;
    if (draft.authorization == AuthorizationKind::None)
        lines << tr(
            "The request says nothing of who sends it. A proof of possession (DPoP, RFC 9449) can't be made here yet.");
    if (draft.authorization == AuthorizationKind::Bearer) {
        if (draft.placement == TokenPlacement::QueryInsecure)
            lines
                << meaningMark(Meaning::Warning) + u' '
                       + tr(
                           "Bad practice: an address ends up in logs, histories and Referer fields, and the token with "
                           "it. OAuth 2.1 leaves this way out (RFC 6750 §2.3, §5.3; RFC 9700 §4.3.2).");
        if (draft.placement == TokenPlacement::FormBody)
            lines << meaningMark(Meaning::Warning) + u' '
                         + tr("Bad practice: only for clients that can't set the Authorization field. It needs a POST "
                              "with "
                              "form parameters (RFC 6750 §2.2).");
        const Session::TokenShelf *shelf = m_requests->services().shelf;
        const Session::ShelfToken *token = shelf ? shelf->find(draft.token) : nullptr;
        if (token && token->isIdToken)
            lines << meaningMark(Meaning::Warning) + u' '
                         + tr("An ID token tells the client who signed in; it is not for APIs. Send the access token "
                              "(OIDC Core §2, RFC 9700 §2).");
        if (token && token->isOver(m_requests->services().clock()))
            lines << meaningMark(Meaning::Warning) + u' '
                         + (token->renewal && m_requests->sending().renewsTokens
                                ? tr("This token ran out. It is refreshed before the request goes.")
                                : tr("This token ran out. Run the flow again to get another."));
        else if (token && token->expiresAt)
            lines << tr("Good until %1").arg(Texts::localTime(*token->expiresAt));
    }
    if (draft.authorization == AuthorizationKind::Basic && draft.basicForm == BasicForm::OAuthClient)
        lines << tr(
            "Client id and secret are form-encoded first, as token, introspection and revocation endpoints expect "
            "it (RFC 6749 §2.3.1).");
    m_note->setPlainText(lines.join(u'\n'));
    m_form->setRowVisible(m_note, !lines.isEmpty());
}

void AuthorizationPage::retranslateUi()
{
    const auto name = [this](QWidget *field, const QString &text) {
        if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(field))) {
            label->setText(text);
            label->setBuddy(field);
        }
        field->setAccessibleName(text);
    };
    name(m_kind, tr("Authorization"));
    name(m_token, tr("Token"));
    name(m_typedToken, tr("Typed token"));
    name(m_placement, tr("Goes in"));
    name(m_user, tr("User or client id"));
    name(m_password, tr("Password or secret"));
    name(m_basicForm, tr("Encoding"));
    m_note->setAccessibleName(tr("About the authorization"));
    m_kind->setItemText(0, tr("None"));
    m_kind->setItemText(1, tr("Bearer token"));
    m_kind->setItemText(2, tr("Basic"));
    m_placement->setItemText(0, tr("the Authorization field"));
    m_placement->setItemText(1, tr("the form (bad practice)"));
    m_placement->setItemText(2, tr("the address (bad practice)"));
    m_basicForm->setItemText(0, tr("as typed (RFC 7617)"));
    m_basicForm->setItemText(1, tr("form-encoded, for OAuth clients"));
}

void AuthorizationPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        show();
    }
}

} // namespace Grantscope::Ui
