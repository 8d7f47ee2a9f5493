// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sdjwtissuing.h"

#include "jose/base64url.h"
#include "jose/quotedname.h"
#include "json/pointer.h"
#include "json/writer.h"

#include <QSet>

#include <algorithm>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

// RFC 9901 §9.7
constexpr const char *kValidityClaims[] = {"iss", "aud", "exp", "nbf", "cnf"};
// … and SD-JWT VC §2.2.2.2
constexpr const char *kCredentialClaims[] = {"iss", "aud", "nbf", "exp", "cnf", "vct", "vct#integrity", "status"};

Error reservedName(Json::Value member)
{
    return {SdJwtError::Reserved, {}, member.name(), "RFC 9901 §4.1", member.nameSpan().offset};
}

/// What begins as no pointer does may be anything, a pasted key too.
QString shownPointer(const QString &pointer)
{
    constexpr qsizetype kLongest = 60;
    if (!pointer.startsWith(u'/'))
        return quotedName(pointer.toUtf8());
    return pointer.size() > kLongest ? pointer.first(kLongest) + u'…' : pointer;
}

/// Writes the payload from the outside in: what is disclosable becomes a disclosure, and a digest in its place. The
/// document is nested no deeper than its Limits allow, which bounds the recursion.
class Hider
{
public:
    Hider(const IssuingOrder &order, QByteArrayView randomness)
        : m_order(order)
        , m_randomness(randomness)
    {
    }

    Result<void> mark(Json::Value root)
    {
        for (const QString &pointer : m_order.disclosable) {
            const Json::Value value = Json::valueAtPointer(root, pointer);
            if (!value || value == root)
                return std::unexpected(
                    Error{SdJwtError::Pointer, u"/name, /name/0"_s, shownPointer(pointer), "RFC 6901 §5"});
            if (auto may = mayHide(value, root); !may)
                return may;
            m_marked.insert(value.span().offset);
        }
        return {};
    }

    QByteArray hidden(Json::Value value)
    {
        if (value.isObject())
            return hiddenObject(value);
        return value.isArray() ? hiddenArray(value) : value.text().toByteArray();
    }

    /// The payload: what is in it, then "cnf" and the name of the hash.
    QByteArray hiddenRoot(Json::Value root, QByteArrayView holder)
    {
        QByteArray more;
        if (!holder.isEmpty())
            more = ",\"cnf\":{\"jwk\":" + holder.toByteArray() + '}';
        more += QByteArray(",\"_sd_alg\":\"") + m_order.hash->name + '"';
        QByteArray text = hiddenObject(root, !holder.isEmpty());
        text.chop(1);
        return text + (text.size() > 1 ? more : more.sliced(1)) + '}';
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] QList<QByteArray> disclosures() const { return m_disclosures; }

private:
    Result<void> mayHide(Json::Value value, Json::Value root) const
    {
        Json::Value top = value;
        while (top.parent() != root)
            top = top.parent();
        const bool decides =
            std::ranges::any_of(validityClaims(m_order.typ), [top](const char *name) { return top.nameIs(name); });
        if (decides && m_order.validityClaims == ValidityClaims::StandOpen)
            return std::unexpected(Error{SdJwtError::ValidityClaim, {}, top.name(), "RFC 9901 §9.7", -1});
        return {};
    }

    QByteArrayView random()
    {
        if (m_randomness.size() < kSaltOctets) {
            m_error = Error{SdJwtError::Randomness, QString::number(randomnessFor(m_order)), {}, "RFC 9901 §9.3"};
            return {};
        }
        const QByteArrayView octets = m_randomness.first(kSaltOctets);
        m_randomness = m_randomness.sliced(kSaltOctets);
        return octets;
    }

    /// Makes a disclosure of a member or an element; its digest. Its place in the list is taken before what lies in it.
    QByteArray hide(Json::Value value, const std::optional<QString> &name)
    {
        const QByteArray salt = encodeBase64url(random());
        const qsizetype number = m_disclosures.size();
        m_disclosures.append(QByteArray());
        m_disclosures[number] = encodeDisclosure(salt, name, hidden(value));
        return sdDigest(m_disclosures.at(number), *m_order.hash);
    }

    QList<QByteArray> decoys()
    {
        QList<QByteArray> digests;
        for (int i = 0; i < m_order.decoys && !m_error; ++i)
            digests.append(sdDigest(encodeBase64url(random()), *m_order.hash));
        return digests;
    }

