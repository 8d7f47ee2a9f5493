// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/styler.h"

#include <QFutureWatcher>

#include <memory>

namespace Grantscope::Ui {

/// Colours from KSyntaxHighlighting, for a text of any size: another thread walks through it as far as it was looked at
/// and keeps the state every few kilobytes; what is in view is coloured from the nearest state. Until the walk gets
/// there, text is plain. The colours are our own, chosen by the kind of each piece, because those of the library's
/// themes do not all reach our contrast.
class SyntaxStyler : public Styler
{
    Q_OBJECT

public:
    /// \a definition is the name of a syntax: "JSON", "XML". An unknown one leaves the text plain.
    explicit SyntaxStyler(const QString &definition, QObject *parent = nullptr);
    ~SyntaxStyler() override;

    void setText(const QByteArray &utf8) override;
    void setPalette(const QPalette &palette) override;
    [[nodiscard]] QList<StyledRange> ranges(qsizetype start, qsizetype end) override;
    /// Whether all that ranges() was asked for can be answered.
    [[nodiscard]] bool isReady() const;

private:
    class Walk;
    void walkOn();

    QString m_definition;
    QPalette m_palette;
    std::shared_ptr<Walk> m_walk;
    QFutureWatcher<qsizetype> m_watcher; ///< Results: how far the walk has come, in octets.
    QList<StyledRange> m_last; ///< The answer to …
    std::pair<qsizetype, qsizetype> m_lastAsked{-1, -1}; ///< … this question.
};

} // namespace Grantscope::Ui
