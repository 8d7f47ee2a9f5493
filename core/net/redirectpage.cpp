// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirectpage.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

constexpr auto kStyle = R"(
:root { color-scheme: light dark; }
body { margin: 3rem auto; padding: 0 1.5rem; max-width: 34rem; font: 1.05rem/1.6 system-ui, sans-serif;
       color: #1c1e21; background: #ffffff; }
h1 { font-size: 1.5rem; line-height: 1.3; }
@media (prefers-color-scheme: dark) { body { color: #e8eaed; background: #1b1d20; } }
)"_L1;

// The code or token goes off the address before anything else, so that neither history nor a reload has it.
constexpr auto kScript = R"(
(function () {
  var address = location.href, mark = address.indexOf("#"), form = document.forms[0];
  var fragment = mark < 0 ? "" : address.slice(mark + 1);
  if (fragment === "") {
    document.getElementById("wait").hidden = true;
    document.getElementById("nothing").hidden = false;
    return;
  }
  history.replaceState(null, "", location.pathname + location.search);
  form.elements.grantscope_fragment.value = fragment;
  form.submit();
})();
)"_L1;

QByteArray hashSource(QLatin1StringView text)
{
    const QByteArray digest =
        QCryptographicHash::hash(QByteArrayView(text.data(), text.size()), QCryptographicHash::Sha256);
    return "'sha256-" + digest.toBase64() + "'";
}

QString paragraph(const QString &text, QLatin1StringView attributes = {})
{
    return "<p"_L1 + attributes + u'>' + text.toHtmlEscaped() + "</p>\n"_L1;
}

HttpResponse page(int status, const QByteArray &reason, const QString &title, const QString &language,
                  const QString &content, const QByteArray &policy)
{
    const QString html = "<!DOCTYPE html>\n<html lang=\""_L1 + language.toHtmlEscaped()
                         + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_L1
                         + title.toHtmlEscaped() + u" – Grantscope</title>\n<style>"_s + kStyle
                         + "</style>\n</head>\n<body>\n<main>\n<h1>"_L1 + title.toHtmlEscaped() + "</h1>\n"_L1 + content
                         + "</main>\n</body>\n</html>\n"_L1;
    return {.status = status,
            .reason = reason,
            .fields = {{"Content-Type", "text/html; charset=utf-8"},
                       {"Content-Security-Policy", "default-src 'none'; style-src " + hashSource(kStyle) + "; " + policy
                                                       + "; base-uri 'none'; frame-ancestors 'none'"},
                       {"X-Content-Type-Options", "nosniff"},
                       {"Referrer-Policy", "same-origin"}, // with no-referrer the page's own form had Origin: null
                       {"Cross-Origin-Opener-Policy", "same-origin"},
                       {"Cross-Origin-Resource-Policy", "same-origin"},
                       {"Cache-Control", "no-store"}},
            .body = html.toUtf8()};
}

} // namespace

HttpResponse redirectPage(int status, const QByteArray &reason, const PageText &text, const QString &language)
{
    return page(status, reason, text.title, language, paragraph(text.text), "form-action 'none'");
}

HttpResponse handOverPage(const RedirectTexts &texts, const QByteArray &token)
{
    const QString hidden = "<input type=\"hidden\" name=\"%1\" value=\"%2\">\n"_L1;
    const QString content = paragraph(texts.handOver.text, " id=\"wait\" role=\"status\""_L1)
                            + paragraph(texts.nothing, " id=\"nothing\" role=\"alert\" hidden"_L1) + "<noscript>\n"_L1
                            + paragraph(texts.withoutScript)
                            + "</noscript>\n<form method=\"post\" accept-charset=\"utf-8\">\n"_L1
                            + hidden.arg(QLatin1StringView(kTokenField), QString::fromLatin1(token))
                            + hidden.arg(QLatin1StringView(kFragmentField), QString()) + "</form>\n<script>"_L1
                            + kScript + "</script>\n"_L1;
    return page(200, "OK", texts.handOver.title, texts.language, content,
                "script-src " + hashSource(kScript) + "; form-action 'self'");
}

} // namespace Grantscope::Net
