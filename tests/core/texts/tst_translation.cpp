// SPDX-License-Identifier: GPL-3.0-or-later
// Holds translations/*.ts to being complete: against themselves and against what the sources say.
#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString kSourceDir = QStringLiteral(GRANTSCOPE_SOURCE_DIR);
const QString kLupdate = QStringLiteral(GRANTSCOPE_LUPDATE);
// The sources' own language has only the texts that count.
const QString kPluralsFile = u"grantscope_en.ts"_s;

struct Message
{
    QString context;
    QString source;
    QString comment;
    QString type; // empty if the translation is finished
    QStringList texts; // more than one if there are plurals

    [[nodiscard]] QString key() const
    {
        return context + u": "_s + source + (comment.isEmpty() ? u""_s : u" | "_s + comment);
    }
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.type = xml.attributes().value("type"_L1).toString();
    QString own;
    while (xml.readNext() != QXmlStreamReader::EndElement && !xml.hasError()) {
        if (xml.isCharacters())
            own += xml.text();
        else if (xml.isStartElement())
            message.texts += xml.readElementText();
    }
    if (message.texts.isEmpty())
        message.texts += own;
}

/// All messages of a .ts file; \a error holds what keeps it from being read.
QList<Message> readMessages(QIODevice *device, QString *error)
{
    QXmlStreamReader xml(device);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages += Message{context, {}, {}, {}, {}};
        else if (xml.name() == "source"_L1 && !messages.isEmpty())
            messages.last().source = xml.readElementText();
        else if (xml.name() == "comment"_L1 && !messages.isEmpty())
            messages.last().comment = xml.readElementText();
        else if (xml.name() == "translation"_L1 && !messages.isEmpty())
            readTranslation(xml, messages.last());
    }
    *error = xml.errorString();
    return messages;
}

QList<Message> readMessages(const QString &path, QString *error)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = file.errorString();
        return {};
    }
    return readMessages(&file, error);
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"\\{[a-z]+\\}|%L?[0-9n]+"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found += match.captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&[A-Za-z0-9]"_s);
    return text.contains(pattern);
}

/// What is wrong with the translation, in one word; empty if nothing is.
QString fault(const Message &message)
{
    if (!message.type.isEmpty())
        return message.type;
    if (message.texts.isEmpty())
        return u"missing"_s;
    for (const QString &text : message.texts) {
        if (text.trimmed().isEmpty())
            return u"empty"_s;
        if (placeholders(text) != placeholders(message.source))
            return u"placeholder"_s;
        if (hasMnemonic(text) != hasMnemonic(message.source))
            return u"mnemonic"_s;
        if (text.front().isSpace() != message.source.front().isSpace())
            return u"blank"_s;
    }
    return {};
}

QStringList sortedKeys(const QList<Message> &messages)
{
    QStringList keys;
    for (const Message &message : messages)
        keys += message.key();
    keys.sort();
    return keys;
}

QString firstOnlyIn(const QStringList &some, const QStringList &others)
{
    const auto found =
        std::ranges::find_if(some, [&](const QString &key) { return !std::ranges::binary_search(others, key); });
    return found == some.end() ? QString() : *found;
}

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFaults_data();
    void findsFaults();
    void isComplete_data() { addFiles(); }
    void isComplete();
    void hasWhatTheSourcesSay_data() { addFiles(); }
    void hasWhatTheSourcesSay();
    void hasEveryContext_data() { addFiles(AllTexts); }
    void hasEveryContext();

private:
    enum Which { AllFiles, AllTexts };
    /// AllTexts leaves out the file that has only the texts that count.
    static void addFiles(Which which = AllFiles);
};

