// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/issuing.h"

#include "json/pointer.h"
#include "json/pretty.h"
#include "json/writer.h"
#include "making/makingerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

using Part = Finding::Part;
using Gravity = Finding::Gravity;

/// Walks the claims; Json::Limits bounds how deep.
class Places
{
public:
    explicit Places(QByteArrayView typ)
        : m_open(Jose::validityClaims(typ))
    {
    }

    void walk(Json::Value container, const QString &pointer, qsizetype parent)
    {
        qsizetype number = 0;
        for (const Json::Value each : container) {
            if (m_places.size() >= kMostPlaces)
                return;
            DisclosablePlace place{.pointer = {}, .name = {}, .value = {}, .parent = parent};
            place.isElement = container.isArray();
            place.name = place.isElement ? QString::number(number) : each.name();
            ++number;
            QString token = place.name;
            place.pointer = pointer + u'/' + token.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
            place.type = each.type();
            const bool isDeep = each.isObject() || each.isArray();
            if (!isDeep)
                place.value = QString::fromUtf8(each.text().first(std::min(each.text().size(), kShownValue)));
            place.mustStandOpen =
                parent < 0 && std::ranges::any_of(m_open, [each](const char *name) { return each.nameIs(name); });
            m_places.append(place);
            if (isDeep)
                walk(each, place.pointer, m_places.size() - 1);
        }
    }
    QList<DisclosablePlace> take() { return std::move(m_places); }

private:
    std::span<const char *const> m_open;
    QList<DisclosablePlace> m_places;
};

bool isCredential(QByteArrayView typ)
{
    return typ == "dc+sd-jwt" || typ == "vc+sd-jwt";
}

class Review
{
public:
    explicit Review(const IssuingDraft &draft)
        : m_draft(draft)
    {
    }
    QList<Finding> run();

private:
    void add(Part part, Gravity gravity, Error error) { m_findings.append({part, 0, gravity, std::move(error)}); }
    void key();
    void claims();
    void disclosable(Json::Value root);

    const IssuingDraft &m_draft;
    QList<Finding> m_findings;
};

void Review::key()
{
    if (m_draft.key.isNull() || !m_draft.algorithm)
        return add(Part::Key, Gravity::Prevents, {.id = MakingError::NoKey, .spec = "RFC 7515 §5.1"});
    if (m_draft.key.isSymmetric() || m_draft.algorithm->scheme == Jose::Scheme::Hmac)
        return add(Part::Key, Gravity::Prevents,
                   {MakingError::SecretIssuer, u"EC, OKP, RSA, AKP"_s, u"oct"_s, "RFC 9901 §7.1"});
    if (const auto fits = m_draft.key.fits(*m_draft.algorithm, Jose::KeyOperation::Sign); !fits)
        add(Part::Key, Gravity::Prevents, fits.error());
}

void Review::disclosable(Json::Value root)
{
    if (m_draft.order.disclosable.isEmpty())
        add(Part::Form, Gravity::Odd, {.id = MakingError::NothingDisclosable, .spec = "RFC 9901 §4.2"});
    for (const QString &pointer : m_draft.order.disclosable) {
        const Json::Value value = Json::valueAtPointer(root, pointer);
        if (!value || value == root)
            add(Part::Form, Gravity::Prevents,
                {Jose::SdJwtError::Pointer, u"/name, /name/0"_s, pointer, "RFC 6901 §5"});
    }
}

void Review::claims()
{
    const auto document = Json::Document::parse(m_draft.order.payload);
    if (!document)
        return add(Part::Payload, Gravity::Prevents, document.error());
    const Json::Value root = document->root();
    if (!root.isObject())
        return add(Part::Payload, Gravity::Prevents,
                   {Jose::JoseError::HeaderNotObject, u"{…}"_s, {}, "RFC 7519 §7.1", root.span().offset});
    for (const Json::Duplicate &duplicate : document->duplicates())
        add(Part::Payload, Gravity::Odd,
            {MakingError::DuplicateMember,
             {},
             QString::fromUtf8(
                 document->text().sliced(duplicate.second.offset, std::min<qsizetype>(duplicate.second.length, 60))),
             "RFC 7519 §4",
             duplicate.second.offset});
    if (isCredential(m_draft.order.typ) && !root.member("vct").isString())
        add(Part::Payload, Gravity::Odd,
            {MakingError::NoCredentialType, u"vct"_s, {}, "SD-JWT VC §2.2.2.1", root.span().offset});
    disclosable(root);
}

QList<Finding> Review::run()
{
    key();
    claims();
    std::ranges::stable_sort(m_findings, {}, &Finding::gravity);
    return std::move(m_findings);
}

} // namespace

Result<QList<DisclosablePlace>> disclosablePlaces(const QByteArray &payload, QByteArrayView typ)
{
    const auto document = Json::Document::parse(payload);
    if (!document)
        return std::unexpected(document.error());
    if (!document->root().isObject())
        return std::unexpected(
            Error{Jose::JoseError::HeaderNotObject, u"{…}"_s, {}, "RFC 7519 §7.1", document->root().span().offset});
    Places places(typ);
    places.walk(document->root(), {}, -1);
    return places.take();
}

QByteArray credentialClaims(const Known &known)
{
    constexpr std::chrono::seconds kLifetime = std::chrono::days(365);
    const auto text = [](const QString &value, const QString &otherwise) {
        return value.isEmpty() ? otherwise : value;
    };
    QByteArray claims;
    Json::Writer out(claims);
    out.beginObject();
    out.key("vct").string(u"https://credentials.example/identity"_s);
    out.key("iss").string(text(known.issuer, u"https://issuer.example"_s));
    out.key("sub").string(text(known.subject, u"user.example"_s));
    out.key("iat").number(secondsOf(known.now));
    out.key("exp").number(secondsOf(known.now + known.lifetime.value_or(kLifetime)));
    out.key("given_name").string(u"Ada"_s);
    out.key("family_name").string(u"Lovelace"_s);
    out.key("birthdate").string(u"1815-12-10"_s);
    out.key("address").beginObject();
    out.key("locality").string(u"London"_s);
    out.key("country").string(u"GB"_s);
    out.endObject();
    out.key("nationalities").beginArray().string(u"GB"_s).string(u"TW"_s).endArray();
    out.endObject();
    return Json::pretty(Json::Document::parse(claims).value());
}

QStringList credentialDisclosables()
{
    return {u"/given_name"_s,       u"/family_name"_s,     u"/birthdate"_s,      u"/address"_s,
            u"/address/locality"_s, u"/nationalities/0"_s, u"/nationalities/1"_s};
}

QList<Finding> review(const IssuingDraft &draft)
{
    return Review(draft).run();
}

Result<Jose::Issued> issued(const IssuingDraft &draft, QByteArrayView randomness, Jose::Nonce nonce)
{
    for (const Finding &finding : review(draft)) {
        if (finding.gravity == Gravity::Prevents)
            return std::unexpected(finding.error);
    }
    return Jose::issueSdJwt(draft.key, *draft.algorithm, draft.order, randomness, nonce);
}

} // namespace Grantscope::Making
