// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/vocabulary.h"
#include "requests/requestcontroller.h"
#include "widgets/command.h"
#include "widgets/commandactions.h"
#include "widgets/copier.h"

#include <QWidget>

class QSettings;
class QSplitter;

namespace Grantscope::Ui {

class AddressBar;
class DraftPane;
class Intents;
class Masking;
class RequestList;
class ResponsePane;

/// What the requests area works with. All of it is made by main() and outlives the panel.
struct RequestsNeeds
{
    Intents *intents;
    Masking *masking;
    QSettings *settings; ///< Null: nothing is remembered.
    RequestServices services = {};
};

/// The request console: what to begin with (RequestList), the line with the address (AddressBar), what goes along
/// (DraftPane) and what came back (ResponsePane), beside it or below by width.
class RequestsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsPanel(const RequestsNeeds &needs, QWidget *parent = nullptr);
    ~RequestsPanel() override;

    /// What another part of the window asks for.
    void open(const OpenRequest &intent);
    /// What the command palette finds here beside actions(): ready-made and saved requests.
    [[nodiscard]] QList<Command> commands();
    [[nodiscard]] RequestController *controller() { return &m_requests; }
    [[nodiscard]] AddressBar *bar() const { return m_bar; }
    [[nodiscard]] DraftPane *draft() const { return m_draft; }
    [[nodiscard]] ResponsePane *response() const { return m_response; }
    [[nodiscard]] RequestList *list() const { return m_list; }
    [[nodiscard]] QSplitter *pair() const { return m_pair; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void turn();
    [[nodiscard]] QString newestOnShelf(const QString &parameter) const;
    void restoreLayout();
    void saveLayout() const;
    // Commands: requestscommands.cpp
    void makeActions();

    RequestsNeeds m_needs;
    Copier m_copier;
    RequestController m_requests;
    QSplitter *m_across;
    QSplitter *m_pair;
    bool m_isTurned = false; ///< By the width that it has.
    RequestList *m_list;
    AddressBar *m_bar;
    DraftPane *m_draft;
    ResponsePane *m_response;
    CommandActions m_commands{this};
};

} // namespace Grantscope::Ui
