// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;

namespace Grantscope::Ui {

class Copier;
class FlowController;
class SetupClient;
class SetupConnection;
class SetupForm;
class SetupMore;
class SetupProfile;
class SetupProvider;
class SetupRequest;

/// All that is chosen before a run.
class SetupPane : public QWidget
{
    Q_OBJECT

public:
    SetupPane(FlowController *flow, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] SetupProfile *profile() const { return m_profile; }
    [[nodiscard]] SetupProvider *provider() const { return m_provider; }
    [[nodiscard]] SetupClient *client() const { return m_client; }
    [[nodiscard]] SetupRequest *request() const { return m_request; }
    [[nodiscard]] SetupMore *more() const { return m_more; }
    [[nodiscard]] SetupConnection *connection() const { return m_connection; }
    /// What is folded away.
    [[nodiscard]] QToolButton *moreButton() const { return m_moreButton; }
    /// There while a run is under way that began with another setup.
    [[nodiscard]] QLabel *laterNote() const { return m_later; }
    [[nodiscard]] QList<QWidget *> fields() const;
    /// Brings a field into view, unfolded, with the focus.
    void goTo(QWidget *field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void take();
    void unfold(bool on);
    void showLater();
    void retranslateUi();

    FlowController *m_flow;
    QLabel *m_later;
    QScrollArea *m_scroll;
    SetupProvider *m_provider;
    SetupProfile *m_profile;
    SetupClient *m_client;
    SetupRequest *m_request;
    SetupMore *m_more;
    SetupConnection *m_connection;
    QToolButton *m_moreButton;
    QList<SetupForm *> m_forms;
    bool m_taking = false;
};

} // namespace Grantscope::Ui
