// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/httpstyler.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

QString definitionOf(const HttpPage &page)
{
    switch (page.form) {
    case BodyForm::Json:
        return u"JSON"_s;
    case BodyForm::Form:
        return page.isReadable ? u"HTTP Parameters"_s : u"HTTP Form"_s;
    case BodyForm::Html:
        return u"HTML"_s;
    case BodyForm::Xml:
        return u"XML"_s;
    case BodyForm::None:
    case BodyForm::Plain:
    case BodyForm::Binary:
        break;
    }
    return {};
}

} // namespace

HttpStyler::HttpStyler(QObject *parent)
    : Styler(parent)
    , m_head(u"HTTP Message"_s)
{
    connect(&m_head, &Styler::changed, this, &Styler::changed);
}

void HttpStyler::setPage(const HttpPage &page)
{
    m_headLength = page.headLength;
    m_bodyText = page.body;
    const QString definition = definitionOf(page);
    if (definition == m_definition)
        return;
    m_definition = definition;
    m_body.reset();
    if (definition.isEmpty())
        return;
    m_body = std::make_unique<SyntaxStyler>(definition);
    m_body->setPalette(m_palette);
    connect(m_body.get(), &Styler::changed, this, &Styler::changed);
}

void HttpStyler::setText(const QByteArray &utf8)
{
    m_headLength = std::min(m_headLength, utf8.size());
    m_head.setText(utf8.first(m_headLength));
    if (m_body)
        m_body->setText(m_bodyText);
    m_bodyText = {}; // The walk keeps it.
}

void HttpStyler::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_head.setPalette(palette);
    if (m_body)
        m_body->setPalette(palette);
}

QList<StyledRange> HttpStyler::ranges(qsizetype start, qsizetype end)
{
    QList<StyledRange> out;
    if (start < m_headLength)
        out = m_head.ranges(start, std::min(end, m_headLength));
    if (!m_body || end <= m_headLength)
        return out;
    const QList<StyledRange> body = m_body->ranges(std::max<qsizetype>(0, start - m_headLength), end - m_headLength);
    out.reserve(out.size() + body.size());
    for (StyledRange range : body) {
        range.start += m_headLength;
        out << range;
    }
    return out;
}

bool HttpStyler::isReady() const
{
    return m_head.isReady() && (!m_body || m_body->isReady());
}

} // namespace Grantscope::Ui
