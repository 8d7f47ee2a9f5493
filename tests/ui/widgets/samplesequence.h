// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/sequencelayout.h"

namespace Grantscope::Tests {

inline QList<Review::Lifeline> sampleLifelines()
{
    return {{QStringLiteral("owner"), QStringLiteral("Resource owner")},
            {QStringLiteral("browser"), QStringLiteral("Browser")},
            {QStringLiteral("client"), QStringLiteral("Client")},
            {QStringLiteral("as"), QStringLiteral("Authorization server")},
            {QStringLiteral("api"), QStringLiteral("Resource server")}};
}

/// An authorization code flow of which \a done messages have happened; the next is current, or has gone wrong if there
/// is a \a failure to tell.
inline QList<Review::Message> sampleMessages(int done, const QString &failure = {})
{
    using Review::MessageKind;
    using Review::MessageState;
    struct Row
    {
        const char *from, *to, *title, *subtitle;
        MessageKind kind;
    };
    static constexpr Row kRows[] = {
        {"client", "", "Makes state, nonce and code_verifier", "PKCE, RFC 7636", MessageKind::Self},
        {"client", "browser", "Opens the browser", "", MessageKind::Request},
        {"browser", "as", "Authorization request", "GET /authorize", MessageKind::Request},
        {"as", "owner", "Sign-in and consent", "", MessageKind::Request},
        {"owner", "as", "Agrees", "", MessageKind::Answer},
        {"as", "client", "Authorization code", "through the browser's redirect", MessageKind::Answer},
        {"client", "as", "Token request", "POST /token", MessageKind::Request},
        {"as", "client", "Tokens", "access_token, id_token, refresh_token", MessageKind::Answer},
        {"client", "", "Checks the ID token", "", MessageKind::Self},
        {"client", "api", "Call of the API with the access token", "GET /api/me", MessageKind::Request},
        {"api", "", "Checks the access token", "audience, scope and expiry", MessageKind::Self},
        {"api", "client", "What was asked for", "", MessageKind::Answer},
    };
    QList<Review::Message> messages;
    int number = 0;
    for (const Row &row : kRows) {
        const MessageState state = number < done       ? MessageState::Done
                                   : number > done     ? MessageState::Pending
                                   : failure.isEmpty() ? MessageState::Current
                                                       : MessageState::Failed;
        ++number;
        messages << Review::Message{QStringLiteral("m%1").arg(number),
                                    number,
                                    QString::fromLatin1(row.from),
                                    QString::fromLatin1(row.to),
                                    QString::fromLatin1(row.title),
                                    QString::fromLatin1(row.subtitle),
                                    row.kind,
                                    state,
                                    state == MessageState::Failed ? failure : QString()};
    }
    return messages;
}

} // namespace Grantscope::Tests
