// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sequencetext.h"

#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using Grantscope::Review::TextBox;
using Grantscope::Review::TextPlace;
using Grantscope::Review::TextRole;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kRemembered = 8192; // texts; more are forgotten together

struct Piece
{
    qsizetype start = 0;
    qsizetype length = 0;
    qreal width = 0;
};

QList<Piece> broken(const QString &text, const QFont &font, qreal width)
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QList<Piece> pieces;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        pieces << Piece{line.textStart(), line.textLength(), line.naturalTextWidth()};
    }
    layout.endLayout();
    return pieces;
}

QFont fontOf(TextRole role, const QFont &font)
{
    switch (role) {
    case TextRole::Head: {
        QFont head = font;
        head.setWeight(QFont::DemiBold);
        return head;
    }
    case TextRole::Number:
    case TextRole::Subtitle:
        return scaledFont(font, kSecondaryText);
    case TextRole::Title:
    case TextRole::Failure:
        break;
    }
    return font;
}

} // namespace

SequenceText::SequenceText(const QFont &font)
{
    for (int role = 0; role < Review::kTextRoles; ++role) {
        Face &face = m_faces.at(static_cast<std::size_t>(role));
        face.font = fontOf(static_cast<TextRole>(role), font);
        // With Han characters, so that a line has the same height whether it holds some or not.
        QTextLayout layout(u"\u6f22Ag"_s, face.font);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        face.height = std::ceil(line.height());
        face.ascent = std::ceil(line.ascent());
    }
}

qreal SequenceText::naturalWidth(const QString &text, TextRole role) const
{
    auto &known = m_natural.at(static_cast<std::size_t>(role));
    if (const auto found = known.constFind(text); found != known.cend())
        return *found;
    if (known.size() >= kRemembered)
        known.clear();
    // A newline would make two lines of it.
    const qreal width =
        text.contains(u'\n') ? std::numeric_limits<qreal>::max() : QFontMetricsF(font(role)).horizontalAdvance(text);
    known.insert(text, width);
    return width;
}

QSizeF SequenceText::measure(QStringView view, TextRole role, qreal maxWidth) const
{
    const QString text = view.toString();
    const Face &face = of(role);
    if (const qreal natural = naturalWidth(text, role); natural <= maxWidth)
        return {natural, face.height};
    auto &known = m_broken.at(static_cast<std::size_t>(role));
    const std::pair key(text, maxWidth);
    if (const auto found = known.constFind(key); found != known.cend())
        return *found;
    if (known.size() >= kRemembered)
        known.clear();
    const QList<Piece> pieces = broken(text, face.font, maxWidth);
    qreal width = 0;
    for (const Piece &piece : pieces)
        width = std::max(width, piece.width);
    const QSizeF size(width, face.height * static_cast<qreal>(pieces.size()));
    known.insert(key, size);
    return size;
}

QList<SequenceLine> SequenceText::lines(const TextBox &box) const
{
    if (box.text.isEmpty() || box.rect.isEmpty())
        return {};
    const Face &face = of(box.role);
    // The box is as wide as its widest line: rounding must not break that one again.
    const qreal width = box.rect.width() + 0.5;
    const QList<Piece> pieces = broken(box.text, face.font, width);
    const auto room = std::max<qsizetype>(1, static_cast<qsizetype>((box.rect.height() + 0.5) / face.height));
    QList<SequenceLine> lines;
    for (qsizetype i = 0; i < std::min(room, pieces.size()); ++i) {
        const Piece &piece = pieces.at(i);
        SequenceLine line;
        line.role = box.role;
        line.text = box.text.sliced(piece.start, piece.length).trimmed();
        line.width = piece.width;
        if (i + 1 == room && pieces.size() > room) {
            const QFontMetricsF metrics(face.font);
            line.text = metrics.elidedText(box.text.sliced(piece.start).simplified(), Qt::ElideRight, width);
            line.width = metrics.horizontalAdvance(line.text);
        }
        const qreal left = box.rect.width() - line.width;
        const qreal inset = box.place == TextPlace::Left ? 0 : box.place == TextPlace::Right ? left : left / 2;
        line.baseline = {box.rect.left() + std::max<qreal>(0, inset),
                         box.rect.top() + face.height * static_cast<qreal>(i) + face.ascent};
        lines << line;
    }
    return lines;
}

} // namespace Grantscope::Ui
