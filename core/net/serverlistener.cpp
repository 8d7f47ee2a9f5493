// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverlistener_p.h"
#include "serversocket_p.h"

#include "net/servermessage.h"

#include <httplib.h>

#include <cerrno>
#include <exception>
#include <thread>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

constexpr int kBacklog = 64;

/// One request and its answer. cpp-httplib reads through it, and what it reads of the head is kept, since it keeps
/// neither order nor octets of the fields. What we answer goes out by ourselves, as cpp-httplib knows neither
/// reasons nor an order; what it would answer after that is dropped.
class Conversation final : public httplib::Stream
{
public:
    Conversation(int socket, const ServerRules &rules)
        : m_rules(rules)
        , m_socket(socket, rules.stopped, rules.limits)
    {
        m_exchange.startedAt = rules.clock();
        m_exchange.remoteAddress = m_socket.remoteAddress();
    }

    /// The one on this thread: cpp-httplib hands its hooks no more than a request of its own.
    static thread_local Conversation *current;

    /// True if the request is answered; otherwise its body is to be read first.
    [[nodiscard]] bool takeHead();
    void takeBody(const httplib::ContentReader &reader);
    void end();

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &, int &) const override { }
    void get_local_ip_and_port(std::string &, int &) const override { }
    /// None: with its number cpp-httplib would refuse sockets that select() can't take, and we poll.
    socket_t socket() const override { return INVALID_SOCKET; }

private:
    void handle();
    void answer(HttpResponse response);
    void readOwnAnswer();

    const ServerRules &m_rules;
    ServerSocket m_socket;
    Exchange m_exchange;
    ServerRules::Sent m_sent;
    bool m_headEnded = false;
    bool m_answered = false;
};

thread_local Conversation *Conversation::current = nullptr;

ssize_t Conversation::read(char *data, size_t size)
{
    if (m_exchange.requestHead.size() > m_rules.limits.maxHead)
        return -1;
    const qint64 got = m_socket.read(data, qint64(size));
    if (got > 0 && !m_headEnded) {
        m_exchange.requestHead.append(data, got); // line by line, one octet at a time, so never more than the head
        m_headEnded = m_exchange.requestHead.endsWith("\n\r\n");
    }
    return got;
}

ssize_t Conversation::write(const char *data, size_t size)
{
    if (m_answered)
        return ssize_t(size);
    const QByteArrayView octets(data, qsizetype(size));
    m_exchange.responseHead.append(octets);
    return m_socket.write(octets) ? ssize_t(size) : -1;
}

bool Conversation::takeHead()
{
    auto request = readRequestHead(m_exchange.requestHead, m_rules.port, m_rules.limits.maxBody);
    if (!request) {
        answer(std::move(request).error());
        return true;
    }
    m_exchange.request = *std::move(request);
    if (announcesBody(m_exchange.request))
        return false;
    handle();
    return true;
}

void Conversation::takeBody(const httplib::ContentReader &reader)
{
    QByteArray &body = m_exchange.request.body;
    bool fits = true;
    const bool whole = reader([&](const char *data, size_t size) {
        fits = body.size() + qint64(size) <= m_rules.limits.maxBody;
        if (fits)
            body.append(data, qsizetype(size));
        return fits;
    });
    if (whole)
        handle();
    else if (fits)
        answer(plainAnswer(400, "Bad Request", "The body did not come as announced."));
    else
        answer(plainAnswer(413, "Content Too Large", "The body is longer than the limit."));
}

void Conversation::handle()
{
    HttpServer::Answer given = plainAnswer(500, "Internal Server Error", "The handler failed.");
    try {
        given = m_rules.handler(m_exchange.request);
    } catch (...) { // whatever it is, the other side shall know that it failed, and nothing of what
    }
    m_sent = std::move(given.sent);
    answer(std::move(given.response));
}

void Conversation::answer(HttpResponse response)
{
    const char *phrase = response.reason.isEmpty() ? httplib::status_message(response.status) : nullptr;
    // For a status that it does not know, cpp-httplib gives the phrase of 500.
    if (phrase && (response.status == 500 || qstrcmp(phrase, httplib::status_message(500)) != 0))
        response.reason = phrase;
    std::optional<QByteArray> head = writeResponseHead(response);
    if (!head) {
        response = plainAnswer(500, "Internal Server Error", "The answer could not be written.");
        head = writeResponseHead(response);
    }
    response.version = "1.1";
    m_answered = true;
    QByteArray octets = *head;
    if (m_exchange.request.method != "HEAD")
        octets += response.body;
    (void)m_socket.write(octets); // if the other side is gone, that is its affair
    m_exchange.responseHead += *head;
    m_exchange.response = std::move(response);
}

