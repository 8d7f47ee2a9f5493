// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/parameters.h"

#include <QList>
#include <QString>

namespace Grantscope::Session {

/// Why the small browser can't go on.
enum class AgentError {
    Page, ///< "agent-page": no page with forms that can be shown without scripts and styles
    Elsewhere, ///< "agent-elsewhere": the page belongs to another host than the one that was opened
    Redirects, ///< "agent-redirects": sent from one address to the next without an end
};
constexpr const char *errorName(AgentError error)
{
    switch (error) {
    case AgentError::Page:
        return "agent-page";
    case AgentError::Elsewhere:
        return "agent-elsewhere";
    case AgentError::Redirects:
        return "agent-redirects";
    }
    return "";
}

/// One field of a form, as a person sees it.
struct PageField
{
    enum class Kind : std::uint8_t { Text, Password, Choice, Hidden };

    Kind kind = Kind::Text;
    QByteArray name = {}; ///< Empty: it is not sent.
    QString label = {};
    QByteArray value = {};
    bool checked = false; ///< Of a Choice.
    bool fixed = false; ///< The person can't change it.

    friend bool operator==(const PageField &, const PageField &) = default;
};

struct PageButton
{
    QByteArray name = {};
    QByteArray value = {};
    QString label = {};

    friend bool operator==(const PageButton &, const PageButton &) = default;
};

struct PageForm
{
    QByteArray method = "GET";
    QByteArray action = {}; ///< Absolute.
    QList<PageField> fields = {};
    QList<PageButton> buttons = {};

    /// Nothing in it is for a person: a script would send it at once.
    [[nodiscard]] bool sendsItself() const;
    /// What goes out when \a button is pressed (-1: none) with the fields as they are.
    [[nodiscard]] Parameters sent(qsizetype button = -1) const;

    friend bool operator==(const PageForm &, const PageForm &) = default;
};

/// A paragraph, or a form between two of them.
struct PagePart
{
    enum class Kind : std::uint8_t { Text, Alert, Form };

    Kind kind = Kind::Text;
    QString text = {};
    qsizetype form = -1; ///< Index of Page::forms.

    friend bool operator==(const PagePart &, const PagePart &) = default;
};

/// What a page says and asks, without how it looks.
struct Page
{
    QByteArray address = {};
    int status = 0;
    QString title = {};
    QList<PagePart> parts = {}; ///< In their order.
    QList<PageForm> forms = {};
    bool scripted = false; ///< It would run a script.

    friend bool operator==(const Page &, const Page &) = default;
};

/// Reads the plain HTML that needs no script: paragraphs, headings, lists, forms with labels. Other markup is passed
/// over. "agent-page" where it has more than a page of this kind has: a field that can't be shown, or, with \a html
/// beyond 1 MiB, too much of it.
[[nodiscard]] Result<Page> readPage(const QByteArray &html, const QByteArray &address, int status);

} // namespace Grantscope::Session
