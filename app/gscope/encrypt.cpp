// SPDX-License-Identifier: GPL-3.0-or-later
#include "encrypt.h"

#include "keys.h"

#include "commandline/input.h"
#include "commandline/values.h"
#include "jose/encrypter.h"
#include "json/writer.h"
#include "making/encrypting.h"
#include "making/encryptionbreakage.h"
#include "texts/texts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

Outcome<QByteArray> textOrFile(const QByteArray &typed)
{
    return typed.startsWith('@') ? readInput(typed.sliced(1)) : Outcome<QByteArray>(typed);
}

Outcome<QByteArray> headerOf(const Arguments &arguments)
{
    auto header = textOrFile(arguments.value("--header").value_or(QByteArray()));
    const auto contentType = arguments.value("--content-type");
    if (!header || !contentType)
        return header;
    if (!header->trimmed().isEmpty())
        return usageFailure(said(
            QT_TRANSLATE_NOOP("Gscope", "--content-type can't stand beside --header: write cty into the header.")));
    QByteArray made;
    Json::Writer out(made);
    out.beginObject();
    out.key("cty").string(QByteArrayView(*contentType));
    out.endObject();
    return made;
}

Outcome<Jose::Serialization> serializationOf(const Arguments &arguments, qsizetype keys)
{
    const auto form = arguments.value("--serialization");
    if (!form)
        return keys > 1 ? Jose::Serialization::General : Jose::Serialization::Compact;
    for (const auto &[name, serialization] : {std::pair("compact", Jose::Serialization::Compact),
                                              {"flattened", Jose::Serialization::Flattened},
                                              {"general", Jose::Serialization::General}}) {
        if (*form == name)
            return serialization;
    }
    return usageFailure(noSuchChoice("--serialization", *form, kEncryptCommand));
}

/// One algorithm for all keys, one for each, or what suits each.
Outcome<QList<Jose::EncryptionRecipient>> recipientsOf(const Arguments &arguments, const QList<Jose::Key> &keys)
{
    const QList<QByteArray> named = arguments.values("--algorithm");
    if (named.size() > 1 && named.size() != keys.size())
        return usageFailure(
            said(QT_TRANSLATE_NOOP("Gscope", "--algorithm stands once for all keys, or once for each.")),
            QString::number(keys.size()), QString::number(named.size()));
    QList<Jose::EncryptionRecipient> recipients;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QByteArray name = named.size() > 1 ? named.at(i) : named.value(0);
        const auto *algorithm =
            name.isEmpty() ? Jose::suitableKeyManagement(keys.at(i), keys.size()) : Jose::findKeyManagement(name);
        if (!algorithm && !name.isEmpty())
            return usageFailure(noSuchChoice("--algorithm", name, kEncryptCommand));
        if (!algorithm)
            return usageFailure(
                said(QT_TRANSLATE_NOOP("Gscope", "The key %1 suggests no algorithm. Name one with --algorithm."))
                    .arg(keys.at(i).source()));
        QByteArray header;
        if (!keys.at(i).keyId().isEmpty()) {
            Json::Writer out(header);
            out.beginObject();
            out.key("kid").string(keys.at(i).keyId());
            out.endObject();
        }
        recipients.append({.key = keys.at(i), .algorithm = algorithm, .header = header});
    }
    return recipients;
}

/// Each recipient's own header, where they are given, one for each.
Outcome<void> takeRecipientHeaders(const Arguments &arguments, Jose::EncryptionDraft &draft)
{
    const QList<QByteArray> headers = arguments.values("--recipient-header");
    if (headers.isEmpty())
        return {};
    if (draft.serialization != Jose::Serialization::General || headers.size() != draft.recipients.size())
        return usageFailure(
            said(QT_TRANSLATE_NOOP("Gscope", "--recipient-header stands once for each key, in the general form.")),
            QString::number(draft.recipients.size()), QString::number(headers.size()));
    for (qsizetype i = 0; i < headers.size(); ++i)
        draft.recipients[i].header = headers.at(i);
    return {};
}

