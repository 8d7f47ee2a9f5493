// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <vector>

namespace Grantscope::Cli {

namespace {

using Clock = std::chrono::steady_clock;

/// How long poll() may wait, rounded up so that it doesn't return a moment early.
int waitFor(std::chrono::nanoseconds time)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(time).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
}

} // namespace

Helper::Helper(const QByteArray &program, const QList<QByteArray> &arguments)
{
    int output[2];
    int life[2];
    if (::pipe2(output, O_CLOEXEC) != 0)
        return;
    m_output = output[0];
    if (::pipe2(life, O_CLOEXEC) != 0) {
        ::close(output[1]);
        return;
    }
    m_life = life[1];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, life[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    // posix_spawn takes char * for reasons of age and changes nothing.
    std::vector<char *> argv = {const_cast<char *>(program.constData())};
    for (const QByteArray &argument : arguments)
        argv.push_back(const_cast<char *>(argument.constData()));
    argv.push_back(nullptr);
    if (::posix_spawn(&m_process, program.constData(), &actions, nullptr, argv.data(), environ) != 0)
        m_process = 0;
    posix_spawn_file_actions_destroy(&actions);
    ::close(life[0]);
    ::close(output[1]);
}

Helper::~Helper()
{
    closeBoth();
    if (!isStarted())
        return;
    ::kill(m_process, SIGKILL);
    static_cast<void>(wait());
}

void Helper::closeBoth()
{
    for (int *end : {&m_output, &m_life}) {
        if (*end >= 0)
            ::close(*end);
        *end = -1;
    }
}

Helper::End Helper::read(QByteArray &output, qsizetype largest, const Patience &patience)
{
    const auto start = Clock::now();
    bool noticed = false;
    std::array<char, 16384> buffer;
    for (;;) {
        const auto passed = Clock::now() - start;
        if (passed >= patience.limit)
            return End::TooLate;
        if (!noticed && passed >= patience.notice) {
            noticed = true;
            patience.onNotice();
        }
        pollfd ready{.fd = m_output, .events = POLLIN, .revents = 0};
        const auto next = noticed ? patience.limit : std::min(patience.limit, patience.notice);
        if (::poll(&ready, 1, waitFor(next - passed)) <= 0)
            continue;
        const ssize_t count = ::read(m_output, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return End::Whole;
        if (output.size() + count > largest)
            return End::TooLong;
        output.append(buffer.data(), count);
    }
}

int Helper::wait()
{
    closeBoth();
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) { }
    m_process = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace Grantscope::Cli
