// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/makersession.h"

#include "widgets/background.h"

#include <QFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace Grantscope::Ui {

namespace {

Result<BrokenToken> makeBroken(const Making::Breakage &breakage, const Making::Draft &draft, Instant now)
{
    const Jose::JwsAlgorithm *algorithm = draft.signers.first().algorithm;
    Making::Breakage::Material material{.now = now};
    if (algorithm) {
        auto stranger = Jose::generateKey(*algorithm);
        if (!stranger)
            return std::unexpected(stranger.error());
        material.stranger = *stranger;
    }
    return Making::makeBrokenInsecure(breakage, draft, material).transform([&](const QByteArray &token) {
        return BrokenToken{&breakage, token, Making::failingChecks(token, draft, now)};
    });
}

} // namespace

MakerSession::MakerSession(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

MakerSession::~MakerSession()
{
    ++m_version;
    m_pool.waitForDone();
}

void MakerSession::start(const Making::Workpiece &piece)
{
    m_piece = piece;
    if (m_piece.draft.signers.isEmpty())
        m_piece.draft.signers.append(Making::Signer{.header = "{}"});
    m_current = 0;
    m_standing.reset();
    changed();
    Q_EMIT started();
}

void MakerSession::setHeader(const QByteArray &header)
{
    if (signer().header == header)
        return;
    m_piece.draft.signers[m_current].header = header;
    changed();
}

void MakerSession::setPayload(const QByteArray &payload)
{
    if (m_piece.draft.payload == payload)
        return;
    m_piece.draft.payload = payload;
    changed();
}

void MakerSession::setKey(const Jose::Key &key)
{
    if (signer().key == key)
        return;
    m_piece.draft.signers[m_current].key = key;
    changed();
    Q_EMIT chosen();
}

void MakerSession::setAlgorithm(const Jose::JwsAlgorithm *algorithm)
{
    if (signer().algorithm == algorithm)
        return;
    m_piece.draft.signers[m_current].algorithm = algorithm;
    changed();
    Q_EMIT chosen();
}

void MakerSession::setSerialization(Jose::Serialization serialization)
{
    if (m_piece.draft.serialization == serialization)
        return;
    m_piece.draft.serialization = serialization;
    changed();
    Q_EMIT chosen();
}

void MakerSession::setDetached(bool detached)
{
    if (m_piece.draft.detached == detached)
        return;
    m_piece.draft.detached = detached;
    changed();
    Q_EMIT chosen();
}

void MakerSession::setCurrent(qsizetype signer)
{
    if (signer < 0 || signer >= m_piece.draft.signers.size() || signer == m_current)
        return;
    m_current = signer;
    Q_EMIT chosen();
    Q_EMIT stood();
}

void MakerSession::addSigner()
{
    m_piece.signatures.resize(m_piece.draft.signers.size());
    m_piece.draft.signers.append(signer());
    m_current = m_piece.draft.signers.size() - 1;
    changed();
    Q_EMIT chosen();
}

void MakerSession::removeSigner()
{
    if (m_piece.draft.signers.size() < 2)
        return;
    m_piece.signatures.resize(m_piece.draft.signers.size());
    m_piece.draft.signers.removeAt(m_current);
    m_piece.signatures.removeAt(m_current);
    m_current = std::min(m_current, m_piece.draft.signers.size() - 1);
    changed();
    Q_EMIT chosen();
}

QByteArray MakerSession::token() const
{
    return m_broken ? m_broken->token : m_standing ? m_standing->token : QByteArray();
}

void MakerSession::changed()
{
    m_broken.reset();
    m_signing = false; // Of what stood there before.
    ++m_version;
    follow();
}

void MakerSession::follow()
{
    QtConcurrent::run(&m_pool, [piece = m_piece, now = m_clock()] {
        yieldToWindow();
        return Making::standingOf(piece, now);
    }).then(this, [this, version = m_version](const Making::Standing &standing) {
        if (version != m_version)
            return;
        m_standing = standing;
        Q_EMIT stood();
    });
}

void MakerSession::setSigning(bool signing)
{
    m_signing = signing;
    Q_EMIT stood();
}

void MakerSession::sign()
{
    m_broken.reset();
    setSigning(true);
    QtConcurrent::run(&m_pool, [piece = m_piece, current = m_current] {
        return Making::signedBy(piece, current);
    }).then(this, [this, version = m_version](const Result<Making::Workpiece> &piece) {
        if (version != m_version)
            return;
        setSigning(false);
        if (!piece) {
            Q_EMIT refused(piece.error());
            return;
        }
        m_piece.signatures = piece->signatures;
        changed();
    });
}

void MakerSession::breakOnPurpose(const Making::Breakage &breakage)
{
    setSigning(true);
    QtConcurrent::run(&m_pool, [breakage = &breakage, draft = m_piece.draft, now = m_clock()] {
        return makeBroken(*breakage, draft, now);
    }).then(this, [this, version = m_version](const Result<BrokenToken> &broken) {
        if (version != m_version)
            return;
        m_broken = broken ? std::optional(*broken) : std::nullopt;
        setSigning(false);
        if (!broken)
            Q_EMIT refused(broken.error());
    });
}

} // namespace Grantscope::Ui
