// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/profile.h"

#include <QHash>

namespace Grantscope::Workspace {

/// A text in the languages of this program.
struct PresetText
{
    QString english = {};
    QString chinese = {}; ///< Traditional, of Taiwan.

    [[nodiscard]] QString inCurrentLanguage() const;
    friend bool operator==(const PresetText &, const PresetText &) = default;
};

/// Where a fact was read: the title of a document of the provider and its section.
struct PresetSource
{
    QString title = {};
    QString section = {};

    friend bool operator==(const PresetSource &, const PresetSource &) = default;
};

/// Documented: the provider's own documentation says so. Reported: others who met it say so. Assumed: nobody was found
/// to say so; to be checked in a run.
enum class PresetSureness : std::uint8_t { Documented, Reported, Assumed };
[[nodiscard]] std::optional<PresetSureness> parsePresetSureness(QByteArrayView name);

/// Something that this provider does in its own way.
struct PresetFact
{
    PresetText text = {};
    PresetSureness sureness = PresetSureness::Assumed;
    PresetSource source = {};

    friend bool operator==(const PresetFact &, const PresetFact &) = default;
};

/// A part of an address that is the person's own: "{tenant}".
struct PresetPlaceholder
{
    QString name = {};
    QString example = {};
    QString usual = {}; ///< What most give; empty where there is no such thing.
    PresetText meaning = {};

    friend bool operator==(const PresetPlaceholder &, const PresetPlaceholder &) = default;
};

/// Whether the port of a redirect URI to this machine must be the registered one.
enum class PresetPort : std::uint8_t { Any, Exact };

/// What the provider asks of redirect URIs to this machine.
struct PresetRedirect
{
    QStringList hosts = {}; ///< Loopback names that it takes; the first is the best.
    PresetPort port = PresetPort::Exact;
    QList<PresetFact> facts = {};

    friend bool operator==(const PresetRedirect &, const PresetRedirect &) = default;
};

/// What is known of one provider before the person has said anything.
struct Preset
{
    QString id = {};
    QString name = {};
    QString lookedUp = {}; ///< Day on which its facts were looked up, "2026-11-27".
    QString issuer = {}; ///< With placeholders; empty where there is no issuer.
    bool usesDiscovery = true;
    Endpoints endpoints = {};
    QList<PresetPlaceholder> placeholders = {};
    QString scope = {};
    QStringList authentication = {}; ///< Wire names; the first is the usual one.
    QString pkceMethod = {};
    Parameters parameters = {}; ///< Further ones of the authorization request.
    QString api = {};
    PresetRedirect redirect = {};
    QList<PresetFact> facts = {};

    friend bool operator==(const Preset &, const Preset &) = default;
};

/// Reads one file of resources/presets. "profile-syntax" and "profile-member" as for profiles, with the offset.
[[nodiscard]] Result<Preset> parsePreset(const QByteArray &text);

/// Those that are built in, in the order in which they are offered. Read once; from any thread.
[[nodiscard]] const QList<Preset> &presets();
[[nodiscard]] const Preset *findPreset(QStringView id);

/// A profile made from \a preset with \a values for its placeholders (a usual one stands in for a missing one).
/// "preset- value" with the placeholder's name in found where one is missing or would change the address around it: a
/// value is letters, digits, '-', '.', '_', '~', and for a domain also ':' with a port.
[[nodiscard]] Result<Profile> profileFromPreset(const Preset &preset, const QHash<QString, QString> &values,
                                                const QString &id, const QString &name);

} // namespace Grantscope::Workspace
