// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/breakage.h"

/// What the rows of breakages() do, one function a row: see breakageStory() for what and why.
namespace Grantscope::Making::Breaking {

using Material = Breakage::Material;

Result<QByteArray> none(const Draft &draft, const Material &material);
Result<QByteArray> mixedNone(const Draft &draft, const Material &material);
Result<QByteArray> stripped(const Draft &draft, const Material &material);
Result<QByteArray> otherContent(const Draft &draft, const Material &material);
Result<QByteArray> changedPayload(const Draft &draft, const Material &material);
Result<QByteArray> wrongKey(const Draft &draft, const Material &material);
Result<QByteArray> otherKeyId(const Draft &draft, const Material &material);
Result<QByteArray> embeddedKey(const Draft &draft, const Material &material);
Result<QByteArray> publicPem(const Draft &draft, const Material &material);
Result<QByteArray> publicDer(const Draft &draft, const Material &material);
Result<QByteArray> expired(const Draft &draft, const Material &material);
Result<QByteArray> notYetValid(const Draft &draft, const Material &material);
Result<QByteArray> wrongAudience(const Draft &draft, const Material &material);
Result<QByteArray> wrongIssuer(const Draft &draft, const Material &material);
Result<QByteArray> duplicateMember(const Draft &draft, const Material &material);
Result<QByteArray> padded(const Draft &draft, const Material &material);
Result<QByteArray> psychic(const Draft &draft, const Material &material);
Result<QByteArray> derSignature(const Draft &draft, const Material &material);
Result<QByteArray> b64NotCritical(const Draft &draft, const Material &material);
Result<QByteArray> unknownCritical(const Draft &draft, const Material &material);
Result<QByteArray> trailingPart(const Draft &draft, const Material &material);
Result<QByteArray> trailingText(const Draft &draft, const Material &material);

} // namespace Grantscope::Making::Breaking
