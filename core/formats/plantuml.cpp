// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/plantuml.h"

#include "texts/visible.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

namespace {

constexpr qsizetype kLongest = 200;

bool isHarmless(QChar c)
{
    return c.unicode() >= 0x80 || c.isLetterOrNumber() || u" .,?"_s.contains(c);
}

} // namespace

QByteArray plantUmlText(QStringView text)
{
    const QString shown = Texts::visibleExcerpt(text, kLongest);
    QString safe;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = shown.at(i);
        // Two of them together are markup, one is none.
        const bool isSingle =
            u"/-_"_s.contains(c) && (i == 0 || shown.at(i - 1) != c) && (i + 1 == shown.size() || shown.at(i + 1) != c);
        if (isHarmless(c) || isSingle)
            safe += c;
        else
            safe += u"<U+"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0') + u'>';
    }
    return safe.trimmed().isEmpty() ? QByteArray("<U+2013>") : safe.toUtf8();
}

void PlantUmlTranscript::open(QByteArray &out)
{
    out += "@startuml\n";
}

void PlantUmlTranscript::close(QByteArray &out)
{
    out += "@enduml\n";
}

void PlantUmlTranscript::comment(const QString &text, QByteArray &out)
{
    out += "' " + Texts::visible(text).toUtf8() + '\n';
}

void PlantUmlTranscript::participant(const QByteArray &name, const QString &title, QByteArray &out)
{
    out += "participant \"" + plantUmlText(title) + "\" as " + name + '\n';
}

void PlantUmlTranscript::arrow(const QByteArray &from, const QByteArray &to, const Review::Message &message,
                               QByteArray &out)
{
    const bool isAnswer = message.kind == Review::MessageKind::Answer;
    const bool hasFailed = message.state == Review::MessageState::Failed;
    out += from + (isAnswer ? " --" : " -") + (hasFailed && from != to ? ">x " : "> ") + to + " : "
           + plantUmlText(arrowText(message)) + '\n';
}

void PlantUmlTranscript::note(const QByteArray &from, const QByteArray &to, const QString &text, QByteArray &out)
{
    out += "note over " + from + (to.isEmpty() ? QByteArray() : ", " + to) + " : " + plantUmlText(text) + '\n';
}

} // namespace Grantscope::Formats
