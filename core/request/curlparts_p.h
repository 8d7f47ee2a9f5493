// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curlfields_p.h"

namespace Grantscope::Request {

/// What -F and --form-string put together: a body of parts, RFC 7578, as curl writes it.
class CurlParts
{
public:
    explicit CurlParts(CurlReading &reading)
        : m_reading(reading)
    {
    }

    /// "name=value", with ";type=" and ";filename=" behind it.
    [[nodiscard]] Result<void> add(const QByteArray &text, const CurlPlace &place);
    /// "name=value", whatever the value is.
    [[nodiscard]] Result<void> addLiteral(const QByteArray &text, const CurlPlace &place);
    /// In names backslashes, not percent signs.
    void setEscapes() { m_escapes = true; }
    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }

    /// When the whole command was read: the body, and the media type with the boundary.
    void put(const CurlFields &fields);

private:
    struct Part
    {
        QByteArray name;
        QByteArray value;
        QByteArray type = {};
        std::optional<QByteArray> fileName = {};
    };
    [[nodiscard]] QByteArray quoted(QByteArray text) const;
    [[nodiscard]] QByteArray written(const Part &part, bool isForm) const;

    CurlReading &m_reading;
    QList<Part> m_parts;
    bool m_escapes = false;
};

} // namespace Grantscope::Request
