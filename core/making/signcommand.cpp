// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/shellword_p.h"
#include "making/workpiece.h"

namespace Grantscope::Making {

namespace {

bool standsAlone(const QByteArray &payload)
{
    return payload.trimmed().startsWith('{') && payload.isValidUtf8() && !payload.contains('\0');
}

} // namespace

QByteArray signCommand(const Draft &draft, const Breakage *breakage)
{
    if (draft.signers.isEmpty())
        return {};
    const Signer &signer = draft.signers.first();
    QByteArray command = "gscope sign";
    command +=
        signer.key.isSymmetric() && !signer.key.isNull() ? " --secret-file secret.bin" : " --key private-key.pem";
    if (signer.algorithm)
        command += QByteArray(" --algorithm ") + signer.algorithm->name;
    command += " --header " + shellWord(signer.header);
    const bool alone = standsAlone(draft.payload);
    command += " --payload " + (alone ? shellWord(draft.payload) : QByteArray("-"));
    if (draft.serialization == Jose::Serialization::Flattened)
        command += " --form flattened";
    if (draft.serialization == Jose::Serialization::General)
        command += " --form general";
    if (draft.detached)
        command += " --detached";
    if (breakage)
        command += QByteArray(" --break ") + breakage->id;
    if (alone)
        return command;
    // Octets that no shell word holds.
    return "printf %s " + shellWord(draft.payload.toBase64()) + " | base64 -d | " + command;
}

} // namespace Grantscope::Making
