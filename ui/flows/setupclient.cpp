// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupclient.h"

#include "flows/profilebook.h"
#include "texts/visible.h"
#include "widgets/copier.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Method = OAuth::ClientAuthMethod;
constexpr Method kMethods[] = {Method::None, Method::SecretBasic, Method::SecretPost, Method::SecretJwt,
                               Method::PrivateKeyJwt};

bool needsSecret(Method method)
{
    return method == Method::SecretBasic || method == Method::SecretPost || method == Method::SecretJwt;
}

} // namespace

SetupClient::SetupClient(Copier *copier, QWidget *parent)
    : SetupForm(parent)
    , m_copier(copier)
{
    m_practice = addChoice(
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Client"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "The clients that the practice server knows for this grant"));
    m_id = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Client ID"),
                   QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "As the provider gave it to your application"));
    m_method = addChoice(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Client authentication"),
                         QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                           "How the client proves who it is: none for applications that can't keep a "
                                           "secret"));
    for (const Method method : kMethods)
        m_method->addItem(QString::fromLatin1(clientAuthMethodName(method)), static_cast<int>(method));
    m_secret = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Client secret"), "");
    m_secret->setEchoMode(QLineEdit::Password);
    m_secretNote = addNote();
    m_keyButton = new QPushButton(this);
    m_keyButton->setProperty("hasOwnWords", true);
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Private key"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "PEM, DER or JWK; it signs the client's assertions"),
        m_keyButton);
    m_keyNote = addNote();
    m_passphrase = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Passphrase of the key"),
                           QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                             "Opens the encrypted key when you press Enter; it is kept nowhere"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_audience = addChoice(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Assertions are for"),
                           QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                             "The aud of a signed assertion; some servers insist on the "
                                             "address that it is sent to"));
    m_audience->addItem({}, static_cast<int>(Flow::AssertionAudience::Issuer));
    m_audience->addItem({}, static_cast<int>(Flow::AssertionAudience::Endpoint));
    m_redirect =
        addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Redirect URI"),
                QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                  "Register this at the provider. Without a port, a free one is taken for each "
                                  "run."));
    m_copyRedirect = new QPushButton(this);
    m_copyRedirect->setProperty("hasOwnWords", true);
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Copy the redirect URI"), "", m_copyRedirect);
    m_redirectNote = addNote();
    connect(m_method, &QComboBox::currentIndexChanged, this, &SetupClient::showRows);
    connect(m_passphrase, &QLineEdit::editingFinished, this, &SetupClient::unlockKey);
    connect(m_keyButton, &QPushButton::clicked, this, &SetupClient::chooseKey);
    connect(m_copyRedirect, &QPushButton::clicked, this,
            [this] { m_copier->copy(m_redirect->value(), CopyText::Sensitivity::Plain, tr("Redirect URI")); });
    connect(copier, &Copier::allowedChanged, m_copyRedirect, &QWidget::setEnabled);
    SetupClient::retranslateUi();
}

void SetupClient::fillPractice(const FlowController &flow)
{
    const PracticeOffer *offer = flow.offer();
    m_practice->setEnabled(offer != nullptr);
    if (!offer)
        return fillChoice(m_practice, {{tr("Made for this grant"), QString()}});
    QList<std::pair<QString, QVariant>> clients;
    for (const PracticeOffer::Client &client : offer->clients) {
        if (client.grants.contains(QByteArray(flow.grant().id)))
            clients.append({client.title, client.credentials.clientId});
    }
    if (clients.isEmpty()) // The grant makes one.
        return fillChoice(m_practice, {{tr("Registers itself"), QString()}});
    fillChoice(m_practice, clients);
    const PracticeOffer::Client *chosen = offer->clientFor(flow.grant().id, flow.setup().practiceClient);
    m_practice->setCurrentIndex(chosen ? m_practice->findData(chosen->credentials.clientId) : -1);
}

void SetupClient::show(const FlowController &flow)
{
    const Flow::FlowSettings &settings = flow.setup().settings;
    m_isPractice = flow.setup().provider == FlowSetup::Provider::Practice;
    m_opensBrowser = opensBrowser(flow.grant());
    const ProfileBook *book = flow.services().profiles;
    m_keepsSecrets = book && !book->sessionOnly();
    showSecretNote();
    fillPractice(flow);
    setText(m_id, settings.client.clientId.toUtf8());
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(settings.client.method)));
    setText(m_secret, settings.client.secret.reveal().toByteArray());
    m_audience->setCurrentIndex(m_audience->findData(static_cast<int>(settings.assertionAudience)));
    m_key = settings.client.key;
    m_keyFile = flow.setup().keyFile;
    const QString owner = u"%1 %2 %3"_s.arg(static_cast<int>(m_isPractice))
                              .arg(flow.setup().profile, QString::fromUtf8(providerIdentity(settings.provider)));
    if (std::exchange(m_keyOwner, owner) != owner)
        m_passphrase->clear();
    setText(m_redirect, flow.settings().redirectUri);
    m_redirect->setReadOnly(m_isPractice); // What is registered there is known.
    showRows();
}

