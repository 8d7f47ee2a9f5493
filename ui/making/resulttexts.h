// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/resultpane.h"

namespace Grantscope::Ui {

class EncryptionSession;
class IssuingSession;
class MakerSession;
class Masking;

/// What stands there to be shown, and what is said of it.
[[nodiscard]] ShownResult resultOf(const MakerSession &session, const Masking &masking);
[[nodiscard]] ShownResult resultOf(const EncryptionSession &session, const Masking &masking);
[[nodiscard]] ShownResult resultOf(const IssuingSession &session, const Masking &masking);

} // namespace Grantscope::Ui
