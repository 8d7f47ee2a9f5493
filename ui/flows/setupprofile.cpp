// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupprofile.h"

#include "flows/profileform.h"
#include "texts/texts.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"
#include "workspace/workspaceerror.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMostPlaceholders = 3;
constexpr const char *kTyped = "typed"; // The person has said something here.
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
    // What is chosen here takes the place of the whole setup: it is not one field of it that is taken over.
    m_choice = makeChoice();
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Profile"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "What was kept under a name, or a known provider to begin with"),
        m_choice);
    for (int i = 0; i < kMostPlaceholders; ++i) {
        QLabel *name = addNote();
        m_placeholderNames << name;
        auto *field = new LineEdit(this);
        name->setBuddy(field);
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            field->setProperty(kTyped, true);
            takePreset();
        });
        connect(field, &QLineEdit::editingFinished, flow, &FlowController::providerNamed);
        add("", "", field);
        m_placeholders << field;
    }
    m_problem = addNote();
    m_notes = addNote();
    m_name = new LineEdit(this);
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Name of the profile"), "", m_name);
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
    QList<std::pair<QString, QVariant>> items{{tr("None"), QString()}};
    const QList<Workspace::Profile> profiles = m_book ? m_book->profiles() : QList<Workspace::Profile>();
    for (const Workspace::Profile &profile : profiles)
        items.append({profile.name, QString(kProfile + profile.id)});
    for (const Workspace::Preset &preset : Workspace::presets()) {
        if (preset.id != u"practice"_s)
            items.append({tr("New: %1").arg(preset.name), QString(kPreset + preset.id)});
    }
    fillChoice(m_choice, items);
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
    const QString named = profile ? profile->id : QString();
    if (std::exchange(m_named, named) != named)
        m_name->setText(profile ? profile->name : QString());
    for (QWidget *each : QList<QWidget *>{m_name, m_save})
        setShown(each, other && m_book);
    // What can't be pressed now keeps its place: another button must not slide under the pointer.
    for (QPushButton *each : {m_remove, m_forgetSecret})
        setShown(each, other && m_book && (profile || m_book->canRestore()));
    m_remove->setEnabled(profile);
    m_forgetSecret->setEnabled(profile && m_book->keepsSecret(profile->id));
    setShown(m_restore, other && m_book && m_book->canRestore());
    setShown(m_secretNote, other && m_book && m_book->sessionOnly().has_value());
    if (m_book && m_book->sessionOnly())
        m_secretNote->setText(meaningMark(Meaning::Warning) + u' ' + Texts::errorLine(*m_book->sessionOnly()));
    showProblem();
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
        setShown(m_placeholderNames.at(i), i < count);
        if (i >= count)
            continue;
        const Workspace::PresetPlaceholder &placeholder = preset->placeholders.at(i);
        field->setProperty("placeholder", placeholder.name);
        field->setPlaceholderText(placeholder.usual.isEmpty() ? placeholder.example : placeholder.usual);
        field->setAccessibleName(placeholder.meaning.inCurrentLanguage());
        m_placeholderNames.at(i)->setText(tr("%1 Example: %2").arg(field->accessibleName(), placeholder.example));
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
    complain({});
    if (wanted.startsWith(kPreset))
        return choosePreset(wanted.sliced(kPreset.size()));
    if (wanted.startsWith(kProfile))
        return chooseProfile(wanted.sliced(kProfile.size()));
    if (!m_flow->setup().profile.isEmpty() || !m_flow->setup().preset.isEmpty())
        startAfresh();
}

void SetupProfile::choosePreset(const QString &id)
{
    ++m_reading;
    FlowSetup setup = freshSetup(FlowSetup::Provider::Other, m_flow->setup());
    setup.preset = id;
    m_flow->setSetup(setup);
    for (LineEdit *field : std::as_const(m_placeholders)) {
        field->clear();
        field->setProperty(kTyped, false);
    }
    m_name->clear();
    takePreset();
    m_flow->providerNamed();
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
        return complainOfPart(profile.error(), values);
    complain({});
    const FlowSetup &now = m_flow->setup();
    FlowSetup setup = setupOf(*profile, freshSetup(FlowSetup::Provider::Other, now));
    setup.profile.clear();
    if (!now.settings.client.clientId.isEmpty()) {
        setup.settings.client.clientId = now.settings.client.clientId;
        setup.settings.client.method = now.settings.client.method;
    }
    if (m_flow->isAnother(setup))
        return m_flow->setSetup(setup); // Its secrets are of no use here.
    setup.settings.client.secret = now.settings.client.secret;
    setup.settings.client.key = now.settings.client.key;
    setup.keyFile = now.keyFile;
    m_flow->change(setup);
}

/// What was not filled in yet is no mistake.
void SetupProfile::complainOfPart(Error error, const QHash<QString, QString> &values)
{
    const LineEdit *field =
        error.id == ErrorId(Workspace::WorkspaceError::PresetValue) ? placeholder(error.found) : nullptr;
    if (!field)
        return complain(error);
    if (!field->property(kTyped).toBool())
        return complain({});
    error.found = values.value(error.found); // What stands there tells more than the name of the part.
    complain(error);
}

