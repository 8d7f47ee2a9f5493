// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/flowrecorder.h"
#include "transcript/journal.h"
#include "workspace/secretstore.h"

#include <QElapsedTimer>
#include <QPromise>

#include <variant>

namespace Grantscope {

/// Keeps what happens in the journal on disk. The keychain is asked for the journal's key when something happens for
/// the first time; until it answers, what happens is kept with pseudonyms, and sealed afterwards in their place.
/// Nothing here waits, and no flow waits for it.
class FlowJournal : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        QString folder;
        std::function<QFuture<std::shared_ptr<Workspace::SecretStore>>()> secrets; ///< On the UI thread.
        std::function<Instant()> clock;
        Transcript::RandomOctets random; ///< On any thread.
        Transcript::Retention retention = {};
    };

    explicit FlowJournal(Needs needs, QObject *parent = nullptr);
    /// Writes what is left, with pseudonyms where the keychain has not answered.
    ~FlowJournal() override;

    /// From now on to the end of \a session, which has not started.
    void follow(const Session::FlowSession &session);
    /// An exchange outside of a flow; \a subject says what for: "metadata", "keys".
    void tellExchange(const QString &subject, const Net::Record &record);
    /// Under which journals of this installation are sealed; nothing where they hold pseudonyms. The keychain is asked
    /// for it.
    [[nodiscard]] QFuture<std::optional<Secret>> key();
    /// A note of the person, or whatever else happens outside of flows and exchanges.
    void tell(const Transcript::Event &event) { append(event); }
    /// Null until its key is known, or is known not to be there.
    [[nodiscard]] Transcript::Journal *journal() const { return m_journal.get(); }
    /// Whether what happened until now is kept; waits for that for a millisecond or two at most.
    [[nodiscard]] bool hold();
    /// How much of the past is kept; what is beyond that goes at once.
    [[nodiscard]] Transcript::Retention retention() const { return m_needs.retention; }
    void setRetention(const Transcript::Retention &retention);
    /// Everything that was kept, of this session and of earlier ones.
    [[nodiscard]] QFuture<Result<void>> forget();
    /// What always holds, for the status line: that it keeps pseudonyms only. Empty where that is not so.
    [[nodiscard]] QString standing() const;

    /// Of the window: what it paints was kept before. Where the disk is slow, painting waits for it, and nothing else
    /// does, but no longer than half a second.
    bool eventFilter(QObject *window, QEvent *event) override;

Q_SIGNALS:
    void happened(const Grantscope::Transcript::Event &event);
    /// A file of this session's journal was begun.
    void begun(const QString &path);
    /// For the status line: once, that it holds pseudonyms only, and why; that it can't be written.
    void said(const QString &text);

private:
    struct Learned
    {
        SecretKind kind;
        Secret value;
    };

    void learn(SecretKind kind, const Secret &value);
    void append(const Transcript::Event &event);
    void openJournal();
    void begin(const std::optional<Secret> &key);

    Needs m_needs;
    void keepMeanwhile(const Transcript::Event &event);
    void dropInterim();

    std::unique_ptr<Transcript::Journal> m_journal;
    std::unique_ptr<Transcript::Journal> m_interim; ///< Of pseudonyms, until the key is there.
    QStringList m_interimPaths;
    std::shared_ptr<Workspace::SecretStore> m_secrets; ///< Outlives its answer.
    QList<std::variant<Learned, Transcript::Event>> m_waiting; ///< For the journal to begin, in its order.
    bool m_opening = false;
    QElapsedTimer m_unpainted; ///< Since when the window has waited.
    std::optional<Secret> m_key;
    QList<std::shared_ptr<QPromise<std::optional<Secret>>>> m_askers; ///< For the key, while the keychain is.
};

} // namespace Grantscope
