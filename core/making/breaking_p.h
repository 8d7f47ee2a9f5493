// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/breakage.h"

/// What the rows of breakages() do, one function a row: see breakageStory() for what and why.
namespace Grantscope::Making::Breaking {

using Material = Breakage::Material;
using Parts = Breakage::Parts;

Result<Parts> none(const Draft &draft, const Material &material);
Result<Parts> mixedNone(const Draft &draft, const Material &material);
Result<Parts> stripped(const Draft &draft, const Material &material);
Result<Parts> otherContent(const Draft &draft, const Material &material);
Result<Parts> changedPayload(const Draft &draft, const Material &material);
Result<Parts> wrongKey(const Draft &draft, const Material &material);
Result<Parts> otherKeyId(const Draft &draft, const Material &material);
Result<Parts> embeddedKey(const Draft &draft, const Material &material);
Result<Parts> publicPem(const Draft &draft, const Material &material);
Result<Parts> publicDer(const Draft &draft, const Material &material);
Result<Parts> expired(const Draft &draft, const Material &material);
Result<Parts> notYetValid(const Draft &draft, const Material &material);
Result<Parts> wrongAudience(const Draft &draft, const Material &material);
Result<Parts> wrongIssuer(const Draft &draft, const Material &material);
Result<Parts> duplicateMember(const Draft &draft, const Material &material);
Result<Parts> padded(const Draft &draft, const Material &material);
Result<Parts> psychic(const Draft &draft, const Material &material);
Result<Parts> derSignature(const Draft &draft, const Material &material);
Result<Parts> b64NotCritical(const Draft &draft, const Material &material);
Result<Parts> unknownCritical(const Draft &draft, const Material &material);
Result<Parts> trailingPart(const Draft &draft, const Material &material);
Result<Parts> trailingText(const Draft &draft, const Material &material);

} // namespace Grantscope::Making::Breaking
