// SPDX-License-Identifier: GPL-3.0-or-later
#include "signdraft.h"

#include "keys.h"
#include "signclaims.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/values.h"
#include "common/randomoctets.h"
#include "jose/base64url.h"
#include "json/writer.h"
#include "making/templates.h"
#include "making/workpiece.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

/// 144 bits, as text.
constexpr qsizetype kRandomOctets = 18;

QString textOf(const Arguments &arguments, const char *option)
{
    return QString::fromUtf8(arguments.value(option).value_or(QByteArray()));
}

Outcome<const Jose::JwsAlgorithm *> algorithmNamed(const Arguments &arguments)
{
    const auto name = arguments.value("--algorithm");
    if (!name)
        return nullptr;
    if (const auto *found = Jose::findJwsAlgorithm(*name))
        return found;
    return usageFailure(noSuchChoice("--algorithm", *name, kSignCommand));
}

bool maySign(const Jose::Key &key, const Jose::JwsAlgorithm &algorithm)
{
    return key.isPrivate() && key.fits(algorithm, Jose::KeyOperation::Sign);
}

/// The key and algorithm: what was said first, then what the header says, then what goes with the first key.
Outcome<void> chooseKey(Making::Signer &signer, const Arguments &arguments, const QByteArray &header, bool isCopy)
{
    const auto ring = readKeys(arguments);
    if (!ring)
        return std::unexpected(ring.error());
    const auto named = algorithmNamed(arguments);
    if (!named)
        return std::unexpected(named.error());
    QList<Jose::Key> keys = ring->keys;
    if (keys.isEmpty())
        return usageFailure(QCoreApplication::translate(
            "Gscope", "There is no key to sign with. Give one with --key FILE or --secret-file FILE."));
    if (const auto kid = arguments.value("--kid")) {
        keys.removeIf([&kid](const Jose::Key &key) { return key.keyId() != QString::fromUtf8(*kid); });
        if (keys.isEmpty())
            return usageFailure(
                QCoreApplication::translate("Gscope", "None of the keys has the kid \"%1\".").arg(shownValue(*kid)));
    }
    signer.algorithm = *named;
    const auto document = Json::Document::parse(header);
    if (document && !signer.algorithm)
        signer.algorithm = Jose::findJwsAlgorithm(document->root().member("alg").toUtf8());
    const QString wanted = document ? document->root().member("kid").toString() : QString();
    // A key of the header's name goes before the others, and one that may sign before one that may not.
    std::ranges::stable_sort(keys, {}, [&](const Jose::Key &key) {
        const auto allowed = key.allowedAlgorithms();
        const bool may =
            signer.algorithm ? maySign(key, *signer.algorithm) : !allowed.isEmpty() && maySign(key, *allowed.first());
        return std::pair(!may, wanted.isEmpty() || key.keyId() != wanted);
    });
    signer.key = keys.first();
    // A copy is signed by whoever makes it, in their way.
    if (isCopy && !*named && signer.algorithm && !maySign(signer.key, *signer.algorithm))
        signer.algorithm = nullptr;
    if (!signer.algorithm && !signer.key.allowedAlgorithms().isEmpty())
        signer.algorithm = signer.key.allowedAlgorithms().first();
    return {};
}

/// A file, or JSON that stands there itself.
Outcome<std::optional<QByteArray>> textOrFile(const Arguments &arguments, const char *option)
{
    const auto value = arguments.value(option);
    if (!value || value->trimmed().startsWith('{'))
        return value;
    auto read = readInput(*value);
    if (!read)
        return std::unexpected(read.error());
    return *std::move(read);
}

Outcome<Making::Draft> copyOf(const Arguments &arguments)
{
    const auto text = readArgument(arguments);
    if (!text)
        return std::unexpected(text.error());
    const auto jws = Jose::Jws::parse(text->trimmed());
    if (!jws)
        return std::unexpected(failureOf(ExitStatus::Bad, u"TOKEN"_s, jws.error()));
    Making::Draft draft = Making::draftOf(*jws);
    // The others' keys are not at hand.
    draft.signers.resize(1);
    return draft;
}

