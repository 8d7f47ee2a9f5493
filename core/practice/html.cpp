// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/html.h"

#include "http/address.h"

#include <QCryptographicHash>
#include <QtTranslation>

#include <algorithm>

namespace Grantscope::Practice {

namespace {

// Text on its ground is 7:1 or better in both schemes, borders 3:1.
constexpr QByteArrayView kStyle = R"(
:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--text:#1b1f24;--soft:#4a525c;--line:#79818b;--accent:#0b57a4;--on-accent:#fff;--bad:#8f1d1d}
@media(prefers-color-scheme:dark){:root{--ground:#14171b;--card:#1e2227;--text:#eceff2;--soft:#b9c1ca;--line:#808993;--accent:#8ec2f7;--on-accent:#0c1a28;--bad:#ffb0a8}}
*{box-sizing:border-box}
body{margin:0;padding:1.5rem 1rem;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main,footer{max-width:28rem;margin:0 auto}
main{padding:1.5rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
h1{margin:0 0 1rem;font-size:1.4rem;line-height:1.25}
p,ul,dl{margin:0 0 1rem}
ul{padding-left:1.25rem}
dt{color:var(--soft);font-size:.875rem}
dd{margin:0 0 .5rem;overflow-wrap:anywhere}
label{display:block;margin:0 0 .25rem;font-weight:600}
.choice{display:flex;gap:.5rem;align-items:start;margin:0 0 .5rem;font-weight:400}
.choice input{width:1.25rem;height:1.25rem;flex:none;margin:.125rem 0 0;accent-color:var(--accent)}
input:not([type=checkbox]){width:100%;margin:0 0 1rem;padding:.6rem;border:1px solid var(--line);border-radius:.25rem;background:var(--card);color:var(--text);font:inherit}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.25rem}
textarea{width:100%;margin:0;padding:.6rem;border:1px solid var(--line);border-radius:.25rem;background:var(--card);color:var(--text);font:.875rem/1.5 ui-monospace,monospace;resize:vertical}
h2{margin:1.5rem 0 .5rem;font-size:1.1rem;line-height:1.25}
button{flex:1 1 auto;min-height:2.75rem;padding:.5rem 1rem;border:1px solid var(--accent);border-radius:.25rem;background:var(--card);color:var(--accent);font:inherit;font-weight:600;cursor:pointer}
button.primary{background:var(--accent);color:var(--on-accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
a{color:var(--accent)}
.alert{padding:.75rem;border:2px solid var(--bad);border-radius:.25rem;color:var(--bad);font-weight:600}
.code{font:700 2rem/1.4 ui-monospace,monospace;letter-spacing:.15em;text-align:center}
footer{padding:1rem 0;color:var(--soft);font-size:.875rem}
)";

constexpr QByteArrayView kSubmit = "document.forms[0].submit()";

QByteArray sourceHash(QByteArrayView text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

/// What form-action can name of an address: its origin; of an IPv6 address, for which a policy has no form, and of an
/// application's own scheme, the scheme. Whoever registers an address writes nothing else into a policy: 'none' where
/// it is no such thing.
QByteArray formTarget(QByteArrayView address)
{
    const QByteArrayView scheme = address.first(std::max<qsizetype>(address.indexOf(':'), 0));
    if (scheme.isEmpty() || !std::ranges::all_of(scheme, isSchemeCharacter))
        return "'none'";
    const QByteArrayView host = hostIn(address);
    if ((scheme != "http" && scheme != "https") || host.startsWith('['))
        return scheme.toByteArray() + ':';
    const auto isOfHost = [](char c) { return isSchemeCharacter(c) || c == ':' || c == '_'; };
    if (host.isEmpty() || !std::ranges::all_of(host, isOfHost))
        return "'none'";
    return scheme.toByteArray() + "://" + host.toByteArray();
}

QByteArray languageTag(QByteArrayView language)
{
    return language == "zh_TW" ? QByteArray("zh-Hant-TW") : language.toByteArray();
}

HttpResponse htmlResponse(int status, const QByteArray &language, const QByteArray &html, const QByteArray &policy)
{
    return {.status = status,
            .fields = {{"Content-Type", "text/html; charset=utf-8"},
                       {"Content-Language", languageTag(language)},
                       {"Content-Security-Policy", policy},
                       {"X-Frame-Options", "DENY"},
                       {"X-Content-Type-Options", "nosniff"},
                       // Not "no-referrer": a form would come with "Origin: null" then.
                       {"Referrer-Policy", "same-origin"},
                       {"Cache-Control", "no-store"},
                       {"Vary", "Accept-Language, Cookie"}},
            .body = html};
}

QByteArray document(const QByteArray &language, const QByteArray &title, const QByteArray &body,
                    const QByteArray &footer)
{
    return "<!DOCTYPE html>\n<html lang=\"" + languageTag(language)
           + "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
           + title + "</title>\n<style>" + kStyle.toByteArray() + "</style>\n</head>\n<body>\n<main>\n<h1>" + title
           + "</h1>\n" + body + "</main>\n<footer>" + footer + "</footer>\n</body>\n</html>\n";
}

/// At the end of a document, when all else is there.
void addScript(QByteArray &html, QByteArrayView script)
{
    html.replace("</body>", "<script>" + script.toByteArray() + "</script>\n</body>");
}

QByteArray policyOf(const QByteArray &formTargets, const QByteArray &more = {})
{
    return "default-src 'none'; style-src " + sourceHash(kStyle) + "; form-action " + formTargets
           + "; frame-ancestors 'none'; base-uri 'none'" + more;
}

constexpr const char *kFooter = QT_TRANSLATE_NOOP(
    "Practice", "Practice server of Grantscope on this computer. Its people and clients are made up; never type a real "
                "password here.");

} // namespace

QByteArray escaped(QStringView text)
{
    return escaped(QByteArrayView(text.toUtf8()));
}

QByteArray escaped(QByteArrayView utf8)
{
    QByteArray html;
    html.reserve(utf8.size());
    for (const char c : utf8) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += c;
        }
    }
    return html;
}

Page::Page(const Service &service, QByteArray language, const char *title)
    : m_service(service)
    , m_language(std::move(language))
    , m_title(text(title))
{
}

Page &Page::paragraph(const QString &words)
{
    m_body += "<p>" + escaped(words) + "</p>\n";
    return *this;
}

Page &Page::alert(const QString &words)
{
    m_body += "<p class=\"alert\" role=\"alert\" id=\"alert\">" + escaped(words) + "</p>\n";
    return *this;
}

Page &Page::list(const QStringList &items)
{
    m_body += "<ul>\n";
    for (const QString &item : items)
        m_body += "<li>" + escaped(item) + "</li>\n";
    m_body += "</ul>\n";
    return *this;
}

Page &Page::facts(const QList<std::pair<QString, QString>> &rows)
{
    m_body += "<dl>\n";
    for (const auto &[name, value] : rows)
        m_body += "<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>\n";
    m_body += "</dl>\n";
    return *this;
}

Page &Page::link(const QByteArray &address, const QString &words)
{
    m_body += "<p><a href=\"" + escaped(address) + "\">" + escaped(words) + "</a></p>\n";
    return *this;
}

Page &Page::code(const QByteArray &characters)
{
    m_body += "<p class=\"code\"><code>" + escaped(characters) + "</code></p>\n";
    return *this;
}

Page &Page::beginForm(QByteArrayView action, const Visitor &visitor, const Interaction &interaction)
{
    m_body += "<form method=\"post\" action=\"" + escaped(action) + "\">\n";
    hidden("request", interaction.request);
    return hidden("csrf", formSeal(m_service, visitor, interaction));
}

Page &Page::field(const Field &field)
{
    const QByteArray id = "field-" + QByteArray::number(++m_fields);
    m_body += "<label for=\"" + id + "\">" + escaped(field.label) + "</label>\n<input id=\"" + id + "\" name=\""
              + escaped(field.name) + "\" type=\"" + escaped(field.type) + "\" autocomplete=\""
              + escaped(field.autocomplete) + "\" autocapitalize=\"none\" spellcheck=\"false\" required";
    if (!field.value.isEmpty())
        m_body += " value=\"" + escaped(field.value) + '"';
    if (field.focused)
        m_body += " autofocus";
    if (field.invalid)
        m_body += " aria-invalid=\"true\" aria-describedby=\"alert\"";
    m_body += ">\n";
    return *this;
}

Page &Page::checkbox(const QByteArray &name, const QByteArray &value, const QString &label, bool fixed)
{
    // What can't be left out is sent by a hidden field: a disabled box sends nothing.
    m_body += "<label class=\"choice\"><input type=\"checkbox\" checked";
    if (fixed)
        m_body += " disabled";
    else
        m_body += " name=\"" + escaped(name) + "\" value=\"" + escaped(value) + '"';
    m_body += "> <span>" + escaped(label) + " <small>(" + escaped(value) + ")</small></span></label>\n";
    return fixed ? hidden(name, value) : *this;
}

Page &Page::hidden(const QByteArray &name, const QByteArray &value)
{
    m_body += "<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"" + escaped(value) + "\">\n";
    return *this;
}

Page &Page::button(const QByteArray &value, const QString &label, bool primary)
{
    if (!m_body.endsWith("</button>\n"))
        m_body += "<div class=\"buttons\">\n";
    m_body += QByteArray("<button type=\"submit\"") + (primary ? " class=\"primary\"" : "")
              + " name=\"action\" value=\"" + escaped(value) + "\">" + escaped(label) + "</button>\n";
    return *this;
}

Page &Page::endForm()
{
    if (m_body.endsWith("</button>\n"))
        m_body += "</div>\n";
    m_body += "</form>\n";
    return *this;
}

Page &Page::mayLeadTo(QByteArrayView redirectUri)
{
    if (const QByteArray target = formTarget(redirectUri); target != "'none'")
        m_formTargets += ' ' + target;
    return *this;
}

HttpResponse Page::response(int status) const
{
    return htmlResponse(status, m_language, document(m_language, escaped(m_title), m_body, escaped(text(kFooter))),
                        policyOf(m_formTargets));
}

HttpResponse carelessPage(const Service &service, const QByteArray &language, const CarelessPage &content)
{
    const auto text = [&](const char *english) { return escaped(service.translate(language, english)); };
    QByteArray html = document(language, text(content.title), content.body, text(kFooter));
    addScript(html, content.script);
    // A nonce or a hash would stop the injected script, which is what they are for and what this page must not do. The
    // sandbox leaves scripts their origin (its storage is what they are to find) and takes windows, forms and downloads
    // from them: no page of this server, where somebody may be signed in, can be opened and read by them.
    return htmlResponse(200, language, html,
                        policyOf("'none'", "; script-src 'unsafe-inline'; worker-src 'none'; connect-src "
                                               + content.connectsTo
                                               + "; sandbox allow-scripts allow-same-origin allow-modals"));
}

HttpResponse formPostPage(const Service &service, const QByteArray &language, const QByteArray &address,
                          const Parameters &fields)
{
    const auto text = [&](const char *english) { return escaped(service.translate(language, english)); };
    QByteArray body = "<form method=\"post\" action=\"" + escaped(address) + "\">\n";
    for (const Parameter &each : fields)
        body += "<input type=\"hidden\" name=\"" + escaped(each.name) + "\" value=\"" + escaped(each.value) + "\">\n";
    body += "<div class=\"buttons\"><button type=\"submit\" class=\"primary\">"
            + text(QT_TRANSLATE_NOOP("Practice", "Continue to the application")) + "</button></div>\n</form>\n";
    const QByteArray title = text(QT_TRANSLATE_NOOP("Practice", "Back to the application"));
    QByteArray html = document(language, title, body, text(kFooter));
    addScript(html, kSubmit);
    return htmlResponse(200, language, html, policyOf(formTarget(address), "; script-src " + sourceHash(kSubmit)));
}

} // namespace Grantscope::Practice
