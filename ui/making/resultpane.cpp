// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/resultpane.h"

#include "texts/makingtexts.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/tokenview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

ResultPane::ResultPane(MakerSession *session, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_copier(copier)
    , m_view(new TokenView(this))
    , m_state(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_command(new QPushButton(this))
    , m_inspect(new QPushButton(this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWrap(TextView::Wrap::Anywhere);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setFocusPolicy(Qt::NoFocus);
    m_copy->setIcon(icon(u"edit-copy-symbolic"_s));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(8);
    line->addWidget(m_state, 1);
    for (QPushButton *button : {m_copy, m_command, m_inspect}) {
        button->setAutoDefault(false);
        line->addWidget(button, 0, Qt::AlignTop);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_view, 1);

    connect(session, &MakerSession::stood, this, &ResultPane::show);
    connect(session, &MakerSession::started, this, &ResultPane::show);
    connect(session, &MakerSession::chosen, this, &ResultPane::show);
    connect(copier, &Copier::allowedChanged, this, &ResultPane::show);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_copier->copy(QString::fromUtf8(m_session->token()), Copier::Sensitivity::Secret, tr("the token"));
    });
    connect(m_command, &QPushButton::clicked, this, [this] {
        const BrokenToken *broken = m_session->broken();
        const QByteArray command = Making::signCommand(m_session->piece().draft, broken ? broken->breakage : nullptr);
        m_copier->copy(QString::fromUtf8(command), Copier::Sensitivity::Secret, tr("the command"));
    });
    connect(m_inspect, &QPushButton::clicked, this, [this] { Q_EMIT inspectAsked(m_session->token()); });
    retranslateUi();
    show();
}

ResultPane::Told ResultPane::toldBroken() const
{
    const BrokenToken &broken = *m_session->broken();
    const Texts::Story story = Texts::breakageStory(broken.breakage->id);
    QStringList checks;
    for (const QByteArray &check : broken.failing)
        checks << Texts::checkTitle(std::string_view(check));
    return {Meaning::Warning, tr("Broken on purpose: %1. %2 What does not hold here: %3.")
                                  .arg(story.title, story.text, checks.join(tr("; ", "between checks")))};
}

ResultPane::Told ResultPane::told() const
{
    using enum Making::SignatureState;
    if (m_session->isSigning())
        return {Meaning::Muted, tr("Signing …")};
    if (m_session->broken())
        return toldBroken();
    const Making::Standing *standing = m_session->standing();
    const Jose::Key &key = m_session->signer().key;
    const QString label = m_copier->masking()->shown(Texts::visibleExcerpt(key.label(), 60));
    switch (standing ? standing->signatures.value(m_session->current(), NotChecked) : NotChecked) {
    case Unsigned:
        return {Meaning::Muted, tr("Not signed yet.")};
    case Verified:
        return {Meaning::Good,
                tr("Made here: the signature is that of your key %1, and fits what stands there.").arg(label)};
    case Failed:
        return {Meaning::Bad,
                tr("The signature does not fit what stands there with this key. Sign, and it is your own token.")};
    case NotChecked:
        break;
    }
    return {Meaning::Muted,
            tr("Whether the signature fits can't be told without a key and a header that can be read.")};
}

void ResultPane::show()
{
    const Told said = told();
    m_state->setText(meaningMark(said.meaning) + u' ' + said.text);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, meaningColor(said.meaning, palette()));
    m_state->setPalette(colors);
    const QByteArray token = m_session->token();
    if (m_view->text() != token)
        m_view->setToken(token, TokenView::compactParts(token));
    m_view->setConcealed(!m_copier->isAllowed());
    const bool canCopy = m_copier->isAllowed() && !token.isEmpty();
    m_copy->setEnabled(canCopy);
    m_command->setEnabled(canCopy);
    m_inspect->setEnabled(!token.isEmpty());
}

void ResultPane::retranslateUi()
{
    m_view->setAccessibleName(tr("The token that is made here"));
    m_view->setPlaceholderText(tr("The token stands here as soon as there is something to sign"));
    m_copy->setText(tr("&Copy"));
    m_command->setText(tr("Copy Co&mmand"));
    m_command->setToolTip(tr("gscope sign with the same header and payload"));
    m_inspect->setText(tr("&Inspect"));
    m_inspect->setToolTip(tr("Open it in the inspector as another token"));
}

void ResultPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        show();
}

} // namespace Grantscope::Ui
