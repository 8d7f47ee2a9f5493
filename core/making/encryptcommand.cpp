// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/encrypting.h"
#include "making/encryptionbreakage.h"
#include "making/shellword_p.h"
#include "making/workpiece.h"

namespace Grantscope::Making {

namespace {

/// Number \a number of several gets a file of its own.
QByteArray keyOption(const Jose::Key &key, qsizetype number, qsizetype of)
{
    const QByteArray suffix = of > 1 ? '-' + QByteArray::number(number + 1) : QByteArray();
    return key.isSymmetric() && !key.isNull() ? " --secret-file secret" + suffix + ".bin"
                                              : " --key public-key" + suffix + ".pem";
}

QByteArray headerOptions(const Jose::EncryptionDraft &draft)
{
    QByteArray options;
    if (!draft.protectedHeader.trimmed().isEmpty())
        options += " --header " + shellWord(draft.protectedHeader);
    if (!draft.sharedHeader.trimmed().isEmpty())
        options += " --shared-header " + shellWord(draft.sharedHeader);
    if (draft.serialization == Jose::Serialization::General) {
        for (const Jose::EncryptionRecipient &each : draft.recipients)
            options += " --recipient-header " + shellWord(each.header.isEmpty() ? QByteArray("{}") : each.header);
    }
    return options;
}

} // namespace

QByteArray encryptCommand(const Jose::EncryptionDraft &draft, const Plaintext &plaintext,
                          const EncryptionBreakage *breakage)
{
    QByteArray command = "gscope encrypt";
    bool hasPassword = false;
    for (qsizetype i = 0; i < draft.recipients.size(); ++i) {
        const Jose::EncryptionRecipient &each = draft.recipients.at(i);
        command += keyOption(each.key, i, draft.recipients.size()) + " --algorithm " + each.algorithm->name;
        hasPassword = hasPassword || each.algorithm->mode == Jose::KeyManagement::Password;
    }
    command += QByteArray(" --encryption ") + draft.encryption->name + headerOptions(draft);
    if (draft.serialization == Jose::Serialization::Flattened)
        command += " --serialization flattened";
    if (draft.serialization == Jose::Serialization::General)
        command += " --serialization general";
    if (draft.isCompressed)
        command += " --compress";
    if (hasPassword && draft.iterations > 0)
        command += " --iterations " + QByteArray::number(draft.iterations);
    if (breakage)
        command += QByteArray(" --break ") + breakage->id;
    if (draft.additionalData) {
        command = "printf %s " + shellWord(draft.additionalData->toBase64()) + " | base64 -d > aad.bin && " + command
                  + " --additional-data aad.bin";
    }
    if (plaintext.signedFirst)
        return command + " \"$(" + signCommand(*plaintext.signedFirst) + ")\"";
    if (isShellText(plaintext.text))
        return command + ' ' + shellWord(plaintext.text);
    // Octets that no shell word holds.
    return "printf %s " + shellWord(plaintext.text.toBase64()) + " | base64 -d > content.bin && " + command
           + " - < content.bin";
}

} // namespace Grantscope::Making
