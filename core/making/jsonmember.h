// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

namespace Grantscope::Making {

/// Small edits of a JSON object as text. Everything but the member that is meant stays as it was typed: order, spelling
/// of numbers and strings, white space, duplicates. Errors: those of Json::Document::parse() with their offset,
/// "header-not-object" where the text is another value, "draft-member-absent", "draft-value-json" where \a value is no
/// JSON value (its offset is in \a value).

/// Gives the first member \a name this value (any JSON), or puts such a member behind the last one, laid out as the
/// others are.
[[nodiscard]] Result<QByteArray> setMember(const QByteArray &object, QByteArrayView name, const QByteArray &value);
/// Takes each member \a name away, however often it stands there; a text without it is returned as it is.
[[nodiscard]] Result<QByteArray> removeMember(const QByteArray &object, QByteArrayView name);

/// The same by place, from 0, which tells members of one name apart.
[[nodiscard]] Result<QByteArray> setValueAt(const QByteArray &object, qsizetype index, const QByteArray &value);
[[nodiscard]] Result<QByteArray> renameAt(const QByteArray &object, qsizetype index, const QString &name);
[[nodiscard]] Result<QByteArray> removeAt(const QByteArray &object, qsizetype index);
/// Puts a member behind the last one even where there is one of this name.
[[nodiscard]] Result<QByteArray> appendMember(const QByteArray &object, const QString &name, const QByteArray &value);

} // namespace Grantscope::Making
