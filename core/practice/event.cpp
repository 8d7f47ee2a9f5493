// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/event.h"

#include <QCoreApplication>

#include <span>

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

namespace {

// %1 the client (or, where there is none, the person), %2 the person, %3 the detail, %4 the endpoint.
const char *sentence(EventKind kind)
{
    switch (kind) {
    case EventKind::SignedIn:
        return QT_TRANSLATE_NOOP("Practice", "%2 signed in.");
    case EventKind::SignInFailed:
        return QT_TRANSLATE_NOOP("Practice", "A sign-in failed: wrong user name or password.");
    case EventKind::Allowed:
        return QT_TRANSLATE_NOOP("Practice", "%2 allowed %1: %3");
    case EventKind::Denied:
        return QT_TRANSLATE_NOOP("Practice", "The person refused what %1 asked for.");
    case EventKind::CodeIssued:
        return QT_TRANSLATE_NOOP("Practice", "%1 gets an authorization code.");
    case EventKind::TokensIssued:
        return QT_TRANSLATE_NOOP("Practice", "%1 gets tokens: %3");
    case EventKind::Refused:
        return QT_TRANSLATE_NOOP("Practice", "%4 refused a request: %3");
    case EventKind::CodeReplayed:
        return QT_TRANSLATE_NOOP("Practice", "%1 sent a code a second time. What it had been given for it is revoked.");
    case EventKind::RefreshReused:
        return QT_TRANSLATE_NOOP(
            "Practice", "%1 sent a refresh token that had been exchanged already. Its whole family is revoked.");
    case EventKind::DeviceStarted:
        return QT_TRANSLATE_NOOP("Practice", "%1 asks to be connected as a device.");
    case EventKind::Introspected:
        return QT_TRANSLATE_NOOP("Practice", "%1 asked about a token: %3");
    case EventKind::Revoked:
        return QT_TRANSLATE_NOOP("Practice", "%1 revoked a token: %3");
    case EventKind::UserInfoGiven:
        return QT_TRANSLATE_NOOP("Practice", "%1 got the claims of %2.");
    case EventKind::ApiAnswered:
        return QT_TRANSLATE_NOOP("Practice", "The API answered %1 at %4.");
    case EventKind::SignedOut:
        return QT_TRANSLATE_NOOP("Practice", "%2 signed out.");
    case EventKind::Registered:
        return QT_TRANSLATE_NOOP("Practice", "%1 registered itself as: %3");
    case EventKind::KeysRotated:
        return QT_TRANSLATE_NOOP("Practice", "A new key signs with %3. The old one stays published for an hour.");
    case EventKind::Misbehaved:
        return QT_TRANSLATE_NOOP("Practice", "Misbehaved on purpose: %3");
    case EventKind::ThiefFailed:
        return QT_TRANSLATE_NOOP("Practice", "The thief tried the authorization code of %1 and was refused: %3");
    case EventKind::ThiefRedeemed:
        return QT_TRANSLATE_NOOP("Practice", "The thief redeemed the authorization code of %1.");
    case EventKind::StorageRead:
        return QT_TRANSLATE_NOOP("Practice", "An injected script looked for tokens on the storage page and read: %3");
    }
    return "";
}

/// Each %1 … %4 in its place. QString::arg() counts those that are there, and would look into what was put in.
QString filled(const QString &pattern, std::span<const QString, 4> parts)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (number < 1 || number > 4) {
            text += pattern.at(i);
            continue;
        }
        text += parts[static_cast<std::size_t>(number - 1)];
        ++i;
    }
    return text;
}

} // namespace

bool isRefusal(const Event &event)
{
    switch (event.kind) {
    case EventKind::SignInFailed:
    case EventKind::Denied:
    case EventKind::Refused:
    case EventKind::CodeReplayed:
    case EventKind::RefreshReused:
    case EventKind::ThiefRedeemed:
        return true;
    case EventKind::StorageRead:
        return event.detail != u"nothing"_s;
    default:
        return false;
    }
}

QString eventText(const Event &event)
{
    const auto shown = [](const QByteArray &name) {
        return name.isEmpty() ? QCoreApplication::translate("Practice", "Somebody unknown") : QString::fromUtf8(name);
    };
    const QString parts[] = {shown(event.client.isEmpty() ? event.user : event.client), shown(event.user), event.detail,
                             QString::fromUtf8(event.endpoint)};
    return filled(QCoreApplication::translate("Practice", sentence(event.kind)), parts);
}

} // namespace Grantscope::Practice
