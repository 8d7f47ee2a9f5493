// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/headerfindings.h"
#include "token/inspection.h"

namespace Grantscope::Token {

/// Judges many tokens by the same expectations, and tells of each what failed or warned: the answers of an Inspector
/// with Wording::FailuresOnly, sooner. One a thread.
class BatchInspector
{
public:
    BatchInspector(const KeyRing &keys, const Jose::DecryptionLimits &limits, const Expectations &expected,
                   Guessing guessing)
        : m_inspector(keys, limits, Remembering::Nothing)
        , m_expected(expected)
        , m_guessing(guessing)
    {
    }
    /// The wording and the guessing of \a options are those of the batch.
    [[nodiscard]] Inspection inspect(const QByteArray &token, InspectOptions options = {});

private:
    Inspector m_inspector;
    const Expectations m_expected;
    const Guessing m_guessing;
    HeaderFindings m_known;
};

} // namespace Grantscope::Token
