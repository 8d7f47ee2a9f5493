// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/agentpane.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/lineedit.h"
#include "widgets/masking.h"
#include "widgets/wrappedtext.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

using Session::PageField;
using Session::PagePart;

namespace {

constexpr qsizetype kMostOfALine = 34; // characters
constexpr const char *kForm = "form"; // The property that names the form of a box.

/// A check box breaks no lines by itself.
QString inLines(const QString &text)
{
    QStringList lines(QString{});
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QString &line = lines.last();
        if (!line.isEmpty() && line.size() + 1 + word.size() > kMostOfALine)
            lines << word;
        else
            line += line.isEmpty() ? word : u' ' + word;
    }
    return lines.join(u'\n');
}

} // namespace

AgentPane::AgentPane(FlowController *flow, const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_masking(masking)
    , m_address(new QLabel(this))
    , m_reload(new QToolButton(this))
    , m_outside(new QToolButton(this))
    , m_forget(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
{
    m_address->setTextFormat(Qt::PlainText);
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_reload->setIcon(icon(u"view-refresh-symbolic"_s));
    m_outside->setIcon(icon(u"globe-symbolic"_s));
    m_forget->setIcon(icon(u"edit-reset-symbolic"_s));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 0);
    line->setSpacing(4);
    line->addWidget(m_address, 1);
    for (QToolButton *each : {m_reload, m_outside, m_forget}) {
        each->setAutoRaise(true);
        each->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(each);
    }
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_scroll, 1);
    connect(m_reload, &QToolButton::clicked, this, [this] {
        if (m_agent)
            m_agent->reload();
    });
    connect(m_outside, &QToolButton::clicked, this, [this] { m_flow->openOutside(m_flow->browserAddress()); });
    connect(m_forget, &QToolButton::clicked, this, [this] {
        if (m_agent)
            m_agent->forget();
    });
    connect(masking, &Masking::changed, this, &AgentPane::show);
    connect(flow, &FlowController::stateChanged, this, &AgentPane::followPerson);
    retranslateUi();
}

void AgentPane::attach()
{
    if (m_agent == m_flow->agent())
        return;
    m_agent = m_flow->agent();
    if (m_agent)
        connect(m_agent, &Session::UserAgent::changed, this, &AgentPane::takePage);
    takePage();
}

bool AgentPane::isPractice() const
{
    const PracticeOffer *offer = m_flow->offer();
    return offer && m_agent && QString::fromLatin1(m_agent->address()).startsWith(offer->issuer + u'/');
}

/// What was filled in on the page before is of no use on this one.
void AgentPane::takePage()
{
    if (!m_agent || !m_agent->isBusy())
        m_shown = m_agent && m_agent->page() ? *m_agent->page() : Session::Page();
    m_isAnother = true;
    show();
}

void AgentPane::show()
{
    const bool there = m_agent != nullptr;
    m_address->setText(there ? Texts::visibleExcerpt(QString::fromUtf8(withoutQuery(m_agent->address())), 200)
                             : QString());
    m_address->setToolTip(m_address->text());
    m_reload->setEnabled(there && !m_agent->isBusy());
    m_outside->setEnabled(m_flow->services().openBrowser && !m_flow->browserAddress().isEmpty());
    m_forget->setEnabled(there && m_agent->hasCookies());
    if (there && m_agent->isBusy())
        return; // The next page takes the place of this one.
    build();
}

/// The page may have been there before the flow comes to the person.
void AgentPane::followPerson()
{
    const bool before = std::exchange(m_atPerson, m_flow->state() == FlowController::State::AtPerson);
    if (m_atPerson && !before && isVisible() && !m_fields.isEmpty())
        focusPage();
}

/// At its first field that takes the keyboard, else where the page can be scrolled.
void AgentPane::focusPage()
{
    const auto first = std::ranges::find_if(std::as_const(m_fields), &QWidget::isEnabled);
    QWidget *target = first == m_fields.cend() ? m_scroll : *first;
    target->setFocus();
}

