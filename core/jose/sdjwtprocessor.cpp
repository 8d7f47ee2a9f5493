// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sdjwtprocessor_p.h"

#include <algorithm>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

constexpr SpecRef kSpec = "RFC 9901 §7.1";
constexpr int kDeepest = Json::Limits().depth;

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

} // namespace

QByteArray PayloadProcessor::run(Json::Value root)
{
    takeDigests();
    write(root, {});
    noteUnreferenced();
    return std::move(m_out);
}

void PayloadProcessor::copy(QByteArrayView text, qsizetype holder, qsizetype source)
{
    std::vector<PayloadOrigin> &origins = m_result.origins;
    const qsizetype at = m_out.size();
    if (!origins.empty() && origins.back().holder == holder && origins.back().source - origins.back().at == source - at)
        origins.back().length = at + text.size() - origins.back().at;
    else
        origins.push_back({at, text.size(), holder, source});
    m_out += text;
}

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

/// No deeper than a value is nested.
qsizetype PayloadProcessor::placeOf(Step *step)
{
    if (!step)
        return PointerTree::kRoot;
    if (step->place == PointerTree::kRoot) {
        const qsizetype above = placeOf(step->above);
        step->place =
            step->member ? m_result.places.add(above, step->member.name()) : m_result.places.add(above, step->index);
    }
    return step->place;
}

/// Notes a digest of the list at \a at; the disclosure to be written here, or -1.
qsizetype PayloadProcessor::meet(Json::Value digest, const At &at, qsizetype index, bool ofArrayElement)
{
    EmbeddedDigest embedded{.digest = digest.toUtf8(),
                            .holder = at.holder,
                            .span = digest.span(),
                            .list = placeOf(at.source),
                            .index = index,
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

void PayloadProcessor::writeInserted(qsizetype disclosure, qsizetype place, int depth)
{
    const Disclosure &inserted = m_disclosures[std::size_t(disclosure)];
    m_result.uses[disclosure].place = place;
    Step source{.index = inserted.isOfArrayElement() ? 1 : 2};
    Step path{.place = place};
    write(inserted.value(), {disclosure, &source, &path, depth});
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
        Step source{.above = at.source, .member = member};
        if (member.nameIs("_sd")) {
            if (holdsStrings(member))
                writeDisclosed(member, {at.holder, &source, at.path, at.depth + 1}, names);
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
        Step path{.above = at.path, .member = member};
        write(member, {at.holder, &source, &path, at.depth + 1});
    }
    m_out += '}';
}

/// What is disclosed of one "_sd", in the order of the disclosures, which is the issuer's where digests are shuffled.
/// It goes into the object that has the list.
void PayloadProcessor::writeDisclosed(Json::Value list, const At &at, QSet<QString> &names)
{
    QList<qsizetype> disclosed;
    qsizetype index = 0;
    for (const Json::Value digest : list) {
        const qsizetype number = meet(digest, at, index++, false);
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
        writeInserted(number, m_result.places.add(placeOf(at.path), name.toString()), at.depth);
    }
}

void PayloadProcessor::writeArray(Json::Value array, const At &at)
{
    m_out += '[';
    qsizetype index = 0;
    qsizetype kept = 0;
    for (const Json::Value element : array) {
        if (const Json::Value digest = elementDigest(element)) {
            const qsizetype number = meet(digest, {at.holder, at.source, at.path, at.depth + 1}, index++, true);
            if (number < 0)
                continue;
            separate();
            writeInserted(number, m_result.places.add(placeOf(at.path), kept), at.depth + 1);
        } else {
            Step source{.above = at.source, .index = index++};
            Step path{.above = at.path, .index = kept};
            separate();
            write(element, {at.holder, &source, &path, at.depth + 1});
        }
        ++kept;
    }
    m_out += ']';
}

} // namespace Grantscope::Jose
