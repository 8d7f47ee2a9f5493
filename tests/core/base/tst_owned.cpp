// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/owned.h"

#include <QTest>

using namespace Grantscope;

namespace {

struct Handle
{
    int *freed;
};
void freeHandle(Handle *handle)
{
    ++*handle->freed;
}

} // namespace

class TestOwned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freesOnce();
};

void TestOwned::freesOnce()
{
    int freed = 0;
    Handle handle{&freed};
    {
        const Owned<Handle, freeHandle> nothing;
        Owned<Handle, freeHandle> first(&handle);
        const Owned<Handle, freeHandle> second = std::move(first);
        QCOMPARE(freed, 0);
        static_assert(sizeof second == sizeof(Handle *), "no more than a pointer");
    }
    QCOMPARE(freed, 1);
}

QTEST_APPLESS_MAIN(TestOwned)
#include "tst_owned.moc"
