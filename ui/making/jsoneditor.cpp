// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/jsoneditor.h"

#include "texts/texts.h"
#include "widgets/pasteview.h"
#include "widgets/sizetext.h"
#include "widgets/syntaxstyler.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Gravity = Making::Finding::Gravity;

Meaning meaningOf(const Making::Finding &finding)
{
    return finding.gravity == Gravity::Prevents ? Meaning::Bad : Meaning::Warning;
}

} // namespace

Json::Span placeOf(const Making::Finding &finding, const QByteArray &text)
{
    const qsizetype offset = finding.error.offset;
    if (offset < 0 || text.isEmpty())
        return {};
    // What is larger would take too much of a frame.
    if (text.size() > PasteView::kEditable)
        return {std::min(offset, text.size() - 1), 1};
    if (const auto document = Json::Document::parse(text)) {
        const Json::Value value = document->valueAt(offset);
        const Json::Span name = value.nameSpan();
        if (name.length > 0 && offset >= name.offset && offset < name.end())
            return name;
        if (value)
            return value.span();
    }
    // At the end something is missing: the last character stands for it.
    return {std::min(offset, text.size() - 1), 1};
}

JsonEditor::JsonEditor(const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_masking(masking)
    , m_view(new PasteView(this))
    , m_notes(new QLabel(this))
{
    m_view->setStyler(std::make_unique<SyntaxStyler>(u"JSON"_s));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setLineNumbers(true);
    m_view->setConcealed(masking->isOn());
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(8, 2, 8, 4);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setFocusPolicy(Qt::NoFocus);
    m_notes->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_notes);
    setFocusProxy(m_view);
    connect(m_view, &PasteView::edited, this, [this] { Q_EMIT edited(m_view->text()); });
    connect(masking, &Masking::changed, this, [this](bool on) {
        m_view->setConcealed(on);
        showFindings();
    });
}

void JsonEditor::setText(const QByteArray &text)
{
    if (m_view->text() != text)
        m_view->replaceAll(text);
}

void JsonEditor::setFindings(const QList<Making::Finding> &findings)
{
    m_findings = findings;
    showFindings();
}

void JsonEditor::showFindings()
{
    QList<RoleRange> marks;
    QStringList lines;
    for (const Making::Finding &finding : std::as_const(m_findings)) {
        const Json::Span place = placeOf(finding, m_view->text());
        if (place.length > 0)
            marks.append({place.offset, place.length, meaningOf(finding)});
        // What was found is a piece of the text.
        lines << meaningMark(meaningOf(finding)) + u' ' + Texts::errorLine(m_masking->shown(finding.error));
    }
    if (!m_view->isEditable())
        lines << meaningMark(Meaning::Muted) + u' '
                     + tr("This text is larger than %1. It can't be edited here, but for replacing all of it.")
                           .arg(sizeText(PasteView::kEditable));
    m_view->setMarks(marks);
    m_notes->setText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
    QPalette colors = palette();
    if (!m_findings.isEmpty())
        colors.setColor(QPalette::WindowText, meaningColor(meaningOf(m_findings.first()), palette()));
    m_notes->setPalette(colors);
}

void JsonEditor::goToFinding()
{
    for (const Making::Finding &finding : std::as_const(m_findings)) {
        const Json::Span place = placeOf(finding, m_view->text());
        if (place.length > 0)
            return m_view->goTo(place.offset);
    }
}

void JsonEditor::setNames(const QString &name, const QString &placeholder)
{
    m_view->setAccessibleName(name);
    m_view->setPlaceholderText(placeholder);
}

void JsonEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showFindings();
}

} // namespace Grantscope::Ui
