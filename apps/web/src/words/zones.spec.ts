import { zoneChoices } from './zones';

describe('The choice of time zones', () => {
  it('holds the one that is set, also when this device does not know it', () => {
    expect(zoneChoices('Mars/Olympus_Mons')[0]).toEqual({ value: 'Mars/Olympus_Mons', label: 'Mars/Olympus Mons' });
    expect(zoneChoices('America/Los_Angeles').filter(({ value }) => value === 'America/Los_Angeles')).toHaveLength(1);
  });
});