void TestTranslation::addFiles(Which which)
{
    QTest::addColumn<QString>("path");
    const QDir folder(kSourceDir + u"/translations"_s);
    QTest::addColumn<bool>("pluralsOnly");
    const QStringList files = folder.entryList({u"*.ts"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.contains(kPluralsFile));
    QVERIFY(files.size() > 1);
    for (const QString &file : files) {
        if (which == AllFiles || file != kPluralsFile)
            QTest::newRow(qPrintable(file)) << folder.filePath(file) << (file == kPluralsFile);
    }
}

void TestTranslation::findsFaults_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");

    QTest::newRow("unfinished") << u"<source>a</source><translation type=\"unfinished\">甲</translation>"_s
                                << u"unfinished"_s;
    QTest::newRow("obsolete") << u"<source>a</source><translation type=\"obsolete\">甲</translation>"_s
                              << u"obsolete"_s;
    QTest::newRow("no translation") << u"<source>a</source>"_s << u"missing"_s;
    QTest::newRow("empty") << u"<source>a</source><translation></translation>"_s << u"empty"_s;
    QTest::newRow("blank only") << u"<source>a</source><translation> </translation>"_s << u"empty"_s;
    QTest::newRow("number lost") << u"<source>a %1 %2</source><translation>甲 %1</translation>"_s << u"placeholder"_s;
    QTest::newRow("name changed") << u"<source>a {found}</source><translation>甲 {expected}</translation>"_s
                                  << u"placeholder"_s;
    QTest::newRow("second plural") << u"<source>%n a</source><translation><numerusform>%n 甲</numerusform>"
                                      "<numerusform>甲</numerusform></translation>"_s
                                   << u"placeholder"_s;
    QTest::newRow("mnemonic lost") << u"<source>&amp;File</source><translation>檔案</translation>"_s << u"mnemonic"_s;
    QTest::newRow("blank lost") << u"<source> s</source><translation>秒</translation>"_s << u"blank"_s;
    QTest::newRow("good") << u"<source>a %1 {found}</source><translation>甲 {found} %1</translation>"_s << QString();
    QTest::newRow("good plural")
        << u"<source>%n a</source><translation><numerusform>%n 甲</numerusform></translation>"_s << QString();
    QTest::newRow("good mnemonic") << u"<source>&amp;File</source><translation>檔案(&amp;F)</translation>"_s
                                   << QString();
}

void TestTranslation::findsFaults()
{
    QFETCH(const QString, message);
    QByteArray document = "<TS><context><name>C</name><message>" + message.toUtf8() + "</message></context></TS>";
    QBuffer buffer(&document);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QString error;
    const QList<Message> messages = readMessages(&buffer, &error);
    QCOMPARE(error, QString());
    QCOMPARE(messages.size(), 1);
    QTEST(fault(messages.front()), "expected");
}

void TestTranslation::isComplete()
{
    QFETCH(const QString, path);
    QString error;
    const QList<Message> messages = readMessages(path, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QFETCH(const bool, pluralsOnly);
    QVERIFY(messages.size() > (pluralsOnly ? 10 : 500));
    for (const Message &message : messages) {
        QVERIFY2(fault(message).isEmpty(), qPrintable(fault(message) + u": "_s + message.key()));
        if (pluralsOnly)
            QVERIFY2(message.texts.size() == 2, qPrintable(message.key()));
    }
}

void TestTranslation::hasWhatTheSourcesSay()
{
    QFETCH(const QString, path);
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString copy = folder.filePath(QFileInfo(path).fileName());
    QVERIFY(QFile::copy(path, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));

    QProcess lupdate;
    lupdate.setWorkingDirectory(kSourceDir);
    QStringList arguments{u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
    QFETCH(const bool, pluralsOnly);
    if (pluralsOnly)
        arguments += u"-pluralonly"_s;
    lupdate.start(kLupdate, arguments + QStringList{u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
    const QByteArray complaints = lupdate.readAllStandardError();
    QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0, complaints.constData());
    // Such a text is looked for under another context than it is filed under, and never found.
    QVERIFY2(!complaints.contains("lacks Q_OBJECT"), complaints.constData());
    QVERIFY2(!complaints.contains("Cannot invoke tr"), complaints.constData());

    QString error;
    const QStringList translated = sortedKeys(readMessages(path, &error));
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const QStringList said = sortedKeys(readMessages(copy, &error));
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const QString missing = firstOnlyIn(said, translated);
    QVERIFY2(missing.isEmpty(), qPrintable(u"Not translated (build update_translations): "_s + missing));
    const QString stale = firstOnlyIn(translated, said);
    QVERIFY2(stale.isEmpty(), qPrintable(u"Said nowhere any more (build update_translations): "_s + stale));
}

/// lupdate can lose its way in a file, and then nothing is missed by it.
void TestTranslation::hasEveryContext()
{
    QFETCH(const QString, path);
    QString error;
    QSet<QString> translated;
    for (const Message &message : readMessages(path, &error))
        translated.insert(message.key().section(u": "_s, 0, 0));
    static const QRegularExpression marked(u"QT_TRANSLATE_NOOP\\(\\s*\"([A-Za-z]+)\""_s);
    qsizetype found = 0;
    for (const QString &house : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(kSourceDir + u'/' + house, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (const QRegularExpressionMatch &match : marked.globalMatch(text)) {
                ++found;
                QVERIFY2(translated.contains(match.captured(1)),
                         qPrintable(file.fileName() + u": "_s + match.captured(1)));
            }
        }
    }
    QVERIFY(found > 1000);
}

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
