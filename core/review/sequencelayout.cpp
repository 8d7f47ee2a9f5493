// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/sequencelayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Grantscope::Review {

namespace {

// All in heights of a line of a title.
constexpr qreal kLeastColumn = 7.5;
constexpr qreal kMostColumn = 24;
constexpr qreal kBadge = 1.3;
constexpr qreal kMark = 1;
constexpr qreal kGap = 0.3;
constexpr qreal kAround = 0.5; // above and below what a row holds
constexpr qreal kLoopWidth = 1.6;
constexpr qreal kLoopHeight = 1.8;
constexpr qreal kLeastFailure = 20; // width of what is told of a failure, where there is so much room

class Layouter
{
public:
    Layouter(const QList<Lifeline> &lifelines, const TextMeasure &measure, qreal width)
        : m_lifelines(lifelines)
        , m_measure(measure)
    {
        for (int role = 0; role < kTextRoles; ++role) {
            const QSizeF line = measure(u"X", static_cast<TextRole>(role), std::numeric_limits<qreal>::max());
            m_lineHeights.at(static_cast<std::size_t>(role)) = line.height();
        }
        m_unit = lineHeight(TextRole::Title);
        const auto count = static_cast<qreal>(lifelines.size());
        if (count > 0)
            m_column = std::floor(std::clamp(width / count, kLeastColumn * m_unit, kMostColumn * m_unit));
        m_out.unit = m_unit;
        m_out.size.setWidth(m_column * count);
    }

    SequenceLayout run(const QList<Message> &messages) { return run(messages, {}, 0); }
    SequenceLayout run(const QList<Message> &messages, QList<PlacedMessage> placedBefore, qsizetype kept)
    {
        placeHeads();
        m_top = m_out.headHeight + gap();
        if (kept > 0) {
            m_out.messages = std::move(placedBefore);
            m_out.messages.resize(kept);
            m_top = m_out.messages.constLast().row.bottom();
        }
        if (!m_lifelines.isEmpty()) {
            m_out.messages.reserve(messages.size());
            for (qsizetype i = kept; i < messages.size(); ++i)
                m_out.messages << placed(messages.at(i));
        }
        m_out.size.setHeight(m_top + gap());
        return m_out;
    }

private:
    [[nodiscard]] qreal lineHeight(TextRole role) const { return m_lineHeights.at(static_cast<std::size_t>(role)); }
    [[nodiscard]] qreal gap() const { return std::ceil(kGap * m_unit); }
    [[nodiscard]] qreal markSide() const { return std::ceil(kMark * m_unit); }
    [[nodiscard]] qreal xOf(qsizetype lifeline) const
    {
        return std::round(m_column * (static_cast<qreal>(lifeline) + 0.5));
    }
    [[nodiscard]] qsizetype indexOf(const QString &id) const
    {
        const auto found = std::ranges::find(m_lifelines, id, &Lifeline::id);
        return found == m_lifelines.end() ? -1 : found - m_lifelines.begin();
    }

    /// How much of \a maxWidth and of its lines a text takes.
    [[nodiscard]] QSizeF sizeOf(const QString &text, TextRole role, qreal maxWidth) const
    {
        if (text.isEmpty() || maxWidth <= 0)
            return {0, 0};
        const QSizeF wanted = m_measure(text, role, maxWidth);
        return {std::ceil(std::min(wanted.width(), maxWidth)),
                std::ceil(std::min(wanted.height(), mostLines(role) * lineHeight(role)))};
    }

    void placeHeads()
    {
        const qreal pad = gap();
        const qreal width = m_column - 2 * pad;
        qreal height = lineHeight(TextRole::Head);
        QList<QSizeF> sizes;
        for (const Lifeline &lifeline : m_lifelines) {
            sizes << sizeOf(lifeline.title, TextRole::Head, width - 2 * pad);
            height = std::max(height, sizes.last().height());
        }
        const qreal boxHeight = std::ceil(height) + 2 * pad;
        for (qsizetype i = 0; i < m_lifelines.size(); ++i) {
            const QSizeF size = sizes.at(i);
            PlacedHead head;
            head.x = xOf(i);
            head.box = {head.x - std::floor(width / 2), pad, width, boxHeight};
            const QPointF corner(head.x - std::floor(size.width() / 2),
                                 pad + std::floor((boxHeight - size.height()) / 2));
            head.title = {{corner, size}, m_lifelines.at(i).title, TextRole::Head, TextPlace::Centre};
            m_out.heads << head;
        }
        m_out.headHeight = boxHeight + 2 * pad;
    }

