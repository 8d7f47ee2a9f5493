// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/bodypage.h"

#include "json/document.h"
#include "json/pretty.h"
#include "requests/requestcontroller.h"
#include "requests/rowseditor.h"
#include "widgets/lineedit.h"
#include "widgets/masking.h"
#include "widgets/pasteview.h"
#include "widgets/syntaxstyler.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Request::BodyKind;
constexpr std::array kKinds{BodyKind::None, BodyKind::Form, BodyKind::Json, BodyKind::Raw, BodyKind::File};
constexpr qsizetype kLaidOutAtOnce = 256 * 1024;

QString syntaxOf(const Request::Draft &draft)
{
    const QByteArray type = draft.mediaType.split(';').constFirst().trimmed().toLower();
    if (draft.bodyKind == BodyKind::Json || type == "application/json" || type.endsWith("+json"))
        return u"JSON"_s;
    if (type == "application/xml" || type == "text/xml" || type.endsWith("+xml"))
        return u"XML"_s;
    return type == "text/html" ? u"HTML"_s : QString();
}

} // namespace

BodyPage::BodyPage(RequestController *requests, const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_requests(requests)
    , m_masking(masking)
    , m_kind(new QComboBox(this))
    , m_mediaType(new LineEdit(this))
    , m_layOut(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_none(new QLabel)
    , m_form(new RowsEditor(DraftRowsModel::Kind::FormParameters, masking, requests->services().shelf))
    , m_text(new PasteView)
    , m_filePage(new QWidget)
    , m_file(new LineEdit)
    , m_choose(new QPushButton)
{
    arrange();
    connectFields();
    retranslateUi();
    show();
}

void BodyPage::arrange()
{
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        m_kind->addItem({});
    m_mediaType->setFont(fixedFont());
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(8, 8, 8, 8);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineNumbers(true);
    auto *line = new QHBoxLayout(m_filePage);
    line->setContentsMargins(8, 8, 8, 8);
    line->addWidget(m_file, 1, Qt::AlignTop);
    line->addWidget(m_choose, 0, Qt::AlignTop);
    for (QWidget *page : QList<QWidget *>{m_none, m_form, m_text, m_filePage})
        m_pages->addWidget(page);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 4);
    top->setSpacing(8);
    top->addWidget(m_kind);
    top->addWidget(m_mediaType, 1);
    top->addWidget(m_layOut);
    top->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
}

void BodyPage::connectFields()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_showing)
            return;
        m_requests->change([index](Request::Draft &draft, auto &) {
            draft.bodyKind = kKinds.at(static_cast<std::size_t>(index));
            // Whoever writes a body means to send one.
            if (draft.bodyKind != BodyKind::None && draft.method == "GET")
                draft.method = "POST";
        });
    });
    connect(m_mediaType, &QLineEdit::textEdited, this, [this] {
        m_requests->change([this](auto &draft, auto &) { draft.mediaType = m_mediaType->value().toUtf8(); });
    });
    connect(m_form, &RowsEditor::edited, this,
            [this] { m_requests->change([this](auto &draft, auto &) { draft.form = m_form->rows(); }); });
    connect(m_text, &PasteView::edited, this,
            [this] { m_requests->change([this](auto &draft, auto &) { draft.text = m_text->text(); }); });
    connect(m_file, &QLineEdit::textEdited, this, [this] { setFile(m_file->value()); });
    connect(m_choose, &QPushButton::clicked, this, &BodyPage::chooseFile);
    connect(m_layOut, &QPushButton::clicked, this, &BodyPage::layOutJson);
    connect(m_requests, &RequestController::draftChanged, this, &BodyPage::show);
    connect(m_masking, &Masking::changed, this, &BodyPage::show);
}

void BodyPage::show()
{
    m_showing = true;
    const Request::Draft &draft = m_requests->draft();
    const auto kind = std::ranges::find(kKinds, draft.bodyKind) - kKinds.begin();
    m_kind->setCurrentIndex(static_cast<int>(kind));
    const bool isText = draft.bodyKind == BodyKind::Json || draft.bodyKind == BodyKind::Raw;
    m_pages->setCurrentWidget(isText                             ? static_cast<QWidget *>(m_text)
                              : draft.bodyKind == BodyKind::Form ? static_cast<QWidget *>(m_form)
                              : draft.bodyKind == BodyKind::File ? m_filePage
                                                                 : static_cast<QWidget *>(m_none));
    m_mediaType->setVisible(draft.bodyKind == BodyKind::Raw || draft.bodyKind == BodyKind::File);
    m_layOut->setVisible(draft.bodyKind == BodyKind::Json);
    m_form->setRows(draft.form);
    if (m_text->text() != draft.text)
        m_text->replaceAll(draft.text);
    m_text->setConcealed(m_masking->isOn());
    if (m_mediaType->value().toUtf8() != draft.mediaType)
        m_mediaType->setText(QString::fromUtf8(draft.mediaType));
    if (m_file->value() != draft.file)
        m_file->setText(draft.file);
    showColours();
    m_showing = false;
}

void BodyPage::showColours()
{
    const QString syntax = syntaxOf(m_requests->draft());
    if (std::exchange(m_syntax, syntax) != syntax)
        m_text->setStyler(std::make_unique<SyntaxStyler>(syntax));
}

void BodyPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("The file that is to be the body"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BodyPage::setFile);
    dialog->open();
}

/// A file that a person chose goes as it is, whatever a command of curl would have made of another.
void BodyPage::setFile(const QString &path)
{
    m_requests->change([&path](auto &draft, auto &) {
        draft.file = path;
        draft.dropsLineBreaks = false;
    });
}

void BodyPage::layOutJson()
{
    if (m_text->text().size() > kLaidOutAtOnce)
        return;
    if (const auto document = Json::Document::parse(m_text->text()))
        m_text->replaceAll(Json::pretty(*document));
}

void BodyPage::retranslateUi()
{
    m_kind->setAccessibleName(tr("Kind of body"));
    m_kind->setItemText(0, tr("No body"));
    m_kind->setItemText(1, tr("Form parameters"));
    m_kind->setItemText(2, tr("JSON"));
    m_kind->setItemText(3, tr("Raw text"));
    m_kind->setItemText(4, tr("File"));
    m_mediaType->setAccessibleName(tr("Media type"));
    m_mediaType->setPlaceholderText(tr("Media type, such as text/plain"));
    m_layOut->setText(tr("Lay out"));
    m_layOut->setToolTip(tr("Line breaks and indents; nothing else is changed"));
    m_none->setText(tr("Nothing is sent behind the header fields. A form, JSON, a text or a file is chosen above."));
    m_form->setTitle(tr("Form parameters"));
    m_text->setAccessibleName(tr("Body"));
    m_text->setPlaceholderText(tr("Type or paste the body here. It is sent as it stands."));
    m_file->setAccessibleName(tr("File"));
    m_file->setPlaceholderText(tr("Its octets are read when the request is sent"));
    m_choose->setText(tr("Choose …"));
}

void BodyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
