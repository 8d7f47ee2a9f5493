// SPDX-License-Identifier: GPL-3.0-or-later
#include "decrypt.h"

#include "keys.h"

#include "commandline/input.h"
#include "commandline/values.h"
#include "jose/jweerror.h"
#include "json/writer.h"
#include "texts/texts.h"
#include "token/decryption.h"
#include "token/recogniser.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr int kMostLayers = 64;

struct Layer
{
    QByteArray header;
    Token::DecryptionReport report;
};

/// What opening came to: the layers that were open, and the content of the last.
struct Opening
{
    QList<Layer> layers;
    QByteArray content;
    std::optional<Error> error = {}; ///< Of the first that stayed closed.
    bool isUnfit = false; ///< No key could be tried on it.
    bool hasMore = false; ///< There is another encryption inside that was not opened, as there are too many.
    bool hasExtension = false; ///< A header asks for something that is not understood ("crit").
};

struct Found
{
    Jose::Jwe jwe;
    bool isRepaired = false; ///< As it stands it is malformed.
};

/// The JWE that a text is or holds; what is wrong with the text where it is none.
Result<Found> jweIn(const QByteArray &text)
{
    const Token::Candidate whole = Token::wholeText(text);
    if (whole.form == Token::Form::Jwe) {
        if (auto jwe = Jose::Jwe::parse(whole.text))
            return Found{*std::move(jwe)};
    }
    for (const Token::Candidate &each : Token::recognise(text).candidates) {
        if (each.form != Token::Form::Jwe)
            continue;
        if (auto jwe = Jose::Jwe::parse(each.text))
            return Found{*std::move(jwe), each.repaired};
    }
    const auto parsed = Jose::Jwe::parse(whole.text);
    if (!parsed)
        return std::unexpected(parsed.error());
    return std::unexpected(parsed->readingError().value_or(Error{Jose::JoseError::JweFormat}));
}

Opening opened(std::optional<Jose::Jwe> jwe, Token::TokenOpener &opener, int mostLayers)
{
    Opening opening;
    while (jwe && opening.layers.size() < mostLayers) {
        if ((opening.error = jwe->readingError()))
            return opening;
        Token::DecryptionReport report = opener.open(*jwe);
        if (!report.isOpen()) {
            // The token inside of a token is what the outer one held.
            opening.isUnfit = report.status == Token::DecryptionStatus::NotTried;
            opening.error = report.error.value_or(Error{Jose::JoseError::JweFormat});
            return opening;
        }
        opening.content = report.content.plaintext;
        opening.hasExtension = opening.hasExtension || jwe->header("crit");
        opening.layers.append({jwe->protectedPart.bytes, std::move(report)});
        auto inner = Jose::Jwe::parse(opening.content);
        jwe = inner ? std::optional(*std::move(inner)) : std::nullopt;
    }
    opening.hasMore = jwe && mostLayers == kMostLayers;
    return opening;
}

/// Of one that stayed closed. A public key, where a private one opens, is a matter of usage, as everywhere.
ExitStatus statusOf(const Opening &opening)
{
    if (opening.error->id == ErrorId(Jose::JoseError::NeedsPrivateKey))
        return ExitStatus::Usage;
    return opening.isUnfit ? ExitStatus::Unverified : ExitStatus::Bad;
}

void writeContent(Json::Writer &out, const QByteArray &content)
{
    if (content.isValidUtf8()) {
        out.key("plaintext").string(QByteArrayView(content));
        return;
    }
    const QByteArray encoded = Jose::encodeBase64url(content);
    out.key("plaintext_b64u").string(QByteArrayView(encoded));
}

QByteArray json(const Opening &opening)
{
    QByteArray text;
    Json::Writer out(text);
    out.beginObject();
    out.key("layers").beginArray();
    for (const Layer &layer : opening.layers) {
        out.beginObject();
        out.key("alg").string(QByteArrayView(layer.report.algorithm));
        out.key("enc").string(QByteArrayView(layer.report.encryption));
        out.key("kid");
        layer.report.keyId.isEmpty() ? out.null() : out.string(layer.report.keyId);
        out.key("recipient").number(layer.report.recipient);
        out.key("key_source").string(layer.report.key.source());
        if (!layer.header.isEmpty())
            out.key("header").raw(layer.header);
        out.endObject();
    }
    out.endArray();
    writeContent(out, opening.content);
    out.endObject();
    return text + '\n';
}

} // namespace

Outcome<ExitStatus> decrypt(const Arguments &arguments)
{
    if (auto sound = checkReaders(arguments, kDecryptCommand); !sound)
        return std::unexpected(sound.error());
    const auto limits = decryptionLimits(arguments);
    if (!limits)
        return std::unexpected(limits.error());
    const auto keys = readKeys(arguments);
    if (!keys)
        return std::unexpected(keys.error());
    if (!keys->isGiven())
        return usageFailure(QCoreApplication::translate(
            "Gscope",
            "No key was given. Give the recipient's with --key, or a secret or password with --secret-file."));
    const auto text = readArgument(arguments);
    if (!text)
        return std::unexpected(text.error());
    auto found = jweIn(*text);
    if (!found)
        return std::unexpected(failureOf(ExitStatus::Bad, {}, found.error()));
    Token::TokenOpener opener(*keys, *limits);
    const Opening opening = opened(std::move(found->jwe), opener, arguments.has("--one-layer") ? 1 : kMostLayers);
    // What was opened before is printed all the same: it is the token inside that needs another key.
    if (opening.layers.isEmpty())
        return std::unexpected(failureOf(statusOf(opening), {}, *opening.error));
    if (!writeOutput(arguments.has("--json") ? json(opening) : opening.content))
        return std::unexpected(outputFailure());
    // RFC 7516 §5.2 (5): a receiver refuses it. Here a person wants to see it all the same.
    if (opening.hasExtension)
        writeComplaint(QCoreApplication::translate(
            "Gscope",
            "A header asks for something that is not understood here (crit): a receiver has to refuse this."));
    if (found->isRepaired)
        writeComplaint(QCoreApplication::translate(
            "Gscope", "As it stands the token is malformed, and a receiver has to refuse it: padding, white space or "
                      "characters of another alphabet were left out here."));
    if (opening.hasMore)
        writeComplaint(QCoreApplication::translate("Gscope", "There are more layers inside than are opened here."));
    return opening.hasExtension || opening.hasMore || found->isRepaired ? ExitStatus::Bad : ExitStatus::Fine;
}

} // namespace Grantscope::Cli
