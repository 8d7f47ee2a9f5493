// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/metadatatext_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr qsizetype kLongestQuote = 200;

} // namespace

Result<Json::Document> parseObject(const QByteArray &text, const Json::Limits &limits, SpecRef spec)
{
    Result<Json::Document> document = Json::Document::parse(text, limits);
    if (!document) {
        // An HTML page says "<" at octet 0, and that is what a person sees.
        const Error &error = document.error();
        if (error.id == Json::JsonError::Depth)
            return std::unexpected(error);
        return std::unexpected(Error{MetadataError::NotJson, u"{…}"_s, error.found, spec, error.offset});
    }
    if (!document->root().isObject())
        return std::unexpected(Error{MetadataError::NotJson, u"{…}"_s,
                                     QString::fromUtf8(document->root().text().first(1)), spec,
                                     document->root().span().offset});
    return document;
}

Result<Json::Value> singleMember(const Json::Document &document, QByteArrayView name, SpecRef spec)
{
    const Json::Value found = document.root().member(name);
    const auto repeats = [place = found.nameSpan()](const Json::Duplicate &each) { return each.first == place; };
    const auto &duplicates = document.duplicates();
    if (const auto again = std::ranges::find_if(duplicates, repeats); found && again != duplicates.end()) {
        const QString text = QString::fromLatin1(name);
        return std::unexpected(
            Error{MetadataError::Required, u"1 × "_s + text, u"2 × "_s + text, spec, again->second.offset});
    }
    return found;
}

QString quoteOf(const QString &text)
{
    return text.size() <= kLongestQuote ? text : text.first(kLongestQuote) + u'…';
}

QString listText(Json::Value list)
{
    QString text;
    for (const Json::Value each : list) {
        if (text.size() > kLongestQuote)
            break;
        text += (text.isEmpty() ? QString() : u", "_s) + each.toString();
    }
    return quoteOf(text);
}

} // namespace Grantscope::OAuth
