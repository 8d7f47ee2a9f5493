// SPDX-License-Identifier: GPL-3.0-or-later
#include "intents/intents.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/layoutwalk.h"
#include "ui/support/markingtranslator.h"
#include "widgets/copier.h"
#include "widgets/masking.h"
#include "widgets/parameterstable.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"
#include "widgets/zoomedstyle.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
namespace Tests = Grantscope::Tests;

class TestParametersTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ZoomedStyle); }
    void init();
    void cleanup();
    void modelRows_data();
    void modelRows();
    void cells();
    void longValuesAreElided();
    void masking();
    void theWholeValueIsBelow();
    void nothingChosenShowsNothing();
    void theChoiceSurvivesAStep();
    void onlyThePersonChooses();
    void copiesTheWholeValue();
    void sorts();
    void columnsAreRemembered();
    void canBeReached();
    void followsTheLanguage();
    void pictures_data();
    void pictures();

private:
    static QList<ParameterRow> rows()
    {
        return {{u"response_type"_s, u"code"_s, u"Which answer the client asks for"_s, u"the grant"_s,
                 u"RFC 6749 §4.1.1"_s},
                {u"client_id"_s, u"client-1"_s, u"Who the client is"_s, u"the profile"_s, u"RFC 6749 §2.2"_s},
                {u"state"_s, u"af0ifjsldkj"_s, u"Ties the answer to this request"_s, u"random, 128 bits"_s,
                 u"RFC 6749 §4.1.1"_s, false, true},
                {u"code_challenge"_s, u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s,
                 u"Proves later that the client is the one that asked"_s, u"SHA-256 of the code_verifier of step 1"_s,
                 u"RFC 7636 §4.3"_s},
                {u"code_verifier"_s, u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s, u"The secret of step 1"_s,
                 u"random, 256 bits"_s, u"RFC 7636 §4.1"_s, true},
                {u"ui_locales"_s, u"zh-TW en"_s}};
    }

    Intents m_intents;
    Masking m_masking;
    Copier m_copier{&m_intents, &m_masking};
    std::unique_ptr<ParametersTable> m_table;
};

void TestParametersTable::init()
{
    m_table = std::make_unique<ParametersTable>(u"parameters"_s, &m_masking, &m_copier);
    m_table->setRows(rows());
    m_table->resize(900, 420);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestParametersTable::cleanup()
{
    m_table.reset();
    m_masking.setOn(false);
    QApplication::setPalette(schemePalette(Scheme::Light));
}

void TestParametersTable::modelRows_data()
{
    QTest::addColumn<QList<ParameterRow>>("after");
    QTest::addColumn<int>("resets");
    QList<ParameterRow> changed = rows();
    changed[1].value = u"client-2"_s;
    QList<ParameterRow> renamed = rows();
    renamed[0].name = u"response_mode"_s;
    QTest::newRow("none") << QList<ParameterRow>() << 0;
    QTest::newRow("the same") << rows() << 0;
    QTest::newRow("a value") << changed << 0;
    QTest::newRow("fewer") << rows().first(2) << 0;
    QTest::newRow("more") << rows() + QList<ParameterRow>{{u"prompt"_s, u"login"_s}, {u"prompt"_s, u"none"_s}} << 0;
    QTest::newRow("others") << renamed << 1;
}

void TestParametersTable::modelRows()
{
    QFETCH(const QList<ParameterRow>, after);
    QFETCH(const int, resets);
    ParametersModel model(&m_masking);
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows());
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRows(after);
    QCOMPARE(model.rows(), after);
    QCOMPARE(model.rowCount(), after.size());
    QCOMPARE(reset.size(), resets);
    QCOMPARE(changes.size(), QLatin1StringView(QTest::currentDataTag()) == "a value"_L1 ? 1 : 0);
}

void TestParametersTable::cells()
{
    const ParametersModel &model = *m_table->model();
    const auto cell = [&](int row, int column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role).toString();
    };
    QCOMPARE(cell(3, ParametersModel::Name), u"code_challenge"_s);
    QCOMPARE(cell(3, ParametersModel::Origin), u"SHA-256 of the code_verifier of step 1"_s);
    QCOMPARE(cell(3, ParametersModel::Reference), u"RFC 7636 §4.3"_s);
    QCOMPARE(cell(2, ParametersModel::Name, Qt::AccessibleTextRole), u"state, changed"_s);
    QCOMPARE(cell(1, ParametersModel::Name, Qt::AccessibleTextRole), u"client_id"_s);
    QVERIFY(!model.index(2, 0).data(Qt::DecorationRole).isNull());
    QVERIFY(model.index(1, 0).data(Qt::DecorationRole).isNull());
    QVERIFY(!model.index(99, 0).isValid());
    QVERIFY(!model.data({}).isValid());
}

