// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/kind.h"

#include <QSet>
#include <QTest>

using namespace Grantscope::Token;

class TestKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesNames_data();
    void refusesNames();
    void namesEveryKind();
    void namesEveryForm();
};

void TestKind::refusesNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", "auto", "JWT", "id_token", "idtoken", "jwt ", "malformed"})
        QTest::newRow(name) << QByteArray(name);
}

void TestKind::refusesNames()
{
    QFETCH(const QByteArray, name);
    QVERIFY(!kindFromName({name.constData(), static_cast<std::size_t>(name.size())}));
}

void TestKind::namesEveryKind()
{
    QSet<QString> titles;
    for (int i = 0; i <= static_cast<int>(Kind::Opaque); ++i) {
        const auto kind = static_cast<Kind>(i);
        QCOMPARE(kindFromName(kindName(kind)), kind);
        QVERIFY(!kindTitle(kind).isEmpty());
        titles.insert(kindTitle(kind));
    }
    QCOMPARE(titles.size(), static_cast<int>(Kind::Opaque) + 1);
    // What --as takes.
    for (const char *name : {"jws", "jwt", "id-token", "access-token", "logout-token", "dpop", "client-assertion",
                             "request-object", "sd-jwt"})
        QVERIFY2(kindFromName(name), name);
}

void TestKind::namesEveryForm()
{
    QCOMPARE(formName(Form::Jws), "jws");
    QCOMPARE(formName(Form::Jwe), "jwe");
    QCOMPARE(formName(Form::SdJwt), "sd-jwt");
    QCOMPARE(formName(Form::Opaque), "opaque");
    QCOMPARE(formName(Form::Malformed), "malformed");
}

QTEST_GUILESS_MAIN(TestKind)
#include "tst_kind.moc"
