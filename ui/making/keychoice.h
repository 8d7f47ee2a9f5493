// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

class QComboBox;

namespace Grantscope::Ui {

class Masking;

/// One key as an entry of a list to choose from: its label and type. Where \a whyNot says why it can't be chosen, that
/// stands with it, and it can't.
void addKeyChoice(QComboBox *box, const Jose::Key &key, const std::optional<Error> &whyNot, const Masking &masking);

} // namespace Grantscope::Ui
