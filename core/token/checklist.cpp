// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/checklist.h"

#include "token/rules.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
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

using RowsByKind = std::array<std::vector<const CheckRow *>, kKindCount>;

RowsByKind sortByKind()
{
    RowsByKind rows;
    for (const CheckRow &row : checkRows()) {
        for (std::size_t kind = 0; kind < kKindCount; ++kind) {
            if (row.kinds & kindBit(static_cast<Kind>(kind)))
                rows[kind].push_back(&row);
        }
    }
    return rows;
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

QList<Check> runChecklist(const Subject &subject)
{
    static const RowsByKind rowsByKind = sortByKind();
    const auto &rows = rowsByKind[static_cast<std::size_t>(subject.kind.kind)];
    QList<Check> checks;
    if (subject.wantsWords())
        checks.reserve(static_cast<qsizetype>(rows.size()));
    QVarLengthArray<const CheckRow *, 128> judged;
    Subject each = subject;
    for (const CheckRow *row : rows) {
        if (subject.token.form == Form::Claims && !concernsClaims(*row))
            continue;
        if (!subject.wantsWords() && row->severity == Severity::Info)
            continue; // It can neither fail nor warn.
        each.judged = judged;
        Outcome outcome = row->rule(each);
        Q_ASSERT(row->severity != Severity::Info || outcome.severity.value_or(Severity::Info) == Severity::Info);
        const Status status = statusOf(outcome, *row);
        if (status != Status::Skip)
            judged.append(row);
        if (subject.wantsWords() || status == Status::Fail || status == Status::Warn)
            checks.append(checkOf(*row, subject, status, std::move(outcome)));
    }
    return checks;
}

} // namespace Grantscope::Token
