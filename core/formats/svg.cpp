// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/svg.h"

#include "formats/htmltext.h"
#include "formats/sequencetranscript.h"
#include "formats/textwidth.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Review::MessageKind;
using Review::MessageState;
using Review::TextBox;
using Review::TextRole;

namespace {

constexpr qreal kLineHeight = 1.4;

QByteArray px(qreal value)
{
    return QByteArray::number(std::round(value * 10) / 10);
}

QSizeF measured(QStringView text, TextRole role, qreal maxWidth)
{
    const qreal size = svgFontSize(role);
    const QStringList lines = brokenLines(text, maxWidth / size, Review::mostLines(role));
    qreal width = 0;
    for (const QString &line : lines)
        width = std::max(width, textWidth(line) * size);
    return {std::ceil(width), std::ceil(size * kLineHeight) * static_cast<qreal>(std::max<qsizetype>(1, lines.size()))};
}

class SvgWriter
{
public:
    explicit SvgWriter(QByteArray &out)
        : m_out(out)
    {
    }

    void write(const Diagram &diagram, const Review::SequenceLayout &layout)
    {
        for (const Review::PlacedHead &head : layout.heads)
            line("life", {head.x, head.box.bottom()}, {head.x, layout.size.height()});
        for (const Review::PlacedHead &head : layout.heads) {
            rect("head", head.box, 4);
            text("title head-title", head.title);
        }
        for (qsizetype i = 0; i < layout.messages.size(); ++i)
            message(diagram.messages.at(i), layout.messages.at(i));
    }

private:
    void line(const char *kind, QPointF from, QPointF to)
    {
        m_out += "<line class=\"" + QByteArray(kind) + "\" x1=\"" + px(from.x()) + "\" y1=\"" + px(from.y())
                 + "\" x2=\"" + px(to.x()) + "\" y2=\"" + px(to.y()) + "\"/>\n";
    }
    void rect(const char *kind, const QRectF &box, qreal radius)
    {
        m_out += "<rect class=\"" + QByteArray(kind) + "\" x=\"" + px(box.x()) + "\" y=\"" + px(box.y()) + "\" width=\""
                 + px(box.width()) + "\" height=\"" + px(box.height()) + "\" rx=\"" + px(radius) + "\"/>\n";
    }
    void path(const char *kind, const QByteArray &commands)
    {
        m_out += "<path class=\"" + QByteArray(kind) + "\" d=\"" + commands + "\"/>\n";
    }
    void text(const char *kind, const TextBox &box)
    {
        if (box.text.isEmpty())
            return;
        const qreal size = svgFontSize(box.role);
        const qreal step = std::ceil(size * kLineHeight);
        const QStringList lines = brokenLines(box.text, (box.rect.width() + 0.5) / size, Review::mostLines(box.role));
        const bool isCentred = box.place == Review::TextPlace::Centre;
        const bool isRight = box.place == Review::TextPlace::Right;
        const qreal x = isCentred ? box.rect.center().x() : isRight ? box.rect.right() : box.rect.left();
        const char *anchor = isCentred ? "middle" : isRight ? "end" : "start";
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const qreal middle = box.role == TextRole::Number
                                     ? box.rect.center().y()
                                     : box.rect.top() + step * static_cast<qreal>(i) + step / 2;
            const qreal y = middle + size * 0.35;
            m_out += "<text class=\"" + QByteArray(kind) + "\" text-anchor=\"" + anchor + "\" x=\"" + px(x) + "\" y=\""
                     + px(y) + "\">" + escaped(lines.at(i)) + "</text>\n";
        }
    }
    void tip(const QList<QPointF> &points, bool isBad)
    {
        const QPointF end = points.constLast();
        const qreal back = end.x() > points.at(points.size() - 2).x() ? -8 : 8;
        const QByteArray kind = isBad ? "tip bad" : "tip";
        path(kind.constData(), 'M' + px(end.x()) + ' ' + px(end.y()) + 'l' + px(back) + " -4.5v9z");
    }
    /// ✓ or ✗ in a box.
    void mark(const QRectF &box, bool isGood)
    {
        const qreal side = box.width() * 0.34;
        const QPointF c = box.center();
        if (isGood)
            path("ok", 'M' + px(c.x() - side) + ' ' + px(c.y()) + 'l' + px(side * 0.75) + ' ' + px(side * 0.75) + 'l'
                           + px(side * 1.2) + ' ' + px(-side * 1.5));
        else
            path("bad", 'M' + px(c.x() - side) + ' ' + px(c.y() - side) + 'l' + px(2 * side) + ' ' + px(2 * side) + 'm'
                            + px(-2 * side) + " 0l" + px(2 * side) + ' ' + px(-2 * side));
    }
    void message(const Review::Message &message, const Review::PlacedMessage &placed)
    {
        const bool isBad = message.state == MessageState::Failed;
        QByteArray kind = message.kind == MessageKind::Answer ? "arrow answer" : "arrow";
        if (isBad)
            kind += " bad";
        QByteArray commands = "M";
        for (const QPointF &point : placed.line)
            commands += (commands.size() > 1 ? "L" : "") + px(point.x()) + ' ' + px(point.y());
        path(kind.constData(), commands);
        tip(placed.line, isBad);
        if (!placed.badge.isNull()) {
            rect(isBad ? "badge bad" : "badge", placed.badge, placed.badge.height() / 2);
            text("number", {.rect = placed.badge, .text = QString::number(message.number), .role = TextRole::Number});
        }
        if (!placed.mark.isNull())
            mark(placed.mark, !isBad);
        text("title", placed.title);
        text("sub", placed.subtitle);
        if (placed.failureBox.isNull())
            return;
        rect("failure-box", placed.failureBox, 4);
        mark(placed.failureMark, false);
        text("failure", placed.failure);
    }

