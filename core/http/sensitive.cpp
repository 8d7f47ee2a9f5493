// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sensitive.h"

#include <QByteArray>

#include <algorithm>
#include <iterator>

namespace Grantscope {

namespace {

struct Row
{
    QByteArrayView name;
    SecretKind kind;
};

// state and nonce are not here: they are shown to be compared, and are worth nothing without what is.
constexpr Row kParameters[] = {
    {"code", SecretKind::Code},
    {"pre-authorized_code", SecretKind::Code},
    {"tx_code", SecretKind::Code},
    {"access_token", SecretKind::AccessToken},
    {"registration_access_token", SecretKind::AccessToken},
    {"initial_access_token", SecretKind::AccessToken},
    {"bearer_token", SecretKind::AccessToken},
    {"refresh_token", SecretKind::RefreshToken},
    {"id_token", SecretKind::IdToken},
    {"id_token_hint", SecretKind::IdToken},
    {"token", SecretKind::Token},
    {"subject_token", SecretKind::Token},
    {"actor_token", SecretKind::Token},
    {"logout_token", SecretKind::Token},
    {"login_hint_token", SecretKind::Token},
    {"client_notification_token", SecretKind::Token},
    {"claim_token", SecretKind::Token},
    {"vp_token", SecretKind::Token},
    {"rpt", SecretKind::Token},
    {"pct", SecretKind::Token},
    {"ticket", SecretKind::Token},
    {"response", SecretKind::Token}, // A JWT that holds the code (JARM).
    {"device_code", SecretKind::DeviceCode},
    {"user_code", SecretKind::DeviceCode}, // Whoever reads it can connect the device to another account.
    {"auth_req_id", SecretKind::DeviceCode},
    {"client_secret", SecretKind::ClientSecret},
    {"password", SecretKind::Password},
    {"passwd", SecretKind::Password},
    {"new_password", SecretKind::Password},
    {"current_password", SecretKind::Password},
    {"code_verifier", SecretKind::CodeVerifier},
    {"assertion", SecretKind::Assertion},
    {"client_assertion", SecretKind::Assertion},
    {"SAMLResponse", SecretKind::Assertion},
    {"csrf_token", SecretKind::Cookie}, // Goes with a session.
    {"_csrf", SecretKind::Cookie},
    {"api_key", SecretKind::ApiKey},
    {"apikey", SecretKind::ApiKey},
    {"secret", SecretKind::Password}, // What else servers call such values.
    {"session_token", SecretKind::Cookie},
    {"authorization_code", SecretKind::Code},
    {"authorizationCode", SecretKind::Code},
    {"auth_code", SecretKind::Code},
    {"authCode", SecretKind::Code},
    {"session_code", SecretKind::Code},
    {"SAMLRequest", SecretKind::Assertion},
    {"SAMLart", SecretKind::Assertion},
    {"jwt", SecretKind::Token},
    {"pwd", SecretKind::Password},
    {"pass", SecretKind::Password},
    {"pw", SecretKind::Password},
    {"pin", SecretKind::Password},
    {"otp", SecretKind::Password},
    {"totp", SecretKind::Password},
    {"passcode", SecretKind::Password},
    {"password2", SecretKind::Password},
    {"sid", SecretKind::Cookie},
    {"session_id", SecretKind::Cookie},
    {"sessionid", SecretKind::Cookie},
    {"jsessionid", SecretKind::Cookie},
    {"phpsessid", SecretKind::Cookie},
    {"X-Amz-Signature", SecretKind::ApiKey},
    {"X-Amz-Security-Token", SecretKind::AccessToken},
    {"X-Goog-Signature", SecretKind::ApiKey},
};

// In addresses and forms alone: members of these names say other things more often than not.
constexpr Row kOnlyParameters[] = {
    {"key", SecretKind::ApiKey},
    {"auth", SecretKind::Credentials},
    {"sig", SecretKind::ApiKey}, // A signed address works as a password for what it names.
};

constexpr Row kFields[] = {
    {"authorization", SecretKind::Credentials},
    {"proxy-authorization", SecretKind::Credentials},
    {"cookie", SecretKind::Cookie},
    {"set-cookie", SecretKind::Cookie},
    {"dpop", SecretKind::Assertion},
    {"set-cookie2", SecretKind::Cookie},
    {"x-forwarded-authorization", SecretKind::Credentials},
    {"x-original-authorization", SecretKind::Credentials},
    {"authentication", SecretKind::Credentials},
    {"auth", SecretKind::Credentials},
    {"x-auth", SecretKind::Credentials},
    {"sec-websocket-protocol", SecretKind::Credentials}, // Where scripts put tokens, which can set no other field.
    {"x-csrf-token", SecretKind::Cookie},
    {"x-xsrf-token", SecretKind::Cookie},
    {"x-auth-token", SecretKind::AccessToken},
    {"x-access-token", SecretKind::AccessToken},
    {"private-token", SecretKind::AccessToken},
    {"x-amz-security-token", SecretKind::AccessToken},
    {"x-api-key", SecretKind::ApiKey},
    {"api-key", SecretKind::ApiKey},
    {"x-goog-api-key", SecretKind::ApiKey},
    {"ocp-apim-subscription-key", SecretKind::ApiKey},
};

// RFC 7518 §6.2.2, §6.3.2, §6.4; RFC 8037 §2; RFC 9964 §3.
constexpr Row kMembers[] = {
    {"d", SecretKind::PrivateKey},
    {"p", SecretKind::PrivateKey},
    {"q", SecretKind::PrivateKey},
    {"dp", SecretKind::PrivateKey},
    {"dq", SecretKind::PrivateKey},
    {"qi", SecretKind::PrivateKey},
    {"r", SecretKind::PrivateKey},
    {"t", SecretKind::PrivateKey},
    {"k", SecretKind::PrivateKey},
    {"priv", SecretKind::PrivateKey},
    // What makes a token in JSON worth something (RFC 7515 §7.2, RFC 7516 §7.2).
    {"signature", SecretKind::Token},
    {"ciphertext", SecretKind::Token},
};

std::optional<SecretKind> find(const Row *begin, const Row *end, QByteArrayView name, Qt::CaseSensitivity sensitivity)
{
    const Row *row = std::find_if(begin, end, [name, sensitivity](const Row &each) {
        return each.name.size() == name.size() && each.name.compare(name, sensitivity) == 0;
    });
    return row == end ? std::nullopt : std::optional(row->kind);
}

// What programs add to these words is their own affair: "accessToken", "x_client_secret", "newPassword".
constexpr Row kEndings[] = {
    {"accesstoken", SecretKind::AccessToken},
    {"refreshtoken", SecretKind::RefreshToken},
    {"idtoken", SecretKind::IdToken},
    {"token", SecretKind::Token},
    {"clientsecret", SecretKind::ClientSecret},
    {"secret", SecretKind::Password},
    {"password", SecretKind::Password},
    {"passphrase", SecretKind::Password},
    {"tokens", SecretKind::Token},
    {"tokenvalue", SecretKind::Token},
    {"secrets", SecretKind::Password},
    {"passwords", SecretKind::Password},
    {"passwordconfirm", SecretKind::Password},
    {"passwordconfirmation", SecretKind::Password},
    {"passwd", SecretKind::Password},
    {"authorizationcode", SecretKind::Code},
    {"secretkey", SecretKind::ApiKey},
    {"accesskey", SecretKind::ApiKey},
    {"privatekey", SecretKind::PrivateKey},
    {"signingkey", SecretKind::PrivateKey},
    {"encryptionkey", SecretKind::PrivateKey},
    {"codeverifier", SecretKind::CodeVerifier},
    {"clientassertion", SecretKind::Assertion},
    {"devicecode", SecretKind::DeviceCode},
    {"apikey", SecretKind::ApiKey},
};

// Words of header fields that interfaces make up.
constexpr Row kFieldWords[] = {
    {"token", SecretKind::Token},
    {"secret", SecretKind::Password},
    {"password", SecretKind::Password},
    {"key", SecretKind::ApiKey},
    {"session", SecretKind::Cookie},
    {"cookie", SecretKind::Cookie},
    {"credential", SecretKind::Credentials},
    {"jwt", SecretKind::Token},
    {"assertion", SecretKind::Assertion},
};

// The longest name that is looked at, with some air.
constexpr qsizetype kLongestName = 128;

/// In lower case, without what separates words.
QByteArray joinedWords(QByteArrayView name)
{
    QByteArray joined;
    joined.reserve(name.size());
    for (const char c : name) {
        if (c != '_' && c != '-' && c != '.')
            joined.append(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return joined;
}

/// Most names are told by their last letter.
bool mayEndAsSecret(QByteArrayView name)
{
    const char last = name.back();
    return QByteArrayView("nNtTdDeErRyYsSmM").contains(last);
}

std::optional<SecretKind> findEnding(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > kLongestName || !mayEndAsSecret(name))
        return std::nullopt;
    const QByteArray joined = joinedWords(name);
    const auto *row = std::ranges::find_if(kEndings, [&](const Row &each) { return joined.endsWith(each.name); });
    return row == std::end(kEndings) ? std::nullopt : std::optional(row->kind);
}

std::optional<SecretKind> findName(QByteArrayView name)
{
    if (const auto kind = find(std::begin(kParameters), std::end(kParameters), name, Qt::CaseInsensitive))
        return kind;
    return findEnding(name);
}

/// Of "user[password]" what is in the last brackets that hold a name, of "tokens[0]" what stands before.
QByteArrayView withoutBrackets(QByteArrayView name)
{
    while (name.endsWith(']')) {
        const qsizetype open = name.lastIndexOf('[');
        const QByteArrayView inner = open < 0 ? QByteArrayView() : name.sliced(open + 1).chopped(1);
        const bool isName = std::ranges::any_of(inner, [](char c) { return (c < '0' || c > '9'); });
        if (open < 0 || isName)
            return inner;
        name = name.first(open);
    }
    return name;
}

std::optional<SecretKind> findField(QByteArrayView name)
{
    return find(std::begin(kFields), std::end(kFields), name, Qt::CaseInsensitive);
}

} // namespace

std::optional<SecretKind> secretKindOfParameter(QByteArrayView name)
{
    const QByteArrayView bare = withoutBrackets(name);
    if (const auto kind = find(std::begin(kOnlyParameters), std::end(kOnlyParameters), bare, Qt::CaseInsensitive))
        return kind;
    return findName(bare);
}

std::optional<SecretKind> secretKindOfField(QByteArrayView headerField)
{
    if (const auto kind = findField(headerField))
        return kind;
    if (headerField.size() > kLongestName)
        return std::nullopt;
    const QByteArray name = joinedWords(headerField);
    const auto *word = std::ranges::find_if(kFieldWords, [&](const Row &each) { return name.contains(each.name); });
    return word == std::end(kFieldWords) ? std::nullopt : std::optional(word->kind);
}

std::optional<SecretKind> secretKindOfMember(QByteArrayView jsonMember)
{
    if (const auto kind = findName(jsonMember))
        return kind;
    if (const auto kind = find(std::begin(kMembers), std::end(kMembers), jsonMember, Qt::CaseSensitive))
        return kind;
    return findField(jsonMember);
}

} // namespace Grantscope
