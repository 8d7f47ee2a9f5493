// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icon.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownNameIsNull();
    void usedNamesAreNotBlank_data();
    void usedNamesAreNotBlank();
    void followsThePalette();
    void meaningHasItsColor();

private:
    // Of thin lines no pixel is covered whole.
    static bool close(const QColor &a, const QColor &b)
    {
        return a.alpha() > 100 && qAbs(a.red() - b.red()) < 8 && qAbs(a.green() - b.green()) < 8
               && qAbs(a.blue() - b.blue()) < 8;
    }
    static int ink(const QIcon &icon, int size)
    {
        const QImage image = icon.pixmap(QSize(size, size)).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixelColor(x, y).alpha() > 64 ? 1 : 0;
        }
        return inked;
    }
};

void TestIcon::unknownNameIsNull()
{
    QVERIFY(!iconExists(u"no-such-icon"_s));
    QVERIFY(icon(u"no-such-icon"_s).isNull());
}

void TestIcon::usedNamesAreNotBlank_data()
{
    QTest::addColumn<QString>("name");
    // Every name that the sources hand to icon(), or that stands in a string of its own with Breeze's "-symbolic".
    static const QRegularExpression used(
        u"(?:\\bicon\\(\\s*u?\"([a-z0-9-]+)\"|\"([a-z0-9-]+-symbolic)\"|\"(data-[a-z]+)\"_L1)"_s);
    QSet<QString> names;
    for (const QLatin1StringView folder : {"/ui"_L1, "/app"_L1}) {
        QDirIterator files(QStringLiteral(GRANTSCOPE_SOURCE_DIR) + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QRegularExpressionMatchIterator matches = used.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                names.insert(match.captured(1) + match.captured(2) + match.captured(3));
            }
        }
    }
    QVERIFY(names.size() >= 15);
    for (const QString &name : std::as_const(names))
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcon::usedNamesAreNotBlank()
{
    QFETCH(const QString, name);
    QVERIFY(iconExists(name));
    for (const int size : {16, 22, 44})
        QVERIFY2(ink(icon(name), size) > size / 2, qPrintable(QString::number(size)));
}

void TestIcon::followsThePalette()
{
    const QPalette before = QApplication::palette();
    const QIcon copy = icon(u"edit-copy-symbolic"_s);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QApplication::setPalette(schemePalette(scheme));
        const QImage image = copy.pixmap(QSize(22, 22)).toImage();
        const QColor text = schemePalette(scheme).color(QPalette::ButtonText);
        bool found = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found |= image.pixelColor(x, y) == text;
        }
        QVERIFY(found);
    }
    QApplication::setPalette(before);
}

void TestIcon::meaningHasItsColor()
{
    const QPalette before = QApplication::palette();
    QApplication::setPalette(schemePalette(Scheme::Light));
    for (const Meaning meaning : {Meaning::Good, Meaning::Bad, Meaning::Warning, Meaning::Muted}) {
        const QImage image = meaningIcon(meaning).pixmap(QSize(22, 22)).toImage();
        bool found = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found |= close(image.pixelColor(x, y), meaningColor(meaning, Scheme::Light));
        }
        QVERIFY2(found, qPrintable(QString::number(static_cast<int>(meaning))));
    }
    QApplication::setPalette(before);
}

QTEST_MAIN(TestIcon)
#include "tst_icon.moc"
