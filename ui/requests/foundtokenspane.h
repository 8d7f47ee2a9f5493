// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/foundtokens.h"
#include "widgets/parametersmodel.h"

#include <QWidget>

class QPushButton;

namespace Grantscope::Ui {

class Copier;
class Intents;
class ParametersTable;

/// The tokens that stand in a response, each with the way into the inspector.
class FoundTokensPane : public QWidget
{
    Q_OBJECT

public:
    FoundTokensPane(Intents *intents, Copier *copier, QWidget *parent = nullptr);

    /// \a origin says where they came from, for the inspector's history.
    void setTokens(const QList<Request::FoundToken> &tokens, const QString &origin);
    [[nodiscard]] const QList<Request::FoundToken> &tokens() const { return m_tokens; }
    [[nodiscard]] QPushButton *openButton() const { return m_open; }

public Q_SLOTS:
    void openChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    Intents *m_intents;
    ParametersTable *m_table;
    QPushButton *m_open;
    QList<Request::FoundToken> m_tokens;
    QString m_origin;
};

} // namespace Grantscope::Ui
