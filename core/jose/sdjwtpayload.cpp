// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sdjwtpayload.h"

#include "jose/sdjwtprocessor_p.h"

#include <algorithm>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

ProcessedPayload ProcessedPayload::process(const Json::Document &payload, const std::vector<Disclosure> &disclosures)
{
    ProcessedPayload result;
    const Json::Value root = payload.root();
    const Json::Value named = root.member("_sd_alg");
    QByteArray scratch;
    result.hash = !named ? &defaultSdHash() : named.isString() ? findSdHash(named.utf8(scratch)) : nullptr;
    if (!result.hash)
        result.findings.append({SdJwtError::HashUnknown, QString::fromLatin1(defaultSdHash().name),
                                named.isString()
                                    ? named.toString()
                                    : QString::fromUtf8(named.text().first(qMin(named.text().size(), qsizetype(40)))),
                                "RFC 9901 §4.1.1", named.span().offset});
    if (!root.isObject()) {
        for (const Disclosure &each : disclosures)
            result.uses.append(
                {.digest = result.hash ? sdDigest(each.encoded(), *result.hash) : QByteArray(), .error = each.error()});
        return result;
    }
    QByteArray text = PayloadProcessor(result, disclosures).run(root);
    // What was put together of JSON values within the limits is one; else nothing is better than half of it.
    if (auto document = Json::Document::parse(std::move(text)))
        result.document = std::move(*document);
    else
        result.findings.append(document.error());
    return result;
}

QString ProcessedPayload::pathOf(const DisclosureUse &use) const
{
    return use.place < 0 ? QString() : places.text(use.place);
}

QString ProcessedPayload::pointerOf(const EmbeddedDigest &digest) const
{
    const QString list = places.text(digest.list);
    if (list.isNull())
        return {};
    const QString pointer = list + u'/' + QString::number(digest.index);
    return digest.ofArrayElement ? pointer + u"/..."_s : pointer;
}

PayloadOrigin ProcessedPayload::originOf(Json::Span span) const
{
    // The first that ends behind the beginning: a bracket before a value has no origin of its own.
    const auto found = std::ranges::lower_bound(origins, span.offset + 1, {},
                                                [](const PayloadOrigin &each) { return each.at + each.length; });
    if (found == origins.end() || found->at >= span.end())
        return {span.offset, 0, -1, 0};
    const qsizetype skipped = qMax(qsizetype(0), span.offset - found->at);
    const qsizetype at = found->at + skipped;
    return {at, qMin(found->length - skipped, span.end() - at), found->holder, found->source + skipped};
}

qsizetype ProcessedPayload::processedPlace(qsizetype offset) const
{
    const auto found = std::ranges::find_if(origins, [offset](const PayloadOrigin &each) {
        return each.holder < 0 && offset >= each.source && offset < each.source + each.length;
    });
    return found == origins.end() ? -1 : found->at + offset - found->source;
}

qsizetype ProcessedPayload::unmatchedDigests() const
{
    return std::ranges::count(digests, qsizetype(-1), &EmbeddedDigest::disclosure);
}

const Error *ProcessedPayload::finding(SdJwtError id) const
{
    const auto found = std::ranges::find(findings, ErrorId(id), &Error::id);
    return found == findings.end() ? nullptr : &*found;
}

QList<qsizetype> ProcessedPayload::withParents(const QList<qsizetype> &chosen) const
{
    QList<bool> kept(uses.size(), false);
    for (qsizetype each : chosen) {
        if (each >= 0 && each < uses.size() && uses.at(each).sameAs >= 0)
            each = uses.at(each).sameAs;
        while (each >= 0 && each < uses.size() && !kept.at(each)) {
            kept[each] = true;
            each = uses.at(each).parent;
        }
    }
    QList<qsizetype> all;
    for (qsizetype i = 0; i < kept.size(); ++i) {
        if (kept.at(i))
            all.append(i);
    }
    return all;
}

} // namespace Grantscope::Jose
