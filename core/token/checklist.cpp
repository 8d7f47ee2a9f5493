// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/checklist.h"

#include "token/rules.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

namespace Grantscope::Token {

namespace {

constexpr std::size_t kKindCount = static_cast<std::size_t>(Kind::Opaque) + 1;

std::vector<CheckRow> gatherRows()
{
    std::vector<CheckRow> rows;
    for (const auto part :
         {formatRows(), headerRows(), signatureRows(), keyRows(), timeRows(), claimRows(), idTokenRows(),
          accessTokenRows(), logoutTokenRows(), dpopRows(), clientAssertionRows(), requestObjectRows(),
          encryptionRows(), sdJwtRows(), keyBindingRows(), credentialRows(), expectationRows()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

/// The rows for tokens of one kind, in the table's order.
struct KindRows
{
    std::vector<const CheckRow *> all;
    std::vector<const CheckRow *> ofHeader; ///< Those that the header decides, and that can fail or warn …
    std::vector<const CheckRow *> ofToken; ///< … and the others that can.
};
using RowsByKind = std::array<KindRows, kKindCount>;

RowsByKind sortByKind()
{
    RowsByKind rows;
    for (const CheckRow &row : checkRows()) {
        for (std::size_t kind = 0; kind < kKindCount; ++kind) {
            if (!(row.kinds & kindBit(static_cast<Kind>(kind))))
                continue;
            rows[kind].all.push_back(&row);
            if (row.severity != Severity::Info)
                (row.decidedBy == DecidedBy::Header ? rows[kind].ofHeader : rows[kind].ofToken).push_back(&row);
        }
    }
    return rows;
}

const KindRows &rowsFor(Kind kind)
{
    static const RowsByKind rows = sortByKind();
    return rows[static_cast<std::size_t>(kind)];
}

Status statusOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Status::Fail;
    case Severity::Warning:
        return Status::Warn;
    case Severity::Info:
        return Status::Info;
    }
    return Status::Fail;
}

/// Claims that stood inside of an encrypted token have no header, no signature and no key of their own: rows about
/// those would be about another layer.
bool concernsClaims(const CheckRow &row)
{
    constexpr std::string_view kOfTheFrame[] = {"jws-format", "base64url-alphabet", "base64url-canonical"};
    return row.group != CheckGroup::Header && row.group != CheckGroup::Signature && row.group != CheckGroup::Key
           && !std::ranges::contains(kOfTheFrame, row.id);
}

/// Rules about the claims of an SD-JWT judge what is disclosed in it, and their places are there. Those about its form
/// look at what was signed.
bool looksAtSigned(CheckGroup group)
{
    return group == CheckGroup::Format || group == CheckGroup::SelectiveDisclosure;
}

Status statusOf(const Outcome &outcome, const CheckRow &row)
{
    switch (outcome.answer) {
    case Outcome::Answer::Holds:
        return Status::Pass;
    case Outcome::Answer::NotChecked:
        return Status::Skip;
    case Outcome::Answer::Violated:
        break;
    }
    return statusOf(outcome.severity.value_or(row.severity));
}

Check checkOf(const CheckRow &row, const Subject &subject, Status status, Outcome outcome)
{
    return {.id = row.id,
            .group = row.group,
            .spec = row.spec,
            .status = status,
            .severity = outcome.severity.value_or(row.severity),
            .reason = outcome.reason,
            .expected = std::move(outcome.expected),
            .found = std::move(outcome.found),
            .place = looksAtSigned(row.group) ? outcome.place : subject.token.asSigned(outcome.place)};
}

using Judged = QVarLengthArray<const CheckRow *, 128>;

/// Judges one row. \a judged are those before it that could be checked, to which it is added where it could be.
/// \a tell(Check) is called for a row that is told.
template <typename Tell>
void judge(const CheckRow &row, Subject &subject, Judged &judged, Tell tell)
{
    subject.judged = judged;
    Outcome outcome = row.rule(subject);
    Q_ASSERT(row.severity != Severity::Info || outcome.severity.value_or(Severity::Info) == Severity::Info);
    const Status status = statusOf(outcome, row);
    if (status != Status::Skip)
        judged.append(&row);
    if (subject.wantsWords() || status == Status::Fail || status == Status::Warn)
        tell(checkOf(row, subject, status, std::move(outcome)));
}

} // namespace

std::span<const CheckRow> checkRows()
{
    static const std::vector<CheckRow> rows = gatherRows();
    return rows;
}

const CheckRow *findCheckRow(std::string_view id)
{
    for (const CheckRow &row : checkRows()) {
        if (id == row.id)
            return &row;
    }
    return nullptr;
}

QList<Check> runChecklist(Subject subject)
{
    subject.usualTimes = UsualTimes::in(subject.token.judgedClaims().root());
    const auto &rows = rowsFor(subject.kind.kind).all;
    QList<Check> checks;
    if (subject.wantsWords())
        checks.reserve(static_cast<qsizetype>(rows.size()));
    Judged judged;
    for (const CheckRow *row : rows) {
        if (subject.token.form == Form::Claims && !concernsClaims(*row))
            continue;
        if (!subject.wantsWords() && row->severity == Severity::Info)
            continue; // It can neither fail nor warn.
        judge(*row, subject, judged, [&checks](Check check) { checks.append(std::move(check)); });
    }
    return checks;
}

HeaderRows runHeaderRows(Subject subject)
{
    HeaderRows known;
    Judged judged;
    for (const CheckRow *row : rowsFor(subject.kind.kind).ofHeader) {
        judge(*row, subject, judged, [&](Check check) { known.told.emplace_back(row, std::move(check)); });
    }
    known.judged.assign(judged.begin(), judged.end());
    std::ranges::copy_if(rowsFor(subject.kind.kind).ofToken, std::back_inserter(known.open),
                         [&](const CheckRow *row) { return !row->mayBeTold || row->mayBeTold(subject); });
    return known;
}

QList<Check> runChecklist(Subject subject, const HeaderRows &known)
{
    subject.usualTimes = UsualTimes::in(subject.token.judgedClaims().root());
    QList<Check> checks;
    Judged judged(known.judged.begin(), known.judged.end());
    auto next = known.told.begin();
    // Rows stand in one table, so that their addresses are in its order.
    const auto tellKnown = [&](const CheckRow *before) {
        for (; next != known.told.end() && (!before || next->first < before); ++next)
            checks.append(next->second);
    };
    for (const CheckRow *row : known.open) {
        judge(*row, subject, judged, [&](Check check) {
            tellKnown(row);
            checks.append(std::move(check));
        });
    }
    tellKnown(nullptr);
    return checks;
}

} // namespace Grantscope::Token
