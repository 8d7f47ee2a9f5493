// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/partspane.h"
#include "tokens/partview.h"
#include "tokens/signaturepane.h"
#include "ui/tokens/panetest.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

using Part = Place::Part;

namespace {

/// The same claims signed twice; the second signature is three octets.
QByteArray twoSignatures()
{
    const QByteArrayList parts = signedToken(soundClaims()).split('.');
    const QByteArray other = Jose::encodeBase64url(R"({"alg":"ES256"})");
    return R"({"payload":")" + parts.at(1) + R"(","signatures":[{"protected":")" + parts.at(0) + R"(","signature":")"
           + parts.at(2) + R"("},{"protected":")" + other + R"(","signature":"AAEC"}]})";
}

} // namespace

class TestPartsPane : public QObject, protected PaneTest<Ui::PartsPane>
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(std::make_unique<Ui::PartsPane>(&m_session, &m_copier)); }
    void cleanup() { tearDown(); }

    void nothingToShow();
    void isEmptyWhileJudging();
    void noticesSayWhy_data();
    void noticesSayWhy();
    void octetsToCopy();
    void placesAreToldInTheToken();
    void anotherSignatureIsChosen();
    void headersOfRecipients();

private:
    QComboBox *signatureBox() const
    {
        const QList<QComboBox *> boxes = m_pane->findChildren<QComboBox *>();
        return *std::ranges::find(boxes, u"Which signature is shown"_s, &QWidget::accessibleName);
    }
};

void TestPartsPane::nothingToShow()
{
    QVERIFY(!m_pane->choose(0));
    for (const Part part : {Part::Text, Part::Header, Part::Payload, Part::Signature, Part::None}) {
        m_pane->showPlace({part, {0, 4}});
        QVERIFY(m_pane->octets(part).isEmpty());
    }
    QVERIFY(m_pane->commands().isEmpty());
    QVERIFY(!signatureBox()->isVisible());
}

void TestPartsPane::isEmptyWhileJudging()
{
    judge(signedToken(soundClaims()));
    QVERIFY(m_pane->claims()->model()->rowCount() > 0);
    QVERIFY(!m_pane->payload()->view()->text().isEmpty());
    // At that moment: the answer may be there when setText() returns.
    bool isEmpty = false;
    connect(&m_session, &Ui::InspectorSession::judging, m_pane.get(), [&] {
        isEmpty = m_pane->claims()->model()->rowCount() == 0 && m_pane->payload()->view()->text().isEmpty()
                  && m_pane->octets(Part::Text).isEmpty();
    });
    m_session.setText(unsecuredToken());
    QVERIFY(isEmpty);
}

void TestPartsPane::noticesSayWhy_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("notice");
    const QByteArrayList parts = signedToken(soundClaims()).split('.');
    QTest::newRow("not base64url") << parts.at(0) + ".AAAAA." + parts.at(2) << u"can't be decoded"_s;
    QTest::newRow("header is not base64url")
        << parts.at(0) + "=A." + parts.at(1) + '.' + parts.at(2) << u"can't be decoded"_s;
    QTest::newRow("detached") << parts.at(0) + ".." + parts.at(2) << u"signed apart from it"_s;
    QTest::newRow("encrypted") << QByteArray("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA")
                               << u"without the recipient's key"_s;
}

void TestPartsPane::noticesSayWhy()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, notice);
    judge(token);
    const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(notice); }));
}

void TestPartsPane::octetsToCopy()
{
    const QByteArray token = signedToken(soundClaims());
    judge(token);
    QCOMPARE(m_pane->octets(Part::Text), token);
    QCOMPARE(m_pane->octets(Part::Header), QByteArray(R"({"alg":"HS256","typ":"JWT"})"));
    QCOMPARE(m_pane->octets(Part::Payload), soundClaims());
    QCOMPARE(m_pane->octets(Part::Signature), token.split('.').last());
}

