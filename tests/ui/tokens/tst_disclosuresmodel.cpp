// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/disclosuresmodel.h"
#include "ui/tokens/sdjwtsample.h"
#include "widgets/masking.h"
#include "widgets/valuetree.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;
using Ui::DisclosuresModel;

class TestDisclosuresModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_masking = std::make_unique<Ui::Masking>();
        m_model = std::make_unique<DisclosuresModel>(m_masking.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void nothingToTick();
    void tellsRows();
    void ticksWhatItLiesIn();
    void tellsProblems();
    void masks();

private:
    void show(const QByteArray &token)
    {
        m_model->setToken(std::make_shared<const Token::DecodedJwt>(Token::DecodedJwt::decode(token)));
    }
    QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }
    bool tick(int row, bool on = true)
    {
        return m_model->setData(m_model->index(row, 0), on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }

    std::unique_ptr<Ui::Masking> m_masking;
    std::unique_ptr<DisclosuresModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestDisclosuresModel::nothingToTick()
{
    m_model->setToken({});
    QCOMPARE(m_model->rowCount(), 0);
    show("eyJhbGciOiJIUzI1NiJ9.e30.AAAA");
    QCOMPARE(m_model->rowCount(), 0);

    const QByteArray token = sdJwtSample();
    show(token.first(token.indexOf('~') + 1));
    QCOMPARE(m_model->disclosures(), 0);
    QVERIFY(m_model->rowCount() > 0); // what is withheld
    QVERIFY(!tick(0));
    QVERIFY(!m_model->index(0, 0).data(Qt::CheckStateRole).isValid());
    QVERIFY(!(m_model->flags(m_model->index(0, 0)) & Qt::ItemIsUserCheckable));
}

void TestDisclosuresModel::tellsRows()
{
    show(sdJwtSample());
    QCOMPARE(m_model->disclosures(), 5);
    QStringList names;
    QStringList values;
    for (int row = 0; row < 5; ++row) {
        names << cell(row, DisclosuresModel::Name);
        values << cell(row, DisclosuresModel::Value);
        QCOMPARE(m_model->index(row, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }
    QCOMPARE(names, QStringList({u"/given_name"_s, u"/family_name"_s, u"/address"_s, u"/address/locality"_s,
                                 u"/nationalities/1"_s}));
    QCOMPARE(values.at(0), u"Ada"_s);
    QCOMPARE(values.at(4), u"FR"_s);
    QVERIFY(cell(0, DisclosuresModel::BelongsTo).startsWith(u"/_sd/"_s));
    QCOMPARE(cell(3, DisclosuresModel::BelongsTo), u"in /address"_s);
    QCOMPARE(cell(4, DisclosuresModel::BelongsTo), u"/nationalities/1/..."_s);
    QVERIFY(m_model->digestInPayload(0).length > 40);
    QCOMPARE(m_model->digestInPayload(3).length, 0);
    // Decoys: one in the payload, one in the address, one among the nationalities.
    QCOMPARE(m_model->rowCount(), 8);
    QCOMPARE(cell(5, DisclosuresModel::Name), u"withheld, or a decoy"_s);
    QCOMPARE(m_model->disclosureAt(5), -1);
}

void TestDisclosuresModel::ticksWhatItLiesIn()
{
    show(sdJwtSample());
    QSignalSpy changed(m_model.get(), &DisclosuresModel::ticksChanged);
    QVERIFY(tick(0));
    QVERIFY(tick(4));
    QCOMPARE(m_model->ticked(), QList<qsizetype>({0, 4}));
    QVERIFY(tick(3));
    QCOMPARE(m_model->ticked(), QList<qsizetype>({0, 2, 3, 4}));
    QVERIFY(tick(2, false));
    QCOMPARE(m_model->ticked(), QList<qsizetype>({0, 4}));
    m_model->tickAll(true);
    QCOMPARE(m_model->ticked().size(), 5);
    m_model->tickAll(false);
    QVERIFY(m_model->ticked().isEmpty());
    QCOMPARE(changed.size(), 6);
}

void TestDisclosuresModel::tellsProblems()
{
    const QByteArray token = sdJwtSample();
    const QByteArrayList parts = token.split('~');
    // One changed, one given twice.
    const QByteArray other = Jose::encodeDisclosure("salt-salt-salt-salt-salt", u"email"_s, "\"a@b.example\"");
    show(parts.at(0) + '~' + other + '~' + parts.at(1) + '~' + parts.at(1) + '~');
    QCOMPARE(cell(0, DisclosuresModel::Name), u"email"_s);
    QVERIFY(cell(0, DisclosuresModel::BelongsTo).contains(u"the issuer signed no digest of it"_s));
    QVERIFY(!tick(0));
    QVERIFY(tick(1));
    QVERIFY(cell(2, DisclosuresModel::BelongsTo).contains(u"given twice"_s));
    m_model->tickAll(true);
    QCOMPARE(m_model->ticked(), QList<qsizetype>({1}));
}

void TestDisclosuresModel::masks()
{
    show(sdJwtSample());
    m_masking->setOn(true);
    QCOMPARE(cell(0, DisclosuresModel::Value), Ui::Masking::dots());
    QVERIFY(!m_model->index(0, DisclosuresModel::Value).data(Ui::kCopyRole).isValid());
}

QTEST_MAIN(TestDisclosuresModel)
#include "tst_disclosuresmodel.moc"
