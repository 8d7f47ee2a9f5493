// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: the headers of a token, as rules look at them.

#include "token/rules.h"

#include <cstddef>
#include <optional>
#include <utility>

namespace Grantscope::Token {

/// One header of a token: of one signature, or of a JWE for one recipient (names are disjoint, RFC 7516 §7.2.1).
class Header
{
public:
    Header(const Jose::JwsSignature &signature, const SignatureReport *report, bool isFirst)
        : m_signature(&signature)
        , m_report(report)
        , m_isFirst(isFirst)
    {
    }
    Header(const Jose::Jwe &jwe, qsizetype recipient)
        : m_jwe(&jwe)
        , m_recipient(recipient)
    {
    }

    [[nodiscard]] Json::Value operator[](QByteArrayView name) const
    {
        return m_signature ? m_signature->header(name) : m_jwe->header(name, m_recipient);
    }
    /// What stands in the token can be read as a header.
    [[nodiscard]] bool isReadable() const;
    /// What became of the signature; null where none was looked at.
    [[nodiscard]] const SignatureReport *report() const { return m_report; }
    [[nodiscard]] const Jose::JwsSignature *signature() const { return m_signature; }
    /// Where a parameter of it stands: in the decoded header that is shown (the first), else in the token's text.
    [[nodiscard]] Place place(QByteArrayView name) const;

private:
    const Jose::JwsSignature *m_signature = nullptr;
    const Jose::Jwe *m_jwe = nullptr;
    qsizetype m_recipient = 0;
    const SignatureReport *m_report = nullptr;
    bool m_isFirst = true;
};

/// Where a parameter of the first header stands.
[[nodiscard]] Place headerPlace(const Subject &subject, QByteArrayView name);

/// Every header of the token, judged by \a rule (Outcome(const Header &)); the worst outcome counts, of equal ones the
/// first: what one signature violates, the others don't mend. Not checked where there is no header that can be read.
template <typename Rule>
[[nodiscard]] Outcome forEachHeader(const Subject &subject, Rule rule)
{
    std::optional<Outcome> worst;
    const auto judge = [&](const Header &header) {
        Outcome outcome = header.isReadable() ? rule(header) : notChecked("skip.unreadable");
        if (!worst || rankOf(outcome) > rankOf(*worst))
            worst = std::move(outcome);
    };
    if (subject.token.jws) {
        const auto &signatures = subject.token.jws->signatures;
        for (std::size_t i = 0; i < signatures.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            judge(Header(signatures[i], at < subject.signatures.size() ? &subject.signatures[at] : nullptr, i == 0));
        }
    } else if (subject.token.jwe) {
        judge(Header(*subject.token.jwe, subject.decryption.recipient));
    }
    if (worst)
        return *std::move(worst);
    return notChecked(subject.token.form == Form::Claims ? Texts::Reason("skip.no-header")
                                                         : Texts::Reason("skip.unreadable"));
}

} // namespace Grantscope::Token
