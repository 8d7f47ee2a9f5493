// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Texts {

/// What a failure means and what to do about it, under its id.
struct ErrorRow
{
    const char *id;
    const char *what;
    const char *remedy;
};

} // namespace Grantscope::Texts
