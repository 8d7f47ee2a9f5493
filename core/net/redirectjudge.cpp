// SPDX-License-Identifier: GPL-3.0-or-later
#include "redirectjudge_p.h"

#include "net/neterror.h"
#include "net/servermessage.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

constexpr auto kFormType = "application/x-www-form-urlencoded";
constexpr qsizetype kTokenOctets = 32;
constexpr qsizetype kMaxTokens = 8; // a page that is loaded again and again takes no more

/// In constant time, as far as the loop is concerned: another page may guess and measure.
bool sameToken(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

} // namespace

RedirectJudge::RedirectJudge(RedirectOptions options, LoopbackRedirect place,
                             std::function<QByteArray(qsizetype)> random)
    : m_options(std::move(options))
    , m_place(std::move(place))
    , m_random(std::move(random))
{
}

RedirectJudge::Judgement RedirectJudge::judge(const HttpRequest &request)
{
    const QByteArrayView path = withoutQuery(request.address);
    if (path != (m_place.path.isEmpty() ? QByteArrayView("/") : QByteArrayView(m_place.path)))
        return {{.kind = ArrivalKind::Elsewhere}, plainAnswer(404, "Not Found", "Not Found")};
    {
        const QMutexLocker locker(&m_mutex);
        if (m_over)
            return late();
    }
    if (request.method == "GET")
        return judgeGet(request);
    if (request.method == "POST")
        return judgePost(request);
    // Whatever looks at an address without opening it shall not use it up.
    Judgement refused =
        refuse(Error{NetError::RedirectMethod, u"GET, POST"_s, QString::fromLatin1(request.method), "RFC 6749 §4.1.2"});
    refused.response.status = 405;
    refused.response.reason = "Method Not Allowed";
    refused.response.fields.append("Allow", "GET, POST");
    return refused;
}

RedirectJudge::Judgement RedirectJudge::judgeGet(const HttpRequest &request)
{
    const QByteArrayView query = queryOf(request.address);
    if (query.isEmpty() || query == QByteArrayView(m_place.query))
        return handOver();
    return judgeResponse(parseParameters(query), ResponseArrival::Query);
}

RedirectJudge::Judgement RedirectJudge::judgePost(const HttpRequest &request)
{
    if (const QByteArray type = mediaType(request.fields); type != kFormType) {
        Judgement refused = refuse(
            Error{NetError::RedirectMedia, QString::fromLatin1(kFormType), QString::fromLatin1(type), "RFC 9110 §8.3"});
        refused.response.status = 415;
        refused.response.reason = "Unsupported Media Type";
        return refused;
    }
    const Result<Parameters> form = parseParameters(request.body);
    if (form && form->contains(kTokenField))
        return judgeFragment(request, *form);
    return judgeResponse(form, ResponseArrival::FormPost);
}

/// A form of our own page, if it has a token that we gave out.
RedirectJudge::Judgement RedirectJudge::judgeFragment(const HttpRequest &request, const Parameters &form)
{
    const bool isOwn = form.size() == 2 && form.contains(kFragmentField) && !isForeignOrigin(request)
                       && takeToken(form.value(kTokenField));
    if (isOwn)
        return judgeResponse(parseParameters(form.value(kFragmentField)), ResponseArrival::Fragment);
    Judgement refused =
        refuse(Error{NetError::RedirectToken, words(QT_TRANSLATE_NOOP("Values", "a form of the listener's own page")),
                     words(QT_TRANSLATE_NOOP("Values", "a form of somebody else, or sent before")), "RFC 6749 §10.12"});
    refused.response.status = 403;
    refused.response.reason = "Forbidden";
    return refused;
}

RedirectJudge::Judgement RedirectJudge::judgeResponse(const Result<Parameters> &received, ResponseArrival arrived)
{
    if (!received)
        return refuse(received.error());
    const Redirect redirect{*received, arrived};
    // What the server itself refuses is the answer that is waited for.
    if (const Result<void> valid = m_options.validate(*received, arrived); !valid && !valid.error().server)
        return refuse(valid.error(), redirect);
    if (const QList<QByteArray> repeated = received->repeated(); !repeated.isEmpty())
        return refuse(Error{NetError::RedirectRepeated, words(QT_TRANSLATE_NOOP("Values", "each parameter once")),
                            QString::fromUtf8(repeated.join(", ")), "RFC 6749 §3.1"},
                      redirect);
    const QMutexLocker locker(&m_mutex);
    if (m_over)
        return late();
    m_over = true;
    const PageText &text = received->contains("error") ? m_options.texts.error : m_options.texts.done;
    return {{.kind = ArrivalKind::Accepted, .redirect = redirect},
            redirectPage(200, "OK", text, m_options.texts.language)};
}

RedirectJudge::Judgement RedirectJudge::handOver()
{
    const QMutexLocker locker(&m_mutex);
    const QByteArray token = m_random(kTokenOctets).toHex();
    m_tokens.append(token);
    if (m_tokens.size() > kMaxTokens)
        m_tokens.removeFirst();
    return {{.kind = ArrivalKind::HandOver}, handOverPage(m_options.texts, token)};
}

RedirectJudge::Judgement RedirectJudge::refuse(Error error, std::optional<Redirect> redirect) const
{
    return {{.kind = ArrivalKind::Refused, .redirect = std::move(redirect), .refusal = std::move(error)},
            redirectPage(400, "Bad Request", m_options.texts.refused, m_options.texts.language)};
}

RedirectJudge::Judgement RedirectJudge::late() const
{
    return {{.kind = ArrivalKind::Late}, redirectPage(410, "Gone", m_options.texts.over, m_options.texts.language)};
}

bool RedirectJudge::takeToken(const QByteArray &token)
{
    const QMutexLocker locker(&m_mutex);
    return m_tokens.removeIf([&](const QByteArray &known) { return sameToken(known, token); }) > 0;
}

} // namespace Grantscope::Net
