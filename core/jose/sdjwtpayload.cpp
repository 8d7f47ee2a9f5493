// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sdjwtpayload.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

constexpr SpecRef kSpec = "RFC 9901 §7.1";
constexpr int kDeepest = Json::Limits().depth;
/// Longer pointers are not made: every disclosure would hold a copy of a name of megabytes that it lies under.
constexpr qsizetype kLongestPointer = 2048;

QString step(const QString &pointer, const QString &token)
{
    if (pointer.isNull() || pointer.size() + token.size() > kLongestPointer)
        return QString();
    QString escaped = token;
    return pointer + u'/' + escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}
QString step(const QString &pointer, qsizetype index)
{
    return step(pointer, QString::number(index));
}

/// {"...": "digest"}: the digest, else nothing.
Json::Value elementDigest(Json::Value element)
{
    if (!element.isObject() || element.size() != 1 || !element.firstChild().nameIs("..."))
        return {};
    return element.firstChild().isString() ? element.firstChild() : Json::Value();
}

bool holdsStrings(Json::Value array)
{
    for (const Json::Value each : array) {
        if (!each.isString())
            return false;
    }
    return array.isArray();
}

/// Where a value stands that is being written: in the payload (holder -1) or in the text of a disclosure, and where its
/// text goes.
struct At
{
    qsizetype holder = -1;
    QString source; ///< Pointer in the holder's text.
    QString path; ///< Pointer in the processed payload.
    int depth = 0; ///< Arrays and objects that are open.
};

} // namespace

/// Writes the processed payload, from the top down. A disclosure is written at the first place that refers to it and
/// nowhere else, so that no few of them can grow into many; a value can be nested kDeepest levels and no more, so that
/// bounds the recursion, too.
class PayloadProcessor
{
public:
    PayloadProcessor(ProcessedPayload &result, const std::vector<Disclosure> &disclosures)
        : m_result(result)
        , m_disclosures(disclosures)
    {
    }

    QByteArray run(Json::Value root)
    {
        takeDigests();
        write(root, {.source = u""_s, .path = u""_s});
        noteUnreferenced();
        return std::move(m_out);
    }

private:
    void takeDigests();
    void noteUnreferenced();
    void find(const Error &error) { m_result.findings.append(error); }
    void refuse(qsizetype disclosure, const Error &error);
    void reserved(Json::Value value, const At &at);
    qsizetype meet(Json::Value digest, const At &at, bool ofArrayElement);
    bool insertable(qsizetype disclosure, bool ofArrayElement, int depth);
    void write(Json::Value value, const At &at);
    void writeObject(Json::Value object, const At &at);
    void writeArray(Json::Value array, const At &at);
    void writeDisclosed(Json::Value list, const At &at, QSet<QString> &names);
    void writeInserted(qsizetype disclosure, const QString &path, int depth);
    [[nodiscard]] At below(const At &at, const QString &token) const
    {
        return {at.holder, step(at.source, token), step(at.path, token), at.depth + 1};
    }
    /// Copies what stands at \a source of the holder's text, and remembers it.
    void copy(QByteArrayView text, qsizetype holder, qsizetype source)
    {
        std::vector<PayloadOrigin> &origins = m_result.origins;
        const qsizetype at = m_out.size();
        if (!origins.empty() && origins.back().holder == holder
            && origins.back().source - origins.back().at == source - at)
            origins.back().length = at + text.size() - origins.back().at;
        else
            origins.push_back({at, text.size(), holder, source});
        m_out += text;
    }
    /// A comma where something stands in this array or object already.
    void separate()
    {
        if (!m_out.endsWith('{') && !m_out.endsWith('['))
            m_out += ',';
    }

    ProcessedPayload &m_result;
    const std::vector<Disclosure> &m_disclosures;
    QHash<QByteArray, qsizetype> m_byDigest;
    QSet<QByteArray> m_met;
    QByteArray m_out;
};

void PayloadProcessor::takeDigests()
{
    m_result.uses.reserve(qsizetype(m_disclosures.size()));
    for (const Disclosure &each : m_disclosures) {
        const qsizetype number = m_result.uses.size();
        DisclosureUse use{.digest = m_result.hash ? sdDigest(each.encoded(), *m_result.hash) : QByteArray(),
                          .error = each.error()};
        if (const auto known = m_byDigest.constFind(use.digest); known != m_byDigest.constEnd() && m_result.hash) {
            use.sameAs = *known;
            find({SdJwtError::Repeated, {}, QString::fromLatin1(use.digest), kSpec, each.span().offset});
        } else {
            m_byDigest.insert(use.digest, number);
        }
        if (use.error)
            find(*use.error);
        m_result.uses.append(std::move(use));
    }
}

void PayloadProcessor::noteUnreferenced()
{
    for (qsizetype i = 0; i < m_result.uses.size() && m_result.hash; ++i) {
        const DisclosureUse &use = m_result.uses.at(i);
        if (!use.isReferenced() && use.sameAs < 0)
            find({SdJwtError::Unreferenced,
                  {},
                  QString::fromLatin1(use.digest),
                  "RFC 9901 §7.1",
                  m_disclosures[std::size_t(i)].span().offset});
    }
}

void PayloadProcessor::refuse(qsizetype disclosure, const Error &error)
{
    find(error);
    m_result.uses[disclosure].error = error;
}

void PayloadProcessor::reserved(Json::Value value, const At &at)
{
    const qsizetype offset =
        at.holder < 0 ? value.nameSpan().offset : m_disclosures[std::size_t(at.holder)].span().offset;
    find({SdJwtError::Reserved, {}, value.name(), "RFC 9901 §4.1, §4.2.4", offset});
}

