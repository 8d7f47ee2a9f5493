// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/foundtokens.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace Grantscope::Ui {

class Copier;
class FoundTokensPane;
class HttpView;
class ImagePane;
class Intents;
class ParametersTable;
class RedirectBar;
class RequestController;
class StoryPane;
class TimingBar;

/// What came back: the outcome in a line, the way over redirects, and all there is to see of the answer.
class ResponsePane : public QWidget
{
    Q_OBJECT

public:
    enum Page { Response, Fields, Explained, Tokens, Picture, Connection, Request };

    ResponsePane(RequestController *requests, Intents *intents, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] HttpView *response() const { return m_response; }
    [[nodiscard]] StoryPane *story() const { return m_story; }
    [[nodiscard]] FoundTokensPane *tokens() const { return m_tokens; }
    [[nodiscard]] ImagePane *picture() const { return m_picture; }
    [[nodiscard]] ParametersTable *fields() const { return m_fields; }
    [[nodiscard]] ParametersTable *connection() const { return m_connection; }
    [[nodiscard]] TimingBar *times() const { return m_times; }
    [[nodiscard]] RedirectBar *redirects() const { return m_redirects; }
    [[nodiscard]] QPushButton *metadataButton() const { return m_metadata; }
    [[nodiscard]] QString outcome() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void show();
    void showOutcome();
    void showTokens();
    void askForMetadata();
    void retranslateUi();

    RequestController *m_requests;
    Copier *m_copier;
    QLabel *m_sign;
    QLabel *m_outcome;
    RedirectBar *m_redirects;
    QTabWidget *m_tabs;
    HttpView *m_response;
    ParametersTable *m_fields;
    QWidget *m_explained;
    StoryPane *m_story;
    QPushButton *m_metadata;
    FoundTokensPane *m_tokens;
    ImagePane *m_picture;
    QWidget *m_way;
    TimingBar *m_times;
    ParametersTable *m_connection;
    HttpView *m_request;
    QByteArray m_metadataAddress;
    QTimer m_elapsed;
    qint64 m_seconds = 0;
    quint64 m_asked = 0;
};

} // namespace Grantscope::Ui
