// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupclient.h"

#include "jose/keyimport.h"
#include "texts/texts.h"
#include "widgets/copier.h"
#include "widgets/filetext.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Method = OAuth::ClientAuthMethod;
constexpr Method kMethods[] = {Method::None, Method::SecretBasic, Method::SecretPost, Method::SecretJwt,
                               Method::PrivateKeyJwt};
constexpr qsizetype kMostKeyFile = qsizetype(1) << 20;

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
    connect(m_keyButton, &QPushButton::clicked, this, &SetupClient::chooseKey);
    connect(m_copyRedirect, &QPushButton::clicked, this,
            [this] { m_copier->copy(m_redirect->value(), CopyText::Sensitivity::Plain, tr("Redirect URI")); });
    connect(copier, &Copier::allowedChanged, m_copyRedirect, &QWidget::setEnabled);
    SetupClient::retranslateUi();
}

void SetupClient::fillPractice(const FlowController &flow)
{
    m_practice->clear();
    const PracticeOffer *offer = flow.offer();
    if (!offer) {
        m_practice->addItem(tr("Made for this grant"), QString());
        return m_practice->setEnabled(false);
    }
    m_practice->setEnabled(true);
    for (const PracticeOffer::Client &client : offer->clients) {
        if (client.grants.contains(QByteArray(flow.grant().id)))
            m_practice->addItem(client.title, client.credentials.clientId);
    }
    const PracticeOffer::Client *chosen = offer->clientFor(flow.grant().id, flow.setup().practiceClient);
    m_practice->setCurrentIndex(chosen ? m_practice->findData(chosen->credentials.clientId) : -1);
}

void SetupClient::show(const FlowController &flow)
{
    const Flow::FlowSettings &settings = flow.setup().settings;
    m_isPractice = flow.setup().provider == FlowSetup::Provider::Practice;
    m_opensBrowser = opensBrowser(flow.grant());
    fillPractice(flow);
    setText(m_id, settings.client.clientId.toUtf8());
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(settings.client.method)));
    setText(m_secret, settings.client.secret.reveal().toByteArray());
    m_key = settings.client.key;
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
    setShown(m_redirect, m_opensBrowser);
    setShown(m_copyRedirect, m_opensBrowser);
    setShown(m_redirectNote, m_opensBrowser && !m_isPractice);
    showKey();
}

void SetupClient::showKey()
{
    if (!m_keyError.isEmpty())
        m_keyNote->setText(meaningMark(Meaning::Bad) + u' ' + m_keyError);
    else
        m_keyNote->setText(m_key.isNull() ? tr("No key is chosen yet.") : tr("A key is there, for this session only."));
}

void SetupClient::chooseKey()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Private key of the client"));
    if (file.isEmpty())
        return;
    readFile(file, kMostKeyFile).then(this, [this](const FileText &read) {
        m_keyError = read.tooLarge ? tr("The file is too large for a key.") : read.problem;
        if (m_keyError.isEmpty()) {
            const Result<Jose::KeyImport> keys = Jose::importKeys(read.octets);
            if (!keys)
                m_keyError = Texts::errorLine(keys.error());
            else if (keys->keys.isEmpty() || !keys->keys.constFirst().isPrivate())
                m_keyError = tr("There is no private key in it.");
            else
                m_key = keys->keys.constFirst();
        }
        showKey();
        tell();
    });
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
    if (!m_isPractice)
        setup.settings.redirectUri = m_redirect->value().trimmed().toUtf8();
}

void SetupClient::retranslateUi()
{
    SetupForm::retranslateUi();
    m_secretNote->setText(
        tr("The secret is written nowhere; kept with a profile, it lies in the keychain of the system."));
    m_keyButton->setText(tr("Choose &Private Key…"));
    m_copyRedirect->setText(tr("&Copy Redirect URI"));
    m_redirectNote->setText(tr("Many providers compare the redirect URI to the letter, port included. If yours does, "
                               "give it a port of its own here, such as 8765."));
    showKey();
}

} // namespace Grantscope::Ui
