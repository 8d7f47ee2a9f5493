// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscommand.h"

#include "keyfile.h"
#include "keyguard.h"
#include "keyreport.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/values.h"
#include "common/now.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr QByteArrayView kForms = "jwk jwks pem der certificate"; // In the order of Jose::KeyForm.

/// What an action reads of the options.
struct Action
{
    QByteArrayView name;
    QByteArrayView options; ///< With blanks between.
};
constexpr Action kActions[] = {
    {"generate", "--for --kind --bits --kid --no-kid --use --key-op --to --new-passphrase-file --out --public-out "
                 "--force --json"},
    {"convert", "--alg --use --key-op --kid --no-kid --chain --passphrase-file --to --private --new-passphrase-file "
                "--out --force --json"},
    {"show", "--passphrase-file --json"},
    {"thumbprint", "--passphrase-file --hash --as-uri --json"},
    {"certificate", "--common-name --organization --dns --ip --uri --from --days --purpose --request "
                    "--passphrase-file --to --private --out --force --json"},
};

/// An option of another action would be passed over in silence, and a promise with it: that a file is encrypted.
Outcome<void> checkOptions(const Arguments &arguments, QByteArrayView action)
{
    const auto row = std::ranges::find(kActions, action, &Action::name);
    if (row == std::end(kActions))
        return {};
    const QList<QByteArray> own = row->options.toByteArray().split(' ');
    for (const OptionRow &each : kKeysCommand.options) {
        if (arguments.has(each.name) && !own.contains(QByteArrayView(each.name)))
            return usageFailure(
                QCoreApplication::translate("Gscope", "gscope keys %1 has no use for %2. Leave it out here.")
                    .arg(QLatin1StringView(row->name), QLatin1StringView(each.name)));
    }
    for (const char *option : {"--for", "--alg", "--use", "--key-op"}) {
        if (const auto offered = checkChoice(arguments, option, kKeysCommand); !offered)
            return offered;
    }
    if (arguments.has("--kid") && arguments.has("--no-kid"))
        return usageFailure(QCoreApplication::translate("Gscope", "%1 and %2 contradict each other. Leave one out.")
                                .arg(u"--kid"_s, u"--no-kid"_s));
    return {};
}

Outcome<Jose::KeyItems> readKeyFile(const QByteArray &path, const Secret &passphrase)
{
    auto bytes = readInput(path, kLargestKeyFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Secret octets = Secret::consume(*bytes);
    const QString source = QFile::decodeName(path);
    auto read = Jose::readKeyItems(QByteArray::fromRawData(octets.reveal().data(), octets.size()),
                                   {.passphrase = passphrase, .source = source});
    if (!read)
        return std::unexpected(failureOf(ExitStatus::Usage, Texts::visible(source), read.error()));
    return *std::move(read);
}

QString fileNamed(const Arguments &arguments, QByteArrayView option)
{
    return QFile::decodeName(arguments.value(option).value_or(QByteArray()));
}

Outcome<void> putOutJson(const Arguments &arguments, const WrittenKeys &written)
{
    QByteArray json;
    json.reserve(2 * written.text.size() + written.items.size() * 65536); // So that growing leaves no copy behind.
    Json::Writer out(json);
    out.beginObject().key("keys").beginArray();
    for (const Jose::KeyItem &item : written.items)
        writeKey(out, item.key, now());
    out.endArray();
    out.key("form").string(QByteArrayView(written.form));
    out.key("private").boolean(written.isPrivate);
    if (goesToFile(arguments, "--out")) {
        out.key("file").string(fileNamed(arguments, "--out"));
    } else if (written.isJson) {
        out.key("output").raw(written.text.reveal());
    } else if (written.isBinary) {
        const QByteArrayView octets = written.text.reveal();
        out.key("output_b64").string(QByteArrayView(QByteArray::fromRawData(octets.data(), octets.size()).toBase64()));
    } else {
        out.key("output").string(written.text.reveal());
    }
    if (arguments.has("--public-out"))
        out.key("public_file").string(fileNamed(arguments, "--public-out"));
    out.endObject();
    json.append('\n');
    const Secret document = Secret::consume(json);
    if (!writeOutput(document.reveal()))
        return std::unexpected(outputFailure());
    return {};
}

/// What stands in the text of public halves: no private key, and no member that the form has no place for.
Outcome<QList<Jose::KeyItem>> publicItems(const QList<Jose::KeyItem> &items, const Secret &text)
{
    auto read = Jose::readKeyItems(text.reveal().toByteArray());
    if (!read)
        return std::unexpected(failureOf(ExitStatus::Usage, u"keys"_s, read.error()));
    QHash<QByteArray, QString> sources;
    for (const Jose::KeyItem &item : items)
        sources.insert(item.key.thumbprint(), item.key.source());
    for (Jose::KeyItem &each : read->items)
        each.key = each.key.withProvenance(each.key.provenance(), sources.value(each.key.thumbprint()));
    return read->items;
}

/// As a text file ends.
Secret withLineBreak(const Secret &text)
{
    QByteArray line;
    line.reserve(text.size() + 1);
    line.append(text.reveal()).append('\n');
    return Secret::consume(line);
}

enum class Refused { None, Some };

/// What the files hold; a failure names its file.
Outcome<Jose::KeyItems> readEach(const Arguments &arguments, Refused refused)
{
    const QList<QByteArray> paths = arguments.all().sliced(1);
    if (paths.isEmpty())
        return usageFailure(QCoreApplication::translate("Gscope", kKeysCommand.oneArgument));
    Secret passphrase;
    if (const auto path = arguments.value("--passphrase-file")) {
        auto read = readSecretFile(*path);
        if (!read)
            return std::unexpected(read.error());
        passphrase = *read;
    }
    Jose::KeyItems all;
    for (const QByteArray &path : paths) {
        const auto read = readKeyFile(path, passphrase);
        if (!read)
            return std::unexpected(read.error());
        if (refused == Refused::None && !read->refused.isEmpty())
            return std::unexpected(failureOf(ExitStatus::Usage, shownFile(path), read->refused.first()));
        all.format = read->format;
        all.items += read->items;
        all.refused += read->refused;
        all.findings += read->findings;
    }
    return all;
}

} // namespace

