/** Packs the files of a built web app: `x.js.br` and `x.js.gz` beside `x.js`. Resolves when everything worth it is packed. */
export function packWeb(folder: string): Promise<void>;
