// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/recogniser.h"

#include <QStringList>

namespace Grantscope::Token {

using namespace Qt::StringLiterals;

inline const char *contextName(Context context)
{
    switch (context) {
    case Context::Whole:
        return "whole";
    case Context::AuthorizationField:
        return "authorization";
    case Context::HeaderField:
        return "header";
    case Context::UrlQuery:
        return "query";
    case Context::UrlFragment:
        return "fragment";
    case Context::FormBody:
        return "form";
    case Context::JsonMember:
        return "json";
    case Context::Cookie:
        return "cookie";
    case Context::CommandLine:
        return "command";
    case Context::Text:
        return "text";
    }
    return "";
}

/// "jws query id_token unescaped; opaque json access_token"
inline QString described(const QList<Candidate> &candidates)
{
    QStringList lines;
    for (const Candidate &each : candidates) {
        QString line = QLatin1StringView(formName(each.form)) + u' ' + QLatin1StringView(contextName(each.context));
        if (!each.name.isEmpty())
            line += u' ' + each.name;
        for (const auto &[set, word] :
             {std::pair{each.cleaned, " cleaned"_L1}, std::pair{each.unescaped, " unescaped"_L1},
              std::pair{each.repaired, " repaired"_L1}}) {
            if (set)
                line += word;
        }
        lines += line;
    }
    return lines.join("; "_L1);
}

} // namespace Grantscope::Token
