// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pageform.h"

#include "session/htmltokens_p.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Session {

namespace {

constexpr qsizetype kMostPage = qsizetype(1) << 20;

/// Tags that begin a line of their own.
constexpr QByteArrayView kBlocks[] = {"p",  "div",  "main", "footer", "ul", "li",   "dl",      "dt",    "dd",
                                      "br", "form", "h1",   "h2",     "h3", "body", "section", "header"};

class PageReader
{
public:
    PageReader(const QByteArray &html, const QByteArray &address, int status)
        : m_tokens(html)
        , m_page{.address = address, .status = status}
    {
    }

    Result<Page> read()
    {
        while (const std::optional<HtmlToken> token = m_tokens.next()) {
            if (token->kind == HtmlToken::Kind::Text)
                m_text += token->text;
            else if (token->kind == HtmlToken::Kind::Open)
                open(*token);
            else
                close(token->name);
        }
        flush();
        if (m_unknown)
            return std::unexpected(Error{AgentError::Page, {}, QString::fromLatin1(*m_unknown)});
        return m_page;
    }

private:
    void open(const HtmlToken &tag)
    {
        if (std::ranges::find(kBlocks, tag.name) != std::end(kBlocks))
            flush();
        if (tag.has("hidden"))
            m_hidden = tag.name;
        if (tag.attributes.value("role") == u"alert"_s)
            m_alert = true;
        if (tag.name == "script" || (tag.name == "noscript"))
            m_page.scripted = m_page.scripted || tag.name == "script";
        if (tag.name == "noscript" || tag.name == "title")
            (void)taken();
        if (tag.name == "form")
            beginForm(tag);
        else if (tag.name == "label")
            beginLabel(tag);
        else if (tag.name == "input")
            addInput(tag);
        else if (tag.name == "button")
            beginButton(tag);
        else if (tag.name == "select" || tag.name == "textarea" || tag.name == "iframe")
            m_unknown = tag.name;
    }

    void close(const QByteArray &name)
    {
        if (name == "title" || name == "noscript" || name == "head") {
            const QString text = taken();
            if (name == "title")
                m_page.title = text;
        } else if (name == "label") {
            endLabel();
        } else if (name == "button") {
            const QString text = taken();
            if (const auto button = std::exchange(m_button, {}))
                m_page.forms[button->form].buttons[button->index].label = text;
        } else if (name == "h1") {
            (void)taken(); // The title says the same.
        } else if (std::ranges::find(kBlocks, name) != std::end(kBlocks)) {
            flush();
        }
        if (name == "form")
            m_inForm = false;
    }

    QString taken() { return std::exchange(m_text, {}).simplified(); }

    void flush()
    {
        const QString text = taken();
        const bool alert = std::exchange(m_alert, false) && !text.isEmpty();
        const bool hidden = !std::exchange(m_hidden, {}).isEmpty();
        if (!text.isEmpty() && !hidden)
            m_page.parts.append({.kind = alert ? PagePart::Kind::Alert : PagePart::Kind::Text, .text = text});
        m_alert = m_alert && !alert;
    }

    /// Of a field or button. Its end tag may come in another form, or in none.
    struct Place
    {
        qsizetype form;
        qsizetype index;
    };

    PageForm &form() { return m_page.forms.last(); }

    void beginForm(const HtmlToken &tag)
    {
        const QUrl base = QUrl::fromEncoded(m_page.address);
        const QString action = tag.attributes.value("action");
        const QUrl target = action.isEmpty() ? base : base.resolved(QUrl(action));
        m_page.forms.append({.method = tag.attributes.value("method").toUpper() == u"POST"_s ? "POST" : "GET",
                             .action = target.toEncoded(QUrl::RemoveFragment)});
        m_page.parts.append({.kind = PagePart::Kind::Form, .form = m_page.forms.size() - 1});
        m_inForm = true;
    }

    void beginLabel(const HtmlToken &tag)
    {
        flush();
        m_labelFor = tag.attributes.value("for");
        m_labelled.reset();
        m_inLabel = true;
    }

    void endLabel()
    {
        const QString text = taken();
        m_inLabel = false;
        if (const auto field = std::exchange(m_labelled, {}))
            m_page.forms[field->form].fields[field->index].label = text;
        else
            m_labels.insert(m_labelFor, text);
    }

    void addInput(const HtmlToken &tag)
    {
        if (!m_inForm)
            return;
        const QString type = tag.attributes.value("type", u"text"_s).toLower();
        PageField field{.name = tag.attributes.value("name").toUtf8(),
                        .label = m_labels.value(tag.attributes.value("id")),
                        .value = tag.attributes.value("value").toUtf8(),
                        .checked = tag.has("checked"),
                        .fixed = tag.has("disabled") || tag.has("readonly")};
        if (type == u"hidden"_s)
            field.kind = PageField::Kind::Hidden;
        else if (type == u"password"_s)
            field.kind = PageField::Kind::Password;
        else if (type == u"checkbox"_s)
            field.kind = PageField::Kind::Choice;
        else if (type == u"submit"_s)
            return form().buttons.append({field.name, field.value, QString::fromUtf8(field.value)});
        else if (type != u"text"_s && type != u"email"_s && type != u"tel"_s)
            m_unknown = type.toLatin1();
        if (field.kind == PageField::Kind::Choice && !tag.has("value"))
            field.value = "on";
        form().fields.append(field);
        if (m_inLabel)
            m_labelled = Place{m_page.forms.size() - 1, form().fields.size() - 1};
    }

    void beginButton(const HtmlToken &tag)
    {
        flush();
        m_button.reset();
        if (!m_inForm || tag.attributes.value("type", u"submit"_s) != u"submit"_s)
            return;
        form().buttons.append(
            {.name = tag.attributes.value("name").toUtf8(), .value = tag.attributes.value("value").toUtf8()});
        m_button = Place{m_page.forms.size() - 1, form().buttons.size() - 1};
    }

    HtmlTokens m_tokens;
    Page m_page;
    QString m_text; ///< Between two tags, not placed yet.
    QMap<QString, QString> m_labels; ///< By the id of their field.
    QString m_labelFor;
    std::optional<Place> m_labelled; ///< The field inside the open label.
    std::optional<Place> m_button; ///< The one that is open.
    QByteArray m_hidden; ///< The tag whose text is not shown.
    std::optional<QByteArray> m_unknown;
    bool m_alert = false;
    bool m_inForm = false;
    bool m_inLabel = false;
};

} // namespace

bool PageForm::sendsItself() const
{
    return buttons.size() <= 1 && !fields.isEmpty()
           && std::ranges::all_of(fields, [](const PageField &field) { return field.kind == PageField::Kind::Hidden; });
}

Parameters PageForm::sent(qsizetype button) const
{
    Parameters parameters;
    for (const PageField &field : fields) {
        const bool left = field.kind == PageField::Kind::Choice && (!field.checked || field.fixed);
        if (!field.name.isEmpty() && !left)
            parameters.append(field.name, field.value);
    }
    if (button >= 0 && button < buttons.size() && !buttons.at(button).name.isEmpty())
        parameters.append(buttons.at(button).name, buttons.at(button).value);
    return parameters;
}

Result<Page> readPage(const QByteArray &html, const QByteArray &address, int status)
{
    if (html.size() > kMostPage)
        return std::unexpected(Error{AgentError::Page, {}, QString::number(html.size())});
    return PageReader(html, address, status).read();
}

} // namespace Grantscope::Session
