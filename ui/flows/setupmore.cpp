// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupmore.h"

#include "widgets/lineedit.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using OAuth::PkceMethod;

constexpr int kLongestCodeLifetime = 3600;

QString linesOf(const Parameters &parameters)
{
    QStringList lines;
    for (const Parameter &parameter : parameters)
        lines << QString::fromUtf8(parameter.name + '=' + parameter.value);
    return lines.join(u'\n');
}

Parameters parametersOf(const QString &text)
{
    Parameters parameters;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype equals = line.indexOf(u'=');
        const QString name = (equals < 0 ? line : line.first(equals)).trimmed();
        if (!name.isEmpty())
            parameters.append(name.toUtf8(), equals < 0 ? QByteArray() : line.sliced(equals + 1).toUtf8());
    }
    return parameters;
}

} // namespace

SetupMore::SetupMore(QWidget *parent)
    : SetupForm(parent)
{
    m_engine = addChoice(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Engine"),
                         QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                           "Whose code runs the flow: to see what a client made with Qt would send"));
    m_engine->addItem(u"Grantscope"_s, static_cast<int>(Flow::Engine::Own));
    m_engine->addItem(u"Qt Network Authorization"_s, static_cast<int>(Flow::Engine::Qt));
    m_responseType = addChoice("response_type",
                               QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "What comes back through the browser"));
    m_responseMode = addChoice("response_mode",
                               QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "How it comes back; usual: not sent"));
    for (const char *mode : {"", "query", "fragment", "form_post"})
        m_responseMode->addItem(QString::fromLatin1(mode), QByteArray(mode));
    m_pkce = addChoice("code_challenge_method", QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                                                  "How the code is tied to who asked for it (PKCE)"));
    for (const PkceMethod method : {PkceMethod::S256, PkceMethod::PlainInsecure, PkceMethod::NoneInsecure})
        m_pkce->addItem({}, static_cast<int>(method));
    m_pkceNote = addNote();
    m_prompt = addLine("prompt", QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                                   "login, consent, select_account or none, separated by blanks"));
    m_loginHint = addLine("login_hint", QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Who is going to sign in"));
    m_maxAge = addLine(
        "max_age", QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "How many seconds ago the sign-in may have been"));
    m_acrValues = addLine("acr_values", QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "How the person shall sign in"));
    m_nonce = addLine("nonce", QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Usual: a random one"));
    m_resource = addLine("resource", QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                                       "The API that the token is for (RFC 8707); several separated by "
                                                       "blanks"));
    m_signedOut = addLine("post_logout_redirect_uri",
                          QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                            "Where the browser comes back to after signing out, as it is registered"));
    m_codeLifetime = new QSpinBox(this);
    m_codeLifetime->setRange(1, kLongestCodeLifetime);
    m_codeLifetime->setKeyboardTracking(false);
    connect(m_codeLifetime, &QSpinBox::valueChanged, this, &SetupMore::tell);
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Hold the code back for"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Longer than this provider lets a code live"), m_codeLifetime);
    m_further = new QPlainTextEdit(this);
    m_further->setTabChangesFocus(true);
    m_further->setFixedHeight(m_further->fontMetrics().lineSpacing() * 4);
    connect(m_further, &QPlainTextEdit::textChanged, this, &SetupMore::tell);
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Further parameters"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "One a line: name=value"), m_further);
    SetupMore::retranslateUi();
}

void SetupMore::show(const FlowController &flow)
{
    const Flow::FlowSettings &settings = flow.setup().settings;
    const bool front = opensBrowser(flow.grant());
    m_engine->setCurrentIndex(m_engine->findData(static_cast<int>(settings.engine)));
    QList<std::pair<QString, QVariant>> types;
    for (const QByteArray &type : responseTypes(flow.grant()))
        types.append({QString::fromLatin1(type), type});
    fillChoice(m_responseType, types);
    m_responseType->setCurrentIndex(qMax(0, m_responseType->findData(settings.responseType)));
    m_responseMode->setCurrentIndex(qMax(0, m_responseMode->findData(settings.responseMode)));
    m_pkce->setCurrentIndex(m_pkce->findData(static_cast<int>(settings.pkce)));
    m_pkceNote->setText(settings.pkce == PkceMethod::S256
                            ? QString()
                            : meaningMark(Meaning::Warning) + u' '
                                  + tr("Insecure: whoever reads the code on its way can use it."));
    setText(m_prompt, settings.prompt);
    setText(m_loginHint, settings.loginHint);
    setText(m_maxAge, settings.maxAge ? QByteArray::number(*settings.maxAge) : QByteArray());
    setText(m_acrValues, settings.acrValues);
    setText(m_nonce, settings.nonce);
    setText(m_resource, settings.resources.join(' '));
    setText(m_signedOut, settings.postLogoutRedirectUri);
    m_codeLifetime->setValue(static_cast<int>(settings.codeLifetime.count()));
    setShown(m_codeLifetime,
             flow.fault() == Flow::findFault("expired-code") && flow.setup().provider == FlowSetup::Provider::Other);
    if (parametersOf(m_further->toPlainText()) != settings.further)
        m_further->setPlainText(linesOf(settings.further));
    for (QWidget *each :
         QList<QWidget *>{m_responseMode, m_pkce, m_prompt, m_loginHint, m_maxAge, m_acrValues, m_nonce, m_signedOut})
        setShown(each, front);
    setShown(m_engine, std::string_view(flow.grant().id) == "authorization-code");
    setShown(m_responseType, front && m_responseType->count() > 1);
    setShown(m_pkceNote, front && !m_pkceNote->text().isEmpty());
}

void SetupMore::store(FlowSetup &setup) const
{
    Flow::FlowSettings &settings = setup.settings;
    settings.engine = static_cast<Flow::Engine>(m_engine->currentData().toInt());
    if (m_responseType->count() > 1) // Else what was chosen for another grant stays for that one.
        settings.responseType =
            m_responseType->currentIndex() > 0 ? m_responseType->currentData().toByteArray() : QByteArray();
    settings.responseMode = m_responseMode->currentData().toByteArray();
    settings.pkce = static_cast<PkceMethod>(m_pkce->currentData().toInt());
    settings.prompt = m_prompt->value().trimmed().toUtf8();
    settings.loginHint = m_loginHint->value().trimmed().toUtf8();
    bool isNumber = false;
    const qint64 age = m_maxAge->value().trimmed().toLongLong(&isNumber);
    settings.maxAge = isNumber && age >= 0 ? std::optional(age) : std::nullopt;
    settings.acrValues = m_acrValues->value().trimmed().toUtf8();
    settings.nonce = m_nonce->value().trimmed().toUtf8();
    settings.resources.clear();
    const QStringList resources = m_resource->value().split(u' ', Qt::SkipEmptyParts);
    for (const QString &resource : resources)
        settings.resources << resource.toUtf8();
    settings.postLogoutRedirectUri = m_signedOut->value().trimmed().toUtf8();
    settings.codeLifetime = std::chrono::seconds(m_codeLifetime->value());
    settings.further = parametersOf(m_further->toPlainText());
}

void SetupMore::retranslateUi()
{
    SetupForm::retranslateUi();
    m_codeLifetime->setSuffix(tr(" s", "seconds"));
    m_responseMode->setItemText(0, tr("usual"));
    m_pkce->setItemText(0, u"S256"_s);
    m_pkce->setItemText(1, tr("plain (insecure)"));
    m_pkce->setItemText(2, tr("none (insecure)"));
}

} // namespace Grantscope::Ui
