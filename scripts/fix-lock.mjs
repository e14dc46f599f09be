// Adds to package-lock.json the optional packages of other machines (macOS binaries, musl builds …) that npm left
// out because the registry at hand did not offer them. Without those entries `npm ci` calls the lock stale.
// Run after every `npm install`; `--check` changes nothing and fails when something is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SYSTEMS = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** What a platform package's name says of the machine it is for: `@swc/core-linux-x64-musl`. */
export function machineOf(name) {
  const words = name.toLowerCase().split(/[-_/@.]+/);
  const of = (key, value) => (value ? { [key]: [value] } : {});
  return {
    ...of('os', words.map((word) => SYSTEMS[word]).find(Boolean)),
    ...of(
      'cpu',
      words.find((word) => PROCESSORS.includes(word)),
    ),
    ...of('libc', words.map((word) => LIBRARIES[word]).find(Boolean)),
  };
}

/** Where `name` is found from the package at `place`, as Node looks for it; undefined when nowhere. */
function placeOf(packages, place, name) {
  for (let folder = place; ;) {
    const candidate = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (!folder) return undefined;
    const cut = folder.lastIndexOf('/node_modules/');
    folder = cut < 0 ? '' : folder.slice(0, cut);
  }
}

/** Adds what is missing to the lock in place; returns the names added and those that could not be told. */
export function addMissing(lock) {
  const packages = lock.packages;
  const added = [];
  const unclear = [];
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = placeOf(packages, place, name);
      const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range);
      if (found && (!exact || packages[found].version === range)) continue;
      const version = range.replace(/^[\^~]/, '');
      const machine = machineOf(name);
      if (!/^\d+\.\d+\.\d+/.test(version) || !(machine.os || machine.cpu)) {
        if (!entry.peer) unclear.push(`${name}@${range} (wanted by ${place || 'the project'})`);
        continue;
      }
      const at = found ? `${place}/node_modules/${name}` : `node_modules/${name}`;
      packages[at] = { version, ...machine, optional: true };
      added.push(`${name}@${version}`);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return { added, unclear };
}

/** A lock that names the host it was made from ties every clone to that host. */
export const hostsNamed = (lock) =>
  Object.values(lock.packages).filter((entry) => /^https?:/.test(entry.resolved ?? ''));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const hosts = hostsNamed(lock);
  for (const entry of hosts) delete entry.resolved;
  const { added, unclear } = addMissing(lock);
  for (const line of unclear) console.warn(`Left out: ${line}`);
  const wrong = [...added.map((name) => `missing: ${name}`), ...hosts.map(({ version }) => `names a host: ${version}`)];
  if (wrong.length === 0) {
    console.log(`${file} is complete.`);
  } else if (process.argv.includes('--check')) {
    console.error(`${file} has ${wrong.length} faults; npm run lock:fix mends them.\n  ${wrong.join('\n  ')}`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`Mended ${wrong.length} entries of ${file}.`);
  }
}
