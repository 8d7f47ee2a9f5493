// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the page: the client of each scenario. The path names it; what it does badly, it does so on purpose.
const ONE = 'http://127.0.0.1:9411';
const TWO = 'http://127.0.0.1:9412';
const ATTACKER = 'http://127.0.0.1:9415';
const here = location.origin;
const [, scenario, callback] = location.pathname.split('/');
const say = (text) => { document.getElementById('state').textContent = text; };
const b64u = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const random = () => b64u(crypto.getRandomValues(new Uint8Array(24)));
const json = async (url, options) => (await fetch(url, options)).json();
const form = (fields) => ({ method: 'POST', body: new URLSearchParams(fields) });
const bearer = (token) => ({ headers: { authorization: `Bearer ${token}` } });
const keep = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));
const kept = (name) => JSON.parse(sessionStorage.getItem(name) ?? 'null');
const go = (endpoint, fields) => { location.href = `${endpoint}?${new URLSearchParams(fields)}`; };

async function noise() {
  navigator.sendBeacon(`http://localhost:${location.port}/collect`, JSON.stringify({ page: location.pathname, n: 1 }));
  await fetch('http://tracker.example/t.gif?u=1').catch(() => {}); // nobody there
  await fetch('/api/orders').catch(() => {}); // 401
}

async function startCode(issuer, more, { pkce = true, state = true } = {}) {
  const metadata = await json(`${issuer}/.well-known/openid-configuration`);
  const fields = { client_id: 'spa', response_type: 'code', scope: 'openid profile email', redirect_uri: `${here}/${scenario}/callback` };
  const memory = { issuer, metadata, verifier: random() + random(), nonce: random(), state: random() };
  if (pkce) {
    fields.code_challenge = b64u(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(memory.verifier)));
    fields.code_challenge_method = 'S256';
    fields.nonce = memory.nonce;
  }
  if (state) fields.state = memory.state;
  keep(memory.state, memory);
  keep('last', memory);
  go(metadata.authorization_endpoint, { ...fields, ...more });
}

async function finishCode(answer, tokenFields, memory = kept(answer.get('state')) ?? kept('last')) {
  const { metadata, verifier } = memory;
  if (metadata.jwks_uri) await json(metadata.jwks_uri);
  const tokens = await json(metadata.token_endpoint, form({
    grant_type: 'authorization_code', client_id: 'spa', code: answer.get('code'), redirect_uri: `${here}/${scenario}/callback`, code_verifier: verifier, ...tokenFields,
  }));
  const person = await json(metadata.userinfo_endpoint, bearer(tokens.access_token));
  return { tokens, person };
}

/** Over HTTP/2 where the recording has it, and a web socket that is handed a token. */
async function extras(token) {
  const secure = `https://127.0.0.1:${Number(location.port) + 1}`;
  await fetch(`${secure}/api/orders?page=1&q=a%20b+c`, bearer(token)).catch(() => {});
  await new Promise((done) => {
    const socket = new WebSocket(`ws://${location.host}/live`);
    socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init', access_token: token }));
    socket.onmessage = () => setTimeout(done, 100);
    socket.onerror = done;
    setTimeout(done, 1500);
  });
}

const query = new URLSearchParams(location.search);
const fragment = new URLSearchParams(location.hash.slice(1));
const start = {
  pkce: () => startCode(ONE, {}),
  implicit: () => go(`${ONE}/auth`, { client_id: 'spa', response_type: 'id_token token', scope: 'openid email', nonce: random(), state: random(), redirect_uri: `${here}/implicit/callback` }),
  second: () => startCode(TWO, {}),
  bad: () => startCode(ONE, { client_id: 'legacy-shop', scope: 'openid' }, { pkce: false, state: false }),
  query: () => startCode(ONE, { scope: 'openid orders:read' }),
  mixup: () => startCode(ATTACKER, {}),
  post: () => startCode(ONE, { response_mode: 'form_post', response_type: 'code id_token' }),
};
const finish = {
  pkce: async () => { const { tokens } = await finishCode(query, {}); await extras(tokens.access_token); },
  second: () => finishCode(query, {}),
  implicit: () => json('/api/orders', bearer(fragment.get('access_token'))),
  bad: () => finishCode(query, { client_id: 'legacy-shop', client_secret: 'legacy-secret-7f3a', code_verifier: '' }),
  query: async () => {
    const { tokens } = await finishCode(query, {});
    await json(`/api/orders?access_token=${encodeURIComponent(tokens.access_token)}&page=1`);
  },
  // The state is looked up, iss (RFC 9207) is not compared: the code goes to whom the state was made for.
  mixup: () => finishCode(query, {}),
  post: () => finishCode(new URLSearchParams(window.posted), {}),
};

(async () => {
  if (scenario !== 'second') await noise();
  if (callback) {
    await finish[scenario]();
    say('done');
  } else await start[scenario]();
})().catch((problem) => say(`failed: ${problem}`));
