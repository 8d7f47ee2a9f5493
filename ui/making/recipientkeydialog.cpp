// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/recipientkeydialog.h"

#include "widgets/masking.h"
#include "widgets/pasteview.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

RecipientKeyDialog::RecipientKeyDialog(const Masking *masking, QWidget *parent)
    : QDialog(parent)
    , m_text(new PasteView(this))
{
    constexpr int kRows = 8;
    setWindowTitle(tr("The Recipient's Key"));
    m_text->setConcealed(masking->isOn());
    m_text->setUndo(PasteView::Undo::None);
    m_text->setAccessibleName(tr("The recipient's key"));
    m_text->setPlaceholderText(tr("Paste or drop a JWK, a key set, PEM or a certificate; the public half is enough"));
    m_text->setMinimumHeight(m_text->heightForRows(kRows));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *open = buttons->addButton(tr("&Open File…"), QDialogButtonBox::ActionRole);
    m_use = buttons->addButton(tr("&Use This Key"), QDialogButtonBox::AcceptRole);
    m_use->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
    connect(masking, &Masking::changed, m_text, [this](bool on) { m_text->setConcealed(on); });
    connect(m_text, &PasteView::edited, this, [this] { m_use->setEnabled(!m_text->text().trimmed().isEmpty()); });
    connect(open, &QPushButton::clicked, this, &RecipientKeyDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT given(m_text->text());
        accept();
    });
}

void RecipientKeyDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a Key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_text, &PasteView::takeFile);
    dialog->open();
}

} // namespace Grantscope::Ui
