// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/redactor.h"

#include "transcript/octetkinds_p.h"
#include "transcript/secretplaces.h"
#include "transcript/wideoctets_p.h"

#include <QUtf8StringView>

#include <algorithm>

namespace Grantscope::Transcript {

namespace {

constexpr int kDeepestNesting = 3; // Base64 in Base64.
constexpr qsizetype kShortestBase64 = 11; // Of eight octets.

int depthFor(qsizetype size)
{
    if (size <= qsizetype(64) << 10)
        return 3;
    return size <= qsizetype(1) << 20 ? 2 : 1;
}

bool isBase64Character(char c)
{
    return isOctetOf(Base64Octet, c);
}

/// Both alphabets; a last character without its partner is left out.
QByteArray decodedBase64(QByteArray run)
{
    run.replace('-', '+').replace('_', '/');
    return QByteArray::fromBase64(run);
}

/// False where the beginning shows already that \a run is no text in Base64.
bool mayBeText(const QByteArray &run)
{
    const QByteArray begin = decodedBase64(run.first(std::min<qsizetype>(run.size(), 16)));
    // A character of several octets may be cut.
    for (qsizetype cut = 0; cut < 4; ++cut) {
        if (cut <= begin.size() && QUtf8StringView(begin.chopped(cut)).isValidUtf8())
            return true;
    }
    return false;
}

/// A JWS in compact form (RFC 7515 §7.1) with a signature.
bool isSignedJws(const QByteArray &value)
{
    return value.startsWith("eyJ") && value.count('.') == 2 && !value.endsWith('.')
           && std::ranges::all_of(value, [](char c) { return c == '.' || isOctetOf(Base64urlOctet, c); });
}

/// Of a place that holds a signed JWS as it is, the signature.
std::optional<Stretch> signatureWithin(const QByteArray &text, const SecretPlace &place)
{
    const QByteArray &value = place.values.constFirst();
    const qsizetype dot = value.lastIndexOf('.');
    const qsizetype at = isSignedJws(value) ? text.indexOf(value, place.where.begin) : -1;
    if (at < 0 || at + value.size() > place.where.end)
        return std::nullopt;
    return Stretch{at + dot + 1, at + value.size()};
}

bool holdsAddress(const QByteArray &field)
{
    constexpr QByteArrayView kFields[] = {"location", "content-location", "referer"};
    return std::ranges::any_of(kFields,
                               [&](QByteArrayView name) { return name.compare(field, Qt::CaseInsensitive) == 0; });
}

} // namespace

void Redactor::learn(SecretKind kind, const Secret &value)
{
    const QByteArray octets = value.reveal().toByteArray();
    if (m_claims == Claims::Kept && isSignedJws(octets))
        m_pseudonyms.signatureNameOf(kind, octets);
    else
        m_pseudonyms.nameOf(kind, {octets});
}

void Redactor::learn(const QByteArray &text)
{
    Marks marks;
    collect(text, Pass::Learn, 0, marks);
}

void Redactor::learn(const Event &event)
{
    Event copy = event;
    go(Pass::Learn, copy);
}

QByteArray Redactor::redacted(const QByteArray &text)
{
    QByteArray copy = text;
    go(Pass::Learn, copy);
    go(Pass::Replace, copy);
    return copy;
}

QByteArray Redactor::withoutKnown(const QByteArray &text)
{
    QByteArray copy = text;
    go(Pass::ReplaceKnown, copy);
    return copy;
}

Event Redactor::redacted(const Event &event)
{
    // Twice: what comes late in the event may stand early in it, under no name.
    learn(event);
    return replaced(event);
}

Event Redactor::replaced(const Event &event)
{
    Event copy = event;
    go(Pass::Replace, copy);
    copy.hasPseudonyms = true;
    return copy;
}

void Redactor::collect(const QByteArray &text, Pass pass, int nesting, Marks &marks)
{
    forEachView(text, depthFor(text.size()), [&](const TextView &view) {
        if (pass != Pass::ReplaceKnown)
            collectPlaces(view, marks);
        if (pass != Pass::Learn)
            collectKnown(view, marks);
        collectBase64(view, pass, nesting, marks);
    });
}

void Redactor::collectPlaces(const TextView &view, Marks &marks)
{
    for (const SecretPlace &place : findSecretPlaces(view.text())) {
        // What a plainer reading found is right: decoded once more it would be another value.
        if (!marks.covers(view.original(place.where)))
            addPlace(view, place, marks);
    }
}

void Redactor::addPlace(const TextView &view, const SecretPlace &place, Marks &marks)
{
    if (isReplaced(place.values.constFirst()))
        return;
    if (m_claims == Claims::Kept) {
        if (const auto signature = signatureWithin(view.text(), place)) {
            const QByteArray name = m_pseudonyms.signatureNameOf(place.kind, place.values.constFirst());
            marks.add(view.original(*signature), {name, {{place.kind, Rule::JwtSignature, {}}}});
            return;
        }
    }
    const Stretch where = view.original(place.where);
    Replacement shown = leadMark(place.lead);
    shown.shown += m_pseudonyms.nameOf(place.kind, place.values);
    shown.entries.append({place.kind, place.rule, place.name});
    // JSON stays JSON; inside of a string of JSON a quote would end that.
    if (place.isNumber && where == place.where && view.isPlain())
        shown.shown = '"' + shown.shown + '"';
    marks.add(where, shown);
}

/// What stands where a secret stood: alone, behind the user of Basic, or as the signature of a JWT.
bool Redactor::isReplaced(const QByteArray &value)
{
    const qsizetype at = value.lastIndexOf("\u27e8");
    if (at < 0 || !m_pseudonyms.adopt(QByteArrayView(value).sliced(at)))
        return false;
    return at == 0 || value[at - 1] == ':' || value[at - 1] == '.';
}

void Redactor::collectKnown(const TextView &view, Marks &marks) const
{
    for (const Pseudonyms::Match &match : m_pseudonyms.search(view.text())) {
        if (const Stretch where = view.original(match.where); !marks.covers(where))
            marks.add(where, {match.name, {{match.kind, Rule::Known, {}}}});
    }
}

Replacement Redactor::leadMark(const QByteArray &lead) const
{
    if (lead.isEmpty())
        return {};
    Marks marks;
    collectKnown(TextView(lead), marks);
    return marks.applied(lead, 0);
}

void Redactor::collectBase64(const TextView &view, Pass pass, int nesting, Marks &marks)
{
    const QByteArrayView text = view.text();
    qsizetype at = 0;
    while (nesting < kDeepestNesting && at < text.size()) {
        if (!isBase64Character(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isBase64Character(text[end]))
            ++end;
        const Stretch where = view.original({at, end});
        if (end - at >= kShortestBase64 && !marks.covers(where))
            collectRun(view, {at, end}, pass, nesting, marks);
        at = end;
    }
}

/// The pieces between slashes, which may be those of an address, or else the whole.
void Redactor::collectRun(const TextView &view, Stretch run, Pass pass, int nesting, Marks &marks)
{
    const QByteArray text = view.text().sliced(run.begin, run.end - run.begin);
    bool isInPieces = false;
    for (qsizetype at = 0; text.contains('/') && at < text.size();) {
        const qsizetype slash = text.indexOf('/', at);
        const qsizetype end = slash < 0 ? text.size() : slash;
        const auto shown =
            end - at < kShortestBase64 ? std::nullopt : base64Mark(text.sliced(at, end - at), pass, nesting);
        if (shown)
            marks.add(view.original({run.begin + at, run.begin + end}), *shown);
        isInPieces = isInPieces || shown.has_value();
        at = end + 1;
    }
    if (isInPieces)
        return;
    if (const auto shown = base64Mark(text, pass, nesting))
        marks.add(view.original(run), *shown);
}

/// What stands for \a run, or nothing where there is no secret in it.
std::optional<Replacement> Redactor::base64Mark(const QByteArray &run, Pass pass, int nesting)
{
    const bool isText = mayBeText(run);
    if (!isText && pass == Pass::Learn)
        return std::nullopt;
    const QByteArray whole = decodedBase64(run);
    if (isText && QUtf8StringView(whole).isValidUtf8()) {
        Marks inner;
        collect(whole, pass, nesting + 1, inner);
        if (!inner.isEmpty()) {
            Replacement shown = inner.applied(whole, 0);
            shown.shown = "\u27e8"
                          "Base64: "
                          + shown.shown + "\u27e9";
            return shown;
        }
    }
    // The run may have begun with other characters of the alphabet.
    for (qsizetype i = 0; pass != Pass::Learn && i < 4; ++i) {
        const auto matches = m_pseudonyms.search(i == 0 ? whole : decodedBase64(run.sliced(i)));
        if (!matches.isEmpty()) {
            return Replacement{"\u27e8"
                               "Base64 with "
                                   + matches.constFirst().name + "\u27e9",
                               {{matches.constFirst().kind, Rule::Known, {}}}};
        }
    }
    return std::nullopt;
}

Receipt Redactor::receipt() const
{
    Receipt receipt = m_receipt;
    for (const auto &[entry, places] : m_receipt.places())
        receipt.setValues(entry.kind, m_pseudonyms.count(entry.kind));
    return receipt;
}

QByteArray Redactor::put(const Marks &marks, const QByteArray &text, qsizetype from)
{
    Replacement out = marks.applied(text, from);
    for (const Receipt::Entry &entry : std::as_const(out.entries))
        m_receipt.add(entry);
    return out.shown;
}

void Redactor::go(Pass pass, QByteArray &text, qsizetype from)
{
    Marks marks;
    collect(text, pass, 0, marks);
    if (pass != Pass::Learn && (!marks.isEmpty() || from > 0))
        text = put(marks, text, from);
}

void Redactor::go(Pass pass, QString &text)
{
    QByteArray utf8 = text.toUtf8();
    go(pass, utf8);
    if (pass == Pass::Replace)
        text = QString::fromUtf8(utf8);
}

void Redactor::collectForm(const QByteArray &text, Stretch form, Marks &marks)
{
    const TextView view(text);
    for (SecretPlace &place : findFormSecrets(text.sliced(form.begin, form.end - form.begin))) {
        place.where = {place.where.begin + form.begin, place.where.end + form.begin};
        if (!marks.covers(place.where))
            addPlace(view, place, marks);
    }
}

void Redactor::goForm(Pass pass, QByteArray &text)
{
    Marks marks;
    collectForm(text, {0, text.size()}, marks);
    collect(text, pass, 0, marks);
    if (pass != Pass::Learn && !marks.isEmpty())
        text = put(marks, text, 0);
}

/// Query and fragment are forms, so that a value goes on behind a blank that nobody encoded.
void Redactor::goAddress(Pass pass, QByteArray &text)
{
    Marks marks;
    const qsizetype hash = text.indexOf('#');
    const qsizetype end = hash < 0 ? text.size() : hash;
    if (const qsizetype query = text.indexOf('?'); query >= 0 && query < end)
        collectForm(text, {query + 1, end}, marks);
    if (hash >= 0)
        collectForm(text, {hash + 1, text.size()}, marks);
    collect(text, pass, 0, marks);
    if (pass != Pass::Learn && !marks.isEmpty())
        text = put(marks, text, 0);
}

void Redactor::goBody(Pass pass, QByteArray &body, bool isForm)
{
    const auto encoding = wideEncodingOf(body);
    const QByteArray before = encoding ? narrowed(body, *encoding) : body;
    QByteArray text = before;
    if (isForm)
        goForm(pass, text);
    else
        go(pass, text);
    if (text != before)
        body = encoding ? widened(text, *encoding) : text;
}

/// As a line, because its name says what the value is. Some recorders put several of a name into one, a line each.
QByteArray Redactor::fieldValue(Pass pass, const QByteArray &name, const QByteArray &value)
{
    QByteArrayList lines = value.split('\n');
    for (QByteArray &line : lines) {
        line.prepend(name + ": ");
        go(pass, line, name.size() + 2);
        if (pass == Pass::Learn)
            line.remove(0, name.size() + 2);
    }
    return lines.join('\n');
}

void Redactor::go(Pass pass, HeaderFields &fields)
{
    HeaderFields out;
    for (const HeaderField &field : std::as_const(fields)) {
        QByteArray name = field.name;
        QByteArray line = field.value;
        if (holdsAddress(name))
            goAddress(pass, line);
        else
            line = fieldValue(pass, name, field.value);
        if (pass == Pass::Learn)
            continue;
        go(pass, name);
        out.append(name, line);
    }
    if (pass == Pass::Replace)
        fields = out;
}

void Redactor::go(Pass pass, HttpRequest &request)
{
    go(pass, request.method);
    goAddress(pass, request.address);
    // What it is, before its fields are replaced.
    const QByteArray type = mediaType(request.fields);
    const bool isForm = type == "application/x-www-form-urlencoded" || (type.isEmpty() && request.body.contains('='));
    go(pass, request.fields);
    goBody(pass, request.body, isForm);
}

void Redactor::go(Pass pass, HttpResponse &response)
{
    go(pass, response.reason);
    go(pass, response.version);
    go(pass, response.fields);
    goBody(pass, response.body, false);
    go(pass, response.trailers);
}

void Redactor::go(Pass pass, Grantscope::Exchange &exchange)
{
    go(pass, exchange.request);
    go(pass, exchange.response);
    go(pass, exchange.requestHead);
    go(pass, exchange.responseHead);
    for (HttpResponse &each : exchange.interim)
        go(pass, each);
    go(pass, exchange.proxy);
    go(pass, exchange.remoteAddress);
    if (exchange.tls) {
        go(pass, exchange.tls->version);
        go(pass, exchange.tls->cipher);
        for (PeerCertificate &each : exchange.tls->chain) {
            go(pass, each.subject);
            go(pass, each.issuer);
        }
    }
}

void Redactor::go(Pass pass, Event &event)
{
    go(pass, event.run);
    go(pass, event.step);
    go(pass, event.subject);
    go(pass, event.text);
    goAddress(pass, event.address);
    if (event.request)
        go(pass, *event.request);
    if (event.exchange) {
        Grantscope::Exchange copy = *event.exchange;
        go(pass, copy);
        if (pass == Pass::Replace)
            event.exchange = std::make_shared<const Grantscope::Exchange>(std::move(copy));
    }
    if (event.failure) {
        go(pass, event.failure->id);
        go(pass, event.failure->reference);
        go(pass, event.failure->expected);
        go(pass, event.failure->found);
    }
    for (CheckResult &check : event.checks) {
        go(pass, check.id);
        go(pass, check.status);
        go(pass, check.reference);
        go(pass, check.expected);
        go(pass, check.found);
    }
}

} // namespace Grantscope::Transcript
