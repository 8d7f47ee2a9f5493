// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/report.h"

#include "jose/base64url.h"
#include "json/writer.h"

namespace Grantscope::Token {

namespace {

constexpr auto kEnglish = Texts::Language::English;

const char *provenanceName(Jose::Provenance provenance)
{
    switch (provenance) {
    case Jose::Provenance::Issuer: return "issuer";
    case Jose::Provenance::Given: return "given";
    case Jose::Provenance::Token: return "token";
    }
    return "";
}

/// Octets as JSON where they are one JSON value, as text where they are UTF-8, else encoded: under a name that says which.
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

void writeHeaderAndPayload(Json::Writer &out, const DecodedJwt &token)
{
    if (token.jws && !token.jws->signatures.empty()) {
        const Jose::JwsSignature &first = token.jws->signatures.front();
        writePart(out, "header", first.protectedHeader, first.protectedPart.bytes);
        if (!token.jws->detached || !token.jws->payload.bytes.isNull())
            writePart(out, "payload", token.claims, token.jws->payload.bytes);
    } else if (token.jwe) {
        writePart(out, "header", token.jwe->protectedHeader, token.jwe->protectedPart.bytes);
    }
}

void writeSignature(Json::Writer &out, const SignatureReport &report)
{
    out.beginObject();
    out.key("status").string(QByteArrayView(signatureStatusName(report.status)));
    out.key("alg").string(QByteArrayView(report.algorithm));
    out.key("kid");
    report.keyId.isEmpty() ? out.null() : out.string(report.keyId);
    if (!report.key.isNull()) {
        // The print of a secret would let it be guessed offline, so it is left out.
        if (!report.key.isSymmetric()) {
            const QByteArray print = report.key.thumbprintBase64url();
            out.key("key").string(QByteArrayView(print));
        }
        out.key("provenance").string(QByteArrayView(provenanceName(report.key.provenance())));
    }
    out.key("reason").string(Texts::sentence(report.reason, report.found, {}, kEnglish));
    out.endObject();
}

void writeCheck(Json::Writer &out, const Check &check)
{
    out.beginObject();
    out.key("id").string(QByteArrayView(check.id()));
    out.key("status").string(QByteArrayView(statusName(check.status)));
    out.key("severity").string(QByteArrayView(severityName(check.severity)));
    out.key("title").string(Texts::checkTitle(check.id(), kEnglish));
    out.key("detail").string(checkDetail(check, kEnglish));
    out.key("spec").string(QByteArrayView(check.spec().utf8()));
    out.endObject();
}

} // namespace

void writeReport(Json::Writer &out, const Inspection &inspection)
{
    const DecodedJwt &token = *inspection.token;
    out.beginObject();
    out.key("kind").string(QByteArrayView(inspection.verdict == Verdict::Malformed ? formName(Form::Malformed) : formName(token.form)));
    out.key("type").string(QByteArrayView(kindName(inspection.kind.kind)));
    writeHeaderAndPayload(out, token);
    out.key("signatures").beginArray();
    for (const SignatureReport &report : inspection.signatures)
        writeSignature(out, report);
    out.endArray();
    out.key("checks").beginArray();
    for (const Check &check : inspection.checks)
        writeCheck(out, check);
    out.endArray();
    out.key("verdict").string(QByteArrayView(verdictName(inspection.verdict)));
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

void appendBatchLine(QByteArray &out, qint64 number, const Inspection &inspection)
{
    Json::Writer writer(out);
    writer.beginObject();
    writer.key("line").number(number);
    writer.key("kind").string(QByteArrayView(inspection.verdict == Verdict::Malformed ? formName(Form::Malformed) : formName(inspection.token->form)));
    writer.key("type").string(QByteArrayView(kindName(inspection.kind.kind)));
    writer.key("verdict").string(QByteArrayView(verdictName(inspection.verdict)));
    writer.key("failed").beginArray();
    for (const Check &check : inspection.checks) {
        if (check.status == Status::Fail)
            writer.string(QByteArrayView(check.id()));
    }
    writer.endArray();
    writer.endObject();
}

} // namespace Grantscope::Token
