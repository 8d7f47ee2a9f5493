// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparelines.h"

#include "disclosurelines.h"

#include "token/comparisontext.h"
#include "token/verdicttitle.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Token::ComparedRow;
using Token::Comparison;
using Token::Difference;
using Token::Side;

constexpr qsizetype kNameWidth = 26;
constexpr qsizetype kValueWidth = 34;

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

/// Ideographs and their punctuation take two places of a terminal.
qsizetype widthOf(QStringView text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype(0), [](qsizetype sum, QChar each) {
        const char16_t code = each.unicode();
        const bool isWide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf)
                            || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
                            || (code >= 0xff00 && code <= 0xff60);
        return sum + (isWide ? 2 : 1);
    });
}

/// In a column of so many places, with two blanks behind it; what is longer than it pushes the next one on.
QString padded(const QString &text, qsizetype width)
{
    return text + QString(std::max<qsizetype>(width - widthOf(text), 0) + 2, u' ');
}

Ink inkOf(const ComparedRow &row)
{
    if (row.difference == Difference::Same || row.difference == Difference::Respelled || row.isExpected)
        return Ink::Dim;
    return row.difference == Difference::Unknown ? Ink::Plain : Ink::Warning;
}

QLatin1StringView signOf(const ComparedRow &row)
{
    switch (row.difference) {
    case Difference::Same:
        return " "_L1;
    case Difference::Respelled:
        return "="_L1;
    case Difference::OnlyLeft:
        return "-"_L1;
    case Difference::OnlyRight:
        return "+"_L1;
    case Difference::Changed:
        return "~"_L1;
    case Difference::Unknown:
        return "?"_L1;
    }
    return {};
}

QString sideOf(const ComparedRow &row, Side side)
{
    const QString text = onOneLine(Token::sideText(row, side), 200);
    return text.isEmpty() ? u"–"_s : text;
}

QString rowLine(const ComparedRow &row, const Style &style)
{
    QString line = u"  "_s + signOf(row) + u' ' + padded(onOneLine(Token::rowTitle(row), 80), kNameWidth);
    const QString left = sideOf(row, Side::Left);
    const QString right = sideOf(row, Side::Right);
    const QString told = onOneLine(Token::differenceText(row), 400);
    const bool isEmpty = left == u"–"_s && right == u"–"_s;
    if (!isEmpty && row.difference == Difference::Same)
        return style(inkOf(row), line + left) + u'\n';
    if (!isEmpty && std::max(widthOf(left), widthOf(right)) > kValueWidth) {
        // Each on a line of its own, under the other, so that the eye finds what differs.
        const QString indent = u"\n      "_s;
        return style(inkOf(row), line + told + indent + left + indent + right) + u'\n';
    }
    if (!isEmpty)
        line += padded(left, kValueWidth) + padded(right, kValueWidth);
    return style(inkOf(row), line + told) + u'\n';
}

struct StatusLook
{
    Status status;
    Ink ink;
};
constexpr std::array kStatusLooks{StatusLook{Status::Fail, Ink::Bad}, StatusLook{Status::Warn, Ink::Warning},
                                  StatusLook{Status::Info, Ink::Plain}, StatusLook{Status::Skip, Ink::Dim},
                                  StatusLook{Status::Pass, Ink::Good}};

QString checkLines(const Comparison &comparison, const Style &style, bool all)
{
    QString out;
    for (const StatusLook &look : kStatusLooks) {
        if (!all && (look.status == Status::Skip || look.status == Status::Pass))
            continue;
        for (const Token::RelationCheck &check : comparison.checks) {
            if (check.status != look.status)
                continue;
            out += u"  "_s + style(look.ink, statusTitle(check.status)) + u"  "_s
                   + style(Ink::Title, Texts::checkTitle(check.id)) + u'\n';
            out += u"      "_s + onOneLine(Token::relationDetail(check), 1000) + u'\n';
            out += style(Ink::Dim, u"      "_s + QString::fromLatin1(check.id) + u" · "_s + check.spec.text()) + u'\n';
        }
    }
    const auto count = [&](Status status) {
        return std::ranges::count(comparison.checks, status, &Token::RelationCheck::status);
    };
    const QString counts = said(QT_TRANSLATE_NOOP("Gscope", "%1 passed, %2 could not be checked"))
                               .arg(count(Status::Pass))
                               .arg(count(Status::Skip));
    const QString more = all ? QString() : u' ' + said(QT_TRANSLATE_NOOP("Gscope", "(--all lists them)"));
    return out + style(Ink::Dim, u"  "_s + counts + more) + u'\n';
}

Ink inkOf(const Comparison &comparison)
{
    switch (comparison.result()) {
    case Token::PairResult::Identical:
        return Ink::Good;
    case Token::PairResult::Alike:
        return comparison.hasWarnings() ? Ink::Warning : Ink::Good;
    case Token::PairResult::Violated:
        return Ink::Bad;
    case Token::PairResult::Differs:
    case Token::PairResult::Unknown:
        break;
    }
    return Ink::Warning;
}

} // namespace

QString comparisonText(const Comparison &comparison, Style style, Token::ComparisonDetail detail)
{
    const bool all = detail == Token::ComparisonDetail::Everything;
    QStringList notes = Token::comparisonNotes(comparison);
    QString out = style(inkOf(comparison), notes.takeFirst()) + u'\n';
    out += Token::relationSentence(comparison) + u'\n';
    for (const QString &note : notes)
        out += style(Ink::Dim, note) + u'\n';
    for (const auto &[side, name] : {std::pair(Side::Left, QT_TRANSLATE_NOOP("Gscope", "First:")),
                                     std::pair(Side::Right, QT_TRANSLATE_NOOP("Gscope", "Second:"))})
        out += padded(said(name), 7) + Token::kindTitle(comparison.layer(side).kind.kind) + u" · "_s
               + Token::verdictTitle(comparison.token(side).verdict) + u'\n';
    out += u'\n' + style(Ink::Title, Texts::pairGroupTitle("relation")) + u'\n' + checkLines(comparison, style, all);
    std::optional<Token::ComparedGroup> group;
    for (const ComparedRow &row : Token::rowsOf(comparison, detail)) {
        if (group != row.group)
            out += u'\n' + style(Ink::Title, Texts::pairGroupTitle(Token::groupName(row.group))) + u'\n';
        group = row.group;
        out += rowLine(row, style);
    }
    return out;
}

} // namespace Grantscope::Cli
