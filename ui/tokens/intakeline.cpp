// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/intakeline.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/masking.h"
#include "widgets/sizetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::Intake)
};

QString withSubject(const QString &subject, const QString &text)
{
    return subject.isEmpty() ? text : Intake::tr("“%1”: %2", "a file or address: what came of it").arg(subject, text);
}

QString refusedText(const IntakeLine &line, const Masking &masking)
{
    return Intake::tr("%1 can't be used: %2")
        .arg(line.refused.size())
        .arg(Texts::errorLine(masking.shown(line.refused.first())));
}

bool isNoKey(const IntakeLine &line)
{
    return line.error && line.error->id == ErrorId(Jose::JoseError::KeyFormat);
}

QString readText(const IntakeLine &line, const Masking &masking)
{
    const KeyStore::Taken &taken = line.taken;
    QStringList parts{taken.added == 1 ? Intake::tr("1 key added.") : Intake::tr("%1 keys added.").arg(taken.added)};
    if (taken.known > 0)
        parts << Intake::tr("%1 already there.").arg(taken.known);
    if (!line.refused.isEmpty())
        parts << refusedText(line, masking);
    return parts.join(u' ');
}

QString fetchedText(const IntakeLine &line, const Masking &masking)
{
    const KeyStore::Taken &taken = line.taken;
    const int all = taken.added + taken.known;
    QStringList parts{all == 1 ? Intake::tr("1 key fetched, %1 new.").arg(taken.added)
                               : Intake::tr("%1 keys fetched, %2 of them new.").arg(all).arg(taken.added)};
    if (taken.withdrawn > 0)
        parts << Intake::tr("No longer published, and taken away: %1.").arg(taken.withdrawn);
    if (!line.refused.isEmpty())
        parts << refusedText(line, masking);
    return parts.join(u' ');
}

} // namespace

bool isBad(const IntakeLine &line)
{
    switch (line.kind) {
    case IntakeLine::Kind::Read:
    case IntakeLine::Kind::Fetched:
        return line.taken.added + line.taken.known == 0;
    case IntakeLine::Kind::Generated:
    case IntakeLine::Kind::Saved:
    case IntakeLine::Kind::Removed:
    case IntakeLine::Kind::Renewed:
    case IntakeLine::Kind::Kept:
    case IntakeLine::Kind::Forgotten:
    case IntakeLine::Kind::Certified:
        return false;
    default:
        return true;
    }
}

QString intakeText(const IntakeLine &line, const Masking &masking)
{
    using enum IntakeLine::Kind;
    const QString subject = masking.shown(Texts::visibleExcerpt(line.subject));
    const QString detail = Texts::visibleExcerpt(line.detail); // A reason or a shortcut, but for the kid of a renewal.
    const QString error = line.error ? Texts::errorLine(masking.shown(*line.error)) : QString();
    switch (line.kind) {
    case Read:
        return withSubject(subject, readText(line, masking));
    case Generated:
        return Intake::tr("A key was generated. It is forgotten when the window closes: save it, or keep it in the "
                          "keychain, if you need it.");
    case Saved:
        return Intake::tr("Saved to “%1”.").arg(subject);
    case Removed:
        return Intake::tr("Removed. %1 in the list brings it back.").arg(detail);
    case Fetched:
        return fetchedText(line, masking);
    case Renewed:
        return Intake::tr("The token names the key “%1”, which “%2” did not have. Fetched once more: it has it now.")
            .arg(masking.shown(detail), subject);
    case StillMissing:
        return Intake::tr(
                   "The token names the key “%1”, which “%2” did not have. Fetched once more: it still does not.")
            .arg(masking.shown(detail), subject);
    case RenewalFailed:
        return Intake::tr("The token names the key “%1”, which “%2” did not have. Fetching once more failed: %3")
            .arg(masking.shown(detail), subject, error);
    case Failed:
        return withSubject(
            subject, isNoKey(line) ? error + u' ' + Intake::tr("If it is a secret, choose “Secret, as text”.") : error);
    case Folder:
        return Intake::tr("“%1” is a folder. Open or drop the files in it.").arg(subject);
    case Unreadable:
        return detail.isEmpty() ? Intake::tr("“%1” is no file that can be read.").arg(subject)
                                : Intake::tr("“%1” can't be read: %2.").arg(subject, detail);
    case TooLarge:
        return Intake::tr("“%1” is larger than %2. Open a file of keys.").arg(subject, sizeText(kMostKeyFile));
    case NoAddress:
        return Intake::tr("This is no https address. Give one such as https://login.example.com.");
    case Cancelled:
        return Intake::tr("The fetch was cancelled.");
    case NotSaved:
        return detail.isEmpty() ? Intake::tr("“%1” was not saved: %2").arg(subject, error)
                                : Intake::tr("“%1” was not saved: %2.").arg(subject, detail);
    case Kept:
        return Intake::tr("The keychain keeps the key: it is here again when the window opens next time.");
    case NotKept:
        return line.error ? Intake::tr("The keychain did not take the key: %1").arg(error)
                          : Intake::tr("There is no keychain here that could keep the key. Save it to a file.");
    case Forgotten:
        return Intake::tr("The keychain has forgotten the key. It stands in the list until the window closes.");
    case NotForgotten:
        return Intake::tr("The keychain did not forget the key: %1").arg(error);
    case KeptMissing:
        return line.error ? Intake::tr("A key that is kept could not be read from the keychain: %1").arg(error)
                          : Intake::tr("A key that is kept is not in the keychain, or the keychain is locked.");
    case Certified:
        return Intake::tr("The certificate is with the key now.");
    case Refused:
        return line.detail;
    }
    return {};
}

} // namespace Grantscope::Ui
