// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lineedit.h"

#include "texts/visible.h"

#include <QValidator>

namespace Grantscope::Ui {

namespace {

bool isBreak(QChar character)
{
    return character == u'\n' || character == u'\r';
}

/// Not to refuse anything: it is what sees a text before a line edit shows it, whichever way the text came.
class SpellsOut : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString &text, int &cursor) const override
    {
        while (!text.isEmpty() && isBreak(text.back()))
            text.chop(1);
        qsizetype breaks = 0;
        while (breaks < text.size() && isBreak(text.at(breaks)))
            ++breaks;
        text.remove(0, breaks);
        const QString before = Texts::visible(text.left(qMax(qsizetype(0), cursor - breaks)));
        cursor = static_cast<int>(before.size());
        text = Texts::visible(text);
        return Acceptable;
    }
};

} // namespace

LineEdit::LineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setValidator(new SpellsOut(this));
}

QString LineEdit::value() const
{
    return Texts::fromVisible(text());
}

} // namespace Grantscope::Ui
