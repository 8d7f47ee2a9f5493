// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign.h"

#include "signdraft.h"

#include "commandline/input.h"
#include "commandline/values.h"
#include "json/writer.h"
#include "making/breakage.h"
#include "texts/makingtexts.h"
#include "texts/texts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Making::Finding;

const char *partName(Finding::Part part)
{
    switch (part) {
    case Finding::Part::Header:
        return "header";
    case Finding::Part::Payload:
        return "payload";
    case Finding::Part::UnprotectedHeader:
    case Finding::Part::SharedHeader:
        return "unprotected-header";
    case Finding::Part::Key:
        return "key";
    case Finding::Part::Form:
        return "form";
    }
    return "";
}

void writeText(Json::Writer &out, const char *name, const QByteArray &octets)
{
    if (const auto document = Json::Document::parse(octets))
        out.key(name).raw(octets);
    else if (octets.isValidUtf8())
        out.key(QByteArray(name) + "_text").string(QByteArrayView(octets));
    else
        out.key(QByteArray(name) + "_b64u").string(QByteArrayView(Jose::encodeBase64url(octets)));
}

void writeSigner(Json::Writer &out, const Making::Signer &signer)
{
    out.key("alg").string(QByteArrayView(signer.algorithm->name));
    out.key("kid").string(QStringView(signer.key.keyId()));
    // The print of a secret would give a weak one away.
    if (!signer.key.isSymmetric())
        out.key("key").string(QByteArrayView(signer.key.thumbprintBase64url()));
}

void writeBreakage(Json::Writer &out, const Making::Breakage &breakage, const Making::Signer &signer)
{
    const Texts::Story story = Texts::breakageStory(breakage.id, Texts::Language::English);
    out.key("broken").beginObject();
    out.key("id").string(QByteArrayView(breakage.id));
    out.key("title").string(QStringView(story.title));
    out.key("detail").string(QStringView(story.text));
    out.key("spec").string(QStringView(breakage.spec.text()));
    out.key("refused_by").beginArray();
    for (const QByteArray &check : Making::refusalsOf(breakage, signer))
        out.string(QByteArrayView(check));
    out.endArray().endObject();
}

void writeWarnings(Json::Writer &out, const QList<Finding> &findings)
{
    out.key("warnings").beginArray();
    for (const Finding &finding : findings) {
        const Texts::ErrorText text = Texts::errorText(finding.error, Texts::Language::English);
        out.beginObject().key("id").string(QStringView(finding.error.id.toString()));
        out.key("part").string(QByteArrayView(partName(finding.part)));
        if (finding.error.offset >= 0)
            out.key("offset").number(finding.error.offset);
        out.key("detail").string(QStringView(text.what));
        out.key("remedy").string(QStringView(text.remedy));
        out.endObject();
    }
    out.endArray();
}

/// A key that doesn't do is a matter of usage, as everywhere.
Failure failureOf(const Finding &finding)
{
    const bool isKey = finding.part == Finding::Part::Key;
    return Cli::failureOf(isKey ? ExitStatus::Usage : ExitStatus::Bad, QString::fromLatin1(partName(finding.part)),
                          finding.error);
}

/// What is wrong must be seen in the form that was asked for.
Outcome<void> checkForm(const Making::Breakage &breakage, const Making::Draft &draft)
{
    if (Making::fitsForm(breakage, draft))
        return {};
    const bool isCompactAlone = breakage.needs == Making::Breakage::Needs::CompactForm;
    const QString text =
        isCompactAlone
            ? QCoreApplication::translate("Gscope", "--break %1 is a mistake of the compact form. Add --form compact.")
            : QCoreApplication::translate("Gscope", "--break %1 is a mistake in the payload, and a "
                                                    "detached token goes without it. Leave --detached "
                                                    "out, or choose another.");
    return usageFailure(text.arg(QLatin1StringView(breakage.id)));
}

struct Made
{
    QByteArray token;
    const Making::Breakage *breakage = nullptr;
};

Outcome<Made> makeToken(const Making::Draft &draft, const Arguments &arguments, Instant now)
{
    const auto name = arguments.value("--break");
    const auto *breakage = name ? Making::findBreakage(std::string_view(*name)) : nullptr;
    if (name && !breakage)
        return usageFailure(noSuchChoice("--break", *name, kSignCommand));
    const QList<Finding> findings = Making::review(draft);
    if (!findings.isEmpty() && findings.first().gravity == Finding::Gravity::Prevents)
        return std::unexpected(failureOf(findings.first()));
    const auto fail = [](const Error &error) {
        return std::unexpected(Cli::failureOf(ExitStatus::Bad, u"sign"_s, error));
    };
    if (!breakage) {
        auto token = Making::make(draft);
        return token ? Outcome<Made>(Made{*std::move(token)}) : fail(token.error());
    }
    if (const auto fitting = checkForm(*breakage, draft); !fitting)
        return std::unexpected(fitting.error());
    const Making::Signer &signer = draft.signers.first();
    const auto stranger = Jose::generateKey(*signer.algorithm);
    if (!stranger)
        return fail(stranger.error());
    auto token = Making::makeBrokenInsecure(*breakage, draft, {now, *stranger});
    return token ? Outcome<Made>(Made{*std::move(token), breakage}) : fail(token.error());
}

QByteArray documentOf(const Making::Draft &draft, const Made &made, const QList<Finding> &findings)
{
    const Making::Signer &signer = draft.signers.first();
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    // A JSON form is a document itself, and would not be the same octets inside of one.
    out.key("token").string(QByteArrayView(made.token));
    const auto jws = Jose::Jws::parse(made.token); // Of a broken one, what stands there now.
    writeText(out, "header", jws ? jws->signatures.front().protectedPart.bytes : signer.header);
    writeText(out, "payload", jws && !jws->detached ? jws->payload.bytes : draft.payload);
    writeSigner(out, signer);
    if (made.breakage)
        writeBreakage(out, *made.breakage, signer);
    writeWarnings(out, findings);
    out.endObject();
    return json;
}

QString findingLine(const Finding &finding)
{
    return QString::fromLatin1(partName(finding.part)) + u": "_s + Texts::errorLine(finding.error);
}

} // namespace

Outcome<ExitStatus> sign(const Arguments &arguments, Instant now)
{
    if (auto sound = checkReaders(arguments, kSignCommand); !sound)
        return std::unexpected(sound.error());
    const auto moment = arguments.value("--now");
    if (moment) {
        const auto seconds = numberOf("--now", *moment, {.least = 0, .most = 253'402'300'799});
        if (!seconds)
            return std::unexpected(seconds.error());
        now = instantFromSeconds(*seconds);
    }
    const auto draft = readDraft(arguments, now);
    if (!draft)
        return std::unexpected(draft.error());
    const auto made = makeToken(*draft, arguments, now);
    if (!made)
        return std::unexpected(made.error());
    const QList<Finding> findings = Making::review(*draft);
    const bool json = arguments.has("--json");
    if (!writeOutput((json ? documentOf(*draft, *made, findings) : made->token) + '\n'))
        return std::unexpected(outputFailure());
    if (!json) {
        for (const Finding &finding : findings)
            writeComplaint(findingLine(finding));
    }
    return ExitStatus::Fine;
}

} // namespace Grantscope::Cli
