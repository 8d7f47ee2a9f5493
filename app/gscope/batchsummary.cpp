// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchformat.h"
#include "publictext.h"

#include "commandline/style.h"
#include "json/writer.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr auto kEnglish = Texts::Language::English;
constexpr std::array kVerdicts{Token::Verdict::Valid, Token::Verdict::Invalid, Token::Verdict::Unverified,
                               Token::Verdict::Malformed};

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

/// Counts, and nothing a line.
class SummaryFormat : public BatchFormat
{
public:
    explicit SummaryFormat(SummaryFor reader)
        : m_reader(reader)
    {
    }
    void append(BatchBlock &block, const Token::BatchPlace &place, const Token::Inspection &inspection) const override;
    [[nodiscard]] QByteArray ending(const BatchTally &tally, Course course) const override;

private:
    SummaryFor m_reader;
};

void SummaryFormat::append(BatchBlock &block, const Token::BatchPlace &place, const Token::Inspection &inspection) const
{
    BatchName name;
    for (const Token::Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        for (const Check &check : layer->checks) {
            if (check.status == Status::Fail || check.status == Status::Warn)
                block.findings.push_back({check.id, check.status, place.line});
        }
        // The innermost layer is the one that somebody vouches for.
        const auto take = [](std::optional<QString> &to, Json::Value value) {
            if (value.isString() && !value.toString().isEmpty())
                to = publicName(value.toString());
        };
        take(name.algorithm, layer->token->header("alg"));
        take(name.keyId, layer->token->header("kid"));
        take(name.issuer, layer->token->claim("iss"));
    }
    name.isBad = inspection.verdict == Token::Verdict::Invalid || inspection.verdict == Token::Verdict::Malformed;
    block.names.push_back(std::move(name));
}

QList<BatchTally::Share> sorted(const BatchTally::Shares &shares)
{
    QList<BatchTally::Share> all = shares.named;
    std::ranges::stable_sort(all, std::ranges::greater(), &BatchTally::Share::lines);
    return all;
}

void writeShares(Json::Writer &out, QByteArrayView name, const BatchTally::Shares &shares)
{
    out.key(name).beginObject();
    out.key("named").beginArray();
    for (const BatchTally::Share &share : sorted(shares)) {
        out.beginObject();
        out.key("name").string(share.name);
        out.key("lines").number(share.lines);
        out.key("bad").number(share.bad);
        out.endObject();
    }
    out.endArray();
    out.key("others").number(shares.others);
    out.endObject();
}

QByteArray summaryJson(const BatchTally &tally, BatchFormat::Course course)
{
    QByteArray text;
    Json::Writer out(text);
    out.beginObject();
    out.key("lines").number(tally.lines());
    out.key("tokens").number(tally.tokens());
    out.key("lines_without_token").number(tally.withoutToken());
    out.key("lines_holding_token").number(tally.holdingToken());
    out.key("lines_cut").number(tally.cut());
    out.key("complete").boolean(course == BatchFormat::Course::ToTheEnd);
    out.key("verdicts").beginObject();
    for (const Token::Verdict verdict : kVerdicts)
        out.key(Token::verdictName(verdict)).number(tally.count(verdict));
    out.endObject();
    for (const auto &[name, status] : {std::pair{"failed", Status::Fail}, std::pair{"warned", Status::Warn}}) {
        out.key(name).beginArray();
        for (const auto &[id, count] : tally.findings(status)) {
            out.beginObject();
            out.key("id").string(QByteArrayView(id));
            out.key("title").string(Texts::checkTitle(id, kEnglish));
            out.key("lines").number(count.lines);
            out.key("first_lines").beginArray();
            for (const qint64 line : count.first)
                out.number(line);
            out.endArray();
            out.endObject();
        }
        out.endArray();
    }
    writeShares(out, "algorithms", tally.algorithms());
    writeShares(out, "key_ids", tally.keyIds());
    writeShares(out, "issuers", tally.issuers());
    out.endObject();
    return text + '\n';
}

Ink inkOf(Token::Verdict verdict)
{
    switch (verdict) {
    case Token::Verdict::Valid:
        return Ink::Good;
    case Token::Verdict::Unverified:
        return Ink::Warning;
    case Token::Verdict::Invalid:
    case Token::Verdict::Malformed:
        break;
    }
    return Ink::Bad;
}

