// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QList>

#include <cstdint>

namespace Grantscope::Flow {

/// The rule by which a value came to be.
enum class Rule : std::uint8_t {
    Setting, ///< The person or the profile says so.
    Listener, ///< Where this program listens for the redirect.
    Random,
    VerifierHash, ///< BASE64URL(SHA256(code_verifier)), RFC 7636 §4.2.
    VerifierItself, ///< The verifier as it is: "plain".
    Metadata, ///< The server's metadata say so.
    Answer, ///< From a response, as it came.
    Redirect, ///< From the redirect to the client.
    Fault, ///< Wrong on purpose.
    Edited, ///< Changed by hand before it went.
    Engine, ///< Made by another engine, see FlowSettings::engine.
};
[[nodiscard]] const char *ruleName(Rule rule); ///< "setting", "random", "verifier-hash" …: the key of its sentence.

/// One value that a flow knows, under the name that it has on the wire.
struct FlowValue
{
    QByteArray name; ///< "code_challenge"
    Secret value;
    const char *step = ""; ///< The step that made it.
    Rule rule = Rule::Setting;

    [[nodiscard]] QByteArray text() const { return value.reveal().toByteArray(); }
    friend bool operator==(const FlowValue &, const FlowValue &) = default;
};

/// What a flow knows: the table that messages are made from, in the order in which it came to be known. One value a
/// name; a later one takes the place of the earlier.
class ValueTable
{
public:
    void set(const FlowValue &value);
    void set(const QByteArray &name, QByteArrayView value, const char *step, Rule rule);
    void remove(QByteArrayView name);

    [[nodiscard]] const FlowValue *find(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const { return find(name) != nullptr; }
    /// Empty where there is none.
    [[nodiscard]] QByteArray text(QByteArrayView name) const;
    [[nodiscard]] Secret secret(QByteArrayView name) const;

    [[nodiscard]] const QList<FlowValue> &all() const { return m_values; }
    friend bool operator==(const ValueTable &, const ValueTable &) = default;

private:
    QList<FlowValue> m_values;
};

} // namespace Grantscope::Flow
