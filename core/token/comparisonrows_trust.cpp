// SPDX-License-Identifier: GPL-3.0-or-later
// How far two tokens can be believed, and by what: verdicts, checks, keys; and what they are.
#include "token/comparisonrows.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr qsizetype kMostSignatures = 16;

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

/// The print of a secret would let it be guessed offline, so that only its name is told.
QString keyText(const Jose::Key &key)
{
    if (key.isNull())
        return {};
    return key.isSymmetric() ? key.label() : QString::fromLatin1(key.thumbprintBase64url());
}

Difference keyDifference(const Jose::Key &left, const Jose::Key &right)
{
    if (left.isNull() || right.isNull())
        return Difference::Unknown;
    if (left == right)
        return Difference::Same;
    const QByteArray one = left.thumbprint();
    const QByteArray other = right.thumbprint();
    if (one.isEmpty() || other.isEmpty())
        return Difference::Unknown;
    return one == other ? Difference::Same : Difference::Changed;
}

void addKey(Comparison &comparison, const Jose::Key &left, const Jose::Key &right)
{
    ComparedRow row = factRow(ComparedGroup::Keys, "key", keyText(left), keyText(right));
    row.difference = keyDifference(left, right);
    comparison.rows.append(row);
    if (!left.isNull() && !right.isNull())
        comparison.rows.append(factRow(ComparedGroup::Keys, "key-source", left.source(), right.source()));
}

/// "jwe > jws"
QString layersText(const Inspection &token)
{
    QStringList forms;
    for (const Inspection *layer = &token; layer; layer = layer->inner.get())
        forms << latin1(formName(layer->token->form));
    return forms.join(u" > "_s);
}

const Inspection *encryptionOf(const Inspection &token)
{
    const Inspection *layer = &token;
    while (layer && layer->token->form != Form::Jwe)
        layer = layer->inner.get();
    return layer;
}

bool isViolated(const Check &check)
{
    return check.status == Status::Fail || check.status == Status::Warn || check.status == Status::Info;
}

} // namespace

void addVerdictRows(Comparison &comparison)
{
    comparison.rows.append(factRow(ComparedGroup::Verdict, "verdict", latin1(verdictName(comparison.left->verdict)),
                                   latin1(verdictName(comparison.right->verdict))));
}

void addKeyRows(Comparison &comparison)
{
    const auto &lefts = comparison.leftLayer->signatures;
    const auto &rights = comparison.rightLayer->signatures;
    for (qsizetype i = 0; i < std::min(std::max(lefts.size(), rights.size()), kMostSignatures); ++i) {
        const SignatureReport *one = i < lefts.size() ? &lefts.at(i) : nullptr;
        const SignatureReport *other = i < rights.size() ? &rights.at(i) : nullptr;
        comparison.rows.append(factRow(ComparedGroup::Keys, "signature",
                                       one ? latin1(signatureStatusName(one->status)) : QString(),
                                       other ? latin1(signatureStatusName(other->status)) : QString()));
        addKey(comparison, one ? one->key : Jose::Key(), other ? other->key : Jose::Key());
    }
    const Inspection *one = encryptionOf(*comparison.left);
    const Inspection *other = encryptionOf(*comparison.right);
    if (!one && !other)
        return;
    const auto algorithms = [](const Inspection *layer) {
        return layer ? QString::fromUtf8(layer->decryption.algorithm + ", " + layer->decryption.encryption) : QString();
    };
    const auto status = [](const Inspection *layer) {
        return layer ? latin1(decryptionStatusName(layer->decryption.status)) : QString();
    };
    comparison.rows.append(factRow(ComparedGroup::Keys, "encryption", algorithms(one), algorithms(other)));
    comparison.rows.append(factRow(ComparedGroup::Keys, "decryption", status(one), status(other)));
}

void addTokenRows(Comparison &comparison)
{
    const Inspection &left = *comparison.left;
    const Inspection &right = *comparison.right;
    comparison.rows.append(factRow(ComparedGroup::Token, "kind", latin1(kindName(comparison.leftLayer->kind.kind)),
                                   latin1(kindName(comparison.rightLayer->kind.kind))));
    comparison.rows.append(factRow(ComparedGroup::Token, "layers", layersText(left), layersText(right)));
    ComparedRow text{.group = ComparedGroup::Token, .name = u"text"_s, .isFact = true};
    text.difference = left.token->text == right.token->text ? Difference::Same : Difference::Changed;
    comparison.rows.append(text);
    comparison.rows.append(factRow(ComparedGroup::Token, "octets", QString::number(left.token->text.size()),
                                   QString::number(right.token->text.size())));
}

