// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/qrcode.h"
#include "widgets/theme.h"
#include "widgets/zoomedstyle.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QTest>
#include <qrencode.h>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

namespace {

/// Reads codes of versions 1 to 3 at level M, which are of one block, as a camera's program does: format, mask,
/// codewords, bytes. ISO/IEC 18004 §7.
class Reader
{
public:
    explicit Reader(QrMatrix matrix)
        : m_matrix(std::move(matrix))
    {
    }

    QByteArray read()
    {
        const int mask = readMask();
        QList<bool> bits;
        int up = 1;
        for (int right = m_matrix.side - 1; right > 0; right -= 2) {
            if (right == 6)
                right = 5; // The timing column is no part of the zigzag.
            for (int step = 0; step < m_matrix.side; ++step) {
                const int y = up ? m_matrix.side - 1 - step : step;
                for (const int x : {right, right - 1}) {
                    if (!isFunction(x, y))
                        bits << (m_matrix.isDark(x, y) != isMasked(mask, x, y));
                }
            }
            up = 1 - up;
        }
        auto take = [&bits, at = qsizetype(0)](int count) mutable {
            int value = 0;
            for (int i = 0; i < count; ++i)
                value = value * 2 + (bits.value(at++) ? 1 : 0);
            return value;
        };
        if (take(4) != 4) // Byte mode.
            return "not in byte mode";
        QByteArray out(take(8), '\0');
        for (char &c : out)
            c = static_cast<char>(take(8));
        return out;
    }

private:
    bool isFunction(int x, int y) const
    {
        const int last = m_matrix.side - 1;
        const bool corners = (x <= 8 && y <= 8) || (x >= last - 7 && y <= 8) || (x <= 8 && y >= last - 7);
        const bool timing = x == 6 || y == 6;
        const bool alignment = m_matrix.side > 21 && std::abs(x - (last - 6)) <= 2 && std::abs(y - (last - 6)) <= 2;
        return corners || timing || alignment;
    }
    int readMask() const
    {
        int format = 0;
        for (const int x : {0, 1, 2, 3, 4}) // Two bits of level, three of mask; the rest protects them.
            format = format * 2 + (m_matrix.isDark(x, 8) ? 1 : 0);
        return (format ^ 0b10101) & 7;
    }
    static bool isMasked(int mask, int x, int y)
    {
        switch (mask) {
        case 0:
            return (x + y) % 2 == 0;
        case 1:
            return y % 2 == 0;
        case 2:
            return x % 3 == 0;
        case 3:
            return (x + y) % 3 == 0;
        case 4:
            return (y / 2 + x / 3) % 2 == 0;
        case 5:
            return x * y % 2 + x * y % 3 == 0;
        case 6:
            return (x * y % 2 + x * y % 3) % 2 == 0;
        default:
            return ((x + y) % 2 + x * y % 3) % 2 == 0;
        }
    }
    QrMatrix m_matrix;
};

/// The modules of a picture whose code has \a side of them; nothing if an edge falls between pixels.
QrMatrix readPicture(const QImage &image, int side)
{
    int left = image.width(), right = -1, top = image.height();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y) & 0xffffff;
            if (pixel != 0) // The theme's own colours are neither black nor white.
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
        }
    }
    const int module = (right + 1 - left) / side;
    if (module < 1 || module * side != right + 1 - left)
        return {};
    QrMatrix out{side, {}};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const QRgb first = image.pixel(left + x * module, top + y * module) & 0xffffff;
            for (int dy = 0; dy < module; ++dy) {
                for (int dx = 0; dx < module; ++dx) {
                    if ((image.pixel(left + x * module + dx, top + y * module + dy) & 0xffffff) != first)
                        return {};
                }
            }
            out.dark.append(first == 0 ? '\1' : '\0');
        }
    }
    return out;
}

} // namespace

class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ZoomedStyle); }
    void cleanup() { QApplication::setPalette(schemePalette(Scheme::Light)); }
    void nothingToShow_data();
    void nothingToShow();
    void isReadAgain_data();
    void isReadAgain();
    void isTheLibrarysMatrix_data();
    void isTheLibrarysMatrix();
    void isCrispAtAnySize_data();
    void isCrispAtAnySize();
    void keepsItsQuietZone();
    void isReadAloud();
};

void TestQrCode::nothingToShow_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one too long") << QString(2332, u'x');
    QTest::newRow("far too long") << QString(1'000'000, u'x');
    QTest::newRow("too long in UTF-8") << QString(800, u'漢');
}

