// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/expectations.h"
#include "token/kind.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QSpinBox;

namespace Grantscope::Ui {

class Masking;

/// What the person expects of the token. An empty field is not checked.
class ExpectationsPane : public QWidget
{
    Q_OBJECT

public:
    enum class Field : quint8 { Issuer, Audience, ClientId, Nonce, Algorithms, Scopes, AcrValues, AccessToken, Code, Method, Uri, Jkt };

    explicit ExpectationsPane(const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] Token::Expectations expectations() const;
    [[nodiscard]] std::optional<Token::Kind> kind() const;
    [[nodiscard]] QLineEdit *field(Field field) const { return m_fields.value(field).edit; }
    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }

Q_SIGNALS:
    /// A little after the last key stroke.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
    };
    void retranslateUi();
    void conceal(bool on);
    [[nodiscard]] std::optional<QString> text(Field field) const;
    [[nodiscard]] QStringList words(Field field) const;
    [[nodiscard]] std::optional<Secret> secret(Field field) const;

    QHash<Field, Row> m_fields;
    QScrollArea *m_scroll;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QLabel *m_kindLabel;
    QSpinBox *m_maxAge;
    QLabel *m_maxAgeLabel;
    QTimer m_settle;
};

} // namespace Grantscope::Ui
