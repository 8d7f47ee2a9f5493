// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/verdictbanner.h"

#include "tokens/historymodel.h"
#include "tokens/times.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Grantscope::Ui {

namespace {

Meaning meaningOf(Token::Verdict verdict)
{
    switch (verdict) {
    case Token::Verdict::Valid:
        return Meaning::Good;
    case Token::Verdict::Unverified:
        return Meaning::Warning;
    case Token::Verdict::Invalid:
    case Token::Verdict::Malformed:
        break;
    }
    return Meaning::Bad;
}

/// The sentence begins with the verdict's word, which stands above it already.
QString withoutTitle(const QString &sentence, const QString &title)
{
    qsizetype rest = title.size();
    if (!sentence.startsWith(title) || rest >= sentence.size() || (sentence.at(rest) != u':' && sentence.at(rest) != u'：'))
        return sentence;
    const QString bare = sentence.sliced(rest + 1).trimmed();
    return bare.isEmpty() ? sentence : bare.first(1).toUpper() + bare.sliced(1);
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus); // Its owner is the one stop for the keyboard.
    return label;
}

} // namespace

VerdictBanner::VerdictBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(plainLabel(this))
    , m_sentence(plainLabel(this))
    , m_asOf(plainLabel(this))
{
    setObjectName(QStringLiteral("verdict"));
    setAutoFillBackground(true);
    setFocusPolicy(Qt::TabFocus); // So that a screen reader reaches it.
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addWidget(m_asOf);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    clear();
}

void VerdictBanner::showJudgement(const Judgement &judgement)
{
    const std::optional<Token::Verdict> before = m_verdict;
    m_verdict = judgement.inspection->verdict;
    m_title->setText(verdictTitle(*m_verdict));
    m_sentence->setText(withoutTitle(judgement.sentence, m_title->text()));
    m_asOf->setText(tr("Judged as of %1, leeway %2 s").arg(localTime(judgement.asOf)).arg(judgement.leeway.count()));
    setAccessibleName(tr("Verdict: %1").arg(m_title->text()));
    setAccessibleDescription(judgement.sentence);
    m_sentence->show();
    m_asOf->show();
    if (before != m_verdict)
        repaintMeaning();
}

void VerdictBanner::clear()
{
    m_verdict.reset();
    m_title->setText(tr("Nothing judged yet"));
    m_sentence->clear();
    m_asOf->clear();
    m_sentence->hide();
    m_asOf->hide();
    setAccessibleName(m_title->text());
    setAccessibleDescription({});
    repaintMeaning();
}

QString VerdictBanner::title() const
{
    return m_title->text();
}

QString VerdictBanner::sentence() const
{
    return m_sentence->text();
}

void VerdictBanner::repaintMeaning()
{
    const Meaning meaning = m_verdict ? meaningOf(*m_verdict) : Meaning::Muted;
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette own;
    own.setColor(QPalette::Window, m_verdict ? meaningTint(meaning, base) : base.color(QPalette::AlternateBase));
    setPalette(own);
    QPalette colored;
    colored.setColor(QPalette::WindowText, meaningColor(meaning, base));
    m_title->setPalette(colored);
    QPalette muted;
    muted.setColor(QPalette::WindowText, meaningColor(Meaning::Muted, base));
    m_asOf->setPalette(muted);
    m_title->setFont(scaledFont(font(), kTitleText));
    m_asOf->setFont(scaledFont(font(), kSecondaryText));
    m_icon->setPixmap(meaningIcon(meaning).pixmap(QSize(22, 22), devicePixelRatio()));
}

void VerdictBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // PaletteChange comes from our own setPalette(), too: the application's alone counts.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::FontChange)
        repaintMeaning();
    if (event->type() == QEvent::LanguageChange && !m_verdict)
        clear();
}

} // namespace Grantscope::Ui
