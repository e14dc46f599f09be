import { toString as draw } from 'qrcode';
import { readQr } from './qr';

describe('The QR code of an invitation', () => {
  it('is drawn as the server sends it', async () => {
    const link = 'https://doorstep.example.org/i/mZ0k4b9Q2wq1T7x8y5R6u3P0o1N2m4L5k6J7h8G9f0D';
    const qr = readQr(await draw(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }));
    expect(qr?.side).toBeGreaterThanOrEqual(33);
    expect(qr?.path.length).toBeGreaterThan(1000);
  });

  it('is left out when what came is no such picture', () => {
    expect([null, '', '<svg viewBox="0 0 33 33"><script>alert(1)</script></svg>', '<svg viewBox="0 0 33 33"><path stroke="#000000" d="M0 0"onload="x"/></svg>'.replace('M0 0', 'javascript:')].map(readQr)).toEqual([null, null, null, null]);
  });
});
