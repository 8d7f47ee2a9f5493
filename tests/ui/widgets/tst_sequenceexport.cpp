// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/samplesequence.h"
#include "widgets/sequenceexport.h"
#include "widgets/sequencewords.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Ui;

class TestSequenceExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void svgIsWellFormed_data();
    void svgIsWellFormed();
    void svgIsReadAloud();
    void svgStandsAlone();
    void svgIsDrawn();
    void imageIsTwiceAsLarge();
    void imageHasItsBounds();

private:
    static QList<Review::Message> messages()
    {
        QList<Review::Message> all =
            Tests::sampleMessages(6, u"invalid_grant: the code was used before. Start again with a new request."_s);
        all[8].state = Review::MessageState::Skipped;
        all[9].state = Review::MessageState::Current;
        all[10].state = Review::MessageState::Running;
        all[1].objection = Review::Objection::Warning;
        all[1].failure = u"Not so: a check that warns"_s;
        all[2].objection = Review::Objection::Error;
        all[2].failure = u"Not so: a check that fails"_s;
        return all;
    }
    static QByteArray svg()
    {
        return sequenceSvg(Tests::sampleLifelines(), messages(), QApplication::font(), u"Code"_s);
    }
    static double darkShare(const QImage &image)
    {
        qint64 dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        return static_cast<double>(dark) / (static_cast<double>(image.width()) * image.height());
    }
};

void TestSequenceExport::svgIsWellFormed_data()
{
    QTest::addColumn<QList<Review::Lifeline>>("lifelines");
    QTest::addColumn<QList<Review::Message>>("messages");
    QTest::newRow("nothing") << QList<Review::Lifeline>() << QList<Review::Message>();
    QTest::newRow("heads alone") << Tests::sampleLifelines() << QList<Review::Message>();
    QTest::newRow("a flow") << Tests::sampleLifelines() << messages();
    QList<Review::Message> hostile = messages();
    hostile[0].title = u"<script>alert(1)</script> & \"quoted\" ]]>"_s;
    hostile[6].failure = u"</text></g></svg><image href='https://as.example'/>"_s;
    QTest::newRow("markup in texts") << Tests::sampleLifelines() << hostile;
    QTest::newRow("500") << Tests::sampleLifelines()
                         << QList<Review::Message>(500, Review::Message{u"m"_s, 7, u"client"_s, u"as"_s, u"x"_s});
}

void TestSequenceExport::svgIsWellFormed()
{
    QFETCH(const QList<Review::Lifeline>, lifelines);
    QFETCH(const QList<Review::Message>, messages);
    const QByteArray out = sequenceSvg(lifelines, messages, QApplication::font(), u"A <flow> & its messages"_s);
    QXmlStreamReader xml(out);
    int items = 0;
    QSet<QString> elements;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        elements << xml.name().toString();
        items += xml.attributes().value("role"_L1) == "listitem"_L1 ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(items, lifelines.isEmpty() ? 0 : messages.size());
    const QSet<QString> known{u"svg"_s,     u"title"_s, u"desc"_s, u"rect"_s, u"polyline"_s,
                              u"polygon"_s, u"path"_s,  u"text"_s, u"g"_s};
    QVERIFY((elements - known).isEmpty());
}

void TestSequenceExport::svgIsReadAloud()
{
    QXmlStreamReader xml(svg());
    QStringList labels;
    QString title;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == "svg"_L1)
            QCOMPARE(attributes.value("role"_L1), "img"_L1);
        if (attributes.value("role"_L1) == "listitem"_L1)
            labels << attributes.value("aria-label"_L1).toString();
        if (xml.name() == "title"_L1)
            title = xml.readElementText();
    }
    QCOMPARE(title, u"Code"_s);
    QCOMPARE(labels.size(), messages().size());
    for (qsizetype i = 0; i < labels.size(); ++i)
        QVERIFY(labels.at(i).startsWith(messageSentence(Tests::sampleLifelines(), messages(), i)));
    QVERIFY(labels.at(6).contains(u"the code was used before"));
}

void TestSequenceExport::svgStandsAlone()
{
    const QByteArray out = svg();
    for (const char *foreign : {"var(", "url(", "href", "<style", "<script", "@import", "data:", "foreignObject"})
        QVERIFY2(!out.contains(foreign), foreign);
    QVERIFY(out.contains("sans-serif"));
    QVERIFY(out.size() < 40'000);
}

void TestSequenceExport::svgIsDrawn()
{
    QSvgRenderer renderer(svg());
    QVERIFY(renderer.isValid());
    const QSize size = renderer.defaultSize();
    QVERIFY(size.width() > 400 && size.height() > 300);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    QVERIFY(image.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS "/sequence-svg.png")));
    QFile file(QStringLiteral(GRANTSCOPE_SCREENSHOTS "/sequence.svg"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(svg()) > 0);
    QCOMPARE(image.pixel(1, 1), qRgb(255, 255, 255)); // The ground covers all of it.
    QCOMPARE(image.pixel(size.width() - 2, size.height() - 2), qRgb(255, 255, 255));
    // Two ways to draw one picture come to about as much ink.
    const QImage other = sequenceImage(Tests::sampleLifelines(), messages(), QApplication::font(), 1);
    QCOMPARE(other.size(), size);
    const double ink = darkShare(other);
    QVERIFY(ink > 0.005);
    QVERIFY2(std::abs(darkShare(image) - ink) < ink / 3, qPrintable(u"%1 %2"_s.arg(darkShare(image)).arg(ink)));
}

void TestSequenceExport::imageIsTwiceAsLarge()
{
    const QImage one = sequenceImage(Tests::sampleLifelines(), messages(), QApplication::font(), 1);
    const QImage two = sequenceImage(Tests::sampleLifelines(), messages(), QApplication::font(), 2);
    QCOMPARE(two.size(), one.size() * 2);
    QVERIFY(two.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS "/sequence-export.png")));
}

void TestSequenceExport::imageHasItsBounds()
{
    QCOMPARE(sequenceImage({}, {}, QApplication::font(), 2).isNull(), false);
    const QList<Review::Message> many(500, Review::Message{u"m"_s, 7, u"client"_s, u"as"_s, u"x"_s});
    const QImage image = sequenceImage(Tests::sampleLifelines(), many, QApplication::font(), 2);
    QVERIFY(!image.isNull());
    QVERIFY(image.height() <= 32'000);
    QVERIFY(image.width() > 100);
}

QTEST_MAIN(TestSequenceExport)
#include "tst_sequenceexport.moc"
