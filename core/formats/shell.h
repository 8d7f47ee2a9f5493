// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

// POSIX sh, in which names such as ⟨code 1⟩ become variables.
namespace Grantscope::Formats {

/// Where a text stands, by which what is put into it is encoded.
enum class ShellPlace : quint8 {
    Raw,
    Percent, ///< An address or a form.
    Json, ///< Inside of a string of JSON.
};

struct ShellVariable
{
    QByteArray name; ///< "CODE_1"
    QByteArray kind; ///< "code"; empty for a text in Base64 that holds secrets.
    QByteArray pseudonym; ///< "⟨code 1⟩"
};

/// The variables of a script: the same one for the same name.
class ShellVariables
{
public:
    /// Of \a pseudonyms false, nothing in a text is a variable: it is as it was.
    explicit ShellVariables(bool pseudonyms)
        : m_pseudonyms(pseudonyms)
    {
    }

    /// A literal text, or a variable.
    struct Piece
    {
        QByteArray text;
        bool isVariable = false;
    };
    [[nodiscard]] QList<Piece> pieces(const QByteArray &text);
    /// \a text as one word: any octets but NUL, in UTF-8; LF at the end of text that is none is lost.
    [[nodiscard]] QByteArray word(const QByteArray &text, ShellPlace place = ShellPlace::Raw);
    /// A command that writes \a text to standard output: any octets.
    [[nodiscard]] QByteArray printed(const QByteArray &text, ShellPlace place = ShellPlace::Raw);

    /// In the order in which they were met.
    [[nodiscard]] const QList<ShellVariable> &all() const { return m_all; }

private:
    [[nodiscard]] QByteArray nameOf(const QByteArray &pseudonym);

    bool m_pseudonyms;
    QList<ShellVariable> m_all;
    QHash<QByteArray, QByteArray> m_names; ///< By pseudonym.
    int m_encoded = 0;
};

/// 'text', whatever stands in it.
[[nodiscard]] QByteArray shellQuoted(const QByteArray &text);

} // namespace Grantscope::Formats
