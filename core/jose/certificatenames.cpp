// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/certificatenames_p.h"
#include "jose/keyerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using GeneralName = Owned<GENERAL_NAME, GENERAL_NAME_free>;

constexpr qsizetype kLongestPart = 64; // ub-common-name, ub-organization-name
constexpr qsizetype kLongestHost = 253;
constexpr qsizetype kLongestLabel = 63;
constexpr qsizetype kLongestUri = 2048;
constexpr qsizetype kMostNames = 100;

std::unexpected<Error> refusal(const QString &expected, QStringView found)
{
    return std::unexpected(Error{KeyError::CertificateName, expected, found.first(qMin(found.size(), 80)).toString(),
                                 "RFC 5280 §4.2.1.6"});
}

bool isLabel(QStringView label)
{
    const auto isPart = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
               || c == u'_';
    };
    return !label.isEmpty() && label.size() <= kLongestLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
           && std::ranges::all_of(label, isPart);
}

/// RFC 1034 §3.5 with digits (RFC 1123) and the underscore that is in use; a star in place of the first label.
bool isHostName(QStringView name)
{
    const QStringView plain = name.startsWith("*."_L1) ? name.sliced(2) : name;
    if (plain.isEmpty() || name.size() > kLongestHost)
        return false;
    return std::ranges::all_of(plain.split(u'.'), isLabel);
}

bool isUri(QStringView uri)
{
    const qsizetype colon = uri.indexOf(u':');
    const auto isSchemePart = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'+'
               || c == u'-' || c == u'.';
    };
    const auto isPrinted = [](QChar c) { return c > u' ' && c < u'\x7f' && !u"<>\"\\^`{|}"_s.contains(c); };
    return colon > 0 && colon + 1 < uri.size() && uri.size() <= kLongestUri && uri.first(1).front().isLetter()
           && std::ranges::all_of(uri.first(colon), isSchemePart) && std::ranges::all_of(uri, isPrinted);
}

bool add(GENERAL_NAMES *names, int type, ASN1_STRING *value)
{
    if (!value)
        return false;
    GeneralName name(GENERAL_NAME_new());
    if (!name) {
        ASN1_STRING_free(value);
        return false;
    }
    GENERAL_NAME_set0_value(name.get(), type, value);
    return sk_GENERAL_NAME_push(names, name.release()) > 0;
}

ASN1_STRING *asciiString(const QString &text)
{
    const QByteArray octets_ = text.toLatin1();
    ASN1_STRING *string = ASN1_STRING_type_new(V_ASN1_IA5STRING);
    if (string && ASN1_STRING_set(string, octets_.constData(), static_cast<int>(octets_.size())) == 1)
        return string;
    ASN1_STRING_free(string);
    return nullptr;
}

Result<void> addPart(X509_NAME *subject, int nid, const QString &text)
{
    if (text.isEmpty())
        return {};
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; };
    const QByteArray utf8 = text.toUtf8();
    if (text.size() > kLongestPart || std::ranges::any_of(text, isControl)
        || X509_NAME_add_entry_by_NID(subject, nid, MBSTRING_UTF8, octets(utf8), static_cast<int>(utf8.size()), -1, 0)
               != 1) {
        dropSslErrors();
        return refusal(u"%1: ≤ %2"_s.arg(QLatin1StringView(OBJ_nid2sn(nid))).arg(kLongestPart), text);
    }
    return {};
}

} // namespace

Result<SubjectName> subjectOf(const CertificateNames &names)
{
    const qsizetype others = names.dnsNames.size() + names.addresses.size() + names.uris.size();
    if (names.commonName.isEmpty() && names.organization.isEmpty() && others == 0)
        return refusal(u"CN, DNS, IP, URI"_s, {});
    if (others > kMostNames)
        return refusal(u"≤ %1"_s.arg(kMostNames), QString::number(others));
    SubjectName subject(X509_NAME_new());
    if (!subject)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    const auto written = addPart(subject.get(), NID_organizationName, names.organization).and_then([&] {
        return addPart(subject.get(), NID_commonName, names.commonName);
    });
    if (!written)
        return std::unexpected(written.error());
    return subject;
}

Result<AlternativeNames> alternativeNames(const CertificateNames &names)
{
    AlternativeNames all(GENERAL_NAMES_new());
    if (!all)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    for (const QString &name : names.dnsNames) {
        if (!isHostName(name) || !add(all.get(), GEN_DNS, asciiString(name)))
            return refusal(u"DNS: host.example"_s, name);
    }
    for (const QString &address : names.addresses) {
        if (!add(all.get(), GEN_IPADD, a2i_IPADDRESS(address.toLatin1().constData()))) {
            dropSslErrors();
            return refusal(u"IP: 127.0.0.1, ::1"_s, address);
        }
    }
    for (const QString &uri : names.uris) {
        if (!isUri(uri) || !add(all.get(), GEN_URI, asciiString(uri)))
            return refusal(u"URI: https://client.example"_s, uri);
    }
    return all;
}

} // namespace Grantscope::Jose
