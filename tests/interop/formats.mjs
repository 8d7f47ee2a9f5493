#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// What others make of an exported transcript.
//
//   node formats.mjs har FILE…       against the schema of HAR 1.2 (npm har-schema)
//   node formats.mjs devtools FILE…  imported by the network panel of Chromium's developer tools
//   node formats.mjs mermaid FILE…   parsed and drawn by Mermaid in headless Chromium; of a Markdown file its block
//   node formats.mjs html FILE…      opened in headless Chromium, light and dark: no script runs, nothing is asked for
//
// Prints what is wrong. Exit 1: something is; 2: usage.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const [kind, ...files] = process.argv.slice(2);
const problems = [];

function checkHar() {
  const Ajv = require('ajv');
  const schemas = require('har-schema');
  const ajv = new Ajv({ allErrors: true, schemaId: 'auto', validateSchema: false, logger: false });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
  ajv.addSchema(Object.values(schemas));
  const validate = ajv.getSchema('har.json#') ?? ajv.getSchema('har.json');
  for (const file of files) {
    const har = JSON.parse(readFileSync(file, 'utf8'));
    if (!validate(har)) problems.push(...validate.errors.map((each) => `${file}: ${each.dataPath} ${each.message}`));
    for (const { pageref } of har.log.entries) {
      if (pageref && !har.log.pages.some(({ id }) => id === pageref)) problems.push(`${file}: no page ${pageref}`);
    }
  }
}

async function inBrowser(check) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    await check(browser);
  } finally {
    await browser.close();
  }
}

/** What the network panel lists after an import; the tools' own modules are asked, for the panel draws only what is in view. */
async function imported(text) {
  const { ViewManager } = await import('./ui/legacy/legacy.js');
  await ViewManager.ViewManager.instance().showView('network');
  const { NetworkPanel } = await import('./panels/network/network.js');
  const { NetworkLog } = await import('./models/logs/logs.js');
  const { HARFormat } = await import('./models/har/har.js');
  try {
    new HARFormat.HARRoot(JSON.parse(text)); // The panel swallows what this says.
  } catch (error) {
    return { error: String(error) };
  }
  const log = NetworkLog.NetworkLog.instance();
  await NetworkPanel.NetworkPanel.instance().networkLogView.onLoadFromFile(new File([text], 'transcript.har'));
  const requests = await Promise.all(log.requests().map(async (request) => {
    const content = await request.requestContentData();
    return {
      line: `${request.requestMethod} ${request.url()} ${request.statusCode}`,
      fields: [request.requestHeaders(), request.responseHeaders].map((list) => list.map(({ name, value }) => `${name}: ${value}`)),
      form: (await request.requestFormData()) ?? '',
      body: content.isTextContent && !content.text.includes('\uFFFD') ? content.text : '', // Octets are read as text where their type says so.
    };
  }));
  return { requests };
}

async function checkDevTools(browser) {
  for (const file of files) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(`${file}: ${error}`));
    await page.goto('devtools://devtools/bundled/devtools_app.html?panel=network');
    await page.locator('.tabbed-pane').first().waitFor(); // Before, they know no language yet.
    const text = readFileSync(file, 'utf8');
    const seen = await page.evaluate(imported, text);
    await page.close();
    if (seen.error) {
      problems.push(`${file}: ${seen.error}`);
      continue;
    }
    const { entries } = JSON.parse(text).log;
    if (seen.requests.length !== entries.length) problems.push(`${file}: ${seen.requests.length} of ${entries.length} were imported`);
    // The tools put them in the order of their beginning.
    const written = (list) => list.map(({ name, value }) => `${name}: ${value}`);
    const found = seen.requests.map((request) => JSON.stringify(request));
    const expected = entries.map(({ request, response }) => JSON.stringify({
      line: `${request.method} ${request.url} ${response.status}`,
      fields: [written(request.headers), written(response.headers)],
      form: request.postData?.text ?? '',
      body: response.content.encoding === 'base64' ? '' : response.content.text ?? '',
    }));
    problems.push(...expected.filter((each) => !found.includes(each)).map((each) => `${file}: missing ${each}`));
    problems.push(...found.filter((each) => !expected.includes(each)).map((each) => `${file}: made up ${each}`));
  }
}

function diagramsIn(file) {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.md') ? [...text.matchAll(/^```mermaid\n([^]*?)^```$/gm)].map((match) => match[1]) : [text];
}

async function checkMermaid(browser) {
  const page = await browser.newPage();
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  for (const file of files) {
    const diagrams = diagramsIn(file);
    if (diagrams.length === 0) problems.push(`${file}: no diagram`);
    for (const diagram of diagrams) {
      const seen = await page.evaluate(async (text) => {
        globalThis.mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7 });
        try {
          await globalThis.mermaid.parse(text);
          const { svg } = await globalThis.mermaid.render('diagram', text);
          const texts = new DOMParser().parseFromString(svg, 'text/html').querySelectorAll('text, foreignObject, script, img');
          return { texts: [...texts].map((each) => `${each.localName}: ${each.textContent}`) };
        } catch (error) {
          return { error: String(error) };
        }
      }, diagram);
      if (seen.error) problems.push(`${file}: ${seen.error}\n${diagram}`);
      else if (seen.texts.some((each) => /^(script|img)/.test(each))) problems.push(`${file}: ${seen.texts.join('\n')}`);
      else console.log(seen.texts.join('\n'));
    }
  }
}

async function checkHtml(browser) {
  for (const file of files) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ colorScheme });
      const address = pathToFileURL(file).href;
      page.on('request', (request) => { if (request.url() !== address) problems.push(`${file}: asks for ${request.url()}`); });
      page.on('console', (message) => problems.push(`${file}: ${message.text()}`));
      page.on('pageerror', (error) => problems.push(`${file}: ${error}`));
      page.on('dialog', (dialog) => { problems.push(`${file}: ${dialog.message()}`); dialog.dismiss(); });
      await page.goto(address);
      const seen = await page.evaluate(() => ({
        scripts: document.querySelectorAll('script, iframe, object, embed, img, link, form, base').length,
        handlers: [...document.querySelectorAll('*')].filter((each) => [...each.attributes].some(({ name }) => name.startsWith('on'))).length,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        unlabelled: [...document.querySelectorAll('svg')].filter((each) => !each.querySelector('title')?.textContent).length,
        ids: [...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map((each) => each.id)).size,
        background: getComputedStyle(document.body).backgroundColor,
      }));
      for (const name of ['scripts', 'handlers', 'wide', 'unlabelled', 'ids']) {
        if (seen[name] > 0) problems.push(`${file}: ${name} ${seen[name]}`);
      }
      const [red] = seen.background.match(/\d+/g).map(Number);
      if ((red < 128) !== (colorScheme === 'dark')) problems.push(`${file}: ${seen.background} where it is ${colorScheme}`);
      await page.setViewportSize({ width: 400, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) problems.push(`${file}: ${wide} px too wide in a narrow window`);
      await page.close();
    }
  }
}

const inside = { devtools: checkDevTools, mermaid: checkMermaid, html: checkHtml };
if (files.length === 0 || (kind !== 'har' && !inside[kind])) {
  console.error('usage: node formats.mjs har|devtools|mermaid|html FILE…');
  process.exit(2);
}
if (kind === 'har') checkHar();
else await inBrowser(inside[kind]);
problems.forEach((each) => console.log(each));
process.exit(problems.length > 0 ? 1 : 0);
