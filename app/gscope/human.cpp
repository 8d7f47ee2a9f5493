// SPDX-License-Identifier: GPL-3.0-or-later
#include "human.h"

#include "disclosurelines.h"

#include "commandline/input.h"
#include "json/pretty.h"
#include "texts/moments.h"
#include "texts/visible.h"
#include "token/additionaldata.h"
#include "token/claimregistry.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Token::Inspection;
using Token::Verdict;

constexpr qsizetype kLongestValue = 120;
constexpr qsizetype kPiece = 64 * 1024;

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

/// In UTC, in local time where that differs, and as seen from \a now.
QString momentText(Instant moment, Instant now)
{
    QStringList texts{Texts::utcTime(moment), Texts::localTime(moment), Texts::relativeTime(moment, now)};
    texts.removeDuplicates();
    return texts.join(u", "_s);
}

Ink inkOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return Ink::Good;
    case Verdict::Unverified:
        return Ink::Warning;
    case Verdict::Invalid:
    case Verdict::Malformed:
        break;
    }
    return Ink::Bad;
}

struct StatusLook
{
    Status status;
    Ink ink;
    const char *label;
};
constexpr std::array kStatusLooks{
    StatusLook{Status::Fail, Ink::Bad, QT_TRANSLATE_NOOP("Gscope", "FAIL")},
    StatusLook{Status::Warn, Ink::Warning, QT_TRANSLATE_NOOP("Gscope", "warn")},
    StatusLook{Status::Info, Ink::Plain, QT_TRANSLATE_NOOP("Gscope", "info")},
    StatusLook{Status::Skip, Ink::Dim, QT_TRANSLATE_NOOP("Gscope", "skip")},
    StatusLook{Status::Pass, Ink::Good, QT_TRANSLATE_NOOP("Gscope", "pass")},
};

class Report
{
public:
    Report(const Inspection &inspection, Instant now, Style style, Detail detail)
        : m_inspection(inspection)
        , m_now(now)
        , m_style(style)
        , m_detail(detail)
    {
    }

    Outcome<void> write()
    {
        appendBanner();
        appendLayer();
        for (const Inspection *layer = m_inspection.inner.get(); layer; layer = layer->inner.get()) {
            flush();
            Report inside(*layer, m_now, m_style, m_detail);
            inside.appendInnerBanner();
            inside.appendLayer();
            inside.flush();
            m_refused = m_refused == 0 ? inside.m_refused : m_refused;
        }
        appendAlsoFound();
        flush();
        if (m_refused != 0)
            return std::unexpected(outputFailure(m_refused));
        return {};
    }

private:
    void line(Ink ink, const QString &text) { m_out += m_style(ink, text) + u'\n'; }
    void title(Ink ink, const QString &text)
    {
        m_out += u'\n';
        line(ink, text);
    }

    void appendBanner();
    void appendInnerBanner();
    void appendLayer();
    void flush();
    void appendRow(Ink ink, QByteArrayView row);
    void appendPart(const QString &name, Ink ink, const Json::Document &json, const QByteArray &bytes);
    void appendUnprotected(const Jose::Jwe &jwe);
    void appendParts();
    void appendDisclosures();
    void appendClaims();
    void appendDecryption();
    void appendSignatures();
    void appendKeyBinding();
    void appendCheck(const Check &check, const StatusLook &look);
    void appendChecks();
    void appendAlsoFound();

    const Inspection &m_inspection;
    Instant m_now;
    Style m_style;
    Detail m_detail;
    QString m_out;
    int m_refused = 0; // errno
};

void Report::flush()
{
    if (m_refused == 0 && !writeOutput(m_out.toUtf8()))
        m_refused = errno;
    m_out.clear();
}

