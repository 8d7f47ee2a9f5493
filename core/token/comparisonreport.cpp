// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/comparisonreport.h"

#include "json/writer.h"
#include "texts/markdown.h"
#include "token/comparisontext.h"
#include "token/verdicttitle.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr auto kEnglish = Texts::Language::English;

void writeToken(Json::Writer &out, const Comparison &comparison, Side side)
{
    const Inspection &layer = comparison.layer(side);
    const auto [number, all] = comparison.depth(side);
    out.beginObject();
    out.key("kind").string(QByteArrayView(formName(layer.token->form)));
    out.key("type").string(QByteArrayView(kindName(layer.kind.kind)));
    out.key("verdict").string(QByteArrayView(verdictName(comparison.token(side).verdict)));
    out.key("layer").number(number);
    out.key("layers").number(all);
    out.key("octets").number(comparison.token(side).token->text.size());
    out.endObject();
}

void writeCheck(Json::Writer &out, const RelationCheck &check)
{
    out.beginObject();
    out.key("id").string(QByteArrayView(check.id));
    out.key("status").string(QByteArrayView(statusName(check.status)));
    out.key("severity").string(QByteArrayView(severityName(check.severity)));
    out.key("title").string(Texts::checkTitle(check.id, kEnglish));
    out.key("detail").string(relationDetail(check, kEnglish));
    out.key("spec").string(QByteArrayView(check.spec.utf8()));
    out.endObject();
}

void writeSide(Json::Writer &out, QByteArrayView key, Json::Value value, const QString &fact)
{
    if (!value && fact.isEmpty())
        return;
    out.key(key);
    bool isNumber = false;
    const qlonglong number = fact.toLongLong(&isNumber);
    if (value)
        out.raw(value.text());
    else if (isNumber)
        out.number(number);
    else
        out.string(fact);
}

void writeEntries(Json::Writer &out, QByteArrayView key, const QStringList &entries)
{
    if (entries.isEmpty())
        return;
    out.key(key).beginArray();
    for (const QString &entry : entries)
        out.string(entry);
    out.endArray();
}

void writeRow(Json::Writer &out, const ComparedRow &row)
{
    out.beginObject();
    out.key("group").string(QByteArrayView(groupName(row.group)));
    out.key(row.isFact ? "fact" : "path").string(row.name);
    out.key("difference").string(QByteArrayView(differenceName(row.difference)));
    if (row.spelling != Spelling::Alike)
        out.key("spelling").string(QByteArrayView(spellingName(row.spelling)));
    out.key("expected").boolean(row.isExpected);
    writeSide(out, "left", row.left, row.leftText);
    writeSide(out, "right", row.right, row.rightText);
    writeEntries(out, "added", row.added);
    writeEntries(out, "removed", row.removed);
    if (row.seconds)
        out.key("seconds").number(*row.seconds);
    out.endObject();
}

QString cell(const QString &text)
{
    return Texts::markdownText(text);
}

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

} // namespace

QList<ComparedRow> rowsOf(const Comparison &comparison, ComparisonDetail detail)
{
    if (detail == ComparisonDetail::Everything)
        return comparison.rows;
    QList<ComparedRow> rows;
    // How long both are valid is no difference, but it is why many ask.
    std::ranges::copy_if(comparison.rows, std::back_inserter(rows), [](const ComparedRow &row) {
        return row.difference != Difference::Same || row.name == "overlap"_L1;
    });
    return rows;
}

QByteArray comparisonJson(const Comparison &comparison, ComparisonDetail detail)
{
    QByteArray text;
    Json::Writer out(text);
    out.beginObject();
    out.key("result").string(QByteArrayView(resultName(comparison.result())));
    const RelationGuess &relation = comparison.relation;
    out.key("relation").beginObject();
    out.key("name").string(QByteArrayView(relationName(relation.relation)));
    out.key("said").boolean(relation.isSaid);
    out.key("swapped").boolean(relation.isSwapped);
    out.key("reason").string(Texts::remarkText(relation.reason, relation.evidence, {}, kEnglish));
    out.endObject();
    out.key("notes").beginArray();
    for (const QString &note : comparisonNotes(comparison, kEnglish))
        out.string(note);
    out.endArray();
    out.key("left");
    writeToken(out, comparison, Side::Left);
    out.key("right");
    writeToken(out, comparison, Side::Right);
    out.key("checks").beginArray();
    for (const RelationCheck &check : comparison.checks)
        writeCheck(out, check);
    out.endArray();
    out.key("rows").beginArray();
    for (const ComparedRow &row : rowsOf(comparison, detail))
        writeRow(out, row);
    out.endArray();
    out.key("left_out").number(comparison.leftOut);
    out.endObject();
    return text;
}

QString comparisonMarkdown(const Comparison &comparison, ComparisonDetail detail)
{
    QString out = u"# "_s + words(QT_TRANSLATE_NOOP("Report", "Two tokens compared")) + u"\n\n"_s
                  + cell(relationSentence(comparison)) + u"\n\n"_s;
    for (const QString &note : comparisonNotes(comparison))
        out += u"- "_s + cell(note) + u'\n';
    const QString first = words(QT_TRANSLATE_NOOP("Report", "First"));
    const QString second = words(QT_TRANSLATE_NOOP("Report", "Second"));
    const auto token = [&](Side side) {
        return kindTitle(comparison.layer(side).kind.kind) + u", "_s + verdictTitle(comparison.token(side).verdict);
    };
    out += u"- %1: %2\n- %3: %4\n\n"_s.arg(first, cell(token(Side::Left)), second, cell(token(Side::Right)));
    if (!comparison.checks.isEmpty()) {
        out += u"## "_s + cell(Texts::pairGroupTitle("relation"))
               + u"\n\n| | %1 | %2 | %3 |\n|---|---|---|---|\n"_s.arg(
                   words(QT_TRANSLATE_NOOP("Report", "Check")), words(QT_TRANSLATE_NOOP("Report", "Finding")),
                   words(QT_TRANSLATE_NOOP("Report", "Specification")));
        for (const RelationCheck &check : comparison.checks)
            out += u"| %1 | %2 | %3 | %4 |\n"_s.arg(cell(statusTitle(check.status)), cell(Texts::checkTitle(check.id)),
                                                    cell(relationDetail(check)), cell(check.spec.text()));
        out += u'\n';
    }
    std::optional<ComparedGroup> group;
    for (const ComparedRow &row : rowsOf(comparison, detail)) {
        if (group != row.group)
            out += (group ? u"\n## "_s : u"## "_s) + cell(Texts::pairGroupTitle(groupName(row.group)))
                   + u"\n\n| | %1 | %2 | %3 |\n|---|---|---|---|\n"_s.arg(
                       first, second, words(QT_TRANSLATE_NOOP("Report", "Difference")));
        group = row.group;
        out += u"| %1 | %2 | %3 | %4 |\n"_s.arg(cell(rowTitle(row)), cell(sideText(row, Side::Left)),
                                                cell(sideText(row, Side::Right)), cell(differenceText(row)));
    }
    return out;
}

} // namespace Grantscope::Token
