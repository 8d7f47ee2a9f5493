// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong or odd about an encryption.
#include "jose/decrypter.h"
#include "making/encrypting.h"
#include "making/makingerror.h"
#include "token/recogniser.h"
#include "token/typname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

using Part = Finding::Part;
using Gravity = Finding::Gravity;
using Jose::EncryptionDraft;
using Jose::EncryptionProblem;

Part partOf(EncryptionProblem::Part part)
{
    switch (part) {
    case EncryptionProblem::Part::Form:
        return Part::Form;
    case EncryptionProblem::Part::Key:
        return Part::Key;
    case EncryptionProblem::Part::ProtectedHeader:
        return Part::Header;
    case EncryptionProblem::Part::SharedHeader:
        return Part::SharedHeader;
    case EncryptionProblem::Part::RecipientHeader:
        return Part::UnprotectedHeader;
    }
    Q_UNREACHABLE_RETURN(Part::Form);
}

bool isToken(const Plaintext &plaintext)
{
    if (plaintext.signedFirst)
        return true;
    const QByteArrayView text = QByteArrayView(plaintext.text).trimmed();
    if (text.isEmpty() || text.startsWith('{') || text.startsWith('['))
        return false;
    const Token::Form form = Token::wholeText(plaintext.text).form;
    return form == Token::Form::Jws || form == Token::Form::Jwe || form == Token::Form::SdJwt;
}

class Review
{
public:
    Review(const EncryptionDraft &draft, const Plaintext &plaintext)
        : m_draft(draft)
        , m_plaintext(plaintext)
    {
    }
    QList<Finding> run();

private:
    void add(Part part, Gravity gravity, Error error, qsizetype recipient = 0)
    {
        m_findings.append({part, recipient, gravity, std::move(error)});
    }
    void problems();
    void recipient(const Jose::EncryptionRecipient &recipient, qsizetype number);
    void names(const QByteArray &header, Part part, const Jose::Key &key, qsizetype number);
    void contentType();
    void content();

    const EncryptionDraft &m_draft;
    const Plaintext &m_plaintext;
    QList<Finding> m_findings;
};

void Review::problems()
{
    for (const EncryptionProblem &problem : Jose::encryptionProblems(m_draft)) {
        const bool hasNoKey =
            problem.part == EncryptionProblem::Part::Key && m_draft.recipients.at(problem.recipient).key.isNull();
        const Error noKey{.id = MakingError::NoRecipientKey, .spec = "RFC 7516 §5.1"};
        add(partOf(problem.part), Gravity::Prevents, hasNoKey ? noKey : problem.error, problem.recipient);
    }
    if (!m_plaintext.signedFirst)
        return;
    // What keeps it from being signed keeps it from being encrypted; where it stands is told by the signature's review.
    for (const Finding &finding : review(*m_plaintext.signedFirst)) {
        if (finding.gravity == Gravity::Prevents)
            add(Part::Form, Gravity::Prevents, finding.error);
    }
}

void Review::recipient(const Jose::EncryptionRecipient &recipient, qsizetype number)
{
    if (auto avoid = whyAvoid(*recipient.algorithm))
        add(Part::Key, Gravity::Odd, *std::move(avoid), number);
    if (recipient.algorithm->mode == Jose::KeyManagement::Password && m_draft.iterations > 0) {
        const qint64 enough = Jose::recommendedIterations(*recipient.algorithm);
        const qint64 most = Jose::DecryptionLimits().iterations;
        const QString found = u"p2c: %1"_s.arg(m_draft.iterations);
        if (m_draft.iterations < enough)
            add(Part::Key, Gravity::Odd,
                {MakingError::FewIterations, u"p2c: ≥ %1"_s.arg(enough), found, "RFC 7518 §8.8"}, number);
        else if (m_draft.iterations > most)
            add(Part::Key, Gravity::Odd,
                {MakingError::ManyIterations, u"p2c: ≤ %1"_s.arg(most), found, "8725bis §3.13"}, number);
    }
    if (m_draft.serialization == Jose::Serialization::General)
        names(recipient.header, Part::UnprotectedHeader, recipient.key, number);
    else
        names(m_draft.protectedHeader, Part::Header, recipient.key, number);
}

void Review::names(const QByteArray &header, Part part, const Jose::Key &key, qsizetype number)
{
    const auto document = Json::Document::parse(header);
    if (!document || key.isNull() || key.keyId().isEmpty())
        return;
    const Json::Value kid = document->root().member("kid");
    if (kid && !kid.stringIs(key.keyId()))
        add(part, Gravity::Odd,
            {MakingError::KeyIdDiffers, key.keyId(), QString::fromUtf8(kid.text()).left(60), "RFC 7516 §4.1.6",
             kid.span().offset},
            number);
}

void Review::contentType()
{
    const auto document = Json::Document::parse(m_draft.protectedHeader);
    const Json::Value cty = document ? document->root().member("cty") : Json::Value();
    const bool saysToken = Token::normalizedTyp(cty) == "jwt";
    const bool holdsToken = isToken(m_plaintext);
    // With a shared header it may stand there (RFC 7516 §4.1.12); a nested JWT that nobody signs may leave "cty" out.
    if (saysToken == holdsToken || (holdsToken && !m_draft.sharedHeader.isEmpty()))
        return;
    add(Part::Header, Gravity::Odd,
        {MakingError::ContentType, holdsToken ? u"\"cty\": \"JWT\""_s : QString(),
         cty ? QString::fromUtf8(cty.text()).left(60) : QString(), "RFC 7519 §5.2", cty ? cty.span().offset : -1});
}

void Review::content()
{
    if (m_draft.isCompressed)
        add(Part::Form, Gravity::Odd, {MakingError::Compressed, {}, u"zip: DEF"_s, "RFC 8725 §3.6"});
    if (m_plaintext.signedFirst || !m_plaintext.text.trimmed().startsWith('{'))
        return;
    const auto document = Json::Document::parse(m_plaintext.text);
    if (!document)
        return add(Part::Payload, Gravity::Odd,
                   {MakingError::ContentNotJson, document.error().expected, document.error().found, "RFC 7519 §7.1",
                    document.error().offset});
    for (const Json::Duplicate &duplicate : document->duplicates())
        add(Part::Payload, Gravity::Odd,
            {MakingError::DuplicateMember,
             {},
             QString::fromUtf8(
                 document->text().sliced(duplicate.second.offset, std::min<qsizetype>(duplicate.second.length, 60))),
             "RFC 7519 §4",
             duplicate.second.offset});
}

QList<Finding> Review::run()
{
    problems();
    for (qsizetype i = 0; i < m_draft.recipients.size(); ++i)
        recipient(m_draft.recipients.at(i), i);
    contentType();
    content();
    std::ranges::stable_sort(m_findings, {}, &Finding::gravity);
    return std::move(m_findings);
}

} // namespace

QList<Finding> review(const EncryptionDraft &draft, const Plaintext &plaintext)
{
    return Review(draft, plaintext).run();
}

} // namespace Grantscope::Making
