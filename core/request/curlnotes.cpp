// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlnotes_p.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Request {

QString argumentText(const CurlPlace &place)
{
    const QString detail = place.option.isEmpty() ? QString() : u", "_s + QString::fromUtf8(place.option);
    return words(QT_TRANSLATE_NOOP("Values", "argument")) + u" (%1%2)"_s.arg(place.number).arg(detail);
}

std::unexpected<Error> refuse(RequestError id, const char *expected, const CurlPlace &place)
{
    return std::unexpected(Error{id, *expected ? words(expected) : QString(), argumentText(place), {}, place.offset});
}

void note(CurlReading &reading, CurlNoteKind kind, const QString &detail, qsizetype offset)
{
    const CurlNote told{kind, detail, offset};
    if (!reading.notes.contains(told))
        reading.notes.append(told);
}

void noteVariable(CurlReading &reading, const CurlWord &word)
{
    if (!word.variable.isEmpty())
        note(reading, CurlNoteKind::Variable, QString::fromUtf8(word.variable), word.offset);
}

void noteOverridden(CurlReading &reading, const CurlPlace &place)
{
    note(reading, CurlNoteKind::Overridden,
         place.option.isEmpty() ? u"USER:PASSWORD@"_s : QString::fromUtf8(place.option), place.offset);
}

const char *noteName(CurlNoteKind kind)
{
    switch (kind) {
    case CurlNoteKind::Insecure:
        return "curl-insecure";
    case CurlNoteKind::LeftOut:
        return "curl-left-out";
    case CurlNoteKind::Variable:
        return "curl-variable";
    case CurlNoteKind::File:
        return "curl-file";
    case CurlNoteKind::CookieFile:
        return "curl-cookie-file";
    case CurlNoteKind::FieldFile:
        return "curl-field-file";
    case CurlNoteKind::FieldRemoved:
        return "curl-field-removed";
    case CurlNoteKind::MoreFollows:
        return "curl-more";
    case CurlNoteKind::PasswordAsked:
        return "curl-password";
    case CurlNoteKind::UserInAddress:
        return "curl-user-in-address";
    case CurlNoteKind::Overridden:
        return "curl-overridden";
    case CurlNoteKind::FileLines:
        return "curl-file-lines";
    case CurlNoteKind::MethodKept:
        return "curl-method-kept";
    case CurlNoteKind::Trusted:
        return "curl-trusted";
    case CurlNoteKind::SchemeGuessed:
        return "curl-scheme-guessed";
    }
    return "";
}

} // namespace Grantscope::Request