/// A table of counts for a person, in their language.
class Table
{
public:
    Table(const BatchTally &tally, BatchFormat::Course course)
        : m_tally(tally)
        , m_shortfall(shortfallOf(course))
        , m_style(Style::forStandardOutput())
        , m_width(number(tally.lines()).size())
    {
    }
    [[nodiscard]] QString text()
    {
        m_out =
            m_style(Ink::Title, said(QT_TRANSLATE_NOOP("Gscope", "Lines: %1")).arg(number(m_tally.lines()))) + u'\n';
        if (m_shortfall)
            m_out += m_style(Ink::Bad, said(m_shortfall)) + u'\n';
        for (const auto &[count, text] :
             {std::pair(m_tally.withoutToken(), QT_TRANSLATE_NOOP("Gscope", "lines without a token")),
              {m_tally.holdingToken(),
               QT_TRANSLATE_NOOP("Gscope", "lines that are no token and hold one; --find judges it")},
              {m_tally.cut(),
               QT_TRANSLATE_NOOP("Gscope", "lines with more tokens than were judged, the first 1000 of each")}}) {
            if (count > 0)
                row(count, m_style(Ink::Warning, said(text)));
        }
        for (const Token::Verdict verdict : kVerdicts) {
            const qint64 count = m_tally.count(verdict);
            row(count,
                m_style(count > 0 ? inkOf(verdict) : Ink::Dim, QString::fromLatin1(Token::verdictName(verdict))));
        }
        findings(Status::Fail, Ink::Bad, said(QT_TRANSLATE_NOOP("Gscope", "Failed checks")));
        findings(Status::Warn, Ink::Warning, said(QT_TRANSLATE_NOOP("Gscope", "Warnings")));
        shares(m_tally.algorithms(), said(QT_TRANSLATE_NOOP("Gscope", "Algorithms (alg)")));
        shares(m_tally.keyIds(), said(QT_TRANSLATE_NOOP("Gscope", "Keys (kid)")));
        shares(m_tally.issuers(), said(QT_TRANSLATE_NOOP("Gscope", "Issuers (iss)")));
        return m_out;
    }

private:
    void title(const QString &text) { m_out += u'\n' + m_style(Ink::Title, text) + u'\n'; }
    void row(qint64 count, const QString &text)
    {
        m_out += u"  "_s + number(count).rightJustified(m_width) + u"  "_s + text + u'\n';
    }
    void findings(Status status, Ink ink, const QString &heading);
    void shares(const BatchTally::Shares &shares, const QString &heading);

    const BatchTally &m_tally;
    const char *m_shortfall;
    Style m_style;
    qsizetype m_width;
    QString m_out;
};

void Table::findings(Status status, Ink ink, const QString &heading)
{
    const auto found = m_tally.findings(status);
    if (found.isEmpty())
        return;
    title(heading);
    for (const auto &[id, count] : found) {
        row(count.lines, m_style(ink, QString::fromLatin1(id)) + u"  "_s + Texts::checkTitle(id));
        QStringList lines;
        for (const qint64 line : count.first)
            lines.append(QString::number(line));
        if (count.lines > count.first.size())
            lines.append(u"…"_s);
        m_out += QString(m_width + 4, u' ')
                 + m_style(Ink::Dim, said(QT_TRANSLATE_NOOP("Gscope", "in line %1")).arg(lines.join(u", "_s))) + u'\n';
    }
}

void Table::shares(const BatchTally::Shares &shares, const QString &heading)
{
    constexpr qsizetype kMostRows = 20;
    if (shares.named.isEmpty())
        return;
    title(heading);
    const QList<BatchTally::Share> all = sorted(shares);
    qint64 others = shares.others;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const BatchTally::Share &share = all.at(i);
        if (i >= kMostRows) {
            others += share.lines;
            continue;
        }
        QString text = share.name;
        if (share.bad > 0)
            text += u"  "_s + m_style(Ink::Bad, said(QT_TRANSLATE_NOOP("Gscope", "bad: %1")).arg(number(share.bad)));
        row(share.lines, text);
    }
    if (others > 0)
        row(others, m_style(Ink::Dim, said(QT_TRANSLATE_NOOP("Gscope", "with others"))));
}

QByteArray SummaryFormat::ending(const BatchTally &tally, Course course) const
{
    return m_reader == SummaryFor::Program ? summaryJson(tally, course) : Table(tally, course).text().toUtf8();
}

} // namespace

std::unique_ptr<BatchFormat> makeSummaryFormat(SummaryFor reader)
{
    return std::make_unique<SummaryFormat>(reader);
}

} // namespace Grantscope::Cli
