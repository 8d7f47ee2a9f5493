// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the advisor.
#include "lessons/advisor.h"
#include "texts/markdown.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

struct QuestionTexts
{
    const char *question;
    std::array<const char *, 4> choices; ///< Null behind the last.
};

// clang-format off
constexpr QuestionTexts kTexts[kQuestions] = {
    {QT_TRANSLATE_NOOP("Advisor", "Whose applications call your API?"),
     {QT_TRANSLATE_NOOP("Advisor", "One of our own"),
      QT_TRANSLATE_NOOP("Advisor", "Several of our own"),
      QT_TRANSLATE_NOOP("Advisor", "Those of other companies, too")}},
    {QT_TRANSLATE_NOOP("Advisor", "Where do people sign in?"),
     {QT_TRANSLATE_NOOP("Advisor", "Nowhere: only machines call"),
      QT_TRANSLATE_NOOP("Advisor", "With us, for this system alone"),
      QT_TRANSLATE_NOOP("Advisor", "At an identity provider: ours for everything, or “sign in with …”")}},
    {QT_TRANSLATE_NOOP("Advisor", "Where does the application run?"),
     {QT_TRANSLATE_NOOP("Advisor", "In the browser"),
      QT_TRANSLATE_NOOP("Advisor", "On a phone or a desktop"),
      QT_TRANSLATE_NOOP("Advisor", "On a server"),
      QT_TRANSLATE_NOOP("Advisor", "On something without a keyboard, such as a television")}},
    {QT_TRANSLATE_NOOP("Advisor", "When access is withdrawn, how soon must it end?"),
     {QT_TRANSLATE_NOOP("Advisor", "Within minutes is soon enough"),
      QT_TRANSLATE_NOOP("Advisor", "With the next call")}},
    {QT_TRANSLATE_NOOP("Advisor", "How many services check tokens?"),
     {QT_TRANSLATE_NOOP("Advisor", "One"),
      QT_TRANSLATE_NOOP("Advisor", "Several, each on its own")}},
    {QT_TRANSLATE_NOOP("Advisor", "Who may read what the token says?"),
     {QT_TRANSLATE_NOOP("Advisor", "The application that holds it may"),
      QT_TRANSLATE_NOOP("Advisor", "Nobody but our own services")}},
};
// clang-format on

QString said(const char *text)
{
    return QCoreApplication::translate("Advisor", text);
}

QString whatIsNeeded(Need need)
{
    switch (need) {
    case Need::JwtAlone:
        return said(QT_TRANSLATE_NOOP("Advisor", "JWT alone"));
    case Need::OAuthAlone:
        return said(QT_TRANSLATE_NOOP("Advisor", "OAuth alone"));
    case Need::Both:
        return said(QT_TRANSLATE_NOOP("Advisor", "OAuth and JWT together"));
    }
    return {};
}

QString whyNeeded(const Advice &advice)
{
    switch (advice.need) {
    case Need::JwtAlone:
        return said(QT_TRANSLATE_NOOP(
            "Advisor", "One system signs people in and checks its own tokens. There is nobody to whom "
                       "access would have to be delegated, so a signed token from your own sign-in does."));
    case Need::OAuthAlone:
        return said(QT_TRANSLATE_NOOP(
            "Advisor", "Whoever checks a token has to know at each call whether access still holds, or nobody outside "
                       "may read what the token says. It asks the authorization server about an opaque token, and a "
                       "JWT would add nothing."));
    case Need::Both:
        if (advice.format == Format::Opaque)
            return said(QT_TRANSLATE_NOOP("Advisor",
                                          "Access is given by rules (OAuth) and asked about at each call. Who signed "
                                          "in is told to the application once, in an ID token, and that is a JWT."));
        return said(QT_TRANSLATE_NOOP("Advisor",
                                      "Access is given to applications by rules (OAuth), and whoever checks what was "
                                      "given understands it without asking back each time (JWT)."));
    }
    return {};
}

QString whatGrant(const Advice &advice)
{
    if (advice.grant == "client-credentials"_L1)
        return said(QT_TRANSLATE_NOOP("Advisor", "Client credentials"));
    if (advice.grant == "device"_L1)
        return said(QT_TRANSLATE_NOOP("Advisor", "Device authorization"));
    return advice.hasIdToken ? said(QT_TRANSLATE_NOOP("Advisor", "Authorization code with PKCE and OpenID Connect"))
                             : said(QT_TRANSLATE_NOOP("Advisor", "Authorization code with PKCE"));
}

