// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>

namespace Grantscope {

/// An answer that is there already: \a error. The result is built in place, since GCC 14 takes the move of a whole
/// Result for the use of an unset one.
template <typename T>
[[nodiscard]] QFuture<Result<T>> readyError(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.emplaceResult(std::unexpect, std::move(error));
    promise.finish();
    return promise.future();
}

} // namespace Grantscope
