// SPDX-License-Identifier: GPL-3.0-or-later
import { chromium } from 'playwright-core';

/** Headless Chromium with a fresh profile, which reaches nothing but this machine. CHROMIUM names another than Debian's. */
export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]'],
});
