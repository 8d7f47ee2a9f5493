// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/issuingsession.h"

#include "widgets/background.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace Grantscope::Ui {

IssuingSession::IssuingSession(Random random, QObject *parent)
    : QObject(parent)
    , m_random(std::move(random))
{
    m_pool.setMaxThreadCount(1);
    m_draft.order.payload = "{}";
}

IssuingSession::~IssuingSession()
{
    ++m_version;
    m_pool.waitForDone();
}

template <typename Member, typename Value>
void IssuingSession::set(Member &member, const Value &value)
{
    if (member == value)
        return;
    member = value;
    changed();
}

void IssuingSession::setClaims(const QByteArray &payload)
{
    set(m_draft.order.payload, payload);
}

void IssuingSession::setSigner(const Jose::Key &key, const Jose::JwsAlgorithm *algorithm)
{
    if (m_draft.key == key && m_draft.algorithm == algorithm)
        return;
    m_draft.key = key;
    m_draft.algorithm = algorithm;
    m_draft.order.keyId = key.isNull() ? QString() : key.keyId();
    changed();
}

void IssuingSession::setDisclosable(const QStringList &pointers)
{
    set(m_draft.order.disclosable, pointers);
}

void IssuingSession::setType(const QByteArray &typ)
{
    set(m_draft.order.typ, typ);
}

void IssuingSession::setDecoys(int decoys)
{
    set(m_draft.order.decoys, decoys);
}

void IssuingSession::setHash(const Jose::SdHash *hash)
{
    set(m_draft.order.hash, hash);
}

void IssuingSession::setHolder(const Jose::Key &holder)
{
    set(m_draft.order.holder, holder);
}

void IssuingSession::setValidityClaims(Jose::ValidityClaims claims)
{
    set(m_draft.order.validityClaims, claims);
}

void IssuingSession::setSerialization(Jose::Serialization serialization)
{
    set(m_draft.order.serialization, serialization);
}

void IssuingSession::changed()
{
    ++m_version;
    m_made.reset();
    m_making = false; // Of what stood there before.
    QtConcurrent::run(&m_pool, [draft = m_draft] {
        yieldToWindow();
        return Making::review(draft);
    }).then(this, [this, version = m_version](const QList<Making::Finding> &findings) {
        if (version != m_version)
            return;
        m_findings = findings;
        Q_EMIT stood();
    });
    Q_EMIT chosen();
    Q_EMIT stood();
}

void IssuingSession::issue()
{
    m_made.reset();
    m_making = true;
    Q_EMIT stood();
    QtConcurrent::run(&m_pool, [draft = m_draft, random = m_random] {
        yieldToWindow();
        return Making::issued(draft, random(Jose::randomnessFor(draft.order)));
    }).then(this, [this, version = m_version](const Result<Jose::Issued> &made) {
        if (version != m_version)
            return;
        m_making = false;
        if (made)
            m_made = *made;
        Q_EMIT stood();
        if (!made)
            Q_EMIT refused(made.error());
    });
}

} // namespace Grantscope::Ui
