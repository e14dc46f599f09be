import { holdsIdentifier } from './identifiers';

describe('numbers of identity papers, however they are written', () => {
  it.each(['123–45–6789', '123—45—6789', '123‐45‑6789', '123 − 45 − 6789', '123 - 45 - 6789', '123－45－6789', '１２３-４５-６７８９', '123\u00a045\u00a06789', '123\u200945\u20096789', '123\u200b-45\u200b-6789',
    'A 123–456–789', 'A\u2009123456789', 'SSN: 123 – 45 6789', 'ITIN 912–78–1234', 'A##012345678'])('%j is found', (text) => {
    expect(holdsIdentifier(text)).toBe(true);
  });

  it.each(['213–555–0101', '213 – 555 – 0101', '+1 213 555 0101', '9–5, Mon – Fri', 'Oct 12 – Oct 14, 2026', '2026–10–14', '1423 W 8th St – Apt 12', 'gate 4410 – side door', 'case 21–CA–123456', 'A – 213–555–0101'])('%j passes', (text) => {
    expect(holdsIdentifier(text)).toBe(false);
  });
});
