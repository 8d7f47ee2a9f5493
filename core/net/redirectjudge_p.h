// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/redirectlistener.h"

#include <QMutex>

namespace Grantscope::Net {

/// What is answered to each request at a redirect URI. Safe on any thread.
class RedirectJudge
{
public:
    /// All but the exchange.
    struct Judgement
    {
        Arrival arrival;
        HttpResponse response;
    };

    RedirectJudge(RedirectOptions options, LoopbackRedirect place, std::function<QByteArray(qsizetype)> random);

    [[nodiscard]] Judgement judge(const HttpRequest &request);

private:
    [[nodiscard]] Judgement judgeGet(const HttpRequest &request);
    [[nodiscard]] Judgement judgePost(const HttpRequest &request);
    [[nodiscard]] Judgement judgeFragment(const HttpRequest &request, const Parameters &form);
    [[nodiscard]] Judgement judgeResponse(const Result<Parameters> &received, ResponseArrival arrived);
    [[nodiscard]] Judgement handOver();
    [[nodiscard]] Judgement refuse(Error error, std::optional<Redirect> redirect = {}) const;
    [[nodiscard]] Judgement late() const;
    [[nodiscard]] bool takeToken(const QByteArray &token);

    const RedirectOptions m_options;
    const LoopbackRedirect m_place;
    const std::function<QByteArray(qsizetype)> m_random;
    QMutex m_mutex;
    QList<QByteArray> m_tokens;
    bool m_over = false;
};

} // namespace Grantscope::Net
