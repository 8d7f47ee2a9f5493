// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/duplicates_p.h"
#include "json/tape_p.h"

namespace Grantscope::Json {

/// Reads the text of a Tape in one pass and fills in the rest of it. Nesting is kept in the nodes themselves, so depth
/// costs no stack.
class Scanner
{
public:
    Scanner(Tape &tape, const Limits &limits);

    /// Nothing, or why the text is no JSON; the tape is of no use then.
    [[nodiscard]] std::optional<Error> scan();

private:
    enum class Step : std::uint8_t { Value, Name, After, Done, Failed };
    struct Name
    {
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
        bool escaped = false;
    };

    Step value();
    Step name();
    Step after();
    Step open(Type type);
    Step close();
    Step literal(QByteArrayView word, Type type);
    Step number();
    bool string(bool &escaped);
    bool richString(bool &escaped);
    bool escape();
    bool unicodeEscape();
    bool digits();
    void gatherRootNames();

    /// Most texts have none: that much is seen here, without a call.
    void skipSpace()
    {
        if (m_at != m_end && *m_at <= ' ')
            skipBlanks();
    }
    void skipBlanks();
    void add(Type type, const uchar *start, bool escaped);
    Step fail(const QString &expected, SpecRef spec, JsonError id = JsonError::Syntax);
    Step failDepth();
    Step failCount();
    Step failControl();

    [[nodiscard]] std::uint32_t offsetOf(const uchar *at) const { return static_cast<std::uint32_t>(at - m_start); }
    [[nodiscard]] std::size_t nodesToReserve() const;

    Tape &m_tape;
    const int m_depthLimit;
    const std::size_t m_valueLimit;
    const uchar *const m_start;
    const uchar *m_at;
    const uchar *const m_end;
    std::uint32_t m_current = kNone; ///< The innermost open array or object.
    bool m_inObject = false;
    int m_depth = 0;
    Name m_name;
    DuplicateFinder m_finder;
    std::optional<Error> m_error;
};

} // namespace Grantscope::Json
