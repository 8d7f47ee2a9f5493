// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "http/message.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace Grantscope::Ui {

/// What a token that was obtained here is to be judged with. What is empty is not expected.
struct TokenContext
{
    QByteArray keySet = {}; ///< The issuer's, as it came.
    QString keySetAddress = {};
    Instant fetchedAt = {};
    QString issuer = {}; ///< Who must have issued it; their metadata named the key set.
    QString audience = {};
    QString clientId = {};
    QString nonce = {}; ///< That was sent.
    Secret accessToken = {}; ///< That came along, for at_hash.
    Secret code = {}; ///< Likewise, for c_hash.
    /// Of a token that was made to learn from: a JWK Set with all of its keys, which may be none. They count as long as
    /// it stands there.
    std::optional<Secret> ownKeys = {};
};

/// Inspect this text: a token, or anything that holds one. The tokens area takes it.
struct OpenToken
{
    static constexpr QLatin1StringView name{"open-token"};
    QByteArray text; ///< As it was found, UTF-8.
    /// Where it came from, for the history: one of these, which are shown in the person's language, or else words that
    /// are shown as they are. May be empty.
    QString origin = {};
    std::shared_ptr<const TokenContext> context = {}; ///< Null: keys and expectations stay as they are.
    bool isEdited = false; ///< Where tokens are made, to be changed, once it was judged.
    QString parameter = {}; ///< As which a flow obtained it: "access_token"; empty: none did.
    static constexpr QLatin1StringView kClipboard{"clipboard"};
    static constexpr QLatin1StringView kSample{"sample"};
    static constexpr QLatin1StringView kMadeHere{"made-here"}; ///< By the person, in this window.
    static constexpr QLatin1StringView kLesson{"lesson-"}; ///< With the name of the sample behind it.
};

/// Hold tokens from before a refresh against those that it brought. The tokens area takes it.
struct CompareTokens
{
    static constexpr QLatin1StringView name{"compare-tokens"};
    struct Pair
    {
        QString parameter; ///< Of the token response in which they came: "access_token", "id_token", "refresh_token".
        OpenToken before;
        OpenToken after;
    };
    QList<Pair> pairs; ///< The first is shown first.
    QString area = {}; ///< The id of the panel that is shown again afterwards; empty: the one in front by now.
};

/// Inspect the token that the last flow obtained. The flows area takes it.
struct OpenObtained
{
    static constexpr QLatin1StringView name{"open-obtained"};
    QString parameter; ///< Of the token response: "access_token", "id_token", "refresh_token".
    bool isEdited = false; ///< As of OpenToken.
};

/// Point at a claim of the token that is open. The tokens area takes it.
struct ShowClaim
{
    static constexpr QLatin1StringView name{"show-claim"};
    QString claim; ///< "aud"
};

/// Open a lesson. The learn area takes it.
struct OpenLesson
{
    static constexpr QLatin1StringView name{"open-lesson"};
    QString lesson; ///< "jwt-anatomy"
};

/// Say what a word means: a term, a claim, a parameter, an algorithm, an error. The learn area takes it.
struct LookUp
{
    static constexpr QLatin1StringView name{"look-up"};
    QString word; ///< "aud", "invalid_grant"
};

/// Run a flow, or lay it out. The flows area takes it.
struct RunFlow
{
    static constexpr QLatin1StringView name{"run-flow"};
    enum class Through : quint8 { LayOut, FirstStep, End };
    QString grant; ///< "authorization-code"; empty: the one that is chosen.
    QString fault = {}; ///< "no-code-verifier"; empty: none.
    Through through = Through::LayOut;
    bool practice = false; ///< Against the practice server, whatever provider is chosen.
    /// From the beginning, whatever is under way or was chosen before: what the intent does not say is as usual.
    bool anew = false;
    std::optional<QByteArray> scope = {}; ///< Nothing: as it is chosen.
    std::optional<QStringList> followUps = {}; ///< "userinfo", "api", "revoke" …; nothing: as they are chosen.
};

/// Fill the request console. The requests area takes it; nothing is sent.
struct OpenRequest
{
    static constexpr QLatin1StringView name{"open-request"};
    QByteArray address = {};
    QByteArray method = {}; ///< Empty: GET.
    QString token = {}; ///< The name of a token on the shelf that goes along; empty: none.
    std::optional<HttpRequest> request = {}; ///< One that was seen, in place of all of these.
    QString obtained = {}; ///< "access_token": the newest of this kind on the shelf goes along; empty: \a token.
    bool isTyped = false; ///< The token itself stands there, to be changed, in place of its name.
    QByteArray json = {}; ///< The body; empty: none.
};

/// Bring an area to the front.
struct ShowArea
{
    static constexpr QLatin1StringView name{"show-area"};
    QString area; ///< The id of its panel: "tokens".
    QString part = {}; ///< What of it, as its factory knows it: "log"; empty: as it was left.
};

/// Put a text on the clipboard. Sensitive text is marked so for clipboard managers and is not kept by them.
struct CopyText
{
    enum class Sensitivity : quint8 { Plain, Secret };
    static constexpr QLatin1StringView name{"copy-text"};
    QString text;
    Sensitivity sensitivity = Sensitivity::Plain;
};

/// Say something in the status line for a moment, or until something else is said there. Never a secret.
struct ShowStatus
{
    static constexpr QLatin1StringView name{"show-status"};
    QString text;
};

/// Speak another language from now on: "en", "zh_TW".
struct SetLanguage
{
    static constexpr QLatin1StringView name{"set-language"};
    QString code;
};

/// What an area says in the status line for as long as it holds is another now: the window asks its panel's factory.
struct StandingChanged
{
    static constexpr QLatin1StringView name{"standing-changed"};
    QString area; ///< The id of its panel.
};

/// Everything that one part of the window can ask of another. A new kind is added here and nowhere else.
using Intent = std::variant<OpenToken, CompareTokens, OpenObtained, ShowClaim, RunFlow, OpenRequest, OpenLesson, LookUp,
                            ShowArea, CopyText, ShowStatus, SetLanguage, StandingChanged>;

} // namespace Grantscope::Ui
