// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/aboutdialog.h"

#include "widgets/icon.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr QLatin1StringView kColumnsKey{"about/columns"};

} // namespace

AboutDialog::AboutDialog(const QList<Component> &components, QSettings *settings, QWidget *parent)
    : QDialog(parent)
    , m_components(components)
    , m_settings(settings)
    , m_title(new QLabel(this))
    , m_what(new QLabel(this))
    , m_licence(new QLabel(this))
    , m_table(new QTableWidget(static_cast<int>(components.size()), 3, this))
{
    for (QLabel *label : {m_title, m_what, m_licence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_title->setFont(scaledFont(font(), kTitleText));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    // Before there are rows: the order that is kept with the widths would move them.
    const bool isRemembered =
        m_settings && m_table->horizontalHeader()->restoreState(m_settings->value(kColumnsKey).toByteArray());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Component &component = m_components.at(row);
        m_table->setItem(row, 0, new QTableWidgetItem(component.name));
        m_table->setItem(row, 1, new QTableWidgetItem(component.version));
        m_table->setItem(row, 2, new QTableWidgetItem(component.licence));
    }
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // As they came, until the person asks.
    m_table->setSortingEnabled(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy->setAutoDefault(false); // Tab would make it the default on its way to Close.
    m_copy->setIcon(icon(u"edit-copy-symbolic"_s));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(report()); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_licence);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    retranslateUi();
    if (!isRemembered)
        m_table->resizeColumnsToContents();
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);
    fitTable();
}

AboutDialog::~AboutDialog()
{
    if (m_settings)
        m_settings->setValue(kColumnsKey, m_table->horizontalHeader()->saveState());
}

void AboutDialog::fitTable()
{
    // All components are in view; with more of them than there is room for, the table scrolls.
    m_table->resizeRowsToContents();
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    for (int row = 0; row < m_table->rowCount(); ++row)
        height += m_table->rowHeight(row);
    m_table->setMinimumHeight(std::min(height, screen()->availableGeometry().height() / 2));
}

QString AboutDialog::report() const
{
    QString text = m_title->text() + u'\n';
    for (const Component &component : m_components)
        text += u"%1 %2 (%3)\n"_s.arg(component.name, component.version, component.licence);
    return text;
}

void AboutDialog::retranslateUi()
{
    setWindowTitle(tr("About Grantscope"));
    m_title->setText(u"Grantscope "_s + QApplication::applicationVersion());
    m_what->setText(
        tr("A workbench for OAuth 2.0, OpenID Connect and JWT. What you paste here stays on this machine."));
    m_licence->setText(tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). "
                          "It comes without any warranty. It runs with:"));
    m_table->setHorizontalHeaderLabels({tr("Component"), tr("Version"), tr("Licence")});
    fitTable();
    m_table->setAccessibleName(tr("Components, their versions and licences"));
    m_copy->setText(tr("&Copy"));
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange) {
        m_title->setFont(scaledFont(font(), kTitleText));
        fitTable();
    }
}

} // namespace Grantscope::Ui
