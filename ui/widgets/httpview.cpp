// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/httpview.h"

#include "widgets/background.h"
#include "widgets/copier.h"
#include "widgets/httpstyler.h"
#include "widgets/icon.h"
#include "widgets/sizetext.h"
#include "widgets/textview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// What is made ready at once, within a millisecond or two.
constexpr qsizetype kAtOnce = 128 * 1024;

} // namespace

HttpView::HttpView(Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_copier(copier)
    , m_notice(new QLabel(this))
    , m_find(new QToolButton(this))
    , m_readable(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_copyBody(new QToolButton(this))
    , m_view(new TextView(this))
{
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_find->setIcon(icon(u"search-symbolic"_s));
    m_copy->setIcon(icon(u"edit-copy-symbolic"_s));
    m_readable->setCheckable(true);
    m_readable->setChecked(true);
    for (QToolButton *button : {m_find, m_readable, m_copy, m_copyBody})
        button->setAutoRaise(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWrap(TextView::Wrap::Anywhere);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 4, 2);
    top->addWidget(m_notice, 1);
    for (QToolButton *button : {m_find, m_readable, m_copyBody, m_copy})
        top->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);

    connect(m_find, &QToolButton::clicked, m_view, &TextView::showFind);
    connect(m_copy, &QToolButton::clicked, this, &HttpView::copyMessage);
    connect(m_copyBody, &QToolButton::clicked, this, &HttpView::copyBody);
    connect(m_readable, &QToolButton::toggled, this, [this] {
        prepare();
        Q_EMIT wordingChanged(wording());
    });
    connect(copier, &Copier::allowedChanged, this, &HttpView::prepare);
    setFocusProxy(m_view);
    setTabOrder({m_find, m_readable, m_copyBody, m_copy, m_view});
    retranslateUi();
    updateButtons();
}

HttpView::~HttpView() = default;

void HttpView::setMessage(const HttpText &message)
{
    if (message == m_message)
        return;
    m_message = message;
    prepare();
}

void HttpView::setTitle(const QString &title)
{
    m_title = title;
    m_view->setAccessibleName(title);
}

void HttpView::setPlaceholderText(const QString &text)
{
    m_view->setPlaceholderText(text);
}

void HttpView::setWording(Wording wording)
{
    m_readable->setChecked(wording == Wording::Readable);
}

Wording HttpView::wording() const
{
    return m_readable->isChecked() ? Wording::Readable : Wording::AsSent;
}

void HttpView::prepare()
{
    const quint64 asked = ++m_asked;
    const Secrets secrets = m_copier->isAllowed() ? Secrets::Shown : Secrets::Hidden;
    if (m_message.head.size() + m_message.body.size() <= kAtOnce)
        return present(httpPage(m_message, wording(), secrets));
    // Nothing of another message, and nothing that is to be hidden now, stays until this one is there.
    m_ready = false;
    m_view->setText({});
    QtConcurrent::run([message = m_message, wording = wording(), secrets] {
        yieldToWindow();
        return httpPage(message, wording, secrets);
    }).then(this, [this, asked](const HttpPage &page) {
        if (asked == m_asked)
            present(page);
    });
}

void HttpView::present(const HttpPage &page)
{
    m_ready = true;
    // The library of syntaxes is loaded with the first text, not with the window.
    if (!m_styler && !page.text.isEmpty()) {
        auto styler = std::make_unique<HttpStyler>();
        m_styler = styler.get();
        m_view->setStyler(std::move(styler));
    }
    if (m_styler)
        m_styler->setPage(page);
    m_view->setText(page.text);
    m_said = page.notice;
    m_form = bodyForm(m_message.mediaType, m_message.body);
    showNotice();
    updateButtons();
}

void HttpView::updateButtons()
{
    const bool allowed = m_copier->isAllowed();
    m_find->setEnabled(!m_message.isEmpty());
    m_copy->setEnabled(allowed && !m_message.isEmpty());
    // Octets that are no text would not be themselves on the clipboard.
    m_copyBody->setEnabled(allowed && m_form != BodyForm::None && m_form != BodyForm::Binary);
}

QString HttpView::notice() const
{
    return m_notice->text();
}

void HttpView::showNotice()
{
    QStringList parts;
    if (!m_message.body.isEmpty()) {
        if (!m_message.mediaType.isEmpty())
            parts << QString::fromUtf8(m_message.mediaType);
        parts << sizeText(m_message.body.size());
    } else if (!m_message.head.isEmpty()) {
        parts << tr("no body");
    }
    switch (m_said) {
    case HttpPage::Notice::None:
        break;
    case HttpPage::Notice::NotJson:
        parts << tr("not readable as JSON, shown as sent");
        break;
    case HttpPage::Notice::NotForm:
        parts << tr("not readable as form parameters, shown as sent");
        break;
    case HttpPage::Notice::Binary:
        parts << tr("not text: its beginning in octets");
        break;
    case HttpPage::Notice::Hidden:
        parts << tr("hidden while values are masked");
        break;
    }
    m_notice->setText(parts.join(u" \u00b7 "_s));
}

void HttpView::copyMessage()
{
    m_copier->copyOctets(m_message.head + m_message.body, m_title);
}

void HttpView::copyBody()
{
    m_copier->copyOctets(m_message.body, tr("Body"));
}

void HttpView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void HttpView::retranslateUi()
{
    m_find->setToolTip(
        tr("Find in this text (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_find->setAccessibleName(tr("Find in this text"));
    m_readable->setText(tr("Readable"));
    m_readable->setToolTip(tr("Parameters decoded and one a line, JSON with line breaks; otherwise as sent"));
    m_readable->setAccessibleName(tr("Show readable, not as sent"));
    m_copyBody->setText(tr("Copy body"));
    m_copyBody->setToolTip(tr("Copy the body as it was sent"));
    m_copyBody->setAccessibleName(tr("Copy the body as it was sent"));
    m_copy->setToolTip(tr("Copy all of it as it was sent"));
    m_copy->setAccessibleName(tr("Copy all of it as it was sent"));
    showNotice();
}

} // namespace Grantscope::Ui
