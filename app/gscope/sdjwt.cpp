// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdjwt.h"

#include "keys.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/values.h"
#include "common/randomoctets.h"
#include "jose/sdjwtissuing.h"
#include "json/writer.h"
#include "texts/visible.h"
#include "token/decoded.h"
#include "token/recogniser.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr std::int64_t kLastMoment = 253'402'300'799; // 9999-12-31T23:59:59Z
constexpr std::int64_t kMostDecoys = 1000;
constexpr qsizetype kMostNamed = 30; // of a token's claims, in an error

constexpr const char *kPresentAlone[] = {"--disclose", "--disclose-all", "--audience",
                                         "--nonce",    "--now",          "--insecure-holder-key"};
constexpr const char *kIssueAlone[] = {
    "--key", "--disclosable", "--decoys", "--hash", "--typ", "--kid", "--insecure-validity-claims"};

/// An option of the other action would be passed over in silence.
Outcome<void> checkUse(const Arguments &arguments, std::span<const char *const> ofTheOther, const QString &other)
{
    for (const char *option : ofTheOther) {
        if (arguments.has(option))
            return usageFailure(
                QCoreApplication::translate("Gscope", "%1 belongs to gscope sd-jwt %2. Leave it out here.")
                    .arg(QLatin1StringView(option), other));
    }
    return checkReaders(arguments, kSdJwtCommand);
}

Outcome<std::optional<Jose::Key>> keyOf(const Arguments &arguments, QByteArrayView option)
{
    const auto path = arguments.value(option);
    if (!path)
        return std::nullopt;
    const auto keys = readKeyFile(*path, arguments);
    if (!keys)
        return std::unexpected(keys.error());
    if (keys->size() == 1)
        return keys->constFirst();
    return usageFailure(QCoreApplication::translate("Gscope", "%1 must hold one key, and holds %2.")
                            .arg(shownFile(*path))
                            .arg(keys->size()));
}

/// What was asked for, or what the key signs with by itself.
Outcome<const Jose::JwsAlgorithm *> algorithmOf(const Arguments &arguments, const Jose::Key &key)
{
    const auto name = arguments.value("--algorithm");
    const Jose::JwsAlgorithm *algorithm = name ? Jose::findJwsAlgorithm(*name) : Jose::signingAlgorithm(key);
    if (algorithm && algorithm->scheme != Jose::Scheme::Hmac)
        return algorithm;
    if (name)
        return usageFailure(noSuchChoice("--algorithm", *name, kSdJwtCommand));
    return usageFailure(QCoreApplication::translate(
        "Gscope", "This key signs with no algorithm that has a key pair. Give a private EC, OKP, RSA or AKP key."));
}

Outcome<Jose::Serialization> formOf(const Arguments &arguments)
{
    const QByteArray form = arguments.value("--form").value_or("compact");
    if (form != "compact" && form != "json")
        return usageFailure(noSuchChoice("--form", form, kSdJwtCommand));
    return form == "json" ? Jose::Serialization::Flattened : Jose::Serialization::Compact;
}

/// A key that doesn't do is a matter of usage, as everywhere.
std::unexpected<Failure> cannot(const Error &error)
{
    const bool isKey =
        error.id == ErrorId(Jose::JoseError::NeedsPrivateKey) || error.id == ErrorId(Jose::JoseError::AlgorithmKey)
        || error.id == ErrorId(Jose::JoseError::KeyAlgorithm) || error.id == ErrorId(Jose::JoseError::KeyUse);
    return std::unexpected(failureOf(isKey ? ExitStatus::Usage : ExitStatus::Bad, u"sd-jwt"_s, error));
}

/// The token alone for a shell; with --json what is in it, too.
Outcome<ExitStatus> print(const Arguments &arguments, const QByteArray &token, const QStringList &shown,
                          const QStringList &added)
{
    QByteArray text = token;
    if (arguments.has("--json")) {
        text.clear();
        Json::Writer out(text);
        out.beginObject().key("token").string(QByteArrayView(token));
        for (const auto &[name, paths] : {std::pair("disclosed", &shown), std::pair("added", &added)}) {
            out.key(name).beginArray();
            for (const QString &path : *paths)
                out.string(path);
            out.endArray();
        }
        out.endObject();
    }
    if (!writeOutput(text + '\n'))
        return std::unexpected(outputFailure());
    if (!added.isEmpty() && !arguments.has("--json"))
        writeComplaint(QCoreApplication::translate("Gscope", "Shown as well, since what was chosen lies in it: %1")
                           .arg(Texts::visibleExcerpt(added.join(u", "_s))));
    return ExitStatus::Fine;
}

