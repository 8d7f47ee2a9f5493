// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"
#include "practice/endpoints.h"
#include "practice/html.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

/// A page that is careless on purpose: what is written into its comment box becomes part of it, scripts and all.
namespace Grantscope::Practice {

namespace {

/// A comment that holds a script. What it reads goes to report(); a real one would send it to its author.
constexpr QByteArrayView kComment = R"(<b>+1</b>
<script>
report(localStorage.getItem('practice_token'), document.cookie);
</script>)";

/// Of a cookie only its name is told, and of the token that it is there: this script sends no value away. What one of a
/// comment wanted to send elsewhere it may have read, in whatever letters it went: the policy keeps it here. That a
/// script leaves with the token in the address of another page no policy prevents. The name of the token is one that
/// no other program leaves under this origin.
constexpr QByteArrayView kScript = R"('use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const choose = (shown, hidden) => { byId(shown).hidden = false; byId(hidden).hidden = true; };
  const name = 'practice_token';
  const readyMade = byId('comment').value;
  let posted = false;

  function tell() {
    const there = localStorage.getItem(name) !== null;
    if (there) choose('in-storage', 'in-cookie');
    else choose('in-cookie', 'in-storage');
  }

  function tellLoot(shown, token, session) {
    byId('nothing-yet').hidden = true;
    byId('loot').hidden = false;
    for (const each of ['token-read', 'token-perhaps', 'token-safe']) byId(each).hidden = each !== shown;
    if (session) choose('session-read', 'session-safe');
    else choose('session-safe', 'session-read');
    return fetch('/storage/loot', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ localStorage: token ? ['token'] : [], cookies: session ? ['session'] : [] }),
    });
  }

  function originOf(address) {
    try { return new URL(address).origin; } catch { return address; }
  }

  window.report = (token, cookies) => {
    const names = cookies.split('; ').filter(Boolean).map((each) => each.split('=')[0]);
    const session = names.includes(document.body.querySelector('[data-session]').dataset.session);
    return tellLoot(token ? 'token-read' : 'token-safe', Boolean(token), session);
  };

  // Whatever it was that was stopped, a picture or a request: what stood in it can't be told from here.
  document.addEventListener('securitypolicyviolation', (event) => {
    if (!posted) return; // The browser itself asks for an icon.
    const there = localStorage.getItem(name) !== null;
    tellLoot(there ? 'token-perhaps' : 'token-safe', there, false);
    byId('blocked').hidden = false;
    byId('blocked-at').textContent = originOf(event.blockedURI);
  });
  byId('keep').addEventListener('click', () => { localStorage.removeItem(name); tell(); });
  byId('ready-made').addEventListener('click', () => { byId('comment').value = readyMade; });
  byId('post').addEventListener('click', () => {
    posted = true;
    // Careless on purpose. textContent instead would show the comment and run nothing.
    const comment = document.createRange().createContextualFragment(byId('comment').value);
    byId('comments').appendChild(document.createElement('p')).append(comment);
  });

  const octets = crypto.getRandomValues(new Uint8Array(32));
  localStorage.setItem(name, Array.from(octets, (each) => each.toString(16).padStart(2, '0')).join(''));
  tell();
})();
)";

constexpr QByteArrayView kBody = R"(<p>{what}</p>
<p>{careless}</p>
<p>{leaving}</p>
<noscript><p class="alert">{noscript}</p></noscript>
<h2>{token}</h2>
<div role="status" data-session="{session}"><p id="in-storage" hidden>{in-storage}</p><p id="in-cookie" hidden>{in-cookie}</p></div>
<div class="buttons"><button type="button" id="keep">{keep}</button></div>
<h2><label for="comment">{comment}</label></h2>
<textarea id="comment" rows="5" autocomplete="off" spellcheck="false">{ready-made-comment}</textarea>
<div class="buttons"><button type="button" id="post" class="primary">{post}</button><button type="button" id="ready-made">{ready-made}</button></div>
<h2>{comments}</h2>
<div id="comments"></div>
<h2>{loot}</h2>
<div role="status"><p id="nothing-yet">{nothing-yet}</p>
<dl id="loot" hidden>
<dt>localStorage</dt><dd><span id="token-read" hidden>{token-read}</span><span id="token-perhaps" hidden>{token-perhaps}</span><span id="token-safe" hidden>{token-safe}</span></dd>
<dt>document.cookie</dt><dd><span id="session-read" hidden>{session-read}</span><span id="session-safe" hidden>{session-safe}</span></dd>
</dl>
<p id="blocked" hidden>{blocked}<br><code id="blocked-at"></code></p></div>
)";