    PlacedMessage placed(const Message &message)
    {
        qsizetype from = indexOf(message.from);
        qsizetype to = message.kind == MessageKind::Self ? from : indexOf(message.to);
        from = std::max<qsizetype>(0, from < 0 ? to : from);
        to = to < 0 ? from : to;
        const qreal top = m_top;
        m_top += std::ceil(kAround * m_unit);
        PlacedMessage out;
        if (from == to)
            placeLoop(out, message, from);
        else
            placeArrow(out, message, from, to);
        if (!message.failure.isEmpty())
            placeFailure(out, message.failure);
        m_top += std::ceil(kAround * m_unit);
        out.row = {0, top, m_out.size.width(), m_top - top};
        return out;
    }

    /// The badge around the point where a line begins.
    [[nodiscard]] QRectF badgeAt(int number, QPointF point) const
    {
        if (number <= 0)
            return {};
        const QSizeF digits = m_measure(QString::number(number), TextRole::Number, m_column);
        const qreal height = std::ceil(kBadge * m_unit);
        const qreal width = std::max(height, std::ceil(digits.width() + kGap * 2 * m_unit));
        return {point.x() - width / 2, point.y() - height / 2, width, height};
    }

    void placeArrow(PlacedMessage &out, const Message &message, qsizetype from, qsizetype to)
    {
        const qreal x1 = xOf(from);
        const qreal x2 = xOf(to);
        const qreal direction = x2 > x1 ? 1 : -1;
        const qreal badge = badgeAt(message.number, {}).width() / 2;
        // Between the badge and the head of the arrow.
        const qreal room = std::abs(x2 - x1) - badge - 3 * gap();
        const qreal middle = x1 + direction * (badge + gap() + room / 2);
        const qreal mark = markSide() + gap();
        const QSizeF title = sizeOf(message.title, TextRole::Title, room - mark);
        const qreal left = std::round(middle - (title.width() + mark) / 2);
        out.title = {{{left + mark, m_top}, title}, message.title, TextRole::Title, TextPlace::Centre};
        out.mark = {left, m_top + std::round((m_unit - markSide()) / 2), markSide(), markSide()};
        const qreal y = std::round(m_top + std::max({title.height(), m_unit, badge}) + gap());
        out.badge = badgeAt(message.number, {x1, y});
        out.line = {{x1 + direction * out.badge.width() / 2, y}, {x2, y}};
        m_top = y + gap();
        const QSizeF subtitle = sizeOf(message.subtitle, TextRole::Subtitle, room);
        if (!subtitle.isEmpty()) {
            out.subtitle = {{{std::round(middle - subtitle.width() / 2), m_top}, subtitle},
                            message.subtitle,
                            TextRole::Subtitle,
                            TextPlace::Centre};
        }
        m_top = std::max(m_top + subtitle.height(), std::ceil(out.badge.bottom()));
    }

