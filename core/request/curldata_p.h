// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curlfields_p.h"

namespace Grantscope::Request {

/// What a command sends along: the texts of -d and its likes, one behind the other, or a file. A body, or with -G a
/// part of the address.
class CurlData
{
public:
    explicit CurlData(CurlReading &reading)
        : m_reading(reading)
    {
    }

    [[nodiscard]] Result<void> add(const QByteArray &text, const CurlPlace &place, const char *between = "&");
    /// "content", "=content", "name=content"; the name is as it is.
    [[nodiscard]] Result<void> addEncoded(const QByteArray &text, const CurlPlace &place);
    /// The same for the address; "+content" is as it is.
    [[nodiscard]] Result<void> addToQuery(const QByteArray &text, const CurlPlace &place);
    [[nodiscard]] Result<void> addFile(const QByteArray &path, const CurlPlace &place, bool dropsLineBreaks);
    void setJson() { m_isJson = true; }
    void setGet() { m_isGet = true; }
    [[nodiscard]] bool isEmpty() const { return !m_text && !m_file; }

    /// When the whole command was read: into the address, the body, what is said of it, and the method.
    void put(const CurlFields &fields);

private:
    void appendToQuery(const QByteArray &piece);
    void putQuery();
    void putBody(const CurlFields &fields);
    void putText(const QByteArray &text);
    [[nodiscard]] bool putForm(const QByteArray &text);

    CurlReading &m_reading;
    QByteArray m_query;
    std::optional<QByteArray> m_text;
    std::optional<QByteArray> m_file;
    bool m_isJson = false;
    bool m_isGet = false;
};

} // namespace Grantscope::Request
