// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/expectationspane.h"

#include "widgets/masking.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMostTyped = 1 << 20; // an access token is pasted whole
constexpr int kSettle = 150; // ms

using Field = ExpectationsPane::Field;
struct FieldText
{
    Field field;
    const char *label;
    const char *toolTip;
};
// clang-format off
constexpr std::array kFieldTexts{
    FieldText{Field::Issuer,      QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Issuer"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "What \"iss\" must be, to the letter")},
    FieldText{Field::Audience,    QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Audience"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Who may take the token: one of these must be in \"aud\". Separate by blanks.")},
    FieldText{Field::ClientId,    QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Client ID"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "The client that asked for the token")},
    FieldText{Field::Nonce,       QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Nonce"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "The nonce of the request, or the one that a server asked for (DPoP)")},
    FieldText{Field::Algorithms,  QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Algorithms"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "The only algorithms allowed, such as RS256. Separate by blanks.")},
    FieldText{Field::Scopes,      QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Scopes"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Each must be granted by the access token. Separate by blanks.")},
    FieldText{Field::AcrValues,   QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "acr values"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "How the person must have signed in: one of these. Separate by blanks.")},
    FieldText{Field::AccessToken, QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Access token"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "The access token that came along, for \"at_hash\" and \"ath\"")},
    FieldText{Field::Code,        QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Code"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "The authorization code that came along, for \"c_hash\"")},
    FieldText{Field::Method,      QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "DPoP method"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "HTTP method of the request that the proof belongs to, such as POST")},
    FieldText{Field::Uri,         QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "DPoP address"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Address of the request that the proof belongs to")},
    FieldText{Field::Jkt,         QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Key thumbprint"),
              QT_TRANSLATE_NOOP("Grantscope::Ui::ExpectationsPane", "Base64url thumbprint of the key that the token is bound to (jkt)")},
};
// clang-format on

constexpr std::array kKinds{
    Token::Kind::Jwt,       Token::Kind::IdToken,         Token::Kind::AccessToken,   Token::Kind::LogoutToken,
    Token::Kind::DpopProof, Token::Kind::ClientAssertion, Token::Kind::RequestObject, Token::Kind::RefreshToken,
    Token::Kind::Jws,       Token::Kind::Jwe,             Token::Kind::SdJwt,         Token::Kind::Opaque,
};

} // namespace

ExpectationsPane::ExpectationsPane(const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_kind(new QComboBox)
    , m_kindLabel(new QLabel)
    , m_maxAge(new QSpinBox)
    , m_maxAgeLabel(new QLabel)
{
    auto *inner = new QWidget;
    m_form = new QFormLayout(inner);
    m_form->setContentsMargins(8, 8, 8, 8);
    m_form->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind->addItem({});
    for (const Token::Kind kind : kKinds)
        m_kind->addItem({}, static_cast<int>(kind));
    m_form->addRow(m_kindLabel, m_kind);
    m_kindLabel->setBuddy(m_kind);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &ExpectationsPane::changed);
    const auto settle = [this] { m_settle.start(); };
    for (const FieldText &text : kFieldTexts) {
        const Row row{new QLabel, new QLineEdit};
        row.label->setBuddy(row.edit);
        row.edit->setMaxLength(kMostTyped);
        row.edit->setClearButtonEnabled(true);
        connect(row.edit, &QLineEdit::textChanged, this, settle);
        m_form->addRow(row.label, row.edit);
        m_fields.insert(text.field, row);
    }
    m_maxAge->setRange(-1, 366 * 86'400);
    m_maxAge->setValue(-1);
    m_form->addRow(m_maxAgeLabel, m_maxAge);
    m_maxAgeLabel->setBuddy(m_maxAge);
    connect(m_maxAge, &QSpinBox::valueChanged, this, settle);
    connect(m_kind, &QComboBox::currentIndexChanged, this, settle);
    connect(masking, &Masking::changed, this, &ExpectationsPane::conceal);
    conceal(masking->isOn());

    m_scroll->setObjectName(u"expectations-scroll"_s);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_scroll);
    retranslateUi();
}

void ExpectationsPane::conceal(bool on)
{
    for (const Row &row : std::as_const(m_fields))
        row.edit->setEchoMode(on ? QLineEdit::Password : QLineEdit::Normal);
}

std::optional<QString> ExpectationsPane::text(Field field) const
{
    const QString typed = m_fields.value(field).edit->text().trimmed();
    return typed.isEmpty() ? std::nullopt : std::optional(typed);
}

QStringList ExpectationsPane::words(Field field) const
{
    static const QRegularExpression blanks(u"[\\s,]+"_s);
    return m_fields.value(field).edit->text().split(blanks, Qt::SkipEmptyParts);
}

std::optional<Secret> ExpectationsPane::secret(Field field) const
{
    const std::optional<QString> typed = text(field);
    if (!typed)
        return {};
    QByteArray octets = typed->toUtf8();
    return Secret::consume(octets);
}

Token::Expectations ExpectationsPane::expectations() const
{
    Token::Expectations expected;
    expected.issuer = text(Field::Issuer);
    expected.audiences = words(Field::Audience);
    expected.clientId = text(Field::ClientId);
    expected.nonce = text(Field::Nonce);
    for (const QString &algorithm : words(Field::Algorithms))
        expected.algorithms << algorithm.toUtf8();
    if (m_maxAge->value() >= 0)
        expected.maxAge = std::chrono::seconds(m_maxAge->value());
    expected.scopes = words(Field::Scopes);
    expected.acrValues = words(Field::AcrValues);
    expected.accessToken = secret(Field::AccessToken);
    expected.code = secret(Field::Code);
    expected.method = text(Field::Method);
    expected.uri = text(Field::Uri);
    if (const std::optional<QString> jkt = text(Field::Jkt))
        expected.jkt = jkt->toUtf8();
    return expected;
}

std::optional<Token::Kind> ExpectationsPane::kind() const
{
    const QVariant chosen = m_kind->currentData();
    return chosen.isValid() ? std::optional(static_cast<Token::Kind>(chosen.toInt())) : std::nullopt;
}

void ExpectationsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ExpectationsPane::retranslateUi()
{
    for (const FieldText &text : kFieldTexts) {
        const Row row = m_fields.value(text.field);
        row.label->setText(tr(text.label));
        row.edit->setAccessibleName(tr(text.label));
        row.edit->setToolTip(tr(text.toolTip));
        row.edit->setPlaceholderText(tr("not checked"));
    }
    m_scroll->setAccessibleName(tr("Expectations"));
    m_kindLabel->setText(tr("Treat as"));
    m_kind->setAccessibleName(tr("Treat the token as"));
    m_kind->setToolTip(tr("Which rows of the checklist apply"));
    m_kind->setItemText(0, tr("What it looks like"));
    for (int i = 1; i < m_kind->count(); ++i)
        m_kind->setItemText(i, Token::kindTitle(static_cast<Token::Kind>(m_kind->itemData(i).toInt())));
    m_maxAgeLabel->setText(tr("Maximum age"));
    m_maxAge->setSuffix(tr(" s", "seconds"));
    m_maxAge->setSpecialValueText(tr("not checked"));
    m_maxAge->setAccessibleName(tr("Maximum age of the sign-in, in seconds"));
    m_maxAge->setToolTip(tr("How long ago the person may have signed in (max_age of the request)"));
}

} // namespace Grantscope::Ui
