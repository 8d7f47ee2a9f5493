// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/event.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QToolButton;

namespace Grantscope::Ui {

class Copier;
class HttpView;
class ParametersTable;

/// All there is to know of one event: its messages, what was judged, how it travelled. Pages that have nothing to say
/// are not there.
class EventDetails : public QWidget
{
    Q_OBJECT

public:
    explicit EventDetails(Copier *copier, QWidget *parent = nullptr);

    void setEvent(const Transcript::Event &event);
    void clear();
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] HttpView *request() const { return m_request; }
    [[nodiscard]] HttpView *response() const { return m_response; }
    [[nodiscard]] ParametersTable *about() const { return m_about; }
    [[nodiscard]] ParametersTable *connection() const { return m_connection; }
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QToolButton *inspectButton() const { return m_inspect; }
    [[nodiscard]] QToolButton *againButton() const { return m_again; }

Q_SIGNALS:
    /// The person wants to see the tokens of these messages.
    void inspectAsked(const QByteArray &messages);
    /// The person wants to send it once more, or something like it.
    void againAsked(const Grantscope::HttpRequest &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void retranslateUi();

    Transcript::Event m_event;
    bool m_isEmpty = true;
    bool m_isShowing = false;
    int m_wanted = 0; ///< The page that the person looked at last.
    Copier *m_copier;
    QLabel *m_heading;
    QToolButton *m_inspect;
    QToolButton *m_again;
    QTabWidget *m_tabs;
    HttpView *m_request;
    HttpView *m_response;
    ParametersTable *m_about;
    ParametersTable *m_connection;
};

} // namespace Grantscope::Ui
