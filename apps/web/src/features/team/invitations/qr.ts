/** A QR code as it is drawn: the side in squares, with its white margin, and the path of the black ones. */
export interface QrDrawing { side: number; path: string }

/** Reads the picture that the server draws; null for anything else. Only numbers and path commands are taken from it. */
export function readQr(svg: string | null): QrDrawing | null {
  const side = Number(/viewBox="0 0 (\d{2,3}) \d{2,3}"/.exec(svg ?? '')?.[1]);
  const path = /<path stroke="#000000" d="([Mmhv0-9 .,-]+)"/.exec(svg ?? '')?.[1];
  return side > 0 && path ? { side, path } : null;
}
