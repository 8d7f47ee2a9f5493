// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/vocabulary.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <functional>

namespace Grantscope::Ui {

/// Carries an intent from whoever asks to the one who handles its kind. Made once by main() and handed to each panel;
/// panels, palette and tests ask in the same words. Lives on the UI thread.
class Intents : public QObject
{
    Q_OBJECT

public:
    enum class Answer : quint8 { Handled, Unhandled };

    explicit Intents(QObject *parent = nullptr);

    /// From now on \a handler answers every intent of kind T as long as \a receiver lives. The last one registered
    /// wins.
    template <typename T>
    void handle(QObject *receiver, std::function<void(const T &)> handler)
    {
        m_receivers.at(kindOf<T>()) = {
            receiver, [call = std::move(handler)](const Intent &intent) { call(std::get<T>(intent)); }};
    }

    /// Whether someone answers intents of kind T at the moment: what can't be done is not offered.
    template <typename T>
    [[nodiscard]] bool handles() const
    {
        return !m_receivers.at(kindOf<T>()).object.isNull();
    }

    /// Hands \a intent to its receiver before it returns. Without one, unhandled() tells the window, which tells the
    /// person.
    Answer ask(const Intent &intent);

Q_SIGNALS:
    /// Nobody answered; \a name is the kind's name in the vocabulary.
    void unhandled(QLatin1StringView name);

private:
    template <typename T>
    static consteval std::size_t kindOf()
    {
        return []<std::size_t... I>(std::index_sequence<I...>) {
            std::size_t kind = std::variant_size_v<Intent>;
            ((std::is_same_v<std::variant_alternative_t<I, Intent>, T> ? void(kind = I) : void()), ...);
            return kind;
        }(std::make_index_sequence<std::variant_size_v<Intent>>{});
    }

    struct Receiver
    {
        QPointer<QObject> object;
        std::function<void(const Intent &)> call;
    };
    std::array<Receiver, std::variant_size_v<Intent>> m_receivers;
};

/// The kind's name in the vocabulary, such as "open-token".
[[nodiscard]] QLatin1StringView intentName(const Intent &intent);

} // namespace Grantscope::Ui
