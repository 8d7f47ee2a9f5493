// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/event.h"
#include "transcript/marks.h"
#include "transcript/pseudonyms.h"
#include "transcript/receipt.h"
#include "transcript/secretplaces.h"

namespace Grantscope::Transcript {

/// What becomes of the claims of a signed token (a JWS in compact form, RFC 7515 §7.1).
enum class Claims : std::uint8_t {
    Replaced, ///< The token is replaced as a whole.
    Kept, ///< Its signature alone is replaced: nobody can use it, and everyone can read it.
};

/// Puts pseudonyms in the place of secrets: "⟨code 1⟩" wherever the same code stands, so that a reader still sees that
/// two values are equal. Knows a secret by the name under which it stands (core/http/sensitive.h), by the form of a JWT
/// or because it was told, and finds it again, from eight octets on, wherever it stands: percent- and form-encoded, in
/// JSON strings with their escapes, in HTML, in bodies in UTF-16, in Base64 of any alignment (of Basic, of a part of a
/// JWT), and in up to three of these around one another (two from 64 KiB on, one from 1 MiB on). Shorter ones are
/// replaced where their name stands.
///
/// What it learns from one event serves the later ones: for a whole transcript, learn() from each first. The claims of
/// a JWT that stand there decoded are no secret to it, nor are state, nonce, names and addresses of people. Not safe
/// to use from two threads.
class Redactor
{
public:
    explicit Redactor(Claims claims = Claims::Replaced)
        : m_claims(claims)
    {
    }

    /// A secret that the caller knows.
    void learn(SecretKind kind, const Secret &value);
    /// The secrets that \a event names.
    void learn(const Event &event);
    void learn(const QByteArray &text);

    /// Learns from \a event, too.
    [[nodiscard]] Event redacted(const Event &event);
    /// The same where every event was learnt from before: a third of the time.
    [[nodiscard]] Event replaced(const Event &event);
    /// Any text; learns from it, too.
    [[nodiscard]] QByteArray redacted(const QByteArray &text);
    /// Without what it has learned so far. Names in \a text say nothing here: what they hold stays.
    [[nodiscard]] QByteArray withoutKnown(const QByteArray &text);

    /// What was replaced since the receipt was begun.
    [[nodiscard]] Receipt receipt() const;
    void restartReceipt() { m_receipt = {}; }

private:
    enum class Pass { Learn, Replace, ReplaceKnown };

    void collect(const QByteArray &text, Pass pass, int nesting, Marks &marks);
    void collectPlaces(const TextView &view, Marks &marks);
    void collectKnown(const TextView &view, Marks &marks) const;
    void collectBase64(const TextView &view, Pass pass, int nesting, Marks &marks);
    void addPlace(const TextView &view, const SecretPlace &place, Marks &marks);
    [[nodiscard]] bool isReplaced(const QByteArray &value);
    [[nodiscard]] Replacement leadMark(const QByteArray &lead) const;
    [[nodiscard]] std::optional<Replacement> base64Mark(const QByteArray &run, Pass pass, int nesting);
    /// The text that is given out; what stands there is told in the receipt.
    [[nodiscard]] QByteArray put(const Marks &marks, const QByteArray &text, qsizetype from);

    void collectRun(const TextView &view, Stretch run, Pass pass, int nesting, Marks &marks);
    void collectForm(const QByteArray &text, Stretch form, Marks &marks);
    void goForm(Pass pass, QByteArray &text);
    /// In whichever encoding it is.
    void goBody(Pass pass, QByteArray &body, bool isForm);
    void goAddress(Pass pass, QByteArray &text);
    [[nodiscard]] QByteArray fieldValue(Pass pass, const QByteArray &name, const QByteArray &value);
    void go(Pass pass, QByteArray &text, qsizetype from = 0);
    void go(Pass pass, QString &text);
    void go(Pass pass, HeaderFields &fields);
    void go(Pass pass, HttpRequest &request);
    void go(Pass pass, HttpResponse &response);
    void go(Pass pass, Grantscope::Exchange &exchange);
    void go(Pass pass, Event &event);

    Pseudonyms m_pseudonyms;
    Claims m_claims;
    Receipt m_receipt;
};

} // namespace Grantscope::Transcript
