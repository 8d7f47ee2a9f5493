// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyspane.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "tokens/copier.h"
#include "tokens/keystore.h"
#include "tokens/valuetree.h"
#include "widgets/icon.h"
#include "widgets/pasteview.h"
#include "widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qint64 kMostKeyFile = qint64(32) << 20;
enum class AddressKind : quint8 { Issuer, KeySet };

QHBoxLayout *rowLayout(QWidget *parent = nullptr)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins({});
    row->setSpacing(8);
    return row;
}

} // namespace

KeysPane::KeysPane(KeyStore *store, const KeyFetcher &fetcher, const Masking *masking, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_fetcher(fetcher)
    , m_model(store, masking)
    , m_copier(copier)
    , m_form(new QComboBox(this))
    , m_text(new PasteView(this))
    , m_passphraseRow(new QWidget(this))
    , m_passphraseLabel(new QLabel(m_passphraseRow))
    , m_passphrase(new QLineEdit(m_passphraseRow))
    , m_unlock(new QPushButton(m_passphraseRow))
    , m_add(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_algorithm(new QComboBox(this))
    , m_generate(new QPushButton(this))
    , m_networkRow(new QWidget(this))
    , m_addressKind(new QComboBox(m_networkRow))
    , m_address(new QLineEdit(m_networkRow))
    , m_fetch(new QPushButton(m_networkRow))
    , m_message(new QLabel(this))
    , m_view(new ValueTree(u"keys"_s, ValueTree::Shape::Table, copier, this))
    , m_remove(new QAction(icon(u"edit-delete-symbolic"_s), {}, this))
    , m_copyPublic(new QAction(this))
    , m_copyPrivate(new QAction(this))
{
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    buildInput();
    buildNetwork();
    buildList(masking, copier);
    retranslateUi();
}

void KeysPane::buildInput()
{
    for (const int encoding : {-1, int(Jose::SecretEncoding::Text), int(Jose::SecretEncoding::Base64),
                               int(Jose::SecretEncoding::Base64url), int(Jose::SecretEncoding::Hex)})
        m_form->addItem({}, encoding);
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text->setObjectName(u"key-text"_s);
    m_text->setFixedHeight(m_text->heightForRows(4));
    m_text->setConcealed(!m_copier->isAllowed());
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphraseLabel->setBuddy(m_passphrase);
    m_passphraseRow->hide();
    for (const Jose::JwsAlgorithm &algorithm : Jose::jwsAlgorithms())
        m_algorithm->addItem(QString::fromLatin1(algorithm.name));
    m_algorithm->setCurrentText(u"ES256"_s);

    auto *passphrase = rowLayout(m_passphraseRow);
    passphrase->addWidget(m_passphraseLabel);
    passphrase->addWidget(m_passphrase, 1);
    passphrase->addWidget(m_unlock);
    auto *buttons = rowLayout();
    buttons->addWidget(m_form);
    buttons->addWidget(m_add);
    buttons->addStretch();
    buttons->addWidget(m_open);
    auto *making = rowLayout();
    making->addWidget(m_algorithm);
    making->addWidget(m_generate);
    making->addStretch();
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addWidget(m_passphraseRow);
    column->addLayout(making);

    connect(m_copier, &Copier::allowedChanged, m_text, [this](bool allowed) { m_text->setConcealed(!allowed); });
    connect(m_text, &PasteView::refused, this, [this](const QString &reason) { say(reason, true); });
    connect(m_add, &QPushButton::clicked, this, &KeysPane::addTyped);
    connect(m_open, &QPushButton::clicked, this, &KeysPane::chooseFiles);
    connect(m_generate, &QPushButton::clicked, this, &KeysPane::generate);
    const auto unlock = [this] {
        QByteArray octets = m_passphrase->text().toUtf8();
        m_waiting.passphrase = Secret::consume(octets);
        m_passphrase->clear();
        read(m_waiting);
    };
    connect(m_unlock, &QPushButton::clicked, this, unlock);
    connect(m_passphrase, &QLineEdit::returnPressed, this, unlock);
}

void KeysPane::buildNetwork()
{
    if (m_fetcher.fetchIssuer)
        m_addressKind->addItem({}, int(AddressKind::Issuer));
    if (m_fetcher.fetchKeySet)
        m_addressKind->addItem({}, int(AddressKind::KeySet));
    auto *row = rowLayout(m_networkRow);
    row->addWidget(m_addressKind);
    row->addWidget(m_address, 1);
    row->addWidget(m_fetch);
    m_addressKind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_networkRow->setVisible(m_addressKind->count() > 0);
    layout()->addWidget(m_networkRow);
    connect(m_fetch, &QPushButton::clicked, this, &KeysPane::fetch);
    connect(m_address, &QLineEdit::returnPressed, this, &KeysPane::fetch);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_suggested.clear(); });
}

