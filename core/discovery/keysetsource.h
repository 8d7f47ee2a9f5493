// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/documentfetcher.h"

#include <memory>

namespace Grantscope::Discovery {

/// A key set as it came, with where and when. Jose::importKeys() reads the keys.
struct KeySetDocument
{
    QByteArray jwksText = {};
    QByteArray from = {}; ///< The address of the set.
    QString issuer = {}; ///< Whose keys they are by its own metadata; empty where only an address was given.
    Instant fetchedAt = {};
    std::chrono::seconds maxAge{0}; ///< Fresh for so long after fetchedAt.

    /// How old the set is; 0 if the clock was set back.
    [[nodiscard]] std::chrono::seconds age(Instant now) const;
    /// Some key carries this kid.
    [[nodiscard]] bool names(const QString &kid) const;

    friend bool operator==(const KeySetDocument &, const KeySetDocument &) = default;
};

/// Key sets of issuers and addresses that a person named: never of an address found in a token. Fetched when asked,
/// kept while fresh, fetched once more when a key is missing. One source for each set of options (trust of one
/// profile). Cancelling a future ends the request unless others wait for it; deleting the source cancels what is under
/// way.
class KeySetSource : public QObject
{
    Q_OBJECT

public:
    using Mode = DocumentFetcher::Mode;
    using Answer = QFuture<Result<KeySetDocument>>;

    /// \a transport must outlive this.
    KeySetSource(Net::Transport &transport, Clock clock, FetchPolicy policy = {}, QObject *parent = nullptr);
    ~KeySetSource() override;

    /// The set at \a address. Errors: those of DocumentFetcher::fetch(), "disco-json", "disco-required".
    [[nodiscard]] Answer fetchKeySet(const QByteArray &address, Mode mode = Mode::FromCache);
    /// The set that the metadata of \a issuer name. Each well-known place is tried as long as there is none (404 and
    /// the like) or no JSON; the error of the first one is reported. Errors: as above, "disco-address", "disco-issuer",
    /// "disco-issuer-template".
    [[nodiscard]] Answer fetchIssuerKeys(const QString &issuer, Mode mode = Mode::FromCache);

    /// For a token whose kid \a held does not name: the set anew, or what is kept if it was fetched for that reason
    /// within the cool-down, so that tokens with invented kids cause no flood. OIDC Core §10.1.1.
    [[nodiscard]] Answer refreshForUnknownKid(const KeySetDocument &held);
    /// What is kept if it names \a kid, else as refreshForUnknownKid(). The answer may still not name it.
    [[nodiscard]] Answer keysFor(const KeySetDocument &held, const QString &kid);

    /// Drops everything that is kept.
    void forget();

private:
    struct Question;
    using Asked = std::shared_ptr<Question>;
    [[nodiscard]] Asked ask(const QString &issuer, Mode mode);
    void askMetadata(const Asked &asked);
    void askKeySet(const Asked &asked, const QByteArray &address, Mode mode);
    void askFor(const Asked &asked, const KeySetDocument &held, const QString &kid);
    void takeMetadata(const Asked &asked, const Result<FetchedDocument> &document);
    void answer(const Asked &asked, const Result<FetchedDocument> &document);
    [[nodiscard]] Mode modeForUnknownKid(const QByteArray &address);

    const Clock m_clock;
    const FetchPolicy m_policy;
    DocumentFetcher m_metadata;
    DocumentFetcher m_keySets;
    std::map<QByteArray, Instant> m_refreshed; // for an unknown kid, by address
};

} // namespace Grantscope::Discovery
