// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sequenceexport.h"

#include "widgets/sequencepainter.h"
#include "widgets/sequencewords.h"
#include "widgets/theme.h"

#include <QFontInfo>
#include <QPainter>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using Grantscope::Review::TextRole;

namespace Grantscope::Ui {

namespace {

constexpr qreal kColumn = 14; // of a page, in heights of a line

struct Page
{
    Page(const QList<Review::Lifeline> &who, const QList<Review::Message> &what, const QFont &font)
        : lifelines(who)
        , messages(what)
        , text(font)
        , colors(schemePalette(Scheme::Light))
    {
        const Review::TextMeasure measure = [this](QStringView words, TextRole role, qreal most) {
            return text.measure(words, role, most);
        };
        const qreal unit = text.measure(u"X", TextRole::Title, 1000).height();
        layout = Review::layoutSequence(who, what, measure, kColumn * unit * static_cast<qreal>(who.size()));
    }

    const QList<Review::Lifeline> &lifelines;
    const QList<Review::Message> &messages;
    SequenceText text;
    SequenceColors colors;
    Review::SequenceLayout layout;
};

QString number(qreal value)
{
    return QString::number(std::round(value * 100) / 100);
}

QString points(const QList<QPointF> &list)
{
    QStringList out;
    for (const QPointF &point : list)
        out << number(point.x()) + u',' + number(point.y());
    return out.join(u' ');
}

QString pathData(const QPainterPath &path)
{
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        data += (element.isMoveTo() ? u"M"_s : u"L"_s) + number(element.x) + u' ' + number(element.y);
    }
    return data;
}

class SvgWriter
{
public:
    SvgWriter(const Page &page, QByteArray *out)
        : m_page(page)
        , m_xml(out)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void write(const QString &title)
    {
        const QSizeF size = m_page.layout.size;
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        m_xml.writeAttribute(u"width"_s, number(size.width()));
        m_xml.writeAttribute(u"height"_s, number(size.height()));
        m_xml.writeAttribute(u"viewBox"_s, u"0 0 "_s + number(size.width()) + u' ' + number(size.height()));
        m_xml.writeAttribute(u"role"_s, u"img"_s);
        m_xml.writeAttribute(u"aria-labelledby"_s, u"title desc"_s);
        m_xml.writeAttribute(u"font-family"_s, families());
        writeText(u"title"_s, title);
        writeText(u"desc"_s, description());
        rect({{0, 0}, size}, m_page.colors.ground, {}, 0);
        for (const Review::PlacedHead &head : m_page.layout.heads)
            line({{head.x, head.box.bottom()}, {head.x, size.height()}}, QPen(m_page.colors.lifeline, 1));
        for (const Review::PlacedHead &head : m_page.layout.heads) {
            rect(head.box.adjusted(0.5, 0.5, -0.5, -0.5), m_page.colors.headGround, m_page.colors.lifeline, 4);
            texts(m_page.text.lines(head.title), m_page.colors.text);
        }
        m_xml.writeStartElement(u"g"_s);
        m_xml.writeAttribute(u"role"_s, u"list"_s);
        for (qsizetype i = 0; i < m_page.layout.messages.size(); ++i)
            message(i);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    [[nodiscard]] QString families() const
    {
        QString family = QFontInfo(m_page.text.font(TextRole::Title)).family();
        family.remove(u'\'');
        return u"'%1', 'Noto Sans', 'Noto Sans TC', 'Segoe UI', 'Microsoft JhengHei', 'PingFang TC', Arial, sans-serif"_s
            .arg(family);
    }

    [[nodiscard]] QString description() const
    {
        QStringList lines;
        for (qsizetype i = 0; i < m_page.messages.size(); ++i) {
            lines << messageSentence(m_page.lifelines, m_page.messages, i);
            if (const QString &failure = m_page.messages.at(i).failure; !failure.isEmpty())
                lines << failure;
        }
        return lines.join(u'\n');
    }

    void writeText(const QString &name, const QString &text)
    {
        m_xml.writeStartElement(name);
        m_xml.writeAttribute(u"id"_s, name);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void rect(const QRectF &box, const QColor &fill, const QColor &stroke, qreal radius)
    {
        m_xml.writeEmptyElement(u"rect"_s);
        m_xml.writeAttribute(u"x"_s, number(box.x()));
        m_xml.writeAttribute(u"y"_s, number(box.y()));
        m_xml.writeAttribute(u"width"_s, number(box.width()));
        m_xml.writeAttribute(u"height"_s, number(box.height()));
        if (radius > 0)
            m_xml.writeAttribute(u"rx"_s, number(radius));
        m_xml.writeAttribute(u"fill"_s, fill.isValid() ? fill.name() : u"none"_s);
        if (fill.alpha() < 255)
            m_xml.writeAttribute(u"fill-opacity"_s, number(fill.alphaF()));
        if (stroke.isValid())
            m_xml.writeAttribute(u"stroke"_s, stroke.name());
    }

    void stroked(const QPen &pen)
    {
        m_xml.writeAttribute(u"stroke"_s, pen.color().name());
        m_xml.writeAttribute(u"stroke-width"_s, number(pen.widthF()));
        if (pen.style() == Qt::CustomDashLine) {
            QStringList dashes;
            for (const qreal dash : pen.dashPattern())
                dashes << number(dash * pen.widthF());
            m_xml.writeAttribute(u"stroke-dasharray"_s, dashes.join(u' '));
        }
    }

    void line(const QList<QPointF> &list, const QPen &pen)
    {
        m_xml.writeEmptyElement(u"polyline"_s);
        m_xml.writeAttribute(u"points"_s, points(list));
        m_xml.writeAttribute(u"fill"_s, u"none"_s);
        stroked(pen);
    }

    void texts(const QList<SequenceLine> &lines, const QColor &color)
    {
        for (const SequenceLine &line : lines) {
            const QFont &font = m_page.text.font(line.role);
            m_xml.writeStartElement(u"text"_s);
            m_xml.writeAttribute(u"x"_s, number(line.baseline.x()));
            m_xml.writeAttribute(u"y"_s, number(line.baseline.y()));
            m_xml.writeAttribute(u"font-size"_s, number(QFontInfo(font).pixelSize()));
            if (font.weight() > QFont::Normal)
                m_xml.writeAttribute(u"font-weight"_s, QString::number(font.weight()));
            m_xml.writeAttribute(u"fill"_s, color.name());
            m_xml.writeCharacters(line.text);
            m_xml.writeEndElement();
        }
    }

    void sign(SequenceSign sign, const QRectF &box, const QColor &color)
    {
        const QPainterPath path = signPath(sign, box);
        if (path.isEmpty())
            return;
        m_xml.writeEmptyElement(u"path"_s);
        m_xml.writeAttribute(u"d"_s, pathData(path));
        m_xml.writeAttribute(u"fill"_s, sign == SequenceSign::Next ? color.name() : u"none"_s);
        m_xml.writeAttribute(u"stroke-linecap"_s, u"round"_s);
        m_xml.writeAttribute(u"stroke-linejoin"_s, u"round"_s);
        stroked(QPen(color, std::max<qreal>(1.5, box.width() / 8)));
    }

    void arrow(const DrawnMessage &drawn, const SequenceStroke &stroke)
    {
        const QPolygonF head = arrowHead(drawn.placed.line, m_page.layout.unit);
        QList<QPointF> shaft = drawn.placed.line;
        if (stroke.filledHead)
            shaft.last().setX(head.constFirst().x());
        line(shaft, stroke.pen);
        if (!stroke.filledHead) {
            line(head, QPen(stroke.pen.color(), stroke.pen.widthF()));
            return;
        }
        m_xml.writeEmptyElement(u"polygon"_s);
        m_xml.writeAttribute(u"points"_s, points(head));
        m_xml.writeAttribute(u"fill"_s, stroke.pen.color().name());
    }

    void badge(const DrawnMessage &drawn, const SequenceStroke &stroke)
    {
        const BadgeParts parts = badgeParts(drawn, m_page.text, m_page.colors, stroke);
        if (parts.box.isNull())
            return;
        rect(parts.box, parts.fill, stroke.pen.color(), parts.box.height() / 2);
        texts(parts.lines, parts.text);
    }

    void message(qsizetype index)
    {
        const DrawnMessage drawn(m_page.messages.at(index), m_page.layout.messages.at(index), m_page.text);
        const SequenceColors &colors = m_page.colors;
        const SequenceStroke stroke = strokeOf(drawn.message, colors, m_page.layout.unit);
        m_xml.writeStartElement(u"g"_s);
        m_xml.writeAttribute(u"role"_s, u"listitem"_s);
        QString label = messageSentence(m_page.lifelines, m_page.messages, index);
        if (!drawn.message.failure.isEmpty())
            label += u". "_s + drawn.message.failure;
        m_xml.writeAttribute(u"aria-label"_s, label);
        for (const PaintedGround &ground : groundsOf(drawn, colors, m_page.layout.unit))
            rect(ground.rect, ground.color, {}, 0);
        arrow(drawn, stroke);
        badge(drawn, stroke);
        sign(stroke.sign, drawn.placed.mark, stroke.mark);
        for (const SequenceLine &one : drawn.lines)
            texts({one}, one.role == TextRole::Subtitle ? colors.muted : stroke.text);
        if (!drawn.placed.failureBox.isNull()) {
            const FailureLook look = failureLook(drawn.message, colors);
            rect(drawn.placed.failureBox.adjusted(0.5, 0.5, -0.5, -0.5), look.ground, look.edge, 4);
            sign(look.sign, drawn.placed.failureMark, look.edge);
            texts(drawn.failureLines, colors.text);
        }
        m_xml.writeEndElement();
    }

    const Page &m_page;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray sequenceSvg(const QList<Review::Lifeline> &lifelines, const QList<Review::Message> &messages,
                       const QFont &font, const QString &title)
{
    const Page page(lifelines, messages, font);
    QByteArray out;
    SvgWriter(page, &out).write(title);
    return out;
}

QImage sequenceImage(const QList<Review::Lifeline> &lifelines, const QList<Review::Message> &messages,
                     const QFont &font, qreal scale)
{
    const Page page(lifelines, messages, font);
    const QSizeF size = page.layout.size;
    constexpr qreal kMostSide = 32'000; // A painter counts pixels in 16 bits.
    const qreal most = std::max({size.width(), size.height(), qreal(1)});
    scale = std::min(scale, kMostSide / most);
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(page.colors.ground);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintLifelines(painter, page.layout, page.colors);
    for (const Review::PlacedHead &head : page.layout.heads)
        paintHead(painter, head, page.text, page.colors);
    for (qsizetype i = 0; i < page.layout.messages.size(); ++i) {
        paintMessage(painter, DrawnMessage(messages.at(i), page.layout.messages.at(i), page.text), page.text,
                     page.colors, page.layout.unit);
    }
    return image;
}

} // namespace Grantscope::Ui
