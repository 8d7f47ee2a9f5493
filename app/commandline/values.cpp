// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/values.h"

#include "commandline/filename.h"
#include "commandline/input.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kLargestSecret = qsizetype(16) << 20;

/// A text file ends in a line break that its author never thought of; binary octets are left as they are.
void dropFinalLineBreak(QByteArray &bytes)
{
    if (!bytes.endsWith('\n') || !bytes.isValidUtf8())
        return;
    const qsizetype length = bytes.endsWith("\r\n") ? 2 : 1;
    const QByteArrayView text = QByteArrayView(bytes).chopped(length);
    if (std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        bytes.chop(length);
}

/// With blanks between.
QByteArray choicesOf(QByteArrayView option, const Command &command)
{
    const auto row = std::ranges::find_if(command.options, [option](const OptionRow &each) {
        return option == QByteArrayView(each.name) && each.choices;
    });
    return row == command.options.end() ? QByteArray() : row->choices();
}

} // namespace

Outcome<std::int64_t> numberOf(QByteArrayView option, const QByteArray &text, Bounds bounds)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (!text.isEmpty() && error == std::errc() && end == text.end() && number >= bounds.least && number <= bounds.most)
        return number;
    const QString found = shownValue(text);
    const QString sentence =
        bounds.unit == Unit::Seconds
            ? QCoreApplication::translate("Gscope", "%1 takes a whole number of seconds from %2 to %3, not \"%4\".")
            : QCoreApplication::translate("Gscope", "%1 takes a whole number from %2 to %3, not \"%4\".");
    return usageFailure(sentence.arg(QString::fromLatin1(option)).arg(bounds.least).arg(bounds.most).arg(found),
                        u"%1..%2"_s.arg(bounds.least).arg(bounds.most), found);
}

Outcome<std::optional<std::chrono::seconds>> secondsOf(const Arguments &arguments, QByteArrayView option, Bounds bounds)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::optional<std::chrono::seconds>();
    const auto number = numberOf(option, *text, bounds);
    if (!number)
        return std::unexpected(number.error());
    return std::chrono::seconds(*number);
}

Outcome<Secret> readSecretFile(const QByteArray &path)
{
    auto bytes = readInput(path, kLargestSecret);
    if (!bytes)
        return std::unexpected(bytes.error());
    dropFinalLineBreak(*bytes);
    return Secret::consume(*bytes);
}

QString noSuchChoice(QByteArrayView option, QByteArrayView value, const Command &command)
{
    return QCoreApplication::translate("Gscope", "%1 takes one of %2, not \"%3\".")
        .arg(QString::fromLatin1(option), QString::fromLatin1(choicesOf(option, command)).replace(u' ', u", "_s),
             shownValue(value));
}

Outcome<void> checkChoice(const Arguments &arguments, QByteArrayView option, const Command &command)
{
    const QList<QByteArray> choices = choicesOf(option, command).split(' ');
    for (const QByteArray &value : arguments.values(option)) {
        if (!choices.contains(value))
            return usageFailure(noSuchChoice(option, value, command));
    }
    return {};
}

Outcome<QByteArray> readArgument(const Arguments &arguments)
{
    const QByteArray &typed = *arguments.argument();
    return typed == "-" ? readInput(typed) : Outcome<QByteArray>(typed);
}

Outcome<void> checkReaders(const Arguments &arguments, const Command &command)
{
    qsizetype readers = arguments.all().count(QByteArray("-"));
    for (const OptionRow &row : command.options) {
        if (row.value == ValueKind::File)
            readers += arguments.values(row.name).count(QByteArray("-"));
    }
    if (readers > 1)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "Standard input (-) can be read once only. Give the others as files."));
    return {};
}

} // namespace Grantscope::Cli
