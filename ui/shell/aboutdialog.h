// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QSettings;
class QTableWidget;

namespace Grantscope::Ui {

/// A library that the program runs with.
struct Component
{
    QString name;
    QString version;
    QString licence; ///< SPDX identifier.
};

/// What this program is, what it runs with and under which licences. The widths that the person gives the columns are
/// kept in the settings, the order is the components' own every time.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a settings outlive the dialog; null: nothing is remembered.
    AboutDialog(const QList<Component> &components, QSettings *settings, QWidget *parent = nullptr);
    ~AboutDialog() override;
    /// Everything as lines of text, for a report.
    [[nodiscard]] QString report() const;
    [[nodiscard]] QTableWidget *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void fitTable();

    QList<Component> m_components;
    QSettings *m_settings;
    QLabel *m_title;
    QLabel *m_what;
    QLabel *m_licence;
    QTableWidget *m_table;
    QPushButton *m_copy;
};

} // namespace Grantscope::Ui
