// The contract between server and callers: libs/api-client/openapi.json and the types made from it.
//   node scripts/contract.mjs          writes both anew from the built server (npm run build:server first)
//   node scripts/contract.mjs --check  fails when they are stale, or when something that callers lean on has gone or changed
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { breaksBetween } from './contract-breaks.mjs';
import { withScratchDatabase } from './scratch-database.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = `${root}dist/apps/api/openapi.js`;
const documentFile = `${root}libs/api-client/openapi.json`;
const typesFile = `${root}libs/api-client/schema.d.ts`;
const checking = process.argv.includes('--check');

if (!existsSync(program)) {
  console.error('The server is not built: run `npm run build:server` first.');
  process.exit(2);
}
const printed = await withScratchDatabase((env) => execFileSync(process.execPath, [program], { cwd: root, env, encoding: 'utf8', maxBuffer: 64 << 20 }));
const document = JSON.parse(printed);
const text = `${JSON.stringify(document, null, 2)}\n`;
const types = `// Written by scripts/contract.mjs from openapi.json. Do not edit.\n${astToString(await openapiTS(document))}`;

if (!checking) {
  writeFileSync(documentFile, text);
  writeFileSync(typesFile, types);
  console.log(`${Object.keys(document.paths).length} paths written to libs/api-client`);
} else {
  const kept = existsSync(documentFile) ? readFileSync(documentFile, 'utf8') : '';
  const problems = [];
  if (kept) problems.push(...breaksBetween(JSON.parse(kept), document));
  // What was promised on the main branch counts as well: a break cannot be hidden by writing the contract anew.
  for (const promised of promisedBefore()) problems.push(...breaksBetween(promised, document));
  if (kept !== text) problems.push('libs/api-client/openapi.json is stale: run `npm run contract`');
  if (!existsSync(typesFile) || readFileSync(typesFile, 'utf8') !== types) problems.push('libs/api-client/schema.d.ts is stale: run `npm run contract`');
  for (const problem of new Set(problems)) console.error(problem);
  if (problems.length > 0) process.exit(1);
  console.log(`The contract is fresh: ${Object.keys(document.paths).length} paths`);
}

/** The contract as it stands in CONTRACT_BASE (a commit or branch), when that is set and holds one. */
function promisedBefore() {
  const base = process.env.CONTRACT_BASE;
  if (!base) return [];
  try {
    return [JSON.parse(execFileSync('git', ['show', `${base}:libs/api-client/openapi.json`], { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'ignore'] }))];
  } catch {
    return [];
  }
}
