// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/httppage.h"
#include "widgets/syntaxstyler.h"

namespace Grantscope::Ui {

/// The colours of a HTTP message: its head by one syntax, its body by that of its kind.
class HttpStyler : public Styler
{
    Q_OBJECT

public:
    explicit HttpStyler(QObject *parent = nullptr);

    /// What is known of the text that setText() is called with next.
    void setPage(const HttpPage &page);
    void setText(const QByteArray &utf8) override;
    void setPalette(const QPalette &palette) override;
    [[nodiscard]] QList<StyledRange> ranges(qsizetype start, qsizetype end) override;
    [[nodiscard]] bool isReady() const;

private:
    SyntaxStyler m_head;
    std::unique_ptr<SyntaxStyler> m_body;
    QString m_definition; ///< Of m_body.
    QPalette m_palette;
    QByteArray m_bodyText;
    qsizetype m_headLength = 0;
};

} // namespace Grantscope::Ui
