// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/people.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

const QList<Person> &people()
{
    static const QList<Person> all = {
        {
            .username = "alice",
            .subject = "7c1f0a52-alice",
            .name = u"Alice Example"_s,
            .givenName = u"Alice"_s,
            .familyName = u"Example"_s,
            .nickname = u"Al"_s,
            .email = u"alice@example.com"_s,
            .emailVerified = true,
            .phoneNumber = u"+1 202 555 0143"_s,
            .phoneNumberVerified = true,
            .birthdate = u"1990-04-01"_s,
            .zoneinfo = u"America/New_York"_s,
            .locale = u"en-US"_s,
            .streetAddress = u"1 Example Street"_s,
            .locality = u"Springfield"_s,
            .postalCode = u"12345"_s,
            .country = u"US"_s,
        },
        {
            // Signs that pages and JSON must escape; an address that nobody verified; no telephone, no address.
            .username = "bob",
            .subject = "b0b<&>\"'",
            .name = u"Bob \"<b>\" O'Neil & Sons"_s,
            .givenName = u"Bob"_s,
            .familyName = u"O'Neil"_s,
            .email = u"bob@example.net"_s,
            .locale = u"en"_s,
        },
        {
            .username = "meihua",
            .subject = "3e9d44b7-meihua",
            .name = u"王美華"_s,
            .givenName = u"美華"_s,
            .familyName = u"王"_s,
            .nickname = u"小美 🌸"_s,
            .email = u"meihua@example.org"_s,
            .emailVerified = true,
            .phoneNumber = u"+886 2 5550 0199"_s,
            .birthdate = u"1985-11-23"_s,
            .zoneinfo = u"Asia/Taipei"_s,
            .locale = u"zh-TW"_s,
            .streetAddress = u"範例路一段 1 號"_s,
            .locality = u"臺北市"_s,
            .postalCode = u"100"_s,
            .country = u"TW"_s,
        },
    };
    return all;
}

const Person *findPerson(QByteArrayView username)
{
    const auto found = std::ranges::find(people(), username, &Person::username);
    return found == people().cend() ? nullptr : &*found;
}

const Person *findSubject(QByteArrayView subject)
{
    const auto found = std::ranges::find(people(), subject, &Person::subject);
    return found == people().cend() ? nullptr : &*found;
}

} // namespace Grantscope::Practice
