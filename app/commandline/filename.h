// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"

#include <QByteArray>

namespace Grantscope::Cli {

/// Whether \a path is rather what a file holds: a key, whole or a piece of one, a key set, a token, text of several
/// lines. A file whose name looks so is taken all the same where it is there.
[[nodiscard]] bool looksLikeContents(const QByteArray &path);

/// A file as it is named in a message: made visible; "…" where it looksLikeContents(), which may be secret.
[[nodiscard]] QString shownFile(const QByteArray &path);

/// What was typed in the place of something else, as a message repeats it: the beginning, made visible; "…" where it
/// looksLikeContents().
[[nodiscard]] QString shownValue(QByteArrayView typed, qsizetype limit = 40);

/// What is said of a file to be read where its contents stand in the place of its name. Repeats nothing of it.
[[nodiscard]] std::unexpected<Failure> contentsForFile();
/// Refuses to write a file of such a name, which a listing of its folder would tell everybody.
[[nodiscard]] Outcome<void> checkNewFile(const QByteArray &path);

} // namespace Grantscope::Cli
