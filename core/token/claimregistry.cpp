// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/claimregistry.h"

#include "registry/registryfile.h"
#include "token/typname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

// The six that the registry types as "seconds since 1970"; tst_claimregistry holds this against it. Kept apart because
// the checklist asks for every claim of every token of a batch.
constexpr std::array<QByteArrayView, 6> kTimeClaims = {"exp", "nbf", "iat", "auth_time", "updated_at", "toe"};

// What stands in one file of the registries: in English, and in the person's language where there is a translation.
class Translated
{
public:
    Translated(QLatin1StringView file, Texts::Language language)
        : m_english(registryFile(file))
        , m_translation(language == Texts::Language::English ? nullptr
                                                             : registryFile(Texts::languageName() + u'/' + file))
    {
    }

    [[nodiscard]] std::optional<RegistryEntry> entry(QByteArrayView section, QByteArrayView name) const
    {
        const Json::Value row = m_english->row(section, name);
        if (!row)
            return {};
        const Json::Value translated = translation(section, name);
        const auto text = [&](QByteArrayView member) {
            const Json::Value value = translated.member(member);
            return value.isString() ? value.toString() : row.member(member).toString();
        };
        // Algorithms have a use in place of a type.
        const Json::Value type = row.member("type");
        return RegistryEntry{.title = text("title"),
                             .type = type ? shared("types", type) : shared("uses", row.member("use")),
                             .meaning = text("meaning"),
                             .reference = shared("references", row.member("reference")),
                             .usedBy = row.member("used_by").toString(),
                             .advice = advice(row.member("advice"))};
    }

private:
    [[nodiscard]] Json::Value translation(QByteArrayView section, QByteArrayView name) const
    {
        return m_translation ? m_translation->row(section, name) : Json::Value();
    }
    // Texts that many rows have in common are translated once.
    [[nodiscard]] QString shared(QByteArrayView section, Json::Value english) const
    {
        const Json::Value translated = translation(section, english.toUtf8());
        return translated.isString() ? translated.toString() : english.toString();
    }
    [[nodiscard]] QString advice(Json::Value id) const
    {
        const Json::Value translated = translation("advice_values", id.toUtf8());
        return translated.isString() ? translated.toString() : m_english->row("advice_values", id.toUtf8()).toString();
    }

    const RegistryFile *m_english;
    const RegistryFile *m_translation; // null in English
};

constexpr QLatin1StringView kClaims("claims.json");
constexpr QLatin1StringView kJose("jose-algorithms.json");

QList<QByteArray> sortedNames(const QString &file, QByteArrayView section)
{
    QList<QByteArray> names = registryFile(file)->names(section);
    std::ranges::sort(names);
    return names;
}

} // namespace

std::optional<RegistryEntry> findClaim(QByteArrayView name, Texts::Language language)
{
    const Translated registry(kClaims, language);
    const std::optional<RegistryEntry> registered = registry.entry("claims", name);
    return registered ? registered : registry.entry("vendor_claims", name);
}

std::optional<RegistryEntry> findHeaderParameter(QByteArrayView name, Texts::Language language)
{
    return Translated(kJose, language).entry("header_parameters", name);
}

QList<QByteArray> claimNames()
{
    return sortedNames(kClaims, "claims") + sortedNames(kClaims, "vendor_claims");
}

QList<QByteArray> headerParameterNames()
{
    return sortedNames(kJose, "header_parameters");
}

std::optional<RegistryEntry> findAlgorithm(QByteArrayView name, Texts::Language language)
{
    return Translated(kJose, language).entry("algorithms", name);
}

std::optional<RegistryEntry> findType(QByteArrayView typ, Texts::Language language)
{
    QByteArray name = QByteArrayView(TypName(typ)).toByteArray();
    // The registered names are in lower case but for these.
    for (const QByteArrayView upper : {QByteArrayView("JWT"), QByteArrayView("JOSE"), QByteArrayView("JOSE+JSON")}) {
        if (upper.compare(name, Qt::CaseInsensitive) == 0)
            name = upper.toByteArray();
    }
    return Translated(kJose, language).entry("typ_values", name);
}

std::optional<RegistryEntry> findConfirmationMethod(QByteArrayView name, Texts::Language language)
{
    return Translated(kJose, language).entry("confirmation_methods", name);
}

bool isTimeClaim(QByteArrayView name)
{
    return std::ranges::contains(kTimeClaims, name);
}

} // namespace Grantscope::Token
