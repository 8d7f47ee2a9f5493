// SPDX-License-Identifier: GPL-3.0-or-later
// Holds everything that is written in the Chinese of Taiwan against resources/terms/zh_TW.json.
#include "json/document.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

const QString kSourceDir = QStringLiteral(GRANTSCOPE_SOURCE_DIR);

Json::Document readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Json::Document::parse(file.readAll()).value_or(Json::Document());
}

struct AvoidedWord
{
    QString word;
    QString use;
    QStringList except; // longer words that hold it and are right
};

// The words and characters that a text of Taiwan does without.
class Terms
{
public:
    explicit Terms(const Json::Document &document)
    {
        for (const Json::Value row : document.root().member("avoid")) {
            AvoidedWord word = {row.member("word").toString(), row.member("use").toString(), {}};
            for (const Json::Value longer : row.member("except"))
                word.except += longer.toString();
            m_words += word;
        }
        for (const QChar character : document.root().member("avoid_characters").toString())
            m_characters += character;
    }

    [[nodiscard]] const QList<AvoidedWord> &words() const { return m_words; }

    /// The first thing in \a text to do without; empty if there is none.
    [[nodiscard]] QString findAvoided(const QString &text) const
    {
        for (const AvoidedWord &avoided : m_words) {
            QString rest = text;
            for (const QString &longer : avoided.except)
                rest.replace(longer, u" "_s);
            if (rest.contains(avoided.word))
                return avoided.word;
        }
        const auto simplified = std::ranges::find_if(text, [this](QChar c) { return m_characters.contains(c); });
        return simplified == text.end() ? QString() : QString(*simplified);
    }

private:
    QList<AvoidedWord> m_words;
    QSet<QChar> m_characters;
};

// Every text below \a value, with its place.
void collectTexts(Json::Value value, QList<std::pair<QString, QString>> &texts)
{
    if (value.isString())
        texts.emplace_back(value.pointer(), value.toString());
    for (const Json::Value child : value)
        collectTexts(child, texts);
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

} // namespace

class TestTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatToAvoid_data();
    void findsWhatToAvoid();
    void listIsWellFormed();
    void registriesKeepToTheTerms_data();
    void registriesKeepToTheTerms();
    void lessonsKeepToTheTerms_data();
    void lessonsKeepToTheTerms();
    void translationsKeepToTheTerms_data();
    void translationsKeepToTheTerms();

private:
    Json::Document m_document = readJson(kSourceDir + u"/resources/terms/zh_TW.json"_s);
    Terms m_terms{m_document};
};

void TestTerms::initTestCase()
{
    QVERIFY(m_document.root().isObject());
    QVERIFY(m_terms.words().size() > 50);
}

void TestTerms::findsWhatToAvoid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("avoided");

    QTest::newRow("word") << u"這個令牌已到期"_s << u"令牌"_s;
    QTest::newRow("user") << u"用戶的姓名"_s << u"用戶"_s;
    QTest::newRow("user beside client") << u"用戶端與用戶"_s << u"用戶"_s;
    QTest::newRow("algorithm") << u"簽章算法"_s << u"算法"_s;
    QTest::newRow("one character of two") << u"共用祕密"_s << u"祕"_s;
    QTest::newRow("simplified character") << u"发行者"_s << u"发"_s;
    QTest::newRow("client") << u"用戶端"_s << QString();
    QTest::newRow("right algorithm") << u"簽章演算法"_s << QString();
    QTest::newRow("clean") << u"權杖由授權伺服器發行"_s << QString();
    QTest::newRow("English") << u"token"_s << QString();
}

void TestTerms::findsWhatToAvoid()
{
    QFETCH(const QString, text);
    QTEST(m_terms.findAvoided(text), "avoided");
}

void TestTerms::listIsWellFormed()
{
    QSet<QString> english;
    for (const Json::Value row : m_document.root().member("terms")) {
        const QString term = row.member("en").toString();
        const QString chinese = row.member("zh_TW").toString();
        QVERIFY2(!term.isEmpty() && !chinese.isEmpty(), qPrintable(term));
        QVERIFY2(!english.contains(term), qPrintable(term));
        QVERIFY2(m_terms.findAvoided(chinese).isEmpty(), qPrintable(chinese));
        english += term;
    }
    QVERIFY(!english.isEmpty());
    for (const AvoidedWord &word : m_terms.words()) {
        QVERIFY(!word.word.isEmpty());
        QVERIFY2(m_terms.findAvoided(word.use).isEmpty(), qPrintable(word.use));
        for (const QString &longer : word.except)
            QVERIFY2(longer.contains(word.word), qPrintable(longer));
    }
}

void TestTerms::registriesKeepToTheTerms_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : {u"registries/zh_TW"_s, u"presets"_s, u"glossary"_s}) {
        const QDir folder(kSourceDir + u"/resources/"_s + name);
        const QString pattern = name == "glossary"_L1 ? u"zh_TW.json"_s : u"*.json"_s;
        const QStringList files = folder.entryList({pattern}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QTest::newRow(qPrintable(name + u'/' + file)) << folder.filePath(file);
    }
}

void TestTerms::registriesKeepToTheTerms()
{
    QFETCH(const QString, path);
    const Json::Document document = readJson(path);
    QVERIFY(document.root().isObject());
    QVERIFY(document.duplicates().isEmpty());
    QList<std::pair<QString, QString>> texts;
    collectTexts(document.root(), texts);
    QVERIFY(texts.size() > 15);
    for (const auto &[place, text] : texts) {
        const QString avoided = m_terms.findAvoided(text);
        QVERIFY2(avoided.isEmpty(), qPrintable(place + u": "_s + avoided));
    }
}

void TestTerms::lessonsKeepToTheTerms_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(kSourceDir + u"/resources/lessons/zh_TW"_s);
    for (const QString &file : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestTerms::lessonsKeepToTheTerms()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.size() > 500);
    const QString avoided = m_terms.findAvoided(text);
    QVERIFY2(avoided.isEmpty(), qPrintable(avoided));
}

void TestTerms::translationsKeepToTheTerms_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(kSourceDir + u"/translations"_s);
    for (const QString &file : folder.entryList({u"*_zh_TW.ts"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
    if (!folder.exists())
        QTest::newRow("none yet") << QString();
}

void TestTerms::translationsKeepToTheTerms()
{
    QFETCH(const QString, path);
    if (path.isEmpty())
        QSKIP("There is no folder of translations.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int translations = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        if (xml.name() != "translation"_L1 || xml.attributes().hasAttribute("type"_L1))
            continue;
        const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        ++translations;
        const QString avoided = m_terms.findAvoided(text);
        QVERIFY2(avoided.isEmpty(), qPrintable(source + u": "_s + avoided));
        QVERIFY2(placeholders(text) == placeholders(source), qPrintable(source));
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(translations > 0);
}

QTEST_APPLESS_MAIN(TestTerms)
#include "tst_terms.moc"
