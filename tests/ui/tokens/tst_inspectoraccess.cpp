// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector by keyboard, by ear and in another language.
#include "tokens/partview.h"
#include "tokens/signaturepane.h"
#include "tokens/timebar.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/markingtranslator.h"
#include "ui/tokens/inspectortest.h"
#include "widgets/findbar.h"
#include "widgets/linkbutton.h"
#include "widgets/valuetree.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestInspectorAccess : public QObject, protected InspectorTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void readersHearWhatIsSaid();
    void lineIsASliderForReaders();
    void tabOrder();
    void keyboardAlone();
    void everyControlHasANameAndIsReached();
    void everyTextIsTranslated();
};

void TestInspectorAccess::readersHearWhatIsSaid()
{
    const auto heard = [](QObject *object) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(object);
        return interface ? interface->text(QAccessible::Name) : QString();
    };
    paste(unsecuredToken());
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    QStringList names;
    for (QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (label->isVisibleTo(m_panel.get()))
            names << heard(label);
    }
    const auto somewhere = [&](const QString &text) {
        return std::ranges::any_of(names, [&](const QString &name) { return name.contains(text); });
    };
    QVERIFY2(somewhere(u"Failed: "_s), qPrintable(names.join(u'\n'))); // the checklist's counts in words
    QVERIFY2(somewhere(Token::kindTitle(m_panel->session()->judgement()->inspection->kind.kind)),
             qPrintable(names.join(u'\n')));
    QVERIFY(heard(m_panel->judgement()->verdict()).contains(u"Invalid"));
}

