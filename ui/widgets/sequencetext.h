// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/sequencelayout.h"

#include <QFont>
#include <QHash>

#include <array>

namespace Grantscope::Ui {

/// One line of a text, ready to be drawn.
struct SequenceLine
{
    QPointF baseline; ///< Where its first character stands.
    QString text;
    qreal width = 0;
    Review::TextRole role = Review::TextRole::Title;
};

/// The fonts of a sequence diagram, and how its texts are measured and broken into lines. Lines of a role are of one
/// height, whichever scripts are in them.
class SequenceText
{
public:
    /// \a font is that of a title; the others follow it.
    explicit SequenceText(const QFont &font);

    [[nodiscard]] const QFont &font(Review::TextRole role) const { return of(role).font; }
    /// A Review::TextMeasure. Remembers what it was asked.
    [[nodiscard]] QSizeF measure(QStringView text, Review::TextRole role, qreal maxWidth) const;
    /// The lines of \a box, the last elided if there are more than have room. Their baselines are in its coordinates.
    [[nodiscard]] QList<SequenceLine> lines(const Review::TextBox &box) const;

private:
    struct Face
    {
        QFont font;
        qreal height = 0;
        qreal ascent = 0;
    };
    [[nodiscard]] const Face &of(Review::TextRole role) const { return m_faces.at(static_cast<std::size_t>(role)); }
    [[nodiscard]] qreal naturalWidth(const QString &text, Review::TextRole role) const;

    std::array<Face, Review::kTextRoles> m_faces;
    mutable std::array<QHash<QString, qreal>, Review::kTextRoles> m_natural;
    mutable std::array<QHash<std::pair<QString, qreal>, QSizeF>, Review::kTextRoles> m_broken;
};

} // namespace Grantscope::Ui
