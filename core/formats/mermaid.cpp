// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mermaid.h"

#include "texts/visible.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

namespace {

constexpr qsizetype kLongest = 200; // A label; longer ones are wider than any page.

bool isHarmless(QChar c)
{
    return c.unicode() >= 0x80 || c.isLetterOrNumber() || u" /.,_-?!+'"_s.contains(c);
}

void appendParticipant(const QByteArray &name, const QString &title, QByteArray &out)
{
    out += "    participant " + name + " as " + mermaidText(title) + '\n';
}

void appendArrow(const QByteArray &from, const QByteArray &to, const Review::Message &message, QByteArray &out)
{
    const bool isAnswer = message.kind == Review::MessageKind::Answer;
    const bool hasFailed = message.state == Review::MessageState::Failed;
    out += "    " + from + (isAnswer ? "--" : "-") + (hasFailed ? "x" : ">>") + to + ": "
           + mermaidText(arrowText(message)) + '\n';
}

void appendNote(const QByteArray &from, const QByteArray &to, const QString &text, QByteArray &out)
{
    out += "    Note over " + from + (to.isEmpty() ? QByteArray() : ',' + to) + ": " + mermaidText(text) + '\n';
}

} // namespace

QByteArray mermaidText(QStringView text)
{
    QString safe;
    for (const QChar c : Texts::visibleExcerpt(text, kLongest)) {
        if (isHarmless(c))
            safe += c;
        else
            safe += u'#' + QString::number(c.unicode()) + u';';
    }
    // A label needs a character; "end" alone closes a block in some versions.
    if (safe.trimmed().isEmpty())
        return "#8211;";
    return safe.toUtf8();
}

void MermaidTranscript::open(QByteArray &out)
{
    out += "sequenceDiagram\n";
}

void MermaidTranscript::close(QByteArray &out)
{
    Q_UNUSED(out)
}

void MermaidTranscript::comment(const QString &text, QByteArray &out)
{
    // Behind two of them a bracket would begin a setting.
    out += "    %% " + Texts::visible(text).replace(u'%', u"% "_s).toUtf8() + '\n';
}

void MermaidTranscript::participant(const QByteArray &name, const QString &title, QByteArray &out)
{
    appendParticipant(name, title, out);
}

void MermaidTranscript::arrow(const QByteArray &from, const QByteArray &to, const Review::Message &message,
                              QByteArray &out)
{
    appendArrow(from, to, message, out);
}

void MermaidTranscript::note(const QByteArray &from, const QByteArray &to, const QString &text, QByteArray &out)
{
    appendNote(from, to, text, out);
}

QByteArray mermaidDiagram(const Diagram &diagram)
{
    QByteArray out = "sequenceDiagram\n";
    QHash<QString, QByteArray> names;
    for (const Review::Lifeline &line : diagram.lifelines) {
        const QByteArray name = 'P' + QByteArray::number(names.size() + 1);
        names.insert(line.id, name);
        appendParticipant(name, line.title, out);
    }
    for (const Review::Message &message : diagram.messages) {
        const QByteArray from = names.value(message.from);
        const QByteArray to = names.value(message.to);
        appendArrow(from, to, message, out);
        if (!message.failure.isEmpty())
            appendNote(from, from == to ? QByteArray() : to, u"✗ "_s + message.failure, out);
    }
    return out;
}

} // namespace Grantscope::Formats
