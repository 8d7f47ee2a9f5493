// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/draft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace Grantscope::Ui {

class LineEdit;
class Masking;
class PasteView;
class RequestController;
class RowsEditor;

/// The body of the request: none, form parameters, a text with its colours, or a file.
class BodyPage : public QWidget
{
    Q_OBJECT

public:
    BodyPage(RequestController *requests, const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] RowsEditor *form() const { return m_form; }
    [[nodiscard]] PasteView *text() const { return m_text; }
    [[nodiscard]] LineEdit *mediaType() const { return m_mediaType; }
    [[nodiscard]] LineEdit *file() const { return m_file; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void connectFields();
    void show();
    void showColours();
    void chooseFile();
    void setFile(const QString &path);
    void layOutJson();
    void retranslateUi();

    RequestController *m_requests;
    const Masking *m_masking;
    QComboBox *m_kind;
    LineEdit *m_mediaType;
    QPushButton *m_layOut;
    QStackedWidget *m_pages;
    QLabel *m_none;
    RowsEditor *m_form;
    PasteView *m_text;
    QWidget *m_filePage;
    LineEdit *m_file;
    QPushButton *m_choose;
    QString m_syntax;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
