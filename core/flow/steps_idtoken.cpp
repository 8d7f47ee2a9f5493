// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/row.h"
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "jose/algorithm.h"
#include "jose/keyimport.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Flow {

namespace {

const char *withoutIdToken(const Desk &desk)
{
    if (desk.known.values.contains("id_token"))
        return nullptr;
    return "no-id-token";
}

const char *withoutRenewedIdToken(const Desk &desk)
{
    const FlowValue *token = desk.known.values.find("id_token");
    return token && std::string_view(token->step) == kRefreshRequest.id ? nullptr : "not-renewed";
}

/// OIDC Core §3.3.3.6 and §12.2: what comes later is about the same person, from the same issuer.
constexpr Row kSameUser{"idt-same-user", CheckGroup::IdToken, "OIDC Core §3.3.3.6, §12.2", Severity::Error};

Check sameUser(const Token::DecodedJwt &token, const Token::DecodedJwt &first)
{
    for (const char *claim : {"iss", "sub"}) {
        const QString found = token.claim(claim).toString();
        const QString expected = first.claim(claim).toString();
        if (found != expected)
            return violated(kSameUser, "idt-same-user.different", found, expected);
    }
    return passed(kSameUser);
}

/// The issuer's keys. Where it names none, there is still the client's secret (OIDC Core §10.1).
Result<Prepared> prepareKeys(const Desk &desk)
{
    if (!hasEndpoint(desk, "jwks_uri"))
        return Prepared();
    const Result<QByteArray> address = endpointOf(desk, "jwks_uri");
    if (!address)
        return std::unexpected(address.error());
    HttpRequest request{.address = *address};
    request.fields.append("Accept", "application/jwk-set+json, application/json");
    return Prepared{.request = std::move(request)};
}

/// Without keys there is nothing to say about the token: not that it is wrong, either.
std::optional<Error> noKeySet(const HttpResponse &response)
{
    QString found;
    if (response.status != 200) {
        found = answerLine(response);
    } else if (const Result<void> valid = OAuth::validateKeySetText(response.body); !valid) {
        found = answerLine(response) + ": "_L1 + valid.error().found;
    } else {
        return std::nullopt;
    }
    return Error{FlowError::NoKeySet, u"HTTP 200, {\"keys\":[…]}"_s, found, "RFC 7517 §5"};
}

bool isMac(const Token::DecodedJwt &token)
{
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm(token.header("alg").toUtf8());
    return algorithm && algorithm->keyType == Jose::KeyType::Oct;
}

Token::KeyRing keyRing(const Desk &desk, const Received &received, const Token::DecodedJwt &token)
{
    Token::KeyRing ring;
    if (received.exchange) {
        ring.named = true;
        Jose::ImportOptions options{.provenance = Jose::Provenance::Issuer,
                                    .source = QString::fromUtf8(received.exchange->request.address)};
        const Result<Jose::KeyImport> import = Jose::importKeys(received.exchange->response.body, options);
        if (import) {
            ring.findings = import->refused + import->findings;
            ring.refusedIds = import->refusedIds;
            for (const Jose::Key &key : import->keys)
                ring.keys.append(key.withFetch({desk.settings.provider.issuer, desk.around.now}));
        } else {
            ring.findings.append(import.error());
        }
    }
    if (!desk.settings.client.secret.isEmpty() && isMac(token)) {
        // A MAC under the client's secret comes from the issuer as much as a signature does.
        if (const Result<Jose::Key> key = Jose::keyFromSecret(desk.settings.client.secret))
            ring.keys.append(*key);
    }
    return ring;
}

/// Through the browser an ID token has to carry the hashes of what came along (OIDC Core §3.3.2.11); from the token
/// endpoint it may.
bool hasToFit(const Desk &desk, const Token::DecodedJwt &token, QByteArrayView claim)
{
    const bool throughBrowser =
        std::string_view(desk.step) == kFrontIdToken.id || !asksFor(desk.text("response_type"), "code");
    return token.claim(claim).exists() || (throughBrowser && desk.known.arrival);
}

Token::Expectations expectations(const Desk &desk, const Token::DecodedJwt &token)
{
    Token::Expectations expected{.now = desk.around.now, .leeway = desk.settings.leeway};
    if (desk.known.metadata)
        expected.issuer = desk.known.metadata->issuer();
    else if (!desk.settings.provider.issuer.isEmpty())
        expected.issuer = desk.settings.provider.issuer;
    expected.clientId = QString::fromUtf8(asSent(desk, "client_id", desk.settings.client.clientId.toUtf8()));
    // A refreshed ID token need not repeat the nonce; one that does repeats the same (OIDC Core §12.2).
    const bool renewed = std::string_view(desk.step) == kRefreshedIdToken.id;
    if (desk.known.values.contains("nonce") && (!renewed || token.claim("nonce").exists()))
        expected.nonce = QString::fromUtf8(desk.text("nonce"));
    bool isNumber = false;
    if (const qint64 seconds = desk.text("max_age").toLongLong(&isNumber); isNumber)
        expected.maxAge = std::chrono::seconds(seconds);
    if (const QByteArray values = desk.text("acr_values"); !values.isEmpty())
        expected.acrValues = QString::fromUtf8(values).split(u' ');
    expected.acrIsVoluntary = true;
    if (const Secret accessToken = desk.known.values.secret("access_token");
        !accessToken.isEmpty() && hasToFit(desk, token, "at_hash"))
        expected.accessToken = accessToken;
    if (const Secret code = desk.known.values.secret("code"); !code.isEmpty() && hasToFit(desk, token, "c_hash"))
        expected.code = code;
    return expected;
}

Taken takeKeys(const Desk &desk, const Received &received, Knowledge &known)
{
    const Token::InspectOptions options{.as = Token::Kind::IdToken, .contextName = u"id_token"_s};
    const auto token = Token::Inspector::decode(desk.text("id_token"), options);
    // A MAC needs no key set (OIDC Core §10.1).
    if (received.exchange && !isMac(*token)) {
        if (const std::optional<Error> nothing = noKeySet(received.exchange->response))
            return {.error = *nothing};
    }
    if (received.exchange)
        known.keySet = received.exchange->response.body;
    Token::Inspector inspector(keyRing(desk, received, *token));
    const std::shared_ptr<const Token::Inspection> first = known.idToken;
    known.idToken =
        std::make_shared<const Token::Inspection>(inspector.inspect(token, expectations(desk, *token), options));
    Taken taken{.checks = known.idToken->checks};
    if (first)
        taken.checks.append(sameUser(*known.idToken->token, *first->token));
    const Token::Verdict verdict = known.idToken->verdict;
    QStringList failed;
    for (const Check &check : std::as_const(taken.checks)) {
        if (check.status == Status::Fail)
            failed += QString::fromLatin1(check.id);
    }
    failed.removeDuplicates();
    if (verdict == Token::Verdict::Invalid || verdict == Token::Verdict::Malformed || !failed.isEmpty()) {
        taken.error =
            Error{FlowError::IdToken, words(QT_TRANSLATE_NOOP("Values", "an ID token of which no check fails")),
                  failed.join(u", "_s), "OIDC Core §3.1.3.7"};
    }
    return taken;
}

} // namespace

constinit const Step kFrontIdToken{.id = "front-id-token",
                                   .from = Party::Client,
                                   .to = Party::AuthorizationServer,
                                   .act = Act::Send,
                                   .left = withoutIdToken,
                                   .prepare = prepareKeys,
                                   .take = takeKeys};
constinit const Step kIdToken{.id = "id-token",
                              .from = Party::Client,
                              .to = Party::AuthorizationServer,
                              .act = Act::Send,
                              .left = withoutIdToken,
                              .prepare = prepareKeys,
                              .take = takeKeys};

constinit const Step kRefreshedIdToken{.id = "refreshed-id-token",
                                       .from = Party::Client,
                                       .to = Party::AuthorizationServer,
                                       .act = Act::Send,
                                       .left = withoutRenewedIdToken,
                                       .prepare = prepareKeys,
                                       .take = takeKeys};

} // namespace Grantscope::Flow
