// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/encryptionsession.h"

#include "making/jsonmember.h"
#include "widgets/background.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>

namespace Grantscope::Ui {

namespace {

Jose::EncryptionDraft emptyDraft()
{
    return {.encryption = Jose::findContentEncryption("A256GCM"),
            .recipients = {{.key = {}, .algorithm = Jose::findKeyManagement("RSA-OAEP-256")}},
            .protectedHeader = "{}"};
}

Result<EncryptedToken> broken(const Making::EncryptionBreakage &breakage, const Jose::EncryptionDraft &draft,
                              const Making::Plaintext &plaintext, QList<Jose::Key> keys, Instant now)
{
    return Making::strangerTo(draft)
        .and_then([&](const Jose::Key &stranger) {
            return Making::makeBrokenInsecure(breakage, draft, plaintext, {.stranger = stranger});
        })
        .transform([&](const QByteArray &token) {
            const Jose::Key &key = draft.recipients.constFirst().key;
            if (!keys.contains(key))
                keys.append(key);
            return EncryptedToken{token, &breakage, Making::failingChecks(token, keys, now)};
        });
}

} // namespace

EncryptionSession::EncryptionSession(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_draft(emptyDraft())
{
    m_pool.setMaxThreadCount(1);
}

EncryptionSession::~EncryptionSession()
{
    ++m_version;
    giveUp();
    m_pool.waitForDone();
}

QThreadPool *EncryptionSession::makers()
{
    // Of the application, which waits for it in its destructor: before the libraries that are at work there clean up.
    static QPointer<QThreadPool> pool;
    if (!pool) {
        pool = new QThreadPool(QCoreApplication::instance());
        constexpr int kGivenUp = 2; // So many that were given up leave room for the next.
        pool->setMaxThreadCount(kGivenUp + 2);
    }
    return pool;
}

template <typename Member, typename Value>
void EncryptionSession::set(Member &member, const Value &value)
{
    if (member == value)
        return;
    member = value;
    changed();
    Q_EMIT chosen();
}

void EncryptionSession::start(const Jose::EncryptionDraft &draft)
{
    m_draft = draft;
    if (m_draft.recipients.isEmpty())
        m_draft.recipients = emptyDraft().recipients;
    m_current = 0;
    changed();
    Q_EMIT started();
}

void EncryptionSession::setPlaintext(const Making::Plaintext &plaintext)
{
    m_plaintext = plaintext;
    changed();
}

void EncryptionSession::setProtectedHeader(const QByteArray &header)
{
    set(m_draft.protectedHeader, header);
}

void EncryptionSession::setSharedHeader(const QByteArray &header)
{
    set(m_draft.sharedHeader, header.trimmed().isEmpty() ? QByteArray() : header);
}

void EncryptionSession::setRecipientHeader(const QByteArray &header)
{
    set(recipientToChange().header, header.trimmed().isEmpty() ? QByteArray() : header);
}

void EncryptionSession::setAdditionalData(const QByteArray &data)
{
    set(m_draft.additionalData, data.isEmpty() ? std::nullopt : std::optional(data));
}

void EncryptionSession::nameChoice()
{
    m_draft.protectedHeader = Making::withNames(m_draft.protectedHeader, *recipient().algorithm, *m_draft.encryption);
    // What is protected is of all of them: with several, each names its own.
    if (m_draft.recipients.size() > 1)
        m_draft.protectedHeader =
            Making::removeMember(m_draft.protectedHeader, "alg").value_or(m_draft.protectedHeader);
    recipientToChange().header = Making::withNames(recipient().header, *recipient().algorithm, *m_draft.encryption);
}

void EncryptionSession::setAlgorithm(const Jose::KeyManagementAlgorithm *algorithm)
{
    if (recipient().algorithm == algorithm)
        return;
    recipientToChange().algorithm = algorithm;
    nameChoice();
    changed();
    Q_EMIT chosen();
}

void EncryptionSession::setEncryption(const Jose::ContentEncryption *encryption)
{
    if (m_draft.encryption == encryption)
        return;
    m_draft.encryption = encryption;
    nameChoice();
    changed();
    Q_EMIT chosen();
}

void EncryptionSession::setKey(const Jose::Key &key)
{
    set(recipientToChange().key, key);
}

void EncryptionSession::setSerialization(Jose::Serialization serialization)
{
    set(m_draft.serialization, serialization);
}

void EncryptionSession::setCompressed(bool compressed)
{
    set(m_draft.isCompressed, compressed);
}

void EncryptionSession::setIterations(qint64 iterations)
{
    set(m_draft.iterations, iterations);
}

void EncryptionSession::setCurrent(qsizetype recipient)
{
    if (recipient < 0 || recipient >= m_draft.recipients.size() || recipient == m_current)
        return;
    m_current = recipient;
    Q_EMIT chosen();
}

void EncryptionSession::addRecipient()
{
    m_draft.recipients.append({.key = {}, .algorithm = recipient().algorithm});
    m_current = m_draft.recipients.size() - 1;
    changed();
    Q_EMIT chosen();
}

void EncryptionSession::removeRecipient()
{
    if (m_draft.recipients.size() < 2)
        return;
    m_draft.recipients.removeAt(m_current);
    m_current = std::min(m_current, m_draft.recipients.size() - 1);
    changed();
    Q_EMIT chosen();
}

void EncryptionSession::changed()
{
    ++m_version;
    giveUp(); // What stood there before.
    m_made.reset();
    follow();
    Q_EMIT stood();
}

void EncryptionSession::follow()
{
    QtConcurrent::run(&m_pool, [draft = m_draft, plaintext = m_plaintext] {
        yieldToWindow();
        return Making::review(draft, plaintext);
    }).then(this, [this, version = m_version](const QList<Making::Finding> &findings) {
        if (version != m_version)
            return;
        m_findings = findings;
        Q_EMIT stood();
    });
}

template <typename Make>
void EncryptionSession::make(Make make)
{
    giveUp();
    m_made.reset();
    m_making = true;
    Q_EMIT stood();
    m_maker = QtConcurrent::run(makers(), std::move(make));
    m_maker.then(this, [this, order = m_order](const Result<EncryptedToken> &made) {
        if (order != m_order)
            return;
        m_making = false;
        if (made)
            m_made = *made;
        Q_EMIT stood();
        if (!made)
            Q_EMIT refused(made.error());
    });
}

void EncryptionSession::giveUp()
{
    ++m_order;
    m_maker.cancel();
    m_making = false;
}

void EncryptionSession::encrypt()
{
    make([draft = m_draft, plaintext = m_plaintext] {
        yieldToWindow();
        return Making::encrypted(draft, plaintext).transform([](const QByteArray &token) {
            return EncryptedToken{token};
        });
    });
}

void EncryptionSession::breakOnPurpose(const Making::EncryptionBreakage &breakage)
{
    make([breakage = &breakage, draft = m_draft, plaintext = m_plaintext, keys = m_keys, now = m_clock()] {
        yieldToWindow();
        return broken(*breakage, draft, plaintext, keys, now);
    });
}

void EncryptionSession::cancel()
{
    if (!m_making)
        return;
    giveUp();
    Q_EMIT stood();
}

} // namespace Grantscope::Ui
