// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/encryptionheader_p.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr const char *kEphemeral[] = {"epk"};
constexpr const char *kSalted[] = {"p2s", "p2c"};
constexpr const char *kSealed[] = {"iv", "tag"};

std::unexpected<Error> otherwise(QByteArrayView name, QByteArrayView wanted, Json::Value there)
{
    const auto said = [name](QByteArrayView value) {
        return u"%1: %2"_s.arg(QLatin1StringView(name), QString::fromUtf8(value).left(40));
    };
    return std::unexpected(
        Error{JweError::Header, said(wanted), said(there.text()), "RFC 7516 §4.1", there.span().offset});
}

} // namespace

Result<GrowingHeader> GrowingHeader::read(const QByteArray &typed, CriticalExtensions extensions)
{
    GrowingHeader header;
    header.m_text = typed.trimmed().isEmpty() ? QByteArray("{}") : typed;
    auto document = Json::Document::parse(header.m_text);
    if (!document || !document->root().isObject())
        return std::unexpected(Error{JweError::Header,
                                     u"{…}"_s,
                                     {},
                                     "RFC 7516 §4",
                                     document ? document->root().span().offset : document.error().offset});
    header.m_document = *std::move(document);
    if (!header.m_document.duplicates().isEmpty())
        return std::unexpected(
            contrary(header.m_document.valueAt(header.m_document.duplicates().first().second.offset)));
    if (const Json::Value crit = header.member("crit"); crit && extensions == CriticalExtensions::Refused)
        return std::unexpected(contrary(crit));
    return header;
}

Error GrowingHeader::contrary(Json::Value member)
{
    return Error{JweError::Header, u"–"_s, member.name().left(40), "RFC 7516 §4, §7.2.1", member.span().offset};
}

Result<void> GrowingHeader::isDisjointFrom(const GrowingHeader &other) const
{
    for (const Json::Value member : m_document.root()) {
        if (other.member(member.name().toUtf8()))
            return std::unexpected(contrary(member));
    }
    return {};
}

Result<void> GrowingHeader::mayPut(QByteArrayView name, const char *value) const
{
    const Json::Value there = member(name);
    if (!there || there.stringIs(value))
        return {};
    return otherwise(name, '"' + QByteArray(value) + '"', there);
}

Result<void> GrowingHeader::put(QByteArrayView name, const char *value)
{
    if (member(name))
        return mayPut(name, value);
    return putJson(name, '"' + QByteArray(value) + '"');
}

Result<void> GrowingHeader::putOctets(QByteArrayView name, QByteArrayView octets)
{
    return putJson(name, '"' + encodeBase64url(octets) + '"');
}

Result<void> GrowingHeader::putJson(QByteArrayView name, const QByteArray &json)
{
    if (const Json::Value there = member(name))
        return otherwise(name, json, there);
    m_more += (isEmpty() ? "\"" : ",\"") + name.toByteArray() + "\":" + json;
    return {};
}

QByteArray GrowingHeader::text() const
{
    QByteArray out = m_text;
    return out.insert(m_document.root().span().end() - 1, m_more);
}

std::span<const char *const> parametersOf(KeyManagement mode)
{
    switch (mode) {
    case KeyManagement::Agreement:
    case KeyManagement::AgreementWithWrap:
        return kEphemeral;
    case KeyManagement::Password:
        return kSalted;
    case KeyManagement::AesGcmWrap:
        return kSealed;
    case KeyManagement::RsaEncryption:
    case KeyManagement::AesWrap:
    case KeyManagement::Direct:
        break;
    }
    return {};
}

Result<QByteArray> partyOf(Json::Value value, QByteArrayView name)
{
    if (!value)
        return QByteArray();
    auto decoded = decodeBase64url(value.toUtf8());
    if (!value.isString() || !decoded)
        return std::unexpected(
            Error{JweError::Header, u"BASE64URL"_s, QString::fromLatin1(name), "RFC 7518 §4.6.1", value.span().offset});
    return *std::move(decoded);
}

} // namespace Grantscope::Jose