/// A disclosure as it can be named on the command line.
QString pathOf(const Token::DecodedJwt &token, qsizetype number)
{
    const QString path = token.disclosed->pathOf(token.disclosed->uses.at(number));
    return path.isEmpty() ? QString::number(number) : path;
}

/// The pointer to a claim of this name.
QString topOf(QString name)
{
    return u'/' + name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

/// The disclosures that --disclose names; an error names the one that is none.
Outcome<QList<qsizetype>> chosenOf(const Arguments &arguments, const Token::DecodedJwt &token)
{
    const auto &uses = token.disclosed->uses;
    QList<qsizetype> chosen;
    if (arguments.has("--disclose-all")) {
        for (qsizetype i = 0; i < uses.size(); ++i)
            chosen.append(i);
    }
    // All paths of a large token would take many times its room: those that were typed are looked for.
    QHash<QString, qsizetype> byPath;
    for (const QByteArray &typed : arguments.values("--disclose")) {
        const QString name = QString::fromUtf8(typed);
        byPath.insert(name, -1);
        byPath.insert(topOf(name), -1);
    }
    QStringList some;
    for (qsizetype i = 0; i < uses.size() && !byPath.isEmpty(); ++i) {
        const QString path = token.disclosed->pathOf(uses.at(i));
        if (const auto found = byPath.find(path); !path.isEmpty() && found != byPath.end())
            *found = i;
        if (!path.isEmpty() && some.size() <= kMostNamed)
            some.append(some.size() < kMostNamed ? path : u"…"_s);
    }
    for (const QByteArray &typed : arguments.values("--disclose")) {
        const QString name = QString::fromUtf8(typed);
        bool isNumber = false;
        const qlonglong number = name.toLongLong(&isNumber);
        const QString top = topOf(name);
        if (byPath.value(name) >= 0)
            chosen.append(byPath.value(name));
        else if (byPath.value(top) >= 0)
            chosen.append(byPath.value(top));
        else if (isNumber && number >= 0 && number < uses.size())
            chosen.append(number);
        else
            return cannot({Jose::SdJwtError::NoDisclosure, some.join(u", "_s), shownValue(typed, 60), "RFC 9901 §7.2"});
    }
    return chosen;
}

Outcome<std::optional<Jose::KeyBindingOrder>> bindingOf(const Arguments &arguments, Instant now)
{
    const auto key = keyOf(arguments, "--holder-key");
    if (!key)
        return std::unexpected(key.error());
    const auto audience = arguments.value("--audience");
    const auto nonce = arguments.value("--nonce");
    if (!*key && !audience && !nonce)
        return std::nullopt;
    if (!*key || !audience || !nonce)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "A key binding needs --holder-key, --audience and --nonce. Give all three, or none."));
    if (const auto moment = arguments.value("--now")) {
        const auto seconds = numberOf("--now", *moment, {.most = kLastMoment});
        if (!seconds)
            return std::unexpected(seconds.error());
        now = instantFromSeconds(*seconds);
    }
    const auto algorithm = algorithmOf(arguments, **key);
    if (!algorithm)
        return std::unexpected(algorithm.error());
    return Jose::KeyBindingOrder{.key = **key,
                                 .algorithm = *algorithm,
                                 .audience = QString::fromUtf8(*audience),
                                 .nonce = QString::fromUtf8(*nonce),
                                 .issuedAt = now,
                                 .holder = arguments.has("--insecure-holder-key") ? Jose::HolderKeyCheck::SkipInsecure
                                                                                  : Jose::HolderKeyCheck::Required};
}

