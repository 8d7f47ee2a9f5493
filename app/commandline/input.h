// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"

#include <QByteArray>

#include <cerrno>
#include <utility>

namespace Grantscope::Cli {

inline constexpr qsizetype kLargestInput = qsizetype(256) << 20;

/// All octets of a file, or of standard input for "-". More than \a limit octets are refused, not cut.
[[nodiscard]] Outcome<QByteArray> readInput(const QByteArray &path, qsizetype limit = kLargestInput);

/// Writes all of it to standard output. False when nobody takes it any more.
[[nodiscard]] bool writeOutput(QByteArrayView bytes);
/// What is said when writeOutput() fails.
[[nodiscard]] Failure outputFailure(int error = errno);
/// One line to standard error, "gscope: " before it.
void writeComplaint(const QString &text);

/// A file opened for reading, closed with this; standard input stays open.
class Input
{
public:
    [[nodiscard]] static Outcome<Input> open(const QByteArray &path);
    Input(Input &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Input &operator=(Input &&) = delete;
    ~Input();

    [[nodiscard]] int number() const { return m_number; }

private:
    explicit Input(int number)
        : m_number(number)
    {
    }
    int m_number;
};

} // namespace Grantscope::Cli
