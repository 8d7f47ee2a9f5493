// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace Grantscope::Ui {

/// A field for text that may come from anywhere. However it gets in (typed, pasted, dropped, set), what a person can't
/// see or what moves other characters about stands in it spelled out, as Texts::visible() does for views:
/// "user⟨U+202E⟩nimda". Line breaks at the ends, which come along when a line is copied, fall away.
class LineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineEdit(QWidget *parent = nullptr);

    /// What the text stands for: with the characters themselves where text() spells them out.
    [[nodiscard]] QString value() const;
};

} // namespace Grantscope::Ui
