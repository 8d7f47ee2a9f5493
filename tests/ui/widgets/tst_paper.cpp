// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paper.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithinTheMargins();
    void isBlackOnWhite();
    void hasItsPages();

private:
    static QImage painted(const QTextDocument &document, int page)
    {
        QImage image(kPaper, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPaper(painter, document, page);
        return image;
    }
    /// The smallest rectangle around all that is not white.
    static QRect inked(const QImage &image)
    {
        QRect around;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != Qt::white)
                    around |= QRect(x, y, 1, 1);
            }
        }
        return around;
    }
    static void fill(QTextDocument &document, int lines)
    {
        document.setDefaultFont(paperFont(QFont(), 12));
        document.setDocumentMargin(0);
        document.setPlainText(
            u"All that stands here fills lines of the page, one after the other.\n"_s.repeated(lines));
        document.setPageSize(kPaperRoom);
    }
};

void TestPaper::staysWithinTheMargins()
{
    QTextDocument document;
    fill(document, 200);
    QVERIFY(document.pageCount() > 2);
    const QRect room(QPoint(kPaperMargin, kPaperMargin), kPaperRoom);
    for (const int page : {0, 1, document.pageCount() - 1}) {
        const QRect ink = inked(painted(document, page));
        QVERIFY(!ink.isEmpty());
        QVERIFY2(room.contains(ink), qPrintable(u"page %1 to %2"_s.arg(page).arg(ink.bottom())));
    }
    QVERIFY(painted(document, 0) != painted(document, document.pageCount() - 1));
}

void TestPaper::isBlackOnWhite()
{
    QPalette dark;
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::Base, Qt::black);
    QGuiApplication::setPalette(dark);
    QTextDocument document;
    fill(document, 1);
    const QImage image = painted(document, 0);
    QGuiApplication::setPalette(QPalette());
    const QRect ink = inked(image);
    QVERIFY(!ink.isEmpty());
    int darkest = 255;
    for (int y = ink.top(); y <= ink.bottom(); ++y) {
        for (int x = ink.left(); x <= ink.right(); ++x)
            darkest = std::min(darkest, qGray(image.pixel(x, y)));
    }
    QVERIFY2(darkest < 80, qPrintable(QString::number(darkest)));
}

void TestPaper::hasItsPages()
{
    QTextDocument document;
    fill(document, 100);
    PdfPaper paper(u"A title"_s, u"A program"_s);
    for (int page = 0; page < document.pageCount(); ++page)
        paintPaper(paper.nextPage(), document, page);
    const QByteArray pdf = paper.finish();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    static const QRegularExpression pages(u"/Type /Pages\\s*/Kids[^>]*/Count ([0-9]+)"_s);
    const QRegularExpressionMatch counted = pages.match(QString::fromLatin1(pdf));
    QCOMPARE(counted.captured(1).toInt(), document.pageCount());
}

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
