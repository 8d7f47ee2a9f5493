// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/certify.h"
#include "tokens/keysaving.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Grantscope::Ui {

class Copier;
class LineEdit;
class WrappedText;

/// A self-signed certificate for a private key, or the request for one to an authority: shown, copied, saved, and put
/// with the key.
class CertificateDialog : public QDialog
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;
    /// \a random gives as many octets as it is asked for.
    using Random = std::function<QByteArray(qsizetype)>;

    CertificateDialog(const Jose::Key &key, Clock clock, Random random, Copier *copier, QWidget *parent = nullptr);

    void make();
    void saveTo(const QString &path);
    [[nodiscard]] LineEdit *commonName() const { return m_commonName; }
    [[nodiscard]] LineEdit *organization() const { return m_organization; }
    [[nodiscard]] LineEdit *dnsNames() const { return m_dnsNames; }
    [[nodiscard]] LineEdit *addresses() const { return m_addresses; }
    [[nodiscard]] LineEdit *uris() const { return m_uris; }
    [[nodiscard]] QSpinBox *days() const { return m_days; }
    [[nodiscard]] QCheckBox *request() const { return m_request; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QPushButton *makeButton() const { return m_make; }
    [[nodiscard]] QPushButton *putButton() const { return m_put; }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// The person wants the certificate with the key, which is \a key then.
    void certified(const Grantscope::Jose::Key &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Made
    {
        QByteArray pem;
        std::optional<Jose::Certificate> certificate = {};
    };
    void arrange();
    void showState();
    void take(const Result<Made> &made);
    void putWithKey();
    void chooseFile();
    void say(bool isGood, const QString &text);
    void retranslateUi();
    [[nodiscard]] Jose::CertificateOrder order() const;

    Jose::Key m_key;
    Clock m_clock;
    Random m_random;
    Copier *m_copier;
    QFormLayout *m_rows;
    LineEdit *m_commonName;
    LineEdit *m_organization;
    LineEdit *m_dnsNames;
    LineEdit *m_addresses;
    LineEdit *m_uris;
    QSpinBox *m_days;
    QComboBox *m_purpose;
    QCheckBox *m_request;
    QPlainTextEdit *m_text;
    WrappedText *m_message;
    QPushButton *m_make;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_put;
    QPushButton *m_close;
    std::optional<Made> m_made;
    bool m_isMaking = false;
};

} // namespace Grantscope::Ui
