// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/addressbar.h"

#include "http/sensitive.h"
#include "requests/connectiondialog.h"
#include "requests/requestcontroller.h"
#include "texts/requesttexts.h"
#include "texts/texts.h"
#include "widgets/copier.h"
#include "widgets/httpmask.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr const char *kMethods[] = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"};

QString languageTitle(Request::SnippetLanguage language)
{
    switch (language) {
    case Request::SnippetLanguage::Curl:
        return u"curl"_s;
    case Request::SnippetLanguage::Httpie:
        return u"HTTPie"_s;
    case Request::SnippetLanguage::Python:
        return u"Python requests"_s;
    case Request::SnippetLanguage::JavaScript:
        return u"JavaScript fetch"_s;
    case Request::SnippetLanguage::QtNetwork:
        return u"C++ Qt"_s;
    }
    return {};
}

} // namespace

AddressBar::AddressBar(RequestController *requests, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_requests(requests)
    , m_copier(copier)
    , m_method(new QComboBox(this))
    , m_address(new AddressEdit(this))
    , m_send(new QPushButton(this))
    , m_copy(new QToolButton(this))
    , m_copyMenu(new QMenu(this))
    , m_more(new QToolButton(this))
    , m_moreMenu(new QMenu(this))
    , m_notice(new WrappedText(this))
{
    m_method->setEditable(true);
    m_method->setInsertPolicy(QComboBox::NoInsert);
    for (const char *method : kMethods)
        m_method->addItem(QString::fromLatin1(method));
    m_method->lineEdit()->setMaxLength(64);
    m_method->setFont(fixedFont());
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_address->setFont(fixedFont());
    m_address->setMaxLength(1024 * 1024);
    m_address->setClearButtonEnabled(true);
    m_send->setDefault(true);
    m_copy->setIcon(icon(u"edit-copy-symbolic"_s));
    m_more->setIcon(icon(u"application-menu-symbolic"_s));
    m_copy->setMenu(m_copyMenu);
    m_more->setMenu(m_moreMenu);
    for (QToolButton *button : {m_copy, m_more}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 8, 8, 4);
    line->setSpacing(8);
    line->addWidget(m_method);
    line->addWidget(m_address, 1);
    line->addWidget(m_send);
    line->addWidget(m_copy);
    line->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    auto *told = new QHBoxLayout;
    told->setContentsMargins(8, 0, 8, 4);
    told->addWidget(m_notice);
    column->addLayout(told);
    m_notice->hide();

    connect(m_method, &QComboBox::editTextChanged, this, [this](const QString &text) {
        if (!m_showing)
            m_requests->change([&](auto &draft, auto &) { draft.method = text.toUtf8(); });
    });
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        if (!m_showing)
            m_requests->change([&](auto &draft, auto &) { draft.address = m_address->value().toUtf8(); });
    });
    connect(m_address, &QLineEdit::returnPressed, this, [this] {
        if (!m_requests->isBusy())
            sendOrCancel();
    });
    connect(m_address, &AddressEdit::curlPasted, this, &AddressBar::takeCurl);
    connect(m_send, &QPushButton::clicked, this, &AddressBar::sendOrCancel);
    connect(m_copyMenu, &QMenu::aboutToShow, this, &AddressBar::fillCopyMenu);
    connect(m_moreMenu, &QMenu::aboutToShow, this, &AddressBar::fillMoreMenu);
    connect(requests, &RequestController::draftChanged, this, &AddressBar::show);
    connect(requests, &RequestController::stateChanged, this, &AddressBar::show);
    connect(requests, &RequestController::sendingChanged, this, &AddressBar::showNotice);
    connect(copier->masking(), &Masking::changed, this, &AddressBar::show);
    setFocusProxy(m_address);
    setTabOrder({m_method, m_address, m_send, m_copy, m_more});
    retranslateUi();
    show();
}

void AddressBar::sendOrCancel()
{
    if (m_requests->isBusy())
        return m_requests->cancel();
    m_told.clear();
    // Typed or put together by hand.
    if (Request::looksLikeCurl(m_requests->draft().address))
        return takeCurl(m_requests->draft().address);
    m_requests->send();
}

void AddressBar::pasteCurl()
{
    takeCurl(QGuiApplication::clipboard()->text().toUtf8());
}