void KeysPane::buildList(const Masking *, Copier *copier)
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setFocusPolicy(Qt::NoFocus);
    m_message->hide();
    layout()->addWidget(m_message);
    m_view->show(&m_model, {16, 16, 6, 24});
    static_cast<QVBoxLayout *>(layout())->addWidget(m_view, 1);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_view->addActions({m_copyPublic, m_copyPrivate, m_remove});
    connect(m_remove, &QAction::triggered, this, &KeysPane::removeChosen);
    connect(m_copyPublic, &QAction::triggered, this, [this] { copyChosen(false); });
    connect(m_copyPrivate, &QAction::triggered, this, [this] { copyChosen(true); });
    const auto update = [this] {
        const Jose::Key key = chosen();
        m_remove->setEnabled(!key.isNull());
        m_copyPublic->setEnabled(!key.isNull() && !key.isSymmetric() && m_copier->isAllowed());
        m_copyPrivate->setEnabled(!key.isNull() && key.isPrivate() && m_copier->isAllowed());
    };
    connect(m_view, &ValueTree::currentSourceChanged, this, update);
    connect(copier, &Copier::allowedChanged, this, update);
    update();
}

Jose::Key KeysPane::chosen() const
{
    const QModelIndex index = m_view->currentSource();
    return index.isValid() ? m_store->keys().at(index.row()).key : Jose::Key();
}

void KeysPane::say(const QString &text, bool isBad)
{
    m_message->setText(text);
    QPalette colored;
    colored.setColor(QPalette::WindowText, meaningColor(isBad ? Meaning::Bad : Meaning::Good, palette()));
    m_message->setPalette(colored);
    m_message->setAccessibleName(text);
    m_message->setVisible(!text.isEmpty());
}

QString KeysPane::message() const
{
    return m_message->text();
}

void KeysPane::addTyped()
{
    const int encoding = m_form->currentData().toInt();
    KeyText text{m_text->text(), tr("pasted")};
    if (encoding >= 0)
        text.secret = static_cast<Jose::SecretEncoding>(encoding);
    read(text);
}

void KeysPane::read(const KeyText &text)
{
    m_passphraseRow->hide();
    QtConcurrent::run([text] {
        return readKeys(text);
    }).then(this, [this, text](const Result<Jose::KeyImport> &import) { take(text, import); });
}

void KeysPane::take(const KeyText &text, const Result<Jose::KeyImport> &import)
{
    if (!import) {
        const ErrorId id = import.error().id;
        if (id == ErrorId(Jose::JoseError::PassphraseNeeded) || id == ErrorId(Jose::JoseError::PassphraseWrong)) {
            m_waiting = text;
            m_passphraseRow->show();
            m_passphrase->setFocus();
        }
        return say(Texts::errorLine(import.error()), true);
    }
    m_waiting = {};
    const int added = m_store->add(import->keys, import->findings + import->refused);
    QStringList lines{added == 1 ? tr("1 key added.") : tr("%1 keys added.").arg(added)};
    if (added < import->keys.size())
        lines << tr("%1 already there.").arg(import->keys.size() - added);
    if (!import->refused.isEmpty())
        lines << tr("%1 can't be used: %2").arg(import->refused.size()).arg(Texts::errorLine(import->refused.first()));
    say(lines.join(u' '), added == 0 && import->keys.isEmpty());
    if (added > 0 && text.data == m_text->text())
        m_text->clear();
}

void KeysPane::openFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            return say(tr("“%1” can't be read: %2.").arg(Texts::visibleExcerpt(name), file.errorString()), true);
        if (file.size() > kMostKeyFile)
            return say(tr("“%1” is larger than %2. Open a file of keys.")
                           .arg(Texts::visibleExcerpt(name), locale().formattedDataSize(kMostKeyFile)),
                       true);
        read({file.read(kMostKeyFile), name});
    }
}

void KeysPane::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open Keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &KeysPane::openFiles);
    dialog->open();
}

