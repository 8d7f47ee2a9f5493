// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "json/writer.h"
#include "token/report.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace Grantscope::Token {

namespace {

constexpr auto kEnglish = Texts::Language::English;

const char *provenanceName(Jose::Provenance provenance)
{
    switch (provenance) {
    case Jose::Provenance::Issuer:
        return "issuer";
    case Jose::Provenance::Given:
        return "given";
    case Jose::Provenance::Token:
        return "token";
    }
    return "";
}

/// Octets as JSON where they are one JSON value, as text where they are UTF-8, else encoded: under a name that says
/// which.
void writePart(Json::Writer &out, QByteArrayView name, const Json::Document &document, const QByteArray &bytes)
{
    if (document.root()) {
        // A lone surrogate escape or a repeated member is still JSON text, copied octet for octet.
        out.key(name).raw(QByteArrayView(document.text()).trimmed());
        return;
    }
    QByteArray key(name.data(), name.size());
    if (bytes.isValidUtf8()) {
        out.key(key.append("_text")).string(QByteArrayView(bytes));
        return;
    }
    const QByteArray encoded = Jose::encodeBase64url(bytes);
    out.key(key.append("_b64u")).string(QByteArrayView(encoded));
}

/// Text of the token as JSON text: copied where it stands so, and null where it can't be read.
void writeRaw(Json::Writer &out, QByteArrayView key, Json::Value value)
{
    out.key(key);
    value ? out.raw(value.text()) : out.null();
}

void writeDisclosure(Json::Writer &out, const DecodedJwt &token, qsizetype number)
{
    const Jose::Disclosure &disclosure = token.sdJwt->disclosures[std::size_t(number)];
    const Jose::DisclosureUse use =
        token.disclosed ? token.disclosed->uses.at(number) : Jose::DisclosureUse{.error = disclosure.error()};
    out.beginObject();
    out.key("digest").string(QByteArrayView(use.digest));
    out.key("referenced").boolean(use.isReferenced());
    const QString path = token.disclosed ? token.disclosed->pathOf(use) : QString();
    out.key("path");
    path.isEmpty() ? out.null() : out.string(path);
    out.key("parent");
    use.parent < 0 ? out.null() : out.number(use.parent);
    if (use.sameAs >= 0)
        out.key("same_as").number(use.sameAs);
    writeRaw(out, "salt", disclosure.salt());
    if (!disclosure.isOfArrayElement())
        writeRaw(out, "name", disclosure.name());
    writeRaw(out, "value", disclosure.value());
    if (use.error)
        out.key("problem").string(Texts::errorLine(*use.error, kEnglish));
    out.key("disclosure").string(QByteArrayView(disclosure.encoded()));
    out.endObject();
}

void writeKeyBinding(Json::Writer &out, const Inspection &inspection)
{
    const KeyBindingJwt &binding = *inspection.token->keyBinding;
    out.key("key_binding").beginObject();
    if (binding.jws) {
        const Jose::JwsSignature &signature = binding.jws->signatures.front();
        writePart(out, "header", signature.protectedHeader, signature.protectedPart.bytes);
        writePart(out, "payload", binding.claims, binding.jws->payload.bytes);
    }
    const KeyBindingReport report = inspection.keyBinding.value_or(KeyBindingReport{});
    out.key("status").string(QByteArrayView(signatureStatusName(report.status)));
    if (!report.key.isNull())
        out.key("key").string(QByteArrayView(report.key.thumbprintBase64url()));
    out.key("reason").string(binding.error ? Texts::errorLine(*binding.error, kEnglish)
                                           : Texts::sentence(report.reason, report.found, {}, kEnglish));
    out.endObject();
}

/// What an SD-JWT discloses (RFC 9901 §7.1), beside the payload as signed.
void writeSelectiveDisclosure(Json::Writer &out, const Inspection &inspection)
{
    const DecodedJwt &token = *inspection.token;
    if (!token.sdJwt)
        return;
    if (token.disclosed && token.disclosed->document.root())
        writePart(out, "processed_payload", token.disclosed->document, {});
    out.key("disclosures").beginArray();
    for (qsizetype i = 0; i < qsizetype(token.sdJwt->disclosures.size()); ++i)
        writeDisclosure(out, token, i);
    out.endArray();
    if (token.disclosed) {
        out.key("digest_algorithm");
        token.disclosed->hash ? out.string(QByteArrayView(token.disclosed->hash->name)) : out.null();
        out.key("unmatched_digests").beginArray();
        for (const Jose::EmbeddedDigest &each : token.disclosed->digests) {
            if (each.disclosure < 0)
                out.string(QByteArrayView(each.digest));
        }
        out.endArray();
    }
    if (token.keyBinding)
        writeKeyBinding(out, inspection);
}

/// What a JSON form has beside the protected header (RFC 7516 §7.2.1). One entry a recipient, null without a header.
void writeUnprotected(Json::Writer &out, const Jose::Jwe &jwe)
{
    if (jwe.sharedHeader)
        out.key("shared_header").raw(jwe.sharedHeader.text());
    const auto hasHeader = [](const Jose::JweRecipient &each) { return each.header.exists(); };
    if (std::ranges::any_of(jwe.recipients, hasHeader)) {
        out.key("recipient_headers").beginArray();
        for (const Jose::JweRecipient &each : jwe.recipients)
            each.header ? out.raw(each.header.text()) : out.null();
        out.endArray();
    }
    if (jwe.additionalData.span.length > 0)
        writePart(out, "additional_data", {}, jwe.additionalData.bytes);
}

void writeHeaderAndPayload(Json::Writer &out, const DecodedJwt &token)
{
    if (token.jws && !token.jws->signatures.empty()) {
        const Jose::JwsSignature &first = token.jws->signatures.front();
        writePart(out, "header", first.protectedHeader, first.protectedPart.bytes);
        if (!token.jws->detached || !token.jws->payload.bytes.isNull())
            writePart(out, "payload", token.claims, token.jws->payload.bytes);
    } else if (token.jwe) {
        writePart(out, "header", token.jwe->protectedHeader, token.jwe->protectedPart.bytes);
        writeUnprotected(out, *token.jwe);
    } else if (token.form == Form::Claims || token.claimsError) {
        writePart(out, "payload", token.claims, token.text);
    }
}

/// Whose key it is, and how it got here.
void writeKey(Json::Writer &out, const Jose::Key &key)
{
    // The print of a secret would let it be guessed offline, so it is left out.
    if (!key.isSymmetric()) {
        const QByteArray print = key.thumbprintBase64url();
        out.key("key").string(QByteArrayView(print));
    }
    out.key("provenance").string(QByteArrayView(provenanceName(key.provenance())));
    out.key("key_source").string(key.source());
    if (const auto fetch = key.fetch()) {
        if (!fetch->issuer.isEmpty())
            out.key("key_issuer").string(fetch->issuer);
        out.key("key_fetched_at").number(secondsOf(fetch->at));
    }
}

/// What became of the encryption, and what it held: with a token or claims inside, these are "inner".
void writeDecryption(Json::Writer &out, const Inspection &inspection)
{
    const DecryptionReport &report = inspection.decryption;
    out.key("decryption").beginObject();
    out.key("status").string(QByteArrayView(decryptionStatusName(report.status)));
    out.key("alg").string(QByteArrayView(report.algorithm));
    out.key("enc").string(QByteArrayView(report.encryption));
    out.key("kid");
    report.keyId.isEmpty() ? out.null() : out.string(report.keyId);
    if (inspection.token->jwe->recipients.size() > 1)
        out.key("recipient").number(report.recipient);
    if (!report.key.isNull())
        writeKey(out, report.key);
    out.key("reason").string(Texts::sentence(report.reason, report.key.label(), {}, kEnglish));
    if (report.error)
        out.key("why").string(Texts::errorLine(*report.error, kEnglish));
    if (report.content.compressedSize >= 0)
        out.key("compressed_size").number(report.content.compressedSize);
    out.endObject();
    if (report.isOpen() && !inspection.inner)
        writePart(out, "payload", {}, report.content.plaintext);
}

/// \a own is the signature's header where there are several, each with its own.
void writeSignature(Json::Writer &out, const SignatureReport &report, const Jose::JwsSignature *own)
{
    out.beginObject();
    out.key("status").string(QByteArrayView(signatureStatusName(report.status)));
    out.key("alg").string(QByteArrayView(report.algorithm));
    out.key("kid");
    report.keyId.isEmpty() ? out.null() : out.string(report.keyId);
    if (!report.key.isNull())
        writeKey(out, report.key);
    out.key("reason").string(Texts::sentence(report.reason, report.found, {}, kEnglish));
    if (own)
        writePart(out, "header", own->protectedHeader, own->protectedPart.bytes);
    out.endObject();
}

/// The verdict, and as of when and how exactly times were judged for it.
void writeVerdict(Json::Writer &out, const Inspection &inspection)
{
    out.key("verdict").string(QByteArrayView(verdictName(inspection.verdict)));
    out.key("as_of").number(secondsOf(inspection.asOf));
    out.key("leeway").number(static_cast<std::int64_t>(inspection.leeway.count()));
}

} // namespace