/// What cpp-httplib refused before it asked us.
void Conversation::readOwnAnswer()
{
    QByteArray &head = m_exchange.responseHead;
    const qsizetype end = head.indexOf("\r\n\r\n");
    HttpResponse &response = m_exchange.response;
    const QList<QByteArray> lines = head.first(std::max<qsizetype>(end, 0)).split('\n');
    (void)readStatusLine(lines.constFirst(), response);
    for (const QByteArray &line : lines.sliced(1))
        response.fields.appendLine(line);
    if (end >= 0) {
        response.body = head.sliced(end + 4);
        head.truncate(end + 4);
    }
}

void Conversation::end()
{
    if (m_exchange.requestHead.isEmpty())
        return; // opened and closed again, as browsers do
    if (!m_answered)
        readOwnAnswer();
    m_rules.answered(std::move(m_exchange), std::move(m_sent));
    m_socket.drain();
}

/// cpp-httplib with our sockets in the place of its own.
class Server final : public httplib::Server
{
public:
    explicit Server(const ServerRules &rules);

    [[nodiscard]] std::expected<quint16, int> bind(const char *address, quint16 port);
    /// Ends listen_after_bind(). Not stop(): that closes the socket while another thread waits on its number.
    void interrupt() { ::shutdown(svr_sock_, SHUT_RDWR); }
    void closeUnused();

private:
    bool process_and_close_socket(socket_t socket) override;

    const ServerRules &m_rules;
};

/// Hands connections to the threads that all listeners share.
class SharedThreads final : public httplib::TaskQueue
{
public:
    explicit SharedThreads(const ServerRules &rules)
        : m_rules(rules)
    {
    }
    bool enqueue(std::function<void()> task) override { return m_rules.run(std::move(task)); }
    void shutdown() override { }

private:
    const ServerRules &m_rules;
};

Server::Server(const ServerRules &rules)
    : m_rules(rules)
{
    new_task_queue = [&rules] { return new SharedThreads(rules); };
    // Not cpp-httplib's own SO_REUSEPORT, with which two programs of one person share a port without knowing.
    set_socket_options([](socket_t socket) {
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    });
    set_ipv6_v6only(true);
    set_pre_routing_handler([](const httplib::Request &, httplib::Response &) {
        return Conversation::current->takeHead() ? HandlerResponse::Handled : HandlerResponse::Unhandled;
    });
    const auto withBody = [](const httplib::Request &, httplib::Response &, const httplib::ContentReader &reader) {
        Conversation::current->takeBody(reader);
    };
    Post("/", withBody);
    Put("/", withBody);
    Patch("/", withBody);
    Delete("/", withBody);
}

std::expected<quint16, int> Server::bind(const char *address, quint16 port)
{
    errno = 0;
    const int bound = port == 0 ? bind_to_any_port(address) : bind_to_port(address, port) ? int(port) : -1;
    if (bound <= 0)
        return std::unexpected(errno == 0 ? EADDRNOTAVAIL : errno);
    ::listen(svr_sock_, kBacklog); // again, since cpp-httplib's five are fewer than a browser opens
    return quint16(bound);
}

void Server::closeUnused()
{
    if (const socket_t socket = svr_sock_.exchange(INVALID_SOCKET); socket != INVALID_SOCKET)
        ::close(socket);
}

bool Server::process_and_close_socket(socket_t socket)
{
    Conversation conversation(socket, m_rules);
    Conversation::current = &conversation;
    bool closed = true;
    // There is one route; what is asked for stands in the head, which takeHead() reads.
    const auto toRoute = [](httplib::Request &request) { request.path = "/"; };
    const bool good = process_request(conversation, {}, 0, {}, 0, true, closed, toRoute);
    conversation.end();
    Conversation::current = nullptr;
    return good;
}

} // namespace

class ServerListener::Private
{
public:
    explicit Private(const ServerRules &rules)
        : server(rules)
    {
    }

    Server server;
    std::thread thread;
};

ServerListener::ServerListener(const ServerRules &rules)
    : d(std::make_unique<Private>(rules))
{
}

ServerListener::~ServerListener()
{
    stopAccepting();
}

std::expected<quint16, int> ServerListener::bind(const char *address, quint16 port)
{
    return d->server.bind(address, port);
}

void ServerListener::accept()
{
    d->thread = std::thread([this] { d->server.listen_after_bind(); });
}

void ServerListener::stopAccepting()
{
    if (d->thread.joinable()) {
        d->server.interrupt();
        d->thread.join(); // has closed the socket
    } else {
        d->server.closeUnused();
    }
}

} // namespace Grantscope::Net