void KeysPane::generate()
{
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm(m_algorithm->currentText().toLatin1());
    m_generate->setEnabled(false); // A large RSA key takes a second or two.
    QtConcurrent::run([algorithm] {
        return Jose::generateKey(*algorithm);
    }).then(this, [this](const Result<Jose::Key> &key) {
        m_generate->setEnabled(true);
        if (!key)
            return say(Texts::errorLine(key.error()), true);
        m_store->add({key->withProvenance(Jose::Provenance::Given, tr("generated here"))});
        say(tr("A key was generated. It is forgotten when the window closes: copy it if you need it."), false);
    });
}

void KeysPane::suggestIssuer(const QString &issuer)
{
    if (!m_address->text().isEmpty() && m_address->text() != m_suggested)
        return;
    const QUrl url(issuer, QUrl::StrictMode);
    m_suggested = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) ? issuer : QString();
    m_address->setText(m_suggested);
    m_address->setCursorPosition(0);
}

void KeysPane::fetch()
{
    const QString typed = m_address->text().trimmed();
    const QUrl address(typed, QUrl::StrictMode);
    if (!address.isValid() || (address.scheme() != "https"_L1 && address.scheme() != "http"_L1))
        return say(tr("This is no https address. Give one such as https://login.example.com."), true);
    const bool fromIssuer = m_addressKind->currentData().toInt() == int(AddressKind::Issuer);
    m_fetch->setEnabled(false);
    say(tr("Fetching from %1 …").arg(address.host()), false);
    m_fetching = (fromIssuer ? m_fetcher.fetchIssuer : m_fetcher.fetchKeySet)(typed);
    m_fetching.then(this, [this](const Result<FetchedKeys> &fetched) { takeFetched(fetched); })
        .onCanceled(this, [this] {
            m_fetch->setEnabled(true);
            say(tr("The fetch was cancelled."), true);
        });
}

void KeysPane::takeFetched(const Result<FetchedKeys> &fetched)
{
    m_fetch->setEnabled(true);
    if (!fetched)
        return say(Texts::errorLine(fetched.error()), true);
    const int added = m_store->add(fetched->keys, fetched->findings);
    say(tr("%1 keys fetched, %2 of them new.").arg(fetched->keys.size()).arg(added), fetched->keys.isEmpty());
}

void KeysPane::removeChosen()
{
    if (const QModelIndex index = m_view->currentSource(); index.isValid())
        m_store->remove(index.row());
}

void KeysPane::copyChosen(bool withPrivateParts)
{
    const Jose::Key key = chosen();
    if (key.isNull())
        return;
    if (!withPrivateParts) {
        const Result<QByteArray> jwk = key.publicJwk();
        return jwk ? m_copier->copy(QString::fromUtf8(*jwk), Copier::Sensitivity::Plain)
                   : say(Texts::errorLine(jwk.error()), true);
    }
    const Result<Secret> jwk = key.privateJwk();
    return jwk ? m_copier->copy(QString::fromUtf8(jwk->reveal())) : say(Texts::errorLine(jwk.error()), true);
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
        openFiles(paths);
    else
        read({event->mimeData()->text().toUtf8(), tr("dropped")});
}

void KeysPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.refresh();
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
    m_passphraseLabel->setText(tr("Pass&phrase"));
    name(m_passphrase, tr("Passphrase of the key"));
    m_unlock->setText(tr("&Unlock"));
    name(m_unlock, tr("Read the key with this passphrase"));
    m_add->setText(tr("&Add"));
    name(m_add, tr("Add the keys in the box"));
    m_open->setText(tr("&Open Files…"));
    name(m_open, tr("Add keys from files"));
    m_generate->setText(tr("&Generate"));
    name(m_generate, tr("Generate a key for this algorithm"));
    name(m_algorithm, tr("Algorithm of the key to generate"));
    for (int i = 0; i < m_addressKind->count(); ++i)
        m_addressKind->setItemText(i, m_addressKind->itemData(i).toInt() == int(AddressKind::Issuer) ? tr("Issuer")
                                                                                                     : tr("Key set"));
    name(m_addressKind, tr("What is at the address"));
    m_address->setPlaceholderText(u"https://"_s);
    name(m_address, tr("Address to fetch keys from"));
    m_fetch->setText(tr("&Fetch"));
    name(m_fetch, tr("Fetch keys from this address"), tr("Nothing is fetched before you press this"));
    m_view->setAccessibleName(tr("Keys"));
    m_remove->setText(tr("Re&move"));
    m_copyPublic->setText(tr("Copy &Public JWK"));
    m_copyPrivate->setText(tr("Copy Pri&vate JWK"));
}

} // namespace Grantscope::Ui
