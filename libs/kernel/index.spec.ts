import * as kernel from '@doorstep/kernel';

describe('the front door of the kernel', () => {
  it('opens to every ability', () => {
    const names = [
      'newId',
      'DomainError',
      'systemClock',
      'correctDeviceTime',
      'preferredLanguage',
      'canonicalJson',
      'dayIn',
      'resolveWallTime',
      'nextAllowed',
      'DEFAULT_WINDOW',
      'readPhone',
      'readEmails',
      'displayNameOf',
      'searchKey',
      'encodeCursor',
      'shortCode',
    ];
    expect(names.filter((name) => !(name in kernel))).toEqual([]);
  });
});
