// SPDX-License-Identifier: GPL-3.0-or-later
#include "human.h"

#include "moments.h"

#include "json/pretty.h"
#include "texts/visible.h"
#include "token/claimregistry.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Token::Inspection;
using Token::Status;
using Token::Verdict;

constexpr qsizetype kLongestValue = 120;

QString tr(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

/// One line of a value: nothing in it breaks the line or steers the terminal.
QString onOneLine(const QString &text, qsizetype limit = kLongestValue)
{
    QString line = Texts::visibleExcerpt(text, limit);
    line.replace(u'\n', u' ').replace(u'\t', u' ');
    return line;
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
    Report(const Inspection &inspection, const Token::Expectations &expected, Style style, Detail detail)
        : m_inspection(inspection)
        , m_expected(expected)
        , m_style(style)
        , m_detail(detail)
    {
    }

    QString text()
    {
        appendBanner();
        appendParts();
        appendClaims();
        appendSignatures();
        appendChecks();
        appendAlsoFound();
        return m_out;
    }

private:
    void line(Ink ink, const QString &text) { m_out += m_style(ink, text) + u'\n'; }
    void title(Ink ink, const QString &text)
    {
        m_out += u'\n';
        line(ink, text);
    }

    void appendBanner();
    void appendPart(const QString &name, Ink ink, const Json::Document &json, const QByteArray &bytes);
    void appendParts();
    void appendClaims();
    void appendSignatures();
    void appendCheck(const Token::Check &check, const StatusLook &look);
    void appendChecks();
    void appendAlsoFound();

    const Inspection &m_inspection;
    const Token::Expectations &m_expected;
    Style m_style;
    Detail m_detail;
    QString m_out;
};

void Report::appendBanner()
{
    line(inkOf(m_inspection.verdict), onOneLine(Token::verdictSentence(m_inspection), 2000));
    const QString reason = onOneLine(Texts::sentence(m_inspection.kind.reason, m_inspection.kind.evidence), 400);
    line(Ink::Plain, Token::kindTitle(m_inspection.kind.kind) + (reason.isEmpty() ? QString() : u" – "_s + reason));
    const auto now = std::chrono::floor<std::chrono::seconds>(m_expected.now).time_since_epoch().count();
    line(Ink::Dim, tr(QT_TRANSLATE_NOOP("Gscope", "Judged as of %1, leeway %2 s"))
                       .arg(utcText(now))
                       .arg(m_expected.leeway.count()));
}

void Report::appendPart(const QString &name, Ink ink, const Json::Document &json, const QByteArray &bytes)
{
    title(ink, name);
    const QByteArray text = json.root() ? Json::pretty(json) : bytes;
    for (const QByteArray &row : text.split('\n'))
        line(ink, u"  "_s + Texts::visible(QString::fromUtf8(row)));
}

void Report::appendParts()
{
    const Token::DecodedJwt &token = *m_inspection.token;
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures)
            appendPart(tr(QT_TRANSLATE_NOOP("Gscope", "Header")), Ink::Header, signature.protectedHeader,
                       signature.protectedPart.bytes);
        if (!token.jws->detached || !token.jws->payload.bytes.isNull())
            appendPart(tr(QT_TRANSLATE_NOOP("Gscope", "Payload")), Ink::Payload, token.claims,
                       token.jws->payload.bytes);
    } else if (token.jwe) {
        appendPart(tr(QT_TRANSLATE_NOOP("Gscope", "Header")), Ink::Header, token.jwe->protectedHeader,
                   token.jwe->protectedPart.bytes);
    }
}

