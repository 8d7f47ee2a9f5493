// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples.h"

#include "http/challenge.h"
#include "http/parameters.h"
#include "json/writer.h"

#include <functional>

// Secrets, and all the ways in which they may stand in a message.
namespace Samples {

inline QByteArray percentAll(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text)
        out += '%' + QByteArray(1, c).toHex();
    return out;
}

inline QByteArray jsonHex(const QByteArray &text)
{
    QByteArray out;
    for (const QChar unit : QString::fromUtf8(text))
        out += "\\u" + QByteArray::number(unit.unicode() + 0x10000, 16).last(4);
    return out;
}

inline QByteArray jsonString(const QByteArray &text)
{
    return Json::quoted(QString::fromUtf8(text));
}

/// In which ways a value may stand in a message.
struct Spelling
{
    const char *name;
    std::function<QByteArray(const QByteArray &)> write;
};
inline const QList<Spelling> kSpellings = {
    {"plain", [](const QByteArray &v) { return v; }},
    {"form", [](const QByteArray &v) { return formEncoded(v); }},
    {"percent", [](const QByteArray &v) { return v.toPercentEncoding(); }},
    {"percent, all of it", percentAll},
    {"percent in percent", [](const QByteArray &v) { return v.toPercentEncoding().toPercentEncoding(); }},
    {"JSON string", [](const QByteArray &v) { return jsonString(v); }},
    {"JSON string with escaped slashes", [](const QByteArray &v) { return jsonString(v).replace("/", "\\/"); }},
    {"JSON string of numbers", [](const QByteArray &v) { return '"' + jsonHex(v) + '"'; }},
    {"JSON in a JSON string", [](const QByteArray &v) { return jsonString("{\"x\":" + jsonString(v) + '}'); }},
    {"address in a JSON string", [](const QByteArray &v) { return jsonString("https://h/?x=" + formEncoded(v)); }},
    {"address in an address",
     [](const QByteArray &v) { return "?u=" + formEncoded("https://h/?x=" + formEncoded(v)); }},
    {"Base64", [](const QByteArray &v) { return v.toBase64(); }},
    {"Base64, one octet in", [](const QByteArray &v) { return (':' + v).toBase64(); }},
    {"Base64, two octets in", [](const QByteArray &v) { return ("u:" + v + "\xff\xfe").toBase64(); }},
    {"base64url of JSON",
     [](const QByteArray &v) {
         return ("{\"x\":" + jsonString(v) + '}')
             .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
     }},
    {"Base64 in an address", [](const QByteArray &v) { return "?b=" + formEncoded(v.toBase64()); }},
    {"payload of a JWT",
     [](const QByteArray &v) {
         return "eyJhbGciOiJub25lIn0."
                + ("{\"x\":" + jsonString(v) + '}')
                      .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                + '.';
     }},
    {"HTML", [](const QByteArray &v) { return "<p>" + QString::fromUtf8(v).toHtmlEscaped().toUtf8() + "</p>"; }},
};

/// In which ways a message says that a value is a secret.
inline const QList<Spelling> kNamings = {
    {"address", [](const QByteArray &v) { return "https://h/?state=1&code=" + formEncoded(v) + "&x=1"; }},
    {"fragment", [](const QByteArray &v) { return "https://h/#access_token=" + formEncoded(v); }},
    {"form", [](const QByteArray &v) { return "grant_type=x&client_secret=" + formEncoded(v); }},
    {"JSON", [](const QByteArray &v) { return "{\"refresh_token\":" + jsonString(v) + ",\"expires_in\":5}"; }},
    {"JSON, all escaped", [](const QByteArray &v) { return "{ \"id_token\" : \"" + jsonHex(v) + "\" }"; }},
    {"redirect", [](const QByteArray &v) { return "Location: https://h/cb?code=" + formEncoded(v) + "&state=1\r\n"; }},
    {"address in an address",
     [](const QByteArray &v) {
         return "https://h/?next=" + formEncoded("https://h/cb?code=" + formEncoded(v) + "&state=1");
     }},
    {"Basic", [](const QByteArray &v) { return "Authorization: " + basicAuthorization({"client-1", formEncoded(v)}); }},
    {"hidden field",
     [](const QByteArray &v) {
         return "<input type='hidden' name='code' value=\"" + QString::fromUtf8(v).toHtmlEscaped().toUtf8() + "\">";
     }},
    {"names in brackets", [](const QByteArray &v) { return "user[name]=x&user%5Bpassword%5D=" + formEncoded(v); }},
    {"list of names", [](const QByteArray &v) { return "x=1&tokens[0]=" + formEncoded(v); }},
    {"part of a form",
     [](const QByteArray &v) {
         return "--b\r\nContent-Disposition: form-data; name=\"client_secret\"\r\nX: y\r\n\r\n" + v + "\r\n--b--\r\n";
     }},
    {"name and value", [](const QByteArray &v) { return "[{\"name\":\"password\",\"value\":" + jsonString(v) + "}]"; }},
    {"value and name",
     [](const QByteArray &v) { return "[{\"value\":" + jsonString(v) + ",\"x\":1,\"name\":\"X-Api-Key\"}]"; }},
    {"another word before", [](const QByteArray &v) { return "{\"myAccessToken\":" + jsonString(v) + "}"; }},
    {"element",
     [](const QByteArray &v) {
         return "<saml:Password>" + QString::fromUtf8(v).toHtmlEscaped().toUtf8() + "</saml:Password>";
     }},
    {"folded field line", [](const QByteArray &v) { return "X-Api-Key:\r\n " + v + "\r\nHost: h\r\n"; }},
    {"field whose name says it", [](const QByteArray &v) { return "X-My-Secret-Thing: " + v + "\r\n"; }},
};

/// Letters of every kind that a secret may have, eight octets at least.
inline QByteArray secretOf(Numbers &numbers)
{
    static const QString alphabet =
        u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?#[]%\"\\<>^`{|} \u00e4\u20ac\U0001f511"_s;
    const QList<uint> characters = alphabet.toUcs4();
    QString text;
    const quint64 count = 8 + numbers.below(40);
    // Without blanks at the ends: a header field can't hold them.
    text += u'k';
    for (quint64 i = 2; i < count; ++i)
        text += QString::fromUcs4(
            reinterpret_cast<const char32_t *>(&characters[qsizetype(numbers.below(quint64(characters.size())))]), 1);
    return (text + u'k').toUtf8();
}

/// The spellings of \a secret that \a text holds, as they are or inside of a string of JSON.
inline QList<QByteArray> survivors(const QByteArray &secret, const QByteArray &text)
{
    QList<QByteArray> found;
    for (const Spelling &spelling : kSpellings) {
        const QByteArray spelled = spelling.write(secret);
        if (text.contains(spelled) || text.contains(jsonString(spelled).sliced(1).chopped(1)))
            found.append(spelling.name);
    }
    return found;
}

} // namespace Samples
