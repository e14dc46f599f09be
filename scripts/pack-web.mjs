// Packs the files of a built web app once, as small as they get, instead of at every request: `x.js.br` and `x.js.gz` beside `x.js`.
// Browsers take Brotli over https and from this machine, gzip else.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const PACKED = /\.(js|css|html|svg|json|webmanifest)$/;
/** Smaller files fit into one packet as they are. */
const LEAST = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Resolves when everything worth it is packed. */
export async function packWeb(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && PACKED.test(entry.name) && !path.join(entry.parentPath ?? entry.path, '/').includes(`${path.sep}.vite${path.sep}`));
  await Promise.all(files.map(async (entry) => {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(file);
    if (bytes.length < LEAST) return;
    const packed = [['br', await brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })], ['gz', await zip(bytes, { level: 9 })]];
    for (const [end, small] of packed) if (small.length < bytes.length) writeFileSync(`${file}.${end}`, small);
  }));
}
