// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curlnotes_p.h"

namespace Grantscope::Request {

/// Who a command says sends the request. Of several ways to say it curl takes one, and the others are told.
class CurlCredentials
{
public:
    explicit CurlCredentials(CurlReading &reading)
        : m_reading(reading)
    {
    }

    /// Takes USER:PASSWORD@ out of the draft's address.
    void takeFromAddress(const CurlPlace &place);
    void takeUser(const CurlWord &word, const CurlPlace &place);
    void takeBearer(const CurlWord &word, const CurlPlace &place);
    /// The \a value of an Authorization field, from \a word. Whether it became the draft's own: only where the same
    /// octets come out of it again.
    [[nodiscard]] bool takeField(const QByteArray &value, const CurlWord &word, const CurlPlace &place);
    /// An Authorization field that is empty or is left out.
    void takeEmptyField(const CurlPlace &place);

private:
    /// Which of them curl sends: the greatest.
    enum class Claim : std::uint8_t { None, Address, User, Bearer, Field };

    bool claims(Claim claim, const CurlPlace &place);
    void setBearer(const CurlWord &word, const CurlPlace &place);
    void setBasic(const QByteArray &name, const Secret &password);

    CurlReading &m_reading;
    Claim m_claim = Claim::None;
    CurlPlace m_claimPlace = {};
};

} // namespace Grantscope::Request
