// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/parameterregistry.h"

#include "registry/registryfile.h"

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

/// One row of a file: in English, and in the person's language where there is a translation.
class TranslatedRow
{
public:
    TranslatedRow(QLatin1StringView file, QByteArrayView section, QByteArrayView name, Texts::Language language)
        : m_english(registryFile(file)->row(section, name))
    {
        if (language == Texts::Language::Current) {
            m_translation = registryFile(Texts::languageName() + u'/' + file);
            m_translated = m_translation->row(section, name);
        }
    }

    [[nodiscard]] bool exists() const { return m_english.exists(); }
    [[nodiscard]] Json::Value english(QByteArrayView member) const { return m_english.member(member); }
    [[nodiscard]] QString text(QByteArrayView member) const
    {
        const Json::Value translated = m_translated.member(member);
        return translated.isString() ? translated.toString() : m_english.member(member).toString();
    }
    /// A list of texts that only this row has.
    [[nodiscard]] QStringList list(QByteArrayView member) const
    {
        const Json::Value translated = m_translated.member(member);
        QStringList texts;
        for (const Json::Value each : translated.isArray() ? translated : m_english.member(member))
            texts += each.toString();
        return texts;
    }
    /// Texts that many rows have in common are translated once, in a section of their own.
    [[nodiscard]] QString shared(QByteArrayView section, Json::Value english) const
    {
        const Json::Value translated = m_translation ? m_translation->row(section, english.toUtf8()) : Json::Value();
        return translated.isString() ? translated.toString() : english.toString();
    }
    [[nodiscard]] QStringList places() const
    {
        QStringList texts;
        for (const Json::Value each : m_english.member("where"))
            texts += shared("places", each);
        return texts;
    }
    [[nodiscard]] QString reference() const { return shared("references", m_english.member("reference")); }

private:
    Json::Value m_english;
    const RegistryFile *m_translation = nullptr; // null in English
    Json::Value m_translated;
};

} // namespace

std::optional<ParameterEntry> findParameter(QByteArrayView name, Texts::Language language)
{
    const TranslatedRow row("oauth-parameters.json"_L1, "parameters", name, language);
    if (!row.exists())
        return std::nullopt;
    return ParameterEntry{.meaning = row.text("meaning"),
                          .reference = row.reference(),
                          .where = row.places(),
                          .sensitive = row.english("sensitive").toBoolean().value_or(false)};
}

std::optional<ErrorCodeEntry> findErrorCode(QByteArrayView code, Texts::Language language)
{
    const TranslatedRow row("oauth-errors.json"_L1, "errors", code, language);
    if (!row.exists())
        return std::nullopt;
    return ErrorCodeEntry{.cause = row.text("what_went_wrong"),
                          .remedy = row.text("what_to_do"),
                          .typicalCauses = row.list("typical_causes"),
                          .reference = row.reference(),
                          .where = row.places()};
}

std::optional<MetadataEntry> findMetadataMember(QByteArrayView name, Texts::Language language)
{
    const TranslatedRow row("metadata-members.json"_L1, "members", name, language);
    if (!row.exists())
        return std::nullopt;
    return MetadataEntry{.meaning = row.text("meaning"), .reference = row.reference()};
}

std::optional<GrantTypeEntry> findGrantType(QByteArrayView name, Texts::Language language)
{
    const TranslatedRow row("oauth-parameters.json"_L1, "grant_types", name, language);
    if (!row.exists())
        return std::nullopt;
    return GrantTypeEntry{.meaning = row.text("meaning"), .reference = row.reference(), .advice = row.text("advice")};
}

} // namespace Grantscope::OAuth
