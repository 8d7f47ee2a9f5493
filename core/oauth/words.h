// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Grantscope::OAuth {

/// The words of a scope, a response_type, a prompt: what stands between blanks. RFC 6749 §3.3.
[[nodiscard]] inline QByteArrayList wordsOf(const QByteArray &text)
{
    QByteArrayList words = text.split(' ');
    words.removeAll(QByteArray());
    return words;
}
[[nodiscard]] inline bool hasWord(const QByteArray &text, QByteArrayView word)
{
    return wordsOf(text).contains(word);
}

} // namespace Grantscope::OAuth
