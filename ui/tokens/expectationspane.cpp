// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/expectationspane.h"

#include "jose/keyimport.h"
#include "texts/visible.h"
#include "widgets/filetext.h"
#include "widgets/masking.h"
#include "widgets/pasteview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMostTyped = 64 * 1024; // an access token is pasted whole
constexpr int kSettle = 150; // ms
constexpr qsizetype kMostAnchorFile = 4 * 1024 * 1024;

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
    Token::Kind::Jwt,           Token::Kind::IdToken,      Token::Kind::AccessToken,
    Token::Kind::LogoutToken,   Token::Kind::DpopProof,    Token::Kind::ClientAssertion,
    Token::Kind::RequestObject, Token::Kind::RefreshToken, Token::Kind::Jws,
    Token::Kind::Jwe,           Token::Kind::SdJwt,        Token::Kind::Opaque,
};

} // namespace

ExpectationsPane::ExpectationsPane(const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_masking(masking)
    , m_scroll(new QScrollArea(this))
    , m_kind(new QComboBox)
    , m_kindLabel(new QLabel)
    , m_maxAge(new QSpinBox)
    , m_maxAgeLabel(new QLabel)
    , m_dpopWindow(new QSpinBox)
    , m_dpopWindowLabel(new QLabel)
    , m_unsecured(new QCheckBox)
    , m_keyBinding(new QCheckBox)
    , m_anchorsLabel(new QLabel)
    , m_anchorNames(new QLabel)
    , m_addAnchors(new QPushButton)
    , m_forgetAnchors(new QPushButton)
    , m_payloadLabel(new QLabel)
    , m_payload(new PasteView)
    , m_openPayload(new QPushButton)
{
    auto *inner = new QWidget;
    auto *rows = new QVBoxLayout(inner);
    rows->setContentsMargins(8, 8, 8, 8);
    m_form = new QFormLayout;
    rows->addLayout(m_form);
    rows->addStretch(); // What is left stands below the rows, not between them.
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
        const Row row{new QLabel, new LineEdit};
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
    m_dpopWindow->setRange(0, 86'400);
    m_dpopWindow->setValue(static_cast<int>(Token::Expectations().dpopWindow.count()));
    m_form->addRow(m_dpopWindowLabel, m_dpopWindow);
    m_dpopWindowLabel->setBuddy(m_dpopWindow);
    connect(m_dpopWindow, &QSpinBox::valueChanged, this, settle);
    makeTrustAnchors();
    makePayload();
    m_form->addRow(m_keyBinding);
    connect(m_keyBinding, &QCheckBox::toggled, this, settle);
    m_form->addRow(m_unsecured);
    connect(m_unsecured, &QCheckBox::toggled, this, settle);
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
    setFocusProxy(m_kind);
    retranslateUi();
}

void ExpectationsPane::makeTrustAnchors()
{
    m_anchorNames->setTextFormat(Qt::PlainText);
    m_anchorNames->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_addAnchors);
    buttons->addWidget(m_forgetAnchors);
    buttons->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_anchorNames);
    column->addLayout(buttons);
    m_form->addRow(m_anchorsLabel, column);
    m_anchorsLabel->setBuddy(m_addAnchors);
    connect(m_addAnchors, &QPushButton::clicked, this, [this] {
        choosePath(tr("Open Certificates"), [this](const QStringList &paths) { addTrustAnchors(paths); });
    });
    connect(m_forgetAnchors, &QPushButton::clicked, this, [this] {
        m_anchors.clear();
        showAnchors();
        m_settle.start();
    });
}

void ExpectationsPane::makePayload()
{
    m_payload->setObjectName(u"detached-payload"_s);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_payload);
    column->addWidget(m_openPayload, 0, Qt::AlignLeft);
    m_form->addRow(m_payloadLabel, column);
    m_payloadLabel->setBuddy(m_payload);
    connect(m_payload, &PasteView::edited, this, [this] { m_settle.start(); });
    connect(m_payload, &PasteView::refused, this, &ExpectationsPane::refused);
    connect(m_openPayload, &QPushButton::clicked, this, [this] {
        choosePath(tr("Open the Payload"), [this](const QStringList &paths) { m_payload->takeFile(paths.first()); });
    });
    updateHeights();
}

void ExpectationsPane::updateHeights()
{
    m_payload->setFixedHeight(m_payload->heightForRows(3));
}

void ExpectationsPane::choosePath(const QString &title, std::function<void(const QStringList &)> take)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, std::move(take));
    dialog->open();
}

void ExpectationsPane::addTrustAnchors(const QStringList &paths)
{
    struct Read
    {
        FileText file;
        QList<Jose::Certificate> certificates;
    };
    for (const QString &path : paths) {
        readFile(path, kMostAnchorFile)
            .then(QtFuture::Launch::Async,
                  [](const FileText &file) {
                      Read read{file, {}};
                      const auto imported = Jose::importKeys(file.octets);
                      for (const Jose::Key &key : imported ? imported->keys : QList<Jose::Key>())
                          read.certificates += key.certificates();
                      read.file.octets.clear();
                      return read;
                  })
            .then(this, [this](const Read &read) {
                if (!read.file.wasRead() || read.certificates.isEmpty())
                    Q_EMIT refused(tr("“%1” holds no certificate. Open a certificate as PEM or DER.")
                                       .arg(m_masking->shown(read.file.name)));
                for (const Jose::Certificate &certificate : read.certificates) {
                    if (!m_anchors.contains(certificate))
                        m_anchors << certificate;
                }
                showAnchors();
                m_settle.start();
            });
    }
}