/// Notes a digest; the disclosure to be written here, or -1.
qsizetype PayloadProcessor::meet(Json::Value digest, const At &at, bool ofArrayElement)
{
    EmbeddedDigest embedded{.digest = digest.toUtf8(),
                            .holder = at.holder,
                            .span = digest.span(),
                            .pointer = at.source,
                            .ofArrayElement = ofArrayElement};
    const auto offset = [&] {
        return at.holder < 0 ? embedded.span.offset : m_disclosures[std::size_t(at.holder)].span().offset;
    };
    const bool again = m_met.contains(embedded.digest);
    m_met.insert(embedded.digest);
    const auto found = m_result.hash ? m_byDigest.constFind(embedded.digest) : m_byDigest.constEnd();
    if (again)
        find({SdJwtError::DigestTwice, {}, QString::fromUtf8(embedded.digest), kSpec, offset()});
    const qsizetype number = found == m_byDigest.constEnd() ? -1 : *found;
    embedded.disclosure = number;
    m_result.digests.append(std::move(embedded));
    if (number < 0 || again)
        return -1;
    m_result.uses[number].embedded = m_result.digests.size() - 1;
    m_result.uses[number].parent = at.holder;
    return insertable(number, ofArrayElement, at.depth) ? number : -1;
}

bool PayloadProcessor::insertable(qsizetype number, bool ofArrayElement, int depth)
{
    const Disclosure &disclosure = m_disclosures[std::size_t(number)];
    if (disclosure.error())
        return false;
    const qsizetype offset = disclosure.span().offset;
    if (disclosure.isOfArrayElement() != ofArrayElement) {
        const QString element = u"[•, •]"_s;
        const QString claim = u"[•, •, •]"_s;
        refuse(number, {SdJwtError::DisclosurePlace, ofArrayElement ? element : claim, ofArrayElement ? claim : element,
                        kSpec, offset});
        return false;
    }
    // Its own array is one level.
    if (depth + disclosure.document().depth() - 1 > kDeepest) {
        refuse(number, {SdJwtError::Depth, u"≤ %1"_s.arg(kDeepest),
                        QString::number(depth + disclosure.document().depth() - 1), "RFC 8259 §9", offset});
        return false;
    }
    return true;
}

void PayloadProcessor::write(Json::Value value, const At &at)
{
    if (value.isObject())
        writeObject(value, at);
    else if (value.isArray())
        writeArray(value, at);
    else
        copy(value.text(), at.holder, value.span().offset);
}

void PayloadProcessor::writeInserted(qsizetype disclosure, const QString &path, int depth)
{
    const Disclosure &inserted = m_disclosures[std::size_t(disclosure)];
    m_result.uses[disclosure].path = path;
    write(inserted.value(), {disclosure, step(u""_s, inserted.isOfArrayElement() ? 1 : 2), path, depth});
}

void PayloadProcessor::writeObject(Json::Value object, const At &at)
{
    const bool isRoot = at.holder < 0 && at.depth == 0;
    QSet<QString> names;
    if (object.member("_sd")) {
        for (const Json::Value member : object)
            names.insert(member.name());
    }
    m_out += '{';
    for (const Json::Value member : object) {
        if (member.nameIs("_sd")) {
            if (holdsStrings(member))
                writeDisclosed(member, below(at, u"_sd"_s), names);
            else
                reserved(member, at);
            continue;
        }
        if (member.nameIs("_sd_alg") && isRoot)
            continue;
        if (member.nameIs("...") || member.nameIs("_sd_alg"))
            reserved(member, at);
        separate();
        copy(member.nameText(), at.holder, member.nameSpan().offset);
        m_out += ':';
        write(member, below(at, member.name()));
    }
    m_out += '}';
}

/// What is disclosed of one "_sd", in the order of the disclosures, which is the issuer's where digests are shuffled.
void PayloadProcessor::writeDisclosed(Json::Value list, const At &at, QSet<QString> &names)
{
    QList<qsizetype> disclosed;
    qsizetype index = 0;
    for (const Json::Value digest : list) {
        At each = at;
        each.source = step(at.source, index++);
        const qsizetype number = meet(digest, each, false);
        if (number < 0)
            continue;
        const QString name = m_disclosures[std::size_t(number)].name().toString();
        if (names.contains(name)) {
            refuse(number, {SdJwtError::ClaimTwice, {}, name, kSpec, m_disclosures[std::size_t(number)].span().offset});
            continue;
        }
        names.insert(name);
        disclosed.append(number);
    }
    std::ranges::sort(disclosed);
    for (const qsizetype number : std::as_const(disclosed)) {
        const Json::Value name = m_disclosures[std::size_t(number)].name();
        separate();
        copy(name.text(), number, name.span().offset);
        m_out += ':';
        // "_sd" itself is one step too far, and one level.
        const QString object = at.path.isNull() ? QString() : at.path.chopped(4);
        writeInserted(number, step(object, name.toString()), at.depth);
    }
}

void PayloadProcessor::writeArray(Json::Value array, const At &at)
{
    m_out += '[';
    qsizetype index = 0;
    qsizetype kept = 0;
    for (const Json::Value element : array) {
        At each{at.holder, step(at.source, index++), step(at.path, kept), at.depth + 1};
        if (const Json::Value digest = elementDigest(element)) {
            each.source = step(each.source, u"..."_s);
            const qsizetype number = meet(digest, each, true);
            if (number < 0)
                continue;
            separate();
            writeInserted(number, each.path, each.depth);
        } else {
            separate();
            write(element, each);
        }
        ++kept;
    }
    m_out += ']';
}

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
