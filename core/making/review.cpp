// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong or odd about a draft.
#include "making/draft.h"
#include "making/makingerror.h"
#include "token/typname.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

using Part = Finding::Part;
using Gravity = Finding::Gravity;

class Review
{
public:
    explicit Review(const Draft &draft)
        : m_draft(draft)
    {
    }
    QList<Finding> run();

private:
    void prevents(Part part, Error error, qsizetype signer = 0)
    {
        m_findings.append({part, signer, Gravity::Prevents, std::move(error)});
    }
    void odd(Part part, Error error, qsizetype signer = 0)
    {
        m_findings.append({part, signer, Gravity::Odd, std::move(error)});
    }
    void form();
    void header(const Signer &signer, qsizetype number);
    void algorithm(const Signer &signer, Json::Value header, qsizetype number);
    void key(const Signer &signer, qsizetype number);
    void unprotected(const Signer &signer, qsizetype number);
    void payload();
    void unencoded();
    void duplicates(Part part, const Json::Document &document, qsizetype signer = 0);

    const Draft &m_draft;
    QList<Finding> m_findings;
    bool m_promisesJwt = false;
};

void Review::form()
{
    using enum Jose::Serialization;
    if (m_draft.signers.isEmpty())
        return prevents(Part::Key, {.id = MakingError::NoKey, .spec = "RFC 7515 §5.1"});
    const bool general = m_draft.serialization == General;
    if (!general && m_draft.signers.size() > 1)
        prevents(Part::Form,
                 {MakingError::OneSignature, u"1"_s, QString::number(m_draft.signers.size()), "RFC 7515 §7.1, §7.2.2"});
    if (m_draft.signers.size() > Jose::Jws::kMaxSignatures)
        prevents(Part::Form, {MakingError::OneSignature, u"≤ %1"_s.arg(Jose::Jws::kMaxSignatures),
                              QString::number(m_draft.signers.size()), "RFC 7515 §7.2.1"});
    const bool isUnencoded = saysUnencoded(m_draft.signers.first().header);
    for (qsizetype i = 1; i < m_draft.signers.size(); ++i) {
        if (saysUnencoded(m_draft.signers.at(i).header) != isUnencoded)
            prevents(Part::Header, {MakingError::EncodingDiffers, {}, {}, "RFC 7797 §3"}, i);
    }
    if (isUnencoded)
        unencoded();
}

/// RFC 7797 §5.2: in a compact form it stands between two dots; in a JSON form it is a string.
void Review::unencoded()
{
    const bool compact = m_draft.serialization == Jose::Serialization::Compact;
    if (compact && m_draft.detached)
        return;
    const auto unfit = [](unsigned char c) { return c == '.' || c < 0x20 || c > 0x7e; };
    const auto first =
        std::ranges::find_if(m_draft.payload, [&](char c) { return unfit(static_cast<unsigned char>(c)); });
    if (compact && first != m_draft.payload.end())
        prevents(Part::Payload, {MakingError::Unencodable,
                                 words(QT_TRANSLATE_NOOP("Values", "printable ASCII without a full stop")),
                                 {},
                                 "RFC 7797 §5.2",
                                 first - m_draft.payload.begin()});
    else if (!compact && !m_draft.payload.isValidUtf8())
        prevents(Part::Payload, {MakingError::Unencodable, u"UTF-8"_s, {}, "RFC 7797 §5.2"});
}

void Review::duplicates(Part part, const Json::Document &document, qsizetype signer)
{
    for (const Json::Duplicate &duplicate : document.duplicates())
        odd(part,
            {MakingError::DuplicateMember,
             {},
             QString::fromUtf8(
                 document.text().sliced(duplicate.second.offset, std::min<qsizetype>(duplicate.second.length, 60))),
             "RFC 7515 §4; RFC 7519 §4",
             duplicate.second.offset},
            signer);
}

void Review::header(const Signer &signer, qsizetype number)
{
    const auto document = Json::Document::parse(signer.header);
    if (!document)
        return prevents(Part::Header, document.error(), number);
    const Json::Value root = document->root();
    if (!root.isObject())
        return prevents(Part::Header,
                        {Jose::JoseError::HeaderNotObject, u"{…}"_s, {}, "RFC 7515 §4", root.span().offset}, number);
    duplicates(Part::Header, *document, number);
    const Json::Value b64 = root.member("b64");
    if (b64 && b64.toBoolean() != std::optional(true) && !saysUnencoded(signer.header))
        odd(Part::Header,
            {MakingError::NotCritical, u"\"crit\": [\"b64\"]"_s, {}, "RFC 7797 §6", b64.nameSpan().offset}, number);
    algorithm(signer, root, number);
    m_promisesJwt = m_promisesJwt || Token::saysJwt(Token::normalizedTyp(root.member("typ")));
}