    void placeLoop(PlacedMessage &out, const Message &message, qsizetype at)
    {
        // At the last lifeline it is turned to where there is room.
        const bool mirrored = at > 0 && at == m_lifelines.size() - 1;
        const qreal direction = mirrored ? -1 : 1;
        const qreal x = xOf(at);
        const qreal y = m_top + std::ceil(kBadge * m_unit / 2);
        out.badge = badgeAt(message.number, {x, y});
        const qreal far = x + direction * std::round(std::max(kLoopWidth * m_unit, out.badge.width() / 2 + m_unit));
        const qreal bottom = y + std::round(kLoopHeight * m_unit);
        out.line = {{x + direction * out.badge.width() / 2, y}, {far, y}, {far, bottom}, {x, bottom}};

        const qreal edge = m_lifelines.size() == 1 ? m_out.size.width() : x + direction * m_column;
        const qreal room = std::abs(edge - far) - 2 * gap();
        const qreal mark = markSide() + gap();
        const QSizeF title = sizeOf(message.title, TextRole::Title, room - mark);
        const QSizeF subtitle = sizeOf(message.subtitle, TextRole::Subtitle, room);
        const qreal titleHeight = std::max(title.height(), markSide());
        const qreal textTop = std::round(std::max(m_top, (y + bottom) / 2 - (titleHeight + subtitle.height()) / 2));
        const qreal near = far + direction * gap();
        const auto box = [&](QSizeF size, qreal inset, qreal top) {
            const qreal left = mirrored ? near - inset - size.width() : near + inset;
            return QRectF(QPointF(left, top), size);
        };
        const TextPlace place = mirrored ? TextPlace::Right : TextPlace::Left;
        // The icon stands before the text in both directions.
        const qreal markLeft = mirrored ? near - title.width() - mark : near;
        out.mark = {markLeft, textTop + std::round((m_unit - markSide()) / 2), markSide(), markSide()};
        out.title = {box(title, mirrored ? 0 : mark, textTop), message.title, TextRole::Title, place};
        if (!subtitle.isEmpty())
            out.subtitle = {box(subtitle, 0, textTop + titleHeight), message.subtitle, TextRole::Subtitle, place};
        m_top = std::max(bottom + gap(), textTop + titleHeight + subtitle.height());
    }

    void placeFailure(PlacedMessage &out, const QString &failure)
    {
        const qreal pad = gap();
        const qreal left = std::min(out.line.constFirst().x(), out.line.at(1).x());
        const qreal right = std::max(out.line.constFirst().x(), out.line.at(1).x());
        const qreal most = m_out.size.width() - 2 * pad;
        const qreal width = std::min(most, std::max(right - left - 4 * pad, kLeastFailure * m_unit));
        const qreal frame = 3 * pad + markSide();
        const QSizeF text = sizeOf(failure, TextRole::Failure, width - frame);
        const qreal height = std::max(text.height(), markSide()) + 2 * pad;
        const qreal boxWidth = text.width() + frame;
        const qreal x = std::round(
            std::clamp((left + right - boxWidth) / 2, pad, std::max(pad, m_out.size.width() - pad - boxWidth)));
        m_top += pad;
        out.failureBox = {x, m_top, boxWidth, height};
        out.failureMark = {x + pad, m_top + pad, markSide(), markSide()};
        out.failure = {{{x + 2 * pad + markSide(), m_top + pad}, text}, failure, TextRole::Failure, TextPlace::Left};
        m_top += height;
    }

    const QList<Lifeline> &m_lifelines;
    const TextMeasure &m_measure;
    std::array<qreal, kTextRoles> m_lineHeights{};
    SequenceLayout m_out;
    qreal m_unit = 0;
    qreal m_column = 0;
    qreal m_top = 0;
};

} // namespace

int mostLines(TextRole role)
{
    switch (role) {
    case TextRole::Number:
        return 1;
    case TextRole::Head:
    case TextRole::Subtitle:
        return 2;
    case TextRole::Title:
        return 3;
    case TextRole::Failure:
        return 5;
    }
    return 1;
}

SequenceLayout layoutSequence(const QList<Lifeline> &lifelines, const QList<Message> &messages,
                              const TextMeasure &measure, qreal width)
{
    return Layouter(lifelines, measure, width).run(messages);
}

SequenceLayout layoutSequence(const QList<Lifeline> &lifelines, const QList<Message> &messages,
                              const TextMeasure &measure, qreal width, SequenceLayout before, qsizetype kept)
{
    kept = std::min({kept, before.messages.size(), messages.size()});
    return Layouter(lifelines, measure, width).run(messages, std::move(before.messages), kept);
}

} // namespace Grantscope::Review
