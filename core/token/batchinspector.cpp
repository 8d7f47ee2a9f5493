// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/batchinspector.h"

namespace Grantscope::Token {

Inspection BatchInspector::inspect(const QByteArray &token, InspectOptions options)
{
    options.wording = Wording::FailuresOnly;
    options.guessing = m_guessing;
    return m_inspector.inspect(token, m_expected, options, m_known);
}

} // namespace Grantscope::Token
