// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/vocabulary.h"
#include "token/expectations.h"
#include "token/kind.h"
#include "widgets/lineedit.h"

#include <QFuture>
#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace Grantscope::Ui {

class Masking;
class PasteView;

/// What the person expects of the token. An empty field is not checked.
class ExpectationsPane : public QWidget
{
    Q_OBJECT

public:
    enum class Field : quint8 {
        Issuer,
        Audience,
        ClientId,
        Nonce,
        Algorithms,
        Scopes,
        AcrValues,
        AccessToken,
        Code,
        Method,
        Uri,
        Jkt
    };

    explicit ExpectationsPane(const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] Token::Expectations expectations() const;
    /// Issuer, audience, client, nonce, and what came along, all of them anew.
    void expect(const TokenContext &context);
    [[nodiscard]] std::optional<Token::Kind> kind() const;
    [[nodiscard]] LineEdit *field(Field field) const { return m_fields.value(field).edit; }
    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }
    /// All that can be said here, in the order in which it stands, with accessible names.
    [[nodiscard]] QList<QWidget *> fields() const;
    /// The content that a JWS was signed apart from; nothing where the box is empty.
    [[nodiscard]] std::optional<QByteArray> detachedPayload() const;
    [[nodiscard]] PasteView *payloadBox() const { return m_payload; }
    [[nodiscard]] QSpinBox *dpopWindow() const { return m_dpopWindow; }
    [[nodiscard]] QCheckBox *unsecured() const { return m_unsecured; }
    /// Adds the certificates of these files to those at which an x5c chain may end; changed() or refused() follows.
    void addTrustAnchors(const QStringList &paths);

Q_SIGNALS:
    /// A little after the last key stroke.
    void changed();
    /// A file could not be taken; \a reason is a sentence for the person.
    void refused(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *label = nullptr;
        LineEdit *edit = nullptr;
    };
    void makeTrustAnchors();
    void makePayload();
    void choosePath(const QString &title, std::function<void(const QStringList &)> take);
    void showAnchors();
    void updateHeights();
    void retranslateUi();
    void conceal(bool on);
    [[nodiscard]] std::optional<QString> text(Field field) const;
    [[nodiscard]] QStringList words(Field field) const;
    [[nodiscard]] std::optional<Secret> secret(Field field) const;

    const Masking *m_masking;
    QHash<Field, Row> m_fields;
    QScrollArea *m_scroll;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QLabel *m_kindLabel;
    QSpinBox *m_maxAge;
    QLabel *m_maxAgeLabel;
    QSpinBox *m_dpopWindow;
    QLabel *m_dpopWindowLabel;
    QCheckBox *m_unsecured;
    QCheckBox *m_keyBinding;
    QLabel *m_anchorsLabel;
    QLabel *m_anchorNames;
    QPushButton *m_addAnchors;
    QPushButton *m_forgetAnchors;
    QList<Jose::Certificate> m_anchors;
    QLabel *m_payloadLabel;
    PasteView *m_payload;
    QPushButton *m_openPayload;
    QTimer m_settle;
};

} // namespace Grantscope::Ui