void AgentPane::build()
{
    // The window's: ours is the one that had it here last, wherever it is now.
    QWidget *focused = window()->focusWidget();
    const bool hadFocus = m_page && m_page->isAncestorOf(focused);
    const bool isAnother = std::exchange(m_isAnother, false);
    const qsizetype kept = hadFocus && !isAnother ? m_fields.indexOf(focused) : -1;
    const auto *line = qobject_cast<const QLineEdit *>(focused);
    const int caret = hadFocus && line ? line->cursorPosition() : -1;
    m_page = new QWidget;
    m_rows = new QVBoxLayout(m_page);
    m_rows->setContentsMargins(8, 8, 8, 8);
    m_rows->setSpacing(8);
    m_fields.clear();
    m_texts.clear();
    if (m_agent && m_agent->error()) {
        addError(*m_agent->error());
    } else if (!m_agent || !m_agent->page()) {
        addText(tr("Pages of the server appear here: the sign-in, and what the application asks for."));
    } else {
        auto *title = new QLabel(m_shown.title, m_page);
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        title->setFont(scaledFont(font(), kTitleText));
        m_rows->addWidget(title);
        m_texts << m_shown.title;
        for (const PagePart &part : std::as_const(m_shown.parts)) {
            if (part.kind == PagePart::Kind::Form)
                addForm(part.form);
            else
                addText(Texts::visibleExcerpt(part.text, 2000),
                        part.kind == PagePart::Kind::Alert ? std::optional(Meaning::Bad) : std::nullopt);
        }
    }
    m_rows->addStretch();
    m_scroll->setWidget(m_page);
    QWidget *previous = m_forget;
    for (QWidget *field : std::as_const(m_fields)) {
        setTabOrder(previous, field);
        previous = field;
    }
    // The person signs in next, so the keyboard is where that is done; never taken from another tab.
    const bool isAwaited =
        isAnother && isVisible() && !m_fields.isEmpty() && m_flow->state() == FlowController::State::AtPerson;
    if (kept >= 0)
        restoreFocus(kept, caret);
    else if (hadFocus || isAwaited)
        focusPage();
}

void AgentPane::restoreFocus(qsizetype field, int caret)
{
    if (field >= m_fields.size())
        return focusPage();
    m_fields.at(field)->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(m_fields.at(field)); line && caret >= 0)
        line->setCursorPosition(caret);
}

void AgentPane::addText(const QString &text, std::optional<Meaning> meaning)
{
    auto *label = new WrappedText(m_page);
    const QString shown = meaning ? meaningMark(*meaning) + u' ' + text : text;
    label->setPlainText(shown);
    label->setAccessibleName(tr("Text of the page"));
    if (meaning) {
        QPalette told = palette();
        told.setColor(QPalette::Text, meaningColor(*meaning, palette()));
        label->setPalette(told);
    }
    m_rows->addWidget(label);
    m_texts << shown;
}

void AgentPane::addError(const Error &error)
{
    const Texts::ErrorText text = Texts::errorText(m_masking->shown(error));
    addText(text.what, Meaning::Bad);
    addText(text.remedy);
    if (m_flow->services().openBrowser) {
        addButton(tr("Open in Your Own Browser"), true, [this] { m_flow->openOutside(m_flow->browserAddress()); });
    }
}

QPushButton *AgentPane::addButton(const QString &text, bool first, const std::function<void()> &press)
{
    auto *button = new QPushButton(m_page);
    button->setText(QString(text).replace(u'&', u"&&"_s));
    button->setAccessibleName(text);
    button->setAutoDefault(true);
    button->setDefault(first);
    // The page goes with the press: nothing of it may be touched after.
    connect(button, &QPushButton::clicked, this, press, Qt::QueuedConnection);
    m_rows->addWidget(button);
    m_fields << button;
    return button;
}

void AgentPane::addPeople(qsizetype number)
{
    const auto &fields = m_shown.forms.at(number).fields;
    const auto named = std::ranges::find(fields, PageField::Kind::Text, &PageField::kind);
    const auto secret = std::ranges::find(fields, PageField::Kind::Password, &PageField::kind);
    if (!isPractice() || named == fields.cend() || secret == fields.cend()
        || m_shown.forms.at(number).buttons.isEmpty())
        return;
    const qsizetype name = named - fields.cbegin();
    const qsizetype password = secret - fields.cbegin();
    bool first = true;
    for (const PracticeOffer::Person &person : m_flow->offer()->people) {
        const QString shown = person.name.section(u' ', 0, 0);
        QPushButton *button = addButton(tr("Sign In as %1").arg(shown), first, [this, number, name, password, person] {
            m_shown.forms[number].fields[name].value = person.username.toUtf8();
            m_shown.forms[number].fields[password].value = person.password.reveal().toByteArray();
            submit(number, 0);
        });
        button->setProperty("person", person.username);
        first = false;
    }
    addText(tr("Or by hand:"));
}

