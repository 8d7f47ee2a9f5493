// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QObject>
#include <QPalette>
#include <QTextCharFormat>

namespace Grantscope::Ui {

/// How a piece of text looks. An invalid colour is the palette's text colour.
struct TextStyle
{
    QColor color = {};
    QTextCharFormat::UnderlineStyle underline = QTextCharFormat::NoUnderline;
    bool bold = false;

    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

struct StyledRange
{
    qsizetype start = 0; ///< In octets of the whole text.
    qsizetype length = 0;
    TextStyle style = {};

    friend bool operator==(const StyledRange &, const StyledRange &) = default;
};

/// Gives a TextView its colours, for what is in view only.
class Styler : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The text from now on, UTF-8 of any size. Returns at once; long work goes to another thread and ends in
    /// changed().
    virtual void setText(const QByteArray &utf8) = 0;
    virtual void setPalette(const QPalette &palette) = 0;
    /// What is known now of the octets in [\a start, \a end): ascending, not overlapping, possibly none. Within a
    /// millisecond for the 100 KB that a screen holds at most.
    [[nodiscard]] virtual QList<StyledRange> ranges(qsizetype start, qsizetype end) = 0;

Q_SIGNALS:
    /// ranges() may answer better now.
    void changed();
};

} // namespace Grantscope::Ui
