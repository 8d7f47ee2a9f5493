// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzkeys.h"

#include "jose/keyimport.h"

namespace Grantscope {

namespace {

// clang-format off
constexpr char kPairs[] = R"({"keys":[
        {"kty":"RSA",
         "n":"wmvOmko8PnZBA5_vgMPNnqnYcSFbxgufuIqFCLKfIzEJrEO6hAFvHR6MVlHsr_x0l7lrkClwI8U5iEa_6KhSSa1-E-8bxY66QO8hncsjyModtNp22gV14_JkXboVR-8Xb4xH9zSAxMSUmZgPi1GlRfswQ9Qgxibi01JD048AnyXB7XzeE0ziN91V9A6b8wS8D3yadxCRzPjg8Y16QljmZ50Ezufz0ZwFnyucRMLsbPkkRa9F-L6AUN3Z4Sh8_WoFblo2vQwdelAtVGzHWDJm7ehLpy83uphlC8yYT4iptn3TAW6P8_MFpQ1lYkuMoiSlLgNRCqiGR9ARUkarzU51rQ",
         "e":"AQAB",
         "d":"EhybcFWqk5IOH_GSDP-Qo--EJZPbOhGipT0oRAVp3Ewo78aWdU4x5PdP0QnMQB_HV8wS-GjX1Mk-gRLANYMauVjjdiVwA6E2ei6cxdejA4VKq6qvaEOadiwCTBX1_g_IseBSYvXd6ha7Fizrg8nNGP4bwrHcBMGiH1gaT_bSMsEWsJH0GziAVAp7a9fde7cZflCGQYm85tYhDtUVF5VB_E3zJmJXhZW9piLN0240pmZ7aRriZ8qaFX0Ri6Absyh0ffrhmGlN0GKv6leXbbEFmK2-K_l4XI9GIDbm-kDf_fnsL-S4ww2VkW1UsMUsYPiPQ1SIKS62w6dZSibMI2uGMQ",
         "p":"9l6vzv6Rtj7J8Zh4Km7dIagIUC2mvBqz65l5TdIotrgOzJEdsceTEdIij1fzqKSPgCPRTsAtQRFyowsVGOAfa4xqkrvDwByj8CfY6dp_SdAFiHe-WEL2mLZ5p7cYYHM77NeGlMLCmlgHEnst8NYrOlnGMrvMjzbwaB4QCzgUit0",
         "q":"ygVK2EposPH8oq9qvMzZbJ5yONyc5h6o9_IF5jJYmuFMjrXW11vnq5G5yrIKtZGqgYvDIRz_Uk033jz1Mo_HIVgCS_1jJjVC-q49I-m3YO6SwO7RsDL-3fSRFY0c6AUr5jv7eQFk5A_iBFyPWdqhvXAgVUKhjqm35vKRCiKp4RE",
         "dp":"TxCEC0HXMU1lMYtkxPlfLfXm9RQxdhx7sRhHvZm8Ryc6WJwZk3wgzo9JWAc5wt1M0CqueT9jRoZ666ga1SjX7IPbj8uCPpzyX5fqHOJqBx4jKHCFPX3_9XJaCGDSCeHxUUi5f_Qgz7eATYYKcEfLB6bX3GA4fZ17-W3saC1PKmE",
         "dq":"piViH65amaP6_aU9KJdk_cL197PgyhVPK9P9bAvd-Urv1rLQRYANcXpBDeYNjrSFQVO7oGEjzwE4wGrr0bCTueWSxgJX59WIB3kDSaTuryamxUvkYoAeQlbgd5P9wQh3yTttn2A5JKO3Y5ToRKLdwFoWDWjmS9ljKOo3xNkrU7E",
         "qi":"Wr4kp_21QhsV3QZO6YTBNG3d_AKijfvI8oYHuzis_yhC4e2u_2MzfMR0Y7Deru6rOn2bcJ4yTUCwFb5EpkHfbcr8wCBTPR086pkA6AhXauN9gE2AepZADqcVuhDIHptxQxwsQ8wMZ1DOLlpBU8rSj4HpdIAJAlWPwB5NlF7Gi4E"},
        {"kty":"EC","crv":"P-256","x":"weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ",
         "y":"e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck","d":"VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw"},
        {"kty":"OKP","crv":"X25519","x":"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08",
         "d":"XasIfmJKikt54X-Lg4AO5m87sSkmGLb9HC-LJ_-I4Os"},
        {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
         "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]})";
// clang-format on

QList<Jose::Key> readKeys()
{
    QList<Jose::Key> keys;
    for (const qsizetype octets : {16, 24, 32, 48, 64})
        keys.append(Jose::keyFromSecret(Secret(QByteArray(octets, 'k'))).value());
    return keys + Jose::importKeys(kPairs).value().keys;
}

} // namespace

const QList<Jose::Key> &fuzzKeys()
{
    static const QList<Jose::Key> keys = readKeys();
    return keys;
}

} // namespace Grantscope
