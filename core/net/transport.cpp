// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

namespace Grantscope::Net {

Transport::Transport(QObject *parent)
    : QObject(parent)
{
}

Transport::~Transport() = default;

} // namespace Grantscope::Net
