// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/indexedtext.h"

#include <QtConcurrentRun>

namespace Grantscope::Ui {

namespace {

/// Up to here indexing takes less than a millisecond, and a thread would only make a second paint of it.
constexpr qsizetype kAtOnce = 256 * 1024;
/// The first screens of a larger text: 60 rows of the greatest length.
constexpr qsizetype kPrefix = 128 * 1024;

} // namespace

IndexedText::IndexedText(QObject *parent)
    : QObject(parent)
{
}

void IndexedText::setText(const QByteArray &utf8)
{
    m_text = utf8;
    ++m_generation;
    m_index = RowIndex(m_text, m_limits, m_text.size() <= kAtOnce ? RowIndex::kAll : kPrefix);
    if (!m_index.isComplete())
        indexAll();
    Q_EMIT indexChanged();
}

void IndexedText::setLimits(const RowLimits &limits)
{
    if (m_limits == limits)
        return;
    m_limits = limits;
    ++m_generation;
    if (m_text.size() > kAtOnce)
        return indexAll();
    m_index = RowIndex(m_text, m_limits);
    Q_EMIT indexChanged();
}

void IndexedText::indexAll()
{
    // The worker's copy shares the octets and keeps them alive, whatever becomes of this object.
    QtConcurrent::run([text = m_text, limits = m_limits] {
        return RowIndex(text, limits);
    }).then(this, [this, generation = m_generation](RowIndex index) {
        if (generation != m_generation)
            return;
        m_index = std::move(index);
        Q_EMIT indexChanged();
    });
}

} // namespace Grantscope::Ui
