// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/verdictbanner.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;
namespace Token = Grantscope::Token;

class TestVerdictBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAfterEverySwitch_data();
    void isReadAfterEverySwitch();
    void keepsItsHeightWhileTheAgeTicks();
};

void TestVerdictBanner::isReadAfterEverySwitch_data()
{
    QTest::addColumn<std::optional<Token::Verdict>>("verdict");
    QTest::newRow("nothing judged") << std::optional<Token::Verdict>();
    QTest::newRow("malformed") << std::optional(Token::Verdict::Malformed);
    QTest::newRow("invalid") << std::optional(Token::Verdict::Invalid);
    QTest::newRow("unverified") << std::optional(Token::Verdict::Unverified);
    QTest::newRow("valid") << std::optional(Token::Verdict::Valid);
}

void TestVerdictBanner::isReadAfterEverySwitch()
{
    QFETCH(const std::optional<Token::Verdict>, verdict);
    QApplication::setPalette(schemePalette(Scheme::Light));
    // As deep as in the window: parents hear of a palette one after the other.
    QWidget window;
    auto *inner = new QWidget(&window);
    (new QVBoxLayout(&window))->addWidget(inner);
    auto *banner = new VerdictBanner(inner);
    (new QVBoxLayout(inner))->addWidget(banner);
    if (verdict) {
        Token::Inspection inspection;
        inspection.verdict = *verdict;
        Judgement judgement;
        judgement.inspection = std::make_shared<const Token::Inspection>(inspection);
        judgement.asOf = kNow;
        judgement.sentence = u"One sentence about it"_s;
        banner->showJudgement(judgement);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::Dark}) {
        QApplication::setPalette(schemePalette(scheme));
        QCoreApplication::processEvents();
        const QColor ground = banner->palette().color(QPalette::Window);
        QCOMPARE(schemeOf(window.palette()), scheme);
        QCOMPARE(ground.lightnessF() < 0.5F, scheme == Scheme::Dark);
        QCOMPARE(banner->grab().toImage().pixelColor(3, 3).rgb(), ground.rgb());
        for (const QLabel *label : banner->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                QVERIFY2(contrast(label->palette().color(QPalette::WindowText), ground) >= 4.5,
                         qPrintable(label->text()));
        }
    }
    QApplication::setPalette(schemePalette(Scheme::Light));
}

/// Each second says another age of the key; what stands below stays where it is, however wide the banner is.
void TestVerdictBanner::keepsItsHeightWhileTheAgeTicks()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *banner = new VerdictBanner(&window);
    column->addWidget(banner);
    column->addStretch();
    Token::Inspection inspection;
    inspection.verdict = Token::Verdict::Valid;
    Judgement judgement;
    judgement.inspection = std::make_shared<const Token::Inspection>(inspection);
    judgement.asOf = kNow;
    const QString sentence = u"Valid: signed by the key of the issuer. The key was fetched %1 ago."_s;
    judgement.roomiest = sentence.arg(u"59 min 59 s"_s);
    window.resize(300, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QStringList moved;
    for (int width = 220; width < 620; width += 7) {
        window.resize(width, 400);
        QSet<int> heights;
        for (const QString &age : {u"1 s"_s, u"59 s"_s, u"1 min 9 s"_s, u"59 min 59 s"_s, u"2 h"_s}) {
            judgement.sentence = sentence.arg(age);
            banner->showJudgement(judgement);
            window.layout()->activate();
            QCoreApplication::processEvents();
            heights << banner->height();
        }
        if (heights.size() != 1)
            moved << QString::number(width);
    }
    QVERIFY2(moved.isEmpty(), qPrintable(moved.join(u' ')));
}

QTEST_MAIN(TestVerdictBanner)
#include "tst_verdictbanner.moc"
