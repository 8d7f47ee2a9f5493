// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/validityline.h"

#include "texts/moments.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Grantscope::Ui {

namespace {

constexpr int kMargin = 16;
/// A now that would make the line longer than this many validities stands at its end.
constexpr int kFar = 4;

/// The line as a slider of seconds since 1970 for a screen reader.
class AccessibleLine : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleLine(ValidityLine *line)
        : QAccessibleWidget(line, QAccessible::Slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? Texts::localTime(line()->now()) : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return seconds(line()->now()); }
    QVariant minimumValue() const override { return seconds(line()->first()); }
    QVariant maximumValue() const override { return seconds(line()->last()); }
    QVariant minimumStepSize() const override { return qint64(line()->step().count()); }
    void setCurrentValue(const QVariant &value) override
    {
        bool isNumber = false;
        const qint64 second = value.toLongLong(&isNumber);
        if (isNumber)
            line()->moveTo(std::clamp(instantFromSeconds(second), line()->first(), line()->last()));
    }

private:
    [[nodiscard]] ValidityLine *line() const { return static_cast<ValidityLine *>(widget()); }
    [[nodiscard]] static QVariant seconds(Instant instant)
    {
        return qint64(std::chrono::floor<std::chrono::seconds>(instant.time_since_epoch()).count());
    }
};

QAccessibleInterface *makeLineInterface(const QString &, QObject *object)
{
    auto *line = qobject_cast<ValidityLine *>(object);
    return line ? new AccessibleLine(line) : nullptr;
}

} // namespace

ValidityLine::ValidityLine(QWidget *parent)
    : QWidget(parent)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(makeLineInterface), true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::SizeHorCursor);
    fitRange();
    describe();
}

void ValidityLine::setTimes(const Times &times)
{
    if (m_times == times)
        return;
    m_times = times;
    fitRange();
    describe();
    update();
}

void ValidityLine::setNow(Instant now)
{
    if (m_now == now)
        return;
    m_now = now;
    refitRange();
    describe();
    update();
}

std::optional<Instant> ValidityLine::begin() const
{
    return m_times.notBefore ? m_times.notBefore : m_times.issuedAt;
}

ValidityLine::Range ValidityLine::wantedRange() const
{
    const QList<Mark> all = marks();
    if (all.isEmpty())
        return {m_now - 60s, m_now + 60s};
    const auto [early, late] = std::ranges::minmax(all, {}, &Mark::at);
    const auto margin = std::max<std::chrono::milliseconds>((late.at - early.at) / 8, 60s);
    const Range validity{early.at - margin, late.at + margin};
    const Range both{std::min(validity.first, m_now - margin), std::max(validity.last, m_now + margin)};
    return both.last - both.first <= kFar * (validity.last - validity.first) ? both : validity;
}

void ValidityLine::fitRange()
{
    const Range range = wantedRange();
    m_first = range.first;
    m_last = range.last;
}

void ValidityLine::refitRange()
{
    // While the person drags, the line stands still under the pointer; and it does not creep with every second.
    const Range wanted = wantedRange();
    if (!m_dragging && (m_now <= m_first || m_now >= m_last || wanted.last - wanted.first < (m_last - m_first) * 3 / 4))
        fitRange();
}

int ValidityLine::xOf(Instant instant) const
{
    const double share = double((instant - m_first).count()) / double((m_last - m_first).count());
    return kMargin + static_cast<int>(std::clamp(share, 0.0, 1.0) * (width() - 2 * kMargin));
}

Instant ValidityLine::at(int x) const
{
    const double share = std::clamp(double(x - kMargin) / std::max(1, width() - 2 * kMargin), 0.0, 1.0);
    const auto exact =
        m_first + std::chrono::milliseconds(static_cast<qint64>(share * double((m_last - m_first).count())));
    return std::chrono::floor<std::chrono::seconds>(exact);
}

Instant ValidityLine::clickedAt(int x) const
{
    const QList<Mark> all = marks();
    const auto distance = [this, x](const Mark &mark) { return std::abs(xOf(mark.at) - x); };
    const auto nearest = std::ranges::min_element(all, {}, distance);
    return nearest != all.end() && distance(*nearest) <= kSnap ? nearest->at : at(x);
}

QList<ValidityLine::Mark> ValidityLine::marks() const
{
    QList<Mark> marks;
    if (m_times.issuedAt)
        marks << Mark{*m_times.issuedAt, u"iat"_s};
    if (m_times.notBefore) {
        if (m_times.notBefore == m_times.issuedAt)
            marks.last().label = u"iat, nbf"_s;
        else
            marks << Mark{*m_times.notBefore, u"nbf"_s};
    }
    if (m_times.expires)
        marks << Mark{*m_times.expires, u"exp"_s};
    return marks;
}

QSize ValidityLine::sizeHint() const
{
    return {320, 2 * fontMetrics().height() + 24};
}

