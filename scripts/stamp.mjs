// Stamps: a hash of what a step was made from, kept beside what it made, so that the step is not done twice.
// Plain Node: these files run before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the build is made from. Tests are not part of it: changing one asks for no new build. */
const SOURCES = ['apps', 'libs', '.swcrc', 'tsconfig.json', 'package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/pack-web.mjs'];
const LEFT_OUT = /(\.spec\.tsx?|\.md|\.DS_Store|~)$/;

/** Every file under `place`, a file or a folder, in one order on every machine. */
export function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name === 'node_modules' || entry.name === 'dist') return [];
      const inside = path.join(place, entry.name);
      if (entry.isDirectory()) return filesUnder(inside);
      return entry.isFile() && !LEFT_OUT.test(entry.name) ? [inside] : [];
    });
}

/** The stamp of these files: contents and names, not times, so that a fresh checkout of the same sources is the same. */
export function stampOf(files, root = '.') {
  const hash = createHash('sha256');
  for (const file of files) {
    const contents = readFileSync(file);
    hash.update(`${path.relative(root, file).split(path.sep).join('/')}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex');
}

/** The stamp of all the build is made from, in the project at `root`. */
export const sourceStamp = (root) =>
  stampOf(
    SOURCES.flatMap((place) => filesUnder(path.join(root, place))),
    root,
  );

/** A stamp written earlier; empty when there is none. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
