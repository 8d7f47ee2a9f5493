// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"

#include "jose/algorithm.h"
#ifdef GRANTSCOPE_WITH_NET
#include "net/curltransport.h"
#endif

#include <ksyntaxhighlighting_version.h>

#include <breezeicons_version.h>

using namespace Qt::StringLiterals;

namespace Grantscope {

QList<Ui::Component> components()
{
    QList<Ui::Component> list{
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s},
        {u"KSyntaxHighlighting"_s, u"" KSYNTAXHIGHLIGHTING_VERSION_STRING ""_s, u"MIT"_s},
        {u"Breeze Icons"_s, u"" BREEZEICONS_VERSION_STRING ""_s, u"LGPL-3.0-or-later"_s},
        {u"OpenSSL"_s, Jose::cryptoVersion(), u"Apache-2.0"_s},
    };
#ifdef GRANTSCOPE_WITH_NET
    // Of "libcurl/8.14.1 OpenSSL/3.5.1 …" the number.
    const QString version = Net::CurlTransport::version().section(u' ', 0, 0).section(u'/', 1);
    list.append({u"libcurl"_s, version, u"curl"_s});
#endif
    return list;
}

} // namespace Grantscope
