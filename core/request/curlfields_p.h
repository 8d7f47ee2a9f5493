// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curlcredentials_p.h"

namespace Grantscope::Request {

/// The header fields of a command: those of -H, those that it leaves out, and those that have an option of their own.
class CurlFields
{
public:
    CurlFields(CurlReading &reading, CurlCredentials &credentials)
        : m_reading(reading)
        , m_credentials(credentials)
    {
    }

    /// "Name: value", "Name;", "Name:"
    [[nodiscard]] Result<void> take(const CurlWord &word, const CurlPlace &place);
    void takeCookie(const CurlWord &word, const CurlPlace &place);
    void setAgent(const QByteArray &text, const CurlPlace &place) { m_agent = {text, place}; }
    void setReferer(const QByteArray &text, const CurlPlace &place);
    void setCompressed() { m_isCompressed = true; }

    /// When the whole command was read. What has an option of its own gives way to a field that is typed, or taken out,
    /// with -H.
    void addOwn();

    [[nodiscard]] bool has(const QByteArray &name) const;
    /// Whether curl is told to leave it out.
    [[nodiscard]] bool isRemoved(const QByteArray &name) const { return m_removed.contains(name.toLower()); }

private:
    struct OwnField
    {
        QByteArray text;
        CurlPlace place;
    };
    void add(const QByteArray &name, const OwnField &field);

    CurlReading &m_reading;
    CurlCredentials &m_credentials;
    QList<QByteArray> m_removed; ///< In lower case.
    std::optional<OwnField> m_agent;
    std::optional<OwnField> m_referer;
    QList<OwnField> m_cookies;
    bool m_isCompressed = false;
};

} // namespace Grantscope::Request