void Report::appendBanner()
{
    line(inkOf(m_inspection.verdict),
         onOneLine(Token::verdictSentence(m_inspection, Texts::Language::Current, m_now), 2000));
    const QString reason = onOneLine(Texts::sentence(m_inspection.kind.reason, m_inspection.kind.evidence), 400);
    line(Ink::Plain, Token::kindTitle(m_inspection.kind.kind) + (reason.isEmpty() ? QString() : u" – "_s + reason));
    line(Ink::Dim, said(QT_TRANSLATE_NOOP("Gscope", "Judged as of %1, leeway %2 s"))
                       .arg(Texts::utcTime(m_inspection.asOf))
                       .arg(m_inspection.leeway.count()));
}

void Report::appendInnerBanner()
{
    title(Ink::Title, said(QT_TRANSLATE_NOOP("Gscope", "Inside: %1")).arg(Token::kindTitle(m_inspection.kind.kind)));
    line(inkOf(m_inspection.verdict),
         onOneLine(Token::verdictSentence(m_inspection, Texts::Language::Current, m_now), 2000));
}

void Report::appendLayer()
{
    appendParts();
    appendDisclosures();
    appendClaims();
    appendDecryption();
    appendSignatures();
    appendKeyBinding();
    appendChecks();
}

/// In pieces of whole characters, so that a row of any length is never held in all its spellings at once.
void Report::appendRow(Ink ink, QByteArrayView row)
{
    m_out += u"  "_s;
    while (!row.isEmpty()) {
        qsizetype size = std::min(row.size(), kPiece);
        for (int back = 0; size < row.size() && back < 3 && (row[size] & '\xc0') == '\x80'; ++back)
            --size;
        m_out += m_style(ink, Texts::visible(QString::fromUtf8(row.first(size))));
        row = row.sliced(size);
        if (m_out.size() >= kPiece)
            flush();
    }
    m_out += u'\n';
}

void Report::appendPart(const QString &name, Ink ink, const Json::Document &json, const QByteArray &bytes)
{
    title(ink, name);
    const QByteArray text = json.root() ? Json::pretty(json) : bytes;
    QByteArrayView rest(text);
    for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        appendRow(ink, rest.first(end));
        rest = rest.sliced(end + 1);
    }
    appendRow(ink, rest);
}

/// What a JSON form has beside the protected header (RFC 7516 §7.2.1).
void Report::appendUnprotected(const Jose::Jwe &jwe)
{
    const auto append = [this](const QString &name, Json::Value value) {
        const auto parsed = Json::Document::parse(value.text().toByteArray());
        if (value && parsed)
            appendPart(name, Ink::Header, *parsed, {});
    };
    append(said(QT_TRANSLATE_NOOP("Gscope", "Shared header, unprotected")), jwe.sharedHeader);
    for (qsizetype i = 0; i < jwe.recipients.size(); ++i)
        append(said(QT_TRANSLATE_NOOP("Gscope", "Header of recipient %1 of %2, unprotected"))
                   .arg(i + 1)
                   .arg(jwe.recipients.size()),
               jwe.recipients.at(i).header);
    if (const auto beside = Token::additionalDataOf(jwe)) {
        appendPart(said(QT_TRANSLATE_NOOP("Gscope", "Authenticated beside it (aad)")), Ink::Header, {},
                   beside->shown());
        line(Ink::Dim, u"      "_s + beside->size());
    }
}

void Report::appendParts()
{
    const Token::DecodedJwt &token = *m_inspection.token;
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures)
            appendPart(said(QT_TRANSLATE_NOOP("Gscope", "Header")), Ink::Header, signature.protectedHeader,
                       signature.protectedPart.bytes);
        if (!token.jws->detached || !token.jws->payload.bytes.isNull())
            appendPart(said(QT_TRANSLATE_NOOP("Gscope", "Payload")), Ink::Payload, token.claims,
                       token.jws->payload.bytes);
    } else if (token.jwe) {
        appendPart(said(QT_TRANSLATE_NOOP("Gscope", "Header")), Ink::Header, token.jwe->protectedHeader,
                   token.jwe->protectedPart.bytes);
        appendUnprotected(*token.jwe);
        if (m_inspection.decryption.isOpen() && !m_inspection.inner)
            appendPart(said(QT_TRANSLATE_NOOP("Gscope", "Plaintext")), Ink::Payload, {},
                       m_inspection.decryption.content.plaintext);
    } else if (token.form == Token::Form::Claims) {
        appendPart(said(QT_TRANSLATE_NOOP("Gscope", "Payload")), Ink::Payload, token.claims, token.text);
    }
}