QSize ValidityLine::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void ValidityLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int textHeight = fontMetrics().height();
    const int y = textHeight + 12;
    const QColor muted = meaningColor(Meaning::Muted, palette());
    const QColor text = palette().color(QPalette::WindowText);

    painter.setPen(QPen(muted, 1));
    painter.drawLine(kMargin, y, width() - kMargin, y);
    // From when to when it is valid: the thick part. Open ends run to the edge.
    if (begin() || m_times.expires) {
        const int from = begin() ? xOf(*begin()) : kMargin;
        const int to = m_times.expires ? xOf(*m_times.expires) : width() - kMargin;
        if (from < to)
            painter.fillRect(QRect(from, y - 2, to - from, 5), meaningColor(Meaning::Payload, palette()));
    }
    painter.setPen(text);
    int freeFrom = 0;
    QList<Mark> drawn = marks();
    std::ranges::sort(drawn, {}, &Mark::at);
    for (const Mark &mark : std::as_const(drawn)) {
        const int x = xOf(mark.at);
        painter.setBrush(palette().base());
        painter.drawEllipse(QPoint(x, y), 5, 5);
        const int wide = fontMetrics().horizontalAdvance(mark.label);
        const int left = std::clamp(x - wide / 2, std::min(freeFrom, width() - wide), width() - wide);
        painter.drawText(left, height() - 4, mark.label);
        freeFrom = left + wide + fontMetrics().averageCharWidth();
    }
    drawNow(painter);
}

void ValidityLine::drawNow(QPainter &painter) const
{
    const int textHeight = fontMetrics().height();
    const int y = textHeight + 12;
    const int x = xOf(m_now);
    const QColor handle = palette().color(hasFocus() ? QPalette::Highlight : QPalette::WindowText);
    painter.setPen(QPen(handle, 2));
    painter.setBrush(handle);
    // Beyond the line it is an arrow that points there.
    const int out = m_now < m_first ? -1 : m_now > m_last ? 1 : 0;
    if (out != 0) {
        painter.drawPolygon(
            QPolygon{{QPoint(x + out * 4, y - 5), QPoint(x + out * 4, y + 5), QPoint(x + out * 11, y)}});
    } else {
        painter.drawLine(x, textHeight + 2, x, y + 8);
        painter.drawPolygon(
            QPolygon{{QPoint(x - 4, textHeight + 1), QPoint(x + 4, textHeight + 1), QPoint(x, textHeight + 6)}});
    }
    const QString label = tr("now");
    const int wide = fontMetrics().horizontalAdvance(label);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(std::clamp(x - wide / 2, 0, std::max(0, width() - wide)), fontMetrics().ascent(), label);
}

std::chrono::seconds ValidityLine::step() const
{
    return std::max<std::chrono::seconds>(std::chrono::floor<std::chrono::seconds>(m_last - m_first) / 200, 1s);
}

void ValidityLine::setConcealed(bool concealed)
{
    m_concealed = concealed;
    describe();
}

void ValidityLine::moveTo(Instant now)
{
    setNow(now);
    Q_EMIT moved(now);
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(
            this, qint64(std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count()));
        QAccessible::updateAccessibility(&event);
    }
}

void ValidityLine::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = true;
    moveTo(clickedAt(event->position().toPoint().x()));
}

void ValidityLine::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        moveTo(at(event->position().toPoint().x()));
}

void ValidityLine::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    refitRange();
    update();
}

void ValidityLine::keyPressEvent(QKeyEvent *event)
{
    const auto step = event->modifiers() & Qt::ControlModifier ? 1s : this->step();
    const Instant whole = std::chrono::floor<std::chrono::seconds>(m_now);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(whole - step);
    case Qt::Key_Right:
        return moveTo(whole + step);
    case Qt::Key_PageUp:
        return moveTo(whole + 10 * step);
    case Qt::Key_PageDown:
        return moveTo(whole - 10 * step);
    case Qt::Key_Home:
        return begin() ? moveTo(*begin()) : void();
    case Qt::Key_End:
        return m_times.expires ? moveTo(*m_times.expires) : void();
    case Qt::Key_Escape:
        Q_EMIT followClock();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ValidityLine::describe()
{
    QStringList words;
    for (const Mark &mark : m_concealed ? QList<Mark>() : marks())
        words << u"%1: %2"_s.arg(mark.label, Texts::relativeTime(mark.at, m_now));
    words << tr("now: %1").arg(Texts::localTime(m_now));
    setAccessibleName(tr("Validity over time"));
    setAccessibleDescription(words.join(u"; "));
    words << Texts::utcTime(m_now);
    setToolTip(words.join(u'\n') + u'\n'
               + tr("Drag, or use the arrow keys, to judge as of another moment. Escape: the clock."));
}

void ValidityLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace Grantscope::Ui