void TestInspectorAccess::lineIsASliderForReaders()
{
    pasteSecret(kSecret);
    paste(signedToken(soundClaims()));
    QTRY_COMPARE(verdict(), u"Valid"_s);
    QAccessibleInterface *line = QAccessible::queryAccessibleInterface(m_panel->times()->line());
    QVERIFY(line);
    QCOMPARE(line->role(), QAccessible::Slider);
    QAccessibleValueInterface *value = line->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toLongLong(), 1'700'000'000);
    value->setCurrentValue(u"soon"_s);
    QVERIFY(m_panel->session()->followsClock());
    value->setCurrentValue(1'700'003'601);
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    const qint64 beyond = 9'999'999'999;
    value->setCurrentValue(beyond);
    QVERIFY(value->currentValue().toLongLong() < beyond);
    QVERIFY(value->minimumStepSize().toLongLong() >= 1);
}

void TestInspectorAccess::tabOrder()
{
    m_panel->showSample();
    QTRY_COMPARE(verdict(), u"Valid"_s);
    QList<const QWidget *> chain;
    for (const QWidget *w = m_panel->nextInFocusChain(); w != m_panel.get(); w = w->nextInFocusChain())
        chain << w;
    const auto *filter = m_panel->judgement()->checks()->findChild<QComboBox *>();
    const auto *forget = m_panel->judgement()->history()->findChild<QPushButton *>();
    const auto *link = m_panel->judgement()->checks()->findChild<Ui::LinkButton *>();
    QVERIFY(filter && forget && link);
    const QList<const QWidget *> order{m_panel->input()->pasteBox(),
                                       m_panel->input()->candidates(),
                                       m_panel->parts()->header()->view(),
                                       m_panel->parts()->parameters(),
                                       m_panel->parts()->claims(),
                                       m_panel->parts()->payload()->view(),
                                       m_panel->parts()->signature()->spelling(),
                                       m_panel->parts()->signature()->octets(),
                                       m_panel->times()->line(),
                                       m_panel->times()->leeway(),
                                       m_panel->judgement()->verdict(),
                                       filter,
                                       m_panel->judgement()->checks()->view(),
                                       m_panel->judgement()->checks()->details(),
                                       link,
                                       m_panel->judgement()->keys()->view(),
                                       m_panel->judgement()->expectations()->kindBox(),
                                       m_panel->judgement()->expectations()->field(Ui::ExpectationsPane::Field::Jkt),
                                       m_panel->judgement()->expectations()->unsecured(),
                                       forget,
                                       m_panel->judgement()->history()->view()};
    qsizetype last = -1;
    for (const QWidget *widget : order) {
        const qsizetype at = chain.indexOf(widget);
        QVERIFY2(at > last, qPrintable(pathOf(widget)));
        last = at;
    }
}

void TestInspectorAccess::keyboardAlone()
{
    m_panel->activateWindow();
    m_panel->judgement()->history()->setFocus();
    QTest::keyClick(m_panel.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_panel->input()->pasteBox()->hasFocus());
    QGuiApplication::clipboard()->setText(QString::fromLatin1(signedToken(soundClaims())));
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
    QTRY_COMPARE(verdict(), u"Unverified"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(m_panel->parts()->claims()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(m_panel->parts()->claims()->currentIndex().isValid());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_5, Qt::AltModifier);
    QVERIFY(m_panel->judgement()->keys()->isVisible());
}

void TestInspectorAccess::everyControlHasANameAndIsReached()
{
    m_panel->showSample();
    QTRY_COMPARE(verdict(), u"Valid"_s);
    QStringList complaints;
    const auto walk = [&] {
        for (QTabWidget *tabs : m_panel->findChildren<QTabWidget *>()) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                if (!tabs->isTabVisible(tab))
                    continue;
                tabs->setCurrentIndex(tab);
                complaints << accessibilityComplaints(m_panel.get(), {u"QHeaderView"_s});
            }
        }
    };
    walk();
    // What is there at times only: several tokens, several signatures, an unprotected header, the find bar.
    const QByteArrayList parts = signedToken(soundClaims()).split('.');
    const QByteArray signature =
        R"({"protected":")" + parts.at(0) + R"(","header":{"kid":"1"},"signature":")" + parts.at(2) + "\"}";
    paste(R"({"payload":")" + parts.at(1) + R"(","signatures":[)" + signature + ',' + signature + "]}");
    QTRY_VERIFY(m_panel->session()->judgement());
    QVERIFY(m_panel->findChild<QTabWidget *>(u"header"_s)->isTabVisible(2));
    m_panel->findChild<QTabWidget *>(u"parts"_s)->setCurrentWidget(m_panel->parts()->payload());
    m_panel->parts()->payload()->view()->showFind();
    QVERIFY(m_panel->parts()->payload()->view()->findBar()->isVisible());
    complaints << accessibilityComplaints(m_panel.get(), {u"QHeaderView"_s});
    walk();
    paste(signedToken(R"({"a":1})") + ' ' + signedToken(R"({"b":2})"));
    QTRY_VERIFY(m_panel->input()->candidates()->isVisible());
    walk();
    complaints.removeDuplicates();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestInspectorAccess::everyTextIsTranslated()
{
    paste(signedToken(soundClaims()) + ' ' + signedToken(R"({"b":2})"));
    QTRY_COMPARE(verdict(), u"Unverified"_s);
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(verdict(), u"「Unverified」"_s);
    QStringList untranslated;
    const auto hold = [&](const QWidget *widget, const QString &text) {
        // Numbers, wire names and what a token says are nobody's language.
        static const QRegularExpression letters(u"[A-Za-z]{3,}"_s);
        if (letters.match(text).hasMatch() && !text.contains(u'「') && !text.startsWith(u"https://"))
            untranslated << pathOf(widget) + u": "_s + text;
    };
    for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->objectName().startsWith(u"qt_") || qobject_cast<QLineEdit *>(widget->parentWidget())
            || qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QTabBar *>(widget->parentWidget()))
            continue; // Qt's own
        hold(widget, widget->accessibleName());
        hold(widget, widget->accessibleDescription());
        hold(widget, widget->toolTip());
        if (const auto *label = qobject_cast<QLabel *>(widget))
            hold(widget, label->text());
        if (const auto *edit = qobject_cast<QLineEdit *>(widget))
            hold(widget, edit->placeholderText());
        if (const auto *view = qobject_cast<Ui::TextView *>(widget))
            hold(widget, view->placeholderText());
        if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                if (!Jose::findJwsAlgorithm(box->itemText(i).toLatin1()))
                    hold(widget, box->itemText(i));
            }
        }
    }
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
    for (QAction *action : m_panel->actions())
        QVERIFY2(action->text().startsWith(u'「'), qPrintable(action->text()));
    for (QPushButton *button : m_panel->findChildren<QPushButton *>())
        QVERIFY2(button->text().startsWith(u'「'), qPrintable(button->text()));
    for (QTabWidget *tabs : m_panel->findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            QVERIFY2(tabs->tabText(tab).startsWith(u'「'), qPrintable(tabs->tabText(tab)));
    }
    QCOMPARE(m_panel->parts()->claims()->model()->headerData(0, Qt::Horizontal).toString(), u"「Claim」"_s);
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(verdict(), u"Unverified"_s);
}

QTEST_MAIN(TestInspectorAccess)
#include "tst_inspectoraccess.moc"
