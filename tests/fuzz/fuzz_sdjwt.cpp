// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is an SD-JWT or an error; what it discloses is JSON, tells places that are there, and can be presented.
#include "require.h"

#include "jose/sdjwtpresenting.h"

using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

void checkPlaces(const QByteArray &text, const SdJwt &token)
{
    for (const Disclosure &each : token.disclosures) {
        require(each.span().offset >= 0 && each.span().end() <= text.size());
        if (each.error())
            require(each.error()->offset >= each.span().offset && each.error()->offset <= each.span().end());
        else
            require(each.salt() && each.value() && each.isOfArrayElement() != each.name().exists());
    }
    require(token.keyBindingJwt.offset >= 0 && token.keyBindingJwt.end() <= text.size());
}

void checkUses(const SdJwt &token, const ProcessedPayload &payload)
{
    const auto count = qsizetype(token.disclosures.size());
    require(payload.uses.size() == count);
    for (const DisclosureUse &use : payload.uses) {
        require(use.parent < count && use.sameAs < count);
        // Above each stands another, and at the end the payload.
        qsizetype steps = 0;
        for (qsizetype each = use.parent; each >= 0; each = payload.uses.at(each).parent)
            require(++steps <= count);
        if (use.isReferenced())
            require(payload.digests.at(use.embedded).digest == use.digest);
    }
    for (const PayloadOrigin &each : payload.origins)
        require(each.holder < count && each.length > 0);
    if (payload.document.root())
        require(payload.document.depth() <= Json::Limits().depth);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // The payload does not stand in the token, so that what is changed in it stays base64url.
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype line = input.indexOf('\n');
    const QByteArray text = input.sliced(line + 1);
    auto token = SdJwt::split(text);
    if (!token) {
        const auto jws = Jws::parse(text);
        if (!jws || !SdJwt::isMeant(*jws))
            return 0;
        token = SdJwt::fromJson(*jws);
    }
    if (!token)
        return 0;
    checkPlaces(text, *token);
    const auto document = Json::Document::parse(input.first(qMax(line, qsizetype(0))));
    if (!document)
        return 0;
    const ProcessedPayload payload = ProcessedPayload::process(*document, token->disclosures);
    checkUses(*token, payload);
    QList<qsizetype> all;
    bool isSound = true;
    for (qsizetype i = 0; i < payload.uses.size(); ++i) {
        all.append(i);
        isSound =
            isSound
            && (payload.uses.at(i).sameAs >= 0 || (payload.uses.at(i).isReferenced() && !payload.uses.at(i).error));
    }
    const auto presentation = present(*token, payload, {.chosen = all});
    require(presentation.has_value() == isSound);
    require(!presentation || presentation->shown.size() <= all.size());
    return 0;
}
