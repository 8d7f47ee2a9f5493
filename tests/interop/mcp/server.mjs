// SPDX-License-Identifier: GPL-3.0-or-later
// An MCP server that shares no line with this project, and its authorization server: both from the SDK of the protocol's
// authors, each on a free port of 127.0.0.1. It says "listening ADDRESS" and ends when its standard input does.
//   node mcp/server.mjs [--json] [--secret] [--no-challenge]
// --json answers in JSON in place of a stream of events, --secret registers every client with a secret, --no-challenge
// leaves out where the metadata are.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import express from 'express';
import * as z from 'zod';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js';
import { getOAuthProtectedResourceMetadataUrl, mcpAuthRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';
import {
  InvalidGrantError, InvalidRequestError, InvalidScopeError, InvalidTokenError,
} from '@modelcontextprotocol/sdk/server/auth/errors.js';

const wants = (option) => process.argv.includes(option);
const scopes = ['mcp:tools', 'mcp:admin'];

/** The address of a server whose application comes later: it has to know its port. */
async function listen() {
  const place = { app: (_request, response) => response.end() };
  const server = createServer((request, response) => place.app(request, response));
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  place.origin = `http://127.0.0.1:${server.address().port}`;
  return place;
}
const authorization = await listen();
const resource = await listen();
const address = new URL(`${resource.origin}/mcp`);

/** Whoever comes is let in at once: there are no pages. */
class Provider {
  clients = new Map();
  codes = new Map();
  tokens = new Map();

  clientsStore = {
    getClient: async (id) => this.clients.get(id),
    registerClient: async (asked) => {
      const client = wants('--secret')
        ? { ...asked, token_endpoint_auth_method: 'client_secret_post', client_secret: randomUUID(), client_secret_expires_at: 0 }
        : asked;
      this.clients.set(client.client_id, client);
      return client;
    },
  };

  async authorize(client, params, response) {
    const asked = params.scopes?.filter(Boolean) ?? [];
    if (asked.some((scope) => !scopes.includes(scope))) throw new InvalidScopeError('unknown scope');
    const code = randomUUID();
    this.codes.set(code, { client, params, scopes: asked.length ? asked : ['mcp:tools'] });
    const target = new URL(params.redirectUri);
    target.searchParams.set('code', code);
    if (params.state !== undefined) target.searchParams.set('state', params.state);
    response.redirect(target.href);
  }

  codeOf(client, code) {
    const found = this.codes.get(code);
    if (found?.client.client_id !== client.client_id) throw new InvalidGrantError('no such code');
    return found;
  }

  async challengeForAuthorizationCode(client, code) {
    return this.codeOf(client, code).params.codeChallenge;
  }

  async exchangeAuthorizationCode(client, code, _verifier, redirectUri, asked) {
    const found = this.codeOf(client, code);
    this.codes.delete(code);
    if (redirectUri !== found.params.redirectUri) throw new InvalidGrantError('another redirect_uri');
    if (asked?.href !== found.params.resource?.href) throw new InvalidRequestError('another resource');
    const token = randomUUID();
    this.tokens.set(token, { token, clientId: client.client_id, scopes: found.scopes, expiresAt: Date.now() / 1000 + 600, resource: asked });
    return { access_token: token, token_type: 'bearer', expires_in: 600, scope: found.scopes.join(' ') };
  }

  async exchangeRefreshToken() { throw new InvalidGrantError('there are none'); }

  async verifyAccessToken(token) {
    const found = this.tokens.get(token);
    if (found?.resource?.href !== address.href) throw new InvalidTokenError('not for this resource');
    return found;
  }
}

const provider = new Provider();
const rateLimit = false;
authorization.app = express().use(mcpAuthRouter({
  provider, issuerUrl: new URL(authorization.origin), scopesSupported: scopes, resourceServerUrl: address,
  authorizationOptions: { rateLimit }, tokenOptions: { rateLimit }, clientRegistrationOptions: { rateLimit },
}));

const metadata = getOAuthProtectedResourceMetadataUrl(address);
const app = express().use(express.json());
app.get(new URL(metadata).pathname, (_request, response) => {
  response.json({
    resource: address.href, authorization_servers: [new URL(authorization.origin).href], scopes_supported: scopes, bearer_methods_supported: ['header'],
  });
});
app.post('/mcp', requireBearerAuth({
  verifier: provider, requiredScopes: ['mcp:tools'], resourceMetadataUrl: wants('--no-challenge') ? undefined : metadata,
}), async (request, response) => {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: wants('--json') });
  const server = new McpServer({ name: 'another-mcp', version: '1.0.0' });
  server.registerTool('echo', { inputSchema: { text: z.string() } }, async ({ text }) => ({ content: [{ type: 'text', text }] }));
  response.on('close', () => { transport.close(); server.close(); });
  await server.connect(transport);
  await transport.handleRequest(request, response, request.body);
});
resource.app = app;

console.log(`listening ${address.href}`);
process.stdin.resume().on('end', () => process.exit(0));
