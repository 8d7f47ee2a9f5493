// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupprofile.h"

#include "flows/profileform.h"
#include "texts/texts.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMostPlaceholders = 3;
constexpr QLatin1StringView kPreset("preset:");
constexpr QLatin1StringView kProfile("profile:");

QString notesOf(const Workspace::Preset &preset)
{
    QStringList lines;
    for (const Workspace::PresetFact &fact : preset.redirect.facts + preset.facts)
        lines << u"• "_s + fact.text.inCurrentLanguage();
    return lines.join(u'\n');
}

} // namespace

SetupProfile::SetupProfile(FlowController *flow, ProfileBook *book, QWidget *parent)
    : SetupForm(parent)
    , m_flow(flow)
    , m_book(book)
{
    m_choice = addChoice(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Profile"),
                         QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                           "What was kept under a name, or a known provider to begin with"));
    for (int i = 0; i < kMostPlaceholders; ++i) {
        auto *field = new LineEdit(this);
        connect(field, &QLineEdit::textEdited, this, &SetupProfile::takePreset);
        add("", "", field);
        m_placeholders << field;
    }
    m_problem = addNote();
    m_notes = addNote();
    m_name = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Name of the profile"), "");
    m_save = new QPushButton(this);
    m_remove = new QPushButton(this);
    m_restore = new QPushButton(this);
    m_forgetSecret = new QPushButton(this);
    for (QPushButton *button : {m_save, m_forgetSecret, m_remove, m_restore}) {
        button->setProperty("hasOwnWords", true);
        add("", "", button);
    }
    m_secretNote = addNote();
    connect(m_choice, &QComboBox::activated, this, &SetupProfile::chosen);
    connect(m_name, &QLineEdit::textChanged, this,
            [this] { m_save->setEnabled(!m_name->value().trimmed().isEmpty()); });
    connect(m_save, &QPushButton::clicked, this, &SetupProfile::save);
    connect(m_remove, &QPushButton::clicked, this, &SetupProfile::remove);
    connect(m_restore, &QPushButton::clicked, this, &SetupProfile::restore);
    connect(m_forgetSecret, &QPushButton::clicked, this, &SetupProfile::forgetSecret);
    if (m_book) {
        connect(m_book, &ProfileBook::changed, this, [this] { load(*m_flow); });
        connect(m_book, &ProfileBook::failed, this, &SetupProfile::complain);
    }
    SetupProfile::retranslateUi();
}

void SetupProfile::fill()
{
    m_choice->clear();
    m_choice->addItem(tr("None"), QString());
    const QList<Workspace::Profile> profiles = m_book ? m_book->profiles() : QList<Workspace::Profile>();
    for (const Workspace::Profile &profile : profiles)
        m_choice->addItem(profile.name, QString(kProfile + profile.id));
    for (const Workspace::Preset &preset : Workspace::presets()) {
        if (preset.id != u"practice"_s)
            m_choice->addItem(tr("New: %1").arg(preset.name), QString(kPreset + preset.id));
    }
    const FlowSetup &setup = m_flow->setup();
    const QString wanted = !setup.profile.isEmpty()  ? QString(kProfile + setup.profile)
                           : !setup.preset.isEmpty() ? QString(kPreset + setup.preset)
                                                     : QString();
    m_choice->setCurrentIndex(qMax(0, m_choice->findData(wanted)));
}

void SetupProfile::show(const FlowController &flow)
{
    fill();
    const FlowSetup &setup = flow.setup();
    const bool other = setup.provider == FlowSetup::Provider::Other;
    const Workspace::Preset *preset = Workspace::findPreset(setup.preset);
    if (other && m_book)
        m_book->openKeychain();
    showPlaceholders();
    setShown(m_notes, other && preset);
    m_notes->setText(preset ? notesOf(*preset) : QString());
    m_notes->setFont(scaledFont(font(), kSecondaryText));
    const Workspace::Profile *profile = m_book ? m_book->find(setup.profile) : nullptr;
    if (profile && !m_name->hasFocus())
        m_name->setText(profile->name);
    for (QWidget *each : QList<QWidget *>{m_name, m_save})
        setShown(each, other && m_book);
    setShown(m_remove, other && profile);
    setShown(m_forgetSecret, other && profile && profile->client.hasSecret);
    setShown(m_restore, other && m_book && m_book->canRestore());
    setShown(m_secretNote, other && m_book && m_book->sessionOnly().has_value());
    if (m_book && m_book->sessionOnly())
        m_secretNote->setText(meaningMark(Meaning::Warning) + u' ' + Texts::errorLine(*m_book->sessionOnly()));
    if (m_book && m_book->loadError())
        complain(*m_book->loadError());
    else
        setShown(m_problem, !m_problem->text().isEmpty());
    m_save->setEnabled(!m_name->value().trimmed().isEmpty());
}