void TestPartsPane::placesAreToldInTheToken()
{
    const QByteArray token = signedToken(soundClaims());
    judge(token);
    const QSignalSpy chosen(m_pane.get(), &Ui::PartsPane::placeChosen);
    QCOMPARE(m_pane->choose(token.indexOf('.') + 4), m_pane->claims());
    QCOMPARE(m_pane->claims()->currentIndex().data().toString(), u"iss"_s);
    QCOMPARE(chosen.last().at(1).value<Ui::Meaning>(), Ui::Meaning::Payload);
    const auto marked = chosen.last().at(0).value<Json::Span>();
    QVERIFY(marked.offset > token.indexOf('.') && marked.end() < token.lastIndexOf('.'));
    QCOMPARE(m_pane->choose(4), m_pane->header()->view());
    QCOMPARE(m_pane->parameters()->currentIndex().data().toString(), u"alg"_s);
    QCOMPARE(m_pane->choose(token.lastIndexOf('.') + 2), m_pane->signature()->octets());
    QCOMPARE(m_pane->tabs()->currentWidget(), m_pane->signature());
    QCOMPARE(chosen.last().at(0).value<Json::Span>().offset, token.lastIndexOf('.') + 1);
    // The tab goes from the signature to the claims for a place in them.
    m_pane->showPlace({Part::Payload, {soundClaims().indexOf("\"sub\""), 13}});
    QVERIFY(m_pane->claims()->isVisible());
    QCOMPARE(m_pane->claims()->currentIndex().data().toString(), u"sub"_s);
}

void TestPartsPane::anotherSignatureIsChosen()
{
    judge(twoSignatures());
    auto *box = signatureBox();
    QVERIFY(box->isVisible());
    QCOMPARE(box->itemText(1), u"Signature 2 of 2"_s);
    QCOMPARE(m_pane->octets(Part::Header), QByteArray(R"({"alg":"HS256","typ":"JWT"})"));
    const QByteArray token = m_pane->octets(Part::Text);
    m_pane->choose(token.lastIndexOf("AAEC") + 1);
    QCOMPARE(box->currentIndex(), 1);
    QCOMPARE(m_pane->octets(Part::Header), QByteArray(R"({"alg":"ES256"})"));
    QCOMPARE(m_pane->octets(Part::Signature), QByteArray("AAEC"));
    QCOMPARE(m_pane->parameters()->model()->index(0, Ui::ClaimsModel::Value).data().toString(), u"ES256"_s);
}

// What nothing protects hides behind no arrow: what all share, and what each recipient has to itself.
void TestPartsPane::headersOfRecipients()
{
    judge(R"({"protected":"eyJlbmMiOiJBMTI4R0NNIn0","unprotected":{"jku":"https://keys.example"},)"
          R"("recipients":[{"header":{"alg":"A128KW","kid":"one"},"encrypted_key":"AAAA"},)"
          R"({"header":{"alg":"A128KW","kid":"two"},"encrypted_key":"AAAA"}],"iv":"AAAAAAAAAAAAAAAA",)"
          R"("ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})");
    auto *shared = m_pane->findChild<Ui::ValueTree *>(u"shared"_s);
    auto *own = m_pane->findChild<Ui::ValueTree *>(u"unprotected"_s);
    QVERIFY(shared && own);
    auto *tabs = m_pane->findChild<QTabWidget *>(u"header"_s);
    QVERIFY(tabs->isTabVisible(tabs->indexOf(shared)) && tabs->isTabVisible(tabs->indexOf(own)));
    QCOMPARE(shared->model()->index(0, Ui::ClaimsModel::Value).data().toString(), u"https://keys.example"_s);
    QCOMPARE(own->model()->index(1, Ui::ClaimsModel::Value).data().toString(), u"one"_s);
    const QList<QComboBox *> boxes = m_pane->findChildren<QComboBox *>();
    auto *box = *std::ranges::find(boxes, u"Which recipient is shown"_s, &QWidget::accessibleName);
    QVERIFY(box->isVisible());
    QCOMPARE(box->itemText(1), u"Recipient 2 of 2"_s);
    box->setCurrentIndex(1);
    QCOMPARE(own->model()->index(1, Ui::ClaimsModel::Value).data().toString(), u"two"_s);
    QCOMPARE(m_pane->octets(Part::Header), QByteArray(R"({"enc":"A128GCM"})")); // The one for all.
    judge(signedToken(soundClaims()));
    QVERIFY(!tabs->isTabVisible(tabs->indexOf(shared)));
}

QTEST_MAIN(TestPartsPane)
#include "tst_partspane.moc"