QString whyGrant(const Advice &advice)
{
    if (advice.grant == "client-credentials"_L1)
        return said(QT_TRANSLATE_NOOP(
            "Advisor", "No person takes part: the application speaks for itself and proves who it is with "
                       "a key (private_key_jwt) rather than a secret."));
    if (advice.grant == "device"_L1)
        return said(QT_TRANSLATE_NOOP(
            "Advisor", "Nobody types a password with a remote control: the person signs in on a phone, and "
                       "the device asks until it is done."));
    return said(QT_TRANSLATE_NOOP(
        "Advisor", "The person signs in where they are known and the application never sees the password; "
                   "PKCE makes a stolen code worthless. Implicit and password are history (OAuth 2.1)."));
}

QString durationOf(std::chrono::seconds time)
{
    const auto count = static_cast<int>(time.count());
    constexpr int kMinute = 60;
    constexpr int kHour = 60 * kMinute;
    constexpr int kDay = 24 * kHour;
    if (count >= 2 * kDay)
        return QCoreApplication::translate("Advisor", "%n day(s)", nullptr, count / kDay);
    if (count >= kHour)
        return QCoreApplication::translate("Advisor", "%n hour(s)", nullptr, count / kHour);
    return QCoreApplication::translate("Advisor", "%n minute(s)", nullptr, count / kMinute);
}

AdviceLine formatLine(const Advice &advice)
{
    if (advice.format == Format::Opaque)
        return {said(QT_TRANSLATE_NOOP("Advisor", "Opaque access tokens, looked up by introspection (RFC 7662)")),
                said(QT_TRANSLATE_NOOP(
                    "Advisor", "Withdrawal counts at the next call, and nothing can be read from the token. The "
                               "price is a request for each call, or for each short time of caching."))};
    if (advice.need == Need::JwtAlone)
        return {said(QT_TRANSLATE_NOOP("Advisor", "A signed JWT with sub, aud, exp and your own claims")),
                said(QT_TRANSLATE_NOOP(
                    "Advisor", "Your API checks it by itself, without a look into a store of sessions. Anybody who "
                               "holds it can read it: leave out what is private."))};
    if (advice.hasOneAudienceEach)
        return {said(QT_TRANSLATE_NOOP("Advisor", "JWT access tokens (RFC 9068), one audience each")),
                said(QT_TRANSLATE_NOOP(
                    "Advisor", "Each service checks signature, iss, aud and exp by itself with published keys, and "
                               "takes no token that is for another. One that was withdrawn is taken until it "
                               "expires."))};
    return {said(QT_TRANSLATE_NOOP("Advisor", "JWT access tokens (RFC 9068)")),
            said(QT_TRANSLATE_NOOP("Advisor",
                                   "The service checks signature, iss, aud and exp by itself with published keys. A "
                                   "token that was withdrawn is taken until it expires."))};
}

QString both(const QString &first, const QString &second)
{
    return said(QT_TRANSLATE_NOOP("Advisor", "%1, %2")).arg(first, second);
}

AdviceLine lifetimeLine(const Advice &advice)
{
    QString what = said(QT_TRANSLATE_NOOP("Advisor", "Access tokens for %1")).arg(durationOf(advice.accessToken));
    if (advice.need == Need::JwtAlone)
        return {both(what, said(QT_TRANSLATE_NOOP("Advisor", "renewed from the session of your own sign-in"))),
                said(QT_TRANSLATE_NOOP(
                    "Advisor", "What expires soon need not be withdrawn. Your sign-in remembers the person and gives "
                               "the next token without asking for a password; your API remembers nothing."))};
    if (advice.refreshToken.count() == 0)
        return {what, said(QT_TRANSLATE_NOOP("Advisor",
                                             "What expires soon need not be withdrawn. A new one costs one request."))};
    what = both(what, said(QT_TRANSLATE_NOOP("Advisor", "refresh tokens for %1, rotated at each use"))
                          .arg(durationOf(advice.refreshToken)));
    return {what, said(QT_TRANSLATE_NOOP("Advisor",
                                         "Short access tokens limit what a stolen one is good for; rotation makes the "
                                         "use of a stolen refresh token show itself."))};
}

} // namespace

QString questionText(Question question)
{
    return said(kTexts[static_cast<std::size_t>(question)].question);
}

