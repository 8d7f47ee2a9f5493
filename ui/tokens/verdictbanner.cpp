// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/verdictbanner.h"

#include "texts/moments.h"
#include "tokens/verdictlook.h"
#include "widgets/theme.h"
#include "widgets/zoomedstyle.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Grantscope::Ui {

namespace {

/// Most tokens are judged sooner; a bar that only flashes tells nothing.
constexpr int kPatience = 500; // ms

/// The sentence begins with the verdict's word, which stands above it already.
QString withoutTitle(const QString &sentence, const QString &title)
{
    qsizetype rest = title.size();
    if (!sentence.startsWith(title) || rest >= sentence.size()
        || (sentence.at(rest) != u':' && sentence.at(rest) != u'：'))
        return sentence;
    const QString bare = sentence.sliced(rest + 1).trimmed();
    return bare.isEmpty() ? sentence : bare.first(1).toUpper() + bare.sliced(1);
}

void makePlain(QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus); // Its owner is the one stop for the keyboard.
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    makePlain(label);
    return label;
}

} // namespace

/// A text that changes every second, with room for what it may come to: nothing below it moves.
class SteadyLabel : public QLabel
{
public:
    explicit SteadyLabel(QWidget *parent)
        : QLabel(parent)
        , m_roomiest(new QLabel(this))
    {
        makePlain(this);
        makePlain(m_roomiest);
        m_roomiest->hide();
    }

    void setRoomFor(const QString &text)
    {
        if (m_roomiest->text() == text)
            return;
        m_roomiest->setText(text);
        updateGeometry();
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return std::max(QLabel::heightForWidth(width), m_roomiest->heightForWidth(width));
    }

private:
    QLabel *m_roomiest; ///< Never shown.
};

VerdictBanner::VerdictBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(plainLabel(this))
    , m_sentence(new SteadyLabel(this))
    , m_asOf(plainLabel(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("verdict"));
    setAutoFillBackground(true);
    setFocusPolicy(Qt::TabFocus); // So that a screen reader reaches it.
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addWidget(m_asOf);
    words->addWidget(m_progress);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &VerdictBanner::showProgress);
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
    m_judging = false;
    m_patience.stop();
    m_progress->hide();
    m_title->setText(verdictTitle(*m_verdict));
    m_sentence->setText(withoutTitle(judgement.sentence, m_title->text()));
    m_sentence->setRoomFor(withoutTitle(judgement.roomiest, m_title->text()));
    const QString asOf = tr("Judged as of %1, leeway %2 s");
    m_asOf->setText(asOf.arg(Texts::localTime(judgement.asOf)).arg(judgement.leeway.count()));
    m_asOf->setToolTip(asOf.arg(Texts::utcTime(judgement.asOf)).arg(judgement.leeway.count()));
    setAccessibleName(tr("Verdict: %1").arg(m_title->text()));
    setAccessibleDescription(judgement.sentence);
    m_sentence->show();
    m_asOf->show();
    if (before != m_verdict)
        repaintMeaning();
}

void VerdictBanner::clear()
{
    m_judging = false;
    m_patience.stop();
    showWithoutVerdict(tr("Nothing judged yet"));
}

void VerdictBanner::showJudging()
{
    m_judging = true;
    m_patience.start();
    showWithoutVerdict(tr("Judging…"));
}

void VerdictBanner::showWithoutVerdict(const QString &title)
{
    m_verdict.reset();
    m_title->setText(title);
    m_sentence->clear();
    m_sentence->setRoomFor({});
    m_asOf->clear();
    m_sentence->hide();
    m_asOf->hide();
    m_progress->hide();
    setAccessibleName(m_title->text());
    setAccessibleDescription({});
    repaintMeaning();
}

void VerdictBanner::showProgress()
{
    m_sentence->setText(tr("This takes a while. Paste something else to look at that instead."));
    m_sentence->show();
    m_progress->show();
    setAccessibleDescription(m_sentence->text());
}

bool VerdictBanner::showsProgress() const
{
    return m_progress->isVisibleTo(this);
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
    const Meaning meaning = m_verdict ? verdictMeaning(*m_verdict) : Meaning::Muted;
    // The application's, not the parent's: a parent hears of another palette later than its children.
    const QPalette base = QGuiApplication::palette();
    m_paintedIn = base.cacheKey();
    QPalette own;
    own.setColor(QPalette::Window, m_verdict ? meaningTint(meaning, base) : base.color(QPalette::AlternateBase));
    own.setColor(QPalette::WindowText, base.color(QPalette::WindowText));
    setPalette(own);
    QPalette colored;
    colored.setColor(QPalette::WindowText, meaningColor(meaning, base));
    m_title->setPalette(colored);
    QPalette muted;
    muted.setColor(QPalette::WindowText, meaningColor(Meaning::Muted, base));
    m_asOf->setPalette(muted);
    m_title->setFont(scaledFont(font(), kTitleText));
    m_asOf->setFont(scaledFont(font(), kSecondaryText));
    const int side = zoomed(22, fontMetrics());
    m_icon->setPixmap(meaningIcon(meaning).pixmap(QSize(side, side), devicePixelRatio()));
}

void VerdictBanner::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void VerdictBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // PaletteChange comes from our own setPalette(), too: only colours of another palette count.
    const bool recolored =
        event->type() == QEvent::PaletteChange && m_paintedIn != QGuiApplication::palette().cacheKey();
    if (recolored || event->type() == QEvent::FontChange)
        repaintMeaning();
    if (event->type() == QEvent::LanguageChange && !m_verdict) {
        if (m_judging)
            showJudging();
        else
            clear();
    }
}

} // namespace Grantscope::Ui
