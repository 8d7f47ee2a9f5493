// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/indexedtext.h"

#include "widgets/background.h"

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

IndexedText::~IndexedText()
{
    stop();
}

void IndexedText::stop()
{
    // While a window is resized, each step asks for other rows: only the last one is worth the work.
    if (m_stop)
        *m_stop = true;
}

void IndexedText::setText(const QByteArray &utf8)
{
    m_text = utf8;
    stop();
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
    stop();
    if (m_text.size() > kAtOnce)
        return indexAll();
    m_index = RowIndex(m_text, m_limits);
    Q_EMIT indexChanged();
}

void IndexedText::indexAll()
{
    m_stop = std::make_shared<std::atomic<bool>>(false);
    // The worker's copy shares the octets and keeps them alive, whatever becomes of this object.
    QtConcurrent::run([text = m_text, limits = m_limits, stop = m_stop] {
        yieldToWindow();
        return *stop ? RowIndex() : RowIndex(text, limits, RowIndex::kAll, stop.get());
    }).then(this, [this, stop = m_stop](RowIndex index) {
        if (*stop)
            return;
        m_index = std::move(index);
        Q_EMIT indexChanged();
    });
}

} // namespace Grantscope::Ui
