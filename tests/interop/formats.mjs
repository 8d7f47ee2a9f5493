#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// What others make of an exported transcript.
//
//   node formats.mjs har FILE…       against the schema of HAR 1.2 (npm har-schema)
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

if (files.length === 0 || !['har', 'mermaid', 'html'].includes(kind)) {
  console.error('usage: node formats.mjs har|mermaid|html FILE…');
  process.exit(2);
}
if (kind === 'har') checkHar();
else await inBrowser(kind === 'mermaid' ? checkMermaid : checkHtml);
problems.forEach((each) => console.log(each));
process.exit(problems.length > 0 ? 1 : 0);
