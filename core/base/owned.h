// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace Grantscope {

/// Gives what a C library handed out back to it.
template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *pointer) const noexcept
    {
        Free(pointer);
    }
};
/// A handle of a C library with its owner: Owned<BIO, BIO_free_all>.
template <typename T, auto Free>
using Owned = std::unique_ptr<T, Freed<Free>>;

} // namespace Grantscope
