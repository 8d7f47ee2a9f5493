// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/timingbar.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

QString milliseconds(std::chrono::microseconds span)
{
    return TimingBar::tr("%1 ms").arg(QLocale().toString(double(span.count()) / 1000, 'f', 1));
}

// Not colour alone: each has a row and a name of its own.
constexpr std::array kColours{Meaning::Muted,   Meaning::Header,    Meaning::Warning,
                              Meaning::Payload, Meaning::Signature, Meaning::Good};

} // namespace

QList<TimingPhase> timingPhases(const Timings &timings)
{
    const std::pair<QString, Timings::Span> ends[] = {
        {TimingBar::tr("name"), timings.nameResolved},  {TimingBar::tr("connection"), timings.connected},
        {TimingBar::tr("TLS"), timings.secured},        {TimingBar::tr("sending"), timings.sent},
        {TimingBar::tr("waiting"), timings.firstOctet}, {TimingBar::tr("receiving"), timings.finished},
    };
    QList<TimingPhase> phases;
    std::chrono::microseconds at{0};
    for (const auto &[title, end] : ends) {
        if (!end)
            continue;
        if (*end > at)
            phases.append({title, at, *end});
        at = std::max(at, *end);
    }
    return phases;
}

TimingBar::TimingBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimingBar::setTimings(const Timings &timings)
{
    m_timings = timings;
    describe();
}

void TimingBar::describe()
{
    m_phases = timingPhases(m_timings);
    QStringList words;
    for (const TimingPhase &phase : std::as_const(m_phases))
        words << tr("%1: %2").arg(phase.title, milliseconds(phase.to - phase.from));
    setAccessibleName(tr("Times"));
    setAccessibleDescription(words.join(u", "_s));
    setVisible(!m_phases.isEmpty());
    updateGeometry();
    update();
}

int TimingBar::rowHeight() const
{
    return fontMetrics().height() + 4;
}

QSize TimingBar::sizeHint() const
{
    return {200, static_cast<int>(m_phases.size()) * rowHeight() + 8};
}

void TimingBar::paintEvent(QPaintEvent *)
{
    if (m_phases.isEmpty())
        return;
    QPainter painter(this);
    const int names = fontMetrics().averageCharWidth() * 14;
    const int values = fontMetrics().horizontalAdvance(milliseconds(m_phases.constLast().to)) + 16;
    const int room = std::max(20, width() - names - values - 24);
    const double whole = double(std::max<qint64>(1, m_phases.constLast().to.count()));
    int y = 4;
    for (qsizetype i = 0; i < m_phases.size(); ++i) {
        const TimingPhase &phase = m_phases.at(i);
        const QRect row(8, y, width() - 16, rowHeight());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeading, phase.title);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignTrailing, milliseconds(phase.to - phase.from));
        const int from = int(double(phase.from.count()) / whole * room);
        const int to = int(double(phase.to.count()) / whole * room);
        QRect bar(8 + names + from, y + 4, std::max(2, to - from), rowHeight() - 8);
        if (layoutDirection() == Qt::RightToLeft)
            bar.moveLeft(width() - bar.right());
        painter.fillRect(bar, meaningColor(kColours.at(static_cast<std::size_t>(i) % kColours.size()), palette()));
        y += rowHeight();
    }
}

void TimingBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        describe();
}

} // namespace Grantscope::Ui