void Report::appendDisclosures()
{
    const Token::DecodedJwt &token = *m_inspection.token;
    const QStringList lines = disclosureLines(token, m_style);
    if (lines.isEmpty())
        return;
    title(Ink::Payload, said(QT_TRANSLATE_NOOP("Gscope", "Disclosures")));
    m_out += lines.join(u'\n') + u'\n';
    if (token.disclosed->document.root())
        appendPart(said(QT_TRANSLATE_NOOP("Gscope", "Payload with what is disclosed")), Ink::Payload,
                   token.disclosed->document, {});
}

void Report::appendKeyBinding()
{
    const QString line = keyBindingLine(m_inspection, m_style);
    if (line.isEmpty())
        return;
    title(Ink::Signature, said(QT_TRANSLATE_NOOP("Gscope", "Key binding")));
    m_out += line + u'\n';
    const Token::KeyBindingJwt &binding = *m_inspection.token->keyBinding;
    if (binding.claims.root())
        appendPart(said(QT_TRANSLATE_NOOP("Gscope", "Payload of the key binding")), Ink::Payload, binding.claims, {});
}

void Report::appendClaims()
{
    const Json::Value claims = m_inspection.token->judgedClaims().root();
    if (!claims.isObject() || claims.size() == 0 || m_inspection.kind.kind == Token::Kind::Jws)
        return;
    title(Ink::Payload, said(QT_TRANSLATE_NOOP("Gscope", "Claims")));
    for (const Json::Value claim : claims) {
        const QString name = claim.name();
        const auto entry = Token::findClaim(name.toUtf8());
        const QString shown = claim.isString()
                                  ? claim.toString()
                                  : QString::fromUtf8(claim.text().first(qMin(claim.text().size(), 4 * kLongestValue)));
        QString row = u"  "_s + m_style(Ink::Payload, onOneLine(name, 60)) + u"  "_s + onOneLine(shown);
        if (const auto moment = Texts::claimInstant(claim); moment && Token::isTimeClaim(name.toUtf8()))
            row += u"  "_s + momentText(*moment, m_inspection.asOf);
        m_out += row + u'\n';
        if (entry)
            line(Ink::Dim,
                 u"      "_s + entry->title + (entry->reference.isEmpty() ? QString() : u" · "_s + entry->reference));
    }
}

void Report::appendDecryption()
{
    if (m_inspection.token->form != Token::Form::Jwe)
        return;
    const Token::DecryptionReport &report = m_inspection.decryption;
    title(Ink::Signature, said(QT_TRANSLATE_NOOP("Gscope", "Encryption")));
    const Ink ink = report.isOpen()                                    ? Ink::Good
                    : report.status == Token::DecryptionStatus::Failed ? Ink::Bad
                                                                       : Ink::Warning;
    m_out += u"  "_s
             + m_style(Ink::Signature, onOneLine(QString::fromUtf8(report.algorithm + ", " + report.encryption), 60))
             + u"  "_s + m_style(ink, onOneLine(Texts::sentence(report.reason, report.key.label()), 600)) + u'\n';
    if (report.error)
        line(Ink::Dim, u"      "_s + onOneLine(Texts::errorLine(*report.error), 600));
}

