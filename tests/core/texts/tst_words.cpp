// SPDX-License-Identifier: GPL-3.0-or-later
// Holds what core says in words of its own, in Error::expected and found, to being said in the person's language.
#include "http/httperror.h"
#include "http/message.h"
#include "oauth/metadata.h"
#include "oauth/wellknown.h"
#include "texts/texts.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <array>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

const QString kSourceDir = QStringLiteral(GRANTSCOPE_SOURCE_DIR);

// Two words beside each other are a phrase; names, signs and numbers are said alike in every language.
const QRegularExpression &phrase()
{
    static const QRegularExpression pattern(u"\\b[a-z]{2,} [a-z]{2,}\\b|\\b[a-zA-Z]+ [a-z]{3,}\\b"_s);
    return pattern;
}

/// String literals of \a source that are phrases and not marked for translation.
QStringList unmarkedPhrases(QString source)
{
    static const QRegularExpression comment(u"//[^\\n]*"_s);
    static const QRegularExpression marked(
        u"(?:QT_TRANSLATE_NOOP|translate)\\(\\s*\"\\w+\",\\s*(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*)+[,)]|Q_ASSERT_X\\([^;]*;"_s);
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    source.remove(comment).remove(marked);
    QStringList found;
    for (const QRegularExpressionMatch &match : literal.globalMatch(source)) {
        if (match.captured(1).contains(phrase()))
            found += match.captured(1);
    }
    return found;
}

/// What is no sentence of ours: commands to type, secrets that tutorials print, documents, formulas, the compiler's
/// own, code to copy, pseudonyms, which are the same in every language, markup and the words of formats, what an HTTP
/// server tells programs that send it no proper message, and the practice server to clients. Sentences stand in
/// core/texts.
bool isVerbatim(const QString &path, const QString &text)
{
    static const QRegularExpression command(u"\\((openssl|ssh-keygen|keytool|puttygen) "_s);
    static constexpr std::array kFiles{"jose/wellknownsecrets_p.h"_L1,
                                       "transcript/pseudonyms.cpp"_L1,
                                       "net/servermessage.cpp"_L1,
                                       "net/serverlistener.cpp"_L1,
                                       "request/snippetlanguages.cpp"_L1,
                                       "request/snippetshell.cpp"_L1,
                                       "transcript/receipt.cpp"_L1,
                                       "formats/harentrywriter.cpp"_L1,
                                       "making/signcommand.cpp"_L1,
                                       "making/encryptcommand.cpp"_L1,
                                       "making/issuecommand.cpp"_L1,
                                       "formats/mermaid.cpp"_L1,
                                       "formats/plantuml.cpp"_L1,
                                       "formats/shell.cpp"_L1,
                                       "formats/svg.cpp"_L1};
    return std::ranges::any_of(kFiles, [&](QLatin1StringView file) { return path.endsWith(file); })
           || path.contains("/core/practice/"_L1) || path.contains("/core/texts/"_L1) || text.contains(command)
           || text.contains("draft "_L1) || text.contains(" mod "_L1) || text == "not in kNames"_L1
           || text == "Too large response headers"_L1 // libcurl's.
           || text.contains(u'<');
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T>
Error errorOf(const Result<T> &result)
{
    return result ? Error{} : result.error();
}

HttpRequest request(const QByteArray &method, const HeaderField &field)
{
    return {.method = method, .address = "https://as.example", .fields = {field}};
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPhrases_data();
    void findsPhrases();
    void everyPhraseIsMarked();
    void errorsSpeakTheLanguage_data();
    void errorsSpeakTheLanguage();
    void timesSpeakTheLanguage_data();
    void timesSpeakTheLanguage();
};

void TestWords::findsPhrases_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("bare") << uR"(Error{Id, u"no answer"_s})"_s << QStringList{u"no answer"_s};
    QTest::newRow("with a number") << uR"(u"at most %1 octets"_s.arg(n))"_s << QStringList{u"at most %1 octets"_s};
    QTest::newRow("capital") << uR"(notAnAddress("No host"))"_s << QStringList{u"No host"_s};
    QTest::newRow("behind a marked one") << uR"(words(QT_TRANSLATE_NOOP("Values", "no answer")), u"not connected"_s)"_s
                                         << QStringList{u"not connected"_s};
    QTest::newRow("marked") << uR"(words(QT_TRANSLATE_NOOP("Values", "no answer")))"_s << QStringList();
    QTest::newRow("a comment") << u"// \"no answer\""_s << QStringList();
    QTest::newRow("signs and names") << uR"(u"≤ %1 B"_s, u"jwks_uri: https"_s, u"PEM, DER, JWK"_s, "RFC 7517 §5")"_s
                                     << QStringList();
}