void AddressBar::takeCurl(const QByteArray &command)
{
    const Result<QList<Request::CurlNote>> notes = m_requests->takeCurl(command);
    if (!notes)
        return tell(meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(notes.error()));
    QStringList lines;
    for (const Request::CurlNote &note : *notes) {
        const bool warns = note.kind == Request::CurlNoteKind::Insecure || note.kind == Request::CurlNoteKind::Variable;
        lines << (warns ? meaningMark(Meaning::Warning) + u' ' : QString())
                     + Texts::curlNoteText(Request::noteName(note.kind), note.detail);
    }
    tell(lines.isEmpty() ? tr("The command was taken over.") : lines.join(u'\n'));
}

void AddressBar::tell(const QString &text)
{
    m_told = text;
    showNotice();
}

QString AddressBar::notice() const
{
    return m_notice->toPlainText();
}

void AddressBar::show()
{
    m_showing = true;
    const Request::Draft &draft = m_requests->draft();
    if (m_method->currentText() != QString::fromUtf8(draft.method))
        m_method->setEditText(QString::fromUtf8(draft.method));
    const bool hides =
        m_copier->masking()->isOn()
        && maskedHead("GET " + draft.address + " HTTP/1.1\r\n\r\n") != "GET " + draft.address + " HTTP/1.1\r\n\r\n";
    m_address->setReadOnly(hides);
    m_address->setEchoMode(hides ? QLineEdit::Password : QLineEdit::Normal);
    if (m_address->value().toUtf8() != draft.address)
        m_address->setText(QString::fromUtf8(draft.address));
    m_showing = false;
    const bool isBusy = m_requests->isBusy();
    m_send->setText(isBusy ? tr("Cancel") : tr("Send"));
    m_send->setIcon(icon(isBusy ? u"dialog-cancel-symbolic"_s : u"document-send-symbolic"_s));
    showNotice();
}

void AddressBar::showNotice()
{
    QStringList lines;
    if (const auto &complaint = m_requests->complaint())
        lines << meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(m_copier->masking()->shown(*complaint));
    if (m_requests->sending().plainHttp == Net::PlainHttp::InsecureAnywhere)
        lines
            << meaningMark(Meaning::Warning) + u' '
                   + tr("Plain http to other machines is allowed: whoever is on the way reads and changes everything.");
    if (m_requests->sending().trust != Net::Trust())
        lines << tr("Only the certificates that you named are accepted.");
    if (!m_told.isEmpty())
        lines << m_told;
    m_notice->setPlainText(lines.join(u'\n'));
    m_notice->setVisible(!lines.isEmpty());
}

void AddressBar::save()
{
    const QString typed =
        QInputDialog::getText(this, tr("Save the request"), tr("Name"), QLineEdit::Normal, m_requests->name());
    if (typed.isEmpty())
        return;
    if (const Result<void> saved = m_requests->saveAs(typed.trimmed()); !saved)
        return tell(meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(saved.error()));
    tell(tr("Saved as %1. Secrets are not kept with it; tokens are, by name.").arg(typed.trimmed()));
}

void AddressBar::fillCopyMenu()
{
    m_copyMenu->clear();
    const auto add = [this](QMenu *menu, Request::SnippetLanguage language, Request::SnippetSecrets secrets) {
        QAction *action = menu->addAction(languageTitle(language));
        action->setEnabled(m_copier->isAllowed());
        connect(action, &QAction::triggered, this, [this, language, secrets] {
            const Result<QByteArray> code = m_requests->snippet(language, secrets);
            if (!code)
                return tell(meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(code.error()));
            const bool isPlain = secrets == Request::SnippetSecrets::Variables;
            m_copier->copy(QString::fromUtf8(*code), isPlain ? Copier::Sensitivity::Plain : Copier::Sensitivity::Secret,
                           languageTitle(language));
        });
    };
    m_copyMenu->addSection(tr("Copy as code, variables for secrets"));
    for (const Request::SnippetLanguage language : Request::kSnippetLanguages)
        add(m_copyMenu, language, Request::SnippetSecrets::Variables);
    QMenu *open = m_copyMenu->addMenu(meaningIcon(Meaning::Warning), tr("With secrets"));
    open->setToolTip(tr("Whoever reads the text can use them"));
    for (const Request::SnippetLanguage language : Request::kSnippetLanguages)
        add(open, language, Request::SnippetSecrets::WrittenInsecure);
}

