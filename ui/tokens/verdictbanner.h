// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/inspectionrunner.h"

#include <QFrame>

class QLabel;

namespace Grantscope::Ui {

/// The verdict, the one thing that shouts: icon, colour, word and sentence.
class VerdictBanner : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget *parent = nullptr);

    void showJudgement(const Judgement &judgement);
    /// Nothing judged yet.
    void clear();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void repaintMeaning();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_asOf;
    std::optional<Token::Verdict> m_verdict;
};

} // namespace Grantscope::Ui