Outcome<ExitStatus> presentToken(const Arguments &arguments, Instant now)
{
    if (auto sound = checkUse(arguments, kIssueAlone, u"issue"_s); !sound)
        return std::unexpected(sound.error());
    const auto form = formOf(arguments);
    if (!form)
        return std::unexpected(form.error());
    auto binding = bindingOf(arguments, now);
    if (!binding)
        return std::unexpected(binding.error());
    QByteArray text = arguments.all().at(1);
    if (text == "-") {
        auto read = readInput(text);
        if (!read)
            return std::unexpected(read.error());
        text = *std::move(read);
    }
    const auto token = Token::DecodedJwt::decode(Token::wholeText(text).text, Token::Kind::SdJwt);
    if (token.formatError)
        return cannot(*token.formatError);
    if (!token.sdJwt || !token.disclosed)
        return cannot({Jose::SdJwtError::Format, u"{…}"_s, u"•"_s, "RFC 9901 §4"});
    const auto chosen = chosenOf(arguments, token);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto presentation = Jose::present(
        *token.sdJwt, *token.disclosed, {.chosen = *chosen, .keyBinding = *std::move(binding), .serialization = *form});
    if (!presentation)
        return cannot(presentation.error());
    QStringList shown;
    for (const qsizetype each : presentation->shown)
        shown.append(pathOf(token, each));
    QStringList added;
    for (const qsizetype each : presentation->added)
        added.append(pathOf(token, each));
    return print(arguments, presentation->text, shown, added);
}

Outcome<Jose::IssuingOrder> orderOf(const Arguments &arguments)
{
    Jose::IssuingOrder order;
    for (const QByteArray &pointer : arguments.values("--disclosable"))
        order.disclosable.append(QString::fromUtf8(pointer));
    if (const auto decoys = arguments.value("--decoys")) {
        const auto number = numberOf("--decoys", *decoys, {.most = kMostDecoys, .unit = Unit::Count});
        if (!number)
            return std::unexpected(number.error());
        order.decoys = static_cast<int>(*number);
    }
    if (const auto hash = arguments.value("--hash")) {
        order.hash = Jose::findSdHash(*hash);
        if (!order.hash)
            return usageFailure(noSuchChoice("--hash", *hash, kSdJwtCommand));
    }
    order.typ = arguments.value("--typ").value_or(order.typ);
    if (arguments.has("--insecure-validity-claims"))
        order.validityClaims = Jose::ValidityClaims::MayHideInsecure;
    const auto form = formOf(arguments);
    if (!form)
        return std::unexpected(form.error());
    order.serialization = *form;
    const auto holder = keyOf(arguments, "--holder-key");
    if (!holder)
        return std::unexpected(holder.error());
    order.holder = holder->value_or(Jose::Key());
    return order;
}

Outcome<ExitStatus> issueToken(const Arguments &arguments)
{
    if (auto sound = checkUse(arguments, kPresentAlone, u"present"_s); !sound)
        return std::unexpected(sound.error());
    const auto key = keyOf(arguments, "--key");
    if (!key)
        return std::unexpected(key.error());
    if (!*key)
        return usageFailure(QCoreApplication::translate("Gscope", "Give the issuer's private key with --key."));
    const auto algorithm = algorithmOf(arguments, **key);
    if (!algorithm)
        return std::unexpected(algorithm.error());
    auto order = orderOf(arguments);
    if (!order)
        return std::unexpected(order.error());
    const auto kid = arguments.value("--kid");
    order->keyId = kid ? QString::fromUtf8(*kid) : (*key)->keyId();
    auto payload = readInput(arguments.all().at(1));
    if (!payload)
        return std::unexpected(payload.error());
    order->payload = *std::move(payload);
    const auto issued = Jose::issueSdJwt(**key, **algorithm, *order, randomOctets(Jose::randomnessFor(*order)));
    if (!issued)
        return cannot(issued.error());
    return print(arguments, issued->text, order->disclosable, {});
}

} // namespace

Outcome<ExitStatus> sdJwt(const Arguments &arguments, Instant now)
{
    const QList<QByteArray> &typed = arguments.all();
    const QByteArray action = typed.value(0);
    if (action == "present" && typed.size() == 2)
        return presentToken(arguments, now);
    if (action == "issue" && typed.size() == 2)
        return issueToken(arguments);
    return usageFailure(QCoreApplication::translate("Gscope", kSdJwtCommand.oneArgument));
}

} // namespace Grantscope::Cli