void Review::algorithm(const Signer &signer, Json::Value header, qsizetype number)
{
    Json::Document unprotected;
    if (auto parsed = Json::Document::parse(signer.unprotectedHeader))
        unprotected = std::move(*parsed);
    const auto parameter = [&](QByteArrayView name) {
        const Json::Value value = header.member(name);
        return value ? value : unprotected.root().member(name);
    };
    const auto excerpt = [](Json::Value value) {
        return QString::fromUtf8(value.text().first(std::min<qsizetype>(value.text().size(), 60)));
    };
    const Json::Value alg = parameter("alg");
    const QString chosen = signer.algorithm ? QString::fromLatin1(signer.algorithm->name) : QString();
    if (!alg)
        odd(Part::Header, {MakingError::AlgorithmMissing, chosen, {}, "RFC 7515 §4.1.1"}, number);
    else if (signer.algorithm && !alg.stringIs(chosen))
        odd(Part::Header, {MakingError::AlgorithmDiffers, chosen, excerpt(alg), "RFC 7515 §4.1.1", alg.span().offset},
            number);
    const Json::Value kid = parameter("kid");
    if (kid && !signer.key.isNull() && !signer.key.keyId().isEmpty() && !kid.stringIs(signer.key.keyId()))
        odd(Part::Header,
            {MakingError::KeyIdDiffers, signer.key.keyId(), excerpt(kid), "RFC 7515 §4.1.4", kid.span().offset},
            number);
}

void Review::unprotected(const Signer &signer, qsizetype number)
{
    if (signer.unprotectedHeader.isEmpty())
        return;
    if (m_draft.serialization == Jose::Serialization::Compact)
        return prevents(Part::UnprotectedHeader, {MakingError::OneSignature, {}, {}, "RFC 7515 §7.1"}, number);
    const auto document = Json::Document::parse(signer.unprotectedHeader);
    if (!document)
        return prevents(Part::UnprotectedHeader, document.error(), number);
    if (!document->root().isObject())
        return prevents(
            Part::UnprotectedHeader,
            {Jose::JoseError::HeaderNotObject, u"{…}"_s, {}, "RFC 7515 §7.2.1", document->root().span().offset},
            number);
    duplicates(Part::UnprotectedHeader, *document, number);
}

void Review::key(const Signer &signer, qsizetype number)
{
    if (signer.key.isNull() || !signer.algorithm)
        return prevents(Part::Key, {.id = MakingError::NoKey, .spec = "RFC 7515 §5.1"}, number);
    if (const auto fits = signer.key.fits(*signer.algorithm, Jose::KeyOperation::Sign); !fits)
        return prevents(Part::Key, fits.error(), number);
    // Short keys sign, and every sound reader refuses the result.
    for (const Error &weakness : signer.key.findings())
        odd(Part::Key, weakness, number);
    const int least = signer.algorithm->scheme == Jose::Scheme::Hmac ? signer.algorithm->digestBits : 0;
    if (signer.key.bits() < least)
        odd(Part::Key,
            {Jose::JoseError::HmacKeySize, u"≥ %1 bit"_s.arg(least), u"%1 bit"_s.arg(signer.key.bits()),
             "RFC 7518 §3.2"},
            number);
}

void Review::payload()
{
    // RFC 7797 §7: what is not encoded is no JWT.
    if (!m_draft.signers.isEmpty() && saysUnencoded(m_draft.signers.first().header))
        return;
    const auto document = Json::Document::parse(m_draft.payload);
    if (!document) {
        odd(Part::Payload, {MakingError::PayloadNotJson, document.error().expected, document.error().found,
                            "RFC 7519 §7.1", document.error().offset});
        return;
    }
    if (m_promisesJwt && !document->root().isObject())
        odd(Part::Payload,
            {MakingError::PayloadNoClaims, u"{…}"_s, {}, "RFC 7519 §7.2 (10)", document->root().span().offset});
    duplicates(Part::Payload, *document);
}

QList<Finding> Review::run()
{
    form();
    for (qsizetype i = 0; i < m_draft.signers.size(); ++i) {
        header(m_draft.signers.at(i), i);
        unprotected(m_draft.signers.at(i), i);
        key(m_draft.signers.at(i), i);
    }
    payload();
    std::ranges::stable_sort(m_findings, {}, &Finding::gravity);
    return std::move(m_findings);
}

} // namespace

QList<Finding> review(const Draft &draft)
{
    return Review(draft).run();
}

} // namespace Grantscope::Making
