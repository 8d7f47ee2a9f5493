// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/pretty.h"
#include "texts/markdown.h"
#include "texts/visible.h"
#include "token/additionaldata.h"
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

QString visibleLines(const QByteArray &text)
{
    QStringList lines;
    for (const QByteArray &line : text.split('\n'))
        lines.append(Texts::visible(QString::fromUtf8(line)));
    return lines.join(u'\n');
}

void appendPart(QString &out, const QString &title, const Json::Document &json)
{
    if (json.root())
        out += u"## "_s + title + u"\n\n"_s + Texts::markdownFence(visibleLines(Json::pretty(json)), "json"_L1);
}

/// The part of a JSON form that nothing protects (RFC 7516 §7.2.1).
void appendValue(QString &out, const QString &title, Json::Value value)
{
    if (!value)
        return;
    if (const auto parsed = Json::Document::parse(value.text().toByteArray()))
        appendPart(out, title, *parsed);
}

void appendHeaders(QString &out, const Jose::Jwe &jwe)
{
    appendPart(out, words(QT_TRANSLATE_NOOP("Report", "Header")), jwe.protectedHeader);
    appendValue(out, words(QT_TRANSLATE_NOOP("Report", "Shared header, unprotected")), jwe.sharedHeader);
    for (qsizetype i = 0; i < jwe.recipients.size(); ++i)
        appendValue(out,
                    words(QT_TRANSLATE_NOOP("Report", "Header of recipient %1 of %2, unprotected"))
                        .arg(i + 1)
                        .arg(jwe.recipients.size()),
                    jwe.recipients.at(i).header);
    if (const auto beside = additionalDataOf(jwe)) {
        out += u"## "_s + words(QT_TRANSLATE_NOOP("Report", "Authenticated beside it (aad)")) + u"\n\n"_s
               + Texts::markdownText(beside->size()) + u"\n\n"_s
               + Texts::markdownFence(visibleLines(beside->shown()), ""_L1);
    }
}

/// What became of it and, where a key was tried, which.
void appendSignature(QString &out, const SignatureReport &report)
{
    out += u"- %1: %2\n"_s.arg(Texts::markdownText(QString::fromUtf8(report.algorithm)),
                               Texts::markdownText(Texts::sentence(report.reason, report.found)));
    if (report.key.isNull())
        return;
    const Jose::Key &key = report.key;
    const auto fact = [&out](const char *name, const QString &value) {
        if (!value.isEmpty())
            out += u"  - %1: %2\n"_s.arg(words(name), Texts::markdownText(value));
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
            out += u"| %1 | %2 | %3 | %4 |\n"_s.arg(
                Texts::markdownText(statusTitle(status)), Texts::markdownText(Texts::checkTitle(check.id)),
                Texts::markdownText(checkDetail(check)), Texts::markdownText(check.spec.text()));
        }
    }
    out += u'\n';
}

/// What became of the encryption; the reason why not, too, which only the person here may know.
void appendDecryption(QString &out, const DecryptionReport &report)
{
    out += u"## "_s + words(QT_TRANSLATE_NOOP("Report", "Encryption")) + u"\n\n"_s;
    out += u"- %1, %2: %3\n"_s.arg(Texts::markdownText(QString::fromUtf8(report.algorithm)),
                                   Texts::markdownText(QString::fromUtf8(report.encryption)),
                                   Texts::markdownText(Texts::sentence(report.reason, report.key.label())));
    if (report.error)
        out += u"  - "_s + Texts::markdownText(Texts::errorLine(*report.error)) + u'\n';
    out += u'\n';
}

/// One layer without its heading: header, payload, what became of signatures and encryption, checks.
void appendLayer(QString &out, const Inspection &inspection)
{
    const DecodedJwt &token = *inspection.token;
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures)
            appendPart(out, words(QT_TRANSLATE_NOOP("Report", "Header")), signature.protectedHeader);
    }
    if (token.jwe)
        appendHeaders(out, *token.jwe);
    appendPart(out, words(QT_TRANSLATE_NOOP("Report", "Payload")), token.claims);
    if (token.form == Form::Jwe)
        appendDecryption(out, inspection.decryption);
    if (token.disclosed)
        appendPart(out, words(QT_TRANSLATE_NOOP("Report", "Payload with what is disclosed")),
                   token.disclosed->document);
    if (token.keyBinding)
        appendPart(out, words(QT_TRANSLATE_NOOP("Report", "Payload of the key binding")), token.keyBinding->claims);
    if (!inspection.signatures.isEmpty()) {
        out += u"## "_s + words(QT_TRANSLATE_NOOP("Report", "Signature")) + u"\n\n"_s;
        for (const SignatureReport &report : inspection.signatures)
            appendSignature(out, report);
        out += u'\n';
    }
    appendChecks(out, inspection);
}

} // namespace

QString reportMarkdown(const Inspection &inspection, TokenText tokenText)
{
    QString out = u"# "_s + Texts::markdownText(kindTitle(inspection.kind.kind)) + u"\n\n"_s
                  + Texts::markdownText(verdictSentence(inspection)) + u"\n\n"_s
                  + Texts::markdownText(judgedAsOf(inspection)) + u"\n\n"_s;
    if (tokenText == TokenText::Include)
        out += Texts::markdownFence(Texts::visible(QString::fromUtf8(inspection.token->text)), ""_L1);
    appendLayer(out, inspection);
    for (const Inspection *layer = inspection.inner.get(); layer; layer = layer->inner.get()) {
        out += u"# "_s
               + words(QT_TRANSLATE_NOOP("Report", "Inside: %1")).arg(Texts::markdownText(kindTitle(layer->kind.kind)))
               + u"\n\n"_s + Texts::markdownText(verdictSentence(*layer)) + u"\n\n"_s;
        appendLayer(out, *layer);
    }
    return out;
}

} // namespace Grantscope::Token
