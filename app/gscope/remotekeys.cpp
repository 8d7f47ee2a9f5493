// SPDX-License-Identifier: GPL-3.0-or-later
#include "remotekeys.h"

#include "json/document.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kLargestAnswer = qsizetype(32) << 20;

/// Beside this program, as in a build folder, or where it is installed.
QByteArray findGscopeNet()
{
    std::array<char, PATH_MAX> self{};
    const ssize_t length = ::readlink("/proc/self/exe", self.data(), self.size() - 1);
    if (length <= 0)
        return {};
    const QByteArray program(self.data(), length);
    const QByteArray folder = program.first(program.lastIndexOf('/') + 1);
    for (const char *place : {"gscope-net", GSCOPE_LIBEXEC_FROM_BIN "/gscope-net"}) {
        const QByteArray path = folder + place;
        if (::access(path.constData(), X_OK) == 0)
            return path;
    }
    return {};
}

struct Answer
{
    QByteArray output;
    int status = -1;
};

std::optional<Answer> run(const QByteArray &program, const QByteArray &option, const QByteArray &url)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const auto closeReading = qScopeGuard([&] { ::close(ends[0]); });
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    // posix_spawn takes char * for reasons of age and changes nothing.
    std::array<char *, 5> argv = {const_cast<char *>(program.constData()), const_cast<char *>("keys"),
                                  const_cast<char *>(option.constData()), const_cast<char *>(url.constData()), nullptr};
    pid_t child = 0;
    const int spawned = ::posix_spawn(&child, program.constData(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (spawned != 0)
        return {};
    Answer answer;
    std::array<char, 16384> buffer;
    for (;;) {
        const ssize_t count = ::read(ends[0], buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || answer.output.size() > kLargestAnswer)
            break;
        answer.output.append(buffer.data(), count);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}

} // namespace

Outcome<FetchedKeys> fetchKeys(QByteArrayView option, const QByteArray &url)
{
    const QByteArray program = findGscopeNet();
    if (program.isEmpty())
        return ioFailure(QCoreApplication::translate(
            "Gscope", "gscope-net, which fetches keys, is not installed. Install it, or save the keys to a "
                      "file and give it with --key."));
    const auto answer = run(program, option.toByteArray(), url);
    if (!answer)
        return ioFailure(
            QCoreApplication::translate("Gscope", "gscope-net could not be started. Check the installation."));
    const auto document = Json::Document::parse(answer->output);
    const Json::Value root = document ? document->root() : Json::Value();
    if (const Json::Value error = root.member("error"))
        return ioFailure(Texts::visible(error.member("what").toString()) + u' '
                         + Texts::visible(error.member("remedy").toString()));
    if (answer->status != 0 || !root.member("jwks").isString())
        return ioFailure(QCoreApplication::translate(
            "Gscope", "gscope-net ended without an answer. Try again, or save the keys to a file and give "
                      "it with --key."));
    return FetchedKeys{root.member("jwks").toUtf8(), Texts::visible(root.member("from").toString())};
}

} // namespace Grantscope::Cli
