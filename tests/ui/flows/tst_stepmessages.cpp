// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepmessages.h"

#include <QTest>

using namespace Grantscope::Ui;

class TestStepMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
};

void TestStepMessages::paths_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("path");
    const auto row = [](const QByteArray &address, const char *path) {
        QTest::addRow("'%s'", address.constData()) << address << QString::fromLatin1(path);
    };
    row("", "/");
    row("?code=c", "/");
    row("https://as.example", "/");
    row("https://as.example?a=//b/c", "/");
    row("https://as.example/token?x=1", "/token");
    row("https://as.example/a//b", "/a//b");
    row("/callback?code=c://d", "/callback");
    row("//callback", "//callback");
}

void TestStepMessages::paths()
{
    QFETCH(const QByteArray, address);
    QTEST(pathOf(address), "path");
}

QTEST_APPLESS_MAIN(TestStepMessages)
#include "tst_stepmessages.moc"