void AddressBar::addFollowing()
{
    m_moreMenu->addSection(tr("Redirects"));
    auto *group = new QActionGroup(m_moreMenu);
    const std::pair<Session::Follow, QString> choices[] = {{Session::Follow::OneByOne, tr("Ask at each")},
                                                           {Session::Follow::All, tr("Follow all")},
                                                           {Session::Follow::Never, tr("Never follow")}};
    for (const auto &[follow, title] : choices) {
        QAction *action = group->addAction(m_moreMenu->addAction(title));
        action->setCheckable(true);
        action->setChecked(m_requests->sending().follow == follow);
        connect(action, &QAction::triggered, this, [this, follow] {
            SendingChoice sending = m_requests->sending();
            sending.follow = follow;
            m_requests->setSending(sending);
        });
    }
}

void AddressBar::addTimes()
{
    QMenu *times = m_moreMenu->addMenu(tr("Time-out: %n s", nullptr, int(m_requests->sending().timeout.count())));
    for (const int seconds : {2, 10, 30, 120, 600}) {
        QAction *action = times->addAction(tr("%n s", nullptr, seconds));
        action->setCheckable(true);
        action->setChecked(m_requests->sending().timeout == std::chrono::seconds(seconds));
        connect(action, &QAction::triggered, this, [this, seconds] {
            SendingChoice sending = m_requests->sending();
            sending.timeout = std::chrono::seconds(seconds);
            m_requests->setSending(sending);
        });
    }
}

void AddressBar::askForConnection()
{
    const SendingChoice sending = m_requests->sending();
    auto *dialog = new ConnectionDialog({.trust = sending.trust, .proxy = sending.proxy}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Net::SendOptions chosen;
        dialog->store(chosen);
        SendingChoice now = m_requests->sending();
        now.trust = chosen.trust;
        now.proxy = chosen.proxy;
        m_requests->setSending(now);
    });
    dialog->open();
}

void AddressBar::fillMoreMenu()
{
    m_moreMenu->clear();
    connect(m_moreMenu->addAction(icon(u"edit-paste-symbolic"_s), tr("Paste a curl Command")), &QAction::triggered,
            this, &AddressBar::pasteCurl);
    QAction *save = m_moreMenu->addAction(icon(u"document-save-symbolic"_s), tr("Save under a Name …"));
    save->setEnabled(m_requests->services().store);
    connect(save, &QAction::triggered, this, &AddressBar::save);
    addFollowing();
    m_moreMenu->addSection(tr("Sending"));
    addTimes();
    connect(m_moreMenu->addAction(tr("Certificates and Proxy …")), &QAction::triggered, this,
            &AddressBar::askForConnection);
    QAction *renews = m_moreMenu->addAction(tr("Refresh a token that ran out"));
    renews->setCheckable(true);
    renews->setChecked(m_requests->sending().renewsTokens);
    connect(renews, &QAction::toggled, this, [this](bool on) {
        SendingChoice sending = m_requests->sending();
        sending.renewsTokens = on;
        m_requests->setSending(sending);
    });
    QAction *plain = m_moreMenu->addAction(meaningIcon(Meaning::Warning), tr("Allow plain http to other machines"));
    plain->setCheckable(true);
    plain->setChecked(m_requests->sending().plainHttp == Net::PlainHttp::InsecureAnywhere);
    connect(plain, &QAction::toggled, this, [this](bool on) {
        SendingChoice sending = m_requests->sending();
        sending.plainHttp = on ? Net::PlainHttp::InsecureAnywhere : Net::PlainHttp::LoopbackOnly;
        m_requests->setSending(sending);
    });
}

void AddressBar::retranslateUi()
{
    m_method->setAccessibleName(tr("Method"));
    m_method->lineEdit()->setAccessibleName(m_method->accessibleName());
    m_method->setToolTip(tr("The method: any token, such as GET or POST"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(tr("https://api.example/ – or paste a curl command"));
    m_copy->setToolTip(tr("Copy the request as code"));
    m_copy->setAccessibleName(tr("Copy the request as code"));
    m_more->setToolTip(tr("More: curl, saving, redirects, time-out"));
    m_more->setAccessibleName(tr("More: curl, saving, redirects, time-out"));
    m_notice->setAccessibleName(tr("About the request"));
}

void AddressBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        show();
    }
}

} // namespace Grantscope::Ui
