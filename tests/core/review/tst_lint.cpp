// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded.h"

#include "review/lint.h"
#include "texts/checktexts.h"
#include "texts/texts.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Review;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

Event eventOf(Exchange exchange, std::chrono::seconds at = std::chrono::seconds(0))
{
    Event event{.kind = EventKind::Exchange};
    exchange.startedAt = instantFromSeconds(1'700'000'000) + at;
    event.time = exchange.startedAt;
    event.exchange = std::make_shared<const Exchange>(std::move(exchange));
    return event;
}

constexpr QByteArrayView kVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// A login that is as it should be, to be spoiled in one place.
struct Login
{
    QByteArray asked = "response_type=code&client_id=c&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=api"
                       "&state=af0ifjsldkj3489sd9f8sd&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                       "&code_challenge_method=S256";
    HeaderFields askedAnswer = {};
    QByteArray page = "https://as.example/login";
    HeaderFields pageFields = {{"Content-Type", "text/html"}, {"X-Frame-Options", "DENY"}};
    QByteArray redirect = "https://app.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj3489sd9f8sd"
                          "&iss=https%3A%2F%2Fas.example";
    HeaderFields arrived = {{"Referer", "https://as.example/"}};
    int arrivedStatus = 200;
    HeaderFields arrivedAnswer = {{"Content-Type", "text/html"}, {"Referrer-Policy", "no-referrer"}};
    QByteArray method = "POST";
    QByteArray tokenEndpoint = "https://as.example/token";
    QByteArray form = "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&client_id=c&redirect_uri="
                      "https%3A%2F%2Fapp.example%2Fcb&code_verifier="
                      + kVerifier.toByteArray();
    HeaderFields tokenFields = {{"Content-Type", "application/x-www-form-urlencoded"}};
    HeaderFields answerFields = {
        {"Content-Type", "application/json"}, {"Cache-Control", "no-store"}, {"Date", "Tue, 14 Nov 2023 22:13:23 GMT"}};
    QByteArray answer = R"({"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer","expires_in":3600})";
    std::chrono::seconds redeemedAt{3};
    QByteArray api = "https://api.example/orders";
    HeaderFields apiFields = {{"Authorization", "Bearer 2YotnFZFEjr1zCsicMWpAA"}};

    [[nodiscard]] QList<Event> events() const
    {
        Exchange request;
        request.request = {.address = "https://as.example/authorize?" + asked};
        request.response.status = 302;
        request.response.fields = askedAnswer;
        request.response.fields.append("Location", page);
        Exchange signIn;
        signIn.request = {.address = page};
        signIn.response.status = 200;
        signIn.response.fields = pageFields;
        Exchange sent;
        sent.request = {.method = "POST", .address = page, .body = "username=alice"};
        sent.response.status = 302;
        sent.response.fields.append("Location", redirect);
        Exchange callback;
        callback.request = {.address = redirect, .fields = arrived};
        callback.response.status = arrivedStatus;
        callback.response.fields = arrivedAnswer;
        Exchange call;
        call.request = {.address = api, .fields = apiFields};
        call.response.status = 200;
        return {eventOf(request),
                eventOf(signIn, std::chrono::seconds(1)),
                eventOf(sent, std::chrono::seconds(2)),
                eventOf(callback, std::chrono::seconds(2)),
                eventOf(token(), redeemedAt),
                eventOf(call, std::chrono::seconds(5))};
    }
    [[nodiscard]] Exchange token() const
    {
        Exchange exchange;
        exchange.request = {.method = method, .address = tokenEndpoint, .fields = tokenFields, .body = form};
        if (method == "GET") {
            exchange.request.address += '?' + form;
            exchange.request.body.clear();
        }
        exchange.response.status = 200;
        exchange.response.fields = answerFields;
        exchange.response.body = answer;
        return exchange;
    }
};

QByteArray jwt(const QByteArray &claims)
{
    const auto encoded = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return encoded(R"({"alg":"RS256","typ":"at+jwt"})") + '.' + encoded(claims) + ".c2ln";
}

/// The worst that a row says; empty where it says nothing.
QByteArray worst(const QList<Finding> &findings, std::string_view id)
{
    constexpr Status kOrder[] = {Status::Fail, Status::Warn, Status::Info, Status::Skip, Status::Pass};
    for (const Status status : kOrder) {
        const bool isSaid = std::ranges::any_of(
            findings, [&](const Finding &each) { return each.check.id == id && each.check.status == status; });
        if (isSaid)
            return statusName(status);
    }
    return {};
}

QList<Event> discovered(const QByteArray &metadata, QList<Event> events)
{
    Exchange discovery;
    discovery.request.address = "https://as.example/.well-known/openid-configuration";
    discovery.response.status = 200;
    discovery.response.body = metadata;
    events.prepend(eventOf(discovery));
    return events;
}

const QByteArray kMetadata =
    "{\"issuer\":\"https://as.example\",\"authorization_endpoint\":\"https://as.example/authorize\","
    "\"token_endpoint\":\"https://as.example/token\",\"jwks_uri\":\"https://as.example/"
    "jwks\",\"response_types_supported\":[\"code\"],"
    "\"subject_types_supported\":[\"public\"],\"id_token_signing_alg_values_supported\":[\"RS256\"],"
    "\"code_challenge_methods_supported\":[\"S256\"],\"scopes_supported\":[\"api\",\"openid\"],"
    "\"authorization_response_iss_parameter_supported\":true}";

/// The server answers after it asked another one, with a state and a redirect URI of its own.
QList<Event> federated(const QByteArray &state = "zz9ifjsldkj3489sd9f8qq")
{
    const QByteArray broker =
        "https://idp.example/authorize?response_type=code&client_id=broker&redirect_uri="
        "https%3A%2F%2Fas.example%2Fbroker&nonce=n-zz9&"
        "code_challenge=tk1s7ZNxkpDr_SNz1Y_6OJGL1p0vo8lAuPGVCUwNPfM&code_challenge_method=S256&state="
        + state;
    const QByteArray answer =
        "https://as.example/broker?code=TplxlOBeZQQYbYS6WxSbIB&state=" + state + "&iss=https%3A%2F%2Fidp.example";
    QList<Event> events = Login{.page = broker}.events();
    Exchange sent = *events.at(2).exchange;
    sent.request = {.method = "POST", .address = "https://idp.example/signin", .body = "username=alice"};
    const QByteArray back = *sent.response.fields.first("Location");
    sent.response.fields = {{"Location", answer}};
    events[2] = eventOf(sent, std::chrono::seconds(2));
    Exchange returned;
    returned.request.address = answer;
    returned.response.status = 302;
    returned.response.fields.append("Location", back);
    events.insert(3, eventOf(returned, std::chrono::seconds(2)));
    return events;
}

/// The answer in a signed token.
QList<Event> signedAnswer(const QByteArray &state)
{
    Login login;
    login.asked += "&response_mode=jwt";
    login.redirect = "https://app.example/cb?response="
                     + jwt(R"({"iss":"https://as.example","aud":"c","exp":1800000000,"code":"SplxlOBeZQQYbYS6WxSbIA",)"
                           R"("state":")"
                           + state + "\"}");
    return login.events();
}

