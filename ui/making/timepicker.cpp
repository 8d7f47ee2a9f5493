// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/timepicker.h"

#include "texts/visible.h"
#include "widgets/flowlayout.h"

#include <QDateTimeEdit>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Grantscope::Ui {

namespace {

struct Step
{
    std::chrono::seconds from;
    const char *text; ///< In the context of the picker.
};
constexpr std::array kSteps{Step{0s, QT_TRANSLATE_NOOP("Grantscope::Ui::TimePicker", "Now")},
                            Step{15min, QT_TRANSLATE_NOOP("Grantscope::Ui::TimePicker", "In 15 minutes")},
                            Step{1h, QT_TRANSLATE_NOOP("Grantscope::Ui::TimePicker", "In 1 hour")},
                            Step{24h, QT_TRANSLATE_NOOP("Grantscope::Ui::TimePicker", "In 1 day")},
                            Step{-1h, QT_TRANSLATE_NOOP("Grantscope::Ui::TimePicker", "1 hour ago")}};

} // namespace

TimePicker::TimePicker(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_label(new QLabel(this))
    , m_field(new QDateTimeEdit(this))
{
    m_field->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_field->setCalendarPopup(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_field);
    auto *line = new FlowLayout(8, 4, this);
    line->setContentsMargins(8, 4, 8, 4);
    m_label->setMinimumHeight(m_field->sizeHint().height());
    line->addWidget(m_label);
    line->addWidget(m_field);
    for (const Step &step : kSteps) {
        auto *button = new QPushButton(this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, from = step.from] {
            // Whole seconds, as NumericDate has them.
            Q_EMIT picked(std::chrono::floor<std::chrono::seconds>(m_clock()) + from);
        });
        line->addWidget(button);
        m_steps << button;
    }
    connect(m_field, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &moment) {
        if (!m_showing)
            Q_EMIT picked(instantFromSeconds(moment.toSecsSinceEpoch()));
    });
    retranslateUi();
    showNothing();
}

void TimePicker::show(const QString &claim, Instant moment)
{
    m_showing = true;
    m_claim = Texts::visibleExcerpt(claim, 40);
    m_field->setDateTime(QDateTime::fromSecsSinceEpoch(secondsOf(moment)));
    setEnabled(true);
    setVisible(true);
    retranslateUi();
    m_showing = false;
}

void TimePicker::showNothing()
{
    setEnabled(false);
    setVisible(false);
}

void TimePicker::retranslateUi()
{
    m_label->setText(m_claim);
    m_field->setAccessibleName(tr("Moment of %1").arg(m_claim));
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        m_steps.at(i)->setText(tr(kSteps.at(static_cast<std::size_t>(i)).text));
}

void TimePicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