void TestParametersTable::longValuesAreElided()
{
    const QString value = QString(100'000, u'x') + QChar(0x202e);
    m_table->setRows({{u"request"_s, value}, {u"na\u202eme"_s, u"a\nb"_s}});
    const ParametersModel &model = *m_table->model();
    const QString shown = model.index(0, ParametersModel::Value).data().toString();
    QVERIFY(shown.size() < 400);
    QVERIFY(shown.endsWith(u'…'));
    QCOMPARE(model.index(0, ParametersModel::Value).data(kCopyRole).toString(), value);
    QVERIFY(!model.index(1, ParametersModel::Name).data().toString().contains(u'\u202e'));
    QVERIFY(!model.index(1, ParametersModel::Value).data().toString().contains(u'\n'));
}

void TestParametersTable::masking()
{
    const auto shown = [this](int row) {
        return m_table->model()->index(row, ParametersModel::Value).data().toString();
    };
    m_table->setRows(rows() + QList<ParameterRow>{{u"client_secret"_s, u"abc"_s}}); // By its name alone.
    m_table->choose(u"code_verifier"_s);
    m_masking.setOn(true);
    QCOMPARE(shown(4), Masking::dots());
    QCOMPARE(shown(6), Masking::dots());
    QCOMPARE(shown(1), u"client-1"_s);
    QCOMPARE(m_table->value()->text(), Masking::dots().toUtf8());
    QVERIFY(!m_table->model()->index(4, ParametersModel::Value).data(kCopyRole).isValid());
    QVERIFY(!m_table->model()->index(4, ParametersModel::Value).data(Qt::ToolTipRole).toString().contains(u"dBjft"));
    m_masking.setOn(false);
    QCOMPARE(m_table->value()->text(), rows().at(4).value.toUtf8());
}

void TestParametersTable::theWholeValueIsBelow()
{
    const QString value(100'000, u'x');
    m_table->setRows({{u"request"_s, value, u"A signed request"_s, u"the profile"_s, u"RFC 9101"_s, false, true}});
    m_table->choose(u"request"_s);
    QCOMPARE(m_table->value()->text(), value.toUtf8());
    QCOMPARE(m_table->details(),
             u"request, changed\nA signed request\nWhere it came from: the profile\nDefined in: RFC 9101"_s);
}

void TestParametersTable::nothingChosenShowsNothing()
{
    m_table->choose(u"state"_s);
    m_table->setRows({});
    QVERIFY(!m_table->value()->isVisible());
    QVERIFY(m_table->value()->text().isEmpty());
    m_table->choose(u"no such name"_s);
    QVERIFY(m_table->details().isEmpty());
}

void TestParametersTable::theChoiceSurvivesAStep()
{
    m_table->choose(u"state"_s);
    QList<ParameterRow> after = rows();
    after.removeFirst();
    after[1].value = u"another"_s;
    m_table->setRows(after);
    QCOMPARE(m_table->view()->currentSource().row(), 1);
    QCOMPARE(m_table->value()->text(), QByteArray("another"));
}

void TestParametersTable::onlyThePersonChooses()
{
    const QSignalSpy chosen(m_table.get(), &ParametersTable::rowChosen);
    m_table->choose(u"state"_s);
    QCOMPARE(chosen.size(), 0);
    m_table->view()->setFocus();
    QTRY_VERIFY(m_table->view()->hasFocus());
    QTest::keyClick(m_table->view(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"code_challenge"_s);
}

void TestParametersTable::copiesTheWholeValue()
{
    const QString value(5000, u'x');
    m_table->setRows({{u"request"_s, value, u"A signed request"_s}});
    m_table->view()->setCurrentSource(m_table->model()->index(0, ParametersModel::Value));
    m_table->view()->copyCell();
    QCOMPARE(QGuiApplication::clipboard()->text(), value);
    m_table->view()->copyRow();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"request\t"_s + value + u"\tA signed request\t\t"_s);
    m_masking.setOn(true);
    QGuiApplication::clipboard()->setText(u"before"_s);
    m_table->view()->copyRow();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestParametersTable::sorts()
{
    m_table->view()->sortByColumn(ParametersModel::Name, Qt::AscendingOrder);
    QCOMPARE(m_table->view()->model()->index(0, 0).data().toString(), u"client_id"_s);
    m_table->view()->sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(m_table->view()->model()->index(0, 0).data().toString(), u"response_type"_s);
}

void TestParametersTable::columnsAreRemembered()
{
    QVERIFY(m_table->view()->columns().isEmpty());
    m_table->view()->header()->resizeSection(0, 234);
    const QByteArray columns = m_table->view()->columns();
    QVERIFY(!columns.isEmpty());
    init();
    m_table->view()->restoreColumns(columns);
    QCOMPARE(m_table->view()->header()->sectionSize(0), 234);
    QCOMPARE(m_table->view()->objectName(), u"parameters"_s);
}

void TestParametersTable::canBeReached()
{
    m_table->choose(u"state"_s);
    const QStringList complaints = Tests::accessibilityComplaints(m_table.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestParametersTable::followsTheLanguage()
{
    m_table->choose(u"state"_s);
    Tests::MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCoreApplication::processEvents();
    for (int column = 0; column < ParametersModel::ColumnCount; ++column)
        QVERIFY(m_table->model()->headerData(column, Qt::Horizontal).toString().startsWith(u'「'));
    QVERIFY(m_table->details().contains(u"「Where it came from: random, 128 bits」"));
    QCoreApplication::removeTranslator(&translator);
}

void TestParametersTable::pictures_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestParametersTable::pictures()
{
    QFETCH(const Scheme, scheme);
    QApplication::setPalette(schemePalette(scheme));
    m_table->choose(u"state"_s);
    QCoreApplication::processEvents();
    const QImage image = m_table->grab().toImage();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    QVERIFY(image.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS)
                       + u"/parameters-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
    const QStringList complaints =
        Tests::overlaps(m_table.get()) + Tests::cutTexts(m_table.get()) + Tests::faintTexts(m_table.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestParametersTable)
#include "tst_parameterstable.moc"