    QByteArray &m_out;
};

/// The arrows as sentences.
QString description(const Diagram &diagram)
{
    QStringList lines;
    const auto titleOf = [&diagram](const QString &id) {
        const auto line = std::ranges::find(diagram.lifelines, id, &Review::Lifeline::id);
        return line == diagram.lifelines.end() ? id : line->title;
    };
    for (const Review::Message &message : diagram.messages) {
        QString line = message.number > 0 ? QString::number(message.number) + u". "_s : QString();
        line += titleOf(message.from) + u" → "_s + titleOf(message.to) + u": "_s + arrowText(message);
        if (!message.failure.isEmpty())
            line += u" ✗ "_s + message.failure;
        lines << line;
    }
    return lines.join(u'\n');
}

} // namespace

qreal svgFontSize(TextRole role)
{
    switch (role) {
    case TextRole::Head:
    case TextRole::Title:
        return 13;
    case TextRole::Number:
        return 11;
    case TextRole::Subtitle:
    case TextRole::Failure:
        return 12;
    }
    return 13;
}

QByteArray svgDiagram(const Diagram &diagram, const QString &title, qreal width)
{
    const Review::SequenceLayout layout = layoutSequence(diagram.lifelines, diagram.messages, measured, width);
    const QByteArray size = px(layout.size.width()) + ' ' + px(layout.size.height());
    QByteArray out = "<svg role=\"img\" aria-labelledby=\"diagram-title "
                     "diagram-arrows\" width=\""
                     + px(layout.size.width()) + "\" height=\"" + px(layout.size.height()) + "\" viewBox=\"0 0 " + size
                     + "\">\n<title id=\"diagram-title\">" + escaped(title) + "</title>\n<desc id=\"diagram-arrows\">"
                     + escaped(description(diagram)) + "</desc>\n";
    SvgWriter(out).write(diagram, layout);
    return out + "</svg>\n";
}

} // namespace Grantscope::Formats