Making::Known knownOf(const Arguments &arguments, Instant now)
{
    const auto secret = [&](const char *option) { return Secret(arguments.value(option).value_or(QByteArray())); };
    return {.now = now,
            .jti = QString::fromLatin1(Jose::encodeBase64url(randomOctets(kRandomOctets))),
            .issuer = textOf(arguments, "--issuer"),
            .subject = textOf(arguments, "--subject"),
            .clientId = textOf(arguments, "--client-id"),
            .audience = textOf(arguments, "--audience"),
            .nonce = textOf(arguments, "--nonce"),
            .scope = textOf(arguments, "--scope"),
            .redirectUri = textOf(arguments, "--redirect-uri"),
            .method = textOf(arguments, "--method"),
            .uri = textOf(arguments, "--uri"),
            .accessToken = secret("--access-token"),
            .code = secret("--code")};
}

/// Where nobody wrote a header: what says how it is signed.
QByteArray plainHeader(const Making::Signer &signer)
{
    QByteArray header;
    Json::Writer out(header);
    out.beginObject().key("alg").string(QByteArrayView(signer.algorithm ? signer.algorithm->name : ""));
    if (!signer.key.keyId().isEmpty())
        out.key("kid").string(QStringView(signer.key.keyId()));
    out.endObject();
    return header;
}

Outcome<void> fillIn(Making::Draft &draft, const Arguments &arguments, Instant now)
{
    const auto name = arguments.value("--template");
    if (!name)
        return {};
    const auto *form = Making::findTemplate(std::string_view(*name));
    if (!form)
        return usageFailure(noSuchChoice("--template", *name, kSignCommand));
    Making::Signer &signer = draft.signers.first();
    if (!signer.algorithm)
        return {};
    auto filled = Making::fill(*form, knownOf(arguments, now), *signer.algorithm, signer.key);
    if (!filled)
        return refused("--template", filled.error());
    draft.payload = std::move(filled->payload);
    signer.header = std::move(filled->header);
    return {};
}

/// A copy of another token names the key and algorithm that sign now, unless the header was written anew.
Outcome<void> nameSigner(Making::Signer &signer)
{
    auto named = Making::withSignerNamed(signer);
    if (!named)
        return refused("TOKEN", named.error());
    signer.header = *std::move(named);
    return {};
}

Outcome<void> chooseForm(Making::Draft &draft, const Arguments &arguments)
{
    using enum Jose::Serialization;
    const auto form = arguments.value("--form");
    if (form) {
        const bool known = *form == "compact" || *form == "flattened" || *form == "general";
        if (!known)
            return usageFailure(noSuchChoice("--form", *form, kSignCommand));
        draft.serialization = *form == "compact" ? Compact : *form == "flattened" ? Flattened : General;
    }
    if (draft.serialization == Compact)
        draft.signers.first().unprotectedHeader.clear();
    if (arguments.has("--detached"))
        draft.detached = true;
    if (arguments.has("--unencoded")) {
        auto header = Making::withUnencodedPayload(draft.signers.first().header, true);
        if (!header)
            return refused("--header", header.error());
        draft.signers.first().header = *std::move(header);
    }
    return {};
}

} // namespace

Outcome<Making::Draft> readDraft(const Arguments &arguments, Instant now)
{
    Making::Draft draft{.payload = "{}", .signers = {Making::Signer{}}};
    const bool isCopy = arguments.argument().has_value();
    if (isCopy) {
        auto copy = copyOf(arguments);
        if (!copy)
            return copy;
        draft = *std::move(copy);
    }
    auto header = textOrFile(arguments, "--header");
    if (!header)
        return std::unexpected(header.error());
    auto payload = textOrFile(arguments, "--payload");
    if (!payload)
        return std::unexpected(payload.error());
    Making::Signer &signer = draft.signers.first();
    if (auto chosen = chooseKey(signer, arguments, header->value_or(signer.header), isCopy && !*header); !chosen)
        return std::unexpected(chosen.error());
    if (auto filled = fillIn(draft, arguments, now); !filled)
        return std::unexpected(filled.error());
    if (*header) {
        signer.header = **header;
    } else if (signer.header.isEmpty()) {
        signer.header = plainHeader(signer);
    } else if (isCopy) {
        if (auto named = nameSigner(signer); !named)
            return std::unexpected(named.error());
    }
    if (*payload)
        draft.payload = payload->value();
    if (auto edited = editPayload(draft.payload, arguments, now); !edited)
        return std::unexpected(edited.error());
    if (auto set = setMembers(signer.header, arguments, "--header-parameter"); !set)
        return std::unexpected(set.error());
    if (auto chosen = chooseForm(draft, arguments); !chosen)
        return std::unexpected(chosen.error());
    return draft;
}

} // namespace Grantscope::Cli
