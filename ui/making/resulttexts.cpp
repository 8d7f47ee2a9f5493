// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/resulttexts.h"

#include "making/encryptionsession.h"
#include "making/issuingsession.h"
#include "making/makersession.h"
#include "texts/makingtexts.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/masking.h"

namespace Grantscope::Ui {

namespace {

QString brokenText(const char *breakage, const QList<QByteArray> &failing)
{
    const Texts::Story story = Texts::breakageStory(breakage);
    QStringList checks;
    for (const QByteArray &check : failing)
        checks << Texts::checkTitle(std::string_view(check));
    return ResultPane::tr("Broken on purpose: %1. %2 What does not hold here: %3.")
        .arg(story.title, story.text, checks.join(ResultPane::tr("; ", "between checks")));
}

QString shownLabel(const Jose::Key &key, const Masking &masking)
{
    constexpr qsizetype kShownCharacters = 60;
    return masking.shown(Texts::visibleExcerpt(key.label(), kShownCharacters));
}

QString encryptedText(const EncryptionSession &session, const Masking &masking)
{
    const Jose::EncryptionDraft &draft = session.draft();
    const bool isSigned = session.plaintext().signedFirst.has_value();
    const QString enc = QString::fromLatin1(draft.encryption->name);
    if (draft.recipients.size() > 1) {
        const auto number = static_cast<int>(draft.recipients.size());
        return isSigned
                   ? ResultPane::tr("Made here: signed, then encrypted for %n recipients with %1.", "", number).arg(enc)
                   : ResultPane::tr("Made here: encrypted for %n recipients with %1; nobody signed it.", "", number)
                         .arg(enc);
    }
    const Jose::EncryptionRecipient &recipient = draft.recipients.constFirst();
    const QString names = QString::fromLatin1(recipient.algorithm->name) + QStringLiteral(", ") + enc;
    if (recipient.algorithm->mode == Jose::KeyManagement::Password)
        return isSigned ? ResultPane::tr("Made here: signed, then encrypted with a password (%1).").arg(names)
                        : ResultPane::tr("Made here: encrypted with a password (%1).").arg(names);
    const QString label = shownLabel(recipient.key, masking);
    if (isSigned)
        return ResultPane::tr("Made here: signed, then encrypted for the key %1 (%2).").arg(label, names);
    return recipient.algorithm->isToPublicKey()
               ? ResultPane::tr(
                     "Made here: encrypted for the key %1 (%2). Nobody signed it: whoever has the public key "
                     "can make such a token.")
                     .arg(label, names)
               : ResultPane::tr("Made here: encrypted with the secret %1 (%2).").arg(label, names);
}

} // namespace

ShownResult resultOf(const MakerSession &session, const Masking &masking)
{
    using enum Making::SignatureState;
    ShownResult result{.token = session.token()};
    result.awaited = ResultPane::tr("The token stands here as soon as there is something to sign");
    if (session.isSigning()) {
        result.text = ResultPane::tr("Signing …");
        return result;
    }
    if (const BrokenToken *broken = session.broken()) {
        result.meaning = Meaning::Warning;
        result.text = brokenText(broken->breakage->id, broken->failing);
        return result;
    }
    const Making::Standing *standing = session.standing();
    switch (standing ? standing->signatures.value(session.current(), NotChecked) : NotChecked) {
    case Unsigned:
        result.text = ResultPane::tr("Not signed yet.");
        break;
    case Verified:
        result.meaning = Meaning::Good;
        if (session.signer().key.isNull()) {
            result.text = ResultPane::tr("The signature fits: it is that of the token that was copied.");
            break;
        }
        result.text = ResultPane::tr("Made here: the signature is that of your key %1, and fits what stands there.")
                          .arg(shownLabel(session.signer().key, masking));
        break;
    case Failed:
        result.meaning = Meaning::Bad;
        result.text =
            session.signer().key.isNull()
                ? ResultPane::tr("The signature does not fit what stands there now: whoever checks it refuses "
                                 "the token. Choose a key of your own and sign, and it is your own token.")
                : ResultPane::tr("The signature does not fit what stands there with this key. Sign, and it is "
                                 "your own token.");
        break;
    case NotChecked:
        result.text =
            ResultPane::tr("Whether the signature fits can't be told without a key and a header that can be read.");
        break;
    }
    return result;
}

ShownResult resultOf(const EncryptionSession &session, const Masking &masking)
{
    ShownResult result{.awaited = ResultPane::tr("The token stands here once it is encrypted")};
    if (session.isMaking()) {
        result.text = ResultPane::tr("Encrypting …");
        result.isWorking = true;
        return result;
    }
    const EncryptedToken *made = session.made();
    if (!made) {
        result.text = ResultPane::tr("Not encrypted yet, or something was changed since.");
        return result;
    }
    result.token = made->token;
    result.meaning = made->breakage ? Meaning::Warning : Meaning::Good;
    result.text = made->breakage ? brokenText(made->breakage->id, made->failing) : encryptedText(session, masking);
    return result;
}

ShownResult resultOf(const IssuingSession &session, const Masking &masking)
{
    ShownResult result{.awaited = ResultPane::tr("The SD-JWT stands here once it is issued")};
    if (session.isMaking()) {
        result.text = ResultPane::tr("Issuing …");
        result.isWorking = true;
        return result;
    }
    const Jose::Issued *made = session.made();
    if (!made) {
        result.text = ResultPane::tr("Not issued yet, or something was changed since.");
        return result;
    }
    result.token = made->text;
    result.meaning = Meaning::Good;
    result.text = ResultPane::tr("Made here: issued by your key %1 with %n disclosures.", "",
                                 static_cast<int>(made->disclosures.size()))
                      .arg(shownLabel(session.draft().key, masking));
    return result;
}

} // namespace Grantscope::Ui
