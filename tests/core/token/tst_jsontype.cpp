// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/jsontype.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestJsonType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
};

void TestJsonType::tells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonType>("type");
    QTest::addColumn<bool>("has");
    const auto row = [](const QByteArray &text, JsonType type, bool has) {
        QTest::addRow("%s, %s", text.constData(), qPrintable(typeName(type))) << text << type << has;
    };
    row("1", JsonType::String, false);
    row(R"(["a"])", JsonType::String, false);
    row(R"(["a",1])", JsonType::StringOrStrings, false);
    row("{}", JsonType::StringOrStrings, false);
    row(R"("a")", JsonType::Strings, false);
    row("[null]", JsonType::Strings, false);
    row("{}", JsonType::Array, false);
    row("[]", JsonType::Object, false);
    row("{}", JsonType::Objects, false);
    row(R"([{},"a"])", JsonType::Objects, false);
    row(R"("true")", JsonType::Boolean, false);
    row(R"("1")", JsonType::Number, false);
    row(R"("a")", JsonType::String, true);
    row(R"("a")", JsonType::StringOrStrings, true);
    row(R"(["a","b"])", JsonType::StringOrStrings, true);
    row("[]", JsonType::Strings, true);
    row(R"([1,"a"])", JsonType::Array, true);
    row("{}", JsonType::Object, true);
    row("[{}]", JsonType::Objects, true);
    row("false", JsonType::Boolean, true);
    row("1e3", JsonType::Number, true);
}

void TestJsonType::tells()
{
    QFETCH(const QByteArray, text);
    QFETCH(const JsonType, type);
    const auto document = Json::Document::parse(text);
    QVERIFY(document);
    QTEST(hasType(document->root(), type), "has");
}

QTEST_GUILESS_MAIN(TestJsonType)
#include "tst_jsontype.moc"
