// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/inspectionrunner.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;

namespace Grantscope::Ui {

class SteadyLabel;

/// The verdict, the one thing that shouts: icon, colour, word and sentence.
class VerdictBanner : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget *parent = nullptr);

    void showJudgement(const Judgement &judgement);
    /// Nothing judged yet.
    void clear();
    /// A token is being judged: no colour, and after half a second a sign that it goes on.
    void showJudging();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool showsProgress() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showWithoutVerdict(const QString &title);
    void showProgress();
    void repaintMeaning();

    QLabel *m_icon;
    QLabel *m_title;
    SteadyLabel *m_sentence;
    QLabel *m_asOf;
    QProgressBar *m_progress;
    QTimer m_patience;
    bool m_judging = false;
    qint64 m_paintedIn = 0; ///< The application's palette that the colours were taken from.
    std::optional<Token::Verdict> m_verdict;
};

} // namespace Grantscope::Ui
