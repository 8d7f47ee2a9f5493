// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchtally.h"

#include "commandline/options.h"
#include "token/inspection.h"
#include "token/report.h"

#include <memory>

namespace Grantscope::Cli {

/// How the answers of a batch are written. append() may be called by several threads at a time, each with a block of
/// its own; all else by one.
class BatchFormat
{
public:
    BatchFormat() = default;
    virtual ~BatchFormat() = default;
    Q_DISABLE_COPY_MOVE(BatchFormat)

    enum class Course : std::uint8_t { ToTheEnd, Stopped, Unreadable };
    /// What stands before all answers. Where it needs to know their number it is asked for at the end.
    [[nodiscard]] virtual bool beginsWithTotals() const { return false; }
    [[nodiscard]] virtual QByteArray beginning(const BatchTally &, Course) const { return {}; }
    virtual void append(BatchBlock &block, const Token::BatchPlace &place,
                        const Token::Inspection &inspection) const = 0;
    /// What stands between the answers of one block and those of the one before it that had any.
    [[nodiscard]] virtual QByteArrayView separator() const { return {}; }
    [[nodiscard]] virtual QByteArray ending(const BatchTally &, Course) const { return {}; }
};

/// The one of --format, "lines" where it isn't there. \a path is what the lines are read from.
[[nodiscard]] Outcome<std::unique_ptr<BatchFormat>> batchFormatOf(const Arguments &arguments, const QByteArray &path);

/// The name of the input for a report: standard input has one, too.
[[nodiscard]] QString batchInputName(const QByteArray &path);

/// In English, what an answer lacks that did not come to the end; null where it did.
[[nodiscard]] const char *shortfallOf(BatchFormat::Course course);

/// In English, what to do about a line that is no token and has one in it; empty for others.
[[nodiscard]] QString batchHint(const Token::BatchPlace &place);

/// Both of the first layer that has one that may be shown; empty where none has.
[[nodiscard]] QString batchKeyId(const Token::Inspection &inspection);
[[nodiscard]] QString batchTokenId(const Token::Inspection &inspection);

[[nodiscard]] std::unique_ptr<BatchFormat> makeJUnitFormat(const QByteArray &path);
[[nodiscard]] std::unique_ptr<BatchFormat> makeSarifFormat(const QByteArray &path);
enum class SummaryFor : std::uint8_t { Person, Program };
[[nodiscard]] std::unique_ptr<BatchFormat> makeSummaryFormat(SummaryFor reader);

} // namespace Grantscope::Cli
