// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Grantscope::Practice {

/// Somebody who can sign in. OpenID Connect Core §5.1; what is empty is not claimed.
struct Person
{
    QByteArray username = {};
    QByteArray subject = {}; ///< "sub"
    QString name = {}, givenName = {}, familyName = {}, nickname = {};
    QString email = {};
    bool emailVerified = false;
    QString phoneNumber = {};
    bool phoneNumberVerified = false;
    QString birthdate = {}, zoneinfo = {}, locale = {};
    QString streetAddress = {}, locality = {}, postalCode = {}, country = {};

    friend bool operator==(const Person &, const Person &) = default;
};

/// The ready-made three: one with all claims, one with few and awkward ones, one with a name outside ASCII.
[[nodiscard]] const QList<Person> &people();
[[nodiscard]] const Person *findPerson(QByteArrayView username);
[[nodiscard]] const Person *findSubject(QByteArrayView subject);

} // namespace Grantscope::Practice
