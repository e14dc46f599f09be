// Prints what a first visit loads (sign-in, shell, My day) as gzip, and fails over the budget.
// Reads the manifest of a finished build, dist/web or the folder given: npm run build:web && node scripts/bundle-size.mjs
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const budgetKb = 240;
const built = process.argv[2] ? pathToFileURL(`${resolve(process.argv[2])}/`) : new URL('../dist/web/', import.meta.url);
const manifestFile = new URL('.vite/manifest.json', built);
if (!existsSync(manifestFile)) {
  console.error('No build in dist/web: run `npm run build:web` first.');
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const firstScreens = ['index.html', 'src/features/accounts/sign-in-screen.tsx', 'src/features/my-day/my-day-screen.tsx'];
const firstWords = ['app', 'ui', 'features/accounts', 'features/my-day'].map((room) => `src/${room}/words/en.json`);

const scripts = new Set();
const sheets = new Set();
const seen = new Set();
function follow(key) {
  const part = manifest[key];
  if (!part) throw new Error(`${key} is not in the build's manifest`);
  if (seen.has(key)) return;
  seen.add(key);
  scripts.add(part.file);
  for (const sheet of part.css ?? []) sheets.add(sheet);
  for (const next of part.imports ?? []) follow(next);
}
for (const key of [...firstScreens, ...firstWords]) follow(key);
// All styles come with the page.
sheets.add(manifest['style.css'].file);

const size = (file) => gzipSync(readFileSync(new URL(file, built))).length / 1024;
const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0);
for (const file of [...scripts].sort((a, b) => size(b) - size(a))) console.log(`${size(file).toFixed(1).padStart(7)} kB  ${file}`);
const script = total(scripts);
const brotli = [...scripts].reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(file, built))).length / 1024, 0);
console.log(`first load: ${script.toFixed(1)} kB of script (budget ${budgetKb}), ${total(sheets).toFixed(1)} kB of style, gzip; ${brotli.toFixed(1)} kB of script as it is sent over https (Brotli)`);
if (script > budgetKb) {
  console.error('Over the budget: move a screen, dialog or library behind lazy().');
  process.exit(1);
}
