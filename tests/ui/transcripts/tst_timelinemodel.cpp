// SPDX-License-Identifier: GPL-3.0-or-later
#include "happenings.h"

#include "transcripts/timelinebar.h"
#include "transcripts/timelinemodel.h"
#include "widgets/masking.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using Transcript::Event;
using Transcript::EventKind;

class TestTimelineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void noValuesAreShown();
    void titles_data();
    void titles();
    void bars();
    void barsHaveRoom();
    void notesAreMasked();
};

void TestTimelineModel::nothing()
{
    const Masking masking;
    TimelineModel model(&masking);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    model.setEvents({Event()});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.index(0, 0).data(TimelineModel::LengthRole).isValid());
}

void TestTimelineModel::noValuesAreShown()
{
    const Masking masking;
    TimelineModel model(&masking);
    model.setEvents(wholeRun(u"a"_s, "the-token-itself"));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < TimelineModel::ColumnCount; ++column) {
            const QString text = model.index(row, column).data().toString();
            QVERIFY2(!text.contains(u"the-token-itself"_s) && !text.contains(u"the-code"_s), qPrintable(text));
        }
    }
}

void TestTimelineModel::titles_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("title");
    const auto row = [](const Event &event, const QString &title) {
        QTest::newRow(qPrintable(title)) << event << title;
    };
    const auto withSubject = [](EventKind kind, const QString &subject) {
        Event event = happening(kind, u"a"_s, u"token-request"_s);
        event.subject = subject;
        return event;
    };
    row(withSubject(EventKind::FlowStarted, u"device"_s), u"The flow began"_s);
    row(withSubject(EventKind::FlowEnded, u"done"_s), u"The flow ended well"_s);
    row(withSubject(EventKind::FlowEnded, u"failed"_s), u"The flow failed"_s);
    row(withSubject(EventKind::FlowEnded, u"cancelled"_s), u"The flow was cancelled"_s);
    row(withSubject(EventKind::StepSent, {}), u"Token request"_s);
    row(tokenAnswer(u"a"_s, "x"), u"Token request: answer"_s);
    row(withSubject(EventKind::RedirectArrived, u"taken"_s), u"The redirect arrived"_s);
    row(withSubject(EventKind::RedirectArrived, u"refused"_s), u"A redirect was thrown away"_s);
    row(withSubject(EventKind::BrowserOpened, {}), u"The browser was opened"_s);
    row(withSubject(EventKind::Checks, {}), u"Checks of Token request"_s);
    row(withSubject(EventKind::TokenIssued, u"access_token"_s), u"Token: access_token"_s);
    row(withSubject(EventKind::Note, u"note"_s), u"Note"_s);
}

void TestTimelineModel::titles()
{
    QFETCH(const Event, event);
    QTEST(eventTitle(event), "title");
}

void TestTimelineModel::bars()
{
    const Masking masking;
    TimelineModel model(&masking);
    model.setEvents({tokenAnswer(u"a"_s, "x", 0), tokenAnswer(u"a"_s, "y", 1)});
    QCOMPARE(model.index(0, 0).data(TimelineModel::BeginRole).toDouble(), 0.0);
    const double begin = model.index(1, 0).data(TimelineModel::BeginRole).toDouble();
    const double length = model.index(1, 0).data(TimelineModel::LengthRole).toDouble();
    QVERIFY(begin > 0.98 && begin < 1);
    QVERIFY(qAbs(begin + length - 1) < 1e-9);
    QCOMPARE(model.index(0, TimelineModel::Took).data().toString(), u"12.5 ms");
}

void TestTimelineModel::barsHaveRoom()
{
    const Masking masking;
    TimelineModel model(&masking);
    model.setEvents({tokenAnswer(u"a"_s, "x")});
    QStyleOptionViewItem option;
    option.fontMetrics = QFontMetrics(QFont());
    const int width = TimelineBar().sizeHint(option, model.index(0, TimelineModel::Took)).width();
    QVERIFY(width > 2 * option.fontMetrics.horizontalAdvance(u"12.5 ms"_s));
}

void TestTimelineModel::notesAreMasked()
{
    Masking masking;
    TimelineModel model(&masking);
    Event note = happening(EventKind::Note, {});
    note.subject = u"note"_s;
    note.text = u"what I saw"_s;
    model.setEvents({note});
    QCOMPARE(model.index(0, TimelineModel::Message).data().toString(), u"what I saw");
    masking.setOn(true);
    QCOMPARE(model.index(0, TimelineModel::Message).data().toString(), Masking::dots());
}

QTEST_MAIN(TestTimelineModel)
#include "tst_timelinemodel.moc"
