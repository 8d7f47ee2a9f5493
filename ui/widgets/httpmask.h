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
enum class JsonMask : quint8 {
    Secrets, ///< Values whose member says that they are secret, at any depth.
    AllValues, ///< Every string, number and literal; names and structure stay.
};
/// The same for a JSON text; nothing if it is no JSON.
[[nodiscard]] std::optional<QByteArray> maskedJson(const QByteArray &json, JsonMask mask = JsonMask::Secrets);

} // namespace Grantscope::Ui