Outcome<std::optional<qsizetype>> choiceOf(const Arguments &arguments, QByteArrayView option, QByteArrayView names)
{
    const auto typed = arguments.value(option);
    if (!typed)
        return std::optional<qsizetype>();
    const qsizetype at = names.toByteArray().split(' ').indexOf(*typed);
    if (at < 0)
        return usageFailure(noSuchChoice(option, *typed, kKeysCommand));
    return at;
}

Outcome<std::optional<Jose::KeyForm>> formOf(const Arguments &arguments)
{
    return choiceOf(arguments, "--to", kForms).transform([](const std::optional<qsizetype> &choice) {
        return choice ? std::optional(static_cast<Jose::KeyForm>(*choice)) : std::nullopt;
    });
}

Outcome<Secret> newPassphrase(const Arguments &arguments)
{
    const auto path = arguments.value("--new-passphrase-file");
    if (!path)
        return Secret();
    auto read = readSecretFile(*path);
    if (read && read->isEmpty())
        return usageFailure(QCoreApplication::translate("Gscope", "The passphrase is empty."));
    return read;
}

QList<QByteArray> operationsOf(const Arguments &arguments)
{
    return arguments.values("--key-op");
}

Outcome<Jose::KeyItems> readKeyFiles(const Arguments &arguments)
{
    return readEach(arguments, Refused::Some);
}

Outcome<QList<Jose::KeyItem>> readWholeKeyFiles(const Arguments &arguments)
{
    const auto read = readEach(arguments, Refused::None);
    if (!read)
        return std::unexpected(read.error());
    return read->items;
}

Outcome<WrittenKeys> written(const QList<Jose::KeyItem> &items, const Jose::WriteOptions &options)
{
    const auto text = Jose::writeKeys(items, options);
    if (!text) {
        const QString where = items.size() == 1 ? items.first().key.label() : QString();
        return std::unexpected(
            failureOf(ExitStatus::Usage, where.isEmpty() ? u"keys"_s : Texts::visible(where), text.error()));
    }
    const bool isJson = options.form == Jose::KeyForm::Jwk || options.form == Jose::KeyForm::JwkSet;
    WrittenKeys made{.items = items,
                     .form = kForms.toByteArray().split(' ').at(static_cast<int>(options.form)),
                     .isPrivate = options.half == Jose::KeyHalf::Private && options.form != Jose::KeyForm::Certificate,
                     .text = isJson ? withLineBreak(*text) : *text,
                     .isJson = isJson,
                     .isBinary = options.form == Jose::KeyForm::Der};
    if (made.isPrivate)
        return made;
    made.losesPrivate = std::ranges::any_of(items, [](const Jose::KeyItem &item) { return item.key.isPrivate(); });
    auto open = publicItems(items, made.text);
    if (!open)
        return std::unexpected(open.error());
    made.items = *std::move(open);
    return made;
}

Outcome<ExitStatus> putOut(const Arguments &arguments, const WrittenKeys &written)
{
    if (const auto kept = checkPrivateStays(arguments, written); !kept)
        return std::unexpected(kept.error());
    const bool isFile = goesToFile(arguments, "--out");
    const bool asJson = arguments.has("--json");
    if (isFile || !asJson) {
        if (const auto done = writeKeyFile(arguments, "--out", written.text); !done)
            return std::unexpected(done.error());
    }
    return isFile || asJson ? tellOfFile(arguments, written) : ExitStatus::Fine;
}

Outcome<ExitStatus> tellOfFile(const Arguments &arguments, const WrittenKeys &written)
{
    if (arguments.has("--json")) {
        if (const auto done = putOutJson(arguments, written); !done)
            return std::unexpected(done.error());
        return ExitStatus::Fine;
    }
    QByteArray text;
    for (const Jose::KeyItem &item : written.items)
        text += keyText(item.key, now());
    if (!writeOutput(text))
        return std::unexpected(outputFailure());
    return ExitStatus::Fine;
}

Outcome<ExitStatus> keysCommand(const Arguments &arguments)
{
    if (const auto once = checkReaders(arguments, kKeysCommand); !once)
        return std::unexpected(once.error());
    const bool isRead = arguments.value("--passphrase-file") == "-" || arguments.value("--new-passphrase-file") == "-"
                        || arguments.value("--chain") == "-";
    if (arguments.all().count(QByteArray("-")) > (isRead ? 0 : 1))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "Standard input (-) can be read once only. Give the others as files."));
    const QByteArray action = arguments.all().value(0);
    const qsizetype files = arguments.all().size() - 1;
    if (const auto own = checkOptions(arguments, action); !own)
        return std::unexpected(own.error());
    if (action == "generate" && files == 0)
        return generateKeys(arguments);
    if (action == "convert" && files > 0)
        return convertKeys(arguments);
    if (action == "show" && files > 0)
        return showKeys(arguments);
    if (action == "thumbprint" && files > 0)
        return printThumbprints(arguments);
    if (action == "certificate" && files == 1)
        return certifyKey(arguments);
    return usageFailure(QCoreApplication::translate("Gscope", kKeysCommand.oneArgument));
}

} // namespace Grantscope::Cli
