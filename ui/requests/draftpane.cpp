// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/draftpane.h"

#include "requests/authorizationpage.h"
#include "requests/bodypage.h"
#include "requests/requestcontroller.h"
#include "requests/rowseditor.h"

#include <QComboBox>
#include <QEvent>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

DraftPane::DraftPane(RequestController *requests, const Masking *masking, QWidget *parent)
    : QTabWidget(parent)
    , m_requests(requests)
    , m_authorization(new AuthorizationPage(requests, masking))
    , m_fields(new RowsEditor(DraftRowsModel::Kind::HeaderFields, masking, requests->services().shelf))
    , m_body(new BodyPage(requests, masking))
{
    setDocumentMode(true);
    auto *scrolled = new QScrollArea;
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setWidget(m_authorization);
    addTab(scrolled, {});
    addTab(m_fields, {});
    addTab(m_body, {});
    connect(m_fields, &RowsEditor::edited, this,
            [this] { m_requests->change([this](auto &draft, auto &) { draft.fields = m_fields->rows(); }); });
    connect(requests, &RequestController::draftChanged, this, &DraftPane::show);
    connect(requests, &RequestController::stateChanged, this, &DraftPane::showComplaint);
    retranslateUi();
    show();
}

void DraftPane::show()
{
    const Request::Draft &draft = m_requests->draft();
    m_fields->setRows(draft.fields);
    const auto sent = std::ranges::count_if(draft.fields, [](const auto &row) { return row.isOn && !row.isEmpty(); });
    setTabText(Fields, sent > 0 ? tr("Header fields  %1").arg(sent) : tr("Header fields"));
    setTabText(Authorization, draft.authorization == Request::AuthorizationKind::None
                                  ? tr("Authorization")
                                  : tr("Authorization: %1").arg(m_authorization->kind()->currentText()));
    setTabText(Body, draft.bodyKind == Request::BodyKind::None ? tr("Body")
                                                               : tr("Body: %1").arg(m_body->kind()->currentText()));
}

void DraftPane::showComplaint()
{
    if (!m_requests->complaint())
        return;
    switch (Request::placeOf(*m_requests->complaint())) {
    case Request::DraftPlace::Address:
        return;
    case Request::DraftPlace::Authorization:
        return setCurrentIndex(Authorization);
    case Request::DraftPlace::Fields:
        return setCurrentIndex(Fields);
    case Request::DraftPlace::Body:
        setCurrentIndex(Body);
    }
}

void DraftPane::retranslateUi()
{
    setAccessibleName(tr("What goes along"));
    widget(Authorization)->setAccessibleName(tr("Authorization"));
    m_fields->setTitle(tr("Header fields"));
    show();
}

void DraftPane::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
