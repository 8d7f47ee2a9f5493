// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/timebar.h"

#include "tokens/inspectorsession.h"
#include "widgets/flowlayout.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMostLeeway = 7 * 86'400;

/// One stop for Tab; the arrow keys go to the next number of it, as in a slider of its own.
class MomentField : public QDateTimeEdit
{
public:
    using QDateTimeEdit::QDateTimeEdit;

protected:
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool across = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
        if (!across || event->modifiers() != Qt::NoModifier)
            return QDateTimeEdit::keyPressEvent(event);
        const int section = currentSectionIndex() + (event->key() == Qt::Key_Right ? 1 : -1);
        if (section >= 0 && section < sectionCount())
            setSelectedSection(sectionAt(section));
    }
};

} // namespace

TimeBar::TimeBar(InspectorSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_line(new ValidityLine(this))
    , m_asOfLabel(new QLabel(this))
    , m_asOf(new MomentField(this))
    , m_clock(new QCheckBox(this))
    , m_leewayLabel(new QLabel(this))
    , m_leeway(new QSpinBox(this))
{
    m_asOf->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_asOf->setKeyboardTracking(false);
    m_clock->setChecked(true);
    m_leeway->setRange(0, kMostLeeway);
    m_leeway->setKeyboardTracking(false);
    m_asOfLabel->setBuddy(m_asOf);
    m_leewayLabel->setBuddy(m_leeway);
    // In two lines where one has no room.
    const auto group = [this](const QList<QWidget *> &widgets) {
        auto *made = new QWidget(this);
        auto *row = new QHBoxLayout(made);
        row->setContentsMargins({});
        row->setSpacing(8);
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        return made;
    };
    auto *row = new FlowLayout(24, 4);
    row->addWidget(group({m_asOfLabel, m_asOf, m_clock}));
    row->addWidget(group({m_leewayLabel, m_leeway}));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addWidget(m_line);
    column->addLayout(row);

    connect(m_line, &ValidityLine::moved, this, [this](Instant now) {
        m_session->setAsOf(now);
        showMoment();
    });
    connect(m_line, &ValidityLine::followClock, m_clock, [this] { m_clock->setChecked(true); });
    connect(m_asOf, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &moment) {
        m_session->setAsOf(Instant{std::chrono::milliseconds{moment.toMSecsSinceEpoch()}});
        showMoment();
    });
    connect(m_clock, &QCheckBox::toggled, this, [this](bool follow) {
        m_session->setAsOf(follow ? std::nullopt : std::optional(m_session->asOf()));
        showMoment();
    });
    connect(m_leeway, &QSpinBox::valueChanged, this,
            [this](int seconds) { m_session->setLeeway(std::chrono::seconds(seconds)); });
    connect(session, &InspectorSession::judged, this, &TimeBar::showJudgement);
    for (const auto gone : {&InspectorSession::judging, &InspectorSession::cleared})
        connect(session, gone, this, [this] { m_line->setTimes({}); });
    m_ticker.setInterval(1000);
    connect(&m_ticker, &QTimer::timeout, this, &TimeBar::tick);
    setTabOrder({m_line, m_asOf, m_clock, m_leeway});
    showMoment();
    retranslateUi();
}

void TimeBar::showJudgement()
{
    const TokenParts &parts = *m_session->judgement()->parts;
    m_line->setTimes({parts.mark.issuedAt, parts.notBefore, parts.expires});
    showMoment();
}

void TimeBar::tick()
{
    if (!m_session->followsClock())
        return;
    showMoment();
    const Judgement *judgement = m_session->judgement();
    const Instant now = m_session->asOf();
    if (!judgement || !turnsBetween(std::max(judgement->asOf, m_asked), now))
        return;
    m_asked = now;
    m_session->judgeAgain();
}

bool TimeBar::turnsBetween(Instant before, Instant now) const
{
    const Judgement &judgement = *m_session->judgement();
    const TokenParts &parts = *judgement.parts;
    const auto turns = [&](const std::optional<Instant> &at, std::chrono::seconds leeway) {
        return at && before < *at + leeway && *at + leeway <= now;
    };
    return turns(parts.expires, judgement.leeway) || turns(parts.notBefore, -judgement.leeway)
           || turns(parts.mark.issuedAt, -judgement.leeway);
}

void TimeBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showMoment();
    m_ticker.start();
}

void TimeBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ticker.stop();
}

void TimeBar::showMoment()
{
    const Instant moment = m_session->asOf();
    m_line->setNow(moment);
    const QSignalBlocker quietClock(m_clock);
    m_clock->setChecked(m_session->followsClock());
    // Not while someone types into it.
    if (m_asOf->hasFocus() && m_session->followsClock())
        return;
    const QSignalBlocker quiet(m_asOf);
    m_asOf->setDateTime(QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()));
}

void TimeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void TimeBar::retranslateUi()
{
    m_asOfLabel->setText(tr("&Judge as of"));
    m_asOf->setAccessibleName(tr("Moment as of which times are judged, local time"));
    m_asOf->setToolTip(tr("Times are judged as of this moment (your local time)"));
    m_clock->setText(tr("No&w"));
    m_clock->setAccessibleName(tr("Judge as of now"));
    m_clock->setToolTip(tr("Follow the clock"));
    m_leewayLabel->setText(tr("&Leeway"));
    m_leeway->setSuffix(tr(" s", "seconds"));
    m_leeway->setAccessibleName(tr("Leeway in seconds"));
    m_leeway->setToolTip(tr("How far clocks may differ: seconds granted to exp, nbf, iat and auth_time"));
}

} // namespace Grantscope::Ui
