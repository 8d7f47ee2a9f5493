// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/keyrotation.h"

namespace Grantscope::Ui {

/// Every way in which the session comes by keys, without a widget: texts and files in batches, passphrases one after
/// the other, generating, fetching. Reading never happens on the caller's thread. What came of it are lines.
class KeyIntake : public QObject
{
    Q_OBJECT

public:
    enum class AddressKind : quint8 { Issuer, KeySet };

    KeyIntake(KeyStore *store, const KeyFetcher &fetcher, QObject *parent = nullptr);
    /// Ends a fetch.
    ~KeyIntake() override;

    /// Pasted or dropped.
    void readText(KeyOrigin origin, QByteArrayView octets, std::optional<Jose::SecretEncoding> secret = {});
    /// All of them, one line a file.
    void readFiles(const QStringList &paths);
    /// A key that was generated.
    void takeGenerated(const Jose::Key &key);
    /// On a click of the person only. Nothing happens while another fetch is under way.
    void fetch(AddressKind kind, const QString &address);
    void cancelFetch();
    void judged(const Token::Inspection &inspection) { m_rotation.judged(inspection); }
    /// What was done with a key elsewhere, as the next line.
    void report(const IntakeLine &line);

    /// The first of the keys that wait for a passphrase; null if none does.
    [[nodiscard]] const KeySource *locked() const { return m_locked.isEmpty() ? nullptr : &m_locked.first().source; }
    /// Tries \a passphrase for locked().
    void unlock(const Secret &passphrase);
    /// Leaves locked() alone and goes on to the next.
    void skipLocked();

    [[nodiscard]] bool isOffered(AddressKind kind) const;
    [[nodiscard]] bool isFetching() const { return m_fetch.has_value(); }
    [[nodiscard]] QString fetchedHost() const { return m_host; }
    /// What came of the last thing that was asked for, and of all that ran at the same time.
    [[nodiscard]] const QList<IntakeLine> &lines() const { return m_lines; }

    /// \a issuer as it may be offered to fetch from: an address that reads as it is, is protected and carries no
    /// credentials; else empty. Never fetched because of that.
    [[nodiscard]] static QString offeredIssuer(const QString &issuer);

Q_SIGNALS:
    void linesChanged();
    /// locked() or isFetching() is another.
    void stateChanged();
    /// The keys of a pasted text are in the session.
    void textTaken(const Grantscope::Secret &octets);

private:
    struct Reading
    {
        KeyText text;
        std::optional<FileTrouble> trouble = {};
        std::optional<Result<KeyBatch>> batch = {};
    };

    static Reading readOne(KeyText text);
    static QList<Reading> readAll(const QStringList &paths);
    void begin();
    void end(const QList<IntakeLine> &lines);
    void start(const KeyText &text);
    IntakeLine take(const Reading &reading);
    IntakeLine takeTrouble(const Reading &reading);
    void queue(const KeyText &text);
    void takeFetched(const Result<KeyBatch> &batch);

    KeyStore *m_store;
    KeyFetcher m_fetcher;
    KeyRotation m_rotation;
    QList<KeyText> m_locked;
    std::optional<Fetch> m_fetch;
    quint64 m_fetchNumber = 0;
    QString m_host;
    int m_running = 0;
    QList<IntakeLine> m_lines;
};

} // namespace Grantscope::Ui