void SetupProfile::chooseProfile(const QString &id)
{
    const Workspace::Profile *profile = m_book ? m_book->find(id) : nullptr;
    if (!profile)
        return;
    complain({});
    ++m_reading;
    // What is read comes to this provider under this profile, or to nobody.
    const Workspace::Profile chosen = *profile;
    m_flow->setSetup(setupOf(chosen, freshSetup(FlowSetup::Provider::Other, m_flow->setup())));
    if (m_book->keepsSecret(id))
        readSecret(chosen);
    if (!chosen.client.keyFile.isEmpty())
        readKey(chosen);
}

namespace {

bool isOf(const FlowSetup &setup, const Workspace::Profile &profile)
{
    return setup.profile == profile.id
           && providerIdentity(setup.settings.provider) == providerIdentity(setupOf(profile, {}).settings.provider);
}

} // namespace

void SetupProfile::readSecret(const Workspace::Profile &profile)
{
    const auto take = [this, profile, reading = ++m_reading](const Result<std::optional<Secret>> &secret) {
        if (reading != m_reading)
            return; // Another profile is chosen, or the secret was deleted meanwhile.
        if (!secret)
            return complain(secret.error());
        if (!*secret)
            return;
        m_flow->changeOther([&](FlowSetup &setup) {
            if (isOf(setup, profile) && setup.settings.client.secret.isEmpty()) // What was typed meanwhile counts.
                setup.settings.client.secret = **secret;
        });
    };
    m_book->clientSecret(profile.id).then(this, take);
}

void SetupProfile::readKey(const Workspace::Profile &profile)
{
    readClientKey(profile.client.keyFile, profile.client.keyId).then(this, [this, profile](const ClientKey &read) {
        m_flow->changeOther([&](FlowSetup &setup) {
            if (!isOf(setup, profile) || setup.keyFile.path != profile.client.keyFile)
                return;
            setup.keyFile = read.file;
            setup.settings.client.key = read.key;
        });
    });
}

/// What was said for a profile goes with it.
void SetupProfile::startAfresh()
{
    ++m_reading;
    m_flow->setSetup(freshSetup(FlowSetup::Provider::Other, m_flow->setup()));
}

void SetupProfile::save()
{
    FlowSetup setup = m_flow->setup();
    setup.settings.scope = m_flow->settings().scope; // A profile is kept for any grant: it has no usual one.
    const Result<QString> id = m_book->save(setup, m_name->value().trimmed());
    if (!id)
        return complain(id.error());
    complain({});
    setup = m_flow->setup();
    setup.profile = *id;
    m_flow->setSetup(setup);
}

void SetupProfile::remove()
{
    if (const Result<void> removed = m_book->remove(m_flow->setup().profile); !removed)
        return complain(removed.error());
    complain({});
    startAfresh();
}

void SetupProfile::restore()
{
    const Result<QString> id = m_book->restore();
    if (!id)
        return complain(id.error());
    chooseProfile(*id);
}

void SetupProfile::forgetSecret()
{
    const QString id = m_flow->setup().profile;
    ++m_reading;
    // The button can't be pressed afterwards, and the keyboard would go on to the one that removes the profile.
    if (window()->focusWidget() == m_forgetSecret)
        m_choice->setFocus();
    if (const Result<void> forgotten = m_book->forgetSecret(id); !forgotten)
        return complain(forgotten.error());
    complain({});
    FlowSetup setup = m_flow->setup();
    setup.settings.client.secret = {};
    m_flow->setSetup(setup);
}

void SetupProfile::complain(const std::optional<Error> &error)
{
    m_error = error;
    showProblem();
}

void SetupProfile::showProblem()
{
    const std::optional<Error> &error = m_error || !m_book ? m_error : m_book->loadError();
    m_problem->setText(error ? meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(*error) : QString());
    setShown(m_problem, error.has_value());
}

QString SetupProfile::problem() const
{
    return m_problem->text();
}

QString SetupProfile::notes() const
{
    return m_notes->text();
}

void SetupProfile::retranslateUi()
{
    SetupForm::retranslateUi();
    m_save->setText(tr("&Keep Profile"));
    m_save->setToolTip(
        tr("Under this name; the secret goes to the keychain where there is one, never into the file. Where the "
           "field is empty, the secret that lies there stays, unless the provider is another one "
           "now."));
    m_remove->setText(tr("&Remove Profile"));
    m_remove->setToolTip(tr("With its secret; Undo Removal takes it back"));
    showProblem();
    m_restore->setText(tr("&Undo Removal"));
    m_restore->setToolTip(tr("Brings back the profile that was removed last, with its secret"));
    m_forgetSecret->setText(tr("&Delete Kept Secret"));
    m_forgetSecret->setToolTip(tr("The profile stays"));
}

} // namespace Grantscope::Ui