/// The API answers like UserInfo, with a subject of its own.
QList<Event> tellingOfSomebody(const QByteArray &subject = "internal-7")
{
    Login login;
    login.answer.replace("}", R"(,"id_token":")" + jwt(R"({"iss":"https://as.example","sub":"u1"})") + "\"}");
    QList<Event> events = login.events();
    Exchange about = *events.last().exchange;
    about.request.address = "https://api.example/me";
    about.response.fields = {{"Content-Type", "application/json"}};
    about.response.body = R"({"name":"Al","sub":")" + subject + "\"}";
    events.last() = eventOf(about, std::chrono::seconds(5));
    return events;
}

QByteArray metadataWith(const QByteArray &member)
{
    QByteArray metadata = kMetadata;
    return metadata.replace("}", ',' + member + '}');
}

} // namespace

class TestLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void violated_data();
    void violated();
    void nothingIsFoundWhereAllIsWell();
    void whatWasNotSeenIsSkipped_data();
    void whatWasNotSeenIsSkipped();
    void noFalseAlarm_data();
    void noFalseAlarm();
    void maskedValuesAreNoFault();
    void everyFindingHasItsText();
    void recorded_data();
    void recorded();
    void ownRun();
    void hostile();
    void manyAtOnce();
};

void TestLint::violated_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QList<Event> &events, const char *id, const char *status) {
        QTest::newRow(name) << events << QByteArray(id) << QByteArray(status);
    };
    const auto spoiled = [](auto &&spoil) {
        Login login;
        spoil(login);
        return login.events();
    };
    // Of the request.
    const auto withoutState = [](Login &l) {
        l.asked.replace("&state=af0ifjsldkj3489sd9f8sd", "");
        l.redirect.replace("&state=af0ifjsldkj3489sd9f8sd", "");
    };
    row("no state, no PKCE", spoiled([&](Login &l) {
            withoutState(l);
            l.asked.truncate(l.asked.indexOf("&code_challenge"));
        }),
        "authz-state", "fail");
    row("no state, plain", spoiled([&](Login &l) {
            withoutState(l);
            l.asked.replace("S256", "plain");
        }),
        "authz-state", "warn");
    row("no state, S256 in its place", spoiled(withoutState), "authz-state", "info");
    row("no PKCE", spoiled([](Login &l) { l.asked.truncate(l.asked.indexOf("&code_challenge")); }), "pkce-missing",
        "fail");
    row("plain", spoiled([](Login &l) { l.asked.replace("S256", "plain"); }), "pkce-plain", "warn");
    row("redirect over http", spoiled([](Login &l) { l.asked.replace("https%3A%2F%2Fapp", "http%3A%2F%2Fapp"); }),
        "redirect-scheme", "fail");
    row("CORS", spoiled([](Login &l) { l.askedAnswer.append("Access-Control-Allow-Origin", "*"); }),
        "cors-authorization", "fail");
    row("frame", spoiled([](Login &l) { l.pageFields = {{"Content-Type", "text/html"}}; }), "authz-framing", "warn");
    row("not pushed",
        discovered(R"({"issuer":"https://as.example","require_pushed_authorization_requests":true})", Login().events()),
        "par-required", "fail");
    QList<Event> again = Login().events();
    again += Login{.asked = Login().asked + "&nonce=another"}.events().first();
    row("state again", again, "state-reused", "warn");
    QList<Event> alike = spoiled([](Login &l) { l.asked.truncate(l.asked.indexOf("&code_challenge")); });
    alike += spoiled([](Login &l) {
        l.asked.truncate(l.asked.indexOf("&code_challenge"));
        l.redirect.replace("code=Splx", "code=Tplx");
        l.form.replace("code=Splx", "code=Tplx");
    });
    row("state again, nothing else to tell", alike, "state-reused", "warn");
    alike.resize(6);
    alike += spoiled([](Login &l) {
        l.asked.truncate(l.asked.indexOf("&code_challenge"));
        l.asked.replace("%2Fcb", "%2Fother");
        l.redirect.replace("/cb?code=Splx", "/other?code=Tplx");
    });
    row("state again, with another redirect URI", alike, "state-reused", "warn");
    const auto framed = [&](const char *name, const char *field, const char *value) {
        row(name, spoiled([&](Login &l) { l.pageFields = {{"Content-Type", "text/html"}, {field, value}}; }),
            "authz-framing", "warn");
    };
    framed("frame options of old", "X-Frame-Options", "ALLOWALL");
    framed("frames of everybody", "Content-Security-Policy", "default-src 'self'; frame-ancestors *");
    framed("frames of every https", "Content-Security-Policy", "frame-ancestors https:");
    framed("policy without a word of frames", "Content-Security-Policy", "default-src 'self'");
    // Of the answer.
    row("another state", spoiled([](Login &l) { l.redirect.replace("state=af0", "state=bf0"); }), "authz-state",
        "fail");
    row("another state in a signed answer", signedAnswer("another-state-than-sent"), "authz-state", "fail");
    row("another issuer", spoiled([](Login &l) { l.redirect.replace("as.example", "login.bank.example"); }),
        "issuer-mixed-up", "info");
    QList<Event> mixedUp = spoiled([](Login &l) { l.redirect.replace("as.example", "honest.example"); });
    Exchange sentOn = *mixedUp.first().exchange;
    sentOn.request.address.replace("as.example", "honest.example");
    mixedUp.insert(1, eventOf(sentOn));
    row("another server that got the same request", mixedUp, "issuer-mixed-up", "fail");
    row("another issuer than the metadata's",
        discovered(kMetadata, spoiled([](Login &l) { l.redirect.replace("as.example", "as.example%2Ft"); })),
        "issuer-mixed-up", "fail");
    row("no issuer although announced",
        discovered(kMetadata, spoiled([](Login &l) { l.redirect.truncate(l.redirect.indexOf("&iss")); })), "authz-iss",
        "fail");
    row("elsewhere", spoiled([](Login &l) { l.redirect.replace("app.example", "evil.example"); }),
        "redirect-place-differs", "fail");
    row("carried on within the site", spoiled([](Login &l) {
            l.arrivedStatus = 302;
            l.arrivedAnswer = {{"Location", "https://app.example/app?code=SplxlOBeZQQYbYS6WxSbIA"}};
        }),
        "code-carried-on", "warn");
    row("carried on", spoiled([](Login &l) {
            l.arrivedStatus = 302;
            l.arrivedAnswer = {{"Location", "https://shop.example/?code=SplxlOBeZQQYbYS6WxSbIA"}};
        }),
        "code-carried-on", "warn");
    row("policy", spoiled([](Login &l) { l.arrivedAnswer = {{"Content-Type", "text/html"}}; }), "referrer-policy",
        "info");
    row("policy that tells all",
        spoiled([](Login &l) { l.arrivedAnswer = {{"Content-Type", "text/html"}, {"Referrer-Policy", "unsafe-url"}}; }),
        "referrer-policy", "info");
    for (const char *policy : {"no-referrer-when-downgrade", "no-referrer, unsafe-url", "nonsense"}) {
        row(policy, spoiled([policy](Login &l) {
                l.arrivedAnswer = {{"Content-Type", "text/html"}, {"Referrer-Policy", policy}};
            }),
            "referrer-policy", "info");
    }
    // An answer whose request is not in the recording.
    for (const char *id : {"at-in-url", "authz-implicit"}) {
        QList<Event> alone = spoiled([](Login &l) {
            l.redirect = "https://app.example/cb#access_token=2YotnFZFEjr1zCsicMWpAA&token_type=Bearer&state=af0ifjsl";
        });
        row(qPrintable(u"implicit, the answer alone: "_s + QLatin1StringView(id)), {alone.at(3)}, id, "warn");
    }
    row("code in Referer", spoiled([](Login &l) { l.apiFields.append("Referer", l.redirect); }), "code-in-referer",
        "fail");
    const auto loaded = [](const QByteArray &address, const QByteArray &body = {}) {
        QList<Event> events = Login().events();
        Exchange tracker;
        tracker.request = {.method = body.isEmpty() ? "GET" : "POST", .address = address, .body = body};
        tracker.response.status = 200;
        events += eventOf(tracker, std::chrono::seconds(6));
        return events;
    };
    const QByteArray away = "https://tracker.example/t.gif?u=https%3A%2F%2Fapp.example%2Fcb";
    row("code at a tracker", loaded(away + "%3Fcode%3DSplxlOBeZQQYbYS6WxSbIA"), "code-sent-elsewhere", "fail");
    row("code at a script", loaded("https://a.example/", R"({"u":"/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=1"})"),
        "code-sent-elsewhere", "warn");
    row("token at a tracker", loaded(away + "%23access_token%3D2YotnFZFEjr1zCsicMWpAA"), "token-sent-elsewhere",
        "fail");
    row("token at a script", loaded("https://a.example/", "t=2YotnFZFEjr1zCsicMWpAA"), "token-sent-elsewhere", "warn");
    row("token in Referer", spoiled([](Login &l) {
            l.apiFields.append("Referer", "https://app.example/#access_token=2YotnFZFEjr1zCsicMWpAA");
        }),
        "token-in-referer", "fail");
    // Of the token request.
    row("GET", spoiled([](Login &l) { l.method = "GET"; }), "token-request-method", "fail");
    row("verifier in the address", spoiled([](Login &l) { l.method = "GET"; }), "credentials-in-address", "fail");
    row("another verifier", spoiled([](Login &l) { l.form.replace("dBjf", "aaaa"); }), "pkce-mismatch", "fail");
    row("no verifier", spoiled([](Login &l) { l.form.truncate(l.form.indexOf("&code_verifier")); }), "pkce-missing",
        "fail");
    row("another redirect URI", spoiled([](Login &l) { l.form.replace("%2Fcb", "%2Fother"); }), "redirect-uri-differs",
        "fail");
    row("no redirect URI",
        spoiled([](Login &l) { l.form.replace("&redirect_uri=https%3A%2F%2Fapp.example%2Fcb", ""); }),
        "redirect-uri-differs", "info");
    row("late", spoiled([](Login &l) { l.redeemedAt = std::chrono::minutes(20); }), "code-lifetime", "warn");
    row("elsewhere than the metadata say",
        discovered(kMetadata, spoiled([](Login &l) { l.tokenEndpoint = "https://evil.example/token"; })),
        "token-endpoint-elsewhere", "fail");
    row("elsewhere than the request", spoiled([](Login &l) { l.tokenEndpoint = "https://evil.example/token"; }),
        "token-endpoint-elsewhere", "info");
    row("secret of a script", spoiled([](Login &l) {
            l.form += "&client_secret=s3cret";
            l.tokenFields.append("Origin", "https://app.example");
        }),
        "client-secret-in-browser", "fail");
    row("Basic of a script", spoiled([](Login &l) {
            l.tokenFields.append("Authorization", "Basic YTpi");
            l.tokenFields.append("Sec-Fetch-Mode", "cors");
        }),
        "client-secret-in-browser", "fail");
    row("password grant", spoiled([](Login &l) { l.form = "grant_type=password&username=a&password=b"; }),
        "authz-implicit", "warn");
    QList<Event> replayed = Login().events();
    replayed += eventOf(Login().token());
    row("code again", replayed, "code-reused", "fail");
    Exchange refused = Login().token();
    refused.response.status = 400;
    refused.response.body = R"({"error":"invalid_grant"})";
    replayed.last() = eventOf(refused);
    row("code again, refused", replayed, "code-reused", "warn");
    // Of the token response.
    row("cached", spoiled([](Login &l) { l.answerFields = {{"Content-Type", "application/json"}}; }),
        "token-response-cache", "warn");
    row("none of the other name", spoiled([](Login &l) {
            l.asked.replace("scope=api", "scope=api%20write");
            l.answer.replace("}", R"(,"scope":"https://x.example/api"})");
        }),
        "scope-granted", "warn");
    row("a short name and its long one",
        spoiled([](Login &l) { l.answer.replace("}", R"(,"scope":"https://x.example/auth/api"})"); }), "scope-granted",
        "info");
    row("offline_access is told by the refresh token", spoiled([](Login &l) {
            l.asked.replace("scope=api", "scope=api%20offline_access");
            l.answer.replace("}", R"(,"scope":"api"})");
        }),
        "scope-granted", "info");
    row("less than asked for", spoiled([](Login &l) { l.answer.replace("}", R"(,"scope":"none"})"); }), "scope-granted",
        "warn");
    row("long lived", spoiled([](Login &l) { l.answer.replace("3600", "864000"); }), "access-token-lifetime", "warn");
    row("CORS with cookies", spoiled([](Login &l) {
            l.answerFields.append("Access-Control-Allow-Origin", "https://app.example");
            l.answerFields.append("Access-Control-Allow-Credentials", "true");
        }),
        "cors-credentials", "warn");
    const auto introspected = [](QList<Event> events, const QByteArray &token, const QByteArray &revoked = {},
                                 std::chrono::seconds at = std::chrono::seconds(20)) {
        const auto sent = [&](const QByteArray &address, const QByteArray &value, const QByteArray &answer) {
            Exchange exchange;
            exchange.request = {.method = "POST", .address = address, .body = "token=" + value};
            exchange.response.status = 200;
            exchange.response.fields = {{"Content-Type", "application/json"}};
            exchange.response.body = answer;
            return eventOf(exchange, at);
        };
        if (!revoked.isEmpty())
            events += sent("https://as.example/revoke", revoked, {});
        events += sent("https://as.example/introspect", token, R"({"active":false})");
        return events;
    };
    const QByteArray opaque = "2YotnFZFEjr1zCsicMWpAA";
    row("not active", introspected(Login().events(), opaque), "intro-active", "fail");
    row("not active, another was revoked",
        introspected(spoiled([](Login &l) { l.redirect += "&access_token=another-token"; }), opaque, "another-token"),
        "intro-active", "fail");
    row("not active, as it was revoked", introspected(Login().events(), opaque, opaque), "intro-active", "info");
    row("not active, as its refresh token was revoked",
        introspected(Login().events(), opaque, "tGzv3JOkF0XG5Qx2TlKWIA"), "intro-active", "info");
    row("not active, as it ran out", introspected(Login().events(), opaque, {}, std::chrono::hours(2)), "intro-active",
        "info");
    row("not active, as it says itself", introspected(Login().events(), jwt(R"({"exp":1700000010})")), "intro-active",
        "info");
    row("clock", spoiled([](Login &l) { l.redeemedAt = std::chrono::seconds(500); }), "clock-apart", "warn");
    row("same refresh token", spoiled([](Login &l) {
            l.form = "grant_type=refresh_token&client_id=c&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA";
            l.answer.replace("}", R"(,"refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA"})");
        }),
        "refresh-rotation", "warn");
    // Of what follows.
    row("API in the clear", spoiled([](Login &l) { l.api = "http://api.example/"; }), "endpoint-cleartext", "fail");
    row("token endpoint in the clear", spoiled([](Login &l) { l.tokenEndpoint = "http://as.example/token"; }),
        "endpoint-cleartext", "fail");
    row("token in the query", spoiled([](Login &l) {
            l.api += "?access_token=2YotnFZFEjr1zCsicMWpAA";
            l.apiFields = {};
        }),
        "at-in-url", "fail");
    row("DPoP without proof", spoiled([](Login &l) { l.apiFields = {{"Authorization", "DPoP abc"}}; }),
        "dpop-proof-missing", "fail");
    const auto withToken = [&](const QByteArray &claims) {
        return spoiled([&](Login &l) {
            l.answer.replace("2YotnFZFEjr1zCsicMWpAA", jwt(claims));
            l.apiFields = {{"Authorization", "Bearer " + jwt(claims)}};
        });
    };
    row("for another API", withToken(R"({"aud":["https://other.example/"]})"), "token-audience-host", "info");
    row("for nobody", withToken(R"({"sub":"1"})"), "access-token-audience", "warn");
    row("ID token at an API", spoiled([](Login &l) {
            l.answer.replace("}", R"(,"id_token":")" + jwt(R"({"iss":"https://as.example"})") + "\"}");
            l.apiFields = {{"Authorization", "Bearer " + jwt(R"({"iss":"https://as.example"})")}};
        }),
        "id-token-as-access-token", "fail");
    row("UserInfo of somebody else",
        discovered(metadataWith(R"("userinfo_endpoint":"https://api.example/me")"), tellingOfSomebody()),
        "userinfo-sub", "fail");
    row("ID token for another client", spoiled([](Login &l) {
            l.answer.replace(
                "}",
                R"(,"id_token":")"
                    + jwt(R"({"iss":"https://as.example","sub":"1","aud":"other","exp":1800000000,"iat":1700000000})")
                    + "\"}");
        }),
        "idt-aud", "fail");
}

void TestLint::violated()
{
    QFETCH(const QList<Event>, events);
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, status);
    QCOMPARE(worst(lint(events), id.toStdString()), status);
    // The same row has nothing to say against a login as it should be.
    const QByteArray good = worst(lint(Login().events()), id.toStdString());
    QVERIFY2(good != "fail" && good != "warn" && good != "info", good);
    QVERIFY(status != "info" ? hasFault(lint(events)) : true);
}

void TestLint::nothingIsFoundWhereAllIsWell()
{
    for (const QList<Event> &events : {Login().events(), discovered(kMetadata, Login().events())}) {
        const QList<Finding> findings = lint(events);
        for (const Finding &finding : findings)
            QVERIFY2(finding.check.status != Status::Fail && finding.check.status != Status::Warn, finding.check.id);
        QVERIFY(findings.size() > 25);
        QVERIFY(!hasFault(findings));
    }
}

void TestLint::whatWasNotSeenIsSkipped_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<QByteArray>("id");
    const QList<Event> all = Login().events();
    QTest::newRow("request") << all.sliced(3) << QByteArray("pkce-missing");
    QTest::newRow("state of the request") << all.sliced(3) << QByteArray("authz-state");
    QTest::newRow("redirect URI of the request") << all.sliced(3) << QByteArray("redirect-uri-differs");
    QTest::newRow("metadata") << all << QByteArray("disco-required");
    QTest::newRow("token endpoint") << all << QByteArray("token-endpoint-elsewhere");
    QTest::newRow("page") << QList<Event>{all.at(0), all.at(3)} << QByteArray("authz-framing");
    QTest::newRow("comparison") << all << QByteArray("state-compared");
    QTest::newRow("opaque token") << all << QByteArray("token-audience-host");
    Login silent;
    silent.answer = {};
    QTest::newRow("answer") << silent.events() << QByteArray("token-response-form");
    Login reference;
    reference.asked = "client_id=c&request_uri=urn%3Ax";
    QTest::newRow("pushed request") << reference.events() << QByteArray("pkce-missing");
    Login named;
    named.form.replace(kVerifier.toByteArray(), "%E2%9F%A8code%20verifier%201%E2%9F%A9");
    QTest::newRow("name in the place of the verifier") << named.events() << QByteArray("pkce-verifier-syntax");
    QTest::newRow("what was made of it") << named.events() << QByteArray("pkce-mismatch");
    Login noVerifier;
    noVerifier.form.replace(kVerifier.toByteArray(), "[redacted]");
    QTest::newRow("mask in the place of the verifier") << noVerifier.events() << QByteArray("pkce-mismatch");
    const auto masked = [](const QByteArray &state, const QByteArray &answered) {
        Login login;
        login.asked.replace("af0ifjsldkj3489sd9f8sd", state);
        login.redirect.replace("af0ifjsldkj3489sd9f8sd", answered);
        return login.events();
    };
    QTest::newRow("masked state") << masked("[state redacted]", "[state redacted]") << QByteArray("authz-state");
    QTest::newRow("masked state of the request")
        << masked("[masked]", "af0ifjsldkj3489sd") << QByteArray("authz-state");
    QTest::newRow("masked state of the answer")
        << masked("af0ifjsldkj3489sd", "(filtered)") << QByteArray("authz-state");
    Login nonceless;
    nonceless.asked += "&nonce=%5Bnonce+redacted%5D";
    nonceless.answer.replace("}", R"(,"id_token":")" + jwt(R"({"nonce":"n-0S6_WzA2Mj"})") + "\"}");
    QTest::newRow("masked nonce") << nonceless.events() << QByteArray("idt-nonce");
    Login encrypted;
    encrypted.redirect = "https://app.example/cb?response=eyJhbGci.eyJ.a.b.c";
    QTest::newRow("encrypted answer") << encrypted.events() << QByteArray("authz-state");
    Login pathAlone;
    pathAlone.tokenEndpoint = "/token";
    pathAlone.tokenFields.append("Host", "as.example");
    QTest::newRow("scheme of a path") << pathAlone.events() << QByteArray("endpoint-cleartext");
    Login server;
    server.form += "&client_secret=s3cret";
    QTest::newRow("who sent the secret") << server.events() << QByteArray("client-secret-in-browser");
}

void TestLint::whatWasNotSeenIsSkipped()
{
    QFETCH(const QList<Event>, events);
    QFETCH(const QByteArray, id);
    const QList<Finding> findings = lint(events);
    QCOMPARE(worst(findings, id.toStdString()), "skip");
    const auto skipped = std::ranges::find_if(findings, [&](const Finding &each) {
        return each.check.id == id.toStdString() && each.check.status == Status::Skip;
    });
    QVERIFY(!Texts::sentence(skipped->check.reason, skipped->check.found, skipped->check.expected).isEmpty());
}

void TestLint::noFalseAlarm_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QList<Event> &events, const char *id, const char *status) {
        QTest::newRow(name) << events << QByteArray(id) << QByteArray(status);
    };
    const auto policy = [&](const char *value) {
        Login login;
        login.arrivedAnswer = {{"Content-Type", "text/html"}, {"Referrer-Policy", value}};
        row(value, login.events(), "referrer-policy", "pass");
    };
    policy("origin-when-cross-origin");
    policy("unsafe-url, Strict-Origin");
    policy("no-referrer, of-the-future");
    const auto framed = [&](const char *name, const HeaderFields &fields) {
        Login login;
        login.pageFields = fields;
        login.pageFields.append("Content-Type", "text/html");
        row(name, login.events(), "authz-framing", "pass");
    };
    framed("same origin", {{"X-Frame-Options", "SameOrigin"}});
    framed("frames of nobody", {{"Content-Security-Policy", "default-src *; frame-ancestors 'none'"}});
    framed("frames of one", {{"Content-Security-Policy", "frame-ancestors https://app.example"}});
    framed("two policies",
           {{"Content-Security-Policy", "frame-ancestors *"}, {"Content-Security-Policy", "frame-ancestors 'self'"}});
    QList<Event> retried = Login().events();
    Exchange broken = Login().token();
    broken.response.status = 500;
    broken.response.body.clear();
    retried.insert(4, eventOf(broken, std::chrono::seconds(3)));
    row("the server broke and was asked again", retried, "code-reused", "pass");
    Login noChallenge;
    noChallenge.asked.truncate(noChallenge.asked.indexOf("&code_challenge"));
    noChallenge.form.truncate(noChallenge.form.indexOf("dBjf"));
    row("empty verifier of no challenge", noChallenge.events(), "pkce-verifier-syntax", "skip");
    const auto spoiled = [](auto &&spoil) {
        Login login;
        spoil(login);
        return login.events();
    };
    // A server that asks another one, as a client of that one.
    for (const char *id : {"authz-state", "redirect-place-differs", "redirect-uri-differs", "pkce-mismatch",
                           "code-carried-on", "issuer-mixed-up"})
        row(qPrintable(u"federated: "_s + QLatin1StringView(id)), federated(), id, "pass");
    // One that hands on the state that it got.
    for (const char *id : {"authz-state", "redirect-place-differs", "pkce-mismatch", "issuer-mixed-up", "state-reused"})
        row(qPrintable(u"federated with one state: "_s + QLatin1StringView(id)), federated("af0ifjsldkj3489sd9f8sd"),
            id, "pass");
    row("federated, metadata of the other are not there", discovered(kMetadata, federated()), "authz-iss", "skip");
    // A script hands the code to the client's own server.
    for (const char *body : {R"({"code":"SplxlOBeZQQYbYS6WxSbIA","state":"af0ifjsldkj3489sd9f8sd"})",
                             R"({"code":"SplxlOBeZQQYbYS6WxSbIA","redirect_uri":"https://app.example/cb"})"}) {
        QList<Event> handed = Login().events();
        Exchange session;
        session.request = {.method = "POST",
                           .address = "https://app.example/api/session",
                           .fields = {{"Content-Type", "application/json"},
                                      {"Sec-Fetch-Mode", "cors"},
                                      {"Origin", "https://app.example"},
                                      {"Authorization", "Basic c3RhZ2luZzpzdGFnaW5n"}},
                           .body = body};
        session.response.status = 200;
        session.response.fields = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
        handed.insert(4, eventOf(session, std::chrono::seconds(3)));
        for (const char *id : {"authz-state", "authz-mode", "redirect-place-differs", "code-sent-elsewhere"})
            row(qPrintable(QLatin1StringView(id) + u" of "_s + QLatin1StringView(body)), handed, id, "pass");
        // Basic keeps the whole site from the public.
        row(qPrintable(u"site's own Basic with "_s + QLatin1StringView(body)), handed, "client-secret-in-browser", "");
        session.response.body = R"({"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer","expires_in":60})";
        handed[4] = eventOf(session, std::chrono::seconds(3));
        row(qPrintable(u"answered with the token: "_s + QLatin1StringView(body)), discovered(kMetadata, handed),
            "token-endpoint-elsewhere", "pass");
    }
    const auto withAudience = [&](const char *audience) {
        return spoiled([audience](Login &l) {
            const QByteArray token = jwt(QByteArray(R"({"aud":")") + audience + "\"}");
            l.answer.replace("2YotnFZFEjr1zCsicMWpAA", token);
            l.apiFields = {{"Authorization", "Bearer " + token}};
        });
    };
    row("audience of a scheme of its own", withAudience("api://default"), "token-audience-host", "skip");
    row("audience of this host", withAudience("https://API.example:443/v1"), "token-audience-host", "pass");
    for (const char *id : {"authz-state", "authz-mode", "issuer-mixed-up", "pkce-mismatch"})
        row(qPrintable(u"signed answer: "_s + QLatin1StringView(id)), signedAnswer("af0ifjsldkj3489sd9f8sd"), id,
            "pass");
    row("endpoint for certificates",
        discovered(metadataWith(R"("mtls_endpoint_aliases":{"token_endpoint":"https://mtls.as.example/token"})"),
                   spoiled([](Login &l) { l.tokenEndpoint = "https://mtls.as.example/token"; })),
        "token-endpoint-elsewhere", "pass");
    row("endpoint with its usual port",
        discovered(kMetadata, spoiled([](Login &l) { l.tokenEndpoint = "https://AS.example:443/token"; })),
        "token-endpoint-elsewhere", "pass");
    row("API that tells of somebody", tellingOfSomebody(), "userinfo-sub", "");
    row("API that tells of the one who signed in", tellingOfSomebody("u1"), "userinfo-sub", "pass");
    row("slash behind the redirect URI", spoiled([](Login &l) {
            l.arrivedStatus = 302;
            l.arrivedAnswer = {{"Location", "/cb/?code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj3489sd9f8sd"
                                            "&iss=https%3A%2F%2Fas.example"}};
        }),
        "code-carried-on", "pass");
    QList<Event> repeated = Login().events();
    Exchange page = *repeated.at(1).exchange;
    page.request.address = "https://as.example/login?response_type=code&client_id=c&state=af0ifjsldkj3489sd9f8sd";
    repeated[1] = eventOf(page, std::chrono::seconds(1));
    row("page that repeats a part of the request", repeated, "state-reused", "pass");
    for (const char *path : {"/login-status-iframe.html", "/connect/checksession", "/session"}) {
        QList<Event> watched = Login().events();
        page.request.address = QByteArray("https://as.example") + path;
        page.response.fields = {{"Content-Type", "text/html"}};
        watched.insert(4, eventOf(page, std::chrono::seconds(3)));
        row(path, discovered(metadataWith(R"("check_session_iframe":"https://as.example/session")"), watched),
            "authz-framing", "pass");
    }
    const QList<Event> paths = spoiled([](Login &l) {
        l.tokenEndpoint = "/token";
        l.tokenFields.append("Host", "as.example");
    });
    row("token request by its path", discovered(kMetadata, paths), "token-endpoint-elsewhere", "pass");
    // A reload brings the same code.
    QList<Event> reloaded = Login().events();
    reloaded.insert(4, reloaded.at(3));
    row("reloaded", reloaded, "state-reused", "pass");
}

void TestLint::noFalseAlarm()
{
    QFETCH(const QList<Event>, events);
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, status);
    QCOMPARE(worst(lint(events), id.toStdString()), status);
}

/// What was taken out is no fault of the login.
void TestLint::maskedValuesAreNoFault()
{
    Login login;
    for (QByteArray *text : {&login.asked, &login.redirect, &login.form, &login.answer}) {
        text->replace("SplxlOBeZQQYbYS6WxSbIA", "***");
        text->replace("af0ifjsldkj3489sd9f8sd", "***");
        text->replace(kVerifier.toByteArray(), "***");
        text->replace("2YotnFZFEjr1zCsicMWpAA", "***");
    }
    QList<Event> events = login.events();
    login.form.replace("authorization_code", "refresh_token").append("&refresh_token=***");
    login.answer.replace("}", R"(,"refresh_token":"***"})");
    events += eventOf(login.token());
    for (const Finding &finding : lint(events))
        QVERIFY2(finding.check.status != Status::Fail && finding.check.status != Status::Warn, finding.check.id);
}

void TestLint::everyFindingHasItsText()
{
    QSet<QByteArray> seen;
    for (const char *name : {"chromium-bad", "firefox-pkce", "chromium-mixup", "firefox-implicit", "chromium-query"}) {
        for (const Finding &finding : lint(recordedEvents(QString::fromLatin1(name)))) {
            seen.insert(finding.check.id);
            QVERIFY2(Texts::findCheckText(finding.check.id), finding.check.id);
            QVERIFY2(!finding.check.spec.isEmpty(), finding.check.id);
            QVERIFY2(finding.check.status == Status::Pass || !finding.check.reason.isEmpty(), finding.check.id);
        }
    }
    QVERIFY2(seen.size() >= 25, qPrintable(QString::number(seen.size())));
}

void TestLint::recorded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("faults"); // ids that are fails
    const auto row = [](const char *name, const char *faults) {
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(faults);
    };
    for (const char *name : {"chromium-pkce", "chromium-pkce-sanitized", "firefox-pkce", "webkit-pkce",
                             "mitmproxy-pkce", "mitmproxy8-pkce", "charles-pkce", "chrome-har-pkce",
                             "playwright-pkce-full", "chromium-twice", "chromium-post"})
        row(name, "");
    for (const char *name : {"chromium-bad", "firefox-bad", "mitmproxy-bad", "charles-bad", "playwright-bad-minimal"})
        row(name, "authz-state client-secret-in-browser pkce-missing");
    row("webkit-bad", "client-secret-in-browser"); // its request is not there
    row("chromium-mixup", "issuer-mixed-up");
    row("chromium-query", "at-in-url");
    row("chromium-implicit", "");
    row("firefox-implicit", "");
    row("webkit-implicit", "");
}

void TestLint::recorded()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, faults);
    const QList<Event> events = recordedEvents(name);
    const Conversations conversations = conversationsOf(events);
    QList<QByteArray> found;
    for (const Conversation &each : conversations.all()) {
        if (each.kind != ConversationKind::Login)
            continue;
        QList<Event> own;
        for (const qsizetype index : each.events)
            own += events.at(index);
        for (const Finding &finding : lint(own)) {
            if (finding.check.status == Status::Fail && !found.contains(finding.check.id))
                found += finding.check.id;
        }
    }
    std::ranges::sort(found);
    QCOMPARE(found.join(' '), faults);
}

/// Of this program, with names in the places of its secrets: nothing is wrong with it, and much can be told all the
/// same.
void TestLint::ownRun()
{
    const QList<Event> events = recordedEvents(u"transcripts/authorization-code.json"_s);
    QVERIFY(events.size() > 10);
    const Conversations conversations = conversationsOf(events);
    QCOMPARE(conversations.all().size(), 1);
    QCOMPARE(conversations.all().first().kind, ConversationKind::Run);
    QCOMPARE(conversations.all().first().events.size(), events.size());
    const QList<Finding> findings = lint(events);
    for (const Finding &finding : findings)
        QVERIFY2(finding.check.status != Status::Fail, finding.check.id);
    QCOMPARE(worst(findings, "pkce-missing"), "pass");
    QCOMPARE(worst(findings, "issuer-mixed-up"), "pass");
    QCOMPARE(worst(findings, "redirect-place-differs"), "pass");
    QCOMPARE(worst(findings, "pkce-mismatch"), "skip");
    // What was sent and what was answered are one message.
    const auto requests = std::ranges::count_if(
        findings, [](const Finding &each) { return std::string_view(each.check.id) == "token-request-method"; });
    QCOMPARE(requests, 1);
}

void TestLint::hostile()
{
    QVERIFY(lint({}).isEmpty());
    QVERIFY(lint({Event{.kind = EventKind::Note, .text = u"x"_s}}).isEmpty());
    // A thousand of everything is no more than a thousand times the work.
    QList<Event> many;
    for (int i = 0; i < 300; ++i)
        many += Login().events();
    QVERIFY(!lint(many).isEmpty());
}

/// Every answer has a code, and every message a Referer in which it might stand.
// In quadratic time the test would not end before it is stopped.
void TestLint::manyAtOnce()
{
    QList<Event> events = {Login().events().first()};
    constexpr int kMany = 50'000;
    for (int i = 0; i < kMany; ++i) {
        const QByteArray number = QByteArray::number(i);
        Exchange callback;
        callback.request = {.address =
                                "https://app.example/cb?code=code-of-" + number + "&state=af0ifjsldkj3489sd9f8sd",
                            .fields = {{"Referer", "https://other.example/?q=query-of-" + number}}};
        callback.response.status = 200;
        events += eventOf(callback);
    }
    QVERIFY(!lint(events).isEmpty());
}

QTEST_APPLESS_MAIN(TestLint)
#include "tst_lint.moc"
