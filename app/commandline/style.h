// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace Grantscope::Cli {

/// What a piece of output is. The three parts of a token have the same three colours throughout the program; a label
/// goes with each, so that nothing is said by colour alone.
enum class Ink : std::uint8_t { Plain, Title, Header, Payload, Signature, Good, Bad, Warning, Dim };

/// Writes text for a terminal: with colours where they are wanted, as it is elsewhere.
class Style
{
public:
    enum class Colour : std::uint8_t { Off, On };
    explicit Style(Colour colour)
        : m_colour(colour)
    {
    }
    /// On where standard output is a terminal that knows colours and NO_COLOR (no-color.org) is not set.
    [[nodiscard]] static Style forStandardOutput();

    [[nodiscard]] QString operator()(Ink ink, const QString &text) const;

private:
    Colour m_colour;
};

} // namespace Grantscope::Cli
