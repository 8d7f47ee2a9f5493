// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTranslation>

namespace Grantscope::Texts {

/// A word or a sentence of an exported transcript, under its id.
struct ExportRow
{
    const char *id;
    const char *text;
};

// clang-format off
inline constexpr ExportRow kExportTable[] = {
    // of the whole file
    {"transcript", QT_TRANSLATE_NOOP("Exports", "Transcript")},
    {"written-by", QT_TRANSLATE_NOOP("Exports", "Written by %1, %2")},
    {"secrets-written", QT_TRANSLATE_NOOP("Exports", "With secrets: codes, tokens and passwords stand here as they were used. "
                                                     "Whoever reads this can use them.")},
    {"secrets-replaced", QT_TRANSLATE_NOOP("Exports", "Secrets are replaced by names such as ⟨code 1⟩; equal names stand "
                                                      "for equal values.")},
    {"summary", QT_TRANSLATE_NOOP("Exports", "Summary")},
    {"from", QT_TRANSLATE_NOOP("Exports", "From")},
    {"until", QT_TRANSLATE_NOOP("Exports", "Until")},
    {"runs", QT_TRANSLATE_NOOP("Exports", "Flows")},
    {"exchanges", QT_TRANSLATE_NOOP("Exports", "Exchanges")},
    {"refusals", QT_TRANSLATE_NOOP("Exports", "Answers with an error (400 and more)")},
    {"failures", QT_TRANSLATE_NOOP("Exports", "Failures")},
    {"empty", QT_TRANSLATE_NOOP("Exports", "Nothing happened.")},
    {"diagram", QT_TRANSLATE_NOOP("Exports", "Sequence")},
    {"diagram-of", QT_TRANSLATE_NOOP("Exports", "Sequence diagram: who sent what to whom, from top to bottom.")},
    {"diagram-cut", QT_TRANSLATE_NOOP("Exports", "The diagram ends after the first %1 arrows; everything stands below.")},
    {"messages", QT_TRANSLATE_NOOP("Exports", "What happened")},
    {"other-hosts", QT_TRANSLATE_NOOP("Exports", "Other hosts")},
    // of a message
    {"request", QT_TRANSLATE_NOOP("Exports", "Request")},
    {"answer", QT_TRANSLATE_NOOP("Exports", "Answer")},
    {"no-answer", QT_TRANSLATE_NOOP("Exports", "No answer came.")},
    {"parameters", QT_TRANSLATE_NOOP("Exports", "Parameters")},
    {"fields", QT_TRANSLATE_NOOP("Exports", "Header fields")},
    {"trailers", QT_TRANSLATE_NOOP("Exports", "Trailer fields")},
    {"body", QT_TRANSLATE_NOOP("Exports", "Body")},
    {"name", QT_TRANSLATE_NOOP("Exports", "Name")},
    {"value", QT_TRANSLATE_NOOP("Exports", "Value")},
    {"connection", QT_TRANSLATE_NOOP("Exports", "Connection")},
    {"octets-no-text", QT_TRANSLATE_NOOP("Exports", "Octets that are not text: %1. They begin with %2.")},
    {"octets-left-out", QT_TRANSLATE_NOOP("Exports", "Octets left out here: %1.")},
    {"sent", QT_TRANSLATE_NOOP("Exports", "Sent: %1")},
    {"edited", QT_TRANSLATE_NOOP("Exports", "changed by hand")},
    // of an event
    {"flow-started", QT_TRANSLATE_NOOP("Exports", "Flow: %1")},
    {"flow-done", QT_TRANSLATE_NOOP("Exports", "The flow is done.")},
    {"flow-failed", QT_TRANSLATE_NOOP("Exports", "The flow failed.")},
    {"flow-cancelled", QT_TRANSLATE_NOOP("Exports", "The flow was cancelled.")},
    {"redirect-taken", QT_TRANSLATE_NOOP("Exports", "Redirect received")},
    {"redirect-refused", QT_TRANSLATE_NOOP("Exports", "Redirect refused")},
    {"browser-opened", QT_TRANSLATE_NOOP("Exports", "Opened in the browser")},
    {"browser-not-opened", QT_TRANSLATE_NOOP("Exports", "The browser could not be opened.")},
    {"token-issued", QT_TRANSLATE_NOOP("Exports", "Issued: %1")},
    {"fault-injected", QT_TRANSLATE_NOOP("Exports", "Wrong on purpose: %1")},
    {"fault-met", QT_TRANSLATE_NOOP("Exports", "What became of it: %1")},
    {"note", QT_TRANSLATE_NOOP("Exports", "Note: %1")},
    {"refused-redirects-left-out", QT_TRANSLATE_NOOP("Exports", "Refused redirects that are not told: %1")},
    {"failed", QT_TRANSLATE_NOOP("Exports", "Failed: %1")},
    // checks
    {"checks", QT_TRANSLATE_NOOP("Exports", "Checks")},
    {"pass", QT_TRANSLATE_NOOP("Exports", "passed")},
    {"fail", QT_TRANSLATE_NOOP("Exports", "failed")},
    {"warn", QT_TRANSLATE_NOOP("Exports", "warning")},
    {"info", QT_TRANSLATE_NOOP("Exports", "information")},
    {"skip", QT_TRANSLATE_NOOP("Exports", "not checked")},
    {"expected", QT_TRANSLATE_NOOP("Exports", "expected: %1")},
    {"found", QT_TRANSLATE_NOOP("Exports", "found: %1")},
    // receipt
    {"receipt", QT_TRANSLATE_NOOP("Exports", "What was replaced")},
    {"receipt-none", QT_TRANSLATE_NOOP("Exports", "Nothing was replaced: no secret was found.")},
    {"receipt-off", QT_TRANSLATE_NOOP("Exports", "Nothing was replaced, as it was asked for.")},
    {"receipt-kind", QT_TRANSLATE_NOOP("Exports", "Kind")},
    {"receipt-rule", QT_TRANSLATE_NOOP("Exports", "Told by")},
    {"receipt-places", QT_TRANSLATE_NOOP("Exports", "Places")},
    {"receipt-sum", QT_TRANSLATE_NOOP("Exports", "Places: %1; different values: %2.")},
    {"parameter", QT_TRANSLATE_NOOP("Exports", "parameter %1")},
    {"json-member", QT_TRANSLATE_NOOP("Exports", "JSON member %1")},
    {"header-field", QT_TRANSLATE_NOOP("Exports", "header field %1")},
    {"cookie-value", QT_TRANSLATE_NOOP("Exports", "cookie in %1")},
    {"credentials-of", QT_TRANSLATE_NOOP("Exports", "credentials in %1")},
    {"hidden-field", QT_TRANSLATE_NOOP("Exports", "hidden form field %1")},
    {"address-password", QT_TRANSLATE_NOOP("Exports", "password in an address")},
    {"jwt-form", QT_TRANSLATE_NOOP("Exports", "has the form of a JWT")},
    {"jwt-signature", QT_TRANSLATE_NOOP("Exports", "signature of a JWT")},
    {"known-value", QT_TRANSLATE_NOOP("Exports", "equals a secret that stands elsewhere")},
    // kinds of secrets, as the names that stand for them have them
    {"code", QT_TRANSLATE_NOOP("Exports", "authorization code")},
    {"access token", QT_TRANSLATE_NOOP("Exports", "access token")},
    {"refresh token", QT_TRANSLATE_NOOP("Exports", "refresh token")},
    {"ID token", QT_TRANSLATE_NOOP("Exports", "ID token")},
    {"token", QT_TRANSLATE_NOOP("Exports", "token")},
    {"device code", QT_TRANSLATE_NOOP("Exports", "device code")},
    {"client secret", QT_TRANSLATE_NOOP("Exports", "client secret")},
    {"password", QT_TRANSLATE_NOOP("Exports", "password")},
    {"code verifier", QT_TRANSLATE_NOOP("Exports", "code verifier")},
    {"assertion", QT_TRANSLATE_NOOP("Exports", "assertion")},
    {"cookie", QT_TRANSLATE_NOOP("Exports", "cookie")},
    {"API key", QT_TRANSLATE_NOOP("Exports", "API key")},
    {"private key", QT_TRANSLATE_NOOP("Exports", "private key")},
    {"credentials", QT_TRANSLATE_NOOP("Exports", "credentials")},
    // the shell script
    {"curl-secrets", QT_TRANSLATE_NOOP("Exports", "What was secret: set these in the environment, or write them here.")},
    {"curl-put", QT_TRANSLATE_NOOP("Exports", "put the %1 here")},
    {"curl-open", QT_TRANSLATE_NOOP("Exports", "Opened in the browser: %1")},
    {"curl-arrived", QT_TRANSLATE_NOOP("Exports", "Arrived at the redirect address: %1")},
    {"curl-came", QT_TRANSLATE_NOOP("Exports", "What came back: %1")},
    {"curl-skipped", QT_TRANSLATE_NOOP("Exports", "Left out, since curl cannot send it as it was: %1")},
};
// clang-format on

} // namespace Grantscope::Texts
