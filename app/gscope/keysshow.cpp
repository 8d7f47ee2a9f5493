// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyreport.h"
#include "keyscommand.h"

#include "commandline/input.h"
#include "common/now.h"
#include "jose/base64url.h"
#include "jose/keyweakness.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

void writeFindings(Json::Writer &out, const char *name, const QList<Error> &findings)
{
    out.key(name).beginArray();
    for (const Error &each : findings)
        writeFinding(out, each);
    out.endArray();
}

QByteArray showJson(const Jose::KeyItems &read, Instant moment)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("keys").beginArray();
    for (const Jose::KeyItem &item : read.items)
        writeKey(out, item.key, moment);
    out.endArray();
    writeFindings(out, "refused", read.refused);
    writeFindings(out, "findings", read.findings);
    out.endObject();
    return json + '\n';
}

QByteArray showText(const Jose::KeyItems &read, Instant moment)
{
    QByteArray text;
    for (const Jose::KeyItem &item : read.items)
        text += keyText(item.key, moment);
    for (const Error &each : read.refused + read.findings)
        text += findingText(each);
    return text;
}

/// The print of a secret that can be guessed tells it: RFC 7638 §7.
constexpr int kPrintedSecretBits = 128;

struct Print
{
    const Jose::Key *key;
    QByteArray value;
    QByteArray uri;
};

Outcome<QList<Print>> printsOf(const QList<Jose::KeyItem> &items, QByteArrayView hash)
{
    QList<Print> prints;
    for (const Jose::KeyItem &item : items) {
        const QString source = Texts::visible(item.key.source());
        if (item.key.isSymmetric() && item.key.bits() < kPrintedSecretBits) {
            const Error error{Jose::JoseError::HmacKeySize, u"≥ %1 bit"_s.arg(kPrintedSecretBits),
                              u"%1 bit"_s.arg(item.key.bits()), "RFC 7638 §7"};
            return std::unexpected(failureOf(ExitStatus::Usage, source, error));
        }
        const auto value = Jose::thumbprint(item.key, hash);
        const auto uri = Jose::thumbprintUri(item.key, hash);
        if (!value || !uri)
            return std::unexpected(failureOf(ExitStatus::Usage, source, value ? uri.error() : value.error()));
        prints.append({&item.key, Jose::encodeBase64url(*value), *uri});
    }
    return prints;
}

QByteArray printsJson(const QList<Print> &prints, QByteArrayView hash)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("keys").beginArray();
    for (const Print &each : prints) {
        out.beginObject();
        out.key("kty").string(QByteArrayView(Jose::keyTypeName(each.key->type())));
        if (!each.key->keyId().isEmpty())
            out.key("kid").string(each.key->keyId());
        out.key("hash").string(hash);
        out.key("thumbprint").string(QByteArrayView(each.value));
        out.key("uri").string(QByteArrayView(each.uri));
        out.key("cnf").beginObject();
        out.key("jkt").string(QByteArrayView(each.key->thumbprintBase64url())); // RFC 9449 §6: of SHA-256
        if (const auto chain = each.key->certificates(); !chain.isEmpty())
            out.key("x5t#S256").string(QByteArrayView(Jose::encodeBase64url(chain.first().sha256()))); // RFC 8705 §3.1
        out.endObject().endObject();
    }
    out.endArray().endObject();
    return json + '\n';
}

} // namespace

Outcome<ExitStatus> showKeys(const Arguments &arguments)
{
    const auto read = readKeyFiles(arguments);
    if (!read)
        return std::unexpected(read.error());
    const Instant moment = now();
    if (!writeOutput(arguments.has("--json") ? showJson(*read, moment) : showText(*read, moment)))
        return std::unexpected(outputFailure());
    const bool isWeak = std::ranges::any_of(
        read->items, [moment](const Jose::KeyItem &item) { return !Jose::keyWeaknesses(item.key, moment).isEmpty(); });
    return isWeak || !read->refused.isEmpty() || !read->findings.isEmpty() ? ExitStatus::Bad : ExitStatus::Fine;
}

Outcome<ExitStatus> printThumbprints(const Arguments &arguments)
{
    const auto choice = choiceOf(arguments, "--hash", "sha-256 sha-384 sha-512");
    if (!choice)
        return std::unexpected(choice.error());
    const auto items = readWholeKeyFiles(arguments);
    if (!items)
        return std::unexpected(items.error());
    const QByteArray hash = arguments.value("--hash").value_or("sha-256");
    const auto prints = printsOf(*items, hash);
    if (!prints)
        return std::unexpected(prints.error());
    QByteArray text;
    for (const Print &each : *prints)
        text += (arguments.has("--as-uri") ? each.uri : each.value) + '\n';
    if (!writeOutput(arguments.has("--json") ? printsJson(*prints, hash) : text))
        return std::unexpected(outputFailure());
    return ExitStatus::Fine;
}

} // namespace Grantscope::Cli
