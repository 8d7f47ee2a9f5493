// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/pretty.h"
#include "texts/visible.h"
#include "token/datetext.h"
#include "token/report.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

// Not called tr(): lupdate would file the words under the namespace instead.
QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

/// Text in a table cell or sentence: nothing in it is markup, and it stays on its line.
QString plain(const QString &text)
{
    QString safe;
    for (const QChar c : Texts::visible(text)) {
        if (c == u'\n' || c == u'\r') {
            safe += u' ';
            continue;
        }
        if (u"\\`*_{}[]<>()#+-!|~&"_s.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

/// A fenced block whose fence is longer than any run of backticks inside.
QString fenced(const QString &text, QLatin1StringView language)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), u'`');
    return fence + language + u'\n' + text + u'\n' + fence + u"\n\n"_s;
}

QString document(const Json::Document &json)
{
    QStringList lines;
    for (const QByteArray &line : Json::pretty(json).split('\n'))
        lines.append(Texts::visible(QString::fromUtf8(line)));
    return lines.join(u'\n');
}

void appendPart(QString &out, const QString &title, const Json::Document &json)
{
    if (json.root())
        out += u"## "_s + title + u"\n\n"_s + fenced(document(json), "json"_L1);
}

/// What became of it and, where a key was tried, which.
void appendSignature(QString &out, const SignatureReport &report)
{
    out += u"- %1: %2\n"_s.arg(plain(QString::fromUtf8(report.algorithm)),
                               plain(Texts::sentence(report.reason, report.found)));
    if (report.key.isNull())
        return;
    const Jose::Key &key = report.key;
    const auto fact = [&out](const char *name, const QString &value) {
        if (!value.isEmpty())
            out += u"  - %1: %2\n"_s.arg(words(name), plain(value));
    };
    fact(QT_TRANSLATE_NOOP("Report", "Key"), key.label());
    fact(QT_TRANSLATE_NOOP("Report", "Where it came from"), key.source());
    // The print of a secret would let it be guessed offline.
    if (!key.isSymmetric())
        fact(QT_TRANSLATE_NOOP("Report", "Thumbprint (RFC 7638)"), QString::fromLatin1(key.thumbprintBase64url()));
}

/// Which moment "now" was: a verdict is worth nothing without it.
QString judgedAsOf(const Inspection &inspection)
{
    return words(QT_TRANSLATE_NOOP("Report", "Judged as of %1, leeway %2 s."))
        .arg(dateText(secondsOf(inspection.asOf)))
        .arg(inspection.leeway.count());
}

void appendChecks(QString &out, const Inspection &inspection)
{
    static constexpr std::array kOrder{Status::Fail, Status::Warn, Status::Info, Status::Skip, Status::Pass};
    out += u"## %1\n\n| | %2 | %3 | %4 |\n|---|---|---|---|\n"_s.arg(
        words(QT_TRANSLATE_NOOP("Report", "Checks")), words(QT_TRANSLATE_NOOP("Report", "Check")),
        words(QT_TRANSLATE_NOOP("Report", "Finding")), words(QT_TRANSLATE_NOOP("Report", "Specification")));
    for (const Status status : kOrder) {
        for (const Check &check : inspection.checks) {
            if (check.status != status)
                continue;
            out += u"| %1 | %2 | %3 | %4 |\n"_s.arg(plain(statusTitle(status)), plain(Texts::checkTitle(check.id)),
                                                    plain(checkDetail(check)), plain(check.spec.text()));
        }
    }
    out += u'\n';
}

} // namespace

QString reportMarkdown(const Inspection &inspection, TokenText tokenText)
{
    const DecodedJwt &token = *inspection.token;
    QString out = u"# "_s + plain(kindTitle(inspection.kind.kind)) + u"\n\n"_s + plain(verdictSentence(inspection))
                  + u"\n\n"_s + plain(judgedAsOf(inspection)) + u"\n\n"_s;
    if (tokenText == TokenText::Include)
        out += fenced(Texts::visible(QString::fromUtf8(token.text)), ""_L1);
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures)
            appendPart(out, words(QT_TRANSLATE_NOOP("Report", "Header")), signature.protectedHeader);
    }
    if (token.jwe)
        appendPart(out, words(QT_TRANSLATE_NOOP("Report", "Header")), token.jwe->protectedHeader);
    appendPart(out, words(QT_TRANSLATE_NOOP("Report", "Payload")), token.claims);
    if (!inspection.signatures.isEmpty()) {
        out += u"## "_s + words(QT_TRANSLATE_NOOP("Report", "Signature")) + u"\n\n"_s;
        for (const SignatureReport &report : inspection.signatures)
            appendSignature(out, report);
        out += u'\n';
    }
    appendChecks(out, inspection);
    return out;
}

} // namespace Grantscope::Token
