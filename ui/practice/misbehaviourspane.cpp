// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/misbehaviourspane.h"

#include "flow/flowerror.h"
#include "session/practicehost.h"
#include "texts/texts.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr auto kPlaceProperty = "place";

/// What the row of a misbehaviour says: of a check, or of an error of whichever folder.
struct Notice
{
    const char *id;
};

constexpr const char *errorName(Notice notice)
{
    return notice.id;
}

/// How a sound client meets it, in words with the id behind them.
QString noticeText(const char *id)
{
    const ErrorId error = Notice{id};
    if (error == Flow::FlowError::FaultTaken)
        return MisbehavioursPane::tr("Seen when the matching fault of the client is not refused.");
    const QString check = Texts::checkTitle(id);
    if (check.isEmpty())
        return MisbehavioursPane::tr("A client must stop with: %1 [%2]")
            .arg(Texts::errorText(Error{error}).what, QString::fromLatin1(id));
    return MisbehavioursPane::tr("This check of a client must fail: %1 [%2]").arg(check, QString::fromLatin1(id));
}

} // namespace

MisbehavioursPane::MisbehavioursPane(Session::PracticeHost *host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    std::optional<Practice::Place> place;
    for (const Practice::MisbehaviourRow &row : Practice::misbehaviours()) {
        if (place != row.place) {
            place = row.place;
            auto *heading = new QLabel(this);
            heading->setTextFormat(Qt::PlainText);
            heading->setProperty(kPlaceProperty, static_cast<int>(row.place));
            heading->setContentsMargins(0, 8, 0, 0);
            rows->addWidget(heading);
            m_headings << heading;
        }
        auto *box = new QCheckBox(this);
        auto *note = new QLabel(this);
        note->setTextFormat(Qt::PlainText);
        note->setWordWrap(true);
        note->setContentsMargins(24, 0, 0, 4);
        rows->addWidget(box);
        rows->addWidget(note);
        m_boxes << box;
        m_notes << note;
        connect(box, &QCheckBox::toggled, this, &MisbehavioursPane::take);
    }
    connect(host, &Session::PracticeHost::settingsChanged, this, &MisbehavioursPane::show);
    retranslateUi();
    show();
}

QCheckBox *MisbehavioursPane::box(Practice::Misbehaviour misbehaviour) const
{
    return m_boxes.at(static_cast<qsizetype>(misbehaviour));
}

QString MisbehavioursPane::note(Practice::Misbehaviour misbehaviour) const
{
    return m_notes.at(static_cast<qsizetype>(misbehaviour))->text();
}

QString MisbehavioursPane::warning() const
{
    const auto on = static_cast<int>(m_host->settings().misbehaviours.size());
    if (on == 0)
        return {};
    return on == 1 ? tr("1 misbehaviour is on") : tr("%1 misbehaviours are on").arg(on);
}

void MisbehavioursPane::show()
{
    m_showing = true;
    const Practice::Settings settings = m_host->settings();
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(settings.does(static_cast<Practice::Misbehaviour>(i)));
    m_showing = false;
}

void MisbehavioursPane::take()
{
    if (m_showing)
        return;
    Practice::Settings settings = m_host->settings();
    settings.misbehaviours.clear();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            settings.misbehaviours.insert(static_cast<Practice::Misbehaviour>(i));
    }
    if (const Result<void> set = m_host->setSettings(settings); !set)
        Q_EMIT told(Texts::errorLine(set.error()));
}

void MisbehavioursPane::retranslateUi()
{
    for (QLabel *heading : std::as_const(m_headings)) {
        heading->setText(Practice::placeTitle(static_cast<Practice::Place>(heading->property(kPlaceProperty).toInt())));
        QPalette muted = palette();
        muted.setColor(QPalette::WindowText, meaningColor(Meaning::Muted, palette()));
        heading->setPalette(muted);
    }
    qsizetype i = 0;
    for (const Practice::MisbehaviourRow &row : Practice::misbehaviours()) {
        m_boxes.at(i)->setText(Practice::misbehaviourTitle(row.misbehaviour));
        m_notes.at(i)->setText(Practice::misbehaviourExplanation(row.misbehaviour) + u' '
                               + noticeText(row.expectedNotice));
        m_notes.at(i)->setFont(scaledFont(font(), kSecondaryText));
        m_boxes.at(i)->setAccessibleDescription(m_notes.at(i)->text());
        ++i;
    }
}

void MisbehavioursPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
