// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/requestcontroller.h"

#include <QPromise>
#include <QTemporaryDir>

namespace Grantscope::Tests {

/// Answers by address, at once or when it is told to.
class AnsweringTransport final : public Net::Transport
{
public:
    QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions &options) override
    {
        requests.append(request);
        sentWith = options;
        auto promise = std::make_shared<QPromise<Result<Exchange>>>();
        promise->start();
        if (holds) {
            m_open.append(promise);
            return promise->future();
        }
        const QByteArray place = withoutQuery(request.address).toByteArray();
        if (const auto error = errors.constFind(place); error != errors.cend()) {
            promise->addResult(std::unexpected(*error));
        } else {
            Exchange exchange{.request = request, .response = answers.value(place, {.status = 404})};
            exchange.timings = {.connected = std::chrono::microseconds(1000),
                                .sent = std::chrono::microseconds(1500),
                                .firstOctet = std::chrono::microseconds(9000),
                                .finished = std::chrono::microseconds(12'300)};
            exchange.remoteAddress = QStringLiteral("192.0.2.1:443");
            promise->addResult(exchange);
        }
        promise->finish();
        return promise->future();
    }

    QMap<QByteArray, HttpResponse> answers;
    QMap<QByteArray, Error> errors;
    QList<HttpRequest> requests;
    Net::SendOptions sentWith;
    bool holds = false;

private:
    QList<std::shared_ptr<QPromise<Result<Exchange>>>> m_open;
};

/// All that a console works with, without a network.
struct RequestWorld
{
    static constexpr Instant kNow = instantFromSeconds(1'800'000'000);

    AnsweringTransport transport;
    QTemporaryDir folder;
    Session::TokenShelf shelf{{.transport = [this] { return &transport; },
                               .clock = [] { return kNow; },
                               .random = [](qsizetype octets) { return QByteArray(octets, 'r'); }}};
    Workspace::RequestStore store{folder.path()};
    QList<Net::Record> told;

    [[nodiscard]] Ui::RequestServices services()
    {
        return {.transport = [this] { return &transport; },
                .clock = [] { return kNow; },
                .shelf = &shelf,
                .store = &store,
                .practice =
                    [] {
                        QPromise<Result<Request::PresetSource>> promise;
                        promise.start();
                        promise.addResult(
                            Request::PresetSource{.issuer = QStringLiteral("http://127.0.0.1:1"),
                                                  .endpoints = {{"userinfo_endpoint", "http://127.0.0.1:1/userinfo"}}});
                        promise.finish();
                        return promise.future();
                    },
                .tell = [this](const Net::Record &record) { told.append(record); }};
    }
    void shelve(const QByteArray &token, std::optional<Instant> expiresAt = {}, const QByteArray &refreshToken = {})
    {
        Session::ShelfToken shelved{.name = QStringLiteral("Practice, alice: access_token"),
                                    .value = Secret(token),
                                    .expiresAt = expiresAt,
                                    .issuer = QStringLiteral("https://as.example"),
                                    .clientId = "client",
                                    .endpoints = {{"userinfo_endpoint", "https://as.example/userinfo"}},
                                    .apiAddress = "https://api.example/me"};
        if (!refreshToken.isEmpty())
            shelved.renewal = Session::TokenRenewal{.endpoint = "https://as.example/token",
                                                    .client = {.clientId = QStringLiteral("client")},
                                                    .refreshToken = Secret(refreshToken)};
        shelf.put(shelved);
    }
};

} // namespace Grantscope::Tests