Outcome<Jose::EncryptionDraft> draftOf(const Arguments &arguments, const QList<Jose::Key> &keys)
{
    const QByteArray encryption = arguments.value("--encryption").value_or("A256GCM");
    Jose::EncryptionDraft draft{.encryption = Jose::findContentEncryption(encryption),
                                .recipients = {},
                                .isCompressed = arguments.has("--compress")};
    if (!draft.encryption)
        return usageFailure(noSuchChoice("--encryption", encryption, kEncryptCommand));
    const auto serialization = serializationOf(arguments, keys.size());
    if (!serialization)
        return std::unexpected(serialization.error());
    draft.serialization = *serialization;
    auto recipients = recipientsOf(arguments, keys);
    if (!recipients)
        return std::unexpected(recipients.error());
    draft.recipients = *std::move(recipients);
    auto header = headerOf(arguments);
    if (!header)
        return std::unexpected(header.error());
    draft.protectedHeader = *std::move(header);
    auto shared = textOrFile(arguments.value("--shared-header").value_or(QByteArray()));
    if (!shared)
        return std::unexpected(shared.error());
    draft.sharedHeader = *std::move(shared);
    if (auto taken = takeRecipientHeaders(arguments, draft); !taken)
        return std::unexpected(taken.error());
    if (const auto path = arguments.value("--additional-data")) {
        auto data = readInput(*path);
        if (!data)
            return std::unexpected(data.error());
        draft.additionalData = *std::move(data);
    }
    if (const auto iterations = arguments.value("--iterations")) {
        const auto number =
            numberOf("--iterations", *iterations, {Jose::kFewestIterations, Jose::kMostIterations, Unit::Count});
        if (!number)
            return std::unexpected(number.error());
        draft.iterations = *number;
    }
    return draft;
}

/// The token, or what was asked to be done wrong with it.
Outcome<QByteArray> tokenOf(const Arguments &arguments, const Jose::EncryptionDraft &draft, const QByteArray &text)
{
    const auto refused = [](const Error &error) { return std::unexpected(failureOf(ExitStatus::Usage, {}, error)); };
    const auto name = arguments.value("--break");
    if (!name) {
        auto token = Jose::encrypt(draft, text);
        return token ? Outcome<QByteArray>(*std::move(token)) : refused(token.error());
    }
    const auto *breakage = Making::findEncryptionBreakage(std::string_view(*name));
    if (!breakage)
        return usageFailure(noSuchChoice("--break", *name, kEncryptCommand));
    const auto stranger = Making::strangerTo(draft);
    if (!stranger)
        return refused(stranger.error());
    auto token = Making::makeBrokenInsecure(*breakage, draft, {.text = text}, {.stranger = *stranger});
    return token ? Outcome<QByteArray>(*std::move(token)) : refused(token.error());
}

QByteArray json(const QByteArray &token)
{
    QByteArray text;
    Json::Writer out(text);
    out.beginObject();
    out.key("token");
    token.startsWith('{') ? out.raw(token) : out.string(QByteArrayView(token));
    out.endObject();
    return text + '\n';
}

} // namespace

Outcome<ExitStatus> encrypt(const Arguments &arguments)
{
    if (auto sound = checkReaders(arguments, kEncryptCommand); !sound)
        return std::unexpected(sound.error());
    const auto keys = readKeys(arguments);
    if (!keys)
        return std::unexpected(keys.error());
    if (keys->keys.isEmpty())
        return usageFailure(said(QT_TRANSLATE_NOOP(
            "Gscope",
            "No key was given. Give the recipient's with --key, or a secret or password with --secret-file.")));
    const auto draft = draftOf(arguments, keys->keys);
    if (!draft)
        return std::unexpected(draft.error());
    const auto text = readArgument(arguments);
    if (!text)
        return std::unexpected(text.error());
    const auto token = tokenOf(arguments, *draft, *text);
    if (!token)
        return std::unexpected(token.error());
    const bool asJson = arguments.has("--json");
    if (!writeOutput(asJson ? json(*token) : *token + '\n'))
        return std::unexpected(outputFailure());
    for (const Making::Finding &finding :
         asJson ? QList<Making::Finding>() : Making::review(*draft, Making::Plaintext{.text = *text}))
        writeComplaint(Texts::errorLine(finding.error));
    return ExitStatus::Fine;
}

} // namespace Grantscope::Cli
