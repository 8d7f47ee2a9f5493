// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/visitor.h"

namespace Grantscope::Practice {

/// \a text with the five signs of HTML as references: safe between tags and in quoted attributes.
[[nodiscard]] QByteArray escaped(QStringView text);
[[nodiscard]] QByteArray escaped(QByteArrayView utf8);

/// A page in the making: plain HTML without script, in one language. Everything that is put in is escaped.
class Page
{
public:
    /// \a title is English, in the context "Practice".
    Page(const Service &service, QByteArray language, const char *title);

    [[nodiscard]] QString text(const char *english) const { return m_service.translate(m_language, english); }

    Page &paragraph(const QString &text);
    /// Read out at once by a screen reader.
    Page &alert(const QString &text);
    Page &list(const QStringList &items);
    /// "name: value" in two columns.
    Page &facts(const QList<std::pair<QString, QString>> &rows);
    Page &link(const QByteArray &address, const QString &text);
    /// Large, letter by letter.
    Page &code(const QByteArray &text);

    /// Posts to a path of ours, bound to the visitor's browser.
    Page &beginForm(QByteArrayView action, const Visitor &visitor, const Interaction &interaction);
    struct Field
    {
        QByteArray name;
        QString label;
        QByteArray type = "text";
        QByteArray autocomplete = "off";
        QByteArray value = {};
        bool focused = false;
        bool invalid = false;
    };
    Page &field(const Field &field);
    Page &checkbox(const QByteArray &name, const QByteArray &value, const QString &label, bool fixed = false);
    Page &hidden(const QByteArray &name, const QByteArray &value);
    Page &button(const QByteArray &value, const QString &label, bool primary = false);
    Page &endForm();

    /// Where a form may lead by a redirect, besides this server (browsers hold form-action against redirects, too): the
    /// address of the client.
    Page &mayLeadTo(QByteArrayView redirectUri);

    /// With Content-Security-Policy, no-store, no frames.
    [[nodiscard]] HttpResponse response(int status = 200) const;

private:
    const Service &m_service;
    QByteArray m_language;
    QString m_title;
    QByteArray m_body;
    QByteArray m_formTargets = "'self'";
    int m_fields = 0;
};

/// A page with a script of its own that runs what is put into it, too.
struct CarelessPage
{
    const char *title = ""; ///< English, in the context "Practice".
    QByteArray body = {}; ///< HTML.
    QByteArray script = {};
    QByteArray connectsTo = {}; ///< The only address that its scripts may send to.
};
/// For practising just that carelessness: inline scripts run, whoever wrote them. What they might do to the rest of
/// this server the policy keeps from them: they send to one address, load nothing, frame nothing and open no window.
/// One thing no policy takes from a document: to leave for another address, with what it knows in it.
[[nodiscard]] HttpResponse carelessPage(const Service &service, const QByteArray &language,
                                        const CarelessPage &content);

/// The page that sends \a fields on to \a address by POST: at once where scripts run, else by a button. Its script is
/// named by its hash in the policy. OAuth 2.0 Form Post Response Mode §2.
[[nodiscard]] HttpResponse formPostPage(const Service &service, const QByteArray &language, const QByteArray &address,
                                        const Parameters &fields);

} // namespace Grantscope::Practice
