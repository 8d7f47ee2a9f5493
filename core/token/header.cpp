// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/header.h"

namespace Grantscope::Token {

bool Header::isReadable() const
{
    return m_signature ? !m_signature->headerError && m_signature->protectedPart.isReadable()
                       : !m_jwe->headerError && m_jwe->protectedPart.isReadable();
}

Place Header::place(QByteArrayView name) const
{
    const Json::Document &document = m_signature ? m_signature->protectedHeader : m_jwe->protectedHeader;
    if (const Json::Value parameter = document.root().member(name)) {
        return m_isFirst ? memberPlace(Place::Part::Header, parameter)
                         : Place{Place::Part::Text, m_signature->protectedPart.span};
    }
    const Json::Value parameter = (*this)[name];
    return parameter ? memberPlace(Place::Part::Text, parameter) : Place{};
}

Place headerPlace(const Subject &subject, QByteArrayView name)
{
    if (subject.token.jws && !subject.token.jws->signatures.empty())
        return Header(subject.token.jws->signatures.front(), nullptr, true).place(name);
    return subject.token.jwe ? Header(*subject.token.jwe, subject.decryption.recipient).place(name) : Place{};
}

} // namespace Grantscope::Token