void writeCheck(Json::Writer &out, const Check &check)
{
    out.beginObject();
    out.key("id").string(QByteArrayView(check.id));
    out.key("status").string(QByteArrayView(statusName(check.status)));
    out.key("severity").string(QByteArrayView(severityName(check.severity)));
    out.key("title").string(Texts::checkTitle(check.id, kEnglish));
    out.key("detail").string(checkDetail(check, kEnglish));
    out.key("spec").string(QByteArrayView(check.spec.utf8()));
    out.endObject();
}

void writeReport(Json::Writer &out, const Inspection &inspection)
{
    const DecodedJwt &token = *inspection.token;
    out.beginObject();
    out.key("kind").string(
        QByteArrayView(inspection.verdict == Verdict::Malformed ? formName(Form::Malformed) : formName(token.form)));
    out.key("type").string(QByteArrayView(kindName(inspection.kind.kind)));
    writeHeaderAndPayload(out, token);
    if (token.form == Form::Jwe)
        writeDecryption(out, inspection);
    writeSelectiveDisclosure(out, inspection);
    out.key("signatures").beginArray();
    for (qsizetype i = 0; i < inspection.signatures.size(); ++i) {
        const auto *own =
            inspection.signatures.size() > 1 ? &token.jws->signatures[static_cast<std::size_t>(i)] : nullptr;
        writeSignature(out, inspection.signatures[i], own);
    }
    out.endArray();
    out.key("checks").beginArray();
    for (const Check &check : inspection.checks)
        writeCheck(out, check);
    out.endArray();
    writeVerdict(out, inspection);
    if (inspection.inner) {
        out.key("own_verdict").string(QByteArrayView(verdictName(inspection.ownVerdict)));
        out.key("inner");
        writeReport(out, *inspection.inner);
    }
    out.key("also_found").beginArray();
    for (const Candidate &candidate : inspection.alsoFound) {
        out.beginObject();
        out.key("offset").number(candidate.span.offset);
        out.key("kind").string(QByteArrayView(formName(candidate.form)));
        out.endObject();
    }
    out.endArray();
    if (inspection.alsoFoundMore)
        out.key("also_found_more").boolean(true);
    out.endObject();
}

