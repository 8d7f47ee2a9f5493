// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

#include <QTabWidget>

class QPlainTextEdit;

namespace Grantscope::Ui {

class Copier;

/// A text over the wire that is only read: fixed font, broken where the line ends.
[[nodiscard]] QPlainTextEdit *makeKeyText(QWidget *parent);
/// Of a dialog in which a line of PEM (64 characters) has room in such a text.
[[nodiscard]] int widthOfKeyText();

/// What of a key may be seen by everybody: the public JWK, the public PEM, its thumbprints. Of a secret there is
/// nothing, and it says so.
class KeyFacts : public QTabWidget
{
    Q_OBJECT

public:
    explicit KeyFacts(QWidget *parent = nullptr);

    void show(const Jose::Key &key);
    [[nodiscard]] QString jwk() const;
    [[nodiscard]] QString pem() const;
    [[nodiscard]] QString thumbprints() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void showTexts();

    Jose::Key m_key;
    QPlainTextEdit *m_jwk;
    QPlainTextEdit *m_pem;
    QPlainTextEdit *m_prints;
};

} // namespace Grantscope::Ui
