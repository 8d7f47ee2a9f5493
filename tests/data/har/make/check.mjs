// SPDX-License-Identifier: GPL-3.0-or-later
// Says of each file what the schema of HAR 1.2 (har-schema) refuses, and which members go beyond it.
//
//   node check.mjs FILE...
import fs from 'node:fs';
import { createRequire } from 'node:module';

const validator = createRequire(import.meta.url)('har-validator/lib/promise.js');
for (const file of process.argv.slice(2)) {
  const har = JSON.parse(fs.readFileSync(file, 'utf8'));
  const problem = await validator.har(har).then(() => undefined, (error) => error);
  const own = new Set();
  JSON.stringify(har, (key, value) => { if (key.startsWith('_')) own.add(key); return value; });
  console.log(`${file}: ${har.log.entries.length} entries; ${problem ? (problem.errors ?? [problem]).slice(0, 3).map((e) => `${e.dataPath ?? ''} ${e.message}`).join('; ') : 'valid'}; ${[...own].sort().join(' ')}`);
}
