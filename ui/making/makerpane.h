// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/makersession.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace Grantscope::Ui {

class ClaimsForm;
class Copier;
class JsonEditor;
class ResultPane;
class SignerBar;

/// What the place where tokens are made works with; all of it outlives the pane.
struct MakerNeeds
{
    Copier *copier;
    MakerSession::Clock clock; ///< The time of day.
    /// What the person expects of tokens, for templates; time and "jti" are the pane's.
    std::function<Making::Known()> known = {};
};

/// The place where tokens are made: header and payload as texts or the claims as a form, key and algorithm, and the
/// token as it stands. A copy of an inspected token is another token from the first moment, and says so.
class MakerPane : public QWidget
{
    Q_OBJECT

public:
    explicit MakerPane(const MakerNeeds &needs, QWidget *parent = nullptr);
    ~MakerPane() override;

    void editCopy(const Jose::Jws &jws);
    void newToken(const Making::Template &form);
    /// The person's keys, in their order.
    void setKeys(const QList<Jose::Key> &keys);
    /// Signs with this one from now on.
    void chooseKey(const Jose::Key &key) { m_session.setKey(key); }

    [[nodiscard]] MakerSession *session() { return &m_session; }
    [[nodiscard]] JsonEditor *header() const { return m_header; }
    [[nodiscard]] JsonEditor *payload() const { return m_payload; }
    [[nodiscard]] ClaimsForm *form() const { return m_form; }
    [[nodiscard]] QTabWidget *payloadTabs() const { return m_tabs; }
    [[nodiscard]] SignerBar *bar() const { return m_bar; }
    [[nodiscard]] ResultPane *result() const { return m_result; }
    [[nodiscard]] QLabel *title() const { return m_title; }
    [[nodiscard]] QToolButton *newButton() const { return m_new; }
    [[nodiscard]] QPushButton *backButton() const { return m_back; }

Q_SIGNALS:
    /// Back to the inspector; what was typed stays.
    void left();
    void inspectAsked(const QByteArray &token);
    void keyWanted(const Grantscope::Jose::JwsAlgorithm *algorithm);
    /// A sentence for the status line.
    void said(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Start : quint8 { Copy, Template };

    void arrange();
    void connectParts();
    void showTexts();
    void showFindings();
    void showForm();
    void nameSigner();
    /// An edit of the header that was asked for, or why it can't be.
    void takeHeader(const Result<QByteArray> &header);
    void start(Start how, const Making::Workpiece &piece);
    void retranslateUi();

    MakerNeeds m_needs;
    MakerSession m_session;
    QList<Jose::Key> m_keys;
    Start m_start = Start::Template;
    QLabel *m_title;
    QToolButton *m_new;
    QMenu *m_templates;
    QPushButton *m_back;
    QAction *m_signAction;
    SignerBar *m_bar;
    QLabel *m_headerLabel;
    JsonEditor *m_header;
    QTabWidget *m_tabs;
    JsonEditor *m_payload;
    ClaimsForm *m_form;
    ResultPane *m_result;
};

} // namespace Grantscope::Ui
