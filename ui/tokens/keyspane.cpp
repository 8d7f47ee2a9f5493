// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyspane.h"

#include "texts/visible.h"
#include "tokens/newkeydialog.h"
#include "widgets/copier.h"
#include "widgets/lineedit.h"
#include "widgets/pasteview.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using AddressKind = KeyIntake::AddressKind;

QHBoxLayout *rowLayout(QWidget *parent = nullptr)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins({});
    row->setSpacing(8);
    return row;
}

} // namespace

KeysPane::KeysPane(KeyStore *store, const KeyFetcher &fetcher, const Masking *masking, Copier *copier,
                   KeysModel::Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_intake(store, fetcher)
    , m_copier(copier)
    , m_form(new QComboBox(this))
    , m_text(new PasteView(this))
    , m_passphraseRow(new QWidget(this))
    , m_passphraseLabel(new QLabel(m_passphraseRow))
    , m_passphrase(new QLineEdit(m_passphraseRow))
    , m_unlock(new QPushButton(m_passphraseRow))
    , m_skip(new QPushButton(m_passphraseRow))
    , m_add(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_newKey(new QPushButton(this))
    , m_networkRow(new QWidget(this))
    , m_addressKind(new QComboBox(m_networkRow))
    , m_address(new LineEdit(m_networkRow))
    , m_fetch(new QPushButton(m_networkRow))
    , m_message(new QLabel(this))
    , m_view(new KeysView(store, masking, copier, std::move(clock), this))
{
    setAcceptDrops(true);
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(8, 8, 8, 8);
    m_column->setSpacing(8);
    // Where there is no room for all of it, at a large font or on a small screen, it scrolls.
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scroll);
    buildInput();
    buildNetwork();
    buildMessage();
    m_column->addWidget(m_view, 1);
    updateHeights();
    setTabOrders();
    setFocusProxy(m_text);
    retranslateUi();
}

void KeysPane::buildInput()
{
    for (const int encoding : {-1, int(Jose::SecretEncoding::Text), int(Jose::SecretEncoding::Base64),
                               int(Jose::SecretEncoding::Base64url), int(Jose::SecretEncoding::Hex)})
        m_form->addItem({}, encoding);
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text->setObjectName(u"key-text"_s);
    m_text->setConcealed(!m_copier->isAllowed());
    m_text->setUndo(PasteView::Undo::None);
    // What is dropped on it, several files among it, goes to the pane.
    m_text->setAcceptDrops(false);
    m_text->viewport()->setAcceptDrops(false);

    auto *buttons = rowLayout();
    buttons->addWidget(m_form);
    buttons->addWidget(m_add);
    buttons->addStretch();
    buttons->addWidget(m_open);
    buttons->addWidget(m_newKey);
    m_column->addWidget(m_text);
    m_column->addLayout(buttons);
    m_column->addWidget(m_passphraseRow);
    m_passphraseRow->setLayout(buildPassphrase());
    m_passphraseRow->hide();

    connect(m_copier, &Copier::allowedChanged, m_text, [this](bool allowed) { m_text->setConcealed(!allowed); });
    connect(m_text, &PasteView::refused, this,
            [this](const QString &reason) { m_intake.report({IntakeLine::Kind::Refused, {}, {}, {}, {}, reason}); });
    connect(m_add, &QPushButton::clicked, this, &KeysPane::addTyped);
    connect(m_open, &QPushButton::clicked, this, &KeysPane::chooseFiles);
    connect(m_newKey, &QPushButton::clicked, this, &KeysPane::askForNewKey);
    connect(&m_intake, &KeyIntake::textTaken, m_text, [this](const Secret &octets) {
        if (octets.reveal() == QByteArrayView(m_text->text()))
            m_text->forget();
    });
}

QLayout *KeysPane::buildPassphrase()
{
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphraseLabel->setTextFormat(Qt::PlainText);
    m_passphraseLabel->setBuddy(m_passphrase);
    auto *row = rowLayout();
    row->addWidget(m_passphraseLabel);
    row->addWidget(m_passphrase, 1);
    row->addWidget(m_unlock);
    row->addWidget(m_skip);
    connect(m_unlock, &QPushButton::clicked, this, &KeysPane::unlock);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &KeysPane::unlock);
    connect(m_skip, &QPushButton::clicked, &m_intake, &KeyIntake::skipLocked);
    return row;
}

