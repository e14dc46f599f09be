// Draws the installed app's icons from the logo with the system's Chromium and writes them beside it.
// Run by hand after a change of the logo: node scripts/app-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const folder = new URL('../apps/web/public/', import.meta.url);
const logo = readFileSync(new URL('logo.svg', folder), 'utf8');
const icons = [
  { name: 'icon-192.png', size: 192, part: 0.8, ground: '#f3f0e8' },
  { name: 'icon-512.png', size: 512, part: 0.8, ground: '#f3f0e8' },
  // Launchers cut a maskable icon to a circle: everything that matters stays within 80 % of the middle.
  { name: 'icon-maskable-512.png', size: 512, part: 0.56, ground: '#f3f0e8' },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const { name, size, part, ground } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const inner = Math.round(size * part);
    await page.setContent(`<body style="margin:0;background:${ground};display:grid;place-items:center;height:100vh">
      <div style="width:${inner}px;height:${inner}px">${logo.replace('<svg ', `<svg width="${inner}" height="${inner}" `)}</div>`);
    writeFileSync(new URL(name, folder), await page.screenshot());
    await page.close();
  }
} finally {
  await browser.close();
}
