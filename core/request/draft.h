// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"
#include "oauth/bearer.h"
#include "request/requesterror.h"

#include <QMap>

#include <optional>

namespace Grantscope::Request {

/// One row that a person fills in: a header field or a parameter of a form. What is off stays and is not sent.
struct DraftRow
{
    QByteArray name = {};
    QByteArray value = {};
    bool isOn = true;
    QString token = {}; ///< The name of a token that stands in the place of the value; empty: the value itself.

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && value.isEmpty() && token.isEmpty(); }
    friend bool operator==(const DraftRow &, const DraftRow &) = default;
};

enum class BodyKind : std::uint8_t { None, Form, Json, Raw, File };

enum class AuthorizationKind : std::uint8_t { None, Bearer, Basic };

/// How user and password become Basic credentials.
enum class BasicForm : std::uint8_t {
    AsTyped, ///< RFC 7617 §2.
    OAuthClient, ///< Each form-encoded before. RFC 6749 §2.3.1.
};

/// A request as a person writes it. Holds no token and no password of its own: those are named, or handed in beside it.
struct Draft
{
    QByteArray method = "GET";
    QByteArray address = {}; ///< As typed.
    QList<DraftRow> fields = {};

    BodyKind bodyKind = BodyKind::None;
    QList<DraftRow> form = {};
    QByteArray text = {}; ///< Of Json and Raw.
    QByteArray mediaType = {}; ///< Of Raw and File; empty: no Content-Type is added.
    QString file = {}; ///< The path that the person chose.
    bool dropsLineBreaks = false; ///< CR, LF and NUL of the file are not sent, as of curl's -d @file.

    AuthorizationKind authorization = AuthorizationKind::None;
    OAuth::TokenPlacement placement = OAuth::TokenPlacement::Header;
    QString token = {}; ///< The name of the token; empty: the one that was typed.
    QByteArray user = {};
    BasicForm basicForm = BasicForm::AsTyped;

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// What a draft only names.
struct Material
{
    Secret token = {}; ///< That was typed.
    Secret password = {};
    QMap<QString, Secret> tokens = {}; ///< By name.
    std::optional<QByteArray> file = {}; ///< The octets of Draft::file.
};

/// The request, as written: nothing in it is normalised, and nothing is added but Content-Type (unless one is typed)
/// and Authorization. Error::found names the place, such as "header field (2)"; errors are the "request-" ones, and
/// those of OAuth::withBearerToken().
[[nodiscard]] Result<HttpRequest> buildRequest(const Draft &draft, const Material &material);

/// Where in a draft an error of buildRequest() is to be mended.
enum class DraftPlace : std::uint8_t { Address, Authorization, Fields, Body };
[[nodiscard]] DraftPlace placeOf(const Error &error);

/// A name that the redactor put where a secret was: "⟨access token 1⟩".
[[nodiscard]] bool holdsPlaceholder(QByteArrayView text);

} // namespace Grantscope::Request
