// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace Grantscope::Ui {

class LineEdit;
class Masking;
class RequestController;

/// What a request can begin with: ready-made ones, those that were saved under a name, and those that were sent.
class RequestList : public QWidget
{
    Q_OBJECT

public:
    enum Section { Ready, Named, Sent, SectionCount };

    RequestList(RequestController *requests, const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] LineEdit *filter() const { return m_filter; }

Q_SIGNALS:
    /// Why what was chosen can't be had.
    void problem(const QString &text);
    void opened();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillReady();
    void fillNamed();
    void fillSent();
    void applyFilter();
    void activate(const QTreeWidgetItem *item);
    void openPreset(int preset);
    void showMenu(const QPoint &point);
    void retranslateUi();

    RequestController *m_requests;
    const Masking *m_masking;
    LineEdit *m_filter;
    QTreeWidget *m_list;
};

} // namespace Grantscope::Ui