void SetupProfile::showPlaceholders()
{
    const FlowSetup &setup = m_flow->setup();
    const Workspace::Preset *preset = setup.profile.isEmpty() ? Workspace::findPreset(setup.preset) : nullptr;
    const qsizetype count = preset && setup.provider == FlowSetup::Provider::Other ? preset->placeholders.size() : 0;
    for (qsizetype i = 0; i < m_placeholders.size(); ++i) {
        LineEdit *field = m_placeholders.at(i);
        setShown(field, i < count);
        if (i >= count)
            continue;
        const Workspace::PresetPlaceholder &placeholder = preset->placeholders.at(i);
        field->setProperty("placeholder", placeholder.name);
        field->setPlaceholderText(placeholder.usual.isEmpty() ? placeholder.example : placeholder.usual);
        field->setAccessibleName(placeholder.meaning.inCurrentLanguage());
        field->setToolTip(plainToolTip(field->accessibleName()));
    }
}

LineEdit *SetupProfile::placeholder(const QString &name) const
{
    for (LineEdit *field : m_placeholders) {
        if (field->property("placeholder").toString() == name && !field->isHidden())
            return field;
    }
    return nullptr;
}

void SetupProfile::chosen()
{
    const QString wanted = m_choice->currentData().toString();
    m_problem->clear();
    if (wanted.startsWith(kPreset))
        return choosePreset(wanted.sliced(kPreset.size()));
    if (wanted.startsWith(kProfile))
        return chooseProfile(wanted.sliced(kProfile.size()));
    FlowSetup setup = m_flow->setup();
    setup.profile.clear();
    setup.preset.clear();
    m_flow->setSetup(setup);
}

void SetupProfile::choosePreset(const QString &id)
{
    FlowSetup setup = m_flow->setup();
    setup.provider = FlowSetup::Provider::Other;
    setup.browser = FlowSetup::Browser::Own;
    setup.profile.clear();
    setup.preset = id;
    setup.settings.client = {}; // Another provider's client is of no use here, its secret least of all.
    m_flow->setSetup(setup);
    for (LineEdit *field : std::as_const(m_placeholders))
        field->clear();
    m_name->clear();
    takePreset();
}

void SetupProfile::takePreset()
{
    const Workspace::Preset *preset = Workspace::findPreset(m_flow->setup().preset);
    if (!preset)
        return;
    QHash<QString, QString> values;
    for (const LineEdit *field : std::as_const(m_placeholders))
        values.insert(field->property("placeholder").toString(), field->value());
    const auto profile = Workspace::profileFromPreset(*preset, values, u"new"_s, preset->name);
    if (!profile)
        return complain(profile.error());
    m_problem->clear();
    const OAuth::ClientCredentials typed = m_flow->setup().settings.client;
    FlowSetup setup = setupOf(*profile, m_flow->setup());
    setup.profile.clear();
    if (!typed.clientId.isEmpty())
        setup.settings.client = typed;
    m_flow->setSetup(setup);
}

void SetupProfile::chooseProfile(const QString &id)
{
    const Workspace::Profile *profile = m_book ? m_book->find(id) : nullptr;
    if (!profile)
        return;
    m_flow->setSetup(setupOf(*profile, m_flow->setup()));
    if (!profile->client.hasSecret)
        return;
    m_book->clientSecret(id).then(this, [this, id](const Result<std::optional<Secret>> &secret) {
        if (!secret)
            return complain(secret.error());
        FlowSetup setup = m_flow->setup();
        if (setup.profile != id || !*secret)
            return;
        setup.settings.client.secret = **secret;
        m_flow->setSetup(setup);
    });
}

void SetupProfile::save()
{
    const Result<QString> id = m_book->save(m_flow->setup(), m_name->value().trimmed());
    if (!id)
        return complain(id.error());
    m_problem->clear();
    FlowSetup setup = m_flow->setup();
    setup.profile = *id;
    m_flow->setSetup(setup);
}

void SetupProfile::remove()
{
    const QString id = m_flow->setup().profile;
    FlowSetup setup = m_flow->setup();
    setup.profile.clear();
    m_flow->setSetup(setup);
    if (const Result<void> removed = m_book->remove(id); !removed)
        complain(removed.error());
}

void SetupProfile::restore()
{
    const Result<QString> id = m_book->restore();
    if (!id)
        return complain(id.error());
    m_problem->clear();
    chooseProfile(*id);
}

void SetupProfile::forgetSecret()
{
    const QString id = m_flow->setup().profile;
    if (const Result<void> forgotten = m_book->forgetSecret(id); !forgotten)
        return complain(forgotten.error());
    m_problem->clear();
    FlowSetup setup = m_flow->setup();
    setup.settings.client.secret = {};
    m_flow->setSetup(setup);
}

void SetupProfile::complain(const Error &error)
{
    m_problem->setText(meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(error));
    setShown(m_problem, true);
}

QString SetupProfile::notes() const
{
    return m_notes->text();
}

void SetupProfile::retranslateUi()
{
    SetupForm::retranslateUi();
    m_save->setText(tr("&Keep Profile"));
    m_save->setToolTip(tr("Under this name; the secret goes to the keychain, never into the file. Where the field is "
                          "empty, the secret that lies there stays."));
    m_remove->setText(tr("&Remove Profile"));
    m_remove->setToolTip(tr("With its secret; Undo Removal takes it back"));
    m_restore->setText(tr("&Undo Removal"));
    m_restore->setToolTip(tr("Brings back the profile that was removed last, with its secret"));
    m_forgetSecret->setText(tr("&Delete Kept Secret"));
    m_forgetSecret->setToolTip(tr("From the keychain; the profile stays"));
}

} // namespace Grantscope::Ui
