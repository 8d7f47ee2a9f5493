// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace Grantscope::Tests {

/// Translates every text to itself in corner brackets: what shows none went past tr(), or was not set anew.
class MarkingTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        // Qt's own texts are another catalogue's.
        const QByteArrayView room(context);
        return room.startsWith('Q') ? QString() : QStringLiteral("「") + QString::fromUtf8(text) + QStringLiteral("」");
    }
};

} // namespace Grantscope::Tests