void Report::appendSignatures()
{
    if (m_inspection.signatures.isEmpty())
        return;
    title(Ink::Signature, said(QT_TRANSLATE_NOOP("Gscope", "Signature")));
    for (const Token::SignatureReport &report : m_inspection.signatures) {
        const Ink ink = report.isTrusted()                                ? Ink::Good
                        : report.status == Token::SignatureStatus::Failed ? Ink::Bad
                                                                          : Ink::Warning;
        const QString algorithm =
            report.algorithm.isEmpty() ? QString() : onOneLine(QString::fromUtf8(report.algorithm), 60) + u"  "_s;
        m_out += u"  "_s + m_style(Ink::Signature, algorithm)
                 + m_style(ink, onOneLine(Texts::sentence(report.reason, report.found), 600)) + u'\n';
        if (!report.key.isNull())
            line(Ink::Dim, u"      "_s
                               + said(QT_TRANSLATE_NOOP("Gscope", "Key %1, %2 bit, from %3"))
                                     .arg(onOneLine(report.key.label()))
                                     .arg(report.key.bits())
                                     .arg(onOneLine(report.key.source(), 300)));
        if (const auto fetch = report.key.fetch())
            line(Ink::Dim,
                 u"      "_s + said(QT_TRANSLATE_NOOP("Gscope", "Fetched %1")).arg(Texts::utcTime(fetch->at)));
    }
}

void Report::appendCheck(const Check &check, const StatusLook &look)
{
    // The title says what holds where the row passes; of a violated one the person wants to read what was found.
    const QString detail = onOneLine(Token::checkDetail(check), 2000);
    const bool violated = check.status != Status::Pass && check.status != Status::Skip;
    const QString title = Texts::checkTitle(check.id);
    const QString &first = violated && !detail.isEmpty() ? detail : title;
    m_out += u"  "_s + m_style(look.ink, said(look.label)) + u"  "_s + m_style(Ink::Title, first) + u'\n';
    m_out += m_style(Ink::Dim, u"        "_s + QString::fromLatin1(check.id) + u" · "_s + check.spec.text()) + u'\n';
    if (!violated && !detail.isEmpty())
        m_out += u"        "_s + detail + u'\n';
}

void Report::appendChecks()
{
    title(Ink::Title, said(QT_TRANSLATE_NOOP("Gscope", "Checks")));
    for (const StatusLook &look : kStatusLooks) {
        const bool listed = look.status != Status::Skip && look.status != Status::Pass;
        if (!listed && m_detail == Detail::Findings)
            continue;
        for (const Check &check : m_inspection.checks) {
            if (check.status == look.status)
                appendCheck(check, look);
        }
    }
    const QString counts = said(QT_TRANSLATE_NOOP("Gscope", "%1 passed, %2 could not be checked"))
                               .arg(m_inspection.count(Status::Pass))
                               .arg(m_inspection.count(Status::Skip));
    const QString more =
        m_detail == Detail::Findings ? u" "_s + said(QT_TRANSLATE_NOOP("Gscope", "(--all lists them)")) : QString();
    line(Ink::Dim, u"  "_s + counts + more);
}

void Report::appendAlsoFound()
{
    if (m_inspection.alsoFound.isEmpty())
        return;
    title(Ink::Title, said(QT_TRANSLATE_NOOP("Gscope", "Also found")));
    for (const Token::Candidate &candidate : m_inspection.alsoFound) {
        const QString where = Token::contextTitle(candidate.context)
                              + (candidate.name.isEmpty() ? QString() : u' ' + onOneLine(candidate.name, 60));
        m_out += u"  "_s
                 + said(QT_TRANSLATE_NOOP("Gscope", "%1 at octet %2: %3"))
                       .arg(QString::fromLatin1(Token::formName(candidate.form)))
                       .arg(candidate.span.offset)
                       .arg(where)
                 + u'\n';
    }
    if (m_inspection.alsoFoundMore)
        line(Ink::Dim,
             u"  "_s + said(QT_TRANSLATE_NOOP("Gscope", "There are more tokens in the text than are listed here.")));
}

} // namespace

Outcome<void> writeHumanReport(const Inspection &inspection, Instant now, Style style, Detail detail)
{
    return Report(inspection, now, style, detail).write();
}

} // namespace Grantscope::Cli
