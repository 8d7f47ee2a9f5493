// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/writer.h"

#include <QByteArray>
#include <QList>

#include <initializer_list>

namespace Grantscope::Practice {

/// A member that is a list of texts, of which there may be none.
inline void writeList(Json::Writer &out, QByteArrayView name, const QList<QByteArray> &values)
{
    out.key(name).beginArray();
    for (const QByteArray &value : values)
        out.string(QByteArrayView(value));
    out.endArray();
}
inline void writeList(Json::Writer &out, QByteArrayView name, std::initializer_list<QByteArrayView> values)
{
    out.key(name).beginArray();
    for (const QByteArrayView value : values)
        out.string(value);
    out.endArray();
}

} // namespace Grantscope::Practice
