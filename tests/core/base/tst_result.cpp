// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

enum class DoorError { Locked, Missing };
constexpr const char *errorName(DoorError error)
{
    return error == DoorError::Locked ? "door-locked" : "door-missing";
}

enum class GateError { Locked };
constexpr const char *errorName(GateError)
{
    return "door-locked";
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAnError();
    void comparesByName();
    void comparesErrors();
};

void TestResult::namesAnError()
{
    constexpr ErrorId id = DoorError::Missing;
    static_assert(id.name() == "door-missing");
    QCOMPARE(id.toString(), u"door-missing"_s);
    QVERIFY(ErrorId().name().empty());
}

void TestResult::comparesByName()
{
    QVERIFY(ErrorId(DoorError::Locked) != ErrorId(DoorError::Missing));
    QVERIFY(ErrorId(DoorError::Locked) != ErrorId());
    QVERIFY(ErrorId(DoorError::Locked) == ErrorId(GateError::Locked));
}

void TestResult::comparesErrors()
{
    const Error error{DoorError::Locked, u"open"_s, u"shut"_s, "RFC 8259 §2", 3};
    Error other = error;
    QCOMPARE(other, error);
    other.offset = 4;
    QVERIFY(other != error);
    other = error;
    other.spec = "RFC 8259 §3";
    QVERIFY(other != error);
    QCOMPARE(Error{DoorError::Locked}.offset, -1);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
