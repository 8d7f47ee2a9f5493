// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/octetkinds_p.h"
#include "transcript/searchedtext_p.h"

// Who looks at an octet that tells something: one file for each way to write a name and its value.
namespace Grantscope::Transcript {

// The longest name that stands in core/http/sensitive.h, with some air: names are looked for backwards.
inline constexpr qsizetype kLongestName = 64;
// From this length on what has no name is taken for a secret where names are usual.
inline constexpr qsizetype kShortestNameless = 12;

[[nodiscard]] inline bool isNameCharacter(char c)
{
    return isOctetOf(NameOctet, c);
}

/// Of a form, before it is percent-decoded.
[[nodiscard]] inline QByteArray withBlanks(QByteArray text)
{
    return text.replace('+', ' ');
}

/// name=value, as in a query, a form or a fragment; also name="value" and, in a script, name = 'value'; and the part
/// of a form that is sent as parts (RFC 7578).
class ParameterFinder
{
public:
    explicit ParameterFinder(SearchedText &text)
        : m_text(text)
    {
    }

    void lookAt(qsizetype equals);
    /// Names and values between ampersands, whatever else is in them: a body that says that it is a form, encoded or
    /// not.
    void lookAtForm();

private:
    void value(Stretch where, SecretKind kind);
    void part(qsizetype open);
    [[nodiscard]] bool endsValue(qsizetype at) const;

    SearchedText &m_text;
    qsizetype m_end = 0; ///< Of one that is secret as a whole: nothing is looked for inside of it.
};

/// "name": "value", "name": 1, "name": ["value", …] of JSON or of what is left of one, and what scripts make of it.
class MemberFinder
{
public:
    explicit MemberFinder(SearchedText &text)
        : m_text(text)
    {
    }

    void lookAt(qsizetype colon);

private:
    void bareMember(qsizetype colon, qsizetype end);
    void pair(const QByteArray &name, qsizetype begin);
    void named(const QByteArray &name, qsizetype quote);
    void inside(qsizetype at, SecretKind kind);
    qsizetype scalar(qsizetype begin, SecretKind kind);
    [[nodiscard]] bool isMemberName(qsizetype open) const;
    [[nodiscard]] bool isWordOrNumber(qsizetype begin) const;
    [[nodiscard]] bool isIndented(qsizetype at) const;

    SearchedText &m_text;
    qsizetype m_end = 0; ///< Of what was seen as a whole.
};

/// Name: value, from the beginning of a line.
void findFieldLine(SearchedText &text, qsizetype start);
/// What of a field's value is secret: credentials without their scheme, cookies without their names.
void addFieldValue(SearchedText &text, const QByteArray &name, Stretch value, SecretKind kind);

/// Elements whose name calls their text a secret, hidden fields, areas of text and what a page says of itself.
void findInTag(SearchedText &text, qsizetype open);

} // namespace Grantscope::Transcript
