// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupprovider.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Provider = FlowSetup::Provider;
using Browser = FlowSetup::Browser;

struct EndpointRow
{
    const char *member;
    const char *name;
};
// clang-format off
constexpr EndpointRow kEndpoints[] = {
    {"authorization_endpoint",        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Authorization endpoint")},
    {"token_endpoint",                QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Token endpoint")},
    {"device_authorization_endpoint", QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Device authorization endpoint")},
    {"jwks_uri",                      QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Key set")},
    {"userinfo_endpoint",             QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "UserInfo endpoint")},
    {"introspection_endpoint",        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Introspection endpoint")},
    {"revocation_endpoint",           QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Revocation endpoint")},
    {"end_session_endpoint",          QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "End-session endpoint")},
};
// clang-format on

} // namespace

SetupProvider::SetupProvider(const FlowServices &services, QWidget *parent)
    : SetupForm(parent)
    , m_services(services)
{
    m_provider = addChoice(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Provider"),
                           QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Whom the client asks for tokens"));
    m_provider->addItem({}, static_cast<int>(Provider::Practice));
    m_provider->addItem({}, static_cast<int>(Provider::Other));
    m_issuer = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Issuer"),
                       QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                         "The address of the provider, to the letter: https://login.example.com"));
    m_issuer->setPlaceholderText(u"https://"_s);
    m_discover = new QPushButton(this);
    m_discover->setProperty("hasOwnWords", true);
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Discover"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Fetch the metadata of this issuer now"), m_discover);
    m_found = addNote();
    m_byHand = new QCheckBox(this);
    m_byHand->setProperty("hasOwnWords", true);
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Endpoints by hand"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                          "What stands in these fields goes before what the metadata say."),
        m_byHand);
    for (const EndpointRow &row : kEndpoints)
        m_endpoints.insert(row.member, addLine(row.name, ""));
    m_browser = addChoice(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Browser"),
                          QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                            "The built-in one shows plain forms only, as the practice server has them. "
                                            "For a real provider use your own."));
    m_browser->addItem({}, static_cast<int>(Browser::BuiltIn));
    m_browser->addItem({}, static_cast<int>(Browser::Own));
    connect(m_discover, &QPushButton::clicked, this, &SetupProvider::discover);
    connect(m_issuer, &QLineEdit::returnPressed, this, &SetupProvider::discover);
    connect(m_byHand, &QCheckBox::toggled, this, &SetupProvider::showRows);
    connect(m_byHand, &QCheckBox::clicked, this, &SetupProvider::tell);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &SetupProvider::showRows);
    SetupProvider::retranslateUi();
    showRows();
}

void SetupProvider::showRows()
{
    const bool other = m_provider->currentData().toInt() == static_cast<int>(Provider::Other);
    setShown(m_issuer, other);
    setShown(m_discover, other);
    setShown(m_found, other && !m_found->text().isEmpty());
    setShown(m_byHand, other);
    for (LineEdit *endpoint : std::as_const(m_endpoints))
        setShown(endpoint, other && m_byHand->isChecked());
}

void SetupProvider::show(const FlowController &flow)
{
    const FlowSetup &setup = flow.setup();
    m_provider->setCurrentIndex(m_provider->findData(static_cast<int>(setup.provider)));
    m_browser->setCurrentIndex(m_browser->findData(static_cast<int>(setup.browser)));
    setText(m_issuer, setup.settings.provider.issuer.toUtf8());
    m_sending = setup.sending;
    m_discover->setEnabled(m_services.discover != nullptr);
    if (setup.settings.provider.issuer != m_askedIssuer) {
        ++m_asked; // What was found is about another issuer.
        m_askedIssuer.clear();
        m_answer.reset();
    }
    showFound();
    for (auto row = m_endpoints.cbegin(); row != m_endpoints.cend(); ++row)
        setText(row.value(), setup.settings.provider.endpoints.value(row.key()));
    const QString shown = setup.profile + u' ' + setup.preset;
    if (std::exchange(m_shown, shown) != shown || !setup.settings.provider.endpoints.isEmpty())
        m_byHand->setChecked(!setup.settings.provider.endpoints.isEmpty());
    showRows();
}

void SetupProvider::store(FlowSetup &setup) const
{
    setup.provider = static_cast<Provider>(m_provider->currentData().toInt());
    setup.browser = static_cast<Browser>(m_browser->currentData().toInt());
    Flow::ProviderSettings &provider = setup.settings.provider;
    provider.issuer = m_issuer->value().trimmed();
    provider.endpoints = {};
    if (!m_byHand->isChecked()) {
        provider.discover = true; // There is nothing else to go by.
        return;
    }
    for (const EndpointRow &row : kEndpoints) {
        const QByteArray address = m_endpoints.value(row.member)->value().trimmed().toUtf8();
        if (!address.isEmpty())
            provider.endpoints.append(row.member, address);
    }
}

void SetupProvider::discover()
{
    const QString issuer = m_issuer->value().trimmed();
    if (!m_services.discover || issuer.isEmpty())
        return;
    if (m_cancel)
        m_cancel();
    const quint64 asked = ++m_asked;
    m_askedIssuer = issuer;
    m_answer.reset();
    showFound();
    const MetadataLookup lookup = m_services.discover(issuer, m_sending);
    m_cancel = lookup.cancel;
    auto answer = lookup.answer;
    answer.then(this, [this, asked](const Result<OAuth::ServerMetadata> &metadata) {
        if (asked != m_asked)
            return;
        m_cancel = nullptr;
        m_answer = metadata;
        showFound();
    });
}

/// In the language of the moment.
void SetupProvider::showFound()
{
    QStringList lines;
    if (m_answer && !*m_answer) {
        const Texts::ErrorText text = Texts::errorText(m_answer->error());
        lines << meaningMark(Meaning::Bad) + u' ' + text.what << text.remedy;
    } else if (m_answer) {
        lines << meaningMark(Meaning::Good) + u' ' + tr("Found. It names:");
        for (const EndpointRow &row : kEndpoints) {
            if (const Result<QByteArray> endpoint = (*m_answer)->endpoint(row.member))
                lines << tr("%1: %2").arg(SetupForm::tr(row.name),
                                          Texts::visibleExcerpt(QString::fromUtf8(*endpoint), 200));
        }
    } else if (!m_askedIssuer.isEmpty()) {
        lines << tr("Asking %1 …").arg(Texts::visibleExcerpt(m_askedIssuer, 120));
    }
    m_found->setText(lines.join(u'\n'));
    showRows();
}

QString SetupProvider::found() const
{
    return m_found->text();
}

void SetupProvider::retranslateUi()
{
    SetupForm::retranslateUi();
    m_provider->setItemText(0, tr("Practice server"));
    m_provider->setItemText(1, tr("Another provider"));
    m_browser->setItemText(0, tr("Built-in"));
    m_browser->setItemText(1, tr("Your own browser"));
    m_discover->setText(tr("&Discover"));
    m_byHand->setText(tr("Endpoints by &hand"));
    showFound();
}

} // namespace Grantscope::Ui
