// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a draft from being encrypted: all of it that can be seen without doing it.
#include "jose/encrypter.h"
#include "jose/encryptionheader_p.h"
#include "jose/jwe.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using Part = EncryptionProblem::Part;

class Problems
{
public:
    explicit Problems(const EncryptionDraft &draft)
        : m_draft(draft)
    {
    }
    QList<EncryptionProblem> run();

private:
    void add(Part part, const Result<void> &judged, qsizetype recipient = 0)
    {
        if (!judged)
            m_problems.append({part, recipient, judged.error()});
    }
    void add(Part part, Error error, qsizetype recipient = 0)
    {
        m_problems.append({part, recipient, std::move(error)});
    }
    std::optional<GrowingHeader> read(Part part, const QByteArray &typed, qsizetype recipient = 0)
    {
        const auto extensions =
            part == Part::ProtectedHeader ? m_draft.criticalExtensions : CriticalExtensions::Refused;
        auto header = GrowingHeader::read(typed, extensions);
        if (header)
            return *std::move(header);
        add(part, header.error(), recipient);
        return std::nullopt;
    }
    void form();
    void recipients();
    void headers();
    void headerOf(qsizetype number, const GrowingHeader &protectedHeader, const GrowingHeader &shared);
    [[nodiscard]] bool isGeneral() const { return m_draft.serialization == Serialization::General; }

    const EncryptionDraft &m_draft;
    QList<EncryptionProblem> m_problems;
};

/// What only a JSON form can carry.
void Problems::form()
{
    if (m_draft.serialization != Serialization::Compact)
        return;
    if (m_draft.additionalData)
        add(Part::Form, Error{JweError::Header, u"JSON"_s, u"aad"_s, "RFC 7516 §7.1"});
    else if (!m_draft.sharedHeader.isEmpty())
        add(Part::Form, Error{JweError::Header, u"JSON"_s, u"unprotected"_s, "RFC 7516 §7.1"});
}

void Problems::recipients()
{
    const QList<EncryptionRecipient> &recipients = m_draft.recipients;
    const qsizetype most = isGeneral() ? Jwe::kMaxRecipients : 1;
    const QString found = QString::number(recipients.size());
    if (recipients.isEmpty() || recipients.size() > most)
        add(Part::Form, Error{JweError::Recipients, u"1 … %1"_s.arg(most), found, "RFC 7516 §7.1, §7.2"});
    else if (recipients.size() > 1 && std::ranges::any_of(recipients, [](const EncryptionRecipient &each) {
                 return each.algorithm->isDirect();
             }))
        add(Part::Form, Error{JweError::Recipients, u"1"_s, found, "RFC 7516 §2; RFC 7518 §4.5, §4.6"});
    for (qsizetype i = 0; i < recipients.size(); ++i) {
        const EncryptionRecipient &each = recipients.at(i);
        add(Part::Key, fits(each.key, *each.algorithm, *m_draft.encryption, EncryptionOperation::Encrypt), i);
        const qint64 iterations = m_draft.iterations > 0 ? m_draft.iterations : recommendedIterations(*each.algorithm);
        if (each.algorithm->mode == KeyManagement::Password
            && (iterations < kFewestIterations || iterations > kMostIterations))
            add(Part::Key,
                Error{JweError::Iterations, u"p2c: %1 … %2"_s.arg(kFewestIterations).arg(kMostIterations),
                      u"p2c: %1"_s.arg(iterations), "RFC 7518 §4.8.1.2"},
                i);
    }
}

void Problems::headers()
{
    const auto protectedHeader = read(Part::ProtectedHeader, m_draft.protectedHeader);
    const auto shared = read(Part::SharedHeader, m_draft.sharedHeader);
    if (!protectedHeader || !shared)
        return;
    add(Part::SharedHeader, shared->isDisjointFrom(*protectedHeader));
    for (const char *name : {"enc", "zip"}) {
        if (const Json::Value there = shared->member(name))
            add(Part::SharedHeader, GrowingHeader::contrary(there));
    }
    add(Part::ProtectedHeader, protectedHeader->mayPut("enc", m_draft.encryption->name));
    if (const Json::Value zip = protectedHeader->member("zip"); zip && !m_draft.isCompressed)
        add(Part::ProtectedHeader, GrowingHeader::contrary(zip));
    else
        add(Part::ProtectedHeader, protectedHeader->mayPut("zip", "DEF"));
    for (qsizetype i = 0; i < m_draft.recipients.size(); ++i)
        headerOf(i, *protectedHeader, *shared);
}

/// In the general form each has "alg" and its companions to itself; elsewhere they are protected.
void Problems::headerOf(qsizetype number, const GrowingHeader &protectedHeader, const GrowingHeader &shared)
{
    const EncryptionRecipient &recipient = m_draft.recipients.at(number);
    const auto own = read(Part::RecipientHeader, isGeneral() ? recipient.header : QByteArray(), number);
    if (!own)
        return;
    add(Part::RecipientHeader, own->isDisjointFrom(protectedHeader), number);
    add(Part::RecipientHeader, own->isDisjointFrom(shared), number);
    const Part part = isGeneral() ? Part::RecipientHeader : Part::ProtectedHeader;
    const GrowingHeader &header = isGeneral() ? *own : protectedHeader;
    // An "alg" that all share is protected (RFC 7516 §7.2.1).
    const bool isShared = isGeneral() && protectedHeader.member("alg");
    add(isShared ? Part::ProtectedHeader : part,
        (isShared ? protectedHeader : header).mayPut("alg", recipient.algorithm->name), number);
    if (const Json::Value alg = shared.member("alg"))
        add(Part::SharedHeader, GrowingHeader::contrary(alg), number);
    for (const char *name : parametersOf(recipient.algorithm->mode)) {
        for (const auto &[where, each] : {std::pair(Part::ProtectedHeader, &protectedHeader),
                                          {Part::SharedHeader, &shared},
                                          {Part::RecipientHeader, &*own}}) {
            if (const Json::Value there = each->member(name))
                add(where, GrowingHeader::contrary(there), number);
        }
    }
    for (const char *name : {"apu", "apv"}) {
        const bool isOwn = header.member(name).exists();
        const auto party = partyOf(isOwn ? header.member(name) : protectedHeader.member(name), name);
        if (!party)
            add(isOwn ? part : Part::ProtectedHeader, party.error(), number);
    }
}

QList<EncryptionProblem> Problems::run()
{
    form();
    recipients();
    headers();
    return std::move(m_problems);
}

} // namespace

QList<EncryptionProblem> encryptionProblems(const EncryptionDraft &draft)
{
    return Problems(draft).run();
}

} // namespace Grantscope::Jose
