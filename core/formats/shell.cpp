// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shell.h"

#include "transcript/receipt.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <cctype>

namespace Grantscope::Formats {

namespace {

constexpr QByteArrayView kOpening("\u27e8");
constexpr QByteArrayView kClosing("\u27e9");

/// The end of the brackets that open at \a at; -1 where they do not close.
qsizetype closing(const QByteArray &text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const QByteArrayView rest = QByteArrayView(text).sliced(at);
        if (rest.startsWith(kOpening))
            ++depth;
        else if (rest.startsWith(kClosing) && --depth == 0)
            return at + kClosing.size();
        const auto *next = static_cast<const char *>(
            memchr(rest.data() + 1, kOpening.front(), static_cast<std::size_t>(rest.size() - 1)));
        if (!next)
            return -1;
        at += next - rest.data();
    }
    return -1;
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "code 1", "signature of access token 2", "token 1, part 2": the kind, or nothing where it is no name of a secret.
QByteArray kindIn(QByteArrayView name)
{
    if (const qsizetype part = name.indexOf(", part "); part >= 0) {
        if (!isNumber(name.sliced(part + 7)))
            return {};
        name = name.first(part);
    }
    if (name.startsWith("signature of "))
        name = name.sliced(13);
    const qsizetype blank = name.lastIndexOf(' ');
    if (blank < 0 || !isNumber(name.sliced(blank + 1)))
        return {};
    const QByteArrayView kind = name.first(blank);
    for (int each = 0; each <= static_cast<int>(SecretKind::Credentials); ++each) {
        if (kind == QByteArrayView(Transcript::secretKindName(static_cast<SecretKind>(each))))
            return kind.toByteArray();
    }
    return {};
}

QByteArray variableName(QByteArrayView name)
{
    QByteArray variable;
    for (const char c : name) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isLetter)
            variable += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        else if (!variable.endsWith('_'))
            variable += '_';
    }
    return variable;
}

QByteArray expansion(const QByteArray &variable, ShellPlace place)
{
    switch (place) {
    case ShellPlace::Raw:
        return "\"$" + variable + '"';
    case ShellPlace::Percent:
        return "\"$(percent \"$" + variable + "\")\"";
    case ShellPlace::Json:
        return "\"$(json \"$" + variable + "\")\"";
    }
    return {};
}

/// For the first argument of printf.
QByteArray printfText(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if (c == '%')
            out += "%%";
        else if (c == '-' && out.isEmpty()) // Or it would be an option.
            out += "\\055";
        else if (c == '\\')
            out += "\\\\";
        else if (c == '\'')
            out += "'\\''";
        else if (octet >= 0x20 && octet < 0x7f)
            out += c;
        else
            out += '\\' + QByteArray::number(octet, 8).rightJustified(3, '0');
    }
    return out;
}

/// The script is UTF-8, whatever it says.
QByteArray literal(const QByteArray &text)
{
    return QUtf8StringView(text).isValidUtf8() ? shellQuoted(text) : "\"$(printf '" + printfText(text) + "')\"";
}

} // namespace

QByteArray shellQuoted(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\'', "'\\''") + '\'';
}

QByteArray ShellVariables::nameOf(const QByteArray &pseudonym)
{
    if (const auto known = m_names.constFind(pseudonym); known != m_names.cend())
        return *known;
    const QByteArrayView inner = QByteArrayView(pseudonym).sliced(kOpening.size()).chopped(kClosing.size());
    const bool isEncoded = inner.startsWith("Base64: ") || inner.startsWith("Base64 with ");
    const QByteArray kind = kindIn(inner);
    if (kind.isEmpty() && !isEncoded)
        return {};
    const QByteArray name = isEncoded ? "BASE64_" + QByteArray::number(++m_encoded) : variableName(inner);
    m_names.insert(pseudonym, name);
    m_all.append({name, kind, pseudonym});
    return name;
}

QList<ShellVariables::Piece> ShellVariables::pieces(const QByteArray &text)
{
    QList<Piece> pieces;
    const auto literal = [&pieces](const QByteArray &octets) {
        if (octets.isEmpty())
            return;
        if (!pieces.isEmpty() && !pieces.constLast().isVariable)
            pieces.last().text += octets;
        else
            pieces.append({octets});
    };
    qsizetype done = 0;
    qsizetype at = m_pseudonyms ? text.indexOf(kOpening) : -1;
    while (at >= 0) {
        const qsizetype end = closing(text, at);
        const QByteArray name = end < 0 ? QByteArray() : nameOf(text.sliced(at, end - at));
        if (name.isEmpty()) {
            at = text.indexOf(kOpening, at + kOpening.size());
            continue;
        }
        literal(text.sliced(done, at - done));
        pieces.append({name, true});
        done = end;
        at = text.indexOf(kOpening, done);
    }
    literal(text.sliced(done));
    return pieces;
}

QByteArray ShellVariables::word(const QByteArray &text, ShellPlace place)
{
    QByteArray word;
    for (const Piece &piece : pieces(text))
        word += piece.isVariable ? expansion(piece.text, place) : literal(piece.text);
    return word.isEmpty() ? QByteArray("''") : word;
}

QByteArray ShellVariables::printed(const QByteArray &text, ShellPlace place)
{
    QByteArray format;
    QByteArray arguments;
    for (const Piece &piece : pieces(text)) {
        if (piece.isVariable) {
            format += "%s";
            arguments += ' ' + expansion(piece.text, place);
        } else {
            format += printfText(piece.text);
        }
    }
    return "printf '" + format + '\'' + arguments;
}

} // namespace Grantscope::Formats