void KeysPane::buildNetwork()
{
    for (const AddressKind kind : {AddressKind::Issuer, AddressKind::KeySet}) {
        if (m_intake.isOffered(kind))
            m_addressKind->addItem({}, int(kind));
    }
    auto *row = rowLayout(m_networkRow);
    row->addWidget(m_addressKind);
    row->addWidget(m_address, 1);
    row->addWidget(m_fetch);
    m_addressKind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_networkRow->setVisible(m_addressKind->count() > 0);
    m_column->addWidget(m_networkRow);
    connect(m_fetch, &QPushButton::clicked, this, &KeysPane::fetchOrCancel);
    connect(m_address, &QLineEdit::returnPressed, this, [this] {
        if (!m_intake.isFetching())
            fetchOrCancel();
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_suggested.clear();
        showSuggestion();
    });
    connect(m_copier, &Copier::allowedChanged, this, &KeysPane::showSuggestion);
}

void KeysPane::buildMessage()
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setFocusPolicy(Qt::NoFocus);
    m_message->hide();
    m_column->addWidget(m_message);
    m_patience.setSingleShot(true);
    m_patience.setInterval(500);
    connect(&m_patience, &QTimer::timeout, this, &KeysPane::showLines);
    connect(&m_intake, &KeyIntake::linesChanged, this, &KeysPane::showLines);
    connect(&m_intake, &KeyIntake::stateChanged, this, &KeysPane::showState);
    connect(m_view, &KeysView::reported, &m_intake, &KeyIntake::report);
    connect(m_copier, &Copier::allowedChanged, this, [this] {
        showLines();
        showLocked();
    });
}

void KeysPane::updateHeights()
{
    m_text->setFixedHeight(m_text->heightForRows(4));
    m_view->setMinimumHeight(6 * m_view->fontMetrics().lineSpacing());
}

void KeysPane::setTabOrders()
{
    const QList<QWidget *> order{m_text,   m_form, m_add,         m_open,    m_newKey, m_passphrase,
                                 m_unlock, m_skip, m_addressKind, m_address, m_fetch,  m_view};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void KeysPane::colorMessage()
{
    const bool bad = std::ranges::any_of(m_intake.lines(), isBad);
    QPalette colored;
    colored.setColor(QPalette::WindowText, meaningColor(bad ? Meaning::Bad : Meaning::Good, palette()));
    m_message->setPalette(colored);
}

void KeysPane::showLines()
{
    const Masking &masking = *m_copier->masking();
    QStringList texts;
    for (const IntakeLine &line : m_intake.lines())
        texts << intakeText(line, masking);
    if (m_intake.isFetching() && !m_patience.isActive())
        texts << tr("Fetching from %1 …").arg(masking.shown(m_intake.fetchedHost()));
    const QString text = texts.join(u'\n');
    m_message->setText(text);
    m_message->setAccessibleName(text);
    m_message->setVisible(!text.isEmpty());
    colorMessage();
}

void KeysPane::showState()
{
    m_fetch->setText(m_intake.isFetching() ? tr("&Cancel") : tr("&Fetch"));
    m_fetch->setAccessibleName(m_intake.isFetching() ? tr("Cancel the fetch") : tr("Fetch keys from this address"));
    showLocked();
}

/// The row stands while a key waits for its passphrase, and says which one it asks for.
void KeysPane::showLocked()
{
    const KeySource *locked = m_intake.locked();
    m_passphraseRow->setVisible(locked);
    if (!locked) {
        m_asked.clear();
        return m_passphrase->clear();
    }
    QString name = shownSource(*locked, *m_copier->masking(), 40);
    m_passphraseLabel->setText(tr("Pass&phrase of “%1”").arg(name.replace(u'&', "&&"_L1)));
    if (m_asked == locked->place)
        return;
    m_asked = locked->place;
    m_passphrase->clear();
    m_passphrase->setFocus();
}

QString KeysPane::message() const
{
    return m_message->text();
}

std::optional<Jose::SecretEncoding> KeysPane::chosenEncoding() const
{
    const int encoding = m_form->currentData().toInt();
    return encoding < 0 ? std::nullopt : std::optional(static_cast<Jose::SecretEncoding>(encoding));
}

void KeysPane::addTyped()
{
    m_intake.readText(KeyOrigin::Pasted, m_text->text(), chosenEncoding());
}

void KeysPane::unlock()
{
    QByteArray octets = m_passphrase->text().toUtf8();
    m_passphrase->clear();
    m_intake.unlock(Secret::consume(octets));
}

void KeysPane::askForNewKey()
{
    auto *dialog = new NewKeyDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewKeyDialog::made, &m_intake, &KeyIntake::takeGenerated);
    connect(dialog, &NewKeyDialog::exportAsked, m_view, &KeysView::exportKey);
    dialog->open();
}

