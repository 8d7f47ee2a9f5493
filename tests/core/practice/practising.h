// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/parameters.h"
#include "json/document.h"
#include "practice/provider.h"

#include <memory>
#include <mutex>

namespace Grantscope::Test {

/// A form of a page, as a browser reads it.
struct Form
{
    QByteArray method;
    QByteArray action;
    Parameters fields; ///< Of inputs, with ticked boxes.
    QList<QByteArray> buttons; ///< Values of "action".
};

/// A provider with a clock that stands still, randomness that comes out the same each time, and one browser.
class Practising
{
public:
    explicit Practising(const Practice::Settings &settings = {});

    static constexpr QByteArrayView kIssuer{"http://127.0.0.1:9300"};
    static constexpr QByteArrayView kRedirect{"http://127.0.0.1:5000/callback"};
    /// RFC 7636 App. B.
    static constexpr QByteArrayView kVerifier{"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"};
    static constexpr QByteArrayView kChallenge{"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"};

    Practice::Provider &provider() { return *m_provider; }
    const Practice::Credentials &credentials() const { return m_credentials; }
    QList<Practice::Event> events;
    Instant now = instantFromSeconds(1'800'000'000);
    static constexpr std::chrono::microseconds kTick{250}; ///< Between two looks at the steady clock.

    /// Whatever it is, to Host; nothing is added but that. The last delay is kept.
    HttpResponse send(HttpRequest request);
    /// As the browser: with its cookies and language, which keeps what the server sets.
    HttpResponse get(const QByteArray &target);
    HttpResponse post(const QByteArray &path, const Parameters &fields);
    /// As a program.
    HttpResponse postForm(const QByteArray &path, const Parameters &fields, const HeaderFields &more = {});
    HttpResponse getAs(const QByteArray &path, const QByteArray &token);
    HttpResponse postJson(const QByteArray &path, const QByteArray &json, const HeaderFields &more = {});
    std::chrono::milliseconds delay{0};
    QByteArray cookie;
    QByteArray acceptLanguage = "en";

    QByteArray password(const QByteArray &username) const;
    QByteArray secret(const QByteArray &client) const;
    HeaderFields basic(const QByteArray &client) const;

    /// Parameters of a sound request of the native client.
    static Parameters request(const QByteArray &scope = "openid profile");
    /// Follows the pages: signs in, allows. What the client gets in the end, or the page where it stopped.
    HttpResponse authorize(const Parameters &request, const QByteArray &username = "alice",
                           const QByteArray &decision = "allow");
    /// The parameters of a redirect, wherever they stand.
    static Parameters received(const HttpResponse &response);
    /// The code of authorize(request).
    QByteArray code(const Parameters &request, const QByteArray &username = "alice");
    HttpResponse redeem(const QByteArray &code, const Parameters &changes = {});
    /// From the first step to the token response of the native client.
    HttpResponse tokens(const QByteArray &scope = "openid profile");

private:
    std::mutex m_eventsMutex;
    std::chrono::steady_clock::time_point m_steady;
    Practice::Credentials m_credentials;
    std::unique_ptr<Practice::Provider> m_provider;
};

/// Comes out the same each time.
Practice::Randomness countedRandomness();
/// Made once a process: RSA keys take their time.
const Practice::Credentials &someCredentials();
Parameters with(Parameters parameters, const Parameters &changes); ///< An empty value takes one out.

/// The forms of a page, in their order.
QList<Form> formsOf(const QByteArray &html);
/// What the browser sends for a button of the form.
Parameters pressed(const Form &form, const QByteArray &button, const Parameters &typed = {});
/// A member of a JSON answer as text; empty where it is not there.
QByteArray member(const QByteArray &json, QByteArrayView name);
/// A member of a JWT's payload, unverified.
QByteArray claim(const QByteArray &jwt, QByteArrayView name);
/// Left half of the SHA-256, base64url: at_hash and c_hash under RS256, PS256 and ES256.
QByteArray leftHash(const QByteArray &text);
QByteArray payloadOf(const QByteArray &jwt);
QByteArray headerOf(const QByteArray &jwt);
/// Whether the signature is good by a key of the set that the provider publishes.
bool isSignedByProvider(Practising &practising, const QByteArray &jwt);

} // namespace Grantscope::Test
