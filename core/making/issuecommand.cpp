// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/issuing.h"
#include "making/shellword_p.h"

namespace Grantscope::Making {

QByteArray issueCommand(const IssuingDraft &draft)
{
    const Jose::IssuingOrder &order = draft.order;
    QByteArray command = "gscope sd-jwt issue --key private-key.pem";
    if (draft.algorithm)
        command += QByteArray(" --algorithm ") + draft.algorithm->name;
    for (const QString &pointer : order.disclosable)
        command += " --disclosable " + shellWord(pointer.toUtf8());
    if (order.decoys > 0)
        command += " --decoys " + QByteArray::number(order.decoys);
    if (order.hash != &Jose::defaultSdHash())
        command += QByteArray(" --hash ") + order.hash->name;
    command += " --typ " + shellWord(order.typ);
    if (!order.keyId.isEmpty())
        command += " --kid " + shellWord(order.keyId.toUtf8());
    if (!order.holder.isNull())
        command += " --holder-key holder-key.pem";
    if (order.validityClaims == Jose::ValidityClaims::MayHideInsecure)
        command += " --insecure-validity-claims";
    if (order.serialization != Jose::Serialization::Compact)
        command += " --form json";
    return "printf %s " + shellWord(order.payload) + " | " + command + " -";
}

} // namespace Grantscope::Making
