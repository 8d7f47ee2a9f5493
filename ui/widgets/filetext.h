// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace Grantscope::Ui {

/// What came of reading a file that the person chose or dropped.
struct FileText
{
    QString name; ///< Without its folders, hidden characters spelled out: a file's name is anybody's text.
    QByteArray octets;
    QString problem; ///< The system's words; empty where it was read.
    bool tooLarge = false;

    [[nodiscard]] bool wasRead() const { return problem.isEmpty() && !tooLarge; }
};

/// Reads on another thread, and nothing that is no plain file or larger than \a most.
[[nodiscard]] QFuture<FileText> readFile(const QString &path, qsizetype most);

} // namespace Grantscope::Ui