void KeysPane::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open Keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &KeysPane::openFiles);
    dialog->open();
}

void KeysPane::suggestIssuer(const QString &issuer)
{
    if (!m_address->text().isEmpty() && m_address->text() != m_suggested)
        return;
    m_suggested = KeyIntake::offeredIssuer(issuer);
    m_address->setText(m_suggested);
    m_address->setCursorPosition(0);
    showSuggestion();
}

/// What comes from the token is masked as the token is; what the person typed is theirs to show.
void KeysPane::showSuggestion()
{
    m_address->setEchoMode(m_suggested.isEmpty() || m_copier->isAllowed() ? QLineEdit::Normal : QLineEdit::Password);
}

void KeysPane::fetchOrCancel()
{
    if (m_intake.isFetching())
        return m_intake.cancelFetch();
    m_patience.start();
    m_intake.fetch(static_cast<AddressKind>(m_addressKind->currentData().toInt()), m_address->value());
}

void KeysPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void KeysPane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty())
        m_intake.readFiles(paths);
    else
        m_intake.readText(KeyOrigin::Dropped, event->mimeData()->text().toUtf8(), chosenEncoding());
}

void KeysPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslateUi();
        break;
    case QEvent::FontChange:
        updateHeights();
        break;
    case QEvent::PaletteChange:
        colorMessage();
        break;
    default:
        break;
    }
}

void KeysPane::retranslateUi()
{
    const auto name = [](QWidget *widget, const QString &text, const QString &toolTip = {}) {
        widget->setAccessibleName(text);
        widget->setToolTip(toolTip.isEmpty() ? text : toolTip);
    };
    const QStringList forms{tr("Key, key set or certificate"), tr("Secret, as text"), tr("Secret, Base64"),
                            tr("Secret, base64url"), tr("Secret, hexadecimal")};
    for (qsizetype i = 0; i < forms.size(); ++i)
        m_form->setItemText(static_cast<int>(i), forms.at(i));
    name(m_form, tr("What the box holds"));
    m_text->setAccessibleName(tr("Keys to add"));
    m_text->setPlaceholderText(tr("Paste or drop a JWK, a key set, PEM, a certificate or a secret"));
    name(m_passphrase, tr("Passphrase of the key"));
    m_unlock->setText(tr("&Unlock"));
    name(m_unlock, tr("Read the key with this passphrase"));
    m_skip->setText(tr("S&kip"));
    name(m_skip, tr("Leave this key locked"));
    m_add->setText(tr("&Add"));
    name(m_add, tr("Add the keys in the box"));
    m_open->setText(tr("&Open Files…"));
    name(m_open, tr("Add keys from files"));
    m_newKey->setText(tr("&New Key…"));
    name(m_newKey, tr("Generate a key of any kind, size and name"));
    for (int i = 0; i < m_addressKind->count(); ++i)
        m_addressKind->setItemText(i, m_addressKind->itemData(i).toInt() == int(AddressKind::Issuer) ? tr("Issuer")
                                                                                                     : tr("Key set"));
    name(m_addressKind, tr("What is at the address"));
    m_address->setPlaceholderText(u"https://"_s);
    name(m_address, tr("Address to fetch keys from"));
    m_fetch->setToolTip(tr("Nothing is fetched before you press this"));
    showState();
    showLines();
}

} // namespace Grantscope::Ui