void ExpectationsPane::showAnchors()
{
    QStringList names;
    for (const Jose::Certificate &anchor : std::as_const(m_anchors))
        names << m_masking->shown(Texts::visibleExcerpt(anchor.subject, 120));
    m_anchorNames->setText(names.isEmpty() ? tr("none") : names.join(u'\n'));
    m_forgetAnchors->setEnabled(!m_anchors.isEmpty());
}

QList<QWidget *> ExpectationsPane::fields() const
{
    QList<QWidget *> fields{m_kind};
    for (const FieldText &text : kFieldTexts)
        fields << m_fields.value(text.field).edit;
    return fields << m_maxAge << m_dpopWindow << m_addAnchors << m_payload << m_keyBinding << m_unsecured;
}

std::optional<QByteArray> ExpectationsPane::detachedPayload() const
{
    return m_payload->text().isEmpty() ? std::nullopt : std::optional(m_payload->text());
}

void ExpectationsPane::conceal(bool on)
{
    m_payload->setConcealed(on);
    showAnchors();
    for (const Row &row : std::as_const(m_fields))
        row.edit->setEchoMode(on ? QLineEdit::Password : QLineEdit::Normal);
}

std::optional<QString> ExpectationsPane::text(Field field) const
{
    const QString typed = m_fields.value(field).edit->value().trimmed();
    return typed.isEmpty() ? std::nullopt : std::optional(typed);
}

QStringList ExpectationsPane::words(Field field) const
{
    static const QRegularExpression blanks(u"[\\s,]+"_s);
    return m_fields.value(field).edit->value().split(blanks, Qt::SkipEmptyParts);
}

std::optional<Secret> ExpectationsPane::secret(Field field) const
{
    const std::optional<QString> typed = text(field);
    if (!typed)
        return {};
    QByteArray octets = typed->toUtf8();
    return Secret::consume(octets);
}

void ExpectationsPane::expect(const TokenContext &context)
{
    const auto set = [this](Field which, const QString &text) { field(which)->setText(text); };
    set(Field::Issuer, context.issuer);
    set(Field::Audience, context.audience);
    set(Field::ClientId, context.clientId);
    set(Field::Nonce, context.nonce);
    set(Field::AccessToken, QString::fromUtf8(context.accessToken.reveal()));
    set(Field::Code, QString::fromUtf8(context.code.reveal()));
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
    expected.dpopWindow = std::chrono::seconds(m_dpopWindow->value());
    expected.keyBindingRequired = m_keyBinding->isChecked();
    expected.trustAnchors = m_anchors;
    if (m_unsecured->isChecked())
        expected.unsecured = Token::UnsecuredPolicy::AllowInsecure;
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
    if (event->type() == QEvent::FontChange)
        updateHeights();
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
    m_dpopWindowLabel->setText(tr("DPoP window"));
    m_dpopWindow->setSuffix(tr(" s", "seconds"));
    m_dpopWindow->setAccessibleName(tr("How old a DPoP proof may be, in seconds"));
    m_dpopWindow->setToolTip(m_dpopWindow->accessibleName());
    m_anchorsLabel->setText(tr("Trust anchors"));
    m_addAnchors->setText(tr("&Open Certificates…"));
    m_addAnchors->setAccessibleName(tr("Open certificates at which the chain of x5c may end"));
    m_addAnchors->setToolTip(m_addAnchors->accessibleName());
    m_forgetAnchors->setText(tr("&Forget Certificates"));
    m_forgetAnchors->setAccessibleName(tr("Forget the trust anchors"));
    m_forgetAnchors->setToolTip(m_forgetAnchors->accessibleName());
    m_payloadLabel->setText(tr("Detached payload"));
    m_payload->setAccessibleName(tr("Payload that was signed apart from the token"));
    m_payload->setPlaceholderText(tr("Paste or drop what was signed, where it is not in the token"));
    m_openPayload->setText(tr("Open the &Payload…"));
    m_openPayload->setAccessibleName(tr("Open a file with the payload"));
    m_openPayload->setToolTip(m_openPayload->accessibleName());
    m_keyBinding->setText(tr("Require a &key binding"));
    m_keyBinding->setAccessibleName(tr("Require a key binding of tokens with selective disclosure"));
    m_keyBinding->setToolTip(
        tr("Who presents an SD-JWT must show to be its holder; audience and nonce are looked for in the key binding"));
    m_unsecured->setText(tr("Accept unsecured tokens (&insecure)"));
    m_unsecured->setAccessibleName(tr("Accept unsecured tokens: insecure, for anyone can make one"));
    m_unsecured->setToolTip(m_unsecured->accessibleName());
    showAnchors();
}

} // namespace Grantscope::Ui