void addCheckRows(Comparison &comparison)
{
    QHash<QByteArrayView, const Check *> rights;
    for (const Check &check : comparison.rightLayer->checks)
        rights.insert(check.id, &check);
    const auto add = [&comparison](const Check *left, const Check *right) {
        // A row of the checklist that only one of the kinds has is of interest where it objects to something.
        const Check *only = left && right ? nullptr : left ? left : right;
        if (only && !isViolated(*only))
            return;
        comparison.rows.append(factRow(ComparedGroup::Checks, left ? left->id : right->id,
                                       left ? latin1(statusName(left->status)) : QString(),
                                       right ? latin1(statusName(right->status)) : QString()));
    };
    for (const Check &check : comparison.leftLayer->checks)
        add(&check, rights.take(check.id));
    for (const Check &check : comparison.rightLayer->checks) {
        if (rights.contains(check.id))
            add(nullptr, &check);
    }
}

namespace {

/// Each token has its own, or has it by chance.
constexpr std::array kAlwaysFresh{"/iat"_L1, "/nbf"_L1, "/exp"_L1, "/jti"_L1,
                                  "/uti"_L1, "/rh"_L1,  "text"_L1, "octets"_L1};
/// What a hash or a login brings along, between two tokens of one kind.
constexpr std::array kOfItsAnswer{"/at_hash"_L1, "/c_hash"_L1, "/s_hash"_L1, "/nonce"_L1};
constexpr std::array kOfItsLogin{"/auth_time"_L1, "/sid"_L1, "/session_state"_L1};

/// Nothing is wrong with it, in any layer, but that it has run out.
bool isOnlyExpired(const Inspection &token)
{
    for (const Inspection *layer = &token; layer; layer = layer->inner.get()) {
        const bool isFine = std::ranges::all_of(layer->checks, [](const Check &check) {
            return check.status != Status::Fail || std::string_view(check.id) == "jwt-exp";
        });
        if (!isFine || layer->ownVerdict == Verdict::Malformed)
            return false;
    }
    return true;
}

/// A clock may tick between two times of one token, and a refreshed one ends with the session.
bool isExpectedLifetime(const RelationGuess &relation, const ComparedRow &row)
{
    constexpr std::int64_t kTick = 2;
    if (!row.seconds)
        return false;
    const std::int64_t longer = relation.isSwapped ? -*row.seconds : *row.seconds;
    return longer <= kTick && (longer >= -kTick || relation.relation == Relation::Refresh);
}

bool isExpected(const Comparison &comparison, const ComparedRow &row)
{
    const bool isTrust = row.group == ComparedGroup::Verdict || row.group == ComparedGroup::Checks;
    const Relation relation = comparison.relation.relation;
    const bool isPair = relation == Relation::Refresh || relation == Relation::IdAndAccess;
    if (isTrust && !isPair)
        return false;
    // One of the two has run out by now, as it should; any other bad verdict says something about the pair.
    if (row.group == ComparedGroup::Verdict)
        return isOnlyExpired(*comparison.left) && isOnlyExpired(*comparison.right);
    // Kinds have checks of their own.
    if (row.group == ComparedGroup::Checks)
        return relation == Relation::IdAndAccess || row.name == "jwt-exp"_L1;
    // Two tokens of different kinds say different things; what of it should hold is in the rules.
    if (relation == Relation::IdAndAccess)
        return true;
    if (std::ranges::contains(kAlwaysFresh, row.name) || row.name == "overlap"_L1)
        return true;
    if (relation == Relation::None)
        return false;
    if (row.isFact && row.name == "lifetime"_L1)
        return isExpectedLifetime(comparison.relation, row);
    return std::ranges::contains(kOfItsAnswer, row.name)
           || (relation == Relation::SameKind && std::ranges::contains(kOfItsLogin, row.name));
}

} // namespace

void markExpected(Comparison &comparison)
{
    for (ComparedRow &row : comparison.rows)
        row.isExpected = row.difference != Difference::Same && isExpected(comparison, row);
}

} // namespace Grantscope::Token
