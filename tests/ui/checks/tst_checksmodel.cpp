// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checksmodel.h"
#include "tokens/inspectionrunner.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using Ui::ChecksModel;

class TestChecksModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresComeFirst();
    void filters();
    void rowsSurviveAnotherJudgement();
    void hidesValuesWhileMasked();
    void signsAreSeenWhereChosen_data();
    void signsAreSeenWhereChosen();

private:
    static QList<Check> judge(const QByteArray &token, Instant now = Tests::kNow)
    {
        Token::Inspector inspector(Token::KeyRing{{Tests::secretKey()}});
        Token::Expectations expected;
        expected.now = now;
        expected.issuer = u"https://other.example"_s;
        return inspector.inspect(token, expected).checks;
    }
    Ui::Masking m_masking;
};

void TestChecksModel::failuresComeFirst()
{
    ChecksModel model(&m_masking);
    const QAbstractItemModelTester tester(&model);
    model.setChecks(judge(Tests::signedToken(Tests::soundClaims())));
    QVERIFY(model.rowCount() > 2);
    const auto status = [](const QModelIndex &index) {
        return static_cast<Status>(index.data(ChecksModel::StatusRole).toInt());
    };
    QCOMPARE(status(model.index(0, 0)), Status::Fail);
    QCOMPARE(status(model.index(0, 0, model.index(0, 0))), Status::Fail);
    static constexpr std::array kOrder{Status::Fail, Status::Warn, Status::Info, Status::Skip, Status::Pass};
    const auto place = [&](const QModelIndex &index) { return std::ranges::find(kOrder, status(index)); };
    for (int group = 1; group < model.rowCount(); ++group)
        QVERIFY(place(model.index(group - 1, 0)) <= place(model.index(group, 0)));
    const QModelIndex issuer = model.indexOf(u"jwt-iss"_s);
    QVERIFY(issuer.isValid());
    QCOMPARE(status(issuer), Status::Fail);
    QVERIFY(model.sentence(*model.check(issuer)).contains(u"https://as.example"));
    QVERIFY(!model.check(issuer.parent()));
    QVERIFY(!model.indexOf(u"no-such-row"_s).isValid());
}

void TestChecksModel::filters()
{
    ChecksModel model(&m_masking);
    const QAbstractItemModelTester tester(&model);
    model.setChecks(judge(Tests::signedToken(Tests::soundClaims())));
    model.setFilter(ChecksModel::Filter::Problems);
    QVERIFY(model.indexOf(u"jwt-iss"_s).isValid());
    QVERIFY(!model.indexOf(u"jwt-exp"_s).isValid());
    model.setFilter(ChecksModel::Filter::Passed);
    QVERIFY(!model.indexOf(u"jwt-iss"_s).isValid());
    QVERIFY(model.indexOf(u"jwt-exp"_s).isValid());
    model.setFilter(ChecksModel::Filter::NotChecked);
    QVERIFY(!model.indexOf(u"jwt-exp"_s).isValid());
    QVERIFY(model.count(Status::Pass) > 0); // of all, whatever is shown
}

void TestChecksModel::rowsSurviveAnotherJudgement()
{
    ChecksModel model(&m_masking);
    const QByteArray token = Tests::signedToken(Tests::soundClaims());
    model.setChecks(judge(token));
    const QPersistentModelIndex expiry = model.indexOf(u"jwt-exp"_s);
    model.setChecks(judge(token, Tests::kNow + std::chrono::seconds(1)));
    QVERIFY(expiry.isValid());
    QCOMPARE(expiry.data(ChecksModel::IdRole).toString(), u"jwt-exp"_s);
    model.setChecks({});
    QCOMPARE(model.rowCount(), 0);
}

void TestChecksModel::hidesValuesWhileMasked()
{
    Ui::Masking masking;
    ChecksModel model(&masking);
    model.setChecks(judge(Tests::signedToken(Tests::soundClaims())));
    masking.setOn(true);
    const QModelIndex issuer = model.indexOf(u"jwt-iss"_s);
    for (int column = 0; column < ChecksModel::ColumnCount; ++column) {
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(ChecksModel::CopyRole)})
            QVERIFY(!issuer.siblingAtColumn(column).data(role).toString().contains(u"as.example"));
    }
}

/// On the ground of a chosen row every sign is seen.
void TestChecksModel::signsAreSeenWhereChosen_data()
{
    QTest::addColumn<Ui::Scheme>("scheme");
    QTest::newRow("light") << Ui::Scheme::Light;
    QTest::newRow("dark") << Ui::Scheme::Dark;
}

void TestChecksModel::signsAreSeenWhereChosen()
{
    QFETCH(const Ui::Scheme, scheme);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(Ui::schemePalette(scheme));
    const QColor ground = QApplication::palette().color(QPalette::Highlight);
    for (const Status status : {Status::Fail, Status::Warn, Status::Info, Status::Skip, Status::Pass}) {
        const QImage sign = Ui::statusIcon(status).pixmap(QSize(64, 64), 1.0, QIcon::Selected).toImage();
        double most = 1;
        for (int y = 0; y < sign.height(); ++y) {
            for (int x = 0; x < sign.width(); ++x) {
                if (const QColor color = sign.pixelColor(x, y); color.alpha() == 255)
                    most = std::max(most, Ui::contrast(color, ground));
            }
        }
        QVERIFY2(most >= 3, qPrintable(statusTitle(status)));
    }
    QApplication::setPalette(before);
}

QTEST_MAIN(TestChecksModel)
#include "tst_checksmodel.moc"
