// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/conversationwords.h"

#include "http/address.h"
#include "texts/flowtexts.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Review::ConversationOutcome;

struct ConversationText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::Conversation)
};

/// "GET /orders": without what stands in the query.
QString requestLine(const Review::Conversation &conversation)
{
    const QByteArray bare = withoutQuery(conversation.address).toByteArray();
    const qsizetype authority = bare.indexOf("://");
    const qsizetype path = bare.indexOf('/', authority < 0 ? 0 : authority + 3);
    return Texts::visible(QString::fromUtf8(conversation.method + ' ' + (path < 0 ? "/" : bare.sliced(path))));
}

QString grantTitle(const QString &grant)
{
    const QString title = Texts::grantStory(grant.toStdString()).title;
    return title.isEmpty() ? Texts::visible(grant) : title;
}

/// Of the name of a journal, which begins with the moment: "20261127T140512345Z-….journal".
QDateTime journalMoment(const QString &path)
{
    QDateTime moment = QDateTime::fromString(QFileInfo(path).fileName().left(15), u"yyyyMMdd'T'HHmmss"_s);
    moment.setTimeZone(QTimeZone::UTC);
    return moment.toLocalTime();
}

} // namespace

QString conversationTitle(const Review::Conversation &conversation)
{
    // Whether others used PKCE is for the checks to say.
    if (conversation.kind == Review::ConversationKind::Login && conversation.grant == "authorization-code"_L1)
        return ConversationText::tr("Authorization code");
    if (conversation.kind != Review::ConversationKind::Single && !conversation.grant.isEmpty())
        return grantTitle(conversation.grant);
    if (conversation.kind != Review::ConversationKind::Single)
        return ConversationText::tr("Part of a login");
    return requestLine(conversation);
}

QString conversationPartner(const Review::Conversation &conversation)
{
    if (!conversation.issuer.isEmpty())
        return Texts::visible(conversation.issuer);
    return Texts::visible(QString::fromUtf8(Review::originOf(conversation.address)));
}

QString conversationOutcome(const Review::Conversation &conversation)
{
    QString outcome;
    switch (conversation.outcome) {
    case ConversationOutcome::Open:
        outcome = ConversationText::tr("Not ended");
        break;
    case ConversationOutcome::Done:
        outcome = conversation.status > 0 && conversation.kind == Review::ConversationKind::Single
                      ? QString::number(conversation.status)
                      : ConversationText::tr("Done");
        break;
    case ConversationOutcome::Failed:
        outcome = conversation.status > 0 && conversation.kind == Review::ConversationKind::Single
                      ? QString::number(conversation.status)
                      : ConversationText::tr("Failed");
        break;
    case ConversationOutcome::Cancelled:
        outcome = ConversationText::tr("Cancelled");
        break;
    }
    return conversation.failure.isEmpty()
               ? outcome
               : ConversationText::tr("%1: %2").arg(outcome, Texts::visible(conversation.failure));
}

QIcon outcomeIcon(const Review::Conversation &conversation)
{
    switch (conversation.outcome) {
    case ConversationOutcome::Open:
        return meaningIcon(Meaning::Muted);
    case ConversationOutcome::Done:
        return meaningIcon(Meaning::Good);
    case ConversationOutcome::Failed:
        return meaningIcon(Meaning::Bad);
    case ConversationOutcome::Cancelled:
        return meaningIcon(Meaning::Warning);
    }
    return {};
}

QString shelfTitle(const Archive::Shelf &shelf)
{
    switch (shelf.kind) {
    case Archive::ShelfKind::Session:
        return ConversationText::tr("This session");
    case Archive::ShelfKind::Journal: {
        const QDateTime moment = journalMoment(shelf.path);
        return moment.isValid() ? QLocale().toString(moment, QLocale::ShortFormat) : QFileInfo(shelf.path).fileName();
    }
    case Archive::ShelfKind::File:
        return Texts::visible(QFileInfo(shelf.path).fileName());
    }
    return {};
}

QString shelfState(const Archive::Shelf &shelf)
{
    QStringList said;
    if (!shelf.isWhole)
        said += ConversationText::tr("reading, %1 %").arg(static_cast<int>(shelf.progress * 100));
    if (shelf.isInterrupted)
        said += ConversationText::tr("was stopped in the middle");
    if (shelf.tornOctets > 0)
        said += ConversationText::tr("its last record was not written whole and is left out");
    if (shelf.failure)
        said += Texts::errorText(*shelf.failure).what;
    const bool isNoise = std::ranges::all_of(shelf.conversations, &Review::Conversation::isNoise);
    if (shelf.isWhole && !shelf.conversations.isEmpty() && isNoise)
        said += ConversationText::tr("no message of OAuth or OpenID in it");
    if (!shelf.notes.isEmpty())
        said += ConversationText::tr("%n things were left out or read otherwise", nullptr,
                                     static_cast<int>(shelf.notes.size()));
    return said.join(u" · "_s);
}

QString searchText(const Review::Conversation &conversation)
{
    return QStringList{conversationTitle(conversation),
                       conversationPartner(conversation),
                       conversation.client,
                       conversationOutcome(conversation),
                       QString::fromUtf8(withoutQuery(conversation.address).toByteArray()),
                       QString::fromLatin1(conversation.method)}
        .join(u'\n');
}

QString momentText(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).toString(u"HH:mm:ss.zzz"_s);
}

} // namespace Grantscope::Ui