QStringList choiceTexts(Question question)
{
    QStringList texts;
    for (const char *choice : kTexts[static_cast<std::size_t>(question)].choices) {
        if (choice)
            texts += said(choice);
    }
    return texts;
}

QList<AdviceLine> adviceLines(const Advice &advice)
{
    QList<AdviceLine> lines;
    lines.append({whatIsNeeded(advice.need), whyNeeded(advice)});
    if (!advice.grant.isEmpty())
        lines.append({whatGrant(advice), whyGrant(advice)});
    lines.append(formatLine(advice));
    if (advice.need == Need::JwtAlone) {
        lines.append(
            {said(QT_TRANSLATE_NOOP("Advisor", "Signed with a key pair (ES256, EdDSA), or with one secret (HS256)")),
             said(QT_TRANSLATE_NOOP("Advisor",
                                    "Whoever can check HS256 can also issue. A secret does while one program does "
                                    "both; with a key pair a second one can check later, and issue nothing."))});
    }
    if (advice.isExchangedInside) {
        lines.append(
            {said(QT_TRANSLATE_NOOP("Advisor", "One place in front that asks, and services that get a JWT from it")),
             said(QT_TRANSLATE_NOOP("Advisor",
                                    "If each of several services asks, the requests multiply. A gateway asks about "
                                    "the opaque token at each call, and passes on a JWT of its own that is good for a "
                                    "minute and never leaves your network."))});
    }
    if (advice.isSessionEnough) {
        lines.append({said(QT_TRANSLATE_NOOP("Advisor", "Or a session cookie, and no token at all")),
                      said(QT_TRANSLATE_NOOP(
                          "Advisor", "While one system signs people in and answers their calls, a session kept there "
                                     "does the same with less, and can be ended at once. A JWT pays where nothing is "
                                     "to be looked up."))});
    }
    lines.append(lifetimeLine(advice));
    if (advice.hasIdToken) {
        lines.append({said(QT_TRANSLATE_NOOP("Advisor", "ID tokens for the application, and for nobody else")),
                      said(QT_TRANSLATE_NOOP(
                          "Advisor", "An ID token says who signed in, and its audience is the application. APIs "
                                     "take access tokens alone."))});
    }
    if (advice.isSecretExposed) {
        lines.append(
            {said(QT_TRANSLATE_NOOP("Advisor", "A server of your own between that application and the API")),
             said(QT_TRANSLATE_NOOP("Advisor",
                                    "A machine proves who it is with a key or a secret, and what runs in a browser, on "
                                    "a phone or on a device in people's hands keeps none (RFC 6749, section 4.4). Let "
                                    "it call through a server, or let people sign in."))});
    }
    if (advice.isBackendForFrontend) {
        lines.append({said(QT_TRANSLATE_NOOP("Advisor", "A backend for the frontend that keeps the tokens")),
                      said(QT_TRANSLATE_NOOP(
                          "Advisor", "Script that was slipped into the page reads whatever the page can read. "
                                     "The browser holds a cookie with HttpOnly, Secure and SameSite instead."))});
    }
    if (advice.isSenderConstrained) {
        lines.append(
            {said(QT_TRANSLATE_NOOP("Advisor", "Tokens bound to a key (DPoP, RFC 9449, or mutual TLS, RFC 8705)")),
             said(QT_TRANSLATE_NOOP("Advisor",
                                    "What other companies' applications lose is of no use to whoever finds it."))});
    }
    return lines;
}

QString advicePage(const Answers &answers)
{
    const Advice advice = advise(answers);
    const QList<AdviceLine> lines = adviceLines(advice);
    QString page = u"# "_s + Texts::markdownText(lines.constFirst().what) + u"\n\n"_s
                   + Texts::markdownText(lines.constFirst().why) + u"\n\n"_s;
    for (const AdviceLine &line : lines.sliced(1)) {
        page += u"- "_s
                + said(QT_TRANSLATE_NOOP("Advisor", "**%1**: %2"))
                      .arg(Texts::markdownText(line.what), Texts::markdownText(line.why))
                + u'\n';
    }
    page += u"\n## "_s + said(QT_TRANSLATE_NOOP("Advisor", "What was answered")) + u"\n\n"_s;
    for (std::size_t i = 0; i < kQuestions; ++i) {
        const auto question = static_cast<Question>(i);
        page += u"- "_s + Texts::markdownText(questionText(question)) + u' '
                + Texts::markdownText(choiceTexts(question).value(answers.at(i))) + u'\n';
    }
    return page;
}

} // namespace Grantscope::Lessons