struct Words
{
    const char *place;
    const char *english;
};
constexpr Words kWords[] = {
    {"{what}", QT_TRANSLATE_NOOP("Practice", "This page keeps a token in localStorage, as many applications do, and a "
                                             "session in an HttpOnly cookie. Both are made up and open nothing.")},
    {"{careless}",
     QT_TRANSLATE_NOOP("Practice",
                       "It is careless on purpose: a comment becomes part of it as it was written, with any "
                       "script that stands in it. Never build a page like this.")},
    {"{leaving}",
     QT_TRANSLATE_NOOP("Practice", "Its policy stops what a script sends elsewhere, and no policy stops a script that "
                                   "leads you to another page, with what it read in the address.")},
    {"{noscript}", QT_TRANSLATE_NOOP("Practice", "This page is about scripts: allow JavaScript for it.")},
    {"{token}", QT_TRANSLATE_NOOP("Practice", "The token")},
    {"{in-storage}", QT_TRANSLATE_NOOP("Practice", "The token is in localStorage.")},
    {"{in-cookie}", QT_TRANSLATE_NOOP("Practice", "The token is gone from localStorage. The page goes on with its "
                                                  "session, in a cookie that no script can read.")},
    {"{keep}", QT_TRANSLATE_NOOP("Practice", "Keep it in a cookie instead")},
    {"{comment}", QT_TRANSLATE_NOOP("Practice", "Your comment")},
    {"{post}", QT_TRANSLATE_NOOP("Practice", "Post the comment")},
    {"{ready-made}", QT_TRANSLATE_NOOP("Practice", "Ready-made comment with a script")},
    {"{comments}", QT_TRANSLATE_NOOP("Practice", "Comments")},
    {"{loot}", QT_TRANSLATE_NOOP("Practice", "What the injected script read")},
    {"{nothing-yet}", QT_TRANSLATE_NOOP("Practice", "No script has run yet.")},
    {"{token-read}", QT_TRANSLATE_NOOP("Practice", "The token: whoever wrote the comment could use it elsewhere now.")},
    {"{token-perhaps}", QT_TRANSLATE_NOOP("Practice", "Perhaps the token: it was there, and the script wanted to send "
                                                      "something elsewhere.")},
    {"{token-safe}", QT_TRANSLATE_NOOP("Practice", "Nothing.")},
    {"{session-read}", QT_TRANSLATE_NOOP("Practice", "The session.")},
    {"{blocked}", QT_TRANSLATE_NOOP("Practice", "The policy of this page kept the script from sending it elsewhere; a "
                                                "careless page has none:")},
    {"{session-safe}", QT_TRANSLATE_NOOP("Practice", "Nothing of the session: its cookie is HttpOnly.")},
};

QByteArray cookieName(const Service &service)
{
    return "storage_" + service.port();
}

QByteArray bodyIn(const Service &service, const QByteArray &language)
{
    QByteArray html = kBody.toByteArray();
    for (const auto &[place, english] : kWords)
        html.replace(place, escaped(service.translate(language, english)));
    return html.replace("{session}", cookieName(service)).replace("{ready-made-comment}", escaped(kComment));
}

} // namespace

/// Its cookie is sent nowhere but here and read by nobody: that it can't be read is all that it is for. The sign-in at
/// this server is another cookie, out of reach of the page's scripts: HttpOnly, and the policy lets them send to the
/// one address only. Where they lead the browser, they come without what is there.
HttpResponse answerStoragePage(Service &service, const Request &request)
{
    // A policy can name one address only, and storage belongs to one origin.
    if (request.fields().first("Host") != service.host())
        return redirectResponse(service.address("/storage"));
    const QByteArray language = pageLanguage(request.fields(), {});
    HttpResponse response = carelessPage(service, language,
                                         {.title = QT_TRANSLATE_NOOP("Practice", "Where to keep tokens"),
                                          .body = bodyIn(service, language),
                                          .script = kScript.toByteArray(),
                                          .connectsTo = service.address("/storage/loot")});
    // Windows of other pages of this server, where somebody may be signed in, are none of its business either.
    response.fields.append("Cross-Origin-Opener-Policy", "same-origin");
    response.fields.append("Set-Cookie", cookieName(service) + '=' + service.unguessable()
                                             + "; Path=/storage; HttpOnly; SameSite=Strict");
    return response;
}

/// {"localStorage": ["token"], "cookies": []}: names of what an injected script could read.
HttpResponse answerLoot(Service &service, const Request &request)
{
    if (request.fields().values("Origin") != QList<QByteArray>{service.issuer})
        return service.refuse(request, {"invalid_request", "Only the storage page of this server tells that", 403});
    const auto body = jsonBody(request);
    const Json::Value names = body ? body->root().member("localStorage") : Json::Value();
    if (!names.isArray())
        return service.refuse(request, {"invalid_request", "The body must be JSON: an object with the list "
                                                           "localStorage, Content-Type application/json"});
    bool token = false;
    for (const Json::Value each : names)
        token = token || each.stringIs("token");
    const QString read = token ? u"localstorage"_s : u"nothing"_s;
    service.note(EventKind::StorageRead, request, {}, {}, read);
    QByteArray json;
    Json::Writer(json).beginObject().key("read").string(read).endObject();
    return jsonResponse(200, json);
}

} // namespace Grantscope::Practice