void TestWords::findsPhrases()
{
    QFETCH(const QString, source);
    QTEST(unmarkedPhrases(source), "found");
}

// That what is marked is translated, tst_translation.cpp sees to.
void TestWords::everyPhraseIsMarked()
{
    QStringList unmarked;
    int files = 0;
    QDirIterator sources(kSourceDir + u"/core"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        const QString path = sources.next();
        ++files;
        for (const QString &text : unmarkedPhrases(QString::fromUtf8(read(path)))) {
            if (!isVerbatim(path, text))
                unmarked += path.sliced(kSourceDir.size() + 1) + u": "_s + text;
        }
    }
    QVERIFY(files > 100);
    QVERIFY2(unmarked.isEmpty(), qPrintable(u"Not marked for the context \"Values\": "_s + unmarked.join(u"; "_s)));
}

void TestWords::errorsSpeakTheLanguage_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("chinese");
    const auto address = [](const QString &issuer) {
        return errorOf(OAuth::buildWellKnownAddress(issuer, OAuth::WellKnown::OpenIdAppended));
    };
    const auto metadata = [](const QByteArray &text) {
        return errorOf(OAuth::parseServerMetadata(text, u"https://as.example"_s));
    };
    QTest::newRow("method") << errorOf(validateRequest(request("GE T", {"A", "b"}))) << u"像 GET 這樣的記號"_s;
    QTest::newRow("field name") << errorOf(validateRequest(request("GET", {"A b", "c"}))) << u"是記號的名稱"_s;
    QTest::newRow("field value") << errorOf(validateRequest(request("GET", {"A", "b\nc"})))
                                 << u"不含 CR、LF 和 NUL 的值"_s;
    QTest::newRow("credentials") << address(u"https://a:b@as.example"_s) << u"沒有使用者名稱和密碼"_s;
    QTest::newRow("fragment") << address(u"https://as.example/#a"_s) << u"沒有片段"_s;
    QTest::newRow("query") << address(u"https://as.example/?a"_s) << u"沒有查詢"_s;
    QTest::newRow("cut off") << metadata(R"({"issuer":)") << u"文字結尾"_s;
    QTest::newRow("twice") << metadata(R"({"issuer":"a","issuer":"b"})") << u"2 × issuer"_s;
    QTest::newRow("unprotected") << metadata(R"({"issuer":"https://as.example","jwks_uri":"http://as.example/k"})")
                                 << u"jwks_uri: https"_s;
    QTest::newRow("no list") << errorOf(OAuth::validateKeySetText(R"({"keys":{}})")) << u"keys: […]"_s;
    QTest::newRow("with its size") << Error{.id = HttpError::Field, .found = u"no answer (12 B)"_s}
                                   << u"沒有回應 (12 B)"_s;
}

void TestWords::errorsSpeakTheLanguage()
{
    QFETCH(const Error, error);
    QFETCH(const QString, chinese);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/grantscope_zh_TW.qm"_s));
    QCoreApplication::installTranslator(&translator);
    const QString said = Texts::errorLine(error);
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(said.contains(chinese), qPrintable(said));
    QVERIFY2(!said.contains(phrase()), qPrintable(said));
}

void TestWords::timesSpeakTheLanguage_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const char *found, const char *english, const char *chinese) {
        QTest::newRow(found) << QString::fromUtf8(found) << QString::fromUtf8(english) << QString::fromUtf8(chinese);
    };
    row("", "fetched (empty) ago", "金鑰於");
    row("2 weeks", "fetched 2 weeks ago", "2 weeks前");
    row("2 min s", "fetched 2 min s ago", "2 min s前");
    row("0 s", "fetched 0 s ago", "0 秒前");
    row("2 min 31 s", "fetched 2 min 31 s ago", "2 分鐘 31 秒前");
    row("3 h 1 min", "fetched 3 h 1 min ago", "3 小時 1 分鐘前");
    row("1 a 20 d", "fetched 1 a 20 d ago", "1 年 20 天前");
}

void TestWords::timesSpeakTheLanguage()
{
    QFETCH(const QString, found);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    QVERIFY2(Texts::sentence("verdict.key-age", found).contains(english), qPrintable(found));
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/grantscope_zh_TW.qm"_s));
    QCoreApplication::installTranslator(&translator);
    const QString said = Texts::sentence("verdict.key-age", found);
    const QString value = Texts::valueText("verdict.key-age", found);
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(said.contains(chinese), qPrintable(said));
    QVERIFY2(said.contains(value), qPrintable(value));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