void TestQrCode::nothingToShow()
{
    QFETCH(const QString, text);
    QrCode code;
    code.setText(text);
    QVERIFY(!code.isShown());
    QVERIFY(code.sizeHint().width() > 50);
    code.resize(100, 100);
    const QImage image = code.grab().toImage();
    QVERIFY(image.pixel(50, 50) != qRgb(255, 255, 255));
}

void TestQrCode::isReadAgain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one letter") << u"a"_s;
    QTest::newRow("version 1") << u"https://a.b/c"_s;
    QTest::newRow("version 2") << u"https://as.example/device"_s;
    QTest::newRow("version 3") << u"https://as.example/device?user_code=ABCD"_s;
    QTest::newRow("digits are octets, too") << u"123456"_s;
    QTest::newRow("Han") << u"授權碼"_s;
    QTest::newRow("NUL") << QString(u"a\0b"_s);
}

void TestQrCode::isReadAgain()
{
    QFETCH(const QString, text);
    const QrMatrix matrix = QrMatrix::of(text);
    QVERIFY(matrix.side == 21 || matrix.side == 25 || matrix.side == 29);
    QCOMPARE(Reader(matrix).read(), text.toUtf8());
}

void TestQrCode::isTheLibrarysMatrix_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("short") << QByteArray("https://as.example/device");
    QTest::newRow("many blocks") << QByteArray("https://as.example/device?user_code=").append(QByteArray(600, 'x'));
    QTest::newRow("the longest") << QByteArray(2331, 'x');
}

void TestQrCode::isTheLibrarysMatrix()
{
    QFETCH(const QByteArray, text);
    const QrMatrix matrix = QrMatrix::of(QString::fromUtf8(text));
    QRcode *code = QRcode_encodeString8bit(text.constData(), 0, QR_ECLEVEL_M);
    QVERIFY(code);
    QCOMPARE(matrix.side, code->width);
    bool same = true;
    for (int i = 0; i < matrix.side * matrix.side; ++i)
        same = same && (code->data[i] & 1) == matrix.dark.at(i);
    QRcode_free(code);
    QVERIFY(same);
}

void TestQrCode::isCrispAtAnySize_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    for (const auto &[name, scheme] : {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}}) {
        for (const QSize size : {QSize(80, 80), QSize(133, 133), QSize(200, 97), QSize(301, 500), QSize(640, 640)})
            QTest::addRow("%s-%dx%d", name, size.width(), size.height()) << scheme << size;
    }
}

void TestQrCode::isCrispAtAnySize()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const QSize, size);
    QApplication::setPalette(schemePalette(scheme));
    QrCode code;
    code.setText(u"https://as.example/device"_s);
    code.resize(size);
    const QImage image = code.grab().toImage();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    QVERIFY(image.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS)
                       + u"/qr-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
    const QrMatrix seen = readPicture(image, code.matrix().side);
    QCOMPARE(seen.dark, code.matrix().dark);
    QCOMPARE(Reader(seen).read(), QByteArray("https://as.example/device"));
}

void TestQrCode::keepsItsQuietZone()
{
    QApplication::setPalette(schemePalette(Scheme::Dark));
    QrCode code;
    code.setText(u"https://as.example/device"_s);
    const int modules = code.matrix().side + 2 * QrCode::kQuietZone;
    code.resize(modules * 3, modules * 3);
    const QImage image = code.grab().toImage();
    for (int i = 0; i < image.width(); ++i) {
        for (int depth = 0; depth < QrCode::kQuietZone * 3; ++depth) {
            QCOMPARE(image.pixel(i, depth) & 0xffffff, 0xffffffU & 0xffffff);
            QCOMPARE(image.pixel(depth, i) & 0xffffff, 0xffffffU & 0xffffff);
            QCOMPARE(image.pixel(i, image.height() - 1 - depth) & 0xffffff, 0xffffffU & 0xffffff);
        }
    }
}

void TestQrCode::isReadAloud()
{
    QrCode code;
    code.setText(u"https://as.example/device"_s);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&code);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Graphic);
    QCOMPARE(interface->text(QAccessible::Name), u"https://as.example/device"_s);
    QCOMPARE(interface->text(QAccessible::Description), u"QR code"_s);
    code.setText(u"https://other.example/"_s);
    QCOMPARE(interface->text(QAccessible::Name), u"https://other.example/"_s);
}

QTEST_MAIN(TestQrCode)
#include "tst_qrcode.moc"
