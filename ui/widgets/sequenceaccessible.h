// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace Grantscope::Ui {

class SequenceDiagram;

/// Makes every SequenceDiagram a list of its messages for screen readers. May be called again.
void installSequenceAccessibility();
/// The messages of \a diagram are others now, or it ends.
void forgetSequenceAccessibles(SequenceDiagram *diagram);
void tellMessagesChanged(SequenceDiagram *diagram);
void tellStateChanged(SequenceDiagram *diagram, qsizetype index);
void tellChosen(SequenceDiagram *diagram, qsizetype index);

} // namespace Grantscope::Ui
