// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"

#include "jose/algorithm.h"
#include "net/curltransport.h"

#include <ksyntaxhighlighting_version.h>

#include <breezeicons_version.h>

using namespace Qt::StringLiterals;

namespace Grantscope {

QList<Ui::Component> components()
{
    // Of "libcurl/8.14.1 OpenSSL/3.5.1 …" the number.
    const QString curl = Net::CurlTransport::version().section(u' ', 0, 0).section(u'/', 1);
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s},
        {u"KSyntaxHighlighting"_s, u"" KSYNTAXHIGHLIGHTING_VERSION_STRING ""_s, u"MIT"_s},
        {u"Breeze Icons"_s, u"" BREEZEICONS_VERSION_STRING ""_s, u"LGPL-3.0-or-later"_s},
        {u"OpenSSL"_s, Jose::cryptoVersion(), u"Apache-2.0"_s},
        {u"libcurl"_s, curl, u"curl"_s},
    };
}

} // namespace Grantscope