void Report::appendClaims()
{
    const Json::Value claims = m_inspection.token->claims.root();
    if (!claims.isObject() || claims.size() == 0 || m_inspection.kind.kind == Token::Kind::Jws)
        return;
    title(Ink::Payload, tr(QT_TRANSLATE_NOOP("Gscope", "Claims")));
    const std::int64_t now = std::chrono::floor<std::chrono::seconds>(m_expected.now).time_since_epoch().count();
    for (const Json::Value claim : claims) {
        const QString name = claim.name();
        const auto entry = Token::findClaim(name.toUtf8());
        const QString shown = claim.isString()
                                  ? claim.toString()
                                  : QString::fromUtf8(claim.text().first(qMin(claim.text().size(), 4 * kLongestValue)));
        QString row = u"  "_s + m_style(Ink::Payload, onOneLine(name, 60)) + u"  "_s + onOneLine(shown);
        const auto seconds = claim.toInteger();
        if (seconds && Token::isTimeClaim(name.toUtf8()))
            row += u"  "_s + momentText(*seconds, now);
        m_out += row + u'\n';
        if (entry)
            line(Ink::Dim,
                 u"      "_s + entry->title + (entry->reference.isEmpty() ? QString() : u" · "_s + entry->reference));
    }
}

void Report::appendSignatures()
{
    if (m_inspection.signatures.isEmpty())
        return;
    title(Ink::Signature, tr(QT_TRANSLATE_NOOP("Gscope", "Signature")));
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
                               + tr(QT_TRANSLATE_NOOP("Gscope", "Key %1, %2 bit, from %3"))
                                     .arg(onOneLine(report.key.label()))
                                     .arg(report.key.bits())
                                     .arg(onOneLine(report.key.source(), 300)));
    }
}

void Report::appendCheck(const Token::Check &check, const StatusLook &look)
{
    // The title says what holds where the row passes; of a violated one the person wants to read what was found.
    const QString detail = onOneLine(Token::checkDetail(check), 2000);
    const bool violated = check.status != Status::Pass && check.status != Status::Skip;
    const QString title = Texts::checkTitle(check.id());
    const QString &first = violated && !detail.isEmpty() ? detail : title;
    m_out += u"  "_s + m_style(look.ink, tr(look.label)) + u"  "_s + m_style(Ink::Title, first) + u'\n';
    m_out += m_style(Ink::Dim, u"        "_s + QString::fromLatin1(check.id()) + u" · "_s + check.spec().text()) + u'\n';
    if (!violated && !detail.isEmpty())
        m_out += u"        "_s + detail + u'\n';
}

void Report::appendChecks()
{
    title(Ink::Title, tr(QT_TRANSLATE_NOOP("Gscope", "Checks")));
    for (const StatusLook &look : kStatusLooks) {
        const bool listed = look.status != Status::Skip && look.status != Status::Pass;
        if (!listed && m_detail == Detail::Findings)
            continue;
        for (const Token::Check &check : m_inspection.checks) {
            if (check.status == look.status)
                appendCheck(check, look);
        }
    }
    const QString counts = tr(QT_TRANSLATE_NOOP("Gscope", "%1 passed, %2 could not be checked"))
                               .arg(m_inspection.count(Status::Pass))
                               .arg(m_inspection.count(Status::Skip));
    const QString more =
        m_detail == Detail::Findings ? u" "_s + tr(QT_TRANSLATE_NOOP("Gscope", "(--all lists them)")) : QString();
    line(Ink::Dim, u"  "_s + counts + more);
}

void Report::appendAlsoFound()
{
    if (m_inspection.alsoFound.isEmpty())
        return;
    title(Ink::Title, tr(QT_TRANSLATE_NOOP("Gscope", "Also found")));
    for (const Token::Candidate &candidate : m_inspection.alsoFound) {
        const QString where = Token::contextTitle(candidate.context)
                              + (candidate.name.isEmpty() ? QString() : u' ' + onOneLine(candidate.name, 60));
        m_out += u"  "_s
                 + tr(QT_TRANSLATE_NOOP("Gscope", "%1 at octet %2: %3"))
                       .arg(QString::fromLatin1(Token::formName(candidate.form)))
                       .arg(candidate.span.offset)
                       .arg(where)
                 + u'\n';
    }
    if (m_inspection.alsoFoundMore)
        line(Ink::Dim, u"  "_s + tr(QT_TRANSLATE_NOOP("Gscope", "There are more tokens in the text than are listed here.")));
}

} // namespace

QString humanReport(const Inspection &inspection, const Token::Expectations &expected, Style style, Detail detail)
{
    return Report(inspection, expected, style, detail).text();
}

} // namespace Grantscope::Cli
