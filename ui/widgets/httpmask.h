// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Grantscope::Ui {

/// \a head with dots for the values of sensitive fields, cookies and of sensitive parameters in its addresses; names,
/// authentication schemes and attributes of cookies stay. Pure; see core/http/sensitive.h.
[[nodiscard]] QByteArray maskedHead(QByteArrayView head);
/// The same for a form or a query: "code=••••••••&state=x".
[[nodiscard]] QByteArray maskedForm(QByteArrayView form);
/// The same for members of a JSON text, at any depth; nothing if it is no JSON.
[[nodiscard]] std::optional<QByteArray> maskedJson(const QByteArray &json);

} // namespace Grantscope::Ui
