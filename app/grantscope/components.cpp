// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"

#include <ksyntaxhighlighting_version.h>

#include <breezeicons_version.h>
#include <openssl/crypto.h>
#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace Grantscope {

QList<Ui::Component> components()
{
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s},
        {u"KSyntaxHighlighting"_s, u"" KSYNTAXHIGHLIGHTING_VERSION_STRING ""_s, u"MIT"_s},
        {u"Breeze Icons"_s, u"" BREEZEICONS_VERSION_STRING ""_s, u"LGPL-3.0-or-later"_s},
        {u"OpenSSL"_s, QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)), u"Apache-2.0"_s},
        {u"libcurl"_s, QString::fromLatin1(curl_version_info(CURLVERSION_NOW)->version), u"curl"_s},
    };
}

} // namespace Grantscope