QByteArray reportJson(const Inspection &inspection)
{
    QByteArray text;
    Json::Writer out(text);
    writeReport(out, inspection);
    return text;
}

namespace {

/// Text of our own, of which nothing has to be escaped, put together on the stack: a batch writes a line a token, and
/// member by member that would be a good part of the time it takes.
class OwnText
{
public:
    OwnText &operator<<(QByteArrayView text)
    {
        Q_ASSERT(m_size + text.size() <= qsizetype(m_octets.size()));
        std::ranges::copy(text, m_octets.data() + m_size);
        m_size += text.size();
        return *this;
    }
    OwnText &operator<<(std::int64_t number)
    {
        char *const at = m_octets.data() + m_size;
        m_size += std::to_chars(at, m_octets.data() + m_octets.size(), number).ptr - at;
        return *this;
    }
    [[nodiscard]] operator QByteArrayView() const { return {m_octets.data(), m_size}; }

private:
    std::array<char, 512> m_octets; ///< For twelve words and six numbers; ids of checks are not put in here.
    qsizetype m_size = 0;
};

/// The ids of the checks with a status, of all layers, as the elements of an array.
void appendIds(QByteArray &out, const Inspection &inspection, Status status)
{
    QByteArrayView before = "\"";
    for (const Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        for (const Check &check : layer->checks) {
            if (check.status != status)
                continue;
            out.append(before).append(check.id).append('"');
            before = ",\"";
        }
    }
}

} // namespace

void appendBatchLine(QByteArray &out, const BatchPlace &place, const Inspection &inspection)
{
    const Form form = inspection.verdict == Verdict::Malformed ? Form::Malformed : inspection.token->form;
    OwnText line;
    line << "{\"line\":" << std::int64_t(place.line);
    if (place.offset >= 0)
        line << ",\"offset\":" << std::int64_t(place.offset);
    if (place.tokenAt >= 0)
        line << ",\"token_at\":" << std::int64_t(place.tokenAt);
    line << ",\"kind\":\"" << formName(form) << "\",\"type\":\"" << kindName(inspection.kind.kind)
         << "\",\"verdict\":\"" << verdictName(inspection.verdict) << "\",\"as_of\":" << secondsOf(inspection.asOf)
         << ",\"leeway\":" << std::int64_t(inspection.leeway.count()) << ",\"failed\":[";
    out.append(line);
    appendIds(out, inspection, Status::Fail);
    out.append("],\"warned\":[");
    appendIds(out, inspection, Status::Warn);
    out.append("]}");
}

} // namespace Grantscope::Token
