// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/welcomepage.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_paste(new QPushButton(icon(u"edit-paste-symbolic"_s), {}, this))
    , m_sample(new QPushButton(this))
    , m_make(new QPushButton(this))
{
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_paste);
    buttons->addWidget(m_sample);
    buttons->addWidget(m_make);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addStretch(2);
    connect(m_paste, &QPushButton::clicked, this, &WelcomePage::pasteAsked);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleAsked);
    connect(m_make, &QPushButton::clicked, this, &WelcomePage::makeAsked);
    updateFonts();
    retranslateUi();
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

void WelcomePage::updateFonts()
{
    m_title->setFont(scaledFont(font(), kTitleText));
}

void WelcomePage::retranslateUi()
{
    m_title->setText(tr("Look into a token"));
    m_text->setText(
        tr("Paste anything that holds a token: the token itself, an Authorization header, an address with a "
           "fragment, a token response, a cookie, a curl line or part of a HAR file. Nothing leaves this "
           "machine, and nothing is fetched unless you ask."));
    m_paste->setText(tr("&Paste"));
    m_paste->setAccessibleName(tr("Paste from the clipboard"));
    m_paste->setToolTip(m_paste->accessibleName());
    m_sample->setText(tr("&Show a Sample"));
    m_sample->setAccessibleName(tr("Show a sample token with its key"));
    m_sample->setToolTip(m_sample->accessibleName());
    m_make->setText(tr("&Make a Token"));
    m_make->setAccessibleName(tr("Make a token of your own"));
    m_make->setToolTip(m_make->accessibleName());
}

} // namespace Grantscope::Ui
