// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/specref.h"

#include <array>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope {

namespace {

// Documents other than RFCs, by the name that our references use, with the address of their text.
constexpr std::array kDocuments{
    std::pair{"OIDC Core", "https://openid.net/specs/openid-connect-core-1_0.html"},
    std::pair{"OIDC Discovery", "https://openid.net/specs/openid-connect-discovery-1_0.html"},
    std::pair{"OIDC Back-Channel Logout", "https://openid.net/specs/openid-connect-backchannel-1_0.html"},
    std::pair{"OIDC Registration", "https://openid.net/specs/openid-connect-registration-1_0.html"},
    std::pair{"MCP 2025-11-25 Authorization",
              "https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization"},
    std::pair{"MCP 2025-11-25 Lifecycle", "https://modelcontextprotocol.io/specification/2025-11-25/basic/lifecycle"},
    std::pair{"8725bis", "https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc8725bis-10"},
    std::pair{"7523bis", "https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc7523bis-11"},
    std::pair{"draft deprecate-none-rsa15",
              "https://datatracker.ietf.org/doc/html/draft-ietf-jose-deprecate-none-rsa15-06"},
};

// "OIDC Core §3.1.3.7 (2)" anchors at the section; the number in brackets is a list item of it.
QUrl address(const QString &document, const QString &section)
{
    const QString number = section.section(u' ', 0, 0);
    if (document.startsWith("RFC "_L1)) {
        const QString anchor = number.isEmpty() ? QString() : "#section-"_L1 + number;
        return QUrl("https://www.rfc-editor.org/rfc/rfc"_L1 + document.sliced(4) + anchor);
    }
    for (const auto &[name, page] : kDocuments) {
        if (document != QLatin1StringView(name))
            continue;
        const QLatin1StringView prefix(document.startsWith("OIDC"_L1) ? "#rfc.section." : "#section-");
        return QUrl(QLatin1StringView(page) + (number.isEmpty() ? QString() : prefix + number));
    }
    return {};
}

} // namespace

QList<SpecLink> SpecRef::links() const
{
    QList<SpecLink> found;
    const QStringList documents = text().split("; "_L1, Qt::SkipEmptyParts);
    for (const QString &part : documents) {
        const qsizetype mark = part.indexOf(u'§');
        const QString document = part.left(mark).trimmed();
        if (mark < 0) {
            found.append({part, address(document, {})});
            continue;
        }
        const QStringList sections = part.sliced(mark + 1).split(u", §"_s);
        for (const QString &section : sections)
            found.append({document + u" §"_s + section, address(document, section)});
    }
    return found;
}

bool operator==(const SpecRef &a, const SpecRef &b)
{
    return std::string_view(a.m_text) == std::string_view(b.m_text);
}

} // namespace Grantscope
