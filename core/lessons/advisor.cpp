// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/advisor.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

// The choices, in the order of choiceTexts().
enum Clients : std::uint8_t { OwnApplication, OwnApplications, OthersToo };
enum SignIn : std::uint8_t { Nobody, HereAlone, AtAProvider };
enum Place : std::uint8_t { Browser, Phone, Server, Device };
enum Withdrawal : std::uint8_t { WithinMinutes, AtOnce };
enum Verifiers : std::uint8_t { One, Several };
enum Contents : std::uint8_t { ClientMayRead, NobodyElse };

std::uint8_t answerTo(const Answers &answers, Question question)
{
    return answers.at(static_cast<std::size_t>(question));
}

Need needOf(const Answers &answers)
{
    // Several that check tokens are told by rules what each is for, as several that call are.
    const bool delegates =
        answerTo(answers, Question::Clients) != OwnApplication || answerTo(answers, Question::SignIn) != HereAlone
        || answerTo(answers, Question::Place) == Device || answerTo(answers, Question::Verifiers) == Several;
    const bool asksBack =
        answerTo(answers, Question::Withdrawal) == AtOnce || answerTo(answers, Question::Contents) == NobodyElse;
    if (!delegates && !asksBack)
        return Need::JwtAlone;
    // Who has to ask the issuer at each call, or must not show what stands in a token, gains nothing from a JWT; who
    // signed in is another matter, and comes as one.
    return asksBack && answerTo(answers, Question::SignIn) != AtAProvider ? Need::OAuthAlone : Need::Both;
}

QString grantOf(const Answers &answers)
{
    if (answerTo(answers, Question::SignIn) == Nobody)
        return u"client-credentials"_s;
    return answerTo(answers, Question::Place) == Device ? u"device"_s : u"authorization-code"_s;
}

} // namespace

const char *needName(Need need)
{
    switch (need) {
    case Need::JwtAlone:
        return "jwt";
    case Need::OAuthAlone:
        return "oauth";
    case Need::Both:
        return "both";
    }
    return "";
}

Advice advise(const Answers &answers)
{
    const bool isPerson = answerTo(answers, Question::SignIn) != Nobody;
    const bool isAtOnce = answerTo(answers, Question::Withdrawal) == AtOnce;
    const bool isBrowser = answerTo(answers, Question::Place) == Browser;
    Advice advice;
    advice.need = needOf(answers);
    if (advice.need != Need::JwtAlone)
        advice.grant = grantOf(answers);
    advice.hasIdToken = answerTo(answers, Question::SignIn) == AtAProvider;
    const bool isHidden = answerTo(answers, Question::Contents) == NobodyElse;
    advice.format = advice.need == Need::OAuthAlone || isAtOnce || isHidden ? Format::Opaque : Format::Jwt;
    advice.isSenderConstrained = advice.need != Need::JwtAlone && answerTo(answers, Question::Clients) == OthersToo;
    const bool areSeveral = answerTo(answers, Question::Verifiers) == Several;
    advice.hasOneAudienceEach = areSeveral && advice.format == Format::Jwt;
    advice.isExchangedInside = areSeveral && advice.format == Format::Opaque;
    advice.isSessionEnough =
        advice.need == Need::JwtAlone && (isBrowser || answerTo(answers, Question::Place) == Server);
    advice.isBackendForFrontend = isBrowser && isPerson;
    advice.isSecretExposed = !isPerson && answerTo(answers, Question::Place) != Server;
    advice.accessToken = advice.format == Format::Opaque ? 3600s : 600s;
    if (isPerson && advice.need != Need::JwtAlone)
        advice.refreshToken = isBrowser ? 24h : 30 * 24h;
    return advice;
}

} // namespace Grantscope::Lessons
