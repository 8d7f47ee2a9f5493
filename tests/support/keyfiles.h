// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTest>

namespace KeyFiles {

/// A file of tests/data/keys; the test fails if it can't be read.
inline QByteArray read(const QString &name)
{
    QFile file(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/keys/") + name);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(file.fileName() + QStringLiteral(": ") + file.errorString()), __FILE__, __LINE__);
    return file.readAll();
}

} // namespace KeyFiles