    QByteArray hiddenObject(Json::Value object, bool withoutCnf = false)
    {
        QByteArray text = "{";
        QList<QByteArray> digests;
        for (const Json::Value member : object) {
            if (member.nameIs("_sd") || member.nameIs("...") || member.nameIs("_sd_alg"))
                m_error = reservedName(member);
            if (withoutCnf && member.nameIs("cnf"))
                continue;
            if (m_marked.contains(member.span().offset)) {
                digests.append(hide(member, member.name()));
                continue;
            }
            text += (text.size() > 1 ? "," : "") + member.nameText().toByteArray() + ':' + hidden(member);
        }
        if (!digests.isEmpty()) {
            digests += decoys();
            std::ranges::sort(digests);
            text += QByteArray(text.size() > 1 ? "," : "") + "\"_sd\":[\"" + digests.join("\",\"") + "\"]";
        }
        return text + '}';
    }

    QByteArray hiddenArray(Json::Value array)
    {
        QList<QByteArray> elements;
        bool any = false;
        const auto digestElement = [](const QByteArray &digest) { return "{\"...\":\"" + digest + "\"}"; };
        for (const Json::Value element : array) {
            const bool isMarked = m_marked.contains(element.span().offset);
            any = any || isMarked;
            elements.append(isMarked ? digestElement(hide(element, std::nullopt)) : hidden(element));
        }
        if (any) {
            for (const QByteArray &decoy : decoys())
                elements.append(digestElement(decoy));
        }
        return '[' + elements.join(',') + ']';
    }

    const IssuingOrder &m_order;
    QByteArrayView m_randomness;
    QSet<qsizetype> m_marked; ///< Offsets of values.
    QList<QByteArray> m_disclosures;
    std::optional<Error> m_error;
};

QByteArray headerOf(const JwsAlgorithm &algorithm, const IssuingOrder &order)
{
    QByteArray header;
    Json::Writer out(header);
    out.beginObject().key("alg").string(QByteArrayView(algorithm.name));
    if (!order.typ.isEmpty())
        out.key("typ").string(QByteArrayView(order.typ));
    if (!order.keyId.isEmpty())
        out.key("kid").string(order.keyId);
    out.endObject();
    return header;
}

} // namespace

std::span<const char *const> validityClaims(QByteArrayView typ)
{
    // RFC 7515 §4.1.9: small and large letters are one, and "application/" may be left out.
    constexpr QByteArrayView kPrefix = "application/";
    const QByteArray lower = typ.toByteArray().toLower();
    const QByteArrayView name = lower.startsWith(kPrefix) ? QByteArrayView(lower).sliced(kPrefix.size()) : lower;
    if (name == "dc+sd-jwt" || name == "vc+sd-jwt")
        return kCredentialClaims;
    return kValidityClaims;
}

qsizetype randomnessFor(const IssuingOrder &order)
{
    // Each disclosable value may be the only one of its object or array, which gets decoys of its own.
    return order.disclosable.size() * (1 + qMax(order.decoys, 0)) * kSaltOctets;
}

Result<Issued> issueSdJwt(const Key &key, const JwsAlgorithm &algorithm, const IssuingOrder &order,
                          QByteArrayView randomness, Nonce nonce)
{
    const auto document = Json::Document::parse(order.payload);
    if (!document)
        return std::unexpected(document.error());
    const Json::Value root = document->root();
    if (!root.isObject())
        return std::unexpected(Error{SdJwtError::Format, u"{…}"_s, u"•"_s, "RFC 7519 §7.1", root.span().offset});
    if (!document->duplicates().isEmpty()) {
        const Json::Span again = document->duplicates().first().second;
        const QByteArrayView name = QByteArrayView(order.payload).sliced(again.offset, again.length);
        return std::unexpected(
            Error{SdJwtError::ClaimTwice, {}, QString::fromUtf8(name), "RFC 7519 §4; RFC 9901 §7.1", again.offset});
    }
    QByteArray holder;
    if (!order.holder.isNull()) {
        auto jwk = order.holder.publicJwk();
        if (!jwk)
            return std::unexpected(jwk.error());
        holder = *std::move(jwk);
    }
    Hider hider(order, randomness);
    if (auto marked = hider.mark(root); !marked)
        return std::unexpected(marked.error());
    Issued issued;
    issued.payload = hider.hiddenRoot(root, holder);
    if (hider.error())
        return std::unexpected(*hider.error());
    issued.disclosures = hider.disclosures();
    const auto signedJwt = signCompact(key, algorithm, headerOf(algorithm, order), issued.payload, nonce);
    if (!signedJwt)
        return std::unexpected(signedJwt.error());
    issued.text = writeSdJwt(*signedJwt, issued.disclosures, {}, order.serialization);
    return issued;
}

} // namespace Grantscope::Jose