void AgentPane::addForm(qsizetype number)
{
    addPeople(number);
    const Session::PageForm &form = m_shown.forms.at(number);
    for (qsizetype field = 0; field < form.fields.size(); ++field) {
        if (form.fields.at(field).kind != PageField::Kind::Hidden)
            addField(number, field);
    }
    const bool nothingYet = std::ranges::none_of(
        m_fields, [](const QWidget *each) { return qobject_cast<const QPushButton *>(each) != nullptr; });
    for (qsizetype button = 0; button < form.buttons.size(); ++button)
        addButton(Texts::visibleExcerpt(form.buttons.at(button).label, 120), nothingYet && button == 0,
                  [this, number, button] { submit(number, button); });
    if (form.buttons.isEmpty())
        addButton(tr("Send"), nothingYet, [this, number] { submit(number, -1); });
}

QWidget *AgentPane::addField(qsizetype form, qsizetype number)
{
    const PageField &field = m_shown.forms.at(form).fields.at(number);
    const QString label =
        Texts::visibleExcerpt(field.label.isEmpty() ? QString::fromUtf8(field.name) : field.label, 200);
    if (field.kind == PageField::Kind::Choice) {
        auto *box = new QCheckBox(m_page);
        box->setText(inLines(QString(label).replace(u'&', u"&&"_s)));
        box->setAccessibleName(label);
        box->setChecked(field.checked);
        box->setEnabled(!field.fixed);
        connect(box, &QCheckBox::toggled, this,
                [this, form, number](bool on) { m_shown.forms[form].fields[number].checked = on; });
        box->setProperty(kForm, form);
        box->installEventFilter(this);
        m_rows->addWidget(box);
        m_fields << box;
        return box;
    }
    auto *name = new QLabel(label, m_page);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    auto *edit = new LineEdit(m_page);
    edit->setText(QString::fromUtf8(field.value));
    edit->setReadOnly(field.fixed);
    edit->setAccessibleName(label);
    if (field.kind == PageField::Kind::Password || m_masking->isOn())
        edit->setEchoMode(QLineEdit::Password);
    name->setBuddy(edit);
    connect(edit, &QLineEdit::textChanged, this,
            [this, form, number, edit] { m_shown.forms[form].fields[number].value = edit->value().toUtf8(); });
    connect(edit, &QLineEdit::returnPressed, this, [this, form] { submitByDefault(form); }, Qt::QueuedConnection);
    m_rows->addWidget(name);
    m_rows->addWidget(edit);
    m_fields << edit;
    return edit;
}

void AgentPane::submit(qsizetype form, qsizetype button)
{
    if (m_agent && form < m_shown.forms.size())
        m_agent->submit(m_shown.forms.at(form), button);
}

/// As browsers do when Enter is pressed in a field: its first button counts.
void AgentPane::submitByDefault(qsizetype form)
{
    if (form < m_shown.forms.size())
        submit(form, m_shown.forms.at(form).buttons.isEmpty() ? -1 : 0);
}

bool AgentPane::eventFilter(QObject *watched, QEvent *event)
{
    const QVariant form = watched->property(kForm);
    if (event->type() != QEvent::KeyPress || !form.isValid())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if ((key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) || key->isAutoRepeat())
        return QWidget::eventFilter(watched, event);
    // The page goes with it: nothing of it may be touched after.
    QMetaObject::invokeMethod(
        this, [this, number = form.toLongLong()] { submitByDefault(number); }, Qt::QueuedConnection);
    return true;
}

QPushButton *AgentPane::button(const QString &text) const
{
    for (QWidget *field : m_fields) {
        auto *button = qobject_cast<QPushButton *>(field);
        if (button && button->accessibleName() == text)
            return button;
    }
    return nullptr;
}

QString AgentPane::text() const
{
    return m_texts.join(u'\n');
}

void AgentPane::retranslateUi()
{
    m_address->setAccessibleName(tr("Address of the page"));
    m_reload->setAccessibleName(tr("Load the page again"));
    m_outside->setAccessibleName(tr("Open in your own browser"));
    m_forget->setAccessibleName(tr("Forget who is signed in here"));
    m_scroll->setAccessibleName(tr("Page of the server"));
    for (QToolButton *each : {m_reload, m_outside, m_forget})
        each->setToolTip(each->accessibleName());
    show();
}

void AgentPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        show();
}

} // namespace Grantscope::Ui