void SetupClient::showRows()
{
    const auto method = static_cast<Method>(m_method->currentData().toInt());
    setShown(m_practice, m_isPractice);
    setShown(m_id, !m_isPractice);
    setShown(m_method, !m_isPractice);
    setShown(m_secret, !m_isPractice && needsSecret(method));
    setShown(m_secretNote, !m_isPractice && needsSecret(method));
    setShown(m_keyButton, !m_isPractice && method == Method::PrivateKeyJwt);
    setShown(m_keyNote, !m_isPractice && method == Method::PrivateKeyJwt);
    setShown(m_audience, !m_isPractice && (method == Method::PrivateKeyJwt || method == Method::SecretJwt));
    setShown(m_redirect, m_opensBrowser);
    setShown(m_copyRedirect, m_opensBrowser);
    setShown(m_redirectNote, m_opensBrowser && !m_isPractice);
    showPassphrase();
    showKey();
}

void SetupClient::showSecretNote()
{
    m_secretNote->setText(m_keepsSecrets ? tr("The secret is written into no file; kept with a profile, it lies in the "
                                              "keychain of the system.")
                                         : tr("The secret is written nowhere: it lasts for this session only."));
}

void SetupClient::showPassphrase()
{
    const auto method = static_cast<Method>(m_method->currentData().toInt());
    setShown(m_passphrase, !m_isPractice && method == Method::PrivateKeyJwt && m_keyFile.wantsPassphrase());
}

void SetupClient::showKey()
{
    const QString path = Texts::visibleExcerpt(m_keyFile.path, 200);
    if (const QString problem = problemText(m_keyFile); !problem.isEmpty())
        m_keyNote->setText(meaningMark(Meaning::Bad) + u' ' + problem);
    else if (path.isEmpty())
        m_keyNote->setText(m_key.isNull() ? tr("No key is chosen yet.") : tr("A key is there, for this session only."));
    else if (m_key.isNull())
        m_keyNote->setText(tr("Reading %1 …").arg(path));
    else
        m_keyNote->setText(tr("From %1. A profile remembers the place, never the key.").arg(path));
}

QString SetupClient::secretNote() const
{
    return m_secretNote->text();
}

QString SetupClient::keyNote() const
{
    return m_keyNote->text();
}

void SetupClient::chooseKey()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Private key of the client"));
    if (!file.isEmpty())
        useKeyFile(file);
}

void SetupClient::useKeyFile(const QString &path, const Secret &passphrase)
{
    // The id is of the key in that file.
    const QString keyId = path == m_keyFile.path ? m_keyFile.keyId : QString();
    readClientKey(path, keyId, passphrase).then(this, [this, owner = m_keyOwner](const ClientKey &read) {
        if (owner != m_keyOwner)
            return; // It was chosen for another one.
        if (read.file.problem == ClientKeyFile::Problem::None) {
            m_key = read.key;
            m_keyFile = read.file;
            m_passphrase->clear();
        } else { // The key that was there stays.
            m_keyFile.problem = read.file.problem;
            m_keyFile.tried = read.file.tried;
            m_keyFile.words = read.file.words;
            m_keyFile.refusal = read.file.refusal;
        }
        showPassphrase();
        showKey();
        tell();
    });
}

void SetupClient::unlockKey()
{
    if (!m_passphrase->value().isEmpty() && m_keyFile.wantsPassphrase())
        useKeyFile(m_keyFile.tried, Secret(m_passphrase->value().toUtf8()));
}

void SetupClient::store(FlowSetup &setup) const
{
    if (m_isPractice && setup.provider == FlowSetup::Provider::Practice)
        setup.practiceClient = m_practice->currentData().toString();
    OAuth::ClientCredentials &client = setup.settings.client;
    client.clientId = m_id->value().trimmed();
    client.method = static_cast<Method>(m_method->currentData().toInt());
    client.secret = Secret(m_secret->value().toUtf8());
    client.key = m_key;
    setup.settings.assertionAudience = static_cast<Flow::AssertionAudience>(m_audience->currentData().toInt());
    setup.keyFile = m_keyFile;
    if (!m_isPractice)
        setup.settings.redirectUri = m_redirect->value().trimmed().toUtf8();
}

void SetupClient::retranslateUi()
{
    SetupForm::retranslateUi();
    showSecretNote();
    m_audience->setItemText(0, tr("the issuer"));
    m_audience->setItemText(1, tr("the endpoint"));
    m_keyButton->setText(tr("Choose &Private Key…"));
    m_copyRedirect->setText(tr("&Copy Redirect URI"));
    m_redirectNote->setText(tr("Many providers compare the redirect URI to the letter, port included. If yours does, "
                               "give it a port of its own here, such as 8765."));
    showKey();
}

} // namespace Grantscope::Ui
