// SPDX-License-Identifier: GPL-3.0-or-later
// What the manual and the README say of the program and of the project is so.
#include "app/gscope/gscoperun.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

const QString kSource = QStringLiteral(GRANTSCOPE_SOURCE_DIR "/");

QByteArray contentOf(const QString &name)
{
    QFile file(kSource + name);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(file.fileName()), __FILE__, __LINE__);
    return file.readAll();
}

/// What the pattern's only group matches, in order, once each.
QStringList found(const QByteArray &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList matches;
    for (const QRegularExpressionMatch &match : expression.globalMatch(QString::fromUtf8(text))) {
        if (!matches.contains(match.captured(1)))
            matches.append(match.captured(1));
    }
    return matches;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void manualListsTheOptions_data();
    void manualListsTheOptions();
    void manualListsTheStatuses();
    void readmeNamesOptionsThatThereAre();
    void readmeNamesTheVerdicts();
    void readmeNamesFilesThatThereAre();
    void readmeNamesPresetsThatThereAre();

private:
    QStringList promised(QByteArrayView member) const;
    std::optional<Json::Document> m_promise;
    QByteArray m_manual;
    QByteArray m_readme;
};

void TestDocuments::initTestCase()
{
    auto promise = Json::Document::parse(contentOf(u"tests/app/gscope/contract.json"_s));
    QVERIFY(promise);
    m_promise = std::move(*promise);
    m_manual = contentOf(u"app/gscope/gscope.1"_s);
    m_readme = contentOf(u"README.md"_s);
}

QStringList TestDocuments::promised(QByteArrayView member) const
{
    QStringList list;
    for (const Json::Value value : m_promise->root().member(member))
        list.append(value.isString() ? value.toString() : QString::fromUtf8(value.text().toByteArray()));
    return list;
}

/// Each subcommand's options have a part of the manual, from .Ss NAME on.
void TestDocuments::manualListsTheOptions_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("inspect") << u"inspect"_s << promised("options");
    for (const QString &command : {u"sign"_s, u"flow"_s}) {
        QStringList options;
        for (const Json::Value value : m_promise->root().member(command.toLatin1()).member("options"))
            options.append(value.toString());
        QTest::newRow(qPrintable(command)) << command << options;
    }
}

void TestDocuments::manualListsTheOptions()
{
    QFETCH(QString, command);
    QFETCH(QStringList, options);
    const QStringList parts =
        QString::fromUtf8(m_manual).split(QRegularExpression(u"^\\.S[hs] "_s, QRegularExpression::MultilineOption));
    const QStringList own = parts.filter(QRegularExpression(u"^gscope "_s + command + u'\n'));
    QCOMPARE(own.size(), 1);
    QStringList listed;
    for (const QString &item : found(own.first().toUtf8(), u"^\\.It (Fl -.*)$"_s)) {
        for (const QString &option : found(item.toUtf8(), u"Fl -([a-z0-9-]+)"_s))
            listed.append(u"--"_s + option);
    }
    options.removeOne(u"--help"_s);
    const QStringList helped = found(GscopeRun::run({command, u"--help"_s}).output, u"^ +(--[a-z0-9-]+)"_s);
    QCOMPARE(helped, options);
    QCOMPARE(sorted(listed), sorted(options));
}

void TestDocuments::manualListsTheStatuses()
{
    const QByteArray section = m_manual.sliced(m_manual.indexOf(".Sh EXIT STATUS"));
    QCOMPARE(found(section.first(section.indexOf(".Sh EXAMPLES")), u"^\\.It (\\d+)$"_s), promised("exit_statuses"));
}

void TestDocuments::readmeNamesOptionsThatThereAre()
{
    const QStringList lines = found(m_readme, u"(gscope inspect [^\\n`]*)"_s);
    QVERIFY(lines.size() >= 3);
    const QStringList options = promised("options");
    for (const QString &line : lines) {
        for (const QString &option : found(line.toUtf8(), u"(--[a-z0-9-]+)"_s))
            QVERIFY2(options.contains(option), qPrintable(option));
    }
}

void TestDocuments::readmeNamesTheVerdicts()
{
    QCOMPARE(sorted(found(m_readme, u"^\\| \\*\\*([a-z]+)\\*\\* \\|"_s)), sorted(promised("verdicts")));
}

void TestDocuments::readmeNamesFilesThatThereAre()
{
    QStringList named = found(
        m_readme, u"\\b((?:scripts|\\.ci|tests|translations|resources|core|app|ui|installer)/[\\w./-]*+)(?!\\*)"_s);
    named += found(m_readme, u"\\((LICENSES/[^)]*)\\)"_s);
    QVERIFY(named.size() >= 15);
    for (const QString &name : named)
        QVERIFY2(QFileInfo::exists(kSource + name), qPrintable(name));
}

void TestDocuments::readmeNamesPresetsThatThereAre()
{
    const QStringList presets = found(contentOf(u"CMakePresets.json"_s), u"\"name\": \"([a-z-]+)\""_s);
    const QStringList named = found(m_readme, u"--preset ([a-z-]+)"_s);
    QVERIFY(named.size() >= 2);
    for (const QString &name : named)
        QVERIFY2(presets.contains(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
