// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/repair.h"

#include <QTest>

using namespace Grantscope::Token;

namespace {

const QByteArray kJws = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln";
const QByteArray kUnsecured = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.";
const QByteArray kJwe = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXZpdml2.Y2lwaGVy.dGFn";

QByteArray brokenAt(QByteArray text, qsizetype width, const QByteArray &with)
{
    for (qsizetype at = width; at < text.size(); at += width + with.size())
        text.insert(at, with);
    return text;
}

} // namespace

class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leaves_data();
    void leaves();
    void repairs_data();
    void repairs();
};

void TestRepair::leaves_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("sound") << kJws;
    QTest::newRow("no token") << QByteArray("hello\nworld");
    QTest::newRow("two tokens") << kJws + "\n" + kJws;
    QTest::newRow("two unsecured tokens") << kUnsecured + "\n" + kUnsecured;
    QTest::newRow("a word after it") << kJws + "\nhello";
    QTest::newRow("words after it") << kJws + " is my token";
    QTest::newRow("two parts") << QByteArray("eyJhbGci\nOiJIUzI1NiJ9.e30");
    QTest::newRow("a foreign character") << QByteArray("eyJhbGciOiJIUzI1NiJ9\n.e30,.c2ln");
    QTest::newRow("NUL") << QByteArray("eyJhbGciOiJIUzI1NiJ9.e30=.c2\0ln", 31);
    QTest::newRow("impossible length") << QByteArray("eyJhbGciOiJIUzI1NiJ9.e30.c2l\nnA=");
}

void TestRepair::leaves()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!repair(text));
}

void TestRepair::repairs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<Form>("form");
    const QByteArray longer = kJws + QByteArray("AAAA").repeated(40);

    QTest::newRow("line break in the header") << brokenAt(kJws, 10, "\n") << kJws << Form::Jws;
    QTest::newRow("broken at the dots") << QByteArray(kJws).replace(".", ".\n") << kJws << Form::Jws;
    QTest::newRow("indented lines") << brokenAt(kJws, 20, "\r\n    ") << kJws << Form::Jws;
    QTest::newRow("blanks") << brokenAt(kJws, 15, " ") << kJws << Form::Jws;
    QTest::newRow("76 columns") << brokenAt(longer, 76, "\r\n") << longer << Form::Jws;
    QTest::newRow("64 columns") << brokenAt(longer, 64, "\n") << longer << Form::Jws;
    QTest::newRow("JWE") << brokenAt(kJwe, 12, "\n") << kJwe << Form::Jwe;
    QTest::newRow("padding") << QByteArray("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0=.c2ln") << kJws << Form::Jws;
    QTest::newRow("padding at the end") << QByteArray("eyJhbGciOiJub25lIn0=.e30=.c2k=")
                                        << QByteArray("eyJhbGciOiJub25lIn0.e30.c2k") << Form::Jws;
    QTest::newRow("the other alphabet") << QByteArray("eyJhbGciOiJIUzI1NiJ9.e30.+/+/")
                                        << QByteArray("eyJhbGciOiJIUzI1NiJ9.e30.-_-_") << Form::Jws;
    QTest::newRow("SD-JWT") << brokenAt(kJws + "~WyJhIl0~", 18, "\n") << kJws + "~WyJhIl0~" << Form::SdJwt;
}

void TestRepair::repairs()
{
    QFETCH(const QByteArray, text);
    const auto repaired = repair(text);
    QVERIFY(repaired);
    QTEST(repaired->text, "expected");
    QTEST(repaired->form, "form");
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
